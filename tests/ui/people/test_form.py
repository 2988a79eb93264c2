"""The form: saving says exactly what was changed."""

from dataclasses import replace

import pytest

from agenda.model.card import Name, Value
from agenda.ui.people.form import (
    FormState,
    FormValue,
    address_parts,
    address_value,
    changes_between,
    empty_form,
    form_of,
    in_parts,
)


@pytest.fixture
def ana(agenda, people):
    return agenda.people.show(people["Ana"])


def with_value(form, kind, value):
    rows = [
        replace(r, value=replace(r.value, value=value)) if r.kind == kind else r
        for r in form.values
    ]
    return replace(form, values=tuple(rows))


def test_an_untouched_form_changes_nothing(ana):
    assert not changes_between(form_of(ana), form_of(ana))


def test_a_corrected_number_stands_for_the_old_one(ana):
    before = form_of(ana)
    changes = changes_between(before, with_value(before, "phone", "+34 600 000 000"))
    assert [(value.value, key) for value, key in changes.put] == [
        ("+34 600 000 000", "+34612408117")
    ]
    assert changes.hide == ()
    assert changes.name is None


def test_an_emptied_or_removed_row_hides_its_value(ana):
    before = form_of(ana)
    emptied = changes_between(before, with_value(before, "phone", "  "))
    without = replace(before, values=tuple(r for r in before.values if r.kind != "phone"))
    assert emptied.hide == changes_between(before, without).hide == (("phone", "+34612408117"),)


def test_a_new_row_is_added_and_an_empty_one_is_not(ana):
    before = form_of(ana)
    rows = (
        FormValue(kind="email", value=Value(kind="email", value="ana@example.org")),
        FormValue(kind="note", value=Value(kind="note", value="  ")),
    )
    changes = changes_between(before, replace(before, values=before.values + rows))
    assert [(value.value, key) for value, key in changes.put] == [("ana@example.org", None)]


def test_another_label_alone_is_a_change(ana):
    before = form_of(ana)
    rows = [
        replace(r, value=replace(r.value, types=("work",))) if r.kind == "phone" else r
        for r in before.values
    ]
    changes = changes_between(before, replace(before, values=tuple(rows)))
    assert changes.put[0][0].types == ("work",)


def test_a_new_name_is_written_in_full(ana):
    before = form_of(ana)
    after = replace(before, name=replace(before.name, family="García López"))
    changes = changes_between(before, after)
    assert changes.name is not None
    assert changes.name.full == "Ana García López"


@pytest.mark.parametrize(
    ("full", "given", "family"),
    [
        ("Ana García Pérez", "Ana", "García Pérez"),
        ("Ana García", "Ana", "García"),
        ("Ana María García Pérez", "Ana María", "García Pérez"),
        ("Ana", "Ana", ""),
        ("", "", ""),
    ],
)
def test_a_name_in_one_piece_is_divided_as_in_spain(full, given, family):
    parts = in_parts(Name(full=full))
    assert (parts.given, parts.family) == (given, family)


def test_a_new_person_begins_with_what_was_searched():
    form = empty_form("Ana García")
    changes = changes_between(FormState(), form)
    assert changes.name is not None
    assert changes.name.given == "Ana"
    assert changes.put == ()


def test_an_address_is_read_as_one_line_and_keeps_other_parts():
    base = Value(kind="address", parts=(("pobox", "12"), ("street", "Old")))
    made = address_value(
        base, [("street", "Mayor 1"), ("code", "48001"), ("locality", "Bilbao"), ("country", "")]
    )
    assert made.value == "Mayor 1, 48001 Bilbao"
    assert made.parts == (
        ("pobox", "12"), ("street", "Mayor 1"), ("code", "48001"), ("locality", "Bilbao")
    )  # fmt: skip


def test_an_address_in_one_piece_is_shown_as_the_street():
    assert address_parts(Value(kind="address", value="Mayor 1, Bilbao")) == {
        "street": "Mayor 1, Bilbao"
    }


def test_the_form_saves_as_one_entry_and_undoes_as_one(agenda, people, ana):
    before = form_of(ana)
    after = with_value(before, "phone", "+34 600 000 000")
    after = replace(after, name=replace(after.name, given="Anita"))
    changes = changes_between(before, after)
    agenda.people.save(people["Ana"], name=changes.name, put=changes.put, hide=changes.hide)
    assert agenda.people.show(people["Ana"]).display == "Anita García Pérez"
    agenda.history.undo()
    assert form_of(agenda.people.show(people["Ana"])) == before
