"""A headline without the name of its site: `Headline | Site`, `标题_频道_网站`.

No list of names is needed. What a site calls itself it says elsewhere too: in its data, in its
address; and what stands alone behind a bar, in few words, is its name or that of a section.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_BAR = re.compile(
    r"\s+(?:[|·•»«>›丨｜:]{1,2}|[–—―-])\s+|\s*[|｜丨]\s*|_+(?=\S)|\s*(?:——|[-–—])(?=[\u3400-\u9fff]{2,12}$)"
)
_CHINESE = re.compile("[\u3400-\u9fff]")
_WORD = re.compile(r"\w+")
_SHORT_WORDS, _SHORT_SIGNS, _SHORT_CHINESE = 4, 32, 10
_PERMALINK = re.compile(r"\s*[¶🔗#§]+\s*$")
_LEAST = 3


def plain(words: str) -> str:
    """Return letters and digits alone, in lower case."""
    return "".join(_WORD.findall(words)).replace("_", "").casefold()


def without_site(title: str, outlets: Iterable[str] = (), host: str = "") -> str:
    """Return a title without the names that the site is known by, at either end."""
    title = _PERMALINK.sub("", title)
    names = {plain(name) for name in outlets} - {""}
    parts = _parts(title)
    first, last = 0, len(parts)
    while last - first > 1 and _is_site(title[slice(*parts[last - 1])], names, host):
        last -= 1
    while last - first > 1 and _is_site(title[slice(*parts[first])], names, host):
        first += 1
    return title[parts[first][0] : parts[last - 1][1]] if parts else title


def headline(title: str, outlets: Iterable[str] = (), host: str = "") -> str:
    """Return what is left of the title of a window: a last part in few words goes in any case."""
    known = without_site(title, outlets, host)
    parts = _parts(known)
    if known.strip() != _PERMALINK.sub("", title).strip() and not _CHINESE.search(known):
        return known
    last = len(parts)
    while last > 1 and _is_brief(known[slice(*parts[last - 1])], known[: parts[last - 2][1]]):
        last -= 1
        if not _CHINESE.search(known[slice(*parts[last])]):
            break
    return known[parts[0][0] : parts[last - 1][1]] if parts else known


def _parts(title: str) -> list[tuple[int, int]]:
    """Return where the parts of a title stand that bars divide."""
    bounds = [0, *(place for bar in _BAR.finditer(title) for place in bar.span()), len(title)]
    pairs = zip(bounds[::2], bounds[1::2], strict=True)
    return [(start, end) for start, end in pairs if title[start:end].strip()]


def _is_site(words: str, names: set[str], host: str) -> bool:
    own = plain(words)
    if own in names:
        return True
    if len(own) < _LEAST:
        return False
    labels = [plain(label) for label in host.split(".")[:-1] if label != "www"]
    return own in (plain(host), plain(host.removeprefix("www."))) or any(
        own == label or (len(own) > _LEAST and len(label) < 2 * len(own) and own in label)
        for label in labels
    )


def _is_brief(words: str, before: str) -> bool:
    if _CHINESE.search(words):
        return len(words) <= _SHORT_CHINESE and 2 * len(words) <= len(before)
    return (
        len(words.split()) <= _SHORT_WORDS
        and len(words) <= _SHORT_SIGNS
        and len(words) < len(before)
    )
