"""What is read of the blocks of a text: one field of each, taken where and when it is asked for."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING, Generic, TypeVar

from desk.model import Block

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

T = TypeVar("T")

start_of = attrgetter("start")
end_of = attrgetter("end")

LONGEST = 1600
"""Characters that are laid out in one piece; longer paragraphs are cut, best after a sentence."""

_GLANCE = 300
_SENTENCE_END = '[。！？；!?;.]+[”’」』）)"]*\\s*|\\s+'


def kind_of(block: Block) -> str:
    """Return the kind of a block, with its level where it has one."""
    return f"{block.kind} {block.level}" if block.level else block.kind


class Column(Generic[T]):
    """One field of every block, read one by one; a list of its own as soon as all are wanted."""

    __slots__ = ("_blocks", "_made", "_read")

    def __init__(self, blocks: Sequence[Block], read: Callable[[Block], T]) -> None:
        self._blocks, self._read = blocks, read
        self._made: list[T] | None = None

    def whole(self) -> list[T]:
        """Return all of them."""
        if self._made is None:
            self._made = list(map(self._read, self._blocks))
        return self._made

    def __len__(self) -> int:
        return len(self._blocks)

    def __iter__(self) -> Iterator[T]:
        return iter(self.whole())

    def __getitem__(self, index: int) -> T:
        return self._read(self._blocks[index]) if self._made is None else self._made[index]

    def __setitem__(self, index: int, value: T) -> None:
        self.whole()[index] = value


def fit(blocks: Sequence[Block], text: str) -> bool:
    """Tell, as far as a glance shows, whether the blocks are the lines of the text."""
    if not blocks or blocks[-1].end != len(text) or blocks[0].start:
        return False
    if len(blocks) <= _GLANCE:
        return len(blocks) == text.count("\n") + 1
    some = range(0, len(blocks) - 1, len(blocks) // _GLANCE)
    return all(_is_line(text, blocks[n], blocks[n + 1].start) for n in some)


def _is_line(text: str, block: Block, following: int) -> bool:
    return text.find("\n", block.start, following) == block.end == following - 1


def lines_of(text: str) -> list[Block]:
    """Return the lines of a text as paragraphs."""
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block("paragraph", at, at + len(line)))
        at += len(line) + 1
    return blocks


def none_longer(text: str, most: int) -> bool:
    """Tell whether no line of a text has more than so many characters."""
    at = 0
    while len(text) - at > most:
        at = text.rfind("\n", at, at + most + 1) + 1
        if not at:
            return False
    return True


def cuts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the parts in which a paragraph is laid out, each of at most `LONGEST` characters."""
    while end - start > LONGEST:
        far = start + LONGEST
        near = far - LONGEST // 3
        cut = far
        for match in re.compile(_SENTENCE_END).finditer(text, near, far):
            cut = match.end()
        yield start, cut
        start = cut
    yield start, end
