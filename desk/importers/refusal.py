"""What is no text at all, told in a sentence before anything tries to read it."""

from __future__ import annotations

import codecs

from desk.i18n import N_, _
from desk.problem import Problem

LARGEST = 100 * 1024 * 1024
"""Bytes of one file; a saved page carries its pictures, so the text in it may be far smaller."""

_PDF = N_("{name} is a PDF, not text.")
_PICTURE = N_("{name} is a picture, not text.")
_ARCHIVE = N_("{name} is an archive or an office document, not text.")
_MEDIA = N_("{name} is a sound or a film, not text.")
_PROGRAM = N_("{name} is a program or a database, not text.")
_RICH = N_("{name} is a document in Rich Text Format.")
_BINARY = N_("{name} holds data, not text.")
_SAVE_AS_TEXT = N_("Open it in its own program, copy the article, and paste it here.")
_UNPACK = N_("Unpack it, or save the document as text or as a web page, and bring that in.")
_CHOOSE = N_("Choose a text file or a saved web page.")

_SIGNS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", _PDF, _SAVE_AS_TEXT),
    (b"\x89PNG\r\n\x1a\n", _PICTURE, _CHOOSE),
    (b"\xff\xd8\xff", _PICTURE, _CHOOSE),
    (b"GIF87a", _PICTURE, _CHOOSE),
    (b"GIF89a", _PICTURE, _CHOOSE),
    (b"II*\x00", _PICTURE, _CHOOSE),
    (b"MM\x00*", _PICTURE, _CHOOSE),
    (b"PK\x03\x04", _ARCHIVE, _UNPACK),
    (b"PK\x05\x06", _ARCHIVE, _UNPACK),
    (b"Rar!\x1a\x07", _ARCHIVE, _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE, _UNPACK),
    (b"\x1f\x8b\x08", _ARCHIVE, _UNPACK),
    (b"BZh9", _ARCHIVE, _UNPACK),
    (b"\xfd7zXZ\x00", _ARCHIVE, _UNPACK),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _ARCHIVE, _UNPACK),
    (b"ID3\x03", _MEDIA, _CHOOSE),
    (b"OggS", _MEDIA, _CHOOSE),
    (b"\x1aE\xdf\xa3", _MEDIA, _CHOOSE),
    (b"\x7fELF", _PROGRAM, _CHOOSE),
    (b"SQLite format 3\x00", _PROGRAM, _CHOOSE),
    (b"MZ\x90\x00", _PROGRAM, _CHOOSE),
    (b"bplist00", _ARCHIVE, _SAVE_AS_TEXT),
    (b"{\\rtf", _RICH, _SAVE_AS_TEXT),
)
_NOT_TEXT = bytes(c for c in range(32) if c not in (8, 9, 10, 12, 13, 27))


def check(data: bytes, name: str) -> None:
    """Raise a `Problem` when `data` can be no article, whatever its file is called."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise Problem(
            _("{name} is empty.").format(name=name),
            _("Check that it was saved completely, and bring it in again."),
        )
    if len(data) > LARGEST:
        raise Problem(
            _("{name} is larger than {size} MB.").format(name=name, size=LARGEST >> 20),
            _("Split it into smaller files and bring those in."),
        )
    for sign, what, remedy in _SIGNS:
        if data.startswith(sign):
            raise Problem(_(what).format(name=name), _(remedy))
    _check_container(data, name)


def check_characters(data: bytes, name: str, encoding: str) -> None:
    """Raise a `Problem` when bytes that no mark gave away are mostly not characters."""
    if encoding.startswith(("utf-16", "utf-32", "iso2022")):
        return
    sample = data[:200_000]
    strange = len(sample) - len(sample.translate(None, _NOT_TEXT))
    mostly = strange * 20 > len(sample) and _wide(sample) < strange
    if mostly or (encoding == "cp1252" and b"\x00" in sample):
        raise Problem(_(_BINARY).format(name=name), _(_CHOOSE))


def _wide(sample: bytes) -> int:
    """Return how many characters beyond ASCII UTF-8 finds: in data it finds none, or fails."""
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return 0
    return sum(sign > "\x7f" for sign in text)


def _check_container(data: bytes, name: str) -> None:
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        what = _PICTURE if data[8:12] == b"WEBP" else _MEDIA
        raise Problem(_(what).format(name=name), _(_CHOOSE))
    if data[4:8] == b"ftyp":
        heif = data[8:12] in (b"heic", b"heix", b"avif", b"mif1")
        raise Problem(_(_PICTURE if heif else _MEDIA).format(name=name), _(_CHOOSE))
    if data[:2] == b"BM" and data[6:10] == b"\x00\x00\x00\x00":
        raise Problem(_(_PICTURE).format(name=name), _(_CHOOSE))
