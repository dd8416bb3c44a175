"""Reads every training and measuring set into one form: a claim, a piece of evidence, and which labels are right.

No path is known here: folders come from the command line. README.md says which sets may be trained on.
"""

from __future__ import annotations

import csv
import gzip
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from claim_frames import OPPOSITE_DIRECTION, comparison_claims
from data_types import LABEL_IDS, LABEL_NAMES, NEUTRAL, NOT_SUPPORTS, REFUTES, SUPPORTS, Pair
from flips import group_of_four, turned
from selection import SentenceSelector

PAIR_LABELS = {"SUPPORTED": SUPPORTS, "REFUTED": REFUTES, "NOT_ENOUGH_INFO": NEUTRAL}
NLI_LABELS = {
    "entailment": SUPPORTS,
    "contradiction": REFUTES,
    "neutral": NEUTRAL,
    "not_entailment": NOT_SUPPORTS,
}

# "neutral" in these sets was made from a two-way label and may hide contradictions.
TWO_WAY_NLI = {"equate_newsnli", "help_and_or", "med", "scitail_test"}
# Left out: no licence of its own, and one label only, so that only the hypothesis would be learnt.
SKIPPED_NLI = {"becel_snli_negational"}
# Programs wrote these; more of them would teach the program rather than the language.
NLI_CAPS = {
    "breaking_nli": 4000,
    "clcd_synthetic": 3000,
    "conjnli_adv_train": 9000,
    "equate_stresstest": 2500,
    "help_and_or": 4000,
    "infotabs": 14000,
    "lila_numeric_nli": 2500,
    "tabfact_val_test_small": 3000,
}
TRAINABLE_PAIR_SETS = ("scifact", "pubmedqa", "evidence_inference_claims", "citint")


@dataclass(frozen=True)
class Abstract:
    """A row of a `pairs/` file: a claim against all sentences of its evidence."""

    id: str
    claim: str
    title: str
    sentences: tuple[str, ...]
    label: int
    rationale_sets: tuple[tuple[int, ...], ...]
    fields: dict[str, object]


def _json_lines(path: Path) -> Iterator[dict[str, object]]:
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")
    with opened as lines:
        for number, line in enumerate(lines, start=1):
            try:
                yield json.loads(line)
            except json.JSONDecodeError as e:
                raise ValueError(f"{path}:{number}: not JSON: {e}") from e


def without_duplicates(pairs: Iterable[Pair]) -> list[Pair]:
    """Keeps the first of equal pairs, and none of those that sets label differently."""
    first: dict[tuple[str, str], Pair] = {}
    disputed: set[tuple[str, str]] = set()
    for pair in pairs:
        known = first.setdefault(pair.key(), pair)
        if known.label != pair.label:
            disputed.add(pair.key())
    return [pair for key, pair in first.items() if key not in disputed]


def read_nli(folder: Path, seed: int) -> list[Pair]:
    """General inference pairs, capped by set, without duplicates."""
    files = sorted(folder.glob("*.jsonl.gz"))
    if not files:
        raise FileNotFoundError(f"no *.jsonl.gz in {folder}")
    pairs: list[Pair] = []
    for path in files:
        name = path.name.removesuffix(".jsonl.gz")
        if name in SKIPPED_NLI:
            continue
        read: list[Pair] = []
        for row in _json_lines(path):
            label = NLI_LABELS[str(row["label"])]
            if name in TWO_WAY_NLI and label == NEUTRAL:
                label = NOT_SUPPORTS
            read.append(Pair(str(row["hypothesis"]), str(row["premise"]), label, f"nli/{name}"))
        cap = NLI_CAPS.get(name, len(read))
        pairs.extend(random.Random(f"{seed}:{name}").sample(read, min(cap, len(read))))
    return without_duplicates(pairs)


def read_abstracts(path: Path) -> list[Abstract]:
    """The rows of a `pairs/<set>/<split>.jsonl` file."""
    out = []
    for row in _json_lines(path):
        sets = row.get("rationale_sets") or ([row["rationale"]] if row["rationale"] else [])
        out.append(
            Abstract(
                id=str(row["id"]),
                claim=re.sub(r"\s*[\[(]?<\|\w+\|>[\])]?", "", str(row["claim"])),
                title=str(row["evidence_title"]),
                sentences=tuple(row["evidence_sentences"]),
                label=PAIR_LABELS[str(row["label"])],
                rationale_sets=tuple(tuple(s) for s in sets),
                fields=row,
            )
        )
    return out


def read_medical(folder: Path, seed: int) -> list[Pair]:
    """Short medical pairs of the sets that may be trained on, a rationale or its like as evidence."""
    rng = random.Random(f"{seed}:medical")
    pairs: list[Pair] = []
    for name in TRAINABLE_PAIR_SETS:
        rows = read_abstracts(folder / name / "train.jsonl")
        selector = SentenceSelector(s for row in rows for s in row.sentences)
        made = {
            "scifact": _scifact,
            "pubmedqa": _pubmedqa,
            "evidence_inference_claims": _evidence_inference,
            "citint": _citint,
        }[name](rows, selector, rng)
        pairs.extend(made)
        # Trials are turned by their reader, which knows what the truth becomes.
        if name != "evidence_inference_claims":
            for pair in made:
                pairs.extend(group_of_four(pair))
    return without_duplicates(pairs)


def _joined(row: Abstract, chosen: Iterable[int]) -> str:
    return " ".join(row.sentences[i] for i in sorted(set(chosen)))


def _scifact(rows: list[Abstract], selector: SentenceSelector, rng: random.Random) -> list[Pair]:
    pairs = []
    for row in rows:
        best = selector.select(row.claim, row.sentences, 3)
        if row.label == NEUTRAL:
            pairs += [Pair(row.claim, row.sentences[i], NEUTRAL, "scifact", row.claim) for i in best[:2]]
            pairs.append(Pair(row.claim, _joined(row, best), NEUTRAL, "scifact", row.claim))
            continue
        for rationale in row.rationale_sets:
            pairs.append(Pair(row.claim, _joined(row, rationale), row.label, "scifact", row.claim))
        given = set(rng.choice(row.rationale_sets))
        pairs.append(Pair(row.claim, _joined(row, [*given, *best[:2]]), row.label, "scifact", row.claim))
    # The same claim against a near sentence of another abstract: topic alone must not mean support.
    for row in rng.sample(rows, len(rows) // 2):
        others = [r for r in rng.sample(rows, 60) if r.fields["evidence_id"] != row.fields["evidence_id"]]
        pool = [s for r in others for s in r.sentences]
        near = selector.select(row.claim, pool, 1)[0]
        pairs.append(Pair(row.claim, pool[near], NEUTRAL, "scifact", row.claim))
    return pairs


def _pubmedqa(rows: list[Abstract], selector: SentenceSelector, rng: random.Random) -> list[Pair]:
    pairs = []
    for row in rows:
        pairs.append(Pair(row.claim, str(row.fields["long_answer"]), row.label, "pubmedqa", row.id))
        best = selector.select(row.claim, row.sentences, 3)
        pairs.append(Pair(row.claim, _joined(row, best), row.label, "pubmedqa", row.id))
    return pairs


def _citint(rows: list[Abstract], selector: SentenceSelector, rng: random.Random) -> list[Pair]:
    pairs = []
    for row in rows:
        # "Refuted" here says that the citing sentence is not accurate, more often by scope than by contradiction.
        label = NOT_SUPPORTS if row.label == REFUTES else row.label
        chosen = row.rationale_sets or (tuple(selector.select(row.claim, row.sentences, 2)),)
        pairs += [Pair(row.claim, _joined(row, rationale), label, "citint", row.id) for rationale in chosen]
    return pairs


def _evidence_inference(rows: list[Abstract], selector: SentenceSelector, rng: random.Random) -> list[Pair]:
    pairs = []
    by_article: dict[str, list[Abstract]] = defaultdict(list)
    for row in rows:
        by_article[str(row.fields["evidence_id"])].append(row)
        for rationale in row.rationale_sets:
            evidence = _joined(row, rationale)
            pairs.append(Pair(row.claim, evidence, row.label, "evidence_inference", row.id))
        evidence = _joined(row, rng.choice(row.rationale_sets))
        truth = str(row.fields["true_direction"])
        intervention, comparator, outcome = (str(row.fields[k]) for k in ("intervention", "comparator", "outcome"))
        for direction, claim in comparison_claims(intervention, comparator, outcome, rng):
            label = SUPPORTS if direction == truth else REFUTES
            pairs.append(Pair(claim, evidence, label, "evidence_inference", row.id))
        other_way = turned(evidence)
        if other_way is not None and truth in OPPOSITE_DIRECTION:
            for direction, claim in comparison_claims(intervention, comparator, outcome, rng):
                label = SUPPORTS if direction == OPPOSITE_DIRECTION[truth] else REFUTES
                pairs.append(Pair(claim, other_way, label, "evidence_inference/turned", row.id))
    for same in by_article.values():
        for row in same:
            words = selector.words(str(row.fields["outcome"]))
            for other in same:
                evidence = _joined(other, other.rationale_sets[0])
                # Another outcome of the same trial says nothing about this one.
                if words and not words & selector.words(evidence):
                    pairs.append(Pair(row.claim, evidence, NEUTRAL, "evidence_inference", row.id))
                    break
    return pairs


def read_own(folder: Path, held_out: bool) -> list[Pair]:
    """The project's own pairs: the training part, or the topics that are held out of it."""
    files = sorted(folder.glob("*.tsv"))
    if not files:
        raise FileNotFoundError(f"no *.tsv in {folder}")
    return [pair for path in files for pair in read_own_file(path, held_out)]


def read_own_file(path: Path, held_out: bool) -> list[Pair]:
    """The pairs of one file in the columns of the project's own pairs."""
    pairs = []
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if (row["split"] == "held-out") == held_out:
                source = f"own/{path.stem}"
                pairs.append(
                    Pair(row["claim"], row["evidence"], LABEL_IDS[row["label"]], source, f"{path.stem}:{row['group']}")
                )
    return pairs


def counts(pairs: Iterable[Pair]) -> str:
    """A table of sources and labels, for logs and the model card."""
    table: dict[str, Counter[int]] = defaultdict(Counter)
    for pair in pairs:
        table[pair.source][pair.label] += 1
    lines = [f"{'source':34} {'supports':>8} {'refutes':>8} {'neutral':>8} {'not-supp':>8}"]
    total: Counter[int] = Counter()
    for source, row in sorted(table.items()):
        total.update(row)
        lines.append(f"{source:34} " + " ".join(f"{row[i]:8d}" for i in range(4)))
    lines.append(f"{'all':34} " + " ".join(f"{total[i]:8d}" for i in range(4)))
    return "\n".join(lines)
