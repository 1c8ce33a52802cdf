"""Images in a text: how much room they take, and how their points are drawn.

Images are read with bounds: only formats of points, only so many points, and never on the thread
that draws. Their sizes are known from their first bytes, so a text is laid out before they are.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QImage,
    QImageIOHandler,
    QImageReader,
    QPainter,
    QPainterPath,
    QPixmap,
)

from desk.i18n import _
from desk.qt.reader.room import Size, hang, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desk.qt.reader.page import Page

LEAST = 48
"""Pixels on its shorter side of an image that is worth showing; less is a sign or a counter."""

_MOST_POINTS = {"jpeg": 250_000_000}
_USUAL_POINTS = 33_000_000
_MEGABYTES = 160
_WIDEST, _TALLEST = 1_600, 2_000
_LEAST_KEPT, _MOST_BYTES = 6, 48_000_000
"""Images of a page whose points are kept, however large; and bytes of all of them."""


# ---- reading ------------------------------------------------------------------------------------


def size_of(data: bytes) -> Size | None:
    """Return width and height of an image as it is to be shown; None where it can't be."""
    made = _reader(data)
    if made is None:
        return None
    reader, _buffer, kind = made
    size = reader.size()
    width, height = size.width(), size.height()
    if min(width, height) < LEAST or width * height > _MOST_POINTS.get(kind, _USUAL_POINTS):
        return None
    turned = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
    return (height, width) if turned else (width, height)


def image_of(data: bytes, widest: int = _WIDEST) -> QImage:
    """Return an image, made smaller if it is wider than `widest`; a null one where it is damaged.

    It may run in any thread.
    """
    made = _reader(data)
    if made is None or size_of(data) is None or _cut_short(data, made[2]):
        return QImage()
    reader, _buffer, _kind = made
    bounds = QSize(widest, max(widest, _TALLEST))
    if reader.size().width() > bounds.width() or reader.size().height() > bounds.height():
        reader.setScaledSize(reader.size().scaled(bounds, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return QImage() if reader.error() != QImageReader.ImageReaderError.UnknownError else image


def _reader(data: bytes) -> tuple[QImageReader, QBuffer, str] | None:
    from desk.importers.pictures import kind_of

    kind = kind_of(data)
    if not kind:
        return None
    QImageReader.setAllocationLimit(_MEGABYTES)
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, kind.encode())
    # The format was told from the bytes; no other reader may have a try.
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    return reader, buffer, kind


def _cut_short(data: bytes, kind: str) -> bool:
    """Tell whether the end of a file is missing, which some formats bear without a word."""
    if kind == "bmp":
        return int.from_bytes(data[2:6], "little") > len(data)
    end = {"jpeg": b"\xff\xd9", "png": b"IEND"}.get(kind)
    return end is not None and end not in data[-65_536:]


# ---- drawing ------------------------------------------------------------------------------------


class Gallery:
    """The images of one open article.

    Args:
        page: that shows it.
        sizes: of the images, by the offsets of their blocks.
        ask: is called with an offset when its image is in view and not at hand.
    """

    def __init__(self, page: Page, sizes: Mapping[int, Size], ask: Callable[[int], None]) -> None:
        self._page, self._ask = page, ask
        self._images: OrderedDict[int, QImage] = OrderedDict()
        self._drawn: dict[int, QPixmap] = {}
        page.scene.gallery = self
        hang(page.flow, sizes)
        page.set_look(page.flow.look)

    def put(self, offset: int, image: QImage) -> None:
        """Show an image; a null one is told to be damaged."""
        self._images[offset] = image
        self._drawn.pop(offset, None)
        while len(self._images) > _LEAST_KEPT and self._weight() > _MOST_BYTES:
            old, _image = self._images.popitem(last=False)
            self._drawn.pop(old, None)
        self._page.touch(offset, offset + 1)

    def _weight(self) -> int:
        return sum(image.sizeInBytes() for image in self._images.values())

    def paint(self, painter: QPainter, index: int, x: int, y: int) -> None:
        """Draw the image of a piece with its top left corner here, or what stands for it."""
        page = self._page
        offset = page.flow.starts[index]
        width, height = shown(page.flow.pictures[index], page.flow.column)
        box = QRect(x, y, width, height)
        image = self._images.get(offset)
        if image is None:
            self._ask(offset)
        if image is None or image.isNull():
            self._blank(painter, box, damaged=image is not None)
            return
        self._images.move_to_end(offset)
        draw(painter, box, self._fitting(offset, image, box.size()))

    def _fitting(self, offset: int, image: QImage, size: QSize) -> QPixmap:
        ratio = self._page.devicePixelRatioF()
        wanted = QSize(round(size.width() * ratio), round(size.height() * ratio))
        made = self._drawn.get(offset)
        if made is None or made.size() != wanted:
            modes = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            made = QPixmap.fromImage(image.scaled(wanted, *modes))
            made.setDevicePixelRatio(ratio)
            self._drawn[offset] = made
        return made

    def _blank(self, painter: QPainter, box: QRect, *, damaged: bool) -> None:
        ink = self._page.ink
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.panel)
        painter.drawRoundedRect(box, 6, 6)
        if damaged:
            painter.setPen(ink.quiet)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _("This image is damaged."))
        painter.restore()


def draw(painter: QPainter, box: QRect | QRectF, picture: QPixmap | QImage) -> None:
    """Draw an image in a box with the corners of everything else."""
    box = QRectF(box)
    path = QPainterPath()
    path.addRoundedRect(box, 6, 6)
    painter.save()
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    if isinstance(picture, QImage):
        painter.drawImage(box, picture)
    else:
        painter.drawPixmap(box.topLeft(), picture)
    painter.restore()
