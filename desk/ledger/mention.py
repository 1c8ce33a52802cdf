"""One figure in one article, with the words around it that tell what it measures."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.fold import fold

if TYPE_CHECKING:
    from desk.figures import Figure
    from desk.model import Annotation, Article, Revision, Uid

_END = re.compile(r"[。！？!?\n]+[”’」』）)]*|\.(?=\s|$)")
_REACH = 400


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure where it stands.

    Args:
        article, revision: where; `revision` is the uid of the text that the positions count in.
        figure: the value, as recognised or as the reader corrected it.
        first, last: the sentence around it, in code points.
        sentence: its words.
        annotation: uid of the mark of code figure on it, if there is one.
        speaker: who says it, as the mark names them.
    """

    article: Article
    revision: Uid
    figure: Figure
    first: int
    last: int
    sentence: str
    annotation: Uid | None = None
    speaker: str = ""

    @property
    def key(self) -> str:
        """A name for it that outlives a new cleaning: the article, and the words at the place."""
        at = self.figure.start - self.first
        near = self.sentence[max(0, at - 12) : at + len(self.figure.text) + 8]
        return f"{self.article.uid}:{hashlib.sha1(fold(near).encode('utf-8', 'replace')).hexdigest()[:12]}"  # noqa: E501

    @property
    def place(self) -> tuple[Uid, int, int]:
        """Where it stands, unlike any other."""
        return self.revision, self.figure.start, self.figure.end

    @property
    def who(self) -> str:
        """Who says it: the speaker of the mark, else the source the text names, else the outlet."""
        return self.speaker or self.figure.source or self.article.outlet

    @property
    def day(self) -> str:
        """The day the value is of, else the day of publishing; ISO 8601, empty where unknown."""
        return (self.figure.as_of or self.article.published)[:10]


def mention(
    article: Article,
    revision: Revision,
    figure: Figure,
    mark: Annotation | None = None,
    speaker: str = "",
) -> Mention:
    """Return a figure with the sentence it stands in."""
    first, last = sentence_around(revision.text, figure.start, figure.end)
    uid = mark.uid if mark is not None else None
    words = revision.text[first:last]
    return Mention(article, revision.uid, figure, first, last, words, uid, speaker)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the sentence around a span, no farther than its line."""
    low = max(text.rfind("\n", 0, start) + 1, start - _REACH)
    after = text.find("\n", end)
    high = min(after if after >= 0 else len(text), end + _REACH)
    first = max((m.end() for m in _END.finditer(text, low, start)), default=low)
    found = _END.search(text, end, high)
    last = found.end() if found else high
    while first < start and text[first].isspace():
        first += 1
    return first, last
