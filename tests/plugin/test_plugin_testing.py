"""The testing kit fails where a plugin does, and says why."""

import json

import pytest

from agenda.plugin import Draft, Issue, Name, Property, Source, Value
from agenda.plugin.testing import (
    check_damaged,
    check_golden,
    check_importer,
    contact_from_draft,
    read_as_json,
    written,
)

ANA = Draft(
    name=Name(full="Ana"),
    values=(
        Value(kind="phone", value="1", source=0),
        Value(kind="photo", data=b"\xff", media="image/png"),
    ),
    properties=(Property(name="p", value="1", line=1),),
    line=1,
)


class Reader:
    """An importer that yields what it is told to, whatever the file says."""

    id = "fake"
    title = "Fake"
    suffixes = (".fake",)

    def __init__(self, *items, confidence=1.0):
        self._items = items
        self._confidence = confidence

    def recognises(self, source):
        return self._confidence

    def read(self, source):
        for item in self._items:
            if isinstance(item, Exception):
                raise item
            yield item


def anything():
    return Source.from_text("Ana 1", "x.fake")


def test_json_leaves_defaults_out_and_pictures_as_their_hash():
    items = json.loads(read_as_json(Reader(ANA, Issue(message="odd", line=2)), anything()))
    assert items[0]["name"] == {"full": "Ana"}
    assert items[0]["values"][0] == {"kind": "phone", "value": "1", "source": 0}
    assert items[0]["values"][1]["data"].startswith(
        "1 bytes, sha256 a8100ae6aa1940d0b663bb31cd466142"
    )
    assert items[1] == {"is": "issue", "message": "odd", "line": 2}


def test_a_golden_file_is_written_on_request_and_agrees_afterwards(tmp_path):
    sample, golden = tmp_path / "a.fake", tmp_path / "a.json"
    sample.write_text("x")
    with pytest.raises(AssertionError, match="is missing"):
        check_golden(Reader(ANA), sample, golden)
    check_golden(Reader(ANA), sample, golden, update=True)
    check_golden(Reader(ANA), sample, golden)


def test_a_changed_reading_is_shown_as_a_difference(tmp_path):
    sample, golden = tmp_path / "a.fake", tmp_path / "a.json"
    sample.write_text("x")
    check_golden(Reader(ANA), sample, golden, update=True)
    with pytest.raises(AssertionError, match=r'\+ *"full": "Eva"'):
        check_golden(Reader(Draft(name=Name(full="Eva"))), sample, golden)


@pytest.mark.parametrize(
    ("importer", "complaint"),
    [
        (Reader(confidence=2.0), "confidence"),
        (Reader("nonsense"), "str was yielded"),
        (Reader(Draft(values=(Value(kind="phone"),))), "an empty phone"),
        (Reader(Draft(values=(Value(kind="phone", value="1", source=3),))), "has no source"),
        (Reader(Draft(values=(Value(kind="", value="1"),))), "has no kind"),
    ],
)
def test_a_broken_contract_is_named(importer, complaint):
    with pytest.raises(AssertionError, match=complaint):
        check_importer(importer, anything())


def test_an_importer_within_its_contract_gets_its_items_back():
    assert check_importer(Reader(ANA), anything()) == [ANA]


def test_an_importer_that_raises_on_damage_is_caught():
    with pytest.raises(AssertionError, match="raised on damage at byte 0"):
        check_damaged(Reader(ValueError("no")), anything())


def test_a_draft_becomes_a_contact_that_an_exporter_can_write():
    class Writer:
        def write(self, contacts, out):
            for contact in contacts:
                out.write(contact.name.full.encode())
                yield Issue(message=contact.cards[0].properties[0].value)

    assert written(Writer(), [contact_from_draft(ANA)]) == (b"Ana", [Issue(message="1")])
