"""Measures a trained model on the sets of `pairs/` and on the project's held-out pairs.

    python evaluate.py --model final.pt --base minilm --weights DIR --data DIR --sets scifact,healthver_pairs --limit 250

The evidence is given and the sentences are picked by word overlap, as in the probe. `joined` reads the best three
sentences as one text, `each` reads them one by one and takes the one that is the surest not to be neutral, `mean` is
the average of both. Sets without NOT_ENOUGH_INFO are judged two-way. Several models are averaged.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from batching import encode
from data import NEUTRAL, REFUTES, SUPPORTS, Abstract, Pair, read_abstracts, read_own
from selection import SentenceSelector
from tokenizer import WordPiece
from train import BASES, OWN_PAIRS, load_stance, predict

CLASSES = (SUPPORTS, REFUTES, NEUTRAL)
SETS = ("scifact", "evidence_inference_claims", "healthver_pairs", "healthfc", "covidfact_pairs", "nli4ct")


@dataclass(frozen=True)
class Score:
    """How good predictions are; `low` and `high` bound macro-F1 at 95 %."""

    n: int
    macro_f1: float
    low: float
    high: float
    refuted_f1: float
    accuracy: float
    ece: float
    topic_auc: float
    polarity_auc: float

    def __str__(self) -> str:
        return (
            f"n {self.n:4d}  macro-F1 {self.macro_f1:.3f} [{self.low:.3f}, {self.high:.3f}]  REFUTED {self.refuted_f1:.3f}"
            f"  accuracy {self.accuracy:.3f}  ECE {self.ece:.3f}  AUC topic {self.topic_auc:.2f} polarity {self.polarity_auc:.2f}"
        )


def f1(truth: np.ndarray, guess: np.ndarray, label: int) -> float:
    """F1 of one label; zero where it is neither there nor guessed."""
    hit = float(np.sum((truth == label) & (guess == label)))
    said, there = float(np.sum(guess == label)), float(np.sum(truth == label))
    return 0.0 if said + there == 0 else 2 * hit / (said + there)


def macro_f1(truth: np.ndarray, guess: np.ndarray, labels: Sequence[int]) -> float:
    """The mean of the labels' F1."""
    return float(np.mean([f1(truth, guess, label) for label in labels]))


def auc(scores: np.ndarray, positive: np.ndarray) -> float:
    """Chance that a positive outranks a negative; ties count half, NaN where one side is missing."""
    up, down = scores[positive], scores[~positive]
    if len(up) == 0 or len(down) == 0:
        return float("nan")
    return float(np.mean((up[:, None] > down[None, :]) + 0.5 * (up[:, None] == down[None, :])))


def calibration_error(probabilities: np.ndarray, truth: np.ndarray, bins: int = 10) -> float:
    """Expected calibration error of the best label's probability, in bins of equal width."""
    sure = probabilities.max(1)
    right = probabilities.argmax(1) == truth
    bin_of = np.minimum((sure * bins).astype(int), bins - 1)
    error = 0.0
    for index in range(bins):
        chosen = bin_of == index
        if chosen.any():
            error += chosen.mean() * abs(right[chosen].mean() - sure[chosen].mean())
    return float(error)


def score(probabilities: np.ndarray, truth: np.ndarray, resamples: int = 1000) -> Score:
    """All figures for three-way probabilities; two-way where the truth is never neutral."""
    labels = [label for label in CLASSES if (truth == label).any()]
    if NEUTRAL not in labels:
        probabilities = probabilities[:, :2] / probabilities[:, :2].sum(1, keepdims=True)
    guess = probabilities.argmax(1)
    rng = np.random.default_rng(7)
    drawn = [rng.integers(0, len(truth), len(truth)) for _ in range(resamples)]
    spread = sorted(macro_f1(truth[i], guess[i], labels) for i in drawn)
    polar = truth != NEUTRAL
    topic = 1 - probabilities[:, NEUTRAL] if probabilities.shape[1] > 2 else np.zeros(len(truth))
    return Score(
        n=len(truth),
        macro_f1=macro_f1(truth, guess, labels),
        low=spread[int(0.025 * resamples)],
        high=spread[int(0.975 * resamples) - 1],
        refuted_f1=f1(truth, guess, REFUTES),
        accuracy=float((guess == truth).mean()),
        ece=calibration_error(probabilities, truth),
        topic_auc=auc(topic, polar),
        polarity_auc=auc((probabilities[:, 0] - probabilities[:, 1])[polar], truth[polar] == SUPPORTS),
    )


class Judge:
    """One or more trained models that share a tokenizer."""

    def __init__(self, models: Sequence[Path], tokenizer: WordPiece, max_length: int) -> None:
        self.models = [load_stance(path) for path in models]
        self.tokenizer, self.max_length = tokenizer, max_length

    def probabilities(self, pairs: Sequence[Pair]) -> np.ndarray:
        """Rows of SUPPORTS, REFUTES, NEUTRAL."""
        encoded = encode(pairs, self.tokenizer, self.max_length, drop_longer=False)
        each = [torch.softmax(predict(m, encoded, self.tokenizer.pad), dim=1).numpy() for m in self.models]
        return np.mean(each, axis=0)

    def abstracts(self, rows: Sequence[Abstract]) -> dict[str, np.ndarray]:
        """Probabilities by the way of reading."""
        selector = SentenceSelector(s for row in rows for s in row.sentences)
        chosen = [selector.select(row.claim, row.sentences, 3) for row in rows]
        joined = self.probabilities(
            [
                Pair(row.claim, " ".join(row.sentences[i] for i in sorted(best)), row.label, "joined")
                for row, best in zip(rows, chosen, strict=True)
            ]
        )
        single = [
            (number, Pair(row.claim, row.sentences[i], row.label, "each"))
            for number, (row, best) in enumerate(zip(rows, chosen, strict=True))
            for i in best
        ]
        by_sentence = self.probabilities([pair for _, pair in single])
        each = np.tile(np.array([0.0, 0.0, 2.0]), (len(rows), 1))
        for (number, _), probability in zip(single, by_sentence, strict=True):
            if probability[NEUTRAL] < each[number, NEUTRAL]:
                each[number] = probability
        return {"joined": joined, "each": each, "mean": (joined + each) / 2}


def own_report(judge: Judge, folder: Path) -> list[str]:
    """Accuracy on the held-out topics by phenomenon, and the share of groups of four that are right as a whole."""
    pairs = read_own(folder, held_out=True)
    guess = judge.probabilities(pairs).argmax(1)
    by_source: dict[str, list[bool]] = {}
    by_group: dict[str, dict[str, bool]] = {}
    for pair, label in zip(pairs, guess, strict=True):
        right = bool(label == pair.label)
        by_source.setdefault(pair.source, []).append(right)
        groups = by_group.setdefault(pair.source, {})
        groups[pair.group] = groups.get(pair.group, True) and right
    lines = []
    for source, rights in sorted(by_source.items()):
        whole = list(by_group[source].values())
        lines.append(
            f"{source:18} pairs {np.mean(rights):.3f} of {len(rights)}  groups of four {np.mean(whole):.3f} of {len(whole)}"
        )
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, nargs="+", required=True)
    parser.add_argument("--base", choices=sorted(BASES), default="minilm")
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--own", type=Path, default=OWN_PAIRS)
    parser.add_argument("--sets", default=",".join(SETS))
    parser.add_argument("--limit", type=int, default=10_000, help="rows of a set at most, drawn with a fixed seed")
    parser.add_argument("--max-length", type=int, default=160)
    parser.add_argument("--json", type=Path, help="also write the figures here")
    args = parser.parse_args()
    torch.set_num_threads(1)
    judge = Judge(args.model, WordPiece.from_tokenizer_json(args.weights / BASES[args.base].tokenizer), args.max_length)
    figures: dict[str, dict[str, object]] = {}
    for line in own_report(judge, args.own):
        print(line, flush=True)
    for name in filter(None, re.split(r"\s*,\s*", args.sets)):
        rows = read_abstracts(args.data / "pairs" / name / "dev.jsonl")
        if len(rows) > args.limit:
            rows = random.Random(7).sample(rows, args.limit)
        truth = np.array([row.label for row in rows])
        for reading, probabilities in judge.abstracts(rows).items():
            result = score(probabilities, truth)
            figures.setdefault(name, {})[reading] = vars(result)
            print(f"{name:26} {reading:7} {result}", flush=True)
    if args.json:
        args.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
