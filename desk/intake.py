"""Bringing in: files, folders and pasted text become articles of a library.

The work is a generator: what it yields is progress, what it returns is the report, and closing it
early keeps what is ready. One file's fault never stops the others.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from desk import verbs
from desk.i18n import N_, _, ngettext
from desk.model import Change, Collection, Edit, Membership, Speaker
from desk.problem import Problem
from desk.resource import SEEDS

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from desk.importers.pictures import Reach
    from desk.model import Annotation, Article, Picture, Record, Revision, Source, Uid
    from desk.store import Library

ARCHIVES = frozenset({".zip"})
_NAMES_END = (
    ".txt .text .md .markdown .html .htm .xhtml .mhtml .mht .eml .webarchive .warc .json .jsonl "
    ".ndjson .xml .csv .tsv .yaml .yml .srt .vtt .mbox .har .gz .epub .docx .odt .opml"
)
SUFFIXES = frozenset(_NAMES_END.split())
"""What is taken from a folder; a file that is named is taken whatever its name."""

_MOST_BYTES_A_STEP = 64_000_000

ADDED, UPDATED, DUPLICATE, FAILED = "added", "updated", "duplicate", "failed"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the work is: `done` of `total` files, `name` the one that comes next."""

    done: int
    total: int
    name: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of one file: `outcome` is added, updated, duplicate or failed."""

    name: str
    outcome: str
    article: Uid | None = None
    title: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What became of all files, and how many of a folder were passed over for their kind."""

    entries: tuple[Entry, ...] = ()
    passed_over: int = 0

    def count(self, outcome: str) -> int:
        """Return how many files had this outcome."""
        return sum(entry.outcome == outcome for entry in self.entries)


@dataclass(slots=True)
class _Basket:
    """What was read and is not in the library yet."""

    library: Library
    label: str
    entries: list[Entry] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    waiting: list[Entry] = field(default_factory=list)
    hashes: dict[str, Entry] = field(default_factory=dict)
    urls: dict[str, Entry] = field(default_factory=dict)
    size: int = 0

    def put(
        self, name: str, data: bytes, origin: str, reach: Reach | None = None, charset: str = ""
    ) -> None:
        """Clean one file and keep the articles in it, or the reason why there are none.

        `reach` reads the images that lie beside the file; `charset` is what a server called it.
        """
        digest = hashlib.sha256(data).hexdigest()
        twin = self.hashes.get(digest) or self._known(self.library.find_source(digest))
        if twin is not None:
            self._duplicate(name, twin)
            return
        from desk.cleaning import fenced, records
        from desk.cleaning.shapes import address_list
        from desk.importers import pictures

        told: dict[str, Any] = {"charset": charset} if charset else {}
        cleaned = fenced.clean_all(data, name=name, **told)
        for each in cleaned:
            source, article, revision = records(each, data, origin)
            if not article.url and origin.startswith(("http://", "https://")):
                article = replace(article, url=origin)
            known = self._earlier(article, origin if len(cleaned) == 1 else "")
            images = pictures.beside(source, revision.blocks, reach) if reach else ()
            if known is not None:
                self._again(name, known, revision, source, *images)
            elif _page(article.url) in self.urls:
                self._duplicate(name, self.urls[_page(article.url)])
            else:
                beginning = _(fenced.REASON) if fenced.is_beginning(each) else ""
                reason = beginning or address_list.told(each)
                entry = Entry(name, ADDED, article.uid, article.title, reason)
                self._add(entry, len(data), source, article, revision)
                self.records += images
                self.size += sum(len(image.raw) for image in images)

    def _add(
        self, entry: Entry, size: int, source: Source, article: Article, text: Revision
    ) -> None:
        self.hashes[source.sha256] = entry
        if article.url:
            self.urls[_page(article.url)] = entry
        self.records += (source, article, text)
        self.waiting.append(entry)
        self.entries.append(entry)
        self.size += size

    def _earlier(self, article: Article, origin: str) -> Uid | None:
        return self.library.find_url(article.url) or self.library.find_origin(origin)

    def _again(self, name: str, uid: Uid, text: Revision, *came: Source | Picture) -> None:
        """Give an article that is there already its newer text, and carry its marks."""
        from desk import carrying

        self.empty()
        standing = self.library.revision(uid)
        article = self.library.article(uid)
        if text.text == standing.text:
            self._duplicate(name, Entry("", DUPLICATE, uid, article.title))
            return
        number = self.library.next_number(uid)
        new = replace(text, article=uid, number=number, why="re-import")
        marks = self.library.annotations(uid)
        texts = carrying.texts_of(marks, self.library.revision_of)
        carried = carrying.carry(marks, texts, new)
        self.library.do(carrying.change(N_("Bring in a newer version"), new, carried, *came))
        sheet = carrying.sheet(carried)
        reason = ngettext(
            "A newer version: {same} mark stayed, {moved} moved, {look} to look at.",
            "A newer version: {same} marks stayed, {moved} moved, {look} to look at.",
            sheet.same,
        ).format(same=sheet.same, moved=sheet.moved, look=sheet.to_look_at)
        self.entries.append(Entry(name, UPDATED, uid, article.title, reason))

    def fail(self, name: str, reason: str) -> None:
        """Note a file that did not come in."""
        self.entries.append(Entry(name, FAILED, reason=reason))

    def empty(self) -> None:
        """Write what is in the basket into the library, as one step."""
        if not self.records:
            return
        change = Change(self.label, tuple(Edit(None, record) for record in self.records))
        waiting = tuple(self.waiting)
        self.records.clear()
        self.waiting.clear()
        self.size = 0
        try:
            self.library.do(change)
        except Problem as problem:
            self._unwritten(waiting, str(problem))

    def _unwritten(self, waiting: tuple[Entry, ...], reason: str) -> None:
        lost = {id(entry) for entry in waiting}
        self.entries = [
            Entry(entry.name, FAILED, title=entry.title, reason=reason)
            if id(entry) in lost
            else entry
            for entry in self.entries
        ]

    def _known(self, uid: Uid | None) -> Entry | None:
        if uid is None:
            return None
        return Entry("", DUPLICATE, uid, self.library.article(uid).title)

    def _duplicate(self, name: str, twin: Entry) -> None:
        reason = _("It is in the library already: {title}").format(title=twin.title)
        self.entries.append(Entry(name, DUPLICATE, twin.article, twin.title, reason))


def _page(url: str) -> str:
    """Return what all addresses of a page have in common."""
    from desk.store import address

    return address.same(url) or url


def bring_in(
    library: Library, paths: Iterable[str | os.PathLike[str]], label: str = N_("Bring in articles")
) -> Generator[Progress, None, Report]:
    """Bring in files and folders; yield progress, return the report.

    Nothing is raised for a file: what is wrong with it stands in the report, and the rest goes on.
    """
    basket = _Basket(library, label)
    files, passed_over = _files(paths, basket)
    try:
        for done, path in enumerate(files):
            yield Progress(done, len(files), path.name)
            _take(basket, path)
            if basket.size > _MOST_BYTES_A_STEP:
                basket.empty()
    finally:
        basket.empty()
    return Report(tuple(basket.entries), passed_over)


def bring_in_text(library: Library, text: str, name: str = "") -> Report:
    """Bring in text that was pasted or dropped."""
    basket = _Basket(library, N_("Bring in pasted text"))
    name = name or _("Pasted text")
    with _told(basket, name):
        basket.put(name, text.encode("utf-8", "surrogatepass"), "")
    basket.empty()
    return Report(tuple(basket.entries))


def finished(work: Generator[Any, None, Report]) -> Report:
    """Run a work to its end and return its report."""
    while True:
        try:
            next(work)
        except StopIteration as stop:
            report: Report = stop.value
            return report


def bring_in_addresses(
    library: Library, addresses: Iterable[str]
) -> Generator[Progress, None, Report]:
    """Fetch pages by their addresses and bring them in; a feed brings the pages it points at."""
    from desk import fetching
    from desk.importers import feeds

    basket = _Basket(library, N_("Bring in pages"))
    waiting = list(dict.fromkeys(addresses))
    told: set[str] = set()
    done = 0
    try:
        while done < len(waiting):
            url = waiting[done]
            yield Progress(done, len(waiting), url)
            done += 1
            with _told(basket, url):
                fetched = fetching.fetch(url, outside=url in told)
                pages = feeds.items(fetched.data, fetched.url)
                if pages is None:
                    basket.put(url, fetched.data, fetched.url, charset=fetched.charset)
                else:
                    new = [p.url for p in pages if p.url not in waiting]
                    waiting += new
                    # What a public feed points at must be public as well.
                    told.update(new if fetched.public else ())
    finally:
        basket.empty()
    return Report(tuple(basket.entries))


def _take(basket: _Basket, path: Path) -> None:
    from desk.importers import archive, is_document, on_disk, pictures

    with _told(basket, path.name):
        data = on_disk.whole(path)
        if not archive.is_zip(data) or is_document(data):
            basket.put(path.name, data, str(path.absolute()), pictures.folder(path))
            return
        for inner, found, reach in archive.pages(data, SUFFIXES):
            name = PurePosixPath(inner).name
            if isinstance(found, Problem):
                basket.fail(name, str(found))
                continue
            with _told(basket, name):
                basket.put(name, found, f"{path.absolute()}!{name}", reach)


class _told:
    """Notes in the basket whatever goes wrong with one file."""

    def __init__(self, basket: _Basket, name: str) -> None:
        self.basket, self.name = basket, name

    def __enter__(self) -> None:
        """Begin with a file."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _t: Any
    ) -> bool:
        """Note what went wrong; only what stops the program goes on."""
        if error is None or not isinstance(error, Exception):
            return False
        if isinstance(error, Problem):
            reason = str(error)
        elif isinstance(error, OSError):
            reason = _("The file cannot be read: {why}.").format(why=error.strerror or error)
        else:
            # A mistake of ours in one file must not take the others with it.
            logging.getLogger(__name__).error("could not read %s", self.name, exc_info=error)
            reason = _("Desk could not make sense of this file; the others came in.")
        self.basket.fail(self.name, reason)
        return True


def _files(paths: Iterable[str | os.PathLike[str]], basket: _Basket) -> tuple[list[Path], int]:
    files: list[Path] = []
    passed_over = 0
    for path in map(Path, paths):
        if not path.is_dir():
            files.append(path)
            continue
        found = list(_inside(path, basket))
        wanted = [each for each in found if each.suffix.lower() in SUFFIXES | ARCHIVES]
        passed_over += len(found) - len(wanted)
        files += wanted
    return files, passed_over


def _inside(folder: Path, basket: _Basket) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        named = Path(error.filename or folder).name
        why = error.strerror or str(error)
        basket.fail(named, _("The folder cannot be read: {why}.").format(why=why))

    for root, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(root, name) for name in sorted(names) if not name.startswith("."))


# ---- the sample articles ------------------------------------------------------------------------


def fill_with_samples(library: Library) -> Report:
    """Bring in the sample articles, with marks and links, so that there is something to read."""
    files = sorted(path for path in SEEDS.iterdir() if path.suffix in SUFFIXES - {".json"})
    report = finished(bring_in(library, files, N_("Bring in the sample articles")))
    articles = {e.name: e.article for e in report.entries if e.outcome == ADDED and e.article}
    marks = SEEDS / "marks.json"
    if articles and marks.is_file():
        said = json.loads(marks.read_text("utf-8"))
        library.do(_samples_marked(library, articles, said))
    return report


def _samples_marked(library: Library, articles: dict[str, Uid], said: dict[str, Any]) -> Change:
    records: list[Record] = []
    story = Collection(said.get("collection", "Stargate"))
    records.append(story)
    records += (Membership(story.uid, uid, place) for place, uid in enumerate(articles.values()))
    names = dict.fromkeys(mark["speaker"] for mark in said["marks"] if mark.get("speaker"))
    speakers = {name: Speaker(name) for name in names}
    records += speakers.values()
    marks: dict[str, Annotation] = {}
    for mark in said["marks"]:
        if mark["file"] in articles:
            marks[mark["id"]] = _sample_mark(library, articles[mark["file"]], mark, speakers)
    records += marks.values()
    for link in said["links"]:
        if link["tail"] in marks and link["head"] in marks:
            change = verbs.relate(link["kind"], marks[link["tail"]], marks[link["head"]])
            records += (edit.after for edit in change.edits if edit.after)
    return verbs.add(N_("Mark the sample articles"), *records)


def _sample_mark(
    library: Library, article: Uid, mark: dict[str, Any], speakers: dict[str, Speaker]
) -> Annotation:
    from desk.ledger.taking import fields_in

    revision = library.revision(article)
    start = revision.text.index(mark["exact"])
    speaker = speakers.get(mark.get("speaker", ""))
    end = start + len(mark["exact"])
    # The values of a figure are read from its words, as they are when a reader marks it.
    figure = mark["code"] == "figure"
    values = fields_in(library.article(article), revision, start, end) if figure else {}
    annotation, _change = verbs.mark(
        revision,
        start,
        end,
        library.code(mark["code"]),
        memo=mark.get("memo", ""),
        tags=tuple(mark.get("tags", ())),
        speaker=speaker.uid if speaker else None,
        fields=values,
    )
    return annotation
