"""Compile the translations: every `desk.po` beside this file becomes a `desk.mo`.

Run as a script before Desk is started from a source tree; the build of a wheel runs it too.

    python resources/locale/compile.py
"""

from __future__ import annotations

import sys
from pathlib import Path

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run as a script, where nothing is built
    BuildHookInterface = object

HERE = Path(__file__).resolve().parent


def compile_all(folder: Path = HERE) -> list[Path]:
    """Write a catalogue beside every one that is older or missing; return those written."""
    written = []
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime <= source.stat().st_mtime:
            _compile(source, target)
            written.append(target)
    return written


def _compile(source: Path, target: Path) -> None:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    locale = source.parent.parent.name
    with source.open("rb") as file:
        catalogue = read_po(file, locale=locale, abort_invalid=True)
    # Half a catalogue must never lie where a running Desk may read it.
    aside = target.with_suffix(".new")
    with aside.open("wb") as file:
        write_mo(file, catalogue)
    aside.replace(target)


class CustomBuildHook(BuildHookInterface):
    """Compiles the translations before a wheel is packed."""

    def initialize(self, version, build_data):
        compile_all(Path(self.root) / "resources" / "locale")


if __name__ == "__main__":
    for path in compile_all():
        sys.stdout.write(f"{path.relative_to(HERE)}\n")
