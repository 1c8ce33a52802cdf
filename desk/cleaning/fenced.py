"""Cleaning what may be hostile in a process of its own, with an end to its time and memory.

Most files are small and cleaned where one is; a large or very deep one could take all memory, so
it goes behind a fence: the process is stopped when it takes too much. Then the beginning of the
file is cleaned, and its trail says that there is more.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desk import cleaning
from desk.i18n import N_, _
from desk.importers import TooMuch
from desk.model import Repair
from desk.problem import Problem

if TYPE_CHECKING:
    from desk.cleaning import Cleaned
    from desk.cleaning.story import Key

LARGE = 1_500_000
"""Bytes above which a file goes behind the fence."""
SECONDS = 120
"""Of time, after which the process is stopped."""
MEGABYTES = 2_048
"""Of memory that the process may take, where the system can tell."""
BEGINNINGS = (1_000_000, 100_000)
"""Bytes that are cleaned of a file that is too much as a whole; fewer if those are too many."""

RULE = "too_much"
REASON = N_("too much to be cleaned: only its beginning is shown, the file is kept whole")

_CHILD = "desk.cleaning.fenced"
_DEEP = 3_000
_CLOSE = 10
_SPARSE, _MORE, _MOST_MORE = 200, 12e-6, 240.0
_EDGE = 20_000


def clean_all(
    data: bytes, name: str = "", without: frozenset[Key] = frozenset(), charset: str = ""
) -> list[Cleaned]:
    """Return all articles in bytes, as `desk.cleaning.clean_all` does; behind a fence if need be.

    Of what is too much the beginning is returned, with an entry in its trail that says so.

    Raises:
        Problem: there is no text in it, or even its beginning is too much.
    """
    if not needs_fence(data):
        return _cleaned(data, name, without, charset)
    try:
        return behind_fence(data, name, without, _seconds(data), charset=charset)
    except TooMuch as much:
        for size in BEGINNINGS:
            with suppress(TooMuch):
                part = _beginning(data, size)
                *found, last = behind_fence(part, name, without, SECONDS / 3, charset=charset)
                return [*found, _told(last)]
        raise much from None


def clean(data: bytes, name: str = "", without: frozenset[Key] = frozenset()) -> Cleaned:
    """Return the article in bytes, as `desk.cleaning.clean` does; behind a fence if need be."""
    if not needs_fence(data):
        return cleaning.clean(data, name, without)
    first, *others = clean_all(data, name, without)
    if not others:
        return first
    from desk.cleaning.pipeline import beside
    from desk.cleaning.several import parts

    return beside(first, parts(first.source)[1:])


def _seconds(data: bytes) -> float:
    """Return how long cleaning may take: mere words take their time each, so many may take more."""
    if data.count(b"<") * _SPARSE > len(data):
        return SECONDS
    return SECONDS + min(_MOST_MORE, len(data) * _MORE)


def is_beginning(cleaned: Cleaned) -> bool:
    """Tell whether only the beginning of a file was cleaned."""
    return any(repair.rule == RULE for repair in cleaned.repairs)


def needs_fence(data: bytes) -> bool:
    """Tell whether bytes are so many, or so full of tags or brackets, that they could harm."""
    if len(data) > LARGE:
        return True
    return _crowded(data, b"<", b"</") or _crowded(data, b"[", b"]") or _crowded(data, b"{", b"}")


def _crowded(data: bytes, opening: bytes, closing: bytes) -> bool:
    """Whether far more opens than closes, or nearly nothing stands between what opens."""
    opened = data.count(opening)
    if opened < _DEEP:
        return False
    return opened > 4 * data.count(closing) or opened * _CLOSE > len(data)


def _cleaned(data: bytes, name: str, without: frozenset[Key], charset: str = "") -> list[Cleaned]:
    more: dict[str, Any] = {"without": without, "charset": charset}
    return cleaning.clean_all(data, name=name, **{key: own for key, own in more.items() if own})


def _beginning(data: bytes, size: int) -> bytes:
    """Return the beginning of bytes, up to the end of a line or of a tag where one is near."""
    ends = (data.rfind(sign, max(0, size - _EDGE), size) for sign in (b"\n", b">"))
    return data[: (max(ends) + 1) or size]


def _told(cleaned: Cleaned) -> Cleaned:
    more = Repair(RULE, REASON, "", at=len(cleaned.text))
    return replace(cleaned, repairs=(*cleaned.repairs, more))


def behind_fence(
    data: bytes,
    name: str = "",
    without: frozenset[Key] = frozenset(),
    seconds: float = SECONDS,
    megabytes: int = MEGABYTES,
    charset: str = "",
) -> list[Cleaned]:
    """Clean in a process of its own that may take so much time and memory.

    Raises:
        TooMuch: it took more.
        Problem: there is no text in it.
    """
    if getattr(sys, "frozen", False):
        # A program in one piece has no interpreter that could be started.
        return _cleaned(data, name, without, charset)
    given = pickle.dumps((data, name, without, megabytes, charset))
    try:
        done = subprocess.run(
            # Nothing is imported from the folder that happens to be the current one.
            [sys.executable, "-P", "-m", _CHILD],
            input=given,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _too_much(name, _("it took longer than {n} seconds").format(n=seconds)) from error
    if done.returncode or not done.stdout:
        raise _too_much(name, _("it took more than {n} MB of memory").format(n=megabytes))
    # It comes from our own process, over a pipe that nobody else holds.
    found = pickle.loads(done.stdout)
    if isinstance(found, tuple):
        much, what, remedy = found
        raise (TooMuch if much else Problem)(what, remedy)
    cleaned: list[Cleaned] = found
    return cleaned


def _too_much(name: str, why: str) -> TooMuch:
    return TooMuch(
        _("{name} cannot be cleaned: {why}.").format(name=name or _("The text"), why=why),
        _("Copy the article out of it and paste it here."),
    )


def _limit(megabytes: int) -> None:
    """Bound the memory of this process; where the system cannot, its time is bounded still."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))


def _child() -> None:
    """Clean what comes on standard input, and give back what came of it, or the problem."""
    from desk import i18n

    i18n.speak()
    data, name, without, megabytes, charset = pickle.load(sys.stdin.buffer)
    _limit(megabytes)
    found: list[Cleaned] | tuple[bool, str, str]
    try:
        found = cleaning.clean_all(data, name, without, charset)
    except Problem as problem:
        found = isinstance(problem, TooMuch), problem.what, problem.remedy
    pickle.dump(found, sys.stdout.buffer)


if __name__ == "__main__":
    _child()
