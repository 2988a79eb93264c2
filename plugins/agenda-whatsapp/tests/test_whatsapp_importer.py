"""What somebody sees who drops an exported chat on Agenda."""

import io
import zipfile
from dataclasses import replace

import pytest

from agenda.plugin import Draft, InteractionDraft, Issue, Me, Severity, Source, TieDraft
from agenda.plugin.testing import check_importer
from agenda_whatsapp import WhatsAppImporter

ANA = "Chat de WhatsApp con Ana.txt"
SPANISH = (
    "1/2/24, 9:00 - Los mensajes y las llamadas están cifrados de extremo a extremo. "
    "Nadie fuera de este chat, ni siquiera WhatsApp, puede leerlos ni escucharlos.\n"
)


def read(text, name=ANA, me=None):
    data = text if isinstance(text, bytes) else text.encode()
    source = Source.from_bytes(name, data)
    return check_importer(WhatsAppImporter(), replace(source, me=me) if me else source)


def days(items):
    return [item for item in items if isinstance(item, InteractionDraft)]


def issues(items):
    return [item for item in items if isinstance(item, Issue)]


def names(day):
    return [party.name or party.phone for party in day.parties]


def zipped(**members):
    return zipped_as(members)


def zipped_as(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return out.getvalue()


@pytest.mark.parametrize(
    ("line", "at", "said"),
    [
        ("13/3/24, 9:05 - Ana: hola", "2024-03-13", "09:05 Ana: hola"),
        ("13/03/2024 9:05 p. m. - Ana: hola", "2024-03-13", "21:05 Ana: hola"),
        ("13/3/24, 9:05\u202fp.\u00a0m. - Ana: hola", "2024-03-13", "21:05 Ana: hola"),
        ("13/3/24, 12:05 a. m. - Ana: hola", "2024-03-13", "00:05 Ana: hola"),
        ("13/3/24, 12:05 p. m. - Ana: hola", "2024-03-13", "12:05 Ana: hola"),
        ("3/13/24, 9:05\u202fPM - Ana: hola", "2024-03-13", "21:05 Ana: hola"),
        ("[13/3/24, 9:05:33] Ana: hola", "2024-03-13", "09:05 Ana: hola"),
        ("\u200e[13/3/24, 9:05:33 a.m.] Ana: hola", "2024-03-13", "09:05 Ana: hola"),
        ("[2024-03-13, 21:05:33] Ana: hola", "2024-03-13", "21:05 Ana: hola"),
        ("2024-03-13 21:05 - Ana: hola", "2024-03-13", "21:05 Ana: hola"),
        ("[13.03.24, 21:05:33] Ana: hola", "2024-03-13", "21:05 Ana: hola"),
        ("13.03.24, 21:05 - Ana: hola", "2024-03-13", "21:05 Ana: hola"),
        ("13.3.2024 klo 21.05 - Ana: hola", "2024-03-13", "21:05 Ana: hola"),
        ("13.03.24 um 21:05 - Ana: hola", "2024-03-13", "21:05 Ana: hola"),
        ("13/03/2024 às 21:05 - Ana: hola", "2024-03-13", "21:05 Ana: hola"),
        ("2024. 03. 13. 21:05 - Ana: hola", "2024-03-13", "21:05 Ana: hola"),
        ("[2024/3/13 下午9:05:33] Ana: hola", "2024-03-13", "21:05 Ana: hola"),
        ("[2024. 3. 13. 오후 9:05:33] Ana: hola", "2024-03-13", "21:05 Ana: hola"),
        ("13-03-2024 21:05 - Ana: hola", "2024-03-13", "21:05 Ana: hola"),
        ("13/3/24, 9:05:33 - Ana: hola", "2024-03-13", "09:05 Ana: hola"),
        ("13/3/24, 9:05:33 p. m. - Ana: hola", "2024-03-13", "21:05 Ana: hola"),
        ("[13/3/24, 9:05:33] \u202aAna\u202c: hola", "2024-03-13", "09:05 Ana: hola"),
    ],
)
def test_a_message_of_any_phone_is_read(line, at, said):
    (day,) = days(read(line + "\n"))
    assert (day.at, day.text, names(day), day.direction) == (at, said, ["Ana"], "in")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_chat_that_an_editor_has_saved_again_is_read(encoding):
    text = "13/3/24, 9:05 - Ana: mañana\r\n13/3/24, 9:06 - Óscar: sí\r\n"
    (day,) = days(read(text.encode(encoding)))
    assert day.text == "09:05 Ana: mañana\n09:06 Óscar: sí"


def test_a_day_above_twelve_anywhere_decides_for_the_whole_file():
    text = "3/4/24, 9:05 - Ana: a\n3/14/24, 9:05 - Ana: b\n"
    assert [day.at for day in days(read(text))] == ["2024-03-04", "2024-03-14"]
    text = "3/4/24, 9:05 - Ana: a\n14/4/24, 9:05 - Ana: b\n"
    assert [day.at for day in days(read(text))] == ["2024-04-03", "2024-04-14"]


def test_the_order_of_messages_decides_where_no_day_is_above_twelve():
    text = "1/2/24, 9:05 - Ana: a\n1/3/24, 9:05 - Ana: b\n2/1/24, 9:05 - Ana: c\n"
    assert [day.at for day in days(read(text))] == ["2024-01-02", "2024-01-03", "2024-02-01"]


def test_else_the_language_decides_and_else_the_day_comes_first():
    line = "3/4/24, 9:05 - Ana: a\n"
    assert days(read(line, "WhatsApp Chat with Ana.txt"))[0].at == "2024-03-04"
    padded = "03/04/2024, 9:05 - Ana: a\n"
    assert days(read(padded, "WhatsApp Chat with Ana.txt"))[0].at == "2024-04-03"
    assert days(read(line, ANA))[0].at == "2024-04-03"
    assert days(read(SPANISH + line, "_chat.txt"))[0].at == "2024-04-03"
    unknown = read(line, "Ana.txt")
    assert days(unknown)[0].at == "2024-04-03"
    assert "día/mes" in issues(unknown)[0].words[0][1]


def test_what_is_said_keeps_its_lines_colons_and_dates():
    text = (
        "13/3/24, 9:05 - Ana: precio: 3 €\n"
        "14/3/24 a las 9\n"
        "[15/3/24, 10:00:00] Luis: esto lo escribió él\n"
        "\n"
        "hora: 9:05 - o más tarde\n"
        "13/3/24, 9:06 - Óscar: vale\n"
    )
    (day,) = days(read(text))
    assert day.count == 2
    assert day.text == (
        "09:05 Ana: precio: 3 €\n14/3/24 a las 9\n[15/3/24, 10:00:00] Luis: esto lo escribió él\n\n"
        "hora: 9:05 - o más tarde\n09:06 Óscar: vale"
    )


def test_messages_pasted_into_a_message_are_no_messages():
    lines = [f"[{day}/3/24, 9:05:00] Ana: mensaje {day}" for day in range(1, 28)]
    lines.insert(10, "[5/1/23, 9:05:00] Ana: lo que dijiste")
    items = read("\n".join(lines), "_chat.txt")
    assert len(days(items)) == 27
    assert days(items)[9].text.endswith("[5/1/23, 9:05:00] Ana: lo que dijiste")


def test_notices_are_neither_messages_nor_people():
    text = (
        SPANISH
        + '13/3/24, 9:05 - Ana creó el grupo "Obra: fase 2"\n'
        + "13/3/24, 9:05 - Ana te añadió\n"
        + "13/3/24, 9:06 - Ana: hola\n"
        + "13/3/24, 9:06 - Luis: hola\n"
        + '13/3/24, 9:07 - Ana cambió el asunto del grupo de "Obra: fase 2" a "Obra: fase 3"\n'
        + "13/3/24, 9:08 - +34 600 11 22 33 salió del grupo\n"
        + "13/3/24, 9:09 -\n"
        + "13/3/24, 9:10 - Eva se unió usando el enlace de invitación de este grupo\n"
    )
    (day,) = days(read(text, "Chat de WhatsApp con Obra.txt"))
    assert (day.count, names(day), day.title) == (2, ["Ana", "Luis"], "Obra")


def test_the_iphone_writes_notices_in_the_name_of_the_chat():
    text = (
        "[13/3/24, 9:05:00] Obra: \u200eLos mensajes y las llamadas están cifrados de extremo a extremo.\n"
        "[13/3/24, 9:05:00] Obra: \u200eAna creó este grupo\n"
        "[13/3/24, 9:06:00] Ana: \u200eimagen omitida\n"
        "[13/3/24, 9:06:30] Ana: \u200e<adjunto: 00000002-admin.pdf>\n"
        "[13/3/24, 9:07:00] Luis: Luis salió del grupo de teatro\n"
        "[13/3/24, 9:08:00] Luis: \u200eLlamada perdida\n"
        "[13/3/24, 9:08:00] Luis: \u200eLuis salió\n"
    )
    (day,) = days(read(text, "_chat.txt"))
    assert (day.count, names(day), day.title) == (3, ["Ana", "Luis"], "Obra")


def test_deleted_messages_are_left_out_and_edited_ones_are_read_as_they_are_now():
    text = (
        "13/3/24, 9:05 - Ana: Se eliminó este mensaje.\n"
        "13/3/24, 9:06 - Óscar: Eliminaste este mensaje.\n"
        "13/3/24, 9:07 - Ana: a las 9 <Se editó este mensaje.>\n"
    )
    (day,) = days(read(text))
    assert (day.count, day.text) == (1, "09:07 Ana: a las 9")


TWO = "13/3/24, 9:05 - Ana: hola\n14/3/24, 9:05 - Óscar Peña: hola\n15/3/24, 9:05 - Ana: a\n15/3/24, 9:06 - Óscar Peña: b\n"


def test_in_a_chat_of_two_the_name_of_the_file_says_who_the_user_is():
    found = days(read(TWO))
    assert [day.direction for day in found] == ["in", "out", "both"]
    assert {tuple(names(day)) for day in found} == {("Ana",)}
    assert {day.title for day in found} == {""}


def test_without_a_name_the_user_is_whom_agenda_knows():
    known = read(TWO, "_chat.txt", Me(names=("Óscar Peña Ruiz",)))
    assert [day.direction for day in days(known)] == ["in", "out", "both"]
    phone = TWO.replace("Óscar Peña", "+34 600 12 34 56")
    known = read(phone, "_chat.txt", Me(phones=("600123456",)))
    assert [day.direction for day in days(known)] == ["in", "out", "both"]


def test_where_nobody_can_say_who_the_user_is_all_are_parties():
    items = read(TWO, "_chat.txt")
    assert [day.direction for day in days(items)] == ["", "", ""]
    assert names(days(items)[0]) == ["Ana", "Óscar Peña"]
    assert "cuál de las personas eres tú" in issues(items)[-1].words[0][1]


def test_who_deleted_a_message_in_a_group_is_the_user():
    text = (
        "13/3/24, 9:04 - Ana te añadió\n"
        "13/3/24, 9:05 - Ana: hola\n13/3/24, 9:05 - Luis: hola\n13/3/24, 9:05 - Ona: hola\n"
        "13/3/24, 9:06 - Ona: Eliminaste este mensaje.\n14/3/24, 9:06 - Ona: ¿nadie?\n"
    )
    found = days(read(text, "Chat de WhatsApp con Obra.txt"))
    assert [(day.at, names(day), day.direction) for day in found] == [
        ("2024-03-13", ["Ana", "Luis"], "both")
    ]


def test_a_longer_export_of_the_same_chat_has_the_same_keys():
    for name in (ANA, "_chat.txt", "Chat de WhatsApp con Ana (1).txt"):
        first = days(read(TWO, name))
        longer = days(read(TWO + "15/3/24, 9:07 - Ana: c\n16/3/24, 9:07 - Ana: d\n", name))
        assert [day.key for day in first] == [day.key for day in longer][:3]
        assert longer[2].count == first[2].count + 1
    assert days(read(TWO))[0].key == days(read(TWO, "Chat de WhatsApp con Ana (1).txt"))[0].key
    assert days(read(TWO))[0].key != days(read(TWO, "Chat de WhatsApp con Eva.txt"))[0].key


def test_somebody_known_by_number_alone_gets_a_card():
    name = "WhatsApp Chat with +34 600 12 34 56.txt"
    items = read("13/3/24, 9:05 - +34 600 12 34 56: hola\n13/3/24, 9:06 - Óscar: sí\n", name)
    (card,) = [item for item in items if isinstance(item, Draft)]
    assert (card.key, card.values[0].value, card.name.full) == (
        "tel:34600123456",
        "+34 600 12 34 56",
        "",
    )
    (day,) = days(items)
    assert (day.parties[0].key, day.direction) == (card.key, "both")


def test_the_name_that_such_a_person_gave_herself_is_taken():
    name = "WhatsApp Chat - +34 600 12 34 56.txt"
    text = "[13/3/24, 9:05:00] ~\u202fAna: hola\n[13/3/24, 9:06:00] Óscar Peña: sí\n"
    for me in (None, Me(names=("Óscar Peña",))):
        items = read(text, name, me)
        (card,) = [item for item in items if isinstance(item, Draft)]
        assert card.name.full == "Ana"
        (day,) = days(items)
        assert (names(day), day.direction) == (["Ana"], "both")


def test_members_of_a_group_get_no_card():
    text = "13/3/24, 9:04 - Ana te añadió\n13/3/24, 9:05 - +34 600 12 34 56: hola\n13/3/24, 9:05 - Ana: hola\n"
    items = read(text, "Chat de WhatsApp con Obra.txt")
    assert not [item for item in items if isinstance(item, Draft)]
    assert [party.phone for party in days(items)[0].parties] == ["+34 600 12 34 56", ""]


def group(days_together, people=("Ana", "Luis", "Eva")):
    lines = ["1/1/24, 9:00 - Ana te añadió"]
    for day in range(13, 13 + days_together):
        lines += [f"{day}/3/24, 9:0{i} - {who}: a" for i, who in enumerate(["Ana", "Luis", "Ana"])]
    lines += [f"28/3/24, 10:00 - {who}: felicidades" for who in people]
    return "\n".join(lines)


def ties(items):
    return [
        (item.a.name, item.b.name, item.evidence, item.at)
        for item in items
        if isinstance(item, TieDraft)
    ]


def test_those_who_answer_each_other_on_three_days_know_each_other():
    name = "Chat de WhatsApp con Obra.txt"
    assert ties(read(group(3), name)) == [("Ana", "Luis", "Obra", "2024-03-15")]
    assert ties(read(group(2), name)) == []


def test_nobody_is_tied_to_the_user_or_in_a_large_group():
    name = "Chat de WhatsApp con Obra.txt"
    assert ties(read(group(3), name, Me(names=("Ana",)))) == []
    crowd = [f"Persona {number}" for number in range(30)]
    assert ties(read(group(3, crowd), name)) == []


def test_a_zip_with_media_and_cards_is_read_whole():
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Eva\nEND:VCARD\n"
    data = zipped_as(
        {"_chat.txt": TWO, "00000002-PHOTO.jpg": b"\xff\xd8", "00000003-Eva.vcf": card}
    )
    source = Source.from_bytes("WhatsApp Chat - Ana.zip", data)
    assert WhatsAppImporter().recognises(source) == 1.0
    items = check_importer(WhatsAppImporter(), source)
    assert [day.direction for day in days(items)] == ["in", "out", "both"]
    (rest,) = [item for item in items if isinstance(item, Source)]
    assert [(one.name, one.data) for one in rest.members(rest.member_names())] == [
        ("00000003-Eva.vcf", card.encode())
    ]


def test_several_chats_in_one_zip_or_folder_are_all_read(tmp_path):
    members = {
        "Chat de WhatsApp con Ana.txt": "13/3/24, 9:05 - Ana: hola\n",
        "WhatsApp Chat - Eva/_chat.txt": "[14/3/24, 9:05:00] Eva: hola\n",
        "__MACOSX/._Chat de WhatsApp con Ana.txt": b"\x00\x05\x16\x07",
        ".DS_Store": b"\x00",
    }
    for name, text in members.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    for source in (
        Source.from_bytes("chats.zip", zipped_as(members)),
        Source.from_path(tmp_path),
    ):
        assert WhatsAppImporter().recognises(source) == 1.0
        items = check_importer(WhatsAppImporter(), source)
        assert sorted(names(day)[0] for day in days(items)) == ["Ana", "Eva"]
        assert not issues(items)


def test_a_folder_with_other_things_is_left_to_agenda(tmp_path):
    (tmp_path / "Chat de WhatsApp con Ana.txt").write_text(TWO, encoding="utf-8")
    (tmp_path / "contactos.csv").write_text("First Name,Last Name", encoding="utf-8")
    assert WhatsAppImporter().recognises(Source.from_path(tmp_path)) == 0.0


def test_a_chat_from_such_a_folder_has_the_name_of_its_own_folder():
    found = days(read(TWO, "Descargas/WhatsApp Chat - Ana/_chat.txt"))
    assert [day.direction for day in found] == ["in", "out", "both"]


def test_a_zip_of_chats_in_a_folder_is_handed_on(tmp_path):
    (tmp_path / "Chat de WhatsApp con Eva.zip").write_bytes(zipped_as({"_chat.txt": TWO}))
    (tmp_path / "Chat de WhatsApp con Ana.txt").write_text(TWO, encoding="utf-8")
    items = check_importer(WhatsAppImporter(), Source.from_path(tmp_path))
    (rest,) = [item for item in items if isinstance(item, Source)]
    assert rest.member_names() == ("Chat de WhatsApp con Eva.zip",)


def test_what_an_exported_zip_has_beside_the_chat_is_handed_on_but_not_what_was_sent():
    members = {"_chat.txt": TWO, "foto.jpg": b"\xff", "regalo.zip": zipped(a=b"x")}
    others = {"casa.ics": "BEGIN:VCALENDAR", "mas/todo.zip": zipped(a=b"x")}
    source = Source.from_bytes("WhatsApp Chat - Ana.zip", zipped_as(members | others))
    items = check_importer(WhatsAppImporter(), source)
    (rest,) = [item for item in items if isinstance(item, Source)]
    assert rest.member_names() == tuple(others)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("notes.txt", "Comprar pan\n13/3/24, 9:05 - Ana: hola\n"),
        ("app.log", "2024-03-13 09:05:33 - root: started\n2024-03-13 09:05:34 - root: stopped\n"),
        ("app.log", "2024-03-13 09:05:33,123 - root - INFO - started\n"),
        ("app.log", "13/03/2024 09:05:33 - root: started\n13/03/2024 09:05:34 - root: stopped\n"),
        ("table.csv", "First Name,Last Name\nAna,Gil\n"),
        ("card.vcf", "BEGIN:VCARD\nEND:VCARD\n"),
        ("list.txt", "13/3/24, 9:05 - dentista\n14/3/24, 10:00 - notario\n"),
        ("empty.txt", ""),
    ],
)
def test_files_of_others_are_not_claimed(name, text):
    assert WhatsAppImporter().recognises(Source.from_bytes(name, text.encode())) == 0.0


def test_a_chat_is_known_by_its_content_whatever_its_name():
    source = Source.from_bytes("a.txt", (SPANISH + TWO).encode())
    assert WhatsAppImporter().recognises(source) == 1.0
    assert WhatsAppImporter().recognises(Source.from_bytes("a.txt", TWO.encode())) == 0.9
    assert WhatsAppImporter().recognises(Source.from_bytes("_chat.txt", TWO.encode())) == 1.0


@pytest.mark.parametrize(
    ("name", "sure"),
    [("WhatsApp Chat with John Doe.txt", 1.0), ("_chat.txt", 1.0), ("a.txt", 0.9)],
)
def test_a_chat_whose_phone_writes_seconds_is_known(name, sure):
    text = "21/10/21, 15:21:45 - John Doe: text\n21/10/21, 15:22:03 - Eva: answer\n"
    assert WhatsAppImporter().recognises(Source.from_bytes(name, text.encode())) == sure
    (day,) = days(read(text, name))
    assert (day.at, day.count) == ("2021-10-21", 2)


def test_a_file_with_the_name_of_a_chat_may_leave_out_the_comma_before_seconds():
    data = b"2021-10-21 15:21:45 - John Doe: text\n"
    source = Source.from_bytes("WhatsApp Chat with John Doe.txt", data)
    assert WhatsAppImporter().recognises(source) == 1.0


def test_what_holds_no_message_says_so():
    (issue,) = read("nada\n", "_chat.txt")
    assert issue.severity is Severity.ERROR
    assert "ningún mensaje" in issue.words[0][1]
    issue, *_ = check_importer(WhatsAppImporter(), Source.from_bytes("a.zip", zipped(a=b"x")))
    assert "ningún chat" in issue.words[0][1]


def test_a_broken_zip_says_so():
    data = zipped_as({"_chat.txt": TWO * 200})
    (issue,) = read(data[: len(data) // 2], "WhatsApp Chat - Ana.zip")
    assert (issue.severity, issue.words[0][0]) == (Severity.ERROR, "es")


def test_a_date_that_does_not_exist_is_reported_and_its_text_kept():
    text = (
        "13/3/24, 9:05 - Ana: hola\n45/13/24, 9:06 - Ana: imposible\n14/3/24, 9:07 - Ana: adiós\n"
    )
    items = read(text)
    assert [issue.line for issue in issues(items)] == [2]
    assert "imposible" in days(items)[0].text
    assert len(days(items)) == 2


def test_an_endless_line_is_cut():
    text = "13/3/24, 9:05 - Ana: " + "a" * 3_000_000 + "\n13/3/24, 9:06 - Ana: b\n"
    (day,) = days(read(text))
    assert (day.count, day.line, len(day.text) < 200_000) == (2, 1, True)
