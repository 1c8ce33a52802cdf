"""The Chinese word at a place, by what is repeated in the article itself."""

from __future__ import annotations


def word_in(run: str, at: int, text: str) -> tuple[int, int]:
    """Return the bounds of the word at a place of a run of Chinese characters.

    A word is the stretch of two to five characters around the place that the article repeats
    most for its length.
    """
    best, bounds = 0.0, (at, at + 1)
    for length in (5, 4, 3, 2):
        for start in range(max(0, at - length + 1), min(at, len(run) - length) + 1):
            count = text.count(run[start : start + length], 0, 60_000)
            score = (count - 1) * (length - 1) ** 1.5
            if count > 1 and score > best:
                best, bounds = score, (start, start + length)
    return bounds
