"""What is said in a film or a recording, as subtitles: SubRip and WebVTT.

A cue is a few words with the time they are shown. The words of all cues are joined to paragraphs:
a new one begins with another voice, after a pause, or with a sentence when the last has grown
long. Times and numbers are cut; names of voices stay.

Source:
    WebVTT (W3C); SubRip as programs write it; the rolling cues of automatic captions.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.lexicon import ENDS
from desk.cleaning.reading import Reading
from desk.i18n import N_
from desk.model import PARAGRAPH, Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

SHAPE = "subtitles"
UNTITLED = True
SUREST = 0.98
RULE = "subtitles"
REASON = N_("the number and the time of a subtitle")
AGAIN = N_("words that the next subtitle says again")

_TIME = r"(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)[.,](\d{1,3})"
_CUE = re.compile(
    rf"^(?:[^\n]{{0,60}}\n)?[ \t]*{_TIME}[ \t]*-->[ \t]*{_TIME}[^\n]*(?:\n|\Z)", re.MULTILINE
)
_TIMING = re.compile(rf"{_TIME}[ \t]*-->")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>|<[\d:.]{5,14}>|\{\\[^{}\n]{0,80}\}")
_VOICE = re.compile(r"<v(?:\.[\w.]+)?[ \t]+([^<>\n]{1,60})>")
_SPEAKS = re.compile(
    r"\s*(?:[-–—]\s*\S|>>|[A-Z][A-Z .'-]{1,30}:\s|"
    r"(?:[A-Z][\w.'’-]+ ){1,3}[A-Z\d][\w.'’-]*:\s|[\u4e00-\u9fff]{2,8}[:：])"
)
_NOTE = re.compile(r"^(?:NOTE|STYLE|REGION)\b", re.MULTILINE)
_NAMED = re.compile(r"\ufeff?WEBVTT[ \t]*[-–—:]?[ \t]+(?!Kind|Language)(\S[^\n]{3,160})")
_CLOSING = "”’"
_PAUSE, _LONG = 3.0, 320


class Cue(NamedTuple):
    """When a cue is shown, in seconds, where its head stands, and where its words."""

    begin: float
    end: float
    start: int
    words: int
    stop: int


def reads(text: str, name: str) -> float:
    """Look for times with an arrow between them, several of them."""
    head = text[:6000]
    # What ends a comment is an arrow, too.
    if not any(part.rstrip(" \t")[-1:].isdigit() for part in head.split("-->")[:-1]):
        return 0.0
    found = len(_TIMING.findall(head))
    first = _CUE.search(head)
    early = first is not None and first.start() < 1500
    return SUREST if early and (found > 2 or head.lstrip("\ufeff").startswith("WEBVTT")) else 0.0


def read(text: str, offset: int) -> Reading:
    """Join the words of the cues."""
    cues = list(_cues(text))
    blocks = [_cut(text, 0, cues[0].start, offset)] if cues[0].start else []
    pieces: list[Strand] = []
    voice, size = "", 0
    last: Cue | None = None
    said: list[str] = []
    for cue in cues:
        blocks.append(_cut(text, cue.start, cue.words, offset))
        for strand, speaker in _lines(text, cue):
            if strand.text in said:
                again = DraftBlock(PARAGRAPH, strand.moved(offset), cut=RULE, reason=AGAIN)
                again.hints["alone"] = True
                blocks.append(again)
                continue
            pause = last is not None and cue.begin - last.end >= _PAUSE
            other = speaker is not None and speaker.text != voice
            # A mark that closes may be shown alone, behind the sentence that it ends.
            ended = ENDS.search("".join(each.text for each in pieces[-2:])) is not None
            if pieces and (
                other or _SPEAKS.match(strand.text) or (ended and (pause or size > _LONG))
            ):
                blocks.append(_paragraph(pieces, offset))
                pieces, size = [], 0
            if speaker is not None and (other or not pieces):
                pieces.append(Strand.join([speaker, Strand.new(": ")]))
            voice = speaker.text if speaker is not None else ""
            pieces.append(strand)
            size += len(strand.text) + 2 * sum(letter > "\u2e7f" for letter in strand.text)
            said = [*said[-2:], strand.text]
            last = cue
    if pieces:
        blocks.append(_paragraph(pieces, offset))
    named = _NAMED.match(text[: cues[0].start])
    told = [Candidate("title", named[1].strip(), "meta")] if named else []
    return Reading([block for block in blocks if block.strand.text], told, shape=SHAPE)


def _cues(text: str) -> Iterator[Cue]:
    found = list(_CUE.finditer(text))
    for index, head in enumerate(found):
        stop = found[index + 1].start() if index + 1 < len(found) else len(text)
        note = _NOTE.search(text, head.end(), stop)
        yield Cue(
            _seconds(head.groups()[:4]),
            _seconds(head.groups()[4:]),
            head.start(),
            head.end(),
            note.start() if note else stop,
        )


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, rest = (int(part or 0) for part in parts)
    return hours * 3600 + minutes * 60 + seconds + rest / 1000


def _lines(text: str, cue: Cue) -> Iterator[tuple[Strand, Strand | None]]:
    """Yield the lines of a cue without their tags, each with the voice that says it."""
    at = cue.words
    for line in text[cue.words : cue.stop].split("\n"):
        voice = _VOICE.search(line)
        speaker = Strand.of(voice[1].strip(), at + voice.start(1)) if voice else None
        pieces, begin = [], 0
        for tag in _TAG.finditer(line):
            pieces.append(Strand.of(line[begin : tag.start()], at + begin))
            begin = tag.end()
        strand = Strand.join([*pieces, Strand.of(line[begin:], at + begin)]).stripped()
        if strand.text:
            yield strand, speaker
        at += len(line) + 1


def _paragraph(pieces: list[Strand], offset: int) -> DraftBlock:
    return DraftBlock(PARAGRAPH, joined(pieces).moved(offset))


def parts(pieces: list[Strand], following: Strand) -> bool:
    """Tell whether a paragraph is over: somebody else speaks, or it is long and a sentence ends."""
    said = "".join(piece.text for piece in pieces)
    size = len(said) + 2 * sum(letter > "\u2e7f" for letter in said)
    if _SPEAKS.match(following.text):
        return True
    return size > _LONG and ENDS.search(said) is not None


def joined(pieces: list[Strand]) -> Strand:
    """Return lines as one, a space between where the script sets them."""
    whole = [pieces[0]]
    for before, piece in pairwise(pieces):
        ends, begins = before.text[-1:], piece.text[:1]
        tight = (ends > "\u2e7f" or ends in _CLOSING) and (begins > "\u2e7f" or begins in _CLOSING)
        if not tight and not before.text.endswith(" "):
            whole.append(Strand.new(" "))
        whole.append(piece)
    return Strand.join(whole)


def _cut(text: str, start: int, end: int, offset: int) -> DraftBlock:
    strand = Strand.of(text[start:end], offset + start).stripped()
    line = Strand(re.sub(r"[\n\r]", " ", strand.text), strand.places)
    return DraftBlock(PARAGRAPH, line, cut=RULE, reason=REASON, hints={"alone": True})
