"""An agenda of thirty people in rings and circles."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from agenda.model.card import Name, Value
from agenda.model.circle import Ring
from agenda.ui.jobs import Jobs

GIVEN = ("Alba", "Bruno", "Carla", "Diego", "Elena", "Fermín", "Gala", "Hugo", "Irene", "Jon")
FAMILY = ("Vidal", "Soto", "Lago")


@pytest.fixture
def peopled(agenda):
    """Ids by name, and the circles: three close people, family, clients with a circle inside."""
    people = {}
    for family in FAMILY:
        for given in GIVEN:
            name = Name(full=f"{given} {family}", given=given, family=family)
            id_, _ = agenda.people.add(name, [Value(kind="org", value="Faro")])
            people[f"{given} {family}"] = id_
    roots = {circle.ring: circle.id for circle in agenda.circles.all()}
    circles = agenda.circles
    family, _ = circles.add("Family", ring=Ring.NEW, color="family", cadence="1 month")
    clients, _ = circles.add("Clients", ring=Ring.DORMANT, color="clients")
    bilbao, _ = circles.add("Bilbao", parent=clients)
    ids = list(people.values())
    circles.put(ids[:3], roots[Ring.CLOSE])
    circles.put(ids[:6], family)
    circles.put(ids[6:14], clients)
    circles.put(ids[14:18], bilbao)
    circles.put(ids[18:20], roots[Ring.DORMANT])
    return SimpleNamespace(
        agenda=agenda, people=people, roots=roots, family=family, clients=clients, bilbao=bilbao
    )


@pytest.fixture
def jobs(agenda, dressed_app):
    return Jobs(agenda.path)
