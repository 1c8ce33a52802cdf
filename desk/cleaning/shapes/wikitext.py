"""The source of an entry of a wiki (MediaWiki): templates, links in double brackets, references.

Templates, tables of data, references and categories are cut; links keep their words and where
they lead within the wiki is not followed. Headings, lists and captions stay what they are.

Source:
    The help pages of MediaWiki on formatting, links, images and templates.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.reading import Reading
from desk.i18n import N_
from desk.model import CAPTION, HEADING, LIST_ITEM, PARAGRAPH, QUOTATION

if TYPE_CHECKING:
    from collections.abc import Iterator

SHAPE = "wikitext"
SUREST = 0.92
RULE = "wikitext"
REASON = N_("templates, references and categories of a wiki")

_SIGNS = (
    re.compile(r"\[\[[^\[\]\n]{1,200}\]\]"),
    re.compile(r"^==+[^=\n]+==+[ \t]*$", re.MULTILINE),
    re.compile(r"\{\{[^{}\n]{1,200}"),
    re.compile(r"'''[^'\n]+'''"),
    re.compile(r"<ref[ >]"),
)
_OPENS = re.compile(r"\{\{|\}\}|^\{\||^\|\}", re.MULTILINE)
_REFERENCE = re.compile(
    r"<ref\b[^<>]*/>|<ref\b[^<>]*>.*?</ref\s*>|<!--.*?-->|__[A-Z]+__|<references\b[^<>]*/?>|"
    r"<(?:gallery|math|nowiki|timeline|score)\b[^<>]*>.*?</(?:gallery|math|nowiki|timeline|score)>",
    re.DOTALL,
)
_CATEGORY = re.compile(
    r"\[\[\s*:?(?:Category|分类|分類|Kategorie|Catégorie|Categoría|[a-z]{2,3}(?:-[a-z]+)?)\s*:[^\[\]]*\]\]"
)
_FILE = re.compile(
    r"\[\[\s*(?:File|Image|文件|檔案|图像|圖像|Datei|Fichier|Archivo)\s*:(?P<rest>(?:[^\[\]]|\[\[[^\[\]]*\]\]|"
    r"\[[^\[\]]*\])*)\]\]",
    re.IGNORECASE,
)
_OPTION = re.compile(
    r"(?:thumb|thumbnail|frame|frameless|border|left|right|center|centre|none|upright.*|\d+(?:x\d+)?px|"
    r"x\d+px|alt=.*|link=.*|lang=.*|page=.*|缩略图|縮圖|左|右|居中|无框|mini|hochkant.*|rechts|links)\s*",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"\[\[(?:[^\[\]|]*\|)?(?P<link>[^\[\]|]*)\]\]|\[(?P<url>https?://[^\s\]]+)(?:\s+(?P<words>[^\]]*))?\]|"
    r"'{2,5}|-\{(?:[^{}|]*\|)?(?P<variant>[^{}]*)\}-|</?[a-zA-Z][^<>]{0,200}>|&(?:nbsp|thinsp|ensp|emsp);"
)
_HEADING = re.compile(r"(={1,6})[ \t]*(.+?)[ \t]*\1[ \t]*$")
_ITEM = re.compile(r"([*#;:]+)[ \t]*")
_TAIL = re.compile(
    r"(?:References|See also|External links|Further reading|Notes|Einzelnachweise|Weblinks|"
    r"Siehe auch|Références|参考文献|參考文獻|参考资料|參考資料|外部链接|外部連結|参见|參見|"
    r"注释|註釋|相关条目|相關條目)\s*",
    re.IGNORECASE,
)
_LOOK = 60_000


def reads(text: str, name: str) -> float:
    """Several of its signs, and nothing of a page."""
    head = text[:_LOOK]
    if "[[" not in head or head.lstrip()[:1] == "<":
        return 0.0
    signs = sum(bool(sign.search(head)) for sign in _SIGNS)
    return SUREST if signs >= 3 else 0.0


def read(text: str, offset: int) -> Reading:
    """Read line by line what is no template."""
    blocks: list[DraftBlock] = []
    outs = sorted(_outs(text))
    at = 0
    pieces: list[tuple[int, int]] = []
    for start, end in outs:
        if start >= at:
            pieces.append((at, start))
            at = end
        at = max(at, end)
    pieces.append((at, len(text)))
    kept = Strand.join([Strand.of(text[a:b], a) for a, b in pieces])
    cuts = [_cut(text, a, b, offset) for (_, a), (b, _) in pairwise(pieces)]
    tail = False
    for line in _split(kept):
        for block in _line(line):
            tail = (
                bool(_TAIL.fullmatch(block.strand.text))
                if block.kind == HEADING and block.level < 3
                else tail
            )
            while cuts and cuts[0].strand.extent()[0] - offset < block.strand.extent()[0]:
                blocks.append(cuts.pop(0))
            block.strand = block.strand.moved(offset)
            if tail:
                block.cut, block.reason = RULE, REASON
            blocks.append(block)
    blocks += cuts
    return Reading([block for block in blocks if block.strand.text], shape=SHAPE)


def _outs(text: str) -> Iterator[tuple[int, int]]:
    """Yield where templates, tables, references and categories stand; what never closes stays."""
    stack: list[tuple[str, int]] = []
    for sign in _OPENS.finditer(text):
        if sign[0] in ("{{", "{|"):
            stack.append((sign[0], sign.start()))
        else:
            wanted = "{{" if sign[0] == "}}" else "{|"
            while stack and stack[-1][0] != wanted:
                stack.pop()
            if stack and not any(kind for kind, _ in stack[:-1]):
                yield stack[-1][1], sign.end()
            if stack:
                stack.pop()
    for pattern in (_REFERENCE, _CATEGORY):
        yield from (found.span() for found in pattern.finditer(text))


def _split(strand: Strand) -> Iterator[Strand]:
    at = 0
    for line in strand.text.split("\n"):
        yield strand[at : at + len(line)].stripped()
        at += len(line) + 1


def _line(line: Strand) -> Iterator[DraftBlock]:
    at = 0
    for file in _FILE.finditer(line.text):
        yield from _worded(line[at : file.start()])
        parts = re.split(r"\|(?![^\[\]]*\]\])", file["rest"])[1:]
        caption = parts[-1] if parts and not _OPTION.fullmatch(parts[-1]) else ""
        if caption:
            begin = file.start("rest") + file["rest"].rindex(caption)
            yield DraftBlock(CAPTION, _plain(line[begin : begin + len(caption)]).stripped())
        at = file.end()
    yield from _worded(line[at:])


def _worded(line: Strand) -> Iterator[DraftBlock]:
    if heading := _HEADING.match(line.text):
        yield DraftBlock(HEADING, _plain(line[heading.start(2) : heading.end(2)]), len(heading[1]))
        return
    item = _ITEM.match(line.text)
    words = _plain(line[item.end() :] if item else line).stripped()
    if not words.text or re.fullmatch(r"-{4,}", words.text):
        return
    if item is None or item[1][0] == ";":
        yield DraftBlock(PARAGRAPH, words)
    else:
        kind = QUOTATION if set(item[1]) == {":"} else LIST_ITEM
        yield DraftBlock(kind, words, len(item[1]) if kind == LIST_ITEM else 1)


def _plain(strand: Strand) -> Strand:
    """Return words without the signs of links and emphasis."""
    pieces, at = [], 0
    for mark in _INLINE.finditer(strand.text):
        pieces.append(strand[at : mark.start()])
        group = next((g for g in ("link", "words", "variant") if mark[g]), None)
        if group:
            pieces.append(strand[mark.start(group) : mark.end(group)])
        elif mark[0].startswith("&"):
            pieces.append(Strand.new(" ", strand.places[mark.start()]))
        at = mark.end()
    whole = Strand.join([*pieces, strand[at:]])
    return _plain(whole) if whole.text != strand.text and "[[" in whole.text else whole


def _cut(text: str, start: int, end: int, offset: int) -> DraftBlock:
    strand = Strand.of(text[start:end], offset + start).stripped()
    line = Strand(re.sub(r"[\n\r]", " ", strand.text), strand.places)
    return DraftBlock(PARAGRAPH, line, cut=RULE, reason=REASON, hints={"alone": True})
