"""What comes of a picture with a code on it, dropped on Agenda."""

import io
import random
import struct
import subprocess
import sys
import zlib

import pytest
import segno
import segno.helpers
from PIL import Image, ImageDraw, ImageFilter

from agenda.plugin import Issue, Me, Severity, Source
from agenda.plugin.testing import check_damaged, check_importer
from agenda_qr import QrImporter

VCARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Pérez;Ana;;;\r\nFN:Ana Pérez\r\nTEL:+34612345678\r\nEND:VCARD\r\n"
MECARD = "MECARD:N:Pérez,Ana;TEL:+34612345678;EMAIL:ana@acme.example;;"


def drawn(text, *, scale=6, kind="png", **options):
    out = io.BytesIO()
    segno.make(text, error="m", micro=False).save(out, kind=kind, scale=scale, **options)
    return out.getvalue()


def picture(text, **options):
    return Image.open(io.BytesIO(drawn(text, **options))).convert("RGB")


def saved(image, kind="PNG", **options):
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def read(data, name="tarjeta.png"):
    return check_importer(QrImporter(), Source.from_bytes(name, data))


def values(draft):
    return [(value.kind, value.value) for value in draft.values]


def text_of(source):
    with source.open() as stream:
        return stream.read().decode()


def test_a_vcard_is_handed_on_as_it_was_written():
    (item,) = read(drawn(VCARD))
    assert isinstance(item, Source)
    assert text_of(item) == VCARD


def test_the_user_is_known_in_what_is_handed_on():
    me = Me(names=("Eva",))
    source = Source(name="x.png", data=drawn(VCARD), head=drawn(VCARD)[:4096], me=me)
    (item,) = QrImporter().read(source)
    assert item.me == me


def test_a_mecard_gives_its_card():
    (draft,) = read(
        drawn(
            "MECARD:N:García Pérez,Ana;TEL:+34612345678;TEL:915551212;EMAIL:ana@acme.example;"
            "ORG:Acme\\; Hijos S.L.;TITLE:Directora;URL:https\\://acme.example;"
            "ADR:,,Gran Vía 12,Madrid,Madrid,28013,España;BDAY:19800514;NOTE:Dijo\\: \\\\o/;;"
        )
    )
    assert (draft.name.full, draft.name.given, draft.name.family) == (
        "Ana García Pérez", "Ana", "García Pérez",
    )  # fmt: skip
    assert values(draft) == [
        ("phone", "+34612345678"),
        ("phone", "915551212"),
        ("email", "ana@acme.example"),
        ("org", "Acme; Hijos S.L."),
        ("title", "Directora"),
        ("url", "https://acme.example"),
        ("address", "Gran Vía 12, Madrid, Madrid, 28013, España"),
        ("birthday", "1980-05-14"),
        ("note", "Dijo: \\o/"),
    ]
    assert dict(draft.values[6].parts)["code"] == "28013"
    assert draft.properties[4].value == "Acme\\; Hijos S.L."
    assert draft.format == "qr/mecard"


def test_a_mecard_of_another_program_is_read():
    (draft,) = read(
        drawn(
            segno.helpers.make_mecard_data(
                name="Pérez,Ana", email="ana@acme.example", memo="Feria", nickname="Anita"
            )
        )
    )
    assert draft.name.full == "Ana Pérez"
    assert ("note", "Feria") in values(draft)
    assert ("nickname", "Anita") in values(draft)


def test_a_field_that_nobody_knows_is_kept_under_its_name():
    (draft,) = read(drawn("MECARD:N:Ana;HOBBY:vela;;"))
    assert [(v.kind, v.label, v.value) for v in draft.values] == [("custom", "HOBBY", "vela")]


def test_a_bizcard_gives_its_card():
    (draft,) = read(
        drawn(
            "BIZCARD:N:Luis;X:Gómez;T:Gerente;C:Taller;A:C/ Mayor 1;B:915551212;M:612345678;E:l@t.es;;"
        )
    )
    assert (draft.name.given, draft.name.family) == ("Luis", "Gómez")
    assert [(v.kind, v.value, v.types) for v in draft.values] == [
        ("title", "Gerente", ()),
        ("org", "Taller", ()),
        ("address", "C/ Mayor 1", ()),
        ("phone", "915551212", ("work",)),
        ("phone", "612345678", ("cell",)),
        ("email", "l@t.es", ()),
    ]


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("mailto:ana.perez@acme.example?subject=Hola", "Ana Perez", ("email", "ana.perez@acme.example")),
        ("MATMSG:TO:info@acme.example;SUB:Hola;BODY:;;", "info@acme.example", ("email", "info@acme.example")),
        ("tel:+34612345678", "+34612345678", ("phone", "+34612345678")),
        ("SMSTO:+34612345678:Hola", "+34612345678", ("phone", "+34612345678")),
        ("https://wa.me/34612345678", "+34612345678", ("phone", "+34612345678")),
        (
            "https://api.whatsapp.com/send?phone=34612345678",
            "+34612345678",
            ("phone", "+34612345678"),
        ),
        (
            "https://www.linkedin.com/in/ana-garc%C3%ADa-p%C3%A9rez-1a2b3c4?utm_source=qr",
            "Ana García Pérez",
            ("url", "https://www.linkedin.com/in/ana-garc%C3%ADa-p%C3%A9rez-1a2b3c4?utm_source=qr"),
        ),
        ("https://x.com/anapgarcia", "@anapgarcia", ("url", "https://x.com/anapgarcia")),
        ("https://instagram.com/ana.garcia/", "Ana Garcia", ("url", "https://instagram.com/ana.garcia/")),
    ],
)  # fmt: skip
def test_a_link_to_somebody_gives_a_card(text, name, value):
    (draft,) = read(drawn(text))
    assert draft.name.full == name
    assert value in values(draft)
    assert draft.properties[0].value == text


@pytest.mark.parametrize(
    "text",
    [
        "https://acme.example/carta",
        "WIFI:T:WPA;S:Casa;P:secreto;;",
        "https://www.linkedin.com/feed/",
        "Mesa 4",
    ],
)
def test_a_code_about_nobody_is_said_to_say_what_it_says(text):
    (issue,) = read(drawn(text))
    assert isinstance(issue, Issue)
    assert text in issue.message
    assert text in dict(issue.words)["es"]


def test_of_a_long_code_about_nobody_eighty_characters_are_shown():
    (issue,) = read(drawn("https://acme.example/" + "a" * 200))
    assert issue.message.endswith("https://acme.example/" + "a" * 59 + "…")


def test_free_text_with_a_telephone_is_handed_on():
    (item,) = read(drawn("Ana Pérez\nGerente\n612 345 678"))
    assert isinstance(item, Source)
    assert text_of(item).startswith("Ana Pérez")


@pytest.mark.parametrize("degrees", [7, 45, 90, 180, 200])
def test_a_turned_code_is_read(degrees):
    turned = picture(MECARD).rotate(degrees, expand=True, fillcolor="white")
    (draft,) = read(saved(turned))
    assert draft.name.full == "Ana Pérez"


def test_a_code_photographed_askew_and_with_noise_is_read():
    image = picture(MECARD, scale=8)
    w, h = image.size
    askew = image.transform(
        (w, h), Image.Transform.QUAD, (-20, -5, 10, h + 15, w + 30, h + 5, w - 5, -25), fillcolor="white"
    ).filter(ImageFilter.GaussianBlur(1.5))  # fmt: skip
    noise = random.Random(1)
    pixels = askew.load()
    for _ in range(w * h // 20):
        shade = noise.randrange(256)
        pixels[noise.randrange(w), noise.randrange(h)] = (shade, shade, shade)
    (draft,) = read(saved(askew, "JPEG", quality=60), "foto.jpg")
    assert draft.name.full == "Ana Pérez"


def test_a_code_in_a_corner_of_a_large_photo_is_read():
    photo = Image.new("RGB", (6000, 4000), "#556")
    photo.paste(picture(MECARD, scale=12), (5000, 3200))
    (draft,) = read(saved(photo, "JPEG", quality=80), "foto.jpg")
    assert draft.name.full == "Ana Pérez"


def two_codes():
    one, two = picture(MECARD), picture("MECARD:N:Gómez,Luis;TEL:+34600111222;;")
    both = Image.new("RGB", (max(one.width, two.width), one.height + two.height + 40), "white")
    both.paste(two, (0, 0))
    both.paste(one, (0, two.height + 40))
    return both


def test_two_codes_give_two_cards_from_top_to_bottom():
    assert [draft.name.full for draft in read(saved(two_codes()))] == ["Luis Gómez", "Ana Pérez"]


def test_the_top_is_where_the_photo_says_it_is():
    exif = Image.Exif()
    exif[0x0112] = 3  # held upside down
    data = saved(two_codes().rotate(180), "JPEG", exif=exif)
    assert [draft.name.full for draft in read(data)] == ["Luis Gómez", "Ana Pérez"]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "BMP"])
def test_every_usual_format_is_recognised_by_its_content_and_read(kind):
    data = saved(picture(MECARD), kind)
    assert QrImporter().recognises(Source.from_bytes("without-ending", data)) == 1.0
    (draft,) = read(data, "x")
    assert draft.name.full == "Ana Pérez"


@pytest.mark.parametrize(
    "options", [{"light": None}, {"dark": "white", "light": "black"}, {"dark": "#036"}]
)
def test_codes_on_nothing_inverted_or_coloured_are_read(options):
    (draft,) = read(drawn(MECARD, **options))
    assert draft.name.full == "Ana Pérez"


def test_a_picture_without_a_code_is_one_issue_in_both_languages():
    image = Image.new("RGB", (300, 200), "white")
    ImageDraw.Draw(image).ellipse((50, 50, 150, 150), fill="red")
    (issue,) = read(saved(image))
    assert issue.severity is Severity.ERROR
    assert "no QR code" in issue.message
    assert "ningún código QR" in dict(issue.words)["es"]


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded():
    for width in (9000, 60000):
        header = struct.pack(">IIBBBBB", width, 9000, 8, 2, 0, 0, 0)
        chunk = (
            struct.pack(">I", 13)
            + b"IHDR"
            + header
            + struct.pack(">I", zlib.crc32(b"IHDR" + header))
        )
        (issue,) = read(b"\x89PNG\r\n\x1a\n" + chunk + b"\0\0\0\0IDAT")
        assert "too" in issue.message
        assert "píxeles" in dict(issue.words)["es"]


def test_the_photos_of_an_iphone_are_told_how_to_become_readable():
    data = b"\0\0\0\x24ftypheic\0\0\0\0"
    assert QrImporter().recognises(Source.from_bytes("foto.heic", data)) == 1.0
    (issue,) = read(data)
    assert "JPEG" in issue.message


@pytest.mark.parametrize(
    "data", [b"", b"BMW 320d", b"RIFF1234WAVE", b"BEGIN:VCARD", b"GIF8", b"PK\x03\x04"]
)
def test_what_is_no_picture_is_left_to_others(data):
    assert QrImporter().recognises(Source.from_bytes("x.png", data)) == 0.0


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "BMP"])
def test_a_damaged_picture_never_raises(kind):
    check_damaged(
        QrImporter(), Source.from_bytes("x", saved(picture(MECARD, scale=2), kind)), steps=25
    )


def test_the_libraries_for_pictures_are_not_loaded_at_the_start():
    code = "import agenda_qr, sys; sys.exit('PIL' in sys.modules or 'zxingcpp' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
