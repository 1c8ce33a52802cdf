"""The kinds of figure, one file a kind; a file that is dropped in is found.

A kind is a module with `readings(scene) -> Iterator[Reading]`. Every kind reads the whole scene;
of readings that overlap the longest wins, and of equally long ones that with the higher `rank`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desk.figures.reading import Reading, Scene


@cache
def rules() -> tuple[Callable[[Scene], Iterator[Reading]], ...]:
    """Return the function `readings` of every kind, in alphabetical order of their names."""
    names = sorted(module.name for module in iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}").readings for name in names)
