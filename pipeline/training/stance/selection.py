"""Which sentences of an abstract speak about a claim: weighted word overlap, cheap and without a model."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

_WORD = re.compile(r"[a-z0-9]+(?:[.'][a-z0-9]+)*")
_STOP = frozenset(
    "a an and are as at be been but by can could did do does for from had has have if in into is it its may might more "
    "most no nor not of on or our significant significantly such than that the their them then there these they this "
    "those to was we were what when where which while who will with would between compared during after before".split()
)


def _stem(word: str) -> str:
    for ending in ("ations", "ation", "ings", "ing", "ies", "ied", "ed", "es", "s", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


class SentenceSelector:
    """Ranks sentences by the share of the claim's words, weighted by rarity, that they hold."""

    def __init__(self, sentences: Iterable[str]) -> None:
        self._seen: Counter[str] = Counter()
        self._total = 0
        for sentence in sentences:
            self._seen.update(self.words(sentence))
            self._total += 1

    @staticmethod
    @lru_cache(maxsize=100_000)
    def words(text: str) -> frozenset[str]:
        """Stems of the words that carry content."""
        return frozenset({_stem(w) for w in _WORD.findall(text.lower()) if w not in _STOP})

    def select(self, claim: str, sentences: Sequence[str], limit: int) -> list[int]:
        """Indices of the best sentences, best first; ties go to the later one, where abstracts conclude."""
        wanted = self.words(claim)
        scored = []
        for index, sentence in enumerate(sentences):
            words = self.words(sentence)
            overlap = sum(self._weight(w) for w in wanted & words)
            scored.append((overlap / (8 + len(words)) ** 0.5, index))
        return [index for _, index in sorted(scored, reverse=True)[:limit]]

    def _weight(self, word: str) -> float:
        return math.log(1 + (self._total + 1) / (self._seen[word] + 0.5))
