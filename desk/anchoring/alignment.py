"""Which characters of an old text stand where in a new one, moved passages included.

Long equal passages are found first, anywhere; those that go on from one another form a chain,
and the strongest chains take their places, each place once. What lies between two passages of
a chain is compared again more closely, at last letter by letter.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import pairwise
from typing import NamedTuple

NEAR = 120
"""How far apart in the new text two neighbours of the old one may lie and still be together."""

_REACH = 600  # from one passage of a chain to the next, in characters
_EARLIER = 24  # passages that are tried as the one before
_MANY = 20_000  # passages from which on fewer of them are compared
_PLACES = 6  # places of one short string that are looked at
_STRAY = 24  # so many characters of the next line may be equal by chance
_STRAY_NEAR = 6  # and so many where the text around is known to be the right one
_REST = 4  # as much of a line at most follows the rest of it
_FINE = 3000  # the longest gap that is compared letter by letter
_STRONG = 8.0  # what a chain must weigh to stand alone
_WEAK = 3.0  # and what one between two others
_LONG = 1000
_STEP = 64
_WIDE_BYTES = bytes(range(0xE3, 0xF5))  # what begins U+3000 and all after it
_FIRST_WIDE = [bytes((0xE2, second)) for second in range(0xBA, 0xC0)]  # U+2E80 to U+2FFF
_CLOSER = {10: 6, 6: 4}  # the length of passages looked for next, inside a gap


class Run(NamedTuple):
    """`size` characters from `old` on stand at `new`: the same ones, or others in their place."""

    old: int
    new: int
    size: int
    same: bool = True


def weight(text: str) -> float:
    """Return how much `text` says: 1 for an ideograph, less for a letter, a digit or a sign."""
    wide = _wide_letters(text)
    return wide + 0.3 * (len(text) - wide)


def _wide_letters(text: str) -> int:
    """Count what lies from U+2E80 on; a long text by its bytes, which takes a fortieth."""
    if len(text) <= _LONG:
        return sum(map("\u2e80".__le__, text))
    coded = text.encode("utf-8", "surrogatepass")
    wide = len(coded) - len(coded.translate(None, _WIDE_BYTES))
    return wide + sum(map(coded.count, _FIRST_WIDE))


def align(old: str, new: str) -> list[Run]:
    """Return the runs that two folded texts have in common, in the order of the old one."""
    if old == new:
        return [Run(0, 0, len(old))] if old else []
    size = 6 if _wide(old) else 10
    whole = (0, len(old), 0, len(new))
    chains = _chains(_passages(old, new, whole, size), old, _STRONG)
    chains = sorted(chains + _lines(old, new, chains))
    return _with_gaps(old, new, whole, chains, size)


def align_closely(old: str, new: str, known: Run | None = None) -> list[Run]:
    """Return the runs of a short text and the stretch of another that it probably stands in.

    `known` is a run that is certain, such as the words themselves.
    """
    if not old or not new:
        return []
    whole = (0, len(old), 0, len(new))
    size = 4 if _wide(old) else 6
    found = [known] if known else _passages(old, new, whole, size)
    chains = found if known else _chains(found, old, _WEAK, _STRAY_NEAR)
    if chains:
        return _with_gaps(old, new, whole, chains, size)
    return _letters(old, new, whole) if len(old) * len(new) <= _FINE**2 else []


def _wide(text: str) -> bool:
    sample = text[:20_000]
    return sum(map("\u2e80".__le__, sample)) > 0.3 * len(sample)


def _passages(old: str, new: str, region: tuple[int, int, int, int], size: int) -> list[Run]:
    """Return equal passages of at least `size` characters, the longest at each place."""
    first, last, new_first, new_last = region
    # A long text is sampled, so that memory stays small: passages of twice the size are found.
    step = 1 if new_last - new_first < 400_000 else size
    index = defaultdict(list)
    for at in range(new_first, new_last - size + 1, step):
        index[new[at : at + size]].append(at)
    found: list[Run] = []
    at, shift = first, new_first - first
    reached: dict[int, int] = {}
    while at <= last - size:
        places = index.get(old[at : at + size])
        longest = 0
        if places:
            most = _PLACES if len(found) < _MANY else 2
            for place in _nearest(places, at + shift, most):
                if reached.get(place - at, -1) >= at + size:
                    longest = max(longest, reached[place - at] - at)
                    continue
                run = _extended(old, new, at, place, size, region)
                reached[run.new - run.old] = run.old + run.size
                found.append(run)
                if run.old + run.size - at > longest:
                    longest = run.old + run.size - at
                    shift = run.new - run.old
        at += max(1, longest - size + 1)
    return found


def _nearest(places: list[int], expected: int, most: int) -> list[int]:
    if len(places) <= most:
        return places
    at = bisect_right(places, expected)
    low = max(0, min(at - most // 2, len(places) - most))
    return places[low : low + most]


def _extended(
    old: str, new: str, at: int, place: int, size: int, region: tuple[int, int, int, int]
) -> Run:
    first, last, new_first, new_last = region
    back = 0
    room = min(at - first, place - new_first)
    while back < min(room, _STEP) and old[at - back - 1] == new[place - back - 1]:
        back += 1
    if back == _STEP:
        back += _equal_before(old, new, at - back, place - back, room - back)
    room = min(last - at, new_last - place)
    forth = size + _equal_from(old, new, at + size, place + size, room - size)
    return Run(at - back, place - back, back + forth)


def _equal_from(old: str, new: str, at: int, place: int, room: int) -> int:
    """Count the equal characters from two places on, by steps that grow: they go on for long."""
    done, step = 0, _STEP
    while done < room:
        step = min(step, room - done)
        here, there = at + done, place + done
        if old[here : here + step] == new[there : there + step]:
            done += step
            step *= 2
        elif step > _STEP:
            step //= 4
        else:
            while old[at + done] == new[place + done]:
                done += 1
            return done
    return done


def _equal_before(old: str, new: str, at: int, place: int, room: int) -> int:
    done, step = 0, _STEP
    while done < room:
        step = min(step, room - done)
        here, there = at - done, place - done
        if old[here - step : here] == new[there - step : there]:
            done += step
            step *= 2
        elif step > _STEP:
            step //= 4
        else:
            while old[at - done - 1] == new[place - done - 1]:
                done += 1
            return done
    return done


def _chains(found: list[Run], old: str, least: float, stray: int = _STRAY) -> list[Run]:
    """Return the runs of the strongest chains, none overlapping another in either text."""
    runs = sorted(set(found))
    weights = [weight(old[run.old : run.old + run.size]) for run in runs]
    score, before = _scored(runs, weights)
    taken_old = bytearray(max((run.old + run.size for run in runs), default=0))
    taken_new = bytearray(max((run.new + run.size for run in runs), default=0))
    used: set[int] = set()
    accepted: list[Run] = []
    for end in sorted(range(len(runs)), key=score.__getitem__, reverse=True):
        if end in used:
            continue
        chain, at = [], end
        while at >= 0 and at not in used:
            used.add(at)
            chain.append(runs[at])
            at = before[at]
        free = [
            run for link in chain for run in _free(_trimmed(link, old, stray), taken_old, taken_new)
        ]
        if sum(weight(old[run.old : run.old + run.size]) for run in free) < least:
            continue
        for run in free:
            for part in _free(run, taken_old, taken_new):
                taken_old[part.old : part.old + part.size] = b"\1" * part.size
                taken_new[part.new : part.new + part.size] = b"\1" * part.size
                accepted.append(part)
    return sorted(accepted)


def _lines(old: str, new: str, runs: list[Run]) -> list[Run]:
    """Return whole lines that are equal and that no run has taken, such as short headings."""
    free = _free_lines(old, [(run.old, run.old + run.size) for run in runs])
    new_free = _free_lines(new, sorted((run.new, run.new + run.size) for run in runs))
    return [
        Run(place, new_place, len(line))
        for line, places in free.items()
        if len(places) == len(new_free.get(line, ())) and weight(line) >= 1
        for place, new_place in zip(places, new_free[line], strict=True)
    ]


def _free_lines(text: str, taken: list[tuple[int, int]]) -> dict[str, list[int]]:
    free: dict[str, list[int]] = defaultdict(list)
    at = number = 0
    for line in text.split("\n"):
        while number < len(taken) and taken[number][1] <= at:
            number += 1
        if line and (number == len(taken) or taken[number][0] >= at + len(line)):
            free[line].append(at)
        at += len(line) + 1
    return free


def _trimmed(run: Run, old: str, stray: int) -> Run:
    """Cut what a passage has of the lines before and after its own.

    The end of one line and the start of the next are equal by chance where lines were moved;
    what belongs to the passage after all is found again from its neighbours.
    """
    start, end, half = run.old, run.old + run.size, run.size // 2
    start = max(start, old.rfind("\n", start, start + min(stray, half)) + 1)
    cut = old.find("\n", max(end - stray, run.old + half), end)
    end = cut if cut > start else end
    return Run(start, run.new + start - run.old, end - start)


def _scored(runs: list[Run], weights: list[float]) -> tuple[list[float], list[int]]:
    score, before = list(weights), [-1] * len(runs)
    most = _EARLIER if len(runs) < _MANY else _EARLIER // 4
    for here, run in enumerate(runs):
        for earlier in range(here - 1, max(-1, here - 1 - most), -1):
            other = runs[earlier]
            gap, new_gap = run.old - other.old - other.size, run.new - other.new - other.size
            overlap = max(0, -gap, -new_gap)
            if overlap >= run.size or max(gap, new_gap) > _REACH:
                continue
            jump = abs(gap - new_gap)
            lost = weights[here] * overlap / run.size
            lost += 0.02 * max(gap, new_gap, 0) + (0.5 + 0.1 * jump if jump else 0)
            total = score[earlier] + weights[here] - lost
            if lost < score[earlier] and total > score[here]:
                score[here], before[here] = total, earlier
    return score, before


def _free(run: Run, old: bytearray, new: bytearray) -> list[Run]:
    """Return the longest part of a run whose places nobody has taken, if any."""
    start, end = _gap(old, run.old, run.old + run.size)
    shift = run.new - run.old
    low, high = _gap(new, start + shift, end + shift)
    return [Run(low - shift, low, high - low)] if high > low else []


def _gap(taken: bytearray, start: int, end: int) -> tuple[int, int]:
    """Return the longest stretch of `[start, end)` that is not taken."""
    best = (start, start)
    low = taken.find(0, start, end)
    while low >= 0:
        high = taken.find(1, low, end)
        high = end if high < 0 else high
        if high - low > best[1] - best[0]:
            best = (low, high)
        low = taken.find(0, high, end)
    return best


def _with_gaps(
    old: str, new: str, region: tuple[int, int, int, int], runs: list[Run], size: int
) -> list[Run]:
    """Add what can be said about the gaps between runs."""
    first, last, new_first, new_last = region
    edges = [Run(first, new_first, 0), *runs, Run(last, new_last, 0)]
    order = sorted((run.new, run.new + run.size) for run in edges)
    filled = list(runs)
    for left, right in pairwise(edges):
        a, b = left.old + left.size, right.old
        if a >= b:
            continue
        low = left.new + left.size
        above = _above(order, left, new_last)
        below = _below(order, right, new_first)
        if low <= right.new and above == right.new:
            filled += _between(old, new, (a, b, low, right.new), size)
        else:
            reached = _onward(old, new, (a, b, low, above))
            a = reached[-1].old + reached[-1].size if reached else a
            filled += reached + _backward(old, new, (a, b, below, right.new))
    return sorted(filled)


def _above(order: list[tuple[int, int]], run: Run, last: int) -> int:
    at = bisect_right(order, (run.new, run.new + run.size))
    return order[at][0] if at < len(order) else last


def _below(order: list[tuple[int, int]], run: Run, first: int) -> int:
    at = bisect_right(order, (run.new, -1)) - 1
    return order[at][1] if at >= 0 else first


def _between(old: str, new: str, region: tuple[int, int, int, int], size: int) -> list[Run]:
    """Fill a gap that is closed on both sides."""
    a, b, low, high = region
    if low >= high:
        return []
    longer, shorter = max(b - a, high - low), min(b - a, high - low)
    if longer <= 60 or (longer <= _FINE and longer - shorter <= 0.2 * longer and size == 4):
        return _letters(old, new, region)
    closer = _CLOSER.get(size)
    if closer:
        chains = _chains(_passages(old, new, region, closer), old, _WEAK)
        return _with_gaps(old, new, region, chains, closer)
    reached = _onward(old, new, region)
    if reached:
        a, low = reached[-1].old + reached[-1].size, reached[-1].new + reached[-1].size
    return reached + _backward(old, new, (a, b, low, high))


def _letters(old: str, new: str, region: tuple[int, int, int, int]) -> list[Run]:
    from rapidfuzz.distance import Levenshtein

    a, b, low, high = region
    return [
        Run(a + op.src_start, low + op.dest_start, op.src_end - op.src_start, op.tag == "equal")
        for op in Levenshtein.opcodes(old[a:b], new[low:high])
        if op.tag in {"equal", "replace"}
    ]


def _onward(old: str, new: str, region: tuple[int, int, int, int]) -> list[Run]:
    """Follow the old text from its start as far as the new one goes along with it."""
    a, b, low, high = region
    size = min(b - a, high - low, 200)
    if size <= 0:
        return []
    runs = _kept(_letters(old, new, (a, a + size, low, low + size)), a, low)
    end, new_end = _end(runs) if runs else (a, low)
    # What is left of a line belongs to it, however it was changed.
    rest, new_rest = _line(old[end : end + _REST]), _line(new[new_end : new_end + _REST])
    if rest and new_rest and end + rest <= b and new_end + new_rest <= high:
        runs += _letters(old, new, (end, end + rest, new_end, new_end + new_rest))
    return runs


def _backward(old: str, new: str, region: tuple[int, int, int, int]) -> list[Run]:
    """Follow the old text back from its end as far as the new one goes along with it."""
    a, b, low, high = region
    size = min(b - a, high - low, 200 + _REST)
    if size <= 0:
        return []
    runs = _onward(old[b - size : b][::-1], new[high - size : high][::-1], (0, size, 0, size))
    return [
        Run(b - run.old - run.size, high - run.new - run.size, run.size, run.same)
        for run in reversed(runs)
    ]


def _line(text: str) -> int:
    """Return how many characters the line goes on, 0 if it does not end here."""
    return max(0, (text + "\n" if len(text) < _REST else text).find("\n"))


def _end(runs: list[Run]) -> tuple[int, int]:
    return runs[-1].old + runs[-1].size, runs[-1].new + runs[-1].size


def _kept(runs: list[Run], end: int, new_end: int) -> list[Run]:
    best, total, keep = 0.0, 0.0, 0
    for number, run in enumerate(runs):
        total -= 1.2 * max(run.old - end, run.new - new_end)
        total += run.size if run.same else -1.2 * run.size
        end, new_end = run.old + run.size, run.new + run.size
        if total > best:
            best, keep = total, number + 1
    return runs[:keep]
