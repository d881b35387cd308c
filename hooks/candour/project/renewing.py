"""Rewrite fingerprints of the first version that still fit in today's form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from candour.checks.rules.governance import former_fingerprint
from candour.problem import Problem
from candour.reading.mending import mended

_LOOKS_FORMER = re.compile(rb"^\s*(?:\S.*[{,] *)?(?:fingerprint|original): *[\"']?[0-9a-f]{12}\b", re.MULTILINE)
CODE = former_fingerprint.__name__.rpartition(".")[2].replace("_", "-")


def may_hold_one(data: bytes) -> bool:
    """Whether a page may hold one. If no page does, the library need not be read."""
    return bool(_LOOKS_FORMER.search(data))


def renewed(pages: Mapping[str, bytes], problems: Iterable[Problem]) -> dict[str, bytes]:
    """The pages that hold one that fits, with all such fingerprints rewritten. `problems` are what `check` found."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.code == CODE and problem.path in pages:
            found.setdefault(problem.path, []).append(problem)
    return {path: mended(pages[path].decode("utf-8-sig"), listed).text.encode() for path, listed in found.items()}
