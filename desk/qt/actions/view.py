"""How it looks: theme, text, panels, language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.i18n import LANGUAGES, N_
from desk.qt.action import action
from desk.settings import FIGURES_SHOWN, LANGUAGE, SELECTION_BAR, THEME

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk.qt.window import Window

NAME = N_("View")
PLACE = 40

_THEMES = ("light", "sepia", "dark", "system")


def set_theme(window: Window, name: str) -> None:
    """Colour the window, and keep the choice."""
    window.settings.put(THEME, name)
    window.dress()


def _is(name: str) -> Callable[[Window], bool]:
    return lambda window: window.settings.get(THEME) == name


@action(N_("Light"), tip=N_("Dark letters on a light page."), checked=_is("light"))
def light(window: Window) -> None:
    set_theme(window, "light")


@action(N_("Sepia"), tip=N_("Warm paper for long reading."), checked=_is("sepia"))
def sepia(window: Window) -> None:
    set_theme(window, "sepia")


@action(N_("Dark"), tip=N_("Light letters on a dark page."), checked=_is("dark"))
def dark(window: Window) -> None:
    set_theme(window, "dark")


@action(N_("As the system"), tip=N_("Light or dark, as everything else."), checked=_is("system"))
def system(window: Window) -> None:
    set_theme(window, "system")


@action(N_("Next theme"), tip=N_("Light, sepia, dark."), keys="Ctrl+T", icon="theme", listed=False)
def next_theme(window: Window) -> None:
    order = _THEMES[:3]
    now = window.theme.name
    set_theme(window, order[(order.index(now) + 1) % len(order)])


@action(N_("Larger text"), tip=N_("Of the articles."), keys="Ctrl++|Ctrl+=", apart=True)
def larger(window: Window) -> None:
    window.zoom(1)


@action(N_("Smaller text"), tip=N_("Of the articles."), keys="Ctrl+-")
def smaller(window: Window) -> None:
    window.zoom(-1)


@action(N_("Usual text size"), keys="Ctrl+0")
def usual(window: Window) -> None:
    window.zoom(0)


@action(
    N_("List of articles"),
    tip=N_("On the left."),
    keys="Ctrl+B",
    icon="list",
    apart=True,
    checked=lambda window: not window.articles.isHidden(),
)
def articles(window: Window) -> None:
    window.articles.setVisible(window.articles.isHidden())
    window.commands.refresh()


@action(
    N_("Selected mark"),
    tip=N_("The panel on the right."),
    keys="Ctrl+I",
    icon="inspector",
    checked=lambda window: window.panels.inspector_shown(),
    able=lambda window: window.annotation is not None,
)
def inspector(window: Window) -> None:
    window.panels.show_inspector(not window.panels.inspector_shown())
    window.commands.refresh()


@action(
    N_("Tables"),
    tip=N_("All marks, search, history."),
    keys="Ctrl+J",
    icon="table",
    checked=lambda window: not window.tables.isHidden(),
)
def tables(window: Window) -> None:
    window.panels.show_tables(window.tables.isHidden())


@action(
    N_("Bar at the selection"),
    tip=N_("Offers the codes where words were selected."),
    checked=lambda window: window.settings.get(SELECTION_BAR),
)
def selection_bar(window: Window) -> None:
    window.settings.put(SELECTION_BAR, not window.settings.get(SELECTION_BAR))
    window.commands.refresh()


@action(
    N_("Figures in the text"),
    tip=N_("A dotted line under every value that was recognised."),
    checked=lambda window: window.settings.get(FIGURES_SHOWN),
)
def figures_light(window: Window) -> None:
    window.settings.put(FIGURES_SHOWN, not window.settings.get(FIGURES_SHOWN))
    window.lights.refresh()
    window.commands.refresh()


@action(
    N_("Only the pages"),
    tip=N_("All panels away; the same key brings them back."),
    keys="F11",
    checked=lambda window: window.isFullScreen(),
)
def full_screen(window: Window) -> None:
    going = not window.isFullScreen()
    if going:
        window.panels.put_away()
        window.showFullScreen()
    else:
        window.showNormal()
        window.panels.bring_back()
    window.commands.refresh()


@action(
    N_("English"),
    tip=N_("The language of the window."),
    apart=True,
    checked=lambda window: window.language == "en",
)
def english(window: Window) -> None:
    speak(window, "en")


@action(
    N_("简体中文"),
    tip=N_("The language of the window."),
    checked=lambda window: window.language == "zh_Hans",
)
def simplified_chinese(window: Window) -> None:
    speak(window, "zh_Hans")


@action(
    N_("繁體中文"),
    tip=N_("The language of the window."),
    checked=lambda window: window.language == "zh_Hant",
)
def traditional_chinese(window: Window) -> None:
    speak(window, "zh_Hant")


def speak(window: Window, language: str) -> None:
    """Make the window anew in another language, and keep the choice."""
    if language in LANGUAGES and language != window.language:
        window.settings.put(LANGUAGE, language)
        window.wanted.emit(window.where)
    window.commands.refresh()
