"""The shapes a document comes in, one file a shape; the likeliest one reads it.

A shape has a `SHAPE` (its name), `reads(text, name) -> float`, how sure it is from 0 to 1 after a
look at the text, and `read(text, offset) -> Reading`. `SUREST` is the most that `reads` returns,
1 where it is not there: a shape that cannot win any more is not asked. Every character that a
reader of the text would see is in a block of the reading, in order; what is not the article's is
cut already, or left to the rules.
"""

from __future__ import annotations

import sys
from functools import lru_cache
from typing import TYPE_CHECKING

from desk import plugs
from desk.cleaning.story import Story

if TYPE_CHECKING:
    from types import ModuleType

    from desk.cleaning.reading import Reading
    from desk.cleaning.story import Key


@lru_cache(maxsize=1)
def _shapes() -> tuple[ModuleType, ...]:
    return tuple(sorted(plugs.modules(sys.modules[__name__]), key=_surest, reverse=True))


def recognised(text: str, name: str = "") -> ModuleType:
    """Return the module of the shape that `text` is in."""
    best, found = -1.0, _shapes()[0]
    for shape in _shapes():
        sure = float(shape.reads(text, name)) if _surest(shape) > best else 0.0
        if sure > best:
            best, found = sure, shape
    return found


def _surest(shape: ModuleType) -> float:
    return float(getattr(shape, "SUREST", 1.0))


def read(text: str, offset: int = 0, name: str = "") -> Reading:
    """Read `text`, which begins at `offset` of the source, in its own shape."""
    shape = recognised(text, name)
    reading: Reading = shape.read(text, offset)
    return reading if reading.shape else reading.named(shape.SHAPE)


def story(
    text: str,
    name: str = "",
    without: frozenset[Key] = frozenset(),
    offset: int = 0,
    head: str = "",
) -> Story:
    """Return the story that `text` tells, before any rule has seen it.

    `head` is how the file begins that `text` is a part of: a table's columns are named there.
    """
    reading = (_row(text, offset, head) if head else None) or read(text, offset, name)
    return Story(reading.shape, reading.blocks, reading.candidates, reading.plain, without)


def _row(text: str, offset: int, head: str) -> Reading | None:
    from desk.cleaning.shapes import table

    known = table.head(head)
    return table.read_row(text, offset, known) if known else None
