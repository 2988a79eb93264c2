"""Mail in every arrangement, whose it is, and who counts as somebody written to."""

import io
import zipfile

import pytest

from agenda.plugin import Draft, InteractionDraft, Issue, Me, Severity, Source, TieDraft
from agenda.plugin.testing import check_damaged, check_importer
from agenda_mail import MailImporter

EVA = Me(emails=("Eva@Yo.example",))


def mail(sender, to, subject="hola", date="Mon, 13 Jan 2025 10:30:00 +0100", *extra):
    lines = [f"From: {sender}", f"To: {to}", f"Subject: {subject}", f"Date: {date}", *extra]
    return (
        "\n".join([*lines, f"Message-ID: <{abs(hash(tuple(lines)))}@x>", "", "cuerpo"])
    ).encode()


def mbox(*messages):
    stamp = b"From - Wed Jan 01 10:00:00 2020\n"
    return b"".join(stamp + message + b"\n\n" for message in messages)


def read(data, me=EVA, name="correo.mbox"):
    source = Source.from_bytes(name, data)
    return check_importer(MailImporter(), Source(name=name, data=data, head=source.head, me=me))


def read_folder(path, me=None):
    source = Source.from_path(path)
    source = source if me is None else Source(name=source.name, path=path, me=me)
    assert MailImporter().recognises(source) == 1.0
    return list(MailImporter().read(source))


def of(kind, items):
    return [item for item in items if isinstance(item, kind)]


def people(items):
    return [draft.key for draft in of(Draft, items)]


def talk(items):
    return [(item.title, item.direction) for item in of(InteractionDraft, items)]


def write(root, name, data):
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


OUT = mail("Eva <eva@yo.example>", "Ana Gil <ana@a.example>", "ida")
IN = mail("Ana Gil <ana@a.example>", "eva@yo.example", "vuelta")
STRANGER = mail("X <x@x.example>", "eva@yo.example", "oferta")


def test_a_maildir_with_subfolders_tells_by_itself_whose_it_is(tmp_path):
    write(tmp_path, "cur/1736760000.M1P1.host,S=1:2,S", IN)
    write(tmp_path, "new/1736760001.M1P1.host", STRANGER)
    write(tmp_path, "tmp/1736760002.M1P1.host", IN)
    write(tmp_path, ".Elementos enviados/cur/1736760003.M1P1.host:2,S", OUT)
    write(tmp_path, ".Drafts/cur/9.M1.host:2,", mail("eva@yo.example", "nunca@n.example"))
    write(tmp_path, "cur/1736760004.M1P1.host:2,DS", mail("eva@yo.example", "otra@n.example"))
    write(tmp_path, "dovecot.index.cache", b"\x00\x01")
    write(tmp_path, "dovecot-uidlist", b"3 V1\n")
    items = read_folder(tmp_path)
    assert people(items) == ["ana@a.example"]
    assert sorted(talk(items)) == [("ida", "out"), ("vuelta", "in")]


def test_a_folder_name_of_imap_is_understood(tmp_path):
    write(tmp_path, ".INBOX.Envoy&AOk-s/cur/1.M1.host:2,S", OUT)
    assert people(read_folder(tmp_path)) == ["ana@a.example"]


def test_a_folder_of_sent_mail_that_is_dropped_itself_is_one(tmp_path):
    write(tmp_path / "Enviados", "cur/1.M1.host:2,S", OUT)
    assert people(read_folder(tmp_path / "Enviados")) == ["ana@a.example"]


def test_a_profile_of_thunderbird_is_read(tmp_path):
    write(tmp_path, "Inbox", mbox(IN, STRANGER))
    write(tmp_path, "Inbox.msf", b'// <!-- <mdb:mork:z v="1.4"/> -->')
    write(tmp_path, "Inbox.sbd/Proyecto v1.2", mbox(mail("ana@a.example", "eva@yo.example", "v")))
    write(tmp_path, "Inbox.mozmsgs/1.eml", mail("ana@a.example", "eva@yo.example", "copia"))
    write(tmp_path, "Sent", mbox(OUT))
    write(tmp_path, "Drafts", mbox(mail("eva@yo.example", "nunca@n.example")))
    write(tmp_path, "msgFilterRules.dat", b"version=9\n")
    items = read_folder(tmp_path)
    assert people(items) == ["ana@a.example"]
    assert sorted(talk(items)) == [("ida", "out"), ("v", "in"), ("vuelta", "in")]
    assert of(Issue, items) == []


def test_a_folder_of_single_messages_is_read(tmp_path):
    write(tmp_path, "ida.eml", OUT)
    write(tmp_path, "sub/vuelta.emlx", b"300\n" + IN)
    items = read_folder(tmp_path, EVA)
    assert talk(items) == [("ida", "out"), ("vuelta", "in")]


def test_a_zip_of_mailboxes_and_messages_is_read_and_cards_beside_them_are_handed_on():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Takeout/Mail/Enviados.mbox", mbox(OUT))
        archive.writestr("Takeout/Mail/vuelta.eml", IN)
        archive.writestr("Takeout/archive_browser.html", "<html>")
        archive.writestr("Takeout/Contacts/todos.vcf", "BEGIN:VCARD\n")
    source = Source.from_bytes("takeout.zip", packed.getvalue())
    assert MailImporter().recognises(source) == 0.5
    items = check_importer(MailImporter(), source)
    assert sorted(talk(items)) == [("ida", "out"), ("vuelta", "in")]
    (rest,) = of(Source, items)
    assert rest.member_names() == ("Takeout/Contacts/todos.vcf",)
    check_damaged(MailImporter(), source, steps=25)


def test_a_damaged_member_costs_only_itself():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.eml", OUT)
        archive.writestr("b.eml", STRANGER)
        archive.writestr("c.eml", IN)
    data = packed.getvalue().replace(b"oferta", b"OFERTA", 1)  # its checksum is wrong now
    items = read(data, name="correo.zip")
    assert talk(items) == [("ida", "out"), ("vuelta", "in")]
    (issue,) = of(Issue, items)
    assert "b.eml" in issue.message
    assert issue.severity is Severity.ERROR


@pytest.mark.parametrize(
    "data",
    [
        b"BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD\n",
        b"First Name,Last Name\nAna,Gil\n",
        b"From the start\nof a text\n",
        b"From: Ana\nTo: Eva\nSubject: pegado\n\nhola\n",
        b"BEGIN:VCALENDAR\n",
        b"{}",
        b"",
        bytes(range(256)) * 16,
    ],
)
def test_files_of_other_programs_are_not_claimed(data):
    assert MailImporter().recognises(Source.from_bytes("x.mbox", data)) == 0.0


def test_a_message_whose_sender_comes_late_is_claimed():
    data = b"Delivered-To: eva@yo.example\nReceived: by x;\n\tMon\n" + b"X-A: b\n" * 900 + IN
    assert MailImporter().recognises(Source.from_bytes("x", data)) == 1.0


def test_a_mailbox_that_does_not_say_whose_it_is_yields_nothing_but_that():
    (issue,) = read(mbox(IN, OUT), me=Me())
    assert issue.severity is Severity.ERROR
    assert "your own card" in issue.message
    assert issue.words[0][0] == "es"


def test_the_address_that_most_was_delivered_to_is_the_users():
    delivered = mail("x@x.example", "y", "a", "Mon, 13 Jan 2025", "Delivered-To: eva@yo.example")
    assert people(read(mbox(delivered, OUT, IN), me=Me())) == ["ana@a.example"]


IN_BEA = mail("bea@b.example", "otra@o.example", "copia", "Tue, 14 Jan 2025", "Cc: eva@yo.example")
OUT_BEA = mail("eva@yo.example", "bea@b.example", "a bea")


def test_who_alone_is_in_every_message_is_the_user():
    items = read(mbox(IN, OUT, IN_BEA, OUT_BEA), me=Me())
    assert people(items) == ["ana@a.example", "bea@b.example"]
    assert dict(talk(items)) == {"vuelta": "in", "ida": "out", "copia": "in", "a bea": "out"}


@pytest.mark.parametrize(
    "messages",
    [
        (IN, OUT_BEA),
        (IN, OUT, IN, OUT),
        (IN, IN_BEA, STRANGER),
        (OUT, OUT_BEA, OUT),
        (IN, OUT, OUT_BEA, mail("ana@a.example", "bea@b.example", "sin ella")),
        (
            mail("ana@a.example", "eva@yo.example, bea@b.example", "uno"),
            mail("ana@a.example", "eva@yo.example, c@c.example", "dos"),
            mail("eva@yo.example", "ana@a.example, c@c.example", "tres"),
        ),
    ],
    ids=["two messages", "one other", "wrote none", "got none", "not in all", "two are in all"],
)
def test_who_is_not_clearly_the_user_is_not_guessed(messages):
    (issue,) = read(mbox(*messages), me=Me())
    assert issue.severity is Severity.ERROR
    assert "This is me" in issue.message
    assert "Esta persona soy yo" in dict(issue.words)["es"]


def test_one_strange_message_among_the_sent_makes_nobody_the_user():
    answer = mail("eva@yo.example", "bea@b.example")
    sent = mbox(*[OUT] * 30, mail("bea@b.example", "eva@yo.example", "reenviado"), answer)
    items = read(sent, me=Me(), name="Sent")
    assert people(items) == ["ana@a.example", "bea@b.example"]


def test_a_tag_in_the_users_address_is_still_hers():
    items = read(mbox(mail("eva+tienda@yo.example", "ana@a.example", "ida")))
    assert talk(items) == [("ida", "out")]


def test_nobody_written_to_is_said():
    (issue,) = read(mbox(IN, mail("eva@yo.example", "noreply@x.example")))
    assert "eva@yo.example" in issue.message


@pytest.mark.parametrize(
    "address",
    [
        "no-reply@x.example",
        "shop.noreply@x.example",
        "notifications@github.com",
        "reply+abcdefghijklmnop@reply.github.com",
        "mailer-daemon@x.example",
        "bounces+1234@x.example",
        "unsubscribe-77@x.example",
        "vecinos@googlegroups.com",
        "todos@lists.x.example",
    ],
)
def test_robots_and_lists_are_nobody(address):
    assert people(read(mbox(OUT, mail("eva@yo.example", address)))) == ["ana@a.example"]


@pytest.mark.parametrize("address", ["r-martinez-gonzalez@x.example", "info@x.example"])
def test_people_with_odd_addresses_are_somebody(address):
    assert address in people(read(mbox(mail("eva@yo.example", address))))


def test_a_message_to_many_is_counted_but_is_no_conversation():
    many = ", ".join(f"p{number}@x.example" for number in range(26))
    items = read(mbox(OUT, mail("eva@yo.example", f"ana@a.example, {many}", "a todos")))
    assert people(items) == ["ana@a.example"]
    assert talk(items) == [("ida", "out")]
    (issue,) = of(Issue, items)
    assert issue.message == "Messages to more than 25 people, not counted as conversations: 1"


def test_a_copy_in_another_folder_counts_once():
    assert talk(read(mbox(OUT, IN, OUT, IN))) == [("ida", "out"), ("vuelta", "in")]


def test_mail_of_a_list_counts_only_if_it_is_also_to_the_user():
    through = mail(
        "ana@a.example", "l@l.example", "lista", "Mon, 13 Jan 2025", "List-Id: <l.l.example>"
    )
    direct = mail(
        "ana@a.example", "l@l.example, eva@yo.example", "a mí", "13 Jan 2025 10:00", "List-Id: <l>"
    )
    assert talk(read(mbox(OUT, through, direct))) == [("ida", "out"), ("a mí", "in")]


@pytest.mark.parametrize("field", ["X-Original-From", "Reply-To"])
def test_whoever_a_list_wrote_for_is_the_sender(field):
    through = mail(
        "'Ana Gil' via Equipo <equipo@googlegroups.com>",
        "eva@yo.example",
        "vía",
        "13 Jan 2025 10:00",
        f"{field}: Ana Gil <ana@a.example>",
    )
    assert talk(read(mbox(OUT, through))) == [("ida", "out"), ("vía", "in")]


def test_a_message_without_any_date_is_reported_with_its_line():
    data = OUT + b"\n\n"
    bad = mail("ana@a.example", "eva@yo.example", "sin fecha", "nunca")
    items = read(b"From -\n" + data + b"From -\n" + bad + b"\n")
    assert talk(items) == [("ida", "out")]
    (issue,) = of(Issue, items)
    assert issue.line == 10
    assert "date" in issue.message


def test_the_date_of_the_envelope_stands_in_for_a_broken_one():
    bad = mail("eva@yo.example", "ana@a.example", "ida", "nunca")
    (found,) = of(InteractionDraft, read(mbox(bad)))
    assert found.at == "2020-01-01T10:00:00+00:00"


def test_people_of_the_same_three_messages_know_each_other():
    three = [mail("eva@yo.example", "ana@a.example, o@o.example", f"{n}") for n in range(3)]
    blind = [
        mail("eva@yo.example", "ana@a.example", f"b{n}", "13 Jan 2025 10:00", "Bcc: c@c.example")
        for n in range(3)
    ]
    (tie,) = of(TieDraft, read(mbox(*three, *blind)))
    assert {tie.a.email, tie.b.email} == {"ana@a.example", "o@o.example"}
    assert tie.kind == "conversation"
    assert of(TieDraft, read(mbox(*three[:2]))) == []


def test_a_list_is_known_by_what_it_says_of_itself():
    club = mail(
        "x@x.example", "y", "a", "13 Jan 2025", "List-Post: <mailto:Club@x.example?subject=a>"
    )
    named = mail("x@x.example", "y", "b", "13 Jan 2025", "List-Id: Coro <coro.x.example>")
    to_both = mail("eva@yo.example", "club@x.example, coro@x.example, ana@a.example")
    assert people(read(mbox(club, named, to_both))) == ["ana@a.example"]


def test_what_thunderbird_has_deleted_but_not_yet_removed_is_gone():
    gone = mail("eva@yo.example", "ex@a.example", "a", "13 Jan 2025", "X-Mozilla-Status: 0009")
    kept = mail("eva@yo.example", "ana@a.example", "a", "13 Jan 2025", "X-Mozilla-Status: 0001")
    assert people(read(mbox(gone, kept))) == ["ana@a.example"]


def test_reading_twice_yields_the_same():
    data = mbox(OUT, IN, STRANGER)
    assert read(data) == read(data)


def test_raw_letters_of_old_programs_are_read():
    old = "From: José <jose@x.example>\nTo: eva@yo.example\nSubject: año\nDate: 13 Jan 2025 10:00\n"
    data = mbox(mail("eva@yo.example", "jose@x.example")) + mbox(old.encode("latin-1"))
    items = read(data)
    assert of(Draft, items)[0].name.full == "José"
    assert talk(items)[1] == ("año", "in")


def test_bodies_are_never_kept():
    for item in of(InteractionDraft, read(mbox(OUT, IN))):
        assert item.text == ""
