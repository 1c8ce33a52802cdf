"""Text flows down, nothing flows back up, and only the mouth of the river knows Qt."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from statistics import median, quantiles

import pytest

ROOT = Path(__file__).resolve().parents[1]
HOUSE = ROOT / "desk"

GROUND = {"model", "text", "problem", "plugs", "resource"}
SPEECH = GROUND | {"i18n"}

MAY_IMPORT: dict[str, set[str]] = {
    "model": set(),
    "text": {"model"},
    "problem": set(),
    "plugs": set(),
    "resource": set(),
    "i18n": {"resource"},
    "fold": {"resource"},
    "safe_file": {"problem", "i18n"},
    "settings": {"i18n", "problem", "safe_file", "store"},
    "argument": {"model", "i18n"},
    "rendition": {"model", "text", "i18n"},
    "verbs": {"model", "text", "problem", "i18n"},
    "figures": SPEECH | {"fold"},
    "anchoring": {"model", "text", "fold"},
    "codebook": SPEECH | {"figures", "argument"},
    "importers": SPEECH,
    "cleaning": SPEECH | {"importers", "fold"},
    "store": SPEECH | {"fold", "codebook"},
    "ledger": SPEECH | {"figures", "fold", "store"},
    "exporters": SPEECH
    | {"ledger", "argument", "rendition", "codebook", "figures", "store", "safe_file", "fold"}
    | {"carrying"},
    "fetching": {"i18n", "problem"},
    "editing": {"model", "text", "problem", "i18n"},
    "carrying": {"model", "text", "i18n", "anchoring", "editing"},
    "comparing": {"model"},
    "aligning": {"model", "fold"},
    "merging": {"model", "text"},
    "source_map": {"model", "cleaning"},
    "recleaning": SPEECH | {"cleaning", "carrying", "editing", "merging", "source_map"},
    "fields": SPEECH | {"cleaning", "carrying", "editing"},
    "script_view": {"resource"},
    "intake": SPEECH
    | {"importers", "cleaning", "store", "verbs", "carrying", "ledger", "fetching"},
}
"""What each part of `desk` may import of the others; those of `FREE` may import anything."""

FREE = {"qt", "commands", "__main__", "__init__"}

ONLY_HERE = {
    "sqlalchemy": {"store"},
    "alembic": {"store"},
    "markdownify": {"exporters"},
    "PySide6": {"qt"},
    "pysqlite3": {"store"},
    "sqlite3": {"store"},
}
"""Libraries that stay at the edge of the part that needs them."""


def part_of(path: Path) -> str:
    return path.relative_to(HOUSE).parts[0].removesuffix(".py")


def modules() -> list[Path]:
    return sorted(HOUSE.rglob("*.py"))


def imported(path: Path) -> set[str]:
    """The modules a file imports, wherever in it; those for type checking alone are left out."""
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            node.body = []
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports by dots"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(HOUSE)))
def test_imports_flow_down_the_river(path: Path) -> None:
    part = part_of(path)
    ours = {name.split(".")[1] for name in imported(path) if name.startswith("desk.")}
    if part not in FREE:
        assert ours - {part, "__version__"} <= MAY_IMPORT[part]
    for library, homes in ONLY_HERE.items():
        if part not in homes:
            assert not {name for name in imported(path) if name.split(".")[0] == library}


def test_the_table_names_every_part() -> None:
    assert {part_of(path) for path in modules()} - FREE <= set(MAY_IMPORT)


def test_the_whole_river_but_its_mouth_runs_without_qt() -> None:
    names = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in modules()
        if part_of(path) != "qt" and "upgrades" not in path.parts
    ]
    program = f"""
import sys
from importlib import import_module
for name in {names!r}:
    import_module(name)
sys.exit("PySide6" in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", program], check=False, cwd=ROOT).returncode == 0


def test_importing_desk_loads_nothing_heavy() -> None:
    heavy = ("PySide6", "sqlalchemy", "markdownify", "bs4", "yaml", "pypinyin", "selectolax")
    program = f"import sys, desk, desk.__main__; sys.exit(bool(sys.modules.keys() & {heavy!r}))"
    assert subprocess.run([sys.executable, "-c", program], check=False, cwd=ROOT).returncode == 0


def functions(path: Path) -> list[tuple[str, int]]:
    tree = ast.parse(path.read_text("utf-8"))
    return [
        (f"{path.relative_to(HOUSE)}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def test_functions_are_short() -> None:
    sizes = [
        found for path in modules() if "upgrades" not in path.parts for found in functions(path)
    ]
    assert [found for found in sizes if found[1] > 60] == []
    lengths = [length for _name, length in sizes]
    assert median(lengths) <= 9
    assert quantiles(lengths, n=10)[8] <= 25


def test_files_are_short() -> None:
    sizes = {
        str(path.relative_to(HOUSE)): len(path.read_text("utf-8").splitlines())
        for path in modules()
    }
    assert {name: size for name, size in sizes.items() if size > 420} == {}
    assert median(sizes.values()) <= 160
