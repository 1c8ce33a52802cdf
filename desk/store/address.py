"""When two addresses are the same page: without what only tells who sent the reader there."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

_HOSTS = re.compile(r"^(?:www\d?|m|mobile|wap|amp|3g)\.")
_TRACKING = re.compile(
    r"(?:utm_|mtm_|pk_|hsa_|at_|ns_|wt[._]|__).*"
    r"|_?ga|_gl|fbclid|gclid|dclid|yclid|msclkid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok"
    r"|cmpid|cmp|campaign|icid|ocid|smid|smtyp|ncid|taid|cid|sid|spm|scm|share|shared|share_.*"
    r"|ref|ref_src|ref_url|referrer|referer|source|src|isappinstalled|nsukey|wfr|tn|si|s_cid"
    r"|xtor|trk|trackid|feature|amp|outputtype|usqp|output|partner|rss|guccounter|guce_.*"
)
_KEEPS = re.compile(r"\d+")
_NUMBERED = frozenset({"cid", "sid", "source", "src", "ref", "share", "from", "feature", "partner"})
_AMP_PLACE = re.compile(r"(?:^|/)amp(?=/|$)|\.amp(?=$|\.html?$)")
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$")
_MADE = re.compile(
    r"^(?:www\.)?google\.[a-z.]+/amp/(?:s/)?|^[\w-]+\.cdn\.ampproject\.org/[cvi]/(?:s/)?"
)


def same(url: str) -> str:
    """Return what all addresses of one page have in common; empty for what is no address.

    Scheme, `www.` and `m.`, the variants for telephones and AMP, fragments and the parameters that
    tell where a reader came from do not count; the order of the others does not either.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not host:
        return ""
    made = _MADE.match(host + parts.path)
    if made:
        rest = (host + parts.path)[made.end() :]
        return same(f"https://{rest}?{parts.query}") if rest else ""
    place = _INDEX.sub("", _AMP_PLACE.sub("", unquote(parts.path))).rstrip("/")
    kept = sorted(
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _tracks(name.lower(), value)
    )
    gate = f":{port}" if port not in (None, 80, 443) else ""
    asked = f"?{urlencode(kept)}" if kept else ""
    return f"{_HOSTS.sub('', host)}{gate}{place}{asked}"


def _tracks(name: str, value: str) -> bool:
    if name in _NUMBERED and _KEEPS.fullmatch(value):
        return False  # a page may be numbered so
    return name == "from" or bool(_TRACKING.fullmatch(name))


def telling(url: str) -> str:
    """Return a piece of an address that every address of the page holds: its longest word."""
    return max(re.findall(r"[A-Za-z0-9]+", same(url).partition("?")[0]), key=len, default="")
