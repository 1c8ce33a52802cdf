"""What becomes of pages on their way: without a head, without attributes, without names.

Each form keeps the words a reader sees, so that the gold of the page is the gold of the form.
"""

import hashlib
import re

_UNREAD = re.compile(r"<(script|style|noscript)\b.*?</\1>", re.IGNORECASE | re.DOTALL)
_BODY = re.compile(r"<body[^>]*>(.*)</body>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"""<(\w+)\s((?:"[^"]*"|'[^']*'|[^>"'])*)>""")
_ADDRESS = re.compile(r"""\s(?:href|src)\s*=\s*(?:"[^"]*"|'[^']*')""")
_NAMES = re.compile(r"""\b(class|id|itemprop)\s*=\s*(["'])(.*?)\2""", re.IGNORECASE | re.DOTALL)
_PARTS = re.compile(r"<(/?)(?:article|main|section|header|footer|nav|aside)\b", re.IGNORECASE)


def whole(page):
    """Return the page as it is."""
    return page


def headless(page):
    """Return what stands in the body."""
    found = _BODY.search(page)
    return found[1] if found else page


def coded(page):
    """Return the page with codes for its classes and ids, as builders of styles write them."""
    return _NAMES.sub(lambda m: f"{m[1]}={m[2]}{' '.join(map(_code, m[3].split()))}{m[2]}", page)


def _code(name):
    return "c" + hashlib.md5(name.encode(), usedforsecurity=False).hexdigest()[:7]


def linked(page):
    """Return the body with no attributes but addresses."""
    return _TAG.sub(
        lambda m: f"<{m[1]}{''.join(_ADDRESS.findall(' ' + m[2]))}>",
        headless(_UNREAD.sub("", page)),
    )


def bare(page):
    """Return the body without any attribute."""
    return _TAG.sub(r"<\1>", headless(_UNREAD.sub("", page)))


def part(page):
    """Return the element around the densest prose, alone, with no attributes but addresses."""
    from desk.cleaning.html import score

    main = score.analysed(page).regions.main
    return f"<article>{linked(page[main.start : main.end])}</article>"


def flat(page):
    """Return the body with no attributes but addresses, and `div` for all parts of a page."""
    return _PARTS.sub(r"<\1div", linked(page))


def soup(page):
    """Return the body without any attribute, and `div` for all parts of a page."""
    return _PARTS.sub(r"<\1div", bare(page))


ALL = {one.__name__: one for one in (whole, headless, coded, linked, flat, bare, soup, part)}
