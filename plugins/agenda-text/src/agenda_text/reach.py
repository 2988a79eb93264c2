"""Finds the ways to reach somebody in a line: telephones, e-mail and web addresses.

What was found is taken out of the line, together with the word that announced it,
so that what remains can be looked at as a name, a title or an address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from phonenumbers import (
    Leniency,
    PhoneNumberFormat,
    PhoneNumberMatcher,
    PhoneNumberType,
    format_number,
    number_type,
)

from agenda.plugin import Value

GAP = "\u241f"
"""Stands in a line where something was taken out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What a line offered, and the line without it."""

    values: tuple[Value, ...]
    rest: str


def take(text: str, source: int) -> Taken:
    """Find everything in a line; ``source`` becomes that of the values."""
    values: list[Value] = []
    rest = text
    for finder in (_emails, _web_addresses, _phones):
        found = sorted(finder(rest), key=lambda one: one.start)
        for one in reversed(found):
            rest = f"{_LABEL_BEFORE.sub('', rest[: one.start])} {GAP} {rest[one.end :]}"
        values += [
            Value(kind=one.kind, value=one.value, label=one.label, types=one.types, source=source)
            for one in found
        ]
    return Taken(values=tuple(values), rest=rest)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    kind: str
    value: str
    start: int
    end: int
    label: str = ""
    types: tuple[str, ...] = ()


_AT = r"(?:\s?[(\[{<]\s?(?:at|arroba|@)\s?[)\]}>]\s?|\s(?:arroba|at)\s|@)"
_DOT = r"(?:\.|\s?[(\[{]\s?(?:dot|punto|\.)\s?[)\]}]\s?|\spunto\s)"
_EMAIL = re.compile(
    rf"(?<![\w.@/])(?:mailto:)?([\w+-]+(?:[.][\w+-]+){{0,5}}){_AT}"
    rf"([\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{0,4}}{_DOT}[a-z]{{2,24}})(?!\w)",
    re.IGNORECASE,
)
_URL = re.compile(
    r"""(?<![\w@.]) (?: https?://[^\s<>"|·•]+ | www\.[^\s<>"|·•,;]+
      | (?:[a-z]{2}\.)?(?:linkedin\.com/(?:in|company|pub)|x\.com|twitter\.com|instagram\.com
          |facebook\.com|github\.com|t\.me|wa\.me)/[^\s<>"|·•,;]+
      | [a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|es|org|net|cat|eus|gal|io|eu|info|biz|co|app|dev
          |example|uk|de|fr|pt|mx|ar)(?:/[^\s<>"|·•,;]*)?(?![\w@.-]*@)(?!\w) )""",
    re.VERBOSE | re.IGNORECASE,
)
_HANDLE = re.compile(
    r"(?P<service>instagram|insta|ig|twitter|x|telegram|skype|tiktok|threads)\s*[:.]?\s*"
    r"(?P<at>@)?(?P<name>[a-z0-9_.]{2,30})\s*$",
    re.IGNORECASE,
)
_SERVICES = {"insta": "instagram", "ig": "instagram", "x": "twitter"}
_PROFILE = re.compile(
    r"(?:linkedin|x|twitter|instagram|facebook|github)\.com/|\b(?:t|wa)\.me/", re.IGNORECASE
)
_LABELS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"fax|f", ("fax",)),
    (
        r"m[óo]vil|m[óo]b(?:il)?|mov|mobile|mob|cell(?:ular)?|celular|cel|m|c|whats?app|wsp|wa|handy",
        ("cell",),
    ),
    (
        r"oficina|ofi?c?|office|work|trabajo|centralita|switchboard|main|direct[oa]?|despacho|o|d",
        ("work",),
    ),
    (r"casa|home|particular", ("home",)),
    (
        r"tel[ée]fonos?|t[eé]l[ée]f|tfnos?|tlfs?|tlfnos?|tf|t[eé]ls?|phones?|ph|p|t|citas|llamar|llámame|call|fijo",
        (),
    ),
)
_WORDS = "|".join(words for words, _ in _LABELS)
_LABEL = re.compile(rf"(?<!\w)({_WORDS})(?!\w)\W*$", re.IGNORECASE)
_LABEL_BEFORE = re.compile(
    rf"""(?: (?<!\w)(?:{_WORDS}|e-?mail|correo(?:\s+electrónico)?|mail|e|web(?:site)?|sitio\s+web
        |página|url|w|linkedin|twitter|x|instagram|facebook|github|blog|perfil|book\s+a\s+call)
        (?!\w) [\s.:)\]–-]* (?:/\s*)? )+ $ | [☎✆📞📱✉📧🌐🖂🏠]\ufe0f?\s*$""",
    re.VERBOSE | re.IGNORECASE,
)
_TRIES = 100
_DIGITS = re.compile(r"\d(?:\D{0,3}\d){7}")
_AMERICAN = re.compile(r"\(\d{3}\)\s?\d{3}|(?<!\d)\d{3}[-.]\d{3}[-.]\d{4}(?!\d)")
_NOT_A_PHONE = re.compile(
    r"(?:iban|c\.?i\.?f|n\.?i\.?f|vat|isbn|cuenta|ref|pedido|factura|colegiad[oa])\W{0,4}(?:n[.º°o]+)?\W*$",
    re.IGNORECASE,
)


def _emails(text: str) -> Iterator[_Found]:
    for found in _EMAIL.finditer(text):
        domain = re.sub(_DOT, ".", found[2], flags=re.IGNORECASE)
        yield _Found(
            kind="email", value=f"{found[1]}@{domain}", start=found.start(), end=found.end()
        )


def _web_addresses(text: str) -> Iterator[_Found]:
    for found in _URL.finditer(text):
        address = found[0].rstrip(".,;:)]'’”")
        yield _Found(
            kind="url",
            value=address,
            start=found.start(),
            end=found.start() + len(address),
            types=("profile",) if _PROFILE.search(address) else (),
        )
    handle = _HANDLE.search(text)
    if handle is not None and (handle["at"] or ":" in handle[0]):
        service = handle["service"].lower()
        service = _SERVICES.get(service, service)
        yield _Found(
            kind="im",
            value=handle["name"],
            start=handle.start(),
            end=handle.end(),
            label=service.capitalize(),
        )


def _phones(text: str) -> Iterator[_Found]:
    if not _DIGITS.search(text):
        return
    region = "US" if _AMERICAN.search(text) and "+" not in text else "ES"
    valid = {
        match.start for match in PhoneNumberMatcher(text, region, Leniency.VALID, max_tries=_TRIES)
    }
    for match in PhoneNumberMatcher(text, region, Leniency.POSSIBLE, max_tries=_TRIES):
        before = text[: match.start]
        announced = region == "US" or match.raw_string[0] == "+" or _LABEL.search(before)
        if _NOT_A_PHONE.search(before) or not (match.start in valid or announced):
            continue
        written = match.raw_string.strip()
        if region == "US":
            written = format_number(match.number, PhoneNumberFormat.INTERNATIONAL)
        label = _LABEL.search(before)
        types = _types(label[1]) if label else ()
        if not types and number_type(match.number) == PhoneNumberType.MOBILE:
            types = ("cell",)
        yield _Found(kind="phone", value=written, start=match.start, end=match.end, types=types)


def _types(word: str) -> tuple[str, ...]:
    for words, types in _LABELS:
        if re.fullmatch(words, word, re.IGNORECASE):
            return types
    return ()
