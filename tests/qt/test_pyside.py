"""Loading PySide: what was compiled once is taken again, and only where it is the same."""

from __future__ import annotations

import builtins
import dataclasses
import marshal
import re
import subprocess
import sys

import pytest

from desk.qt.pyside import Kept, beside

LOAD = """
import builtins, re, sys
from desk.qt import pyside
before = builtins.compile, re._compiler.compile
saved = []
pyside.Kept.save = lambda kept, save=pyside.Kept.save: (saved.append(kept._fresh), save(kept))
with pyside.kept():
    from desk.model import Block
from PySide6.QtWidgets import QWidget
print(saved, before == (builtins.compile, re._compiler.compile), builtins.__import__.__name__)
import tabnanny, linecache
print(tabnanny.__file__ in linecache.cache)
"""


@pytest.fixture(autouse=True)
def byte_code_is_kept(monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def started(home, **more):
    called = subprocess.run(
        [sys.executable, "-c", LOAD],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": ":".join(sys.path), "PYTHONPYCACHEPREFIX": str(home), **more},
    )
    return called.stdout.splitlines()


def test_a_second_start_compiles_nothing_of_pyside_again(tmp_path):
    assert started(tmp_path)[0].startswith("[True] True")
    assert started(tmp_path)[0].startswith("[False] True")


def test_nothing_is_kept_where_python_keeps_no_byte_code(tmp_path):
    started(tmp_path, PYTHONDONTWRITEBYTECODE="1")
    assert list(tmp_path.rglob("*.pyside")) == []


def test_the_source_of_later_modules_is_not_read(tmp_path):
    first, read = started(tmp_path)
    assert "feature" not in first
    assert read == "False"


def test_code_is_taken_for_exactly_the_same_source_only(tmp_path):
    kept = Kept(tmp_path / "kept")
    kept.compile("answer = 1", "shibokensupport/a.py", "exec")
    kept.save()
    again = Kept(tmp_path / "kept")
    found = {}
    exec(again.compile("answer = 1", "shibokensupport/a.py", "exec"), found)
    assert (found["answer"], again._fresh) == (1, False)
    exec(again.compile("answer = 2", "shibokensupport/a.py", "exec"), found)
    assert (found["answer"], again._fresh) == (2, True)


@pytest.mark.parametrize("held", [b"", b"no code", marshal.dumps({"a": 1}), marshal.dumps(5)])
def test_a_file_that_is_damaged_is_no_matter(tmp_path, held):
    (tmp_path / "kept").write_bytes(held)
    found = {}
    kept = Kept(tmp_path / "kept")
    exec(kept.compile("answer = 1", "shibokensupport/a.py", "exec"), found)
    assert found["answer"] == 1


def test_what_is_not_pysides_is_compiled_as_ever(tmp_path):
    kept = Kept(tmp_path / "kept")
    assert eval(kept.compile("6 * 7", "<question>", "eval")) == 42
    with pytest.raises(SyntaxError):
        kept.compile("6 *", "<question>", "exec")
    assert not kept._fresh


def test_a_place_that_cannot_be_written_is_no_matter(tmp_path):
    (tmp_path / "file").write_text("in the way")
    kept = Kept(tmp_path / "file" / "kept")
    kept.compile("answer = 1", "shibokensupport/a.py", "exec")
    kept.save()


PATTERNS = [
    (r"(?P<year>\d{4})年(?P<month>\d+)月|(.)\3", re.IGNORECASE),
    (rb"(?s)\x00.+?[^a-z]", 0),
    (r"(?x) a | [\u4e00-\u9fff]+ (?=b)", re.VERBOSE),
]


def test_an_expression_finds_the_same_the_second_time(tmp_path, monkeypatch):
    for _time in range(2):
        kept = Kept(tmp_path / "kept")
        undo = list(kept.stand_in())
        try:
            made = [re._compiler.compile(pattern, int(flags)) for pattern, flags in PATTERNS]
        finally:
            for owner, name, was in undo:
                setattr(owner, name, was)
        kept.save()
        for one, (pattern, flags) in zip(made, PATTERNS, strict=True):
            true = re.compile(pattern, flags)
            assert (one.groups, one.groupindex, one.flags) == (
                true.groups,
                true.groupindex,
                true.flags,
            )
            text = "在2026年1月aA中文b" if isinstance(pattern, str) else b"x\x00ab1"
            assert [m.span() for m in one.finditer(text)] == [m.span() for m in true.finditer(text)]
    assert not kept._fresh
    assert builtins.compile.__name__ == "compile"


def test_it_is_kept_for_one_python_only(tmp_path):
    name = beside(tmp_path / "module.py").name
    assert sys.implementation.cache_tag in name
    assert name != "module.pyc"


def test_the_methods_of_a_dataclass_are_compiled_once_and_do_the_same(tmp_path):
    for fresh in (True, False):
        kept = Kept(tmp_path / "kept")
        undo = list(kept.stand_in())
        try:

            @dataclasses.dataclass(frozen=True, slots=True, order=True)
            class Span:
                start: int
                end: int = 3
                words: list[str] = dataclasses.field(default_factory=list, compare=False)

        finally:
            for owner, name, was in undo:
                setattr(owner, name, was)
        assert kept._fresh is fresh
        kept.save()
        assert Span(1) == Span(1, 3, ["a"]) < Span(2)
        assert hash(Span(1)) == hash(Span(1, 3, ["a"]))
        assert repr(Span(1)).endswith("Span(start=1, end=3, words=[])")
        with pytest.raises(dataclasses.FrozenInstanceError):
            Span(1).end = 4
        with pytest.raises(TypeError):
            Span()


GUARDED = """
import enum
from desk.qt import pyside
with pyside.kept():
    from PySide6.QtCore import Qt
true = {}
for made in (Qt.AlignmentFlag, Qt.Key, Qt.FocusPolicy, Qt.ItemDataRole):
    members = [(name, one.value) for name, one in made.__members__.items()]
    base = made.__mro__[1]
    again = base(made.__name__, members, **(
        {"boundary": enum.KEEP} if issubclass(made, enum.Flag) else {}
    ))
    for name in ("_member_names_", "_flag_mask_", "_all_bits_", "_singles_mask_", "_member_type_"):
        assert getattr(made, name, None) == getattr(again, name, None), (made, name)
    assert list(made._value2member_map_) == list(again._value2member_map_)
    assert [name for name in vars(again) if name not in vars(made)] == []
    for name, one in made.__members__.items():
        assert {**vars(one), "__objclass__": 0} == {**vars(again[name]), "__objclass__": 0}
        assert made(one.value) is one is made[name] is getattr(made, name)
for change in (
    lambda: setattr(Qt.AlignmentFlag, "AlignLeft", 3),
    lambda: delattr(Qt.Key, "Key_A"),
):
    try:
        change()
    except AttributeError:
        print("refused")
"""


def test_enums_are_the_same_and_as_guarded_as_ever(tmp_path):
    called = [sys.executable, "-c", GUARDED]
    environment = {"PYTHONPATH": ":".join(sys.path), "PYTHONPYCACHEPREFIX": str(tmp_path)}
    said = subprocess.run(called, capture_output=True, text=True, check=False, env=environment)
    assert said.stdout.split() == ["refused", "refused"], said.stderr
