"""Turns the direction of a real sentence round by its one direction word: "lower" for "higher" and the like.

Groups of four made this way carry the language of abstracts, in which a label cannot be told from one side alone.
"""

from __future__ import annotations

import re

from data_types import REFUTES, SUPPORTS, Pair

_OPPOSITES = """
increase decrease
increases decreases
increased decreased
higher lower
raised lowered
raises lowers
elevated diminished
greater smaller
improved worsened
improves worsens
improvement worsening
longer shorter
superior inferior
beneficial harmful
protective detrimental
protects endangers
promotes inhibits
promoted inhibited
enhances impairs
enhanced impaired
upregulates downregulates
upregulated downregulated
upregulation downregulation
stimulates suppresses
positively negatively
faster slower
stronger weaker
"""
# Words whose opposite is clear while they are not the opposite's own opposite.
_ONE_WAY = {
    "reduce": "increase",
    "reduces": "increases",
    "reduced": "increased",
    "reduction": "increase",
    "reductions": "increases",
    "decline": "rise",
    "declined": "rose",
    "rise": "fall",
    "fell": "rose",
    "rose": "fell",
    "attenuates": "aggravates",
    "attenuated": "aggravated",
    "alleviates": "aggravates",
    "ameliorates": "aggravates",
    "shortened": "prolonged",
    "prolonged": "shortened",
}


def _table() -> dict[str, str]:
    table = dict(_ONE_WAY)
    for line in _OPPOSITES.split("\n"):
        if line.strip():
            one, other = line.split()
            table[one], table[other] = other, one
    return table


_TABLE = _table()
_WORD = re.compile(r"\b(?:" + "|".join(sorted(_TABLE, key=len, reverse=True)) + r")\b", re.IGNORECASE)
_UNCLEAR = re.compile(
    r"\b(?:no|not|nor|neither|without|failed|similar|unchanged|whether|although|but|however|while|whereas|respectively)\b"
    r"|n't\b|\b(?:more or less|better|worse|best)\b",
    re.IGNORECASE,
)
_MAX_WORDS = 60
# With many figures the turned word would contradict them.
_MAX_NUMBERS = 3
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def turned(text: str) -> str | None:
    """The text with its direction turned round, or None where more than one word or a denial makes that unsafe."""
    found = _WORD.findall(text)
    if len(found) != 1 or _UNCLEAR.search(text) or len(text.split()) > _MAX_WORDS:
        return None
    if len(_NUMBER.findall(text)) > _MAX_NUMBERS:
        return None

    def opposite(match: re.Match[str]) -> str:
        word = _TABLE[match.group(0).lower()]
        return word.capitalize() if match.group(0)[0].isupper() else word

    out = _WORD.sub(opposite, text)
    return re.sub(r"\b([Aa])n (?=[bcdfghjklmnpqrstvwz])|\b([Aa]) (?=(?:increase|ineffective|inferior|impair|elevat)\w*)", _article, out)


def _article(match: re.Match[str]) -> str:
    return f"{match.group(1)} " if match.group(1) else f"{match.group(2)}n "


def group_of_four(pair: Pair) -> list[Pair]:
    """The three other members of the group that a supported pair begins, or none where a side cannot be turned."""
    if pair.label != SUPPORTS:
        return []
    claim, evidence = turned(pair.claim), turned(pair.evidence)
    if claim is None or evidence is None:
        return []
    group, source = pair.group or pair.claim, f"{pair.source}/turned"
    return [
        Pair(claim, pair.evidence, REFUTES, source, group),
        Pair(pair.claim, evidence, REFUTES, source, group),
        Pair(claim, evidence, SUPPORTS, source, group),
    ]
