"""How long `check` takes, beside the same with the code of a git revision, on the same generated articles.

    python tests/bench/check.py REVISION [--sizes 100 1000] [--runs 5]

Both have the content of this tree's generator, and each its own hooks, overrides, configuration and word lists. They
run in turn, each in a process of its own, after a run of each that is not counted; the ratio, of processor time, is the
median of all pairs.
"""

from __future__ import annotations

import argparse
import io
import subprocess
import sys
import tarfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from generate import write_project
from measure import Failed, Measured, run

from bench import CHECK, PROJECT, SEED, make_ours, told

THEIRS = ("hooks", "overrides", "mkdocs.yml", "docs/words.yml")


def make_theirs(folder: Path, articles: int, revision: str) -> None:
    """The same content with what a revision has around it. Raises Failed if git has no such revision."""
    write_project(folder, articles, SEED)
    archive = subprocess.run(
        ["git", "-C", str(PROJECT), "archive", "--format=tar", "--end-of-options", revision, *THEIRS],
        capture_output=True,
        check=False,
    )
    if archive.returncode:
        raise Failed(archive.stderr.decode(errors="replace").strip())
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as files:
        files.extractall(folder, filter="data")


def measure(articles: int, runs: int, revision: str) -> list[tuple[Measured, Measured]]:
    """Pairs of runs: this tree's, and the revision's."""
    pairs = []
    with TemporaryDirectory(prefix="bench-check-") as temporary:
        ours, theirs = Path(temporary, "ours"), Path(temporary, "theirs")
        make_ours(ours, articles)
        make_theirs(theirs, articles, revision)
        for number in range(runs + 1):
            told(f"{articles} articles: {f'run {number} of {runs}' if number else 'warming up'}")
            pair = run(CHECK, ours), run(CHECK, theirs)
            pairs += [pair] if number else []
    return pairs


def line(articles: int, pairs: Sequence[tuple[Measured, Measured]], revision: str) -> str:
    """What was measured at one size."""
    walls, processors = (
        tuple(median(getattr(pair[side], what) for pair in pairs) for side in (0, 1)) for what in ("wall", "cpu")
    )
    ratio = median(ours.cpu / theirs.cpu for ours, theirs in pairs)
    return (
        f"{articles:,} articles: {walls[0]:.2f} s, {processors[0]:.2f} s of a processor; "
        f"{revision}: {walls[1]:.2f} s, {processors[1]:.2f} s; ratio {ratio:.3f}"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("revision", metavar="REVISION", help="the code to compare with: a branch, a tag, a commit")
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1_000], help="numbers of articles")
    parser.add_argument("--runs", type=int, default=5, help="counted runs of each")
    options = parser.parse_args(arguments)
    if options.runs < 1 or min(options.sizes) < 1:
        parser.error("sizes and runs start at 1")
    try:
        for articles in sorted(options.sizes):
            print(line(articles, measure(articles, options.runs, options.revision), options.revision), flush=True)
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
