"""Reads the people out of a pasted text.

The lines are looked at three times: first for what has a shape of its own
(telephones, e-mail and web addresses, postal addresses), then for the name, which
needs to know those, and last for title and organisation, which stand around it.
What nobody understood becomes a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agenda.plugin import Draft, Issue, Name, Property, Severity, Value
from agenda_text import names, roles
from agenda_text.lines import Line, all_lines, gaps, spoken_lines
from agenda_text.pieces import Card, Piece, look_at

_INTRODUCTION = re.compile(
    r"(?:soy|me\s+llamo|mi\s+nombre\s+es|i\s+am|i['’]m|my\s+name\s+is|this\s+is)\s+"
    r"(?P<name>[^\W\d_]{2,15}(?:\s+[A-ZÁÉÍÓÚÑ][^\W\d_]+){0,3})",
    re.IGNORECASE,
)


def drafts(text: str) -> Iterator[Draft | Issue]:
    """Yield a draft for each person, or one issue if the text speaks of nobody."""
    lines = all_lines(text)
    groups = _people(spoken_lines(lines))
    found = 0
    for at, group in enumerate(groups):
        own = lines if len(groups) == 1 else _lines_of(groups, at, lines)
        draft = _draft(group, own)
        if draft is not None:
            found += 1
            yield draft
    if not found:
        yield Issue(
            message="no name, telephone or e-mail address was found in this text",
            severity=Severity.ERROR,
            words=(("es", "en este texto no hay ningún nombre, teléfono ni correo"),),
        )


def _people(lines: list[Line]) -> list[list[Line]]:
    """Split into one list of lines per person where the text is clearly about several."""
    for blocks in ([[line] for line in lines], gaps(lines)):
        if len(blocks) > 1 and all(_is_complete(block) for block in blocks):
            return blocks
    return [lines]


def _is_complete(block: list[Line]) -> bool:
    """Say whether these lines name somebody and say how to reach her."""
    card = look_at(block, {line.number: 0 for line in block})
    reachable = any(value.kind in {"phone", "email"} for value in card.values)
    return reachable and any(names.is_name(piece.text) for piece in card.pieces if not piece.kind)


def _lines_of(groups: list[list[Line]], at: int, lines: list[Line]) -> list[Line]:
    """Return every line from the first of this person to the first of the next."""
    start = groups[at][0].number if at else 0
    end = groups[at + 1][0].number if at + 1 < len(groups) else lines[-1].number + 1
    return [line for line in lines if start <= line.number < end]


def _draft(spoken: list[Line], lines: list[Line]) -> Draft | None:
    source = {line.number: index for index, line in enumerate(lines)}
    card = look_at(spoken, source)
    _find_name(card)
    _find_roles(card)
    name = names.person_name(card.name.text) if card.name else _name_without_line(card)
    if name is None:
        return None
    values = [*card.values, *_notes(card)]
    organisation = card.name is None and any(
        value.kind == "org" and value.value == name.full for value in values
    )
    return Draft(
        name=name,
        kind="org" if organisation else "individual",
        values=tuple(dict.fromkeys(values)),
        properties=tuple(
            Property(name="text", value=line.text, line=line.number) for line in lines
        ),
        format="text",
        line=lines[0].number if lines else 0,
    )


def _find_name(card: Card) -> None:
    named = next((piece for piece in card.pieces if piece.kind == "name"), None)
    if named is None:
        named = _best(card, card.pieces) or _best(card, _finer(card))
    if named is None:
        alone = [piece for piece in card.pieces if not piece.kind]
        single = [piece for piece in alone if names.is_given_name(piece.text)]
        single += _introduced(alone)
        fitting = [piece for piece in single if names.fits_mailbox(piece.text, card.emails())]
        named = next(iter(fitting or (single if len(alone) <= 2 else [])), None)
    if named is not None:
        named.kind = "name"
        card.name = named
        repeated = [p for p in card.pieces if not p.kind and _says_again(p.text, named.text)]
        for piece in repeated:
            piece.kind = "name"


def _introduced(pieces: list[Piece]) -> list[Piece]:
    """Return the name of somebody who says "Soy Ramón" or "I'm Sue"."""
    found = ((piece, _INTRODUCTION.match(piece.text)) for piece in pieces)
    return [Piece(one["name"], piece.source, piece.number) for piece, one in found if one]


def _best(card: Card, pieces: list[Piece]) -> Piece | None:
    scored: list[tuple[float, Piece]] = []
    for at, piece in enumerate(pieces):
        if piece.kind or not names.is_name(piece.text):
            continue
        score = 1.0 - 0.05 * at
        score += 3 * names.fits_mailbox(piece.text, card.emails())
        score += 2 * names.has_prefix(piece.text)
        if at + 1 < len(pieces) and roles.is_title(pieces[at + 1].text):
            score += 2
        score -= 2.5 * roles.is_title(piece.text) + 2.5 * roles.is_organisation(piece.text)
        score -= 3 * roles.has_legal_form(piece.text)
        if score > 0:
            scored.append((score, piece))
    return max(scored, key=lambda one: one[0])[1] if scored else None


def _finer(card: Card) -> list[Piece]:
    """Cut sentences at their colons and commas, to find a name within."""
    found = []
    for piece in card.pieces:
        if not piece.kind:
            parts = re.split(r"\s*[:,.;()]\s+|\s*[:,;()]\s*", piece.text)
            found += [Piece(part.strip(" .,"), piece.source, piece.number) for part in parts]
    return [piece for piece in found if piece.text]


def _says_again(text: str, name: str) -> bool:
    mine = set(names.folded(name).replace(",", " ").split())
    return set(names.folded(text).split()) <= mine


def _find_roles(card: Card) -> None:
    for piece in card.pieces:
        if piece.kind in {"title", "org"}:
            card.values.append(Value(kind=piece.kind, value=piece.text, source=piece.source))
        elif not piece.kind and roles.has_legal_form(piece.text) and not _title_first(piece.text):
            _settle(card, piece, org=piece.text)
        elif not piece.kind and roles.is_title(piece.text) and not _is_sentence(piece.text):
            title, org = roles.title_and_organisation(piece.text)
            _settle(card, piece, title=title, org=org)
        elif not piece.kind and roles.is_organisation(piece.text) and not _is_sentence(piece.text):
            _settle(card, piece, org=piece.text)
    if not any(value.kind == "org" for value in card.values):
        _organisation_beside_title(card)


def _title_first(text: str) -> bool:
    title, org = roles.title_and_organisation(text)
    return bool(org) and roles.is_title(title)


def _settle(card: Card, piece: Piece, *, title: str = "", org: str = "") -> None:
    piece.kind = "title" if title else "org"
    for kind, text in (("title", title), ("org", org)):
        if text:
            card.values.append(Value(kind=kind, value=text, source=piece.source))


def _organisation_beside_title(card: Card) -> None:
    """Take a few capitalised words right after the title (or the name) for the organisation."""
    anchors = [at for at, piece in enumerate(card.pieces) if piece.kind == "title"]
    if not anchors and card.name in card.pieces:
        anchors = [card.pieces.index(card.name)]
    for at in anchors:
        following = card.pieces[at + 1] if at + 1 < len(card.pieces) else None
        if following is not None and not following.kind and _could_be_org(following, card):
            _settle(card, following, org=following.text)
            return


def _could_be_org(piece: Piece, card: Card) -> bool:
    words = piece.text.split()
    domains = names.folded(" ".join([*card.emails(), *_sites(card)]))
    in_domain = any(len(word) > 3 and names.folded(word) in domains for word in words)
    first = piece.text[0]
    return (
        len(words) <= 6 and (first.isupper() or first.isdigit()) and (in_domain or _is_caps(words))
    )


def _is_caps(words: list[str]) -> bool:
    return len(words) >= 2 and all(word[0].isupper() or len(word) < 4 for word in words)


def _sites(card: Card) -> list[str]:
    return [value.value for value in card.values if value.kind == "url" and not value.types]


def _is_sentence(text: str) -> bool:
    return len(text.split()) > 12 or re.search(r"[.!?]\s+\S|[!?]$", text) is not None


def _name_without_line(card: Card) -> Name | None:
    """Name a card that no line names: by the mailbox, the organisation, else what reaches her."""
    for address in card.emails():
        readable = names.name_from_mailbox(address)
        if readable:
            return names.person_name(readable)
    for kind in ("org", "email", "phone", "url"):
        for value in card.values:
            if value.kind == kind:
                return Name(full=value.value)
    return None


def _notes(card: Card) -> list[Value]:
    left: dict[int, list[Piece]] = {}
    for piece in card.pieces:
        if not piece.kind:
            left.setdefault(piece.number, []).append(piece)
    if not left:
        return []
    text = "\n".join(" ".join(piece.text for piece in pieces) for pieces in left.values())
    first = next(iter(left.values()))[0]
    return [Value(kind="note", value=text, source=first.source)]
