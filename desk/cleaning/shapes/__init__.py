"""The shapes a document comes in, one file a shape; the likeliest one reads it.

A shape has a `SHAPE` (its name), `reads(text, name) -> float`, how sure it is from 0 to 1 after a
look at the text, and `read(text, offset) -> Reading`. `SUREST` is the most that `reads` returns,
1 where it is not there: a shape that cannot win any more is not asked. What is `UNTITLED` has no
title in its text but takes the name of its file. Every character that a
reader of the text would see is in a block of the reading, in order; what is not the article's is
cut already, or left to the rules.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import lru_cache
from pathlib import PurePath
from typing import TYPE_CHECKING

from desk import plugs
from desk.cleaning import transport
from desk.cleaning.reading import within
from desk.cleaning.story import Story
from desk.model import Candidate

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
    if getattr(shape, "UNTITLED", False):
        # The first words of a conversation are no title; what the file is called may be one.
        called = PurePath(name).stem.strip()
        reading.candidates.extend([Candidate("title", called, "file", True)] if called else [])
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
    reading = (_row(text, offset, head) if head else None) or _carried(text, offset, without)
    reading = reading or read(text, offset, name)
    return Story(
        reading.shape,
        reading.blocks,
        reading.candidates,
        reading.plain,
        without,
        reading.repairs,
    )


def _carried(text: str, offset: int, without: frozenset[Key]) -> Reading | None:
    """Read a text that came as a program sends it, after that is undone; None for any other."""
    undone = transport.undone(text, offset, without)
    if undone is None:
        return None
    strand, repairs = undone
    return replace(within(strand, offset), repairs=repairs)


def _row(text: str, offset: int, head: str) -> Reading | None:
    from desk.cleaning.shapes import table

    known = table.head(head)
    return table.read_row(text, offset, known) if known else None
