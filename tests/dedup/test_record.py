"""What is kept of a person, and what it is found by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.dedup import (
    Record,
    choose_name,
    compare_values,
    keys_of,
    pack,
    record_of,
    unpack,
    value_key,
)
from agenda.dedup.signs import Sign
from agenda.model.card import Name, Value

TEXTS = st.lists(st.text(max_size=12), max_size=4, unique=True).map(tuple)
RECORDS = st.builds(
    Record,
    kind=st.sampled_from("pog"),
    names=TEXTS,
    phones=TEXTS,
    mails=TEXTS,
    handles=TEXTS,
    orgs=TEXTS,
    days=TEXTS,
    addresses=TEXTS,
)
ANY_VALUE = st.builds(
    Value,
    kind=st.sampled_from(
        ["phone", "email", "url", "address", "org", "birthday", "note", "custom", "nickname", "im"]
    ),
    value=st.text(max_size=30),
)
ANY_NAME = st.builds(
    Name, full=st.text(max_size=30), given=st.text(max_size=8), family=st.text(max_size=8)
)


def values_of(**texts):
    return [Value(kind=kind, value=text) for kind, text in texts.items()]


@given(RECORDS)
def test_packing_loses_nothing(record):
    assert unpack(pack(record)) == record


@pytest.mark.parametrize("text", ["{}", "[]", "nonsense", '["p",[],[],[],[],[],[],[],[],[]]'])
def test_what_was_not_packed_here_is_refused(text):
    with pytest.raises(ValueError, match=r"packed record|Expecting value"):
        unpack(text)


@given(st.lists(ANY_NAME, max_size=3), st.lists(ANY_VALUE, max_size=6))
def test_any_card_can_be_kept(names, values):
    record = record_of(names=names, kind="individual", values=values, region="ES")

    assert unpack(pack(record)) == record
    assert len(set(keys_of(record))) == len(keys_of(record))
    assert all(key[1] == ":" for key in keys_of(record))


def test_a_person_is_found_by_what_identifies_her():
    record = record_of(
        names=[Name(full="Ana Pérez García")],
        kind="individual",
        values=values_of(phone="612 40 81 17", email="Ana@X.es", url="linkedin.com/in/ana-perez"),
        region="ES",
    )

    assert {"p:612408117", "m:ana@x.es", "h:linkedin/ana-perez"} <= set(keys_of(record))


def test_spellings_that_sound_alike_share_a_key():
    one = record_of(names=[Name(full="Ana Gonzales")], kind="", values=[], region="ES")
    other = record_of(names=[Name(full="Anna González")], kind="", values=[], region="ES")

    assert set(keys_of(one)) & set(keys_of(other))


def test_a_given_name_alone_is_no_key():
    assert keys_of(record_of(names=[Name(full="María")], kind="", values=[], region="ES")) == ()


def test_a_person_with_two_spellings_keeps_both():
    names = [Name(full="Paco Ruiz"), Name(full="Francisco Ruiz Gil")]
    record = record_of(names=names, kind="individual", values=[], region="ES")

    assert record.names == ("paco|ruiz|", "francisco|ruiz|gil")


def test_a_company_card_is_no_person():
    record = record_of(
        names=[Name(full="Talleres Ruiz, S.L.")],
        kind="individual",
        values=values_of(org="Talleres Ruiz"),
        region="ES",
    )

    assert record.kind == "o"
    assert record.names == ()


def test_fax_numbers_do_not_count():
    fax = Value(kind="phone", value="912345678", types=("work", "fax"))

    assert record_of(names=[], kind="", values=[fax], region="ES").phones == ()


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("phone", "612 40 81 17", "+34612408117"),
        ("email", "Ana@X.es", "ana@x.es"),
        ("url", "https://www.linkedin.com/in/Ana/", "linkedin.com/in/ana"),
        ("org", "ACME  España", "Acme Espana"),
        ("birthday", "19800514", "1980-05-14"),
        ("address", "Calle Ercilla, 119", "calle ercilla 119"),
    ],
)
def test_equal_values_have_one_key(kind, one, other):
    assert value_key(Value(kind=kind, value=one), "ES") == value_key(
        Value(kind=kind, value=other), "ES"
    )


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("email", "ana+news@gmail.com", "ana@gmail.com"),
        ("email", "a.na@gmail.com", "ana@gmail.com"),
        ("phone", "957211609 ext. 1", "957211609 ext. 2"),
        ("note", "Likes tea", "likes tea"),
        ("phone", "612408117", "612408117 (casa)"),
    ],
)
def test_different_texts_stay_two_values(kind, one, other):
    assert value_key(Value(kind=kind, value=one), "ES") != value_key(
        Value(kind=kind, value=other), "ES"
    )


@pytest.mark.parametrize(
    ("names", "best"),
    [
        (["ana", "ANA PÉREZ", "Ana Pérez", "Pérez, Ana"], 2),
        (["ana@x.es", "Ana"], 1),
        (["+34 612 408 117", "Ana"], 1),
        (["A. Pérez", "Ana Pérez"], 1),
        (["Ana Pérez", "Ana Pérez García"], 1),
        (["Paco Ruiz", "Francisco Ruiz"], 1),
        (["Mamá", "Carmen Ruiz"], 1),
        (["Maria Lopez", "María López"], 1),
        (["", "ANA"], 1),
    ],
)
def test_the_name_to_show(names, best):
    assert choose_name([Name(full=full) for full in names]) == best


def test_no_name_to_show_is_an_error():
    with pytest.raises(ValueError, match="no name"):
        choose_name([])


def test_signs_between_two_people():
    a = values_of(phone="612408117", email="ana@x.es", org="Acme")
    b = [
        *values_of(phone="+34 612 408 117", email="eva@x.es", org="Acme"),
        Value(kind="org", value="Beta"),
    ]

    signs = {comparison.kind: comparison.sign for comparison in compare_values(a, b, "ES")}

    assert signs == {"phone": Sign.SAME, "email": Sign.APART, "org": Sign.WITHIN}


def test_a_value_that_only_one_has_is_told():
    (comparison,) = compare_values(values_of(email="ana@x.es"), [], "ES")

    assert comparison.sign is Sign.CONTAINS
    assert [value.value for value in comparison.only_a] == ["ana@x.es"]
