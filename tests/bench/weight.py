"""What the first view of a page takes from the server, and whether anything on it moves while it loads.

    python tests/bench/weight.py [--all] [--markdown]

The project's own site and stock Material on the same articles, each page in a fresh browser context (nothing is
cached) over http from a server that gzips text. `KB` (1,000 bytes) is what came over the wire, headers included,
without what search loads; `search KB` is that, before anybody has searched (not what a worker of stock Material's
asks for by itself). `moved` is the cumulative layout shift on a phone and on a desk, with a processor slowed four
times so that scripts come after the first paint. `--all` measures a page of each kind. The last line says what search
loads once it is used. It measures and does not judge.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from published import IN_STOCK, PAGES, kinds, published
from table import as_markdown, as_text
from tools import chromium

PHONE, DESK = {"width": 412, "height": 823}, {"width": 1350, "height": 940}
SLOWER = 4
MOVED = """new PerformanceObserver(list => list.getEntries().forEach(entry => {
  if (!entry.hadRecentInput) window.moved = (window.moved || 0) + entry.value;
})).observe({type: 'layout-shift', buffered: true})"""
FIELD = "[role=search] input[name=q]:visible"


@dataclass(slots=True)
class Fetched:
    """Bytes over the wire by address."""

    sizes: dict[str, int] = field(default_factory=dict)

    def of_search(self) -> int:
        return sum(size for address, size in self.sizes.items() if _is_search(address))

    def of_page(self) -> int:
        return sum(self.sizes.values()) - self.of_search()

    def __len__(self) -> int:
        return len(self.sizes)


def _is_search(address: str) -> bool:
    """Data and workers of search; the theme's own, or ours."""
    return "/search/" in address or "/workers/" in address


def watch(page: Page, into: Fetched) -> None:
    """Note every answer's size as it came over the wire."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    addresses: dict[str, str] = {}

    def asked(event: dict[str, Any]) -> None:
        addresses[event["requestId"]] = event["request"]["url"]

    def finished(event: dict[str, Any]) -> None:
        address = addresses.get(event["requestId"], "")
        if address.startswith("http"):
            into.sizes[address] = into.sizes.get(address, 0) + int(event["encodedDataLength"])

    session.on("Network.requestWillBeSent", asked)
    session.on("Network.loadingFinished", finished)


@contextmanager
def opened(browser: Browser, address: str, viewport: dict[str, int]) -> Iterator[tuple[Page, Fetched]]:
    """A page that has loaded and come to rest."""
    context: BrowserContext = browser.new_context(viewport=viewport)  # type: ignore[arg-type]
    context.set_default_timeout(60_000)
    page, fetched = context.new_page(), Fetched()
    watch(page, fetched)
    page.add_init_script(MOVED)
    page.goto(address, wait_until="networkidle")
    page.wait_for_timeout(500)
    yield page, fetched
    context.close()


def first_view(browser: Browser, site: str, origin: str, kind: str, path: str) -> tuple[str, ...]:
    """One line of the table."""
    moved = []
    for viewport in (PHONE, DESK):
        with opened(browser, origin + path, viewport) as (page, fetched):
            moved.append(page.evaluate("window.moved || 0"))
    kilobytes = f"{fetched.of_page() / 1_000:.1f}", f"{fetched.of_search() / 1_000:.1f}"
    return kind, site, *kilobytes, str(len(fetched)), *(f"{shift:.3f}" for shift in moved)


def searching(browser: Browser, origin: str) -> str:
    """What our search loads, and when."""
    with opened(browser, origin + PAGES["article"], DESK) as (page, fetched):
        told = [f"on an article {fetched.of_search() / 1_000:.1f} KB"]
        page.focus(FIELD)
        page.wait_for_timeout(1_000)
        told.append(f"with the field in focus {fetched.of_search() / 1_000:.1f} KB")
        page.fill(FIELD, "mild acne")
        page.press(FIELD, "Enter")
        page.wait_for_selector(".found__link")
        page.wait_for_load_state("networkidle")
        told.append(f"with results shown {fetched.of_search() / 1_000:.1f} KB")
    return f"Data of our search: {', '.join(told)}."


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--all", action="store_true", help="a page of each kind")
    parser.add_argument("--markdown", action="store_true", help="print the table as Markdown")
    options = parser.parse_args()
    lines = [("page", "site", "KB", "search KB", "requests", "moved, phone", "moved, desk")]
    with published() as sites, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        for kind, path in (kinds.KINDS if options.all else PAGES).items():
            lines.append(first_view(browser, "Candour", sites.ours, kind, path))
            if kind in IN_STOCK:
                lines.append(first_view(browser, "stock Material", sites.stock, kind, path))
        print((as_markdown if options.markdown else as_text)(lines))
        print(searching(browser, sites.ours))
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
