"""Fits what a sentence's logit and those around it are worth, on passages that the network never saw.

    python fit_persuasion.py --network network.onnx --weights DIR --out persuasion-weights.tsv
    python fit_persuasion.py --network network.onnx --weights DIR --pages ../persuasion/pages.tsv

The first form reads the held-out passages of `../persuasion/sentences.tsv` by the 8-bit export, fits a logistic function
and takes as threshold the lowest probability from which on PRECISION of the sentences were right in cross-validation
by passage. The second form only measures, with the weights that are in the product, on pages of another writer.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime

from bert import TECHNIQUES
from tokenizer import WordPiece
from train import BASES

HERE = Path(__file__).resolve().parent
SENTENCES = HERE.parent / "persuasion" / "sentences.tsv"
PRODUCT = HERE.parent.parent / "src/main/resources/org/medclaim/persuasion/persuasion-weights.tsv"
NAMES = ("own", "around", "highest")
# As in PersuasionFinder.
NEIGHBOURS = 5
HIGHEST = 3
PRECISION = 0.92
# As in Persuasion.
FEWEST_LEANING = 3
ONE_IN = 5
QUOTATION = re.compile("[\"“”„«»]")
FOLDS = 5
MAX_LENGTH = 160


@dataclass(frozen=True)
class Read:
    """A sentence as it was read; `features` are its own logit, the mean around it, the mean of the highest there."""

    page: str
    text: str
    techniques: frozenset[str]
    logits: np.ndarray
    features: tuple[float, float, float]


def read(table: Path, network: Path, weights: Path, split: str) -> list[Read]:
    """Sentences of pages with what the network says of them; single sentences are left out."""
    tokenizer = WordPiece.from_tokenizer_json(weights / BASES["bge"].tokenizer)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(network), options, providers=["CPUExecutionProvider"])
    pages: dict[str, list[dict[str, str]]] = defaultdict(list)
    with table.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["split"] == split and not row["page"].startswith("s"):
                pages[row["page"]].append(row)
    out = []
    for page, rows in pages.items():
        logits = []
        for row in rows:
            ids = [tokenizer.cls, *tokenizer.ids(row["sentence"])[: MAX_LENGTH - 2], tokenizer.sep]
            batch = np.array([ids], dtype=np.int64)
            feeds = {"input_ids": batch, "attention_mask": np.ones_like(batch), "token_type_ids": np.zeros_like(batch)}
            logits.append(session.run(["techniques"], feeds)[0][0].astype(np.float64))
        for place, row in enumerate(rows):
            near = range(max(0, place - NEIGHBOURS), min(len(rows), place + NEIGHBOURS + 1))
            around = sorted(logits[i][0] for i in near if i != place)
            highest = around[-HIGHEST:]
            features = (
                logits[place][0],
                float(np.mean(around)) if around else 0.0,
                float(np.mean(highest)) if highest else 0.0,
            )
            named = frozenset(() if row["techniques"] == "none" else row["techniques"].split(","))
            out.append(Read(page, row["sentence"], named, logits[place], features))
    return out


def fit(sentences: list[Read], rounds: int = 4000, rate: float = 0.05, ridge: float = 1e-3) -> np.ndarray:
    """Weights of a logistic function, the bias first, by gradient descent."""
    x = np.array([[1.0, *s.features] for s in sentences])
    y = np.array([bool(s.techniques) for s in sentences], dtype=float)
    w = np.zeros(x.shape[1])
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-x @ w))
        w -= rate * (x.T @ (p - y) / len(y) + ridge * w)
    return w


def selling(sentences: list[Read]) -> set[str]:
    """The pages on which persuasion prevails, as `Persuasion.prevails` has it."""
    read: dict[str, list[bool]] = defaultdict(list)
    for s in sentences:
        if not QUOTATION.search(s.text):
            read[s.page].append(s.features[0] >= 0)
    return {page for page, leans in read.items() if sum(leans) >= FEWEST_LEANING and sum(leans) * ONE_IN >= len(leans)}


def probabilities(weights: np.ndarray, sentences: list[Read], pages: set[str]) -> np.ndarray:
    """How likely each sentence persuades; not at all where, alone, it rather does not, nor on other pages."""
    x = np.array([[1.0, *s.features] for s in sentences])
    counts = (x[:, 1] >= 0) & np.array([s.page in pages for s in sentences])
    return np.where(counts, 1 / (1 + np.exp(-x @ weights)), 0)


def threshold(found: np.ndarray, truth: np.ndarray) -> float:
    """The lowest probability from which on enough are right."""
    best = 1.0
    for value in sorted(set(np.floor(found * 1000) / 1000), reverse=True):
        chosen = found >= value
        if chosen.any() and truth[chosen].mean() >= PRECISION:
            best = float(value)
    return best


def told(found: np.ndarray, sentences: list[Read], at: float) -> str:
    """Precision and recall at a threshold, and how often the technique is one of those marked."""
    truth = np.array([bool(s.techniques) for s in sentences])
    chosen = found >= at
    right = int((chosen & truth).sum())
    foremost = sum(
        TECHNIQUES[int(s.logits[1:].argmax())] in s.techniques for s, c in zip(sentences, chosen, strict=True) if c
    )
    return (
        f"{len(sentences)} sentences, {int(truth.sum())} persuade; {int(chosen.sum())} found, {right} of them rightly "
        f"({right / max(1, int(chosen.sum())):.2f}), {right / max(1, int(truth.sum())):.2f} of those that do; "
        f"technique one of those marked: {foremost}"
    )


def product_weights() -> tuple[np.ndarray, float]:
    """Those that the program brings."""
    cells = dict(
        line.split("\t") for line in PRODUCT.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
    )
    return np.array([float(cells[name]) for name in ("bias", *NAMES)]), float(cells["threshold"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--network", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True, help="folder with the unpacked jars")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--pages", type=Path, help="only measure, on these pages")
    parser.add_argument("--errors", action="store_true", help="list what is found wrongly and what is missed")
    args = parser.parse_args()
    if args.pages:
        sentences = read(args.pages, args.network, args.weights, "held-out")
        weights, at = product_weights()
        found = probabilities(weights, sentences, selling(sentences))
        for page in sorted({s.page for s in sentences}):
            of_page = [i for i, s in enumerate(sentences) if s.page == page]
            print(page, told(found[of_page], [sentences[i] for i in of_page], at))
        print(told(found, sentences, at))
        if args.errors:
            for s, p in zip(sentences, found, strict=True):
                if (p >= at) != bool(s.techniques):
                    print(f"{p:.2f}\t{TECHNIQUES[int(s.logits[1:].argmax())]}\t{','.join(s.techniques)}\t{s.text}")
        return
    sentences = read(SENTENCES, args.network, args.weights, "held-out")
    truth = np.array([bool(s.techniques) for s in sentences])
    crossed = np.zeros(len(sentences))
    sellers = selling(sentences)
    pages = sorted({s.page for s in sentences})
    for fold in range(FOLDS):
        apart = {page for i, page in enumerate(pages) if i % FOLDS == fold}
        weights = fit([s for s in sentences if s.page not in apart])
        for i, s in enumerate(sentences):
            if s.page in apart:
                crossed[i] = probabilities(weights, [s], sellers)[0]
    at = threshold(crossed, truth)
    print("cross-validated:", told(crossed, sentences, at))
    weights = fit(sentences)
    lines = ["# What a sentence and its neighbours are worth; fitted by pipeline/training/stance/fit_persuasion.py"]
    lines += [f"{name}\t{value:.4f}" for name, value in zip(("bias", *NAMES), weights, strict=True)]
    lines.append(f"threshold\t{at:.3f}")
    print("\n".join(lines))
    if args.out:
        args.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
