"""The rows of a plan as Qt sees them."""

import pytest
from PySide6.QtCore import Qt

from agenda.model.importing import Outcome
from agenda.ui.imports.model import PlanModel
from agenda.ui.imports.review import Review, files_of

pytestmark = pytest.mark.usefixtures("dressed_app")


@pytest.fixture
def review(document):
    return Review(files_of(document["files"]), document["rows"])


@pytest.fixture
def model(review):
    made = PlanModel()
    made.set_review(review)
    return made


def test_qt_finds_no_fault_with_it(model, review, qtmodeltester):
    qtmodeltester.check(model)
    review.show(Outcome.DOUBTFUL)
    model.set_review(review)
    qtmodeltester.check(model)


def test_a_screen_reader_hears_who_it_is_and_what_will_happen(model, review):
    role = Qt.ItemDataRole.AccessibleTextRole
    review.show(None)
    model.set_review(review)
    said = [model.index(row, 0).data(role) for row in range(model.rowCount())]
    assert said[0] == "Adela Quintana, ticked, +34 600 214 553, Comes in as a new person"
    assert said[1] == "Taxi aeropuerto, 954, Looks like a service, Stays out"
    assert said[2].endswith("Completes the card of Ana García")
    assert said[3] == "Ana García, Exactly this card is there already"
    assert said[4].endswith("Comes in as new, to be compared with Ana García")


def test_rows_can_be_ticked_in_the_review_alone(model):
    index = model.index(0, 0)
    assert not model.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable


def test_a_plan_of_a_hundred_thousand_is_only_read_where_it_is_shown():
    read = []

    class Raw(list):
        def __iter__(self):
            read.append(self[0])
            return super().__iter__()

    rows = [
        Raw([n, "new", f"P{n}", "", "", "", "", n, None, "", None, 0.0, False])
        for n in range(100_000)
    ]
    model = PlanModel()
    model.set_review(Review((), rows))
    assert model.rowCount() == 100_000
    assert model.index(99_999, 0).data() == "P99999"
    assert read == [99_999]
