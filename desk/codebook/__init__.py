"""What a span can be tagged as, one file a kind.

A kind is a module with

    CODE    a `desk.model.Code` with a `uid` of its own that never changes
    FIELDS  the names of the further values an annotation of this kind carries
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from desk import plugs

if TYPE_CHECKING:
    from desk.model import Code


def built_in() -> list[Code]:
    """Return the codes that every library begins with, in the order they are offered."""
    kinds = plugs.modules(sys.modules[__name__])
    return sorted((kind.CODE for kind in kinds), key=lambda code: code.place)


def fields(name: str) -> tuple[str, ...]:
    """Return the names of the further values of a built-in code; none for other codes."""
    kinds = plugs.modules(sys.modules[__name__])
    return next((kind.FIELDS for kind in kinds if kind.CODE.name == name), ())
