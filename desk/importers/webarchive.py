"""A page that Safari saved whole: a property list, binary or XML, with the page's bytes in it."""

from __future__ import annotations

import plistlib
from typing import Any

from desk.model import Candidate

_KEY = b"WebMainResource"
_HEAD = 4_000


def reads(data: bytes) -> bool:
    """Tell whether `data` is a property list that holds a page."""
    head = data[:_HEAD]
    listed = head.startswith(b"bplist") or b"<plist" in head
    return listed and _KEY in data


def page(data: bytes) -> tuple[bytes, str, list[Candidate]] | None:
    """Return the bytes of the page, its encoding and what the archive tells; None if damaged."""
    try:
        # It refuses entities, and holds nothing but plain values.
        main: Any = plistlib.loads(data)[_KEY.decode()]
        body, url = main["WebResourceData"], str(main.get("WebResourceURL", ""))
        charset = str(main.get("WebResourceTextEncodingName", ""))
    except Exception:  # a damaged list fails in many ways, none of which is ours
        return None
    if not isinstance(body, bytes):
        return None
    found = [Candidate("url", url, "web archive")] if url.startswith("http") else []
    return body, charset, found
