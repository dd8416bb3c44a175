"""Brings the claims that were written before abstracts and passages together with what they were written before.

    python abstract_claims.py --data DATA --out MORE.tsv [--held-out]

The abstracts stay in the data folder: `claims/abstracts.tsv` names them by id and sentence, with the first eight digits
of the SHA-1 of the evidence, so that a changed abstract or splitter is noticed. What is written is in the columns of the
project's own pairs, for `train.py --more`, and never goes into the repository.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

CLAIMS = Path(__file__).resolve().parent / "claims"
_END = re.compile(r"(?<=[a-z0-9)%][.?!])\s+(?=[A-Z])")
_COLUMNS = ("group", "split", "label", "claim", "evidence")


def sentences(text: str) -> list[str]:
    """The sentences of an abstract, as the claims' writers were given them."""
    return [part.strip() for part in _END.split(text) if part.strip()]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def before_abstracts(path: Path, abstracts: Path) -> Iterator[tuple[str, str, str, str]]:
    """Group, label, claim and evidence of each claim; an abstract that is not as it was is an error."""
    rows = list(_rows(path))
    wanted = {row["abstract"] for row in rows}
    texts: dict[str, list[str]] = {}
    with abstracts.open(encoding="utf-8") as lines:
        for line in lines:
            read = json.loads(line)
            if read["_id"] in wanted:
                texts[read["_id"]] = sentences(read["text"])
    for row in rows:
        chosen = [int(number) for number in row["sentences"].split(",")]
        evidence = " ".join(texts[row["abstract"]][i] for i in chosen)
        if hashlib.sha1(evidence.encode()).hexdigest()[:8] != row["digest"]:
            raise ValueError(f"{row['abstract']}: the evidence is not what its claims were written before")
        yield row["abstract"], row["relation"], row["claim"], evidence


def before_passages(path: Path) -> Iterator[tuple[str, str, str, str]]:
    """The same of the passages that are our own."""
    for row in _rows(path):
        yield row["group"], row["relation"], row["claim"], row["evidence"]


def main() -> None:
    """Writes the file for `train.py --more`."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with corpus/biomed_abstracts.jsonl")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--held-out", action="store_true", help="the claims that nothing is trained on")
    options = parser.parse_args()
    abstracts = options.data / "corpus" / "biomed_abstracts.jsonl"
    if options.held_out:
        pairs = list(before_abstracts(CLAIMS / "abstracts-held-out.tsv", abstracts))
    else:
        pairs = [
            *before_abstracts(CLAIMS / "abstracts.tsv", abstracts),
            *before_passages(CLAIMS / "passages.tsv"),
        ]
    with options.out.open("w", encoding="utf-8") as out:
        out.write("\t".join(_COLUMNS) + "\n")
        for group, label, claim, evidence in pairs:
            out.write("\t".join((group, "train", label, claim, evidence)) + "\n")
    print(f"{len(pairs)} pairs")


if __name__ == "__main__":
    main()
