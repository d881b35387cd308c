"""Rewrite fingerprints of the first version that still fit in today's form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from candour.checks.rules.governance import former_fingerprint
from candour.problem import Problem

_LOOKS_FORMER = re.compile(rb"^\s*(?:\S.*[{,] *)?(?:fingerprint|original): *[\"']?[0-9a-f]{12}\b", re.MULTILINE)
CODE = former_fingerprint.__name__.rpartition(".")[2].replace("_", "-")


def may_hold_one(data: bytes) -> bool:
    """Whether a page may hold one. If no page does, the library need not be read."""
    return bool(_LOOKS_FORMER.search(data))


def renewed(pages: Mapping[str, bytes], problems: Iterable[Problem]) -> dict[str, bytes]:
    """The pages that hold one that fits, with all such fingerprints rewritten. `problems` are what `check` found."""
    found: dict[str, bytes] = {}
    for problem in problems:
        if problem.code == CODE and problem.path in pages:
            found[problem.path] = _rewritten(found.get(problem.path, pages[problem.path]), problem)
    return found


def _rewritten(data: bytes, problem: Problem) -> bytes:
    """The page with the problem's fix in place of the value there. Places on other lines stay the same."""
    lines = data.decode("utf-8-sig").splitlines(keepends=True)
    line = lines[problem.line - 1]
    before, value = line[: problem.column - 1], line[problem.column - 1 :]
    lines[problem.line - 1] = before + re.sub(r"[0-9a-f]{12}", problem.fix, value, count=1)
    return "".join(lines).encode()
