"""The end of an import: newcomers join people, doubts go to the review, circles are filled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from agenda.model.duplicates import Verdict
from agenda.model.importing import Decisions, MergeMode, Outcome, PlannedRow
from agenda.services.intake import Incoming, Intake
from agenda.services.matching import Doubt, Match, match_newcomers
from agenda.store import Reading, Writing, belongings, circles, people, suggestions


def match(reading: Reading, intake: Intake, mode: MergeMode, decisions: Decisions) -> list[Doubt]:
    """Decide who joins whom; return the pairs that are left for the review."""
    if mode is MergeMode.NEVER or not intake.incoming:
        return []
    matches, doubts = match_newcomers(
        reading, [new.features for new in intake.incoming], intake.incoming[0].person
    )
    for index, found in matches.items():
        newcomer = intake.incoming[index]
        ordinal = newcomer.ordinal
        earlier = None if found.earlier is None else intake.incoming[found.earlier].ordinal
        intake.joined[ordinal] = (found.person, earlier, found.probability)
        if _joins(found, ordinal, mode, decisions):
            newcomer.joins_person = found.person
            newcomer.joins_earlier = found.earlier
            intake.outcomes[ordinal] = Outcome.COMPLETED
        elif ordinal in decisions.apart:
            newcomer.apart_from = (found.person, found.earlier)
        else:
            intake.outcomes[ordinal] = Outcome.DOUBTFUL
            if found.certain:
                doubts.append(_open_match(found))
    _bring_back(intake, decisions)
    return doubts


def _bring_back(intake: Intake, decisions: Decisions) -> None:
    """Give a card back to her who had it before its import was taken back."""
    for new in intake.incoming:
        joins = new.joins_person is not None or new.joins_earlier is not None
        if new.came_back is None or joins or new.ordinal in decisions.apart:
            continue
        new.joins_person = new.came_back
        intake.joined[new.ordinal] = (new.came_back, None, 1.0)
        intake.outcomes[new.ordinal] = Outcome.COMPLETED


def _joins(found: Match, ordinal: int, mode: MergeMode, decisions: Decisions) -> bool:
    if ordinal in decisions.apart:
        return False
    return ordinal in decisions.together or (found.certain and mode is MergeMode.AUTO)


def _open_match(found: Match) -> Doubt:
    """A certain match that is not to be stapled unasked is the first to be reviewed."""
    known = (False, found.person) if found.person is not None else (True, found.earlier or 0)
    return Doubt(
        a=known,
        b=(True, found.newcomer),
        probability=found.probability,
        verdict=Verdict.SAME,
        reasons=found.reasons,
    )


def settle(writing: Writing, intake: Intake, doubts: Sequence[Doubt]) -> None:
    """Staple newcomers to whom they join and queue the doubts."""
    joins: list[tuple[int, int]] = []
    for new in intake.incoming:
        target = _target(intake.incoming, new)
        if new.person is not None and target != new.person:
            joins.append((target, new.person))
        intake.people[new.ordinal] = target
    belongings.staple_newcomers(writing, joins)
    for new in intake.incoming:
        _keep_apart(writing, intake, new)
    open_pairs = {}
    for doubt in doubts:
        a, b = (_final(intake, side) for side in (doubt.a, doubt.b))
        if a != b:
            open_pairs[min(a, b), max(a, b)] = (
                a, b, doubt.probability, doubt.verdict, doubt.reasons, False
            )  # fmt: skip
    suggestions.add_suggestions(writing, open_pairs.values())


def _target(incoming: Sequence[Incoming], new: Incoming) -> int:
    while new.joins_earlier is not None:
        new = incoming[new.joins_earlier]
    target = new.joins_person if new.joins_person is not None else new.person
    assert target is not None, "newcomers are stored before they are settled"
    return target


def _final(intake: Intake, side: tuple[bool, int]) -> int:
    is_new, index = side
    return intake.people[intake.incoming[index].ordinal] if is_new else index


def _keep_apart(writing: Writing, intake: Intake, new: Incoming) -> None:
    if new.apart_from is None or new.person is None:
        return
    person, earlier = new.apart_from
    other = person if person is not None else _final(intake, (True, earlier or 0))
    if other != new.person:
        belongings.set_apart(writing, new.person, other)


def put_in_circle(writing: Writing, intake: Intake, decisions: Decisions) -> None:
    """Put those who came with the import into the circle that was chosen for them."""
    if decisions.circle is None:
        return
    wanted = [
        person
        for ordinal, person in intake.people.items()
        if decisions.circle_all or intake.outcomes[ordinal] in (Outcome.NEW, Outcome.DOUBTFUL)
    ]
    circles.put(writing, list(dict.fromkeys(wanted)), decisions.circle, why="import")


def rows(reading: Reading, intake: Intake) -> tuple[PlannedRow, ...]:
    """Return the cards of a plan as the review shows them."""
    summaries = intake.summaries or []
    there = {person for person, _, _ in intake.joined.values() if person is not None}
    names = people.names(reading, sorted(there.union(intake.people.values())))
    return tuple(
        _row(intake, names, ordinal, outcome)
        for ordinal, outcome in enumerate(intake.outcomes[: len(summaries)])
        if outcome is not None
    )


def _row(intake: Intake, names: Mapping[int, str], ordinal: int, outcome: Outcome) -> PlannedRow:
    assert intake.summaries is not None, "a plan keeps summaries"
    summary = intake.summaries[ordinal]
    person, earlier, probability = intake.joined.get(
        ordinal, (intake.people.get(ordinal), None, 0.0)
    )
    match_name = names.get(person, "") if person is not None else ""
    if earlier is not None:
        match_name = intake.summaries[earlier].name
    return PlannedRow(
        ordinal=ordinal,
        outcome=outcome,
        name=summary.name,
        phone=summary.phone,
        email=summary.email,
        org=summary.org,
        place=summary.place,
        line=summary.line,
        match=person,
        match_name=match_name,
        with_row=earlier,
        probability=probability,
        service=summary.service,
    )
