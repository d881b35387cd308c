"""YAML → its values one by one, each with its key. Nothing is executed: a value with a tag is shown with its tag."""

from __future__ import annotations

from collections.abc import Iterator

from candour.language.sentences import sentences
from candour.model.fragment import Fragment, FragmentKind
from candour.reading.front_matter import YamlNode, children, tag_of, text_of

_NAMED_BY = ("id", "term", "point", "what", "title", "name")
"""The keys that name an entry of a list, first to last."""

_AGAIN = "*"
"""Stands for a list or a mapping that stands elsewhere and is used again."""


def leaves(node: YamlNode | None, first_line: int = 1) -> list[Fragment]:
    """Every value of a YAML document. `first_line` is the line of the file in which it begins."""
    return list(_Leaves(first_line).below(node, "", False)) if node is not None else []


class _Leaves:
    """One walk over a document. What is used again (`*name`) is told where it stands, and again only as such."""

    def __init__(self, first_line: int) -> None:
        self._first = first_line
        self._seen: set[int] = set()

    def below(self, node: YamlNode, place: str, is_entry: bool) -> Iterator[Fragment]:
        line, tag, held = node.start_mark.line + self._first, tag_of(node), children(node)
        if not held:
            yield from _value(f"{tag} {text_of(node)}" if tag else text_of(node), place, is_entry, line)
            return
        if id(node) in self._seen:
            yield Fragment(_AGAIN, place, line, FragmentKind.ENTRY if is_entry else FragmentKind.VALUE)
            return
        self._seen.add(id(node))
        if tag:
            yield Fragment(tag, place, line, FragmentKind.VALUE)
        for key, value in held:
            if key is None:
                name = _name_of(value)
                yield from self.below(value, f"{place}[{name}]" if name else place, True)
            else:
                yield from self.below(value, f"{place}.{key}" if place else key, is_entry)


def _value(text: str, place: str, is_entry: bool, line: int) -> Iterator[Fragment]:
    """One value; one that is several sentences is told sentence by sentence."""
    spans = list(sentences(text))
    kind = FragmentKind.ENTRY if is_entry or len(spans) > 1 else FragmentKind.VALUE
    for start, end in spans or [(0, 0)]:
        yield Fragment(" ".join(text[start:end].split()), place, line, kind)


def _name_of(node: YamlNode) -> str:
    """What names an entry of a list: the value of a key that names it."""
    own = {key: value for key, value in children(node) if key and not children(value)}
    return next((text_of(own[key]) for key in _NAMED_BY if key in own), "")
