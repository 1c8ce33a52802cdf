"""Where icons, themes, translations and the sample articles lie."""

from pathlib import Path

_HERE = Path(__file__).parent


def _folder(name: str) -> Path:
    # A wheel carries them inside the package, a source tree beside it.
    return next((p for p in (_HERE / name, _HERE.parent / name) if p.is_dir()), _HERE / name)


FOLDER = _folder("resources")
SEEDS = _folder("seeds")
