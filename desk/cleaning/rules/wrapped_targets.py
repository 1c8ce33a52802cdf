"""Addresses behind a proxy or a counter are unwrapped, and lose what only counts the reader.

An image proxy, a redirecting page and `utm_source` say nothing about the article; the address
inside does. Words that are shown are never touched, only where links and pictures point.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, quote, unquote, urljoin, urlsplit, urlunsplit

from desk.i18n import N_
from desk.model import Repair

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "describe"
REASON = N_("an address taken out of the proxy or counter around it")

_PROXIES = {
    "images.weserv.nl": ("url",),
    "wsrv.nl": ("url",),
    "l.facebook.com": ("u",),
    "lm.facebook.com": ("u",),
    "link.zhihu.com": ("target",),
    "link.jianshu.com": ("t",),
    "t.umblr.com": ("z",),
    "out.reddit.com": ("url",),
    "duckduckgo.com": ("uddg",),
    "external-content.duckduckgo.com": ("u",),
    "slack-redir.net": ("url",),
    "l.instagram.com": ("u",),
    "weibo.cn": ("u", "toasturl"),
    "link.csdn.net": ("target",),
    "www.douban.com": ("url",),
    "away.vk.com": ("to",),
    "safelinks.protection.outlook.com": ("url",),
    "steamcommunity.com": ("url", "u"),
    "proxy.duckduckgo.com": ("u",),
    "translate.google.com": ("u",),
    "youtube.com": ("q",),
    "t.me": ("url",),
    "linkedin.com": ("url",),
    "c.pc.qq.com": ("pfurl", "url"),
    "link.juejin.cn": ("target",),
    "images-proxy.org": ("url",),
}
_SEARCH = re.compile(r"(?:www\.|images\.|news\.)?google(?:\.com?)?\.[a-z]{2,3}/(?:url|imgres)\?")
_PLAIN = re.compile(
    r"/(?:share|sharer|login|signin|search|intent|results?|watch|embed)\b", re.IGNORECASE
)
_PATH_PROXIES = re.compile(
    r"https?://(?:i[0-3]\.wp\.com/(?P<wp>[^?#]+)"
    r"|[\w-]+\.cdn\.ampproject\.org/[a-z]/(?P<amp>s/)?(?P<page>[^?#]+)"
    r"|(?:www\.)?google(?:\.com?)?\.[a-z]{2,3}/amp/(?P<via>s/)?(?P<shown>[^?#]+)"
    r"|urldefense\.com/v3/__(?P<defended>.+?)__;"
    r"|webcache\.googleusercontent\.com/search\?(?:.*&)?q=cache:(?:[\w-]*:)?(?P<cached>[^+&]+)"
    r"|r\.search\.yahoo\.com/.*/RU=(?P<sought>[^/]+)/)"
)
_INNER = re.compile(
    r"https?://[^/?#]+/(?:[^?#]*/)?(https?(?::|%3A)(?:/|%2F){1,2}[^/?#%\s]+\.[^\s]+)", re.IGNORECASE
)
_ONWARD = re.compile(
    r"/(?:redirect\w*|redir|go|goto|out|away|link\d?|jump|leave|exit|click|external|sinaurl|linkfilter"
    r"|outlink|transfer|image)(?:\.\w+)?/?$",
    re.IGNORECASE,
)
_ONWARD_NAMES = (
    "url",
    "u",
    "to",
    "target",
    "dest",
    "destination",
    "link",
    "href",
    "goto",
    "q",
    "r",
)
_UNWRITTEN = re.compile(r"[\x00-\x20\x7f\"<>\\^`{|}]")
_COUNTERS = re.compile(
    r"^(?:utm_\w+|mtm_\w+|pk_\w+|hsa_\w+|fbclid|gclid|dclid|msclkid|yclid|twclid|ttclid|mc_[ce]id|mkt_tok|"
    r"igshid|igsh|spm|scm|_hsenc|_hsmi|_ga|_gl|ref_src|ref_url|cmpid|ocid|share_token|xhsshare|weibo_id|"
    r"wt_mc|at_medium|at_campaign|smid|ncid|guccounter|guce_\w+|__twitter_impression|_x_tr_\w+)$",
    re.IGNORECASE,
)


def apply(story: Story) -> None:
    """Unwrap where pictures and links of the article point."""
    for block in story.kept:
        if block.target:
            block.target = _told(story, block, block.target)
        if any(target for *_, target in block.inlines):
            block.inlines = [
                (kind, start, end, _told(story, block, target) if target else "")
                for kind, start, end, target in block.inlines
            ]


def _told(story: Story, block: DraftBlock, target: str) -> str:
    plain = unwrapped(target)
    if plain == target:
        return target
    place = block.strand.extent()
    if place[0] < 0 and "place" in block.hints:
        place = (int(block.hints["place"]), int(block.hints["place"]) + 1)
    if story.refused("wrapped_targets", *place):
        return target
    story.repairs.append(Repair("wrapped_targets", REASON, target, plain, *place))
    return plain


def unwrapped(address: str) -> str:
    """Return the address inside a proxy's, without parameters that count readers."""
    for _ in range(4):
        inner = _inside(address)
        if inner == address:
            break
        address = inner
    return uncounted(address)


def _inside(address: str) -> str:
    if not address.startswith(("http://", "https://")):
        return address
    path = _PATH_PROXIES.match(address)
    if path:
        return _from_path(path)
    if (within := _INNER.match(address)) and not _PLAIN.search(address[: within.start(1)]):
        return _whole(within[1], address)
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    if parts.netloc.endswith(".translate.goog"):
        host = parts.netloc.removesuffix(".translate.goog")
        host = host.replace("--", "\0").replace("-", ".").replace("\0", "-")
        return urlunsplit(parts._replace(netloc=host))
    return _from_query(address, parts.netloc.lower(), parts.path, parts.query)


def _from_path(path: re.Match[str]) -> str:
    found = path.groupdict()
    if page := found["page"] or found["shown"]:
        return ("https://" if found["amp"] or found["via"] else "http://") + page
    if found["wp"]:
        return "https://" + found["wp"]
    return _whole(found["defended"] or found["cached"] or found["sought"], path.string)


def _from_query(address: str, host: str, path: str, query: str) -> str:
    if "=" not in query:
        return address
    given = dict(parse_qsl(query))
    names = _PROXIES.get(host) or _PROXIES.get(host.split(".", 1)[-1], ())
    if _SEARCH.match(address.partition("//")[2]):
        names = ("url", "q", "imgurl")
    if host == "urldefense.proofpoint.com":
        given["u"] = unquote(re.sub("-(?=[0-9A-F]{2})", "%", given.get("u", "")).replace("_", "/"))
        names = ("u",)
    inner = next((given[name] for name in names if "." in given.get(name, "")), "")
    if inner:
        return _whole(inner, address)
    if not _ONWARD.search(path):
        return address
    # Any other page that only leads on says so, and gives a whole address.
    inner = next((given[name] for name in _ONWARD_NAMES if given.get(name)), "")
    if path.endswith("/_next/image") and inner.startswith("/"):
        return urljoin(address, inner)
    whole = _whole(inner, address)
    return whole if re.match(r"https?(?::|%)", inner) else address


def _whole(inner: str, address: str) -> str:
    """Return an address as it would be written, or the one around it where it is none."""
    inner = re.sub("^ssl:", "", inner)
    for _again in range(3):
        if not re.match("https?%", inner, re.IGNORECASE):
            break
        inner = unquote(inner)
    if inner.startswith("//"):
        return "https:" + inner
    if inner.startswith(("/", "#")) or re.match(r"(?!https?:)\w+:(?!\d|//)(?!https?)", inner):
        return address
    inner = re.sub(r"^(https?):/(?!/)", r"\1://", inner)
    inner = inner if inner.startswith(("http://", "https://")) else "https://" + inner
    return _UNWRITTEN.sub(lambda sign: quote(sign[0]), inner)


def uncounted(address: str) -> str:
    """Return an address without the parameters that count readers."""
    if "?" not in address or not address.startswith("http"):
        return address
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    given = parts.query.replace("&amp;", "&").split("&")
    kept = [pair for pair in given if not _COUNTERS.match(pair.partition("=")[0])]
    if len(kept) == len(given):
        return address
    return urlunsplit(parts._replace(query="&".join(kept)))
