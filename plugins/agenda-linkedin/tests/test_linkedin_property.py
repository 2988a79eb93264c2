"""What holds for any export: nothing raises, no message is lost unsaid, order means nothing."""

import csv
import io
import re

from hypothesis import example, given
from hypothesis import strategies as st

from agenda.plugin import Draft, InteractionDraft, Issue, Source
from agenda.plugin.testing import check_importer
from agenda_linkedin import LinkedInImporter
from agenda_linkedin.dates import read_day, read_moment, read_partial
from agenda_linkedin.recipients import Recipients

IN = "https://www.linkedin.com/in/"
COLUMNS = [
    "CONVERSATION ID",
    "FROM",
    "SENDER PROFILE URL",
    "TO",
    "RECIPIENT PROFILE URLS",
    "DATE",
    "CONTENT",
]
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
names = st.sampled_from(
    ["Ana Gil", "Teo Paz, PhD", "Irene", "LinkedIn Member", "", "Ana Gil,Teo Paz"]
)
addresses = st.sampled_from(["", f"{IN}ana", f"{IN}teo,{IN}ana", "linkedin.com/in/Irene/"])
moments = st.sampled_from(
    ["2026-03-05 10:22:33 UTC", "2026-03-06 00:00:00 UTC", "3/5/26, 9:00 PM", "ayer"]
)
messages = st.tuples(
    st.sampled_from(["c1", "c2", ""]), names, addresses, names, addresses, moments, texts
)


def table(columns, rows):
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows([columns, *rows])
    return out.getvalue()


def read(text, name):
    return check_importer(LinkedInImporter(), Source.from_text(text, name))


def told(items):
    """Return how many messages became somebody's, and how many an issue counts."""
    talks = [item for item in items if isinstance(item, InteractionDraft)]
    counts = [re.search(r": (\d+)$", item.message) for item in items if isinstance(item, Issue)]
    return sum(talk.count for talk in talks), sum(int(count[1]) for count in counts if count)


@given(st.lists(messages, max_size=12))
def test_every_message_is_somebodys_or_counted(rows):
    items = read(table(COLUMNS, rows), "messages.csv")
    assert sum(told(items)) == len(rows)


WRITTEN = ("c1", "Ana Gil", "", "Ana Gil")
UNNAMED = (*WRITTEN, f"{IN}teo,{IN}ana", "2026-03-06 00:00:00 UTC", "")
NAMED = (*WRITTEN, f"{IN}ana", "2026-03-06 00:00:00 UTC", "")
OTHER = ("c2", "Teo Paz, PhD", "", "Ana Gil", f"{IN}ana", "2026-03-05 10:22:33 UTC", "")


@example(([UNNAMED, NAMED, OTHER], [NAMED, UNNAMED, OTHER]))
@given(
    st.lists(messages, max_size=8).flatmap(
        lambda rows: st.tuples(st.just(rows), st.permutations(rows))
    )
)
def test_the_order_of_messages_changes_no_key(both):
    keys = [
        sorted(
            item.key
            for item in read(table(COLUMNS, rows), "messages.csv")
            if not isinstance(item, Issue)
        )
        for rows in both
    ]
    assert keys[0] == keys[1]


connections = st.tuples(
    st.sampled_from(["Ana", "Teo", ""]),
    st.sampled_from(["Gil", "Paz, PhD"]),
    st.sampled_from(["", f"{IN}ana", f"{IN}teo"]),
    st.sampled_from(["Acme", "Beta", ""]),
    st.sampled_from(["CTO", ""]),
    st.sampled_from(["07 Jun 2024", "08 Jun 2024", "ayer"]),
)
HEADER = ["First Name", "Last Name", "URL", "Company", "Position", "Connected On"]


def keys_by_row(rows):
    items = read(table(HEADER, rows), "Connections.csv")
    drafts = [item for item in items if isinstance(item, Draft)]
    return dict(zip(rows, (draft.key for draft in drafts), strict=True))


@given(
    st.lists(connections, max_size=8, unique=True).flatmap(
        lambda rows: st.tuples(st.just(rows), st.permutations(rows))
    )
)
def test_what_a_connection_is_known_by_does_not_depend_on_the_order_of_rows(both):
    forth, back = map(keys_by_row, both)
    assert forth == back


@given(texts, texts)
def test_no_list_of_recipients_raises_or_names_one_twice(people, profiles):
    found = Recipients().people(people, profiles)
    assert len({person.id for person in found}) == len(found)


@given(texts | st.from_regex(r"\d{1,4}[-/. ]\w{1,9}[-/. ]\d{1,4}(, \d{1,2}:\d\d( [AP]M)?)?"))
def test_no_date_raises_and_what_is_none_stays_text(text):
    day, understood = read_day(text, month_first=True)
    assert understood or day == " ".join(text.split())
    assert read_moment(text)[:10] in ("", day)
    read_partial(text)
