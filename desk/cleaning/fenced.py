"""Cleaning what may be hostile in a process of its own, with an end to its time and memory.

Most files are small and cleaned where one is; a large or very deep one could take all memory, so
it goes behind a fence: the process is stopped, and the reader is told, when it takes too much.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from desk import cleaning
from desk.i18n import _
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

_CHILD = "desk.cleaning.fenced"
_DEEP = 3_000
_CLOSE = 10


def clean_all(data: bytes, name: str = "", without: frozenset[Key] = frozenset()) -> list[Cleaned]:
    """Return all articles in bytes, as `desk.cleaning.clean_all` does; behind a fence if need be.

    Raises:
        Problem: there is no text in it, or cleaning it took too long or too much memory.
    """
    if not needs_fence(data) or getattr(sys, "frozen", False):
        more = {"without": without} if without else {}
        return cleaning.clean_all(data, name=name, **more)
    return behind_fence(data, name, without)


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


def behind_fence(
    data: bytes,
    name: str = "",
    without: frozenset[Key] = frozenset(),
    seconds: float = SECONDS,
    megabytes: int = MEGABYTES,
) -> list[Cleaned]:
    """Clean in a process of its own that may take so much time and memory.

    Raises:
        Problem: as `clean_all` does.
    """
    given = pickle.dumps((data, name, without, megabytes))
    try:
        done = subprocess.run(
            [*_interpreter(), _CHILD],
            input=given,
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
        raise Problem(*found)
    cleaned: list[Cleaned] = found
    return cleaned


def _too_much(name: str, why: str) -> Problem:
    return Problem(
        _("{name} cannot be cleaned: {why}.").format(name=name or _("The text"), why=why),
        _("Copy the article out of it and paste it here."),
    )


def _interpreter() -> list[str]:
    return [sys.executable, "-m"]


def _limit(megabytes: int) -> None:
    """Bound the memory of this process; where the system cannot, its time is bounded still."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))


def _child() -> None:
    """Clean what comes on standard input, and give back what came of it, or the problem."""
    from desk import i18n

    i18n.speak()
    data, name, without, megabytes = pickle.load(sys.stdin.buffer)
    _limit(megabytes)
    found: list[Cleaned] | tuple[str, str]
    try:
        found = cleaning.clean_all(data, name, without)
    except Problem as problem:
        found = problem.what, problem.remedy
    pickle.dump(found, sys.stdout.buffer)


if __name__ == "__main__":
    _child()
