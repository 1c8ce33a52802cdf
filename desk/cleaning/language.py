"""Which language and script a text is in, by its characters and its commonest words."""

from __future__ import annotations

import re
from collections import Counter

_HANS = frozenset(
    "这来对们国为个时会说过发经种学当现动还进样开实无长机关业将两问应战体见产话结内门"
    "员报总电数务场声处认条题尔变从边给让请并于据资权华亿万贸银软则专金额东车书马鱼鸟"
    "龙"
)
_HANT = frozenset(
    "這來對們國為個時會說過發經種學當現動還進樣開實無長機關業將兩問應戰體見產話結內門"
    "員報總電數務場聲處認條題爾變從邊給讓請並於據資權華億萬貿銀軟則專額東車書馬魚鳥龍"
)
_WORDS = {
    "en": "the of and to in that is was for with as by from it be are has said on at",
    "de": "der die das und ist nicht mit den von zu ein eine im auf sich auch für dass",
    "fr": "le la les des et est une dans que pour qui sur pas au par plus avec",
    "es": "el la los de que y en un una por con para su del las se lo más",
    "pt": "o os de que e em um uma para com não do da dos no na mais por",
    "it": "il di che la e un una per non del della con sono le gli nel",
    "nl": "de het een van en in is dat op te met voor niet zijn aan",
    "id": "yang dan di dari untuk dengan ini itu pada dalam tidak akan",
    "vi": "của và là có được cho các trong một người không đã",
}
_SETS = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_RANGES = (
    ("ja", "Jpan", re.compile("[\u3040-\u30ff]")),
    ("ko", "Hang", re.compile("[\uac00-\ud7af]")),
    ("ru", "Cyrl", re.compile("[\u0400-\u04ff]")),
    ("ar", "Arab", re.compile("[\u0600-\u06ff]")),
    ("he", "Hebr", re.compile("[\u0590-\u05ff]")),
    ("th", "Thai", re.compile("[\u0e00-\u0e7f]")),
    ("hi", "Deva", re.compile("[\u0900-\u097f]")),
    ("el", "Grek", re.compile("[\u0370-\u03ff]")),
)
_IDEOGRAPH = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_LETTER = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_WORD = re.compile("[a-z\u00df-\u024f\u1ea0-\u1eff]+")
_LOOK = 20_000


def language_of(text: str) -> tuple[str, str]:
    """Return the BCP 47 language and the script, as `("zh", "Hant")`; empty where unknown."""
    text = text[:_LOOK]
    if text.isascii():
        return (_of_words(text), "Latn") if _LETTER.search(text) else ("", "")
    ideographs = len(_IDEOGRAPH.findall(text))
    latin = len(_LETTER.findall(text))
    counts = {(lang, script): len(own.findall(text)) for lang, script, own in _RANGES}
    (language, script), most = max(counts.items(), key=lambda item: item[1])
    if most * 5 > ideographs and most * 2 > latin and most > 2:
        return language, script
    if ideographs * 4 > latin and ideographs:
        return "zh", _script(text)
    return (_of_words(text), "Latn") if latin else ("", "")


def _script(text: str) -> str:
    counts = Counter(text)
    simple = sum(counts[c] for c in _HANS - _HANT)
    traditional = sum(counts[c] for c in _HANT - _HANS)
    return "Hant" if traditional > simple else "Hans"


def _of_words(text: str) -> str:
    words = Counter(_WORD.findall(text.lower()))
    scores = {language: sum(words[w] for w in known) for language, known in _SETS.items()}
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] else "en"
