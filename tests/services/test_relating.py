"""Conversations, ties, groups and news find their people, and go with them."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agenda.model.card import Value as CardValue
from agenda.model.errors import NotFound
from agenda.model.importing import Decisions, MergeMode
from agenda.plugin import (
    Complete,
    Draft,
    EventDraft,
    GroupDraft,
    InteractionDraft,
    Issue,
    Name,
    Party,
    Property,
    Source,
    TieDraft,
    Value,
)

BOTH_DATABASES = True

PEOPLE = """BEGIN:VCARD\r
VERSION:3.0\r
UID:p1\r
FN:Lucía Ortega Prieto\r
TEL;TYPE=CELL:655 210 943\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:3.0\r
UID:p2\r
FN:Daniel O'Brien\r
EMAIL:daniel@tidewater.example\r
END:VCARD\r
"""


class Fake:
    """An importer whose files are known beforehand."""

    id = "fake"
    title = "Fake"
    suffixes = (".fake",)

    def __init__(self):
        self.files = {}

    def recognises(self, source):
        return 1.0 if source.head.startswith(b"FAKE ") else 0.0

    def read(self, source):
        self.me = source.me
        yield from self.files[source.head.split()[1].decode()]

    def layout(self, source):
        return None


@pytest.fixture
def fake(plugins, monkeypatch):
    importer = Fake()
    known = plugins.importers
    monkeypatch.setattr(plugins, "importers", lambda: [*known(), importer])
    return importer


@pytest.fixture
def tell(agenda, fake, finish):
    """Import what a source tells; return the report of its file."""

    def run(*items, plan=False, decisions=None):
        fake.files["x"] = items
        source = Source.from_bytes("x.fake", b"FAKE x")
        task = agenda.importing.plan if plan else agenda.importing.run
        return finish(task([source], decisions=decisions))

    return run


def message(key="m1", at="2026-03-05T10:00:00+01:00", **given):
    given.setdefault("parties", (Party(phone="+34 655 21 09 43", name="Luci"),))
    return InteractionDraft(key=key, kind="message", at=at, **given)


def found(agenda, name):
    return agenda.people.find(name)[0].id


def talks(agenda, name):
    return [
        (i.kind, i.at[:10], i.count) for i in agenda.relationships.of(found(agenda, name)).latest
    ]


def test_a_conversation_finds_its_person_by_her_number(agenda, bring_in, tell):
    bring_in(PEOPLE)
    receipt = tell(message(count=12, direction="both"))
    assert (receipt.files[0].interactions, receipt.files[0].interactions_unmatched) == (1, 0)
    assert talks(agenda, "lucia") == [("message", "2026-03-05", 12)]
    assert agenda.relationships.of(found(agenda, "lucia")).summary.last == "2026-03-05"


def test_a_name_alone_finds_the_one_who_bears_it(agenda, bring_in, tell):
    bring_in(PEOPLE)
    tell(message(parties=(Party(name="daniel o'brien"),)))
    assert talks(agenda, "daniel") == [("message", "2026-03-05", 1)]


def test_the_name_on_any_of_her_cards_will_do(agenda, bring_in, tell):
    bring_in(PEOPLE)
    short = PEOPLE.replace("Lucía Ortega Prieto", "Luchi").replace("p1", "p9")
    bring_in(short.partition("END:VCARD")[0] + "END:VCARD\r\n", "b.vcf")
    assert found(agenda, "lucia") == found(agenda, "luchi")
    tell(message(parties=(Party(name="Luchi"),)))
    assert talks(agenda, "lucia") == [("message", "2026-03-05", 1)]


def test_of_two_with_one_number_any_name_on_her_cards_decides(agenda, bring_in, tell):
    bring_in(PEOPLE)
    lucia, daniel = found(agenda, "lucia"), found(agenda, "daniel")
    agenda.people.put_value(daniel, CardValue(kind="phone", value="655 210 943"))
    short = PEOPLE.replace("Lucía Ortega Prieto", "Luchi Ortega").replace("p1", "p9")
    bring_in(short.partition("END:VCARD")[0] + "END:VCARD\r\n", "b.vcf", mode=MergeMode.NEVER)
    agenda.merging.merge(lucia, [found(agenda, "luchi")])
    tell(message(parties=(Party(phone="655210943", name="Luchi Ortega"),)))
    assert len(agenda.relationships.of(lucia).latest) == 1
    assert agenda.relationships.of(daniel).latest == ()


def test_a_name_that_two_bear_finds_nobody(agenda, bring_in, tell):
    bring_in(PEOPLE + PEOPLE.replace("p1", "q1").replace("655 210 943", "600 000 001"))
    plan = tell(message(parties=(Party(name="Lucía Ortega Prieto"),)), plan=True)
    assert [(t.several, t.match) for t in plan.talks] == [(True, None)]
    receipt = tell(message(parties=(Party(name="Lucía Ortega Prieto"),)))
    assert receipt.files[0].interactions_unmatched == 1


def test_a_plan_shows_the_conversations_and_writes_nothing(agenda, bring_in, tell):
    bring_in(PEOPLE)
    plan = tell(message(), message(key="m2", at="2026-04-01", count=3), plan=True)
    (talk,) = plan.talks
    assert (talk.name, talk.match_name) == ("Luci", "Lucía Ortega Prieto")
    assert (talk.kinds, talk.first, talk.last) == ((("message", 4),), "2026-03-05", "2026-04-01")
    assert plan.files[0].interactions == 2
    assert talks(agenda, "lucia") == []


def test_reading_the_same_again_changes_nothing(agenda, bring_in, tell):
    bring_in(PEOPLE)
    tell(message(), message(key="m2", at="2026-04-01"))
    entries = agenda.history.entries()
    receipt = tell(message(), message(key="m2", at="2026-04-01"))
    assert (receipt.batch, receipt.files[0].interactions_unchanged) == (None, 2)
    assert agenda.history.entries() == entries


def test_a_day_that_has_grown_takes_the_place_of_what_was_known(agenda, bring_in, tell):
    bring_in(PEOPLE)
    tell(message(count=2))
    receipt = tell(message(count=5))
    assert talks(agenda, "lucia") == [("message", "2026-03-05", 5)]
    agenda.history.undo_import(receipt.batch)
    assert talks(agenda, "lucia") == [("message", "2026-03-05", 2)]


def test_what_was_said_is_kept_only_if_the_user_asks(agenda, bring_in, tell):
    bring_in(PEOPLE)
    said = message(text="Nos vemos el jueves")
    tell(said)
    assert agenda.relationships.of(found(agenda, "lucia")).latest[0].text == ""
    tell(said, decisions=Decisions(keep_text=True))
    assert agenda.relationships.of(found(agenda, "lucia")).latest[0].text == "Nos vemos el jueves"
    assert len(talks(agenda, "lucia")) == 1
    tell(said)
    assert agenda.relationships.of(found(agenda, "lucia")).latest[0].text == "Nos vemos el jueves"


def test_a_person_and_her_conversations_come_in_one_file(agenda, tell):
    ana = Draft(
        name=Name(full="Ana Gil"),
        key="ana@x.example",
        values=(Value(kind="email", value="ana@x.example", source=0),),
        properties=(Property(name="Email", value="ana@x.example"),),
    )
    mail = InteractionDraft(
        key="<1@x>", kind="email", at="2026-01-02", parties=(Party(key="ana@x.example"),)
    )
    plan = tell(ana, mail, plan=True)
    assert [(t.with_row, t.match_name) for t in plan.talks] == [(0, "Ana Gil")]
    tell(ana, mail)
    assert talks(agenda, "ana") == [("email", "2026-01-02", 1)]


def test_who_is_nobody_of_the_agenda_is_kept_as_seen_beside_those_who_are(agenda, bring_in, tell):
    bring_in(PEOPLE)
    both = (Party(phone="655210943"), Party(name="Desconocido", email="no@x.example", role="to"))
    tell(message(parties=both))
    (one,) = agenda.relationships.of(found(agenda, "lucia")).latest
    assert [(p.person is None, p.name) for p in one.participants] == [
        (False, "Lucía Ortega Prieto"),
        (True, "Desconocido"),
    ]


def test_a_meeting_of_the_calendar_has_its_length_and_place(agenda, bring_in, tell):
    bring_in(PEOPLE)
    tell(
        EventDraft(
            key="e1",
            title="Comida",
            starts="2026-05-04T14:00:00+02:00",
            ends="2026-05-04T15:30:00+02:00",
            place="Bilbao",
            parties=(Party(email="daniel@tidewater.example"), Party(me=True)),
        )
    )
    (one,) = agenda.relationships.of(found(agenda, "daniel")).latest
    assert (one.kind, one.title, one.minutes, one.place) == ("meeting", "Comida", 90, "Bilbao")


def test_a_meeting_that_is_to_come_is_no_contact_yet(agenda, bring_in, tell):
    bring_in(PEOPLE)
    tell(message(at="2999-01-01"), message(key="m2", at="2026-02-01"))
    relationship = agenda.relationships.of(found(agenda, "lucia"))
    assert (relationship.summary.count, relationship.summary.last) == (1, "2026-02-01")
    assert [one.at for one in relationship.latest] == ["2999-01-01", "2026-02-01"]


def test_conversations_follow_a_merge_and_come_back(agenda, bring_in, tell):
    bring_in(PEOPLE)
    tell(message(), message(key="m2", parties=(Party(email="daniel@tidewater.example"),)))
    lucia, daniel = found(agenda, "lucia"), found(agenda, "daniel")
    agenda.merging.merge(lucia, [daniel])
    assert len(agenda.relationships.of(lucia).latest) == 2
    agenda.merging.unmerge(daniel)
    assert [len(agenda.relationships.of(id_).latest) for id_ in (lucia, daniel)] == [1, 1]


def test_a_group_conversation_of_two_who_become_one_counts_her_once(agenda, bring_in, tell):
    bring_in(PEOPLE)
    both = (Party(phone="655210943"), Party(email="daniel@tidewater.example"))
    tell(message(parties=both))
    lucia = found(agenda, "lucia")
    agenda.merging.merge(lucia, [found(agenda, "daniel")])
    (one,) = agenda.relationships.of(lucia).latest
    assert [p.person for p in one.participants] == [lucia]


def test_undo_takes_conversations_back_and_redo_brings_them(agenda, bring_in, tell):
    bring_in(PEOPLE)
    tell(message())
    agenda.history.undo()
    assert talks(agenda, "lucia") == []
    agenda.history.redo()
    assert talks(agenda, "lucia") == [("message", "2026-03-05", 1)]


def test_ties_say_who_knows_whom(agenda, bring_in, tell):
    bring_in(PEOPLE)
    tie = TieDraft(
        key="t1",
        a=Party(phone="655210943"),
        b=Party(email="daniel@tidewater.example"),
        kind="conversation",
        evidence="Padel",
    )
    recommended = TieDraft(
        key="t2", a=Party(phone="655210943"), b=Party(me=True), kind="recommended"
    )
    receipt = tell(tie, recommended)
    assert receipt.files[0].ties == 2
    ties = {t.kind: t for t in agenda.relationships.of(found(agenda, "lucia")).ties}
    assert ties["conversation"].b_name == "Daniel O'Brien"
    assert (ties["recommended"].a_name, ties["recommended"].b) == ("Lucía Ortega Prieto", None)
    assert tell(tie, recommended).batch is None


def test_ties_with_nobody_of_the_agenda_are_counted(agenda, bring_in, tell):
    bring_in(PEOPLE)
    tie = TieDraft(key="t1", a=Party(phone="655210943"), b=Party(name="Nadie"), kind="endorsed")
    (file,) = tell(tie, plan=True).files
    assert (file.ties, file.ties_unmatched) == (0, 1)


def test_who_stayed_for_a_conversation_gets_her_card_back(agenda, bring_in, tell):
    receipt = bring_in(PEOPLE)
    tell(message())
    lucia = found(agenda, "lucia")
    agenda.history.undo_import(receipt.batch)
    again = bring_in(PEOPLE)
    assert [(f.new, f.completed) for f in again.files] == [(1, 1)]
    assert found(agenda, "lucia") == lucia
    assert agenda.people.show(lucia).first("phone") == "655 210 943"
    assert agenda.people.count() == 2
    agenda.history.undo_import(again.batch)
    assert agenda.people.count() == 1


def test_groups_become_circles_and_go_with_the_import(agenda, bring_in, tell):
    bring_in(PEOPLE)
    receipt = tell(
        GroupDraft(name="Padel", members=(Party(phone="655210943"), Party(name="Nadie Más"))),
        Draft(name=Name(full="Ana Gil"), key="a", circles=("Clientes", "Padel")),
    )
    inside = {
        c.name: sorted(p.name for p in agenda.people.rows(agenda.circles.members(c.id)).values())
        for c in agenda.circles.all()
        if not c.root
    }
    assert inside == {"Padel": ["Ana Gil", "Lucía Ortega Prieto"], "Clientes": ["Ana Gil"]}
    agenda.history.undo_import(receipt.batch)
    assert [c.name for c in agenda.circles.all() if not c.root] == []


def test_groups_can_be_left_out(agenda, bring_in, tell):
    bring_in(PEOPLE)
    group = GroupDraft(name="Padel", members=(Party(phone="655210943"),))
    plan = tell(group, plan=True)
    assert [(c.name, c.count, c.circle) for c in plan.circles] == [("Padel", 1, None)]
    tell(group, decisions=Decisions(groups_left=frozenset({"Padel"})))
    assert [c.name for c in agenda.circles.all() if not c.root] == []


def card(name, org, key, **more):
    return Draft(
        name=Name(full=name),
        key=key,
        format="fake/list",
        values=(Value(kind="org", value=org, source=0),),
        properties=(Property(name="Company", value=org), Property(name="Name", value=name)),
        **more,
    )


LISTED = [card("Ana Gil", "Acme", "a"), card("Bo Ruiz", "Beta", "b"), card("Cy Sanz", "Ceta", "c")]


def news(agenda, name):
    return [(n.kind, n.before, n.after) for n in agenda.relationships.of(found(agenda, name)).news]


def test_a_newer_listing_yields_news(agenda, tell):
    tell(*LISTED, Complete(format="fake/list"))
    receipt = tell(card("Ana Gil", "Nova", "a"), LISTED[1], Complete(format="fake/list"))
    assert receipt.files[0].news == 2
    assert news(agenda, "ana") == [("org", "Acme", "Nova")]
    assert news(agenda, "bo") == []
    assert news(agenda, "cy") == [("vanished", "", "")]
    assert tell(card("Ana Gil", "Nova", "a"), LISTED[1], Complete(format="fake/list")).batch is None
    agenda.history.undo_import(receipt.batch)
    assert news(agenda, "ana") == []


def test_what_the_user_typed_already_is_no_news(agenda, tell):
    tell(*LISTED)
    ana = found(agenda, "ana")
    agenda.people.put_value(ana, CardValue(kind="org", value="Nova"))
    tell(card("Ana Gil", "Nova", "a"), *LISTED[1:])
    assert news(agenda, "ana") == []


def test_another_listing_is_not_taken_for_a_newer_one(agenda, tell):
    tell(*LISTED, Complete(format="fake/list"))
    plan = tell(card("Di Toro", "Delta", "d"), Complete(format="fake/list"), plan=True)
    assert plan.news == ()
    assert "3 people of the last listing" in plan.files[0].problems[0].message


def test_the_users_own_card_tells_importers_who_she_is(agenda, fake, tell):
    mine = Draft(
        name=Name(full="Yo Misma"),
        key="me",
        mine=True,
        values=(Value(kind="email", value="yo@x.example", source=0),),
        properties=(Property(name="E", value="yo@x.example"),),
    )
    plan = tell(mine, plan=True)
    assert plan.mine == "Yo Misma"
    tell(mine)
    assert agenda.relationships.me() == found(agenda, "yo")
    receipt = tell(message(parties=(Party(email="YO@x.example"), Party(name="Nadie"))))
    assert fake.me.emails == ("yo@x.example",)
    assert receipt.files[0].interactions_unmatched == 1
    agenda.history.undo()
    assert agenda.relationships.me() is None


def test_a_conversation_can_be_given_to_somebody_or_left_out(agenda, bring_in, tell):
    bring_in(PEOPLE)
    nick = message(parties=(Party(name="Lu"),))
    other = message(key="m2", parties=(Party(email="daniel@tidewater.example"),))
    decided = Decisions(talks_with=((0, found(agenda, "lucia")),), talks_left=frozenset({1}))
    receipt = tell(nick, other, decisions=decided)
    assert (receipt.files[0].interactions, receipt.files[0].interactions_unmatched) == (1, 1)
    assert talks(agenda, "lucia") == [("message", "2026-03-05", 1)]
    assert talks(agenda, "daniel") == []


def test_a_source_inside_another_is_read_by_whoever_knows_it(agenda, tell):
    receipt = tell(Source.from_bytes("ana.vcf", PEOPLE.encode()), Issue(message="half a thing"))
    assert [(f.path, f.importer, f.new) for f in receipt.files] == [
        ("x.fake", "fake", 0),
        ("x.fake/ana.vcf", "vcard", 2),
    ]


def test_a_source_that_holds_itself_ends(agenda, fake, tell):
    receipt = tell(Source.from_bytes("again.fake", b"FAKE x"))
    assert any("import it by itself" in p.message for f in receipt.files for p in f.problems)


def test_people_brought_with_a_conversation_stay_if_they_were_given_more(agenda, tell):
    ana = card("Ana Gil", "Acme", "a")
    receipt = tell(ana, message(parties=(Party(key="a"),)))
    later = tell(message(key="m9", parties=(Party(name="Ana Gil"),)))
    kept = agenda.history.undo_import(receipt.batch)
    assert kept
    assert talks(agenda, "ana") == [("message", "2026-03-05", 1)]
    agenda.history.undo_import(later.batch)
    with pytest.raises(NotFound):
        agenda.people.resolve("Nadie Conocida")


MAILBOX = st.lists(
    st.builds(
        InteractionDraft,
        key=st.sampled_from("abcdef"),
        kind=st.sampled_from(["call", "message", "email"]),
        at=st.dates(date(2001, 1, 1), date(2024, 12, 31)).map(str),
        parties=st.lists(
            st.sampled_from(
                [
                    Party(phone="+34655210943", role="to"),
                    Party(email="daniel@tidewater.example", role="from"),
                    Party(name="Nobody Known"),
                ]
            ),
            min_size=1,
            max_size=3,
        ).map(tuple),
        title=st.text(max_size=5),
        count=st.integers(1, 9),
    ),
    max_size=8,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[*HealthCheck])
@given(first=MAILBOX, later=MAILBOX)
def test_whatever_is_read_twice_changes_nothing_and_undo_goes_back(
    agenda, bring_in, tell, first, later
):
    if not agenda.people.find("lucia"):
        bring_in(PEOPLE)
    empty = _kept(agenda)
    batches = [tell(*first).batch]
    before = _kept(agenda)
    batches.append(tell(*later).batch)
    assert tell(*later).batch is None
    for batch, kept in zip(reversed(batches), (before, empty), strict=True):
        if batch is not None:
            agenda.history.undo()
        assert _kept(agenda) == kept


def _kept(agenda):
    return [agenda.relationships.of(found(agenda, name)) for name in ("lucia", "daniel")]
