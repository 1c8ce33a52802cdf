"""How the window says things: dates, names of codes, steps, and words from outside as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QWidget

from desk.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desk.model import Article, Code


_PALETTE = "navigate.palette"


def label(text: str = "", quiet: bool = False, name: str = "", wrap: bool = False) -> QLabel:
    """Return a label that shows its text as it is, whatever stands in it."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setProperty("quiet", quiet)
    made.setWordWrap(wrap)
    made.setObjectName(name)
    return made


def tip(text: str) -> str:
    """Return a tooltip that shows words from outside as they are; Qt reads tooltips as HTML."""
    # Not `html.escape`: its module brings a table of all entities into the first frame.
    for sign, said in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(sign, said)
    return f"<span>{text}</span>" if text else ""


def set_tip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip; a screen reader gets the same words, without HTML."""
    widget.setToolTip(tip(text))
    widget.setAccessibleDescription(text)


class Line(QLineEdit):
    """A line to type in.

    Signals:
        downwards: Down was pressed; what is found below the line should take the keys.
    """

    downwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Down, which means nothing in one line; open the palette from here, too."""
        if event.key() == Qt.Key.Key_Down:
            self.downwards.emit()
            return

        from PySide6.QtGui import QAction, QKeySequence

        # Qt takes Ctrl+K for itself in a line, to delete up to its end.
        palette = self.window().findChild(QAction, _PALETTE)
        pressed = QKeySequence(event.keyCombination())
        if isinstance(palette, QAction) and pressed in palette.shortcuts():
            palette.trigger()
            return
        super().keyPressEvent(event)


def field(hint: str, name: str = "") -> Line:
    """Return a line to type in, with a hint that shows while it is empty."""
    # Qt's keyword arguments would load PySide's signature parser: 30 ms before the first frame.
    made = Line()
    made.setPlaceholderText(hint)
    made.setAccessibleName(name or hint)
    return made


def timer(parent: QObject, pause: int, work: Callable[[], object]) -> QTimer:
    """Return a timer that does `work` once, `pause` milliseconds after it was last started."""
    made = QTimer(parent)
    made.setSingleShot(True)
    made.setInterval(pause)
    made.timeout.connect(work)
    return made


class Elided(QWidget):
    """One line of text that ends in an ellipsis where it does not fit."""

    def __init__(self, text: str = "", quiet: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quiet = quiet
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._text = " ".join(text.split())
        set_tip(self, text)
        self.setAccessibleName(self._text)
        self.setFixedHeight(self.fontMetrics().height())
        self.update()

    def set_quiet(self, quiet: bool) -> None:
        """Show it in the quiet colour, or in that of the text."""
        self._quiet = quiet
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as fits."""
        from PySide6.QtGui import QPainter, QPalette

        painter = QPainter(self)
        role = QPalette.ColorRole.PlaceholderText if self._quiet else QPalette.ColorRole.WindowText
        painter.setPen(self.palette().color(role))
        shown = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)


def code_name(code: Code | None) -> str:
    """Return the name of a code; built-in ones in the reader's language."""
    if code is None:
        return ""
    return _(code.name) if code.built_in else code.name


def capital(text: str) -> str:
    """Return the text with its first letter large, as at the start of a label."""
    return text[:1].upper() + text[1:]


def beside_sign(text: str) -> str:
    """Return the label of a button that has a drawing before it, with a little air between."""
    return f"\u2009{text}"


def excerpt(text: str, length: int = 60) -> str:
    """Return the text on one line, cut with an ellipsis after `length` characters."""
    text = " ".join(text.split())
    return text if len(text) <= length else f"{text[: length - 1]}…"


def date(published: str, precision: str = "", inferred: bool = False) -> str:
    """Write a date of the model as the reader's language does; `?` after one that was inferred."""
    if not published:
        return ""
    shown = _dated(published, precision)
    return f"{shown}?" if inferred else shown


def _dated(published: str, precision: str) -> str:
    parts = published[:10].split("-")
    numbers = [int(part) for part in parts if part.isdigit()]
    whole = [*numbers, 1, 1][:3]
    if not numbers or not QDate.isValid(*whole):
        return published
    day = QDate(*whole)
    if precision == "year" or len(numbers) == 1:
        return str(numbers[0])
    if precision == "month" or len(numbers) == 2:
        return _locale().toString(day, _("MMM yyyy"))
    return _locale().toString(day, _("d MMM yyyy"))


def moment(stamp: str) -> str:
    """Write a time of the model in the reader's own time zone."""
    when = QDateTime.fromString(stamp, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return _locale().toString(when, _("d MMM yyyy, HH:mm"))


def meta(article: Article) -> str:
    """Return outlet and date of an article on one line."""
    day = date(article.published, article.published_precision, article.published_inferred)
    return " · ".join(part for part in (article.outlet, day) if part)


def why_date(article: Article) -> str:
    """Tell where the date of an article comes from."""
    if not article.published:
        return _("No date was found.")
    if article.published_inferred:
        return _("The article does not state this date; it was concluded from the file.")
    return _("Published {date}").format(date=article.published)


_language = "en"


def use_language(language: str) -> None:
    """Write dates in this language from now on."""
    global _language
    _language = language


def script() -> str:
    """Return the script whose letter shapes the interface needs."""
    return "Hant" if _language == "zh_Hant" else "Hans"


def _locale() -> QLocale:
    if _language == "zh_Hant":
        return QLocale(QLocale.Language.Chinese, QLocale.Country.Taiwan)
    if _language.startswith("zh"):
        return QLocale(QLocale.Language.Chinese, QLocale.Country.China)
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
