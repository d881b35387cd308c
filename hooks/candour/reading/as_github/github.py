"""A body as GitHub reads it: CommonMark with GitHub's tables, footnotes, alerts, tasks, bare addresses and signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from candour.reading.as_github.html import tree_of
from candour.reading.as_github.notes_rule import with_notes
from candour.reading.as_github.outline import Leaf, Outline, image_mark, link_mark, mark
from candour.reading.as_github.tree import flow, inline_words
from candour.reading.bare_addresses import BARE, read_bare

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_ALERT = re.compile(r"\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|\Z)", re.IGNORECASE)
_TASK = re.compile(r"\[([ xX])\]\s")
_EMOJI = re.compile(r"(?<![\w:]):(?:[a-z][a-z0-9_]*|[+-]1|100|1234):(?![\w:])")
_STRUCK = re.compile(r"(?<!~)~(?![\s~])([^~\n]*[^\s~])~(?!~)")
_MATH = re.compile(r"(?<![\w$])\$(?![\s$])([^$\n]*[^\s$])\$(?![\w$])|\$\$([^$]+)\$\$")
_SIMPLE: Mapping[str, str] = {
    "softbreak": "\n",
    "hardbreak": mark("br") + "\n",
    **{
        f"{name}_{way}": mark(sign + name)
        for name in ("em", "strong", "s")
        for way, sign in (("open", ""), ("close", "/"))
    },
    "link_close": mark("/a"),
}
_HOLDERS: Mapping[str, str] = {
    "bullet_list": "ul",
    "ordered_list": "ol",
    "list_item": "li",
    "blockquote": "quote",
    "note": "note",
    "table": "table",
}


@lru_cache(maxsize=2)
def parser(html: bool = False) -> MarkdownIt:
    """The parser. Without `html`, raw HTML is text to it, as in an article, where it is an error of its own."""
    from markdown_it import MarkdownIt  # most runs need no second reading, and loading it takes 18 ms

    markdown = MarkdownIt("commonmark", {"html": html}).enable(["table", "strikethrough"])
    with_notes(markdown)
    markdown.validateLink = lambda url: True  # type: ignore[method-assign]
    markdown.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return markdown


def block_tokens(text: str) -> list[Token]:
    """The tokens of a text's blocks, with the lines of each; no words are read."""
    markdown = parser()
    markdown.core.ruler.enableOnly(["normalize", "block"])
    try:
        return markdown.parse(text)
    finally:
        markdown.core.ruler.enable(["inline", "text_join"])


def leaves_on_github(text: str, html: bool = False) -> list[Leaf]:
    """A body's leaves as GitHub shows them. With `html` raw HTML is what it says."""
    outline = Outline()
    kind = ""
    row: list[str] = []
    tokens = parser(html).parse(text)
    for number, token in enumerate(tokens):
        name, _, way = token.type.rpartition("_")
        line, end = token.map or (0, 0)
        if token.type == "inline":
            raw = _with_box("".join(_words(token.children or ())), kind == "p" and _begins_an_item(tokens, number))
            if kind == "cell":
                row.append(raw)
                continue
            shown = _ALERT.sub("", raw, count=1) if _is_alert(tokens, number) else raw
            if shown.strip() or kind != "p":
                outline.leaf(kind, shown, line, end)
        elif name in ("paragraph", "heading", "th", "td"):
            kind = {"paragraph": "p", "heading": token.tag}.get(name, "cell")
        elif name == "tr":
            if way == "open":
                row, at = [], (line, end)
            else:
                outline.leaf("row", mark("cell").join(row), *at)
        elif token.type in ("fence", "code_block"):
            outline.leaf("pre", token.content, line, end)
        elif token.type == "hr":
            outline.leaf("hr", "", line, end)
        elif token.type == "html_block":
            outline.lines = line, end
            flow(tree_of(token.content), outline)
        elif name in _HOLDERS and way == "open":
            outline.open(_holder(tokens, number))
            start = line
        elif name in _HOLDERS:
            outline.close(start)
    return outline.by_notes()


def _holder(tokens: Sequence[Token], number: int) -> str:
    """What a token that opens something is called."""
    token = tokens[number]
    name = token.type.removesuffix("_open")
    if name == "ordered_list":
        start = int(token.attrs.get("start", 1))
        return "ol" if start == 1 else f"ol from {start}"
    if name == "note":
        return f"note {token.meta['name']}"
    if name == "blockquote" and (alert := _is_alert(tokens, number + 2)):
        return f"alert {alert}"
    return _HOLDERS[name]


def _is_alert(tokens: Sequence[Token], number: int) -> str:
    """The name of the alert whose first words an inline token holds, in a quote that stands by itself."""
    if number < 2 or number >= len(tokens) or tokens[number].type != "inline":
        return ""
    quote = tokens[number - 2]
    match = _ALERT.match(tokens[number].content) if quote.type == "blockquote_open" and quote.level == 0 else None
    return match[1].lower() if match else ""


def _begins_an_item(tokens: Sequence[Token], number: int) -> bool:
    return number > 1 and tokens[number - 2].type == "list_item_open"


def _with_box(raw: str, begins_an_item: bool) -> str:
    """The words of an item that may begin with the box of a task."""
    return (
        _TASK.sub(lambda match: f"{mark(f'box {match[1]}')} ", raw, count=1)
        if begins_an_item and _TASK.match(raw)
        else raw
    )


def _words(tokens: Sequence[Token]) -> Iterator[str]:
    """Words with the marks of their effects."""
    links = 0
    for token in tokens:
        links += token.nesting * (token.tag == "a")
        if token.type == "text":
            yield token.content if links else with_extras(token.content)
        elif token.type == "link_open":
            yield link_mark(str(token.attrs["href"]), str(token.attrs.get("title", "")))
        elif token.type == "image":
            alt = "".join(child.content or " " for child in token.children or ())
            yield image_mark(str(token.attrs["src"]), alt, str(token.attrs.get("title", "")))
        elif token.type == "code_inline":
            yield f"{mark('code')}{token.content.strip()}{mark('/code')}"
        elif token.type == "html_inline":
            yield _of_tag(token.content)
        elif token.type == "note_number":
            yield mark(f"note {token.content}")
        else:
            yield _SIMPLE.get(token.type, token.content)


def _of_tag(tag: str) -> str:
    """A tag among words: the mark of its effect, if it has one."""
    name = tag.strip("</> \n").split()[0].lower() if tag.strip("</> \n") else ""
    if tag.startswith("</"):
        return mark(f"/{name}") if name in ("a", "em", "strong", "s", "code") else ""
    if name in ("em", "strong", "s", "code"):
        return mark(name)
    element = next(iter(tree_of(tag)), None)
    if name not in ("a", "br", "img") or element is None:
        return ""
    return next(iter(inline_words(element)))


def with_extras(text: str) -> str:
    """Text with what GitHub makes of it beyond CommonMark: links of bare addresses, emojis, formulas, struck words."""
    if "@" in text or "://" in text or "www." in text:
        text = BARE.sub(_bare, text)
    if ":" in text:
        text = _EMOJI.sub(lambda match: mark(f"emoji {match[0]}"), text)
    if "$" in text:
        text = _MATH.sub(lambda match: mark(f"math {' '.join((match[1] or match[2]).split())}"), text)
    return _STRUCK.sub(rf"{mark('s')}\1{mark('/s')}", text) if "~" in text else text


def _bare(match: re.Match[str]) -> str:
    typed, href = read_bare(match)
    return f"{link_mark(href)}{typed}{mark('/a')}{match[0][len(typed) :]}"
