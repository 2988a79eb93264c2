"""Who the card is about: names, nicknames, dates, gender, pictures, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.plugin import Name, Value
from agenda_vcard.dates import read_date
from agenda_vcard.decoding import decode_base64
from agenda_vcard.photos import media_type, read_data_uri, sniff

if TYPE_CHECKING:
    from agenda_vcard.heads import Head
    from agenda_vcard.properties import ParsedCard
    from agenda_vcard.understand.context import CardContext

_ANDROID_EVENTS = {"1": "anniversary", "3": "birthday"}
_WINDOWS_GENDERS = {"1": "F", "2": "M"}
_LONGEST_SCHEME = 32  # characters, a multiple of four


def read_name(context: CardContext, card: ParsedCard, first: dict[str, int]) -> Name:
    """Read FN and N; without FN the formatted name is put together from N."""
    full = ""
    if (index := first.get("FN", -1)) >= 0:
        full = context.text(card.heads[index], card.properties[index].value, index)
    if (index := first.get("N", -1)) < 0:
        return Name(full=full)
    components = context.joined(card.heads[index], card.properties[index].value, index, " ")
    family, given, additional, prefix, suffix = [*components, "", "", "", "", ""][:5]
    if len(components) > len(("family", "given", "additional", "prefix", "suffix")):
        # RFC 9554 names the second surname and the generation apart and asks
        # writers to repeat them in the old components; not all of them do.
        second, generation = [*components[5:], ""][:2]
        family = _with(family, second)
        suffix = _with(suffix, generation)
    if not full:
        full = " ".join(filter(None, (prefix, given, additional, family, suffix)))
    return Name(
        full=full,
        prefix=prefix,
        given=given,
        additional=additional,
        family=family,
        suffix=suffix,
    )


def _with(text: str, extra: str) -> str:
    if not extra or f" {extra} " in f" {text} ":
        return text
    return f"{text} {extra}".strip()


def _nicknames(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    return _list(context, head, raw, index, "nickname")


def _categories(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    return _list(context, head, raw, index, "category")


def _list(context: CardContext, head: Head, raw: str, index: int, kind: str) -> tuple[Value, ...]:
    found: tuple[Value, ...] = ()
    for text in context.components(head, raw, index, ","):
        found += context.value(kind, text, head, index)
    return found


def _note(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    return context.value("note", context.text(head, raw, index), head, index)


def _language(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    return context.value("language", context.text(head, raw, index), head, index)


def _custom(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    return context.value("custom", context.text(head, raw, index), head, index)


def _gender(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    """Read ``M;text`` (RFC 6350 section 6.2.7); the text becomes the label."""
    sex, *words = context.components(head, raw, index)
    text = "; ".join(filter(None, words))
    if not sex:
        sex, text = text, ""
    if not sex:
        return ()
    return (Value(kind="gender", value=sex, label=text, source=index),)


def _windows_gender(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    return context.value("gender", _WINDOWS_GENDERS.get(raw.strip(), ""), head, index)


def _birthday(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    return _date(context, head, raw, index, "birthday")


def _anniversary(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    return _date(context, head, raw, index, "anniversary")


def _deathdate(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    return _date(context, head, raw, index, "deathdate")


def _labelled_date(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    """Read X-ABDATE, whose meaning is in its label."""
    label = context.marks(head)[0].lower()
    kind = "anniversary" if label in {"anniversary", "aniversario"} else "custom"
    return _date(context, head, raw, index, kind)


def _date(context: CardContext, head: Head, raw: str, index: int, kind: str) -> tuple[Value, ...]:
    text = context.text(head, raw, index)
    return context.value(
        kind, read_date(text, omitted_year=head.argument("X-APPLE-OMIT-YEAR")), head, index
    )


def _photo(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    """Read a picture. One that is only an address stays an address: nothing is fetched."""
    text = context.uri(head, raw, index) if head.encoding != "base64" else raw.strip()
    named = media_type((*head.arguments.get("MEDIATYPE", ()), *head.types))
    if not text:
        return ()
    if text[:5].lower() == "data:":
        data, media = read_data_uri(text)
        named = media or named
    elif head.encoding == "base64" or _is_bare_base64(text):
        data = decode_base64(text)
    else:
        return (
            Value(kind="photo", value=text, preferred=head.preferred, media=named, source=index),
        )
    if not data:
        context.warn(
            "The picture is damaged; it was kept as it is but cannot be shown.",
            "La foto está dañada; se guardó tal cual, pero no se puede mostrar.",
            index,
        )
        return ()
    return (
        Value(
            kind="photo",
            preferred=head.preferred,
            source=index,
            data=data,
            media=sniff(data) or named,
        ),
    )


def _is_bare_base64(text: str) -> bool:
    """Recognise a picture whose writer forgot to name the encoding."""
    if ":" in text[:_LONGEST_SCHEME]:
        return False
    start = decode_base64(text[:_LONGEST_SCHEME])
    return bool(start and sniff(start))


def _android(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    """Read a row of Android's contact store; those that vCard lacks a property for."""
    row = context.components(head, raw, index)
    kind, text, number, label = [*row, "", "", "", ""][:4]
    name = kind.rpartition("/")[2].lower()
    if not text:
        return ()
    if name == "nickname":
        return (Value(kind="nickname", value=text, source=index),)
    if name == "contact_event":
        event = _ANDROID_EVENTS.get(number, "custom")
        return (Value(kind=event, value=read_date(text), label=label, source=index),)
    if name == "relation":
        return (Value(kind="related", value=text, label=label, source=index),)
    return ()


IDENTITY = {
    "NICKNAME": _nicknames,
    "X-NICKNAME": _nicknames,
    "CATEGORIES": _categories,
    "NOTE": _note,
    "LANG": _language,
    "X-LANG": _language,
    "GENDER": _gender,
    "X-GENDER": _gender,
    "X-WAB-GENDER": _windows_gender,
    "BDAY": _birthday,
    "ANNIVERSARY": _anniversary,
    "X-ANNIVERSARY": _anniversary,
    "X-EVOLUTION-ANNIVERSARY": _anniversary,
    "X-KADDRESSBOOK-X-ANNIVERSARY": _anniversary,
    "X-MS-ANNIVERSARY": _anniversary,
    "DEATHDATE": _deathdate,
    "X-DEATHDATE": _deathdate,
    "X-ABDATE": _labelled_date,
    "PHOTO": _photo,
    "X-CUSTOM": _custom,
    "X-ANDROID-CUSTOM": _android,
}
"""Readers of the properties in this module, by name."""
