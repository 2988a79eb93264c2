"""When two values of one kind are the same, so that they are shown once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dedup.normalise.addresses import address_line
from agenda.dedup.normalise.dates import normalise_date
from agenda.dedup.normalise.handles import normalise_url
from agenda.dedup.normalise.phones import normalise_phone, without_note
from agenda.model.text import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from agenda.model.card import Value


def value_key(value: Value, region: str) -> str:
    """Return the normal form by which two values of a kind are the same.

    E.164 with extension for telephone numbers, the address in lower case for
    e-mail (dots and plus tags stay: they are different texts to the user), the
    profile or page for links, the folded line for postal addresses, ISO 8601
    for dates, the SHA-256 for pictures, notes as they are, else folded words.

    Args:
        value: The value; its own ``key`` is not looked at.
        region: ISO 3166 region of telephone numbers without a country code.
    """
    text = one_line(value.value)
    normal_form = _NORMAL_FORMS.get(value.kind)
    if value.kind == "phone":
        return _phone_key(text, region)
    return normal_form(value, text) if normal_form else fold(text)


def _phone_key(text: str, region: str) -> str:
    if without_note(text) != text.strip():
        return fold(text)  # what was written beside the number is worth keeping
    forms = normalise_phone(text, region)
    if not forms:
        return fold(text)
    if forms[0].startswith("?"):
        return "".join(character for character in text if character.isdigit())
    return forms[0][1:].replace(";", ";ext=")


def _date_key(_: Value, text: str) -> str:
    return normalise_date(text) or fold(text)


_NORMAL_FORMS: dict[str, Callable[[Value, str], str]] = {
    "email": lambda _, text: text.removeprefix("mailto:").lower(),
    "url": lambda _, text: normalise_url(text),
    "address": lambda value, _: address_line(value),
    "photo": lambda value, text: value.blob or text,
    "custom": lambda value, text: f"{fold(value.label)}: {fold(text)}",
    "note": lambda _, text: text,
    "birthday": _date_key,
    "anniversary": _date_key,
    "deathdate": _date_key,
}
