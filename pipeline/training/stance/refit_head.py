"""Fits the head for persuasion techniques anew on a model whose encoder was averaged, and leaves all else.

    python refit_head.py --model MEAN.pt --weights DIR --sentences ../persuasion/sentences.tsv --out final.pt

An encoder that is the mean of stages, of which only the last learned techniques, no longer is the one that the head
was trained with.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from persuasion import read_sentences, report, sentence_loss
from tokenizer import WordPiece
from train import BASES, load_stance, save

STEPS = 400
RATE = 2e-3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True, help="folder with the unpacked jars")
    parser.add_argument("--base", choices=sorted(BASES), default="bge")
    parser.add_argument("--sentences", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    tokenizer = WordPiece.from_tokenizer_json(args.weights / BASES[args.base].tokenizer)
    model = load_stance(args.model).eval()
    train = read_sentences(args.sentences, False, tokenizer, 128)
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
    print("after:", report(model, held, tokenizer.pad))
    save(args.out, {"model": model.state_dict(), "layers": model.encoder.shape.layers})


if __name__ == "__main__":
    main()
