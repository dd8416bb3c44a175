"""Ways to say that one treatment raised, lowered or left alone an outcome against another."""

from __future__ import annotations

import random

INCREASED = "significantly increased"
DECREASED = "significantly decreased"
NO_DIFFERENCE = "no significant difference"
OPPOSITE_DIRECTION = {INCREASED: DECREASED, DECREASED: INCREASED}

# {a} did something to {o} against {b}; a frame under "mirrored" has the two sides' places exchanged, so that
# word order, not the words, carries the direction.
_FRAMES: dict[str, tuple[str, ...]] = {
    INCREASED: (
        "{a} increases {o} compared with {b}.",
        "{a} raises {o} more than {b}.",
        "{o} is higher with {a} than with {b}.",
        "Compared with {b}, {a} leads to higher {o}.",
        "{a} results in greater {o} than {b}.",
        "There was a rise in {o} with {a} relative to {b}.",
        "{o} went up with {a}.",
        "Those given {a} had more {o} than those given {b}.",
        "{b} lowers {o} compared with {a}.",
        "{o} is lower with {b} than with {a}.",
        "Less {o} was seen with {b} than with {a}.",
    ),
    DECREASED: (
        "{a} decreases {o} compared with {b}.",
        "{a} reduces {o} more than {b}.",
        "{o} is lower with {a} than with {b}.",
        "Compared with {b}, {a} leads to lower {o}.",
        "{a} results in less {o} than {b}.",
        "There was a fall in {o} with {a} relative to {b}.",
        "{o} went down with {a}.",
        "Those given {a} had less {o} than those given {b}.",
        "{b} raises {o} compared with {a}.",
        "{o} is higher with {b} than with {a}.",
        "More {o} was seen with {b} than with {a}.",
    ),
    NO_DIFFERENCE: (
        "{a} does not change {o} compared with {b}.",
        "{o} is about the same with {a} and with {b}.",
        "{a} has no effect on {o} compared with {b}.",
        "{a} and {b} do not differ in {o}.",
        "{o} did not differ between {a} and {b}.",
        "{a} is no different from {b} as regards {o}.",
        "Neither {a} nor {b} is better for {o}.",
        "There is no difference in {o} between {b} and {a}.",
        "Switching from {b} to {a} makes no difference to {o}.",
    ),
}


def comparison_claims(intervention: str, comparator: str, outcome: str, rng: random.Random) -> list[tuple[str, str]]:
    """One claim for each direction, as (direction, claim), each in a frame drawn by the generator."""
    made = []
    for direction, frames in _FRAMES.items():
        text = rng.choice(frames).format(a=intervention.strip(), b=comparator.strip(), o=outcome.strip())
        made.append((direction, text[0].upper() + text[1:]))
    return made
