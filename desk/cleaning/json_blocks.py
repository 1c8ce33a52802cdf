"""A list of pieces in JSON as blocks: what the rich texts of editing systems have in common.

Each piece is a record, or a bare string. Its words lie in it at any depth, in one string or in
many, of which some are bold or links; what kind of block it is stands in a short field such as
`type`, `nodeType`, `tag` or `style`. Records of marks and of plain words are parts of the block
around them.

Source:
    The formats of ProseMirror, Slate, Draft.js, Lexical, Contentful, Portable Text, Notion,
    Editor.js and Quill, and the content lists of news systems, which are alike in this.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from desk.cleaning import json_strings
from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.json_bodies import NO_WORDS, TELLING
from desk.i18n import N_
from desk.model import CAPTION, CODE, HEADING, IMAGE, LIST_ITEM, PARAGRAPH, QUOTATION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.cleaning.json_strings import Leaf, Tree

RULE = "json_fields"
REASON = N_("other fields of the record around the article")
HIDDEN = N_("The page does not show it.")

_INNER = re.compile(
    r"text|plain|string|a|b|i|u|s|em|strong|span|link|hyperlink|entry-hyperlink|bold|italic|underline|"
    r"mark|code_inline|inlinecode|normal_text|mention|linebreak|br|hardbreak|html|richtext|"
    r"rich_text|textnode|text_node|extended-text|default|doc|document|root"
)
_MARKED = re.compile(
    _INNER.pattern + r"|text_link|hashtag|cashtag|mention_name|custom_emoji|email|phone|code|pre|"
    r"spoiler|strikethrough|bot_command|blockquote"
)
_BEYOND_ASCII = re.compile(r"\\u(?!00[0-7])[0-9a-fA-F]{4}")
_HEADING = re.compile(
    r"h([1-6])|(?:sub|cross|inter)?-?_?(?:head(?:ing|er|line)?|title)[-_ ]?(\w*)", re.IGNORECASE
)
_COUNTED = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_KINDS = (
    (QUOTATION, re.compile(r".*quot(?:e|ation).*")),
    (LIST_ITEM, re.compile(r"li|.*list[-_]?item|bullet|number|(?:un)?ordered-list-item|list")),
    (CODE, re.compile(r"code|pre|code[-_]?block|fence")),
    (CAPTION, re.compile(r"(?:fig)?caption")),
)
_PICTURE = re.compile(r".*(?:image|img|picture|photo|figure).*")
_POINTS = frozenset(["src", "url", "href", "file", "originalurl", "original_url", "image"])
_WORDS = frozenset(
    {
        "text", "content", "value", "insert", "plain_text", "html", "body", "rendered",
        "paragraph", "p", "quote", "code", "caption", "data", "markdown", "children", "items",
    }
)  # fmt: skip
_OF_PICTURES = frozenset(
    {
        "desc", "description", "caption", "legend", "figcaption", "credit", "copyright", "title",
        "img_desc", "image_desc", "pic_desc", "photo_desc", "imgdesc", "picdesc", "note", "图说",
    }
)  # fmt: skip
"""Keys under which a picture's own words stand, beside its address."""
_HEADS = frozenset(
    ["title", "heading", "headline", "subtitle", "subheading", "crosshead", "标题", "小标题"]
)
_MARKUP = re.compile(r"</?(?:p|div|br|a|b|i|em|strong|span|h[1-6]|ul|ol|li|blockquote)\b[^<>]*>")
_ATTRIBUTES = ("attrs", "data", "attributes", "props")
_LINE = re.compile(r"[^\n\r]+")


class Pieces:
    """The pieces of one list."""

    def __init__(self, tree: Tree, text: str, container: int) -> None:
        self.tree, self.text, self.container = tree, text, container
        self.leaves = [leaf for leaf in tree.leaves if container in leaf.way]
        self.told: dict[int, list[str]] = {}
        self.levels: dict[int, int] = {}
        self.elements: set[int] = set()
        self._look_at_kinds()
        self.mixed = self._mixed()
        words: Counter[str] = Counter()
        for leaf in self.leaves:
            if (leaf.quoted and " " in text[leaf.start : leaf.end]) or self._wide(leaf):
                words[leaf.key] += leaf.end - leaf.start
        named = [key for key, _ in words.most_common() if not NO_WORDS.fullmatch(key)]
        self.usual = named[0] if named else ""

    def blocks(self) -> list[DraftBlock]:
        """Return the blocks, and cut what else there is to read between them."""
        if self.usual == "insert":
            return [block for line in self._inserted() for block in line]
        found: list[DraftBlock] = []
        unit = -2
        own: list[Leaf] = []
        for leaf in self.leaves:
            at = self._unit(leaf)
            if at != unit:
                found += self._block(unit, own)
                unit, own = at, []
            own.append(leaf)
        return [*found, *self._block(unit, own)]

    # ---- what a piece is -----------------------------------------------------------------------

    def _look_at_kinds(self) -> None:
        for leaf in self.leaves:
            record, value = leaf.way[-1], self.text[leaf.start : leaf.end].lower()
            if value == "$" and self.tree.listed[record]:
                self.elements.add(record)
            elif record in self.elements and leaf.quoted and record not in self.told:
                self.told[record] = [value]
            if self.tree.keys[record] in _ATTRIBUTES and record != self.container:
                record = self.tree.parents[record]
            if leaf.key in TELLING and leaf.quoted and len(value) < 40:
                self.told.setdefault(record, []).append(value)
            elif leaf.key in ("level", "header") and value[:1].isdigit():
                self.levels[record] = min(6, max(1, int(value[:1])))

    def _mixed(self) -> set[int]:
        """Return the lists that are one text: bare strings, and records of marked words in them."""
        tree = self.tree
        bare = {leaf.way[-1] for leaf in self.leaves if leaf.quoted and tree.listed[leaf.way[-1]]}
        records: dict[int, list[bool]] = {}
        for number, parent in enumerate(tree.parents):
            if parent in bare:
                kinds = self.told.get(number, ())
                told = bool(kinds) and all(_MARKED.fullmatch(kind) for kind in kinds)
                records.setdefault(parent, []).append(told)
        return {number for number, told in records.items() if all(told)}

    def _unit(self, leaf: Leaf) -> int:
        """Return the number of the block that a value belongs to; a bare string is one itself."""
        inside = leaf.way[leaf.way.index(self.container) + 1 :]
        holder = leaf.way[-1]
        for number in inside:
            if number in self.mixed:
                return number
        alone = self.tree.listed[holder] and self.tree.keys[holder] not in ("children", "content")
        if alone or not inside:
            return -3 - leaf.start
        for number in reversed(inside):
            if any(not _INNER.fullmatch(kind) for kind in self.told.get(number, ())):
                return number
        return inside[0]

    def _kind(self, unit: int, leaf: Leaf) -> tuple[str, int]:
        way = leaf.way[leaf.way.index(self.container) + 1 :]
        numbers = [unit, *reversed(way)] if unit >= 0 else list(reversed(way))
        for number in numbers:
            for said in self.told.get(number, ()):
                heading = _HEADING.fullmatch(said)
                if heading:
                    level = heading[1] or heading[2]
                    known = int(level) if level.isdigit() else _COUNTED.get(level, 0)
                    return HEADING, known or self.levels.get(number, 2)
                for kind, sign in _KINDS:
                    if sign.fullmatch(said):
                        return kind, int(kind in (LIST_ITEM, QUOTATION))
        return PARAGRAPH, 0

    def _is_picture(self, unit: int) -> bool:
        return any(_PICTURE.fullmatch(said) for said in self.told.get(unit, ()))

    # ---- its words -----------------------------------------------------------------------------

    def _wide(self, leaf: Leaf) -> bool:
        words = self.text[leaf.start : leaf.end]
        return leaf.quoted and (not words.isascii() or _BEYOND_ASCII.search(words) is not None)

    def _reads(self, leaf: Leaf) -> bool:
        """Whether a value that is no part of the text has words to read."""
        if not leaf.quoted or NO_WORDS.fullmatch(leaf.key):
            return False
        return self._wide(leaf) or " " in self.text[leaf.start : leaf.end].strip()

    def _is_words(self, leaf: Leaf) -> bool:
        if not leaf.quoted or leaf.start == leaf.end or NO_WORDS.fullmatch(leaf.key):
            return False
        if leaf.way[-1] in self.elements:
            return False
        return leaf.key in _WORDS or leaf.key == self.usual or leaf.key.isdigit()

    def _block(self, unit: int, own: list[Leaf]) -> Iterator[DraftBlock]:
        picture = pictured = self._is_picture(unit)
        pieces: list[Strand] = []
        last: tuple[str, str] = ("", "")
        first: Leaf | None = None
        captions: list[DraftBlock] = []
        for leaf in own:
            if picture and leaf.key in _POINTS and leaf.quoted:
                yield _picture(json_strings.value(self.text, leaf).text, leaf.start)
                picture = False
            elif pictured and leaf.key in _OF_PICTURES:
                words = json_strings.value(self.text, leaf).stripped()
                if self._reads(leaf) and words.text != last[0]:
                    captions += worded(words, CAPTION, 0)
                    last = (words.text, leaf.key)
            elif leaf.key in _HEADS and leaf.key != self.usual and leaf.quoted:
                yield from worded(json_strings.value(self.text, leaf), HEADING, 2)
            elif self._is_words(leaf):
                strand = json_strings.value(self.text, leaf)
                if (strand.text == last[0] and leaf.key != last[1]) or not strand.text:
                    continue
                last, first = (strand.text, leaf.key), first or leaf
                pieces.append(strand)
            elif self._reads(leaf):
                words = json_strings.value(self.text, leaf).stripped()
                line = Strand(re.sub(r"[\n\r]", " ", words.text), words.places)
                yield DraftBlock(PARAGRAPH, line, cut=RULE, reason=REASON)
        if first is not None:
            kind, level = self._kind(unit, first)
            if kind == PARAGRAPH and pictured:
                kind = CAPTION
            for block in worded(Strand.join(pieces), kind, level):
                block.hints["told"] = bool(self.told.get(unit))
                yield block
        yield from captions

    def _inserted(self) -> Iterator[Iterator[DraftBlock]]:
        """Yield the lines of text that is told as a row of insertions, breaks among them."""
        pieces: list[Strand] = []
        for leaf in self.leaves:
            if leaf.key == "image" and leaf.quoted:
                target = json_strings.value(self.text, leaf).text
                yield iter([_picture(target, leaf.start)])
            if leaf.key != "insert" or not leaf.quoted:
                continue
            strand, at = json_strings.value(self.text, leaf), 0
            for end in [i for i, letter in enumerate(strand.text) if letter == "\n"]:
                level = self.levels.get(leaf.way[-1], 0)
                line = Strand.join([*pieces, strand[at:end]])
                yield worded(line, HEADING if level else PARAGRAPH, level)
                pieces, at = [], end + 1
            pieces.append(strand[at:])
        yield worded(Strand.join(pieces), PARAGRAPH, 0)


def _picture(target: str, place: int) -> DraftBlock:
    return DraftBlock(IMAGE, Strand.of("", 0), target=target, hints={"place": place})


def worded(strand: Strand, kind: str, level: int) -> Iterator[DraftBlock]:
    """Yield the blocks that words make: markup in them is read, line breaks divide them."""
    if _MARKUP.search(strand.text):
        yield from _marked(strand, kind, level)
        return
    for found in _LINE.finditer(strand.text):
        line = strand[found.start() : found.end()].stripped()
        if line.text:
            yield DraftBlock(kind, line, level)


def _marked(strand: Strand, kind: str, level: int) -> Iterator[DraftBlock]:
    from desk.cleaning.html import blocks, tree

    for piece in blocks.pieces(tree.parse(strand.text)):
        block, outer = piece.block, strand.places
        block.strand = Strand(block.strand.text, [outer[p] for p in block.strand.places])
        if "place" in block.hints:
            block.hints["place"] = outer[min(block.hints["place"], len(outer) - 1)]
        if block.kind == PARAGRAPH:
            block.kind, block.level = kind, level
        if piece.run.hidden:
            block.cut, block.reason = "hidden", HIDDEN
        yield block
