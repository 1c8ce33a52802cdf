"""One name in several scripts and languages: 软银 = 軟銀 = SoftBank, as far as the texts tell.

What a text glosses itself, as in “星际之门”（Stargate）, and the aliases the reader keeps, are
folded to one token. Only closeness is reckoned with it; nothing is joined or renamed.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from desk.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_GLOSS = re.compile(
    r"(?P<han>[\u3400-\u9fff·]{2,12})[\"'》」』]{0,2} ?\((?P<latin>[a-z][a-z .&'-]{1,40})\)"
)
_SPELT = re.compile(
    r"(?:(?:The|A|An|In|At|On|Of) )?(?P<latin>(?:[A-Z][\w'&.-]{0,24} ){0,3}"
    r"[A-Z][\w'&.-]{1,24})(?: [a-z]{3,12})? ?"
    r"[(（][\"“「《]?(?P<han>[\u3400-\u9fff·]{2,12})[\"”」》]?[)）]"
)
_ARTICLES = frozenset(("the", "and"))
_QUOTED = re.compile(r"[\"'《「『]([\u3400-\u9fff·]{2,12})\Z")


def bridges(texts: Iterable[str], aliases: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return folded names with the token that stands for each; longer names come first."""
    texts = list(texts)
    folded = [fold(text) for text in texts]
    found = {fold(name): f"={fold(stands)}" for name, stands in (aliases or {}).items()}
    found |= {fold(stands): f"={fold(stands)}" for stands in (aliases or {}).values()}
    for text in folded:
        for match in _GLOSS.finditer(text):
            han, latin = _han(text, match, folded), match["latin"].strip()
            if han and len(latin) > 2:
                token = found.get(latin) or found.get(han) or f"={latin}"
                found.setdefault(han, token)
                found.setdefault(latin, token)
    for text in texts:
        for match in _SPELT.finditer(text):
            han, latin = fold(match["han"]), fold(match["latin"])
            if len(latin) > 2 and latin not in _ARTICLES:
                token = found.get(latin) or found.get(han) or f"={latin}"
                found.setdefault(han, token)
                found.setdefault(latin, token)
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))


def _han(text: str, match: re.Match[str], texts: list[str]) -> str:
    """Return the Chinese name in front of a gloss: what is quoted, else what is said again."""
    run, end = match["han"], match.end("han")
    quoted = _QUOTED.search(text, max(0, match.start() - 1), end)
    if quoted is not None and text[end : end + 1] in "\"'》」』":
        return quoted[1]
    # Two characters before a bracket are as often the end of a description: 公司, 中心.
    counts = Counter(
        {run[-n:]: sum(each.count(run[-n:]) for each in texts) for n in range(3, len(run) + 1)}
    )
    if not counts:
        return ""
    most = counts.most_common(1)[0][1]
    # The longest that is said nearly as often as any part of it is the whole name.
    good = [name for name, count in counts.items() if count >= max(2, 0.6 * most)]
    return max(good, key=len, default="")
