"""A file that is dropped into a folder is found; one that is lost is missed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

import desk.codebook
import desk.exporters
from desk import plugs

if TYPE_CHECKING:
    from pathlib import Path

EXPECTED = {
    desk.codebook: {"claim", "figure", "rebuttal"},
    desk.exporters: {"csv_table", "html_page", "markdown", "w3c"},
}


@pytest.mark.parametrize("package", EXPECTED, ids=lambda package: package.__name__)
def test_every_plug_that_is_promised_is_there(package: object) -> None:
    assert set(plugs.names(package)) >= EXPECTED[package]


def test_a_dropped_file_becomes_a_plug_and_private_ones_do_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "birds"
    folder.mkdir()
    for name in ("__init__", "wren", "_nest"):
        (folder / f"{name}.py").write_text("NAME = __name__", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    import birds

    assert [module.NAME for module in plugs.modules(birds)] == ["birds.wren"]
    sys.modules.pop("birds")


def test_a_plug_that_cannot_be_imported_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "fish"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "eel.py").write_text("import no_such_module", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    import fish

    with pytest.raises(ModuleNotFoundError):
        plugs.modules(fish)
