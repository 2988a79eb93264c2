"""What a source tells beyond cards: conversations, meetings, who knows whom, groups.

An importer yields these beside its drafts. Agenda finds out whom each
:class:`Party` is, shows the user what was found, and keeps what it could
attribute to somebody.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody who took part, as the source names her; give all that it says.

    ``key`` is the ``key`` of a draft of the same importer, the surest way to say
    who is meant. ``email``, ``phone`` (with its country code where known) and
    ``url`` (a profile) come next, ``name`` last. ``role`` is ``from``, ``to``,
    ``cc``, ``organiser`` or empty. ``me`` marks the user herself.
    """

    name: str = ""
    email: str = ""
    phone: str = ""
    url: str = ""
    key: str = ""
    role: str = ""
    me: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionDraft:
    """Something that happened between the user and others.

    ``key`` identifies it within its importer for ever; reading it again later
    with more in it (the same day of a chat) replaces what was known. ``kind``
    is ``call message email meeting invitation``. ``at`` is ISO 8601: a day
    (``2026-03-05``) or a local time with or without its offset
    (``2026-03-05T10:22:00+01:00``). ``direction`` is ``out`` (from the user),
    ``in``, ``both``, or empty where nobody can say. ``parties`` are the others;
    the user need not be among them. ``title`` is a subject or the name of a
    group chat. ``text`` is what was said: Agenda keeps it only if the user asks
    for that. ``count`` is how many messages stand behind it, ``minutes`` how
    long it took.
    """

    key: str
    kind: str
    at: str
    parties: tuple[Party, ...]
    direction: str = ""
    title: str = ""
    text: str = ""
    count: int = 1
    minutes: int = 0
    place: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDraft:
    """A date in a calendar. One with ``parties`` becomes a meeting with them.

    ``starts`` and ``ends`` are ISO 8601, as in :class:`InteractionDraft`.
    """

    key: str
    title: str
    starts: str
    ends: str = ""
    place: str = ""
    text: str = ""
    parties: tuple[Party, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TieDraft:
    """Two people know each other, or one of them and the user.

    ``kind`` is ``colleague friend family recommended endorsed introduced
    conversation`` or a word of the source; for the directed ones ``a`` did it
    and ``b`` had it done. ``evidence`` is one short text that says where that
    is known from, ``at`` a day or empty.
    """

    key: str
    a: Party
    b: Party
    kind: str
    at: str = ""
    evidence: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupDraft:
    """A group with members, which becomes a circle (vCard ``KIND:group``)."""

    name: str
    members: tuple[Party, ...]
    key: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Complete:
    """Says that all cards of a listing have been yielded.

    Whoever an earlier listing had (a draft whose ``format`` begins with this
    ``format``) and this one has not, has vanished from it. Yield it last, and
    only after a file that was read to its end.
    """

    format: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """The user, as far as Agenda knows her: what her own card says."""

    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()


NOBODY = Me()
"""The user before Agenda knows anything of her."""
