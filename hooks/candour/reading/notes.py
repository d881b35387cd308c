"""Editor's notes in a Markdown tree: they are moved from the page's end to the words that they are about.

A note may cite a reference of its article. Beside the link stands what it leads to, so that a reader on paper or
offline knows it too. The program that shows the note says that the day is the day of reading.
"""

from __future__ import annotations

from html import escape
from xml.etree.ElementTree import Element, SubElement

from markdown.extensions.footnotes import NBSP_PLACEHOLDER

from candour.model.front import NoteReference
from candour.reading import prose

REFERENCE = "reference"
"""The scheme of a link to a reference: `[words](reference:its-id)`."""


def is_reference(href: str) -> bool:
    """Whether a link leads to a reference of the article."""
    return href.partition(":")[0] == REFERENCE


def cite(parent: Element, link: Element, reference: NoteReference) -> None:
    """Let a link lead to its reference, and put beside it what that is. Nothing is fetched before a click."""
    link.attrib = {"class": "reference", "href": escape(reference.address), "rel": "noreferrer"}
    about = Element("small", {"class": "reference__about"})
    about.text, about.tail = " (", link.tail
    title = SubElement(about, "cite")
    title.text, title.tail = _text(reference.title), f", {_text(reference.publisher)}, "
    day = SubElement(about, "span", {"class": "reference__read"})
    day.text, day.tail = reference.read.isoformat(), ")"
    link.tail = None
    parent.insert(list(parent).index(link) + 1, about)


def _text(typed: str) -> str:
    """Text that the parser writes as it was typed; it would take `&lt;` for a sign that is escaped already."""
    return escape(typed, quote=False)


def take(root: Element) -> dict[str, Element]:
    """The editor's notes by their id, taken out of the list that Markdown puts at the page's end."""
    for child in list(root):
        if child.tag != "div" or child.get("class") != "footnote":
            continue
        root.remove(child)
        notes = {item.get("id", ""): item for items in child.iter("ol") for item in items}
        for block in (block for item in notes.values() for block in item):
            for link in block.findall("a[@class='footnote-backref']"):  # needless beside the words
                block.remove(link)
            block.text = (block.text or "").replace(NBSP_PLACEHOLDER, "")
            for child in block:
                child.tail = (child.tail or "").replace(NBSP_PLACEHOLDER, "")
        return notes
    return {}


def after(parent: Element, index: int, notes: dict[str, Element]) -> str | None:
    """The text of the note (or notes) whose number comes right after a mark."""
    found: list[str] = []
    while not parent[index].tail and index + 1 < len(parent):
        index += 1
        if not prose.is_footnote_reference(parent[index]):
            break
        note = notes.get(parent[index][0].get("href", "#")[1:], ())
        found.append(" ".join(" ".join(prose.block_text(part, {}) for part in note).split()))
    return " ".join(found) or None


def put_notes(root: Element, notes: dict[str, Element]) -> dict[str, Element]:
    """Put each note beside the block that refers to it, so that both are read together.

    Returns the notes that nothing refers to.
    """
    for block in list(root):
        place = list(root).index(block)
        for reference in block.iter("sup"):
            if not prose.is_footnote_reference(reference):
                continue
            item = notes.pop(reference[0].get("href", "#")[1:], None)
            if item is None:
                continue
            aside = Element("aside", {"class": "editors-note", "id": item.get("id", "")})
            label = SubElement(aside, "p", {"class": "editors-note__label"})
            label.text = reference[0].text  # its number; the program that shows the note adds what it is
            aside.extend(item)
            place += 1
            root.insert(place, aside)
    return notes
