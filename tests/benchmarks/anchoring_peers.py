"""Other ways to find an annotation again, for comparison; each gets what its authors give it."""

import re
from collections.abc import Callable, Iterator
from importlib.util import find_spec

Span = tuple[int, int]
Found = list[tuple[str, int, int] | None]
Method = Callable[[str, str, list[Span]], Found]

CONTEXT = 32


def available() -> Iterator[tuple[str, Method]]:
    """Yield the name of each method that can run here, and the method."""
    yield "Hypothesis' rule", hypothesis
    if find_spec("diff_match_patch"):
        yield "diff-match-patch, whole text", whole_text_difference
    if find_spec("edlib"):
        yield "edlib, with context", context_alignment


def hypothesis(old: str, new: str, spans: list[Span]) -> Found:
    """Follow Hypothesis: at the old place if the words are there, else the best of all candidates.

    Candidates differ from the quotation by at most half its length; the best has the most of 50
    for the words, 20 for the prefix, 20 for the suffix and 2 for the position. There is no
    lowest score.
    """
    return [_hypothesis_one(old, new, *span) for span in spans]


def _hypothesis_one(old: str, new: str, start: int, end: int) -> tuple[str, int, int] | None:
    exact = old[start:end]
    if new[start:end] == exact:
        return "", start, end
    prefix, suffix = old[max(0, start - CONTEXT) : start], old[end : end + CONTEXT]
    best: tuple[float, int, int] | None = None
    for low, high, errors in _matches(new, exact, min(256, len(exact) // 2)):
        score = 50 * (1 - errors / len(exact))
        score += 20 * (_likeness(new[max(0, low - len(prefix)) : low], prefix) if prefix else 1)
        score += 20 * (_likeness(new[high : high + len(suffix)], suffix) if suffix else 1)
        score += 2 * (1 - abs(low - start) / len(new))
        if best is None or score > best[0]:
            best = score, low, high
    return ("", best[1], best[2]) if best else None


def _likeness(text: str, words: str) -> float:
    found = _matches(text, words, len(words)) if text else []
    return 1 - found[0][2] / len(words) if found else 0.0


def _matches(text: str, words: str, most: int) -> list[tuple[int, int, int]]:
    """Return the places with the fewest edits, `most` at most: exact ones if there are any."""
    at, found = text.find(words), []
    while at >= 0:
        found.append((at, at + len(words), 0))
        at = text.find(words, at + 1)
    if found:
        return found
    ends = _ends(text, words)
    fewest = min((errors for _, errors in ends), default=most + 1)
    if fewest > most:
        return []
    for end, errors in ends:
        if errors == fewest:
            piece = text[max(0, end - len(words) - fewest) : end][::-1]
            back = [size for size, rest in _ends(piece, words[::-1]) if rest == fewest]
            found.append((end - max(back, default=len(words)), end, fewest))
    return found


def _ends(text: str, words: str) -> list[tuple[int, int]]:
    """Return for each end in `text` the fewest edits that turn `words` into what ends there.

    Source:
        G. Myers, A fast bit-vector algorithm for approximate string matching, 1999.
    """
    masks: dict[str, int] = {}
    for index, character in enumerate(words):
        masks[character] = masks.get(character, 0) | 1 << index
    full, top = (1 << len(words)) - 1, 1 << len(words) - 1
    more, less, errors = full, 0, len(words)
    found = []
    for end, character in enumerate(text, start=1):
        equal = masks.get(character, 0)
        across = (((equal & more) + more) ^ more) | equal
        right, left = less | (full & ~(across | more)), more & across
        errors += bool(right & top) - bool(left & top)
        right = right << 1 & full
        down = equal | less
        more = (left << 1 & full) | (full & ~(down | right))
        less = right & down
        found.append((end, errors))
    return found


def whole_text_difference(old: str, new: str, spans: list[Span]) -> Found:
    """Take the difference of the two texts and follow both ends; gone is what it deletes."""
    from diff_match_patch import diff_match_patch

    tool = diff_match_patch()
    tool.Diff_Timeout = 20
    edits = tool.diff_main(old, new)
    places: list[int | None] = []
    at = 0
    for kind, words in edits:
        if kind == 0:
            places += range(at, at + len(words))
        elif kind == -1:
            places += [None] * len(words)
        at += len(words) if kind >= 0 else 0
    found: Found = []
    for start, end in spans:
        kept = [place for place in places[start:end] if place is not None]
        enough = len(kept) >= 0.4 * (end - start)
        found.append(("", kept[0], kept[-1] + 1) if enough else None)
    return found


def context_alignment(old: str, new: str, spans: list[Span]) -> Found:
    """Align prefix, quotation and suffix as one; accept at most 35 % edits.

    edlib knows 256 symbols at most, so that characters share buckets.
    """
    text = _buckets(new)
    return [_aligned(old, text, *span) for span in spans]


def _aligned(old: str, text: bytes, start: int, end: int) -> tuple[str, int, int] | None:
    import edlib

    first = max(0, start - CONTEXT)
    pattern = _buckets(old[first : end + CONTEXT])
    if not pattern or not text:
        return None
    found = edlib.align(pattern, text, mode="HW", task="path", k=int(0.35 * len(pattern)))
    if found["editDistance"] < 0:
        return None
    places = _followed(found["cigar"], found["locations"][0][0])
    low, high = places[start - first], places[end - first]
    return ("", low, high) if low < high else None


def _followed(cigar: str, at: int) -> list[int]:
    places = [at]
    for count, kind in re.findall(r"(\d+)([=XID])", cigar):
        for _ in range(int(count)):
            at += kind != "I"
            if kind == "D":
                places[-1] = at
            else:
                places.append(at)
    return places


def _buckets(text: str) -> bytes:
    return bytes((ord(c) * 40503 % 65521) % 251 + 1 for c in text)
