"""Which value of a JSON text is the body of its article: one long string, or a list of pieces.

Editing systems and their interfaces keep an article either as one string of HTML, Markdown or
plain text, or as a list of blocks, each of them a record with its words deep inside.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from desk.cleaning import json_strings

if TYPE_CHECKING:
    from desk.cleaning.json_strings import Leaf, Tree

BODY = {
    "html": 2.3,
    "content_html": 2.3,
    "contenthtml": 2.3,
    "articlebody": 2.2,
    "body_html": 2.2,
    "bodyhtml": 2.2,
    "content_noencode": 2.2,
    "news_content": 2.2,
    "newscontent": 2.2,
    "article_content": 2.2,
    "articlecontent": 2.2,
    "content": 2.2,
    "body": 2.2,
    "正文": 2.2,
    "内容": 2.2,
    "內容": 2.2,
    "maintext": 2.0,
    "main_text": 2.0,
    "text": 2.0,
    "full_text": 2.0,
    "fulltext": 2.0,
    "article": 2.0,
    "markdown": 2.0,
    "plaintext": 1.8,
    "content_text": 1.8,
    "description": 0.6,
}
"""Keys under which bodies stand, and how much more they count than others."""
_PIECES = re.compile(
    r"block|paragraph|content|body|children|nodes|elements|components|sections|results|ops|story|"
    r"article|document|rich_?text|正文|内容|內容|\bp\b",
)
_ASIDE = re.compile(
    r"comment|repl(?:y|ies)|related|recommend|sidebar|footer|header|nav|menu|translation|i18n|"
    r"locale|messages|labels|strings|config|settings|recirc|latest|popular|trending|faq|评论|推荐",
)
_SUMMARY = re.compile(
    r"excerpt|summary|abstract|intro|standfirst|digest|bio|seo|meta|caption|alt|teaser|og_|摘要"
)
NO_WORDS = re.compile(
    r"(?:_?(?:type|key|id|uid|uuid|guid|hash|slug|sku)|node_?type|nodetype|style|kind|format|mode|"
    r"direction|indent|align|textalign|tag|class|classname|color|colour|rel|target|lang|language|"
    r"object|__typename|mime\w*|version|status|href|src|url|uri|link|permalink|path|.*_url|.*url|"
    r".*_id|.*_at|date\w*|time\w*|.*time|.*date|author\w*|byline|locale|license|icon|ref|_ref)",
)
"""Keys whose values are not read as words."""
TELLING = frozenset(
    {
        "type", "_type", "nodetype", "node_type", "style", "tag", "tagname", "kind", "blocktype",
        "name", "listitem", "__typename",
        "__component", "component", "block_type", "blockname", "acf_fc_layout",
    }
)  # fmt: skip
"""Keys under which a piece of rich text tells what it is."""
_ADDRESS = re.compile(r"(?:https?:)?//\S+$|data:\w+/")
_ESCAPED = re.compile(r"\\u[0-9a-fA-F]{4}")
_LEAST_NAMED, _LEAST, _LEAST_LIST = 80.0, 300.0, 100.0
_WHOLE, _ARTICLES, _ELSEWHERE, _SHORTENED = 0.85, 0.2, 0.1, 0.3
_OF_ARTICLES = re.compile(r"date|published|created_at|url|link|author|byline")


class Body(NamedTuple):
    """Where the body stands: in a leaf, or in the list of this number; and how much it counts."""

    leaf: Leaf | None
    container: int
    worth: float


def body(tree: Tree, text: str) -> Body | None:
    """Return the body of the article in a JSON text, if there is one."""
    masses = [_mass(leaf, text) for leaf in tree.leaves]
    if not any(masses):
        return None
    shares = _weights(tree)
    found = [*_strings(tree, masses, shares), *_lists(tree, masses, shares)]
    best = max(found, key=lambda each: each.worth, default=None)
    if best is None or best.leaf is None or not best.leaf.way:
        return best
    # A string among others, or among marked words, is a part of what its list says.
    holder = best.leaf.way[-1]
    named = tree.keys[holder] in BODY or _PIECES.search(tree.keys[holder])
    if not (tree.listed[holder] and named):
        return best
    others = sum(
        holder in leaf.way and mass > 0 for leaf, mass in zip(tree.leaves, masses, strict=True)
    )
    return Body(None, holder, best.worth) if others > 1 else best


def _mass(leaf: Leaf, text: str) -> float:
    """How much reading a value is: letters, an ideograph counting as more; nothing for signs."""
    if not leaf.quoted or leaf.end - leaf.start < 2 or NO_WORDS.fullmatch(leaf.key):
        return 0.0
    raw = text[leaf.start : leaf.end]
    if _ADDRESS.match(raw):
        return 0.0
    if raw.isascii():
        if " " not in raw and "\\" not in raw:
            return 0.0
        return len(raw) - 3.5 * len(_ESCAPED.findall(raw)) if "\\u" in raw else float(len(raw))
    wide = sum(letter > "\u2e7f" for letter in raw)
    return len(raw) + 1.5 * wide


def _weights(tree: Tree) -> list[float]:
    """How much of what stands in each list or record counts, by the keys it stands under."""
    found: list[float] = []
    for key, parent in zip(tree.keys, tree.parents, strict=True):
        weight = found[parent] if parent >= 0 else 1.0
        if parent < 0 or tree.keys[parent] != key:
            weight *= _of_key(key)
        found.append(weight)
    return found


def _of_key(key: str) -> float:
    if key in BODY or not key:
        return 1.0
    if _ASIDE.search(key):
        return _ELSEWHERE
    return _SHORTENED if _SUMMARY.search(key) else 1.0


def _strings(tree: Tree, masses: list[float], shares: list[float]) -> list[Body]:
    found = []
    for leaf, mass in zip(tree.leaves, masses, strict=True):
        if mass < _LEAST_NAMED or (leaf.key not in BODY and mass < _LEAST):
            continue
        weight = shares[leaf.way[-1]] if leaf.way else 1.0
        worth = mass * weight * BODY.get(leaf.key, _of_key(leaf.key))
        found.append(Body(leaf, -1, worth))
    return found


def _lists(tree: Tree, masses: list[float], shares: list[float]) -> list[Body]:
    """Return the lists whose words are divided among several of what stands in them."""
    total, largest, parts = _sums(tree, masses)
    articles = _of_articles(tree)
    found = []
    for number, mass in enumerate(total):
        few = parts[number] < 2 or largest[number] > _WHOLE * mass
        if not tree.listed[number] or few or mass < _LEAST_LIST:
            continue
        key = tree.keys[number]
        worth = mass * shares[number] * (2.1 if _PIECES.search(key) or key == "" else 1.2)
        found.append(Body(None, number, worth * (_ARTICLES if number in articles else 1.0)))
    return found


def _sums(tree: Tree, masses: list[float]) -> tuple[list[float], list[float], list[int]]:
    """Return for each container its words, those of its largest part, and how many parts have any.

    Words that stand at once under a key such as `text` and again beside it count once more; a
    list of several pieces is still told from one long string.
    """
    count = len(tree.keys)
    total, largest, parts = [0.0] * count, [0.0] * count, [0] * count
    for leaf, mass in zip(tree.leaves, masses, strict=True):
        if mass and leaf.way:
            mass *= 1.0 if leaf.key in BODY else _of_key(leaf.key)
            holder = leaf.way[-1]
            largest[holder] = max(largest[holder], mass)
            parts[holder] += 1
            for number in leaf.way:
                total[number] += mass
    for number in range(count - 1, -1, -1):
        parent = tree.parents[number]
        if parent >= 0 and total[number]:
            largest[parent] = max(largest[parent], total[number])
            parts[parent] += 1
    return total, largest, parts


def _of_articles(tree: Tree) -> set[int]:
    """Return the lists whose records are articles, not blocks of one."""
    keys: dict[int, set[str]] = {}
    for leaf in tree.leaves:
        if leaf.way and not tree.listed[leaf.way[-1]]:
            keys.setdefault(leaf.way[-1], set()).add(leaf.key)
    found: dict[int, int] = {}
    for record, own in keys.items():
        parent = tree.parents[record]
        if parent >= 0 and tree.listed[parent] and _is_article(own):
            found[parent] = found.get(parent, 0) + 1
    return {number for number, records in found.items() if records > 1}


def _is_article(keys: set[str]) -> bool:
    """Tell by its keys: a date or an author, or a title over a body; blocks have types instead."""
    if any(_OF_ARTICLES.search(key) for key in keys):
        return True
    titled = not keys.isdisjoint(("title", "headline", "标题", "標題"))
    return titled and not keys.isdisjoint(BODY) and keys.isdisjoint(TELLING)


def articles(text: str) -> list[tuple[int, int]]:
    """Return where the records of the list stand that holds several articles, if there is one."""
    made = json_strings.tree(text)
    total, _largest, _parts = _sums(made, [_mass(leaf, text) for leaf in made.leaves])
    shares = _weights(made)
    lists = sorted(_of_articles(made), key=lambda number: -total[number] * shares[number])
    if not lists:
        return []
    return [
        (made.starts[number], made.ends[number])
        for number, parent in enumerate(made.parents)
        if parent == lists[0] and not made.listed[number]
    ]


def body_start(text: str) -> int:
    """Return where the body in `text` begins; -1 where there is none."""
    made = json_strings.tree(text)
    found = body(made, text)
    if found is None:
        return -1
    return found.leaf.start if found.leaf is not None else made.starts[found.container]
