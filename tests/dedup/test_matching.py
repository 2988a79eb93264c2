"""Who is found to be one person, and who is not."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agenda.dedup import ReasonKind
from agenda.dedup.matching import find_pairs, group
from agenda.model.duplicates import ScoredPair, Verdict

from .people import card

ANA = card("Ana Benesard Martínez", phones="612 40 81 17", mails="ana.benesard81@gmail.com")
ANA_ON_SIM = card("Ana Benesard", phones="+34612408117")


def verdicts(*records, **options):
    return {(pair.a, pair.b): pair.verdict for pair in find_pairs(records, **options)}


def are_stapled(*records, **options):
    return verdicts(*records, **options).get((0, 1)) is Verdict.SAME


def kinds(pair):
    return {reason.kind for reason in pair.reasons}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ANA, ANA_ON_SIM),
        (ANA, card("Benesard Martinez, Ana", mails="Ana.Benesard81+compras@googlemail.com")),
        (
            card("Paco Fervaillo", phones="612408117"),
            card("Francisco Fervaillo Gil", phones="612408117"),
        ),
        (card("", mails="ana.benesard81@gmail.com"), ANA),
        (card("Úrsula", phones="612408117"), card("Úrsula Caselez", phones="+34 612 40 81 17")),
        (card("ANA BENESRAD", phones="612408117"), ANA),
        (
            card("Ana Benesard", url="https://www.linkedin.com/in/ana-benesard/"),
            card("Ana Benesard Martínez", url="linkedin.com/in/Ana-Benesard"),
        ),
    ],
    ids=["mobile", "mailbox", "pet form", "mailbox alone", "given name", "slip", "profile"],
)
def test_one_person_seen_through_two_cards(one, other):
    assert are_stapled(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (card("Ana Benesard Martínez"), card("Ana Benesard Martínez")),
        (
            card("Patricio Dolummann Fernández", phones="612408117"),
            card("Patricio Dolummann Fernández", org="Acme"),
        ),
        (
            card("Patricio Dolummann", phones="612408117"),
            card("Patricio Dolummann", mails="patricio.dolummann@outlook.com"),
        ),
        (card("José García", phones="612408117"), card("José García", phones="634120981")),
        (card("Ana Gil", mails="info@acme.es"), card("Eva Ruiz", mails="info@acme.es")),
        (
            card("Pedro Roldán", mails="losroldan@gmail.com"),
            card("Carmen Ruiz", mails="losroldan@gmail.com"),
        ),
        (
            card("Pedro Roldán Pérez", phones="914693369"),
            card("Pedro Roldán Ruiz", phones="914693369"),
        ),
        (card("Carlos Gil", phones="914693369"), card("Eva Gil", phones="914693369")),
        (
            card("Talleres Ruiz", phones="914693369", org="Talleres Ruiz"),
            card("Ana Ruiz", phones="914693369", org="Talleres Ruiz"),
        ),
        (
            card("Ana Gil", phones="914693369 ext. 11", org="Acme"),
            card("Ana Ruiz", phones="914693369 ext. 27", org="Acme"),
        ),
        (
            card("Ana Benesard", url="linkedin.com/in/ana-benesard-1"),
            card("Ana Benesard", url="linkedin.com/in/ana-benesard-2", org="Acme"),
        ),
    ],
    ids=[
        "same name alone",
        "same rare name alone",
        "mailbox made of the name",
        "common name, two mobiles",
        "info@",
        "mailbox of a couple",
        "father and son on one line",
        "relatives on one line",
        "company and employee",
        "two extensions",
        "two profiles",
    ],
)
def test_two_people_are_never_stapled_unasked(one, other):
    assert not are_stapled(one, other)


def test_a_switchboard_is_no_evidence():
    names = ["Ana Gil", "Eva Ruiz", "Luis Mora", "Olga Sanz", "Pablo Vera", "Ana Cano"]

    assert find_pairs([card(name, phones="914693369", org="Acme") for name in names]) == []


def test_a_parent_and_a_child_of_one_name_are_told_apart_by_the_second_surname():
    father = card("Manuel Doyaon Elhoo", phones=("914693369", "612408117"))
    son = card("Manuel Doyaon Ruiz", phones=("914693369", "634120981"))
    either = card("Manuel Doyaon", phones="914693369")

    assert group(3, find_pairs([father, son, either])) == []


def test_reasons_say_what_they_rest_on():
    (pair,) = find_pairs([ANA, ANA_ON_SIM])

    reasons = {reason.kind: reason for reason in pair.reasons}
    assert reasons[ReasonKind.SAME_MOBILE].detail == ("+34612408117",)
    assert reasons[ReasonKind.SAME_MOBILE].weight > 0
    assert {ReasonKind.SAME_NAME, ReasonKind.RARE_NAME} <= kinds(pair)


def test_a_shared_line_tells_how_many_share_it():
    records = [card(name, phones="914693369") for name in ("Eva Mora", "Luis Gil", "Eva Mora Gil")]

    (pair,) = [pair for pair in find_pairs(records) if (pair.a, pair.b) == (0, 2)]

    shared = [reason for reason in pair.reasons if reason.kind == ReasonKind.SHARED_LINE]
    assert [reason.detail for reason in shared] == [("+34914693369", "2")]


def test_different_people_stay_different_once_the_user_said_so():
    assert verdicts(ANA, ANA_ON_SIM, never=[(1, 0)]) == {}


def test_two_that_must_not_be_one_are_not_joined_by_a_third():
    third = card("Ana Benesard M", phones="612408117", mails="ana.benesard81@gmail.com")
    pairs = find_pairs([ANA, ANA_ON_SIM, third], never=[(0, 1)])

    groups = group(3, pairs, never=[(0, 1)])

    assert all(not {0, 1} <= set(members) for members in groups)


def test_identical_cards_become_one_in_one_go():
    records = [ANA] * 20

    assert group(20, find_pairs(records)) == [tuple(range(20))]


def test_identical_cards_that_the_user_parted_stay_apart():
    pairs = find_pairs([ANA, ANA, ANA], never=[(0, 1)])

    assert all(not {0, 1} <= set(members) for members in group(3, pairs, never=[(0, 1)]))


def test_only_what_touches_the_new_ones_is_returned():
    old = card("Eva Ferzueau", phones="634120981")
    records = [old, old, ANA, ANA_ON_SIM]

    assert verdicts(*records, touching=[3]).keys() == {(2, 3)}


def test_a_copy_of_the_new_one_is_found():
    assert verdicts(ANA, ANA, touching=[1]) == {(0, 1): Verdict.SAME}


def test_the_whole_book_says_what_a_number_is_worth():
    one, other = card("Eva", phones="914693369"), card("Eva Mora", phones="914693369")
    alone = find_pairs([one, other])
    crowded = find_pairs([one, other], frequency={"p:914693369": 40}, book_size=5000)

    assert alone[0].probability > max((pair.probability for pair in crowded), default=0.0)


def test_a_larger_book_makes_a_name_count_for_less():
    one, other = card("Eva Ruiz", phones="612408117"), card("Eva Ruiz", mails="eva.ruiz@x.es")

    small = find_pairs([one, other], book_size=50)[0].probability
    large = find_pairs([one, other], book_size=500_000)

    assert small > max((pair.probability for pair in large), default=0.0)


def test_a_weak_link_does_not_chain_two_people():
    pairs = [
        ScoredPair(a=0, b=1, probability=0.99, verdict=Verdict.SAME),
        ScoredPair(a=1, b=2, probability=0.99, verdict=Verdict.SAME),
        ScoredPair(a=0, b=2, probability=1e-6, verdict=Verdict.REVIEW),
    ]

    assert len(group(3, pairs)) == 1
    assert len(group(3, pairs)[0]) == 2


def test_a_pair_outside_the_book_is_an_error():
    with pytest.raises(ValueError, match="within 2 records"):
        group(2, [ScoredPair(a=0, b=2, probability=1.0, verdict=Verdict.SAME)])


def test_nobody_has_no_duplicates():
    assert find_pairs([]) == []
    assert find_pairs([card("")] * 50) == []
    assert group(0, []) == []


GIVEN = st.sampled_from(["Ana", "Eva", "José", "Pepe", "Mª José", "Paco", "Francisco", "J.", ""])
SURNAMES = st.sampled_from(
    ["", "García", "García Pérez", "Benesard", "Benesard Gil", "de la Fuente"]
)
PHONES = st.lists(
    st.sampled_from(["612408117", "+34634120981", "914693369", "4157236272"]), max_size=2
)
MAILS = st.lists(st.sampled_from(["ana@x.es", "info@x.es", "ana.garcia@gmail.com"]), max_size=2)
CARDS = st.builds(
    lambda given, surnames, phones, mails: card(
        f"{given} {surnames}", phones=tuple(phones), mails=tuple(mails)
    ),
    GIVEN,
    SURNAMES,
    PHONES,
    MAILS,
)


def seen_as_texts(records):
    return sorted(
        (
            *sorted((repr(records[pair.a]), repr(records[pair.b]))),
            round(pair.probability, 9),
            pair.verdict,
        )
        for pair in find_pairs(records)
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(CARDS, min_size=2, max_size=8, unique=True), st.randoms(use_true_random=False))
def test_the_order_of_the_cards_does_not_matter(records, chance: random.Random):
    shuffled = list(records)
    chance.shuffle(shuffled)

    assert seen_as_texts(records) == seen_as_texts(shuffled)


@settings(max_examples=60, deadline=None)
@given(st.lists(CARDS, min_size=2, max_size=8))
def test_pairs_are_sound(records):
    pairs = find_pairs(records)

    assert find_pairs(records) == pairs
    assert len({(pair.a, pair.b) for pair in pairs}) == len(pairs)
    assert all(0 <= pair.a < pair.b < len(records) for pair in pairs)
    assert all(0.0 <= pair.probability <= 1.0 for pair in pairs)
    assert [pair.probability for pair in pairs] == sorted(
        (p.probability for p in pairs), reverse=True
    )
    assert all(reason.kind in set(ReasonKind) for pair in pairs for reason in pair.reasons)


@settings(max_examples=60, deadline=None)
@given(st.lists(CARDS, min_size=2, max_size=8), st.data())
def test_groups_respect_verdicts_and_the_user(records, data):
    indexes = st.integers(0, len(records) - 1)
    parted = data.draw(
        st.lists(st.tuples(indexes, indexes).filter(lambda p: p[0] != p[1]), max_size=3)
    )

    pairs = find_pairs(records, never=parted)
    groups = group(len(records), pairs, never=parted)

    members = [index for group_ in groups for index in group_]
    assert len(members) == len(set(members))
    assert all(len(group_) > 1 for group_ in groups)
    assert all(not set(pair) <= set(group_) for pair in parted for group_ in groups)


LINKED = st.builds(
    lambda given, phone, site, kind: card(
        f"{given} Benesard", phones=phone, url=f"linkedin.com/in/{site}", kind=kind
    ),
    st.sampled_from(["Ana", "A.", "Anita"]),
    st.sampled_from(["612408117", "634120981"]),
    st.sampled_from(["ana-1", "ana-2"]),
    st.sampled_from(["individual", "individual", "org"]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINKED, min_size=3, max_size=7))
def test_no_third_card_chains_two_that_exclude_each_other(records):
    for members in group(len(records), find_pairs(records)):
        assert len({records[index].handles for index in members}) == 1
        assert len({records[index].kind for index in members}) == 1


@settings(max_examples=40, deadline=None)
@given(st.lists(CARDS, min_size=2, max_size=7), st.data())
def test_a_pair_the_user_parted_never_comes_back_whatever_arrives(records, data):
    a, b = sorted(data.draw(st.permutations(range(len(records))))[:2])
    later = [*records, *data.draw(st.lists(CARDS, max_size=3))]

    pairs = find_pairs(later, never=[(b, a)])

    assert (a, b) not in {(pair.a, pair.b) for pair in pairs}
    assert all(not {a, b} <= set(g) for g in group(len(later), pairs, never=[(a, b)]))


@settings(max_examples=40, deadline=None)
@given(st.lists(CARDS, min_size=2, max_size=7))
def test_what_was_grouped_once_is_not_grouped_anew(records):
    groups = group(len(records), find_pairs(records))

    assert groups == group(len(records), find_pairs(records))
    assert groups == group(len(records), list(reversed(find_pairs(records))))
