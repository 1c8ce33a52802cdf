"""How well a text, or a field, agrees with the gold: the measures of the open sets."""

import re
import unicodedata
from collections import Counter

_SENTENCE = re.compile(r"[^\n。！？!?…；;]*(?:[。！？!?…；;][”’」』\"'）)]?|\n|$)")
_NAMES = re.compile(r"[;,，；、|&]|\b(?:and|und|et)\b", re.IGNORECASE)


def shingle_counts(predicted, gold):
    """Return true and false positives and misses of 4-word windows, as shares of their sum."""
    ours, theirs = _shingles(predicted), _shingles(gold)
    right = sum((ours & theirs).values())
    wrong, missed = sum(ours.values()) - right, sum(theirs.values()) - right
    whole = right + wrong + missed
    return (right / whole, wrong / whole, missed / whole) if whole else (0.0, 0.0, 0.0)


def _shingles(text):
    words = re.findall(r"\w+", text)
    if not words:
        return Counter()
    return Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)))


def shingle_page(predicted, gold):
    """Return precision and recall of one page; the first is None for an empty prediction."""
    right, wrong, missed = shingle_counts(predicted, gold)
    if not wrong and not missed:
        return 1.0, 1.0
    precision = right / (right + wrong) if right + wrong else None
    return precision, right / (right + missed) if right + missed else None


def harmonic(precision, recall):
    """Return F1."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def means(pairs):
    """Return mean precision, mean recall and their F1; pages without a value are left out."""
    precisions = [p for p, _ in pairs if p is not None]
    recalls = [r for _, r in pairs if r is not None]
    precision = sum(precisions) / max(1, len(precisions))
    recall = sum(recalls) / max(1, len(recalls))
    return precision, recall, harmonic(precision, recall)


class Rouge:
    """ROUGE-L with union of subsequences over jieba tokens; sentences are cut and cached."""

    def __init__(self):
        import logging

        import jieba

        jieba.setLogLevel(logging.ERROR)
        self._cut, self._known = jieba.lcut, {}

    def sentences(self, text):
        """Return the tokens of each sentence."""
        found = []
        for line in text.split("\n"):
            for part in _SENTENCE.findall(line):
                part = part.strip()
                if part:
                    found.append(self._tokens(part))
        return [tokens for tokens in found if tokens]

    def _tokens(self, sentence):
        if sentence not in self._known:
            self._known[sentence] = tuple(t for t in self._cut(sentence) if t != " ")
        return self._known[sentence]

    def page(self, predicted, gold):
        """Return precision and recall of one page."""
        if predicted == gold:
            return 1.0, 1.0
        ours, theirs = self.sentences(predicted), self.sentences(gold)
        left, right = Counter(t for s in theirs for t in s), Counter(t for s in ours for t in s)
        total, predicted_total = sum(left.values()), sum(right.values())
        if not total or not predicted_total:
            return 0.0, 0.0
        hits, unique = 0, list(dict.fromkeys(ours))
        sets = [set(tokens) for tokens in unique]
        for sentence in theirs:
            for index in sorted(_union(sentence, unique, sets)):
                token = sentence[index]
                if left[token] > 0 and right[token] > 0:
                    left[token] -= 1
                    right[token] -= 1
                    hits += 1
        return hits / predicted_total, hits / total


def _union(sentence, others, sets):
    """Return the places in `sentence` that a longest common subsequence with any other marks."""
    if sentence in others:
        return range(len(sentence))
    marked, words = set(), set(sentence)
    for other, others_words in zip(others, sets, strict=True):
        if not words.isdisjoint(others_words):
            marked.update(_subsequence(sentence, other))
            if len(marked) == len(sentence):
                break
    return marked


def _subsequence(a, b):
    """Return the places in `a` of one longest common subsequence; rows of bits over `b`.

    Bit j of row i is set where the table rises from column j to j + 1. Walking back, an equal
    token is marked; else the way is left where the left neighbour is larger, else up.
    """
    at = {}
    for j, token in enumerate(b):
        at[token] = at.get(token, 0) | 1 << j
    full = (1 << len(b)) - 1
    rows, falls = [0], full
    for token in a:
        same = falls & at.get(token, 0)
        falls = (falls + same | falls - same) & full
        rows.append(full & ~falls)
    i, j, places = len(a), len(b), []
    while i and j:
        if a[i - 1] == b[j - 1]:
            places.append(i - 1)
            i, j = i - 1, j - 1
            continue
        upper, lower = rows[i - 1] & (1 << j) - 1, rows[i] & (1 << j) - 1
        left = lower & (1 << j - 1) - 1
        if left.bit_count() > upper.bit_count():
            j -= 1
        else:
            i -= 1
    return places


def snippet_counts(text, record):
    """Return found and missing snippets that must, and found and left-out that must not, appear."""
    text = _spaced(text)
    wanted = [_spaced(s) in text for s in record["with"]]
    unwanted = [_spaced(s) in text for s in record["without"]]
    return sum(wanted), len(wanted) - sum(wanted), sum(unwanted), len(unwanted) - sum(unwanted)


def _spaced(text):
    return " ".join(text.split())


def same_title(value, gold):
    """Tell whether two titles agree but for case, width and white space."""
    return _plain(value) == _plain(gold)


def same_names(value, gold):
    """Tell whether two bylines name the same people."""
    return _people(value) == _people(gold)


def same_day(value, gold):
    """Tell whether two dates are the same day as written."""
    return value[:10] == gold[:10]


def _plain(text):
    return _spaced(unicodedata.normalize("NFKC", text)).casefold()


def _people(value):
    parts = value if isinstance(value, list) else [value]
    names = (_plain(name) for part in parts for name in _NAMES.split(part))
    return {re.sub(r"^(?:by|von|par)\s+", "", name) for name in names if name}
