"""Addresses behind a proxy or a counter are unwrapped, and lose what only counts the reader.

An image proxy, a redirecting page and `utm_source` say nothing about the article; the address
inside does. Words that are shown are never touched, only where links and pictures point.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit, urlunsplit

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
    "www.google.com": ("url", "q", "imgurl"),
    "google.com": ("url", "q"),
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
    "weibo.cn": ("u",),
    "link.csdn.net": ("target",),
    "www.douban.com": ("url",),
    "away.vk.com": ("to",),
    "safelinks.protection.outlook.com": ("url",),
    "steamcommunity.com": ("url",),
    "c.pc.qq.com": ("pfurl", "url"),
    "link.juejin.cn": ("target",),
    "images-proxy.org": ("url",),
}
_PATH_PROXIES = re.compile(
    r"https?://(?:i[0-3]\.wp\.com/(?P<wp>[^?#]+)"
    r"|(?:www\.)?web\.archive\.org/web/\d+[a-z_]*/(?P<archive>https?://.+)"
    r"|[\w-]+\.cdn\.ampproject\.org/[ciw]/(?P<amp>s/)?(?P<page>[^?#]+))"
)
_COUNTERS = re.compile(
    r"^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|igshid|spm|scm|_hsenc|_hsmi|ref_src|"
    r"ref_url|cmpid|ocid|share_token|xhsshare|weibo_id|wt_mc|at_medium|at_campaign|smid|ncid)$",
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
    return _uncounted(address)


def _inside(address: str) -> str:
    path = _PATH_PROXIES.match(address)
    if path:
        return str(path["archive"] or "https://" + (path["wp"] or path["page"]))
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    host = parts.netloc.lower()
    names = _PROXIES.get(host) or _PROXIES.get(host.split(".", 1)[-1], ())
    if not names:
        return address
    given = dict(parse_qsl(parts.query))
    inner = next((given[name] for name in names if "." in given.get(name, "")), "")
    if not inner or inner.startswith(("/", "#", "javascript:", "data:")):
        return "https:" + inner if inner.startswith("//") else address
    inner = re.sub(r"^ssl:", "", inner)
    return inner if inner.startswith(("http://", "https://")) else "https://" + inner


def _uncounted(address: str) -> str:
    if "?" not in address or not address.startswith("http"):
        return address
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    given = parts.query.split("&")
    kept = [pair for pair in given if not _COUNTERS.match(pair.partition("=")[0])]
    if len(kept) == len(given):
        return address
    return urlunsplit(parts._replace(query="&".join(kept)))
