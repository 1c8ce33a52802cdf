"""A conversation as JSON, as messengers and networks export it: every message, by whom and when.

A line that says who and when stands above the words of each; what else is recorded is cut.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning import json_messages, json_strings
from desk.cleaning.draft import DraftBlock, Strand, given
from desk.cleaning.json_blocks import REASON, RULE, worded
from desk.cleaning.reading import Reading
from desk.cleaning.shapes.post_thread import first_sentence
from desk.model import PARAGRAPH, POST, Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.cleaning.json_messages import Message
    from desk.cleaning.json_strings import Leaf, Tree

SHAPE = "chat"
SUREST = 0.97
UNTITLED = True

_BEGINS = re.compile(r"\ufeff?\s*[\[{]")
_TAG = re.compile(r"<[^<>]{1,400}>")
_LISTED = re.compile(rf'"(?:{json_messages.LISTS.pattern})"\s*:\s*\[', re.IGNORECASE)
_REPLIES = re.compile(
    r'"(?:in_reply_to|reply_to|thread_ts|conversation_id|parent_id|quoted|retweeted_?status|reblog)'
    r'|"type"\s*:\s*"message"'
)


def reads(text: str, name: str) -> float:
    """Look for a list of messages."""
    if not _BEGINS.match(text) or not (_LISTED.search(text) or _REPLIES.search(text)):
        return 0.0
    return SUREST if json_messages.conversation(json_strings.tree(text), text) else 0.0


def read(text: str, offset: int) -> Reading:
    """Read message by message."""
    made = json_strings.tree(text)
    messages = json_messages.conversation(made, text)
    quoted = {made.parents[each.record]: each for each in json_messages.quoted(made, text)}
    blocks, at = list[DraftBlock](), 0
    for each in messages:
        said = [each, *filter(None, [quoted.get(each.record)])]
        used = sorted((leaf for one in said for leaf in _used(one)), key=lambda leaf: leaf.start)
        own = [block for deep, one in enumerate(said, 1) for block in written(text, one, deep)]
        for leaf in used:
            blocks.append(rest(text, at, leaf.start))
            at = max(at, leaf.end)
        blocks += own
    blocks.append(rest(text, at, len(text)))
    kept = [block for block in blocks if block.strand.text.strip()]
    for block in kept:
        block.strand = block.strand.moved(offset)
    return Reading(kept, list(_fields(made, text, messages)), shape=SHAPE)


def _used(said: Message) -> Iterator[Leaf]:
    yield from filter(None, (said.who, said.when, *said.words))


def written(text: str, said: Message, level: int = 1) -> Iterator[DraftBlock]:
    """Yield who says it and when, then the words; one that is quoted has level 2."""
    head: list[Strand] = []
    if said.who is not None:
        head.append(json_strings.value(text, said.who))
    if said.when is not None:
        when = json_messages.moment(text, said.when)
        raw = json_strings.value(text, said.when)
        head += [Strand.new(" ")] if head else []
        head.append(raw if raw.text == when else Strand.new(when, said.when.start))
    if head:
        yield _post(Strand.join(head).stripped(), "signature", level)
    words = Strand.join(json_strings.value(text, leaf) for leaf in said.words)
    for block in worded(words, PARAGRAPH, 0):
        yield _post(block.strand, "words", level) if block.kind == PARAGRAPH else block


def _post(strand: Strand, part: str, level: int) -> DraftBlock:
    return DraftBlock(POST, strand, level, hints=given(part=part))


def rest(text: str, start: int, end: int) -> DraftBlock:
    """Return what is recorded besides, cut."""
    strand = Strand.of(text[start:end], start).stripped()
    line = Strand(re.sub(r"[\n\r]", " ", strand.text), strand.places, straight=True)
    return DraftBlock(PARAGRAPH, line, cut=RULE, reason=REASON, hints={"alone": True})


def _fields(made: Tree, text: str, messages: list[Message]) -> Iterator[Candidate]:
    first = messages[0]
    if first.when is not None:
        yield Candidate("published", json_messages.moment(text, first.when), "posts")
    names = {json_strings.value(text, each.who).text for each in messages if each.who is not None}
    if len(names) == 1:
        yield Candidate("byline", names.pop(), "posts")
        words = "".join(json_strings.value(text, leaf).text for leaf in first.words)
        yield Candidate("title", first_sentence(_TAG.sub(" ", words)), "post", True)
    for leaf in made.leaves:
        if leaf.key in ("name", "title", "群名称") and len(leaf.way) == 1 and leaf.quoted:
            yield Candidate("title", json_strings.value(text, leaf).text, "json")
