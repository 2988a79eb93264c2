"""The user herself, as far as the agenda knows her: her own card."""

from __future__ import annotations

from agenda import plugin
from agenda.model.errors import NotFound
from agenda.services.digesting import person_of
from agenda.store import Reading, Writing, people
from agenda.store.settings import get_setting, set_setting

_KEY = "me"


def own_person(reading: Reading) -> int | None:
    """Return the person who is the user, None if nobody is (any more)."""
    id_ = get_setting(reading, _KEY, None)
    if id_ is None:
        return None
    try:
        return people.survivor_of(reading, int(id_))
    except NotFound:
        return None


def set_own_person(writing: Writing, id_: int) -> None:
    """Remember who the user is."""
    if get_setting(writing, _KEY, None) != id_:
        set_setting(writing, _KEY, id_)


def own_card(reading: Reading) -> plugin.Me:
    """Return what the agenda knows of the user, for importers."""
    id_ = own_person(reading)
    if id_ is None:
        return plugin.Me()
    person = person_of(people.dossier(reading, id_))

    def said(kind: str) -> tuple[str, ...]:
        return tuple(shown.value.value for shown in person.all(kind))

    names = (person.display, *said("nickname"))
    return plugin.Me(
        names=tuple(dict.fromkeys(name for name in names if name)),
        emails=said("email"),
        phones=said("phone"),
        urls=said("url"),
    )
