"""How one person looks in each source: what it knows, how it writes it, what it gets wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.model.card import Name, Value

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from duplicates_mixtures import Mixture
    from duplicates_town import Firm, Human

    Seen = tuple[Name, list[Value]]
    Source = Callable[[random.Random, Human, Mixture], Seen]

_TAGS = (
    "Padel", "Yoga", "Curro", "Trabajo", "Vecina", "Cole", "Nuevo", "Fontanero", "Gym", "Madrid",
    "Erasmus", "(piso)", "- taller", "2", "BODA", "Renfe",
)  # fmt: skip
_WHO = ("Mamá", "Papá", "Mi amor", "Jefa", "Casa", "Abuela", "Tito")
_LOOKS_LIKE = (("rn", "m"), ("m", "rn"), ("l", "1"), ("o", "0"), ("e", "c"), ("i", "l"), ("u", "v"))
_TITLES = ("", "", "", "Dr. ", "D. ", "Dña. ", "Ing. ", "Prof. ")
_LEGAL = ("", "", ", S.L.", " SL", " S.A.", " SLU")
_GENERIC = ("info", "contacto", "administracion", "ventas", "hola", "pedidos")


def company_card(chance: random.Random, firm: Firm) -> tuple[Name, str, tuple[Value, ...]]:
    """Return the card of a company itself."""
    values = [Value(kind="org", value=firm.name + chance.choice(_LEGAL)), _phone(chance, firm.line)]
    if chance.random() < 0.7:
        values.append(Value(kind="email", value=f"{chance.choice(_GENERIC)}@{firm.domain}"))
    if chance.random() < 0.3:
        values.append(Value(kind="address", parts=firm.street))
    return Name(full=firm.name if chance.random() < 0.85 else ""), "individual", tuple(values)


def _sim(chance: random.Random, human: Human, mixture: Mixture) -> Seen:
    given = human.given.title()
    text = chance.choice(
        (given, f"{given} {human.first.title()}", f"{given} {human.first.title()}", human.pet.title(),
         f"{human.pet.title()} {human.first.title()}", f"{human.first.title()} {given}",
         f"{given[0]} {human.first.title()}")
    )  # fmt: skip
    if chance.random() < mixture.tags:
        text = f"{text.split()[0]} {chance.choice(_TAGS)}"
    elif chance.random() < 0.02:
        text = chance.choice(_WHO)
    number = human.line if human.line and chance.random() < 0.12 else chance.choice(human.mobiles)
    return Name(full=text[: chance.choice((14, 18, 40, 40))].strip()), [_phone(chance, number)]


def _chat(chance: random.Random, human: Human, mixture: Mixture) -> Seen:
    full = f"{human.given} {human.first}".title()
    text = chance.choice(
        (human.given.title(), full, full, human.pet.title(), full.lower(), "~" + full)
    )
    if chance.random() < mixture.tags / 2:
        text = f"{human.given.title()} {chance.choice(_TAGS)}"
    return Name(full=text), [Value(kind="phone", value=chance.choice(human.mobiles))]


def _mailer(chance: random.Random, human: Human, _: Mixture) -> Seen:
    mail = chance.choice(human.mails + [mail for _, mail in human.jobs])
    full = f"{human.given} {human.first}".title()
    both = f"{full} {human.second}".title().strip()
    text = chance.choice(
        ("", full, full, both, f"{human.first.title()}, {human.given.title()}", mail)
    )
    return Name(full=text), [
        Value(kind="email", value=mail.upper() if chance.random() < 0.05 else mail)
    ]


def _phonebook(chance: random.Random, human: Human, _: Mixture) -> Seen:
    values = [_phone(chance, chance.choice(human.mobiles))]
    if human.line and chance.random() < 0.45:
        values.append(_phone(chance, human.line))
    if chance.random() < 0.65:
        values.append(Value(kind="email", value=chance.choice(human.mails)))
    if chance.random() < 0.35:
        values.append(Value(kind="address", parts=chance.choice(human.streets)))
    if chance.random() < 0.25:
        day = human.birthday if chance.random() < 0.8 else f"--{human.birthday[5:]}"
        values.append(Value(kind="birthday", value=day))
    if human.jobs and chance.random() < 0.35:
        values.append(Value(kind="org", value=chance.choice(human.jobs)[0].name))
    return _split_name(chance, human), values


def _table(chance: random.Random, human: Human, mixture: Mixture) -> Seen:
    given, surnames = human.given, f"{human.first} {human.second}".strip()
    text = chance.choice(
        (
            f"{surnames}, {given}",
            f"{given} {surnames}",
            f"{human.first} {given}",
            f"{given} {human.first}",
        )
    )
    text = text.upper() if chance.random() < 0.5 else text.title()
    values = []
    if chance.random() < 0.8:
        values.append(_phone(chance, chance.choice([*human.mobiles, *filter(None, [human.line])])))
    if chance.random() < 0.7 or not values:
        values.append(Value(kind="email", value=chance.choice(human.mails)))
    if chance.random() < 0.4:
        values.append(Value(kind="address", parts=chance.choice(human.streets)))
    if chance.random() < 0.25:
        values.append(Value(kind="birthday", value=human.birthday))
    return Name(full=_slip(chance, text) if chance.random() < mixture.slips / 2 else text), values


def _profile(chance: random.Random, human: Human, _: Mixture) -> Seen:
    firm, mail = human.jobs[-1] if chance.random() < 0.7 else chance.choice(human.jobs)
    values = [Value(kind="org", value=firm.name + chance.choice(_LEGAL))]
    start = chance.choice(("https://www.", "http://es.", "", "https://"))
    if chance.random() < 0.85:
        values.append(
            Value(
                kind="url", value=f"{start}linkedin.com/in/{human.slug}{chance.choice(('', '/'))}"
            )
        )
    if chance.random() < 0.12:
        values.append(Value(kind="email", value=chance.choice([*human.mails, mail])))
    return _split_name(chance, human), values


def _work(chance: random.Random, human: Human, _: Mixture) -> Seen:
    firm, mail = chance.choice(human.jobs)
    values = [Value(kind="org", value=firm.name + chance.choice(_LEGAL))]
    if chance.random() < 0.7:
        extension = f" ext {chance.randint(10, 999)}" if chance.random() < 0.3 else ""
        number = _phone(chance, firm.line)
        values.append(Value(kind="phone", value=number.value + extension))
    shared = f"{chance.choice(_GENERIC)}@{firm.domain}"
    values.append(Value(kind="email", value=shared if chance.random() < 0.12 else mail))
    if chance.random() < 0.55:
        values.append(_phone(chance, chance.choice(human.mobiles)))
    if chance.random() < 0.2:
        values.append(Value(kind="address", parts=firm.street))
    return _split_name(chance, human), values


def _paper(chance: random.Random, human: Human, mixture: Mixture) -> Seen:
    _, values = _work(chance, human, mixture)
    text = chance.choice(_TITLES) + f"{human.given} {human.first} {human.second}".strip().title()
    if chance.random() < 0.5:
        values.append(_phone(chance, chance.choice(human.mobiles)))
    if chance.random() < mixture.slips:
        at = chance.randrange(len(values) + 1)
        if at == len(values):
            text = _slip(chance, text)
        elif values[at].value:
            value = values[at]
            wrong = _slip_digit if value.kind == "phone" else _slip
            values[at] = Value(kind=value.kind, value=wrong(chance, value.value))
    return Name(full=text.upper() if chance.random() < 0.4 else text), values


def _event(chance: random.Random, human: Human, mixture: Mixture) -> Seen:
    firm, mail = chance.choice(human.jobs)
    full = f"{human.given.split()[0]} {human.first}".title()
    full = _slip(chance, full) if chance.random() < mixture.slips / 2 else full
    values = [Value(kind="email", value=chance.choice((mail, mail, *human.mails)))]
    if chance.random() < 0.6:
        values.append(Value(kind="org", value=firm.name))
    return Name(full=full), values


SOURCES: dict[str, Source] = {
    "sim": _sim, "chat": _chat, "mail": _mailer, "phonebook": _phonebook, "table": _table,
}  # fmt: skip
WORK_SOURCES: dict[str, Source] = {
    "profile": _profile,
    "work": _work,
    "paper": _paper,
    "event": _event,
}


def _split_name(chance: random.Random, human: Human) -> Name:
    given = human.given.title()
    head, _, rest = given.partition(" ")
    if rest and head == "Maria" and chance.random() < 0.5:
        given = f"{chance.choice(('Mª', 'M.ª', 'Ma', 'M.'))} {rest}"
    elif rest and chance.random() < 0.25:
        given = chance.choice((head, f"{head[0]}. {rest}", f"{head} {rest[0]}."))
    elif chance.random() < 0.06:
        given = human.pet.title()
    both = human.second and chance.random() < 0.5
    family = f"{human.first} {human.second}".title() if both else human.first.title()
    return Name(full=f"{given} {family}", given=given, family=family)


def _phone(chance: random.Random, number: str) -> Value:
    if number.startswith("+34"):
        body = number[3:]
        text = chance.choice(
            (number, body, body, f"0034 {body}", f"{body[:3]} {body[3:6]} {body[6:]}",
             f"{body[:3]}-{body[3:5]}-{body[5:7]}-{body[7:]}", f"(+34) {body[:3]} {body[3:]}")
        )  # fmt: skip
    else:
        text = chance.choice((number, number, f"00{number[1:]}", f"{number[:5]} {number[5:]}"))
        if chance.random() < 0.03:
            text = f"+34{number[-9:]}"
    return Value(kind="phone", value=text)


def _slip(chance: random.Random, text: str) -> str:
    """Return ``text`` with one mistake, as a scanner or a hasty hand makes it."""
    found = [pair for pair in _LOOKS_LIKE if pair[0] in text]
    if found and chance.random() < 0.5:
        seen, read = chance.choice(found)
        return text.replace(seen, read, 1)
    at = chance.randrange(1, max(len(text) - 1, 2))
    return chance.choice((text[:at] + text[at + 1 :], text[:at] + text[at : at + 1] + text[at:]))


def _slip_digit(chance: random.Random, text: str) -> str:
    places = [i for i, letter in enumerate(text) if letter.isdigit()][3:]
    at = chance.choice(places or [0])
    return text[:at] + chance.choice("0123456789") + text[at + 1 :]
