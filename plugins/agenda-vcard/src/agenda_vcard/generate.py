"""Values to statements: what each kind of value is called in each version of vCard."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from agenda.plugin import Name, Value
from agenda_vcard.dates import is_date
from agenda_vcard.messengers import messenger_form
from agenda_vcard.notation import (
    Form,
    date_form,
    list_form,
    picture_form,
    says_date,
    text_form,
    type_marks,
    uri_form,
)
from agenda_vcard.problems import Loss
from agenda_vcard.understand import ADDRESS_PARTS, FINER_PARTS, RFC_RELATIONS
from agenda_vcard.vocabulary import few_know

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:[^\s\\\"<>]+").fullmatch
_POSITION = re.compile(r"(-?\d{1,3}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)")
_SEXES = frozenset("MFONU")
_OTHER_RELATIONS = {"manager": "X-MANAGER", "assistant": "X-ASSISTANT"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One property to be written.

    ``marks`` are the parameters for types and preference, ``form`` those that
    say how ``value`` is written. ``label`` needs an X-ABLabel beside it.
    ``beside`` are properties that say the rest of it, in the same group.
    ``loss`` is what this version cannot express, None if all is said.
    """

    name: str
    value: str
    marks: str = ""
    form: str = ""
    label: str = ""
    beside: tuple[Statement, ...] = ()
    loss: Loss | None = None


def state(value: Value, version: str) -> Statement:
    """Say a value in a version of vCard; kinds of other plugins become labelled custom values."""
    return _STATERS.get(value.kind, _custom)(value, version)


def state_name(name: Name, version: str, *, kind: str = "individual") -> list[Statement]:
    """Say a name as N and FN.

    Where only the formatted name of a human is known it stands in N's given
    name for versions that require N, since telephones show nothing else.
    """
    parts = [name.family, name.given, name.additional, name.prefix, name.suffix]
    full = name.full or " ".join(
        filter(None, (name.prefix, name.given, name.additional, name.family, name.suffix))
    )
    statements = []
    if any(parts) or version != "4.0":
        told = parts if any(parts) or kind != "individual" else ["", full, "", "", ""]
        statements.append(_statement("N", list_form(told, version, ";")))
    statements.append(_statement("FN", text_form(full, version)))
    return statements


def state_list(name: str, texts: list[str], version: str) -> Statement:
    """Say several texts in one property, as NICKNAME and CATEGORIES allow."""
    return _statement(name, list_form(texts, version, ","))


def _statement(name: str, form: Form, value: Value | None = None, version: str = "") -> Statement:
    return Statement(
        name=name,
        form=form[0],
        value=form[1],
        marks=type_marks(value.types, version, preferred=value.preferred) if value else "",
        label=value.label if value else "",
    )


def _text(name: str) -> Callable[[Value, str], Statement]:
    def stater(value: Value, version: str) -> Statement:
        return _statement(name, text_form(value.value, version), value, version)

    return stater


def _url(value: Value, version: str) -> Statement:
    return _statement("URL", uri_form(value.value), value, version)


def _address(value: Value, version: str) -> Statement:
    parts = dict(value.parts) or {"street": value.value}
    names: tuple[str, ...] = ADDRESS_PARTS
    if version == "4.0" and any(part in parts for part in FINER_PARTS):
        names += FINER_PARTS
    texts = [parts.get(name, "") for name in names]
    if not any(texts):
        texts[ADDRESS_PARTS.index("street")] = value.value
    return _statement("ADR", list_form(texts, version, ";"), value, version)


def _org(value: Value, version: str) -> Statement:
    units = [text for name, text in value.parts if name == "unit"]
    return _statement("ORG", list_form([value.value, *units], version, ";"), value, version)


def _im(value: Value, version: str) -> Statement:
    name, (form, text), service = messenger_form(value.value, value.label, version)
    marks = service + type_marks(value.types, version, preferred=value.preferred)
    return Statement(name=name, form=form, value=text, marks=marks)


def _date(name: str, name_before_40: str = "") -> Callable[[Value, str], Statement]:
    def stater(value: Value, version: str) -> Statement:
        form, text = date_form(value.value, version)
        used = name if version == "4.0" or not name_before_40 else name_before_40
        loss = few_know(name, used, version) if used != name and name == "DEATHDATE" else None
        if is_date(value.value) and not says_date(value.value, version):
            loss = Loss(
                f"vCard {version} has no form for the date {value.value}; it was written as text.",
                f"vCard {version} no sabe escribir la fecha {value.value}; va como texto.",
            )
        return Statement(name=used, form=form, value=text, label=value.label, loss=loss)

    return stater


def _photo(value: Value, version: str) -> Statement:
    if value.data:
        form, text = picture_form(value.data, value.media, version)
    else:
        _, text = uri_form(value.value)
        form = {"2.1": ";VALUE=URL", "3.0": ";VALUE=uri"}.get(version, "")
    # Before 4.0 TYPE tells the kind of image and cannot say "preferred".
    marks = type_marks((), version, preferred=value.preferred) if version == "4.0" else ""
    return Statement(name="PHOTO", form=form, value=text, marks=marks)


def _gender(value: Value, version: str) -> Statement:
    sex, text = (value.value, value.label) if value.value in _SEXES else ("", value.value)
    texts = [sex, text] if text else [sex]
    form = list_form(texts, version, ";")
    return _statement("GENDER" if version == "4.0" else "X-GENDER", form)


def _related(value: Value, version: str) -> Statement:
    relations = [kind for kind in value.types if kind in RFC_RELATIONS]
    other = next((kind for kind in value.types if kind in _OTHER_RELATIONS), "")
    if other and not relations:
        form, text = text_form(value.value, version)
        name = _OTHER_RELATIONS[other]
        return Statement(name=name, form=form, value=text, label=value.label)
    is_uri = bool(_ADDRESS(value.value))
    if version != "4.0" and value.types == ("agent",) and is_uri:
        return Statement(name="AGENT", form=";VALUE=uri", value=uri_form(value.value)[1])
    first = next(iter(value.types), "")
    label = value.label or (f"_$!<{first.title()}>!$_" if first else "")
    if version != "4.0":
        form, text = text_form(value.value, version)
        marks = type_marks(value.types[1:] and value.types, version, preferred=value.preferred)
        name = "X-ABRELATEDNAMES"
        return Statement(name=name, form=form, value=text, label=label, marks=marks)
    _, text = uri_form(value.value) if is_uri else text_form(value.value, version)
    return Statement(
        name="RELATED",
        form="" if is_uri else ";VALUE=text",
        value=text,
        marks=type_marks(relations, version, preferred=value.preferred),
        label=value.label if relations else label,
    )


def _language(value: Value, version: str) -> Statement:
    if version == "4.0":
        return _statement("LANG", text_form(value.value, version), value, version)
    said = _statement("X-LANG", text_form(value.value, version), value, version)
    return replace(said, loss=few_know("LANG", "X-LANG", version))


def _location(value: Value, version: str) -> Statement:
    match = _POSITION.fullmatch(value.value.replace(" ", ""))
    if not match:
        return _statement("X-LOCATION", text_form(value.value, version), value, version)
    if version == "4.0":
        return _statement("GEO", ("", f"geo:{match[1]},{match[2]}"), value, version)
    return Statement(name="GEO", value=f"{match[1]};{match[2]}", label=value.label)


def _custom(value: Value, version: str) -> Statement:
    label = value.label or ("" if value.kind == "custom" else value.kind)
    if label and is_date(value.value) and says_date(value.value, version):
        form, text = date_form(value.value, version)
        return Statement(name="X-ABDATE", form=form, value=text, label=label)
    form, text = text_form(value.value, version)
    marks = type_marks(value.types, version, preferred=value.preferred)
    return Statement(name="X-CUSTOM", form=form, value=text, marks=marks, label=label)


_STATERS: dict[str, Callable[[Value, str], Statement]] = {
    "phone": _text("TEL"),
    "email": _text("EMAIL"),
    "url": _url,
    "address": _address,
    "org": _org,
    "title": _text("TITLE"),
    "role": _text("ROLE"),
    "im": _im,
    "birthday": _date("BDAY"),
    "anniversary": _date("ANNIVERSARY", "X-ANNIVERSARY"),
    "deathdate": _date("DEATHDATE", "X-DEATHDATE"),
    "photo": _photo,
    "note": _text("NOTE"),
    "nickname": _text("NICKNAME"),
    "category": _text("CATEGORIES"),
    "gender": _gender,
    "related": _related,
    "language": _language,
    "location": _location,
}
