"""How long a search takes, from opening its address to the first result, in a browser.

    python tests/bench/search.py SITE [SITE …] [--query "mild acne"] [--runs 5] [--slow 4]

A SITE is the folder of a built site. One without a page of results is searched by Material's own dialog, which
reads the query from the home page's address too. Sites are measured in turn, each time in a fresh browser context
(nothing is cached), from the folder and over http; `--slow` divides the processor's speed. Sizes are what search
alone fetched over http, as it is and gzipped file by file. It measures and does not judge.
"""

from __future__ import annotations

import argparse
import gzip
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread
from urllib.parse import quote

from playwright.sync_api import Browser, Response, sync_playwright
from table import as_text

OURS = ("search.html", ".found__link")
DIALOG = ("index.html", ".md-search-result__link")
LONGEST = """new PerformanceObserver(list => list.getEntries().forEach(entry => {
  window.longest = Math.max(window.longest || 0, entry.duration);
})).observe({type: 'longtask', buffered: true})"""


@dataclass(slots=True)
class Measured:
    """Seconds to the first result, the longest time in which the page did not answer, and bytes fetched."""

    first: list[float] = field(default_factory=list)
    blocked: list[float] = field(default_factory=list)
    size: int = 0
    gzipped: int = 0


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        pass


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """The address of a site on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def measure(browser: Browser, site: Path, origin: str, query: str, slow: float, into: Measured) -> None:
    """One search in a fresh context."""
    page_name, result = OURS if (site / OURS[0]).exists() else DIALOG
    context = browser.new_context()
    context.set_default_timeout(120_000)
    page = context.new_page()
    fetched: list[Response] = []
    page.on("response", lambda answer: fetched.append(answer))
    page.add_init_script(LONGEST)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slow})
    page.goto(f"{origin}{page_name}?q={quote(query)}", wait_until="commit")
    page.wait_for_selector(result)
    into.first.append(page.evaluate("performance.now()") / 1_000)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(500)
    into.blocked.append(page.evaluate("window.longest || 0") / 1_000)
    if origin.startswith("http"):
        bodies = [answer.body() for answer in fetched if "search" in answer.url.removeprefix(origin).partition("?")[0]]
        into.size, into.gzipped = sum(map(len, bodies)), sum(len(gzip.compress(body)) for body in bodies)
    context.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("sites", type=Path, nargs="+", metavar="SITE")
    parser.add_argument("--query", default="mild acne")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--slow", type=float, default=1, help="how many times slower the processor is made")
    options = parser.parse_args()
    found = {(site, way): Measured() for site in options.sites for way in ("file", "http")}
    program = os.environ.get("CANDOUR_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for _ in range(options.runs):
            for (site, way), into in found.items():
                if way == "file":
                    measure(browser, site, f"{site.resolve().as_uri()}/", options.query, options.slow, into)
                else:
                    with serving(site) as origin:
                        measure(browser, site, origin, options.query, options.slow, into)
        browser.close()
    head = ("site", "opened", "first result s", "min to max", "longest block s", "search KB", "gzipped KB")
    print(as_text([head, *(row(site, way, one) for (site, way), one in found.items())]))
    return 0


def row(site: Path, way: str, one: Measured) -> tuple[str, ...]:
    """One line of the table."""
    sizes = (f"{one.size / 1_000:,.0f}", f"{one.gzipped / 1_000:,.0f}") if one.size else ("", "")
    times = f"{min(one.first):.2f} to {max(one.first):.2f}"
    return site.name, way, f"{median(one.first):.2f}", times, f"{median(one.blocked):.2f}", *sizes


if __name__ == "__main__":
    sys.exit(main())
