"""Postal addresses as ``street name and number`` plus ``postal code or town``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agenda.model.text import words

if TYPE_CHECKING:
    from agenda.model.card import Value

_STREET_WORDS = frozenset(
    ["calle", "c", "cl", "clle", "avenida", "avda", "av", "avd", "plaza", "pza", "pl", "plz", "paseo", "po", "carretera", "ctra", "camino", "ronda", "travesia", "urbanizacion", "urb", "poligono", "glorieta", "via", "rua", "rue", "via", "strasse", "street", "st", "road", "rd", "avenue", "ave", "n", "no", "num", "numero", "s", "de", "del", "la", "las", "los", "el"]
)  # fmt: skip
_GERMAN_STREET = re.compile(r"(?<=\w)str$")
_NUMBER = re.compile(r"\d+")
_CODE = re.compile(r"\b\d{4,5}\b")


def normalise_address(value: Value) -> str:
    """Return ``"ercilla 119|03539"``: street, number, then postal code or town; ``""`` if too vague."""
    parts = dict(value.parts)
    street = parts.get("street", "")
    place = parts.get("code", "") or parts.get("locality", "")
    if not parts:
        street, _, rest = value.value.partition(",")
        if street.strip().isdigit():  # "12, rue de la Paix"
            name_of_street, _, rest = rest.partition(",")
            street += name_of_street
        code = _CODE.search(rest)
        number = _NUMBER.match(rest.strip())
        street = f"{street} {number[0]}" if number and not _NUMBER.search(street) else street
        place = code[0] if code else ""
    found = words(street)
    if len(found) > 1 and found[0].isdigit():  # "119 Main Street", "12 rue de la Paix"
        found = [*found[1:], found[0]]
    name: list[str] = []
    for word in found:
        if word.isdigit():
            return f"{' '.join(name)} {word}|{' '.join(words(place))}" if name else ""
        if word not in _STREET_WORDS:
            name.append(_GERMAN_STREET.sub("strasse", word))
    return ""


def address_line(value: Value) -> str:
    """Return the whole address folded, by which two are shown as one."""
    text = value.value or " ".join(text for _, text in value.parts)
    return " ".join(words(text))
