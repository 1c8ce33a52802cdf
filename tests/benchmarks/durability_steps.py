"""A hand that does whatever a reader can do, at random, and a way to tell two libraries apart.

    python -m tests.benchmarks.durability_steps [STEPS]

Does so many steps, undoes them to the start and does them again to the end, with a restart every
now and then in all three; what is live in the tables must be the same wherever it was noted on
the way.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from desk import carrying, editing, verbs
from desk.model import Alias, Change, Code, Collection, Edit, Membership, Speaker
from desk.store import Library, place
from desk.store.tables import metadata
from tests.helpers import bring

if TYPE_CHECKING:
    from desk.model import Annotation, Article, Event

WORDS = "大坝将在四年内建成耗资亿元反对者回应称部长的数字错了𠮷野家老板说实际不到😀 dam cost 70 bn"
_MOST_ARTICLES, _MOST_MARKS = 6, 30
_DERIVED = {"event", "content", "figure", "meta"}


def state(path: Path) -> str:
    """Return a hash of everything that is live in a library, table by table and row by row."""
    said = sha256()
    with closing(place.driver().connect(place.uri(path, "ro"), uri=True)) as connection:
        for name, table in sorted(metadata.tables.items()):
            if name in _DERIVED:
                continue
            columns = ", ".join(f'"{c.name}"' for c in table.columns if c.name != "id")
            for row in connection.execute(f"SELECT {columns} FROM {name} WHERE live ORDER BY uid"):
                said.update(repr((name, row)).encode("utf-8", "surrogatepass"))
    return said.hexdigest()


@dataclass
class Hand:
    """Does random things to a library, each of them one step."""

    library: Library
    chance: random.Random
    done: list[str] = field(default_factory=list)

    def act(self) -> Event | None:
        """Do one thing that can be done now; return its event, or None where nothing was done."""
        name = self.chance.choices(list(VERBS), list(VERBS.values()))[0]
        self.done.append(name)
        change = getattr(self, f"_{name}")()
        return self.library.do(change) if change is not None and change.edits else None

    def _article(self) -> Article | None:
        listed = self.library.listed()
        return self.chance.choice(listed).article if listed else None

    def _some_mark(self) -> Annotation | None:
        article = self._article()
        marks = self.library.annotations(article.uid) if article else []
        return self.chance.choice(marks) if marks else None

    def _said(self, most: int = 12) -> str:
        return "".join(self.chance.choices(WORDS, k=self.chance.randint(1, most)))

    def mark(self) -> tuple[Annotation, Change] | None:
        """Return a new mark and its change, where there is an article."""
        article = self._article()
        if article is None or len(self.library.annotations(article.uid)) >= _MOST_MARKS:
            return None
        text = self.library.revision(article.uid)
        start = self.chance.randrange(len(text.text))
        end = min(len(text.text), start + self.chance.randint(1, 30))
        if not text.text[start:end].strip():
            return None
        code = self.chance.choice(self.library.codes())
        return verbs.mark(text, start, end, code, memo=self._said())

    def _mark(self) -> Change | None:
        made = self.mark()
        return made[1] if made else None

    def _memo(self) -> Change | None:
        mark = self._some_mark()
        tags = tuple(self._said(3) for _ in range(self.chance.randrange(3)))
        return mark and verbs.edit(mark, "Write a memo", memo=self._said(40), tags=tags)

    def _move(self) -> Change | None:
        mark = self._some_mark()
        if mark is None:
            return None
        text = self.library.revision(mark.article)
        start = self.chance.randrange(max(1, len(text.text) - 9))
        blank = not text.text[start : start + 8].strip()
        return None if blank else verbs.move(mark, text, start, min(start + 8, len(text.text)))

    def _remove(self) -> Change | None:
        mark = self._some_mark()
        return mark and verbs.remove([mark], self.library.relations(mark.uid))

    def _relate(self) -> Change | None:
        one, other = self._some_mark(), self._some_mark()
        return verbs.relate("rebuts", one, other) if one and other and one != other else None

    def _article_in(self) -> Change | None:
        if len(self.library.listed()) >= _MOST_ARTICLES:
            return None
        bring(self.library, self._said(), *(self._said(60) for _ in range(3)))
        return None

    def _article_out(self) -> Change | None:
        article = self._article()
        return article and verbs.remove_articles([article], self.library)

    def _correct(self) -> Change | None:
        article = self._article()
        if article is None:
            return None
        old = self.library.revision(article.uid)
        block = self.chance.randrange(len(old.blocks))
        words = old.text[old.blocks[block].start : old.blocks[block].end]
        at = self.chance.randrange(len(words) + 1)
        said = f"{words[:at]}{self._said(5)}{words[at + self.chance.randrange(4) :]}"
        edited = editing.rewrite(old, block, said)
        if edited.revision.text == old.text:
            return None
        new = replace(edited.revision, number=self.library.next_number(article.uid))
        carried = carrying.along(self.library.annotations(article.uid), old, edited.splice, new)
        return carrying.change("Correct the text", new, carried)

    def _reimport(self) -> Change | None:
        article = self._article()
        if article is None:
            return None
        old = self.library.revision(article.uid)
        lines = [*old.text.split("\n")[:1], *(self._said(40) for _ in range(2))]
        lines += old.text.split("\n")[1:3]
        new = _revision(old, lines, self.library.next_number(article.uid))
        marks = self.library.annotations(article.uid)
        texts = carrying.texts_of(marks, self.library.revision_of)
        return carrying.change("Bring in a newer version", new, carrying.carry(marks, texts, new))

    def _decide(self) -> Change | None:
        waiting = [mark for mark in self.library.waiting() if carrying.waits(mark)]
        if not waiting:
            return None
        mark = self.chance.choice(waiting)
        text = self.library.revision(mark.article)
        place_ = mark.fields.get(carrying.PROPOSED)
        if place_ and place_["revision"] == text.uid and self.chance.random() < 0.6:
            return carrying.accept(mark, text)
        return carrying.refuse(mark)

    def _bulk(self) -> Change | None:
        marks = self.library.annotations()
        some = self.chance.sample(marks, min(len(marks), 20))
        edits = [edit for mark in some for edit in verbs.edit(mark, "", memo=self._said()).edits]
        return Change("Edit several marks", tuple(edits))

    def _speaker(self) -> Change | None:
        speaker = Speaker(self._said())
        mark = self._some_mark()
        edits = [Edit(None, speaker), Edit(None, Alias(speaker.uid, self._said()))]
        edits += verbs.edit(mark, "", speaker=speaker.uid).edits if mark else ()
        return Change("Name who says it", tuple(edits))

    def _collection(self) -> Change | None:
        collection, article = Collection(self._said()), self._article()
        edits = [Edit(None, collection)]
        edits += [Edit(None, Membership(collection.uid, article.uid))] if article else []
        return Change("Make a collection", tuple(edits))

    def _code(self) -> Change | None:
        codes = self.library.codes()
        own = [code for code in codes if not code.built_in]
        if len(own) < 5:
            return verbs.add("Add a code", Code(self._said(), place=len(codes)))
        code = self.chance.choice(own)
        return Change("Edit a code", (Edit(code, replace(code, definition=self._said(30))),))

    def _put_back(self) -> Change | None:
        from desk.model import Annotation, Article
        from desk.problem import Problem

        gone = [*self.library.removed(Article)[:5], *self.library.removed(Annotation)[:20]]
        if not gone:
            return None
        try:
            return self.library.restored(self.chance.choice(gone).uid)
        except Problem:
            return None

    def _back(self) -> Change | None:
        steps = self.library.history(12)
        if len(steps) > 3:
            self.library.back_to(self.chance.choice(steps[1:]).number)
        return None

    def _undo(self) -> Change | None:
        for _ in range(self.chance.randint(1, 4)):
            self.library.undo()
        return None

    def _redo(self) -> Change | None:
        for _ in range(self.chance.randint(1, 4)):
            self.library.redo()
        return None


VERBS = {
    "mark": 30, "memo": 14, "move": 8, "remove": 8, "relate": 8, "article_in": 3,
    "article_out": 0.5, "correct": 5, "reimport": 1, "decide": 3, "bulk": 1, "speaker": 1,
    "collection": 0.3, "code": 1, "put_back": 0.3, "back": 0.3, "undo": 7, "redo": 4,
}  # fmt: skip
"""What a hand does, and how often."""


def _revision(old, lines, number):
    from desk.model import PARAGRAPH, Block, new_uid, now
    from desk.text import block_starts

    starts = block_starts(map(len, lines))
    kinds = [old.blocks[0].kind, *[PARAGRAPH] * (len(lines) - 1)]
    blocks = tuple(
        Block(kind, start, start + len(line))
        for kind, start, line in zip(kinds, starts, lines, strict=True)
    )
    return replace(
        old, text="\n".join(lines), blocks=blocks, inlines=(), number=number, why="re-import",
        made=now(), uid=new_uid(), repairs=(), candidates=(), left_out=(),
    )  # fmt: skip


@dataclass(frozen=True)
class Walked:
    """What a walk found: steps, those that could be undone, places compared, places that differ."""

    steps: int
    undone: int
    compared: int
    different: int
    seconds: float


def walk(steps: int, seed: int = 1, restart: int = 2000) -> Walked:
    """Do so many random steps, undo them all and do them all again, with restarts."""
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "walked.desk"
        Library(path).close()
        walker = _Walker(path, random.Random(seed), max(20, steps // 40), restart)
        walker.forth(steps)
        end, depth = state(path), walker.depth()
        walker.undo_all()
        walker.redo_all()
        different = walker.different + (state(path) != end) + (walker.depth() != depth)
        seconds = time.perf_counter() - begun
        return Walked(steps, depth, walker.compared + 2, different, seconds)


class _Walker:
    """Notes the state after every so many steps, and compares wherever it comes by again."""

    def __init__(self, path: Path, chance: random.Random, every: int, restart: int) -> None:
        self.path, self.chance, self.every, self.restart = path, chance, every, restart
        self.noted: dict[int, tuple[int, str]] = {0: (0, state(path))}
        self.compared = self.different = 0

    def depth(self) -> int:
        """Return how many steps can be undone."""
        with Library(self.path) as library:
            return len(library._known_steps().done)

    def forth(self, steps: int) -> None:
        """Do so many steps; note the state now and then."""
        left = steps
        while left > 0:
            now = min(left, self.chance.randint(1, self.restart))
            with Library(self.path) as library:
                hand = Hand(library, self.chance)
                for _ in range(now):
                    hand.act()
                    done = library._known_steps().done
                    if done and len(done) % self.every == 0:
                        self.noted[len(done)] = (done[-1][0], state(self.path))
                # What was noted and then undone and overwritten is no longer on the way.
                numbers = [number for number, _label in library._known_steps().done]
            self.noted = {
                depth: (number, said)
                for depth, (number, said) in self.noted.items()
                if not depth or (depth <= len(numbers) and numbers[depth - 1] == number)
            }
            left -= now

    def undo_all(self) -> None:
        """Undo to the start."""
        self._go("undo", lambda library: len(library._known_steps().done))

    def redo_all(self) -> None:
        """Do everything again."""
        self._go("redo", lambda library: len(library._known_steps().done))

    def _go(self, way: str, depth) -> None:
        going = True
        while going:
            with Library(self.path) as library:
                for _ in range(self.chance.randint(1, self.restart)):
                    going = getattr(library, way)() is not None
                    if not going:
                        break
                    here = depth(library)
                    if here in self.noted:
                        self.compared += 1
                        self.different += self.noted[here][1] != state(self.path)


def main() -> None:
    """Print what a walk found."""
    walked = walk(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
    print(f"random steps           {walked.steps}, of which {walked.undone} were undone and redone")
    print(f"states compared        {walked.compared}")
    print(f"of them different      {walked.different}")
    print(f"taking                 {walked.seconds:.0f} s")


if __name__ == "__main__":
    main()
