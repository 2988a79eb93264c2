import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.services.file_names import folded, safe_name, unique_name, write_whole


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Ana Gil", "Ana Gil"),
        ("A/B\\C:D*?", "A B C D"),
        ("  ..  ", "agenda-7"),
        ("", "agenda-7"),
        ("CON", "CON_"),
        ("nul.txt", "_nul.txt"),
        ("../../etc/passwd", "etc passwd"),
        ("Pen\u0303a", "Peña"),
        ("a\nb\x00c\u202ed", "a b c d"),
    ],
)
def test_a_name_becomes_a_file_name(name, safe):
    assert safe_name(name, "agenda-7") == safe


@given(st.text())
def test_any_name_is_a_file_name_everywhere(name):
    safe = safe_name(name, "x")
    assert safe
    assert len(safe.encode("utf-8", "replace")) <= 200
    assert not set(safe) & set('<>:"/\\|?*')
    assert safe[-1] not in " ."
    assert safe[0] not in " ."
    assert safe.isprintable()


def test_names_that_differ_in_case_alone_are_numbered():
    assert unique_name("ANA", {folded("ana"), folded("Ana (2)")}) == "ANA (3)"


def test_a_file_appears_whole_or_stays_as_it_was(tmp_path, monkeypatch):
    path = tmp_path / "a.vcf"
    write_whole(path, b"old")

    def full(*_):
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr("pathlib.Path.replace", full)
    with pytest.raises(OSError, match="space"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.vcf"]
