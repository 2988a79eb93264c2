"""What the card says of conversations, without a widget."""

from __future__ import annotations

import time
from datetime import date

import pytest

from agenda.model.interaction import InteractionSummary, Participant
from agenda.store.ties import NewSignal, NewTie
from agenda.ui.people.conversations import Other, day_text, summary_line
from agenda.ui.people.conversations_presenter import PAGE, ConversationsPresenter
from agenda.ui.people.knowing import Known

TODAY = date(2026, 11, 21)


@pytest.fixture(autouse=True)
def english(speak):
    """Plurals come from the English translation."""


@pytest.fixture
def shows(agenda, people):
    presenter = ConversationsPresenter(agenda)
    return lambda given: presenter.show(agenda.people.show(people[given]), TODAY)


def test_the_summary_counts_each_kind_and_tells_the_last_day(speak):
    summary = InteractionSummary(
        count=135, first="2024-01-02", last="2026-03-05", kinds=(("meeting", 3), ("message", 132))
    )
    assert summary_line(summary) == "132 messages, 3 meetings · last on Mar 5, 2026"
    speak("es")
    assert summary_line(summary) == "132 mensajes, 3 reuniones · la última, el 5 mar 2026"


WORDS = (
    ("message", "out", "You wrote"),
    ("message", "in", "Ana wrote"),
    ("message", "both", "You wrote to each other"),
    ("call", "in", "Ana called"),
    ("meeting", "both", "Meeting"),
    ("invitation", "out", "You invited Ana"),
    ("lunch", "", "Lunch"),
)


@pytest.mark.parametrize("case", WORDS, ids=lambda case: " ".join(case[:2]))
def test_a_conversation_says_who_did_it(shows, keep, talked, people, case):
    kind, direction, words = case
    keep(talked(1, "2026-03-05", kind, people["Ana"], direction=direction))
    (talk,) = shows("Ana").past
    assert (talk.title, talk.when, talk.detail) == (words, "Mar 5, 2026", "")


def test_a_titled_meeting_shows_its_length_place_and_who_else_was_there(
    shows, keep, talked, people, agenda
):
    agenda.relationships.set_me(people["Carlos"])
    others = (Participant(person=None, name="Nora", seen="nora@example.org"),)
    keep(
        talked(
            1,
            "2026-03-05T10:22:00+01:00",
            "meeting",
            people["Ana"],
            people["Beatriz"],
            people["Carlos"],
            title="Padel",
            minutes=80,
            place="Bilbao",
            others=others,
        )
    )
    (talk,) = shows("Ana").past
    assert (talk.title, talk.detail) == ("Padel", "Meeting · 1 h 20 min · Bilbao")
    assert talk.when.startswith("Mar 5, 2026, 10:22")
    assert talk.others == (
        Other(person=people["Beatriz"], name="Beatriz Montalbán"),
        Other(person=None, name="Nora"),
    )


def test_what_is_planned_stands_apart_the_nearest_first(shows, keep, talked, people):
    days = ("2026-11-20", "2026-11-21", "2026-11-25", "2027-01-10")
    keep(*(talked(n, day, "meeting", people["Ana"]) for n, day in enumerate(days)))
    shown = shows("Ana")
    assert [talk.when for talk in shown.coming] == ["Nov 25, 2026", "Jan 10, 2027"]
    assert [talk.when for talk in shown.past] == ["Nov 21, 2026", "Nov 20, 2026"]


def test_a_meeting_every_week_for_a_year_does_not_hide_what_there_was(shows, keep, talked, people):
    future = [f"2027-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 29, 7)]
    keep(*(talked(day, day, "meeting", people["Ana"]) for day in future))
    keep(*(talked(n, f"2026-05-{n:02}", "call", people["Ana"]) for n in range(1, 16)))
    shown = shows("Ana")
    assert [talk.when for talk in shown.coming] == ["Jan 1, 2027", "Jan 8, 2027", "Jan 15, 2027"]
    assert [talk.when for talk in shown.past][:2] == ["May 15, 2026", "May 14, 2026"]
    assert (len(shown.past), shown.more) == (PAGE, True)


def test_earlier_pages_go_on_where_the_last_ended(agenda, people, keep, talked):
    keep(*(talked(n, f"2026-05-{n:02}", "call", people["Ana"]) for n in range(1, 26)))
    presenter = ConversationsPresenter(agenda)
    seen = [*presenter.show(agenda.people.show(people["Ana"]), TODAY).past]
    for left in (True, False):
        talks, more = presenter.earlier()
        seen += talks
        assert more is left
    assert [talk.when for talk in seen] == [f"May {n}, 2026" for n in range(25, 0, -1)]
    assert presenter.earlier() == ((), False)


def test_acquaintances_say_from_where_each_once(shows, keep, people):
    ana, beatriz = people["Ana"], people["Beatriz"]
    keep(
        NewTie(key="1", kind="recommended", a=ana, b=None, evidence="A joy to work with"),
        NewTie(key="2", kind="conversation", a=beatriz, b=ana, evidence="Padel"),
        NewTie(key="3", kind="introduced", a=beatriz, b=ana),
        NewTie(key="4", kind="colleague", a=ana, b=beatriz),
    )
    assert shows("Ana").known == (
        Known(person=None, name="", how=("Recommended you: A joy to work with",)),
        Known(
            person=beatriz,
            name="Beatriz Montalbán",
            how=(
                "They work together",
                "Beatriz Montalbán introduced Ana",
                "In the same conversations: Padel",
            ),
        ),
    )


def test_news_is_a_line_with_its_source(shows, keep, people):
    keep(NewSignal(person=people["Ana"], kind="org", before="Acme", after="Nova"))
    (line,) = shows("Ana").news
    assert line.startswith("Now at Nova (was at Acme) · ")
    keep(NewSignal(person=people["Carlos"], kind="vanished"))
    assert shows("Carlos").news[0].startswith("No longer among your contacts of Link")


def test_the_user_herself_is_known_as_such(shows, agenda, people):
    assert not shows("Ana").me
    agenda.relationships.set_me(people["Ana"])
    assert shows("Ana").me


def test_a_day_the_source_wrote_badly_stays_as_it_is():
    assert day_text("one day in spring") == "one day in spring"


def test_a_card_without_conversations_and_one_with_thousands_are_read_at_once(
    shows, keep, talked, people
):
    keep(
        *(
            talked(
                n, f"20{10 + n % 16:02}-{n % 12 + 1:02}-{n % 28 + 1:02}", "message", people["Ana"]
            )
            for n in range(5_000)
        )
    )
    shows("Ana"), shows("Carlos")
    for given, most in (("Carlos", 0.02), ("Ana", 0.15)):
        took = min(_seconds(shows, given) for _ in range(5))
        assert took < most, f"{given}: {took * 1000:.1f} ms"


def _seconds(shows, given):
    start = time.perf_counter()
    shows(given)
    return time.perf_counter() - start
