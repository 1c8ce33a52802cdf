"""Names of people out of bylines."""

from __future__ import annotations

import re

_LEAD = re.compile(
    r"^\s*(?:(?:view all (?:posts|articles)|(?:all|more) (?:posts|articles|stories)|"
    r"alle (?:artikel|beiträge)|mehr|more|posts|ein(?:e)?|written|posted|published|reported|story|"
    r"text|words?|article|"
    r"interview|veröffentlicht|geschrieben|verfasst|publié|plus|und interview|a cura)\s*:?\s+)*"
    r"(?:(?:by|von|par|por|de|di|da|door|av|af|autor(?:in|en)?|author|verfasser|redaktion|redacción|"
    r"text|interview)\s*[:/]?\s+|(?:author|autor(?:in)?|by|text|interview)\s*:\s*|"
    r"(?:作者|记者|記者|撰文|文|编辑|編輯|责任编辑|責任編輯|来源|來源)\s*[:：/／|]\s*)",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s*(?:[|•·–—»›]|\s-\s|\bon\b|\bam\b|\bum\b|\bvom\b|\bpublished\b|\bupdated\b|\bfollow\b|\bstand:|"
    r"\bkategorien?\b|\bfotos?\b|\bphotos?\b|\bdatum\b|\blast\b|\bposted\b|\bveröffentlicht\b|"
    r"(?<![^\s(,])\d|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|@|\(|\[).*$",
    re.IGNORECASE,
)
_DANGLING = re.compile(r"[\s,]+(?:,|\b(?:le|the|on|am|den|il|el))\s*$", re.IGNORECASE)
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+")
_NOBODY = re.compile(
    r"^(?:admin|administrator|redaktion|editors?|staff|author|autor|autoren|webmaster|root|user|"
    r"guest|by|von|.*[%{}<>=].*|log ?in|sign ?in|anonymous|unknown|null|none|n/a|test|facebook|"
    r"twitter|datum|date|about the author|share|source|"
    r"(?:foto|photo|bild|image|quelle|source|video)\b.*)$",
    re.IGNORECASE,
)
_LONGEST = 100


def names(text: str) -> str:
    """Return the names in a byline, or an empty string where it holds none."""
    if re.match(r"^\s*https?://", text):
        return ""
    text = _ADDRESS.sub(" ", text)
    text = _LEAD.sub("", " ".join(text.split()), count=1)
    text = _TAIL.sub("", text)
    text = _DANGLING.sub("", text).strip(" ,;:|/-–—•·\u3000()（）")
    if not text or len(text) > _LONGEST or not re.search(r"[^\W\d_]", text) or _NOBODY.match(text):
        return ""
    return text
