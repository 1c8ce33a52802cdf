"""An article on paper or as PDF: its words, its marks, and what was noted about them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from desk import argument
from desk.i18n import _
from desk.model import CREDIT, HEADING, LIST_ITEM, PARAGRAPH, QUOTATION, Block
from desk.qt import words
from desk.qt.citing import source
from desk.qt.reader import CodeLook, Mark
from desk.qt.reader.paper import DPI, Matter, Paper, Run
from desk.qt.reader.pdf_words import common, named
from desk.qt.theme import letter
from desk.settings import FAMILY

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from PySide6.QtGui import QImage
    from PySide6.QtPrintSupport import QPrinter

    from desk.model import Annotation, Relation, Revision
    from desk.qt.reading import Pane
    from desk.qt.window import Window
    from desk.store import Library

PAPERS = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
"""Sizes of paper in millimetres."""


@dataclass(frozen=True, slots=True)
class Step:
    """How far the writing is: sheets."""

    done: int
    total: int = 0
    name: str = ""


# ---- what is printed ----------------------------------------------------------------------------


def matter(window: Window, pane: Pane) -> Matter:
    """Return what is printed of an open article."""
    article, revision, shelf = pane.article, pane.revision, window.shelf
    marks = [m for m in shelf.in_order(article.uid) if m.revision == revision.uid]
    told = [mark for mark in marks if mark.memo.strip() or shelf.relations(mark.uid)]
    numbers = {mark.uid: number for number, mark in enumerate(told, start=1)}
    script = article.script or "Hans"
    shown = [Mark(mark.uid, mark.start, mark.end, mark.code) for mark in marks]
    body = Run(revision.text, revision.blocks, revision.inlines, script, shown, numbers)
    said = [
        (CREDIT, 0, line) for line in (words.meta(article), article.byline, _readable(article.url))
    ]
    running = " · ".join(filter(None, (" ".join(article.title.split()), words.meta(article))))
    codes = [
        CodeLook(c.uid, letter(c), c.colour, c.line, words.capital(words.code_name(c)))
        for c in shelf.codes.values()
    ]
    return Matter(
        body,
        _run([line for line in said if line[2]], script),
        _run(list(_notes(window, told)), script),
        running,
        codes,
        window.settings.get(FAMILY),
        partial(_images, window.library, revision),
    )


def _images(library: Library, revision: Revision) -> dict[int, QImage]:
    """Read the images that were saved with a text; it may run in any thread."""
    from desk.qt.pictures import images_of
    from desk.qt.reader.pictures import image_of

    read = {at: image_of(data) for at, (data, _size) in images_of(library, revision).items()}
    return {at: image for at, image in read.items() if not image.isNull()}


def _readable(url: str) -> str:
    """Return an address with the letters it spells by numbers, as far as they can be shown."""
    from urllib.parse import unquote

    shown = unquote(url)
    return shown if shown.isprintable() and "\ufffd" not in shown else url


def _run(lines: Sequence[tuple[str, int, str]], script: str) -> Run:
    """Return lines of given kinds and levels as a text with its blocks."""
    blocks, at = [], 0
    for kind, level, line in lines:
        blocks.append(Block(kind, at, at + len(line), level))
        at += len(line) + 1
    return Run("\n".join(line for _kind, _level, line in lines), blocks, (), script)


def _notes(window: Window, told: Sequence[Annotation]) -> Iterator[tuple[str, int, str]]:
    """Yield the lines of the notes: a number, the words, the memo, the links."""
    shelf = window.shelf
    if told:
        yield HEADING, 1, _("Notes")
    for number, mark in enumerate(told, start=1):
        code = words.capital(words.code_name(shelf.codes.get(mark.code)))
        speaker = shelf.speakers.get(mark.speaker or "")
        said = " · ".join(filter(None, (code, speaker.name if speaker else "")))
        yield HEADING, 3, f"{number}  {said}"
        yield QUOTATION, 0, words.excerpt(mark.exact, 240)
        for line in mark.memo.strip().splitlines():
            if line.strip():
                yield PARAGRAPH, 0, line.strip()
        for relation in shelf.relations(mark.uid):
            line = _link(window, mark, relation)
            if line:
                yield LIST_ITEM, 0, line


def _link(window: Window, mark: Annotation, relation: Relation) -> str:
    forth = relation.tail == mark.uid
    other = window.shelf.annotation(relation.head if forth else relation.tail)
    kind = argument.KINDS.get(relation.kind)
    if other is None or kind is None:
        return ""
    article = window.shelf.articles.get(other.article)
    line = _("{relation}: “{words}”").format(
        relation=_(kind.forth if forth else kind.back), words=words.excerpt(other.exact, 120)
    )
    if article is not None and other.article != mark.article:
        line = _("{link} — {source}").format(link=line, source=source(replace(article, url="")))
    return f"{line} ({relation.memo.strip()})" if relation.memo.strip() else line


# ---- writing ------------------------------------------------------------------------------------


def pdf(content: Matter, target: Path, paper: str = "A4") -> Generator[Step, None, Path]:
    """Write a PDF: whole or not at all; yields how far it is. `Problem` where it cannot be."""
    from desk.safe_file import writing

    width, height = PAPERS[paper]
    sheets = Paper(content, width, height)
    for count in sheets.compose():
        yield Step(0, 0, str(count))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setPageLayout(_layout(width, height))
    writer.setTitle(content.running)
    writer.setCreator("Desk")
    painter = QPainter(writer)
    try:
        for number in range(len(sheets.sheets)):
            if number:
                writer.newPage()
            sheets.draw(painter, number)
            yield Step(number + 1, len(sheets.sheets))
    finally:
        painter.end()
    with writing(target) as out:
        out.write(named(bytes(buffer.data().data()), common(sheets.words(), sheets.fonts())))
    return target


def _layout(width: float, height: float) -> QPageLayout:
    size = QPageSize(QSizeF(width, height), QPageSize.Unit.Millimeter)
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def print_on(printer: QPrinter, content: Matter) -> int:
    """Print on a printer as it is set up: its paper, and the sheets asked for; return how many."""
    printer.setFullPage(True)
    size = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter).size()
    sheets = Paper(content, size.width(), size.height())
    for _count in sheets.compose():
        pass
    first = max(1, printer.fromPage() or 1)
    last = min(printer.toPage() or len(sheets.sheets), len(sheets.sheets))
    painter = QPainter(printer)
    painter.scale(printer.resolution() / DPI, printer.resolution() / DPI)
    for number in range(first - 1, last):
        if number >= first:
            printer.newPage()
        sheets.draw(painter, number)
    painter.end()
    return max(0, last - first + 1)


# ---- asking -------------------------------------------------------------------------------------


def usual_paper() -> str:
    """Return the paper of the reader's country."""
    imperial = QLocale.MeasurementSystem.ImperialUSSystem
    return "Letter" if QLocale.system().measurementSystem() == imperial else "A4"


def ask_pdf(window: Window, pane: Pane) -> None:
    """Ask where to, then write the PDF beside the window."""
    from PySide6.QtWidgets import QFileDialog

    from desk.safe_file import name_of

    usual = usual_paper()
    filters = {_("PDF on {paper} (*.pdf)").format(paper=p): p for p in PAPERS}
    first = next(said for said, paper in filters.items() if paper == usual)
    name, kind = QFileDialog.getSaveFileName(
        window,
        _("Save as PDF"),
        name_of(pane.article.title or "desk", ".pdf"),
        ";;".join(filters),
        first,
    )
    if name:
        target = Path(name if name.lower().endswith(".pdf") else f"{name}.pdf")
        save(window, pane, target, filters.get(kind, usual))


def save(window: Window, pane: Pane, target: Path, paper: str) -> None:
    """Write the PDF of an open article, and say where it lies."""
    window.foot.start(
        _("Writing the PDF"),
        pdf(matter(window, pane), target, paper),
        lambda _path: window.foot.notice.tell(_("Saved to {path}.").format(path=target)),
        window.fail,
    )


def printer_for(pane: Pane) -> QPrinter:
    """Return a printer set up for an article, with the paper of the reader's country."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(pane.article.title)
    printer.setPageSize(QPageSize(_layout(*PAPERS[usual_paper()]).pageSize()))
    return printer


def ask_printer(window: Window, pane: Pane) -> None:
    """Let the reader choose a printer, then print."""
    from PySide6.QtPrintSupport import QPrintDialog

    printer = printer_for(pane)
    dialog = QPrintDialog(printer, window)
    dialog.setWindowTitle(_("Print"))
    if dialog.exec():
        count = print_on(printer, matter(window, pane))
        window.foot.notice.tell(_("Sheets sent to the printer: {count}").format(count=count))
