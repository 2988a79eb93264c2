"""Backups written as Android writes them are read back to the same messages and calls."""

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from agenda.plugin import InteractionDraft, Source
from agenda.plugin.testing import check_importer
from agenda_android import AndroidImporter

START = 1709640000000  # 5 March 2024, 12:00 UTC


def as_android_writes(text):
    """Write an attribute as Android's serializer does: halves of UTF-16, whichever quote is free."""
    quote = "'" if '"' in text else '"'
    out = []
    halves = text.encode("utf-16-be")
    for at in range(0, len(halves), 2):
        code = int.from_bytes(halves[at : at + 2])
        special = code < 32 or code > 0xD7FF or chr(code) in f"&<>{quote}"
        out.append(f"&#{code};" if special else chr(code))
    return f"{quote}{''.join(out)}{quote}"


TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
    | st.just("\n"),
    min_size=1,
    max_size=40,
).map(lambda text: f"x{text}x")
MESSAGES = st.lists(
    st.tuples(
        st.integers(0, 3 * 86_400),
        st.sampled_from(["+34600123456", "611 22 23 33", "+4915112345678"]),
        st.sampled_from(["1", "2"]),
        TEXT,
    ),
    max_size=30,
    unique_by=lambda message: message[0],
)


@settings(max_examples=60, deadline=None)
@given(MESSAGES)
def test_property_messages_are_read_back_as_they_were_written(messages):
    rows, expected = [], {}
    for seconds, address, kind, text in messages:
        stamp = START + seconds * 1000
        rows.append(
            f'<sms address="{address}" date="{stamp}" type="{kind}" '
            f'body={as_android_writes(text)} contact_name="(Unknown)" />'
        )
        when = datetime.fromtimestamp(stamp / 1000, UTC)
        line = f"{when:%H:%M} → {text}" if kind == "2" else f"{when:%H:%M} ← {address}: {text}"
        expected.setdefault((f"{when:%Y-%m-%d}", address), []).append((stamp, line))
    data = "\n".join(["<smses>", *rows, "</smses>"]).encode()
    items = check_importer(AndroidImporter(UTC), Source.from_bytes("sms.xml", data))
    assert all(isinstance(item, InteractionDraft) for item in items)
    assert {(item.at[:10], item.parties[0].phone): item.text for item in items} == {
        place: "\n".join(line for _, line in sorted(lines)) for place, lines in expected.items()
    }
    assert len({item.key for item in items}) == len(items)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200))
def test_arbitrary_bytes_never_raise(data):
    check_importer(AndroidImporter(), Source.from_bytes("sms.xml", b"<smses>" + data))


PIECES = ["<sms ", "<mms ", "<part ", "<addr ", "<!--", "-->", ">", "/>", "</mms>", "'", '"', "\n"]
PIECES += [' data="', " body='", ' date="1709640000000"', ' type="1"', "&#55357;", "&", "]]>", "<?"]
PIECES += [' address="+34600123456"', ' msg_box="2"', "\ud83d", "ñ"]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=40,
    )
)
def test_arbitrary_tags_never_raise(parts):
    data = "".join(["<smses>", *parts]).encode("utf-8", "surrogatepass")
    check_importer(AndroidImporter(), Source.from_bytes("sms.xml", data))
