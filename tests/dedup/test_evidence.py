"""What speaks for two cards being one person, beyond what is written alike."""

import pytest

from agenda.dedup import ReasonKind
from agenda.dedup.matching import find_pairs, group
from agenda.model.duplicates import Verdict

from .people import card

NEIGHBOURS = [
    card(name, phones=f"6{number:08d}")
    for number, name in enumerate(
        ("Ana Gil", "Eva Ruiz", "Luis Mora", "Olga Sanz", "Pablo Vera", "Juan Cano", "Raúl Pino")
    )
]
ANA = "Ana Benesard"


def pair_of(one, other):
    found = find_pairs([one, other, *NEIGHBOURS])
    return next((pair for pair in found if (pair.a, pair.b) == (0, 1)), None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (card(ANA, phones="+34 718 266 126"), card(ANA, phones="+33 7 18 26 61 26")),
        (card(ANA, phones="612408117"), card(ANA, phones="612908117")),
        (card(ANA, phones="612408117"), card(ANA, phones="614208117")),
        (card(ANA, mails="ana.benesard@gmail.com"), card(ANA, mails="a.n.abenesard+x@gmail.com")),
        (card(ANA, mails="abenesard@lanurson.es"), card(ANA, org="Lanurson S.L.")),
        (
            card(ANA, url="https://es.linkedin.com/in/ana-ben/?trk=x"),
            card(ANA, url="LinkedIn.com/in/Ana-Ben"),
        ),
        (card(ANA, org="Talleres Gil, S.L.U."), card(ANA, org="TALLERES GIL")),
        (
            card(ANA, birthday="1980-05-03", phones="612408117"),
            card(ANA, birthday="1980-03-05", phones="612408117"),
        ),
    ],
    ids=[
        "wrong country code",
        "wrong digit",
        "digits exchanged",
        "dots and plus of gmail",
        "domain of the company",
        "profile spelt otherwise",
        "legal form",
        "day and month exchanged",
    ],
)
def test_one_person_in_two_spellings(one, other):
    assert pair_of(one, other).verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (card(ANA, phones="612408117"), card("Ana Benesrad", phones="612408177")),
        (card("Eva Mora", phones="612408117"), card("Ana Gil", phones="612408177")),
        (
            card("Ana Ruiz", mails="ana.ruiz81@gmail.com"),
            card("Ana Ruiz", mails="ana.ruiz82@gmail.com"),
        ),
        (card("Ana Gil", mails="ana@acme.es"), card("Eva Gil", org="Acme")),
        (card(ANA, mails="ana@gmail.com"), card(ANA, org="Gmail")),
    ],
    ids=["two slips", "numbers in a row", "other year", "colleagues", "free mail is no company"],
)
def test_what_only_looks_alike_is_never_stapled_unasked(one, other):
    pair = pair_of(one, other)

    assert pair is None or pair.verdict is Verdict.REVIEW


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (card("Lucía Fernández", mails="lucia@a.es"), card("Lucia Fernandez", mails="lf@b.com")),
        (card("Lucía Fernández", mails="lucia@a.es"), card("Lucia Fernandez", phones="612408117")),
        (card("José García Pérez", org="Acme"), card("Jose Garcia Perez", phones="612408117")),
        (card("Nerea Lasa"), card("Lasa, Nerea", phones="612408117")),
        (card("Nerea Lasa"), card("Nerea Lasa, PhD", mails="x@y.es")),
    ],
    ids=["two mailboxes", "mailbox and number", "common, two surnames", "inverted", "degree"],
)
def test_in_a_book_of_ten_the_same_name_is_worth_a_question(one, other):
    assert pair_of(one, other).verdict is Verdict.REVIEW


def test_a_common_name_with_two_numbers_is_no_question():
    one, other = card("José García", phones="634120981"), card("José García", phones="612408117")

    assert pair_of(one, other) is None


def test_a_name_says_less_in_a_book_that_is_poor_in_duplicates():
    strangers = [card(f"Ana {word}ez", phones=f"6{n:08d}") for n, word in enumerate(_words(400))]
    twice = [card(f"Ana {word}ez", phones=f"6{n:08d}") for n, word in enumerate(_words(400))]
    two = [card("Eva Mora Gil", phones="634120981"), card("Eva Mora", mails="x@y.es")]

    def chance(records):
        pairs = find_pairs(records)
        return next((p.probability for p in pairs if (p.a, p.b) == (0, 1)), 0.0)

    named_otherwise = [
        card(f"Anita {word}ez", phones=f"6{n:08d}") for n, word in enumerate(_words(400))
    ]
    assert chance(two + strangers) < chance(two + twice[:200] + named_otherwise[:200])


def test_reasons_spell_names_as_the_cards_do():
    one = card("Lucía Ibáñez de la Torre", phones="612408117")
    other = card("IBÁÑEZ DE LA TORRE, Luci", phones="612408117")

    details = {reason.kind: reason.detail for reason in pair_of(one, other).reasons}

    assert details[ReasonKind.NICKNAME] == ("Lucía", "Luci")


def test_two_surnames_are_told_as_written():
    one = card("Iñigo Núñez Muñoz", phones="612408117")
    other = card("Iñigo Núñez Peña", phones="612408117")

    details = {reason.kind: reason.detail for reason in pair_of(one, other).reasons}

    assert details[ReasonKind.DIFFERENT_SECOND_SURNAME] == ("Muñoz", "Peña")


def test_everyday_names_are_called_common_in_any_book():
    one = card("José Pérez", phones="612408117")
    other = card("Pepe Pérez", phones="612408117")

    kinds = {reason.kind for reason in pair_of(one, other).reasons}

    assert ReasonKind.COMMON_NAME in kinds
    assert ReasonKind.RARE_NAME not in kinds


def test_groups_do_not_depend_on_who_comes_first():
    cards = [
        card("Ana Benesard", phones="612408117", mails="a@x.es"),
        card("Ana Benesard Gil", phones="612408117"),
        card("Ana Benesard Ruiz", phones="612408117"),
        card("Ana B.", mails="a@x.es"),
    ]

    found = {frozenset(repr(cards[i]) for i in g) for g in group(4, find_pairs(cards))}
    turned = cards[::-1]

    assert found == {frozenset(repr(turned[i]) for i in g) for g in group(4, find_pairs(turned))}


def _words(count):
    letters = "abcdefghij"
    return [
        "".join(letters[int(d)] for d in str(n * 7919 % 1_000_003)) for n in range(1, count + 1)
    ]


def test_numbers_next_door_are_two_peoples():
    """A family or company that takes several lines at once gets such numbers."""
    for other in ("612408118", "612408177", "612408217"):
        pair = pair_of(card(ANA, phones="612408117"), card(ANA, phones=other))
        assert pair is None or pair.verdict is not Verdict.SAME
