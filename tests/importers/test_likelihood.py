"""Encodings that nothing names are told by what the text would read like."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from desk.importers import likelihood, read

TEXTS = {
    "hans": "小城的居民周一晚上开会，讨论是否要在海边建一座风电场。市长说，项目要花五亿元。",
    "hant": "小城的居民週一晚上開會，討論是否要在海邊建一座風電場。市長說，項目要花五億元。",
    "ja": "小さな町の住民は月曜日の夜に集まり、海辺に風力発電所を建てるかどうかを話し合った。",
    "ko": "작은 도시의 주민들은 월요일 밤에 모여 해변에 풍력 발전소를 지을지 논의했다.",
    "ru": "Жители города собрались в понедельник вечером, чтобы обсудить строительство у моря.",
    "uk": "Мешканці міста зібралися в понеділок увечері, щоб обговорити будівництво. Їхній мер",
    "el": "Οι κάτοικοι της πόλης συγκεντρώθηκαν τη Δευτέρα το βράδυ για να συζητήσουν.",
    "pl": "Mieszkańcy miasta spotkali się w poniedziałek wieczorem, żeby omówić budowę.",
    "tr": "Şehrin sakinleri pazartesi akşamı toplandı ve rüzgâr santralini konuştu.",
    "ar": "اجتمع سكان المدينة مساء الاثنين لمناقشة بناء محطة رياح قرب البحر.",
    "he": "תושבי העיר נפגשו ביום שני בערב כדי לדון בבניית חוות רוח ליד הים.",
    "th": "ชาวเมืองประชุมกันในคืนวันจันทร์เพื่อหารือเรื่องการสร้างฟาร์มกังหันลม",
    "de": "Die Bürger der Stadt trafen sich am Montag. Größe: 5 €, sagte er, „schön“.",
    "vi": "Người dân thành phố đã họp tối thứ hai để bàn việc xây nhà máy điện gió gần biển.",
    "fr": "Les habitants se sont réunis à la mairie, près de la côte ; c’est ça.",
}
SAVED = [
    ("hans", "gb18030"), ("hans", "hz"), ("hans", "utf-16-le"), ("hant", "big5"),
    ("hant", "utf-16-be"), ("ja", "cp932"), ("ja", "euc_jp"), ("ja", "iso2022_jp"),
    ("ko", "euc_kr"), ("ko", "utf-16-le"), ("ru", "cp1251"), ("ru", "koi8-r"), ("ru", "iso8859-5"),
    ("ru", "utf-16-le"), ("uk", "cp1251"), ("el", "cp1253"), ("pl", "cp1250"), ("tr", "cp1254"),
    ("ar", "cp1256"), ("he", "cp1255"), ("th", "cp874"), ("de", "cp1252"), ("fr", "cp1252"),
    ("vi", "cp1258"), ("vi", "viscii"), ("vi", "tcvn"), ("ko", "johab"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "encoding"), SAVED)
@pytest.mark.parametrize("times", [1, 20])
def test_bytes_that_name_no_encoding_are_read(text: str, encoding: str, times: int) -> None:
    words = (TEXTS[text] + "\n") * times
    assert read(written(words, encoding), "a.txt").text == words


def written(words: str, encoding: str) -> bytes:
    """Return bytes of an encoding that may keep marks apart from their letters."""
    if encoding != "cp1258":
        return words.encode(encoding)
    kept = (letter.encode(encoding, "ignore") and letter for letter in words)
    return "".join(
        letter or own for letter, own in zip(kept, map(apart, words), strict=True)
    ).encode(encoding)


def apart(letter: str) -> str:
    """Return a letter with its last mark apart, as this encoding needs it."""
    taken = normalize("NFD", letter)
    found = (
        normalize("NFC", taken[:1] + rest) + tone
        for tone in taken[1:]
        for rest in [taken[1:].replace(tone, "")]
    )
    return next((each for each in found if each.encode("cp1258", "ignore") and _fits(each)), letter)


def _fits(words: str) -> bool:
    return len(words.encode("cp1258", "ignore")) == len(words)


@pytest.mark.parametrize(("text", "encoding"), [each for each in SAVED if each[1] != "iso8859-5"])
@pytest.mark.parametrize("named", ["utf-8", "iso-8859-1", "gb2312"])
def test_a_page_that_names_the_wrong_encoding_is_read_all_the_same(
    text: str, encoding: str, named: str
) -> None:
    if (encoding, named) == ("euc_jp", "gb2312"):
        pytest.skip("GB 2312 has the Japanese syllables in the same place")
    page = f'<html><head><meta charset="{named}"></head><body><p>{TEXTS[text]}</p></body></html>'
    assert read(written(page, encoding), "a.html").text == page


@pytest.mark.parametrize(
    ("text", "encoding"), [("ru", "koi8-r"), ("pl", "cp1250"), ("ja", "cp932")]
)
def test_a_page_that_names_the_right_one_is_believed(text: str, encoding: str) -> None:
    page = f'<html><head><meta charset="{encoding}"></head><body><p>{TEXTS[text]}</p></body></html>'
    assert read(page.encode(encoding), "a.html").text == page


def test_english_with_one_quotation_mark_is_western() -> None:
    assert read("It’s over, he said.".encode("cp1252")).text == "It’s over, he said."


def test_what_reads_like_nothing_is_likely_nowhere() -> None:
    assert likelihood.likeliest(b"\x81\x8d\x8f\x90\x9d" * 20)[1] < 0.2
