r"""Text as a program sent, stored or printed it, undone before anything else looks at it.

Seen: bold by striking over (`N^HN`), colours of a terminal, the quoted-printable of mails, words
with the escapes of an address, line breaks written as `\n`. Each changes where lines begin and end,
so the whole text is read only afterwards. Every change is told, and each can be refused.
"""

from __future__ import annotations

import re
from contextlib import suppress
from email.header import decode_header, make_header
from quopri import decodestring
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote_to_bytes

from desk.cleaning.draft import NOWHERE, Strand
from desk.cleaning.story import Edit
from desk.i18n import N_
from desk.importers import likelihood
from desk.model import Repair

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desk.cleaning.story import Key

_ONE_STRUCK = re.compile(r"[^\n\x08](?:\x08[^\n\x08])+")
_TERMINAL = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b\n]{0,2000}(?:\x07|\x1b\\)|\x1b[()][0-9AB]|\x1b[=>78]"
)
_COLOURS = re.compile(r"(?<!\\e)(?<!033)(?<!x1[bB])(?<!01[bB])\[\d{1,2}(?:;\d{1,3}){0,4}m(?!\])")
_BACK = "[0m"
_SOFT = re.compile(r"^[^\n]{40,76}(?<==)[ \t]*\r?$", re.MULTILINE)
_BROKEN = re.compile(r"=\r?\n")
_OCTETS = re.compile(r"(?:=[0-9A-F]{2}|=[ \t]*(?:\r?\n|\Z))+")
_OCTET = re.compile(r"=([0-9A-F]{2})")
_WIDE = re.compile(r"=[C-F][0-9A-F](?:=\r?\n)?=[89AB][0-9A-F]")
_LOGICAL = re.compile(r"^[^\n\r=]*+(?:=(?:[0-9A-F]{2}|[ \t]*\r?\n)[^\n\r=]*+)++", re.MULTILINE)
_CLEAR = 0.4
_WORDS = re.compile(r"=\?[\w-]{2,20}\?[BbQq]\?[^?\s]{1,200}\?=(?:[ \t]+(?==\?))?")
_PACKED = re.compile(r"^[ \t]*(?!\w{2,9}://|www\.)[!-~]{40,}[ \t]*$", re.MULTILINE)
_ESCAPED = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_ASSIGNED = re.compile(r"\s*[\w.\[\]-]{1,40}=")
_WRITTEN = re.compile(r"\\(?:r\\n|[nrt\"'/\\])")
_PLACED = re.compile(
    r"(?:(?<=[.!?。！？”’」』…:：>\"])(?<!\b[A-Za-z]:)|(?<=\\n))[ \t]*(?:\\r)?\\n|"
    r"(?:\\r)?\\n(?=\\n|\\r|\s*\Z|[<#\"]|[^\x00-\x7f])"
)
_CLOSED = re.compile(r"<\\/\w")
_MEANS = {"n": "\n", "r": "\n", "t": "\t"}
_SAMPLE, _FEWEST = 200_000, 3


class _Kind(NamedTuple):
    rule: str
    reason: str
    edits: Callable[[str], Iterator[Edit]]


def undone(text: str, offset: int, without: frozenset[Key]) -> tuple[Strand, list[Repair]] | None:
    """Return a text as it was before a program sent it, and all that is changed; None for nothing.

    Args:
        text: what begins at `offset` of the source.
        without: edits not to make.
    """
    strand, told = Strand.of(text, 0), list[Repair]()
    for kind in _KINDS:
        found = sorted(kind.edits(strand.text))
        if found:
            strand = _amended(strand, found, kind, offset, without, told)
    return (strand, told) if told else None


def _amended(
    strand: Strand,
    edits: list[Edit],
    kind: _Kind,
    offset: int,
    without: frozenset[Key],
    told: list[Repair],
) -> Strand:
    pieces, at = list[Strand](), 0
    for edit in edits:
        removed = strand[edit.start : edit.end]
        start, end = removed.extent()
        start, end = (start, end) if start == NOWHERE else (start + offset, end + offset)
        if any(r == kind.rule and s <= start and end <= e for r, s, e in without):
            continue
        told.append(Repair(kind.rule, kind.reason, removed.text, edit.inserted, start, end))
        pieces += [strand[at : edit.start], Strand.new(edit.inserted, removed.places[0])]
        at = edit.end
    return Strand.join([*pieces, strand[at:]]) if pieces else strand


def _struck(text: str) -> Iterator[Edit]:
    """Yield what a printer was to strike twice, or over a line; a stray backspace is none."""
    if text.count("\x08") < _FEWEST:
        return
    found = [each for each in _ONE_STRUCK.finditer(text) if _is_one(each[0])]
    if len(found) < _FEWEST:
        return
    start, end, seen = found[0].start(), found[0].start(), ""
    for each in found:
        if each.start() != end:
            yield Edit(start, end, seen)
            start, seen = each.start(), ""
        end, seen = each.end(), seen + _seen(each[0])
    yield Edit(start, end, seen)


def _is_one(struck: str) -> bool:
    signs = set(struck.split("\x08")) - {"_"}
    return len(signs) <= 1 or signs == {"+", "o"}


def _seen(struck: str) -> str:
    return next((sign for sign in reversed(struck.split("\x08")) if sign != "_"), "_")


def _coloured(text: str) -> Iterator[Edit]:
    """Yield what tells a terminal colours; the sign before it may be lost."""
    sign = _TERMINAL if "\x1b" in text else _COLOURS
    if sign is _COLOURS and (_BACK not in text[:_SAMPLE] or text.lstrip()[:1] in ("<", "{")):
        return
    found = list(sign.finditer(text))
    if sign is _TERMINAL or len(found) >= _FEWEST:
        yield from (Edit(each.start(), each.end(), "") for each in found)


def _quoted(text: str) -> Iterator[Edit]:
    """Yield what the quoted-printable of a mail stands for."""
    sample = text[:_SAMPLE]
    signs = sample.count("=")
    if signs < _FEWEST or not (_BROKEN.search(sample) or _WIDE.search(sample)):
        return
    soft = len(_SOFT.findall(sample))
    octets = sum(found[0].count("=") for found in _OCTETS.finditer(sample))
    wide = len(_WIDE.findall(sample))
    # All equals signs are escapes in it; a number behind one is seen in addresses and programs.
    if octets * 10 < signs * 9 or soft + wide < _FEWEST or (not soft and wide * 3 < octets - soft):
        return
    if _reads_as_utf8(sample):
        yield from _octets(text)
    else:
        yield from _lines_of_octets(text)


def _reads_as_utf8(sample: str) -> bool:
    """Tell whether hardly any run of escapes is something else than UTF-8."""
    runs = [bytes(int(o, 16) for o in _OCTET.findall(run[0])) for run in _OCTETS.finditer(sample)]
    whole = [run for run in runs if not run.isascii()]
    bad = sum(b"\xef\xbf\xbd" in run.decode("utf-8", "replace").encode() for run in whole)
    return bad * 5 <= len(whole)


def _octets(text: str) -> Iterator[Edit]:
    for found in _OCTETS.finditer(text):
        data = bytes(int(octet, 16) for octet in _OCTET.findall(found[0]))
        with suppress(UnicodeDecodeError):
            meant = data.decode("utf-8")
            if all(letter >= " " or letter in "\t\r\n" for letter in meant):
                yield Edit(found.start(), found.end(), meant)


def _lines_of_octets(text: str) -> Iterator[Edit]:
    """Yield whole lines, in an encoding whose letters may end with a byte of ASCII."""
    if not text.isascii():
        return
    name, score = likelihood.likeliest(decodestring(text[:_SAMPLE].encode()))
    if score < _CLEAR:
        return
    for line in _LOGICAL.finditer(text):
        if "=" not in line[0]:
            continue
        with suppress(UnicodeDecodeError):
            meant = decodestring(line[0].encode()).decode(name)
            if meant.replace("\t", " ").isprintable():
                yield Edit(line.start(), line.end(), meant)


def _headed(text: str) -> Iterator[Edit]:
    """Yield words written as the head of a mail writes them."""
    if "=?" not in text or "?=" not in text:
        return
    for found in _WORDS.finditer(text):
        with suppress(LookupError, UnicodeError, ValueError):
            meant = str(make_header(decode_header(found[0].strip())))
            if meant != found[0]:
                yield Edit(found.start(), found.end(), meant)


def _is_marked(text: str) -> bool:
    """Tell whether a text is a page or data, whose escapes are its own affair."""
    return text.lstrip("\ufeff \t\r\n")[:1] in ("<", "[", "{")


def _addressed(text: str) -> Iterator[Edit]:
    """Yield the escapes in lines whose spaces are escaped as in addresses."""
    if text[:_SAMPLE].count("%") < _FEWEST or _is_marked(text):
        return
    for line in _PACKED.finditer(text):
        spaces, plus = line[0].count("%20"), line[0].count("+")
        escapes = line[0].count("%")
        parted = max(spaces, plus)
        # Words are parted often, and not by strokes as the parts of an address.
        if escapes < _FEWEST or parted < 5 or parted * 16 < len(line[0]):
            continue
        if line[0].count("/") * 3 > parted or _ASSIGNED.match(line[0]):
            continue
        for found in _ESCAPED.finditer(line[0]):
            with suppress(UnicodeDecodeError):
                meant = unquote_to_bytes(found[0]).decode("utf-8")
                yield Edit(line.start() + found.start(), line.start() + found.end(), meant)
        if plus > spaces:
            for found in re.finditer(r"\+", line[0]):
                yield Edit(line.start() + found.start(), line.start() + found.end(), " ")


def _written(text: str) -> Iterator[Edit]:
    r"""Yield line breaks that were written as `\n`, and the other escapes beside them."""
    if "\\n" not in text[:_SAMPLE] or text.lstrip("\ufeff \t\r\n")[:1] in ("[", "{"):
        return
    breaks, body = text.count("\\n"), text.strip()
    if breaks < _FEWEST or body.count("\n") * 3 > breaks:
        return
    placed = len(_PLACED.findall(text)) + len(_CLOSED.findall(text[:_SAMPLE]))
    if placed * 2 < breaks:
        return
    start = text.index(body)
    wrapped = len(body) > 1 and body[0] == body[-1] == '"' and body[-2] != "\\"
    if wrapped:
        yield Edit(start, start + 1, "")
    for found in _WRITTEN.finditer(text):
        sign = found[0][-1]
        yield Edit(found.start(), found.end(), _MEANS.get(sign, sign))
    if wrapped:
        yield Edit(start + len(body) - 1, start + len(body), "")


_KINDS = (
    _Kind("overstruck", N_("letters struck over each other, as a printer sets bold"), _struck),
    _Kind("terminal_colours", N_("what tells a terminal its colours"), _coloured),
    _Kind("quoted_printable", N_("letters and lines as a mail writes them"), _quoted),
    _Kind("encoded_words", N_("letters as the head of a mail writes them"), _headed),
    _Kind("escaped_lines", N_("letters as an address writes them"), _addressed),
    _Kind("written_breaks", N_("line breaks and marks as a program writes them"), _written),
)
