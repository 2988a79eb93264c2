"""Takes a pasted text apart into the lines that may speak of a person, and all others.

A mail carries more than its signature: answers quoted below it, headers of
forwarded mails, greetings and farewells, legal notices, the advertising of the
phone it was written on.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

_LONGEST = 400
"""Characters of a line looked at in one go, so that hostile text takes no longer than others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line that says something: its text, and its number counted from 1."""

    text: str
    number: int


def all_lines(text: str) -> list[Line]:
    """Return every line that is not blank, quoted ones and notices included."""
    found = enumerate(re.split(r"\r\n|\r|\n", text), start=1)
    return [Line(text=line.strip(), number=number) for number, line in found if line.strip()]


def spoken_lines(lines: list[Line]) -> list[Line]:
    """Return the lines that are the sender's own: no quotes, notices or farewells."""
    kept: list[Line] = []
    for line in _short(lines):
        if _NOTICE.match(line.text) or (_QUOTE_BEGINS.match(line.text) and kept):
            # what follows was written by others, or by lawyers
            if _is_worth_keeping(kept):
                break
            continue
        if _is_header_of_answer(line, lines) and _is_worth_keeping(kept):
            break
        if not (_NOISE.match(line.text) or _is_farewell(line.text)):
            kept.append(line)
    return kept


def without_farewell(text: str) -> str:
    """Return what follows a farewell on the same line ("Un saludo, Marta" gives "Marta")."""
    found = _FAREWELL.match(text)
    if found is None:
        return text
    rest = text[found.end() :].lstrip(" ,.;:!–—-")
    return rest if rest[:1].isupper() else ""


def gaps(lines: list[Line]) -> list[list[Line]]:
    """Split where blank lines (or lines left out) stand between."""
    blocks: list[list[Line]] = []
    for line in lines:
        if blocks and line.number <= blocks[-1][-1].number + 1:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


_FAREWELL = re.compile(
    r"""(?:(?:un\s+|muchos\s+|recib[ae]\s+un\s+)?(?:cordial(?:es)?\s+)?(?:saludos?|abrazos?|besos?)
        (?:\s+(?:cordial(?:es)?|afectuosos?|a\s+tod[oa]s))?
      | atentamente | cordialmente | muchas\s+gracias | (?:mil\s+)?gracias | gràcies | salutacions
      | quedo\s+a\s+(?:tu|su)\s+disposición | (?:kind|best|warm)(?:est)?\s+regards
      | (?:kind\s+)?regards | best(?:\s+wishes)? | cheers | (?:many\s+)?thanks | thank\s+you
      | sincerely | yours(?:\s+\w+)? | all\s+the\s+best | mit\s+freundlichen\s+grüßen
      | viele\s+grüße | cordialement | bien\s+à\s+vous | atenciosamente | cumprimentos )
      (?=[\s,.!;:–—-]|$)""",
    re.VERBOSE | re.IGNORECASE,
)
_NOISE = re.compile(
    r"""(?: [>|]+(?:\s|$) | [-_=*~·.\s]{2,}$ | --\s*$
      | (?:enviado|sent|envoyé|gesendet|obtener|get|descarga)\s+(?:desde|from|von|de|outlook|for)\b.*
      | hola\b.{0,30}$ | (?:buenos\s+d[íi]as|buenas\s+(?:tardes|noches)|estimad[oa]s?)\b.{0,40}$
      | (?:hi|hello|dear|hallo)\b.{0,30}[,!:]?$
      | (?:enviado|sent|para|to|cc|cco|bcc|asunto|subject|fecha|date|responder\s+a)\s*:.*
      | \[?(?:logo|image|imagen|cid:)\b.*
      | \W*(?:\([^)]*/[^)]*\))?\W*(?:1st|2nd|3rd|[123]\s?[.ºer]+)\W*(?:degree|grado)?.{0,30}$
      | .*(?:\d+\+?\s+(?:connections|contactos|followers|seguidores)).*
      | (?:contact\s+info|información\s+de\s+contacto|message|mensaje|connect|conectar|more|más
          |follow|seguir|open\s+to.*|ver\s+perfil.*|view\s+profile.*|pending|pendiente
          |(?:tu|your)\s+.*\bperfil\b.*|perfil\s+de\s+.*|\S+(?:\s\S+)?[’']s\s+profile
          |correo(?:\s+electrónico)?|e-?mail|teléfono|phone|website|sitio\s+web|profile|perfil
          |\(?(?:she/her|he/him|they/them|ella|él)\)?)\W*$
      | (?:think|antes\s+de\s+imprimir|please\s+consider|por\s+favor,?\s+(?:piensa|considere)).*
      )""",
    re.VERBOSE | re.IGNORECASE,
)
_NOTICE = re.compile(
    r"""\W*(?: aviso\s+(?:legal|de\s+confidencialidad) | nota\s+(?:legal|de\s+confidencialidad)
      | confidencialidad | confidential(?:ity)?\b | disclaimer | protección\s+de\s+datos
      | cláusula | legal\s+notice | privacy\s+notice
      | (?:este|the|this|el\s+presente)\s+(?:mensaje|correo|e-?mail|message|information|contenido)
      | de\s+conformidad\s+con | le\s+informamos | en\s+cumplimiento | diese\s+e-?mail
      | la\s+información\s+(?:contenida|incluida) | if\s+you\s+(?:are\s+not|have\s+received)
      | si\s+(?:no\s+es|ha\s+recibido)\s+)""",
    re.VERBOSE | re.IGNORECASE,
)
_QUOTE_BEGINS = re.compile(
    r"""(?: -{2,}\s*(?:original|mensaje|forwarded|begin|reenviado)\b.*
      | (?:el|on|am|le)\s.{4,90}(?:escribió|wrote|schrieb.*|a\s+écrit)\s*:?\s*$ )""",
    re.VERBOSE | re.IGNORECASE,
)
_HEADER = re.compile(r"(?:de|from|von)\s*:\s*\S", re.IGNORECASE)
_HEADER_FOLLOWS = re.compile(
    r"(?:enviado|sent|para|to|cc|asunto|subject|fecha|date)\s*:", re.IGNORECASE
)
_REACHABLE = re.compile(r"@|\d[\d .-]{7,}\d|www\.|https?:")


def _short(lines: list[Line]) -> Iterator[Line]:
    for line in lines:
        if len(line.text) <= _LONGEST:
            yield line
            continue
        for part in textwrap.wrap(line.text, _LONGEST, break_on_hyphens=False):
            yield Line(text=part, number=line.number)


def _is_farewell(text: str) -> bool:
    return _FAREWELL.match(text) is not None and not without_farewell(text)


def _is_worth_keeping(kept: list[Line]) -> bool:
    return any(_REACHABLE.search(line.text) for line in kept)


def _is_header_of_answer(line: Line, lines: list[Line]) -> bool:
    if not _HEADER.match(line.text):
        return False
    following = [other.text for other in lines if line.number < other.number <= line.number + 4]
    return any(_HEADER_FOLLOWS.match(text) for text in following)
