"""Which tests one worker runs: those that share what takes seconds to build."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from xdist.scheduler import LoadScopeScheduling

PROJECT = Path(__file__).resolve().parent.parent


class Together(LoadScopeScheduling):
    """Tests of one scope go to one worker; all others go one by one to whichever is free."""

    def _split_scope(self, nodeid: str) -> str:
        return scope_of(nodeid)


def scope_of(nodeid: str) -> str:
    """A project whose content is tested, a module that builds something for all its tests, or the test alone.

    >>> scope_of("tests/content/test_site.py::test_a[own]") == scope_of("tests/content/test_library.py::test_b[own]")
    True
    >>> scope_of("tests/test_voices.py::test_a") == scope_of("tests/test_voices.py::test_b")
    False
    """
    path, _, name = nodeid.partition("::")
    if path.startswith("tests/content/"):
        return f"tests/content/{name.partition('[')[2]}"
    return path if _builds(path) else nodeid


@cache
def _builds(path: str) -> bool:
    return 'scope="module"' in (PROJECT / path).read_text(encoding="utf-8")
