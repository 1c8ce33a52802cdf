"""An article as HTML of Desk's own: written from its blocks, never from the source's HTML.

Words are escaped, links lead only to the web or to a mail address, and nothing is embedded: an
image is a link to where it came from. What is not said by the article itself carries the class
`extra`, so that the rest of the words are exactly the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from html import escape
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from desk import model

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desk.model import Block, Inline

CELL = "\t"
"""What stands between the cells of a table row."""

_DEEPEST = 8
_SAFE = re.compile(r"(?:https?://[^/?#\s]|mailto:[^?\s])", re.IGNORECASE)
_HOST = re.compile(r"\w+:(?://)?(?:[^/?#@]*@)?([^/?#:]+)")
_UNSAFE_IN_LINK = re.compile(
    r"[\x00-\x20\x7f-\xa0\"'()<>\[\\\]^`{|}\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]"
)


class Stretch(Protocol):
    """Anything that covers `[start, end)` of the text."""

    @property
    def start(self) -> int:
        """Where it begins, in code points."""

    @property
    def end(self) -> int:
        """Where it ends, exclusive."""


Marked = TypeVar("Marked", bound=Stretch)
Shown = TypeVar("Shown", bound=Stretch, contravariant=True)


class Dress(Protocol[Shown]):
    """How marks show: HTML where one begins and ends, and around words under some of them."""

    def begin(self, mark: Shown) -> str:
        """Return what stands before the first word of a mark."""

    def end(self, mark: Shown) -> str:
        """Return what stands after the last word of a mark."""

    def over(self, words: str, marks: Sequence[Shown]) -> str:
        """Return escaped words that lie under these marks, dressed."""


class _Bare:
    def begin(self, mark: Stretch) -> str:
        return ""

    def end(self, mark: Stretch) -> str:
        return ""

    def over(self, words: str, marks: Sequence[Stretch]) -> str:
        return words


def safe_link(target: str) -> str:
    """Return a link target that may be followed, percent-encoded where needed; else nothing.

    Only `http`, `https` and `mailto` may: never a script, a file or data inside the link.
    """
    target = target.strip()
    if not _SAFE.match(target):
        return ""
    return _UNSAFE_IN_LINK.sub(_percent, target)


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace"))


def article(
    text: str,
    blocks: Sequence[Block],
    inlines: Iterable[Inline] = (),
    marks: Iterable[Marked] = (),
    dress: Dress[Marked] | None = None,
    level: int = 1,
) -> str:
    """Return an article as HTML.

    Args:
        text, blocks, inlines: of one revision.
        marks: spans of the text; they may overlap and cross blocks.
        dress: how the marks show.
        level: of the title; the headings of the text come below it.
    """
    return "\n".join(_Leaf(text, blocks, inlines, marks, dress or _Bare(), level).groups())


@dataclass(slots=True)
class _Run(Generic[Marked]):
    """Words that share everything: the link they lead to, their weight, the marks over them."""

    start: int
    end: int
    link: str
    styles: tuple[str, ...]
    marks: tuple[Marked, ...]


class _Leaf(Generic[Marked]):
    """One article being written."""

    def __init__(
        self,
        text: str,
        blocks: Sequence[Block],
        inlines: Iterable[Inline],
        marks: Iterable[Marked],
        dress: Dress[Marked],
        level: int,
    ) -> None:
        self.text, self.blocks, self.dress, self.level = text, blocks, dress, level
        self.inlines = _by_block(blocks, inlines)
        self.marks = _by_block(blocks, sorted(marks, key=lambda mark: (mark.start, -mark.end)))
        depths = [max(block.level, 1) for block in blocks if block.kind == model.HEADING]
        self.top = min(depths, default=1)

    def groups(self) -> Iterator[str]:
        for key, group in groupby(range(len(self.blocks)), key=self._family):
            places = list(group)
            match key[0]:
                case model.LIST_ITEM:
                    yield self._list(places)
                case model.QUOTATION:
                    yield self._quotation(places)
                case model.POST:
                    yield self._post(places)
                case model.TABLE_ROW:
                    yield self._table(places)
                case model.CODE:
                    yield self._code(places)
                case model.IMAGE:
                    yield self._figure(places)
                case _:
                    yield from map(self._single, places)

    def _family(self, place: int) -> tuple[str, object]:
        """Return what neighbours share that are written as one element."""
        block = self.blocks[place]
        if block.kind == model.IMAGE:
            return model.IMAGE, place
        if block.kind == model.CAPTION:
            first = place
            while first and self.blocks[first].kind == model.CAPTION:
                first -= 1
            return (model.IMAGE, first) if self.blocks[first].kind == model.IMAGE else ("", 0)
        if block.kind == model.POST:
            return model.POST, block.target or place
        if block.kind in (model.LIST_ITEM, model.QUOTATION, model.TABLE_ROW, model.CODE):
            return block.kind, 0
        return "", 0

    # ---- one kind of group each ---------------------------------------------------------------

    def _single(self, place: int) -> str:
        block, words = self.blocks[place], self._words(place)
        match block.kind:
            case model.TITLE:
                return _tag(f"h{min(self.level, 6)}", words, block.start)
            case model.HEADING:
                depth = self.level + 1 + max(block.level, 1) - self.top
                return _tag(f"h{min(depth, 6)}", words, block.start)
            case model.CREDIT:
                return _tag("p", f"<small>{words}</small>", block.start, "credit")
            case model.CAPTION:
                return _tag("p", words, block.start, "caption")
        return _tag("p", words, block.start)

    def _list(self, places: list[int]) -> str:
        lines: list[str] = []
        ends: list[str] = []
        for place in places:
            block = self.blocks[place]
            wanted = min(max(block.level, 1), len(ends) + 1, _DEEPEST)
            if wanted > len(ends):
                name, start = _list_of(block.target)
                lines.append(f"<{name}{start}>")
                ends.append(f"</li></{name}>")
            else:
                while len(ends) > wanted:
                    lines.append(ends.pop())
                lines.append("</li>")
            lines.append(f'<li data-start="{block.start}">{self._words(place)}')
        return "".join([*lines, *reversed(ends)])

    def _quotation(self, places: list[int]) -> str:
        lines, depth = [], 0
        for place in places:
            wanted = min(max(self.blocks[place].level, 1), _DEEPEST)
            lines.append("<blockquote>" * (wanted - depth) + "</blockquote>" * (depth - wanted))
            depth = wanted
            lines.append(_tag("p", self._words(place), self.blocks[place].start))
        return "".join(lines) + "</blockquote>" * depth

    def _post(self, places: list[int]) -> str:
        lines = [_tag("p", self._words(place), self.blocks[place].start) for place in places]
        target = safe_link(self.blocks[places[0]].target)
        if target:
            lines.append(f"<p>{_extra(target, '↗')}</p>")
        return f'<blockquote class="post">{"".join(lines)}</blockquote>'

    def _table(self, places: list[int]) -> str:
        return f"<table><tbody>{''.join(map(self._row, places))}</tbody></table>"

    def _row(self, place: int) -> str:
        start, cells = self.blocks[place].start, []
        for cell in self.text[start : self.blocks[place].end].split(CELL):
            end = start + len(cell)
            cells.append(_tag("td", self._words(place, start, end), start))
            start = end + len(CELL)
        return f"<tr>{''.join(cells)}</tr>"

    def _code(self, places: list[int]) -> str:
        words = "\n".join(map(self._words, places))
        return f'<pre data-start="{self.blocks[places[0]].start}"><code>{words}</code></pre>'

    def _figure(self, places: list[int]) -> str:
        image, *captions = places
        words, block = self._words(image), self.blocks[image]
        shown = words + _extra(safe_link(block.target), " ▣" if words else "▣")
        said = "".join(_tag("p", self._words(at), self.blocks[at].start) for at in captions)
        below = f"<figcaption>{said}</figcaption>" if said else ""
        return f"<figure>{_tag('p', shown, block.start)}{below}</figure>"

    # ---- inside a block -----------------------------------------------------------------------

    def _words(self, place: int, start: int = -1, end: int = -1) -> str:
        """Return `[start, end)` of a block, all of it by default, with links, weight and marks."""
        block = self.blocks[place]
        start, end = (block.start, block.end) if start < 0 else (start, end)
        marks, inlines = self.marks[place], self.inlines[place]
        if not marks and not inlines:
            return escape(self.text[start:end], quote=False)
        spans: list[Stretch] = [*marks, *inlines]
        bounds = {edge for span in spans for edge in (span.start, span.end)}
        cuts = sorted({start, end} | {cut for cut in bounds if start < cut < end})
        begun, ended = _grouped(marks, "start"), _grouped(marks, "end")
        over = [mark for mark in marks if mark.start < start < mark.end]
        lines: list[str] = []
        runs: list[_Run[Marked]] = []
        for cut, then in pairwise([*cuts, -1]):
            begins, ends = begun.get(cut, ()), ended.get(cut, ())
            if begins or ends:
                # What began last ends first, so that nested marks close in their order.
                lines += [*self._linked(runs), *map(self.dress.end, reversed(ends))]
                lines += map(self.dress.begin, begins)
                runs = []
                over = [mark for mark in (*over, *begins) if mark.end > cut]
            if then > cut:
                _append(runs, _Run(cut, then, *_manner(cut, then, inlines), tuple(over)))
        return "".join([*lines, *self._linked(runs)])

    def _linked(self, runs: list[_Run[Marked]]) -> Iterator[str]:
        for link, group in groupby(runs, key=lambda run: run.link):
            words = "".join(map(self._styled, group))
            yield f'<a href="{escape(link)}" rel="noreferrer">{words}</a>' if link else words

    def _styled(self, run: _Run[Marked]) -> str:
        words = escape(self.text[run.start : run.end], quote=False)
        if run.marks:
            words = self.dress.over(words, run.marks)
        for style in run.styles:
            words = f"<{style}>{words}</{style}>"
        return words


def _list_of(number: str) -> tuple[str, str]:
    """Return the element of a list whose first item has this number, and where it begins."""
    if not number:
        return "ul", ""
    digits = number.rstrip(".")
    return "ol", f' start="{digits}"' if digits.isdecimal() and digits != "1" else ""


def _manner(start: int, end: int, inlines: Sequence[Inline]) -> tuple[str, tuple[str, ...]]:
    """Return the link that `[start, end)` leads to and the tags of its weight."""
    over = [each for each in inlines if each.start <= start and each.end >= end]
    links = [safe_link(each.target) for each in over if each.kind == "link"]
    kinds = {each.kind for each in over}
    tags = (("em", "emphasis"), ("strong", "strong"))
    return next(filter(None, links), ""), tuple(tag for tag, kind in tags if kind in kinds)


def _append(runs: list[_Run[Marked]], run: _Run[Marked]) -> None:
    last = runs[-1] if runs else None
    if last and (last.link, last.styles, last.marks) == (run.link, run.styles, run.marks):
        last.end = run.end
    else:
        runs.append(run)


def _grouped(marks: Iterable[Marked], edge: str) -> dict[int, list[Marked]]:
    groups: dict[int, list[Marked]] = {}
    for mark in marks:
        groups.setdefault(getattr(mark, edge), []).append(mark)
    return groups


def _by_block(blocks: Sequence[Block], spans: Iterable[Marked]) -> list[list[Marked]]:
    """Return, for each block, the spans that touch it; an end belongs to the block it stands in."""
    starts = [block.start for block in blocks]
    found: list[list[Marked]] = [[] for _block in blocks]
    for span in spans:
        first, last = bisect_right(starts, span.start) - 1, bisect_right(starts, span.end) - 1
        for place in range(max(first, 0), last + 1):
            found[place].append(span)
    return found


def _tag(name: str, words: str, start: int, kind: str = "") -> str:
    said = f' class="{kind}"' if kind else ""
    return f'<{name}{said} data-start="{start}">{words}</{name}>'


def _extra(link: str, sign: str) -> str:
    if not link:
        return f'<span class="extra">{sign}</span>'
    host = _HOST.match(link)
    words = escape(f"{sign} {host[1] if host else ''}".rstrip(), quote=False)
    return f'<a class="extra" href="{escape(link)}" rel="noreferrer">{words}</a>'
