"""What there was between the user and somebody, as plain values for the card: in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTime

from agenda.model.interaction import Interaction, InteractionSummary, Signal
from agenda.ui.i18n import day_and_month, full_date, number, sentence_case

ICONS = {
    "message": "message-circle",
    "email": "mail",
    "call": "phone-call",
    "meeting": "calendar-days",
    "invitation": "handshake",
}
ORDER = ("message", "email", "call", "meeting", "invitation")
HOUR = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """Somebody else who took part; ``person`` is None for one who is not in the agenda."""

    person: int | None
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """One conversation or meeting: what it was, when, who else took part, what was said."""

    id: int
    icon: str
    title: str
    when: str
    detail: str = ""
    others: tuple[Other, ...] = ()
    text: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        return ", ".join(filter(None, (self.title, self.when, self.detail)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Somebody the person knows, and from where. ``person`` is None for the user herself."""

    person: int | None
    name: str
    how: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRelations:
    """What the card shows of a relationship.

    ``more`` says that there are earlier conversations than those in ``past``.
    """

    person: int
    summary: str = ""
    coming: tuple[Talk, ...] = ()
    past: tuple[Talk, ...] = ()
    more: bool = False
    known: tuple[Known, ...] = ()
    news: tuple[str, ...] = ()
    me: bool = False


def talk(one: Interaction, person: int, name: str, me: int | None) -> Talk:
    """Return a conversation as the card of ``person``, who is called ``name``, shows it."""
    said = _how(one, name)
    seen = [
        Other(person=part.person, name=part.name or part.seen)
        for part in one.participants
        if part.person is None or part.person not in (person, me)
    ]
    numbers = TalkNumbers()
    details = (
        said if one.title else "",
        numbers.messages(one.count) if one.count > 1 else "",
        numbers.length(one.minutes),
        one.place,
    )
    return Talk(
        id=one.id,
        icon=ICONS.get(one.kind, "message-square"),
        title=one.title or said,
        when=day_text(one.at),
        detail=" · ".join(filter(None, details)),
        others=tuple(dict.fromkeys(other for other in seen if other.name)),
        text=one.text.strip(),
    )


def summary_line(summary: InteractionSummary) -> str:
    """Return "132 messages, 3 meetings · last on Mar 5, 2026"; empty where there was nothing."""
    if not summary.count:
        return ""
    known = dict(summary.kinds)
    kinds = [*(kind for kind in ORDER if kind in known), *(k for k in known if k not in ORDER)]
    numbers = TalkNumbers()
    counted = ", ".join(numbers.of_kind(kind, known[kind]) for kind in kinds)
    last = QCoreApplication.translate("conversations", "last on %1")
    return f"{counted} · {last.replace('%1', day_text(summary.last, clock=False))}"


def news_lines(news: Sequence[Signal], titles: Mapping[str, str]) -> tuple[str, ...]:
    """Return what is new of somebody: "Now at Nova (was Acme) · LinkedIn, November 21"."""
    lines = []
    for one in news:
        source = titles.get(one.source, sentence_case(one.source))
        day = _moment(one.at)
        when = day_and_month(day.month, day.day) if day else ""
        lines.append(f"{_news(one, source)} · {', '.join(filter(None, (source, when)))}")
    return tuple(lines)


def day_text(at: str, *, clock: bool = True) -> str:
    """Return a day as the language writes it, with the time where the source says one."""
    moment = _moment(at)
    if moment is None:
        return at
    day = full_date(moment.date())
    if not clock or "T" not in at:
        return day
    time = QTime(moment.hour, moment.minute)
    return f"{day}, {QLocale().toString(time, QLocale.FormatType.ShortFormat)}"


def is_coming(one: Interaction, today: date) -> bool:
    """Say whether something is still to come."""
    return one.at[:10] > today.isoformat()


class TalkNumbers(QObject):
    """Counts of conversations in words; plurals are found in `tr` of a class only."""

    def of_kind(self, kind: str, count: int) -> str:
        """Return "3 meetings"."""
        match kind:
            case "message":
                return self.messages(count)
            case "email":
                return self.tr("%Ln e-mails", "", count)
            case "call":
                return self.tr("%Ln calls", "", count)
            case "meeting":
                return self.tr("%Ln meetings", "", count)
            case "invitation":
                return self.tr("%Ln invitations", "", count)
        return f"{number(count)} × {kind}"

    def messages(self, count: int) -> str:
        """Return "132 messages"."""
        return self.tr("%Ln messages", "", count)

    def length(self, minutes: int) -> str:
        """Return "1 h 20 min"; empty where it is not known."""
        if minutes <= 0:
            return ""
        hours, rest = divmod(minutes, HOUR)
        parts = (
            self.tr("%1 h").replace("%1", number(hours)) if hours else "",
            self.tr("%1 min").replace("%1", number(rest)) if rest else "",
        )
        return " ".join(filter(None, parts))


def _how(one: Interaction, name: str) -> str:
    """Return who did it, in words."""
    words = {
        ("message", "out"): QCoreApplication.translate("conversations", "You wrote"),
        ("message", "in"): QCoreApplication.translate("conversations", "%1 wrote"),
        ("message", "both"): QCoreApplication.translate("conversations", "You wrote to each other"),
        ("message", ""): QCoreApplication.translate("conversations", "Messages"),
        ("email", "out"): QCoreApplication.translate("conversations", "You sent an e-mail"),
        ("email", "in"): QCoreApplication.translate("conversations", "%1 sent you an e-mail"),
        ("email", "both"): QCoreApplication.translate("conversations", "E-mails both ways"),
        ("email", ""): QCoreApplication.translate("conversations", "E-mail"),
        ("call", "out"): QCoreApplication.translate("conversations", "You called"),
        ("call", "in"): QCoreApplication.translate("conversations", "%1 called"),
        ("call", ""): QCoreApplication.translate("conversations", "Call"),
        ("meeting", ""): QCoreApplication.translate("conversations", "Meeting"),
        ("invitation", "out"): QCoreApplication.translate("conversations", "You invited %1"),
        ("invitation", "in"): QCoreApplication.translate("conversations", "%1 invited you"),
        ("invitation", ""): QCoreApplication.translate("conversations", "Invitation"),
    }
    plain = words.get((one.kind, ""), sentence_case(one.kind))
    return words.get((one.kind, one.direction), plain).replace("%1", name)


def _news(one: Signal, source: str) -> str:
    words = {
        ("org", True): QCoreApplication.translate("conversations", "Now at %2 (was at %1)"),
        ("org", False): QCoreApplication.translate("conversations", "Now at %2"),
        ("title", True): QCoreApplication.translate("conversations", "Now %2 (was %1)"),
        ("title", False): QCoreApplication.translate("conversations", "Now %2"),
    }
    if one.kind == "vanished":
        text = QCoreApplication.translate("conversations", "No longer among your contacts of %1")
        return text.replace("%1", source)
    if not one.after:
        text = QCoreApplication.translate("conversations", "No longer %1")
        return text.replace("%1", one.before)
    text = words.get((one.kind, bool(one.before)), "%2")
    return text.replace("%1", one.before).replace("%2", one.after)


def _moment(at: str) -> datetime | None:
    """Return the moment that a source says, in the clock of the place where it was."""
    try:
        return datetime.fromisoformat(at)
    except ValueError:
        return None
