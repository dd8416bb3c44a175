"""Sentences labelled by the persuasion techniques they use: the second task of the network, which reads them alone.

The network gives a logit for each technique and one for any of them. `../persuasion/README.md` says what is what and how
the sentences came about.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F

from bert import TECHNIQUES, StanceModel
from tokenizer import WordPiece

SENTENCES_PER_BATCH = 32
# A technique stands in one sentence in twenty; without more weight its logit learns to say no.
RARE_WEIGHT = 3.0


@dataclass(frozen=True)
class Sentence:
    """A sentence as token ids; `page` is what it stands in, `techniques` are those it uses."""

    page: str
    text: str
    ids: tuple[int, ...]
    techniques: frozenset[str]


def read_sentences(path: Path, held_out: bool, tokenizer: WordPiece, max_length: int) -> list[Sentence]:
    """The training part of a table of sentences, or what is held out of it."""
    out = []
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if (row["split"] == "held-out") != held_out:
                continue
            named = frozenset(() if row["techniques"] == "none" else row["techniques"].split(","))
            unknown = named - set(TECHNIQUES)
            if unknown:
                raise ValueError(f"{path}: {sorted(unknown)[0]!r} is no technique; known: {', '.join(TECHNIQUES)}")
            ids = (tokenizer.cls, *tokenizer.ids(row["sentence"])[: max_length - 2], tokenizer.sep)
            out.append(Sentence(row["page"], row["sentence"], ids, named))
    return out


def plan_sentences(count: int, passes: int, seed: str) -> list[list[int]]:
    """Indices of the sentences by batch, each sentence once a pass."""
    rng = random.Random(seed)
    batches = []
    for _ in range(passes):
        order = list(range(count))
        rng.shuffle(order)
        batches += [order[i : i + SENTENCES_PER_BATCH] for i in range(0, count, SENTENCES_PER_BATCH)]
    return batches


def logits_of(model: StanceModel, sentences: Sequence[Sentence], pad: int) -> Tensor:
    """What the model says of each: any technique, then each in order."""
    width = max(len(s.ids) for s in sentences)
    ids = torch.full((len(sentences), width), pad, dtype=torch.long)
    attention = torch.zeros((len(sentences), width), dtype=torch.long)
    for row, sentence in enumerate(sentences):
        ids[row, : len(sentence.ids)] = torch.tensor(sentence.ids)
        attention[row, : len(sentence.ids)] = 1
    return model.techniques_of(ids, attention)


def sentence_loss(logits: Tensor, sentences: Sequence[Sentence]) -> Tensor:
    """Cross-entropy of each yes or no, summed over them, a quarter of it so that it does not drown the pairs."""
    wanted = torch.tensor([[bool(s.techniques), *(t in s.techniques for t in TECHNIQUES)] for s in sentences])
    weight = torch.tensor([1.0] + [RARE_WEIGHT] * len(TECHNIQUES))
    losses = F.binary_cross_entropy_with_logits(logits, wanted.float(), pos_weight=weight, reduction="sum")
    return losses / len(sentences) / 4


def predict_sentences(model: StanceModel, sentences: Sequence[Sentence], pad: int) -> Tensor:
    """Logits of all sentences, in their order."""
    was_training = model.training
    model.eval()
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        parts = [logits_of(model, sentences[i : i + 64], pad) for i in range(0, len(sentences), 64)]
    model.train(was_training)
    return torch.cat(parts)


def average_precision(scores: Sequence[float], truth: Sequence[bool]) -> float:
    """Mean over the true ones of the precision down to each of them, best score first."""
    order = sorted(range(len(scores)), key=lambda i: -scores[i])
    hits, total = 0, 0.0
    for rank, index in enumerate(order, start=1):
        if truth[index]:
            hits += 1
            total += hits / rank
    return total / max(1, hits)


def report(model: StanceModel, sentences: Sequence[Sentence], pad: int) -> str:
    """How well the held-out sentences are told apart."""
    logits = predict_sentences(model, sentences, pad)
    found = average_precision(logits[:, 0].tolist(), [bool(s.techniques) for s in sentences])
    each = [
        average_precision(logits[:, 1 + i].tolist(), [name in s.techniques for s in sentences])
        for i, name in enumerate(TECHNIQUES)
        if any(name in s.techniques for s in sentences)
    ]
    return f"average precision: any technique {found:.3f}, mean over techniques {sum(each) / len(each):.3f}"
