"""A library that has been read in: two long articles with many marks, both open in the window."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from typing import TYPE_CHECKING

from desk import verbs
from desk.model import Change, Edit
from desk.store import Library
from tests.helpers import bring

if TYPE_CHECKING:
    from pathlib import Path

_WORDS = "水坝部长说数字错了四年建成耗资亿元反对者回应工程师计算电力城市河流投资公司合同记者问"

OPEN = """
import sys
from PySide6.QtCore import QEventLoop
from desk.qt.app import Desk, application
from desk.settings import Settings
app = application()
desk = Desk(app, sys.argv[1], Settings())
window = desk.open()
window.resize(1200, 800)
if not window.loaded:
    loop = QEventLoop()
    window.ready.connect(loop.quit)
    loop.exec()
for line in window.library.listed():
    window.reading.open(line.article.uid, beside=True)
if sys.argv[2:]:
    window.panels.show_tables(True)
app.processEvents()
window.close()
"""


def article_of(characters: int, chance: random.Random) -> list[str]:
    """Return paragraphs of made-up Chinese, together about as many characters long."""
    paragraphs = []
    left = characters
    while left > 0:
        length = chance.randint(60, 260)
        words = "".join(chance.choices(_WORDS, k=length))
        paragraphs.append(words[: length // 2] + "，" + words[length // 2 :] + "5000亿元。")
        left -= len(paragraphs[-1])
    return paragraphs


def lived_in_library(home: Path, characters: int, marks: int, articles: int = 2) -> Path:
    """Make a library in `home`, which becomes `DESK_HOME`, and leave its articles open."""
    path = home / "lived-in.desk"
    chance = random.Random(1)
    with Library(path) as library:
        codes = library.codes()
        for number in range(articles):
            text = bring(library, f"第{number}篇", *article_of(characters, chance))
            edits = []
            for _ in range(marks):
                start = chance.randrange(len(text.text) - 40)
                code = chance.choice(codes)
                made = verbs.mark(text, start, start + chance.randint(4, 40), code)[0]
                edits.append(Edit(None, made))
            library.do(Change("Mark as claim", tuple(edits)))
    subprocess.run(
        [sys.executable, "-c", OPEN, str(path)],
        check=True,
        env=os.environ | {"DESK_HOME": str(home)},
    )
    return path
