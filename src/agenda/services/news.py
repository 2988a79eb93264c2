"""News: what a newer version of a card says otherwise, and who is in a listing no more.

Three sides are compared: the card that was there, the one that came, and what
the user has typed. Nothing of hers is overwritten, and what she knows already
is no news.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agenda.model.card import Card, Value
from agenda.model.text import fold
from agenda.services.intake import Intake
from agenda.services.relations import News
from agenda.store import Reading, Writing, batches, people, ties
from agenda.store.ties import NewSignal

_KINDS = ("org", "title")


def changed(before: Card, after: Sequence[Value], person: int, file: int) -> Iterator[News]:
    """Yield what a newer version of a card says of company and title."""
    for kind in _KINDS:
        old, new = (_first(kind, values) for values in (before.values, after))
        if fold(old) != fold(new) and new:
            yield News(
                file=file, source=before.source, person=person, kind=kind, before=old, after=new
            )


def note_vanished(reading: Reading, intake: Intake, source: str, format_: str) -> None:
    """Note who was in an earlier listing and is not in the present file.

    A file that lacks half of them is another listing, not a newer one.
    """
    listed = ties.listed_by(reading, source, format_)
    seen = set(intake.keys_seen)
    gone = {key: person for key, person in listed.items() if key not in seen and "~" not in key}
    if not gone:
        return
    if len(gone) * 2 > len(listed):
        english = f"{len(gone)} people of the last listing are not in this one: too many for news"
        spanish = (
            f"{len(gone)} personas de la última lista no están en esta: demasiadas para ser novedad"
        )
        intake.problem(0, "warning", english, (("es", spanish),))
        return
    known = {
        one.person
        for one in ties.signals_of(reading, sorted(set(gone.values())))
        if one.kind == "vanished" and one.source == source
    }
    intake.relations.news.extend(
        News(file=intake.file, source=source, person=person, kind="vanished")
        for person in dict.fromkeys(gone.values())
        if person not in known
    )


def real_news(reading: Reading, intake: Intake) -> list[News]:
    """Return the news that the user has not typed herself already, each once."""
    said: dict[int, set[tuple[str, str]]] = {}
    concerned = sorted({one.person for one in intake.relations.news})
    for dossier in people.dossiers(reading, concerned):
        said[dossier.id] = {
            (edit.kind, fold(edit.value.value)) for edit in dossier.edits if edit.value is not None
        }
    found = dict.fromkeys(intake.relations.news)
    return [one for one in found if (one.kind, fold(one.after)) not in said.get(one.person, ())]


def keep_news(writing: Writing, intake: Intake) -> None:
    """Keep the news of an import as signals."""
    found = real_news(writing, intake)
    for source in dict.fromkeys(one.source for one in found):
        ones = [one for one in found if one.source == source]
        signals = [
            NewSignal(person=one.person, kind=one.kind, before=one.before, after=one.after)
            for one in ones
        ]
        batch = writing.batch if writing.batch is not None else batches.add_batch(writing)
        ties.add_signals(writing, signals, source=source, batch=batch)
        for one in ones:
            intake.tell(one.file, "news")


def _first(kind: str, values: Sequence[Value]) -> str:
    found = [value for value in values if value.kind == kind]
    preferred = [value for value in found if value.preferred]
    return (preferred or found)[0].value if found else ""
