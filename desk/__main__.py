"""The command `desk`: alone it opens the window, with a verb it works without a display.

    desk [--library L]                         read and mark
    desk import PATH... [--library L]          bring articles in
    desk list | search QUERY | clean FILE      look
    desk export --format NAME [--out PATH]     take annotations out

Exit status: 0, or 1 for the input's fault (one line on stderr), or 2 for a mistake in the call.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from desk.store import Library


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    from desk import i18n
    from desk.problem import Problem

    given = sys.argv[1:] if arguments is None else list(arguments)
    i18n.speak()
    called = _parser().parse_args(given)
    run: Callable[[Any], int] = called.run
    try:
        return run(called)
    except Problem as problem:
        return _fault(str(problem))
    except LookupError as error:
        return _fault(str(error.args[0]) if error.args else str(error))
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        return 130


def _fault(said: str) -> int:
    print("desk: " + " ".join(said.split()), file=sys.stderr)
    return 1


# ---- what may be asked --------------------------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    import argparse

    from desk import __version__

    where = argparse.ArgumentParser(add_help=False)
    where.add_argument("--library", metavar="L", help="a path or a database URL")
    parser = argparse.ArgumentParser(
        "desk", description=__doc__.partition("\n")[0], parents=[where]
    )
    parser.add_argument("--version", action="version", version=f"Desk {__version__}")
    parser.add_argument("--exit-after-paint", action="store_true", help="paint once and leave")
    parser.add_argument("--language", help="of the interface, such as en or zh_Hans")
    parser.add_argument("--theme", help="light, sepia, dark or system")
    parser.set_defaults(run=_window)
    verbs = parser.add_subparsers(title="without a display", metavar="VERB")
    # A verb without --library must not overwrite one that was given before it.
    after = argparse.ArgumentParser(add_help=False)
    after.add_argument("--library", metavar="L", default=argparse.SUPPRESS)
    _reading(verbs, after)
    _writing(verbs, after)
    return parser


def _reading(verbs: Any, where: argparse.ArgumentParser) -> None:
    verb = verbs.add_parser("list", parents=[where], help="the articles")
    _records(verb, _list)
    verb = verbs.add_parser("search", parents=[where], help="words in titles, texts and memos")
    verb.add_argument("query", nargs="+")
    _records(verb, _search)
    verb = verbs.add_parser("clean", help="a file as Desk reads it; nothing is kept")
    verb.add_argument("file", metavar="FILE", help="a file, or - for standard input")
    verb.add_argument("--format", choices=("text", "markdown", "json"), default="text")
    verb.set_defaults(run=_clean)


def _writing(verbs: Any, where: argparse.ArgumentParser) -> None:
    verb = verbs.add_parser("import", parents=[where], help="bring in files and folders")
    verb.add_argument("paths", metavar="PATH", nargs="+")
    _records(verb, _import)
    verb = verbs.add_parser("export", parents=[where], help="take annotations out")
    verb.add_argument("--format", required=True, help="markdown, csv, w3c, html …")
    verb.add_argument("--out", metavar="PATH", help="a file or folder; without it, standard output")
    verb.add_argument("--article", metavar="ID", action="append", help="only of this article")
    verb.add_argument("--collection", metavar="NAME", help="only of this collection")
    verb.set_defaults(run=_export)
    verb = verbs.add_parser("tour", parents=[where], help="the main job, without a display")
    verb.add_argument("--out", metavar="FOLDER", default="out", help="for pictures and exports")
    verb.set_defaults(run=_tour)


def _records(verb: argparse.ArgumentParser, run: Callable[[Any], int]) -> None:
    verb.add_argument("--format", choices=("text", "json"), default="text")
    verb.set_defaults(run=run)


# ---- what is done -------------------------------------------------------------------------------


def _window(called: argparse.Namespace) -> int:
    from desk.qt.app import run

    return run(
        called.library,
        exit_after_paint=called.exit_after_paint,
        language=called.language or "",
        theme=called.theme or "",
    )


def _tour(called: argparse.Namespace) -> int:
    from desk.qt.tour import run

    return run(called.out, called.library)


def _opened(called: argparse.Namespace, *, must_exist: bool = False) -> Library:
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
    return Library(called.library)


def _import(called: argparse.Namespace) -> int:
    from desk import intake

    with _opened(called) as library:
        report = intake.finished(intake.bring_in(library, called.paths))
    rows = [
        {
            "name": entry.name,
            "outcome": entry.outcome,
            "article": entry.article,
            "title": entry.title,
            "reason": entry.reason,
        }
        for entry in report.entries
    ]
    failed = [row for row in rows if row["outcome"] == intake.FAILED]
    if called.format == "json":
        _print_json(rows)
    else:
        for row in rows:
            if row not in failed:
                print(f"{row['outcome']}\t{row['name']}\t{row['title']}")
    for row in failed:
        _fault(f"{row['name']}: {row['reason']}")
    return 1 if failed else 0


def _list(called: argparse.Namespace) -> int:
    with _opened(called, must_exist=True) as library:
        rows = [
            {
                "id": line.article.uid,
                "title": line.article.title,
                "outlet": line.article.outlet,
                "published": line.article.published or None,
                "url": line.article.url,
                "annotations": line.annotations,
            }
            for line in library.listed()
        ]
    if called.format == "json":
        _print_json(rows)
    for row in rows if called.format == "text" else ():
        marks = f"\t{row['annotations']}" if row["annotations"] else ""
        print(f"{row['id']}\t{row['published'] or '?'}\t{row['outlet']}\t{row['title']}{marks}")
    return 0


def _search(called: argparse.Namespace) -> int:
    with _opened(called, must_exist=True) as library:
        rows = [
            {
                "article": hit.article,
                "title": hit.title,
                "start": hit.start,
                "end": hit.end,
                "snippet": hit.snippet,
                "where": hit.where,
            }
            for hit in library.search(" ".join(called.query))
        ]
    if called.format == "json":
        _print_json(rows)
    for row in rows if called.format == "text" else ():
        print(f"{row['title']}\t{row['start']}–{row['end']}\t{row['snippet']}")
    return 0


def _clean(called: argparse.Namespace) -> int:
    from pathlib import Path

    from desk.cleaning import clean

    if called.file == "-":
        cleaned = clean(sys.stdin.buffer.read(), name="-")
    else:
        cleaned = clean(_bytes(Path(called.file)), name=Path(called.file).name)
    if called.format == "json":
        _print_json(cleaned.as_record())
    else:
        _print(cleaned.as_markdown() if called.format == "markdown" else cleaned.as_text())
    return 0


def _bytes(path: Any) -> bytes:
    from desk.i18n import _
    from desk.problem import Problem

    try:
        data: bytes = path.read_bytes()
    except OSError as error:
        why = error.strerror or str(error)
        raise Problem(_("{path} cannot be read: {why}.").format(path=path, why=why)) from error
    return data


def _export(called: argparse.Namespace) -> int:
    from desk import exporters

    with _opened(called, must_exist=True) as library:
        chosen = exporters.choose(
            library,
            articles=called.article or None,
            collection=_collection(library, called.collection),
        )
        if called.out:
            print(exporters.export(chosen, called.format, called.out))
        else:
            _print(exporters.to_text(chosen, called.format))
    return 0


def _collection(library: Library, name: str | None) -> str | None:
    if name is None:
        return None
    found = next((c.uid for c in library.collections() if name in (c.uid, c.name)), None)
    if found is None:
        raise LookupError(f"there is no collection {name}")
    return found


def _print(text: str) -> None:
    # Whatever the terminal's encoding, a pipe gets UTF-8 and its line ends as they are.
    sys.stdout.flush()
    out = getattr(sys.stdout, "buffer", None)
    text = text if text.endswith("\n") else text + "\n"
    if out is None:
        sys.stdout.write(text)
    else:
        out.write(text.encode("utf-8", "replace"))
        out.flush()


def _print_json(value: Any) -> None:
    import json

    _print(json.dumps(value, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    sys.exit(main())
