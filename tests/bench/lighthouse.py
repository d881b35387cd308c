"""Lighthouse's scores beside those of stock Material on the same articles.

    make quality                                   # installs what is needed into .cache/quality, once
    python tests/bench/lighthouse.py [--runs 5] [--pages home article] [--markdown]

Lighthouse's mobile preset: a phone's screen, a processor four times slower, a slow 4G line, both simulated. Each site
is built for the address at which it is served, over http and gzipped. The sites are measured in turn, page by page;
scores and times are medians. Performance means something on an idle machine only: the last line says how fast
Lighthouse found it. It measures and does not judge.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Any

from published import IN_STOCK, PAGES, published
from table import as_markdown, as_text
from tools import chromium, tool

CATEGORIES = {
    "performance": "performance",
    "accessibility": "accessibility",
    "best-practices": "practices",
    "seo": "SEO",
}
TIMES = {
    "first-contentful-paint": ("first paint s", 0.001, ".2f"),
    "largest-contentful-paint": ("largest paint s", 0.001, ".2f"),
    "speed-index": ("speed index s", 0.001, ".2f"),
    "total-blocking-time": ("blocked ms", 1, ".0f"),
    "cumulative-layout-shift": ("moved", 1, ".3f"),
    "total-byte-weight": ("KB", 0.001, ".0f"),
}
HEADER = ("page", "site", *CATEGORIES.values(), *(name for name, _, _ in TIMES.values()))


@dataclass(frozen=True, slots=True)
class Report:
    """One run: scores of 100, times and sizes by audit, what fell short of a whole score, the machine's speed."""

    scores: dict[str, float]
    times: dict[str, float]
    short: frozenset[str]
    speed: float


def run(address: str) -> Report:
    """One run of Lighthouse in a browser of its own."""
    command = (
        tool(".bin/lighthouse"),
        address,
        "--quiet",
        "--output=json",
        "--output-path=stdout",
        "--chrome-flags=--headless=new --no-sandbox",
    )
    environment = os.environ | {"CHROME_PATH": chromium()}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    return read(json.loads(done.stdout))


def read(found: dict[str, Any]) -> Report:
    """What is of use in Lighthouse's report."""
    audits = found["audits"]
    judged = (one["id"] for id in CATEGORIES if id != "performance" for one in weighing(found["categories"][id]))
    return Report(
        {id: 100 * found["categories"][id]["score"] for id in CATEGORIES},
        {id: audits[id]["numericValue"] for id in TIMES},
        frozenset(id for id in judged if audits[id]["score"] is not None and audits[id]["score"] < 1),
        found["environment"]["benchmarkIndex"],
    )


def weighing(category: dict[str, Any]) -> list[dict[str, Any]]:
    """The audits that count."""
    return [one for one in category["auditRefs"] if one["weight"]]


def row(kind: str, site: str, reports: list[Report]) -> tuple[str, ...]:
    """One line of the table."""
    scores = (f"{median(one.scores[id] for one in reports):.0f}" for id in CATEGORIES)
    times = (f"{median(one.times[id] for one in reports) * unit:{how}}" for id, (_, unit, how) in TIMES.items())
    return kind, site, *scores, *times


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--runs", type=int, default=5, help="counted runs of each page")
    parser.add_argument("--pages", nargs="+", choices=PAGES, default=list(PAGES))
    parser.add_argument("--markdown", action="store_true", help="print the table as Markdown")
    options = parser.parse_args()
    with published() as sites:
        wanted = [(kind, "Candour", sites.ours) for kind in options.pages]
        wanted += [(kind, "stock Material", sites.stock) for kind in options.pages if kind in IN_STOCK]
        found: dict[tuple[str, str], list[Report]] = {(kind, site): [] for kind, site, _ in wanted}
        for number in range(1, options.runs + 1):
            for kind, site, origin in wanted:
                print(f"run {number} of {options.runs}: {kind}, {site}", file=sys.stderr, flush=True)
                found[kind, site].append(run(origin + PAGES[kind]))
    reports = [report for each in found.values() for report in each]
    print((as_markdown if options.markdown else as_text)([HEADER, *(row(*key, each) for key, each in found.items())]))
    for (kind, site), each in found.items():
        for id in sorted(frozenset[str]().union(*(report.short for report in each))):
            print(f"{kind}, {site}: short of 100 by {id}")
    speeds = [report.speed for report in reports]
    print(
        f"\nMedians of {options.runs} in turn, {date.today():%d %B %Y}, mobile preset. "
        f"The machine's speed as Lighthouse found it: {median(speeds):.0f} ({min(speeds):.0f} to {max(speeds):.0f})."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
