"""The sheet for text and page: font, size, line length and spacing, changed while one looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from desk.i18n import N_, _
from desk.qt import words
from desk.settings import FAMILY, LINE_HEIGHT, LINE_WIDTH, SHAPES, TEXT_SIZE, Setting

if TYPE_CHECKING:
    from desk.qt.window import Window

_SHAPES = {"taiwan": N_("As in Taiwan"), "hong_kong": N_("As in Hong Kong")}


class Measures(QDialog):
    """Five choices with their effect at once; a button brings the usual ones back."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.setWindowTitle(_("Text and page"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self._window = window
        self.family = self._families()
        self.size_ = self._slider(TEXT_SIZE, 1)
        self.width_ = self._slider(LINE_WIDTH, 1)
        self.spacing = self._slider(LINE_HEIGHT, 20)
        self.shapes = self._choices(SHAPES, _SHAPES)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        for setting, field in (
            (FAMILY, self.family),
            (TEXT_SIZE, self.size_),
            (LINE_WIDTH, self.width_),
            (LINE_HEIGHT, self.spacing),
            (SHAPES, self.shapes),
        ):
            said = words.label(_(setting.label))
            said.setToolTip(words.tip(_(setting.tip)))
            said.setBuddy(field)
            form.addRow(said, field)
        usual, close = QPushButton(_("As usual")), QPushButton(_("Close"))
        usual.setAutoDefault(False)
        usual.clicked.connect(self._usual)
        close.setProperty("main", True)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(usual)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(20)
        column.addLayout(form)
        column.addLayout(foot)
        self.setMinimumWidth(400)

    def _put(self, setting: Setting[Any], value: Any) -> None:
        window = self._window
        if value != window.settings.get(setting):
            window.attempt(window.settings.put, setting, value)
            window.reading.dress()

    def _families(self) -> QComboBox:
        from desk.qt.reader.typography import reading_families

        made = QComboBox()
        made.setAccessibleName(_(FAMILY.label))
        made.addItem(_("By script"), "")
        for name in reading_families(QFontDatabase.families()):
            made.addItem(name, name)
        made.setCurrentIndex(max(0, made.findData(self._window.settings.get(FAMILY))))
        made.currentIndexChanged.connect(lambda _at: self._put(FAMILY, made.currentData()))
        return made

    def _choices(self, setting: Setting[str], labels: dict[str, str]) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(_(setting.label))
        for value, said in labels.items():
            made.addItem(_(said), value)
        made.setCurrentIndex(max(0, made.findData(self._window.settings.get(setting))))
        made.currentIndexChanged.connect(lambda _at: self._put(setting, made.currentData()))
        return made

    def _slider(self, setting: Setting[Any], steps: int) -> Measure:
        made = Measure(setting, self._window.settings.get(setting), steps)
        made.changed.connect(lambda value: self._put(setting, value))
        return made

    def _usual(self) -> None:
        for measure in (self.size_, self.width_, self.spacing):
            measure.set_value(measure.setting.default)
        for field in (self.family, self.shapes):
            field.setCurrentIndex(0)


class Measure(QWidget):
    """A number by slider, with the mouse or arrow keys; it is said beside it."""

    changed = Signal(object)

    def __init__(self, setting: Setting[Any], value: float, steps: int) -> None:
        super().__init__()
        self.setting, self._steps = setting, steps
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(
            round((setting.least or 0) * steps), round((setting.most or 100) * steps)
        )
        self.slider.setMinimumWidth(200)
        self.slider.setAccessibleName(_(setting.label))
        self.said = words.label()
        self.said.setMinimumWidth(40)
        self.said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setFocusProxy(self.slider)
        self.set_value(value)
        self._say()
        self.slider.valueChanged.connect(self._say)
        self.slider.valueChanged.connect(lambda _at: self.changed.emit(self.value()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.slider, 1)
        row.addWidget(self.said)

    def value(self) -> Any:
        """Return the number chosen, whole where the setting is."""
        at = self.slider.value()
        return at if isinstance(self.setting.default, int) else round(at / self._steps, 3)

    def set_value(self, value: float) -> None:
        """Choose a number."""
        self.slider.setValue(round(value * self._steps))

    def _say(self) -> None:
        value = self.value()
        said = str(value) if isinstance(value, int) else f"{value:.2f}"
        self.said.setText(said)
        self.slider.setAccessibleDescription(said)
