"""The language of the interface: `_` says it now, `N_` marks it to be said later.

Message ids are English. A catalogue is one folder under `resources/locale`, named by language
and script: `zh_Hans`, `zh_Hant`. No Qt is needed, so that every stretch of the river can speak.
"""

from __future__ import annotations

import gettext
import os

from desk.resource import FOLDER

LANGUAGES = {"en": "English", "zh_Hans": "简体中文", "zh_Hant": "繁體中文"}

_TRADITIONAL = ("hant", "_tw", "_hk", "_mo", "-tw", "-hk", "-mo", "traditional", "_taiwan")

_now: gettext.NullTranslations = gettext.NullTranslations()


def speak(language: str = "") -> str:
    """Choose the language of all that follows; return the one chosen.

    Args:
        language: a key of `LANGUAGES`, or empty for what the system speaks.
    """
    global _now
    chosen = language if language in LANGUAGES else of_system()
    _now = gettext.translation("desk", FOLDER / "locale", languages=[chosen], fallback=True)
    return chosen


def of_system() -> str:
    """Return the key of `LANGUAGES` that suits the environment best."""
    named = (os.environ.get(name) for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    tag = next((value for value in named if value), None) or _of_locale()
    tag = tag.split(":")[0].lower()
    if not tag.startswith(("zh", "chinese")):
        return "en"
    script = "zh_Hant" if any(mark in tag for mark in _TRADITIONAL) else "zh_Hans"
    return script if script in LANGUAGES else "zh_Hans"


def _of_locale() -> str:
    import locale

    return locale.getlocale()[0] or "en"


def _(message: str) -> str:
    """Return `message` in the language chosen."""
    return _now.gettext(message) if message else ""


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of a message that fits `count`."""
    return _now.ngettext(one, many, count)


def N_(message: str) -> str:
    """Mark `message` for translation where it is declared; `_` says it where it is shown."""
    return message
