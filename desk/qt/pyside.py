"""PySide and what stands on it, loaded without doing again what the last start has done.

Three things happen at every start of a program with PySide, and take longer than an empty window:
its half in Python is compiled, with its regular expressions, since it lies as source in a
library; the source of every module that comes after it is read, to see whether that module
spells names with underscores; and the methods that dataclasses write for themselves are compiled.
Here the second is not done at all, and the others once.
"""

from __future__ import annotations

import builtins
import contextlib
import dataclasses
import enum
import marshal
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_OF_PYSIDE = ("shibokensupport/", "signature_bootstrap.py")
_compile: Callable[..., Any] = compile


@contextlib.contextmanager
def kept() -> Iterator[None]:
    """Load PySide; it and what is imported within compile only what no start has compiled."""
    store = Kept(beside(Path(__file__)))
    undo = list(store.stand_in())
    try:
        import PySide6.QtCore  # noqa: F401

        # What stands before Python's own is for `from __feature__ import snake_case`.
        builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
        yield
    finally:
        for owner, name, was in undo:
            setattr(owner, name, was)
    store.save()


def beside(module: Path) -> Path:
    """Return where it is kept: with the byte code of a module, for one Python only."""
    from importlib.util import MAGIC_NUMBER, cache_from_source

    version = int.from_bytes(MAGIC_NUMBER[:2], "little")
    return Path(cache_from_source(str(module))).with_suffix(f".{version}.pyside")


class Kept:
    """What was compiled once: code by its source, regular expressions by their pattern.

    Each is taken only for exactly the same source or pattern. A file that is missing, cannot be
    read or cannot be written is no matter: then PySide is compiled as it always is.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._fresh = False
        self._code: dict[str, tuple[Any, Any]] = {}
        self._methods: dict[str, Any] = {}
        self._expressions: dict[tuple[Any, int], tuple[Any, ...]] = {}
        try:
            self._code, self._methods, self._expressions = marshal.loads(path.read_bytes())
        except (OSError, ValueError, EOFError, TypeError):
            return

    def stand_in(self) -> Iterator[tuple[object, str, Any]]:
        """Put this in the place of what compiles; yield what was there."""
        yield builtins, "compile", builtins.compile
        builtins.compile = self.compile
        # A name of its own there hides Python's `exec` from dataclasses, and from nobody else.
        yield dataclasses, "exec", exec
        dataclasses.exec = self.execute  # type: ignore[attr-defined]
        # Enums are guarded in Python against a member being set anew, at every member that is
        # made: half the time of making PySide's three thousand. While they are made, nobody does.
        for name in ("__setattr__", "__delattr__"):
            yield enum.EnumType, name, getattr(enum.EnumType, name)
            setattr(enum.EnumType, name, getattr(type, name))
        compiler: Any = getattr(re, "_compiler", None)
        if hasattr(compiler, "compile") and hasattr(compiler, "_sre"):
            yield compiler, "compile", compiler.compile
            compiler.compile = self._expression(compiler, compiler.compile)

    def compile(self, source: Any, filename: Any, mode: str, *more: Any, **named: Any) -> Any:
        """Do what Python's `compile` does; for PySide's own modules, once for all starts."""
        if mode != "exec" or more or named or not str(filename).startswith(_OF_PYSIDE):
            return _compile(source, filename, mode, *more, **named)
        known = self._code.get(filename)
        if known is not None and known[0] == source:
            return known[1]
        made = _compile(source, filename, mode, dont_inherit=True)
        self._code[filename] = source, made
        self._fresh = True
        return made

    def execute(self, source: Any, *names: Any) -> None:
        """Do what Python's `exec` does, with a text that is compiled once for all starts."""
        made = self._methods.get(source)
        if made is None:
            made = self._methods[source] = _compile(source, "<string>", "exec", dont_inherit=True)
            self._fresh = True
        exec(made, *names)

    def _expression(self, compiler: Any, compiled: Callable[..., Any]) -> Callable[..., Any]:
        """Return what does as `re` does, which parses and compiles long patterns slowly."""
        sre, seen = compiler._sre, []  # noqa: SLF001

        class Noting:
            """Stands before the half of `re` in C, and notes what it is given."""

            def __getattr__(self, name: str) -> Any:
                return getattr(sre, name)

            def compile(self, pattern: Any, flags: int, code: list[int], *groups: Any) -> Any:
                seen.append((pattern, int(flags), list(map(int, code)), *groups))
                return sre.compile(pattern, flags, code, *groups)

        def expression(pattern: Any, flags: int = 0) -> Any:
            key = (pattern, int(flags)) if isinstance(pattern, str | bytes) else None
            known = self._expressions.get(key) if key else None
            if known is not None:
                return sre.compile(*known)
            compiler._sre = Noting()  # noqa: SLF001
            try:
                made = compiled(pattern, flags)
            finally:
                compiler._sre = sre  # noqa: SLF001
            if key:
                self._expressions[key] = seen[-1]
                self._fresh = True
            return made

        return expression

    def save(self) -> None:
        """Keep what was compiled anew, where byte code is kept at all."""
        if not self._fresh or sys.dont_write_bytecode:
            return
        held = self._code, self._methods, self._expressions
        draft = self._path.with_suffix(f".{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(marshal.dumps(held))
            draft.replace(self._path)
        except (OSError, ValueError):
            with contextlib.suppress(OSError):
                draft.unlink()
