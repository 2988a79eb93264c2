#!/bin/sh
# Print the first Python that Agenda runs on and that can make a virtual environment, or nothing.
for candidate in python3 python3.13 python3.12 python3.11; do
    if "$candidate" -c '
import sys, ensurepip, venv
sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' >/dev/null 2>&1; then
        echo "$candidate"
        exit 0
    fi
done
