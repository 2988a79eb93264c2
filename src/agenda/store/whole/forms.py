"""How a column is said in a document, and read back from one that a stranger may have written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Any

from agenda.model.card import Name, Property, Value
from agenda.model.importing import FileReport, Problem
from agenda.store import codec

LARGEST = 2_000_000_000
"""The largest number that every database has room for in an id."""

_MARK = "\x00blob:"
"""Begins a property whose encoded picture is kept once, apart: mark, SHA-256, ``:``, text before."""


class NonsenseError(ValueError):
    """A document says what cannot be."""


@dataclass(frozen=True, slots=True)
class Form:
    """``said`` makes a document of a column, ``read`` a column of a document.

    What equals ``blank`` is left out; ``blank`` None leaves out nothing but null.
    ``needed`` forbids leaving it out.
    """

    said: Callable[[Any], Any]
    read: Callable[[Any], Any]
    blank: Any = None
    needed: bool = False


def expect(value: Any, kind: type, what: str) -> Any:
    """Return ``value`` if it is of a kind; true and false are no numbers.

    Raises:
        NonsenseError: it is not.
    """
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise NonsenseError(f"{what} expected, not {str(value)[:40]!r}")
    return value


def only(data: Any, *known: str) -> dict[str, Any]:
    """Return an object that has known keys alone.

    Raises:
        NonsenseError: it is no object or has other keys, which would get lost.
    """
    expect(data, dict, "an object")
    strange = sorted(data.keys() - set(known))
    if strange:
        raise NonsenseError(f"{strange[0]!r} is not known here")
    found: dict[str, Any] = data
    return found


def _filled(**said: Any) -> dict[str, Any]:
    """Return what is not empty."""
    return {key: value for key, value in said.items() if value}


def _same(value: Any) -> Any:
    return value


def _text(value: Any) -> str:
    found: str = expect(value, str, "a text")
    return found


def _stored_text(value: Any) -> str:
    """Return text that a database accepts."""
    return _text(value).encode("utf-8", "replace").decode("utf-8").replace("\x00", "")


def _number(value: Any) -> int:
    found: int = expect(value, int, "a number")
    if not -LARGEST <= found <= LARGEST:
        raise NonsenseError("the number is too large")
    return found


def number(value: Any) -> int:
    """Return an id.

    Raises:
        NonsenseError: it is none.
    """
    found = _number(value)
    if found < 1:
        raise NonsenseError(f"{found} cannot be the number of anything")
    return found


def _flag(value: Any) -> bool:
    found: bool = expect(value, bool, "true or false")
    return found


def _moment(value: Any) -> str:
    text = _text(value)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise NonsenseError(f"{text[:40]!r} is no moment") from error
    if moment.tzinfo is None:
        raise NonsenseError(f"{text[:40]!r} does not say its time zone")
    return text


def _name_said(text: str) -> dict[str, str]:
    return {part: words for part, words in asdict(codec.name_of(text)).items() if words}


def _name_read(data: Any) -> str:
    parts = only(data, *(field.name for field in fields(Name)))
    return codec.name_text(Name(**{key: _stored_text(text) for key, text in parts.items()}))


def _value_said(value: Value) -> dict[str, Any]:
    said: dict[str, Any] = {"kind": value.kind, "value": value.value}
    if value.key != value.value:
        said["key"] = value.key
    said |= _filled(
        label=value.label,
        types=list(value.types),
        preferred=value.preferred,
        parts=[list(part) for part in value.parts],
        picture=value.blob,
        media=value.media,
    )
    if value.source != -1:
        said["property"] = value.source
    return said


_VALUE = ("kind", "value", "key", "label", "types", "preferred", "parts", "picture", "media",
          "property")  # fmt: skip


def _value_read(data: Any) -> Value:
    said = only(data, *_VALUE)
    text = _stored_text(said.get("value", ""))
    return Value(
        kind=_stored_text(said.get("kind")),
        value=text,
        key=_stored_text(said.get("key", text)),
        label=_stored_text(said.get("label", "")),
        types=tuple(_stored_text(one) for one in _list(said.get("types", []))),
        preferred=_flag(said.get("preferred", False)),
        parts=tuple(_part(one) for one in _list(said.get("parts", []))),
        blob=_text(said.get("picture", "")),
        media=_stored_text(said.get("media", "")),
        source=_number(said.get("property", -1)),
    )


def _list(value: Any) -> list[Any]:
    found: list[Any] = expect(value, list, "a list")
    return found


def _part(value: Any) -> tuple[str, str]:
    if len(_list(value)) != 2:
        raise NonsenseError("a part is a pair of name and text")
    return _stored_text(value[0]), _stored_text(value[1])


def _property_said(p: Property) -> dict[str, Any]:
    said: dict[str, Any] = {"name": p.name}
    if p.value.startswith(_MARK):
        said["picture"], _, said["before"] = p.value.removeprefix(_MARK).partition(":")
    else:
        said["value"] = p.value
    return said | _filled(params=p.params, group=p.group, line=p.line)


def _property_read(data: Any) -> Property:
    said = only(data, "name", "value", "picture", "before", "params", "group", "line")
    value = _text(said.get("value", ""))
    if "picture" in said:
        value = f"{_MARK}{_text(said['picture'])}:{_text(said.get('before', ''))}"
    return Property(
        name=_text(said.get("name", "")),
        value=value,
        params=_text(said.get("params", "")),
        group=_text(said.get("group", "")),
        line=_number(said.get("line", 0)),
    )


def _files_said(text: str) -> list[dict[str, Any]]:
    return [
        {
            key: value
            for key, value in file.items()
            if value not in ("", 0, [])
        }
        for file in codec.from_json(text)
    ]  # fmt: skip


def _files_read(data: Any) -> str:
    return codec.to_json([asdict(_file_read(file)) for file in _list(data)])


def _file_read(data: Any) -> FileReport:
    known = {field.name: field.type for field in fields(FileReport)}
    said = only(data, *known)
    read: dict[str, Any] = {"path": "", "importer": ""}
    for key, value in said.items():
        if key == "problems":
            read[key] = tuple(_problem_read(one) for one in _list(value))
        else:
            read[key] = _number(value) if known[key] == "int" else _stored_text(value)
    return FileReport(**read)


def _problem_read(data: Any) -> Problem:
    said = only(data, "line", "severity", "message", "words")
    return Problem(
        line=_number(said.get("line", 0)),
        severity=_stored_text(said.get("severity", "")),
        message=_stored_text(said.get("message", "")),
        words=tuple(_part(one) for one in _list(said.get("words", []))),
    )


def _others_said(text: str) -> list[dict[str, str]]:
    return [other(*one) for one in codec.from_json(text)]


def other(name: str, role: str, seen: str) -> dict[str, str]:
    """Return somebody who took part and is nobody of the document."""
    return _filled(name=name, role=role, seen=seen)


def _others_read(data: Any) -> str:
    found = [only(one, "name", "role", "seen") for one in _list(data)]
    keys = ("name", "role", "seen")
    return codec.to_json([[_stored_text(one.get(key, "")) for key in keys] for one in found])


def _hex_read(value: Any) -> bytes:
    try:
        return bytes.fromhex(_text(value))
    except ValueError as error:
        raise NonsenseError(f"{value[:40]!r} is not hexadecimal") from error


def _or_none(form: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else form(value)


TEXT = Form(_same, _stored_text, "")
NEEDED_TEXT = Form(_same, _stored_text, needed=True)
NUMBER = Form(_same, _number, 0)
MAYBE_NUMBER = Form(_same, _or_none(_number))
FLAG = Form(_same, _flag, blank=False)
ALIVE = Form(lambda alive: not alive, lambda undone: not _flag(undone), blank=False)
MOMENT = Form(_same, _moment, needed=True)
MAYBE_MOMENT = Form(_same, _or_none(_moment))
ID = Form(_same, number, needed=True)
MAYBE_ID = Form(_same, _or_none(number))
NAME = Form(_name_said, _name_read, {})
MAYBE_NAME = Form(_or_none(_name_said), _or_none(_name_read))
VALUES = Form(
    lambda text: [_value_said(value) for value in codec.values_of(text)],
    lambda data: codec.values_text([_value_read(value) for value in _list(data)]),
    [],
)
MAYBE_VALUE = Form(
    _or_none(lambda text: _value_said(codec.value_of(codec.from_json(text)))),
    _or_none(lambda data: codec.to_json(codec.value_data(_value_read(data)))),
)
PROPERTIES = Form(
    lambda text: [_property_said(p) for p in codec.properties_of(text)],
    lambda data: codec.properties_text([_property_read(p) for p in _list(data)]),
    [],
)
FILES = Form(_files_said, _files_read, [])
OTHERS = Form(_others_said, _others_read, [])
HEX = Form(lambda data: bytes(data).hex(), _hex_read, "")
