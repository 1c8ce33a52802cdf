"""What can be seen of a block of Markdown that tells an article from the page around it."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import accumulate, groupby
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from desk.cleaning.html.words import texts, vocabulary
from desk.cleaning.lexicon import COMMENTS, RELATED, SITE_TEXT, STAMPED
from desk.cleaning.line_signs import mass, signs
from desk.cleaning.site_words import ELSEWHERE, NOTICE
from desk.model import HEADING, IMAGE, LIST_ITEM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.cleaning.draft import DraftBlock

_LINKED, _PROSE, _SHORT = 0.6, 60.0, 30.0
_SHARES = (0.0, 0.1, 0.3, 0.6, 0.9)
_MASSES = (8, 16, 30, 50, 80, 140, 250, 500)
_COUNTS = (0, 1, 2, 4, 8, 16, 32)
_SENTENCE = re.compile(r"[.!?。！？](?:\s|$|[”\"'’」』])|[。！？]")
_DENSE = (0.0, 0.1, 0.25, 0.4, 0.6, 0.8, 0.95)
_AMOUNTS = (0.0, 100.0, 200.0, 400.0, 800.0, 1600.0)
_READ = (0, 60, 200, 400, 800, 1600, 3200)
_SHORT_LINE, _BEGUN = 90, 100
_SAID = re.compile(
    r"\bcomments?\b|\brepl(?:y|ies)\b|kommentar|commentaire|comentario|评论|評論|留言|回复|回覆",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d{3,}")
_LETTER = re.compile(r"\w")
_LINE = 240


def sorts(blocks: Sequence[DraftBlock], masses: Sequence[float]) -> list[str]:
    """Return for each block in one word what it looks like."""
    return [_sort(block, size) for block, size in zip(blocks, masses, strict=True)]


def masses_of(blocks: Sequence[DraftBlock]) -> list[float]:
    """Return the lengths of the blocks as they are read; those of pictures are 0."""
    return [0.0 if block.kind == IMAGE else mass(block.strand.text) for block in blocks]


def rows(blocks: Sequence[DraftBlock], masses: Sequence[float]) -> list[list[str]]:
    """Return the names of what holds for each block, by itself and beside its neighbours."""
    kinds = sorts(blocks, masses)
    times = Counter(block.strand.text for block in blocks)
    pointed = Counter(target for block in blocks for target in _targets(block)[:1])
    heads = _heads(blocks, kinds)
    runs = _runs(kinds)
    density = _density(blocks, masses, kinds)
    course = _course(blocks, masses, kinds)
    found = []
    for index, block in enumerate(blocks):
        row = _alone(block, masses[index], times[block.strand.text] > 1)
        row += _around(kinds, index)
        row += heads[index]
        row += runs[index]
        row += density[index]
        row += course[index]
        targets = _targets(block)
        if targets and pointed[targets[0]] > 1:
            row.append(f"pointed at again:{kinds[index]}")
        found.append(row)
    return found


def _sort(block: DraftBlock, size: float) -> str:
    links = float(block.hints.get("links", 0.0))
    if block.kind == IMAGE:
        return "linked picture" if block.hints.get("linked") else "picture"
    if not _LETTER.search(block.strand.text):
        return "rule"
    if block.kind == HEADING:
        return "linked heading" if links > _LINKED else "heading"
    if links > _LINKED:
        return "linked item" if block.kind == LIST_ITEM else "links"
    prose = size > _PROSE and links < 0.4 and bool(_SENTENCE.search(block.strand.text))
    if prose:
        return "prose"
    return "short" if size < _SHORT else "line"


def _alone(block: DraftBlock, size: float, again: bool) -> list[str]:
    text, kind = block.strand.text, block.kind
    links = _step(float(block.hints.get("links", 0.0)), _SHARES)
    step = _step(size, _MASSES)
    level = min(block.level, 4) if kind in (HEADING, LIST_ITEM) else ""
    stops = min(len(_SENTENCE.findall(text)), 4)
    row = [
        f"kind:{kind}{level}", f"links:{links}", f"size:{step}", f"size:{step}:l{links}",
        f"kind:{kind}:l{links}", f"kind:{kind}:{step}", f"stops:{stops}:l{links}",
        f"kind:{kind}:stops:{min(stops, 2)}",
    ]  # fmt: skip
    row += _own_words(text, again)
    for name in ("strong", "emphasis", "linked"):
        if block.hints.get(name):
            row.append(f"{name}:{kind}")
    targets = _targets(block)
    row.append(f"linked times:{_step(len(targets), _COUNTS)}")
    if targets:
        row += {f"to:{name}" for target in targets[:3] for name in pointing(target)}
        row.append(f"linked words:{_step(size / len(targets), _MASSES)}:l{links}")
    return row


@lru_cache(maxsize=8192)
def _own_words(text: str, again: bool) -> tuple[str, ...]:
    found = [f"line {name}" for name in signs(text, again)]
    if text and len(text) < _LINE:
        found += texts(text)
        if ELSEWHERE.search(text):
            found.append("elsewhere")
        if NOTICE.match(text):
            found.append("notice")
    return tuple(found)


def _targets(block: DraftBlock) -> list[str]:
    return [target for kind, _, _, target in block.inlines if kind == "link"]


@lru_cache(maxsize=8192)
def pointing(target: str) -> tuple[str, ...]:
    """Return what an address shows of what a link is for."""
    lower = target.strip().lower()
    if lower.startswith("#") or lower in ("", "."):
        return ("place",)
    scheme = lower.split(":", 1)[0]
    if scheme in ("javascript", "mailto", "tel", "whatsapp", "weixin"):
        return (scheme,)
    try:
        parts = urlsplit(lower)
    except ValueError:
        return ("broken",)
    names = list(vocabulary(f"{parts.netloc} {parts.path}"[:200]))
    path = [part for part in parts.path.split("/") if part]
    names.append("site" if parts.netloc else "own")
    names.append(f"deep {min(len(path), 5)}")
    if _DIGITS.search(parts.path):
        names.append("numbered")
    if path and len(path[-1]) > 30:
        names.append("long name")
    if parts.query:
        names.append("asks")
        if "http" in parts.query or "url=" in parts.query:
            names.append("hands on")
    if parts.fragment:
        names.append("into")
    return tuple(names)


def _around(kinds: Sequence[str], i: int) -> list[str]:
    before = [*kinds[max(0, i - 3) : i][::-1], "none", "none", "none"]
    after = [*kinds[i + 1 : i + 4], "none", "none", "none"]
    own = kinds[i]
    many = [
        min(2, near.count("prose")) for near in (kinds[max(0, i - 4) : i], kinds[i + 1 : i + 5])
    ]
    return [
        f"own:{own}", f"before:{before[0]}", f"after:{after[0]}",
        f"before own:{before[0]}:{own}", f"own after:{own}:{after[0]}",
        f"between:{before[0]}:{own}:{after[0]}", f"before two:{before[0]}:{before[1]}",
        f"after two:{after[0]}:{after[1]}", f"third before:{before[2]}", f"third after:{after[2]}",
        f"prose about:{many[0]}{many[1]}:{own}",
    ]  # fmt: skip


def _heads(blocks: Sequence[DraftBlock], kinds: Sequence[str]) -> list[list[str]]:
    """Say of each block what heading it stands under, and how far."""
    found: list[list[str]] = []
    head, since = "no heading", 0
    levels = Counter(b.level for b in blocks if b.kind == HEADING)
    linked = Counter(
        b.level for b, kind in zip(blocks, kinds, strict=True) if kind == "linked heading"
    )
    for block, kind in zip(blocks, kinds, strict=True):
        since += 1
        if block.kind == HEADING:
            head, since = _named(block, kind), 0
            row = [f"heading level many:{block.level}:{_step(levels[block.level], _COUNTS)}"]
            row.append(f"linked level:{_step(linked[block.level], _COUNTS)}")
        else:
            row = [f"under:{head}", f"under:{head}:{kind}", f"since:{_step(since, _COUNTS)}:{kind}"]
        found.append(row)
    return found


def _named(block: DraftBlock, kind: str) -> str:
    text = block.strand.text
    if RELATED.match(text):
        return "related"
    if COMMENTS.match(text):
        return "comments"
    return f"{kind} {min(block.level, 4)}"


def _runs(kinds: Sequence[str]) -> list[list[str]]:
    """Say of each block in how long a run of its like it stands."""
    found: list[list[str]] = []
    for linked, group in groupby(kinds, lambda kind: kind in ("linked item", "links")):
        members = list(group)
        size = _step(len(members), _COUNTS)
        found += [
            [f"run:{'links' if linked else 'words'}:{size}", f"run:{kind}:{size}"]
            for kind in members
        ]
    return found


def _density(
    blocks: Sequence[DraftBlock], masses: Sequence[float], kinds: Sequence[str]
) -> list[list[str]]:
    """Say of each block how much running text and how many links stand about it."""
    links = [m * float(b.hints.get("links", 0.0)) for b, m in zip(blocks, masses, strict=True)]
    linked = [0.0, *accumulate(links)]
    whole = [0.0, *accumulate(masses)]
    worth = [
        min(m, 300.0) if kind == "prose" else 0.0 for m, kind in zip(masses, kinds, strict=True)
    ]
    prose = [0.0, *accumulate(worth)]
    found: list[list[str]] = [[] for _ in blocks]
    for reach in (3, 8, 20):
        near = []
        for index in range(len(blocks)):
            low, high = max(0, index - reach), min(len(blocks), index + reach + 1)
            near.append(prose[high] - prose[low])
            share = (linked[high] - linked[low]) / max(1.0, whole[high] - whole[low])
            kin = _kin(kinds[index])
            found[index].append(f"links within {reach}:{_step(share, _SHARES)}:{kin}")
        most = max(near, default=0.0) or 1.0
        for index, amount in enumerate(near):
            kin = _kin(kinds[index])
            found[index].append(f"prose within {reach}:{_step(amount / most, _DENSE)}:{kin}")
            found[index].append(f"prose about {reach}:{_step(amount, _AMOUNTS)}:{kin}")
    return found


def _course(
    blocks: Sequence[DraftBlock], masses: Sequence[float], kinds: Sequence[str]
) -> list[list[str]]:
    """Say of each block what was passed since the headline: there an article ends."""
    words = [_is_of_a_site(block, kind) for block, kind in zip(blocks, kinds, strict=True)]
    stamps = [
        len(block.strand) < _SHORT_LINE and bool(STAMPED.search(block.strand.text))
        for block in blocks
    ]
    tops = sum(kind == "heading" and b.level == 1 for b, kind in zip(blocks, kinds, strict=True))
    of_sites = [0, *accumulate(words)]
    of_stamps = [0, *accumulate(stamps)]
    found: list[list[str]] = []
    passed: Counter[str] = Counter()
    for index, (block, kind) in enumerate(zip(blocks, kinds, strict=True)):
        if kind == "heading" and block.level == 1:
            passed = Counter(tops=passed["tops"] + 1)
        kin = _kin(kind)
        low, high = max(0, index - 4), index + 5
        near = of_sites[min(high, len(blocks))] - of_sites[low]
        dated = of_stamps[min(high, len(blocks))] - of_stamps[low]
        row = [
            f"tops:{min(passed['tops'], 2)}:{min(tops - passed['tops'], 2)}",
            f"tops:{min(passed['tops'], 2)}:{min(tops - passed['tops'], 2)}:{kin}",
            f"site near:{min(near, 4)}", f"site near:{min(near, 4)}:{kin}",
            f"stamps near:{min(dated, 3)}:{kin}",
            f"read:{_step(passed['mass'], _READ)}:{kin}",
        ]  # fmt: skip
        for name in ("site", "links", "teasers", "related", "comments", "stamps"):
            step = _step(passed[name], _COUNTS)
            row += [f"passed {name}:{step}", f"passed {name}:{step}:{kin}"]
        found.append(row)
        if kind == "prose":
            passed["mass"] += int(masses[index])
        if passed["mass"] > _BEGUN:
            _pass(passed, block, kind, words[index], stamps[index])
    return found


def _pass(passed: Counter[str], block: DraftBlock, kind: str, word: bool, stamp: bool) -> None:
    text = block.strand.text
    passed["site"] += word
    passed["stamps"] += stamp
    passed["links"] += kind in ("linked item", "links")
    passed["teasers"] += kind in ("linked heading", "linked picture")
    if len(text) < _SHORT_LINE:
        passed["related"] += bool(RELATED.match(text))
        passed["comments"] += bool(COMMENTS.match(text) or _SAID.search(text))


def _is_of_a_site(block: DraftBlock, kind: str) -> bool:
    text = block.strand.text
    if len(text) > _SHORT_LINE or kind in ("prose", "picture", "linked picture"):
        return False
    return bool(SITE_TEXT.match(text) or ELSEWHERE.search(text) or NOTICE.match(text))


def _kin(kind: str) -> str:
    return "links" if kind.startswith("link") else kind


def _step(value: float, steps: Sequence[float]) -> int:
    return sum([value > step for step in steps])
