"""Editor's notes in a Markdown tree: they are moved from the page's end to the words that they are about."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from markdown.extensions.footnotes import NBSP_PLACEHOLDER

from candour.reading import prose


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
