"""Run all benchmarks, the short form of each; pass --full for 100,000 people."""

from __future__ import annotations

import pkgutil
import subprocess
import sys
from pathlib import Path

SUPPORT = {"__main__", "book", "measure", "duplicates_book", "duplicates_cards"}

for module in sorted(m.name for m in pkgutil.iter_modules([str(Path(__file__).parent)])):
    if module not in SUPPORT:
        print(f"\n== {module}", flush=True)
        command = [sys.executable, "-m", f"benchmarks.{module}", *sys.argv[1:]]
        subprocess.run(command, check=True)
