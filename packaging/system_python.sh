#!/bin/sh
# Print the newest Python that Debian or Ubuntu installed here; it is the one that gets packaged.
for python in /usr/bin/python3.13 /usr/bin/python3.12 /usr/bin/python3.11; do
    if [ -x "$python" ] && "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        echo "$python"
        exit 0
    fi
done
echo "there is no Python 3.11 to 3.13 of Debian or Ubuntu in /usr/bin, or it lacks venv" >&2
exit 3
