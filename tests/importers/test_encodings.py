"""Short texts in many languages, each in the encodings it is kept in, are read letter by letter.

What cannot be told: Johab and VISCII; a Vietnamese text in Windows-1258, whose marks stand apart
from their letters; two or three accented letters in the code pages of DOS and of the Macintosh.
"""

# ruff: noqa: E501 - sentences in many scripts

from __future__ import annotations

import pytest

from desk.importers import read

TEXTS = {
    "hans": "旧港灯塔自上周三起停止照明。港务局说，灯塔每年耗电六万度，而多数船只早已使用卫星导航。",
    "hant": "舊港燈塔自上週三起停止照明。港務局說，燈塔每年耗電六萬度，而多數船隻早已使用衛星導航。",
    "ja": "古い灯台は先週の水曜日から消えている。港の役所は、毎年六万キロワットの電気を使うと説明した。",
    "ko": "오래된 등대는 지난주 수요일부터 불이 꺼져 있다. 항만청은 해마다 전기를 많이 쓴다고 설명했다.",
    "ru": "Старый маяк не горит с прошлой среды. Управление порта говорит, что он тратит много. Я против.",
    "uk": "Старий маяк не світить із минулої середи. Її рибалки заперечують, що він їм не потрібен.",
    "pl": "Stara latarnia morska nie świeci od zeszłej środy. Zarząd portu twierdzi, że zużywa za dużo.",
    "cs": "Starý maják nesvítí od minulé středy. Správa přístavu říká, že ročně spotřebuje příliš mnoho.",
    "hu": "A régi világítótorony múlt szerda óta nem világít. A halászok tiltakoznak az őrült döntés ellen.",
    "de": "Der alte Leuchtturm ist aus. Die Hafenbehörde sagt, er koste jährlich größere Beträge.",
    "fr": "Le vieux phare est éteint. Les pêcheurs protestent déjà, à cause des sorties d’été très tôt.",
    "es": "El viejo faro está apagado. Los pescadores respondieron: «¿Y la niebla de mañana, señor?»",
    "tr": "Eski deniz feneri geçen çarşambadan beri sönük. Balıkçılar karşı çıkıyor: ışık gerekiyor.",
    "el": "Ο παλιός φάρος είναι σβηστός από την περασμένη Τετάρτη. Οι ψαράδες διαφωνούν με αυτό.",
    "he": "המגדלור הישן כבוי מאז יום רביעי שעבר. רשות הנמל אומרת שהוא צורך הרבה מאוד חשמל.",
    "ar": "المنارة القديمة مطفأة منذ يوم الأربعاء الماضي. تقول هيئة الميناء إنها تستهلك الكثير.",
    "th": "ประภาคารเก่าดับมาตั้งแต่วันพุธที่แล้ว การท่าเรือบอกว่าใช้ไฟมาก ชาวประมงไม่เห็นด้วย",
}
_WIDE = (
    "utf-8",
    "utf-16-le",
    "utf-16-be",
    "utf-32-le",
    "utf-32-be",
    "utf-16",
    "utf-8-sig",
    "utf-7",
)
ENCODINGS = {
    "hans": (*_WIDE, "gb18030", "gbk", "gb2312", "hz", "iso2022_jp_2"),
    "hant": (*_WIDE, "big5", "big5hkscs", "cp950", "gb18030"),
    "ja": (*_WIDE, "cp932", "shift_jis", "euc_jp", "iso2022_jp"),
    "ko": ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "euc_kr", "cp949", "iso2022_kr"),
    "ru": (*_WIDE, "cp1251", "koi8_r", "iso8859_5", "cp866", "mac_cyrillic"),
    "uk": ("utf-16-le", "cp1251", "koi8_u"),
    "pl": ("utf-16-le", "cp1250", "iso8859_2", "cp852"),
    "cs": ("utf-16-be", "cp1250", "iso8859_2"),
    "hu": ("cp1250", "iso8859_2"),
    "de": (*_WIDE, "cp1252", "latin_1", "mac_roman", "cp850"),
    "fr": ("utf-7", "cp1252", "mac_roman"),
    "es": ("cp1252", "mac_roman", "cp850"),
    "tr": ("cp1254", "iso8859_9"),
    "el": ("cp1253", "iso8859_7"),
    "he": ("cp1255", "iso8859_8"),
    "ar": ("cp1256", "iso8859_6"),
    "th": ("cp874", "tis_620"),
}
CASES = [(language, name) for language, names in ENCODINGS.items() for name in names]
PAGE = (
    '<!DOCTYPE html><html><head><title>x</title></head><body><div class="a"><p>{}</p></div></body>'
)


@pytest.mark.parametrize(("language", "encoding"), CASES)
@pytest.mark.parametrize("form", ["{}", "{}\n{}\n{}", PAGE])
def test_text_is_read_as_it_was_written(language: str, encoding: str, form: str) -> None:
    text = TEXTS[language]
    whole = form.replace("{}", text)
    assert read(whole.encode(encoding)).text == whole


def test_rare_ideographs_of_four_bytes_and_of_hong_kong_are_read() -> None:
    rare, hong_kong = "𠮷野家的𡃁仔，㐂喜。" * 3, "佢哋喺旺角啲嘢都冇晒，咁點算呀？嘅係喎。" * 3
    assert read(rare.encode("gb18030")).text == rare
    assert read(hong_kong.encode("big5hkscs")).text == hong_kong


@pytest.mark.parametrize("language", ["hans", "de", "ru", "ko"])
@pytest.mark.parametrize("place", [0.2, 0.5, 0.9])
def test_one_damaged_place_leaves_the_rest_what_it_was(language: str, place: float) -> None:
    text = TEXTS[language]
    at = int(len(text) * place)
    data = text[:at].encode() + b"\xff\xe4" + text[at:].encode()
    found = read(data)
    assert found.encoding == "utf-8"
    assert found.text.replace("\ufffd", "") == text
    assert "\ufffd" in found.text


@pytest.mark.parametrize(
    ("language", "encoding"),
    [("hans", "gb18030"), ("hant", "big5"), ("ru", "cp1251"), ("de", "cp1252")],
)
@pytest.mark.parametrize("first", [True, False])
def test_lines_of_two_encodings_in_one_file_are_read(
    language: str, encoding: str, first: bool
) -> None:
    line = TEXTS[language] + "\n"
    pieces = [(line * 4).encode(encoding), (line * 4).encode()]
    assert read(b"".join(pieces if first else reversed(pieces))).text == line * 8


@pytest.mark.parametrize(
    "plain",
    [
        "Call +4912345678 or +1-202-555-0143, C++ and a+b+c; see x?a=b+cdefgh-i and +abcdefgh-.",
        "a ~{ b ~} c, and ~/x ~{~} too",
        "sGVsbG8gd29ybGQ+AbCdEfGh+IjKlMnOp+QrStUvWx",
    ],
)
def test_ascii_that_only_looks_like_it_is_ascii(plain: str) -> None:
    assert read(plain.encode()).text == plain


def test_a_wrong_name_is_outweighed_by_the_bytes() -> None:
    page = f'<meta charset="gb2312"><p>{TEXTS["hant"] * 3}</p>'
    assert read(page.encode("big5")).text == page
    page = f'<meta charset="iso-8859-1"><p>{TEXTS["cs"] * 3}</p>'
    assert read(page.encode("cp1250")).text == page
