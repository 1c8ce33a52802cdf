"""Which blocks of a page in Markdown are the article.

Scrapers write down whole pages: menus as lists of links, logos as pictures, teasers as linked
headings. Where a text shows what only pages have, its blocks are judged, and what is not the
article's is cut; a note, a post or a read-me shows nothing of it and keeps all its blocks.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from desk.cleaning import markdown_signs, markdown_weighed
from desk.cleaning.draft import DraftBlock
from desk.cleaning.lexicon import CONTACT, CREDIT, FOOTER, RELATED, SITE_TEXT, is_language
from desk.cleaning.line_signs import mass
from desk.cleaning.lines_weighed import is_prose
from desk.cleaning.site_words import ELSEWHERE, NOTICE
from desk.i18n import N_
from desk.model import CODE, HEADING, IMAGE, LIST_ITEM, PARAGRAPH, Candidate

if TYPE_CHECKING:
    from collections.abc import Sequence

OUTSIDE = N_("It stands outside the article.")
ASIDE = N_("It belongs to the page, not to the article.")
PICTURE_WORDS = N_("words that stand in for a picture")

_SIGN_LINE = 60
_SIGNS, _CHROME, _FEW = 4, 4, 3
_INSIDE, _BEYOND = -1.3, 1.5
_LINKED, _DOUBTED, _UNDER_PICTURE, _ENDING, _OPENING, _SUBTITLE = -0.5, -3.0, -3.0, -2.5, -2.0, -4.0
_BETWEEN, _CROSSED = -4.0, 3
_CLOSING, _ASIDE, _SECOND, _CREDITS, _BOX = 3, 80, 12.0, 6, 6
_MARGIN, _ENOUGH = 1.0, 60.0
_NEAR, _ABOVE = 2, 14
_OVER, _UNDER = 3, 10
_MENU, _LITTLE, _MOST, _TEASERS = 4, 0.5, 0.6, 2
_AROUND = ("aside", "outside")
_RUNNING, _WORDS = ("prose", "line"), ("prose", "line", "short")
_NO_WORDS = ("picture", "linked picture", "rule")
_SCHEMES = frozenset({"javascript", "share"})
_BRACKETED = re.compile(r"\s*[（(][^()（）]+[)）]\s*")
_STOP = re.compile(r"[.!?。！？…][”’」』）)〉》】»\"'*]*\s*$")
_GLUED = re.compile(
    r"(?<=[a-zà-ÿ])(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? "
    r"\d{1,2}, \d{4})"
)
_SKIP = re.compile(r"^\W*(?:skip|jump) to\b|^\W*(?:zum|aller au|saltar al|ir al) ", re.IGNORECASE)


def judged(blocks: list[DraftBlock]) -> tuple[list[DraftBlock], list[Candidate]]:
    """Return the blocks, with those cut that stood around the article on its page; and fields."""
    seen = [block for block in blocks if not block.cut]
    if not is_page(seen):
        return blocks, _told_in_list(seen)
    masses = markdown_signs.masses_of(seen)
    odds = markdown_weighed.odds(seen, masses)
    kept = _kept(seen, masses, odds)
    if not any(kept) or not any(is_prose(b.strand.text) for b in itertools.compress(seen, kept)):
        return blocks, []
    _drop_last_headings(seen, kept)
    _keep_credits(seen, kept)
    inside = [index for index, keep in enumerate(kept) if keep]
    head = _headline(seen, inside[0])
    _keep_pictures(seen, kept, head)
    for index, (block, keep) in enumerate(zip(seen, kept, strict=True)):
        block.hints["score"] = round(odds[index], 2)
        if keep or index == head:
            continue
        within = inside[0] < index < inside[-1]
        block.cut, block.reason = ("aside", ASIDE) if within else ("outside", OUTSIDE)
    found = _fields(seen, head, inside) if head >= 0 else []
    return [part for block in blocks for part in _without_picture_words(block)], found


def _fields(blocks: Sequence[DraftBlock], head: int, inside: Sequence[int]) -> list[Candidate]:
    """Read the headline, and the lines about it that tell author, outlet and date."""
    from desk.cleaning.rules import header_lines

    found = [Candidate("title", blocks[head].strand.text, "h1")]
    # Who wrote it and when can stand below a first sentence that stands out, and its picture.
    running = [i for i in inside if i > head and is_prose(blocks[i].strand.text)]
    prose = next((i for i in running if i - 1 in running), running[0] if running else head + 1)
    for block in blocks[max(0, head - _OVER) : min(prose, head + _UNDER)]:
        said = _GLUED.sub(" ", block.strand.text)
        if block.kind in (PARAGRAPH, LIST_ITEM) and (told := header_lines.told(said)):
            found += [Candidate(name, value, "header line") for name, value in told]
            block.cut, block.reason = "header_lines", header_lines.REASON
    if not any(candidate.field == "byline" for candidate in found):
        lines = blocks[head + 1 : min(prose, head + _UNDER)]
        names = (_author(block) for block in lines if block.cut in _AROUND)
        found += [Candidate("byline", name, "header line") for name in names if name][:1]
    return found


def _told_in_list(blocks: Sequence[DraftBlock]) -> list[Candidate]:
    """Read the items right under a first headline that tell who wrote it, or when."""
    from desk.cleaning.rules import header_lines

    found: list[Candidate] = []
    above = itertools.takewhile(lambda block: not is_prose(block.strand.text), blocks[:_UNDER])
    for block in above if blocks and blocks[0].kind == HEADING else ():
        if block.kind == LIST_ITEM and (told := header_lines.told(block.strand.text)):
            found += [Candidate(name, value, "header line") for name, value in told]
            block.cut, block.reason = "header_lines", header_lines.REASON
    return found


def _author(block: DraftBlock) -> str:
    """Return whose name a line begins with that goes on with a role or a place, or is a link."""
    from desk.cleaning.people import are_people, first_people
    from desk.cleaning.rules import author_links

    text = block.strand.text.replace(" ,", ",")
    name = first_people(text) if len(text) < _ASIDE else ""
    linked = any(k == "link" and author_links.PERSONS.search(t) for k, _, _, t in block.inlines)
    return name if are_people(name) and (linked or name != text.strip()) else ""


def is_page(blocks: Sequence[DraftBlock]) -> bool:
    """Tell whether a text shows what stands around articles on a page of a site."""
    signs: set[str] = set()
    chrome = 0
    for block in blocks:
        text = block.strand.text.strip()
        linked = float(block.hints.get("links", 0.0)) > _MOST
        if block.kind == CODE:
            continue
        if 0 < len(text) < _SIGN_LINE and _is_of_a_site(text):
            signs.add(text.casefold())
        chrome += linked and len(text) < _SIGN_LINE
        for kind, _, _, target in block.inlines:
            if kind == "link" and _SCHEMES.intersection(markdown_signs.pointing(target)):
                signs.add(target[:24].casefold())
    if len(signs) >= _SIGNS or (len(signs) >= _FEW and chrome >= _CHROME):
        return True
    return _has_menu(blocks) or _has_teasers(blocks)


def _has_menu(blocks: Sequence[DraftBlock]) -> bool:
    """Tell whether links stand over everything else, which lead nowhere in the text itself."""
    menu = prose = 0
    above = True
    for block in blocks:
        text = block.strand.text
        if is_prose(text) and float(block.hints.get("links", 0.0)) < _LITTLE:
            above, prose = False, prose + 1
        elif block.kind == HEADING and float(block.hints.get("links", 0.0)) < _LITTLE:
            above = False
        elif above and len(text) < _SIGN_LINE and float(block.hints.get("links", 0.0)) > _MOST:
            targets = [target for kind, _, _, target in block.inlines if kind == "link"]
            menu += any(target and not target.startswith("#") for target in targets)
    return menu >= _MENU and prose > 0


def _has_teasers(blocks: Sequence[DraftBlock]) -> bool:
    """Tell whether headings that are links end a text: they lead to other articles."""
    teasers = 0
    for block in reversed(blocks):
        linked = float(block.hints.get("links", 0.0))
        if block.kind == PARAGRAPH and linked < _LITTLE and is_prose(block.strand.text):
            return teasers >= _TEASERS
        teasers += block.kind == HEADING and linked > _MOST
    return False


def _is_of_a_site(text: str) -> bool:
    return bool(
        SITE_TEXT.match(text)
        or ELSEWHERE.search(text)
        or NOTICE.match(text)
        or FOOTER.search(text)
        or CONTACT.match(text)
        or RELATED.match(text)
        or _SKIP.match(text)
        or is_language(text)
    )


def _kept(
    blocks: Sequence[DraftBlock], masses: Sequence[float], odds: Sequence[float]
) -> list[bool]:
    """Return which blocks are the article's; pictures follow later."""
    start, end = markdown_weighed.heaviest(masses, odds)
    kinds = markdown_signs.sorts(blocks, masses)
    end = _end_behind_advert(blocks, kinds, odds, end)
    kept = [
        block.kind != IMAGE and value > (_INSIDE if start <= index < end else _BEYOND)
        for index, (block, value) in enumerate(zip(blocks, odds, strict=True))
    ]
    _keep_inside(blocks, kinds, odds, kept, range(start, end))
    _drop_boxes(blocks, kinds, kept, range(start, end))
    _decide_lists(kinds, odds, kept, range(start, end))
    end = _end_of_last_part(kinds, odds, kept, end)
    _keep_at_ends(blocks, kinds, odds, kept, (start, end))
    if sum(m for m, keep in zip(masses, kept, strict=True) if keep) >= _ENOUGH:
        return kept
    # An article is never empty: what looks most like one is it.
    least = min(_INSIDE, max(odds, default=0.0) - _MARGIN)
    return [
        block.kind != IMAGE and value > least for block, value in zip(blocks, odds, strict=True)
    ]


def _keep_inside(
    blocks: Sequence[DraftBlock],
    kinds: Sequence[str],
    odds: Sequence[float],
    kept: list[bool],
    inside: range,
) -> None:
    """Keep running text, headings over it and what stands under a picture, unless in great doubt.

    An advertisement amid an article makes its neighbours doubtful, but does not end it. What is
    nothing but a link must be likelier than the rest.
    """
    for index in reversed(inside):
        kind, before = kinds[index], kinds[index - 1] if index else ""
        over = next((i for i in range(index + 1, len(kinds)) if kinds[i] not in _NO_WORDS), -1)
        if kind == "heading":
            text = kinds[over] in _RUNNING or _is_sentence(blocks[over])
            kept[index] |= odds[index] > _DOUBTED and over > 0 and kept[over] and text
        elif kind == "prose":
            kept[index] |= odds[index] > _DOUBTED
        elif kind.startswith("link"):
            kept[index] &= odds[index] > _LINKED
        elif kind in _WORDS and before == "picture":
            kept[index] |= odds[index] > _UNDER_PICTURE


def _drop_boxes(
    blocks: Sequence[DraftBlock], kinds: Sequence[str], kept: list[bool], inside: range
) -> None:
    """Let go of boxes amid the text: a heading, a few words that say no sentence, a button."""
    for full, run in itertools.groupby(inside, lambda i: kinds[i] in _RUNNING and kept[i]):
        box = [] if full else [i for i in run if kinds[i] not in _NO_WORDS]
        while box and kinds[box[-1]] == "heading":
            box.pop()  # it heads the text below
        button = bool(box) and kinds[box[-1]] == "links" and not kept[box[-1]]
        few = len(box) <= _BOX and kinds[box[0]] == "heading" if button else False
        if few and all(_is_of_a_box(blocks[i], kinds[i]) for i in box[:-1]):
            for index in box:
                kept[index] = False


def _decide_lists(
    kinds: Sequence[str], odds: Sequence[float], kept: list[bool], inside: range
) -> None:
    """Decide about links one under the other together: they are one list."""
    for linked, run in itertools.groupby(inside, lambda i: kinds[i] in ("links", "linked item")):
        places = list(run) if linked else []
        mean = sum(odds[index] for index in places) / max(1, len(places))
        for index in places:
            kept[index] = mean > _LINKED


def _end_behind_advert(
    blocks: Sequence[DraftBlock], kinds: Sequence[str], odds: Sequence[float], end: int
) -> int:
    """Return where the article ends if sentences follow an advertisement or a picture."""
    gap = 0
    for index in range(end, len(kinds)):
        kind, likely = kinds[index], odds[index]
        if kind in _RUNNING and likely > _INSIDE and _is_sentence(blocks[index]):
            end, gap = index + 1, 0
            continue
        gap += 1
        crossed = kind in (*_WORDS, "picture") and likely > _BETWEEN
        if gap > _CROSSED or not crossed:
            break
    return end


def _end_of_last_part(
    kinds: Sequence[str], odds: Sequence[float], kept: list[bool], end: int
) -> int:
    """Keep a last heading and its text that only a few doubtful blocks keep from the rest."""
    after = [i for i in range(end, len(kinds)) if kinds[i] not in _NO_WORDS]
    if len(after) < 2 or kinds[after[0]] != "heading" or odds[after[0]] < _ENDING:
        return end
    text = list(
        itertools.takewhile(lambda i: kinds[i] in _RUNNING and odds[i] > _INSIDE, after[1:])
    )
    for index in [after[0], *text] if text else ():
        kept[index] = True
    return text[-1] + 1 if text else end


def _is_of_a_box(block: DraftBlock, kind: str) -> bool:
    return kind in ("heading", "short", "links") and not _is_sentence(block)


def _keep_at_ends(
    blocks: Sequence[DraftBlock],
    kinds: Sequence[str],
    odds: Sequence[float],
    kept: list[bool],
    run: tuple[int, int],
) -> None:
    """Keep sentences between the headline and the first words, and right after the last ones."""
    start, end = run
    head = _headline(blocks, start)
    for index in range(head + 1, start) if head >= 0 else ():
        if index == head + 1 and kinds[index] in ("heading", "line", "short"):
            # A second headline, with what the article is about.
            kept[index] |= odds[index] > _SUBTITLE and mass(blocks[index].strand.text) > _SECOND
            continue
        captioned = kinds[index] in _WORDS and kinds[index - 1] == "picture"
        if captioned or (kinds[index] in _RUNNING and _is_sentence(blocks[index])):
            kept[index] |= odds[index] > (_UNDER_PICTURE if captioned else _OPENING)
    after = [i for i in range(end, len(blocks)) if kinds[i] not in _NO_WORDS][: _CLOSING + 1]
    for index, below in itertools.pairwise([*after, -1]):
        signed = below >= 0 and _signs_off(blocks[index], blocks[below])
        if kinds[index] not in _WORDS or not (signed or _is_sentence(blocks[index])):
            return
        if odds[index] < _ENDING:
            return
        kept[index] = True
        if signed:
            kept[below] = True
            return


def _signs_off(block: DraftBlock, below: DraftBlock) -> bool:
    """Tell whether a letter ends here: a few words and a comma, and a name under them."""
    text, name = block.strand.text.strip(), below.strand.text.strip()
    few = mass(text) <= _SECOND and mass(name) <= _SECOND / 2 and below.kind == PARAGRAPH
    return few and text.endswith((",", "，")) and not name.endswith((",", ":"))


def _is_sentence(block: DraftBlock) -> bool:
    return bool(_STOP.search(block.strand.text))


def _headline(blocks: Sequence[DraftBlock], first: int) -> int:
    """Return which heading over the first lines of the article is its headline, or -1."""
    above = range(max(0, first - _ABOVE), min(first + 1, len(blocks)))
    heads = [i for i in above if blocks[i].kind == HEADING and mass(blocks[i].strand.text) > 3]
    levels = [block.level for block in blocks if block.kind == HEADING]
    tops = [i for i in heads if blocks[i].level == (1 if 1 in levels else 2)]
    return tops[-1] if tops else -1


def _drop_last_headings(blocks: Sequence[DraftBlock], kept: list[bool]) -> None:
    """Let go of last headings: what nothing of the article stands under heads something else."""
    last = len(kept) - 1 - kept[::-1].index(True)
    while last > 0 and blocks[last].kind == HEADING and any(kept[:last]):
        kept[last] = False
        last = len(kept) - 1 - kept[::-1].index(True)


def _keep_credits(blocks: Sequence[DraftBlock], kept: list[bool]) -> None:
    """Keep the credits right below the article's last words."""
    after = len(kept) - kept[::-1].index(True)
    for index in range(after, min(after + _CREDITS, len(blocks))):
        text = blocks[index].strand.text
        if not (CREDIT.match(text) or (len(text) < _ASIDE and _BRACKETED.fullmatch(text))):
            return
        kept[index] = True


def _keep_pictures(blocks: Sequence[DraftBlock], kept: list[bool], head: int) -> None:
    """Keep the pictures that stand among what is kept."""
    words = [i for i, block in enumerate(blocks) if block.kind != IMAGE]
    at = 0
    for index, block in enumerate(blocks):
        if block.kind != IMAGE:
            continue
        while at < len(words) and words[at] < index:
            at += 1
        before = words[at - 1] if at else -1
        after = words[at] if at < len(words) else -1
        led = before >= 0 and (kept[before] or before == head) and index - before <= _NEAR
        # Date and buttons may stand between the headline and the picture over the first words.
        led = led or (0 <= head < index == after - 1)
        kept[index] = led and after >= 0 and kept[after]


def _without_picture_words(block: DraftBlock) -> list[DraftBlock]:
    """Return a picture without the words that a page shows only where it cannot be seen."""
    if block.kind != IMAGE or block.cut or not block.strand.text:
        return [block]
    words = DraftBlock(PARAGRAPH, block.strand, cut="picture_words", reason=PICTURE_WORDS)
    block.hints["alt"] = block.strand.text
    block.strand = block.strand[:0]
    return [block, words]
