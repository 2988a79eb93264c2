"""Understands the numbered groups of columns: phones, addresses, organizations and the like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.plugin import Value
from agenda_google.columns import ADDRESS_PARTS
from agenda_google.labels import SEPARATOR, read_label, without_preference

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Cells = dict[str, tuple[int, str]]
"""Cells by field, or by their part of a group, each with the index of its property."""

_TYPED = {
    "E-mail": "email",
    "Phone": "phone",
    "Website": "url",
    "Relation": "related",
    "Jot": "note",
}
_ANNIVERSARIES = ("anniversary", "aniversario")
_OTHER_PARTS = ("Yomi Name", "Symbol", "Location", "Job Description")


def group_values(groups: Mapping[tuple[str, int], Cells]) -> Iterator[Value]:
    """Yield the values of all groups, which are known by their name and number."""
    for (group, _), cells in groups.items():
        for entry in _entries(cells):
            if group == "Address":
                yield from _address(entry)
            elif group == "Organization":
                yield from _organization(entry)
            elif "Value" in entry:
                yield _value(group, entry)


def _entries(cells: Cells) -> Iterator[Cells]:
    """Take ``a ::: b`` apart into one entry for each value; a single label is that of all."""
    if not any(":::" in text for _, text in cells.values()):
        if cells.keys() != {"Label"}:
            yield {"Label": (-1, ""), **cells}
        return
    split = {part: (index, SEPARATOR.split(text)) for part, (index, text) in cells.items()}
    label_at, labels = split.pop("Label", (-1, [""]))
    for at in range(max((len(texts) for _, texts in split.values()), default=0)):
        entry: Cells = {
            part: (index, texts[at].strip())
            for part, (index, texts) in split.items()
            if at < len(texts) and texts[at].strip()
        }
        if len(labels) > 1:
            label = labels[at] if at < len(labels) else ""
        else:
            label = labels[0] if at == 0 else without_preference(labels[0])
        entry["Label"] = (label_at, label.strip())
        yield entry


def _value(group: str, entry: Cells) -> Value:
    index, text = entry["Value"]
    if group == "Event":
        label = entry["Label"][1]
        kind = "anniversary" if label.casefold() in _ANNIVERSARIES else "event"
        label = "" if label == "Anniversary" else label
        return Value(kind=kind, value=text, label=label, source=index)
    if group == "Custom Field":
        return Value(kind="custom", value=text, label=entry["Label"][1], source=index)
    label, types, preferred = read_label(entry["Label"][1])
    service = entry["Service"][1] if "Service" in entry else ""
    return Value(
        kind=_TYPED.get(group, "im"),
        value=text,
        label=label or service,
        types=types,
        preferred=preferred,
        parts=(("service", service),) if service else (),
        source=index,
    )


def _address(entry: Cells) -> Iterator[Value]:
    parts = tuple(
        (part, entry[column][1]) for column, part in ADDRESS_PARTS.items() if column in entry
    )
    if "Formatted" in entry:
        index, text = entry["Formatted"]
    elif parts:
        index = min(entry[column][0] for column in ADDRESS_PARTS if column in entry)
        text = "\n".join(_as_written(dict(parts)))
    else:
        return
    label, types, preferred = read_label(entry["Label"][1])
    yield Value(
        kind="address",
        value=", ".join(line.strip() for line in text.split("\n") if line.strip()),
        label=label,
        types=types,
        preferred=preferred,
        parts=parts,
        source=index,
    )


def _as_written(parts: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines of an address of which Google has only the components."""
    for names in (
        ("street",),
        ("extended",),
        ("pobox",),
        ("code", "locality"),
        ("region",),
        ("country",),
    ):
        line = " ".join(parts[name] for name in names if name in parts)
        if line:
            yield line


def _organization(entry: Cells) -> Iterator[Value]:
    label, types, preferred = read_label(entry["Label"][1])
    if "Name" in entry or "Department" in entry:
        yield Value(
            kind="org",
            value=entry["Name"][1] if "Name" in entry else "",
            label=label,
            types=types,
            preferred=preferred,
            parts=(("unit", entry["Department"][1]),) if "Department" in entry else (),
            source=entry["Name" if "Name" in entry else "Department"][0],
        )
    if "Title" in entry:
        index, text = entry["Title"]
        yield Value(kind="title", value=text, source=index)
    for part in _OTHER_PARTS:
        if part in entry:
            index, text = entry[part]
            yield Value(kind="custom", value=text, label=f"Organization {part}", source=index)
