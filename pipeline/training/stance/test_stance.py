"""Tests of the stance training; run by `python -m unittest` in this folder.

What needs PyTorch or ONNX Runtime is skipped where they are missing; the known token ids need the folder of unpacked
weights in the environment variable STANCE_WEIGHTS.
"""

from __future__ import annotations

import csv
import importlib.util
import os
import tempfile
import unittest
from collections import defaultdict
from pathlib import Path

import abstract_claims
import generate
from data import LABEL_IDS, NEUTRAL, NOT_SUPPORTS, REFUTES, SUPPORTS, Pair, read_own, without_duplicates
from flips import group_of_four, turned
from selection import SentenceSelector
from tokenizer import WordPiece, basic_tokens

HERE = Path(__file__).resolve().parent
PAIRS = HERE / "pairs"
WEIGHTS = os.environ.get("STANCE_WEIGHTS")
HAS_TORCH = importlib.util.find_spec("torch") is not None and importlib.util.find_spec("onnx") is not None
HAS_RUNTIME = HAS_TORCH and importlib.util.find_spec("onnxruntime") is not None

SMALL_VOCABULARY = {
    token: number
    for number, token in enumerate(
        "[PAD] [UNK] [CLS] [SEP] vitamin d cure ##s the flu does not . , colds help ##ed naive 5 % a b".split()
    )
}


class TokenizerTest(unittest.TestCase):
    def test_splits_at_punctuation_and_folds_case_and_accents(self) -> None:
        self.assertEqual(
            basic_tokens("Naïve B-cells:\tHbA1c\u00a0fell 0.5%\u200b!"),
            ["naive", "b", "-", "cells", ":", "hba1c", "fell", "0", ".", "5", "%", "!"],
        )

    def test_takes_the_longest_piece_first(self) -> None:
        tokenizer = WordPiece(SMALL_VOCABULARY)
        ids = tokenizer.ids("Vitamin D cures the flu.")
        self.assertEqual(ids, [SMALL_VOCABULARY[t] for t in ("vitamin", "d", "cure", "##s", "the", "flu", ".")])

    def test_a_word_that_cannot_be_pieced_together_is_unknown_as_a_whole(self) -> None:
        self.assertEqual(WordPiece(SMALL_VOCABULARY).ids("cured"), [SMALL_VOCABULARY["[UNK]"]])

    def test_a_pair_keeps_the_claim_and_cuts_the_evidence(self) -> None:
        tokenizer = WordPiece(SMALL_VOCABULARY)
        ids, boundary = tokenizer.pair("the flu", "a b a b a b a b", 9)
        self.assertEqual(len(ids), 9)
        self.assertEqual(ids[boundary - 1], tokenizer.sep)
        self.assertEqual(ids[boundary : boundary + 2], [SMALL_VOCABULARY["a"], SMALL_VOCABULARY["b"]])
        self.assertEqual((ids[0], ids[-1]), (tokenizer.cls, tokenizer.sep))

    @unittest.skipUnless(WEIGHTS, "STANCE_WEIGHTS is not set")
    def test_ids_are_those_of_the_published_tokenizer(self) -> None:
        path = Path(str(WEIGHTS)) / "all-minilm-l6-v2/all-minilm-l6-v2-tokenizer.json"
        known = {
            "hello world": [7592, 2088],
            "Crohn's disease: naïve β-blockers reduced HbA1c by 0.5%": [
                13675, 11631, 2078, 1005, 1055, 4295, 1024, 15743, 1156, 1011, 3796, 2545,
                4359, 1044, 3676, 2487, 2278, 2011, 1014, 1012, 1019, 1003,
            ],
        }  # fmt: skip
        tokenizer = WordPiece.from_tokenizer_json(path)
        for text, ids in known.items():
            self.assertEqual(tokenizer.ids(text), ids, text)


class GeneratorTest(unittest.TestCase):
    def test_number_of_the_head_noun_is_seen(self) -> None:
        plural = ("metformin tablets", "mindfulness classes", "visits by relatives", "thoughts of suicide", "blood clots")
        singular = (
            "spending less time in bed", "the number of gout attacks", "shortness of breath", "early surgery within 24 hours",
            "a small daily aspirin", "the time it takes to fall asleep", "osteoporosis", "the need for painkillers",
        )  # fmt: skip
        for noun in plural:
            self.assertTrue(generate.is_plural(noun), noun)
        for noun in singular:
            self.assertFalse(generate.is_plural(noun), noun)

    def test_frames_are_filled_in_good_grammar(self) -> None:
        words = {"I": "zinc lozenges", "O": "the number of colds", "P": "adults", "C": "placebo", "X": "survival"}
        for frame, state, text in (
            ("{I} [lower(s)|raise(s)] {O} in {P}.", 0, "Zinc lozenges lower the number of colds in adults."),
            ("{I} is [useful|useless] for {O}.", 1, "Zinc lozenges are useless for the number of colds."),
            ("{O} (is) [lower|higher] with {I}.", 1, "The number of colds is higher with zinc lozenges."),
            ("Less {O} was seen [with|without] {I}.", 0, "Lower number of colds was seen with zinc lozenges."),
            ("A course of {I} [reduces|increases] {O}.", 0, "A course of zinc lozenges reduces the number of colds."),
            ("{I} do(es) <good|harm> to {X}.", 0, "Zinc lozenges do good to survival."),
        ):
            self.assertEqual(generate.fill(frame, state, True, words), text)

    def test_better_and_worse_follow_the_kind_of_outcome(self) -> None:
        frame, words = "[down|up] is <better|worse>", {}
        self.assertEqual(generate.fill(frame, 0, True, words), "Down is better")
        self.assertEqual(generate.fill(frame, 0, False, words), "Down is worse")
        self.assertEqual(generate.fill(frame, 1, False, words), "Up is better")

    def test_the_files_are_what_the_generator_makes(self) -> None:
        topics = generate.read_topics(PAIRS / "topics.txt")
        for frames in sorted((PAIRS / "frames").glob("*.txt")):
            made = [row.line() for row in generate.generate(frames, topics, per_topic=2, seed=5)]
            kept = (PAIRS / f"{frames.stem}.tsv").read_text(encoding="utf-8").splitlines()[1:]
            self.assertEqual(made, kept, frames.stem)

    def test_each_phenomenon_has_forty_frames_a_side(self) -> None:
        for path in sorted((PAIRS / "frames").glob("*.txt")):
            families = generate.read_families(path)
            self.assertGreaterEqual(sum(len(f.claims) for f in families), 40, path.stem)
            self.assertGreaterEqual(sum(len(f.evidence) for f in families), 40, path.stem)


class OwnPairsTest(unittest.TestCase):
    def setUp(self) -> None:
        self.rows: dict[str, list[dict[str, str]]] = {}
        for path in sorted(PAIRS.glob("*.tsv")):
            with path.open(encoding="utf-8", newline="") as lines:
                self.rows[path.stem] = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))

    def test_there_is_a_file_for_each_phenomenon_and_enough_pairs(self) -> None:
        wanted = (
            "direction negation quantity population intervention outcome causality time comparator no-effect hedges absence"
        )
        self.assertEqual(sorted(self.rows), sorted(wanted.split()))
        self.assertGreaterEqual(sum(len(rows) for rows in self.rows.values()), 4000)

    def test_groups_are_two_claims_against_two_pieces_of_evidence(self) -> None:
        for name, rows in self.rows.items():
            groups = defaultdict(list)
            for row in rows:
                groups[row["group"]].append(row)
            for group, four in groups.items():
                where = f"{name}:{group}"
                self.assertEqual(len(four), 4, where)
                self.assertEqual(len({row["claim"] for row in four}), 2, where)
                self.assertEqual(len({row["evidence"] for row in four}), 2, where)
                self.assertEqual(len({(row["claim"], row["evidence"]) for row in four}), 4, where)
                # The evidence must matter for one claim at least, or the group teaches nothing.
                by_claim = defaultdict(set)
                for row in four:
                    by_claim[row["claim"]].add(row["label"])
                self.assertTrue(any(len(labels) == 2 for labels in by_claim.values()), where)

    def test_labels_are_known_and_slots_are_filled(self) -> None:
        for name, rows in self.rows.items():
            for row in rows:
                self.assertIn(row["label"], LABEL_IDS, name)
                self.assertIn(row["split"], ("train", "held-out"), name)
                for text in (row["claim"], row["evidence"]):
                    self.assertNotRegex(text, r"[{}\[\]|]|<(?! 0\.)|\((?:s|es|is|was|has)\)|\s\s|\bthe (?:the|a)\b", name)

    def test_no_pair_is_there_twice(self) -> None:
        seen: dict[tuple[str, str], str] = {}
        for name, rows in self.rows.items():
            for row in rows:
                key = (row["claim"], row["evidence"])
                self.assertNotIn(key, seen, f"{name}:{row['group']}")
                seen[key] = name

    def test_held_out_topics_and_frames_are_never_trained_on(self) -> None:
        topics: dict[str, set[str]] = {"train": set(), "held-out": set()}
        for rows in self.rows.values():
            for row in rows:
                topics[row["split"]].add(row["topic"])
        self.assertFalse(topics["train"] & topics["held-out"])
        share = len(topics["held-out"]) / (len(topics["train"]) + len(topics["held-out"]))
        self.assertAlmostEqual(share, 0.2, delta=0.01)
        for path in sorted((PAIRS / "frames").glob("*.txt")):
            for family in generate.read_families(path):
                for frames in (family.claims, family.evidence):
                    held = set(generate.frames_of(frames, True))
                    self.assertTrue(held, f"{path.stem}:{family.name}")
                    self.assertFalse(held & set(generate.frames_of(frames, False)))

    def test_neither_claim_nor_evidence_alone_gives_the_label_away(self) -> None:
        rows = [row for rows in self.rows.values() for row in rows]
        for side in ("claim", "evidence"):
            labels = defaultdict(list)
            for row in rows:
                labels[row[side]].append(row["label"])
            best = sum(max(found.count(x) for x in set(found)) for found in labels.values()) / len(rows)
            self.assertLess(best, 0.6, side)

    def test_reader_takes_the_split_it_is_asked_for(self) -> None:
        total = sum(len(rows) for rows in self.rows.values())
        held, train = read_own(PAIRS, held_out=True), read_own(PAIRS, held_out=False)
        self.assertEqual(len(held) + len(train), total)
        self.assertFalse({p.key() for p in held} & {p.key() for p in train})


class DataTest(unittest.TestCase):
    def test_duplicates_are_kept_once_and_disputed_pairs_not_at_all(self) -> None:
        pairs = [
            Pair("It works.", "It did work.", SUPPORTS, "one"),
            Pair("it works", "It did work", SUPPORTS, "two"),
            Pair("It works.", "Nobody knows.", NEUTRAL, "one"),
            Pair("It works.", "Nobody knows", REFUTES, "two"),
        ]
        self.assertEqual(without_duplicates(pairs), pairs[:1])

    def test_the_sentence_that_shares_the_rare_words_is_picked(self) -> None:
        sentences = [
            "Patients were seen every month in the clinic.",
            "Erenumab lowered the number of migraine days.",
            "Patients with migraine were enrolled.",
        ]
        self.assertEqual(SentenceSelector(sentences).select("Erenumab prevents migraine", sentences, 2), [1, 2])


class FlipsTest(unittest.TestCase):
    def test_one_direction_word_is_turned_and_the_article_with_it(self) -> None:
        for text, other in (
            ("Pain was significantly lower with yoga.", "Pain was significantly higher with yoga."),
            ("A decrease in weight was seen.", "An increase in weight was seen."),
            ("An increase in weight was seen.", "A decrease in weight was seen."),
            ("Reduced mortality was found in both trials.", "Increased mortality was found in both trials."),
        ):
            self.assertEqual(turned(text), other)

    def test_what_is_unclear_is_left_alone(self) -> None:
        for text in (
            "Pain was not lower with yoga.",
            "Yoga reduced pain and increased sleep.",
            "Pain was lower, while mood stayed as it was.",
            "Yoga was studied in adults.",
            "Pain was lower (2.1 v 3.4 points, 95% CI 0.2 to 1.9) with yoga.",
        ):
            self.assertIsNone(turned(text), text)

    def test_a_group_has_both_labels_for_each_side(self) -> None:
        self.assertEqual(group_of_four(Pair("Yoga helps.", "Yoga reduced pain.", SUPPORTS, "test")), [])
        first = Pair("Pain is lower with yoga.", "Yoga reduced pain.", SUPPORTS, "test")
        made = group_of_four(first)
        self.assertEqual([p.label for p in made], [REFUTES, REFUTES, SUPPORTS])
        self.assertEqual(made[2].claim, "Pain is higher with yoga.")
        self.assertEqual(made[2].evidence, "Yoga increased pain.")


@unittest.skipUnless(HAS_TORCH, "needs torch and onnx")
class TrainingTest(unittest.TestCase):
    def setUp(self) -> None:
        import torch

        from batching import encode
        from bert import Shape, StanceModel
        from train import Corpus, Stage

        torch.set_num_threads(1)
        self.tokenizer = WordPiece(SMALL_VOCABULARY)
        texts = ("vitamin d", "the flu", "does not help", "cures colds", "a b a b a", "5 %")
        pairs = [
            Pair(claim, evidence, (i + j) % 4, "test", f"group {i}" if j < 2 else "")
            for i, claim in enumerate(texts)
            for j, evidence in enumerate(texts)
        ]
        self.examples = encode(pairs, self.tokenizer, 32, drop_longer=False)
        self.corpus = Corpus(self.examples, self.examples[:4], [], [], [], [], [])
        self.stage = Stage(2, 1e-3, 32, 64, True, 1.0, 0, 0)
        self.shape = Shape(layers=2, width=24, heads=3, inner=48, vocabulary=len(SMALL_VOCABULARY), positions=40)
        self.new_model = lambda: StanceModel(self.shape, 0.1)

    def test_batches_hold_everything_once_within_budget_and_groups_whole(self) -> None:
        from batching import plan

        batches = plan(self.examples, 64, "seed")
        self.assertEqual(sorted(i for batch in batches for i in batch), list(range(len(self.examples))))
        self.assertEqual(batches, plan(self.examples, 64, "seed"))
        self.assertNotEqual(batches, plan(self.examples, 64, "another seed"))
        place = {i: number for number, batch in enumerate(batches) for i in batch}
        for batch in batches:
            self.assertLessEqual(len(batch) * max(len(self.examples[i].ids) for i in batch), 64)
        groups = defaultdict(set)
        for index, example in enumerate(self.examples):
            if example.group:
                groups[example.group].add(place[index])
        self.assertTrue(all(len(places) == 1 for places in groups.values()))

    def test_not_supports_allows_both_other_labels(self) -> None:
        import torch

        from train import stance_loss

        def loss(logits: list[float], label: int) -> float:
            return stance_loss(torch.tensor([logits], dtype=torch.float32), torch.tensor([label])).item()

        self.assertAlmostEqual(loss([0, 5, 0], NOT_SUPPORTS), loss([0, 0, 5], NOT_SUPPORTS), places=5)
        self.assertLess(loss([0, 5, 0], NOT_SUPPORTS), loss([5, 0, 0], NOT_SUPPORTS))
        self.assertLess(loss([0, 5, 0], REFUTES), loss([0, 0, 5], REFUTES))

    def test_padding_does_not_change_an_answer(self) -> None:
        import torch

        from batching import collate

        model = self.new_model().eval()
        short = min(self.examples, key=lambda e: len(e.ids))
        long = max(self.examples, key=lambda e: len(e.ids))
        alone, together = collate([short], 0), collate([short, long], 0)
        with torch.no_grad():
            one = model(alone.ids, alone.types, alone.attention)
            two = model(together.ids, together.types, together.attention)
        self.assertTrue(torch.allclose(one[0], two[0], atol=1e-5))

    def test_a_killed_run_goes_on_as_if_nothing_had_happened(self) -> None:
        import torch

        from train import Training

        def training(folder: str) -> Training:
            torch.manual_seed(3)
            made = Training(self.stage, self.corpus, self.new_model(), Path(folder), 3, self.tokenizer.pad)
            made.model.train()
            return made

        def run(made: Training, until: int) -> None:
            steps = [(examples, batch) for examples, batches in made.plans for batch in batches]
            while made.step < until:
                examples, chosen = steps[made.step]
                made.one_step([examples[i] for i in chosen])
                made.step += 1

        with tempfile.TemporaryDirectory() as folder:
            whole = training(folder)
            run(whole, whole.total)
            first = training(folder)
            run(first, 5)
            first.checkpoint()
            second = training(folder)
            second.resume()
            self.assertEqual(second.step, 5)
            run(second, second.total)
        for name, tensor in whole.model.state_dict().items():
            self.assertTrue(torch.equal(tensor, second.model.state_dict()[name]), name)

    def sentences(self) -> list:
        from persuasion import Sentence

        def made(text: str, *techniques: str) -> Sentence:
            ids = (self.tokenizer.cls, *self.tokenizer.ids(text), self.tokenizer.sep)
            return Sentence("p1", text, ids, frozenset(techniques))

        return [made("cures colds", "guarantee"), made("the flu"), made("vitamin d", "quick", "fear"), made("a b a")] * 8

    def test_sentences_are_learned_beside_pairs(self) -> None:
        import torch
        from dataclasses import replace

        from persuasion import predict_sentences
        from train import Training

        sentences = self.sentences()
        corpus = replace(self.corpus, sentences=sentences, sentences_held=sentences[:4])
        torch.manual_seed(3)
        with tempfile.TemporaryDirectory() as folder:
            training = Training(replace(self.stage, epochs=6), corpus, self.new_model(), Path(folder), 3, self.tokenizer.pad)
            self.assertEqual(len(training.sentence_plan), 5)
            before = training.total - len(training.sentence_plan)
            self.assertEqual(before, sum(len(batches) for _, batches in training.plans))
            training.run(checkpoint_seconds=600)
            logits = predict_sentences(training.model, sentences[:4], self.tokenizer.pad)
            self.assertTrue((Path(folder) / "final.pt").exists())
        self.assertGreater(min(logits[0, 0], logits[2, 0]).item(), max(logits[1, 0], logits[3, 0]).item())

    def test_techniques_are_those_of_the_product_in_its_order(self) -> None:
        import re

        from bert import TECHNIQUES

        java = Path(__file__).resolve().parents[2] / "src/main/java/org/medclaim/model/PersuasionTechnique.java"
        names = re.findall(r"^  ([A-Z_]+)[,;]$", java.read_text(encoding="utf-8"), re.MULTILINE)
        self.assertEqual(tuple(name.lower().replace("_", "-") for name in names), TECHNIQUES)

    def test_tables_of_sentences_are_as_they_should_be(self) -> None:
        from persuasion import read_sentences

        folder = Path(__file__).resolve().parent.parent / "persuasion"
        train = read_sentences(folder / "sentences.tsv", False, self.tokenizer, 128)
        held = read_sentences(folder / "sentences.tsv", True, self.tokenizer, 128)
        pages = read_sentences(folder / "pages.tsv", True, self.tokenizer, 128)
        self.assertFalse({s.page for s in train} & {s.page for s in held})
        self.assertFalse({s.text for s in train} & {s.text for s in pages})
        self.assertEqual((len(train) + len(held), len(pages)), (2840, 587))

    def test_the_few_are_spread_among_the_many_in_order(self) -> None:
        from train import spread

        mixed = spread([([], [i]) for i in range(6)], [(None, [10]), (None, [20])])
        self.assertEqual([chosen[0] for _, chosen in mixed], [0, 1, 10, 2, 3, 4, 20, 5])

    def test_average_precision_by_hand(self) -> None:
        from persuasion import average_precision

        self.assertAlmostEqual(average_precision([0.9, 0.8, 0.1], [True, False, True]), (1 + 2 / 3) / 2)

    @unittest.skipUnless(HAS_RUNTIME, "needs onnxruntime")
    def test_a_model_restored_from_its_export_answers_as_it_did(self) -> None:
        import onnx
        import torch

        from batching import collate
        from export import build
        from restore import restored

        torch.manual_seed(4)
        model = self.new_model().eval()
        with tempfile.TemporaryDirectory() as folder:
            network = Path(folder) / "network.onnx"
            onnx.save(build(model), str(network))
            base = self.new_model()
            for part in ("words", "positions"):
                getattr(base.encoder, part).weight.data.copy_(getattr(model.encoder, part).weight.data)
            again = self.new_model().eval()
            again.load_state_dict(restored(base, network))
        batch = collate(self.examples[:4], 0)
        with torch.no_grad():
            far = model(batch.ids, batch.types, batch.attention) - again(batch.ids, batch.types, batch.attention)
        self.assertLess(far.abs().max().item(), 0.05)

    def test_a_head_that_only_the_last_has_learned_is_kept(self) -> None:
        import torch

        from average import average

        old, new = {"a": torch.tensor([2.0])}, {"a": torch.tensor([4.0]), "head": torch.tensor([7.0])}
        mean = average([old, new], [0.5, 0.5])
        self.assertEqual((mean["a"].item(), mean["head"].item()), (3.0, 7.0))

    def test_training_lowers_the_loss_and_leaves_the_result(self) -> None:
        import torch

        from dataclasses import replace

        from train import Training, accuracy, load_stance, predict

        torch.manual_seed(3)
        stage = replace(self.stage, epochs=60, rate=5e-3)
        with tempfile.TemporaryDirectory() as folder:
            model = self.new_model()
            before = accuracy(predict(model, self.examples, 0), self.examples)
            Training(stage, self.corpus, model, Path(folder), 3, 0).run(checkpoint_seconds=1e9)
            after = accuracy(predict(model, self.examples, 0), self.examples)
            self.assertGreater(after, max(0.8, before))
            self.assertEqual(sorted(p.name for p in Path(folder).iterdir()), ["final.pt", "log.txt"])
            self.assertEqual(torch.load(Path(folder) / "final.pt", weights_only=True)["layers"], 2)

    def test_an_average_lies_in_the_middle_and_refuses_other_shapes(self) -> None:
        import torch
        from average import average

        one = {"w": torch.tensor([1.0, 3.0]), "n": torch.tensor(1)}
        other = {"w": torch.tensor([3.0, 5.0]), "n": torch.tensor(2)}
        mean = average([one, other])
        self.assertEqual(mean["w"].tolist(), [2.0, 4.0])
        self.assertEqual(mean["n"].item(), 2)
        with self.assertRaises(ValueError):
            average([one, {"w": other["w"]}])
        with self.assertRaises(ValueError):
            average([])
        nearer = average([one, other], [0.25, 0.75])
        torch.testing.assert_close(nearer["w"], 0.25 * one["w"] + 0.75 * other["w"])
        with self.assertRaises(ValueError):
            average([one, other], [0.5, 0.4])

    @unittest.skipUnless(HAS_RUNTIME, "needs onnxruntime")
    def test_the_exported_graph_computes_what_the_model_does(self) -> None:
        import onnxruntime
        import torch

        from batching import collate
        from export import build

        model = self.new_model().eval()
        batch = collate(self.examples[:6], 0)
        feeds = {
            "input_ids": batch.ids.numpy(),
            "attention_mask": batch.attention.numpy(),
            "token_type_ids": batch.types.numpy(),
        }
        with torch.no_grad():
            want = model(batch.ids, batch.types, batch.attention)
        for quantised, tolerance in ((False, 1e-5), (True, 0.05)):
            session = onnxruntime.InferenceSession(build(model, quantised).SerializeToString())
            got = torch.from_numpy(session.run(["logits"], feeds)[0])
            self.assertLess((got - want).abs().max().item(), tolerance, f"quantised: {quantised}")

    @unittest.skipUnless(HAS_RUNTIME, "needs onnxruntime")
    def test_one_loud_token_spoils_the_others_only_where_all_share_a_scale(self) -> None:
        import numpy as np
        import onnxruntime
        from onnx import TensorProto, helper

        from export import OPSET, Graph

        rng = np.random.default_rng(5)
        weight = rng.normal(size=(8, 16)).astype(np.float32)
        bias = rng.normal(size=8).astype(np.float32)
        states = rng.normal(size=(1, 6, 16)).astype(np.float32)
        states[0, 2] *= 100
        error = {}
        for by_token in (False, True):
            g = Graph(quantised=True)
            g.linear("x", "l", weight, bias, by_token)
            g.nodes[-1].output[0] = "y"
            graph = helper.make_graph(
                g.nodes,
                "linear",
                [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["batch", "length", 16])],
                [helper.make_tensor_value_info("y", TensorProto.FLOAT, None)],
                g.constants,
            )
            model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)])
            model.ir_version = 8
            got = onnxruntime.InferenceSession(model.SerializeToString()).run(["y"], {"x": states})[0]
            self.assertEqual(got.shape, (1, 6, 8))
            quiet = [0, 1, 3, 4, 5]
            error[by_token] = float(np.abs(got - (states @ weight.T + bias))[0, quiet].max())
        self.assertLess(error[True], 0.15)
        self.assertGreater(error[False], 5 * error[True])


@unittest.skipUnless(HAS_TORCH, "needs torch and onnx")
class EvaluationTest(unittest.TestCase):
    def test_f1_by_hand(self) -> None:
        import numpy as np

        from evaluate import f1, macro_f1

        truth = np.array([0, 0, 1, 1, 2, 2])
        guess = np.array([0, 1, 1, 1, 2, 0])
        self.assertAlmostEqual(f1(truth, guess, 0), 0.5)
        self.assertAlmostEqual(f1(truth, guess, 1), 0.8)
        self.assertAlmostEqual(macro_f1(truth, guess, (0, 1, 2)), (0.5 + 0.8 + 2 / 3) / 3)

    def test_calibration_error_is_the_gap_between_sure_and_right(self) -> None:
        import numpy as np

        from evaluate import calibration_error

        sure = np.tile(np.array([0.85, 0.1, 0.05]), (10, 1))
        self.assertAlmostEqual(calibration_error(sure, np.array([0] * 6 + [1] * 4)), 0.25)

    def test_two_way_sets_are_judged_two_way(self) -> None:
        import numpy as np

        from evaluate import score

        mostly_neutral = np.array([[0.2, 0.1, 0.7], [0.1, 0.2, 0.7]])
        result = score(mostly_neutral, np.array([0, 1]), resamples=40)
        self.assertEqual(result.macro_f1, 1.0)

    def test_auc_counts_ties_half(self) -> None:
        import numpy as np

        from evaluate import auc

        self.assertAlmostEqual(auc(np.array([0.9, 0.5, 0.5, 0.1]), np.array([True, True, False, False])), 0.875)


class ClaimsBeforeAbstracts(unittest.TestCase):
    """The form of what was written before abstracts and passages."""

    def test_every_row_is_whole_and_its_label_known(self) -> None:
        """And no abstract is both learned and held out."""
        read = {}
        for name, columns in (
            ("abstracts", 5), ("abstracts-held-out", 5), ("passage-claims", 3),
        ):
            lines = (abstract_claims.CLAIMS / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
            read[name] = [line.split("\t") for line in lines[1:]]
            self.assertEqual({columns}, {len(row) for row in read[name]}, name)
            self.assertLessEqual({row[-2] for row in read[name]}, set(LABEL_IDS), name)
            self.assertTrue(all(row[-1].strip() for row in read[name]), name)
        passages = dict(line.split("\t") for line in (abstract_claims.CLAIMS / "passages.tsv").read_text(encoding="utf-8").splitlines())
        self.assertLessEqual({row[0] for row in read["passage-claims"]}, set(passages))
        self.assertFalse({row[0] for row in read["abstracts"]} & {row[0] for row in read["abstracts-held-out"]})

    def test_counts_the_words_that_are_taken_over_in_a_row(self) -> None:
        """Punctuation and case aside."""
        self.assertEqual(3, abstract_claims.quoted("It lowers Blood pressure a lot", "Salt lowers blood-pressure, too"))
        self.assertEqual(0, abstract_claims.quoted("Salt", "Pepper"))

    def test_sentences_are_cut_where_one_ends(self) -> None:
        """An initial or a figure ends none."""
        cut = abstract_claims.sentences("Pain fell by 3.2 points (95% CI 1.1 to 5.3). No harm was seen, e.g. bleeding.")
        self.assertEqual(["Pain fell by 3.2 points (95% CI 1.1 to 5.3).", "No harm was seen, e.g. bleeding."], cut)


if __name__ == "__main__":
    unittest.main()
