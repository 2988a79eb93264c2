"""Chats written in every shape are read back to the same senders, minutes and texts."""

from datetime import datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agenda.plugin import InteractionDraft, Source
from agenda.plugin.testing import check_importer
from agenda_whatsapp import WhatsAppImporter


def android_es(when, who, text):
    return f"{when.day}/{when.month}/{when:%y}, {when.hour}:{when:%M} - {who}: {text}"


def android_us(when, who, text):
    hour = when.hour % 12 or 12
    return f"{when.month}/{when.day}/{when:%y}, {hour}:{when:%M}\u202f{when:%p} - {who}: {text}"


def android_mx(when, who, text):
    half = "a.\u00a0m." if when.hour < 12 else "p.\u00a0m."
    return f"{when:%d/%m/%Y}, {when.hour % 12 or 12}:{when:%M} {half} - {who}: {text}"


def iphone_es(when, who, text):
    return f"[{when.day}/{when.month}/{when:%y}, {when.hour}:{when:%M:%S}] {who}: {text}"


def iphone_de(when, who, text):
    return f"[{when:%d.%m.%y, %H:%M:%S}] {who}: {text}"


def iso(when, who, text):
    return f"{when:%Y-%m-%d}, {when:%H:%M} - {who}: {text}"


WRITERS = [android_es, android_us, android_mx, iphone_es, iphone_de, iso]
WORDS = st.text(st.sampled_from("abc ñé😊:,-/.[]()0123456789\u00a0"), min_size=1, max_size=30).map(
    lambda text: "x" + text.replace("\u00a0", " ").rstrip() + "x"
)
MESSAGES = st.lists(
    st.tuples(
        st.integers(0, 60 * 24 * 2),
        st.sampled_from(["Ana Gil", "Óscar", "Luis: obra"[:4], "+34 600 12 34 56"]),
        st.lists(WORDS, min_size=1, max_size=3).map("\n".join),
    ),
    min_size=1,
    max_size=30,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(writer=st.sampled_from(WRITERS), chat=MESSAGES)
def test_property_a_chat_is_read_back_as_it_was_written(writer, chat):
    when = datetime(2023, 12, 25, 18, 0)  # noqa: DTZ001  # a chat has no zones
    lines = [writer(when, "Ana Gil", "primero")]
    expected = {"2023-12-25": ["18:00 Ana Gil: primero"]}
    for minutes, who, text in chat:
        when += timedelta(minutes=minutes)
        lines.append(writer(when, who, text))
        expected.setdefault(f"{when:%Y-%m-%d}", []).append(f"{when:%H:%M} {who}: {text}")
    source = Source.from_bytes("_chat.txt", "\n".join(lines).encode())
    found = [
        item
        for item in check_importer(WhatsAppImporter(), source)
        if isinstance(item, InteractionDraft)
    ]
    assert {day.at: day.text for day in found} == {
        day: "\n".join(said) for day, said in expected.items()
    }
    assert sum(day.count for day in found) == len(lines)
    assert len({day.key for day in found}) == len(found)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["_chat.txt", "Chat de WhatsApp con Ana.txt"]))
def test_arbitrary_text_never_raises(text, name):
    check_importer(WhatsAppImporter(), Source.from_text(text, name))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(st.sampled_from("[]/.:-, \u200e0123456789aAmMp\n~"), max_size=40)))
def test_arbitrary_stamps_never_raise(lines):
    check_importer(WhatsAppImporter(), Source.from_text("\n".join(lines), "_chat.txt"))
