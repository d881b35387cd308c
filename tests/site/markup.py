"""Built pages, read by Python's own HTML parser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])


@dataclass(repr=False, eq=False)  # a failing test would print the whole tree
class Element:
    """One element; `text` is all that stands inside it."""

    tag: str
    attributes: dict[str, str]
    parent: Element | None = None
    children: list[Element] = field(default_factory=list)
    pieces: list[str | Element] = field(default_factory=list)

    @cached_property
    def text(self) -> str:
        return " ".join("".join(p if isinstance(p, str) else p.text for p in self.pieces).split())

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())

    def all(self, *tags: str, where: Callable[[Element], bool] = lambda element: True) -> list[Element]:
        """Elements inside this one, in the order of the page."""
        return [element for element in self.inside if (not tags or element.tag in tags) and where(element)]

    def marked(self, name: str) -> list[Element]:
        """Elements inside this one that have a class."""
        return self.all(where=lambda element: name in element.classes)

    def one(self, tag: str) -> Element:
        (found,) = self.all(tag)
        return found

    @cached_property
    def inside(self) -> list[Element]:
        """All elements inside this one."""
        return [element for child in self.children for element in (child, *child.inside)]


@dataclass(repr=False, eq=False)
class Document:
    """A page: `path` is relative to the site's root, `raw` its source."""

    path: str
    raw: str
    root: Element

    @property
    def ids(self) -> list[str]:
        return [e.attributes["id"] for e in self.root.all() if "id" in e.attributes]

    @property
    def content(self) -> Element:
        """The part that is ours: without header, navigation and footer."""
        (found,) = self.root.all("article", where=lambda e: "md-content__inner" in e.classes)
        return found

    def addresses(self) -> Iterator[str]:
        """Whatever the page links to or loads."""
        for element in self.root.all():
            yield from _addresses(element)

    def loads(self) -> Iterator[str]:
        """What a browser fetches without being asked."""
        for element in self.root.all():
            if element.tag not in {"a", "area", "form"} and element.attributes.get("rel") != "canonical":
                yield from _addresses(element)


def _addresses(element: Element) -> Iterator[str]:
    for name in ("href", "src", "action", "poster", "data"):
        if name in element.attributes:
            yield element.attributes[name]
    for candidate in filter(None, element.attributes.get("srcset", "").split(",")):
        yield candidate.split()[0]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = self.here = Element("", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(element)
        self.here.pieces.append(element)
        if tag not in VOID:
            self.here = element

    def handle_endtag(self, tag: str) -> None:
        opened: Element | None = self.here
        while opened and opened.tag != tag:
            opened = opened.parent
        if opened and opened.parent:
            self.here = opened.parent

    def handle_data(self, data: str) -> None:
        self.here.pieces.append(data)


def tree(html: str) -> Element:
    """Some HTML as elements."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root


def read(file: Path, site: Path) -> Document:
    raw = file.read_text(encoding="utf-8")
    return Document(file.relative_to(site).as_posix(), raw, tree(raw))


def read_all(site: Path) -> dict[str, Document]:
    """Every page of a site by its path."""
    return {page.path: page for page in (read(file, site) for file in sorted(site.rglob("*.html")))}
