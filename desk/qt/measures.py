"""The settings: text and page, the look of the window, who reads; changed while one looks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from desk.i18n import N_, _
from desk.qt import words
from desk.qt.actions.view import set_theme, speak
from desk.qt.theme import font
from desk.settings import (
    FAMILY,
    LANGUAGE,
    LINE_HEIGHT,
    LINE_WIDTH,
    NAME,
    SHAPES,
    TEXT_SIZE,
    THEME,
    Setting,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desk.qt.window import Window

_SHAPES = {"taiwan": N_("As in Taiwan"), "hong_kong": N_("As in Hong Kong")}
_THEMES = {
    "system": N_("As the system"),
    "light": N_("Light"),
    "sepia": N_("Sepia"),
    "dark": N_("Dark"),
}
_LANGUAGES = {"en": "English", "zh_Hans": "简体中文", "zh_Hant": "繁體中文"}


class Measures(QDialog):
    """Choices with their effect at once; a button brings the usual measures back."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.setWindowTitle(_("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self._window = window
        self.family = self._families()
        self.size_ = self._slider(TEXT_SIZE, 1)
        self.width_ = self._slider(LINE_WIDTH, 1)
        self.spacing = self._slider(LINE_HEIGHT, 20)
        self.shapes = self._choices(SHAPES, _SHAPES)
        self.theme = self._choices(THEME, _THEMES, lambda name: set_theme(window, name))
        self.language = self._languages()
        self.name = self._name()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(20)
        sections: tuple[tuple[str, tuple[tuple[Setting[Any], QWidget], ...]], ...] = (
            (
                _("Text and page"),
                (
                    (FAMILY, self.family),
                    (TEXT_SIZE, self.size_),
                    (LINE_WIDTH, self.width_),
                    (LINE_HEIGHT, self.spacing),
                    (SHAPES, self.shapes),
                ),
            ),
            (_("Window"), ((THEME, self.theme), (LANGUAGE, self.language))),
            (_("You"), ((NAME, self.name),)),
        )
        every = (_(setting.label) for _head, rows in sections for setting, _field in rows)
        wide = max(words.label(said).sizeHint().width() for said in every)
        for head, rows in sections:
            column.addLayout(_section(head, rows, wide))
        column.addLayout(self._foot())
        self.setMinimumWidth(420)

    def _foot(self) -> QHBoxLayout:
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
        return foot

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

    def _choices(
        self,
        setting: Setting[str],
        labels: dict[str, str],
        put: Callable[[str], object] | None = None,
    ) -> QComboBox:
        made = QComboBox()
        put = put or partial(self._put, setting)
        made.setAccessibleName(_(setting.label))
        for value, said in labels.items():
            made.addItem(_(said), value)
        made.setCurrentIndex(max(0, made.findData(self._window.settings.get(setting))))
        made.currentIndexChanged.connect(lambda _at: put(made.currentData()))
        return made

    def _languages(self) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(_(LANGUAGE.label))
        for language, said in _LANGUAGES.items():
            made.addItem(said, language)
        made.setCurrentIndex(max(0, made.findData(self._window.language)))
        # The window is made anew in the other language, and this sheet goes with the old one.
        made.activated.connect(lambda _at: speak(self._window, made.currentData()))
        return made

    def _name(self) -> QLineEdit:
        made = words.field(_("Stands beside the marks you make"), _(NAME.label))
        made.setText(self._window.settings.get(NAME))
        made.setMaxLength(80)
        made.editingFinished.connect(lambda: self._call(" ".join(made.text().split())))
        return made

    def _call(self, name: str) -> None:
        window = self._window
        if name != window.settings.get(NAME):
            window.attempt(window.settings.put, NAME, name)
            if window.loaded:
                window.library.actor = name

    def _slider(self, setting: Setting[Any], steps: int) -> Measure:
        made = Measure(setting, self._window.settings.get(setting), steps)
        made.changed.connect(lambda value: self._put(setting, value))
        return made

    def _usual(self) -> None:
        for measure in (self.size_, self.width_, self.spacing):
            measure.set_value(measure.setting.default)
        for field in (self.family, self.shapes):
            field.setCurrentIndex(0)


def _section(head: str, rows: Sequence[tuple[Setting[Any], QWidget]], wide: int) -> QVBoxLayout:
    """Return a heading and below it what can be chosen, each with a label so many pixels wide."""
    form = QFormLayout()
    form.setHorizontalSpacing(16)
    form.setVerticalSpacing(10)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for setting, field in rows:
        said = words.label(_(setting.label))
        said.setMinimumWidth(wide)
        words.set_tip(said, _(setting.tip))
        said.setBuddy(field)
        form.addRow(said, field)
    title = words.label(head)
    title.setFont(font(bold=True, script=words.script()))
    column = QVBoxLayout()
    column.setSpacing(8)
    column.addWidget(title)
    column.addLayout(form)
    return column


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
