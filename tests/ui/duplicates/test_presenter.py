"""The course of the review, without widgets."""

from datetime import UTC, datetime

import pytest

from agenda.model.errors import Busy
from agenda.model.importing import MergeMode
from agenda.ui.duplicates.presenter import DuplicatesPresenter

pytestmark = pytest.mark.usefixtures("dressed_app")


@pytest.fixture
def presenter(agenda, jobs):
    return DuplicatesPresenter(agenda, jobs)


@pytest.fixture
def loaded(presenter, three_pairs):
    assert len(three_pairs) == 3
    presenter.load()
    while presenter._suspects:
        presenter.look_on()
    return presenter


def under_review(presenter):
    pair = presenter.queue.current
    return {pair.a.name, pair.b.name} if pair else set()


def names(presenter):
    return [pair.a.name for pair in presenter.queue.pairs]


def test_identical_pairs_wait_apart_from_those_to_review(loaded):
    assert [pair.a.name for pair in loaded.identical] == ["Íñigo Zubizarreta"]
    assert sorted(names(loaded)) == ["José Ramón Gil Ruiz", "Lucía Ortega Prieto"]
    assert loaded.total == 3


def test_merging_makes_one_person_and_shows_the_next_pair(loaded, agenda):
    told = []
    loaded.merged.connect(lambda name, third: told.append((name, third)))
    before = agenda.people.count()
    first = under_review(loaded)
    loaded.merge()
    assert agenda.people.count() == before - 1
    assert told[0][0] in first
    assert told[0][1] == ""
    assert under_review(loaded) not in (first, set())
    assert loaded.total == 2


def test_different_people_are_never_asked_about_again(loaded, agenda, scan):
    pair = loaded.queue.current
    loaded.different()
    assert pair.a.name not in names(loaded)
    assert (pair.a.person, pair.b.person) not in [(p.a.person, p.b.person) for p in scan()]


def test_later_means_after_all_the_others_also_next_time(loaded, agenda):
    first = under_review(loaded)
    loaded.later()
    assert under_review(loaded) != first
    last = agenda.merging.queue()[-1]
    assert {last.a.name, last.b.name} == first


def test_the_identical_are_merged_as_one_entry_of_the_history(loaded, agenda):
    told = []
    loaded.bulk_merged.connect(told.append)
    loaded.merge_identical()
    assert told == [1]
    assert loaded.identical == []
    assert agenda.history.next_undo().action == "merge-groups"


def test_a_merge_that_is_undone_comes_back_under_review(loaded, agenda):
    first = under_review(loaded)
    loaded.merge()
    _, changes = agenda.history.undo()
    loaded.refresh(changes)
    assert under_review(loaded) == first


def test_its_own_changes_do_not_make_it_start_afresh(loaded, agenda):
    loaded.changed.connect(loaded.refresh)
    reads = []
    loaded.queue_changed.connect(lambda: reads.append(1))
    loaded.merge()
    assert len(reads) == 1


def test_somebody_who_was_removed_meanwhile_is_passed_over(loaded, agenda):
    following = loaded.queue.pairs[1]
    agenda.merging.merge(following.a.person, [following.b.person])
    loaded.go(1)
    loaded.merge()
    assert following.b.person not in [p.b.person for p in loaded.queue.pairs]


def test_a_third_card_of_the_same_person_is_next(presenter, agenda, add, scan):
    for email in ("a@x.es", "b@y.es", "c@z.es"):
        add("Rocío", "Jurado Mohedano", phone="611 999 888", email=email)
    add("Zoe", "Lim", phone="622 111 222", email="z@lim.sg")
    add("Zoe", "Limm", phone="622 111 222", email="zoe@limm.sg")
    scan()
    presenter.load()
    told = []
    presenter.merged.connect(lambda _, third: told.append(third))
    while under_review(presenter) != {"Rocío Jurado Mohedano"}:
        presenter.go(presenter.queue.place + 1)
    presenter.merge()
    assert told == ["Rocío Jurado Mohedano"]
    assert under_review(presenter) == {"Rocío Jurado Mohedano"}
    presenter.merge()
    assert len(agenda.people.find("Rocío Jurado")) == 1


def test_unticked_values_and_the_chosen_name_go_into_the_merge(presenter, agenda, scan, tmp_path):
    cards = [
        f"BEGIN:VCARD\nVERSION:3.0\nUID:{name}\nFN:{name}\nTEL:+34655111222\nEMAIL:{mail}\nEND:VCARD\n"
        for name, mail in (("Eva Sanz Ruiz", "eva@casa.es"), ("Eva Sanz", "eva@obra.es"))
    ]
    file = tmp_path / "eva.vcf"
    file.write_text("".join(cards), encoding="utf-8")
    for _ in agenda.importing.run([file], mode=MergeMode.NEVER):
        pass
    scan()
    presenter.load()
    draft = presenter.draft
    rows = {row.kind: row for row in draft.rows}
    other = next(n for n in ("Eva Sanz Ruiz", "Eva Sanz") if n != draft.review.result.display)
    draft.choose(rows["name"], other)
    draft.tick(rows["email"], "eva@obra.es", on=False)
    survivor = draft.review.a.id
    presenter.merge()
    merged = agenda.people.show(survivor)
    assert merged.display == other
    assert [shown.value.value for shown in merged.all("email")] == ["eva@casa.es"]
    assert [shown.value.value for shown in merged.hidden] == ["eva@obra.es"]


def test_looking_again_runs_in_a_child_process_and_notes_when(presenter, jobs, agenda, three_pairs):
    assert presenter.looked_at() is None
    busy = []
    presenter.scanning.connect(busy.append)
    presenter.scan()
    presenter.scan()  # once is enough
    assert [arguments for arguments, _ in jobs.asked] == [["duplicates", "--limit", "0"]]
    jobs.last.succeeded.emit({"pairs": [], "total": 3})
    assert busy == [True, False]
    assert presenter.total == 3
    assert (datetime.now(UTC) - presenter.looked_at()).total_seconds() < 60


def test_a_search_that_is_stopped_is_no_failure(presenter, jobs):
    failed = []
    presenter.failed.connect(failed.append)
    presenter.scan()
    presenter.cancel()
    assert jobs.last.cancelled
    jobs.last.failed.emit({"kind": "Cancelled"})
    assert failed == []
    assert not presenter.busy


def test_the_next_pair_is_read_ahead(loaded):
    loaded._ahead.clear()
    loaded.prefetch()
    following = loaded.queue.following
    assert list(loaded._ahead) == [(following.a.person, following.b.person)]


def test_an_agenda_without_duplicates_has_nothing_under_review(presenter):
    presenter.load()
    assert presenter.draft is None
    for act in (presenter.merge, presenter.different, presenter.later, presenter.merge_identical):
        act()


def test_while_another_process_writes_nothing_is_decided_and_the_user_is_told(
    loaded, agenda, monkeypatch
):
    def busy(*_, **__):
        raise Busy(path="agenda.db")

    for command in ("merge", "different", "put_off", "merge_groups"):
        monkeypatch.setattr(agenda.merging, command, busy)
    refused = []
    loaded.refused.connect(refused.append)
    before = under_review(loaded)
    for act in (loaded.merge, loaded.different, loaded.later, loaded.merge_identical):
        act()
    assert [type(error) for error in refused] == [Busy] * 4
    assert under_review(loaded) == before
    assert loaded.total == 3
