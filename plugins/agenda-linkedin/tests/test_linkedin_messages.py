"""What somebody sees of the conversations in a LinkedIn export."""

import pytest

from agenda.plugin import InteractionDraft, Issue, Me, Severity, Source, TieDraft
from agenda.plugin.testing import check_importer
from agenda_linkedin import LinkedInImporter
from agenda_linkedin.recipients import Recipients

IN = "https://www.linkedin.com/in/"
OLDEST = "From,To,Date,Subject,Content,Direction,Folder\n"
ERAS = {
    9: "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER",
    10: "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER",
    12: "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT,IS CONVERSATION DRAFT",
    13: "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT",
}
COLUMNS = ERAS[13].split(",")
ME = Me(names=("Irene Castaño",), urls=("linkedin.com/in/irene",))


def quoted(cells):
    return ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)


def message(
    conversation="c1",
    sender="Ana Gil",
    to="Irene Castaño",
    at="2026-03-05 10:22:33 UTC",
    text="Hola",
    **more,
):
    """Return one row of 13 columns; the profile of Ana Gil is ``…/in/ana`` unless said otherwise."""
    people = [name for name in to.split(",") if name]
    cells = {
        "CONVERSATION ID": conversation,
        "FROM": sender,
        "SENDER PROFILE URL": IN + sender.split()[0].lower() if sender else "",
        "TO": to,
        "RECIPIENT PROFILE URLS": ",".join(IN + name.split()[0].lower() for name in people),
        "DATE": at,
        "CONTENT": text,
        "FOLDER": "INBOX",
        "IS MESSAGE DRAFT": "No",
    } | more
    return quoted(cells.get(column, "") for column in COLUMNS) + "\n"


def read(*rows, me=ME, header=ERAS[13] + "\n"):
    source = Source.from_bytes("messages.csv", (header + "".join(rows)).encode())
    source = Source(name=source.name, data=source.data, head=source.head, me=me)
    assert LinkedInImporter().recognises(source) == 1.0
    items = check_importer(LinkedInImporter(), source)
    return (
        [item for item in items if isinstance(item, InteractionDraft)],
        [item for item in items if isinstance(item, TieDraft)],
        [item for item in items if isinstance(item, Issue)],
    )


def pairs(ties):
    return sorted(tuple(sorted((tie.a.name, tie.b.name))) for tie in ties)


@pytest.mark.parametrize("columns", sorted(ERAS))
def test_a_message_of_each_era_is_read(columns):
    cells = {
        "CONVERSATION ID": "c1",
        "FROM": "Ana Gil",
        "SENDER PROFILE URL": f"{IN}ana",
        "TO": "Irene Castaño",
        "RECIPIENT PROFILE URLS": f"{IN}irene",
        "DATE": "2021-03-05 10:22:33 UTC",
        "CONTENT": 'Hola,\n"Irene"',
    }
    row = quoted(cells.get(column, "") for column in ERAS[columns].split(",")) + "\n"
    (talk,), ties, issues = read(row, header=ERAS[columns] + "\n")
    assert (talk.key, talk.at) == ("message:c1|2021-03-05", "2021-03-05T10:22:33+00:00")
    assert (talk.direction, talk.count) == ("in", 1)
    assert [(p.name, p.url, p.key, p.role) for p in talk.parties] == [
        ("Ana Gil", f"{IN}ana", f"{IN}ana", "from")
    ]
    assert talk.text == '10:22 Ana Gil: Hola,\n"Irene"'
    assert (ties, issues) == ([], [])


def test_the_oldest_era_knows_no_conversations_but_the_direction():
    rows = (
        'Ana Gil,Irene Castaño,"3/5/16, 10:22 AM",Café,¿Café?,INCOMING,INBOX\n',
        'Irene Castaño,Ana Gil,"3/5/16, 11:00 PM",RE: Café,Vale,OUTGOING,SENT\n',
        'Irene Castaño,Teo Paz,"3/6/16, 9:00 AM",,Hola,OUTGOING,SENT\n',
    )
    talks, _, issues = read(*rows, header=OLDEST, me=Me())
    assert [(t.at, t.direction, t.count, t.title) for t in talks] == [
        ("2016-03-05T10:22:00", "both", 2, "Café"),
        ("2016-03-06T09:00:00", "out", 1, ""),
    ]
    assert [[p.name for p in t.parties] for t in talks] == [["Ana Gil"], ["Teo Paz"]]
    assert issues == []


def test_a_day_is_one_interaction_in_the_order_of_time():
    talks, _, _ = read(
        message(at="2026-03-06 08:00:00 UTC", text="al día siguiente"),
        message(at="2026-03-05 12:00:00 UTC", text="dos"),
        message(sender="Irene Castaño", to="Ana Gil", at="2026-03-05 09:00:00 UTC", text="uno"),
    )
    assert [(t.at[:10], t.count, t.direction) for t in talks] == [
        ("2026-03-05", 2, "both"),
        ("2026-03-06", 1, "in"),
    ]
    assert talks[0].text == "09:00 Irene Castaño: uno\n12:00 Ana Gil: dos"
    assert talks[0].line == 3


def test_a_newer_export_with_more_of_the_same_day_has_the_same_key():
    early = message(at="2026-03-05 09:00:00 UTC")
    late = message(at="2026-03-05 23:00:00 UTC")
    (before,), _, _ = read(early)
    (after,), _, _ = read(late, early)
    assert before.key == after.key
    assert before.at == after.at
    assert (before.count, after.count) == (1, 2)


def test_without_an_id_a_conversation_is_known_by_its_people_whoever_writes():
    forth, _, _ = read(message(conversation=""))
    back, _, _ = read(message(conversation="", sender="Irene Castaño", to="Ana Gil"))
    other, _, _ = read(message(conversation="", sender="Teo Paz"))
    assert forth[0].key == back[0].key != other[0].key


def test_messages_of_a_conversation_need_not_stand_together():
    talks, _, _ = read(message(), message("c2", sender="Teo Paz"), message(text="otra vez"))
    assert [(t.key, t.count) for t in talks] == [
        ("message:c1|2026-03-05", 2),
        ("message:c2|2026-03-05", 1),
    ]


@pytest.mark.parametrize("column", ["IS MESSAGE DRAFT", "IS CONVERSATION DRAFT"])
@pytest.mark.parametrize("written", ["Yes", "true", "TRUE"])
def test_a_draft_is_no_message(column, written):
    assert read(message(**{column: written})) == ([], [], [])


@pytest.mark.parametrize(
    "row",
    [
        message(**{"CONVERSATION TITLE": "Sponsored Conversation"}),
        message(text='<p class="spinmail-quill-editor__spin-break">Compre</p>'),
        message(FOLDER="SPAM"),
        message(sender="LinkedIn Member", **{"SENDER PROFILE URL": ""}),
        message(sender="Usuario de LinkedIn", **{"SENDER PROFILE URL": ""}),
        message(sender="LinkedIn Talent Solutions", **{"SENDER PROFILE URL": ""}),
        message(sender=""),
    ],
)
def test_what_nobody_wrote_is_counted_in_one_line(row):
    talks, ties, issues = read(row * 3)
    assert (talks, ties) == ([], [])
    assert [issue.severity for issue in issues] == [Severity.WARNING]
    assert issues[0].message.endswith(": 3")
    assert dict(issues[0].words)["es"].endswith(": 3")


@pytest.mark.parametrize("row", ["c9,una línea rota\n", "c9,,Ana Gil,,Irene Castaño\n"])
def test_a_broken_row_is_told_once_and_is_no_advertising(row):
    talks, _, issues = read(message(), row, message(sender=""))
    assert len(talks) == 1
    assert [issue.line for issue in issues] == [3, 0]
    assert "left out" in issues[0].message
    assert "no importada" in dict(issues[0].words)["es"]
    assert issues[1].message.endswith("closed accounts, left out: 1")


def test_a_broken_row_that_holds_a_message_is_read_and_told():
    row = message().rstrip("\n") + ",de más\n"
    talks, _, issues = read(row)
    assert len(talks) == 1
    assert ["too many cells" in issue.message for issue in issues] == [True]


def test_a_quote_that_is_never_closed_is_told_once():
    _, _, issues = read('c9,"Ana\n', message())
    assert [(issue.line, issue.severity) for issue in issues] == [(2, Severity.ERROR)]


def test_a_message_to_a_closed_account_is_nobodys():
    row = message(sender="Irene Castaño", to="LinkedIn Member", **{"RECIPIENT PROFILE URLS": ""})
    talks, _, issues = read(row)
    assert talks == []
    assert issues[0].message.endswith(": 1")


def test_a_row_without_recipients_went_to_the_people_of_its_conversation():
    alone = message(sender="Irene Castaño", to="", at="2026-03-06 10:00:00 UTC")
    talks, _, issues = read(message(), alone)
    assert [[(p.name, p.role) for p in talk.parties] for talk in talks] == [
        [("Ana Gil", "from")],
        [("Ana Gil", "to")],
    ]
    assert issues == []


def test_an_inmail_is_read_without_its_markup():
    (talk,), _, _ = read(message(text="<p>Hola &amp; adiós</p><p>uno<br>dos</p>", SUBJECT="Puesto"))
    assert (talk.title, talk.text) == ("Puesto", "10:22 Ana Gil: Hola & adiós\nuno\ndos")


def test_what_only_looks_like_markup_stays():
    (talk,), _, _ = read(message(text="si a < b y c > d, <3"))
    assert talk.text.endswith("si a < b y c > d, <3")


def test_messages_of_a_day_that_is_none_are_counted_and_left_out():
    talks, _, issues = read(message(), message(at="2026-02-30 10:00:00 UTC"), message(at="ayer"))
    assert len(talks) == 1
    assert [(issue.line, issue.message[-3:]) for issue in issues] == [(3, ": 2")]


class TestWhoIsMe:
    ROWS = (message(), message("c2", sender="Irene Castaño", to="Teo Paz"))

    @pytest.mark.parametrize(
        "me",
        [
            Me(urls=("https://es.linkedin.com/in/Irene/",)),
            Me(names=("IRENE CASTAÑO",)),
            Me(names=("Otra Persona",), urls=("https://irene.example",)),
            Me(),
        ],
        ids=["address", "name", "unknown here", "unknown"],
    )
    def test_the_user_is_found(self, me):
        talks, _, _ = read(*self.ROWS, me=me)
        assert [(t.direction, [p.name for p in t.parties]) for t in talks] == [
            ("in", ["Ana Gil"]),
            ("out", ["Teo Paz"]),
        ]

    def test_of_two_people_who_speak_once_nobody_can_say_who_is_the_user(self):
        (talk,), ties, _ = read(self.ROWS[0], me=Me())
        assert talk.direction == ""
        assert [p.name for p in talk.parties] == ["Ana Gil", "Irene Castaño"]
        assert ties == []

    def test_a_namesake_of_the_user_is_somebody_else(self):
        rows = (
            message("c1", sender="Irene Castaño", to="Ana Gil"),
            message("c2", sender="Irene Castaño", **{"SENDER PROFILE URL": f"{IN}irene-2"}),
        )
        talks, _, _ = read(*rows)
        assert talks[1].direction == "in"
        assert [p.url for p in talks[1].parties] == [f"{IN}irene-2"]


class TestSeveralPeople:
    def test_the_others_of_a_conversation_know_each_other(self):
        row = message(to="Irene Castaño,Teo Paz,Eva Sol", **{"CONVERSATION TITLE": "Cena"})
        (talk,), ties, _ = read(row, message(to="Irene Castaño,Teo Paz,Eva Sol"))
        assert talk.count == 2
        assert pairs(ties) == [
            ("Ana Gil", "Eva Sol"),
            ("Ana Gil", "Teo Paz"),
            ("Eva Sol", "Teo Paz"),
        ]
        assert {(t.kind, t.evidence, t.at) for t in ties} == {
            ("conversation", "LinkedIn: Cena", "2026-03-05")
        }

    def test_two_who_speak_know_each_other_without_a_tie(self):
        assert read(message())[1] == []

    @pytest.mark.parametrize(("others", "ties", "issues"), [(12, 66, 0), (13, 0, 1)])
    def test_a_crowd_is_no_acquaintance(self, others, ties, issues):
        people = [f"P{n} Gil" for n in range(others)]
        row = message(sender="Irene Castaño", to=",".join(people))
        talks, found, said = read(row)
        assert len(talks[0].parties) == others
        assert (len(found), len(said)) == (ties, issues)

    def test_the_keys_of_ties_do_not_depend_on_who_wrote_first(self):
        one, other = (
            message(to="Irene Castaño,Teo Paz"),
            message(sender="Teo Paz", to="Irene Castaño,Ana Gil"),
        )
        assert [t.key for t in read(one, other)[1]] == [t.key for t in read(other, one)[1]]


@pytest.mark.parametrize(
    ("names", "addresses", "people"),
    [
        ("Ana Gil,Teo Paz", f"{IN}ana,{IN}teo", [("Ana Gil", "ana"), ("Teo Paz", "teo")]),
        ("Ana Gil, PhD,Teo Paz", f"{IN}ana,{IN}teo", [("Ana Gil, PhD", "ana"), ("Teo Paz", "teo")]),
        ("Ana Gil,MBA,Teo Paz", "", [("Ana Gil, MBA", ""), ("Teo Paz", "")]),
        ("Ana Gil, Teo Paz", f"{IN}ana;{IN}teo", [("Ana Gil", "ana"), ("Teo Paz", "teo")]),
        ("Gil, Ana, la de Vigo", f"{IN}ana", [("Gil, Ana, la de Vigo", "ana")]),
        (
            "Ana Gil,Teo Paz,Eva Sol",
            f"{IN}eva-sol-7",
            [("Eva Sol", "eva-sol-7"), ("Ana Gil", ""), ("Teo Paz", "")],
        ),
        ("", f"{IN}ana", [("", "ana")]),
        ("Ana Gil", "https://elsewhere.example/ana", [("Ana Gil", "")]),
        ("", "", []),
    ],
)
def test_lists_of_recipients_are_taken_apart(names, addresses, people):
    found = Recipients().people(names, addresses)
    assert [(p.name, p.profile.removeprefix(IN)) for p in found] == people


def test_a_recipient_without_an_address_is_known_by_what_she_wrote():
    recipients = Recipients()
    recipients.learn("Ana Gil", f"{IN}ana-1")
    assert [p.profile for p in recipients.people("Ana Gil,Teo Paz", "")] == [f"{IN}ana-1", ""]
    assert [p.name for p in recipients.people("", f"{IN}ana-1")] == ["Ana Gil"]
