"""Every input that once stopped a build, took a minute, or ended in a traceback: tests/corpus, the smallest of each.

A file says in its first line what it shows. `=== PATH × N` repeats the lines below it N times; ` on one line` puts them
on one line. ␤ and ␛ stand for the signs that no file can show. Each is laid over the small sound project and goes all
ways of an editor's work, like the inputs of the fuzzer (fuzz.py), and is read as quickly or refused by name. In
`make test` that is only `check`, in `make torture` all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from .builders import PROJECT
from .effort import TIMES
from .fuzz import Fuzzer
from .promised import Figure

CORPUS = PROJECT / "tests/corpus"


def read(text: str) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    parts = re.split(r"^=== (.+?)(?: × (\d+))?( on one line)?\n", text, flags=re.MULTILINE)[1:]
    for path, times, is_one_line, lines in zip(*(parts[at::4] for at in range(4)), strict=True):
        piece = (lines.removesuffix("\n") if is_one_line else lines) * int(times or 1)
        name = path.replace("␤", "\n").replace("␛", "\x1b")
        files[name] = files.get(name, b"") + piece.encode()
    return files


@pytest.fixture(scope="module")
def fuzzer() -> Iterator[Fuzzer]:
    made = Fuzzer()
    yield made
    made.close()


@pytest.mark.parametrize("file", sorted(CORPUS.glob("*.txt")), ids=lambda file: file.stem)
def test_it_is_read_in_time_or_refused_by_name(file: Path, fuzzer: Fuzzer, figure: Figure) -> None:
    files = read(file.read_text(encoding="utf-8"))
    assert files
    figure("inputs of the corpus read in time or refused by name", 1)
    ways = [*fuzzer.ways] if TIMES > 1 else ["check"]
    failed = {way: str(found) for way, found in fuzzer.outcomes(files, ways) if found.kind != "sound"}
    assert failed == {}
