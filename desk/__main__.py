"""The command `desk`: alone it opens the window, with a verb it works without a display.

Exit status: 0, or 1 for the input's fault (one line on stderr), or 2 for a mistake in the call.
"""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from desk import commands, i18n
from desk.problem import Problem

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    i18n.speak()
    called = _parser(given).parse_args(given)
    try:
        status: int = called.run(called)
    except Problem as problem:
        return commands.fault(str(problem))
    except LookupError as error:
        return commands.fault(str(error.args[0] if error.args else error))
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        return 130
    return status


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    import argparse

    from desk import __version__

    parser = argparse.ArgumentParser("desk", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--library", metavar="L", help="a path or a database URL")
    parser.add_argument("--version", action="version", version=f"Desk {__version__}")
    parser.add_argument("--exit-after-paint", action="store_true", help="paint once and leave")
    parser.add_argument("--language", help="of the interface, such as en or zh_Hans")
    parser.add_argument("--theme", help="light, sepia, dark or system")
    parser.set_defaults(run=_window)
    _offer_verbs(parser, given)
    return parser


def _offer_verbs(parser: argparse.ArgumentParser, given: Sequence[str]) -> None:
    import argparse

    verbs = parser.add_subparsers(title="without a display", metavar="VERB")
    if not _needs_verbs(given):  # the window alone; what is not imported costs no start-up
        return
    names = commands.names()
    # To read figures takes longer to import than a page to clean: the verb alone that was called.
    for name in given[:1] if given[0] in names else names:
        module = commands.verb(name)
        taken = verbs.add_parser(name, help=module.HELP, description=module.__doc__)
        module.arguments(taken)
        if getattr(module, "LIBRARY", False):
            # A verb without --library must not overwrite one that was given before it.
            taken.add_argument("--library", metavar="L", default=argparse.SUPPRESS)
        taken.set_defaults(run=module.run)


def _needs_verbs(given: Sequence[str]) -> bool:
    known = {*commands.names(), "-h", "--help"}
    return bool(given) and (not given[0].startswith("-") or not known.isdisjoint(given))


def _window(called: argparse.Namespace) -> int:
    # Nothing that is made on the way to the first frame is garbage, Qt's classes included.
    gc.disable()
    from desk.qt import pyside

    with pyside.kept():
        from desk.qt.app import run

    return run(
        called.library,
        exit_after_paint=called.exit_after_paint,
        language=called.language or "",
        theme=called.theme or "",
    )


if __name__ == "__main__":
    sys.exit(main())
