"""Writes a trained model as ONNX with 8-bit weights, made by hand, and checks it against PyTorch.

    python export.py --model final.pt --out stance-int8.onnx --weights DIR --base minilm

Matrices are multiplied in integers: activations are quantised as they come, weights once, with a scale for each column.
Around the inner layer, where a few tokens have features many times as large as the others', each token has a scale of its
own: with one for all, as DynamicQuantizeLinear has it, logits were off by 0.137 (root mean square) and are by 0.064 now,
for a quarter more time; between the heads it makes no difference. Weights use 7 of the 8 bits: processors without VNNI add two products in 16
bits and would cut full-range weights off, so that the same model would answer differently on different machines.
"""

from __future__ import annotations

import argparse
import hashlib
import time
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from batching import collate, encode
from bert import LABELS, TECHNIQUES, StanceModel
from data import read_own
from tokenizer import WordPiece
from train import BASES, OWN_PAIRS, load_stance

OPSET = 17
WEIGHT_LIMIT = 63
STATE_LIMIT = 127
# Unsigned states times signed weights is what processors have a fast instruction for.
STATE_ZERO = 128


class Graph:
    """Collects nodes and constants; every method returns the name of its result."""

    def __init__(self, quantised: bool) -> None:
        self.quantised = quantised
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self._known: dict[str, str] = {}

    def constant(self, name: str, value: np.ndarray) -> str:
        """A stored tensor; the same name is stored once."""
        if name not in self._known:
            self._known[name] = name
            self.constants.append(numpy_helper.from_array(value, name))
        return name

    def add(self, kind: str, *inputs: str, outputs: int = 1, **attributes: object) -> list[str]:
        """A node with fresh output names."""
        names = [f"{kind.lower()}_{len(self.nodes)}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, **attributes))
        return names

    def one(self, kind: str, *inputs: str, **attributes: object) -> str:
        """A node with one output."""
        return self.add(kind, *inputs, **attributes)[0]

    def number(self, value: float) -> str:
        """A scalar."""
        return self.constant(f"number_{value}", np.array(value, dtype=np.float32))

    def whole(self, *values: int) -> str:
        """A vector of integers, for axes and shapes."""
        return self.constant("whole_" + "_".join(map(str, values)), np.array(values, dtype=np.int64))

    def linear(self, x: str, name: str, weight: np.ndarray, bias: np.ndarray, by_token: bool = False) -> str:
        """`x @ weight.T + bias` in integers, with one scale for `x` or one for each of its tokens.

        `weight` as PyTorch keeps it.
        """
        matrix = np.ascontiguousarray(weight.T)
        if not self.quantised:
            product = self.one("MatMul", x, self.constant(f"{name}.weight", matrix))
            return self.one("Add", product, self.constant(f"{name}.bias", bias))
        scale = np.maximum(np.abs(matrix).max(axis=0), 1e-8) / WEIGHT_LIMIT
        whole = np.clip(np.rint(matrix / scale), -WEIGHT_LIMIT, WEIGHT_LIMIT).astype(np.int8)
        weights = self.constant(f"{name}.weight", whole)
        worth = self.constant(f"{name}.scale", scale.astype(np.float32))
        product = self._by_token(x, weights, worth, len(matrix)) if by_token else self._by_tensor(x, weights, worth)
        return self.one("Add", product, self.constant(f"{name}.bias", bias))

    def _by_tensor(self, x: str, weights: str, worth: str) -> str:
        states, scale, zero = self.add("DynamicQuantizeLinear", x, outputs=3)
        product = self.one("MatMulInteger", states, weights, zero)
        return self.one("Mul", self.one("Cast", product, to=TensorProto.FLOAT), self.one("Mul", scale, worth))

    def _by_token(self, x: str, weights: str, worth: str, width: int) -> str:
        rows = self.one("Reshape", x, self.whole(-1, width))
        largest = self.one("Max", self.one("ReduceMax", self.one("Abs", rows), axes=[1], keepdims=0), self.number(1e-8))
        scale = self.one("Mul", largest, self.number(1 / STATE_LIMIT))
        zeros = self.one("Expand", self.constant("zero_row", np.array([STATE_ZERO], np.uint8)), self.one("Shape", scale))
        states = self.one("QuantizeLinear", rows, scale, zeros, axis=0)
        product = self.one("MatMulInteger", states, weights, self.constant("zero", np.array(STATE_ZERO, np.uint8)))
        product = self.one("Mul", self.one("DequantizeLinear", product, scale, axis=0), worth)
        before = self.one("Slice", self.one("Shape", x), self.whole(0), self.whole(-1))
        return self.one("Reshape", product, self.one("Concat", before, self.whole(-1), axis=0))

    def norm(self, x: str, name: str, weight: np.ndarray, bias: np.ndarray, epsilon: float) -> str:
        """Layer normalisation over the last axis."""
        return self.one(
            "LayerNormalization",
            x,
            self.constant(f"{name}.weight", weight),
            self.constant(f"{name}.bias", bias),
            axis=-1,
            epsilon=epsilon,
        )

    def rows(self, ids: str, name: str, table: np.ndarray) -> str:
        """Looks up rows of a table that is kept in 8 bits with a scale for each row."""
        if not self.quantised:
            return self.one("Gather", self.constant(f"{name}.rows", table), ids)
        scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-8) / 127
        quantised = np.rint(table / scale).astype(np.int8)
        found = self.one("Gather", self.constant(f"{name}.rows", quantised), ids)
        found = self.one("Cast", found, to=TensorProto.FLOAT)
        return self.one("Mul", found, self.one("Gather", self.constant(f"{name}.scale", scale.astype(np.float32)), ids))


def build(model: StanceModel, quantised: bool = True) -> onnx.ModelProto:
    """The model as a graph from `input_ids`, `attention_mask`, `token_type_ids` to `logits` and `techniques`.

    Without quantisation it computes what PyTorch does, which shows whether the graph is right.
    """
    w = {name: tensor.detach().float().numpy() for name, tensor in model.state_dict().items()}
    shape = model.encoder.shape
    g = Graph(quantised)
    length = g.one("Slice", g.one("Shape", "input_ids"), g.whole(1), g.whole(2))
    places = g.one("Slice", g.constant("positions", w["encoder.positions.weight"]), g.whole(0), length, g.whole(0))
    x = g.rows("input_ids", "words", w["encoder.words.weight"])
    x = g.one("Add", g.one("Add", x, places), g.one("Gather", g.constant("types", w["encoder.types.weight"]), "token_type_ids"))
    x = g.norm(x, "norm", w["encoder.norm.weight"], w["encoder.norm.bias"], shape.epsilon)
    seen = g.one("Cast", "attention_mask", to=TensorProto.FLOAT)
    mask = g.one("Unsqueeze", g.one("Mul", g.one("Sub", g.number(1.0), seen), g.number(-10000.0)), g.whole(1, 2))
    for index in range(shape.layers):
        x = _layer(g, w, f"encoder.layers.{index}", x, mask, shape.heads, shape.width, shape.epsilon)
    first = g.one("Squeeze", g.one("Slice", x, g.whole(0), g.whole(1), g.whole(1)), g.whole(1))
    weight = g.one("Unsqueeze", seen, g.whole(2))
    total = g.one("ReduceSum", g.one("Mul", x, weight), g.whole(1), keepdims=0)
    mean = g.one("Div", total, g.one("ReduceSum", weight, g.whole(1), keepdims=0))
    both = g.one("Concat", first, mean, axis=1)
    pooled = g.one("Tanh", g.linear(both, "dense", w["dense.weight"], w["dense.bias"]))
    # A few columns are not worth quantising.
    for source, head, output in ((pooled, "head", "logits"), (both, "techniques", "techniques")):
        product = g.one("MatMul", source, g.constant(f"{head}.weight", np.ascontiguousarray(w[f"{head}.weight"].T)))
        g.one("Add", product, g.constant(f"{head}.bias", w[f"{head}.bias"]))
        g.nodes[-1].output[0] = output
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "length"])
        for name in ("input_ids", "attention_mask", "token_type_ids")
    ]
    outputs = [
        helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", len(LABELS)]),
        helper.make_tensor_value_info("techniques", TensorProto.FLOAT, ["batch", 1 + len(TECHNIQUES)]),
    ]
    graph = helper.make_graph(g.nodes, "stance", inputs, outputs, g.constants)
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="medclaim")
    made.ir_version = 8
    onnx.checker.check_model(made)
    return made


def _layer(
    g: Graph, w: dict[str, np.ndarray], name: str, x: str, mask: str, heads: int, width: int, epsilon: float
) -> str:
    def linear(source: str, part: str, by_token: bool = False) -> str:
        return g.linear(source, f"{name}.{part}", w[f"{name}.{part}.weight"], w[f"{name}.{part}.bias"], by_token)

    def norm(source: str, part: str) -> str:
        return g.norm(source, f"{name}.{part}", w[f"{name}.{part}.weight"], w[f"{name}.{part}.bias"], epsilon)

    split = g.one("Reshape", linear(x, "qkv"), g.whole(0, 0, 3, heads, width // heads))
    parts = g.add("Split", g.one("Transpose", split, perm=[2, 0, 3, 1, 4]), outputs=3, axis=0)
    q, k, v = (g.one("Squeeze", part, g.whole(0)) for part in parts)
    scores = g.one("MatMul", q, g.one("Transpose", k, perm=[0, 1, 3, 2]))
    scores = g.one("Add", g.one("Mul", scores, g.number(float((width // heads) ** -0.5))), mask)
    seen = g.one("MatMul", g.one("Softmax", scores, axis=-1), v)
    seen = g.one("Reshape", g.one("Transpose", seen, perm=[0, 2, 1, 3]), g.whole(0, 0, width))
    x = norm(g.one("Add", x, linear(seen, "attended")), "norm1")
    inner = linear(x, "inner", by_token=True)
    half = g.one("Mul", inner, g.number(0.5))
    erf = g.one("Erf", g.one("Div", inner, g.number(float(np.sqrt(2.0)))))
    inner = g.one("Mul", half, g.one("Add", erf, g.number(1.0)))
    return norm(g.one("Add", x, linear(inner, "outer", by_token=True)), "norm2")


def compare(model: StanceModel, path: Path, tokenizer: WordPiece) -> str:
    """How far the file's answers are from the model's on the project's held-out pairs, and how long they take."""
    import onnxruntime  # only this check runs the file

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    examples = encode(read_own(OWN_PAIRS, held_out=True)[::7], tokenizer, 128, drop_longer=False)
    model.eval()
    far, same, seconds = 0.0, 0, 0.0
    for example in examples:
        batch = collate([example], tokenizer.pad)
        feeds = {
            "input_ids": batch.ids.numpy(),
            "attention_mask": batch.attention.numpy(),
            "token_type_ids": batch.types.numpy(),
        }
        started = time.perf_counter()
        got = session.run(["logits"], feeds)[0]
        seconds += time.perf_counter() - started
        with torch.no_grad():
            want = model(batch.ids, batch.types, batch.attention).numpy()
        far = max(far, float(np.abs(got - want).max()))
        same += int(got.argmax() == want.argmax())
    return (
        f"{len(examples)} pairs: largest difference of logits {far:.3f}, same label {same / len(examples):.3f}, "
        f"{1000 * seconds / len(examples):.1f} ms a pair"
    )


def write_check(path: Path, model: Path, tokenizer: WordPiece, max_length: int) -> None:
    """Writes what the file answers to some held-out pairs; a Java test holds the product's answers against it."""
    import onnxruntime  # only the checks run the file

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    lines = ["# What the network's export answered; made by export.py --check together with it.",
             "claim\tevidence\tsupports\trefutes\tneutral"]
    pairs = read_own(OWN_PAIRS, held_out=True)[::97]
    for pair, example in zip(pairs, encode(pairs, tokenizer, max_length, drop_longer=False), strict=True):
        batch = collate([example], tokenizer.pad)
        feeds = {
            "input_ids": batch.ids.numpy(),
            "attention_mask": batch.attention.numpy(),
            "token_type_ids": batch.types.numpy(),
        }
        logits = session.run(["logits"], feeds)[0][0].astype(np.float64)
        shares = np.exp(logits - logits.max())
        lines.append("\t".join([pair.claim, pair.evidence, *(f"{p:.4f}" for p in shares / shares.sum())]))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--base", choices=sorted(BASES), default="minilm")
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--check", type=Path, help="also write what the file answers to some pairs")
    parser.add_argument("--max-length", type=int, default=160)
    args = parser.parse_args()
    torch.set_num_threads(1)
    model = load_stance(args.model)
    onnx.save(build(model), str(args.out))
    content = args.out.read_bytes()
    print(f"{args.out.name}: {len(content) / 1e6:.1f} MB, SHA-256 {hashlib.sha256(content).hexdigest()}")
    tokenizer = WordPiece.from_tokenizer_json(args.weights / BASES[args.base].tokenizer)
    if args.check:
        write_check(args.check, args.out, tokenizer, args.max_length)
    print(compare(model, args.out, tokenizer))


if __name__ == "__main__":
    main()
