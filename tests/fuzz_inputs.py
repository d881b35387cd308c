"""Inputs for the fuzzer: real files damaged, and texts put together from the signs that mean something to a parser."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from random import Random

from .builders import BASE, SAMPLE, SAMPLE_FOLDER, X, article
from .configured import inheriting

Files = Mapping[str, bytes]

SIGNS = (
    *"[]()<>\"'`*_|~^=#:;!&{}\\/@$%+-.,?",
    *("\n", "\n\n", "    ", "  ", "\t", "\r", "  \n", "\\\n"),
    *(
        "- ",
        "* ",
        "1. ",
        "2) ",
        "> ",
        "# ",
        "## ",
        "### ",
        "---\n",
        "===\n",
        "***\n",
        "```\n",
        "~~~\n",
        "|---|---|\n",
        "| ",
    ),
    *(
        "[^1]",
        "[^1]: ",
        "[a]: b\n",
        "[a][b]",
        "![",
        "](",
        "](#",
        "](benefit:scars)",
        "](fact:sessions/x,",
        "[x](",
        '"("',
        " 't'",
    ),
    *(
        "<!--",
        "-->",
        "<a ",
        "</a>",
        "<b>",
        "<br>",
        "<div\n",
        "<?",
        "?>",
        "<![CDATA[",
        "]]>",
        "&amp;",
        "&#0;",
        "&#x110000;",
    ),
    *(
        "http://",
        "https://x.example/",
        "mailto:",
        "javascript:",
        "www.x.example",
        "x@y.example",
        "../",
        "index.md",
        "//",
    ),
    *(
        "{{",
        "}}",
        "{%",
        "%}",
        "{: .x}",
        "{#id}",
        "!!! note\n",
        "??? x\n",
        "[TOC]",
        ":::",
        "==x==",
        "$$",
        "[ ] ",
        "[x] ",
    ),
    *(
        "a",
        "b",
        "word ",
        "the best ",
        "do not ",
        "never ",
        "avoid ",
        "may ",
        "if ",
        "unless ",
        "except ",
        "must ",
        "not ",
    ),
    *(
        "ibuprofen ",
        "scars ",
        "acne ",
        "Needling ",
        "pregnant ",
        "24 hours ",
        "2-3 days ",
        "5 mg",
        "1/2 ",
        "1,000.5 ",
        "10 % ",
    ),
    *(
        "½",
        "°",
        "–",
        "…",
        "«",
        "”",
        "é",
        "e\u0301",
        "ß",
        "ı",
        "ﬁ",
        "\u00a0",
        "\u00ad",
        "\u200b",
        "\u200d",
        "\u202e",
        "\u2028",
    ),
    *(
        "\ufeff",
        "\x85",
        "\x0b",
        "\x0c",
        "\x1f",
        "\x7f",
        "\ufffd",
        "\U0001f600",
        "漢",
        "ا",
        "\U000e0041",
        "İ",
        "9" * 400,
        "0" * 30 + "1 ",
        " days ",
        " to ",
        "once a ",
        "twice ",
        "every ",
        "١٢",
        "²",
    ),
)
YAML = (
    *(
        "a: ",
        "- ",
        "? ",
        ": ",
        "{",
        "}",
        "[",
        "]",
        ", ",
        "&a ",
        "*a",
        "<<: ",
        "!!x ",
        "!ENV ",
        "|\n",
        ">-\n",
        "'",
        '"',
        "#",
        "\n",
    ),
    *(
        "\n  ",
        "\n    ",
        "null",
        "~",
        "yes",
        "1e9",
        "0x1f",
        "2026-01-01",
        "012",
        ".inf",
        "title: ",
        "benefits: ",
        "term: scars\n",
    ),
    *(
        "lines: [1]",
        "review: ",
        "exceptions:\n",
        "extra:\n  ",
        "candour:\n    ",
        "rules: ",
        "nav:\n",
        "plugins: ",
        "theme: ",
    ),
    *(
        "\t",
        "\\x",
        "\\u0000",
        "\ufeff",
        "---\n",
        "...\n",
        "%YAML 1.1\n",
        "é",
        "\u2028",
        "INHERIT: ",
        "hooks: ",
        "clinic: ",
    ),
)
PO = (
    *(
        "msgid ",
        "msgstr ",
        "msgid_plural ",
        "msgstr[0] ",
        "msgstr[1] ",
        "msgctxt ",
        '"',
        '"a"',
        '""',
        "\n",
        "#, fuzzy\n",
    ),
    *(
        "#~ ",
        "#: a:1\n",
        "#| ",
        "#. ",
        "\\n",
        "\\",
        "%(num)s",
        "%",
        "%%",
        "{count}",
        "{",
        "<a href=",
        "<",
        "nplurals=2; ",
    ),
    *(
        "plural=n%0",
        "plural=(n",
        "Plural-Forms: ",
        "charset=utf-7",
        "Language: es",
        "\0",
        "\x04",
        "é",
        "\u2068",
        "\xa0",
    ),
)


def drawn(random: Random, signs: Sequence[str], most: int = 14) -> str:
    """A few signs in a row. Some are repeated, few times or many."""
    parts = [random.choice(signs) for _ in range(random.randint(1, most))]
    if random.random() < 0.3:
        parts[random.randrange(len(parts))] *= random.choice((2, 3, 7, 40))
    text = "".join(parts)
    return text * random.choice((50, 300, 1_500)) if random.random() < 0.06 else text


def damaged(random: Random, data: bytes, signs: Sequence[str], others: Sequence[bytes]) -> bytes:
    """A file with pieces cut out, put in, doubled, moved, exchanged with another's, or its end missing."""
    for _ in range(random.choice((1, 1, 1, 2, 3, 6))):
        start = random.randint(0, len(data))
        end = min(len(data), start + random.choice((0, 1, 4, 20, 80, 400)))
        change = random.randrange(8)
        if change == 0:
            data = data[:start] + data[end:]
        elif change <= 3:
            data = data[:start] + drawn(random, signs).encode("utf-8", "surrogatepass") + data[start:]
        elif change == 4:
            data = data[:end] + data[start:end] * random.choice((1, 2, 30)) + data[end:]
        elif change == 5:
            other = random.choice(others)
            at = random.randint(0, len(other))
            data = data[:start] + other[at : at + random.choice((10, 60, 300))] + data[end:]
        elif change == 6:
            data = data[:start] + drawn(random, signs).encode("utf-8", "surrogatepass") + data[end:]
        else:
            data = data[: max(start, len(data) // 2)] if random.random() < 0.3 else data[:start] + b"\xff" + data[end:]
    return data


_PAGES = {path: data for path, data in [*BASE.pages, *SAMPLE.pages] if len(data) < 30_000}
_ARTICLES = [data for path, data in _PAGES.items() if path.startswith("docs/articles/")]
_OF_FOLDER = {
    folder: [data for path, data in _PAGES.items() if path.startswith(folder)]
    for folder in ("docs/terms/", "docs/treatments/")
}
_CONFIG = (SAMPLE_FOLDER / "mkdocs.yml").read_bytes()
_CATALOGUE = (SAMPLE_FOLDER / "docs/language/es.po").read_bytes()
_SHORT_PO = b"\n\n".join(_CATALOGUE.split(b"\n\n")[:30])
_LISTS = [(SAMPLE_FOLDER / path).read_bytes() for path in ("docs/words.yml", "docs/language/es.words.yml")]
_OWN = b"""\
---
title: Visit us
hide: [navigation]
---
# Visit us

Come by [bus](index.md#x).

- a
- b

| a | b |
|---|---|
| c | d |
"""
_TRANSLATION = b"""\
---
title: Un articulo
summary: Corto.
original: v2:0
review: {status: unreviewed}
---
Nada de [esto](benefit:scars).
"""


def body(random: Random) -> Files:
    return {
        X: article("benefits:\n  - {term: scars, lines: [1]}\n", drawn(random, SIGNS)).encode("utf-8", "surrogatepass")
    }


def plain_body(random: Random) -> Files:
    return {X: article(body="\n\n".join(drawn(random, SIGNS) for _ in range(3))).encode("utf-8", "surrogatepass")}


def damaged_article(random: Random) -> Files:
    return {X: damaged(random, random.choice(_ARTICLES), SIGNS + YAML, _ARTICLES)}


def front(random: Random) -> Files:
    key = random.choice(("title", "summary", "review", "source", "treatment", "exceptions", "benefits", "facts"))
    return {X: article(**{key: drawn(random, YAML)}).encode("utf-8", "surrogatepass")}


def described(random: Random) -> Files:
    folder = random.choice(list(_OF_FOLDER))
    return {f"{folder}x.md": damaged(random, random.choice(_OF_FOLDER[folder]), SIGNS + YAML, _ARTICLES)}


def translation(random: Random) -> Files:
    path = random.choice(("articles/first", "terms/scars", "treatments/needling"))
    return {
        f"docs/es/{path}.md": damaged(random, _TRANSLATION, SIGNS + YAML, _ARTICLES),
        "docs/language/es.po": _SHORT_PO,
    }


def own_page(random: Random) -> Files:
    data = (
        damaged(random, _OWN, SIGNS + YAML, _ARTICLES)
        if random.random() < 0.5
        else drawn(random, SIGNS).encode("utf-8", "surrogatepass")
    )
    return {random.choice(("docs/index.md", "docs/visit.md")): data}


def words(random: Random) -> Files:
    path = random.choice(("docs/words.yml", "docs/language/es.words.yml", "docs/language/xx.words.yml"))
    return {path: damaged(random, random.choice(_LISTS), YAML, _LISTS)}


def catalogue(random: Random) -> Files:
    data = damaged(random, _SHORT_PO, PO, [_CATALOGUE]) if random.random() < 0.6 else drawn(random, PO, 30).encode()
    return {"docs/language/es.po": data, **inheriting("theme: {language: es}\n")}


def configuration(random: Random) -> Files:
    files = inheriting()
    if random.random() < 0.5:
        return {**files, "mkdocs.yml": damaged(random, _CONFIG, YAML, [_CONFIG])}
    key = random.choice(
        (
            "extra",
            "nav",
            "theme",
            "plugins",
            "site_name",
            "site_url",
            "exclude_docs",
            "docs_dir",
            "markdown_extensions",
            "extra_css",
            "validation",
            "copyright",
            "not_in_nav",
            "repo_url",
            "INHERIT",
        )
    )
    return {**files, **inheriting(f"{key}: {drawn(random, YAML)}\n")}


def names(random: Random) -> Files:
    """A page with a strange name, as far as a disk takes it."""
    name = drawn(random, SIGNS, 4).replace("\0", "").replace("/", random.choice(("", "\u2215", "/")))[:60].strip("/.")
    folder = random.choice(
        ("docs/articles/", "docs/terms/", "docs/treatments/", "docs/", "docs/es/articles/", "docs/language/")
    )
    ending = random.choice((".md", ".md", ".md", ".png", ".po", ".words.yml", ".svg", ".MD", ".html", ""))
    data = random.choice((article().encode(), b"---\nlabel: X\nkind: condition\n---\nX.\n", b"\x89PNG\r\n\x1a\n", b""))
    return {f"{folder}{name or 'x'}{ending}": data}


INPUTS: Mapping[str, Callable[[Random], Files]] = {
    made.__name__: made
    for made in (
        body,
        plain_body,
        damaged_article,
        front,
        described,
        translation,
        own_page,
        words,
        catalogue,
        configuration,
        names,
    )
}
