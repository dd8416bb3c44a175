"""Makes a `final.pt` out of the shipped 8-bit export, for a further stage where the training folder is gone.

    python restore.py --network network.onnx --weights DIR --base bge --out final.pt

Word and position embeddings are those of the base, since no stage changes them; the matrices are what 7 bits kept of
them, which moves logits by 0.055 (root mean square) from the model that was exported.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from bert import StanceModel, load_pretrained
from train import BASES, save


def restored(base: StanceModel, network: Path) -> dict[str, Tensor]:
    """The state of a model that answers as the export does; every weight of `base` that is trained has to be there."""
    kept = {i.name: numpy_helper.to_array(i) for i in onnx.load(str(network)).graph.initializer}
    shared = {"types": "encoder.types.weight", "norm.weight": "encoder.norm.weight", "norm.bias": "encoder.norm.bias"}
    named = {target: source for source, target in shared.items()}
    frozen = {"encoder.words.weight", "encoder.positions.weight"}
    state = {}
    for name, old in base.state_dict().items():
        if name in frozen:
            state[name] = old
            continue
        if name.startswith("techniques.") and name not in kept:
            state[name] = old
            continue
        value = kept[named.get(name, name)]
        if value.dtype == np.int8:
            value = value.astype(np.float32) * kept[name.removesuffix("weight") + "scale"]
        # Matrices are stored the other way round; a table of rows is not.
        if value.ndim == 2 and name not in named:
            value = value.T
        if value.shape != tuple(old.shape):
            raise ValueError(f"{name} is {value.shape} in {network}, not {tuple(old.shape)}")
        state[name] = torch.from_numpy(np.array(value, dtype=np.float32, order="C"))
    return state


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--network", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True, help="folder with the unpacked jars")
    parser.add_argument("--base", choices=sorted(BASES), default="bge")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    base = BASES[args.base]
    model = load_pretrained(args.weights / base.onnx, base.layers)
    save(args.out, {"model": restored(model, args.network), "layers": base.layers})


if __name__ == "__main__":
    main()
