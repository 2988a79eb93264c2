"""What triage looks at: what passed between two people, labels, and what they share.

What a name sounds like is not looked at, and neither is gender, origin or
title: a candidate does not even carry them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from agenda.model.circle import Ring
from agenda.model.triage import Clue, ClueKind
from agenda.network.days import folded

_FAMILY_WORDS = (
    "familia family parientes mama papa madre padre mami papi hermana hermano hermanas hermanos "
    "hija hijo hijas hijos tia tio tias tios prima primo primas primos abuela abuelo nieta nieto "
    "sobrina sobrino cunada cunado suegra suegro yerno nuera marido esposa esposo mujer pareja "
    "novia novio madrina padrino mother father mom mum mummy dad daddy sister brother sibling "
    "daughter son child parent aunt uncle cousin grandma grandpa grandmother grandfather niece "
    "nephew wife husband spouse partner girlfriend boyfriend in-law relative"
)
_FRIEND_WORDS = "amigos amigas amigo amiga friends friend besties intimos cuadrilla"
_WORK_WORDS = (
    "clientes cliente clients client customers proveedores proveedor suppliers trabajo work "
    "colegas colega colleagues companeros exclientes socios negocios business profesional "
    "professional universidad university colegio cole school facultad master antiguos alumnos alumni"
)
_FAMILY = frozenset(_FAMILY_WORDS.split())
_FRIENDS = frozenset(_FRIEND_WORDS.split())
_WORK = frozenset(_WORK_WORDS.split())
_PUBLIC_DOMAINS = (
    "gmail.com googlemail.com hotmail.com hotmail.es outlook.com outlook.es live.com msn.com "
    "yahoo.com yahoo.es icloud.com me.com mac.com aol.com gmx.com gmx.es gmx.net proton.me "
    "protonmail.com telefonica.net movistar.es terra.es ono.com orange.es vodafone.es"
)
PUBLIC = frozenset(_PUBLIC_DOMAINS.split())
"""Domains that everybody may have an address in; they say nothing of a company."""
_NO_PERSON = re.compile(
    r"(?:no[-_.]?reply|donotreply|info|hola|hello|contacto|contact|admin|administracion|soporte|"
    r"support|ventas|sales|facturacion|billing|newsletter|noticias|atencion\w*|marketing|rrhh|"
    r"jobs|office|oficina|recepcion|reservas|postmaster|notifications?)@",
)
_WORDS = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """What is known of somebody who is to be sorted. Days are ordinals, None for never.

    ``labels`` are groups, categories and words of relation as her sources have
    them. ``orgs`` and ``schools`` may be past ones. ``talks`` counts days of
    contact in the last year, ``ever`` all, ``faces`` those face to face,
    ``incoming`` days on which only she wrote and never got an answer. ``met_at``
    is an event, ``connected`` the day of connecting in a network.
    """

    person: int
    surnames: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    orgs: tuple[str, ...] = ()
    schools: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    talks: int = 0
    ever: int = 0
    faces: int = 0
    incoming: int = 0
    last: int | None = None
    connected: int | None = None
    met_at: str = ""
    organisation: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What the user may share with somebody, folded; ``held`` is how many bear a surname.

    A surname that more than ``rare`` people bear tells nothing of a family.
    """

    surnames: frozenset[str]
    orgs: frozenset[str]
    schools: frozenset[str]
    domains: frozenset[str]
    held: Counter[str]
    rare: int


Vote = tuple[Ring | None, Clue]
"""A ring that a clue speaks for; None is to leave her where she is."""


def clues_of(one: Candidate, mine: Shared, today: int) -> Iterable[Vote]:
    """Yield what speaks for which ring."""
    yield from _from_labels(one)
    yield from _from_surnames(one, mine)
    yield from _from_contact(one, today)
    yield from _from_shared(one, mine, today)
    yield from _from_origin(one, today)


def _from_labels(one: Candidate) -> Iterable[Vote]:
    for label in one.labels:
        said = frozenset(_WORDS.findall(folded(label)))
        if said & _FAMILY:
            yield Ring.CLOSE, clue(ClueKind.FAMILY_LABEL, 0.95, label=label)
        elif said & _FRIENDS:
            yield Ring.CLOSE, clue(ClueKind.LABEL, 0.7, label=label)
        elif said & _WORK:
            yield Ring.DORMANT, clue(ClueKind.LABEL, 0.6, label=label)


def _from_surnames(one: Candidate, mine: Shared) -> Iterable[Vote]:
    shared = [name for name in one.surnames if folded(name) in mine.surnames]
    if len(shared) >= 2:
        yield Ring.CLOSE, clue(ClueKind.FAMILY_NAME, 0.85, surnames=" ".join(shared))
    elif shared and mine.held[folded(shared[0])] <= mine.rare:
        yield Ring.CLOSE, clue(ClueKind.FAMILY_NAME, 0.5, surnames=shared[0])


def _from_contact(one: Candidate, today: int) -> Iterable[Vote]:
    if one.last is None:
        if one.incoming >= 3:
            yield None, clue(ClueKind.ONE_WAY, 0.6, count=str(one.incoming))
        return
    age = today - one.last
    near = Ring.CLOSE if age <= 180 else Ring.DORMANT
    if one.faces:
        weight = min(0.6, 0.3 + one.faces * 0.05)
        yield near, clue(ClueKind.FACE_TO_FACE, weight, count=str(one.faces))
    if one.talks >= 5 and age <= 180:
        yield Ring.CLOSE, clue(ClueKind.OFTEN, min(0.85, one.talks / 20), count=str(one.talks))
    if age > 365:
        weight = min(0.7, 0.4 + one.ever * 0.03)
        yield Ring.DORMANT, clue(ClueKind.LONG_AGO, weight, days=str(age))
    else:
        ring = Ring.NEW if one.ever <= 2 else Ring.DORMANT if one.talks < 5 else Ring.CLOSE
        yield ring, clue(ClueKind.RECENT, 0.35, days=str(age))


def _from_shared(one: Candidate, mine: Shared, today: int) -> Iterable[Vote]:
    fresh = one.last is not None and today - one.last <= 90 and one.talks >= 3
    ring = Ring.CLOSE if fresh else Ring.DORMANT
    domain = next((d for d in map(domain_of, one.emails) if d in mine.domains), "")
    if domain:
        yield ring, clue(ClueKind.OWN_DOMAIN, 0.6, domain=domain)
    org = next((org for org in one.orgs if folded(org) in mine.orgs), "")
    if org:
        yield ring, clue(ClueKind.SAME_ORG, 0.55, org=org)
    school = next((name for name in one.schools if folded(name) in mine.schools), "")
    if school:
        yield Ring.DORMANT, clue(ClueKind.SAME_SCHOOL, 0.5, school=school)


def _from_origin(one: Candidate, today: int) -> Iterable[Vote]:
    strange = next((mail for mail in one.emails if _NO_PERSON.match(folded(mail))), "")
    if one.organisation or (strange and len(one.emails) == 1 and not one.ever):
        yield None, clue(ClueKind.NO_PERSON, 0.9, address=strange)
    if one.met_at:
        yield Ring.NEW, clue(ClueKind.MET_AT, 0.75, event=one.met_at)
    if one.connected is not None:
        recent = today - one.connected <= 180
        yield (
            (Ring.NEW if recent else Ring.DORMANT),
            clue(
                ClueKind.CONNECTED,
                0.5 if recent else 0.3,
                days=str(max(0, today - one.connected)),
            ),
        )


def clue(kind: ClueKind, weight: float, **parts: str) -> Clue:
    """Return a clue with its parts by name."""
    return Clue(kind=kind, weight=weight, parts=tuple(parts.items()))


def domain_of(email: str) -> str:
    """Return the domain of an address."""
    return email.rpartition("@")[2].strip().lower()
