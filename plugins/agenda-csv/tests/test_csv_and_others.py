"""Whose file is whose: the plugin that a sample was written for is the surest about it."""

from importlib import metadata
from pathlib import Path

import pytest

from agenda.plugin import Source

PLUGINS = Path(__file__).resolve().parents[2]
SHARED = PLUGINS.parent / "../shared/samples"
TABLES = ("csv", "google", "linkedin", "outlook", "thunderbird", "yahoo")


def importers():
    """Return the importers of the plugins of tables that are installed, by their id."""
    found = {}
    for entry in metadata.entry_points(group="agenda.plugins"):
        if entry.name in TABLES:
            module = entry.load()
            found |= {item.id: item for item in module.agenda_importers()}
    return found


def samples():
    for name in ("outlook", "thunderbird", "yahoo", "google", "linkedin", "csv"):
        for path in sorted((PLUGINS / f"agenda-{name}" / "tests" / "samples").glob("*")):
            if path.suffix in (".csv", ".ldif", ".txt"):
                yield pytest.param(name, path, id=path.name)


@pytest.mark.parametrize(("owner", "path"), list(samples()))
def test_a_sample_goes_to_the_plugin_it_was_written_for(owner, path):
    source = Source.from_path(path)
    sure = {id_: importer.recognises(source) for id_, importer in importers().items()}
    assert owner in sure
    if owner in ("google", "linkedin") and not sure[owner]:
        pytest.skip("that plugin takes this sample as a part of something larger")
    assert max(sure, key=lambda id_: sure[id_]) == owner
    assert [id_ for id_, how in sure.items() if how > 0.4 and id_ != owner] == []


def test_a_table_whose_rows_are_longer_than_its_header_is_no_pasted_text():
    (text,) = metadata.entry_points(group="agenda.plugins", name="text")
    source = Source.from_text(
        "id,first_name,middle_name,last_name\n1,Ana,María,Gil,ana@x.example,600 111 222\n"
    )
    (pasted,) = text.load().agenda_importers()
    assert importers()["csv"].recognises(source) > pasted.recognises(source)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared samples are not here")
def test_no_shared_sample_is_claimed_by_two():
    found = importers()
    for path in SHARED.rglob("*.*"):
        if path.is_file():
            source = Source.from_path(path)
            claimed = [id_ for id_, item in found.items() if item.recognises(source) > 0.4]
            assert len(claimed) <= 1, (path.name, claimed)
