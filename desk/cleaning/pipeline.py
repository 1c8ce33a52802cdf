"""The stretch of river from a decoded text to a clean article."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from desk import plugs
from desk.cleaning import rules, shapes
from desk.cleaning.assembly import body, title_of
from desk.cleaning.cleaned import Cleaned
from desk.cleaning.garbage import uncollected
from desk.cleaning.metadata import fields
from desk.cleaning.rules import title_again
from desk.i18n import N_
from desk.model import CODE, HEADING, TITLE, Repair

if TYPE_CHECKING:
    from types import ModuleType

    from desk.cleaning.story import Key, Story

WORDING = ("decode", "repair", "width")
"""Phases that edit words: their rules yield edits of the whole text."""
FRAMING = ("divide", "frame", "describe", "prune", "sweep", "settle")
"""Phases that say what a block is: their rules change the story."""

_HEAD = 32_000
OTHERS = N_("another article in the same file")
OTHER_TITLE = N_("the title in other words than the ones it is known by")


@lru_cache(maxsize=1)
def _rules() -> tuple[tuple[str, ModuleType], ...]:
    """Return all rules with their names, in the order of their phases."""
    order = (*WORDING, *FRAMING)
    found = [(module.__name__.rpartition(".")[2], module) for module in plugs.modules(rules)]
    return tuple(sorted(found, key=lambda rule: (order.index(rule[1].PHASE), rule[0])))


def article(
    source: str,
    name: str = "",
    without: frozenset[Key] = frozenset(),
    part: tuple[int, int] | None = None,
    **known: Any,
) -> Cleaned:
    """Return the article in `source`.

    Args:
        source: decoded text.
        name: of the file; a hint at its shape, and a title of last resort.
        without: edits not to make.
        part: where in `source` the article stands; all of it by default.
        known: fields of `Cleaned` that are known already, such as `encoding`; `candidates` too.
    """
    # The story is gone, and with it nearly all there is, when garbage is looked for again.
    with uncollected():
        return _cleaned(source, name, without, part or (0, len(source)), known)


def _cleaned(
    source: str, name: str, without: frozenset[Key], part: tuple[int, int], known: dict[str, Any]
) -> Cleaned:
    start, end = part
    head = source[: min(start, _HEAD)]
    story = shapes.story(source[start:end], name, without, start, head)
    story.candidates[:0] = known.pop("candidates", ())
    text = ""
    for rule, module in _rules():
        if module.PHASE not in WORDING:
            module.apply(story)
            continue
        text = text or _words(story)
        if edits := list(module.edits(text)):
            story.amend(rule, module.REASON, edits)
            text = ""
    return _finished(story, source, name, known)


def beside(cleaned: Cleaned, others: list[tuple[int, int]]) -> Cleaned:
    """Return the same article, its trail telling of the others in the file."""
    told = [
        Repair(
            "other_articles", OTHERS, cleaned.source[start:end], "", start, end, len(cleaned.text)
        )
        for start, end in others
    ]
    return replace(cleaned, repairs=(*cleaned.repairs, *told)) if told else cleaned


def _finished(story: Story, source: str, name: str, known: dict[str, Any]) -> Cleaned:
    _one_title(story)
    parts = body(story)
    title = title_of(story)
    chosen = fields(story, parts["text"], title.text if title else "", name)
    if title is not None and _told(title.text) == _told(chosen["title"]):
        chosen["title"] = title.text  # as it is printed: only spaces and widths differ
    if title is not None and title.text != chosen["title"]:
        _give_way(story)
        parts = body(story)
    places = {"title_places": title.places} if title and title.text == chosen["title"] else {}
    return Cleaned(**{"shape": story.shape, "source": source, **places, **parts, **chosen, **known})


def _told(title: str) -> str:
    return "".join(normalize("NFKC", title).split())


def _one_title(story: Story) -> None:
    """Leave only the first of several titles; the same words again go, others are a heading."""
    titles = [block for block in story.kept if block.kind == TITLE and block.strand.text]
    for block in titles[1:]:
        same = block.strand.text == titles[0].strand.text
        if not (same and story.cut(block, "title_again", title_again.REASON)):
            block.kind, block.level = HEADING, 1


def _give_way(story: Story) -> None:
    """Take out the title of the text where a better one is known; if wanted, it is a heading."""
    for block in story.kept:
        if block.kind == TITLE and not story.cut(block, "other_title", OTHER_TITLE):
            block.kind, block.level = HEADING, 1


def _words(story: Story) -> str:
    """Return all words that a rule may edit, block by block; program text is hidden from it."""
    return "\n".join(
        " " * len(block.strand) if block.kind == CODE else block.strand.text
        for block in story.blocks
    )
