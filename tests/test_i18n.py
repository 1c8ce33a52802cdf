"""The language of the system is understood, however it writes it."""

from __future__ import annotations

import pytest

from desk import i18n


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("zh_TW.UTF-8", "zh_Hant"),
        ("zh_HK", "zh_Hant"),
        ("zh_MO.UTF-8", "zh_Hant"),
        ("zh-Hant-TW", "zh_Hant"),
        ("Chinese (Traditional)_Taiwan.950", "zh_Hant"),
        ("zh_CN.UTF-8", "zh_Hans"),
        ("zh_SG", "zh_Hans"),
        ("de_DE.UTF-8", "en"),
    ],
)
def test_the_language_of_the_system_is_understood(monkeypatch, tag, language):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANGUAGE", tag)
    assert i18n.of_system() == language


def test_every_language_names_itself():
    assert i18n.LANGUAGES == {"en": "English", "zh_Hans": "简体中文", "zh_Hant": "繁體中文"}
