"""The log file: what went wrong and where in the program, never whose data it was.

A traceback's frames are safe to keep; the message of an exception is not, since
it may quote a name or a number, so it is left out.
"""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

MAX_BYTES = 512 * 1024
KEPT_FILES = 3


def note_failure(folder: Path, error: BaseException) -> Path:
    """Write an unexpected error to the log in ``folder`` and return the log's path."""
    path = folder / "agenda.log"
    record = logging.LogRecord(
        name="agenda",
        level=logging.ERROR,
        pathname="",
        lineno=0,
        msg="\n".join(_described(error)),
        args=None,
        exc_info=None,
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            path, maxBytes=MAX_BYTES, backupCount=KEPT_FILES, encoding="utf-8"
        )
    except OSError as cannot:  # no log can be kept here; say at least what would have been in it
        sys.stderr.write(f"{record.msg}\n({path}: {cannot.strerror})\n")
        return path
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    handler.handle(record)
    handler.close()
    return path


def _described(error: BaseException) -> Iterator[str]:
    cause: BaseException | None = error
    while cause is not None:
        yield f"{type(cause).__module__}.{type(cause).__qualname__}"
        for frame in traceback.extract_tb(cause.__traceback__):
            yield f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
        cause = cause.__cause__ or cause.__context__
