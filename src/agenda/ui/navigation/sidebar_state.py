"""What the sidebar says: counts, circles, the last backup and the job that runs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer

from agenda.model.circle import Circle
from agenda.services.agenda import Agenda
from agenda.ui.i18n import RelativeDates, number
from agenda.ui.jobs import Job, Jobs
from agenda.ui.navigation.sections import sections
from agenda.ui.shell import BackupState, CircleItem, JobState, Shell

OLD_BACKUP_DAYS = 7
TICK_MS = 1_000
COUNT_SOON_MS = 80


class SidebarState(QObject):
    """Keeps the sidebar of the shell true."""

    def __init__(self, shell: Shell, agenda: Agenda, jobs: Jobs) -> None:
        super().__init__(shell)
        self._shell, self._agenda, self._jobs = shell, agenda, jobs
        self._dates = RelativeDates(self)
        self._people: int | None = None
        self._duplicates: int | None = None
        # Counting pairs is no part of a command: its result is painted first.
        self._count_soon = QTimer(self)
        self._count_soon.setSingleShot(True)
        self._count_soon.setInterval(COUNT_SOON_MS)
        self._count_soon.timeout.connect(self._count_duplicates)
        jobs.changed.connect(self.show_job)
        # The estimate of the time left grows shorter between two reports as well.
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self.show_job)

    def show_people(self, people: int) -> None:
        """Show how many people there are, and a little later how many pairs wait for review."""
        self._people = people
        self._show_counts()
        self._count_soon.start()

    def show_circles(self, circles: Mapping[int, Circle]) -> None:
        """Show the circles and how many people each has."""
        self._shell.set_circles(
            [
                CircleItem(
                    id=circle.id,
                    name=circle.name,
                    colour=circle.color,
                    count=number(circle.count),
                )
                for circle in circles.values()
            ]
        )

    def show_backup(self) -> None:
        """Say when the latest backup was made."""
        found = self._agenda.backups.all()
        if not found:
            self._shell.set_backup(BackupState(text=self.tr("No backup yet"), ok=False))
            return
        at, now = found[0].at.astimezone(), datetime.now(UTC).astimezone()
        days = (now.date() - at.date()).days
        if days == 0:
            clock = f"{at:%H:%M}"
            text = self.tr("Backup today, %1").replace("%1", clock)
        else:
            when = self._dates.ago(at.date(), now.date())
            text = self.tr("Backup %1").replace("%1", when)
        self._shell.set_backup(BackupState(text=text, ok=days <= OLD_BACKUP_DAYS))

    def backed_up_today(self) -> bool:
        """Say whether there is a backup of today."""
        today = datetime.now(UTC).astimezone().date()
        return any(one.at.astimezone().date() == today for one in self._agenda.backups.all()[:1])

    def show_job(self) -> None:
        """Show the oldest job that runs."""
        running = self._jobs.running
        self._shell.set_job(_state(running[0]) if running else None)
        if running and not self._tick.isActive():
            self._tick.start()
        elif not running:
            self._tick.stop()

    def stop(self) -> None:
        """Read no more: the agenda is being closed."""
        self._count_soon.stop()
        self._tick.stop()

    def _count_duplicates(self) -> None:
        self._duplicates = self._agenda.merging.count()
        self._show_counts()

    def _show_counts(self) -> None:
        self._shell.set_items(sections(self._people, self._duplicates))


def _state(job: Job) -> JobState:
    return JobState(
        id=job.id,
        title=job.title,
        done=job.progress.done,
        total=job.progress.total or None,
        seconds_left=job.seconds_left,
    )
