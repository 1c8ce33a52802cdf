"""Make `resources/fold/simplified.txt` from OpenCC's characters: run this file.

OpenCC's own tables are asked one character at a time, without its phrases, so that a character
with several simplified forms gets the commonest. Taiwan's and Hong Kong's variants that OpenCC
takes for something else than simplified (著 for 着) go the same way.
"""

import json
import tempfile
from collections import defaultdict
from pathlib import Path

HEAD = """\
# Traditional characters and the simplified one each of them becomes: first the simplified one.
# Made from OpenCC's TSCharacters, TWVariantsRev and HKVariantsRev by tests/making/fold_table.py.
# OpenCC, https://github.com/BYVoid/OpenCC: Copyright 2010-2026 Carbo Kuo and contributors.
# Licensed under the Apache License, Version 2.0: https://www.apache.org/licenses/LICENSE-2.0
"""
TABLE = Path(__file__).parents[2] / "resources" / "fold" / "simplified.txt"
_IDEOGRAPHS = [chr(c) for c in (*range(0x3400, 0xA000), *range(0x20000, 0x33480))]


def made() -> str:
    """Return the text of the table."""
    groups = defaultdict(list)
    for other, kept in _pairs().items():
        groups[kept].append(other)
    lines = (f"{kept}\t{''.join(sorted(others))}\n" for kept, others in sorted(groups.items()))
    return HEAD + "".join(lines)


def _pairs() -> dict[str, str]:
    simplified = _changes("TSCharacters")
    kept = set(simplified.values())
    for table in ("TWVariantsRev", "HKVariantsRev"):
        for variant, standard in _changes(table).items():
            # 么 is a variant of 幺 in Taiwan and the simplified form of 麼 everywhere.
            if variant not in simplified and variant not in kept:
                simplified[variant] = simplified.get(standard, standard)
    return simplified


def _changes(table: str) -> dict[str, str]:
    after = _converter(table).convert("\n".join(_IDEOGRAPHS)).split("\n")
    return {a: b for a, b in zip(_IDEOGRAPHS, after, strict=True) if a != b and len(b) == 1}


def _converter(table: str):
    import opencc

    path = Path(opencc.__file__).parent / "clib" / "share" / "opencc" / f"{table}.ocd2"
    dictionary = {"type": "ocd2", "file": str(path)}
    settings = {
        "name": table,
        "segmentation": {"type": "mmseg", "dict": dictionary},
        "conversion_chain": [{"dict": dictionary}],
    }
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "table.json"
        config.write_text(json.dumps(settings), "utf-8")
        return opencc.OpenCC(str(config))


if __name__ == "__main__":
    TABLE.write_text(made(), "utf-8")
