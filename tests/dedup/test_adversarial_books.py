"""Books that would be slow if anything were quadratic: small versions that count pairs, not time."""

from agenda.dedup.block import GROUP_LIMIT, candidates
from agenda.dedup.matching import find_pairs, group
from agenda.dedup.table import build_table

from .people import card

MANY = 3000


def compared(records):
    return len(candidates(build_table(records), None)[0])


def word(number):
    return "".join(chr(97 + int(digit)) for digit in str(number * 7919 % 1_000_003))


def test_many_strangers_of_one_name_are_not_compared_with_each_other():
    records = [card("Ana García", phones=f"6{number:08d}") for number in range(MANY)]

    assert compared(records) < MANY
    assert group(MANY, find_pairs(records)) == []


def test_a_switchboard_of_thousands_is_not_compared_pair_by_pair():
    records = [card(f"{word(n % 97)} {word(n)}", phones="914693369") for n in range(MANY)]

    assert compared(records) < MANY * GROUP_LIMIT
    assert group(MANY, find_pairs(records)) == []


def test_many_identical_cards_make_as_many_pairs_as_copies():
    records = [card("Ana García", phones="612408117")] * MANY

    assert len(find_pairs(records)) == MANY - 1


def test_copies_of_a_bare_name_are_left_to_the_user():
    records = [card("Ana Benesard")] * 50

    assert group(50, find_pairs(records)) == []


def test_empty_cards_are_nothing_to_compare():
    assert compared([card("")] * MANY) == 0


def test_one_card_with_thousands_of_numbers():
    numbers = tuple(f"6{number:08d}" for number in range(MANY))
    records = [card("Ana García", phones=numbers)]
    records += [card(f"{word(n)} Ruiz", phones=numbers[n]) for n in range(0, MANY, 3)]

    assert compared(records) <= MANY
    assert group(len(records), find_pairs(records)) == []


def test_two_cards_with_thousands_of_numbers_in_common():
    numbers = tuple(f"6{number:08d}" for number in range(MANY))
    records = [card("Ana Benesard", phones=numbers), card("Ana Benesard Gil", phones=numbers)]

    assert group(2, find_pairs(records)) == [(0, 1)]


def test_a_person_of_fifty_cards_is_one_group():
    records = [
        card("Ana Benesard", phones="612408117", mails=f"ana.benesard{number}@x.es")
        for number in range(45)
    ]

    assert group(45, find_pairs(records)) == [tuple(range(45))]
