"""Carrying marks over to a new text: what follows by itself, and what waits for the reader.

A mark whose words stand unchanged follows. One whose words changed stays where it was made, with
the proposed place noted, and waits for a nod; one whose words are gone stays there as an orphan.
No mark is ever dropped, and none takes other words silently.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desk.anchoring import anchor_all
from desk.i18n import N_
from desk.model import CONTEXT, Change, Edit, now
from desk.text import context

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from desk.anchoring import Anchor
    from desk.editing import Splice
    from desk.model import Annotation, Record, Revision, Uid

SAME, MOVED, CHANGED, ORPHANED = "same", "moved", "changed", "orphaned"
PROPOSED = "proposed"
"""The name of the field that holds where a changed mark would stand: revision, start, end."""
LEFT = "left"
"""The name of the field of a mark that the reader has left in its old text for good."""
_PASSING = (PROPOSED, LEFT)


@dataclass(frozen=True, slots=True)
class Carried:
    """What becomes of one mark: its record before and after, and its state."""

    before: Annotation
    after: Annotation
    state: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sum after a change of text: how many marks are in each state."""

    same: int = 0
    moved: int = 0
    changed: int = 0
    orphaned: int = 0

    @property
    def to_look_at(self) -> int:
        """How many wait for the reader."""
        return self.changed + self.orphaned


def carry(marks: Iterable[Annotation], texts: Mapping[Uid, str], new: Revision) -> list[Carried]:
    """Find every mark again in a new revision.

    Args:
        marks: annotations of one article.
        texts: the text of each revision that they stand on.
        new: the revision they are carried to.
    """
    groups: dict[Uid, list[Annotation]] = {}
    for mark in marks:
        groups.setdefault(mark.revision, []).append(mark)
    carried = []
    for revision, group in groups.items():
        spans = [(mark.start, mark.end) for mark in group]
        anchors = anchor_all(texts[revision], new.text, spans)
        carried += [
            _settled(mark, anchor, new) for mark, anchor in zip(group, anchors, strict=True)
        ]
    return carried


def follow(marks: Iterable[Annotation], splice: Splice, new: Revision) -> list[Carried]:
    """Move marks along with a correction made by hand, which says itself where things went."""
    carried = []
    for mark in marks:
        place = splice.moved(mark.start, mark.end)
        if place is None or not new.text[slice(*place)].strip():
            carried.append(_left(mark, ORPHANED))
        else:
            state = SAME if new.text[slice(*place)] == mark.exact else MOVED
            carried.append(Carried(mark, standing(mark, new, *place, mark.anchor), state))
    return carried


def along(
    marks: Iterable[Annotation], old: Revision, splice: Splice, new: Revision
) -> list[Carried]:
    """Take all marks of an article along with a correction of its current text.

    Marks that stand in older texts stay there; what is proposed for one of them moves with the
    words it points at.
    """
    marks = list(marks)
    carried = follow((mark for mark in marks if mark.revision == old.uid), splice, new)
    for mark in marks:
        place = mark.fields.get(PROPOSED)
        if mark.revision == old.uid or not place or place["revision"] != old.uid:
            continue
        moved = splice.moved(place["start"], place["end"])
        if moved is None or not new.text[slice(*moved)].strip():
            carried.append(_left(mark, ORPHANED))
        else:
            carried.append(_proposed(mark, new, *moved))
    return carried


def standing(
    mark: Annotation, revision: Revision, start: int, end: int, anchor: str = MOVED
) -> Annotation:
    """Return a mark that stands at `[start, end)` of a revision, with nothing left to decide."""
    exact, prefix, suffix = context(revision.text, start, end, CONTEXT)
    fields = {name: value for name, value in mark.fields.items() if name not in _PASSING}
    return replace(
        mark,
        revision=revision.uid,
        start=start,
        end=end,
        exact=exact,
        prefix=prefix,
        suffix=suffix,
        fields=fields,
        anchor=anchor,
        modified=now(),
        version=mark.version + 1,
    )


def sheet(carried: Sequence[Carried]) -> Sheet:
    """Return how many marks are in each state."""
    counts = Counter(each.state for each in carried)
    return Sheet(counts[SAME], counts[MOVED], counts[CHANGED], counts[ORPHANED])


def change(label: str, new: Revision, carried: Iterable[Carried], *others: Record) -> Change:
    """Return the one step that adds a revision and carries the marks."""
    added = [Edit(None, record) for record in (*others, new)]
    return Change(
        label, (*added, *(Edit(c.before, c.after) for c in carried if c.before != c.after))
    )


def accept(mark: Annotation, revision: Revision) -> Change:
    """Put a changed mark where it was proposed to stand."""
    place = mark.fields[PROPOSED]
    after = standing(mark, revision, place["start"], place["end"])
    return Change(N_("Accept the new place of a mark"), (Edit(mark, after),))


def refuse(mark: Annotation) -> Change:
    """Leave a changed or orphaned mark in its old text for good."""
    after = _left(mark, ORPHANED).after
    after = replace(after, fields={**after.fields, LEFT: True})
    return Change(N_("Leave a mark in its old text"), (Edit(mark, after),))


def place(mark: Annotation, revision: Revision, start: int, end: int) -> Change:
    """Put a mark on other words of a revision: the reader has chosen them."""
    return Change(
        N_("Put a mark in its place"), (Edit(mark, standing(mark, revision, start, end)),)
    )


def waits(mark: Annotation) -> bool:
    """Tell whether a mark waits for the reader to look at it."""
    return mark.anchor in (CHANGED, ORPHANED) and not mark.fields.get(LEFT)


def _settled(mark: Annotation, anchor: Anchor, new: Revision) -> Carried:
    if anchor.start is None or anchor.end is None:
        return _left(mark, ORPHANED)
    if anchor.state != CHANGED:
        # A mark that was looked at and put elsewhere before keeps saying so.
        return Carried(
            mark, standing(mark, new, anchor.start, anchor.end, anchor.state), anchor.state
        )
    return _proposed(mark, new, anchor.start, anchor.end)


def _proposed(mark: Annotation, new: Revision, start: int, end: int) -> Carried:
    place = {"revision": new.uid, "start": start, "end": end}
    after = _left(mark, CHANGED).after
    fields = {name: value for name, value in after.fields.items() if name != LEFT}
    return Carried(mark, replace(after, fields={**fields, PROPOSED: place}), CHANGED)


def _left(mark: Annotation, state: str) -> Carried:
    fields = {name: value for name, value in mark.fields.items() if name != PROPOSED}
    after = replace(mark, anchor=state, fields=fields, modified=now(), version=mark.version + 1)
    return Carried(mark, after, state)


def texts_of(marks: Iterable[Annotation], revision_of: Callable[[Uid], Revision]) -> dict[Uid, str]:
    """Return the texts that some marks stand on, by revision."""
    return {uid: revision_of(uid).text for uid in {mark.revision for mark in marks}}
