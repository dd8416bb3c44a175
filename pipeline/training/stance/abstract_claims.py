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
_WORD = re.compile(r"[a-z0-9]+")
# So many words in a row are the abstract's own words, which may not be passed on.
_QUOTED = 6
_COLUMNS = ("group", "split", "label", "claim", "evidence")


def sentences(text: str) -> list[str]:
    """The sentences of an abstract, as the claims' writers were given them."""
    return [part.strip() for part in _END.split(text) if part.strip()]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def quoted(claim: str, evidence: str) -> int:
    """How many words in a row the claim has from the evidence, at most."""
    said, written = _WORD.findall(claim.lower()), _WORD.findall(evidence.lower())
    longest, before = 0, [0] * (len(written) + 1)
    for word in said:
        here = [0] * (len(written) + 1)
        for place, other in enumerate(written):
            if word == other:
                here[place + 1] = before[place] + 1
                longest = max(longest, here[place + 1])
        before = here
    return longest


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
        if quoted(row["claim"], evidence) >= _QUOTED:
            raise ValueError(f"{row['abstract']}: a claim in the abstract's own words: {row['claim']}")
        yield row["abstract"], row["relation"], row["claim"], evidence


def before_passages(folder: Path) -> Iterator[tuple[str, str, str, str]]:
    """The same of the passages that are our own."""
    evidence = {row["passage"]: row["evidence"] for row in _rows(folder / "passages.tsv")}
    for row in _rows(folder / "passage-claims.tsv"):
        yield row["passage"], row["relation"], row["claim"], evidence[row["passage"]]


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
            *before_passages(CLAIMS),
        ]
    with options.out.open("w", encoding="utf-8") as out:
        out.write("\t".join(_COLUMNS) + "\n")
        for group, label, claim, evidence in pairs:
            out.write("\t".join((group, "train", label, claim, evidence)) + "\n")
    print(f"{len(pairs)} pairs")


if __name__ == "__main__":
    main()
