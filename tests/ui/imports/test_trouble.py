"""Why an import did not go on, in the user's words."""

import pytest

from agenda.model.importing import Problem
from agenda.ui.imports.review import files_of
from agenda.ui.imports.trouble import trouble_parts
from agenda.ui.wording import problem_text, unreadable

pytestmark = pytest.mark.usefixtures("dressed_app")


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("not recognised", "does not know this kind of file"),
        ("empty", "nothing in it"),
        ("a.zip: not a readable zip archive (x)", "damaged or did not arrive whole"),
        ("a.vcf: compressed more than 200 to 1, refused", "something enormous"),
        ("a.zip: the archive has more than 10000 members", "something enormous"),
        ("a.vcf: larger than 256 MB", "too large"),
        ("a.zip: cannot read a.vcf (File is encrypted)", "password"),
        ("a.vcf: Permission denied", "does not let Agenda open it"),
        ("a.vcf: No such file or directory", "no longer where it was"),
        ("mail: more than 1000000 files", "too many files"),
        ("a.zip: cannot read a.vcf (Bad CRC-32)", "damaged"),
        ("something of a plugin", "something of a plugin"),
    ],
)
def test_reasons_are_plain(why, said):
    assert said in unreadable(why)


def test_a_problem_is_said_in_the_language_of_the_window(speak):
    problem = Problem(line=3, severity="error", message="Bad date.", words=(("es", "Fecha rara."),))
    assert problem_text(problem) == "Bad date."
    speak("es")
    assert problem_text(problem) == "Fecha rara."
    assert "nada dentro" in problem_text(Problem(line=0, severity="error", message="empty"))


def test_what_a_child_process_says_of_one_file():
    error = {"kind": "Unreadable", "happened": "x cannot be read", "details": {"why": "empty"}}
    parts = trouble_parts(error, "foto.bin")
    assert parts.happened == "foto.bin cannot be read."
    assert "nothing in it" in parts.do


def test_of_several_each_has_its_reason_once(lost):
    files = files_of(
        [lost("/x/a.bin", "not recognised"), lost("/x/b.zip", "empty"), lost("/x/b.zip", "y")]
    )
    parts = trouble_parts({"kind": "Unreadable", "files": files}, "a.bin, b.zip")
    assert "Nothing in these files" in parts.happened
    lines = parts.do.splitlines()
    assert [line.partition(":")[0] for line in lines] == ["a.bin", "b.zip"]
