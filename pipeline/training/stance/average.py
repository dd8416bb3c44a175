"""Averages the weights of stages that followed one another; the mean of late states generalises better than the last.

    python average.py --out MEAN.pt ONE/final.pt TWO/final.pt ...
    python average.py --weights 0.3,0.7 --out MEAN.pt ONE/final.pt TWO/final.pt

Weights of stages that began from different starts lie in different valleys and must not be averaged: all models have to
be later states of one run. After Izmailov et al. 2018, "Averaging weights leads to wider optima and better
generalization".
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from train import save


def average(states: Sequence[dict[str, Tensor]], shares: Sequence[float] | None = None) -> dict[str, Tensor]:
    """The mean of each weight, each state for its share; what is no real number is that of the last state.

    A head that only later stages have learned is the mean of those that have it.
    """
    if not states or any(not state.keys() <= states[-1].keys() for state in states):
        raise ValueError("models of one shape are needed, one at least, the last with all weights")
    parts = list(shares) if shares is not None else [1 / len(states)] * len(states)
    if len(parts) != len(states) or abs(sum(parts) - 1) > 1e-6:
        raise ValueError(f"{len(states)} shares that add up to 1 are needed, not {parts}")
    last = states[-1]
    mean = {}
    for name, value in last.items():
        having = [(part, state[name]) for part, state in zip(parts, states, strict=True) if name in state]
        whole = sum(part for part, _ in having)
        mean[name] = sum(part / whole * own for part, own in having) if value.is_floating_point() else value
    return mean


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("models", type=Path, nargs="+", help="final.pt of each stage")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--weights", help="a share for each model, with commas between; equal ones if not given")
    args = parser.parse_args()
    shares = [float(part) for part in args.weights.split(",")] if args.weights else None
    kept = [torch.load(path, weights_only=True) for path in args.models]
    save(args.out, {"model": average([one["model"] for one in kept], shares), "layers": kept[-1]["layers"]})


if __name__ == "__main__":
    main()
