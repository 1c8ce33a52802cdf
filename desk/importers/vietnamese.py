"""Two encodings of Vietnamese that Python does not know: VISCII and TCVN 5712.

Source:
    RFC 1456 (VISCII 1.1); TCVN 5712:1993, VN1. The tables equal those of the GNU C library.
"""

from __future__ import annotations

import codecs

_LOW = {
    "viscii": {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"},
    "tcvn": {
        0x01: "Ú",
        0x02: "Ụ",
        0x04: "Ừ",
        0x05: "Ử",
        0x06: "Ữ",
        0x11: "Ứ",
        0x12: "Ự",
        0x13: "Ỳ",
        0x14: "Ỷ",
        0x15: "Ỹ",
        0x16: "Ý",
        0x17: "Ỵ",
    },
}
_HIGH = {
    "viscii": "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
    "ĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ",
    "tcvn": "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ\xa0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323"
    "àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ",
}


def _table(name: str) -> str:
    low = (_LOW[name].get(number, chr(number)) for number in range(128))
    return "".join(low) + _HIGH[name]


_TABLES = {name: _table(name) for name in _HIGH}


def _found(name: str) -> codecs.CodecInfo | None:
    if name not in _TABLES:
        return None
    table = _TABLES[name]
    back = codecs.charmap_build(table)
    return codecs.CodecInfo(
        lambda text, errors="strict": codecs.charmap_encode(text, errors, back),
        lambda data, errors="strict": codecs.charmap_decode(bytes(data), errors, table),
        name=name,
    )


codecs.register(_found)
