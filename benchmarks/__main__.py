"""Run all benchmarks, the short form of each; pass --full for 100,000 people."""

from __future__ import annotations

import pkgutil
import subprocess
import sys
from pathlib import Path

SUPPORT = {"__main__", "book", "measure", "peers"}
"""Beside these, what begins with ``duplicates_`` serves the benchmark of that name."""

HERE = [str(Path(__file__).parent)]

for module in sorted(m.name for m in pkgutil.iter_modules(HERE)):
    if module not in SUPPORT and not module.startswith("duplicates_"):
        print(f"\n== {module}", flush=True)
        command = [sys.executable, "-m", f"benchmarks.{module}", *sys.argv[1:]]
        subprocess.run(command, check=True)
