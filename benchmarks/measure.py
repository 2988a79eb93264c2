"""Measuring: CPU seconds, memory and the exponent of growth."""

from __future__ import annotations

import gc
import math
import resource
import time
from collections.abc import Callable, Sequence


def cpu(work: Callable[[], object]) -> float:
    """Return the CPU seconds of this process that ``work`` takes."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def peak_mb() -> int:
    """Return the most memory this process has held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def exponent(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """Return the slope in log-log of the last two sizes: 1.0 is linear growth."""
    return math.log(seconds[-1] / seconds[-2]) / math.log(sizes[-1] / sizes[-2])


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which ``share`` of ``values`` lie."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]
