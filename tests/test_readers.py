"""Every file that the engine reads goes through `limits.py`, which looks at its size and kind first."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from .rooms import ENGINE, modules

READS = {"read_bytes", "read_text", "open", "fdopen", "load_module", "mmap"}
"""What opens a file, as a method or a function."""

MAY = {
    "limits.py": {"open"},  # the one way
    "writing.py": {"open", "fdopen"},  # writes
    "hand_over.py": {"open"},  # the null device, behind a pipe that nobody reads on
    "commands/call.py": {"open"},  # the same
    "project/revision_folder.py": {"open"},  # writes
    "published/files.py": {"open"},  # a digest of a file of any size, of which its kind is looked at first
    "reading/as_github/tree.py": {"open"},  # an element of a tree, no file
    "reading/as_github/github.py": {"open"},
}

PUBLISHING = "publishing/"
"""It moves what a build has written, opens folders, locks and its own journal, and reads nothing that was handed in."""


def calls(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called = node.func
            yield called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def test_files_are_read_in_one_way() -> None:
    found = {path.relative_to(ENGINE).as_posix(): READS.intersection(calls(path)) for path in modules()}
    found = {path: names for path, names in found.items() if not path.startswith(PUBLISHING)}
    others = {path: names - MAY.get(path, set()) for path, names in found.items()}
    assert {path: names for path, names in others.items() if names} == {}, "use read_within or read_or_why of limits.py"
