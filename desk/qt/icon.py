"""One-colour drawings, tinted in the colours of the theme when they are shown."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desk.resource import FOLDER

_SIZE = 20
_FADED = 0.4


@lru_cache(maxsize=256)
def icon(name: str, colour: str) -> QIcon:
    """Return the drawing `name` in a colour, sharp on every screen there is."""
    found = QIcon()
    found.addPixmap(picture(name, colour, _SIZE, _ratio()))
    return found


def faded(name: str, colour: str) -> QIcon:
    """Return the same drawing for a button that cannot be pressed now."""
    found = QIcon(icon(name, colour))
    found.addPixmap(picture(name, colour, _SIZE, _ratio(), _FADED), QIcon.Mode.Disabled)
    return found


def _ratio() -> float:
    # That of the finest screen: a window may be moved there.
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


def picture(name: str, colour: str, size: int, ratio: float = 1.0, opacity: float = 1.0) -> QPixmap:
    """Draw `name` in a square of `size` logical pixels."""
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(opacity)
    _renderer(name, colour).render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def dot(colour: str, line: str = "solid", size: int = 14) -> QIcon:
    """Return the sign of a code: its colour, and its line below, so that colour is not alone."""
    found = QIcon()
    found.addPixmap(code_picture(colour, line, size, _ratio()))
    return found


@lru_cache(maxsize=256)
def code_picture(colour: str, line: str, size: int, ratio: float) -> QPixmap:
    """Draw the sign of a code: a tinted square over its solid, dashed or dotted line."""
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tint = QColor(colour)
    tint.setAlphaF(0.35)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint)
    painter.drawRoundedRect(QRectF(1, 1, size - 2, size - 5), 2, 2)
    painter.setBrush(QColor(colour))
    for left, width in _dashes(line, size - 2):
        painter.drawRect(QRectF(1 + left, size - 3, width, 2))
    painter.end()
    return pixmap


def _dashes(line: str, length: int) -> list[tuple[float, float]]:
    if line == "dashed":
        part = (length - 3) / 2
        return [(0, part), (part + 3, part)]
    if line == "dotted":
        return [(step * (length - 2) / 3, 2) for step in range(4)]
    return [(0, length)]


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = (FOLDER / "icons" / f"{name}.svg").read_text("utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
