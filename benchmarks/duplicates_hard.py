"""Pairs of two people that other finders staple: how many of them Agenda staples unasked."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from duplicates_mixtures import Mixture, make_mixture

from agenda.dedup import Record, record_of
from agenda.dedup.lists.given import SPANISH_MEN, SPANISH_WOMEN
from agenda.dedup.lists.shares import SURNAME_SHARE
from agenda.dedup.matching import find_pairs, group
from agenda.model.card import Name, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    Two = tuple[Record, Record]

PAIRS = 200
BOOK = (3000, 777)
_SURNAMES = sorted(SURNAME_SHARE)
_GIVEN = sorted(SPANISH_WOMEN | SPANISH_MEN)


def print_hard_pairs() -> None:
    """Print, per kind of hard pair, the share stapled unasked and the share put up for review."""
    chance = random.Random(778)
    book = make_mixture(*BOOK, Mixture())
    records = [record_of(names=[n], kind=k, values=v, region="ES") for n, k, v in book.cards]
    places: dict[str, list[tuple[int, int]]] = {}
    for title, make in KINDS.items():
        for _ in range(PAIRS):
            places.setdefault(title, []).append((len(records), len(records) + 1))
            records += make(chance)
    pairs = find_pairs(records)
    listed = {(pair.a, pair.b) for pair in pairs}
    group_of = {i: n for n, members in enumerate(group(len(records), pairs)) for i in members}
    print(f"\ntwo people, {PAIRS} pairs of each kind: stapled unasked, or put up for review")
    for title, found in places.items():
        stapled = [p for p in found if group_of.get(p[0], -1) == group_of.get(p[1], -2)]
        asked = [p for p in found if p in listed and p not in stapled]
        print(f"  {title:44} {len(stapled) / PAIRS:6.1%} {len(asked) / PAIRS:8.1%}")


def _namesakes(chance: random.Random) -> Two:
    """Father and son of one name on the line of the house; half of the cards lack the second surname."""
    given, first, line = chance.choice(_GIVEN), chance.choice(_SURNAMES), _line(chance)
    either = [f"{given} {first} {chance.choice(_SURNAMES)}" for _ in range(2)]
    if chance.random() < 0.5:
        either[0] = f"{given} {first}"
    return _card(either[0], line, _mobile(chance)), _card(either[1], line, _mobile(chance))


def _household(chance: random.Random) -> Two:
    first, line = chance.choice(_SURNAMES), _line(chance)
    one, other = chance.sample(_GIVEN, 2)
    return _card(f"{one} {first}", line), _card(f"{other} {first}", line, _mobile(chance))


def _couple(chance: random.Random) -> Two:
    one, other = chance.sample(_GIVEN, 2)
    a, b = chance.sample(_SURNAMES, 2)
    mail = f"{a}{b}{chance.randint(10, 99)}@gmail.com"
    return _card(f"{one} {a}", _mobile(chance), mail=mail), _card(f"{other} {b}", mail=mail)


def _company(chance: random.Random) -> Two:
    first, line = chance.choice(_SURNAMES), _line(chance)
    org = f"Talleres {first.title()}"
    mail = f"info@talleres{first}.es"
    employee = _card(f"{chance.choice(_GIVEN)} {first}", line, mail=mail, org=org)
    return _card(org, line, mail=mail, org=org), employee


def _switchboard(chance: random.Random) -> Two:
    given, line = chance.choice(_GIVEN), _line(chance)
    a, b = chance.sample(_SURNAMES, 2)
    org = f"Grupo {chance.choice(_SURNAMES).title()}"
    return _card(f"{given} {a}", line, org=org), _card(f"{given} {b}", line, org=org)


def _strangers(chance: random.Random) -> Two:
    name = f"{chance.choice(_GIVEN)} {chance.choice(_SURNAMES)}"
    return _card(name, _mobile(chance)), _card(name, _mobile(chance), org="Viveros Soto")


def _card(name: str, *numbers: str, mail: str = "", org: str = "") -> Record:
    values = [Value(kind="phone", value=number) for number in numbers]
    values += [
        Value(kind=kind, value=text) for kind, text in (("email", mail), ("org", org)) if text
    ]
    return record_of(names=[Name(full=name.title())], kind="individual", values=values, region="ES")


def _line(chance: random.Random) -> str:
    return f"9{chance.choice('1234568')}{chance.randint(1_000_000, 9_999_999)}"


def _mobile(chance: random.Random) -> str:
    return f"6{chance.randint(10_000_000, 99_999_999)}"


KINDS: dict[str, Callable[[random.Random], Two]] = {
    "household on one line": _household,
    "namesakes (parent, child) on one line": _namesakes,
    "company and its employee": _company,
    "strangers of one name": _strangers,
    "couple with one mailbox": _couple,
    "colleagues of one given name, switchboard": _switchboard,
}
