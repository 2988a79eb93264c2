"""What Agenda sees of the plugin."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from importlib.metadata import entry_points

import pytest

from agenda.plugin import Source, SourceError
from agenda_vcard import agenda_exporters, agenda_importers
from agenda_vcard.importer import VCardImporter

CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nEND:VCARD\r\n"


def test_agenda_finds_the_plugin_by_its_entry_point():
    (entry,) = entry_points(group="agenda.plugins", name="vcard")
    plugin = entry.load()
    assert [each.id for each in plugin.agenda_importers()] == ["vcard"]
    assert [each.id for each in plugin.agenda_exporters()] == ["vcard", "vcard3", "vcard4"]


def test_everything_offered_has_a_title_and_a_file_ending():
    for each in (*agenda_importers(), *agenda_exporters()):
        assert each.title
        assert each.suffixes[0] == ".vcf"


@pytest.mark.parametrize(
    ("name", "head", "least", "most"),
    [
        ("a.vcf", CARD, 1.0, 1.0),
        ("a.txt", b"\xef\xbb\xbf\r\n  begin:vcard \r\n", 1.0, 1.0),
        ("a.txt", CARD.replace(b"\r\n", b"\r"), 1.0, 1.0),
        ("", CARD.decode().encode("utf-16"), 1.0, 1.0),
        ("", CARD.decode().encode("utf-16-be"), 1.0, 1.0),
        ("mail.txt", b"Hola:\r\n\r\n" + CARD, 0.5, 0.9),
        ("a.VCF", b"rubbish", 0.01, 0.4),
        ("a.vcf", b"", 0.01, 0.4),
        ("a.csv", b"name,note\nAna,BEGIN:VCARD is a text\n", 0.0, 0.0),
        ("a.csv", b"", 0.0, 0.0),
    ],
)
def test_content_counts_more_than_the_file_ending(name, head, least, most, importer):
    assert least <= importer.recognises(Source.from_bytes(name, head)) <= most


def test_a_zip_is_left_to_agenda_which_opens_it(importer):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.vcf", CARD)
    assert importer.recognises(Source.from_bytes("all.zip", packed.getvalue())) == 0.0
    assert importer.recognises(Source.from_bytes("all.vcf", packed.getvalue())) == 0.0


def test_a_file_that_went_away_is_a_source_error(tmp_path, importer):
    path = tmp_path / "cards.vcf"
    path.write_bytes(CARD)
    source = Source.from_path(path)
    path.unlink()
    with pytest.raises(SourceError):
        list(importer.read(source))


def test_reading_is_lazy_and_needs_no_more_memory_for_more_cards(tmp_path):
    def peak(cards):
        path = tmp_path / "cards.vcf"
        path.write_bytes(CARD.replace(b"FN:", b"NOTE:" + b"x" * 500 + b"\r\nFN:") * cards)
        tracemalloc.start()
        count = sum(1 for _ in VCardImporter().read(Source.from_path(path)))
        size = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert count == cards
        return size

    assert peak(20_000) < peak(2_000) + 500_000
