"""The modules of a folder: a file that is dropped in is found, and no list needs editing."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType


def names(package: ModuleType) -> list[str]:
    """Return the names of the modules in the folder of `package`, in alphabetical order."""
    folder = Path(str(package.__file__)).parent
    found = {path.stem for path in folder.iterdir() if path.suffix in {".py", ".pyc"}}
    return sorted(name for name in found if not name.startswith("_"))


def modules(package: ModuleType) -> list[ModuleType]:
    """Import the modules in the folder of `package`; one that fails to import is a bug and seen."""
    return [import_module(f"{package.__name__}.{name}") for name in names(package)]
