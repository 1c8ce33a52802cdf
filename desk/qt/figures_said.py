"""How the table of figures says things: values, verdicts, reasons, passages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from desk.figures import shown
from desk.i18n import N_, _
from desk.ledger.doubts import SAID as DOUBTS
from desk.ledger.suspicion import shared_words
from desk.ledger.verdicts import SIGNS, WORST, Line, lines, worst
from desk.qt import words
from desk.qt.number_line import Point
from desk.qt.rows import Column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desk.ledger.book import Book
    from desk.ledger.doubts import Doubt
    from desk.ledger.measures import Measure
    from desk.ledger.mention import Mention
    from desk.ledger.suspicion import Reasons, Suspicion
    from desk.qt.window import Window

_SHORT = {
    "reference": N_("most say so"),
    "first": N_("compared with"),
    "single": N_("said once"),
    "agree": N_("agree"),
    "agree_qualified": N_("other qualifier"),
    "compatible": N_("may both hold"),
    "conflict": N_("conflict"),
    "soft_conflict": N_("may conflict"),
    "updated": N_("updated"),
    "other_scope": N_("other scope"),
    "related": N_("related"),
    "unknown": N_("no value"),
}
_NOTHING = (
    N_("No figures here yet. Open two articles of one story, or choose the whole library."),
    N_("No two articles seem to give different values of one measure."),
    N_("Within the articles nothing contradicts itself."),
)
_BEFORE = 6
"""Characters of a passage before its figure: few, so that the figure is seen in a narrow column."""


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the list: a measure, a possible conflict or a doubt."""

    uid: str
    order: int
    rank: int
    value: str
    verdict: str
    about: str
    words: str
    measure: Measure | None = None
    suspicion: Suspicion | None = None
    doubt: Doubt | None = None

    @property
    def sign(self) -> str:
        """The sign of its verdict, without the words; empty where the verdict has none."""
        first = self.verdict.split(" ", 1)[0]
        return first if first in SIGNS.values() else ""

    @property
    def articles(self) -> int:
        """In how many articles it stands."""
        mentions = [line.mention.article.uid for line in lines_of(self)]
        return len(set(mentions))


def items(book: Book, mode: int, language: str) -> Iterator[Item]:
    """Yield the lines of the list: 0 measures, 1 possible conflicts, 2 doubts."""
    if mode == 0:
        for number, measure in enumerate(book.measures):
            yield _of_measure(number, measure, language)
    elif mode == 1:
        for number, suspicion in enumerate(book.suspicions):
            yield _of_suspicion(number, suspicion, language)
    else:
        for number, doubt in enumerate(book.doubts):
            yield _of_doubt(number, doubt, language)


def _of_measure(number: int, measure: Measure, language: str) -> Item:
    found = lines(measure)
    whole = worst(found)
    values = list(dict.fromkeys(value(line.mention, language) for line in found))
    first = measure.mentions[0]
    tied = " ⇄" if measure.confirmed else ""
    return Item(
        _uid(first),
        number,
        WORST.index(whole),
        " / ".join(values[:3]) + (" …" if len(values) > 3 else ""),
        verdict(whole) + tied,
        _about(measure),
        "\n".join((*values, *(m.sentence for m in measure.mentions))),
        measure=measure,
    )


def _about(measure: Measure) -> str:
    """Say what a measure is of: the words that two of its articles share, else the passage."""
    first = measure.mentions[0]
    other = next((m for m in measure.mentions if m.article.uid != first.article.uid), None)
    shared = shared_words(first, other) if other is not None else ()
    return " · ".join(shared) or passage(first)


def _of_suspicion(number: int, found: Suspicion, language: str) -> Item:
    both = (found.first, found.second)
    values = [value(m, language) for m in both]
    about = " · ".join((*found.reasons.names, *found.reasons.words))
    return Item(
        "|".join(map(_uid, both)),
        number,
        number,
        " / ".join(values),
        f"{SIGNS.get(found.verdict, '')} {_(_SHORT[found.verdict])}?".strip(),
        about or passage(found.first),
        "\n".join((*values, *(m.sentence for m in both))),
        suspicion=found,
    )


def _of_doubt(number: int, doubt: Doubt, language: str) -> Item:
    values = [value(m, language) for m in doubt.mentions]
    first = doubt.mentions[0]
    return Item(
        f"{doubt.rule}:{_uid(first)}:{_uid(doubt.mentions[-1])}",
        number,
        number,
        " / ".join(values[:3]),
        words.excerpt(first.article.title, 24),
        _(DOUBTS[doubt.rule]),
        "\n".join((*values, *(m.sentence for m in doubt.mentions))),
        doubt=doubt,
    )


def _uid(mention: Mention) -> str:
    return f"{mention.revision}:{mention.figure.start:07d}"


def lines_of(item: Item) -> list[Line]:
    """Return who says what for a line of the list."""
    if item.measure is not None:
        return lines(item.measure)
    if item.suspicion is not None:
        found = item.suspicion
        return [Line(found.first, "first"), Line(found.second, found.verdict)]
    return [Line(m, "") for m in item.doubt.mentions] if item.doubt else []


def value(mention: Mention, language: str) -> str:
    """Return a value in the reader's way; one whose unit was concluded carries a question mark."""
    said = shown(mention.figure, language)
    return f"{said}?" if mention.figure.inferred else said


def verdict(name: str, *, signs: bool = False) -> str:
    """Return a verdict in a few words, with its sign; or as its sign alone."""
    if signs:
        return SIGNS.get(name, "")
    return f"{SIGNS.get(name, '')} {_(_SHORT[name])}".strip() if name else ""


def source(mention: Mention) -> str:
    """Return who says it, and of which day the value is, as far as the text tells."""
    said = mention.speaker or mention.figure.source
    day = words.date(mention.figure.as_of, "day") if mention.figure.as_of else ""
    return " · ".join(
        part for part in (said, _("as of {day}").format(day=day) if day else "") if part
    )


def article(mention: Mention) -> str:
    """Return which article it stands in: outlet and day, else the title."""
    return words.meta(mention.article) or mention.article.title


def passage(mention: Mention) -> str:
    """Return the words close to a figure, on one line."""
    said, at = mention.sentence, mention.figure.start - mention.first
    before = ("…" if at > _BEFORE else "") + said[max(0, at - _BEFORE) : at]
    return words.excerpt(f"{before}{said[at:]}", 160)


def why(item: Item) -> str:
    """Say why two figures may be of one measure, or what does not fit."""
    if item.doubt is not None:
        return _(DOUBTS[item.doubt.rule])
    if item.suspicion is None:
        return ""
    return _("Perhaps one measure: {reasons}.").format(
        reasons=_("; ").join(_reasons(item.suspicion.reasons))
    )


def _reasons(found: Reasons) -> Iterator[str]:
    if found.names:
        yield _("same names {names}").format(names=_list(found.names))
    if found.words:
        yield _("both say {words}").format(words=_list(found.words))
    if found.ratio == 1:
        yield _("the values touch")
    elif found.ratio:
        yield _("{ratio} times apart").format(ratio=f"{found.ratio:g}")
    yield _("same unit") if found.same_unit else _("units of one kind")


def _list(parts: tuple[str, ...]) -> str:
    return _(", ").join(f"“{part}”" for part in parts)


def nothing(mode: int, *, filtered: bool) -> str:
    """Say why the list is empty."""
    return _("Nothing matches the filter.") if filtered else _(_NOTHING[mode])


def drawn(found: list[Line]) -> list[Line]:
    """Return the lines that get a row of the picture: one for each value of an article."""
    kept: dict[tuple[object, ...], Line] = {}
    for line in found:
        figure = line.mention.figure
        if figure.low is not None or figure.high is not None:
            kept.setdefault((line.mention.article.uid, *figure.meaning), line)
    return list(kept.values())


def points(found: list[Line], language: str) -> list[Point]:
    """Return what the picture draws of these lines."""
    return [
        Point(
            _label(line.mention),
            value(line.mention, language),
            line.mention.figure,
            SIGNS.get(line.verdict, ""),
            line.mention.day,
        )
        for line in drawn(found)
    ]


def _label(mention: Mention) -> str:
    article = mention.article
    return article.outlet or mention.speaker or words.excerpt(article.title, 12)


def ticks(found: list[Line], language: str) -> Callable[[float], str]:
    """Return how a value of the axis is written: in the unit of these figures."""
    kinds = [line.mention.figure for line in found]

    def write(number: float) -> str:
        if not kinds:
            return f"{number:g}"
        end = Decimal(repr(number)).normalize()
        plain = replace(kinds[0], low=end, high=end, qualifier="exact", each=False, rate="")
        return shown(plain, language)

    return write


def item_columns(narrow: Callable[[], bool]) -> list[Column[Item]]:
    """Return the columns of the list; while it is narrow a verdict is its sign alone."""
    return [
        Column(N_("Value"), lambda i: i.value, lambda i: i.order, tip=lambda i: i.value),
        Column(
            N_("Verdict"),
            lambda i: i.sign if narrow() else i.verdict,
            lambda i: (i.rank, i.order),
            tip=lambda i: i.verdict,
        ),
        Column(N_("Articles"), lambda i: str(i.articles), lambda i: (-i.articles, i.order)),
        Column(N_("Measure"), lambda i: i.about, lambda i: i.about, tip=lambda i: i.about),
    ]


def line_columns(window: Window, narrow: Callable[[], bool]) -> list[Column[tuple[int, Line]]]:
    """Return the columns of the table of who says what."""
    return [
        Column(N_("Value"), lambda r: value(r[1].mention, window.language), lambda r: r[0]),
        Column(
            N_("Verdict"),
            lambda r: verdict(r[1].verdict, signs=narrow()),
            tip=lambda r: verdict(r[1].verdict),
        ),
        Column(N_("Passage"), lambda r: passage(r[1].mention), tip=lambda r: r[1].mention.sentence),
        Column(N_("Source"), lambda r: source(r[1].mention), tip=lambda r: source(r[1].mention)),
        Column(
            N_("Article"),
            lambda r: article(r[1].mention),
            lambda r: (r[1].mention.article.published, r[0]),
            tip=lambda r: r[1].mention.article.title,
        ),
    ]
