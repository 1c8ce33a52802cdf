"""How much bytes read like a language of the Latin script, in one encoding or another.

Encodings of one byte give the same bytes other letters. A language has few letters beyond ASCII:
where all that is read are letters of one language, each in a place where letters and quotation
marks stand, the encoding is right; elsewhere letters of several languages meet.
"""

from __future__ import annotations

import re
from unicodedata import normalize

from desk.importers import vietnamese as vietnamese

_LANGUAGES = {
    "western": (
        "äöüß",
        "àâæçéèêëîïôœùûüÿ",
        "áéíñóúü¿¡ªº",
        "áâãàçéêíóôõúü",
        "àèéìíòùúî",
        "åäöé",
        "æøåéòóôü",
        "ëéïöüèáíóú",
        "áðéíóúýþæö",
        "àéèíïóòúüç·",
        "äöõüšž",
    ),
    "central": (
        "ąćęłńóśźż",
        "áčďéěíňóřšťúůýž",
        "áäčďéíĺľňóôŕšťúýž",
        "áéíóöőúüű",
        "ăâîșțşţ",
        "čćđšž",
        "čšž",
        "äöüß",
    ),
    "turkish": ("çğıöşüâîû",),
    "baltic": ("āčēģīķļņšūž", "ąčęėįšųūž", "äöõüšž"),
    "vietnamese": ("àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",),
}
ENCODINGS = {
    "cp1252": "western",
    "cp1250": "central",
    "cp1254": "turkish",
    "iso8859-2": "central",
    "cp1257": "baltic",
    "mac-roman": "western",
    "cp850": "western",
    "cp852": "central",
    "mac-latin2": "central",
    "mac-turkish": "turkish",
    "cp1258": "vietnamese",
    "viscii": "vietnamese",
    "tcvn": "vietnamese",
}
"""The encodings that are looked at, the commonest first, and the group of their languages."""
SETS = tuple(frozenset("".join(each)) for each in _LANGUAGES.values())
"""The letters of each group of languages."""
_APART = frozenset({"cp1258", "tcvn"})
_OPENING, _CLOSING = "“„‘‚«»‹›¿¡", "”“’‘»«›‹…"
_ALONE = "–—…•·€£§°©®™¶\xa0\xad²³½¼ªº×±"
_KNOWN = frozenset(_OPENING + _CLOSING + _ALONE)
_RUN = re.compile(r"[^\x00-\x7f]{4,}")
_PLAIN = re.compile(r"[A-Za-z]")
_KINDS, _LEAST, _MOST = 8, 0.08, 0.9
_WIDE = re.compile(r"[^\x00-\x7f]")


def of(data: bytes, name: str) -> float:
    """Return how much a sample reads like a language of the encoding: about 1 very, 0 not."""
    text = composed(data.decode(name, "replace"), name)
    wide = list(_WIDE.finditer(text))
    if not wide:
        return 0.0
    letters: dict[str, int] = {}
    signs = faults = 0.0
    for found in wide:
        letter = found[0]
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        if letter.isalpha() and letter not in "ªº":
            letters[letter.lower()] = letters.get(letter.lower(), 0) + 1
            faults += 1.5 * (letter.isupper() and before.islower())
            faults += 0.7 * (letter.islower() and after.isupper())
        elif letter in _KNOWN and _is_placed(letter, before, after):
            signs += 0.3 if letter in "–—…" and before.isalpha() and after.isalpha() else 1
        else:
            faults += 2
    languages = _LANGUAGES[ENCODINGS[name]]
    own = max(
        sum(times for letter, times in letters.items() if letter in each) for each in languages
    )
    every = sum(letters.values())
    if ENCODINGS[name] == "vietnamese" and not _is_vietnamese(text, letters):
        return 0.0
    # A name of another language is no fault, a text of them is.
    return (own + signs - 1.5 * (every - own) - faults) / len(wide)


def _is_vietnamese(text: str, letters: dict[str, int]) -> bool:
    """Tell whether letters stand as Vietnamese has them, in which nearly every byte is a letter.

    A fourth of its letters have marks, many kinds of them, and there are others between.
    """
    every, plain = sum(letters.values()), len(_PLAIN.findall(text))
    runs = sum(len(run[0]) for run in _RUN.finditer(text))
    usual = sum(letters.get(letter, 0) for letter in "àáạảấđôươếộư")
    return (
        len(letters) >= _KINDS
        and plain * _LEAST < every < plain * _MOST
        and runs * 20 < every
        and usual * 4 > every
    )


def composed(text: str, name: str) -> str:
    """Return a text as it is written now, where an encoding has marks apart from their letters."""
    return normalize("NFC", text) if name in _APART else text


def _is_placed(sign: str, before: str, after: str) -> bool:
    """Tell whether a sign stands where such signs do."""
    if sign in "’‘":
        return True
    inside = before.isalpha() and after.isalpha()
    if sign in "²³½¼°ªº":
        return not inside and (before.isalnum() or before in " (" or not before)
    if sign in "–—…\xa0\xad·":
        return True
    if inside:
        return False
    opens = (
        sign in _OPENING and (not before or not before.isalnum()) and after not in ("", " ", "\n")
    )
    closes = sign in _CLOSING and bool(before) and not before.isspace()
    return opens or closes or sign in _ALONE or sign in "«»"


def likeliest(data: bytes) -> tuple[str, float]:
    """Return the best encoding of the Latin script; where several are as good, the commonest."""
    best, score = "cp1252", of(data, "cp1252")
    for name in ENCODINGS:
        own = of(data, name)
        if own > score + 0.04:
            best, score = name, own
    return best, score
