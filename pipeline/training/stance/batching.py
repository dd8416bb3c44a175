"""Encoded pairs and their batches: equal lengths together, groups whole, the same order for the same seed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from data import Pair
from tokenizer import WordPiece


@dataclass(frozen=True)
class Encoded:
    """A pair as token ids; `boundary` is where the evidence begins."""

    ids: tuple[int, ...]
    boundary: int
    label: int
    group: str


@dataclass(frozen=True)
class Batch:
    """Padded tensors of one step."""

    ids: Tensor
    types: Tensor
    attention: Tensor
    labels: Tensor


def encode(pairs: Sequence[Pair], tokenizer: WordPiece, max_length: int, drop_longer: bool) -> list[Encoded]:
    """Token ids of the pairs; those that do not fit are cut, or left out where cutting would spoil the label."""
    room = max_length if not drop_longer else 10 * max_length
    out = []
    for pair in pairs:
        ids, boundary = tokenizer.pair(pair.claim, pair.evidence, room)
        if len(ids) <= max_length:
            out.append(Encoded(tuple(ids), boundary, pair.label, pair.group))
    return out


def plan(examples: Sequence[Encoded], tokens_per_batch: int, seed: str) -> list[list[int]]:
    """Indices of the examples by batch for one epoch.

    Examples are sorted by length within large random chunks, so that little is padded and no two epochs have the same
    batches. Examples of a group stay together.
    """
    rng = random.Random(seed)
    units: dict[object, list[int]] = {}
    for index, example in enumerate(examples):
        units.setdefault(example.group or index, []).append(index)
    shuffled = list(units.values())
    rng.shuffle(shuffled)
    chunk = 4096
    batches: list[list[int]] = []
    for start in range(0, len(shuffled), chunk):
        by_length = sorted(
            shuffled[start : start + chunk], key=lambda unit: max(len(examples[i].ids) for i in unit)
        )
        batch: list[int] = []
        longest = 0
        for unit in by_length:
            longest_with = max(longest, *(len(examples[i].ids) for i in unit))
            if batch and longest_with * (len(batch) + len(unit)) > tokens_per_batch:
                batches.append(batch)
                batch, longest_with = [], max(len(examples[i].ids) for i in unit)
            batch = batch + unit
            longest = longest_with
        if batch:
            batches.append(batch)
    rng.shuffle(batches)
    return batches


def collate(examples: Sequence[Encoded], pad: int) -> Batch:
    """Pads the examples to the longest of them."""
    width = max(len(e.ids) for e in examples)
    ids = torch.full((len(examples), width), pad, dtype=torch.long)
    types = torch.zeros((len(examples), width), dtype=torch.long)
    attention = torch.zeros((len(examples), width), dtype=torch.long)
    for row, example in enumerate(examples):
        length = len(example.ids)
        ids[row, :length] = torch.tensor(example.ids)
        types[row, example.boundary : length] = 1
        attention[row, :length] = 1
    return Batch(ids, types, attention, torch.tensor([e.label for e in examples]))
