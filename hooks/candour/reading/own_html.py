"""The HTML of a clinic's own page, as a browser reads it: what may not stand there is named, the rest is written anew.

MkDocs' extensions make HTML, and an editor may type some. Both are read by one parser, which builds the tree that a
browser builds. A page is published as that tree is written here: each tag is one of the list, and each is closed, so
that no other reading of it is left.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from justhtml import Comment, Element, JustHTML, Text, stream

from candour.model.allow import NOTHING, Allow
from candour.model.harmless import ADDRESSES, ELEMENTS, TICKED, VOID, accepts, aligned, takes
from candour.model.safe_address import unsafe_file, unsafe_link

_DEEPEST = 200
"""Levels of elements in elements. Browsers take 512 for the whole page."""

_LONGEST_SHOWN = 80

_INSTEAD = {
    "script": "mkdocs.yml names scripts under 'extra_javascript'",
    "style": "mkdocs.yml names style sheets under 'extra_css'",
    "link": "mkdocs.yml names style sheets under 'extra_css'",
    "form": "link to the form, or show it in a frame that mkdocs.yml names under 'allow'",
    "input": "link to the form, or show it in a frame that mkdocs.yml names under 'allow'",
    "button": "write a link",
}
_LISTED = "the manual lists what a page may hold"
_FRAME = {"loading": "lazy", "referrerpolicy": "no-referrer", "sandbox": "allow-scripts allow-same-origin allow-forms"}
"""What a frame is given where its editor leaves it out: it cannot lead the reader's window away from the page."""

_SOURCED = {"img": "images", "video": "media", "audio": "media", "source": "media", "track": "media"}


@dataclass(frozen=True, slots=True)
class UnsafeHtml:
    """What may not stand on a page: `message` says why, `tag` is the tag as it stands in the HTML that MkDocs made.

    `parts` are pieces of it, the nearest first, by which an editor's text is looked through for its place.
    """

    message: str
    tag: str
    parts: tuple[str, ...] = ()
    attribute: str = ""


def read_html(html: str, allow: Allow = NOTHING) -> tuple[str, list[UnsafeHtml]]:
    """A page's HTML written anew, and everything in it that is not on the list.

    >>> read_html('<p onclick="x()">Come <b>in</p>')[0]
    '<p>Come <b>in</b></p>'
    """
    tree = JustHTML(html, fragment=True, sanitize=False, track_node_locations=True).root
    found: list[UnsafeHtml] = list(_around(html))
    written: list[str] = []
    for step in _steps(tree.children or ()):
        if isinstance(step, str):
            written.append(step)
        elif isinstance(step, Text):
            written.append(_text(step))
        else:
            wrong = list(_wrong(step, html, allow))
            found += wrong
            written.append(_tag(step, {one.attribute for one in wrong}))
    return "".join(written), found


def _steps(top: Sequence[Any]) -> Iterator[Any]:
    """Each element and text in the order of the page, and the end tags between them. Comments are left out."""
    left = [iter(top)]
    ends: list[str] = []
    while left:
        node = next(left[-1], None)
        if node is None:
            left.pop()
            if ends:
                yield ends.pop()
            continue
        if isinstance(node, Comment):
            continue
        yield node
        if isinstance(node, Element) and node.name not in VOID:
            ends.append(f"</{node.name}>" if _is_listed(node) else "")
            left.append(iter(() if _is_shut(node) else node.children or ()))


def _is_listed(node: Element) -> bool:
    is_ours = node.name != "input" or node.attrs.get("type") in TICKED
    return is_ours and node.name in ELEMENTS.get(node.namespace or "html", ())


def _is_shut(node: Element) -> bool:
    """Whether what an element holds is not read: a frame's words, and all of what may not stand on a page."""
    return node.name == "iframe" or not _is_listed(node)


def _around(html: str) -> Iterator[UnsafeHtml]:
    """Tags that a parser drops where they stand: a browser would add their attributes to the page around them."""
    for kind, what in stream(html):
        name = what[0] if kind == "start" else ""
        if name in ("html", "head", "body", "frameset", "frame"):
            yield UnsafeHtml(f"<{name}> may not stand on a page; {_LISTED}", f"<{name}", (f"<{name}",))


def _wrong(node: Element, html: str, allow: Allow) -> Iterator[UnsafeHtml]:
    """What is wrong with an element: itself, or some of its attributes."""
    start, end = node._start_tag_start, node._start_tag_end
    tag = html[start:end] if start is not None and end is not None else f"<{node.name}"
    if not _is_listed(node):
        then = _INSTEAD.get(str(node.name), _LISTED)
        yield UnsafeHtml(f"<{node.name}> may not stand on a page; {then}", tag, (f"<{node.name}",))
        return
    if _depth(node) == _DEEPEST:
        yield UnsafeHtml(f"elements stand more than {_DEEPEST} deep in one another; write it flatter", tag)
    for name, value in (node.attrs or {}).items():
        flaw = _flaw(node, name, value or "", allow)
        if flaw:
            yield UnsafeHtml(flaw, tag, (f"{name}=", value or name, name), name)
    if node.name == "iframe" and not (node.attrs.get("title") or "").strip():
        yield UnsafeHtml("<iframe> has no 'title'; say in it what the frame shows", tag, ("<iframe",))
    if node.name == "iframe" and not node.attrs.get("src"):
        yield UnsafeHtml("<iframe> has no 'src'; name the page that it shows", tag, ("<iframe",))


def _depth(node: Element) -> int:
    depth, above = 0, node.parent
    while above is not None and depth <= _DEEPEST:
        depth, above = depth + 1, above.parent
    return depth


def _flaw(node: Element, name: str, value: str, allow: Allow) -> str:
    """What is wrong with an attribute; "" if nothing is."""
    namespace, element = node.namespace or "html", str(node.name)
    if not takes(namespace, element, name):
        return f"'{name}' may not stand in <{element}>; {_LISTED}"
    if name not in ADDRESSES:
        return (
            "" if accepts(namespace, element, name, value) else f"{name}='{_shown(value)}' is not accepted; {_LISTED}"
        )
    if ADDRESSES[name] == "link":
        wrong = unsafe_link(value)
    elif element == "iframe":
        wrong = unsafe_frame(value, allow)
    else:
        wrong = unsafe_file(value, getattr(allow, _SOURCED[element]))
    return f"'{_shown(value)}' {wrong}" if wrong else ""


def _shown(value: str) -> str:
    return value if len(value) <= _LONGEST_SHOWN else f"{value[:_LONGEST_SHOWN]}…"


def unsafe_frame(address: str, allow: Allow) -> str:
    """What is wrong with the address of a frame; "" if nothing is."""
    frames = allow.frames
    if not re.match(r"https:", address, re.IGNORECASE) or unsafe_file(address, frames):
        named = f"it names {', '.join(frames)}" if frames else "it names none"
        return f"is not a website that mkdocs.yml names under 'extra: candour: allow: frames'; {named}"
    return ""


def _tag(node: Element, unsafe: Collection[str]) -> str:
    """An element's start tag, with each of its harmless attributes in quotation marks."""
    if not _is_listed(node):
        return ""
    given = {name: value for name, value in (node.attrs or {}).items() if name not in unsafe}
    if node.name == "iframe":
        given = {**_FRAME, **given}
    if style := given.pop("style", None):
        given["align"] = aligned(style)
    return f"<{node.name}{''.join(_attribute(name, value) for name, value in given.items())}>{_first_line(node)}"


def _attribute(name: str, value: str | None) -> str:
    return f' {name}="{escape(value)}"' if value else f" {name}"


def _first_line(node: Element) -> str:
    """A parser takes an empty first line out of <pre>, so one that is meant is written twice."""
    first = node.children[0] if node.name == "pre" and node.children else None
    return "\n" if isinstance(first, Text) and (first.data or "").startswith("\n") else ""


def _text(node: Text) -> str:
    return escape(node.data or "", quote=False)


def seen_words(html: str) -> str:
    """The text that a reader sees of some HTML.

    >>> seen_words("A &amp; <b>B</b><img src=x>")
    'A & B'
    """
    return str(JustHTML(html, fragment=True, sanitize=False).root.to_text(separator="", strip=False))
