"""A vCard file of people who do not exist, as large as wanted, always the same for one size."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

GIVEN = [
    "Ana",
    "María",
    "José",
    "Luis",
    "Carmen",
    "Antonio",
    "Lucía",
    "Javier",
    "Elena",
    "Manuel",
    "Laura",
    "Francisco",
    "Marta",
    "Pedro",
    "Sofía",
    "Diego",
    "Paula",
    "Ángel",
    "Irene",
    "Sergio",
    "Begoña",
    "Íñigo",
    "Rocío",
    "Nuria",
    "Gonzalo",
    "Aitor",
    "Maite",
    "Jordi",
    "Montserrat",
    "Xavier",
    "Emma",
    "Liam",
    "Olivia",
    "Noah",
    "Chloé",
    "Hugo",
    "Giulia",
    "Marco",
    "Lena",
    "Jonas",
]
FAMILY_PARTS = [
    "Alc",
    "Bar",
    "Cas",
    "Del",
    "Esp",
    "Fer",
    "Gar",
    "Her",
    "Igl",
    "Jim",
    "Lop",
    "Mar",
    "Nav",
    "Ort",
    "Per",
    "Qui",
    "Ram",
    "San",
    "Tor",
    "Urr",
    "Vel",
    "Zab",
    "Mon",
    "Sal",
    "Cor",
    "Gal",
    "Pin",
    "Rob",
    "Sol",
    "Tej",
]
FAMILY_ENDS = [
    "ado",
    "ales",
    "ano",
    "ar",
    "areda",
    "ariz",
    "az",
    "edo",
    "elles",
    "ena",
    "era",
    "ero",
    "estra",
    "ez",
    "illa",
    "ina",
    "ines",
    "io",
    "itano",
    "izo",
    "ona",
    "osa",
    "ubia",
    "uela",
    "undo",
    "unza",
    "urriaga",
    "ido",
    "eda",
    "ola",
]
CITIES = [
    "Madrid",
    "Barcelona",
    "Sevilla",
    "Bilbao",
    "Valencia",
    "Zaragoza",
    "Vigo",
    "Málaga",
    "Granada",
    "Murcia",
]
TITLES = [
    "Directora",
    "Consultor",
    "Ingeniera",
    "Abogado",
    "Profesora",
    "Médico",
    "Arquitecta",
    "Periodista",
    "CTO",
]


def write_book(path: Path, count: int, seed: int = 1) -> Path:
    """Write ``count`` cards of about 0.8 kB: 80 % vCard 3.0, 10 % 2.1 with QP, 10 % 4.0."""
    with path.open("w", encoding="utf-8", newline="") as out:
        for card in cards(count, seed):
            out.write(card)
    return path


def cards(count: int, seed: int = 1) -> Iterator[str]:
    """Yield the cards one by one."""
    chance = random.Random(seed)
    for number in range(count):
        yield _card(number, chance)


def _surname(chance: random.Random) -> str:
    return chance.choice(FAMILY_PARTS) + chance.choice(FAMILY_ENDS)


def _card(number: int, chance: random.Random) -> str:
    given = chance.choice(GIVEN)
    first, second = _surname(chance), _surname(chance)
    mobile = f"+34 6{chance.randrange(10**8):08d}"
    land = f"9{chance.randrange(10**8):08d}"
    company = f"{_surname(chance)} {chance.choice(('S.L.', 'S.A.', 'GmbH', 'Consulting'))}"
    mail = f"{given}.{first}{number}@example.com".lower()
    street = f"Calle {_surname(chance)} {chance.randrange(1, 200)}"
    city = chance.choice(CITIES)
    title = chance.choice(TITLES)
    note = f"Nos conocimos en {chance.choice(CITIES)}. " + "Le interesa la energía. " * 4
    kind = number % 10
    version = "2.1" if kind == 8 else "4.0" if kind == 9 else "3.0"
    lines = ["BEGIN:VCARD", f"VERSION:{version}", f"UID:bench-{number:08d}"]
    if version == "2.1":
        lines += [
            f"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{_qp(f'{first} {second}')};{_qp(given)};;;",
            f"FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{_qp(f'{given} {first} {second}')}",
            f"TEL;CELL;PREF:{mobile}",
            f"TEL;WORK:{land}",
            f"EMAIL;INTERNET:{mail}",
            f"NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{_qp(note)}",
        ]
    else:
        lines += [
            f"N:{first} {second};{given};;;",
            f"FN:{given} {first} {second}",
            f"item1.TEL;TYPE=CELL:{mobile}",
            "item1.X-ABLabel:_$!<Mobile>!$_",
            f"TEL;TYPE=WORK:{land}",
            f"EMAIL;TYPE=WORK:{mail}",
            f"NOTE:{note}",
        ]
    lines += [
        f"ORG:{company};Ventas",
        f"TITLE:{title}",
        f"ADR;TYPE=HOME:;;{street};{city};;{chance.randrange(1000, 52999):05d};España",
        f"URL:https://www.example.com/in/{given.lower()}-{number}",
        f"BDAY:{chance.randrange(1945, 2004)}-{chance.randrange(1, 13):02d}-{chance.randrange(1, 29):02d}",
        "CATEGORIES:Clientes,Madrid",
        f"X-PHONETIC-LAST-NAME:{first}",
        "PRODID:-//Example//Phone 1.0//ES",
        f"REV:2024-0{chance.randrange(1, 10)}-11T10:00:00Z",
        "END:VCARD",
    ]
    return "\r\n".join(lines) + "\r\n"


def _qp(text: str) -> str:
    return "".join(c if c.isascii() and c != "=" else _escape(c) for c in text)


def _escape(char: str) -> str:
    return "".join(f"={byte:02X}" for byte in char.encode("utf-8"))
