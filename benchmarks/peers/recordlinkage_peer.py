"""Python Record Linkage Toolkit: its indexes, its comparisons, its ECM classifier."""

from __future__ import annotations

import json
import sys
import time
from importlib.metadata import version

import pandas as pd
import recordlinkage


def main() -> None:
    rows = json.load(sys.stdin)
    began = time.process_time()
    frame = pd.DataFrame(rows).set_index("id")
    for column in ("phones", "mails"):
        frame[column[:-1]] = frame[column].map(lambda values: values[0] if values else "")
    frame = frame.drop(columns=["phones", "mails"]).replace("", None)
    index = recordlinkage.Index()
    for columns in (["given", "first"], ["first", "second"], ["phone"], ["mail"]):
        index.block(columns)
    candidates = index.index(frame)
    compare = recordlinkage.Compare()
    for column in ("given", "first", "second"):
        compare.string(column, column, method="jarowinkler", threshold=0.9, label=column)
    compare.string("org", "org", method="jarowinkler", threshold=0.9, label="org")
    for column in ("phone", "mail", "day", "address"):
        compare.exact(column, column, label=column)
    features = compare.compute(candidates, frame)
    classifier = recordlinkage.ECMClassifier(binarize=0.5)
    classifier.fit(features)
    chances = classifier.prob(features)
    pairs = [[int(a), int(b), float(chance)] for (a, b), chance in chances.items() if chance > 0.01]
    seconds = time.process_time() - began
    json.dump({"version": version("recordlinkage"), "seconds": seconds, "pairs": pairs}, sys.stdout)


if __name__ == "__main__":
    main()
