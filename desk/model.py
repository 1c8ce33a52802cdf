"""The nouns of Desk: what is read, what is marked in it, and what ties the marks together.

Every record is a value: frozen, compared by its contents, and referring to others by `uid`.
Positions count Unicode code points, half-open `[start, end)`, in the text of one revision.
Times are ISO 8601 in UTC with milliseconds, such as `2026-01-31T09:30:00.000Z`.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

Uid: TypeAlias = str
"""A UUIDv7 as 32 hexadecimal digits: made here, unique everywhere, ascending in time."""

TITLE = "title"
HEADING = "heading"
PARAGRAPH = "paragraph"
QUOTATION = "quotation"
POST = "post"
LIST_ITEM = "list_item"
CAPTION = "caption"
IMAGE = "image"
CREDIT = "credit"
TABLE_ROW = "table_row"
CODE = "code"
KINDS = (
    TITLE,
    HEADING,
    PARAGRAPH,
    QUOTATION,
    POST,
    LIST_ITEM,
    CAPTION,
    IMAGE,
    CREDIT,
    TABLE_ROW,
    CODE,
)
"""What a block of an article can be. `code` is program text, not a code of the codebook."""

CONTEXT = 64
"""How many code points before and after a quotation are stored with it."""


def new_uid() -> Uid:
    """Return a new UUIDv7 (RFC 9562): 48 bits of milliseconds, then chance."""
    chance = int.from_bytes(os.urandom(10), "big")
    head = (time.time_ns() // 1_000_000 & (1 << 48) - 1) << 80
    value = head | 0x7 << 76 | (chance >> 62 & 0xFFF) << 64 | 0b10 << 62 | chance & (1 << 62) - 1
    return f"{value:032x}"


def now() -> str:
    """Return the present moment as the model writes it."""
    from datetime import UTC, datetime

    moment = datetime.now(UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}Z"


@dataclass(frozen=True)
class Source:
    """Bytes as they came, never altered.

    `origin` is the path or URL they came from, `name` its last part; `shape` is what was
    recognised in them (`html-page`, `flattened`, …); `sha256` is that of `raw`.
    """

    name: str
    raw: bytes = field(repr=False)
    sha256: str
    origin: str = ""
    shape: str = ""
    encoding: str = ""
    received: str = field(default_factory=now)
    uid: Uid = field(default_factory=new_uid)


@dataclass(frozen=True)
class Picture:
    """An image that was saved beside a source, never altered.

    `target` is how the article names it, as the block of the image does; `sha256` is that of `raw`.
    """

    source: Uid
    target: str
    raw: bytes = field(repr=False)
    sha256: str
    uid: Uid = field(default_factory=new_uid)


@dataclass(frozen=True)
class Block:
    """One paragraph-like piece of a text: `text[start:end]`, without a line break of its own.

    Args:
        kind: one of `KINDS`.
        start, end: code points in the text that holds the block.
        level: of a heading, 1 to 6; of a list item or quotation, how deep; else 0.
        target: where an image or an embedded post came from; shown, never fetched. Of an item of
            a numbered list, its number as it is shown, such as `3.`.
        inferred: the kind was concluded, not stated by the source.
    """

    kind: str
    start: int
    end: int
    level: int = 0
    target: str = ""
    inferred: bool = False


@dataclass(frozen=True)
class Inline:
    """A run inside a block that the source set apart: `kind` is link, strong or emphasis."""

    kind: str
    start: int
    end: int
    target: str = ""


@dataclass(frozen=True)
class Repair:
    """One edit that cleaning made, so that it can be told, shown and taken back.

    Args:
        rule: the name of the rule's module, such as `glossed_traditional`.
        reason: why, as a message id of the interface.
        removed, inserted: the text before and after.
        start, end: where in the decoded source, in code points; -1 where no place is known.
        at: where in the clean text it shows: an offset in the text it came with.
    """

    rule: str
    reason: str
    removed: str
    inserted: str = ""
    start: int = -1
    end: int = -1
    at: int = 0


@dataclass(frozen=True)
class Candidate:
    """A value that a field of an article could have, and where it was found.

    Args:
        field: title, byline, outlet, agency, url, published, modified, language or script.
        value: as the field would hold it.
        origin: where it stood, such as `json-ld`, `front matter`, `epoch`, `byline`.
        inferred: concluded, not stated.
        chosen: this is the one the article took.
    """

    field: str
    value: str
    origin: str
    inferred: bool = False
    chosen: bool = False


@dataclass(frozen=True)
class Revision:
    """One text of an article; it never changes once written.

    `text` is the blocks joined by a line break, so `text.split("\\n")` gives them back; the title
    of the article is the first block. `why` is import, cleaning, correction, re-import or restored;
    `left_out` are edits that the reader refused: a new cleaning does not make them either.
    """

    article: Uid
    text: str = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)
    inlines: tuple[Inline, ...] = field(default=(), repr=False)
    repairs: tuple[Repair, ...] = field(default=(), repr=False)
    candidates: tuple[Candidate, ...] = field(default=(), repr=False)
    left_out: tuple[Repair, ...] = field(default=(), repr=False)
    source: Uid | None = None
    number: int = 1
    why: str = "import"
    cleaner: str = ""
    made: str = field(default_factory=now)
    uid: Uid = field(default_factory=new_uid)


@dataclass(frozen=True)
class Article:
    """What one outlet published once. Its text is in revisions; the newest is the current one.

    Args:
        published, modified: ISO 8601 as precise as `published_precision` (year, month, day,
            minute or second); empty where unknown.
        published_inferred: the date was concluded, not stated.
        language: BCP 47 primary tag such as `zh` or `en`; `script` is `Hans`, `Hant`, `Latn` ….
        corrected: fields the reader has set; a new cleaning leaves them alone.
    """

    title: str
    byline: str = ""
    outlet: str = ""
    agency: str = ""
    url: str = ""
    published: str = ""
    published_precision: str = ""
    published_inferred: bool = False
    modified: str = ""
    language: str = ""
    script: str = ""
    corrected: tuple[str, ...] = ()
    source: Uid | None = None
    added: str = field(default_factory=now)
    uid: Uid = field(default_factory=new_uid)


@dataclass(frozen=True)
class Code:
    """What a span can be tagged as: claim, rebuttal, figure, or a code of the reader's own.

    `colour` and `colour_dark` are `#rrggbb` on a light and on a dark page; `line` is solid,
    dashed or dotted, so that colour is never alone; `key` is the key that marks with it.
    """

    name: str
    definition: str = ""
    colour: str = "#0072B2"
    colour_dark: str = "#56B4E9"
    line: str = "solid"
    key: str = ""
    built_in: bool = False
    place: int = 0
    uid: Uid = field(default_factory=new_uid)


@dataclass(frozen=True)
class Annotation:
    """A span of a revision, tagged with a code.

    Args:
        article, revision: the target.
        start, end: code points in the text of the revision; `start < end`.
        exact, prefix, suffix: the words marked and up to `CONTEXT` code points around them.
        code: the code it is tagged with.
        memo, tags: the body.
        speaker: who said it.
        fields: further values of the code, such as a figure's `value` and `unit`; JSON values.
        anchor: same, moved, changed or orphaned: how it came to stand where it stands.
        version: counts the states of this annotation, from 1.
    """

    article: Uid
    revision: Uid
    start: int
    end: int
    exact: str
    code: Uid
    prefix: str = ""
    suffix: str = ""
    memo: str = ""
    tags: tuple[str, ...] = ()
    speaker: Uid | None = None
    fields: Mapping[str, Any] = field(default_factory=dict, hash=False)
    anchor: str = "same"
    creator: str = ""
    created: str = field(default_factory=now)
    modified: str = ""
    version: int = 1
    uid: Uid = field(default_factory=new_uid)


@dataclass(frozen=True)
class Relation:
    """An arrow between two annotations, in one article or across two: `tail` `kind` `head`.

    A rebuttal is the tail and the claim it answers the head of a relation of kind `rebuts`.
    """

    kind: str
    tail: Uid
    head: Uid
    memo: str = ""
    creator: str = ""
    created: str = field(default_factory=now)
    version: int = 1
    uid: Uid = field(default_factory=new_uid)


@dataclass(frozen=True)
class Speaker:
    """Who says something: a person, an organisation, a document, or somebody unnamed."""

    name: str
    kind: str = "person"
    memo: str = ""
    uid: Uid = field(default_factory=new_uid)


@dataclass(frozen=True)
class Alias:
    """Another way of writing the name of a speaker; `origin` is reader, text or built-in."""

    speaker: Uid
    name: str
    origin: str = "reader"
    uid: Uid = field(default_factory=new_uid)


@dataclass(frozen=True)
class Collection:
    """A story: articles that belong together."""

    name: str
    memo: str = ""
    uid: Uid = field(default_factory=new_uid)


@dataclass(frozen=True)
class Membership:
    """An article's place in a collection."""

    collection: Uid
    article: Uid
    place: int = 0
    uid: Uid = field(default_factory=new_uid)


@dataclass(frozen=True)
class Refusal:
    """A suggestion the reader has refused, so that it is not made again.

    `rule` is what suggested it; `first` and `second` name what it was about, as that rule names
    things: for `same_measure` two figures by `desk.ledger.mention.Mention.key`.
    """

    rule: str
    first: str
    second: str = ""
    creator: str = ""
    created: str = field(default_factory=now)
    uid: Uid = field(default_factory=new_uid)


Record: TypeAlias = (
    Source
    | Picture
    | Article
    | Revision
    | Code
    | Annotation
    | Relation
    | Speaker
    | Alias
    | Collection
    | Membership
    | Refusal
)


@dataclass(frozen=True)
class Edit:
    """One record before and after; None where it was not there or is there no more."""

    before: Record | None
    after: Record | None

    @property
    def inverse(self) -> Edit:
        """The edit that takes this one back."""
        return Edit(self.after, self.before)


@dataclass(frozen=True)
class Change:
    """What a reader does in one step: a label for the menu, and its edits in order.

    `label` is a message id, such as `Mark as claim`; it is translated where it is shown.
    """

    label: str
    edits: tuple[Edit, ...]

    @property
    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(self.label, tuple(edit.inverse for edit in reversed(self.edits)))


@dataclass(frozen=True)
class Event:
    """A change as it was recorded: numbered in order, never erased.

    `kind` is do, undo or redo; an undo and a redo name in `target` the event of the change they
    take back or do again. `actor` is who, `desk` at which window.
    """

    number: int
    kind: str
    target: int | None
    actor: str
    desk: str
    at: str
    label: str
