"""Fits the head for persuasion techniques anew on a model whose encoder was averaged, and leaves all else.

    python refit_head.py --model MEAN.pt --weights DIR --sentences ../persuasion/sentences.tsv --data DIR --out final.pt

An encoder that is the mean of stages, of which only the last learned techniques, no longer is the one that the head
was trained with. Sentences of abstracts (the sets that may be trained on) and plain sentences of
`../checkworthiness` (its training topics) stand beside the labelled ones as persuading nobody: results of trials, which
none of the writers of passages thought of, were taken for bait.
"""

from __future__ import annotations

import argparse
import csv
import random
from pathlib import Path

import torch

from data import TRAINABLE_PAIR_SETS, read_abstracts
from persuasion import Sentence, read_sentences, report, sentence_loss
from tokenizer import WordPiece
from train import BASES, load_stance, save

STEPS = 400
RATE = 2e-3
OF_ABSTRACTS = 2000
CHECKWORTHINESS = Path(__file__).resolve().parent.parent / "checkworthiness"
PLAIN_TYPES = {"", "numeric", "epidemiology", "prognosis"}


def plain_sentences(data: Path, tokenizer: WordPiece) -> list[Sentence]:
    """Sentences that persuade nobody, from abstracts and from pages."""
    abstracts = sorted({s for name in TRAINABLE_PAIR_SETS for row in read_abstracts(data / "pairs" / name / "train.jsonl")
                        for s in row.sentences if 30 < len(s) < 400})
    texts = random.Random(1).sample(abstracts, OF_ABSTRACTS)
    topics = {}
    with (CHECKWORTHINESS / "topics.tsv").open(encoding="utf-8") as lines:
        for row in csv.reader(lines, delimiter="\t"):
            topics[row[0]] = row[1]
    for path in sorted(CHECKWORTHINESS.glob("*.tsv")):
        if topics.get(path.stem) != "train":
            continue
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                if row["type"] in PLAIN_TYPES and not row["further types"] and row["label"] != "borderline":
                    texts.append(row["sentence"])
    return [Sentence("plain", t, (tokenizer.cls, *tokenizer.ids(t)[:126], tokenizer.sep), frozenset()) for t in texts]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True, help="folder with the unpacked jars")
    parser.add_argument("--base", choices=sorted(BASES), default="bge")
    parser.add_argument("--sentences", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True, help="folder with pairs/")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    tokenizer = WordPiece.from_tokenizer_json(args.weights / BASES[args.base].tokenizer)
    model = load_stance(args.model).eval()
    plain = plain_sentences(args.data, tokenizer)
    train = read_sentences(args.sentences, False, tokenizer, 128) + plain
    held = read_sentences(args.sentences, True, tokenizer, 128)
    print("before:", report(model, held, tokenizer.pad))
    pooled = []
    with torch.no_grad():
        for sentence in train:
            ids = torch.tensor([sentence.ids])
            pooled.append(model.pooled(ids, torch.zeros_like(ids), torch.ones_like(ids)))
    features = torch.cat(pooled)
    optimiser = torch.optim.AdamW(model.techniques.parameters(), lr=RATE, weight_decay=0.05)
    for _ in range(STEPS):
        loss = sentence_loss(model.techniques(features), train)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    print(f"after, {len(plain)} plain ones beside:", report(model, held, tokenizer.pad))
    save(args.out, {"model": model.state_dict(), "layers": model.encoder.shape.layers})


if __name__ == "__main__":
    main()
