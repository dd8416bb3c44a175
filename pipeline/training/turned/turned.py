"""Makes claims that must not be supported out of the records of corpus/evidence, and counts those that were.

    python turned.py make OUT                  # OUT/<kind>.txt, a claim a paragraph
    medclaim check --out OUT/<kind> --format jsonl --baseline none OUT/<kind>.txt
    python turned.py count OUT                 # how many of each kind were supported; --list names them

A record says that something is so; the claim is the same sentence with one thing turned: `harm` says of a treatment that
it harms where a record has it help, `opposite` has the opposite word, `denied` a "not", `people_or_thing` another disease
or treatment, `stronger` "always" for "can" and the like, `figure` another number. `same` is the record's own sentence and
ought to be supported. A turned sentence is now and then true, or no sense; the count is for comparing programs.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[3]
LONGEST = 150
DENIALS = re.compile(r"\b(?:no|not|never|nor|neither)\b|n't")
WEAK_DENIALS = re.compile(r"\b(?:no|not|never|rarely|hardly|few|without|nor|neither|only|seldom)\b|n't")
HARMS = (
    "{i} raises the risk of {p}.", "{i} causes {p}.", "{i} makes {p} worse.", "{i} worsens {p}.",
    "{i} increases the mortality of {p}.", "{i} is useless in {p}.", "{i} is dangerous in {p}.",
    "{i} increases the severity of {p}.", "{i} shortens the lives of people with {p}.",
    "People with {p} should avoid {i}.", "{i} does not help in {p}.", "{i} triggers {p}.",
)
OPPOSITES = (
    ("increases", "decreases"), ("raises", "lowers"), ("raise", "lower"), ("lowers", "raises"), ("lower", "raise"),
    ("reduces", "increases"), ("reduce", "increase"), ("increase", "reduce"), ("improves", "worsens"),
    ("improve", "worsen"), ("worsens", "improves"), ("prevents", "causes"), ("prevent", "cause"),
    ("causes", "prevents"), ("cause", "prevent"), ("protects against", "brings on"), ("eases", "worsens"),
    ("ease", "worsen"), ("shortens", "lengthens"), ("slows", "speeds up"), ("more often", "less often"),
    ("rarely", "usually"), ("usually", "rarely"), ("often", "rarely"), ("higher", "lower"), ("safe", "dangerous"),
    ("better", "worse"), ("women", "men"), ("children", "old people"),
)
STRONGER = (
    (r"\bcan\b", "always"), (r"\bmay\b", "will always"), (r"\bsome\b", "all"), (r"\bsometimes\b", "always"),
    (r"\bhelps? (?:against|with|in)\b", "cures"), (r"\b(?:reduces?|lowers?) the risk of\b", "eliminates"),
    (r"\b(?:eases?|relieves?)\b", "permanently cures"), (r"\bslows?\b", "completely stops"),
    (r"\bmodestly\b", "dramatically"), (r"\bslightly\b", "massively"), (r"\ba little\b", "enormously"),
    (r"\b(?:often|usually|mostly)\b", "always"), (r"\bin (?:mice|rats|animals|the laboratory)\b", "in patients"),
    (r"\bis linked to\b", "is the cause of"), (r"\bmay help\b", "is proven to help"), (r"\bhalf\b", "nine tenths"),
    (r"\bwithin weeks\b", "within hours"), (r"\bmonths\b", "days"), (r"\byears\b", "weeks"),
)
MOST_OF_ONE = 45
FIGURE = re.compile(r"\b(\d{1,2}(?:\.\d)?)(?=%| of \d| in \d| years| months| weeks| million)")


def read() -> tuple[dict[str, dict], list[dict]]:
    """Concepts by id, and statements in the order of files and places."""
    concepts = {}
    for path in sorted((ROOT / "corpus/terminology").glob("*.yaml")):
        for concept in yaml.safe_load(path.read_text(encoding="utf-8")).get("concepts", []):
            concepts[concept["id"]] = concept
    statements = []
    for path in sorted((ROOT / "corpus/evidence").glob("*.yaml")):
        for statement in yaml.safe_load(path.read_text(encoding="utf-8")).get("statements") or []:
            statements.append({**statement, "says": re.sub(r"\s+", " ", statement["says"]).strip()})
    return concepts, statements


def name(concepts: dict[str, dict], concept: str) -> str:
    """The first name of a concept; empty where it has none."""
    found = concepts.get(concept, {})
    return found.get("name") or next(iter(found.get("names") or []), "")


def capital(text: str) -> str:
    """With a capital letter in front."""
    return text[:1].upper() + text[1:]


def harm(concepts: dict[str, dict], statements: list[dict], rng: random.Random) -> list[str]:
    """Treatments said to harm in diseases that they are recorded to help in."""
    pairs = []
    for statement in statements:
        diseases = [p for p in statement.get("population") or [] if concepts.get(p, {}).get("kind") == "condition"]
        if statement["kind"] in ("benefit", "standard-care") and statement.get("intervention") and diseases:
            pairs.append((name(concepts, statement["intervention"][0]), name(concepts, diseases[0])))
    pairs = sorted({pair for pair in pairs if all(pair)})
    rng.shuffle(pairs)
    return [rng.choice(HARMS).format(i=i, p=p) for i, p in pairs[:1000]]


def opposite(says: list[str]) -> list[str]:
    """The one word of direction turned."""
    out = []
    for text in says:
        found = [(a, b) for a, b in OPPOSITES if re.search(rf"\b{a}\b", text)]
        if len(found) == 1 and not DENIALS.search(text):
            out.append(re.sub(rf"\b{found[0][0]}\b", found[0][1], text, count=1))
    return out[:700]


def denied(says: list[str]) -> list[str]:
    """The first verb denied."""
    out = []
    for text in says:
        verb = re.search(r"\b(?:is|are|can|was|were)\b", text)
        if verb and not WEAK_DENIALS.search(text):
            out.append(f"{text[: verb.end()]} not{text[verb.end() :]}")
    return out[:500]


def people_or_thing(concepts: dict[str, dict], statements: list[dict], rng: random.Random) -> list[str]:
    """A disease or treatment that the sentence names exchanged for any other."""
    by_kind: dict[str, list[str]] = {}
    for concept in concepts.values():
        by_kind.setdefault(concept["kind"], []).append(concept["id"])
    out = []
    for statement in statements:
        for own in (statement.get("population") or []) + (statement.get("intervention") or []):
            said = name(concepts, own)
            if said and re.search(rf"\b{re.escape(said)}\b", statement["says"], re.I):
                other = name(concepts, rng.choice(by_kind[concepts[own]["kind"]]))
                if other and other.lower() != said.lower():
                    out.append(re.sub(rf"\b{re.escape(said)}\b", other, statement["says"], flags=re.I))
                break
    return out[:700]


def stronger(says: list[str]) -> list[str]:
    """More of the same than the record says."""
    used: Counter[str] = Counter()
    out = []
    for text in says:
        if DENIALS.search(text):
            continue
        for pattern, word in STRONGER:
            if re.search(pattern, text) and used[pattern] < MOST_OF_ONE:
                used[pattern] += 1
                out.append(re.sub(pattern, word, text, count=1))
                break
    return out[:800]


def figure(says: list[str]) -> list[str]:
    """The first figure more than doubled, or less than halved where it is large."""
    out = []
    for text in says:
        found = FIGURE.search(text)
        if found and len(re.findall(r"\d+", text)) <= 3:
            value = float(found.group(1))
            value = value * 2.2 if value < 40 else value / 2.5
            told = f"{value:.1f}" if "." in found.group(1) else str(round(value))
            out.append(text[: found.start()] + told + text[found.end() :])
    return out[:500]


def make(out: Path) -> None:
    """Writes a file for each kind; the same records give the same files."""
    rng = random.Random(20261123)
    concepts, statements = read()
    rng.shuffle(statements)
    plain = [s for s in statements if len(s["says"]) < LONGEST and not re.search(r"[:;]|^That ", s["says"])]
    says = [s["says"] for s in plain]
    kinds = {
        "harm": harm(concepts, statements, rng),
        "opposite": opposite(says),
        "denied": denied(says),
        "people_or_thing": [capital(text) for text in people_or_thing(concepts, plain, rng)],
        "stronger": stronger(says),
        "figure": figure(says),
        "same": says[-1000:],
    }
    out.mkdir(parents=True, exist_ok=True)
    for kind, claims in kinds.items():
        (out / f"{kind}.txt").write_text("\n\n".join(capital(claim) for claim in claims) + "\n", encoding="utf-8")
        print(f"{kind}: {len(claims)}")


def count(out: Path, listed: bool) -> None:
    """Prints verdicts by kind."""
    for text in sorted(out.glob("*.txt")):
        findings = out / text.stem / "latest" / "findings.jsonl"
        if not findings.exists():
            print(f"{text.stem}: not checked yet")
            continue
        rows = [json.loads(line) for line in findings.read_text(encoding="utf-8").splitlines()]
        verdicts = Counter(row["verdict"] for row in rows)
        print(f"{text.stem}: {len(rows)} claims, {verdicts['SUPPORTED']} supported; {dict(sorted(verdicts.items()))}")
        for row in rows:
            if listed and row["verdict"] == "SUPPORTED":
                print(f"  {row['claim']['text']}\n    {row['explanation']}")


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("make", "count"))
    parser.add_argument("out", type=Path)
    parser.add_argument("--list", action="store_true", help="count: name the supported ones")
    options = parser.parse_args()
    if options.what == "make":
        make(options.out)
    else:
        count(options.out, options.list)


if __name__ == "__main__":
    main()
