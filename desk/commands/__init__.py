"""What `desk VERB` does without a display: one verb, one file, named like the verb.

A verb is a module with

    HELP       a line for the list of verbs
    arguments  `arguments(parser) -> None`: declare what the verb takes
    run        `run(called) -> int`: do it, return the exit status

and, where it works on a library, `LIBRARY = True`, which gives it `--library`. A verb whose name
is a word of Python ends with an underscore: `import_`.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

from desk import plugs

if TYPE_CHECKING:
    import argparse
    from types import ModuleType

    from desk.store import Library


def names() -> list[str]:
    """Return the names of all verbs."""
    return [name.rstrip("_") for name in plugs.names(sys.modules[__name__])]


def verb(name: str) -> ModuleType:
    """Return the module of a verb."""
    modules = plugs.names(sys.modules[__name__])
    return import_module(f"{__name__}.{name if name in modules else name + '_'}")


def opened(called: argparse.Namespace, *, must_exist: bool = False) -> Library:
    """Open the library that was named, or the default one.

    Raises:
        Problem: it cannot be opened, or is not there and `must_exist` is set.
    """
    from pathlib import Path

    from desk.i18n import _
    from desk.problem import Problem
    from desk.store import Library, place

    where = called.library or str(place.default_path())
    if must_exist and not place.is_url(where) and not Path(where).exists():
        raise Problem(
            _("There is no library {path}.").format(path=where),
            _("Bring in an article first: desk import FILE."),
        )
    # A desk of its own, so that undo in an open window keeps to the steps made there.
    return Library(called.library, desk="command")


def read(name: str) -> bytes:
    """Return the bytes of a file, or of standard input for `-`; `Problem` if it cannot be read."""
    from pathlib import Path

    from desk.i18n import _
    from desk.problem import Problem

    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        why = error.strerror or str(error)
        raise Problem(_("{path} cannot be read: {why}.").format(path=name, why=why)) from error


def offer_json(parser: argparse.ArgumentParser) -> None:
    """Let a verb print its records as an array."""
    parser.add_argument("--format", choices=("text", "json"), default="text")


def show(text: str) -> None:
    """Print text as UTF-8 with its line ends as they are, whatever the terminal's encoding."""
    sys.stdout.flush()
    text = text if text.endswith("\n") else text + "\n"
    out = getattr(sys.stdout, "buffer", None)
    if out is None:
        sys.stdout.write(text)
        return
    out.write(text.encode("utf-8", "replace"))
    out.flush()


def show_json(value: Any) -> None:
    """Print a value as JSON."""
    import json

    show(json.dumps(value, ensure_ascii=False, indent=2))


def fault(said: str) -> int:
    """Say in one line on stderr what is wrong; return the status for it."""
    print("desk: " + " ".join(said.split()), file=sys.stderr)
    return 1
