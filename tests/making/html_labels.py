"""Which blocks of a page its gold text holds, each part of it once and in order."""

import re


def aligned(texts, hidden, gold, width=8):
    """Return for each text whether it is of the gold: None where it is empty."""
    grams = {gold[i : i + width] for i in range(max(1, len(gold) - width + 1))}
    marks = [_likely(text, gold, grams, width) for text in texts]
    sure = [i for i, mark in enumerate(marks) if mark is True]
    if not sure:
        return [
            None if mark is None else mark == "short" and len(texts[i]) > 8
            for i, mark in enumerate(marks)
        ]
    middle = _middle(texts, sure)
    _once(texts, marks, hidden, gold, sure, middle)
    sure = [i for i, mark in enumerate(marks) if mark is True]
    _not_inside_another(texts, marks, gold, sure, middle)
    _short_ones(texts, marks, gold)
    return marks


def _plain(text):
    return re.sub(r"\W+", "", text)


def _likely(text, gold, grams, width):
    if not text:
        return None
    if len(text) < 24:
        return "short" if text in gold else False
    count = len(text) - width + 1
    return sum(text[i : i + width] in grams for i in range(count)) > 0.6 * count


def _middle(texts, sure):
    half, passed = sum(len(texts[i]) for i in sure) / 2, 0
    for i in sure:
        passed += len(texts[i])
        if passed >= half:
            return i
    return sure[-1]


def _once(texts, marks, hidden, gold, sure, middle):
    """Of equal texts, take as many as the gold has, those nearest to the middle."""
    alike = {}
    for i in sure:
        alike.setdefault(texts[i], []).append(i)
    for text, places in alike.items():
        have = max(1, gold.count(text))
        for i in sorted(places, key=lambda i: (hidden[i], abs(i - middle)))[have:]:
            marks[i] = False


def _not_inside_another(texts, marks, gold, sure, middle):
    for i in sure:
        if len(texts[i]) < 400 and gold.count(texts[i]) == 1 and i != middle:
            marks[i] = not any(
                j != i and marks[j] and len(texts[j]) > len(texts[i]) and texts[i] in texts[j]
                for j in sure
            )


def _short_ones(texts, marks, gold):
    """A short text counts where the gold has it between what stands around it."""
    sure = {i: gold.find(texts[i][:24]) for i, mark in enumerate(marks) if mark is True}
    for i, mark in enumerate(marks):
        if mark != "short":
            continue
        before = [j for j in range(max(0, i - 8), i) if j in sure]
        after = [j for j in range(i + 1, min(len(marks), i + 9)) if j in sure]
        start = max((sure[j] for j in before), default=0)
        end = min((sure[j] for j in after if sure[j] >= 0), default=len(gold))
        marks[i] = bool(before or after) and gold.find(texts[i], max(0, start), end) >= 0
