"""Say in one line when the Python at hand is too old."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this is the check itself
    found = ".".join(map(str, sys.version_info[:3]))
    sys.exit(f"Agenda needs Python 3.11 or newer, this is {found}; install python3.11 or newer.")
