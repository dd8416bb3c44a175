"""Trains the stance model in stages; a stage that was killed goes on from its last checkpoint.

    python train.py --stage general --base minilm --weights DIR --data DIR --work DIR --seed 1
    python train.py --stage medical --base minilm --start WORK/general-minilm-1/final.pt ...

Each stage keeps its checkpoint, log and result under WORK/<stage>-<base>-<seed>/. Steps, their order and the dropout
follow from the seed alone, so that a run that was interrupted sees the same batches as one that was not.
"""

from __future__ import annotations

import argparse
import os
import random
import time
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F

from batching import Encoded, collate, encode, plan
from bert import LABELS, Shape, StanceModel, load_pretrained
from data import NOT_SUPPORTS, Pair, counts, read_medical, read_nli, read_own, read_own_file, without_duplicates
from persuasion import Sentence, logits_of, plan_sentences, read_sentences, report, sentence_loss
from tokenizer import WordPiece

OWN_PAIRS = Path(__file__).resolve().parent / "pairs"


@dataclass(frozen=True)
class Base:
    """Where an encoder lies inside the unpacked jars, and its number of layers."""

    onnx: str
    tokenizer: str
    layers: int


BASES = {
    "minilm": Base("all-minilm-l6-v2/all-minilm-l6-v2.onnx", "all-minilm-l6-v2/all-minilm-l6-v2-tokenizer.json", 6),
    "bge": Base("bge-small-en-v15/bge-small-en-v1.5.onnx", "bge-small-en-v15/bge-small-en-v1.5-tokenizer.json", 12),
}


@dataclass(frozen=True)
class Stage:
    """What a stage trains on and how."""

    epochs: int
    rate: float
    max_length: int
    tokens_per_batch: int
    drop_longer: bool
    # Shares of the general pairs drawn anew for each epoch; the medical and own pairs are all used.
    general_share: float
    medical_repeats: int
    own_repeats: int


STAGES = {
    "general": Stage(1, 1e-4, 96, 3072, True, 1.0, 0, 0),
    "medical": Stage(1, 5e-5, 128, 3072, False, 0.08, 1, 1),
}
WARM_UP = 0.06
SMOOTHING = 0.05
# The head for techniques starts from nothing, beside an encoder that has learned for hours.
TECHNIQUE_RATE = 30
TECHNIQUE_PASSES = 5
# Which of SUPPORTS, REFUTES, NEUTRAL each label id allows; the last row is NOT_SUPPORTS.
ALLOWED = torch.tensor([[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 1, 1]], dtype=torch.bool)


def stance_loss(logits: Tensor, labels: Tensor) -> Tensor:
    """Cross-entropy with smoothing, where a label may allow more than one answer."""
    log_p = F.log_softmax(logits, dim=1)
    allowed = log_p.masked_fill(~ALLOWED[labels], float("-inf")).logsumexp(dim=1)
    return -((1 - SMOOTHING) * allowed + SMOOTHING * log_p.mean(dim=1)).mean()


def predict(model: StanceModel, examples: list[Encoded], pad: int) -> Tensor:
    """Logits of the examples, in their order."""
    was_training = model.training
    model.eval()
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].ids))
    logits = torch.zeros(len(examples), len(LABELS))
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for start in range(0, len(order), 48):
            chosen = order[start : start + 48]
            batch = collate([examples[i] for i in chosen], pad)
            logits[chosen] = model(batch.ids, batch.types, batch.attention)
    model.train(was_training)
    return logits


def accuracy(logits: Tensor, examples: list[Encoded]) -> float:
    """Share of examples whose best label is allowed."""
    labels = torch.tensor([e.label for e in examples])
    return ALLOWED[labels][torch.arange(len(examples)), logits.argmax(1)].float().mean().item()


def save(path: Path, content: dict[str, object]) -> None:
    """Writes beside and renames, so that a kill leaves the old file whole."""
    beside = path.with_suffix(".tmp")
    torch.save(content, beside)
    os.replace(beside, path)


@dataclass
class Corpus:
    """Pairs of a run; the held part of each is never trained on."""

    general: list[Encoded]
    general_held: list[Encoded]
    medical: list[Encoded]
    own: list[Encoded]
    own_held: list[Encoded]
    sentences: list[Sentence]
    sentences_held: list[Sentence]

    def epoch(self, stage: Stage, seed: str) -> list[Encoded]:
        """The examples of one epoch."""
        share = round(stage.general_share * len(self.general))
        drawn = self.general if share == len(self.general) else random.Random(seed).sample(self.general, share)
        return drawn + self.medical * stage.medical_repeats + self.own * stage.own_repeats


class Training:
    """One stage of one model."""

    def __init__(self, stage: Stage, corpus: Corpus, model: StanceModel, folder: Path, seed: int, pad: int) -> None:
        self.stage, self.corpus, self.model, self.folder, self.seed, self.pad = stage, corpus, model, folder, seed, pad
        alone = set(model.techniques.parameters())
        decayed = [p for p in model.parameters() if p.requires_grad and p.dim() > 1 and p not in alone]
        plain = [p for p in model.parameters() if p.requires_grad and p.dim() <= 1 and p not in alone]
        self.optimiser = torch.optim.AdamW(
            [
                {"params": decayed, "weight_decay": 0.01, "times": 1},
                {"params": plain, "weight_decay": 0.0, "times": 1},
                {"params": sorted(alone, key=lambda p: -p.dim()), "weight_decay": 0.01, "times": TECHNIQUE_RATE},
            ],
            lr=stage.rate,
            betas=(0.9, 0.98),
            fused=True,
        )
        self.plans = []
        for epoch in range(stage.epochs):
            key = f"{seed}:{epoch}"
            examples = corpus.epoch(stage, key)
            self.plans.append((examples, plan(examples, stage.tokens_per_batch, key)))
        self.sentence_plan = plan_sentences(len(corpus.sentences), TECHNIQUE_PASSES, f"{seed}:sentences")
        self.total = sum(len(batches) for _, batches in self.plans) + len(self.sentence_plan)
        self.step = 0

    def log(self, text: str) -> None:
        """Writes a line to the log and to standard output."""
        line = f"{time.strftime('%F %T')} {text}"
        print(line, flush=True)
        with (self.folder / "log.txt").open("a", encoding="utf-8") as out:
            out.write(line + "\n")

    def resume(self) -> None:
        """Takes up the checkpoint of an earlier run, if there is one."""
        path = self.folder / "checkpoint.pt"
        if not path.exists():
            return
        kept = torch.load(path, weights_only=True)
        if kept["total"] != self.total:
            raise ValueError(f"{path} belongs to a run of {kept['total']} steps, this one has {self.total}")
        self.model.load_state_dict(kept["model"])
        self.optimiser.load_state_dict(kept["optimiser"])
        self.step = kept["step"]
        self.log(f"resumed at step {self.step} of {self.total}")

    def checkpoint(self) -> None:
        """Keeps everything needed to go on."""
        save(
            self.folder / "checkpoint.pt",
            {
                "model": self.model.state_dict(),
                "optimiser": self.optimiser.state_dict(),
                "step": self.step,
                "total": self.total,
            },
        )

    def held_out_report(self) -> str:
        """Accuracies on pairs that are not trained on."""
        parts = []
        for name, examples in (("general", self.corpus.general_held), ("own", self.corpus.own_held)):
            if examples:
                parts.append(f"{name} {accuracy(predict(self.model, examples, self.pad), examples):.4f}")
        if self.corpus.sentences_held:
            parts.append(report(self.model, self.corpus.sentences_held, self.pad))
        return "held-out accuracy: " + ", ".join(parts)

    def run(self, checkpoint_seconds: float) -> None:
        """Trains to the end, unless `final.pt` says that this has been done."""
        self.model.train()
        started = kept = reported = time.monotonic()
        seen, losses = 0, []
        pairs: list[tuple[list[Encoded] | None, list[int]]] = [
            (examples, batch) for examples, batches in self.plans for batch in batches
        ]
        steps = spread(pairs, [(None, batch) for batch in self.sentence_plan])
        quarter = max(1, self.total // 4)
        while self.step < self.total:
            examples, chosen = steps[self.step]
            if examples is None:
                self.one_sentence_step([self.corpus.sentences[i] for i in chosen])
                self.step += 1
                continue
            loss, size = self.one_step([examples[i] for i in chosen])
            self.step += 1
            losses.append(loss)
            seen += size
            now = time.monotonic()
            if now - reported > 60:
                rate = seen / (now - started)
                left = (now - started) / max(1, len(losses)) * (self.total - self.step) / 60
                recent = sum(losses[-200:]) / len(losses[-200:])
                self.log(f"step {self.step}/{self.total} loss {recent:.4f} {rate:.0f} pairs/s, {left:.0f} min left")
                reported = now
            if now - kept > checkpoint_seconds:
                self.checkpoint()
                kept = time.monotonic()
            if self.step % quarter == 0:
                self.log(f"step {self.step}/{self.total} {self.held_out_report()}")
        self.log(f"done; {self.held_out_report()}")
        save(self.folder / "final.pt", {"model": self.model.state_dict(), "layers": self.model.encoder.shape.layers})
        (self.folder / "checkpoint.pt").unlink(missing_ok=True)

    def one_step(self, examples: list[Encoded]) -> tuple[float, int]:
        """One update by pairs."""
        self.prepare()
        batch = collate(examples, self.pad)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = self.model(batch.ids, batch.types, batch.attention)
        loss = stance_loss(logits, batch.labels)
        self.update(loss)
        return loss.item(), len(examples)

    def one_sentence_step(self, sentences: list[Sentence]) -> None:
        """One update by sentences."""
        self.prepare()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = logits_of(self.model, sentences, self.pad)
        self.update(sentence_loss(logits, sentences))

    def prepare(self) -> None:
        """Dropout is seeded by the step, so that resuming does not change it."""
        torch.manual_seed(self.seed * 1_000_003 + self.step)
        warm = max(1, round(WARM_UP * self.total))
        scale = min((self.step + 1) / warm, (self.total - self.step) / max(1, self.total - warm))
        for group in self.optimiser.param_groups:
            group["lr"] = self.stage.rate * scale * group["times"]

    def update(self, loss: Tensor) -> None:
        """Takes the step."""
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_([p for p in self.model.parameters() if p.requires_grad], 1.0)
        self.optimiser.step()


def spread(
    many: list[tuple[list[Encoded] | None, list[int]]], few: list[tuple[list[Encoded] | None, list[int]]]
) -> list[tuple[list[Encoded] | None, list[int]]]:
    """All of both in their orders, the few spread evenly among the many."""
    placed = [(i / max(1, len(many)), 0, step) for i, step in enumerate(many)]
    placed += [((i + 0.5) / max(1, len(few)), 1, step) for i, step in enumerate(few)]
    return [step for _, _, step in sorted(placed, key=lambda one: one[:2])]


def read_corpus(
    stage: Stage,
    data: Path,
    own: Path,
    more: list[Path],
    share: float,
    sentences: Path | None,
    tokenizer: WordPiece,
    seed: int,
) -> tuple[Corpus, str]:
    """Reads and encodes what the stage needs; the second part says what was read."""
    general = read_nli(data / "nli", seed=1)
    random.Random(1).shuffle(general)
    # The same two thousand are held out of every stage, whatever its seed.
    held, general = general[:2000], general[2000:]
    medical = read_medical(data / "pairs", seed) if stage.medical_repeats else []
    own_pairs: list[Pair] = read_own(own, held_out=False) if stage.own_repeats else []
    own_held: list[Pair] = read_own(own, held_out=True) if stage.own_repeats else []
    for path in more:
        own_pairs += read_own_file(path, held_out=False)
    medical = without_duplicates(medical)
    if share < 1:
        medical = random.Random(seed).sample(medical, round(share * len(medical)))
    text = counts([*general, *medical, *own_pairs])

    def encoded(pairs: list[Pair], drop: bool = stage.drop_longer) -> list[Encoded]:
        return encode(pairs, tokenizer, stage.max_length, drop)

    def told(held_out: bool) -> list[Sentence]:
        return read_sentences(sentences, held_out, tokenizer, stage.max_length) if sentences else []

    corpus = Corpus(
        encoded(general, drop=True),
        encoded(held, drop=True),
        encoded(medical),
        encoded(own_pairs),
        encoded(own_held),
        told(held_out=False),
        told(held_out=True),
    )
    sizes = (
        f"encoded: general {len(corpus.general)}, medical {len(corpus.medical)}, own {len(corpus.own)}, "
        f"sentences {len(corpus.sentences)}"
    )
    return corpus, f"{text}\n{sizes}"


def load_stance(path: Path, dropout: float = 0.1) -> StanceModel:
    """The model of a finished stage; of one from before techniques were learned, with a new head for them."""
    kept = torch.load(path, weights_only=True)
    model = StanceModel(Shape(layers=kept["layers"]), dropout)
    fresh = {name: value for name, value in model.state_dict().items() if name.startswith("techniques.")}
    model.load_state_dict({**fresh, **kept["model"]})
    return model


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stage", choices=sorted(STAGES), required=True)
    parser.add_argument("--base", choices=sorted(BASES), required=True)
    parser.add_argument("--weights", type=Path, required=True, help="folder with the unpacked jars")
    parser.add_argument("--data", type=Path, required=True, help="folder with nli/ and pairs/")
    parser.add_argument("--own", type=Path, default=OWN_PAIRS, help="folder with the project's pairs")
    parser.add_argument("--more", type=Path, action="append", default=[], help="a file of further pairs of the project")
    parser.add_argument("--sentences", type=Path, help="sentences labelled by persuasion technique, ../persuasion")
    parser.add_argument("--work", type=Path, required=True, help="the training folder")
    parser.add_argument("--start", type=Path, help="final.pt of the stage before; without it, the base's weights")
    parser.add_argument("--name", help="name of the run's folder, <stage>-<base>-<seed> if not given")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, help="in place of the stage's own number")
    parser.add_argument("--general-share", type=float, help="share of the general pairs, in place of the stage's own")
    parser.add_argument("--medical-share", type=float, default=1.0, help="share of the medical pairs, drawn by the seed")
    parser.add_argument("--checkpoint-seconds", type=float, default=300)
    args = parser.parse_args()

    torch.set_num_threads(1)
    folder = args.work / (args.name or f"{args.stage}-{args.base}-{args.seed}")
    folder.mkdir(parents=True, exist_ok=True)
    if (folder / "final.pt").exists():
        print(f"{folder / 'final.pt'} is there already: nothing to do")
        return
    base, stage = BASES[args.base], STAGES[args.stage]
    if args.epochs:
        stage = replace(stage, epochs=args.epochs)
    if args.general_share:
        stage = replace(stage, general_share=args.general_share)
    tokenizer = WordPiece.from_tokenizer_json(args.weights / base.tokenizer)
    corpus, read = read_corpus(
        stage, args.data, args.own, args.more, args.medical_share, args.sentences, tokenizer, args.seed
    )
    (folder / "data.txt").write_text(read + "\n", encoding="utf-8")
    torch.manual_seed(args.seed)
    model = load_stance(args.start) if args.start else load_pretrained(args.weights / base.onnx, base.layers)
    training = Training(stage, corpus, model, folder, args.seed, tokenizer.pad)
    training.log(f"{args.stage} {args.base} seed {args.seed}: {training.total} steps; {stage}")
    training.resume()
    training.run(args.checkpoint_seconds)


if __name__ == "__main__":
    main()
