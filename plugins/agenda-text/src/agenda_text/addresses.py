"""Finds a postal address in the lines of a signature."""

from __future__ import annotations

import re
from dataclasses import dataclass

_STREET = re.compile(
    r"""(?<!\w)(?: (?:c/|c\\|cl\.|calle|cr?tra\.?|carretera|avda?\.?|avenida|avinguda|av\.|pza\.?|pl\.|plaza|plaça
      |paseo|pº|p\.º|passeig|pg\.|ronda|camino|cno\.|travesía|rambla|gran\s+vía|glorieta|rua|rue|via
      |carrer|urb\.?|urbanización|pol(?:[íi]gono|\.)?\s+ind\w*\.?|edificio|edif\.)\s*\S
      | \d+\w?,?\s+(?:[A-Z][\w.'’-]*\s+){1,4}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard
      |blvd|way|square|sq|court|ct|place|pl|terrace|close|row|quay)\b
      | \w+(?:straße|strasse|str\.|weg|platz|allee)\s+\d )""",
    re.VERBOSE | re.IGNORECASE,
)
_SPANISH_CODE = re.compile(
    r"(?<![\w+.-])(?:E-?)?((?:0[1-9]|[1-4]\d|5[0-2])\d{3})(?![\d.-])[\s,.-]*(?:[–·-]\s*)?(?P<town>[^\W\d].*)?"
)
_GERMAN_CODE = re.compile(r"(?<![\w+.-])(?:[A-Z]{1,2}-)?(\d{5})\s+(?P<town>[A-ZÄÖÜÁÉÍÓÚ][^\d]*)")
_AMERICAN_CODE = re.compile(
    r"(?P<town>[A-Z][^\d,]*),\s*(?P<region>[A-Z]{2})\.?\s+(\d{5})(?:-\d{4})?\b"
)
_BRITISH_CODE = re.compile(r"(?P<town>[^\d,]*?)\b([A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})\b")
_FLOOR = re.compile(
    r"(?:\d+\s?(?:º|ª|°|o)\b.{0,20}|(?:piso|planta|local|nave|puerta|oficina|despacho|bajo|suite|floor|apt)\b.{0,30})",
    re.IGNORECASE,
)
_COUNTRY = re.compile(
    r"(?:españa|spain|portugal|francia|france|alemania|germany|deutschland|italia|italy|méxico|mexico"
    r"|argentina|chile|colombia|perú|usa|u\.s\.a\.|united\s+states|united\s+kingdom|uk|reino\s+unido"
    r"|ireland|andorra|uruguay|ecuador)\.?$",
    re.IGNORECASE,
)
_REGION = re.compile(r"\(([^\d()]{3,30})\)\s*$")
_LABEL = re.compile(r"(?:direcci[óo]n|address|dir|domicilio|sede)\s*[:.]\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address on one line, and its components as in ``Value.parts``."""

    text: str
    parts: tuple[tuple[str, str], ...]


def is_street(text: str) -> bool:
    """Say whether a street stands in it."""
    return _STREET.search(text) is not None


def has_postal_code(text: str) -> bool:
    """Say whether a postal code with its town stands in it."""
    return any(code.search(text) for code in (_SPANISH_CODE, _AMERICAN_CODE, _BRITISH_CODE))


def continues_address(text: str) -> bool:
    """Say whether it can only be part of an address that began before: floor, town, country."""
    return bool(
        _FLOOR.match(text) or _COUNTRY.fullmatch(text) or has_postal_code(text)
        or _GERMAN_CODE.search(text)
    )  # fmt: skip


def join(texts: list[str]) -> Address:
    """Make one address of its pieces, and take the town and the code out of it."""
    cleaned = [_LABEL.sub("", text).strip(" ,;·-–") for text in texts]
    whole = ", ".join(text for text in cleaned if text)
    country = ""
    head, comma, tail = whole.rpartition(",")
    body = whole
    if comma and _COUNTRY.fullmatch(tail.strip()):
        body, country = head, tail.strip()
    parts = _parts(body)
    if country:
        parts["country"] = country
    return Address(text=whole, parts=tuple((name, text) for name, text in parts.items() if text))


def _parts(body: str) -> dict[str, str]:
    for code in (_AMERICAN_CODE, _BRITISH_CODE, _SPANISH_CODE, _GERMAN_CODE):
        found = code.search(body)
        if found is None:
            continue
        town = (found["town"] or "").strip(" ,.-–")
        region = found.groupdict().get("region") or ""
        in_brackets = _REGION.search(town)
        if in_brackets is not None:
            town, region = town[: in_brackets.start()].strip(" ,"), in_brackets[1]
        town, comma, further = town.partition(",")
        region = region or (further.strip() if comma else "")
        number = next(
            text for text in found.groups() if text and any(sign.isdigit() for sign in text)
        )
        return {
            "street": body[: found.start()].strip(" ,;-–·"),
            "locality": town.strip(),
            "region": region,
            "code": number,
        }
    return {"street": body}
