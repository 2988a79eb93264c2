"""The words for what the services return as data: errors, history entries, kinds of values."""

from agenda.ui.wording.entries import entry_text, redone_text, undone_text
from agenda.ui.wording.errors import ErrorParts, error_parts, job_error_parts
from agenda.ui.wording.importing import (
    ReceiptLine,
    importer_title,
    problem_text,
    receipt_lines,
    unreadable,
)
from agenda.ui.wording.values import kind_icon, kind_name, type_name, value_label

__all__ = [
    "ErrorParts",
    "ReceiptLine",
    "entry_text",
    "error_parts",
    "importer_title",
    "job_error_parts",
    "kind_icon",
    "kind_name",
    "problem_text",
    "receipt_lines",
    "redone_text",
    "type_name",
    "undone_text",
    "unreadable",
    "value_label",
]
