"""The forms in which programs mark what they leave in a text that is copied out of them.

Word processors leave fields, styles, tracked changes and comments; mail and chats who wrote when; a PDF its pages'
numbers; the editors of other sites their signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from candour.reading.raw.raw_text import NO_LINK, RawText

_FIELDS = (
    "PAGEREF|HYPERLINK|REF|MERGEFIELD|TOC|SEQ|PAGE|NUMPAGES|SECTIONPAGES|INCLUDEPICTURE|INCLUDETEXT|FORMTEXT|XE|SYMBOL|"
    "EMBED|LINK|STYLEREF|ADDIN|DOCPROPERTY|AUTHOR|FILENAME|CREATEDATE|SAVEDATE|PRINTDATE|EQ"
)
_DAY = r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?:[ \u202f]?[ap]\.?[ \u00a0]?m\.?)?"
_SHORTCODES = (
    r"caption|gallery|vc_\w+|et_pb_\w+|embed|audio|contact-form-7|fusion_\w+|su_\w+|elementor-template|wp_\w+|av_\w+|"
    r"ux_\w+|shortcode|nextpage"
)


@dataclass(frozen=True, slots=True)
class ProgramMark:
    """What a mark is, its form, and signs of which every text holds one that holds the mark.

    Most texts hold none, so most forms are never tried. `in_brackets` says that it is a bracket that is no link,
    `at_line_start` that it begins a line in a way that few lines do.
    """

    what: str
    form: re.Pattern[str]
    signs: tuple[str, ...] = ()
    in_brackets: bool = False
    at_line_start: bool = False


_START = re.compile(
    r"\n\W{0,4}(?:\d{1,2}[/.]\d|(?<=\[)[^\[\]\n]{1,40} \d{1,2}[/.]|(?:From|De|Von):|(?:On|El) "
    r"|(?:Page|Página|Pág\.|P\.) ?\d)"
)

_MARKS = (
    ProgramMark(
        "a field of a word processor",
        re.compile(rf"\{{ ?(?:{_FIELDS})\b[^{{}}\n]*\}}|«[A-Z][a-z]+(?:[A-Z_]\w*)+»"),
        ("{", "«"),
    ),
    ProgramMark(
        "the mark of a word processor's style",
        re.compile(
            r"</?o:p>|<!--\[if |<!\[endif\]"
            r"|<!--(?:Start|End)Fragment-->|\bmso-[a-z]+:|/\* Style Definitions \*/"
        ),
        ("<", "/*"),
    ),
    ProgramMark(
        "a change that was tracked",
        re.compile(r"\{(?:\+\+[^{}]*\+\+|--[^{}]*--|~~[^{}]*~~|>>[^{}]*<<|==[^{}]*==)\}"),
        ("{",),
    ),
    ProgramMark(
        "the mark of a comment",
        re.compile(
            r"\[(?!(?:B|D|K|T)\d\d?\])[A-Z]{1,4}\d{1,3}\](?![(\[:])|\[[a-z]{1,2}\](?<=[\w.,;)”\"']\[[a-z]\])(?![(\[:])"
        ),
        in_brackets=True,
    ),
    ProgramMark("the mark of a comment", re.compile(r"#cmnt(?:_ref)?\d+"), ("#cmnt",)),
    ProgramMark(
        "the number of a note that did not come along",
        re.compile(r"(?<=[\w.,;)”\"])\[\d{1,3}(?:[,–-] ?\d{1,3})*\](?![(\[:])"),
        in_brackets=True,
    ),
    ProgramMark("the number of a note that did not come along", re.compile(r"#_?ftn(?:ref|t_ref|t)?\d+"), ("ftn",)),
    ProgramMark(
        "a part of a chat",
        re.compile(
            rf"\n[>*-]?[ ]?\[?{_DAY}\]?(?: -)? [^:\n]{{1,40}}:[ ]|\n\[[^\[\]\n]{{1,40}},? {_DAY}\]", re.IGNORECASE
        ),
        at_line_start=True,
    ),
    ProgramMark(
        "the head of an e-mail",
        re.compile(
            r"\n[>* ]*(?:(?:From|De|Von):[*]* [^\n]+\n[>* ]*(?:Sent|Date|To|Subject|Enviado(?: el)?|Fecha|Para|Asunto):"
            r"[*]* [^\n]+|(?:On|El) [^\n]{8,80}(?:wrote|escribió):[ ]*(?=\n|\Z))"
        ),
        at_line_start=True,
    ),
    ProgramMark(
        "a page's number",
        re.compile(r"\n\W{0,3}(?:Page|Página|Pág\.|P\.) ?\d{1,3} (?:of|de|/) ?\d{1,3}\W{0,3}(?=\n|\Z)"),
        at_line_start=True,
    ),
    ProgramMark("a sign of a PDF", re.compile(r"\(cid:\d+\)"), ("(cid:",)),
    ProgramMark(
        "a sign of another site's editor",
        re.compile(
            rf"\[/?(?:{_SHORTCODES})\b[^\]\n]*\](?![(\[:])|\[node:[\w:-]+\]|\[(?:File|Image|Archivo|Imagen):[^\]\n]+\]"
        ),
        in_brackets=True,
    ),
    ProgramMark(
        "a sign of another site's editor",
        re.compile(r"<!-- ?/?wp:|\{(?:loadposition|jcomments|mosimage)[^}\n]*\}"),
        ("<", "{"),
    ),
    ProgramMark(
        "a mark of the program that wrote it",
        re.compile(r":contentReference\[|【[^】\n]*†[^】\n]*】"),
        ("【", ":contentRef"),
    ),
    ProgramMark(
        "a mark of the program that wrote it", re.compile(r"utm_source=(?:chatgpt|openai|perplexity)[\w.]*"), ("utm_",)
    ),
    ProgramMark(
        "an address of a search engine",
        re.compile(r"https?://www\.google\.[a-z.]+/url\?[^\s)>\]]+"),
        ("www.google.",),
    ),
)


def program_marks(given: RawText) -> Iterator[tuple[int, int, str]]:
    """The place of each in a page's body, and what it is."""
    text, start = given.text, given.body_start
    body = text[start:]
    has_brackets, has_starts = bool(NO_LINK.search(body)), bool(_START.search(text, max(start - 1, 0)))
    for mark in _MARKS:
        is_possible = any(sign in body for sign in mark.signs)
        if not (is_possible or (mark.in_brackets and has_brackets) or (mark.at_line_start and has_starts)):
            continue
        for found in mark.form.finditer(text, max(start - 1, 0)):  # a line's start is the end of the one before
            first = found.start() + (len(found[0]) - len(found[0].lstrip()))
            is_defined = mark.in_brackets and f"{found[0]}:" in text
            if not is_defined and text[first - 1 : first] not in ("]", "!", "\\"):
                yield first, found.end(), mark.what
