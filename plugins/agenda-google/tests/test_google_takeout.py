"""What somebody sees who drops a Takeout on Agenda, zipped or not."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.plugin import Draft, GroupDraft, Issue, Severity, Source
from agenda.plugin.testing import check_importer
from agenda_google import GoogleImporter
from agenda_google.raw_cards import raw_cards

HEADER = "First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value\n"
EVERYBODY = "Takeout/Contactos/Todos los contactos/Todos los contactos"


def card(name, *lines):
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", *lines, "END:VCARD", ""])


ANA = card("Ana Gil", "item1.EMAIL;TYPE=INTERNET:ana@a.example", "CATEGORIES:Vela,myContacts")
EVA = card("Eva Sol\\, la de Vigo", "TEL;TYPE=CELL:+34600000001", "CATEGORIES:myContacts")


@pytest.fixture(params=["zip", "folder"])
def takeout(request, tmp_path):
    """Return a function that makes a Takeout of names and texts."""

    def make(members):
        if request.param == "folder":
            for name, text in members.items():
                path = tmp_path / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text.encode())
            return Source.from_path(tmp_path)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in members.items():
                archive.writestr(name, text)
        return Source.from_bytes("takeout-20260305T102233Z-001.zip", out.getvalue())

    return make


def read(source):
    assert GoogleImporter().recognises(source) == 0.9
    return check_importer(GoogleImporter(), source)


def of(kind, items):
    return [item for item in items if isinstance(item, kind)]


def handed_on(items):
    """Return the files of cards, and then those in what is left for others."""
    found = []
    for item in of(Source, items):
        inside = [item] if item.name else item.members(item.member_names())
        found += [(one.name, text_of(one)) for one in inside]
    return found


def text_of(source):
    with source.open() as stream:
        return stream.read().decode()


def test_each_card_is_handed_on_once(takeout):
    items = read(
        takeout(
            {
                "Takeout/archive_browser.html": "<html>",
                "Takeout/Contactos/Mis contactos/Mis contactos.vcf": ANA + EVA,
                "Takeout/Contactos/Vela/Vela.vcf": ANA,
                f"{EVERYBODY}.vcf": ANA + EVA,
            }
        )
    )
    assert handed_on(items) == [(f"{EVERYBODY}.vcf", ANA + EVA)]
    assert of(Issue, items) == []


def test_a_card_that_only_a_label_has_is_not_lost(takeout):
    items = read(
        takeout(
            {
                "Takeout/Contacts/Vela/Vela.vcf": ANA + EVA,
                "Takeout/Contacts/All Contacts/All Contacts.vcf": ANA,
            }
        )
    )
    assert [text for _, text in handed_on(items)] == [ANA, EVA]


def test_a_card_changed_only_in_its_labels_and_day_is_the_same(takeout):
    again = card(
        "Ana Gil", "item1.EMAIL;TYPE=INTERNET:ana@a.", " example", "REV:2026-01-01T00:00:00Z"
    )
    items = read(takeout({f"{EVERYBODY}.vcf": ANA, "Takeout/Contactos/Coro/Coro.vcf": again}))
    assert [text for _, text in handed_on(items)] == [ANA]


def test_a_label_that_the_cards_do_not_tell_is_a_group(takeout):
    items = read(
        takeout(
            {
                f"{EVERYBODY}.vcf": ANA + EVA,
                "Takeout/Contactos/Vela/Vela.vcf": ANA + EVA,
                "Takeout/Contactos/Destacados/Destacados.vcf": EVA,
            }
        )
    )
    (group,) = of(GroupDraft, items)
    assert (group.name, group.key) == ("Vela", "takeout:vela")
    assert [(party.name, party.phone) for party in group.members] == [
        ("Eva Sol, la de Vigo", "+34600000001")
    ]


@pytest.mark.parametrize(
    "text",
    [ANA + "BEGIN:VCARD\nFN:Eva\n", "nonsense\n" + ANA, ANA + "END:VCARD\n", "BEGIN:VCARD\n" + ANA],
)
def test_a_damaged_file_is_handed_on_as_it_is(takeout, text):
    items = read(takeout({f"{EVERYBODY}.vcf": ANA, "Takeout/Contactos/Vela/Vela.vcf": text}))
    assert handed_on(items)[1] == ("Takeout/Contactos/Vela/Vela.vcf", text)


def test_tables_are_read_once_and_their_folders_are_labels(takeout):
    items = read(
        takeout(
            {
                f"{EVERYBODY}.csv": HEADER
                + "Ana,Gil,Vela ::: * myContacts,,\nEva,Sol,,,e@e.example\n",
                "Takeout/Contactos/Vela/Vela.csv": HEADER + "Ana,Gil,Vela ::: * myContacts,,\n",
                "Takeout/Contactos/Coro/Coro.csv": HEADER + "Eva,Sol,,,e@e.example\nTeo,Paz,,,\n",
            }
        )
    )
    assert [(draft.name.full, draft.circles) for draft in of(Draft, items)] == [
        ("Ana Gil", ("Vela",)),
        ("Eva Sol", ()),
        ("Teo Paz", ("Coro",)),
    ]
    (group,) = of(GroupDraft, items)
    assert group.name == "Coro"
    assert [(party.name, party.email) for party in group.members] == [("Eva Sol", "e@e.example")]


def test_what_is_wrong_with_a_row_is_told_once_with_its_file(takeout):
    header = HEADER.strip() + ",Birthday\n"
    items = read(
        takeout(
            {
                f"{EVERYBODY}.csv": header + "Ana,Gil,,,,mayo\n",
                "Takeout/Contactos/Vela/Vela.csv": header + "Ana,Gil,,,,mayo\n",
            }
        )
    )
    (issue,) = of(Issue, items)
    assert issue.message == f"{EVERYBODY}.csv: birthday not understood: mayo"
    assert dict(issue.words)["es"] == f"{EVERYBODY}.csv: no se entiende el cumpleaños: mayo"


def test_of_a_table_and_cards_of_the_same_people_the_cards_are_read(takeout):
    items = read(takeout({f"{EVERYBODY}.csv": HEADER + "Ana,Gil,,,\n", f"{EVERYBODY}.vcf": ANA}))
    assert of(Draft, items) == []
    assert len(of(Source, items)) == 1


def test_calendars_and_mail_are_handed_on_and_the_drive_is_left_alone(takeout):
    items = read(
        takeout(
            {
                f"{EVERYBODY}.vcf": ANA,
                "Takeout/Calendario/Personal.ics": "BEGIN:VCALENDAR\n",
                "Takeout/Correo/Todo.mbox": "From x\n",
                "Takeout/Drive/copia.vcf": EVA,
                "Takeout/YouTube/history.csv": "Time,Title\n1,2\n",
            }
        )
    )
    assert sorted(name.rpartition("/")[2] for name, _ in handed_on(items)) == [
        "Personal.ics",
        "Todo.mbox",
        "Todos los contactos.vcf",
    ]


@pytest.mark.parametrize(
    "members",
    [
        {"Takeout/Correo/Todo.mbox": "From x\n"},
        {"Takeout/YouTube/history.csv": "Time,Title\n1,2\n"},
        {"gente/ana.vcf": ANA},
    ],
)
def test_what_holds_no_contacts_of_googles_is_left_to_others(takeout, members):
    assert GoogleImporter().recognises(takeout(members)) == 0.0


def test_the_folder_of_contacts_alone_is_known_by_everybodys_file(takeout):
    items = read(
        takeout({"Todos los contactos/Todos los contactos.vcf": ANA, "Vela/Vela.vcf": ANA})
    )
    assert [text for _, text in handed_on(items)] == [ANA]


def test_a_folder_of_all_sorts_of_things_is_left_to_be_read_file_by_file(tmp_path):
    (tmp_path / "contacts.csv").write_text(HEADER)
    assert GoogleImporter().recognises(Source.from_path(tmp_path)) == 0.0


def test_a_damaged_member_costs_only_itself():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(f"{EVERYBODY}.vcf", ANA)
        archive.writestr("Takeout/Contactos/Vela/Vela.vcf", EVA)
    data = out.getvalue().replace(b"Eva Sol", b"Eva Sal")
    items = list(GoogleImporter().read(Source.from_bytes("takeout.zip", data)))
    assert [text for _, text in handed_on(items)] == [ANA]
    assert [issue.severity for issue in of(Issue, items)] == [Severity.ERROR]
    assert of(Issue, items)[0].words[0][0] == "es"


pieces = st.lists(
    st.sampled_from([ANA, EVA, "BEGIN:VCARD\n", "END:VCARD\r\n", "x\n", "\n"]), max_size=8
)


@given(pieces)
def test_no_line_is_lost_or_invented_by_taking_a_file_apart(found):
    data = "".join(found).encode()
    cards = raw_cards(data)
    if cards is not None:
        assert b"".join(card.data for card in cards).split() == data.split()
    if set(found) <= {ANA, EVA, "\n"}:
        assert [card.data.decode() for card in cards] == [piece for piece in found if piece != "\n"]
