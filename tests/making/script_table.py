"""Make `resources/script/*.txt` from OpenCC's dictionaries: run this file.

A text is only *shown* in the other script, so every character must stay one character in its
place. OpenCC's phrases nearly all keep their length, and they are what tells 後 from 后 and 髮 from
發; so phrases of equal length are kept, and only where characters alone would go wrong. Phrases
that change the words themselves (軟體 for 软件) are another matter and are left out.
"""

import subprocess
import tempfile
from pathlib import Path

HEAD = """\
# {what}: characters and phrases that become others, each as long as before.
# Made from OpenCC's dictionaries by tests/making/script_table.py.
# OpenCC, https://github.com/BYVoid/OpenCC: Copyright 2010-2026 Carbo Kuo and contributors.
# Licensed under the Apache License, Version 2.0: https://www.apache.org/licenses/LICENSE-2.0
"""
FOLDER = Path(__file__).parents[2] / "resources" / "script"
_IDEOGRAPHS = [chr(c) for c in (*range(0x3400, 0xA000), *range(0x20000, 0x33480))]
TABLES = {
    "traditional": ("s2tw", ["STPhrases", "STPhrases_GeneratedFromRegionalPhrases"]),
    "simplified": ("tw2s", ["TSPhrases", "TWVariantsRevPhrases"]),
}
"""Each script: OpenCC's conversion to it, and the dictionaries whose phrases are tried."""


def made(script: str) -> str:
    """Return the text of the table that shows a text in a script."""
    import opencc

    conversion, dictionaries = TABLES[script]
    converter = opencc.OpenCC(conversion)
    after = converter.convert("\n".join(_IDEOGRAPHS)).split("\n")
    characters = {a: b for a, b in zip(_IDEOGRAPHS, after, strict=True) if a != b and len(b) == 1}
    phrases = _phrases(dictionaries)
    wanted = dict(zip(phrases, converter.convert("\n".join(phrases)).split("\n"), strict=True))
    table = _kept(characters, wanted)
    lines = (f"{key}\t{value}\n" for key, value in sorted(table.items()))
    return HEAD.format(what=script.capitalize()) + "".join(lines)


def _phrases(dictionaries: list[str]) -> list[str]:
    keys = set()
    for name in dictionaries:
        keys |= {line.split("\t")[0] for line in _text(name).splitlines() if "\t" in line}
    return sorted((key for key in keys if 1 < len(key) <= 8), key=lambda key: (len(key), key))


def _kept(characters: dict[str, str], phrases: dict[str, str]) -> dict[str, str]:
    """Keep the phrases that characters alone get wrong, and those that keep others away.

    開發面向 has no 發麵 in it: 開發 takes 發 first, so it is kept although its characters suffice.
    """
    from desk.script_view import Table

    table = Table(dict(characters))
    for key, value in phrases.items():
        if len(key) == len(value) and table.convert(key) != value:
            table.add(key, value)
    begun = {key[:n] for key in table.pairs if len(key) > 1 for n in range(1, len(key))}
    for key, value in phrases.items():
        if len(key) == len(value) and any(key[n:] in begun for n in range(1, len(key))):
            table.add(key, value)
    return dict(table.pairs)


def _text(name: str) -> str:
    import opencc

    home = Path(opencc.__file__).parent / "clib"
    source = home / "share" / "opencc" / f"{name}.ocd2"
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / f"{name}.txt"
        command = [home / "bin" / "opencc_dict", "-f", "ocd2", "-t", "text"]
        subprocess.run([*command, "-i", source, "-o", target], check=True, capture_output=True)
        return target.read_text("utf-8")


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for script in TABLES:
        (FOLDER / f"{script}.txt").write_text(made(script), "utf-8")
