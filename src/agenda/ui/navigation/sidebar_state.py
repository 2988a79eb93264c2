"""What the sidebar says: counts, circles, the last backup and the job that runs."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer

from agenda.model.change import ChangeSet
from agenda.services.agenda import Agenda
from agenda.ui.i18n import RelativeDates, number
from agenda.ui.jobs import Job, Jobs
from agenda.ui.navigation.sections import sections
from agenda.ui.shell import BackupState, CircleItem, JobState, Shell

OLD_BACKUP_DAYS = 7
TICK_MS = 1_000


class SidebarState(QObject):
    """Keeps the sidebar of the shell true."""

    def __init__(self, shell: Shell, agenda: Agenda, jobs: Jobs) -> None:
        super().__init__(shell)
        self._shell, self._agenda, self._jobs = shell, agenda, jobs
        self._dates = RelativeDates(self)
        jobs.changed.connect(self.show_job)
        # The estimate of the time left grows shorter between two reports as well.
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self.show_job)

    def refresh(self, changes: ChangeSet, people: int) -> None:
        """Follow a change of the agenda; `people` is how many there are now."""
        self._shell.set_items(sections(people, self._agenda.merging.count()))
        if changes.circles or changes.many or changes.structure:
            self.show_circles()

    def show_circles(self) -> None:
        """Show the circles and how many people each has."""
        self._shell.set_circles(
            [
                CircleItem(
                    id=circle.id,
                    name=circle.name,
                    colour=circle.color,
                    count=number(circle.count),
                )
                for circle in self._agenda.circles.all()
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


def _state(job: Job) -> JobState:
    return JobState(
        id=job.id,
        title=job.title,
        done=job.progress.done,
        total=job.progress.total or None,
        seconds_left=job.seconds_left,
    )
