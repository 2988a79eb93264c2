"""The list model: pages read when needed, a head at once and the rest later."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from agenda.model.person import PersonRow
from agenda.ui.people.model import HEAD, PAGE, IdRole, PeopleModel, RowRole, caption


@pytest.fixture
def asked():
    return []


@pytest.fixture
def model(qapp, asked):
    def fetch(ids):
        asked.append(list(ids))
        return {id_: PersonRow(id=id_, name=f"Person {id_}", role="CTO", org="Acme") for id_ in ids}

    return PeopleModel(fetch)


def test_the_model_keeps_the_promises_of_a_qt_model(model, qtmodeltester):
    model.set_ids(np.arange(1, 200))
    qtmodeltester.check(model)


def test_rows_say_who_they_are(model):
    model.set_ids(np.array([7, 3]))
    index = model.index(1, 0)
    assert index.data() == "Person 3"
    assert index.data(IdRole) == 3
    assert index.data(RowRole).org == "Acme"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Person 3, CTO · Acme"


def test_people_are_read_in_pages_and_kept(model, asked):
    model.set_ids(np.arange(1, 1000))
    for row in range(PAGE * 2):
        model.person_at(row)
    assert [len(ids) for ids in asked] == [PAGE, PAGE]


def test_a_long_list_shows_its_head_at_once_and_the_rest_soon(model, qtbot):
    model.set_ids(np.arange(1, HEAD + 2_001))
    assert model.rowCount() == HEAD
    with qtbot.waitSignal(model.rowsInserted, timeout=2_000):
        pass
    assert model.rowCount() == HEAD + 2_000


def test_going_to_somebody_far_down_lets_the_list_grow(model):
    model.set_ids(np.arange(1, HEAD + 2_001))
    assert model.row_of(HEAD + 1_500) == HEAD + 1_499
    assert model.rowCount() == HEAD + 2_000


def test_refresh_reads_only_the_page_concerned(model, asked, qtbot):
    model.set_ids(np.arange(1, 300))
    model.person_at(0)
    model.person_at(PAGE)
    asked.clear()
    with qtbot.waitSignal(model.dataChanged):
        model.refresh([2])
    model.person_at(1)
    model.person_at(PAGE)
    assert asked == [list(range(1, PAGE + 1))]


def test_somebody_gone_is_an_empty_row_not_an_error(qapp):
    model = PeopleModel(lambda _: {})
    model.set_ids(np.array([9]))
    assert model.index(0, 0).data() == ""


def test_a_company_does_not_repeat_its_own_name():
    assert caption(PersonRow(id=1, name="Acme", org="Acme", kind="org")) == ""
    assert caption(PersonRow(id=1, name="Ana", role="CTO", org="Acme")) == "CTO · Acme"
