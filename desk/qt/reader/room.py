"""How much room images take in a text; known before any of them is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desk.qt.reader.flow import Flow

Size = tuple[int, int]

_TALL = 1.25


def shown(size: Size, column: int) -> Size:
    """Return how large an image is drawn in a column this wide."""
    width, height = size
    share = min(1.0, column / width, _TALL * column / height)
    return max(1, round(width * share)), max(1, round(height * share))


def room(flow: Flow, index: int) -> int:
    """Return how many pixels the image of a piece takes above its words."""
    size = flow.pictures.get(index)
    if size is None:
        return 0
    made, height = flow.setting_of(index), shown(size, flow.column)[1]
    if flow.starts[index] == flow.ends[index]:
        # The line without words lies over the foot of the image.
        return max(0, height - made.leading)
    return height + round(0.3 * made.size)


def hang(flow: Flow, sizes: Mapping[int, Size]) -> None:
    """Give room to the images of these sizes, by the offsets of their blocks."""
    flow.pictures = {flow.index_of(offset): size for offset, size in sizes.items()}
    for index in flow.pictures:
        flow.kinds[index] = "picture"
