"""The lines above a plain text that tell its title, author, outlet and date become its fields."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from desk.cleaning import dates, headlines, lines_weighed
from desk.cleaning.flat_posts import SIGNATURE
from desk.cleaning.lexicon import (
    BYLINE_LINE,
    CREDIT,
    DATE_LABEL,
    ENDS,
    OUTLET,
    SITE_TEXT,
    SOURCE_LINE,
    TITLE_LABEL,
    UPDATED,
)
from desk.cleaning.names import byline
from desk.i18n import N_
from desk.model import HEADING, PARAGRAPH, TITLE

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "frame"
REASON = N_("a line that tells author, outlet or date, kept as such")
SITE_TEXT_REASON = N_("buttons and notices of the site")

_LOOK = 12
_SENTENCE = 16
_ABOVE = 60
_LONGEST_TITLE = 120
_WORD = re.compile(r"\w")
_ADDRESS = re.compile(r"(?:https?:|www\.)\S+$")
_APART = re.compile(r"[\s/／|｜丨]+")
_LABEL_BEFORE = re.compile(
    r"(?:[发發][布佈表]|更新|修改|出版|刊登|上架|建立|时间|時間|日期|published|posted|updated|modified|"
    r"date)\S{0,3}\s*[:：]?\s*(?:\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?,?\s*)?$",
    re.IGNORECASE,
)
_ROLE_AND_NAME = re.compile(
    r"^(?:本报|本報|特约|特約|责任|責任)?(?:记者|記者|编译|編譯|撰文|特派员|特派員|主笔|主筆)([\u3400-\u9fff]{2,4})$"
)
_PERSON = re.compile(
    r"[A-Z][\w'’.-]+(?: (?:[A-Z]\.|de|van|von|bin|al|da))*(?: [A-Z][\w'’-]+){1,2}?"
    r"(?= (?:[A-Z]\w+ )?(?:correspondent|reporter|editor|writer|columnist|staff)\b|$)"
)
_SECTION = re.compile(
    r"^(?:即[时時]|社[会會]|[国國][际際內内]|[财財][经經]|[体體]育|[娱娛][乐樂]|地方|本地|[两兩]岸|政治|生活|科技|[头頭][条條]|要闻|要聞)"
    r"(?:新[闻聞]|中心|快[讯訊]|[报報][导導道])?$"
)
_SIZES = re.compile(
    r"^字[体體号號][:：]?[大中小]?$|^\d{1,5}$|^\W$|^(?:[综綜]合|即[时時])?[报報][导導道]$"
)


def apply(story: Story) -> None:
    """Take title, byline, outlet and date from the first lines."""
    _read_what_was_cut(story)
    head = _head(story)
    named = any(candidate.field == "title" for candidate in story.candidates)
    if not named and not any(block.kind == TITLE for block in story.kept):
        _take_title(story, head)
    for block in head:
        if block.kind == PARAGRAPH and not block.cut:
            _take_field(story, block)


def _read_what_was_cut(story: Story) -> None:
    """Read dates in the lines above an article that its page's reader has taken out."""
    for block in story.blocks[:_LOOK]:
        if block.cut == "aside" and len(block.strand) < 60:
            for name, value in _field(block.strand.text):
                story.found(name, value, "header line")


def _head(story: Story) -> list[DraftBlock]:
    """Return the lines before the first real paragraph, and that paragraph's first neighbours."""
    head: list[DraftBlock] = []
    blocks = story.kept
    start = _above(blocks) if story.plain else 0
    for block in blocks[start : start + _LOOK * 2]:
        if not _WORD.search(block.strand.text):
            continue
        head.append(block)
        if (block.kind == PARAGRAPH and _is_prose(block.strand.text)) or len(head) > _LOOK:
            break
    return head


def _above(blocks: list[DraftBlock]) -> int:
    """Return where to begin looking: under the menus, if any stand above the article."""
    if len(blocks) <= _LOOK:
        return 0
    start, end = lines_weighed.heaviest(lines_weighed.weights(blocks))
    menus = sum(bool(SITE_TEXT.match(block.strand.text)) for block in blocks[:start])
    return start - _LOOK if end and start > _LOOK and menus > 1 else 0


def _is_sentence(text: str) -> bool:
    return _is_prose(text) or (len(text) >= _SENTENCE and text.rstrip('”」』"')[-1:] in "。.")


def _is_prose(text: str) -> bool:
    return lines_weighed.is_prose(text)


def _take_title(story: Story, head: list[DraftBlock]) -> None:
    labelled = any(TITLE_LABEL.match(block.strand.text) for block in head)
    if story.plain and not labelled and _take_headline(story):
        return
    for block in head:
        text = block.strand.text
        if block.kind == HEADING and (block.level <= 1 or block is head[0]):
            block.kind = TITLE
            return
        label = TITLE_LABEL.match(text)
        if label:
            parts = story.split(block, label.end())
            parts[-1].kind = TITLE
            if len(parts) > 1:
                story.cut(parts[0], "header_lines", REASON)
            return
    if len(story.kept) < 2 or not (story.plain or story.shape == "markdown"):
        return
    ends = (i for i, b in enumerate(head) if len(b.strand) > 25 and b.strand.text[-1] in "。.")
    could = [
        block
        for block in head[: next(ends, len(head))]
        if block.kind in (PARAGRAPH, HEADING) and _could_be_title(block.strand.text)
    ]
    if could and head[0] is not story.kept[0]:
        # Under a menu the title is told again in the path above it, or it is the longest line.
        lines = Counter(block.strand.text for block in story.kept)
        could.sort(key=lambda b: (lines[b.strand.text] < 2, -min(len(b.strand), 60)))
    if not could and head and OUTLET.match(head[0].strand.text):
        # A first line that ends like an outlet's name, with no other title under it.
        could = head[:1]
    if could:
        could[0].kind = TITLE


def _take_headline(story: Story) -> bool:
    """Take the words above the text that the text says again; what stands above them goes."""
    above, text = _above_and_below(story.kept)
    found = headlines.headline([block.strand.text for block in above], text)
    if found is None:
        return False
    line = above[found.line]
    words = line.strand.text[found.start : found.end]
    parts = story.split(line, found.start, found.end)
    at = next(i for i, part in enumerate(parts) if part.strand.text == words)
    parts[at].kind = TITLE
    for block in [*above[: found.line], *parts[:at]]:
        told = _take_field(story, block) or not _WORD.search(block.strand.text)
        if not (told or _ADDRESS.match(block.strand.text)):
            story.cut(block, "site_text", SITE_TEXT_REASON)
    for block in [*parts[at + 1 :], *above[found.line + 1 :]]:
        if not _take_field(story, block):
            _take_fields_among_others(story, block)
    return True


def _take_fields_among_others(story: Story, block: DraftBlock) -> None:
    """Read date and author from words that stood behind the headline in the same line."""
    text = block.strand.text
    found, rest = _mixed(text)
    if not found or _is_prose(text) or not story.cut(block, "header_lines", REASON):
        return
    author = _PERSON.match(rest.strip())
    if author and "byline" not in (name for name, _ in found):
        found.append(("byline", author[0]))
    for name, value in found:
        story.found(name, value, "header line")


def _above_and_below(blocks: list[DraftBlock]) -> tuple[list[DraftBlock], str]:
    """Return the last lines before the first paragraph of the article, and the text from there."""
    start, end = lines_weighed.heaviest(lines_weighed.weights(blocks))
    first = next((i for i in range(start, end) if _is_sentence(blocks[i].strand.text)), 0)
    above = [b for b in blocks[max(0, first - _ABOVE) : first] if b.strand.text]
    return above, "\n".join(block.strand.text for block in blocks[first:end])


def _could_be_title(text: str) -> bool:
    if len(text) > _LONGEST_TITLE or SITE_TEXT.match(text) or _fields(text):
        return False
    if CREDIT.match(text) or SIGNATURE.search(text) or text.startswith(("http://", "https://")):
        return False
    return not ENDS.search(text) or text.rstrip('”」』"')[-1:] in "?？!！…" or len(text) < 25


def _take_field(story: Story, block: DraftBlock) -> bool:
    text = block.strand.text
    found = _fields(text)
    if not (found and story.cut(block, "header_lines", REASON)):
        return False
    for name, value in found:
        story.found(name, value, "header line")
    return True


def _fields(text: str) -> list[tuple[str, str]]:
    """Read what a line tells, if it tells nothing else."""
    if len(text) > 120:
        return []
    if text.startswith(("By ", "BY ")) and dates.first(text):
        return _mixed(text)[0]
    found: list[tuple[str, str]] = []
    rest = text
    if text.startswith("原创") and (own := _field(text)):
        date = dates.first(text)
        return [*own, ("published", date.value)] if date else own
    for part in re.split(r"\s*[|｜丨]\s*|\s{2,}|\t|\s+[·•]\s+", text):
        own = _field(part)
        if own:
            found += own
            rest = rest.replace(part, " ", 1)
    if not found:
        found, rest = _mixed(text)
    left = re.sub(r"[\s|｜丨·•,，/—–-]+", "", rest)
    if left and text.rstrip()[-1:] in "。！？!?":
        # A short sentence that begins with a date is a sentence.
        return []
    return found if len(left) <= 12 and found else []


def _mixed(text: str) -> tuple[list[tuple[str, str]], str]:
    """Read dates and names in one line: `2025-01-22 10:30 来源：新华社`."""
    found: list[tuple[str, str]] = []
    rest = text
    for _ in range(2):
        date = dates.first(rest)
        if not (date and date.precision in ("day", "minute", "second")):
            break
        label = _LABEL_BEFORE.search(rest[: date.start])
        name = "modified" if label and UPDATED.search(label[0]) else "published"
        if name not in (known for known, _ in found):
            found.append((name, date.value))
        rest = rest[: label.start() if label else date.start] + " " + rest[date.end :]
    rest = DATE_LABEL.sub("", rest.strip())
    if found and (author := BYLINE_LINE.match(_without_buttons(rest))):
        return [*byline(next(words for words in author.groups() if words)), *found], ""
    words = [word for word in _APART.split(rest) if word and not _is_button(word)]
    rest = " ".join(words)
    for word in words:
        own = _field(word)
        if own and own[0][0] != "published":
            found += own
            rest = rest.replace(word, " ", 1)
    return found, rest


def _without_buttons(text: str) -> str:
    words = text.split()
    while words and _is_button(words[-1]):
        words.pop()
    return " ".join(words)


def _is_button(word: str) -> bool:
    return bool(SITE_TEXT.match(word) or _SIZES.match(word) or _SECTION.match(word))


def _field(part: str) -> list[tuple[str, str]]:
    part = part.strip()
    if not part:
        return []
    source = SOURCE_LINE.match(part)
    if source:
        return [("outlet", source[1])]
    author = BYLINE_LINE.match(part)
    if author:
        return byline(next(words for words in author.groups() if words))
    label = DATE_LABEL.match(part)
    date = dates.first(part)
    if date and len(part) - (date.end - date.start) - (label.end() if label else 0) <= 6:
        kind = "modified" if label and UPDATED.search(label[0]) else "published"
        return [(kind, date.value)] if date.precision != "month" else []
    name = _ROLE_AND_NAME.match(part)
    if name:
        return [("byline", name[1])]
    if OUTLET.match(part) and len(part) <= 16 and not _SECTION.match(part):
        return [("outlet", part)]
    return []
