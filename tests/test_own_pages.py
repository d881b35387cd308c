"""Pages outside the library: MkDocs shows each of their words, whatever its own reading of links would do."""

from __future__ import annotations

import pytest
from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig

from candour.adapter.as_on_github import read_links_alike
from candour.reading.own_front import read_own

LEAFLET = "Read [the leaflet](https://example.org/women's-health-(uk)) first. Do not come while you are ill."


def test_mkdocs_reads_the_targets_of_links_as_the_library_does() -> None:
    config = MkDocsConfig()
    config.load_dict({"site_name": "x"})
    config.validate()
    for _ in range(2):  # a project may name our hook twice
        read_links_alike(config)
    html = Markdown(extensions=config.markdown_extensions).convert(LEAFLET)
    assert html.endswith("</a> first. Do not come while you are ill.</p>")
    assert config.markdown_extensions.count("candour.reading.inline:LinkTargets") == 1


@pytest.mark.parametrize(
    ("text", "title", "line", "codes"),
    [
        ("---\ntitle: A\n---\n\n# B\n", "A", 5, []),
        ("---\ntitle: A\n...\n# B\n", "A", 4, []),
        ("---\ntitle: A\n---\n# B", "A", 4, []),
        ("\ufeff---\r\ntitle: A\r\n---\r\n# B\r\n", "A", 4, ["byte-order-mark"]),
        ("---\n\n# B\n", None, 1, []),
        ("---\nWords\n---\n# B\n", None, 1, []),
        ("---\ntitle: A\n# B\n", None, 1, ["open-front-matter"]),
        ("---\ntitle: 'A\n---\n# B\n", None, 1, ["bad-yaml"]),
        ("---\ntitle: !!python/name:os.system\n---\n# B\n", None, 4, ["yaml-tag"]),
        ("---\ntitle: A\n---", None, 1, ["open-front-matter"]),
        ("+++\ntitle = 'A'\n+++\n# B\n", None, 1, ["bad-yaml"]),
        ("title: A\n    and more\n\n# B\n", "A and more", 4, []),
        ("title: A\nTelephone: 1\n\n# B\n", "A", 4, ["lost-words"]),
        ("https://clinic.example\n", None, 2, ["lost-words"]),
        ("Open: see below\n# B\n", None, 2, ["lost-words"]),
        ("\nOpen: see below\n", None, 1, []),
        ("# Open: see below\n", None, 1, []),
    ],
)
def test_what_mkdocs_takes_for_the_front_matter(text: str, title: str | None, line: int, codes: list[str]) -> None:
    page, problems = read_own("docs/about.md", text.encode())
    assert (page.front.get("title"), page.body_line, [problem.code for problem in problems]) == (title, line, codes)
    assert page.body in text.replace("\r\n", "\n")
