"""A town of people who do not exist, their homes and companies; see ``duplicates_mixtures``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from duplicates_book import Book
from duplicates_sources import SOURCES, WORK_SOURCES, company_card

from agenda.dedup.lists.given import FOREIGN, SPANISH_MEN, SPANISH_WOMEN
from agenda.dedup.lists.nicknames import FORMAL
from agenda.dedup.lists.shares import GIVEN_SHARE, SURNAME_SHARE
from agenda.model.text import fold

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence

    from duplicates_mixtures import Mixture

_HEADS = [
    "etxe",
    "goi",
    "iri",
    "puig",
    "vila",
    "mont",
    "font",
    "roca",
    "mas",
    "serra",
    "villa",
    "pedra",
    "fuen",
    "torre",
    "val",
    "oliv",
    "can",
    "bel",
]
_TAILS = [
    "barria",
    "enea",
    "aga",
    "mendi",
    "gros",
    "nova",
    "llosa",
    "rejo",
    "verde",
    "mayor",
    "quemada",
    "seca",
    "bona",
    "clara",
    "alta",
    "plana",
    "franca",
    "ondo",
    "zabal",
    "ola",
    "garai",
    "tegi",
    "berri",
    "dell",
    "ard",
    "ans",
    "et",
    "osa",
    "uelo",
    "ejo",
    "era",
    "ino",
]
_ABROAD = [
    "ski",
    "sson",
    "mann",
    "berg",
    "stein",
    "ford",
    "wood",
    "ton",
    "ley",
    "field",
    "ini",
    "etti",
    "ucci",
    "oux",
    "eau",
    "ert",
    "ova",
    "enko",
]
_FREE = ("gmail.com", "gmail.com", "hotmail.com", "outlook.es", "yahoo.es", "icloud.com", "gmx.es")
_TRADES = [
    "Ferretería",
    "Gabinete",
    "Viveros",
    "Autocares",
    "Imprenta",
    "Ópticas",
    "Aceites",
    "Conservas",
    "Hormigones",
]
_STREETS = ("Calle", "C/", "Avenida", "Paseo", "Plaza", "Rúa", "Carrer")
_TOWNS = (
    "Girona",
    "Toledo",
    "Lugo",
    "Cádiz",
    "Teruel",
    "Huesca",
    "Palma",
    "Soria",
    "Ávila",
    "León",
)
_COUNTRIES = (
    ("+52", "55", 8), ("+1", "305", 7), ("+1", "646", 7), ("+49", "170", 7), ("+33", "7", 8),
    ("+39", "347", 7), ("+351", "96", 7), ("+44", "77", 8), ("+54911", "4", 7),
)  # fmt: skip
_USUAL = {
    "sim": 1.5, "chat": 1.3, "mail": 0.7, "phonebook": 2.2, "table": 0.8, "profile": 0.4,
    "work": 0.8, "paper": 0.7, "event": 0.4,
}  # fmt: skip
"""How often a source turns up, compared with the others."""


@dataclass(slots=True)
class Firm:
    """A company."""

    name: str
    domain: str
    line: str
    street: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Human:
    """Somebody who does not exist."""

    given: str
    first: str
    second: str
    pet: str
    mobiles: list[str]
    line: str
    mails: list[str]
    jobs: list[tuple[Firm, str]]
    birthday: str
    streets: list[tuple[tuple[str, str], ...]]
    slug: str


class Town:
    """Who lives there, and what has been given out already."""

    def __init__(self, chance: random.Random, cards: int, mixture: Mixture) -> None:
        self._chance = chance
        self._cards = cards
        self._mixture = mixture
        self._people: list[Human] = []
        self._mails: set[str] = set()
        self._surnames = _weighted(SURNAME_SHARE)
        self._given = {
            True: _weighted(
                {name: GIVEN_SHARE.get(name, 0.0008) for name in sorted(SPANISH_WOMEN)}
            ),
            False: _weighted({name: GIVEN_SHARE.get(name, 0.0008) for name in sorted(SPANISH_MEN)}),
        }
        self._pets: dict[str, list[str]] = {}
        for pet, formal in FORMAL.items():
            self._pets.setdefault(formal[0], []).append(pet)
        count = max(int(cards * 0.55 * mixture.employed / mixture.staff), 2)
        self._firms = [self._firm() for _ in range(count)]

    def book(self) -> Book:
        chance, mixture, made = self._chance, self._mixture, Book()
        number = 0
        for firm in self._firms:
            if chance.random() < mixture.companies:
                for _ in range(chance.choice((1, 1, 1, 2))):
                    made.cards.append(company_card(chance, firm))
                    made.people.append(number)
            number += 1
        while len(made.cards) < self._cards:
            for human in self._home() if chance.random() < mixture.homes else [self._human()]:
                for source in self._seen_through(human):
                    name, values = source(chance, human, mixture)
                    made.cards.append((name, "individual", tuple(values)))
                    made.people.append(number)
                number += 1
        order = list(range(len(made.cards)))
        chance.shuffle(order)
        return Book(cards=[made.cards[i] for i in order], people=[made.people[i] for i in order])

    def _seen_through(self, human: Human) -> list[Callable[..., object]]:
        chance, mixture = self._chance, self._mixture
        open_to = SOURCES | (WORK_SOURCES if human.jobs else {})
        count = chance.choices(range(1, len(mixture.cards) + 1), mixture.cards)[0]
        weights = [mixture.sources.get(name, 1.0) * _USUAL[name] for name in open_to]
        return chance.choices(list(open_to.values()), weights, k=count)

    def _surname(self, *, spanish: bool) -> str:
        chance = self._chance
        if chance.random() < self._mixture.common:
            return chance.choices(*self._surnames)[0]
        tail = chance.choice(_TAILS if spanish else _ABROAD)
        middle = chance.choice(("", "", "er", "al", "in", "or", "a", "u"))
        return chance.choice(_HEADS) + middle + tail

    def _given_name(self, *, woman: bool, spanish: bool) -> str:
        chance = self._chance
        if not spanish:
            return chance.choice(_FOREIGN)
        given = chance.choices(*self._given[woman])[0]
        if chance.random() < 0.22:
            other = chance.choices(*self._given[woman])[0]
            return given if given == other else f"{given} {other}"
        return given

    def _human(self, *, woman: bool | None = None) -> Human:
        chance = self._chance
        spanish = chance.random() < self._mixture.spanish
        woman = chance.random() < 0.5 if woman is None else woman
        given, first = (
            self._given_name(woman=woman, spanish=spanish),
            self._surname(spanish=spanish),
        )
        second = self._surname(spanish=spanish) if spanish else ""
        if self._people and chance.random() < self._mixture.strangers:
            namesake = chance.choice(self._people)
            given, first, second = namesake.given, namesake.first, second if namesake.second else ""
        return self._settle(given, first, second, self._line(), self._street())

    def _settle(
        self, given: str, first: str, second: str, line: str, street: tuple[tuple[str, str], ...]
    ) -> Human:
        chance, mixture = self._chance, self._mixture
        abroad = chance.choice(_COUNTRIES) if not second and chance.random() < 0.8 else None
        head = fold(given).split()[0]
        human = Human(
            given=given,
            first=first,
            second=second,
            pet=chance.choice(self._pets.get(given) or self._pets.get(head) or [head]),
            mobiles=[self._mobile(abroad) for _ in range(1 + (chance.random() < mixture.number_changes))],
            line=line if chance.random() < 0.6 else "",
            mails=[self._mail(head, first, second) for _ in range(chance.choice((1, 1, 1, 2)))],
            jobs=[],
            birthday=f"{chance.randint(1945, 2005)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
            streets=[street] + ([self._street()] if chance.random() < 0.12 else []),
            slug=f"{head}{first}{self._digits(3)}" if chance.random() < 0.4 else f"{head}-{first}-{self._digits(6)}",
        )  # fmt: skip
        if chance.random() < mixture.employed:
            human.jobs = [
                self._job(head, first) for _ in range(1 + (chance.random() < mixture.job_changes))
            ]
        self._people.append(human)
        return human

    def _job(self, head: str, first: str) -> tuple[Firm, str]:
        chance = self._chance
        firm = chance.choice(self._firms)
        local = chance.choice((f"{head}.{first}", f"{head[0]}{first}", head, f"{first}{head[0]}"))
        mail = f"{local}@{firm.domain}"
        while mail in self._mails:
            mail = f"{local}{len(self._mails) % 97}{chance.randint(1, 9)}@{firm.domain}"
        self._mails.add(mail)
        return firm, mail

    def _mail(self, head: str, first: str, second: str) -> str:
        chance = self._chance
        pattern = chance.choice(
            (f"{head}.{first}", f"{head}_{first}", f"{head[0]}{first}{second[:1]}", f"{first}{head}",
             f"{head}{first[:3]}{second[:3]}", f"{chance.choice(_HEADS)}{chance.choice(_TAILS)}")
        )  # fmt: skip
        tail = chance.choice(
            ("", self._digits(2), self._digits(4), str(chance.randint(1950, 2004)))
        )
        mail = f"{pattern}{tail}@{chance.choice(_FREE)}"
        return (
            mail
            if mail not in self._mails
            else f"{pattern}{self._digits(6)}@{chance.choice(_FREE)}"
        )

    def _home(self) -> list[Human]:
        chance, mixture = self._chance, self._mixture
        one = self._human(woman=False)
        other = self._human(woman=True)
        one.line = one.line or self._line()
        other.line, other.streets[0] = one.line, one.streets[0]
        if not one.second and chance.random() < 0.6:
            other.first, other.second = one.first, ""
        people, named_after = [one, other], set[str]()
        for _ in range(chance.choice((0, 0, 1, 1, 2, 3))):
            woman = chance.random() < 0.5
            given = self._given_name(woman=woman, spanish=bool(one.second))
            parent = other if woman else one
            if chance.random() < mixture.namesake_child and parent.given not in named_after:
                given = parent.given
                named_after.add(given)
            second = other.first if one.second else ""
            child = self._settle(given, one.first, second, one.line, one.streets[0])
            child.line = one.line
            people.append(child)
        if chance.random() < mixture.shared_mailbox:
            words = (f"familia.{one.first}", f"{fold(one.pet).split()[0]}y{fold(other.pet).split()[0]}",
                     f"{one.first}{other.first}")  # fmt: skip
            shared = f"{chance.choice(words)}{self._digits(2)}@{chance.choice(_FREE)}"
            one.mails.append(shared)
            other.mails.append(shared)
        if chance.random() < mixture.shared_mobile and people[-1].given not in named_after:
            people[-1].mobiles[0] = people[0].mobiles[0]
        return people

    def _firm(self) -> Firm:
        chance = self._chance
        trade, word = chance.choice(_TRADES), self._surname(spanish=True)
        return Firm(
            name=f"{trade} {word.title()}",
            domain=chance.choice(
                (f"{fold(trade)}{word}.com", f"{word}.es", f"{word}{self._digits(2)}.es")
            ),
            line=self._line(),
            street=self._street(),
        )

    def _street(self) -> tuple[tuple[str, str], ...]:
        chance = self._chance
        name = chance.choice(_HEADS).title() + chance.choice(_TAILS)
        floor = chance.choice(("", "", ", 2º B", ", bajo", ", 5-1"))
        return (
            ("street", f"{chance.choice(_STREETS)} {name}, {chance.randint(1, 140)}{floor}"),
            ("locality", chance.choice(_TOWNS)),
            ("code", f"{chance.randint(1, 52):02}{self._digits(3)}"),
        )

    def _line(self) -> str:
        return f"+349{self._chance.choice('1234568')}{self._digits(7)}"

    def _mobile(self, abroad: tuple[str, str, int] | None) -> str:
        if abroad is None:
            return (
                f"+346{self._digits(8)}"
                if self._chance.random() < 0.8
                else f"+347{self._chance.randint(1, 4)}{self._digits(7)}"
            )
        code, area, length = abroad
        return f"{code}{area}{self._chance.randint(2, 9)}{self._digits(length - 1)}"

    def _digits(self, count: int) -> str:
        return "".join(self._chance.choices("0123456789", k=count))


def _weighted(shares: dict[str, float]) -> tuple[Sequence[str], list[float]]:
    names = sorted(shares)
    return names, [shares[name] for name in names]


_FOREIGN = sorted(FOREIGN)
