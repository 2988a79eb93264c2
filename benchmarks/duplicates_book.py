"""An address book with known answers: people who do not exist, as real books hold them.

Households share a landline, an address, sometimes a mailbox; some sons bear
their father's name; companies share a switchboard and info@; people change
number, job and address. Each person is seen through one to five cards, each
with the formatting and omissions of its source.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from agenda.dedup.lists.given import FOREIGN, SPANISH_MEN, SPANISH_WOMEN
from agenda.dedup.lists.nicknames import FORMAL
from agenda.dedup.lists.shares import GIVEN_SHARE, SURNAME_SHARE
from agenda.model.card import Name, Value
from agenda.model.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_STARTS = [
    "al",
    "bar",
    "cas",
    "del",
    "es",
    "fon",
    "gar",
    "her",
    "il",
    "jar",
    "lor",
    "mon",
    "nar",
    "or",
    "pal",
    "quin",
    "ros",
    "sal",
    "tor",
    "ur",
    "val",
    "zar",
]
_MIDDLES = [
    "a",
    "be",
    "ca",
    "di",
    "e",
    "fo",
    "ga",
    "la",
    "mi",
    "no",
    "pe",
    "ra",
    "se",
    "ti",
    "u",
    "vi",
]
_ENDS = [
    "bal",
    "caz",
    "dor",
    "era",
    "fuz",
    "gui",
    "iz",
    "lla",
    "mar",
    "nes",
    "oso",
    "quet",
    "rro",
    "sa",
    "tes",
    "uela",
    "vo",
    "yol",
    "zo",
]
_ABROAD = (
    ("1", "415"),
    ("1", "212"),
    ("52", "55"),
    ("49", "152"),
    ("33", "6"),
    ("39", "333"),
    ("351", "91"),
)
_ABROAD_LINES = {"1": "617", "52": "55", "49": "30", "33": "1", "39": "06", "351": "21"}
_LENGTHS = {"1": 10, "52": 10, "49": 11, "33": 9, "39": 10, "351": 9}
_FREE = ("gmail.com", "hotmail.com", "outlook.com", "yahoo.es", "icloud.com", "telefonica.net")
_TOWNS = ("Madrid", "Sevilla", "Valencia", "Bilbao", "Gijón", "Vigo", "Málaga", "Murcia", "Burgos")
_TRADES = (
    "Talleres",
    "Clínica",
    "Grupo",
    "Asesoría",
    "Transportes",
    "Bodegas",
    "Estudio",
    "Editorial",
)
_LEGAL = ("", "", " S.L.", " SL", ", S.A.", " S.L.U.")
_LABELS = ("Mamá", "Papá", "Casa", "Jefe", "Tía")
_NOTES = ("Fontanero", "Trabajo", "Vecino", "Gimnasio", "Nuevo", "Yoga")
_SHARES = (0.56, 0.26, 0.11, 0.05, 0.02)


@dataclass(slots=True)
class Company:
    name: str
    domain: str
    switchboard: str
    address: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Being:
    given: str
    first: str
    second: str
    mobiles: list[str]
    line: str
    mails: list[str]
    birthday: str
    addresses: list[tuple[tuple[str, str], ...]]
    jobs: list[tuple[Company, str]]
    slug: str
    nickname: str


@dataclass(slots=True)
class Book:
    """Cards as (names, kind, values), and the number of the person behind each."""

    cards: list[tuple[Name, str, tuple[Value, ...]]] = field(default_factory=list)
    people: list[int] = field(default_factory=list)


def make_book(cards: int, seed: int, company: int = 60) -> Book:
    """Return a book of about ``cards`` cards, one company in ``company`` of them.

    The same arguments give the same book.
    """
    return _Maker(random.Random(seed), cards, company).make()


class _Maker:
    def __init__(self, chance: random.Random, cards: int, company: int) -> None:
        self._chance = chance
        self._cards = cards
        self._book = Book()
        self._person = 0
        self._taken: set[str] = set()
        self._seen: list[tuple[str, str]] = []
        self._rare = [self._syllables() for _ in range(max(cards // 2, 500))]
        common = sorted(SURNAME_SHARE.items())
        self._common = [name for name, _ in common]
        self._common_weights = [share for _, share in common]
        self._women, self._men = (
            self._with_shares(names) for names in (sorted(SPANISH_WOMEN), sorted(SPANISH_MEN))
        )
        self._foreign = sorted(FOREIGN)
        self._companies = [self._company() for _ in range(max(cards // company, 3))]
        self._pet: dict[str, list[str]] = {}
        for pet, formal in FORMAL.items():
            for name in formal:
                self._pet.setdefault(name, []).append(pet)

    def make(self) -> Book:
        chance = self._chance
        for company in self._companies:
            if chance.random() < 0.5:
                for _ in range(chance.choice((1, 1, 2))):
                    self._add(*self._company_card(company))
                self._person += 1
        while len(self._book.cards) < self._cards:
            for being in self._household() if chance.random() < 0.3 else [self._being(None)]:
                self._write(being)
                self._person += 1
        order = list(range(len(self._book.cards)))
        chance.shuffle(order)
        return Book(
            cards=[self._book.cards[i] for i in order], people=[self._book.people[i] for i in order]
        )

    def _with_shares(self, names: Sequence[str]) -> tuple[Sequence[str], list[float]]:
        return names, [GIVEN_SHARE.get(name, 0.0007) for name in names]

    def _syllables(self) -> str:
        chance = self._chance
        middle = "".join(chance.choice(_MIDDLES) for _ in range(chance.choice((0, 1, 1, 2))))
        return chance.choice(_STARTS) + middle + chance.choice(_ENDS)

    def _surname(self) -> str:
        if self._chance.random() < 0.5:
            return self._chance.choices(self._common, self._common_weights)[0]
        return self._chance.choice(self._rare)

    def _digits(self, count: int) -> str:
        return "".join(self._chance.choice("0123456789") for _ in range(count))

    def _company(self) -> Company:
        chance = self._chance
        word = chance.choice((self._surname, self._syllables))()
        trade = chance.choice(_TRADES)
        return Company(
            name=f"{trade} {word.title()}",
            domain=fold(trade) + word + chance.choice((".es", ".com", ".net")),
            switchboard="+349" + chance.choice("1234578") + self._digits(7),
            address=self._address(),
        )

    def _address(self) -> tuple[tuple[str, str], ...]:
        chance = self._chance
        street = f"{chance.choice(('Calle', 'C/', 'Avda.'))} {self._syllables().title()} {chance.randint(1, 180)}"
        floor = (
            f", {chance.randint(1, 9)}º {chance.choice('ABCD')}" if chance.random() < 0.6 else ""
        )
        return (
            ("street", street + floor),
            ("locality", chance.choice(_TOWNS)),
            ("code", f"{chance.randint(1, 52):02d}{self._digits(3)}"),
        )

    def _given(self, *, woman: bool) -> str:
        chance = self._chance
        names, weights = self._women if woman else self._men
        first = chance.choices(names, weights)[0]
        if first in {"maria", "jose", "juan", "luis", "ana", "francisco"} and chance.random() < 0.6:
            second = chance.choices(names, weights)[0]
            return f"{first} {second}" if second != first else first
        return self._syllables() if chance.random() < 0.03 else first

    def _being(self, home: tuple[str, tuple[tuple[str, str], ...]] | None) -> Being:
        chance = self._chance
        foreign = chance.random() < 0.35
        given = (
            chance.choice(self._foreign) if foreign else self._given(woman=chance.random() < 0.5)
        )
        first, second = self._surname(), "" if foreign else self._surname()
        if self._seen and chance.random() < 0.02:  # a stranger of the same name, rare as it may be
            given, first = chance.choice(self._seen)
        self._seen.append((given, first))
        code = chance.choice(_ABROAD) if foreign and chance.random() < 0.8 else None
        return self._complete(given, first, second, home, code)

    def _complete(
        self,
        given: str,
        first: str,
        second: str,
        home: tuple[str, tuple[tuple[str, str], ...]] | None,
        code: tuple[str, str] | None = None,
    ) -> Being:
        chance = self._chance
        line, address = home or (
            "+349" + chance.choice("1234568") + self._digits(7),
            self._address(),
        )
        head = fold(given).split()[0]
        tail = self._digits(2) if chance.random() < 0.6 else ""
        pattern = chance.choice(
            (
                f"{head}.{first}",
                f"{head}{first}",
                f"{head[0]}{first}",
                f"{first}.{head}",
                f"{head}{self._digits(4)}",
            )
        )
        jobs = []
        if chance.random() < 0.5:
            for _ in range(2 if chance.random() < 0.2 else 1):
                company = chance.choice(self._companies)
                local = chance.choice(
                    (f"{head[0]}.{first}", f"{head}.{first}", head, f"{head[0]}{first}")
                )
                mail = f"{local}@{company.domain}"
                if mail in self._taken:
                    mail = f"{local}{len(self._taken)}@{company.domain}"
                self._taken.add(mail)
                jobs.append((company, mail))
        return Being(
            given=given,
            first=first,
            second=second,
            mobiles=[self._mobile(code) for _ in range(2 if chance.random() < 0.14 else 1)],
            line=line if chance.random() < 0.75 else "",
            mails=[f"{pattern}{tail}@{chance.choice(_FREE)}"],
            birthday=f"{chance.randint(1940, 2004)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}",
            addresses=[address] + ([self._address()] if chance.random() < 0.08 else []),
            jobs=jobs,
            slug=f"{head}-{first}" + (f"-{self._digits(5)}" if chance.random() < 0.7 else ""),
            nickname=chance.choice(self._pet.get(given) or self._pet.get(head) or [head]),
        )

    def _mobile(self, code: tuple[str, str] | None) -> str:
        if code is None:
            return (
                "+34" + self._chance.choice("667") + str(self._chance.randint(10000000, 89999999))
            )
        length = _LENGTHS[code[0]]
        body = code[1] + self._chance.choice("23456789") + self._digits(length - len(code[1]) - 1)
        return f"+{code[0]}{body}"

    def _household(self) -> list[Being]:
        chance = self._chance
        code = chance.choice(_ABROAD) if chance.random() < 0.3 else None
        line = (
            self._mobile((code[0], _ABROAD_LINES[code[0]]))
            if code
            else "+349" + chance.choice("1234568") + self._digits(7)
        )
        home = (line, self._address())

        def given(*, woman: bool) -> str:
            return chance.choice(self._foreign) if code else self._given(woman=woman)

        def second() -> str:
            return "" if code else self._surname()

        father = self._complete(given(woman=False), self._surname(), second(), home, code)
        mother_first = father.first if code and chance.random() < 0.7 else self._surname()
        mother = self._complete(given(woman=True), mother_first, second(), home, code)
        family = [father, mother]
        for _ in range(chance.choice((0, 0, 1, 1, 2))):
            woman = chance.random() < 0.5
            name = given(woman=woman)
            if chance.random() < 0.2:
                name = mother.given if woman else father.given
            born = "" if code else mother.first
            family.append(self._complete(name, father.first, born, home, code))
        if len(family) > 2 and chance.random() < 0.15:
            family[2].mobiles = [mother.mobiles[0]]  # a child on the mother's number
        if chance.random() < 0.35:
            shared = f"{chance.choice(('familia', 'los'))}{father.first}{self._digits(3)}@{chance.choice(_FREE)}"
            father.mails.append(shared)
            mother.mails.append(shared)
        return family

    def _add(self, name: Name, kind: str, values: Sequence[Value]) -> None:
        self._book.cards.append((name, kind, tuple(values)))
        self._book.people.append(self._person)

    def _company_card(self, company: Company) -> tuple[Name, str, list[Value]]:
        chance = self._chance
        named = chance.random() < 0.8
        values = [
            self._phone(company.switchboard),
            Value(kind="email", value=f"{chance.choice(('info', 'ventas'))}@{company.domain}"),
            Value(kind="org", value=company.name + chance.choice(_LEGAL)),
        ]
        return Name(full=company.name if named else ""), "individual", values

    def _write(self, being: Being) -> None:
        chance = self._chance
        count = chance.choices(range(1, 6), _SHARES)[0]
        sources: list[Callable[[Being], tuple[Name, list[Value]]]] = [
            self._sim, self._sim, self._whatsapp, self._collected, self._phonebook, self._phonebook, self._crm,
        ]  # fmt: skip
        if being.jobs:
            sources += [self._linkedin, self._outlook, self._business_card]
        written: list[tuple[Name, list[Value]]] = []
        for _ in range(count):
            if written and chance.random() < 0.3:
                written.append(chance.choice(written))
            else:
                written.append(chance.choice(sources)(being))
        for name, values in written:
            self._add(name, "individual", values)

    def _phone(self, number: str) -> Value:
        chance = self._chance
        style = chance.random()
        if number.startswith("+34"):
            body = number[3:]
            text = (
                body if style < 0.35
                else f"{body[:3]} {body[3:5]} {body[5:7]} {body[7:]}" if style < 0.55
                else number if style < 0.8
                else f"0034{body}" if style < 0.87
                else f"+34 {body[:3]} {body[3:6]} {body[6:]}"
            )  # fmt: skip
        else:
            text = number if style < 0.8 else f"{number[:3]} {number[3:6]} {number[6:]}"
            text = number.lstrip("+")[2:] if style > 0.97 else text
        return Value(kind="phone", value=text)

    def _typo(self, text: str) -> str:
        if len(text) < 5:
            return text
        at = self._chance.randrange(1, len(text) - 1)
        how = self._chance.random()
        if how < 0.35:
            return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        if how < 0.7:
            return text[:at] + text[at + 1 :]
        return text[:at] + text[at] + text[at:]

    def _mobile_of(self, being: Being) -> Value:
        return self._phone(self._chance.choice(being.mobiles))

    def _sim(self, being: Being) -> tuple[Name, list[Value]]:
        chance = self._chance
        given = being.given.title()
        text = chance.choices(
            (
                given,
                f"{given} {being.first.title()}",
                f"{given} {being.first.title()} {being.second.title()}",
                f"{given[0]}. {being.first.title()}",
                being.nickname.title(),
                f"{being.nickname.title()} {being.first.title()}",
                f"{given} {chance.choice(_NOTES)}",
                chance.choice(_LABELS),
            ),
            (18, 34, 10, 8, 10, 10, 5, 2),
        )[0].strip()
        line = being.line and chance.random() < 0.15
        number = self._phone(being.line) if line else self._mobile_of(being)
        return Name(full=text[: chance.choice((18, 20, 30, 30))]), [number]

    def _whatsapp(self, being: Being) -> tuple[Name, list[Value]]:
        full = f"{being.given} {being.first}".title()
        text = self._chance.choice((being.given.title(), full, full, being.nickname.title()))
        return Name(full=text), [Value(kind="phone", value=self._chance.choice(being.mobiles))]

    def _collected(self, being: Being) -> tuple[Name, list[Value]]:
        chance = self._chance
        mails = being.mails + [mail for _, mail in being.jobs]
        mail = chance.choice(mails)
        full = f"{being.given} {being.first}".title()
        text = chance.choices(("", full, mail.partition("@")[0]), (30, 60, 10))[0]
        return Name(full=text), [
            Value(kind="email", value=chance.choice((mail, mail, mail.title())))
        ]

    def _structured(self, being: Being, *, second: float) -> Name:
        both = being.second and self._chance.random() < second
        given = being.given.title()
        if given.startswith("Maria ") and self._chance.random() < 0.3:
            given = self._chance.choice(("Mª ", "M. ", "Ma ")) + given[6:]
        family = f"{being.first} {being.second}".title() if both else being.first.title()
        return Name(full=f"{given} {family}", given=given, family=family)

    def _phonebook(self, being: Being) -> tuple[Name, list[Value]]:
        chance = self._chance
        values = [self._mobile_of(being)]
        if being.line and chance.random() < 0.5:
            values.append(self._phone(being.line))
        if chance.random() < 0.55:
            values.append(Value(kind="email", value=chance.choice(being.mails)))
        if chance.random() < 0.4:
            values.append(Value(kind="address", parts=chance.choice(being.addresses)))
        if chance.random() < 0.3:
            values.append(Value(kind="birthday", value=being.birthday))
        if being.jobs and chance.random() < 0.3:
            values.append(Value(kind="org", value=being.jobs[-1][0].name))
        return self._structured(being, second=0.65), values

    def _crm(self, being: Being) -> tuple[Name, list[Value]]:
        chance = self._chance
        name = self._structured(being, second=0.7)
        values = [
            self._phone(being.line)
            if being.line and chance.random() < 0.3
            else self._mobile_of(being)
        ]
        if chance.random() < 0.5:
            values.append(Value(kind="email", value=chance.choice(being.mails)))
        if chance.random() < 0.6:
            values.append(Value(kind="address", parts=chance.choice(being.addresses)))
        if chance.random() < 0.4:
            values.append(Value(kind="birthday", value=being.birthday))
        family, given = name.family.upper(), name.given.upper()
        if chance.random() < 0.1:
            return Name(full=f"{family} {given}"), values
        return Name(full=f"{given} {family}", given=given, family=family), values

    def _linkedin(self, being: Being) -> tuple[Name, list[Value]]:
        chance = self._chance
        company, _ = chance.choice(being.jobs)
        values = [Value(kind="org", value=company.name + chance.choice(_LEGAL))]
        if chance.random() < 0.75:
            values.append(Value(kind="url", value=f"https://www.linkedin.com/in/{being.slug}/"))
        if chance.random() < 0.08:
            values.append(Value(kind="email", value=being.mails[0]))
        return self._structured(being, second=0.35), values

    def _work(self, being: Being, *, generic: float) -> list[Value]:
        chance = self._chance
        company, mail = chance.choice(being.jobs)
        extension = f" ext. {chance.randint(100, 999)}" if chance.random() < 0.15 else ""
        number = self._phone(company.switchboard)
        shared = f"{chance.choice(('info', 'ventas', 'contacto'))}@{company.domain}"
        return [
            Value(kind="phone", value=number.value + extension),
            Value(kind="email", value=shared if chance.random() < generic else mail),
            Value(kind="org", value=company.name + chance.choice(_LEGAL)),
        ]

    def _outlook(self, being: Being) -> tuple[Name, list[Value]]:
        chance = self._chance
        values = self._work(being, generic=0.1)
        if chance.random() < 0.4:
            values.append(self._mobile_of(being))
        if chance.random() < 0.3:
            values.append(Value(kind="address", parts=chance.choice(being.jobs)[0].address))
        family = f"{being.first} {being.second}".strip().title()
        return Name(full=f"{family}, {being.given.title()}"), values

    def _business_card(self, being: Being) -> tuple[Name, list[Value]]:
        chance = self._chance
        values = self._work(being, generic=0.3)
        if chance.random() < 0.6:
            values.append(self._mobile_of(being))
        full = (
            f"{being.given} {being.first} {being.second if chance.random() < 0.5 else ''}".strip()
        )
        return Name(full=(self._typo(full) if chance.random() < 0.2 else full).upper()), values
