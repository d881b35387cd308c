"""Prints the warnings per thousand words on sound pages: the five articles and five of other voices beside them.

    python tests/bench/noise.py

A page that is sound should have none: each warning here is one that editors would learn not to read.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "hooks"))

from candour.model.settings import Settings  # noqa: E402
from candour.project.load import load  # noqa: E402
from candour.project.sources import read_docs  # noqa: E402

FOLDER = Path(__file__).parent / "sound"


def main() -> None:
    """One line a page: its words, its problems, and how many that is per thousand words."""
    docs = read_docs(ROOT / "docs")
    added = {f"docs/articles/{path.stem}.md": path.read_bytes() for path in sorted(FOLDER.glob("*.md"))}
    found = load((dict(docs.pages) | added).items(), docs.files | added.keys(), Settings())
    pages = sorted(path for path in {**dict(docs.pages), **added} if path.startswith("docs/articles/"))
    words, count = 0, 0
    for path in pages:
        text = (dict(docs.pages) | added)[path].decode().split("\n---\n", 1)[1]
        codes = Counter(problem.code for problem in found.problems if problem.path == path)
        words, count = words + len(text.split()), count + codes.total()
        print(f"{path:64} {len(text.split()):5} words  {dict(codes) or 'none'}")
    print(f"{count} in {words} words of {len(pages)} pages: {1000 * count / words:.2f} per thousand")


if __name__ == "__main__":
    main()
