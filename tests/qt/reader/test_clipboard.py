"""What was copied does not take the process down when it ends."""

from __future__ import annotations

import subprocess
import sys

COPIES = """
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication
from desk.qt.reader import clipboard
app = QApplication([])
data = QMimeData()
data.setText("words")
data.setHtml("<b>words</b>")
clipboard.put(data)
assert QApplication.clipboard().mimeData().html() == "<b>words</b>"
"""


def test_a_process_that_copied_something_ends_in_peace():
    assert subprocess.run([sys.executable, "-c", COPIES], check=False).returncode == 0
