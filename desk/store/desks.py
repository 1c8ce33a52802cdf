"""Which window of a library this is: each open one holds a number of its own.

Undo takes back the steps of one reader at one window, so two windows must not be one desk, and a
single window must be the same desk again after a restart. The lowest free number does both. It is
held by a lock on a small file, which the system lets go of even when the program is killed.
"""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

from desk.store import place

if TYPE_CHECKING:
    from pathlib import Path

FIRST = "main"
_MOST = 64


class Claim:
    """A number that is held until `release`; `name` is what `Library` takes as its desk."""

    def __init__(self, number: int, held: int | None = None) -> None:
        self.number = number
        self.name = FIRST if number == 1 else f"{FIRST} {number}"
        self._held = held

    def release(self) -> None:
        """Let go of the number."""
        if self._held is not None:
            os.close(self._held)
            self._held = None


def claim(where: str) -> Claim:
    """Take the lowest number that no open window of a library holds."""
    for number in range(1, _MOST):
        held = _locked(_file(where, number))
        if held is not None:
            return Claim(number, held)
    return Claim(_MOST)


def others(where: str, own: Claim | None) -> int:
    """Return how many further windows have a library open."""
    count = 0
    for number in range(1, _MOST):
        path = _file(where, number)
        if (own is not None and number == own.number) or not path.exists():
            continue
        held = _locked(path)
        if held is None:
            count += 1
        else:
            os.close(held)
    return count


def _file(where: str, number: int) -> Path:
    named = where if place.is_url(where) else os.path.realpath(where or place.default_path())
    name = hashlib.sha256(named.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return place.home() / "desks" / f"{name}-{number}.lock"


def _locked(path: Path) -> int | None:
    """Return the open file, locked; None where another window holds it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return None
    try:
        _lock(file)
    except OSError:
        os.close(file)
        return None
    return file


def _lock(file: int) -> None:
    if os.name == "nt":
        import msvcrt

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
