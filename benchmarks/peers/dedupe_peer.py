"""dedupe: active learning; a hundred pairs are labelled with the right answers."""

from __future__ import annotations

import json
import random
import sys
import time
from importlib.metadata import version

import dedupe
import numpy as np
from dedupe import variables

LABELS = 100


def main() -> None:
    rows = json.load(sys.stdin)
    random.seed(1)
    np.random.seed(1)  # noqa: NPY002 - dedupe draws from the global generator
    began = time.process_time()
    people = {row["id"]: row["person"] for row in rows}
    data = {row["id"]: _record(row) for row in rows}
    deduper = dedupe.Dedupe(
        [
            variables.String("given", has_missing=True),
            variables.String("first", has_missing=True),
            variables.String("second", has_missing=True),
            variables.Set("phones", has_missing=True),
            variables.Set("mails", has_missing=True),
            variables.String("org", has_missing=True),
            variables.Exact("day", has_missing=True),
            variables.String("address", has_missing=True),
        ],
        num_cores=1,
        in_memory=True,
    )
    deduper.prepare_training(data, sample_size=1500)
    for _ in range(LABELS):
        (pair,) = deduper.uncertain_pairs()
        one, other = (record["id"] for record in pair)
        answer = "match" if people[one] == people[other] else "distinct"
        deduper.mark_pairs({"match": [], "distinct": [], answer: [pair]})
    deduper.train(index_predicates=False)
    pairs = [
        [int(a), int(b), float(score)]
        for (a, b), score in deduper.score(deduper.pairs(data))
        if score > 0.01
    ]
    seconds = time.process_time() - began
    json.dump({"version": version("dedupe"), "seconds": seconds, "pairs": pairs}, sys.stdout)


def _record(row: dict[str, object]) -> dict[str, object]:
    record: dict[str, object] = {
        key: value or None for key, value in row.items() if key != "person"
    }
    record["phones"] = tuple(row["phones"]) or None  # type: ignore[arg-type]
    record["mails"] = tuple(row["mails"]) or None  # type: ignore[arg-type]
    record["id"] = row["id"]
    return record


if __name__ == "__main__":
    main()
