"""No text of a clinic's runs in a browser: 300 payloads in every text of every kind of page, in names of files, in
addresses and in searches. What the engine refuses is counted; all else is published and opened in Chromium.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from urllib.parse import quote

import pytest
from markdown import Markdown
from playwright.sync_api import Browser, Page, expect

from candour.adapter.check import check
from candour.model.allow import Allow
from candour.model.harmless import ELEMENTS, takes
from candour.problem import errors
from candour.reading.configuration_files import CONFIG
from candour.reading.own_html import read_html

from ..builders import BASE, SAMPLE_FOLDER, lay
from ..effort import TIMES
from ..payloads import SEEN, TEXTS
from ..test_own_html import PIECES
from .hostile import PLACES, Try, tries
from .once import once
from .project import ROOT, build
from .serving import serving
from .test_escaping import told

EACH = 1 if TIMES == 1 else 16
"""How many payloads are tried one by one in each place; all of them are tried at once."""

SOME = 4 if TIMES == 1 else 1
MOST = 4 if TIMES == 1 else 20
TRIES = tries(SEEN, EACH)
PLAIN = "Fine words."
_NOTE_RUNS = "window.ranNumbers = []; window.ran = (number) => { window.ranNumbers.push(number); };"


def project(folder: Path, pages: dict[str, str]) -> Path:
    """The engine around a tiny library, with these pages beside it."""
    folder.mkdir(parents=True)
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "cards"))
    for name in ("docs/words.yml", "docs/language"):
        source = SAMPLE_FOLDER / name
        (folder / "docs").mkdir(exist_ok=True)
        shutil.copytree(source, folder / name) if source.is_dir() else shutil.copy(source, folder / name)
    settings = (SAMPLE_FOLDER / CONFIG).read_text(encoding="utf-8")
    settings = settings.replace("rules: {}", "rules: {unused-term: off}").replace("/search.md", "/search.md\n  /own-*")
    lay({**dict(BASE.pages), CONFIG: settings, "docs/index.md": "# A clinic\n\nWords.\n", **pages}, folder)
    return folder


@dataclass
class Tried:
    """A built site, the payloads that are published in it, and how many were refused."""

    site: Path
    published: list[Try]

    def pages(self) -> list[Path]:
        return sorted(self.site.rglob("*.html"))

    def some(self) -> list[Path]:
        """The pages to open: of each kind those that hold most payloads, and in the long run all."""
        kinds: dict[str, list[tuple[int, Path]]] = {}
        for page in self.pages():
            held = page.read_text(encoding="utf-8").count("ran(0)")
            if held:
                kinds.setdefault(re.sub(r"\d+", "", page.relative_to(self.site).as_posix()), []).append((held, page))
        return [page for kind in kinds.values() for _, page in sorted(kind)[-MOST:]]


def publish(folder: Path, tried: list[Try]) -> list[Try]:
    """Build a site of all pages that `check` takes; which those are."""
    left = list(tried)
    while True:
        shutil.rmtree(folder, ignore_errors=True)
        project(folder, {path: page for one in left for path, page in one.pages()})
        wrong = {problem.path for problem in errors(check(folder, CONFIG).problems)}
        if not wrong:
            break
        kept = [one for one in left if not wrong & {path for path, _ in one.pages()}]
        assert len(kept) < len(left), wrong
        left = kept
    built = build(folder)
    assert built.returncode == 0, built.stdout[-3000:]
    return left


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> Tried:
    def make(folder: Path) -> None:
        published = publish(folder, TRIES)
        lay({"published": " ".join(str(one.number) for one in published)}, folder)

    folder = once(tmp_path_factory, "payloads", make)
    numbers = set(map(int, (folder / "published").read_text(encoding="utf-8").split()))
    return Tried(folder / "site", [one for one in TRIES if one.number in numbers])


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """The elements and attributes of the same pages with harmless words."""
    first = {one.place.page: one for one in reversed(TRIES)}
    folder = tmp_path_factory.mktemp("plain") / "project"
    publish(folder, [Try(one.number, one.place, f"{PLAIN} {one.number}") for one in first.values()])
    return set().union(*(told(page.read_text(encoding="utf-8")) for page in (folder / "site").rglob("*.html")))


Figure = Callable[[str, int], None]
TRIED, PUBLISHED, RAN = "payloads tried", "payloads published", "payloads that ran"


def test_every_kind_of_text_is_refused_or_published(tried: Tried, figure: Figure) -> None:
    places = {one.place for one in tried.published}
    assert len(places) > 50
    assert len(tried.published) > len(TRIES) / 3
    figure(TRIED, sum(one.payloads for one in TRIES))
    figure(PUBLISHED, sum(one.payloads for one in tried.published))


def test_no_text_adds_an_element_or_an_attribute(tried: Tried, plain: set[tuple[str, str]]) -> None:
    harmless = {("a", "title"), ("img", "alt"), ("img", "src"), ("img", ""), ("img", "title"), ("del", ""), ("s", "")}
    for page in tried.pages():
        more = told(page.read_text(encoding="utf-8")) - plain
        assert more <= harmless, page


@contextmanager
def reading(browser: Browser, *, policy: bool) -> Iterator[Page]:
    """A tab that notes which payloads run; without the pages' policy, if that alone might hold them back."""
    context = browser.new_context(bypass_csp=not policy)
    context.add_init_script(_NOTE_RUNS)
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.dismiss())
    yield page
    context.close()


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    """Nothing holds a payload back here but that it was escaped, or left out."""
    with reading(browser, policy=False) as page:
        yield page


def ran(page: Page) -> list[int]:
    found: list[int] = page.evaluate("window.ranNumbers ?? []")
    return found


def expect_still(page: Page, about: object, figure: Figure) -> None:
    """Nothing has run on a page; what has is counted."""
    found = ran(page)
    figure(RAN, len(found))
    assert found == [], about


def test_none_runs_in_a_page(tried: Tried, reader: Page, figure: Figure) -> None:
    with serving(tried.site) as root:
        for page in tried.some():
            reader.goto(root + quote(page.relative_to(tried.site).as_posix()))
            expect_still(reader, page, figure)


@pytest.mark.parametrize("at", ["search.html?q={}", "search.html#{}", "disagreements.html#{}"])
def test_none_runs_from_an_address(at: str, tried: Tried, reader: Page, figure: Figure) -> None:
    figure(TRIED, len(TEXTS[:: 12 if TIMES == 1 else 1]))
    where = at if at.startswith("search") else f"treatments/needling/{at}"
    with serving(tried.site) as root:
        for text in (*TEXTS[:: 12 if TIMES == 1 else 1], " ".join(SEEN[:60])):
            reader.goto(root + where.format(quote(text)))
            reader.wait_for_timeout(5)
            expect_still(reader, text, figure)


def test_none_runs_in_what_a_search_finds(tried: Tried, reader: Page, figure: Figure) -> None:
    with serving(tried.site) as root:
        for word in ("script", "onerror", "img", "javascript", "autofocus", "fine words", "clinic"):
            reader.goto(f"{root}search.html?q={word}")
            expect(reader.locator("#search-status")).to_contain_text("“")
            reader.wait_for_timeout(50)
            expect_still(reader, word, figure)


EXTENSIONS = ["tables", "footnotes", "attr_list", "md_in_html", "admonition", "def_list", "abbr", "toc"]


def as_published(text: str) -> str:
    """What a page shows of a Markdown text, with all extensions that a clinic is likely to name."""
    html = Markdown(extensions=EXTENSIONS).convert(text)
    return read_html(html, Allow())[0]


def test_none_runs_in_an_own_page_even_where_it_is_named(reader: Page, figure: Figure) -> None:
    """A preview shows a page in spite of its errors, without what may not stand on it."""
    figure(TRIED, 3 * len(TEXTS))
    reader.goto("about:blank")
    for text in TEXTS:
        for published in (
            as_published(text),
            as_published(f"<div markdown=1>\n\n{text}\n\n</div>"),
            read_html(text)[0],
        ):
            reader.set_content(f"<article>{published}</article><p>after</p>")
            reader.wait_for_timeout(1)
            expect_still(reader, text, figure)
    reader.wait_for_timeout(200)
    expect_still(reader, "what a page shows in spite of its errors", figure)


_AS_READ = """pages => pages.map((html) => {
  const page = new DOMParser().parseFromString(`<article>${html}</article><p id="after"></p>`, "text/html");
  const inside = [...page.querySelectorAll("article *")];
  const closed = page.getElementById("after")?.parentElement === page.body;
  return [inside.map((one) => [one.namespaceURI, one.localName, one.getAttributeNames()]), closed,
    page.querySelector("article").innerHTML];
})"""


def test_a_browser_reads_what_is_published_as_it_was_judged(reader: Page, figure: Figure) -> None:
    """Of texts that are made of what confuses parsers: every element is of the list, and the page goes on behind it."""
    chance = Random(14)  # noqa: S311  # seeded, not a secret
    mixed = ["".join(chance.choices((*PIECES, *TEXTS[::9]), k=chance.randint(1, 25))) for _ in range(500 * TIMES)]
    published = [read_html(text)[0] for text in mixed]
    figure("pages read alike by the browser", len(mixed))
    reader.goto("about:blank")
    for written, (elements, is_closed, again) in zip(published, reader.evaluate(_AS_READ, published), strict=True):
        assert is_closed, written
        assert read_html(again)[0] == read_html(written)[0]
        for address, element, attributes in elements:
            namespace = "svg" if address.endswith("svg") else "html"
            assert element in ELEMENTS[namespace], written
            assert all(takes(namespace, element, attribute) for attribute in attributes), written


_OPEN_ALL = """for (const link of document.querySelectorAll("article a")) {
  if (link.protocol === "javascript:") link.click();
}"""


def test_they_run_where_nothing_holds_them_and_the_policy_alone_holds_them(
    tried: Tried, browser: Browser, tmp_path: Path, figure: Figure
) -> None:
    """Put into a page as they are, many run in this browser: the tests above could fail. Under the policy none does."""
    page = (tried.site / "index.html").read_text(encoding="utf-8")
    (tmp_path / "assets").symlink_to(tried.site / "assets")
    texts = [text for text in TEXTS[::SOME] if "<iframe" not in text and "http-equiv" not in text]
    for number, text in enumerate(texts):
        lay({f"{number}.html": page.replace("</article>", f"{text}</article>", 1)}, tmp_path)
    alive = {True: 0, False: 0}
    with serving(tmp_path) as root:
        for policy in alive:
            with reading(browser, policy=policy) as tab:
                for number in range(len(texts)):
                    tab.goto(f"{root}{number}.html")
                    tab.evaluate(_OPEN_ALL)
                    tab.wait_for_timeout(8)
                    alive[policy] += bool(ran(tab))
    figure("payloads that run where nothing holds them", alive[False])
    figure("payloads that run where nothing but the policy holds them", alive[True])
    assert alive[True] == 0
    assert alive[False] > len(texts) / 4


NAMES = [name for name in SEEN if "/" not in name and len(name.encode()) < 200]


def test_names_of_files_are_refused_or_shown_as_they_are(
    tmp_path: Path, plain: set[tuple[str, str]], reader: Page, figure: Figure
) -> None:
    names = [f"docs/own-{number} {name}.md" for number, name in enumerate(NAMES[:: min(SOME, 2)])]
    left = {name: f"# A page {number}\n\nWords.\n" for number, name in enumerate(names)}
    for _ in range(4):
        shutil.rmtree(tmp_path / "project", ignore_errors=True)
        folder = project(tmp_path / "project", left)
        wrong = {problem.path for problem in errors(check(folder, CONFIG).problems)}
        left = {name: page for name, page in left.items() if name not in wrong}
        if not wrong:
            break
    assert build(folder).returncode == 0
    figure(TRIED, len(names))
    figure(PUBLISHED, len(left))
    with serving(folder / "site") as root:
        for page in sorted((folder / "site").rglob("own-*.html")):
            assert told(page.read_text(encoding="utf-8")) <= plain, page
            reader.goto(root + quote(page.relative_to(folder / "site").as_posix()))
            expect_still(reader, page, figure)


def test_every_text_is_in_a_place_that_is_tried() -> None:
    """Each key of each kind of page is tried: a new one is missed here."""
    keys = {str(place.way[-1] if isinstance(place.way[-1], str) else place.way[-2]) for place in PLACES}
    assert {"title", "summary", "advice", "condition", "label", "me", "ask"} <= keys
