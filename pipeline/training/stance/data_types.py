"""What all parts of the training share: labels and pairs."""

from __future__ import annotations

import re
from dataclasses import dataclass

SUPPORTS, REFUTES, NEUTRAL = 0, 1, 2
# Some sets only say that the evidence does not entail the claim; then both other labels are allowed.
NOT_SUPPORTS = 3
LABEL_IDS = {"SUPPORTS": SUPPORTS, "REFUTES": REFUTES, "NEUTRAL": NEUTRAL, "NOT_SUPPORTS": NOT_SUPPORTS}
LABEL_NAMES = {number: name for name, number in LABEL_IDS.items()}


@dataclass(frozen=True)
class Pair:
    """A claim against evidence. Pairs of one group differ in little and are kept in one batch."""

    claim: str
    evidence: str
    label: int
    source: str
    group: str = ""

    def key(self) -> tuple[str, str]:
        """What makes two pairs the same for deduplication."""
        return _plain(self.claim), _plain(self.evidence)


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold()).strip()
