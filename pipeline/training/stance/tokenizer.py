"""WordPiece tokenisation as BERT's uncased models expect it.

The product tokenises in Java; training must give the same ids, so this file states the rules in full
rather than leaning on a library of one language.
"""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

PAD, UNK, CLS, SEP = "[PAD]", "[UNK]", "[CLS]", "[SEP]"
MAX_WORD_CHARS = 100
# Most texts are plain ASCII, and for those one expression does what the rules below do character by character.
_ASCII_CONTROLS = {code: None for code in (*range(9), 11, 12, *range(14, 32), 127)}
_ASCII_WORDS = re.compile(r"[a-z0-9]+|[!-/:-@\[-`{-~]")


def _is_control(char: str) -> bool:
    return char not in "\t\n\r" and unicodedata.category(char) in ("Cc", "Cf", "Co", "Cs")


def _is_punctuation(char: str) -> bool:
    ascii_symbol = 33 <= ord(char) <= 47 or 58 <= ord(char) <= 64 or 91 <= ord(char) <= 96 or 123 <= ord(char) <= 126
    return ascii_symbol or unicodedata.category(char).startswith("P")


def _is_chinese(char: str) -> bool:
    code = ord(char)
    return (
        0x4E00 <= code <= 0x9FFF
        or 0x3400 <= code <= 0x4DBF
        or 0x20000 <= code <= 0x2A6DF
        or 0x2A700 <= code <= 0x2B73F
        or 0x2B740 <= code <= 0x2B81F
        or 0x2B920 <= code <= 0x2CEAF
        or 0xF900 <= code <= 0xFAFF
        or 0x2F800 <= code <= 0x2FA1F
    )


def basic_tokens(text: str) -> list[str]:
    """Cleans, lower-cases and strips accents, then splits at white space and around punctuation."""
    if text.isascii():
        return _ASCII_WORDS.findall(text.translate(_ASCII_CONTROLS).lower())
    cleaned: list[str] = []
    for char in text:
        if char == "\0" or char == "\ufffd" or _is_control(char):
            continue
        if char.isspace():
            cleaned.append(" ")
        elif _is_chinese(char):
            cleaned.append(f" {char} ")
        else:
            cleaned.append(char)
    decomposed = unicodedata.normalize("NFD", "".join(cleaned))
    folded = "".join(c for c in decomposed if unicodedata.category(c) != "Mn").lower()
    words: list[str] = []
    for chunk in folded.split():
        word = ""
        for char in chunk:
            if _is_punctuation(char):
                if word:
                    words.append(word)
                    word = ""
                words.append(char)
            else:
                word += char
        if word:
            words.append(word)
    return words


class WordPiece:
    """Turns text into token ids by greedy longest match; words are cached, since texts repeat them."""

    def __init__(self, vocabulary: dict[str, int]) -> None:
        for token in (PAD, UNK, CLS, SEP):
            if token not in vocabulary:
                raise ValueError(f"vocabulary lacks {token}; {len(vocabulary)} entries were read")
        self._vocabulary = vocabulary
        self._words: dict[str, tuple[int, ...]] = {}
        self.pad, self.cls, self.sep = vocabulary[PAD], vocabulary[CLS], vocabulary[SEP]

    @staticmethod
    def from_tokenizer_json(path: Path) -> WordPiece:
        """Reads the vocabulary out of a `tokenizer.json` file."""
        model = json.loads(path.read_text(encoding="utf-8"))["model"]
        if model.get("type", "WordPiece") != "WordPiece":
            raise ValueError(f"{path}: model type {model['type']!r}, want 'WordPiece'")
        return WordPiece(model["vocab"])

    def ids(self, text: str) -> list[int]:
        """Ids of the text's pieces, without [CLS] and [SEP]."""
        out: list[int] = []
        for word in basic_tokens(text):
            pieces = self._words.get(word)
            if pieces is None:
                pieces = self._words[word] = self._split(word)
            out.extend(pieces)
        return out

    def pair(self, claim: str, evidence: str, max_length: int) -> tuple[list[int], int]:
        """`[CLS] claim [SEP] evidence [SEP]` and where the evidence begins; the evidence is cut first.

        The claim may take at most half of the room, so that some evidence is always read.
        """
        claim_ids = self.ids(claim)[: max_length // 2]
        evidence_ids = self.ids(evidence)[: max_length - 3 - len(claim_ids)]
        return [self.cls, *claim_ids, self.sep, *evidence_ids, self.sep], len(claim_ids) + 2

    def _split(self, word: str) -> tuple[int, ...]:
        unknown = (self._vocabulary[UNK],)
        if len(word) > MAX_WORD_CHARS:
            return unknown
        pieces: list[int] = []
        start = 0
        while start < len(word):
            end = len(word)
            while end > start:
                piece = word[start:end] if start == 0 else "##" + word[start:end]
                if piece in self._vocabulary:
                    pieces.append(self._vocabulary[piece])
                    break
                end -= 1
            if end == start:
                return unknown
            start = end
        return tuple(pieces)
