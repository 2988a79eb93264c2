import pytest

from agenda.model.card import Name, Value
from agenda.model.errors import ChangedSince, NotFound, NothingTo
from agenda.services.agenda import open_agenda

BOTH_DATABASES = True

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u{0}\r\nFN:{0} Ruiz\r\nTEL:{1}\r\nEND:VCARD\r\n"
TWO = CARD.format("Ana", "611111111") + CARD.format("Bruno", "622222222")


def test_undo_and_redo_survive_a_restart(agenda, plugins, bring_in):
    bring_in(TWO)
    agenda.history.undo()
    agenda.close()
    again = open_agenda(agenda.place, plugins)
    assert again.people.count() == 0
    entry, _ = again.history.redo()
    assert (entry.action, again.people.count()) == ("import", 2)
    assert [row.name for row in again.people.find("ruiz")] == ["Ana Ruiz", "Bruno Ruiz"]
    again.close()


def test_a_new_command_ends_what_could_be_redone(agenda):
    agenda.people.add(Name(full="Ana"))
    agenda.history.undo()
    agenda.people.add(Name(full="Bruno"))
    with pytest.raises(NothingTo):
        agenda.history.redo()


def test_with_nothing_done_there_is_nothing_to_undo(agenda):
    with pytest.raises(NothingTo):
        agenda.history.undo()
    with pytest.raises(NotFound):
        agenda.history.undo(99)


def test_an_older_entry_can_be_undone_alone(agenda):
    ana, _ = agenda.people.add(Name(full="Ana"))
    change = agenda.people.put_value(ana, Value(kind="phone", value="611111111"))
    agenda.people.put_value(ana, Value(kind="email", value="ana@example.com"))
    agenda.history.undo(change.entry)
    assert [v.value.kind for v in agenda.people.show(ana).values] == ["email"]


def test_undo_refuses_where_something_changed_since_and_changes_nothing(agenda):
    ana, _ = agenda.people.add(Name(full="Ana"))
    first = agenda.people.put_value(ana, Value(kind="phone", value="611111111"))
    agenda.people.hide(ana, "phone", "+34611111111")
    with pytest.raises(ChangedSince):
        agenda.history.undo(first.entry)
    assert agenda.people.show(ana).values == ()


def test_who_was_given_something_since_is_not_taken_away(agenda):
    ana, added = agenda.people.add(Name(full="Ana"))
    agenda.people.put_value(ana, Value(kind="phone", value="611111111"))
    with pytest.raises(ChangedSince):
        agenda.history.undo(added.entry)
    assert agenda.people.show(ana).first("phone") == "611111111"


def test_an_import_is_withdrawn_later_without_losing_what_was_done_since(agenda, bring_in):
    receipt = bring_in(TWO)
    ana, bruno = (agenda.people.resolve(uid) for uid in ("uAna", "uBruno"))
    agenda.people.put_value(ana, Value(kind="email", value="ana@example.com"))
    circle, _ = agenda.circles.add("Clientes")
    agenda.circles.put([ana], circle)
    agenda.history.undo_import(receipt.batch)
    person = agenda.people.show(ana)
    assert person.display == "Ana Ruiz"
    assert [v.value.value for v in person.values] == ["ana@example.com"]
    assert agenda.circles.members(circle) == [ana]
    with pytest.raises(NotFound):
        agenda.people.show(bruno)
    assert agenda.history.batches()[0].undone
    agenda.history.undo()
    assert agenda.people.show(ana).first("phone") == "611111111"
    assert agenda.people.show(bruno).display == "Bruno Ruiz"


def test_withdrawing_a_newer_import_brings_the_older_version_back(agenda, bring_in):
    bring_in(TWO)
    receipt = bring_in(TWO.replace("611111111", "699999999"))
    ana = agenda.people.resolve("uAna")
    assert agenda.people.show(ana).first("phone") == "699999999"
    agenda.history.undo_import(receipt.batch)
    assert agenda.people.show(ana).first("phone") == "611111111"


def test_undoing_an_import_that_was_worked_with_withdraws_it(agenda, bring_in):
    bring_in(TWO)
    entry = agenda.history.entries()[0]
    ana = agenda.people.resolve("uAna")
    agenda.people.put_value(ana, Value(kind="email", value="ana@example.com"))
    agenda.history.undo(entry.id)
    assert [row.name for row in agenda.people.find("ruiz")] == ["Ana Ruiz"]


def test_an_import_withdrawn_after_a_merge_leaves_the_other_person_whole(agenda, bring_in):
    first = bring_in(CARD.format("Ana", "611111111"), "one.vcf")
    second = bring_in(CARD.format("Zoe", "622222222"), "two.vcf")
    ana, zoe = agenda.people.resolve("uAna"), agenda.people.resolve("uZoe")
    agenda.merging.merge(ana, [zoe])
    agenda.history.undo_import(second.batch)
    assert [card.uid for card in agenda.people.show(ana).cards] == ["uAna"]
    agenda.history.undo()
    agenda.history.undo_import(first.batch)
    assert [card.uid for card in agenda.people.show(ana).cards] == ["uZoe"]


def test_imports_withdrawn_in_the_order_they_came_leave_nobody(agenda, bring_in):
    first = CARD.format("Ana", "611111111").replace("TEL", "EMAIL:ana@example.com\r\nTEL")
    second = first.replace("UID:uAna", "UID:other").replace("611111111", "622222222")
    one, two = bring_in(first, "one.vcf"), bring_in(second, "two.vcf")
    assert agenda.people.count() == 1
    agenda.history.undo_import(one.batch)
    assert [row.name for row in agenda.people.find("ana")] == ["Ana Ruiz"]
    agenda.history.undo_import(two.batch)
    assert agenda.people.count() == 0


def test_who_stays_keeps_the_name_she_is_shown_by(agenda, bring_in):
    best = CARD.format("Ana", "611111111").replace("Ana Ruiz", "Ána Ruiz Peña")
    plain = CARD.format("Ana", "611111111").replace("UID:uAna", "UID:v")
    receipt = bring_in(best + plain, "both.vcf")
    ana = agenda.people.resolve("uAna")
    assert len(agenda.people.show(ana).cards) == 2
    agenda.people.put_value(ana, Value(kind="email", value="ana@example.com"))
    agenda.history.undo_import(receipt.batch)
    assert agenda.people.show(ana).display == "Ána Ruiz Peña"


def test_the_ledger_tells_what_each_import_did(agenda, bring_in):
    bring_in(TWO, "uno.vcf")
    bring_in(TWO + CARD.format("Carla", "633333333"), "dos.vcf")
    newest, oldest = agenda.history.batches()
    assert [(f.new, f.unchanged) for f in newest.files] == [(1, 2)]
    assert [(f.new, f.unchanged) for f in oldest.files] == [(2, 0)]
