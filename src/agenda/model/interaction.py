"""What happens between the user and others: conversations, who knows whom, and news."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Somebody who took part. ``person`` is None for one who is not in the agenda.

    ``seen`` is how the source named her, ``role`` is from, to, cc, organiser or empty.
    """

    person: int | None
    name: str
    role: str = ""
    seen: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction:
    """A call, a day of messages, a mail, a meeting, an invitation.

    ``at`` is ISO 8601, a day or a local time, as exact as its source;
    ``direction`` is out (from the user), in, both or empty. ``count`` says how
    many messages stand behind it. ``text`` is empty unless the user asked for
    contents to be kept. ``source`` is the importer, empty for what she logged
    herself.
    """

    id: int
    kind: str
    at: str
    direction: str = ""
    title: str = ""
    text: str = ""
    minutes: int = 0
    count: int = 1
    place: str = ""
    source: str = ""
    batch: int | None = None
    participants: tuple[Participant, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionSummary:
    """What there is between the user and one person, in figures. Days are ISO 8601."""

    count: int = 0
    first: str = ""
    last: str = ""
    kinds: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two people know each other; None is the user herself.

    For the directed kinds (recommended, endorsed, introduced) ``a`` did it and
    ``b`` had it done.
    """

    id: int
    a: int | None
    b: int | None
    a_name: str = ""
    b_name: str = ""
    kind: str = ""
    at: str = ""
    evidence: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """News of a person: a reason to turn to her.

    ``kind``: ``org``, ``title`` (changed, from ``before`` to ``after``),
    ``vanished`` (no longer in the listing of ``source``). ``used`` is the
    moment it was acted upon, or None.
    """

    id: int
    person: int
    kind: str
    at: str
    before: str = ""
    after: str = ""
    source: str = ""
    used: str | None = None
