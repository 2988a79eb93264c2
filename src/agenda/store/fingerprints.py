"""What tells, without reading them, which people have changed since somebody looked last."""

from __future__ import annotations

import hashlib
from collections import defaultdict

from sqlalchemy import func, select

from agenda.store.schema import card, circle, edit, entry, membership, person
from agenda.store.session import Reading

Latest = tuple[int, str, int]


def latest(reading: Reading) -> Latest:
    """Return what changes with every command, its undoing and its redoing."""
    newest, undone = reading.connection.execute(
        select(func.max(entry.c.id), func.max(entry.c.undone_at))
    ).one()
    done = select(func.count()).select_from(entry).where(entry.c.state == "done")
    return newest or 0, undone or "", reading.connection.execute(done).scalar_one()


def fingerprints(reading: Reading) -> dict[int, str]:
    """Return, for each listed person, what changes whenever something shown of her does.

    What is stored never changes: whatever is different is another row. So the
    numbers of her cards and edits, and the names of her circles, are enough.
    """
    run = reading.connection.execute
    names = {row.id: row.name for row in run(select(circle.c.id, circle.c.name))}
    parts: dict[int, list[str]] = defaultdict(list)
    for letter, table in (("c", card), ("e", edit)):
        rows = run(select(table.c.person, table.c.id).where(table.c.alive).order_by(table.c.id))
        for person_id, id_ in rows:
            parts[person_id].append(f"{letter}{id_}")
    rows = run(
        select(membership.c.person, membership.c.circle)
        .where(membership.c.alive)
        .order_by(membership.c.id)
    )
    for person_id, circle_id in rows:
        parts[person_id].append(f"m{circle_id} {names[circle_id]}")
    listed = run(select(person.c.id).where(person.c.listed).order_by(person.c.id)).scalars()
    return {id_: _short("\n".join(parts[id_])) for id_ in listed}


def _short(text: str) -> str:
    data = text.encode("utf-8", "surrogatepass")
    return hashlib.blake2b(data, digest_size=8).hexdigest()
