"""Characters that only print and old encodings tell apart: ﬁ is fi, and the radical ⽇ is 日.

Seen in text copied out of PDF and in Korean and Japanese encodings that hold an ideograph twice.
They look the same and are not found by a search. Full-width letters, circled figures and the
like look otherwise and stay; so does a radical that stands alone, as in a dictionary.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from desk.cleaning import witnesses
from desk.cleaning.story import Edit
from desk.fold import simplified
from desk.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

PHASE = "repair"
REASON = N_("a character that looks like another and is a second number for it")

_LIGATURE = re.compile("[\ufb00-\ufb06]")
_WIDE = r"0-9\u3001-\u303f\u3400-\u9fff\uff01-\uff5e\u2e80-\u2fd5\uf900-\ufa6d“”‘’"
_RADICAL = re.compile(f"(?<=[{_WIDE}])[\u2e80-\u2fd5]|[\u2e80-\u2fd5](?=[{_WIDE}])")
_DOUBLED = re.compile(
    "[\uf900-\ufa0b\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufa6d]"
)
_ANY = re.compile("[\ufb00-\ufb06\u2e80-\u2fd5\uf900-\ufa6d]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_SIMPLIFIED = dict(
    zip(
        "⺁⺄⺆⺇⺈⺉⺋⺌⺎⺏⺐⺒⺓⺔⺖⺗⺘⺙⺛⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺯⺰⺱⺲⺶⺷⺸⺹⺺⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
        "厂乙冂几⺈刂㔾⺌兀尣尢巳幺彑忄⺗扌攵旡月歺母民氵氺灬爫⺥丬⺧犭王⺪罒示礻糸纟罓罒羊⺷⺸耂⺺月臼艹艹艹虎衤覀西见角讠贝⻊车辶辶辶阝钅長镸长门阝雨青韦页风飞食⻞飠饣⻡马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
        strict=True,
    )
)


def edits(text: str) -> Iterator[Edit]:
    """Yield each of them."""
    if not _ANY.search(witnesses.rare(text)):
        return
    for found in _LIGATURE.finditer(text):
        yield Edit(found.start(), found.end(), unicodedata.normalize("NFKC", found[0]))
    radicals = list(_RADICAL.finditer(text))
    others = simplified() if radicals else {}
    simple = 50 * sum(sign in others for sign in text) < len(text)
    for found in radicals:
        meant = _SIMPLIFIED.get(found[0]) or unicodedata.normalize("NFKC", found[0])
        if meant in others and simple:
            meant = others[meant]
        if meant != found[0]:
            yield Edit(found.start(), found.end(), meant)
    if not _HANGUL.search(text):
        for found in _DOUBLED.finditer(text):
            yield Edit(found.start(), found.end(), unicodedata.normalize("NFC", found[0]))
