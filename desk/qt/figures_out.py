"""Taking the table of figures out: which format, then where to."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QMenu

from desk.i18n import _
from desk.qt.export import steps

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desk.exporters import Format
    from desk.qt.window import Window


def ask(window: Window, button: QWidget, choice: dict[str, Any]) -> QMenu:
    """Offer the formats of the table under a button; `choice` says of which articles."""
    from desk.exporters import formats

    menu = QMenu(button)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for form in formats():
        if form.name.startswith("figures-"):
            menu.addAction(_(form.label), partial(_place, window, form, choice))
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    return menu


def _place(window: Window, form: Format, choice: dict[str, Any]) -> None:
    name, _kind = QFileDialog.getSaveFileName(
        window, _("Export"), f"figures{form.suffix}", f"{_(form.label)} (*{form.suffix})"
    )
    if name:
        write(window, form, choice, Path(name if Path(name).suffix else f"{name}{form.suffix}"))


def write(window: Window, form: Format, choice: dict[str, Any], target: Path) -> None:
    """Write the table beside the window, and say at the end where it lies."""
    window.foot.start(
        _("Exporting"),
        steps(window, choice, form.name, target),
        lambda _files: window.foot.notice.tell(_("Exported to {path}.").format(path=target)),
        window.fail,
    )
