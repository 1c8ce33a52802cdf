"""The sheet for text and page: font, size, line length and spacing, changed while one looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QSlider,
    QSpinBox,
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
        made.box.valueChanged.connect(lambda value: self._put(setting, value))
        return made

    def _usual(self) -> None:
        for measure in (self.size_, self.width_, self.spacing):
            measure.box.setValue(measure.setting.default)
        for field in (self.family, self.shapes):
            field.setCurrentIndex(0)


class Measure(QWidget):
    """A number by slider and by keyboard: both show the same."""

    def __init__(self, setting: Setting[Any], value: float, steps: int) -> None:
        super().__init__()
        self.setting = setting
        whole = isinstance(setting.default, int)
        self.box: QSpinBox | QDoubleSpinBox = QSpinBox() if whole else QDoubleSpinBox()
        least, most = setting.least or 0, setting.most or 100
        self.box.setRange(int(least) if whole else least, int(most) if whole else most)  # type: ignore[arg-type]
        self.box.setSingleStep(1 if whole else 1 / steps)  # type: ignore[arg-type]
        self.box.setValue(value)  # type: ignore[arg-type]
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(round(least * steps), round(most * steps))
        self.slider.setValue(round(value * steps))
        self.slider.setMinimumWidth(180)
        self.box.setFixedWidth(64)
        self.box.setAlignment(Qt.AlignmentFlag.AlignRight)
        # Arrow keys and the slider do what small arrows would; they leave no room for the number.
        self.box.setStyleSheet(
            "::up-button, ::down-button { width: 0; border: none; image: none; }"
        )
        self.box.lineEdit().setStyleSheet(
            "border: none; padding: 0; min-height: 0; background: transparent;"
        )
        for part in (self.slider, self.box):
            part.setAccessibleName(_(setting.label))
        self.setFocusProxy(self.box)
        self.slider.valueChanged.connect(
            lambda at: self.box.setValue(at if whole else round(at / steps, 3))
        )
        self.box.valueChanged.connect(lambda now: self.slider.setValue(round(now * steps)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.slider, 1)
        row.addWidget(self.box)
