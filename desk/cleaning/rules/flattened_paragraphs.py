"""A line into which a whole article was run is divided into paragraphs, headings and posts again.

Where a line break became a space, Chinese shows it: Chinese sets no space after a full stop nor
between two of its characters. What a signature such as `— Name (@name) January 22, 2025` closes
is a post; the words in the article's own language before it are its translation. It must not
touch paragraphs of a text that has several lines of prose already.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from typing import TYPE_CHECKING

from desk.cleaning import flat_heads, flat_posts
from desk.cleaning.lexicon import IDEOGRAPH, OUTLET_END, RELATED_INLINE
from desk.i18n import N_
from desk.model import HEADING, PARAGRAPH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "divide"
REASON = N_("one long line, divided where its paragraphs seem to have been")

_LONG, _SHORT = 400, 200
_BREAKS = 5
_CJK = rf"{IDEOGRAPH}。！？；，、：…”’」』）》〉】"
# The end of a sentence in Chinese and a space; or a space between two Chinese characters.
_BREAK = re.compile(
    rf"(?<=[。！？!?…；：:][”’」』）)〉》】])[ \u3000]+(?=\S)"
    rf"|(?<=[。！？…：])[ \u3000]+(?=\S)"
    rf"|(?<=[{IDEOGRAPH}][!?:])[ \u3000]+(?=\S)"
    rf"|(?<=[{_CJK}])[ \u3000]+(?=[{IDEOGRAPH}“「『《〈（【])"
    rf"|(?<=[。！？!?…”」』])[ \u3000]+(?=〈)"
)
_SPACED = re.compile(rf"[{IDEOGRAPH}] [A-Za-z0-9]|(?:[A-Za-z]|(?<!\d{{3}})\d) [{IDEOGRAPH}]")
_UNSPACED = re.compile(rf"[{IDEOGRAPH}][A-Za-z0-9]|[A-Za-z0-9][{IDEOGRAPH}]")
_BEGINS = r"(?:(?<=[。！？”」] )|(?<=, \d{4} ))"
_HEAD_AND_LETTERS = re.compile(rf"{_BEGINS}[{IDEOGRAPH}、：？]{{4,20}} (?=[A-Za-z0-9])")
# A heading, and the sentence below it that says one of its names again.
_AGAIN = re.compile(
    rf"{_BEGINS}(?=[^ ]* ?[{IDEOGRAPH}])"
    rf"(?P<head>(?=\S{{0,20}}?(?P<name>[A-Za-z]{{4,}}|[{IDEOGRAPH}]{{3}}))"
    rf"[{IDEOGRAPH}A-Za-z ]{{4,20}}[{IDEOGRAPH}])"
    rf" (?=[A-Za-z][^。，]{{0,14}}?(?P=name)|(?P=name))"
)
_CAPTIONED = re.compile("[▲▼△▽■●]")
_FULL_STOP = re.compile(rf"(?<=[{IDEOGRAPH}])[。！](?![）)])|(?<=，)[^ ，。]{{2,40}}？")
_CHINESE = re.compile(rf"[{IDEOGRAPH}]")
_SENTENCE_END = re.compile(
    r"[。！？!?…][”’」』）)〉》】]*|"
    r"(?<=[a-z0-9)%”\"’])[.!?][\"”’)]*(?=\s+[\"“‘(A-Z0-9])"
)
_SENTENCE = re.compile(r"[。；]|[，,：:…”」）)]$")
_OPEN = {"“": "”", "「": "」", "『": "』", "（": "）", "《": "》", "【": "】", "(": ")", "〈": "〉"}
_QUOTES = "\"'“‘("
_WORDS = re.compile(r"\S+")
_DATELINE = re.compile(
    r"[A-Z][A-Z.'-]{2,}(?: [A-Z][A-Z.'-]+){0,2}(?:, [A-Z][\w.]*(?: \d{1,2})?){0,2} "
    r"(?:\([A-Z][\w /.]{1,20}\) )?[—–-]+ "
)
_MENU, _LOST = 5.0, 3.0
_SHORT_TITLE = 36
_PARAGRAPH = 220
_SENTENCE_LONG = 18
_HEADS, _HEAD, _WORDY = 4, 120, 30
_BRACKETED = 40
_STAMP = re.compile(r"(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: ?\d{1,2}:\d{2}(?::\d{2})?)?")
_STAMP_LABEL = re.compile(
    rf"\s+(?:[·•|｜]|[^\s：:，。]{{1,8}}[：:][^\s，。]{{1,14}}|"
    rf"[^\s，。]{{2,12}}?(?:{OUTLET_END}|[账帳][号號]|官方[号號]))(?=\s)"
)
_HEADLINES, _HEADLINE, _PART = 300, 60, 6
_LABEL = re.compile(r"([^\s:：，。,.？?]{1,12})\s?[:：]\s?(?=\S)")
_TAIL_HEAD = re.compile(
    r"(?<=[.!?”\"’]) (?P<head>_{2,}|Trending Now|Most (?:Read|Viewed|Popular|viewed|read|popular)|"
    r"Related (?:Stories|Articles|Topics|Posts|stories|articles|topics)|"
    r"You (?:May|Might) Also Like|"
    r"Explore more on these topics|(?:READ|Read) (?:MORE|more|also):|(?:RELATED|Related):|"
    r"More on this (?:story|topic)|Up Next|Editors['’] Picks|"
    r"Read (?:More|Next)|Recommended (?:Stories|for you|For You)|Top Stories|"
    r"Latest (?:News|Stories)|"
    r"Advertisement|ADVERTISEMENT)(?= )"
)


_SIGNED = re.compile(
    r"(?<=[.!?”\"’)]) (?=\(?(?:Reporting|Additional reporting|Writing) by [A-Z]|Our Standards: )"
    r"|(?<=[a-z]) (?=Our Standards: )"
)
_SIGNATURE = 160


def apply(story: Story) -> None:
    """Divide the lines that hold too much."""
    if not story.plain:
        return
    total = sum(len(block.strand) for block in story.kept)
    for block in list(story.kept):
        text = block.strand.text
        if len(text) < _SHORT or len(text) * 10 < total * 3 or block.kind != PARAGRAPH:
            continue
        ends = _ends(text)
        if len(text) < _LONG and len(ends) < _BREAKS:
            continue
        if len(ends) < 2 and (len(text) < 3 * _PARAGRAPH or len(text) * 10 < total * 8):
            continue
        if story.refused("flattened_paragraphs", *block.strand.extent()):
            continue
        _divide(story, block, ends)


def _divide(story: Story, block: DraftBlock, ends: list[int]) -> None:
    posts = flat_posts.posts(block.strand.text)
    for post in posts:
        ends = [end for end in ends if not post.original < end < post.end]
        ends += [post.original, post.end]
        if post.translation >= 0:
            ends.append(post.translation)
    start, end = block.strand.extent()
    pieces, before = story.split(block, *ends), len(story.blocks)
    if len(pieces) == 1:
        _regroup(story, block)
        if len(story.blocks) > before:
            story.told("flattened_paragraphs", REASON, start, end)
        return
    story.told("flattened_paragraphs", REASON, start, end)
    _name_posts(pieces, block, posts)
    for piece in pieces:
        if piece.kind == PARAGRAPH:
            _regroup(story, piece)
    _name_headings(pieces)


def speaker_of(text: str) -> str:
    """Return what stands before the colon that a line begins with, or nothing."""
    label = _LABEL.match(text)
    return label[1] if label else ""


def speakers_of(texts: Iterable[str]) -> set[str]:
    """Return whose words begin several lines of an interview: 问：, 王一：, Q:."""
    counts = Counter(filter(None, map(speaker_of, texts)))
    return {label for label, count in counts.items() if count > 1}


def _ends(text: str) -> list[int]:
    """Where paragraphs begin after the first."""
    ends = [found.end() for found in _BREAK.finditer(text) if _balanced(text, found.start())]
    ends = sorted({*_with_head_whole(text, ends), *_before_letters(text)})
    for inline in RELATED_INLINE.finditer(text):
        ends += [inline.start(), inline.end()]
    ends = _with_headline_whole(text, ends)
    if not _CHINESE.search(text):
        heads = flat_heads.bounds(text)
        signed = [end.end() for end in _SIGNED.finditer(text)]
        menus = (end for end in _menu_bounds(text) if not _is_in_head(text, end, heads))
        ends += [end for end in menus if not any(0 <= end - s < _SIGNATURE for s in signed)]
        ends += heads
        ends += signed
        for head in _TAIL_HEAD.finditer(text):
            ends += [head.start("head"), head.end("head")]
    return sorted(set(ends))


def _with_head_whole(text: str, ends: list[int]) -> list[int]:
    """Leave whole what stands before the first sentence: a headline may have a space in it."""
    for stop in _FULL_STOP.finditer(text):
        above = [end for end in ends if end <= stop.start()]
        begins = above[-1] if above else 0
        sentence = text[begins : stop.start()]
        if len(sentence) >= _SENTENCE_LONG and not _CAPTIONED.search(sentence):
            return ends[max(0, len(above) - 1) :]
    return ends


def _with_headline_whole(text: str, ends: list[int]) -> list[int]:
    """Leave whole a headline of several long parts right before a date, and part it from that.

    A menu's entries are shorter. What labels stand behind the date are parted from the text.
    """
    stop = text.find("。")
    stamp = _STAMP.search(text, 0, stop) if stop > 0 else None
    if not stamp or stamp.start() > _HEADLINES:
        return ends
    words = [found.span() for found in _WORDS.finditer(text, 0, stamp.start())]
    parts = list(itertools.takewhile(lambda word: _is_of_headline(text[slice(*word)]), words[::-1]))
    if len(parts) < 2 or stamp.start() - parts[-1][0] > _HEADLINE:
        return ends
    begin, end = parts[-1][0], stamp.end()
    while label := _STAMP_LABEL.match(text, end):
        end = label.end()
    behind = end + len(text[end:]) - len(text[end:].lstrip())
    return [at for at in ends if not begin < at < behind] + [begin, stamp.start(), behind]


def _is_of_headline(word: str) -> bool:
    return len(_CHINESE.findall(word)) >= _PART and not _LABEL.match(word)


def _before_letters(text: str) -> list[int]:
    """Where a line broke between Chinese and letters, in a text that sets no space there.

    Only behind a few words that stand at the beginning of a paragraph: a heading.
    """
    first, last = text.find("。"), text.rfind("。")
    heads = [found.end() for found in _HEAD_AND_LETTERS.finditer(text)]
    spaced = len(_SPACED.findall(text, max(0, first), max(0, last))) - len(heads)
    if first < 0 or spaced * 4 > len(_UNSPACED.findall(text, first, last)):
        heads = []
    return heads + [found.end("head") + 1 for found in _AGAIN.finditer(text)]


def divide_heads(story: Story) -> None:
    """Divide what was left whole for its headline's sake, where none was found in it."""
    for block in story.kept[:_HEADS]:
        text = block.strand.text
        if block.kind != PARAGRAPH or len(text) < _HEAD or not _CHINESE.search(text):
            continue
        ends = [found.end() for found in _BREAK.finditer(text) if _balanced(text, found.start())]
        if len(ends) >= _BREAKS and len(ends) * _WORDY > len(text):
            story.split(block, *ends)


def _is_in_head(text: str, end: int, heads: list[int]) -> bool:
    """Tell whether a place lies in the last words of a headline, or between it and the text."""
    if not heads or end > heads[-1]:
        return False
    return end >= heads[0] or not any(word[0].islower() for word in text[end : heads[0]].split())


def _menu_bounds(text: str) -> list[int]:
    """Where runs of words begin and end that are nearly all capitalised: menus, lists of titles.

    Each word counts for or against such a run; a run ends where it has lost too much again.
    """
    bounds: list[int] = []
    total, best, start, end = 0.0, 0.0, 0, 0
    for word in _WORDS.finditer(text):
        if total <= 0:
            total, best, start = 0.0, 0.0, word.start()
        total += 0.7 if not word[0].lstrip(_QUOTES)[:1].islower() else -1.0
        total -= word[0][-1] in ",;."
        if total > best:
            best, end = total, word.end()
        if best - total > _LOST or total <= 0:
            if best > _MENU:
                bounds += [start, _before_a_sentence(text, start, end)]
            total = 0.0
    return [*bounds, start, end] if best > _MENU and total > 0 else bounds


def _before_a_sentence(text: str, start: int, end: int) -> int:
    """Return where a run ends whose last words begin the sentence that goes on after it."""
    dateline = _DATELINE.search(text, start, end)
    if dateline:
        return dateline.start()
    goes_on = _WORDS.search(text, end)
    if goes_on and goes_on[0][0].islower():
        return text.rindex(" ", start, end) + 1
    return end


def _balanced(text: str, at: int) -> bool:
    """Whether no quotation opened shortly before is still open."""
    before = text[max(0, at - 300) : at]
    if before[-_BRACKETED:].rfind("（") > before[-_BRACKETED:].rfind("）"):
        return "）" not in text[at : at + _BRACKETED]
    return all(before.count(o) <= before.count(c) for o, c in _OPEN.items() if o not in "(（")


def _name_posts(
    pieces: list[DraftBlock], block: DraftBlock, posts: list[flat_posts.FlatPost]
) -> None:
    places = block.strand.places
    for post in posts:
        original, end = places[post.original], places[post.end - 1] + 1
        first = places[post.translation] if post.translation >= 0 else original
        for piece in pieces:
            a, b = piece.strand.extent()
            if original <= a and b <= end:
                piece.kind, piece.inferred = "post", True
            elif first <= a and b <= original:
                piece.kind, piece.inferred = "quotation", True


def _regroup(story: Story, piece: DraftBlock) -> None:
    """Divide what is still far too long at sentence ends, a few sentences each."""
    text = piece.strand.text
    if len(text) < 3 * _PARAGRAPH:
        return
    limit = _PARAGRAPH if _CHINESE.search(text) else 2 * _PARAGRAPH
    ends, last = [], 0
    for found in _SENTENCE_END.finditer(text):
        long_enough = found.end() - last >= limit and len(text) - found.end() > limit // 3
        if long_enough and _balanced(text, found.end()):
            ends.append(found.end())
            last = found.end()
    for part in story.split(piece, *ends):
        part.inferred = True


def _name_headings(pieces: list[DraftBlock]) -> None:
    speakers = speakers_of(piece.strand.text for piece in pieces)
    for piece, after in itertools.pairwise(pieces):
        text = piece.strand.text
        if piece.kind != PARAGRAPH or after.kind != PARAGRAPH or not _CHINESE.search(text):
            continue
        if speaker_of(text) in speakers:
            continue
        asks = text[-1] in "?？!！"
        roomy = len(after.strand) > (2 if asks else 1) * len(text)
        if 3 < len(text) <= _SHORT_TITLE and roomy and not _SENTENCE.search(text):
            piece.kind, piece.level, piece.inferred = HEADING, 2, True
