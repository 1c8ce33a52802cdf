"""Files, folders and text on their way in: chosen, dropped or pasted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from desk.i18n import _
from desk.problem import Problem
from desk.qt.views.articles import MIME

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from PySide6.QtCore import QMimeData

    from desk.intake import Report
    from desk.qt.window import Window


def takes(data: QMimeData) -> bool:
    """Tell whether there is anything in it for us."""
    return data.hasFormat(MIME) or data.hasUrls() or data.hasText()


def take(window: Window, data: QMimeData) -> None:
    """Take what was dropped or pasted: articles of the list, files, or text."""
    if data.hasFormat(MIME):
        for uid in bytes(data.data(MIME).data()).decode().split():
            window.reading.open(uid, beside=True)
        return
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if paths:
        bring_in(window, paths)
    elif pages := _pages(data):
        bring_in_pages(window, pages)
    elif data.hasText() and data.text().strip():
        bring_in_text(window, data.text())
    else:
        raise Problem(
            _("There is nothing to bring in."),
            _("Copy the text of an article, or choose files."),
        )


def bring_in(window: Window, paths: Iterable[Path]) -> None:
    """Bring in files and folders beside the window, and say at the end what became of them."""
    from desk import intake

    steps = intake.bring_in(window.library, list(paths))
    window.foot.start(
        _("Bringing in articles"), steps, lambda report: arrived(window, report), window.fail
    )


def _pages(data: QMimeData) -> list[str]:
    """Return the addresses that were dropped or pasted, where there is nothing else."""
    from desk.fetching import addresses_in

    dropped = [url.toString() for url in data.urls() if url.scheme() in ("http", "https")]
    return dropped or addresses_in(data.text())


def bring_in_pages(window: Window, addresses: Iterable[str]) -> None:
    """Fetch pages that the reader named by their addresses, and bring them in."""
    from desk import intake

    steps = intake.bring_in_addresses(window.library, list(addresses))
    window.foot.start(
        _("Bringing in pages"), steps, lambda report: arrived(window, report), window.fail
    )


def bring_in_text(window: Window, text: str) -> None:
    """Bring in text that was pasted or dropped."""
    from desk import intake

    def steps() -> Generator[Any, None, Report]:
        yield None
        return intake.bring_in_text(window.library, text, "")

    window.foot.start(
        _("Bringing in text"), steps(), lambda report: arrived(window, report), window.fail
    )


def bring_in_samples(window: Window) -> None:
    """Bring in the articles that were made for trying Desk."""
    from desk import intake

    def steps() -> Generator[Any, None, Report]:
        yield None
        return intake.fill_with_samples(window.library)

    window.foot.start(
        _("Bringing in the samples"), steps(), lambda report: arrived(window, report), window.fail
    )


def arrived(window: Window, report: Report) -> None:
    """Say what came in; open it when it is one article and nothing is open yet."""
    from desk.qt.arrivals import Arrivals, sentence

    odd = any(entry.outcome != "added" or entry.reason for entry in report.entries)
    window.foot.notice.tell(
        sentence(report),
        _("Show") if odd or len(report.entries) > 1 else "",
        lambda: Arrivals(window, report).open(),
    )
    came = [entry.article for entry in report.entries if entry.outcome == "added"]
    if came and not window.reading.panes:
        window.attempt(window.reading.open, came[0])
    elif came:
        window.articles.choose(str(came[0]))
