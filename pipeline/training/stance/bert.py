"""BERT as a stance classifier, started from the sentence encoders that Maven Central carries as ONNX."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn
from torch.nn import functional as F

LABELS = ("SUPPORTS", "REFUTES", "NEUTRAL")
TECHNIQUES = (
    "guarantee",
    "harmless",
    "story",
    "against-care",
    "pressure",
    "superiority",
    "authority",
    "novelty",
    "tradition",
    "suppression",
    "quick",
    "treats-disease",
    "cure-all",
    "vague-body",
    "fear",
    "proof-claimed",
)


@dataclass(frozen=True)
class Shape:
    """Sizes of an encoder; `heads` is not written in the weights and has to be known."""

    layers: int
    width: int = 384
    heads: int = 12
    inner: int = 1536
    vocabulary: int = 30522
    positions: int = 512
    epsilon: float = 1e-12


class FeatureDropout(nn.Module):
    """Drops the same features at all positions of an example: a mask for each example costs little on a CPU."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.rate == 0:
            return x
        keep = 1 - self.rate
        mask = torch.empty((x.shape[0], 1, x.shape[2]), dtype=x.dtype).bernoulli_(keep)
        return x * mask.div_(keep)


class Layer(nn.Module):
    """One transformer layer, normalised after each residual as in BERT; query, key and value are one matrix."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.heads = shape.heads
        self.qkv = nn.Linear(shape.width, 3 * shape.width)
        self.attended = nn.Linear(shape.width, shape.width)
        self.norm1 = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.inner = nn.Linear(shape.width, shape.inner)
        self.outer = nn.Linear(shape.inner, shape.width)
        self.norm2 = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.dropout = FeatureDropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        # In two products: torch's fused attention takes five times as long on a CPU when it has to go backwards.
        scores = q @ k.transpose(-1, -2) * (width // self.heads) ** -0.5 + mask
        seen = scores.softmax(-1).to(v.dtype) @ v
        seen = self.attended(seen.transpose(1, 2).reshape(batch, length, width))
        x = self.norm1(x + self.dropout(seen))
        return self.norm2(x + self.dropout(self.outer(F.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """Token states of `[CLS] claim [SEP] evidence [SEP]`; word and position embeddings are frozen."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.types = nn.Embedding(2, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.dropout = FeatureDropout(dropout)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        self.words.weight.requires_grad_(False)
        self.positions.weight.requires_grad_(False)

    def forward(self, ids: Tensor, types: Tensor, attention: Tensor) -> Tensor:
        x = self.words(ids) + self.positions.weight[: ids.shape[1]] + self.types(types)
        x = self.dropout(self.norm(x))
        mask = torch.zeros(attention.shape, dtype=x.dtype).masked_fill_(attention == 0, -1e4)[:, None, None, :]
        if torch.is_autocast_enabled("cpu"):
            mask = mask.to(torch.get_autocast_dtype("cpu"))
        for layer in self.layers:
            x = layer(x, mask)
        return x


class StanceModel(nn.Module):
    """Logits for SUPPORTS, REFUTES, NEUTRAL from the first state and the mean of all states.

    Of a sentence alone it also says by which techniques it persuades: a logit for any, then one for each.
    """

    def __init__(self, shape: Shape, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(shape, dropout)
        self.dense = nn.Linear(2 * shape.width, shape.width)
        self.head = nn.Linear(shape.width, len(LABELS))
        self.techniques = nn.Linear(2 * shape.width, 1 + len(TECHNIQUES))
        self.drop = nn.Dropout(dropout)

    def forward(self, ids: Tensor, types: Tensor, attention: Tensor) -> Tensor:
        pooled = torch.tanh(self.dense(self.drop(self.pooled(ids, types, attention))))
        return self.head(self.drop(pooled)).float()

    def techniques_of(self, ids: Tensor, attention: Tensor) -> Tensor:
        """Logits for the techniques of sentences that stand alone."""
        return self.techniques(self.drop(self.pooled(ids, torch.zeros_like(ids), attention))).float()

    def pooled(self, ids: Tensor, types: Tensor, attention: Tensor) -> Tensor:
        """The first state and the mean of all, which the heads read."""
        states = self.encoder(ids, types, attention)
        weight = attention.unsqueeze(2).to(states.dtype)
        mean = (states * weight).sum(1) / weight.sum(1)
        return torch.cat([states[:, 0], mean], dim=1)


def named_initialisers(path: Path) -> dict[str, np.ndarray]:
    """The weights of an exported BERT by their PyTorch names.

    The export folds matrices into nameless constants: each is found by its use, MatMul and then Add, where the bias
    carries the name; the constant is the transposed weight.
    """
    graph = onnx.load(str(path)).graph
    arrays = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    users: dict[str, list[onnx.NodeProto]] = {}
    for node in graph.node:
        for name in node.input:
            users.setdefault(name, []).append(node)
    named = {name: array for name, array in arrays.items() if "MatMul" not in name}
    for node in graph.node:
        if node.op_type != "MatMul" or node.input[1] not in arrays:
            continue
        for add in users.get(node.output[0], []):
            bias = next((n for n in add.input if add.op_type == "Add" and n.endswith(".bias")), None)
            if bias is not None:
                named[bias.removesuffix("bias") + "weight"] = arrays[node.input[1]].T
    return named


def load_pretrained(path: Path, layers: int, dropout: float = 0.1) -> StanceModel:
    """A stance model whose encoder is the ONNX file's; the two top matrices are new, drawn from torch's generator."""
    source = {name: torch.from_numpy(np.array(array)) for name, array in named_initialisers(path).items()}
    model = StanceModel(Shape(layers=layers), dropout)
    target: dict[str, Tensor] = {
        "words.weight": source["embeddings.word_embeddings.weight"],
        "positions.weight": source["embeddings.position_embeddings.weight"],
        "types.weight": source["embeddings.token_type_embeddings.weight"],
        "norm.weight": source["embeddings.LayerNorm.weight"],
        "norm.bias": source["embeddings.LayerNorm.bias"],
    }
    for index in range(layers):
        old, new = f"encoder.layer.{index}", f"layers.{index}"
        for kind in ("weight", "bias"):
            parts = [source[f"{old}.attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            target[f"{new}.qkv.{kind}"] = torch.cat(parts)
            target[f"{new}.attended.{kind}"] = source[f"{old}.attention.output.dense.{kind}"]
            target[f"{new}.norm1.{kind}"] = source[f"{old}.attention.output.LayerNorm.{kind}"]
            target[f"{new}.inner.{kind}"] = source[f"{old}.intermediate.dense.{kind}"]
            target[f"{new}.outer.{kind}"] = source[f"{old}.output.dense.{kind}"]
            target[f"{new}.norm2.{kind}"] = source[f"{old}.output.LayerNorm.{kind}"]
    model.encoder.load_state_dict(target)
    return model
