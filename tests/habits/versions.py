"""What to install for a run with other versions than the locked ones: the lowest or the newest that we promise to take.

    python tests/habits/versions.py lowest > requirements.txt       # make test-lowest and make test-newest use it

Of `dependencies` in pyproject.toml; what tests alone need is the newest in both runs.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

PYPROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"
_BOUNDED = re.compile(r"([a-z0-9-]+) >=([0-9.]+)(?:, <[0-9.]+)?")


def lowest(dependencies: Iterable[str]) -> Iterator[str]:
    """Each at the version that it starts with. Raises ValueError where one has none."""
    for dependency in dependencies:
        found = _BOUNDED.fullmatch(dependency)
        if not found:
            raise ValueError(f"'{dependency}' has no lowest version; write: name >=1.2")
        yield f"{found[1]}=={found[2]}"


def wanted(project: dict[str, Any], which: str) -> list[str]:
    """Requirements for pip, one a line."""
    dependencies = project["dependencies"]
    return [*(lowest(dependencies) if which == "lowest" else dependencies), *project["optional-dependencies"]["tests"]]


if __name__ == "__main__":
    if sys.argv[1:] not in (["lowest"], ["newest"]):
        raise SystemExit("versions.py: write lowest or newest")
    print(*wanted(tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"], sys.argv[1]), sep="\n")
