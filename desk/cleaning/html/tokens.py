"""HTML cut into tags and text, each with its place in the source.

The grammar is that of the HTML standard's tokeniser: what a browser would show is text here.
Where a browser would lose the rest of a page, in a comment or a tag that never ends, the text is
kept. Every step moves forward, and a search that failed once is not tried again: linear time.

Source:
    https://html.spec.whatwg.org/multipage/parsing.html#tokenization
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

TEXT, START, END, RAW = 0, 1, 2, 3
"""What a token is; `RAW` is the text of an element that holds no tags, such as a script."""

RAW_TEXT = frozenset(
    {
        "iframe",
        "noembed",
        "noframes",
        "script",
        "style",
        "textarea",
        "title",
        "xmp",
        "plaintext",
    }
)

_SPACE = r"[\t\n\f\r ]"
_NAME = r"[a-zA-Z][^\t\n\f\r />]*+"
_ATTRIBUTE = (
    r"[^\t\n\f\r />][^\t\n\f\r />=]*+"
    rf"(?:{_SPACE}*+={_SPACE}*+(?:\"[^\"]*+\"|'[^']*+'|[^\t\n\f\r >\"'][^\t\n\f\r >]*+|(?=>)))?+"
)
_TAG = re.compile(rf"<(/?)({_NAME})((?:[\t\n\f\r /]++|{_ATTRIBUTE})*+)>")
STEP = re.compile(rf"[^<]*+<(/?)({_NAME})((?:[\t\n\f\r /]++|{_ATTRIBUTE})*+)>")
"""Text and the tag after it, both whole; its groups: a slash, the name, the attributes."""

_BROKEN_TAG = re.compile(rf"<(/?)({_NAME})([^<>]*+)(?:>|(?=<)|\Z)")
_PAIR = re.compile(
    rf"([^\t\n\f\r />][^\t\n\f\r />=]*+)"
    rf"(?:{_SPACE}*+={_SPACE}*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\t\n\f\r >\"'][^\t\n\f\r >]*+|)))?+"
)
_LONGEST = 24_000_000
_ENDS = frozenset({"", " ", "\t", "\n", "\f", "\r", "/", ">"})

Token = tuple[int, int, int, str, str]
"""What it is, where it starts and ends in the source, the name of the tag, its attributes."""


def tokens(source: str) -> Iterator[Token]:
    """Yield the tags and texts of `source` in order; comments and the like are left out."""
    at, size = 0, len(source)
    scan = Scan(source)
    while at < size:
        at = yield from scan.step(at)


def attributes(raw: str) -> dict[str, str]:
    """Return the attributes written in a tag, names in lower case, values still escaped."""
    found: dict[str, str] = {}
    for name, double, single, bare in _PAIR.findall(raw[:_LONGEST]):
        found.setdefault(name.lower(), double or single or bare)
    return found


class Scan:
    """Where the next end lies; remembers in vain searches so that none is repeated."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.broken = False
        self.endless: set[str] = set()

    def step(self, at: int) -> Generator[Token, None, int]:
        """Yield the text up to the next mark and what that is; return where it is over."""
        source, size = self.source, len(self.source)
        mark = source.find("<", at)
        if mark != at:
            yield TEXT, at, mark if mark >= 0 else size, "", ""
        if mark < 0:
            return size
        after = source[mark + 1 : mark + 2]
        if after in ("!", "?") or (after == "/" and mark + 2 < size):
            tag = self.tag(mark) if after == "/" else None
            if tag is None:
                end = self.past_remark(mark)
                if source.startswith("<![CDATA[", mark):
                    yield TEXT, mark + 9, max(mark + 9, end - 3), "", ""
                return end
        else:
            tag = self.tag(mark)
        if tag is None:
            yield TEXT, mark, mark + 1, "", ""
            return mark + 1
        name, end = tag[2].lower(), tag.end()
        yield (END if tag[1] else START), mark, end, name, tag[3]
        if name in RAW_TEXT and not tag[1]:
            last = self.end_of_raw(name, end)
            yield RAW, end, last, name, ""
            end = last
        return end

    def tag(self, at: int) -> re.Match[str] | None:
        """Return the tag that starts at `at`, if there is one."""
        if not self.broken:
            found = _TAG.match(self.source, at)
            if found or not _BROKEN_TAG.match(self.source, at):
                return found
            # a quotation mark that is never closed: from here on, tags end at the next bracket
            self.broken = True
        return _BROKEN_TAG.match(self.source, at)

    def past_remark(self, at: int) -> int:
        """Where a comment, a declaration or an instruction that starts at `at` is over."""
        source = self.source
        if source.startswith("<!--", at):
            if source.startswith((">", "->"), at + 4):
                return source.index(">", at + 4) + 1
            end = self._find("-->", at + 4)
            wrong = self._find("--!>", at + 4, end if end >= 0 else len(source))
            if wrong >= 0:
                return wrong + 4
            if end >= 0:
                return end + 3
        if source.startswith("<![CDATA[", at):
            end = self._find("]]>", at + 9)
            return end + 3 if end >= 0 else len(source)
        end = self._find(">", at)
        return end + 1 if end >= 0 else len(source)

    def end_of_raw(self, name: str, at: int) -> int:
        """Where the text of a raw element that starts at `at` ends."""
        if name in self.endless or name == "plaintext":
            return len(self.source)
        source, size = self.source, len(name)
        mark = source.find("</", at)
        while mark >= 0:
            after = mark + 2 + size
            if source[mark + 2 : after].lower() == name and source[after : after + 1] in _ENDS:
                return mark
            mark = source.find("</", mark + 2)
        self.endless.add(name)
        return len(source)

    def _find(self, what: str, start: int, end: int | None = None) -> int:
        if what in self.endless:
            return -1
        found = self.source.find(what, start) if end is None else self.source.find(what, start, end)
        if found < 0 and end in (None, len(self.source)):
            self.endless.add(what)
        return found
