"""The HTML of own pages: what is harmless is published, written anew; everything else is named and left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from justhtml import Element, JustHTML
from justhtml.parser.context import FragmentContext
from markdown import Markdown
from material.extensions import emoji
from pymdownx import superfences

from candour.model.allow import NOTHING, Allow
from candour.model.harmless import ELEMENTS, takes
from candour.reading.front_matter import Page
from candour.reading.own_html import read_html, seen_words
from candour.reading.own_html_places import unsafe_problems

MAPS = Allow(frames=("https://maps.example/embed",))

KEPT = [
    "<details open><summary>More</summary><p>Words</p></details>",
    '<table><thead><tr><th scope="col" align="left">A</th></tr></thead><tbody><tr><td>B</td></tr></tbody></table>',
    '<p>H<sub>2</sub>O, <kbd>Ctrl</kbd>, <abbr title="Sun protection factor">SPF</abbr><br>3 &lt; 4 &amp; 5</p>',
    '<a class="headerlink" href="#x" title="Permanent link">¶</a>',
    '<a href="tel:+15550100">Call</a> <a href="mailto:desk@clinic.example?subject=A">write</a> <a href="x.html">x</a>',
    '<a href="https://www.example.org/?a=1&amp;b=2" target="_blank" rel="noopener">x</a>',
    '<figure><img src="room.png" alt="A room" loading="lazy" width="300"><figcaption>A</figcaption></figure>',
    '<video src="film.mp4" controls poster="film.png"><track src="film.vtt" kind="captions"></video>',
    '<ul class="task-list"><li><label><input type="checkbox" disabled checked> A</label></li></ul>',
    '<input id="__tabbed_1_1" name="__tabbed_1" type="radio"><label for="__tabbed_1_1">A</label>',
    '<input id="before" name="__tabbed_1" type="radio"><label for="before">A</label>',
    '<div role="region" aria-labelledby="x" tabindex="0"><address>1 Street</address></div>',
    '<pre><code class="language-sh">\n  a\n</code></pre>',
    "<pre>\n\nfirst</pre>",
    '<svg viewBox="0 0 24 24"><path d="M1 2z" fill="none"></path></svg>',
]


@pytest.mark.parametrize("html", KEPT)
def test_what_is_harmless_stays_as_it_is(html: str) -> None:
    assert read_html(html) == (html, [])


@pytest.mark.parametrize(
    ("html", "published"),
    [
        ("<td>a</td></div></article>b", "ab"),
        ("<p>a<div>b", "<p>a</p><div>b</div>"),
        ("a<!-- hidden -->b<br/>", "ab<br>"),
        (
            '<table><tr><td style="text-align: right;">1',
            '<table><tbody><tr><td align="right">1</td></tr></tbody></table>',
        ),
        ("<P TITLE='a\"b'>", '<p title="a&quot;b"></p>'),
    ],
)
def test_what_a_browser_would_mend_is_written_as_it_reads_it(html: str, published: str) -> None:
    assert read_html(html) == (published, [])


NAMED = [
    ("<script>alert(1)</script>", "<script> may not stand on a page", ""),
    ("<p><style>p{}</style>a", "<style> may not stand on a page", "<p>a</p>"),
    ("<svg/onload=alert(1)>", "'onload' may not stand in <svg>", "<svg></svg>"),
    ("<svg><script>alert(1)</script></svg>", "<script> may not stand on a page", "<svg></svg>"),
    ("<svg><use href='x#y'/></svg>", "<use> may not stand on a page", "<svg></svg>"),
    ("<svg><a xlink:href='javascript:a'>x</a></svg>", "<a> may not stand on a page", "<svg></svg>"),
    ("<svg><path fill='url(//x)'/></svg>", "fill='url(//x)' is not accepted", "<svg><path></path></svg>"),
    ("<math><mi xlink:href='javascript:a'>", "<math> may not stand on a page", ""),
    ("<body onload=alert(1)>a", "<body> may not stand on a page", "a"),
    ("<a href='java&#10;script:alert(1)'>a</a>", "begins with 'javascript:'", "<a>a</a>"),
    ("<a href=' &#1;vbscript:x'>a</a>", "begins with 'vbscript:'", "<a>a</a>"),
    ("<a href='data:text/html,x'>a</a>", "begins with 'data:'", "<a>a</a>"),
    ("<a href='//evil.example'>a</a>", "begins with two slashes", "<a>a</a>"),
    ("<a href='/\\evil.example'>a</a>", "begins with two slashes", "<a>a</a>"),
    ("<a href='https:evil'>a</a>", "names no website", "<a>a</a>"),
    ("<img src='https://x.example/a.png'>", "would be fetched from elsewhere", "<img>"),
    ("<img src=data:image/svg+xml,x>", "would be fetched from elsewhere", "<img>"),
    ("<img srcset='a 2x'>", "'srcset' may not stand in <img>", "<img>"),
    ("<p id=__config>", "id='__config' is not accepted", "<p></p>"),
    ("<label for=__drawer>x</label>", "for='__drawer' is not accepted", "<label>x</label>"),
    ("<ol start=x><li>a</ol>", "start='x' is not accepted", "<ol><li>a</li></ol>"),
    ("<p tabindex=5>", "tabindex='5' is not accepted", "<p></p>"),
    ("<img name=cookie>", "'name' may not stand in <img>", "<img>"),
    ("<p style='position:fixed'>", "style='position:fixed' is not accepted", "<p></p>"),
    ("<div data-md-component=dialog>", "'data-md-component' may not stand in <div>", "<div></div>"),
    ("<input>", "<input> may not stand on a page; link to the form", ""),
    ("<input autofocus onfocus=x>", "<input> may not stand on a page; link to the form", ""),
    ("<form action=x><p>a", "<form> may not stand on a page; link to the form", ""),
    ("<iframe src='https://evil.example' title=x></iframe>", "is not a website that mkdocs.yml names", None),
    ("<iframe src='https://maps.example/embed/../x' title=x></iframe>", "is not a website that mkdocs.yml", None),
    ("<iframe src='https://a@maps.example/embed' title=x></iframe>", "is not a website that mkdocs.yml", None),
    ("<iframe src='javascript:alert(1)' title=x></iframe>", "is not a website that mkdocs.yml names", None),
    ("<iframe src='x.html' title=x></iframe>", "is not a website that mkdocs.yml names", None),
    ("<iframe src='https://maps.example/embed'></iframe>", "<iframe> has no 'title'", None),
    ("<iframe title=x></iframe>", "<iframe> has no 'src'", None),
    ("<iframe title=x src='https://maps.example/embed' srcdoc='<script>'></iframe>", "'srcdoc' may not stand", None),
]  # fmt: skip


@pytest.mark.parametrize(("html", "message", "published"), NAMED)
def test_what_is_not_on_the_list_is_named_and_left_out(html: str, message: str, published: str | None) -> None:
    written, found = read_html(html, MAPS)
    assert [one.message for one in found if message in one.message]
    assert len(found) == 1
    assert published is None or written == published


MATERIAL = """
# Title { #top .x data-toc-label="T" }

!!! note "A <b>note</b>"
    Words

??? tip "Open"
    More

=== "Before"
    a
=== "After"
    b

- [x] done
- [ ] not

++ctrl+alt+del++ ==mark== ^^ins^^ H~2~O ~~del~~ {--gone--} {++new++}{>>comment<<} :material-phone: $x^2$ `#!sh x=1`

``` python title="A" hl_lines="2"
a = 1
b = 2
```

``` mermaid
graph LR
```

Term
:   Definition

The HTML[^1] &copy; (tm) 1/2 https://clinic.example <me@clinic.example>

*[HTML]: Words

[^1]: A note.

| A | B |
|:-:|--:|
| 1 | 2 |

[button](x.html){ .md-button .md-button--primary target=_blank } ![x](a.png){ width=300 align=left loading=lazy }

<figure markdown="span">
  ![x](a.png)
  <figcaption>Words</figcaption>
</figure>

<div class="grid cards" markdown>

- :material-phone: **Call** us

    ---

    Words

</div>
"""
"""What Material's manual shows of each extension that it names."""


def test_what_the_themes_extensions_make_is_harmless() -> None:
    names = ["abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc", "sane_lists"]
    pymdownx = "arithmatex betterem caret mark tilde critic details emoji highlight inlinehilite keys magiclink"
    names += [f"pymdownx.{name}" for name in f"{pymdownx} smartsymbols superfences tabbed tasklist".split()]
    fence = {"name": "mermaid", "class": "mermaid", "format": superfences.fence_code_format}
    settings = {
        "toc": {"permalink": True},
        "pymdownx.arithmatex": {"generic": True},
        "pymdownx.emoji": {"emoji_index": emoji.twemoji, "emoji_generator": emoji.to_svg},
        "pymdownx.highlight": {"anchor_linenums": True, "line_spans": "__span", "linenums": True},
        "pymdownx.superfences": {"custom_fences": [fence]},
        "pymdownx.tabbed": {"alternate_style": True},
        "pymdownx.tasklist": {"custom_checkbox": True},
    }
    html = Markdown(extensions=names, extension_configs=settings).convert(MATERIAL)
    published, found = read_html(html)
    assert found == []
    assert seen_words(published) == seen_words(html)
    for made in (
        "<details",
        'type="radio"',
        'type="checkbox"',
        "<svg",
        "<kbd",
        "<mark",
        "<dl>",
        "<abbr",
        'align="right"',
    ):
        assert made in published


def test_a_frame_that_is_named_is_shown_apart_from_the_page() -> None:
    html = '<iframe src="https://maps.example/embed?x=1" title="Where we are">words</iframe>'
    assert read_html(html, MAPS) == (
        '<iframe loading="lazy" referrerpolicy="no-referrer" sandbox="allow-scripts allow-same-origin allow-forms" '
        'src="https://maps.example/embed?x=1" title="Where we are"></iframe>',
        [],
    )


PIECES = [
    *("<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?", '"', "'", "`", "=", " ", "\n", "\0", "&", "&lt;"),
    *(
        "script",
        "svg",
        "math",
        "mtext",
        "mglyph",
        "style",
        "title",
        "textarea",
        "template",
        "noscript",
        "iframe",
        "img",
    ),
    *("table", "td", "p", "a", "b", "select", "option", "xmp", "plaintext", "foreignObject", "annotation-xml", "form"),
    *(" onerror=alert(1)", " href=javascript:x", " src=x", " id=__config", " title='-->", " style=x", "words"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_a_browser_reads_nothing_in_what_is_published_but_what_the_list_names(html: str) -> None:
    published, _ = read_html(html)
    for around in ("div", "p", "td", "select", "caption"):
        left = list(JustHTML(published, fragment_context=FragmentContext(around), sanitize=False).root.children or ())
        while left:
            node = left.pop()
            left += node.children or ()
            if isinstance(node, Element):
                namespace, element = node.namespace or "html", str(node.name)
                assert element in ELEMENTS[namespace]
                assert all(takes(namespace, element, name) for name in node.attrs)
                assert "script:" not in (node.attrs.get("href") or "")


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_what_is_published_is_read_again_as_the_same(html: str) -> None:
    published, _ = read_html(html)
    again, _ = read_html(published)
    assert (seen_words(again), read_html(again)[0]) == (seen_words(published), again)


def test_each_has_its_place_in_what_was_typed_and_of_thousands_some_are_told() -> None:
    body = "One.\n\n`<x>` <x> and <x>\n\nA picture {onclick=1}\n"
    page = Page("docs/a.md", {}, body, 4)
    _, found = read_html("<p><code>&lt;x&gt;</code> <x> and </x><x></p><p onclick=1>A picture</p>")
    assert [(one.line, one.column) for one in unsafe_problems(page, found)] == [(6, 7), (6, 15), (8, 12)]
    _, found = read_html("<x></x>" * 1_000)
    problems = list(unsafe_problems(page, found))
    assert (len(problems), problems[-1].message) == (101, "900 more tags and attributes below may not stand on a page")


def test_pictures_sound_and_films_come_from_docs_or_from_a_website_that_is_named() -> None:
    allow = Allow(images=("https://pictures.example",), media=("https://films.example",))
    picture, film = (
        '<img src="https://pictures.example/a.png" alt="A">',
        '<video src="https://films.example/a"></video>',
    )
    assert read_html(picture + film, allow) == (picture + film, [])
    assert len(read_html(picture + film, NOTHING)[1]) == 2
    assert len(read_html(film.replace("films", "pictures"), allow)[1]) == 1
