"""What a page says of itself in JSON-LD: the objects that describe an article."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.cleaning.html.nodes import Page

ARTICLES = frozenset(
    {
        "advertisercontentarticle",
        "analysisnewsarticle",
        "article",
        "backgroundnewsarticle",
        "blogposting",
        "discussionforumposting",
        "liveblogposting",
        "medicalscholarlyarticle",
        "newsarticle",
        "opinionnewsarticle",
        "report",
        "reportagenewsarticle",
        "reviewnewsarticle",
        "satiricalarticle",
        "scholarlyarticle",
        "socialmediaposting",
        "techarticle",
    }
)
_MOST = 2_000_000
_DEEPEST = 200
_COMMENT = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)"
    r"|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)\s*$"
)


def objects(page: Page) -> list[dict[str, Any]]:
    """Return every object of the page's JSON-LD, outermost first; broken JSON is passed over."""
    found: list[dict[str, Any]] = []
    for node, start, end in page.scripts:
        if "ld+json" in node.raw and end - start <= _MOST:
            found.extend(_walk(parsed(page.source[start:end])))
    _refer(found)
    return found


def _refer(found: list[dict[str, Any]]) -> None:
    """Put people and publishers in the places that only name their `@id`."""
    named = {str(item["@id"]): item for item in found if "@id" in item and item.get("name")}
    for item in found if named else ():
        for key in ("author", "creator", "publisher"):
            value = item.get(key)
            every = value if isinstance(value, list) else [value]
            known = [_referred(one, named) for one in every]
            if known != every:
                item[key] = known


def _referred(value: Any, named: dict[str, dict[str, Any]]) -> Any:
    if isinstance(value, dict) and "@id" in value and not value.get("name"):
        return named.get(str(value["@id"]), value)
    return value


def parsed(text: str) -> Any:
    """Return what a script's JSON says, or None."""
    text = _COMMENT.sub("", text).strip().rstrip(";")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _walk(value: Any) -> Iterator[dict[str, Any]]:
    waiting = [(value, 0)]
    while waiting:
        at, depth = waiting.pop(0)
        if depth > _DEEPEST:
            continue
        if isinstance(at, dict):
            yield at
            waiting.extend(
                (inner, depth + 1) for inner in at.values() if isinstance(inner, (dict, list))
            )
        elif isinstance(at, list):
            waiting.extend((inner, depth + 1) for inner in at if isinstance(inner, (dict, list)))


def kinds(item: dict[str, Any]) -> set[str]:
    """Return the types of an object in lower case, without their vocabulary's address."""
    named = item.get("@type", "")
    every = named if isinstance(named, list) else [named]
    return {str(one).rsplit("/", 1)[-1].lower() for one in every}


def articles(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the objects that describe an article, those with a body first."""
    chosen = [item for item in found if kinds(item) & ARTICLES]
    if any("liveblogposting" in kinds(item) for item in chosen):
        # Its entries are parts of the article, though each has a headline and a date.
        chosen = [item for item in chosen if "blogposting" not in kinds(item)]
    return sorted(chosen, key=lambda item: -len(text(item.get("articleBody"))))


def text(value: Any) -> str:
    """Return a value as one text: a string, the name of an object, or the first of a list."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return text(value.get("name") or value.get("@value") or "")
    if isinstance(value, list) and value:
        return text(value[0])
    return ""
