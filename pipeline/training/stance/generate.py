"""Makes the project's own pairs from hand-written topics and frames: `python generate.py` rewrites `pairs/*.tsv`.

A group of four is a claim and its flip against a piece of evidence and its flip, so that neither side alone says
anything about the label. A frame holds both versions, `[first|second]` for the way a result went and
`<better|worse>` for what it meant to the patient. One topic and one frame in five are held out, and never meet the
others: held-out groups show whether the reading was learnt, not the wording.
"""

from __future__ import annotations

import argparse
import random
import re
from dataclasses import dataclass, replace
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "pairs"
HEADER = ("group", "split", "topic", "family", "claim", "evidence", "label")
LABELS = {"S": "SUPPORTS", "R": "REFUTES", "N": "NEUTRAL"}
HELD_OUT_EACH = 5

_FIELDS = (
    "id", "P", "p", "Q", "q", "I", "i", "J", "j", "C", "D", "O", "o", "R", "r", "G", "g", "E", "e",
)  # fmt: skip
_SLOT = re.compile(r"\{(\w+)\}|\((s|es|is|was|has)\)")
_ALTERNATES = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]|<([^<>|]*)\|([^<>|]*)>")
_HEAD_ENDS = re.compile(r" (?:of|in|on|from|at|without|after|to|by|with|every|for|per|below|under|when|within)\b")
# A noun after one of these is not what the next verb is about.
_GOVERNED = re.compile(r"\b(?:in|of|with|for|from|to|on|than|by|among|against|after|under|at|between|as|like|gets?|have|given|use|start|see|tells?) $", re.I)
# After these a sentence or clause begins, and the noun is its subject.
_CLAUSE_BEGINS = re.compile(r"(?:^|[,:;.?] |\b(?:that|and|but|whether|since|if|because|when|where) )$", re.I)
# Stands before a verb that was made plural, so that "lower" the verb is told from "lower" the adjective.
_VERB = "\x01"
# "less the pain" is no English: the article goes.
_NO_ARTICLE = re.compile(r"\b(?:less|lower|more|higher|reduced|elevated|equal|undiminished|mean|much|worsened|decreased|better|worse|the|patients') $", re.I)
# Of these there is not less, but a lower one.
_VERB_LOWER = re.compile(rf"(?:\b(?:to|may|will|would|could|can|might|well|perhaps|not|won't|cannot|do|help) |{_VERB})lower $")
_COUNTED = re.compile(r"(?:\w+ ){0,3}?(?:score|rate|number|amount|incidence|risk|chance|index|level|extent|frequency)\b")
_GRADED = {"less": "lower ", "more": "higher "}
# What nobody would try on mice.
_NO_DRUG = re.compile(
    r"diet|exercise|class|surgery|stimulation|fluid|training|telephone|airway|programme|tai chi|yoga|test|nets|pressure"
    r"|rehabilitation|behavioural|sound|tonsil|release|shock|immunotherapy|emollient|communication|mindfulness|vaccin"
)
_ONE_SEX_OR_AGE = re.compile(
    r"\b(?:wom[ae]n|men|girls?|mothers?|child|children|schoolchildren|infants?|babies|neonates|adolescents?|older|65)\b"
)
_SHORT_COURSES = frozenset(
    "common-cold otitis infant-colic sepsis delirium covid hip-fracture uti dvt malaria flu-vaccine preterm-birth".split()
)
# Shares as claims put them, and figures that fit the first and the second.
_SHARES = (
    ("about a quarter", "about two thirds", "26%", "66%"),
    ("more than half", "fewer than a third", "61%", "24%"),
    ("one in ten", "one in two", "10%", "51%"),
    ("nine out of ten", "four out of ten", "89%", "41%"),
    ("less than 20%", "more than 70%", "14%", "77%"),
    ("80%", "30%", "79%", "31%"),
    ("roughly half", "roughly one in twenty", "48%", "5%"),
    ("up to 15%", "at least 60%", "12%", "64%"),
    ("three quarters", "one fifth", "74%", "21%"),
    ("around 35%", "around 95%", "36 of 100", "95 of 100"),
    ("two in five", "four in five", "40%", "80%"),
    ("between 10% and 20%", "between 50% and 60%", "16%", "55%"),
    ("over 90%", "under 50%", "93%", "38%"),
    ("one third", "two thirds", "33 per cent", "67 per cent"),
    ("45 percent", "72 percent", "45.2%", "71.9%"),
    ("a tenth", "half", "23 of 231", "116 of 231"),
    ("8 in 10", "2 in 10", "four fifths", "one fifth"),
    ("20 to 25 per cent", "70 to 75 per cent", "22.8%", "73.1%"),
    ("at most a third", "at least two thirds", "29%", "70%"),
    ("six in ten", "one in ten", "59%", "11%"),
    ("just over 40%", "just over 85%", "42%", "86%"),
    ("nearly 100%", "nearly 60%", "98.5%", "58.7%"),
)


@dataclass(frozen=True)
class Topic:
    """What a group is about; `words` maps a slot to its wording in abstracts (upper case) and on clinic pages."""

    id: str
    held_out: bool
    words: dict[str, str]


@dataclass(frozen=True)
class Family:
    """Frames that flip the same thing. `labels` is claim by evidence: first and first, first and second, and so on."""

    phenomenon: str
    name: str
    labels: str
    mixed_group_only: bool
    drugs_only: bool
    claims: tuple[str, ...]
    evidence: tuple[str, ...]

    def fits(self, topic: Topic) -> bool:
        """Whether the frames make sense for the topic."""
        if self.mixed_group_only and _ONE_SEX_OR_AGE.search(topic.words["P"]):
            return False
        return not (self.drugs_only and _NO_DRUG.search(topic.words["I"]))


@dataclass(frozen=True)
class Row:
    """A line of a pairs file."""

    group: str
    split: str
    topic: str
    family: str
    claim: str
    evidence: str
    label: str

    def line(self) -> str:
        """The row as tab-separated text."""
        return "\t".join((self.group, self.split, self.topic, self.family, self.claim, self.evidence, self.label))


def read_topics(path: Path) -> list[Topic]:
    """The topics; each fifth is held out."""
    topics = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = [field.strip() for field in line.split("|")]
        if len(fields) != len(_FIELDS):
            raise ValueError(f"{path.name}:{number}: {len(fields)} fields, want {len(_FIELDS)}")
        words = dict(zip(_FIELDS, fields, strict=True))
        topics.append(Topic(words.pop("id"), len(topics) % HELD_OUT_EACH == 2, words))
    return topics


def read_families(path: Path) -> list[Family]:
    """The families of a frames file: `= name SR/RS` begins one, `c` and `e` lines are its claims and evidence."""
    families: list[Family] = []
    claims: list[str] = []
    evidence: list[str] = []
    for number, line in enumerate([*path.read_text(encoding="utf-8").splitlines(), "="], start=1):
        kind, _, text = line.partition(" ")
        if kind == "=":
            if families:
                families[-1] = _with_frames(families[-1], claims, evidence)
            claims, evidence = [], []
            if text:
                name, labels, *flags = text.split()
                families.append(Family(path.stem, name, labels.replace("/", ""), "mixed" in flags, "drug" in flags, (), ()))
        elif kind in ("c", "e"):
            if not _ALTERNATES.search(text):
                raise ValueError(f"{path.name}:{number}: a frame without alternates cannot be flipped: {text}")
            (claims if kind == "c" else evidence).append(text)
        elif line.strip() and not line.startswith("#"):
            raise ValueError(f"{path.name}:{number}: want '=', 'c', 'e' or '#', saw {line!r}")
    return families


def _with_frames(family: Family, claims: list[str], evidence: list[str]) -> Family:
    return replace(family, claims=tuple(claims), evidence=tuple(evidence))


def is_plural(noun: str) -> bool:
    """Whether a verb after this phrase is plural, judged by its head noun."""
    if re.match(r"(?:\w+ing|a|an|one|twelve|how|the (?:time|number|distance|amount|part))\b", noun):
        return False
    head = _HEAD_ENDS.split(noun, maxsplit=1)[0].split()[-1]
    return head == "people" or (head.endswith("s") and not re.search(r"(?:ss|us|is|aids)$", head.lower()))


_PLURAL_VERBS = {"is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't"}
_NOT_VERBS = frozenset("as versus less towards besides this various always sometimes perhaps its".split())


def fill(frame: str, state: int, better_first: bool, words: dict[str, str]) -> str:
    """The frame's version for a state, its slots filled, verbs agreeing with the noun before them."""

    def choose(match: re.Match[str]) -> str:
        if match.group(1) is not None:
            return match.group(1 + state)
        worse = state if better_first else 1 - state
        return match.group(3 + worse)

    text = _ALTERNATES.sub(choose, frame)
    out, position, plural, subject_known = "", 0, False, False
    after_subject = False
    for match in _SLOT.finditer(text):
        between = text[position : match.start()]
        out += _agreeing(between, plural and after_subject)
        position = match.end()
        slot, ending = match.groups()
        after_subject = False
        if slot is not None:
            word = words[slot]
            if _NO_ARTICLE.search(out) and not _VERB_LOWER.search(out):
                word = re.sub(r"^(?:the|an?) ", "", word)
                if _COUNTED.match(word):
                    out = re.sub(r"(less|more) $", lambda m: _GRADED[m.group(1).lower()], out, flags=re.I)
            # Numbers and end points are no subjects; a verb after them agrees with the noun further left.
            if slot in "PQIJCDORGX" and not (subject_known and _GOVERNED.search(out)):
                plural, subject_known = is_plural(words[slot]), True
                after_subject = bool(_CLAUSE_BEGINS.search(out))
            out += word
        elif ending in ("s", "es"):
            out = _conjugated(out, ending, plural)
        else:
            out += _PLURAL_VERBS[ending] if plural else ending
    out += _agreeing(text[position:], plural and after_subject)
    return _tidy(out)


def _tidy(text: str) -> str:
    text = re.sub(r"\s+", " ", text.replace(_VERB, ""))
    text = re.sub(r" ([,.;:?)])", r"\1", text).replace("( ", "(").strip()
    # "one in ten of patients", but "one in ten of those".
    text = re.sub(r"\b((?:in|of) (?:ten|two|five|twenty|\d+)) of (?!them|those|the )", r"\1 ", text)
    return re.sub(r"(^|[.?!] )([a-z])", lambda m: m.group(1) + m.group(2).upper(), text)


def _conjugated(text: str, ending: str, plural: bool) -> str:
    if text.endswith("have"):
        return text if plural else text[:-2] + "s"
    return re.sub(r"(\w+)$", _VERB + r"\1", text) if plural else text + ending


def _agreeing(text: str, plural: bool) -> str:
    """Text right after a slot; its first word, if a verb in the singular, follows the slot's number."""
    match = re.match(r" ([a-z']+)", text)
    if not plural or not match:
        return text
    verb = match.group(1)
    if verb in _PLURAL_VERBS:
        return " " + _PLURAL_VERBS[verb] + text[match.end() :]
    third_person = re.fullmatch(r"[a-z]{2,}[^s]s", verb) and verb not in _NOT_VERBS
    if third_person and not verb.endswith("'s"):
        base = verb[:-2] if re.search(r"(?:sh|ch|ss|o)es$", verb) else verb[:-1]
        return " " + _VERB + base + text[match.end() :]
    return text


def _numbers(rng: random.Random, topic: Topic) -> dict[str, str]:
    low, high = rng.randint(11, 29), rng.randint(34, 68)
    ratio_low, ratio_high = rng.randint(55, 82), rng.randint(124, 190)
    short, long = (
        (("2 days", "5 days", "one week"), ("4 weeks", "two months", "8 weeks"))
        if topic.id in _SHORT_COURSES
        else (("6 weeks", "8 weeks", "three months", "12 weeks"), ("2 years", "three years", "5 years", "ten years"))
    )
    share = rng.choice(_SHARES)
    return {
        "n": str(rng.randint(64, 4900)),
        "m": str(rng.randint(4, 17)),
        "lo": str(low),
        "hi": str(high),
        "hr0": f"0.{ratio_low}",
        "ci0": f"0.{ratio_low - rng.randint(6, 14):02d} to 0.{ratio_low + rng.randint(6, 14):02d}",
        "hr1": f"{ratio_high / 100:.2f}",
        "ci1": f"{(ratio_high - rng.randint(8, 20)) / 100:.2f} to {(ratio_high + rng.randint(10, 40)) / 100:.2f}",
        "cin": f"0.{rng.randint(82, 94)} to 1.{rng.randint(8, 19):02d}",
        "pv": rng.choice(("0.001", "0.003", "0.01", "0.02", "0.004")),
        "pn": rng.choice(("0.31", "0.48", "0.62", "0.77", "0.91")),
        "t0": rng.choice(short),
        "t1": rng.choice(long),
        "q0": share[0],
        "q1": share[1],
        "v0": share[2],
        "v1": share[3],
    }


def _wording(topic: Topic, rng: random.Random, abstract: float) -> dict[str, str]:
    """Slots by name; each thing is worded as abstracts do with the given chance, else as clinic pages do."""
    words = topic.words
    out = {"C": words["C"], "D": words["D"], "E": words["E"], "e": words["e"], "b": re.sub(r"^are\b", "be", words["e"])}
    for slot in "PQIJORG":
        out[slot] = words[slot] if rng.random() < abstract else words[slot.lower()]
    return out


def group(family: Family, topic: Topic, claim: str, evidence: str, rng: random.Random, name: str) -> list[Row]:
    """The four rows of a claim frame and an evidence frame."""
    numbers = _numbers(rng, topic)
    outcome = rng.choice("OORGG")
    claim_words = numbers | _wording(topic, rng, 0.3)
    evidence_words = numbers | _wording(topic, rng, 0.75)
    claim_words["X"], evidence_words["X"] = claim_words[outcome], evidence_words[outcome]
    # For a bad outcome the first alternate, lower, is the better; for a good one it is the worse.
    better_first = outcome != "G"
    split = "held-out" if topic.held_out else "train"
    rows = []
    for c in (0, 1):
        for e in (0, 1):
            rows.append(
                Row(
                    name,
                    split,
                    topic.id,
                    family.name,
                    fill(claim, c, better_first, claim_words),
                    fill(evidence, e, better_first, evidence_words),
                    LABELS[family.labels[2 * c + e]],
                )
            )
    return rows


def frames_of(frames: tuple[str, ...], held_out: bool) -> list[str]:
    """The frames that held-out topics use, or those of the others."""
    return [f for i, f in enumerate(frames) if (i % HELD_OUT_EACH == HELD_OUT_EACH - 1) == held_out]


def generate(phenomenon: Path, topics: list[Topic], per_topic: int, seed: int) -> list[Row]:
    """Groups for every topic, families and frames taken in turn so that all are used about as often."""
    rng = random.Random(f"{seed}:{phenomenon.stem}")
    families = read_families(phenomenon)
    decks: dict[tuple[str, str, bool], list[str]] = {}
    rows: list[Row] = []
    seen: set[tuple[str, str]] = set()

    def draw(family: Family, side: str, held_out: bool) -> str:
        deck = decks.setdefault((family.name, side, held_out), [])
        if not deck:
            deck.extend(frames_of(family.claims if side == "c" else family.evidence, held_out))
            rng.shuffle(deck)
        return deck.pop()

    number = 0
    for turn in range(per_topic):
        for index, topic in enumerate(topics):
            fitting = [f for f in families if f.fits(topic)]
            family = fitting[(turn + index) % len(fitting)]
            for _ in range(20):
                made = group(
                    family,
                    topic,
                    draw(family, "c", topic.held_out),
                    draw(family, "e", topic.held_out),
                    rng,
                    f"{topic.id}-{number}",
                )
                keys = {(row.claim, row.evidence) for row in made}
                if len(keys) == 4 and not keys & seen:
                    seen |= keys
                    rows.extend(made)
                    number += 1
                    break
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=FOLDER)
    parser.add_argument("--per-topic", type=int, default=2, help="groups for each topic and phenomenon")
    parser.add_argument("--seed", type=int, default=5)
    args = parser.parse_args()
    topics = read_topics(FOLDER / "topics.txt")
    args.out.mkdir(parents=True, exist_ok=True)
    total = 0
    for frames in sorted((FOLDER / "frames").glob("*.txt")):
        rows = generate(frames, topics, args.per_topic, args.seed)
        text = "\n".join(["\t".join(HEADER), *(row.line() for row in rows)]) + "\n"
        (args.out / f"{frames.stem}.tsv").write_text(text, encoding="utf-8")
        total += len(rows)
        print(f"{frames.stem:14} {len(rows):5} pairs")
    print(f"{'all':14} {total:5} pairs")


if __name__ == "__main__":
    main()
