"""Several articles in one file, told by what begins each of them more than once."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from desk.cleaning import dates, json_bodies, json_strings
from desk.cleaning.lexicon import BYLINE_LINE, DATE_LABEL, SOURCE_LINE, STOP

if TYPE_CHECKING:
    from collections.abc import Iterator

_FEED = re.compile(
    r"^(?:<!--\s*\d{9,16}\s*-->[ \t]*\r?\n\s*)\[[^\n]+\]\(https?://[^\n]+\)[ \t]*\r?\n\s*[-=]{3,}",
    re.MULTILINE,
)
_FRONT = re.compile(
    r"^---[ \t]*\r?\n(?=(?:[\w-]+[ \t]*:[^\n]*\n){1,12}?[\s\S]{0,2000}?^---[ \t]*$)"
    r"(?=[\s\S]{0,300}?^(?:title|layout|date)[ \t]*:)",
    re.MULTILINE,
)
_LABEL = re.compile(
    r"^(?:标题|標題|题目|題目|Title|TITLE|Headline|HEADLINE)\s*[:：]\s*\S", re.MULTILINE
)
_PAGE = re.compile(r"(?:<!doctype\s+html[^>]*>\s*)?<html[\s>]", re.IGNORECASE)
_DOCTYPE = re.compile(r"<!doctype\s+html[^>]*>\s*", re.IGNORECASE)
_OPENING = re.compile(r"<[hH][tT][mM][lL][\s>]")
_NEXT_DRAWN = re.compile(r"\n(?=[ \t]*[-=*#_~※]{3})")
_DIVIDER = re.compile(
    r"^[ \t]*(?:={5,}|\*{5,}|#{5,}|-{8,}|_{5,}|~{5,}|※{3,})[ \t]*\r?$", re.MULTILINE
)
_HEADING = re.compile(r"^# [^\n#]+$", re.MULTILINE)
_LEAST = 120


def parts(text: str) -> list[tuple[int, int]]:
    """Return where the articles in `text` stand; the whole text where there is only one."""
    for starts in (
        _records(text),
        _entries(text),
        _rows(text),
        _starts(text, _FEED),
        _front_matters(text),
        _pages(text),
        _labelled(text),
    ):
        if len(starts) > 1:
            return starts
    divided = _divided(text)
    return divided if len(divided) > 1 else [(0, len(text))]


def _from(starts: list[int], text: str) -> list[tuple[int, int]]:
    bounds = [0, *starts[1:], len(text)]
    return list(itertools.pairwise(bounds))


def _starts(text: str, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    # All text is in an article: the first begins with the first that can be seen.
    if not pattern.match(text, len(text) - len(text.lstrip())):
        return []
    found = [match.start() for match in pattern.finditer(text)]
    return _from(found, text) if len(found) > 1 and not text[: found[0]].strip() else []


def _front_matters(text: str) -> list[tuple[int, int]]:
    if not text.lstrip().startswith("---"):
        return []
    return _starts(text, _FRONT)


def _records(text: str) -> list[tuple[int, int]]:
    from desk.cleaning.shapes import chat_json, json_text, marked_pages

    if text.lstrip("\ufeff \t\r\n")[:1] not in ("[", "{"):
        return []
    if chat_json.reads(text, "") or marked_pages.reads(text, ""):
        return []
    spans = json_strings.records(text)
    if len(spans) < 2:
        spans = json_bodies.articles(text)
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if json_text.reads(text[start:end], ""):
            found.append((start, end))
        elif found:
            # A record without a text is told with the article before it.
            found[-1] = (found[-1][0], end)
    main = json_bodies.body_start(text)
    return found if any(start <= main < end for start, end in found) else []


def _rows(text: str) -> list[tuple[int, int]]:
    from desk.cleaning.shapes import marked_pages, table, yaml_text

    if text.lstrip("\ufeff \t\r\n")[:1] in ("[", "{", "<") or marked_pages.reads(text, ""):
        return []
    return table.parts(text) or yaml_text.parts(text)


def _entries(text: str) -> list[tuple[int, int]]:
    from desk.cleaning.shapes import feed_entry

    if not feed_entry.is_feed(text):
        return []
    return list(feed_entry.entries(text))


def _pages(text: str) -> list[tuple[int, int]]:
    found = [_with_type(text, opening.start()) for opening in _OPENING.finditer(text)]
    if len(found) < 2:
        return []
    closed = [m.end() for m in re.finditer(r"</html\s*>", text, re.IGNORECASE)]
    starts = found[:1] + [
        s for s, end in zip(found[1:], closed, strict=False) if end <= s and not text[end:s].strip()
    ]
    return _from(starts, text) if len(starts) > 1 and len(starts) == len(found) else []


def _with_type(text: str, start: int) -> int:
    """Return where a page begins whose element begins at `start`: its type may stand before it."""
    declared = text.rfind("<!", 0, start)
    return declared if declared >= 0 and _DOCTYPE.fullmatch(text, declared, start) else start


def _labelled(text: str) -> list[tuple[int, int]]:
    spans = _starts(text, _LABEL)
    return spans if all(end - start > _LEAST for start, end in spans) else []


def _divided(text: str) -> list[tuple[int, int]]:
    """Parts between drawn lines, or under headings, each with a title and a date or an author."""
    if _PAGE.match(text, len(text) - len(text.lstrip())):
        return []
    marks = list(_dividers(text))
    if marks:
        bounds = [0, *(edge for mark in marks for edge in mark), len(text)]
        spans = [(bounds[i], bounds[i + 1]) for i in range(0, len(bounds) - 1, 2)]
        spans = [span for span in spans if text[slice(*span)].strip()]
    else:
        spans = _starts(text, _HEADING)
    return spans if len(spans) > 1 and all(_is_article(text[a:b]) for a, b in spans) else []


def _dividers(text: str) -> Iterator[tuple[int, int]]:
    """Yield where lines stand that are drawn from edge to edge."""
    for start in (0, *(line.end() for line in _NEXT_DRAWN.finditer(text))):
        if whole := _DIVIDER.match(text, start):
            yield whole.span()


def _is_article(part: str) -> bool:
    lines = [line.strip() for line in part.split("\n") if line.strip()]
    if len(lines) < 3 or len(part) < _LEAST or len(lines[0]) > 120:
        return False
    told = any(
        BYLINE_LINE.match(line)
        or SOURCE_LINE.match(line)
        or DATE_LABEL.match(line)
        or (len(line) < 60 and dates.first(line))
        for line in lines[1:5]
    )
    return told and any(len(line) > 40 and STOP.search(line) for line in lines)
