"""Cleaning an article again: with edits left out or put back, or by the rules of a newer Desk.

Each time the source is cleaned anew, so that what a reader refuses is never made and need not be
mended. The result is a new revision and one step: marks follow, fields the reader has set stay,
and so do the corrections made by hand, unless they are dropped knowingly.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desk import carrying
from desk.carrying import Carried
from desk.cleaning import fenced
from desk.cleaning.draft import NOWHERE
from desk.cleaning.records import records
from desk.editing import RULE as BY_HAND
from desk.i18n import N_, _
from desk.model import Change, Edit
from desk.problem import Problem
from desk.source_map import Ways, places
from desk.text import block_starts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from desk.carrying import Sheet
    from desk.cleaning import Cleaned
    from desk.cleaning.story import Key
    from desk.model import Annotation, Article, Block, Repair, Revision, Source, Uid
    from desk.store import Library

AGAIN = N_("Clean the article again")
_MOST_ROUNDS = 4
_FEW = 4
"""Letters that one edit may take from the next without being noticed, such as brackets."""
_GUARD = -1
"""The place in the text of an edit that is left out only for the sake of another one."""
_FIELDS = ("byline", "outlet", "agency", "modified", "language", "script")
_DATE = ("published", "published_precision", "published_inferred")


@dataclass(frozen=True, slots=True)
class Standing:
    """An article as it stands: what cleaning it again needs.

    Args:
        revision: the current one.
        marks: the annotations of the article.
        texts: the text of each revision that a mark stands on.
        number: of the revision to come.
        known: how the source is cleaned without the edits left out now, if that is at hand.
    """

    article: Article
    revision: Revision
    source: Source
    marks: Sequence[Annotation] = ()
    texts: Mapping[Uid, str] = field(default_factory=dict)
    number: int = 2
    known: Cleaned | None = field(default=None, compare=False)

    @classmethod
    def of(cls, library: Library, article: Uid) -> Standing:
        """Read it; `Problem` where the article came without a source."""
        revision = library.revision(article)
        if revision.source is None:
            raise Problem(
                _("This article has no source to clean."), _("Bring the file in once more.")
            )
        marks = library.annotations(article)
        return cls(
            library.article(article),
            revision,
            library.source(revision.source),
            marks,
            carrying.texts_of(marks, library.revision_of),
            library.next_number(article),
        )


@dataclass(frozen=True, slots=True)
class Again:
    """An article cleaned again, not written yet.

    Args:
        change: the one step that does it; empty of edits where nothing would change.
        revision: the text it leads to.
        cleaned: what cleaning gave, with the map to the source.
        sheet: how the marks fared.
        lost: paragraphs corrected by hand that the cleaning could not be brought together with.
    """

    change: Change
    revision: Revision
    cleaned: Cleaned
    sheet: Sheet
    lost: int = 0


def key(repair: Repair) -> Key:
    """Return what names an edit when it is to be left out."""
    return repair.rule, repair.start, repair.end


def can_be_left_out(repair: Repair) -> bool:
    """Tell whether an edit is the cleaner's, with a place in the source."""
    return repair.rule not in (BY_HAND, "other_articles") and repair.start >= 0


def cleaned_as(standing: Standing, left_out: Iterable[Repair] | None = None) -> Cleaned:
    """Clean the source of an article, without the edits left out; by default those of now."""
    if left_out is None and standing.known is not None:
        return standing.known
    chosen = standing.revision.left_out if left_out is None else left_out
    without = frozenset(key(repair) for repair in chosen)
    source = standing.source
    # What a server said of the encoding is not kept; what came of it is.
    charset = source.encoding if source.origin.startswith(("http://", "https://")) else ""
    found = fenced.clean_all(source.raw, source.name, without, charset)
    return found[0] if len(found) == 1 else max(found, key=lambda each: _likeness(each, standing))


def _likeness(cleaned: Cleaned, standing: Standing) -> int:
    """How many characters of paragraphs an article of several has in common with the text."""
    lines = Counter(standing.revision.text.split("\n"))
    return sum(len(line) for line in (cleaned.title, *cleaned.text.split("\n")) if lines[line])


def leave_out(standing: Standing, repairs: Iterable[Repair]) -> Again:
    """Clean again without these edits: cut passages come back, repairs are taken back."""
    wanted = [repair for repair in repairs if can_be_left_out(repair)]
    if not wanted:
        raise Problem(
            _("This edit has no place of its own in the source."),
            _("Correct the text by hand instead."),
        )
    known = {key(repair) for repair in standing.revision.left_out}
    left_out = [*standing.revision.left_out, *(r for r in wanted if key(r) not in known)]
    label = N_("Restore what was cut") if _all_cuts(wanted) else N_("Take a repair back")
    return _settled(standing, left_out, wanted, label)


def put_back(standing: Standing, repairs: Iterable[Repair]) -> Again:
    """Clean again with edits that had been left out."""
    repairs = list(repairs)
    gone = {key(repair) for repair in repairs}
    left_out = [
        repair
        for repair in standing.revision.left_out
        if key(repair) not in gone and repair.at != _GUARD
    ]
    return _settled(standing, left_out, (), N_("Clean as before"), free=repairs)


def anew(standing: Standing) -> Again:
    """Clean with the present rules, all edits made and all corrections by hand dropped."""
    return again(standing, (), AGAIN, by_hand=False)


def again(
    standing: Standing, left_out: Iterable[Repair], label: str = AGAIN, *, by_hand: bool = True
) -> Again:
    """Clean the article without the edits left out; `by_hand`: keep what was corrected by hand."""
    left_out = tuple(left_out)
    cleaned = cleaned_as(standing, left_out)
    made = revision_of(standing, cleaned, left_out)
    lost = 0
    if by_hand and corrected_by_hand(standing.revision):
        made, lost = _with_hand(standing, made)
    return _again(standing, made, cleaned, label, lost)


def corrected_by_hand(revision: Revision) -> int:
    """Return how many corrections by hand a text carries."""
    return sum(repair.rule == BY_HAND for repair in revision.repairs)


def revision_of(standing: Standing, cleaned: Cleaned, left_out: Iterable[Repair] = ()) -> Revision:
    """Return the revision that a cleaning makes of an article."""
    _source, _article, made = records(cleaned, standing.source.raw, standing.source.origin)
    made = replace(
        made,
        article=standing.article.uid,
        source=standing.source.uid,
        number=standing.number,
        why="cleaning",
        left_out=tuple(left_out),
    )
    return (
        with_title(made, standing.article.title) if "title" in standing.article.corrected else made
    )


def with_title(revision: Revision, title: str) -> Revision:
    """Return the same text under another title."""
    lines = revision.text.split("\n")
    by = len(title) - len(lines[0])
    if title == lines[0]:
        return revision
    text = "\n".join([title, *lines[1:]])
    first, *rest = revision.blocks
    return replace(
        revision,
        text=text,
        blocks=(replace(first, end=len(title)), *(_moved(block, by) for block in rest)),
        inlines=tuple(
            replace(i, start=i.start + by, end=i.end + by)
            for i in revision.inlines
            if i.start >= first.end
        ),
        repairs=tuple(
            replace(r, at=r.at + by if r.at > first.end else min(r.at, len(title)))
            for r in revision.repairs
        ),
    )


def _moved(block: Block, by: int) -> Block:
    return replace(block, start=block.start + by, end=block.end + by)


def _all_cuts(repairs: Iterable[Repair]) -> bool:
    return all(repair.removed and not repair.inserted for repair in repairs)


def _settled(
    standing: Standing,
    left_out: list[Repair],
    wanted: Iterable[Repair],
    label: str,
    free: Iterable[Repair] = (),
) -> Again:
    """Clean again so that only what the reader asked for changes.

    Rules look around: with one edit left out another may cut what was restored, or what stood in
    the article before. Such cuts are left out too, round by round.

    Args:
        wanted: edits whose passages must come back.
        free: edits whose passages may go.
    """
    before = cleaned_as(standing)
    kept = sorted({p for p in (*before.places, *before.title_places) if p != NOWHERE})
    known = {key(repair) for repair in before.repairs}
    for _round in range(_MOST_ROUNDS):
        made = again(standing, left_out, label)
        mine = {key(repair) for repair in left_out}
        cuts = [r for r in made.cleaned.repairs if r.removed and not r.inserted and r.start >= 0]
        guards = [r for r in cuts if any(_covers(r, passage) for passage in wanted)]
        guards += _losses([r for r in cuts if key(r) not in known], made.cleaned, kept, free)
        guards = [replace(r, at=_GUARD) for r in guards if key(r) not in mine]
        if not guards:
            break
        left_out = [*left_out, *guards]
    return made


def _losses(
    cuts: Iterable[Repair], made: Cleaned, kept: list[int], free: Iterable[Repair]
) -> Iterator[Repair]:
    """Yield what stood in the article before and would be cut now, though nobody asked for it."""
    spans = [(repair.start, repair.end) for repair in free]
    for cut in cuts:
        inside = [
            place
            for place in kept[bisect_left(kept, cut.start) : bisect_left(kept, cut.end)]
            if not any(start <= place < end for start, end in spans)
        ]
        if len(inside) >= _FEW:
            start, end = inside[0], inside[-1] + 1
            yield replace(cut, removed=made.source[start:end], start=start, end=end)


def _covers(other: Repair, passage: Repair) -> bool:
    """Tell whether another rule cuts all, or most, of a passage that was to come back."""
    if len(passage.removed) < 2:
        return False
    inside = passage.start <= other.start and other.end <= passage.end
    around = other.start <= passage.start and passage.end <= other.end
    large = len(other.removed) * 2 > passage.end - passage.start
    return around or (inside and other.rule != passage.rule and large)


def _with_hand(standing: Standing, made: Revision) -> tuple[Revision, int]:
    from desk.merging import merge

    base = revision_of(standing, cleaned_as(standing), ())
    merged = merge(base, standing.revision, made, BY_HAND)
    moved = _placed_in(made, merged.text)
    return replace(
        made,
        text=merged.text,
        blocks=merged.blocks,
        inlines=merged.inlines,
        repairs=(*moved, *merged.by_hand),
    ), merged.lost


def _placed_in(made: Revision, text: str) -> list[Repair]:
    """Return the trail with its places in another text, by paragraph and column."""
    lines, others = made.text.split("\n"), text.split("\n")
    starts, other_starts = block_starts(map(len, lines)), block_starts(map(len, others))
    where: dict[str, int] = {}
    for number, line in enumerate(others):
        where.setdefault(line, other_starts[number])
    moved, number = [], 0
    for repair in sorted(made.repairs, key=lambda r: r.at):
        while number + 1 < len(starts) and starts[number + 1] <= repair.at:
            number += 1
        start = where.get(lines[number])
        if start is None:
            start = other_starts[min(number, len(other_starts) - 1)]
        at = min(start + repair.at - starts[number], len(text))
        moved.append(replace(repair, at=max(0, at)))
    order = {id(repair): place for place, repair in enumerate(made.repairs)}
    ranks = [order[id(r)] for r in sorted(made.repairs, key=lambda r: r.at)]
    return [repair for _rank, repair in sorted(zip(ranks, moved, strict=True), key=lambda p: p[0])]


def _again(standing: Standing, made: Revision, cleaned: Cleaned, label: str, lost: int) -> Again:
    article = _refreshed(standing.article, cleaned, made)
    same = _says(made) == _says(standing.revision)
    if same and article == standing.article:
        return Again(Change(label, ()), standing.revision, cleaned, carrying.Sheet(), lost)
    carried = _carried(standing, made, cleaned)
    change = carrying.change(label, made, carried)
    if article != standing.article:
        change = replace(change, edits=(*change.edits, Edit(standing.article, article)))
    return Again(change, made, cleaned, carrying.sheet(carried), lost)


def _carried(standing: Standing, made: Revision, cleaned: Cleaned) -> list[Carried]:
    """Carry the marks along: by their letters in the source, and the rest by their words."""
    before = cleaned_as(standing)
    known = []
    if standing.revision.text == revision_of(standing, before).text and made.text == (
        revision_of(standing, cleaned).text
    ):
        here = [m for m in standing.marks if m.revision == standing.revision.uid]
        where = Ways(places(standing.revision, before), places(made, cleaned))
        known = list(_by_places(here, standing.revision, made, where))
    done = {each.before.uid for each in known}
    rest = [mark for mark in standing.marks if mark.uid not in done]
    return [*known, *carrying.carry(rest, standing.texts, made)]


def _by_places(
    marks: Iterable[Annotation], old: Revision, new: Revision, ways: Ways
) -> Iterator[Carried]:
    title, new_title = old.blocks[0].end, new.blocks[0].end
    same_title = old.text[:title] == new.text[:new_title]
    for mark in marks:
        if mark.end <= title and same_title:
            place: tuple[int, int] | None = (mark.start, mark.end)
        else:
            place = ways.moved(mark.start, mark.end)
        if place is None or place[1] - place[0] > 1.5 * (mark.end - mark.start) + 8:
            continue
        same = place[0] == mark.start and new.text[slice(*place)] == mark.exact
        state = carrying.SAME if same else carrying.MOVED
        yield Carried(mark, carrying.standing(mark, new, *place, state), state)


def _says(revision: Revision) -> tuple[object, ...]:
    return (
        revision.text,
        revision.blocks,
        revision.inlines,
        frozenset(map(key, revision.left_out)),
        revision.cleaner,
        corrected_by_hand(revision),
    )


def _refreshed(article: Article, cleaned: Cleaned, made: Revision) -> Article:
    """Return the article with the fields of a cleaning; those the reader has set stay."""
    free = [name for name in _FIELDS if name not in article.corrected]
    values: dict[str, object] = {name: getattr(cleaned, name) for name in free}
    if "published" not in article.corrected:
        values |= {name: getattr(cleaned, name) for name in _DATE}
    if "title" not in article.corrected:
        first = made.text.partition("\n")[0]
        values["title"] = cleaned.title if first == " ".join(cleaned.title.split()) else first
    if "url" not in article.corrected and cleaned.url:
        values["url"] = cleaned.url
    return replace(article, **values)  # type: ignore[arg-type]
