"""What the data in a page's scripts says of the article that the page shows.

Such data holds many records: the article's own, those of other articles, of comments, of the
site. The article's is the one whose title the page shows above its text. The code that counts
visits is read besides: what it calls the author, where it names only one.
"""

from __future__ import annotations

import json
import re
from itertools import islice
from typing import TYPE_CHECKING

from desk.cleaning import dates, json_strings, record_fields
from desk.cleaning.html.regions import squeezed
from desk.cleaning.people import are_people

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.cleaning.html.score import Analysis
    from desk.cleaning.json_strings import Leaf, Tree

_LARGEST, _SHORTEST, _LONGEST = 2_000_000, 5, 300
_ABOVE, _BELOW, _SIGN = 14, 3, 8
_TITLES = re.compile(
    r"(?:\w*_)?(?:title|headline|hed|subject|name|标题|標題)|\w+(?:title|headline)"
)
_PUBLISHED = re.compile(
    r"(?:first_?|initial_?|date_?|original_?)?(?:publi(?:sh|cation|c)(?:ed)?|release|issue)_?"
    r"(?:date|time|at|on|ts|timestamp|datetime)?(?:_?(?:gmt|utc|iso|ms))?"
)
_MODIFIED = re.compile(
    r"(?:last_?|date_?)?(?:updated?|modif(?:ied|y)|edit(?:ed)?)_?(?:date|time|at|on|ts|timestamp)?"
    r"(?:_?(?:gmt|utc|iso|ms))?"
)
_WRITER = re.compile(r"author|byline|writer|creator|journalist|reporter|作者|记者|記者")
_ACCOUNT = re.compile(r"user|account|nickname|screen_?name")
_NAME = re.compile(
    r"(?:\w*_)?(?:name|fullname|displayname|screenname|nickname|title)|authors?|byline"
)
_ASIDE = re.compile(
    r"comment|repl(?:y|ies)|related|recommend|latest|popular|trending|\bhot\b|next|prev|avatar|"
    r"image|photo|video|^media$|media_?(?:items|list)|figure|gallery|caption|评论|推荐"
)
_NESTED, _INNER, _DEEPEST, _MANY = 2, 60, 12, 60
_CALLED = re.compile(r"\(function\(([\w$,\s]{1,20000})\)\s*\{")
_VALUE = re.compile(r"([:,\[])([A-Za-z_$][\w$]{0,3})(?=[,}\]])")
_LISTED = re.compile(r"\s*\[\s*(?:\{|\[\s*\")[^{}]*\d+\s*[}\]]\s*,")
_QUOTED = re.compile(r"\\\"\w+\\\"\s*:")
_KEYED = re.compile(r"\"\w+\"\s*:")
_TITLED = re.compile(r"(?<![A-Za-z_])(?:title|headline)[\"']?\s*:", re.IGNORECASE)
_VARIABLE = re.compile(
    r"(?<![\w.])[\"']?(?P<key>publish_?time|publish_?date|pub_?date|pub_?time|create_?time|"
    r"publi(?:shed|cation)_?(?:date|at|time)|article_?(?:publish_?)?date|article_?author|"
    r"author_?name|authors?|ct)[\"']?\s*[:=]\s*(?P<mark>[\"'])(?P<value>[^\"'<>{}\\\n]{3,80})(?P=mark)",
    re.IGNORECASE,
)


def told(found: Analysis) -> Iterator[tuple[str, str, str]]:
    """Yield (field, value, origin) of the article's record, then of single variables."""
    page = found.page
    titles = _titles(found)
    scripts = [
        page.source[start:end]
        for node, start, end in page.scripts
        if "ld+json" not in node.raw and 20 < end - start <= _LARGEST
    ]
    for code in scripts:
        for data in _data(code, titles):
            yield from _of_record(data, titles)
    yield from _of_variables([c for c in scripts if not _TITLED.search(c) or _mentions(c, titles)])


def _titles(found: Analysis) -> dict[str, str]:
    """Return the lines that the page shows above its article, by their letters and digits."""
    first = found.regions.first
    lines = [
        piece.block.strand.text
        for piece in found.pieces[max(0, first - _ABOVE) : first + _BELOW]
        if _SHORTEST < len(piece.block.strand.text) <= _LONGEST
    ]
    return {squeezed(line): line for line in lines if len(squeezed(line)) >= _SHORTEST}


def _mentions(code: str, titles: dict[str, str]) -> bool:
    if not re.search(r"[\[{]", code):
        return False
    escaped = code.lower() if "\\u" in code else ""
    for line in titles.values():
        sign = re.split(r"[\"'&<>\\]", line.strip())[0][: 2 * _SIGN]
        if len(sign) < _SHORTEST:
            continue
        if sign in code or (escaped and json.dumps(sign)[1:-1].lower() in escaped):
            return True
    return False


def _data(code: str, titles: dict[str, str], depth: int = 0) -> Iterator[str]:
    """Yield the data in a script that mentions a title, unpacked: with its names put in."""
    if not _mentions(code, titles):
        return
    if called := _CALLED.search(code):
        code = _put_in(code, called)
    elif _LISTED.match(code):
        code = _put_together(code)
    yield code
    if depth < _NESTED and _QUOTED.search(code):
        for leaf in json_strings.leaves(code):
            if (
                leaf.quoted
                and leaf.end - leaf.start > _INNER
                and "{" in code[leaf.start : leaf.end]
            ):
                inner = json_strings.value(code, leaf).text
                if _KEYED.search(inner):
                    yield from _data(inner, titles, depth + 1)


def _put_in(code: str, called: re.Match[str]) -> str:
    """Return the record that a function makes, what it is called with in place of its names.

    Source:
        Nuxt 2 writes `window.__NUXT__=(function(a,b){return {title:a}}("x","y"))`.
    """
    end = code.rfind("}(")
    told = [one for one in json_strings.leaves(f"[{code[end + 2 :]}") if not one.owner]
    said = [f"[{code[end + 2 :]}"[one.start - one.quoted : one.end + one.quoted] for one in told]
    values = dict(zip((name.strip() for name in called[1].split(",")), said, strict=False))

    def named(found: re.Match[str]) -> str:
        return f"{found[1]}{values.get(found[2], found[2])}"

    return _VALUE.sub(named, code[: end + 1])


def _put_together(code: str) -> str:
    """Return the record in a list whose parts name each other by their place in it.

    Source:
        Nuxt 3 and other users of `devalue`.
    """
    try:
        parts = json.loads(code)
    except (ValueError, RecursionError):
        return code

    def whole(at: object, depth: int) -> object:
        if not isinstance(at, int) or isinstance(at, bool) or not 0 <= at < len(parts):
            return None
        part = parts[at]
        if depth > _DEEPEST:
            return None
        if isinstance(part, dict):
            return {key: whole(value, depth + 1) for key, value in part.items()}
        if isinstance(part, list):
            every = part[1:] if part and isinstance(part[0], str) else part
            return [whole(value, depth + 1) for value in every[:_MANY]]
        return part

    return json.dumps(whole(0, 0), ensure_ascii=False)


def _of_record(code: str, titles: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield what the record says whose title the page shows; the one that says most of several."""
    tree = json_strings.tree(code)
    best: list[tuple[str, str, str]] = []
    for leaf in tree.leaves:
        if not leaf.quoted or leaf.end - leaf.start > _LONGEST or not _TITLES.fullmatch(leaf.key):
            continue
        words = json_strings.value(code, leaf).text
        if squeezed(words) in titles and not _is_beside(tree, leaf, 0):
            own = [("title", words, "state"), *_beside(tree, leaf, code)]
            best = max(best, own, key=lambda said: len({field for field, *_ in said}))
    yield from best if len(best) > 1 else ()


def _is_beside(tree: Tree, leaf: Leaf, since: int) -> bool:
    return any(_ASIDE.search(tree.keys[number]) for number in leaf.way[since:])


def _beside(tree: Tree, title: Leaf, code: str) -> Iterator[tuple[str, str, str]]:
    """Yield what stands in the record of a title, and in what that record holds."""
    depth = len(title.owner)
    people: dict[str, None] = {}
    for leaf in tree.leaves:
        if leaf.owner[:depth] != title.owner or len(leaf.owner) > depth + _NESTED:
            continue
        if leaf.end - leaf.start > _LONGEST or _is_beside(tree, leaf, len(title.way)):
            continue
        field = _meaning(tree, leaf, len(title.way))
        if not field or (len(leaf.owner) > depth + 1 and field != "byline"):
            continue
        words = json_strings.value(code, leaf).text.strip()
        if field == "byline":
            people.update({words: None} if words and not words.startswith("http") else {})
        elif field != "title":
            for one in islice(record_fields.candidates(field, words, "state"), 1):
                yield one.field, one.value, "state"
    if people:
        yield "byline", ", ".join(people), "state"


def _meaning(tree: Tree, leaf: Leaf, since: int) -> str:
    """Return the field that a key stands for, or that of the record around a name."""
    around = [tree.keys[number] for number in leaf.way[since:]]
    if around:
        named = _NAME.fullmatch(leaf.key) or leaf.key in around
        if named and any(_WRITER.search(key) or _ACCOUNT.search(key) for key in around):
            return "byline"
        if any(_WRITER.search(key) for key in around):
            return ""
    if _PUBLISHED.fullmatch(leaf.key):
        return "published"
    if _MODIFIED.fullmatch(leaf.key):
        return "modified"
    return record_fields.meaning(leaf.key) if len(around) < 2 else ""


def _of_variables(scripts: list[str]) -> Iterator[tuple[str, str, str]]:
    """Yield author and date that scripts name, if all of them name the same."""
    said: dict[str, dict[str, None]] = {"byline": {}, "published": {}}
    for code in scripts:
        for each in _VARIABLE.finditer(code):
            key, value = each["key"].lower(), each["value"].strip()
            if "author" not in key:
                if key != "ct" or (value.isdigit() and len(value) == 10):
                    said["published"].setdefault(value)
            elif are_people(value):
                said["byline"].setdefault(value)
    if len(said["byline"]) == 1:
        yield "byline", next(iter(said["byline"])), "script"
    days = {day[:10]: day for value in said["published"] if (day := dates.stated(value))}
    if len(days) == 1:
        yield (
            "published",
            max(said["published"], key=lambda value: len(dates.stated(value))),
            "script",
        )
