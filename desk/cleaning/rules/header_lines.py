"""The lines above a plain text that tell its title, author, outlet and date become its fields."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from typing import TYPE_CHECKING

from desk.cleaning import (
    byline_lines,
    dates,
    header_fields,
    headline_choice,
    headlines,
    lines_weighed,
    titles,
)
from desk.cleaning.flat_posts import SIGNATURE
from desk.cleaning.furniture import is_furniture
from desk.cleaning.header_fields import told as told
from desk.cleaning.language import is_japanese
from desk.cleaning.lexicon import CREDIT, ENDS, OUTLET, SITE_TEXT, STOP, TITLE_LABEL
from desk.cleaning.people import are_people, first_people, is_japanese_name
from desk.cleaning.photo_credits import SPACED
from desk.cleaning.rules import surroundings
from desk.i18n import N_
from desk.model import HEADING, PARAGRAPH, TITLE

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "frame"
REASON = N_("a line that tells author, outlet or date, kept as such")
SITE_TEXT_REASON = N_("buttons and notices of the site")

_LOOK = 12
_SENTENCE, _QUESTION = 16, 60
_ABOVE = 60
_LONGEST_TITLE = 120
_LONGEST_NAME = 48
_ACCOUNT = 5
_LABELLED = re.compile(
    r"(?:新[闻聞]|文章|信息|稿件|[资資][讯訊])?(?:[来來]源|[发發][布佈]|作者|[编編][辑輯]|[时時][间間]|日期)[^\s:：]{0,2}\s?[:：]"
)
_OWN_WORK = re.compile(r"(?:Original|原[创創])\s*")
_CHINESE_NAME = re.compile("[\u3400-\u9fff]{2,4}")
_BELOW, _FOOT, _NOTICES, _STAMPED, _SMALL_WORDS = 6, 5, 2, 6, 4
_WORD = re.compile(r"\w")
_FOOT_STAFF = re.compile(
    r"[（(]?[\u3400-\u9fff]{0,8}(?:记者|記者)[\s:：].*(?:[报報][导導道]|[摄攝]影|供稿|文|[图圖])[)）]?"
)
_PATH = re.compile(r"\s[>›»＞]\s*\S")
_ADDRESS = re.compile(r"(?:https?:|www\.)\S+$")


def apply(story: Story) -> None:
    """Take title, byline, outlet and date from the first lines."""
    _read_what_was_cut(story)
    head = _head(story)
    named = any(
        candidate.field == "title" and not titles.is_working(candidate.value)
        for candidate in story.candidates
    )
    if not named and not any(block.kind == TITLE for block in story.kept):
        _take_title(story, head)
    for block in head:
        if block.kind == PARAGRAPH and not block.cut:
            _take_field(story, block)
    _read_below(story)


def _read_below(story: Story) -> None:
    """Read who wrote it from the lines under the headline, under the lead, and at the end."""
    kept = story.kept
    start = next((i + 1 for i, block in enumerate(kept) if block.kind == TITLE), 0)
    lead = next((i for i in range(start, len(kept)) if _is_prose(kept[i].strand.text)), len(kept))
    said = "\n".join(block.strand.text for block in kept[lead:])
    for field, value in header_fields.wire(said[:_LONGEST_TITLE]):
        story.found(field, value, "dateline")
    dated = any(c.field == "published" and c.origin == "header line" for c in story.candidates)
    text = next((i for i in range(lead + 1, len(kept)) if _is_prose(kept[i].strand.text)), lead)
    end = min(text, lead + _BELOW) if text > lead else lead
    for at, (block, follower) in enumerate(itertools.pairwise([*kept[start:end], None]), start):
        if block is None or block.cut or not _is_line(block):
            continue
        below = follower.strand.text if follower is not None else ""
        if follower is not None and byline_lines.waits(block.strand.text):
            _take_name_of_next(story, block, follower)
        elif follower is not None and byline_lines.has_role(block.strand.text, below):
            _take_name_and_role(story, block, follower)
        elif not _take_field(story, block) and at < lead and dated:
            _take_name_alone(story, block, said)
    for block in kept[max(lead, len(kept) - _FOOT) :]:
        if not block.cut and _is_line(block):
            _take_foot(story, block)


def _is_line(block: DraftBlock) -> bool:
    text = block.strand.text
    return block.kind == PARAGRAPH and len(text) <= _LONGEST_TITLE and not _is_prose(text)


def _take_name_of_next(story: Story, block: DraftBlock, follower: DraftBlock) -> None:
    """Read a line such as `By` together with the name below it."""
    name = follower.strand.text
    told = byline_lines.told(f"{block.strand.text} {name}")
    whole = " " not in name and len(name) < _LONGEST_NAME  # a nickname can hold figures
    told = [(field, name if whole and name.startswith(value) else value) for field, value in told]
    told = told or [("byline", name)] * (are_people(name) and len(name) < _LONGEST_NAME)
    if told and story.cut(block, "header_lines", REASON):
        story.cut(follower, "header_lines", REASON)
        for field, value in [*told, *header_fields.days(block.strand.text)]:
            story.found(field, value, "header line")


def _take_name_and_role(story: Story, block: DraftBlock, role: DraftBlock) -> None:
    """Take a name and the line below it that tells what they do for the outlet."""
    if story.cut(block, "header_lines", REASON):
        story.cut(role, "header_lines", REASON)
        story.found("byline", block.strand.text.strip(), "header line")


def _take_name_alone(story: Story, block: DraftBlock, said: str) -> None:
    """Take a line that is a name, and that the text never says, for the author's."""
    name = block.strand.text.strip()
    if len(name) > _LONGEST_NAME or name in said:
        return
    named = are_people(name) or (is_japanese_name(name) and is_japanese(said))
    if named and story.cut(block, "header_lines", REASON):
        story.found("byline", name, "name alone", inferred=True)


def _take_foot(story: Story, block: DraftBlock) -> None:
    """Read what the last lines tell with a word before it: a date alone may be anybody's."""
    text = block.strand.text
    if _FOOT_STAFF.fullmatch(text):
        for field, value in byline_lines.told(" ".join(text.split())):
            story.found(field, value, "credit")
        return
    found = header_fields.printed(text) or header_fields.labelled_days(text)
    if found and story.cut(block, "header_lines", REASON):
        for field, value in found:
            story.found(field, value, "foot line")


def _read_what_was_cut(story: Story) -> None:
    """Read dates in the lines above an article that its page's reader has taken out."""
    for block in story.blocks[:_LOOK]:
        if block.cut == "aside" and len(block.strand) < 60:
            for name, value in header_fields.field(block.strand.text):
                story.found(name, value, "header line")


def _head(story: Story) -> list[DraftBlock]:
    """Return the lines before the first real paragraph, and that paragraph's first neighbours."""
    head: list[DraftBlock] = []
    blocks = _without_furniture(story.kept) if story.plain else story.kept
    start = _above(blocks) if story.plain else 0
    for block in blocks[start : start + _LOOK * 2]:
        if not _WORD.search(block.strand.text):
            continue
        head.append(block)
        if (block.kind == PARAGRAPH and _is_prose(block.strand.text)) or len(head) > _LOOK:
            break
    return head


def _without_furniture(blocks: list[DraftBlock]) -> list[DraftBlock]:
    return [block for block in blocks if not is_furniture(block.strand.text, edge=False)]


def _above(blocks: list[DraftBlock]) -> int:
    """Return where to begin looking: under the menus, if any stand above the article."""
    if len(blocks) <= _LOOK:
        return 0
    start, end = lines_weighed.heaviest(lines_weighed.weights(blocks))
    menus = sum(bool(SITE_TEXT.match(block.strand.text)) for block in blocks[:start])
    return start - _LOOK if end and start > _LOOK and menus > 1 else 0


def _is_sentence(text: str) -> bool:
    end = text.rstrip('”」』"')[-1:]
    long = len(text) >= (_SENTENCE if end in "。." else _QUESTION)
    return _is_prose(text) or bool(end and end in "。.？！?!" and long)


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
    unnamed = any(candidate.field == "title" for candidate in story.candidates)
    if len(story.kept) < 2 or not (story.plain or unnamed or story.shape == "markdown"):
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
    first = head[0].strand.text if head else ""
    if not could and OUTLET.match(first) and not headline_choice.is_never(first):
        # A first line that ends like an outlet's name, with no other title under it.
        could = head[:1]
    if could:
        could[0].kind = TITLE


def _take_headline(story: Story) -> bool:
    """Take the words above the text that the text says again; what stands above them goes."""
    _part_stamp(story)
    above, found = _headline(story.kept)
    if found is None:
        return False
    line = above[found.line]
    words = line.strand.text[found.start : found.end]
    parts = story.split(line, found.start, found.end)
    at = next((i for i, part in enumerate(parts) if part.strand.text == words.strip()), None)
    if at is None:
        return False
    parts[at].kind = TITLE
    for block in [*above[: found.line], *parts[:at]]:
        told = _take_masthead(story, block, above[0])
        told = told or (
            not _PATH.search(block.strand.text) and _take_field(story, block, above=True)
        )
        told = told or not _WORD.search(block.strand.text)
        if not (told or _ADDRESS.match(block.strand.text)):
            story.cut(block, "site_text", SITE_TEXT_REASON)
    below = [*parts[at + 1 :], *above[found.line + 1 :]]
    _take_account(story, below)
    for block in below:
        if not _take_field(story, block):
            _take_fields_among_others(story, block)
    return True


def _take_account(story: Story, below: list[DraftBlock]) -> None:
    """Take author and account out of the lines between a headline and its date.

    So a post of an account is headed: `Original`, who wrote it, whose account it is, when.
    """
    stamp = next(
        (i for i, b in enumerate(below[:_ACCOUNT]) if headlines.is_stamp(b.strand.text)), 0
    )
    own = [block for block in below[:stamp] if not _OWN_WORK.fullmatch(block.strand.text)]
    names = [name for block in own for name in block.strand.text.split()]
    if len(names) != 2 or not are_people(names[0]) or not _CHINESE_NAME.fullmatch(names[0]):
        return
    if len(names[1]) > _LONGEST_NAME // 2 or _is_sentence(names[1]):
        return
    for block in below[:stamp]:
        story.cut(block, "header_lines", REASON)
    story.found("byline", names[0], "name alone", inferred=True)
    story.found("outlet", names[1], "line above", inferred=True)


def _take_masthead(story: Story, block: DraftBlock, first: DraftBlock) -> bool:
    """Read the head of a printed page: its first line, or one that holds a date."""
    found = header_fields.masthead(block.strand.text)
    sure = "published" in dict(found) or (block is first and block.strand.text.isupper())
    if not (found and sure and story.cut(block, "header_lines", REASON)):
        return False
    for name, value in found:
        story.found(name, value, "masthead", inferred=name == "outlet")
    return True


def _take_fields_among_others(story: Story, block: DraftBlock) -> None:
    """Read date and author from words that stood behind the headline in the same line."""
    text = block.strand.text
    found, rest = header_fields.mixed(text)
    if (
        not found
        or SPACED.search(text)
        or _goes_on(rest)
        or (_is_prose(text) and not _LABELLED.match(text))
    ):
        return
    if not story.cut(block, "header_lines", REASON):
        return
    author = first_people(rest.strip())
    if author != rest.strip() and are_people(author) and "byline" not in dict(found):
        found.append(("byline", author))
    for name, value in found:
        story.found(name, value, "header line")


def _goes_on(rest: str) -> bool:
    """Tell whether what a line says beside its date are the first words of a sentence."""
    small = sum(word[:1].islower() for word in rest.split())
    return small >= _SMALL_WORDS or ("，" in rest and len(rest) > _LONGEST_NAME)


def _part_stamp(story: Story) -> None:
    """Divide one of the first blocks behind a stamp with a clock, which stands over a text."""
    for block in story.kept[:_STAMPED]:
        text = block.strand.text
        date = dates.first(text)
        if date and date.precision in ("minute", "second") and len(text) - date.end > _LONGEST_NAME:
            head = text[: date.start]
            if len(head) > _SENTENCE and not STOP.search(head):
                story.split(block, date.end)
            return


def _headline(blocks: list[DraftBlock]) -> tuple[list[DraftBlock], headlines.Headline | None]:
    """Return the lines above the article and the headline among them.

    A notice of the site can be a sentence too, so that the text seems to begin above its headline:
    where nothing above the first sentence is likely, what stands above the next ones is asked.
    """
    sure = surroundings.signs_of_a_page(blocks) >= surroundings.CERTAIN
    blocks = _without_furniture(blocks)
    likely: list[tuple[float, list[DraftBlock], headlines.Headline | None]] = []
    for skipped in range(_NOTICES + 1):
        above, text = _above_and_below(blocks, skipped)
        found, odds = headlines.likeliest([block.strand.text for block in above], text)
        if skipped and (found is None or odds < 0 or _is_sentence(above[found.line].strand.text)):
            continue
        if found and not sure and _is_told_above(above, found):
            continue  # where no site shows, no notice stands above the headline
        likely.append((odds, above, found))
        if odds > 0:
            break
    odds, above, found = max(likely, key=lambda one: one[0], default=(0.0, [], None))
    return above, found if odds > headlines.LEAST else None


def _is_told_above(above: list[DraftBlock], found: headlines.Headline) -> bool:
    """Tell whether sentences stand above a headline; a path that ends in it is none."""
    line = above[found.line].strand.text
    words = line[found.start : found.end]
    told = (block.strand.text for block in above[: found.line])
    return any(_is_prose(text) and not text.endswith(words) for text in told)


def _above_and_below(blocks: list[DraftBlock], skipped: int = 0) -> tuple[list[DraftBlock], str]:
    """Return the last lines before a sentence of the article, the first, and the text from it."""
    start, end = lines_weighed.heaviest(lines_weighed.weights(blocks))
    sentences = (i for i in range(start, end) if _is_sentence(blocks[i].strand.text))
    first = next(itertools.islice(sentences, skipped, None), 0)
    above = [b for b in blocks[max(0, first - _ABOVE) : first] if b.strand.text]
    return above, "\n".join(block.strand.text for block in blocks[first:end])


def _could_be_title(text: str) -> bool:
    if len(text) > _LONGEST_TITLE or SITE_TEXT.match(text) or header_fields.told(text):
        return False
    if CREDIT.match(text) or SIGNATURE.search(text) or text.startswith(("http://", "https://")):
        return False
    if headline_choice.is_never(text):
        return False
    return not ENDS.search(text) or text.rstrip('”」』"')[-1:] in "?？!！…" or len(text) < 25


def _take_field(story: Story, block: DraftBlock, above: bool = False) -> bool:
    text = block.strand.text
    found = None if SPACED.search(text) else header_fields.told(text)
    if not (found and story.cut(block, "header_lines", REASON)):
        return False
    for name, value in found:
        # The name of an outlet among the menus above a headline may be that of one of its pages.
        menu = above and name == "outlet" and value == text.strip()
        story.found(name, value, "header line", inferred=menu)
    return True
