"""Cuts the lines of one person into pieces, and recognises what has a shape of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from agenda.plugin import Value
from agenda_text import addresses
from agenda_text.lines import Line, without_farewell
from agenda_text.reach import GAP, take

_SEPARATORS = re.compile(rf"\s*[|·•⋅∙¦\t{GAP}]\s*|\s+[-–—/]+\s+|\s*//\s*")
_HEADER = re.compile(r"(?:de|from|von)\s*:\s*", re.IGNORECASE)
_LOCATION = re.compile(
    r"(?:[^\W\d_][\w'’. -]{2,30}, ){1,2}(?:españa|spain|portugal|méxico|argentina|chile|colombia"
    r"|perú|united kingdom|united states|france|germany|italy)(?:\s+y alrededores)?",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?P<label>nombre|name|cargo|puesto|position|title|empresa|company|organización)\s*:\s*(?P<rest>\S.*)",
    re.IGNORECASE,
)
_LABELS = {
    "nombre": "name", "name": "name", "cargo": "title", "puesto": "title", "position": "title",
    "title": "title", "empresa": "org", "company": "org", "organización": "org",
}  # fmt: skip
_LEFTOVER = re.compile(r"[\W\d]*|\W*(?:ext\.?|extensi[óo]n|y|and|o|or|&)[\W\d]*", re.IGNORECASE)


@dataclass(slots=True)
class Piece:
    """A part of a line between separators, and what it has turned out to be."""

    text: str
    source: int
    number: int
    kind: str = ""


@dataclass(slots=True)
class Card:
    """What is known of one person while her lines are read."""

    values: list[Value] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    name: Piece | None = None

    def emails(self) -> list[str]:
        """Return the addresses that were found."""
        return [value.value for value in self.values if value.kind == "email"]


def look_at(lines: list[Line], source: dict[int, int]) -> Card:
    """Take from the lines what has a shape of its own, and cut the rest into pieces."""
    card = Card()
    for line in lines:
        text = _HEADER.sub("", without_farewell(line.text))
        taken = take(text, source[line.number])
        card.values += taken.values
        labelled = _LABELLED.fullmatch(taken.rest.strip())
        if labelled is not None:
            kind = _LABELS[labelled["label"].lower()]
            card.pieces.append(
                Piece(labelled["rest"].strip(), source[line.number], line.number, kind)
            )
            continue
        if addresses.is_street(taken.rest) and GAP not in taken.rest:
            cut = [part for part in re.split(r"\s*\|\s*", taken.rest) if part]
        else:
            cut = _SEPARATORS.split(taken.rest)
        for part in cut:
            bare = part.strip(" ,;:<>()[]\"'“”*_") if not part.rstrip().endswith(")") else part
            bare = bare.strip(' ,;:<>*_"')
            if bare and not _LEFTOVER.fullmatch(bare):
                card.pieces.append(Piece(bare, source[line.number], line.number))
    _find_address(card)
    return card


def _find_address(card: Card) -> None:
    run: list[Piece] = []
    for piece in [*card.pieces, Piece("", -1, 0)]:
        begins = addresses.is_street(piece.text) or addresses.has_postal_code(piece.text)
        follows = run and addresses.continues_address(piece.text)
        if not piece.kind and (begins or follows):
            run.append(piece)
            continue
        if run:
            address = addresses.join([one.text for one in run])
            card.values.append(
                Value(
                    kind="address",
                    value=address.text,
                    parts=address.parts,
                    source=run[0].source,
                )
            )
            for one in run:
                one.kind = "address"
            run = []
    for piece in card.pieces:
        if not piece.kind and _LOCATION.fullmatch(piece.text):
            piece.kind = "location"
            card.values.append(Value(kind="location", value=piece.text, source=piece.source))
