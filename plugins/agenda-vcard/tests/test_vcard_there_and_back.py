"""Converting a card and converting it back leaves what it means as it was."""

from __future__ import annotations

import base64
import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from agenda.plugin.testing import contact_from_draft
from agenda_vcard.folding import head_of
from agenda_vcard.properties import ParsedCard
from agenda_vcard.understand import CardContext

WORD = st.text(alphabet="abcñÜ €日,;\\n\"'^:", min_size=1, max_size=12).map(
    lambda text: f"x{text.strip()}y"
)


def _escaped(text):
    return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\n", "\\n")


TEXT = WORD.map(_escaped)
LIST = st.lists(TEXT, min_size=1, max_size=3, unique=True).map(",".join)
PLAIN = st.text(alphabet="abcdefgñ", min_size=1, max_size=8)
TYPE = st.sampled_from(["", ";TYPE=home", ";TYPE=work", ";TYPE=home,work"])
PREF = st.sampled_from(["", ";PREF=1", ";PREF=50"])
LANGUAGE = st.sampled_from(["", ";LANGUAGE=es", ";ALTID=1;LANGUAGE=fr"])
DATE = st.sampled_from(
    ["19800514", "--0514", "1980", "1980-05", "---14", "19531015T231000Z", "20000229"]
)
PICTURE = st.binary(min_size=1, max_size=40).map(
    lambda data: base64.b64encode(b"\x89PNG\r\n\x1a\n" + data).decode()
)


def _line(pattern, **parts):
    return st.fixed_dictionaries(parts).map(lambda chosen: pattern.format(**chosen))


def _components(count):
    return st.lists(LIST | st.just(""), min_size=count, max_size=count).map(";".join)


BOTH = [
    _line("TEL{t}:+34 6{n}", t=TYPE, n=st.integers(0, 99)),
    _line("EMAIL{t}:{w}@example.com", t=TYPE, w=PLAIN),
    _line("NOTE{l}:{w}", l=LANGUAGE, w=TEXT),
    _line("TITLE{l}:{w}", l=LANGUAGE, w=TEXT),
    _line("ROLE:{w}", w=TEXT),
    _line("ORG:{w};{u}", w=TEXT, u=TEXT),
    _line("URL{t}:https://example.com/{w}?a=1,2;3", t=TYPE, w=PLAIN),
    _line("ADR{t}:{c}", t=TYPE, c=_components(7).filter(lambda text: text.strip(";"))),
    _line("CATEGORIES:{w}", w=LIST),
    _line("NICKNAME{t}:{w}", t=TYPE, w=LIST),
    _line("X-FOO;X-BAR={p}:{w}", p=PLAIN, w=TEXT),
    _line("item1.TEL:+34 7{n}\nitem1.X-ABLabel:{w}", n=st.integers(0, 99), w=TEXT),
    _line("SOURCE:https://example.com/{w}", w=PLAIN),
    _line("TZ;VALUE=text:Europe/{w}", w=PLAIN),
]
FOUR = [
    *BOTH,
    _line("TEL{p}:+34 8{n}", p=PREF, n=st.integers(0, 99)),
    _line("BDAY:{d}", d=DATE),
    _line("ANNIVERSARY:{d}", d=DATE),
    _line("DEATHDATE:{d}", d=DATE),
    _line("GENDER:{s};{w}", s=st.sampled_from("MFON"), w=TEXT),
    _line("PHOTO:data:image/png;base64,{p}", p=PICTURE),
    _line("LOGO:data:image/png;base64,{p}", p=PICTURE),
    _line("KEY:data:application/pgp-keys;base64,{p}", p=PICTURE),
    _line("RELATED;VALUE=text;TYPE={k}:{w}", w=TEXT,
          k=st.sampled_from(["spouse", "friend", "child,contact"])),
    _line("RELATED;TYPE=agent:urn:uuid:{w}", w=PLAIN),
    _line("IMPP{p}:{s}:{w}", p=PREF, s=st.sampled_from(["xmpp", "skype", "foo"]), w=PLAIN),
    _line("SOCIALPROFILE;SERVICE-TYPE=Mastodon;USERNAME={w}:https://example.com/@{w}", w=PLAIN),
    _line("LANG{p}:es", p=PREF),
    _line("HOBBY;INDEX=1;LEVEL=high:{w}", w=TEXT),
    _line("BIRTHPLACE:{w}", w=TEXT),
    _line("PRONOUNS{l}:{w}", l=LANGUAGE, w=TEXT),
    _line("CONTACT-URI:https://example.com/{w}", w=PLAIN),
    _line("ORG-DIRECTORY;INDEX=1:https://example.com/{w}", w=PLAIN),
    _line("GEO:geo:40.{n},-3.7", n=st.integers(0, 99)),
    _line('ADR;CC=ES;LABEL="{w}":;;{c};;;;', w=PLAIN, c=TEXT),
    _line("FN;ALTID=1;LANGUAGE=ja:z{w}", w=TEXT),
    _line("MEMBER:urn:uuid:{w}", w=PLAIN),
]  # fmt: skip
THREE = [
    *BOTH,
    _line("TEL;TYPE=pref:+34 8{n}", n=st.integers(0, 99)),
    _line(
        "BDAY{d}",
        d=st.sampled_from(
            [":1980-05-14", ":1953-10-15T23:10:00Z", ";X-APPLE-OMIT-YEAR=1604:1604-05-14"]
        ),
    ),
    _line(
        "{d}",
        d=st.sampled_from(
            [
                "X-EVOLUTION-ANNIVERSARY:2001-02-03",
                "X-ANNIVERSARY:2001-02-04",
                "item2.X-ABDATE:2001-02-05\nitem2.X-ABLabel:_$!<Anniversary>!$_",
            ]
        ),
    ),
    _line("item3.X-ABRELATEDNAMES:{w}\nitem3.X-ABLabel:_$!<Spouse>!$_", w=TEXT),
    _line("X-MANAGER:{w}", w=TEXT),
    _line("X-SPOUSE:{w}", w=TEXT),
    _line("X-GENDER:F"),
    _line("X-SKYPE:{w}", w=PLAIN),
    _line("X-AIM;TYPE=work:{w}", w=PLAIN),
    _line("PHOTO;ENCODING=b;TYPE=PNG:{p}", p=PICTURE),
    _line("KEY;ENCODING=b;TYPE=PGP:{p}", p=PICTURE),
    _line("X-SOCIALPROFILE;TYPE=twitter;x-user={w}:https://example.com/{w}", w=PLAIN),
    _line("X-PHONETIC-FIRST-NAME:{w}", w=TEXT),
    _line("SORT-STRING:{w}", w=PLAIN),
    _line("CLASS:PUBLIC"),
    _line("MAILER:{w}", w=TEXT),
    _line("AGENT;VALUE=uri:https://example.com/{w}", w=PLAIN),
    _line("GEO:40.{n};-3.7", n=st.integers(0, 99)),
    _line("X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:{w}", w=PLAIN),
    _line("REV:2020-01-01T00:00:{n}Z", n=st.integers(10, 59)),
    _line("item4.ADR;TYPE=home:;;{c};;;;\nitem4.X-ABADR:es", c=TEXT),
    _line("ADR;TYPE=work:;;{c};;;;\nLABEL;TYPE=work:{w}", c=TEXT, w=TEXT),
]
NAME = st.builds("N:{}\nFN:{}".format, _components(5).filter(lambda text: text.strip(";")), TEXT)


def _cards(version, lines):
    # Each property once: two of a kind may be one in the other version.
    chosen = st.lists(st.sampled_from(range(len(lines))), unique=True, max_size=8)
    body = chosen.flatmap(lambda which: st.tuples(*(lines[index] for index in which)))
    return st.builds(
        lambda name, rest: "\n".join(
            ["BEGIN:VCARD", f"VERSION:{version}", name, *rest, "END:VCARD", ""]
        ),
        NAME,
        body,
    )


def _meaning(draft):
    """Return what a card says, without the form in which it says it."""
    said = Counter()
    for value in draft.values:
        text = value.value if value.kind != "im" else value.value.rpartition(":")[2]
        types = frozenset(value.types) if value.kind != "url" else frozenset()
        parts = frozenset(value.parts)
        label = value.label if value.kind in {"phone", "custom"} else ""
        said[value.kind, text, types, value.preferred, parts, label, value.data] += 1
    return said


def _converted(draft, exporter, read, write):
    data, issues = write(exporter, [contact_from_draft(draft, uid=draft.key)])
    drafts, problems = read(data)
    assert problems == []
    return drafts[0], issues


@settings(max_examples=60, deadline=None)
@given(text=_cards("4.0", FOUR))
def test_a_card_of_version_4_means_the_same_after_version_3_and_back(text, read, write):
    (draft,), _ = read(text)
    old, _ = _converted(draft, "vcard3", read, write)
    again, issues = _converted(old, "vcard4", read, write)
    assert issues == []
    assert again.name == draft.name
    assert _meaning(again) == _meaning(draft)
    assert _carried(again) == _carried(draft)


@settings(max_examples=60, deadline=None)
@given(text=_cards("3.0", THREE))
def test_a_card_of_version_3_means_the_same_after_version_4_and_back(text, read, write):
    (draft,), _ = read(text)
    new, _ = _converted(draft, "vcard4", read, write)
    again, issues = _converted(new, "vcard3", read, write)
    assert [issue.message for issue in issues] == []
    assert again.name == draft.name
    assert _meaning(again) == _meaning(draft)


def _carried(draft):
    """Return name, text and own parameters of the properties that no value was read from."""
    understood = {value.source for value in draft.values}
    return Counter(
        (head.key, text, tuple(sorted(head.arguments.items())))
        for index, (head, text) in enumerate(_texts(draft))
        if index not in understood and head.key not in {"VERSION", "X-ABLABEL", "KEY", "LOGO"}
    )


def _texts(draft):
    heads = [head_of(item) for item in draft.properties]
    context = CardContext(ParsedCard.of(draft.properties, heads), version=draft.format[6:])
    for index, (head, item) in enumerate(zip(heads, draft.properties, strict=True)):
        yield head, context.text(head, item.value, index)


# Said in another form: numbers and addresses, dates, kinds, what programs call things.
OTHER_FORM = re.compile(r"TEL|GEO|BDAY|.*ANNIVERSARY|.*DATE|REV|KIND|X-ABSHOWAS|X-ANDROID-CUSTOM"
                        r"|IMPP|X-SIP|VERSION|PRODID|X-WAB-GENDER|TZ|X-ABADR")  # fmt: skip


def _letters(text):
    return re.sub(r"[\W_]+", "", text).lower()


def test_no_text_of_any_program_gets_lost_without_a_word(samples, read, write):
    lost = []
    for path in samples:
        for draft in read(path.read_bytes())[0]:
            for exporter in ("vcard3", "vcard4"):
                again, issues = _converted(draft, exporter, read, write)
                there = "".join(f"|{head.params}|{text}" for head, text in _texts(again))
                found = _letters(there + " ".join(issue.message for issue in issues))
                lost += [
                    (path.name, exporter, head.key, text)
                    for head, text in _texts(draft)
                    if head.key and not OTHER_FORM.fullmatch(head.key)
                    if head.encoding != "base64" and text[:5].lower() != "data:"
                    if any(_letters(part) not in found for part in re.split(r"[;,]", text))
                    if _letters(head.name) not in found
                ]
    assert lost == []
