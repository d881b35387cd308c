"""A fuzzer: any input is read in under 2 seconds and 300 MB beyond what sound ones take, and none makes a traceback.

    PYTHONPATH=hooks python -m tests.fuzz [--seconds 60] [--seed 1] [--kind body] [--only 17] [--keep DIR]

Each input is laid over a small sound project and goes all ways of an editor's work: check in every format, fmt,
check --fix, the pages of the site, review. It is told by its seed, its number and its kind, which make it again.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from random import Random
from tempfile import mkdtemp
from time import monotonic

from candour import report
from candour.adapter.check import check
from candour.authoring.formatting import formatted
from candour.model.fields import kind_of
from candour.output.pages import carry_out, plan_all
from candour.output.render import Renderer
from candour.project.mending import mend
from candour.project.open import project_of
from candour.project.review import review
from candour.project.sources import Folder, lines_in, read_folder
from candour.reading import vocabulary

from .builders import BASE, PROJECT, TODAY, VOCABULARY, lay
from .configured import inheriting
from .fuzz_inputs import INPUTS, Files
from .within import MEGABYTES, SECONDS, Outcome, within

BENEATH: Files = {**dict(BASE.pages), **inheriting()}


def checks(folder: Path) -> None:
    loaded, lines = check(folder, "mkdocs.yml"), lines_in(folder)
    report.with_source(loaded, lines, 40)
    for problem in loaded.problems:
        if problem.line < 1 or problem.column < 1 or "\n" in str(problem):
            raise AssertionError(f"a problem has no place: {problem!r}")


def reports(folder: Path) -> None:
    loaded = project_of(read_folder(folder), TODAY, html=False, text=False).loaded
    for say in report.FORMATS.values():
        say(loaded, lines_in(folder))


def formats(folder: Path) -> None:
    for path, data in read_folder(folder).pages:
        if kind_of(path):
            once = formatted(path, data)
            if once.text is not None and formatted(path, once.text.encode()).text != once.text:
                raise AssertionError(f"{path} is formatted otherwise the second time")


def mends(folder: Path) -> None:
    mend(Folder(folder), "mkdocs.yml", TODAY)


def pages(folder: Path) -> None:
    site = project_of(read_folder(folder), TODAY).site
    renderer = Renderer(PROJECT, site.spoken())
    for plan in plan_all(site, renderer):
        carry_out(site, renderer, plan)


def reviews(folder: Path, base: Path) -> None:
    """Where git is needed, which reads the same bytes, nothing is compared."""
    before, after = (replace(read_folder(one), tree=None) for one in (base, folder))
    found = review("before", before, "after", after)
    report.review_text(found, 80)
    report.review_json(found)
    report.review_markdown(found, report.WebPlaces(None, None, found.head.project.content))


def _undone(folder: Path, base: Path) -> None:
    reviews(base, folder)


WAYS: Mapping[str, Callable[..., None]] = {
    "check": checks,
    "fmt": formats,
    "report": reports,
    "fix": mends,
    "pages": pages,
}


@dataclass(slots=True)
class Tried:
    """What came of a run: how many inputs, and what failed, by how it failed."""

    inputs: int = 0
    failed: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0

    def __str__(self) -> str:
        kinds = ("traceback", "hang", "memory")
        counts = ", ".join(f"{self.failed[kind]} {kind}{'' if kind == 'memory' else 's'}" for kind in kinds)
        return f"{self.inputs} inputs tried: {counts}; the slowest took {self.slowest:.2f} s"


class Fuzzer:
    """Tries inputs, each in a process of its own, over a project on a disk in memory if there is one."""

    def __init__(self) -> None:
        shared = Path("/dev/shm")  # noqa: S108
        self.home = Path(mkdtemp(prefix="candour-fuzz-", dir=shared if shared.is_dir() else None))
        self.base = self.home / "base"
        lay(BENEATH, self.base)
        self.ways = {**WAYS, "review": partial(reviews, base=self.base), "undone": partial(_undone, base=self.base)}
        for way in self.ways.values():  # all is loaded, and each limit known, before a child is made
            way(self.base)
        self.usual = {name: within(partial(way, self.base), 60, 4_000).seconds for name, way in self.ways.items()}

    def close(self) -> None:
        shutil.rmtree(self.home, ignore_errors=True)

    def outcomes(self, files: Files, ways: Iterable[str]) -> Iterator[tuple[str, Outcome]]:
        """How each way ended."""
        folder = self.home / "tried"
        shutil.copytree(self.base, folder)
        try:
            lay(files, folder)
        except (OSError, ValueError):  # no disk takes such a name
            shutil.rmtree(folder)
            return
        for name in ways:
            found = within(partial(self.ways[name], folder), self.usual[name] + SECONDS, MEGABYTES)
            yield name, replace(found, seconds=max(0.0, found.seconds - self.usual[name]))
        shutil.rmtree(folder)


def made(seed: str, number: int, kind: str | None = None) -> tuple[str, Files]:
    """An input of a run by its number."""
    random = Random(f"{seed}:{number}")  # noqa: S311
    chosen = random.choice(sorted(INPUTS))
    return kind or chosen, INPUTS[kind or chosen](random)


def run(
    seed: str, seconds: float, kind: str | None = None, only: int | None = None, keep: Path | None = None
) -> tuple[Tried, list[str]]:
    """Try inputs for some time. Returns the figures, and a report of each input that failed."""
    fuzzer, tried, told = Fuzzer(), Tried(), list[str]()
    until, number = monotonic() + seconds, only or 0
    try:
        while monotonic() < until:
            what, files = made(seed, number, kind)
            tried.inputs += 1
            ways = [
                name for name in fuzzer.ways if name == "check" or only is not None or (number + len(name)) % 4 == 0
            ]
            for way, found in fuzzer.outcomes(files, ways):
                tried.slowest = max(tried.slowest, found.seconds)
                if found.kind != "sound":
                    tried.failed[found.kind] += 1
                    told.append(
                        f"{way}: {found.kind} of {what} {number} (seed {seed}), {found.seconds:.2f} s\n{found.told}"
                    )
                    if keep:
                        _keep(keep / f"{way}-{found.kind}-{what}-{number}", files, told[-1])
            if only is not None:
                break
            number += 1
    finally:
        fuzzer.close()
    return tried, told


def _keep(folder: Path, files: Files, told: str) -> None:
    lay({**files, "outcome.txt": told}, folder)
    print(told.splitlines()[0], "|", told.strip().splitlines()[-1][:200], flush=True)


def main() -> int:
    vocabulary.shipped = lambda: VOCABULARY  # as in all tests: a small one takes a fifth of the time
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--kind", choices=sorted(INPUTS))
    parser.add_argument("--only", type=int, help="the number of one input")
    parser.add_argument("--keep", type=Path, default=Path(".cache/fuzz"), help="where what failed is kept")
    given = parser.parse_args()
    tried, told = run(given.seed, given.seconds, given.kind, given.only, given.keep)
    if given.only is not None:
        print("\n".join(told))
    print(tried)
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
