"""Reads the cards of a sample vCard file; just enough for a benchmark."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from agenda.dedup import Record, record_of
from agenda.model.card import Name, Value

if TYPE_CHECKING:
    from pathlib import Path

_KINDS = {"TEL": "phone", "EMAIL": "email", "ORG": "org", "BDAY": "birthday", "URL": "url"}


def read_book(folder: Path) -> tuple[list[Record], list[str]]:
    """Return the records of the sample address book and the person behind each."""
    with (folder / "address_book_5k_labels.csv").open(encoding="utf-8", newline="") as file:
        labels = {row["uid"]: row["cluster"] for row in csv.DictReader(file)}
    text = (folder / "address_book_5k.vcf").read_text("utf-8").replace("\r\n", "\n")
    text = re.sub(r"\n[ \t]", "", text)
    records, people = [], []
    for card in re.findall(r"BEGIN:VCARD\n(.*?)END:VCARD", text, re.DOTALL):
        uid, record = _record(card)
        records.append(record)
        people.append(labels[uid])
    return records, people


def _record(card: str) -> tuple[str, Record]:
    uid, full, family, given, kind = "", "", "", "", "individual"
    values = []
    for line in card.splitlines():
        head, _, raw = line.partition(":")
        name = head.partition(";")[0].upper()
        parts = [
            part.replace("\\,", ",").replace("\\;", ";") for part in re.split(r"(?<!\\);", raw)
        ]
        if name == "UID":
            uid = raw
        elif name == "FN":
            full = parts[0]
        elif name == "N":
            family, given = parts[0], parts[1]
        elif name == "KIND":
            kind = raw
        elif name == "ADR":
            pieces = (("street", parts[2]), ("locality", parts[3]), ("code", parts[5]))
            values.append(Value(kind="address", parts=tuple(p for p in pieces if p[1])))
        elif name in _KINDS:
            values.append(Value(kind=_KINDS[name], value=parts[0]))
    names = [Name(full=full, family=family, given=given)]
    return uid, record_of(names=names, kind=kind, values=values, region="ES")
