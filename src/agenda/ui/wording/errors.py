"""Errors in three parts: what happened, what was kept, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QCoreApplication

from agenda.model import errors
from agenda.model.errors import AgendaError


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorParts:
    """The three parts, translated; `detail` is the system's own word, shown small."""

    happened: str
    kept: str = ""
    do: str = ""
    detail: str = ""

    @property
    def text(self) -> str:
        """All three as one paragraph."""
        return " ".join(part for part in (self.happened, self.kept, self.do) if part)


def error_parts(error: AgendaError) -> ErrorParts:
    """Return the words for an error of the services."""
    data = {name: getattr(error, name) for name in getattr(error, "__dataclass_fields__", ())}
    return _parts(type(error).__name__, data)


def job_error_parts(error: Mapping[str, Any]) -> ErrorParts:
    """Return the words for what a job failed with: our own for a known kind, else its words."""
    kind = str(error.get("kind", ""))
    said = str(error.get("happened", ""))
    if kind in _STORE or kind in ("Cancelled", "Stopped"):
        return _parts(kind, {"why": said})
    if said:
        do = str(error.get("do", ""))
        return ErrorParts(happened=said, kept=str(error.get("kept", "")), do=do)
    return _parts(kind, {})


def _parts(kind: str, data: Mapping[str, Any]) -> ErrorParts:
    made = _STORE.get(kind) or _OTHER.get(kind)
    return made(data) if made else _unknown(data)


def _file(data: Mapping[str, Any]) -> str:
    return PurePath(str(data.get("path", ""))).name


def _newer(data: Mapping[str, Any]) -> ErrorParts:
    return ErrorParts(
        happened=QCoreApplication.translate(
            "errors", "This agenda was last used with a newer version of Agenda."
        ),
        kept=QCoreApplication.translate("errors", "Nothing in it has been touched."),
        do=QCoreApplication.translate(
            "errors", "Update Agenda on this computer, or open another file."
        ),
        detail=_file(data),
    )


def _damaged(data: Mapping[str, Any]) -> ErrorParts:
    return ErrorParts(
        happened=QCoreApplication.translate("errors", "This file cannot be read as an agenda."),
        kept=QCoreApplication.translate(
            "errors", "It was left as it is, and your backups are beside it."
        ),
        do=QCoreApplication.translate("errors", "Restore a backup, or choose another file."),
        detail=str(data.get("why", "")),
    )


def _in_use(data: Mapping[str, Any]) -> ErrorParts:
    return ErrorParts(
        happened=QCoreApplication.translate("errors", "Another program has this agenda open."),
        kept=QCoreApplication.translate("errors", "Nothing in it has been touched."),
        do=QCoreApplication.translate("errors", "Close the other program and try again."),
        detail=_file(data),
    )


def _busy(data: Mapping[str, Any]) -> ErrorParts:
    return ErrorParts(
        happened=QCoreApplication.translate(
            "errors", "Something else is writing to this agenda just now."
        ),
        kept=QCoreApplication.translate("errors", "Nothing was changed."),
        do=QCoreApplication.translate("errors", "Wait a moment and try again."),
        detail=_file(data),
    )


def _disk_full(data: Mapping[str, Any]) -> ErrorParts:
    return ErrorParts(
        happened=QCoreApplication.translate("errors", "There is no room left on the disk."),
        kept=QCoreApplication.translate("errors", "Everything saved before is still there."),
        do=QCoreApplication.translate("errors", "Make some room and try again."),
        detail=_file(data),
    )


def _read_only(data: Mapping[str, Any]) -> ErrorParts:
    return ErrorParts(
        happened=QCoreApplication.translate(
            "errors", "The agenda or its folder cannot be written to."
        ),
        kept=QCoreApplication.translate("errors", "Nothing was changed."),
        do=QCoreApplication.translate(
            "errors", "Check the permissions of the folder, or choose another file."
        ),
        detail=str(data.get("path", "")),
    )


def _not_found(data: Mapping[str, Any]) -> ErrorParts:
    return ErrorParts(
        happened=QCoreApplication.translate("errors", "This is no longer there."),
        kept=QCoreApplication.translate("errors", "Nothing was changed."),
        do=QCoreApplication.translate(
            "errors", "It may have been merged or removed; the history tells."
        ),
        detail=str(data.get("key", "")),
    )


def _changed_since(data: Mapping[str, Any]) -> ErrorParts:  # noqa: ARG001 - one shape for all
    return ErrorParts(
        happened=QCoreApplication.translate(
            "errors", "This has been changed since, so it cannot be undone whole."
        ),
        kept=QCoreApplication.translate("errors", "Nothing was changed."),
        do=QCoreApplication.translate(
            "errors", "Undo the later change first; the history lists it."
        ),
    )


def _nothing_to(data: Mapping[str, Any]) -> ErrorParts:
    if data.get("action") == "redo":
        return ErrorParts(
            happened=QCoreApplication.translate("errors", "There is nothing to redo.")
        )
    return ErrorParts(happened=QCoreApplication.translate("errors", "There is nothing to undo."))


def _not_one(data: Mapping[str, Any]) -> ErrorParts:  # noqa: ARG001 - one shape for all
    return ErrorParts(
        happened=QCoreApplication.translate("errors", "These are the same person already."),
        kept=QCoreApplication.translate("errors", "Nothing was changed."),
    )


def _not_stapled(data: Mapping[str, Any]) -> ErrorParts:  # noqa: ARG001 - one shape for all
    return ErrorParts(
        happened=QCoreApplication.translate(
            "errors", "There is only one card here, so nothing to take apart."
        ),
        kept=QCoreApplication.translate("errors", "Nothing was changed."),
    )


def _bad_input(data: Mapping[str, Any]) -> ErrorParts:
    what, why = str(data.get("what", "")), str(data.get("why", ""))
    known = {
        ("name", "empty"): QCoreApplication.translate(
            "errors", "A person needs a name, or a company or number."
        ),
        ("circle", "empty"): QCoreApplication.translate("errors", "A circle needs a name."),
        ("circle", "taken"): QCoreApplication.translate(
            "errors", "There is a circle with this name already."
        ),
        ("circle", "ring"): QCoreApplication.translate(
            "errors", "The three rings cannot be removed."
        ),
        ("circle", "smart"): QCoreApplication.translate(
            "errors", "This circle finds its people by itself."
        ),
        ("cadence", "form"): QCoreApplication.translate("errors", "This is not a length of time."),
        ("database", "unsupported"): QCoreApplication.translate(
            "errors", "This kind of database cannot be opened."
        ),
        ("format", "unknown"): QCoreApplication.translate(
            "errors", "No plugin can write this format."
        ),
    }
    plain = QCoreApplication.translate("errors", "This cannot be saved as it is.")
    return ErrorParts(
        happened=known.get((what, why), plain),
        kept=QCoreApplication.translate("errors", "Nothing was changed."),
        detail=str(data.get("value", "")),
    )


def _unreadable(data: Mapping[str, Any]) -> ErrorParts:
    text = QCoreApplication.translate("errors", "%1 cannot be read.").replace("%1", _file(data))
    return ErrorParts(
        happened=text,
        kept=QCoreApplication.translate("errors", "Nothing was changed."),
        do=QCoreApplication.translate(
            "errors", "Check that it is a file of contacts and export it once more."
        ),
        detail=str(data.get("why", "")),
    )


def _cannot_write(data: Mapping[str, Any]) -> ErrorParts:
    return ErrorParts(
        happened=QCoreApplication.translate("errors", "%1 cannot be written.").replace(
            "%1", _file(data)
        ),
        kept=QCoreApplication.translate("errors", "What was there before is still there."),
        do=QCoreApplication.translate("errors", "Choose another folder."),
        detail=str(data.get("why", "")),
    )


def _cancelled(data: Mapping[str, Any]) -> ErrorParts:  # noqa: ARG001 - one shape for all
    return ErrorParts(
        happened=QCoreApplication.translate("errors", "Stopped."),
        kept=QCoreApplication.translate("errors", "The agenda is as it was before."),
    )


def _unknown(data: Mapping[str, Any]) -> ErrorParts:
    return ErrorParts(
        happened=QCoreApplication.translate("errors", "This did not come to its end."),
        kept=QCoreApplication.translate("errors", "The agenda is as it was before."),
        do=QCoreApplication.translate(
            "errors", "Try again. If it happens again, the details below help to find out why."
        ),
        detail=str(data.get("why", "")),
    )


_STORE = {
    errors.NewerSchema.__name__: _newer,
    errors.Damaged.__name__: _damaged,
    errors.InUse.__name__: _in_use,
    errors.Busy.__name__: _busy,
    errors.DiskFull.__name__: _disk_full,
    errors.ReadOnly.__name__: _read_only,
}
_OTHER = {
    errors.NotFound.__name__: _not_found,
    errors.ChangedSince.__name__: _changed_since,
    errors.NothingTo.__name__: _nothing_to,
    errors.NotOne.__name__: _not_one,
    errors.NotStapled.__name__: _not_stapled,
    errors.BadInput.__name__: _bad_input,
    errors.Unreadable.__name__: _unreadable,
    errors.CannotWrite.__name__: _cannot_write,
    errors.Cancelled.__name__: _cancelled,
    "Stopped": _unknown,
}
