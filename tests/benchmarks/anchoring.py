"""How well annotations are found again: `python tests/benchmarks/anchoring.py`.

Every text is edited in eleven ways that know where each character went; marks as readers make
them are followed by Desk and by the other methods that are installed (`peers-anchoring.txt`).

* right: of the marks whose words are still there, those found at the true place (the overlap is at
  least half of both together); exact: those with both ends true; wrong: those put elsewhere.
* false: of the marks whose words are gone (at most a fifth is left), those put somewhere.
* silent: marks whose figures were revised, called same or moved.

Thresholds were chosen on the even texts (`--part tune`); the odd ones judge.
"""

import argparse
import random
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

import anchoring_edits  # noqa: E402
import anchoring_peers  # noqa: E402
import anchoring_strange  # noqa: E402
import anchoring_texts  # noqa: E402

from desk.anchoring import anchor, anchor_all  # noqa: E402
from desk.fold import fold  # noqa: E402
from desk.text import context  # noqa: E402


@dataclass(frozen=True)
class Mark:
    """A span of the old text, and what is true of it: where it stands, and how much is left."""

    kind: str
    start: int
    end: int
    kept: float
    true: tuple[int, int]

    @property
    def fate(self) -> str:
        """Tell whether the words are present, gone, or too scattered to be judged."""
        if self.kept <= 0.2:
            return "gone"
        longest = 1.6 * (self.end - self.start) + 10
        whole = self.kept >= 0.6 and self.true[1] - self.true[0] <= longest
        return "present" if whole else "partly"


@dataclass(frozen=True)
class Case:
    """A text, the same after an edit, and the marks that are followed."""

    name: str
    edit: str
    old: str
    new: str
    marks: list[Mark]

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Return the marks as the methods get them."""
        return [(mark.start, mark.end) for mark in self.marks]


_WHOLE = 10

EDITS = {**anchoring_edits.EDITS, **anchoring_strange.STRANGE}


def cases(
    part: str,
    draw: int,
    count: int,
    most: int,
    edits: Iterable[str] = anchoring_edits.EDITS,
    *,
    templates: bool = False,
) -> list[Case]:
    """Return the cases of one part of the texts: `tune`, `judge` or `all`."""
    chosen = [
        body
        for number, body in enumerate(anchoring_texts.bodies())
        if part == "all" or number % 2 == (part == "judge")
    ]
    made = [body for body in chosen if body.name.startswith("template")]
    chosen = [body for body in chosen if body not in made]
    seeded = [body for body in chosen if body.name.startswith(("own", "seed"))]
    others = [body for body in chosen if body not in seeded]
    random.Random(draw).shuffle(others)
    return [
        _case(body, name, draw, count)
        for body in (seeded + others)[:most] + (made if templates else [])
        for name in edits
    ]


def _case(body: anchoring_texts.Body, edit: str, draw: int, count: int) -> Case:
    chance = random.Random(f"{draw}{body.name}{edit}")
    article = anchoring_edits.article(body.text)
    edited = EDITS[edit](article, chance, body.sisters)
    new, origins = anchoring_edits.text_of(edited)
    truth = anchoring_edits.Truth(body.text, origins)
    marks = []
    for kind, start, end in anchoring_texts.spans(body.text, chance, count):
        kept, low, high = truth.of(start, end)
        if kept <= 0.2 and _stands_elsewhere(body.text, start, end, new):
            # Whether such words are gone or have moved is a matter of taste.
            kept = 0.5
        marks.append(Mark(kind, start, end, kept, (low, high)))
    return Case(body.name, edit, body.text, new, marks)


def _stands_elsewhere(old: str, start: int, end: int, new: str) -> bool:
    around = max(0, start - _WHOLE), min(len(old), end + _WHOLE)
    alone = end - start >= _WHOLE and old[start:end] in new
    return alone or old[slice(*around)] in new


# --- the methods


def desk_all(old, new, spans):
    """Follow the marks with both texts known."""
    return [_plain(one) for one in anchor_all(old, new, spans)]


def desk_with_context(length, *, placed=True):
    """Return the method that knows only the words, so much context and perhaps the old place."""

    def follow(old, new, spans):
        found = []
        for start, end in spans:
            exact, prefix, suffix = context(old, start, end, length)
            at = (start, end) if placed else ()
            found.append(_plain(anchor(new, exact, prefix, suffix, *at)))
        return found

    return follow


def _plain(one):
    return None if one.start is None else (one.state, one.start, one.end)


def methods(peers: bool):
    """Return the methods to compare, by name."""
    own = {
        "Desk, both texts known": desk_all,
        "Desk, context of 64": desk_with_context(64),
        "Desk, context of 32": desk_with_context(32),
        "Desk, 64, place unknown": desk_with_context(64, placed=False),
        "Desk, 32, place unknown": desk_with_context(32, placed=False),
        "Desk, no context": desk_with_context(0),
    }
    return {**own, **(dict(anchoring_peers.available()) if peers else {})}


# --- measuring


def judged(case: Case, method, misses: list | None = None) -> tuple[Counter, float]:
    """Follow the marks of a case; return what came of them, and the seconds it took."""
    began = time.perf_counter()
    found = method(case.old, case.new, case.spans)
    seconds = time.perf_counter() - began
    tally: Counter = Counter()
    for mark, place in zip(case.marks, found, strict=True):
        outcome = _outcome(case, mark, place)
        tally.update(outcome)
        if misses is not None:
            misses.append((outcome, case, mark, place))
    return tally, seconds


def _outcome(case: Case, mark: Mark, place) -> list[str]:
    outcome = ["marks"]
    if mark.fate == "gone":
        outcome += ["gone"] + ["false"] * bool(place)
    elif mark.fate == "present":
        outcome.append("present")
        if not place:
            outcome.append("lost")
        elif _overlap(place[1:], mark.true) < 0.5:
            outcome.append("wrong")
        else:
            outcome += ["right"] + ["exact"] * (place[1:] == mark.true)
    if place and place[0] in {"same", "moved"} and _figures(case, mark, place):
        outcome.append("silent")
    return outcome


def _figures(case: Case, mark: Mark, place) -> bool:
    before = _numbers(case.old[mark.start : mark.end])
    there = _numbers(case.new[place[1] : place[2]])
    true = _numbers(case.new[slice(*mark.true)])
    return before != there or (mark.fate == "present" and before != true)


def _numbers(words: str) -> str:
    # Full width and traditional numerals are the same numbers.
    said = fold(words)
    found = re.findall(r"\d|[一二三四五六七八九十百千万亿两〇零]{2,}", said)
    return "".join(found)


def _overlap(one, other) -> float:
    common = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return common / max(1, one[1] - one[0] + other[1] - other[0] - common)


def line(name: str, tally: Counter, seconds: float | None = None) -> str:
    """Return one line of a table."""
    present, gone = max(1, tally["present"]), max(1, tally["gone"])
    cells = [100 * tally[key] / present for key in ("right", "exact", "wrong", "lost")]
    text = f"{name:30}" + "".join(f"{cell:8.2f}" for cell in cells)
    text += f"{100 * tally['false'] / gone:8.2f} {tally['false']:>5}/{tally['gone']:<6}"
    text += f"{tally['silent']:6}"
    return text + (f"{1000 * seconds / tally['marks']:9.3f}" if seconds is not None else "")


HEAD = f"{'':30}" + "".join(f"{word:>8}" for word in ("right", "exact", "wrong", "lost", "false"))
HEAD += f"{'':13}{'silent':>6}"


def main() -> None:
    """Print the table of all methods, and of each edit for Desk's own."""
    options = _options()
    edits = anchoring_strange.STRANGE if options.strange else anchoring_edits.EDITS
    chosen = cases(
        options.part,
        options.draw,
        options.spans,
        options.texts,
        edits,
        templates=options.templates,
    )
    marks = sum(len(case.marks) for case in chosen)
    print(f"{len(chosen)} edited texts ({options.part}), {marks} marks; per cent of the marks")
    print(HEAD + f"{'ms each':>9}")
    for name, method in methods(not options.own).items():
        if options.only and options.only not in name:
            continue
        by_edit, seconds = defaultdict(Counter), 0.0
        misses: list = []
        for case in chosen:
            tally, taken = judged(case, method, misses)
            by_edit[case.edit] += tally
            seconds += taken
        print(line(name, sum(by_edit.values(), Counter()), seconds), flush=True)
        if options.edits and name.startswith("Desk"):
            for edit, tally in by_edit.items():
                print(line(f"  {edit}", tally))
        if options.misses:
            _show(misses, options.misses)
    if not options.only and not options.strange:
        speed()


def _show(misses, most: int) -> None:
    for what in ("silent", "false", "wrong", "lost"):
        of = [miss for miss in misses if what in miss[0]]
        print(f"  {what}: {len(of)}", dict(Counter(mark.kind for _, _, mark, _ in of)))
        for _, case, mark, place in random.Random(1).sample(of, min(most, len(of))):
            there = case.new[place[1] : place[2]] if place else None
            true = case.new[slice(*mark.true)]
            words = case.old[mark.start : mark.end]
            print("   ", case.name, case.edit, mark.kind, (mark.start, mark.end), place, mark.true)
            print("      ", [t and t[:50] for t in (words, true, there)])


def speed() -> None:
    """Print what many marks and a long text take of the processor's time."""
    body = next(b for b in anchoring_texts.bodies() if b.name.startswith(("seed", "own zh")))
    for size, count in ((10_000, 10_000), (200_000, 500)):
        chance = random.Random(size)
        pool = [body.text, *body.sisters]
        lines = "\n".join(pool).split("\n")
        text = "\n".join(chance.choice(lines) for _ in range(3 * size // 60))[:size]
        article = anchoring_edits.article(text)
        new, _ = anchoring_edits.text_of(anchoring_edits.together(article, chance, body.sisters))
        spans = [(a, b) for _, a, b in anchoring_texts.spans(text, chance, count)]
        for name, method in (("both texts", desk_all), ("context", desk_with_context(64))):
            some = spans if name == "both texts" else spans[:500]
            began = time.process_time()
            method(text, new, some)
            taken = time.process_time() - began
            each = 1000 * taken / len(some)
            print(f"{len(text):>7} characters, {len(some):>6} marks, {name:10} known: "
                  f"{taken:6.2f} s, {each:6.3f} ms each")  # fmt: skip


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--part", default="judge", choices=("tune", "judge", "all"))
    parser.add_argument("--draw", type=int, default=7, help="another number, other chance")
    parser.add_argument("--spans", type=int, default=40, help="marks of each edited text")
    parser.add_argument("--texts", type=int, default=24, help="at most so many texts")
    parser.add_argument("--only", default="", help="methods whose name holds this")
    parser.add_argument("--strange", action="store_true", help="the stranger kinds of edit")
    parser.add_argument("--templates", action="store_true", help="news made from templates, too")
    parser.add_argument("--own", action="store_true", help="without the other methods")
    parser.add_argument("--edits", action="store_true", help="a line for each kind of edit")
    parser.add_argument("--misses", type=int, default=0, help="show so many of each kind")
    return parser.parse_args()


if __name__ == "__main__":
    main()
