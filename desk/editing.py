"""Correcting a text by hand: each correction makes a new revision and tells how places move.

A correction is a splice of the text: `[start, end)` said otherwise. What a reader types is known
exactly, so marks follow by arithmetic here; nothing has to be found again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desk.i18n import N_, _
from desk.model import HEADING, PARAGRAPH, TITLE, Block, Repair, Revision, new_uid, now
from desk.problem import Problem
from desk.text import storable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.model import Inline

RULE = "by_hand"
REASON = N_("corrected by hand")


@dataclass(frozen=True, slots=True)
class Splice:
    """`[start, end)` of a text becomes `text`; code points."""

    start: int
    end: int
    text: str

    def moved(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where a span is afterwards; None when nothing of it is left.

        What is typed inside a span, or replaces a part of it, belongs to it; what is typed at its
        edge does not.
        """
        shift = len(self.text) - (self.end - self.start)
        if end <= self.start or (start == end == self.start):
            return start, end
        if start >= self.end:
            return start + shift, end + shift
        if self.start <= start and end <= self.end and (self.start < start or end < self.end):
            return None if not self.text else (self.start, self.start + len(self.text))
        after = self.start + len(self.text)
        new_start = start if start <= self.start else after
        new_end = end + shift if end >= self.end else self.start
        return (new_start, new_end) if new_start < new_end else None


@dataclass(frozen=True, slots=True)
class Edited:
    """A correction made: the revision it led to, and the splice that led there."""

    revision: Revision
    splice: Splice


def rewrite(revision: Revision, number: int, words: str) -> Edited:
    """Say block `number` in other words, without a line break; its kind stays."""
    block = revision.blocks[number]
    words = " ".join(storable(words).split("\n"))
    if not words.strip() and block.kind == TITLE:
        raise Problem(_("An article needs a title."), _("Write one, or leave it as it is."))
    splice = _smallest(revision.text[block.start : block.end], words, block.start)
    change = len(splice.text) - (splice.end - splice.start)
    blocks = list(revision.blocks)
    blocks[number] = replace(block, end=block.end + change)
    return _made(revision, splice, blocks, number + 1, change)


def cut(revision: Revision, number: int) -> Edited:
    """Take block `number` out, with one of the line breaks beside it."""
    block = revision.blocks[number]
    if block.kind == TITLE or len(revision.blocks) == 1:
        raise Problem(_("The title cannot be cut."), _("Correct its words instead."))
    first = number == 0
    splice = (
        Splice(block.start, block.end + 1, "") if first else Splice(block.start - 1, block.end, "")
    )
    blocks = [b for place, b in enumerate(revision.blocks) if place != number]
    return _made(revision, splice, blocks, number, -(splice.end - splice.start))


def split(revision: Revision, number: int, at: int) -> Edited:
    """Part block `number` before the code point `at` of the text; white space there goes."""
    block = revision.blocks[number]
    text = revision.text
    start = end = at
    while start > block.start and text[start - 1].isspace():
        start -= 1
    while end < block.end and text[end].isspace():
        end += 1
    if start == block.start or end == block.end:
        raise Problem(_("There is nothing to part here."), _("Put the caret between two words."))
    splice = Splice(start, end, "\n")
    shift = 1 - (end - start)
    second = PARAGRAPH if block.kind in (TITLE, HEADING) else block.kind
    blocks = list(revision.blocks)
    blocks[number : number + 1] = [
        replace(block, end=start),
        replace(block, kind=second, start=start + 1, end=block.end + shift, level=0),
    ]
    return _made(revision, splice, blocks, number + 2, shift)


def join(revision: Revision, number: int) -> Edited:
    """Join block `number` with the next one, with a space where two Latin words would meet."""
    if number + 1 >= len(revision.blocks):
        raise Problem(_("There is no next paragraph to join."), "")
    block, after = revision.blocks[number], revision.blocks[number + 1]
    text = revision.text
    latin = (
        text[block.end - 1 : block.end] < "\u2e80"
        and text[after.start : after.start + 1] < "\u2e80"
    )
    between = " " if latin and block.end > block.start and after.end > after.start else ""
    splice = Splice(block.end, after.start, between)
    shift = len(between) - 1
    blocks = list(revision.blocks)
    blocks[number : number + 2] = [replace(block, end=after.end + shift)]
    return _made(revision, splice, blocks, number + 1, shift)


def turn(revision: Revision, number: int, kind: str, level: int = 0) -> Edited:
    """Make block `number` another kind, such as a heading of a paragraph; no word changes."""
    block = revision.blocks[number]
    if TITLE in (kind, block.kind):
        raise Problem(_("The title stays the title."), _("Correct its words instead."))
    blocks = list(revision.blocks)
    blocks[number] = replace(block, kind=kind, level=level, inferred=False)
    return _made(revision, Splice(0, 0, ""), blocks, len(blocks), 0)


def _smallest(old: str, new: str, offset: int) -> Splice:
    """Return the splice that changes no more than it must."""
    shorter = min(len(old), len(new))
    head = next((k for k in range(shorter) if old[k] != new[k]), shorter)
    rest = shorter - head
    tail = next((k for k in range(rest) if old[-1 - k] != new[-1 - k]), rest)
    return Splice(offset + head, offset + len(old) - tail, new[head : len(new) - tail])


def _made(
    revision: Revision, splice: Splice, blocks: list[Block], after: int, shift: int
) -> Edited:
    """Return the revision whose blocks from `after` on have moved by `shift`."""
    text = revision.text[: splice.start] + splice.text + revision.text[splice.end :]
    moved = [
        replace(block, start=block.start + shift, end=block.end + shift)
        if place >= after
        else block
        for place, block in enumerate(blocks)
    ]
    removed = revision.text[splice.start : splice.end]
    step = Repair(RULE, REASON, removed, splice.text, at=splice.start)
    made = replace(
        revision,
        text=text,
        blocks=tuple(moved),
        inlines=tuple(_moved_inlines(revision, splice)),
        repairs=(*_moved_repairs(revision, splice), step),
        number=revision.number + 1,
        why="correction",
        made=now(),
        uid=new_uid(),
    )
    return Edited(made, splice)


def _moved_inlines(revision: Revision, splice: Splice) -> Iterator[Inline]:
    for inline in revision.inlines:
        place = splice.moved(inline.start, inline.end)
        if place is not None:
            yield replace(inline, start=place[0], end=place[1])


def _moved_repairs(revision: Revision, splice: Splice) -> list[Repair]:
    return [
        replace(repair, at=(splice.moved(repair.at, repair.at) or (splice.start,))[0])
        for repair in revision.repairs
    ]
