"""A headline without the name of its site: `Headline | Site`, `标题_频道_网站`.

No list of names is needed. What a site calls itself it says elsewhere too: in its data, in its
address; and what stands alone behind a bar, in few words, is its name or that of a section.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.lexicon import OUTLET

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
_SENTENCE_ENDS = re.compile(r"(?<=[。！？!?])|(?<=\.)\s")
_MOST, _MOST_CHINESE, _CUT_CHINESE = 90, 60, 40
_ENCYCLOPAEDIA = re.compile(
    r"(?:wikip[eé]di[aá]|[\u3400-\u9fff]{2,4}百科|baidu baike|encyclop(?:a?e|æ)dia\b)"
    r"(?:全[书書])?(?:\s*[,，、].{0,24})?|"
    r".{0,24}\bencyclop(?:a?e|æ)dia",
    re.IGNORECASE,
)
_WORKING = re.compile(
    r"(?:无标题|無標題|未命名|新建|稿件|文稿|文章|新闻|新聞|资讯|資訊|信息|内容|內容|"
    r"详情|詳情|正文|首页|首頁|网页|網頁|"
    r"文档|文檔|文件|页面|頁面|标题|標題|详细|詳細|查看|阅读|閱讀|页|頁|新建.{0,20}(?:文档|文檔))"
    r"{1,3}(?:\s*[(（]?\d*[)）]?)(?:\.\w{3,5})?|"
    r"(?:untitled|no title|new|unbenannt|sans titre|sin t[ií]tulo)"
    r"(?:[ _-]?(?:page|document|post|article))?[ _-]?\d*|"
    r"(?:document|page|index|home|homepage|article|news|details?|draft|test|title|dokument)"
    r"[ _-]?\d*(?:\.\w{3,5})?|"
    r"microsoft (?:word|office)\b.*|.*\.(?:docx?|rtf|odt|wps|pdf|txt|html?|indd|qxd)",
    re.IGNORECASE,
)


def plain(words: str) -> str:
    """Return letters and digits alone, in lower case."""
    return "".join(_WORD.findall(words)).replace("_", "").casefold()


def is_working(words: str) -> bool:
    """Tell whether a title is none: what a program, a form or a template called its document."""
    return _WORKING.fullmatch(words.strip()) is not None


def first_sentence(words: str) -> str:
    """Return what a text without a title can be known by: its first sentence, or its beginning."""
    words = " ".join(words.split())
    first = _SENTENCE_ENDS.split(words, maxsplit=1)[0].strip()
    if _CHINESE.search(first):
        return first if len(first) <= _MOST_CHINESE else first[:_CUT_CHINESE].rstrip() + "…"
    if len(first) <= _MOST:
        return first
    return first[:_MOST].rpartition(" ")[0].rstrip(" ,;:–—-") + "…"


def without_site(title: str, outlets: Iterable[str] = (), host: str = "") -> str:
    """Return a title without the names that the site is known by, at either end."""
    title = _PERMALINK.sub("", title)
    names = {plain(name) for name in outlets} - {""}
    parts = _parts(title)
    first, last = 0, len(parts)
    while last - first > 1 and _is_site(title[slice(*parts[last - 1])], names, host):
        last -= 1
    while last - first > 1 and _is_site(title[slice(*parts[first])], names, host, whole=True):
        first += 1
    return title[parts[first][0] : parts[last - 1][1]] if parts else title


def site_in(title: str, host: str) -> str:
    """Return the site's name as a title spells it at either end, if the address names it, too."""
    parts = _parts(title)
    for whole, (start, end) in enumerate((parts[-1], parts[0]) if len(parts) > 1 else ()):
        if _is_site(title[start:end], set(), host, bool(whole)):
            return title[start:end].strip()
    return ""


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


def _is_site(words: str, names: set[str], host: str, whole: bool = False) -> bool:
    """Tell whether words are the site's name, or, unless `whole`, much of its address."""
    own = plain(words)
    if own in names or (not whole and _is_outlet(words)):
        return True
    if len(own) < _LEAST:
        return False
    labels = [plain(label) for label in host.split(".")[:-1] if label != "www"]
    return own in (plain(host), plain(host.removeprefix("www."))) or any(
        own == label
        or (not whole and len(own) > _LEAST and len(label) < 2 * len(own) and own in label)
        or (not whole and len(label) > 2 * _LEAST and len(own) < 2 * len(label) and label in own)
        for label in labels
    )


def _is_outlet(words: str) -> bool:
    """Tell whether words are the name of an outlet, or of an encyclopaedia, by their form."""
    words = words.strip()
    if _ENCYCLOPAEDIA.fullmatch(words):
        return True
    brief = len(words) <= _SHORT_CHINESE if _CHINESE.search(words) else " " in words
    return brief and len(words) <= _SHORT_SIGNS and OUTLET.fullmatch(words) is not None


def _is_brief(words: str, before: str) -> bool:
    if _CHINESE.search(words):
        return len(words) <= _SHORT_CHINESE and 2 * len(words) <= len(before)
    return (
        len(words.split()) <= _SHORT_WORDS
        and len(words) <= _SHORT_SIGNS
        and len(words) < len(before)
    )
