"""How long a whole site takes to build, beside bare mkdocs + material on the same articles.

    python tests/bench/bench.py [--sizes 100 1000] [--runs 5] [--markdown]

*Ours* is the project as it stands (its mkdocs.yml, hooks/ and overrides/) on generated content. *Bare* is
Material without hooks on the same articles, kept out of the navigation as ours are. The two are built in
turn, each in a process of its own, after a build of each that is not counted. It measures and does not judge.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from generate import write_project
from measure import Failed, run, size
from table import HEADER, AtSize, Series, as_markdown, as_text, conditions, growth, rows

PROJECT = Path(__file__).resolve().parents[2]
SEED = 7

BARE = """\
site_name: Bare
use_directory_urls: false
theme:
  name: material
  font: false
nav:
  - Home: index.md
not_in_nav: /articles/
plugins:
  - search
markdown_extensions:
  - footnotes
  - tables
  - sane_lists
  - toc
"""

BUILD = (sys.executable, "-m", "mkdocs", "build", "-q")
CHECK = (sys.executable, "hooks/cli.py", "check", "--project", ".")


def make_ours(folder: Path, articles: int) -> None:
    """The project as it stands, with generated content in place of its own."""
    write_project(folder, articles, SEED)
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    shutil.copy(PROJECT / "docs" / "words.yml", folder / "docs")
    for name in ("hooks", "overrides"):
        shutil.copytree(PROJECT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))


def make_bare(folder: Path, ours: Path) -> None:
    """Bare Material on the articles and the home page of ours."""
    shutil.copytree(ours / "docs" / "articles", folder / "docs" / "articles")
    shutil.copy(ours / "docs" / "index.md", folder / "docs")
    (folder / "mkdocs.yml").write_text(BARE, encoding="utf-8")


def measure_size(articles: int, runs: int) -> AtSize:
    """Build both projects in turn. Raises Failed when one cannot be built."""
    measured = AtSize(articles)
    with TemporaryDirectory(prefix="bench-") as temporary:
        ours, bare = Path(temporary, "ours"), Path(temporary, "bare")
        make_ours(ours, articles)
        make_bare(bare, ours)
        told(f"{articles} articles: warming up")
        for command, folder in ((CHECK, ours), (BUILD, ours), (BUILD, bare)):
            run(command, folder)
        for number in range(1, runs + 1):
            told(f"{articles} articles: run {number} of {runs}")
            measured.ours.runs.append(run(BUILD, ours))
            measured.bare.runs.append(run(BUILD, bare))
            measured.check.runs.append(run(CHECK, ours))
        weigh(measured.ours, ours)
        weigh(measured.bare, bare)
    return measured


def weigh(series: Series, folder: Path) -> None:
    """Note what the last build left."""
    series.files, series.output = size(folder / "site")


def told(message: str) -> None:
    """Progress goes to stderr, so that the table alone can be kept."""
    print(message, file=sys.stderr, flush=True)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1_000], help="numbers of articles")
    parser.add_argument("--runs", type=int, default=5, help="counted builds of each project at each size")
    parser.add_argument("--markdown", action="store_true", help="print the table as Markdown")
    options = parser.parse_args(arguments)
    if options.runs < 1 or min(options.sizes) < 1:
        parser.error("sizes and runs start at 1")
    try:
        sizes = [measure_size(articles, options.runs) for articles in sorted(options.sizes)]
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 1
    table = (as_markdown if options.markdown else as_text)([HEADER, *rows(sizes)])
    print("\n\n".join(filter(None, (table, growth(sizes), conditions(options.runs)))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
