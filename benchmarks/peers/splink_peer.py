"""Splink (DuckDB): Fellegi and Sunter's model with its own EM, as its documentation advises."""

from __future__ import annotations

import json
import logging
import sys
import time

import pandas as pd
import splink
import splink.comparison_library as cl
from splink import Linker, SettingsCreator, block_on
from splink.backends.duckdb import DuckDBAPI

logging.disable(logging.WARNING)


def main() -> None:
    rows = json.load(sys.stdin)
    began = time.process_time()
    frame = pd.DataFrame(rows).rename(columns={"id": "unique_id"})
    for column in ("given", "first", "second", "org", "day", "address"):
        frame[column] = frame[column].where(frame[column] != "", None)
    lists = [column for column in ("phones", "mails") if frame[column].map(len).any()]
    names = [
        column for column in ("given", "first", "second", "org") if frame[column].notna().any()
    ]
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            *(
                cl.JaroWinklerAtThresholds(column, [0.92, 0.8]).configure(
                    term_frequency_adjustments=True
                )
                for column in names
            ),
            *(cl.ArrayIntersectAtSizes(column, [1]) for column in lists),
            cl.LevenshteinAtThresholds("day", [1]),
            cl.JaroWinklerAtThresholds("address", [0.9]),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("given", "first"),
            block_on("first", "second"),
            block_on("day"),
            block_on("address"),
            *(block_on(column, arrays_to_explode=[column]) for column in lists),
        ],
    )
    linker = Linker(DuckDBAPI().register(frame), settings)
    linker.training.estimate_probability_two_random_records_match(
        [block_on("given", "first", "day"), block_on("given", "first", "org")], recall=0.2
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in (block_on("given", "first"), block_on("day"), block_on("address")):
        linker.training.estimate_parameters_using_expectation_maximisation(
            rule, record_sample_proportion=1.0
        )
    found = linker.inference.predict(threshold_match_probability=0.05).as_pandas_dataframe()
    pairs = found[["unique_id_l", "unique_id_r", "match_probability"]].to_numpy().tolist()
    seconds = time.process_time() - began
    json.dump({"version": splink.__version__, "seconds": seconds, "pairs": pairs}, sys.stdout)


if __name__ == "__main__":
    main()
