import string
from datetime import UTC, datetime
from pathlib import Path

import pytest

from agenda.cli.documents import entry_text, reason_text
from agenda.cli.failure import failure_document
from agenda.cli.wording import ENGLISH, SPANISH, user_language, wording
from agenda.dedup.reasons import ReasonKind
from agenda.model import errors
from agenda.model.change import Entry
from agenda.model.duplicates import Reason

ERRORS = [
    errors.NotFound(what="person", key="ana"),
    errors.NotFound(what="phone", key="600"),
    errors.Ambiguous(what="person", key="ana", choices=((1, "Ana"), (2, "Ana"))),
    errors.ChangedSince(entry=1, table="edit", row=2),
    errors.NothingTo(action="undo"),
    errors.NotOne(a=1, b=2, why="same"),
    errors.NotStapled(person=1),
    errors.BadInput(what="cadence", value="x", why="form"),
    errors.BadInput(what="gender", value="x"),
    errors.Unreadable(path="a.vcf", why="gone"),
    errors.CannotWrite(path="a.vcf", why="full"),
    errors.NewerSchema(path="a.db", found="9", known="1"),
    errors.Damaged(path="a.db", why="malformed"),
    errors.InUse(path="a.db"),
    errors.Busy(path="a.db"),
    errors.DiskFull(path="a.db"),
    errors.ReadOnly(path="a.db"),
    errors.Cancelled(),
]


def placeholders(*texts):
    return {name for t in texts for _, name, _, _ in string.Formatter().parse(t) if name}


def test_both_languages_say_the_same_things():
    assert list(ENGLISH.texts) == list(SPANISH.texts)
    assert list(ENGLISH.errors) == list(SPANISH.errors)


def test_both_languages_fill_in_the_same_details():
    for key, text in ENGLISH.texts.items():
        other = SPANISH.texts[key]
        assert placeholders(text) == placeholders(other), key
        assert text.count("|") == other.count("|"), key
    for key, parts in ENGLISH.errors.items():
        assert placeholders(*parts) == placeholders(*SPANISH.errors[key]), key


def concrete(cls):
    below = cls.__subclasses__()
    return {cls} if not below else {leaf for each in below for leaf in concrete(each)}


def test_every_class_of_errors_is_worded():
    ours = {e for e in concrete(errors.AgendaError) if e.__module__ == errors.__name__}
    assert {type(error) for error in ERRORS} == ours


@pytest.mark.parametrize("words", [ENGLISH, SPANISH])
@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_an_error_says_what_happened_and_what_was_kept(words, error):
    said = failure_document(error, words)
    assert said["kind"] == type(error).__name__
    assert said["happened"].endswith((".", ":"))
    assert said["kept"].endswith(".")


def test_every_reason_is_worded():
    assert {f"reason.{kind}" for kind in ReasonKind} <= ENGLISH.texts.keys()


def test_a_reason_of_a_plugin_speaks_for_itself():
    reason = Reason(kind="plugin", weight=-6.0, detail=("Two member numbers",))
    assert reason_text(reason, SPANISH) == "Two member numbers"


def test_a_reason_without_detail_ends_neatly():
    assert reason_text(Reason(kind="name-in-email", weight=1.0, detail=("",)), ENGLISH) == (
        "The e-mail fits the name"
    )


def actions_of_the_services():
    folder = Path(errors.__file__).parents[1] / "services"
    texts = [path.read_text("utf-8") for path in folder.glob("*.py")]
    named = {part.split('"')[0] for text in texts for part in text.split('.writing("')[1:]}
    edited = {part.split('"')[0] for text in texts for part in text.split('_editing(id_, "')[1:]}
    return named | edited


def test_every_command_of_the_services_is_worded_in_the_history():
    unseen = {"scan", "put-off", "setting", "first-rings", "undo", "redo"}  # leave no entry
    assert {f"entry.{action}" for action in actions_of_the_services() - unseen} <= set(
        ENGLISH.texts
    )


def test_an_entry_of_an_unknown_kind_is_shown_by_its_name():
    entry = Entry(id=1, at=datetime.now(UTC), action="from-the-future")
    assert entry_text(entry, ENGLISH) == "from-the-future"


def test_one_and_many_are_told_apart():
    assert ENGLISH.say("duplicates.total", count=1).startswith("One pair")
    assert ENGLISH.say("duplicates.total", count=2).startswith("2 pairs")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, ""),
        ({"LANG": "es_ES.UTF-8"}, "es"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "es_MX"}, "es"),
        ({"LANG": "es_ES.UTF-8", "LANGUAGE": "en:es"}, "en"),
        ({"LANG": "C.UTF-8"}, "c"),
    ],
)
def test_the_language_is_that_of_the_users_messages(environment, language):
    assert user_language(environment) == language
    assert wording(language) is (SPANISH if language == "es" else ENGLISH)
