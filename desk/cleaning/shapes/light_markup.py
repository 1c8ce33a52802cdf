"""Text in one of the lighter languages of marks: Org, reStructuredText and AsciiDoc.

They agree in this: a title and fields above, headings, paragraphs that end with a blank line,
lists, fences around quotations and code, and lines that speak to the program. What a line is
stands in a table for each language; the words inside lose the signs of links and emphasis.

Source:
    The Org manual; the reStructuredText specification of docutils; the AsciiDoc syntax reference.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.markdown_paragraphs import joined
from desk.cleaning.reading import Reading
from desk.cleaning.record_fields import candidates, meaning
from desk.cleaning.shapes.front_matter import REASON
from desk.i18n import N_
from desk.model import CODE, HEADING, LIST_ITEM, PARAGRAPH, QUOTATION, TITLE

if TYPE_CHECKING:
    from desk.model import Candidate

SHAPE = "light-markup"
SUREST = 0.8
RULE = "light_markup"
MARKS = N_("lines that speak to a program, not to a reader")


class Language(NamedTuple):
    """What the lines of a language are, and which of its signs must be seen."""

    signs: tuple[re.Pattern[str], ...]
    field: re.Pattern[str]
    heading: re.Pattern[str]
    item: re.Pattern[str]
    mark: re.Pattern[str]
    quote: re.Pattern[str]
    code: re.Pattern[str]
    inline: re.Pattern[str]


def _many(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.MULTILINE) for pattern in patterns)


_NEVER = re.compile(r"(?!)")
_ORG = Language(
    _many(r"^#\+(?i:TITLE|AUTHOR|DATE|OPTIONS|BEGIN_\w+)\b", r"^\*+ \S|\A#\+(?i:TITLE):"),
    re.compile(r"#\+(?P<key>TITLE|AUTHOR|DATE|LANGUAGE):[ \t]*(?P<value>.*)", re.IGNORECASE),
    re.compile(r"(?P<level>\*+)[ \t]+(?:(?:TODO|DONE)[ \t]+)?(?P<words>.*?)(?:[ \t]+:[\w:@]+:)?$"),
    re.compile(r"[ \t]*(?:[-+]|\d+[.)])[ \t]+(?:\[[ X-]\] )?(?P<words>\S.*)"),
    re.compile(r"#\+.*|# .*|#$|[ \t]*:[A-Z_]+:.*"),
    re.compile(r"#\+(?:BEGIN|END)_(?:QUOTE|VERSE)\b.*", re.IGNORECASE),
    re.compile(r"#\+(?:BEGIN|END)_(?:SRC|EXAMPLE)\b.*", re.IGNORECASE),
    re.compile(
        r"\[\[[^\[\]]+\](?:\[(?P<a>[^\[\]]+)\])?\]|(?<!\w)([*/_=~])(?P<b>[^\s*/_=~](?:[^*/_=~\n]*[^\s*/_=~])?)\2(?!\w)|"
        r"\[fn:[^\]]*\]"
    ),
)
_RST = Language(
    _many(
        r"^\.\. [\w-]+::|^\.\. _[^:\n]+:",
        r"^[^\s:].*\n([=\-~^\"'*+#])\1{3,}[ \t]*$",
        r"`[^`\n<]+ <[^`\n>]+>`_|:\w+:`[^`\n]+`",
        r"^:[A-Z]\w+: \S",
        r"\S::[ \t]*\n[ \t]*\n[ \t]{2,}\S",
    ),
    re.compile(r":(?P<key>[A-Za-z]+):[ \t]+(?P<value>.*)"),
    _NEVER,
    re.compile(r"[ \t]*(?:[-*+•]|\d+[.)]|#\.)[ \t]+(?P<words>\S.*)"),
    re.compile(r"\.\. .*|\.\.$|([=\-~^\"'*+#])\1{3,}|[ \t]+:[\w-]+:.*"),
    _NEVER,
    _NEVER,
    re.compile(
        r"`(?P<a>[^`\n<]+?)[ ]*<[^`\n>]+>`__?|:[\w-]+:`(?P<b>[^`\n]+)`|``(?P<c>[^`\n]+)``|"
        r"(\*\*?)(?P<d>[^\s*][^*\n]*)\4|`(?P<e>[^`\n]+)`_?|\[[\d#*]+\]_"
    ),
)
_ADOC = Language(
    _many(r"\A\s*= \S", r"^== \S|^:[\w-]+:|^image::|^\[quote|^____$|^----$"),
    re.compile(r":(?P<key>[\w-]+):[ \t]*(?P<value>.*)"),
    re.compile(r"(?P<level>={1,6})[ \t]+(?P<words>.+)"),
    re.compile(r"[ \t]*(?:\*+|-|\.+)[ \t]+(?P<words>\S.*)"),
    re.compile(r"\[[^\]]*\]|//.*|(?:image|video|audio|include|toc)::.*|'''|<<<|\+"),
    re.compile(r"_{4,}"),
    re.compile(r"-{4,}|\.{4,}"),
    re.compile(
        r"(?:link:|xref:)[^\s\[\]]+\[(?P<a>[^\]]*)\]|https?://[^\s\[\]]+\[(?P<b>[^\]]+)\]|"
        r"<<[^,>]+,(?P<c>[^>]+)>>|(?<!\w)([*_`])(?P<d>[^\s*_`](?:[^*_`\n]*[^\s*_`])?)\4(?!\w)|image:[^\s\[]+\[[^\]]*\]"
    ),
)
_UNDER = re.compile(r"([=\-~^\"'*+#])\1{2,}[ \t]*")
_AUTHOR = re.compile(r"(?P<name>[^\W\d_][^<>\n\d]{2,60}?)(?:[ \t]+<[^<>\s]+>)?")
_DATE = re.compile(r"(?:v[\d.]+,[ \t]*)?(\d{4}-\d{2}-\d{2})")
_CODING = re.compile(
    r"\.\. (?:code-block|code|sourcecode|parsed-literal|ipython|prompt|doctest)::.*"
)
_OPTION = re.compile(r"[ \t]+:[\w-]+:")
_LOOK = 30_000


def _language(text: str) -> Language | None:
    head = text[:_LOOK]
    for language, least in ((_ORG, 2), (_ADOC, 2), (_RST, 2)):
        if sum(bool(sign.search(head)) for sign in language.signs) >= least:
            return language
    return None


def reads(text: str, name: str) -> float:
    """Look for two kinds of signs of one of the languages."""
    head = text[:_LOOK]
    if not any(sign in head for sign in ("#+", "= ", ".. ", "`_", "---", "===", "\n:")):
        return 0.0
    if "<" in head[:1] or re.search(r"^#{1,6} \S|^\[[^\]\n]+\]\(", head, re.MULTILINE):
        return 0.0
    return SUREST if _language(text) else 0.0


class _Lines:
    """The lines of a text, read one after another into blocks."""

    def __init__(self, text: str, offset: int, language: Language) -> None:
        self.language, self.offset = language, offset
        self.rows: list[tuple[int, str]] = []
        at = 0
        for row in text.split("\n"):
            self.rows.append((at, row))
            at += len(row) + 1
        self.blocks: list[DraftBlock] = []
        self.fields: list[Candidate] = []
        self.run: list[Strand] = []
        self.kind, self.levels, self.titled = PARAGRAPH, list[str](), False
        self.in_code = self.option = False
        self.blank = 0

    def read(self) -> None:
        """Read them all."""
        index = 0
        while index < len(self.rows):
            index += self._line(index)
        self._close()

    def _strand(self, index: int, start: int = 0, end: int | None = None) -> Strand:
        at, row = self.rows[index]
        return Strand.of(row[start:end], self.offset + at + start).stripped()

    def _line(self, index: int) -> int:
        """Read the line at an index; return how many lines that took."""
        row, own = self.rows[index][1].rstrip(), self.language
        if own.code.fullmatch(row):
            self._cut(index)
            self.in_code, self.blank = not self.in_code, 0
        elif self.in_code:
            self._code(index, 0)
        elif not row:
            return 1 + self._end_of_paragraph(index + 1)
        elif own is _RST and (taken := self._directive(index)):
            return taken
        elif own.quote.fullmatch(row):
            self._cut(index)
            self.kind = QUOTATION if self.kind == PARAGRAPH else PARAGRAPH
        elif own is _RST and not self.run and (taken := self._underlined(index)):
            return taken
        elif not self.run and (heading := own.heading.fullmatch(row)):
            self._head(self._strand(index, *heading.span("words")), heading["level"])
        elif not self.run and (field := own.field.fullmatch(row)) and self._field(field, index):
            pass
        elif own.mark.fullmatch(row) or (self.option and row[0] in " \t"):
            self._cut(index)
            self.option = row.startswith("..") or self.option
        elif item := own.item.fullmatch(row):
            self._close()
            self.run, self.kind = [self._strand(index, item.start("words"))], LIST_ITEM
        elif own is _ADOC and index < 3 and self.titled and self._under_title(row, index):
            pass
        else:
            self.run.append(self._strand(index))
        return 1

    def _code(self, index: int, indent: int) -> None:
        """Take a line of program text, moved in as it is but for the indent of all of it."""
        at, row = self.rows[index]
        row = row.rstrip()
        if not row.strip():
            self.blank += 1
            return
        strand = Strand.of(row[indent:], self.offset + at + indent)
        hints = {"blank": self.blank} if self.blank else {}
        self.blocks.append(DraftBlock(CODE, strand, hints=hints))
        self.blank = 0

    def _end_of_paragraph(self, index: int) -> int:
        """Close a paragraph; where it announces program text, read that from `index` on."""
        announced = self.language is _RST and bool(self.run) and self.run[-1].text.endswith("::")
        if announced:
            self.run[-1] = self.run[-1][:-1] if self.run[-1].text != "::" else self.run[-1][:0]
        self._close()
        self.option = False
        return self._literal(index) if announced else 0

    def _directive(self, index: int) -> int:
        """Read program text that a directive announces; return how many lines it takes."""
        if self.run or not _CODING.fullmatch(self.rows[index][1].rstrip()):
            return 0
        self._cut(index)
        taken = 1
        while index + taken < len(self.rows) and _OPTION.match(self.rows[index + taken][1]):
            self._cut(index + taken)
            taken += 1
        return taken + self._literal(index + taken)

    def _literal(self, index: int) -> int:
        """Read program text: lines moved in, and blank ones; return how many."""
        end = index
        while end < len(self.rows) and (self.rows[end][1][:1] in ("", " ", "\t", "\r")):
            end += 1
        rows = [row.rstrip() for _, row in self.rows[index:end]]
        indent = min((len(row) - len(row.lstrip()) for row in rows if row), default=0)
        for number in range(index, end):
            self._code(number, indent)
        self.blank = 0
        return end - index

    def _underlined(self, index: int) -> int:
        """Read a heading that is told by the line under it; return how many lines it takes."""
        rows = [row.rstrip() for _, row in self.rows[index : index + 3]]
        if len(rows) > 2 and _UNDER.fullmatch(rows[0]) and rows[2] == rows[0] and rows[1].strip():
            self._head(self._strand(index + 1), rows[0][0] * 2)
            return 3
        if len(rows) > 1 and _UNDER.fullmatch(rows[1]) and len(rows[1]) >= len(rows[0]) > 0:
            self._head(self._strand(index), rows[1][0])
            return 2
        return 0

    def _head(self, words: Strand, level: str) -> None:
        self._close()
        if level not in self.levels:
            self.levels.append(level)
        first = not self.titled and not any(not block.cut for block in self.blocks)
        if first and (self.language is not _ORG):
            self.titled = True
            self.blocks.append(DraftBlock(TITLE, self._plain(words)))
            return
        deep = len(level) if self.language is not _RST else self.levels.index(level) + 1
        self.blocks.append(DraftBlock(HEADING, self._plain(words), min(6, max(2, deep))))

    def _field(self, field: re.Match[str], index: int) -> bool:
        if any(block.kind != TITLE and not block.cut for block in self.blocks):
            return False
        told = meaning(field["key"].lower())
        value = field["value"].strip("<> ")
        if told == "title" and value:
            self.blocks.append(DraftBlock(TITLE, self._strand(index, *field.span("value"))))
            self.titled = True
            return True
        if told and value:
            day = _DATE.match(value)
            value = day[1] if day and told == "published" else value
            self.fields += candidates(told, value, "front matter")
        self._cut(index, REASON)
        return True

    def _under_title(self, row: str, index: int) -> bool:
        if day := _DATE.fullmatch(row):
            self.fields += candidates("published", day[1], "front matter")
        elif (author := _AUTHOR.fullmatch(row)) and not row.endswith("."):
            self.fields += candidates("byline", author["name"], "front matter")
        else:
            return False
        self._cut(index, REASON)
        return True

    def _cut(self, index: int, reason: str = MARKS) -> None:
        self._close()
        strand = self._strand(index)
        if strand.text:
            self.blocks.append(DraftBlock(PARAGRAPH, strand, cut=RULE, reason=reason))

    def _close(self) -> None:
        """End the paragraph that is being read."""
        if self.run:
            level = int(self.kind in (LIST_ITEM, QUOTATION))
            self.blocks.append(DraftBlock(self.kind, self._plain(joined(self.run)), level))
            self.run = []
        self.kind = PARAGRAPH if self.kind == LIST_ITEM else self.kind

    def _plain(self, strand: Strand) -> Strand:
        pieces, at = [], 0
        for mark in self.language.inline.finditer(strand.text):
            pieces.append(strand[at : mark.start()])
            group = next((g for g, words in mark.groupdict().items() if words), None)
            if group:
                pieces.append(strand[mark.start(group) : mark.end(group)])
            at = mark.end()
        return Strand.join([*pieces, strand[at:]]) if at else strand


def read(text: str, offset: int) -> Reading:
    """Read line by line."""
    language = _language(text)
    assert language is not None
    lines = _Lines(text, offset, language)
    lines.read()
    kept = [block for block in lines.blocks if block.strand.text]
    return Reading(kept, lines.fields, shape=SHAPE)
