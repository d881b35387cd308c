"""The examples in the rules' documentation as pages, to be laid over the base of all cases."""

from __future__ import annotations

import re

from .test_cases import ENCODINGS

_HEAD = {
    "title": "Another article",
    "treatment": "needling",
    "summary": "A second article.",
    "source": f"{{document: x.txt, sha256: {'b' * 64}, rights: facts-only}}",
    "review": "{status: unreviewed}",
}
"""What a part of an article leaves out, unless it says so itself."""


def pages_of(example: str) -> dict[str, bytes]:
    """An example's pages by path. What stands before the first `=== path` is a part of an article."""
    part, *named = re.split(r"^=== (.+)\n", example, flags=re.MULTILINE)
    pages = {"docs/articles/x.md": _article(part).encode()} if part.strip() else {}
    for name, page in zip(named[::2], named[1::2], strict=True):
        path, ending, manner = name.partition(".md ")  # a name may hold a space: it is a mistake of its own
        pages[path + ending.rstrip()] = ENCODINGS[manner](page)
    return pages


def _article(part: str) -> str:
    front, _, body = part.partition("---\n") if re.search(r"^---$", part, re.MULTILINE) else ("", "", part)
    head = "".join(
        f"{key}: {value}\n" for key, value in _HEAD.items() if not re.search(rf"^{key}:", front, re.MULTILINE)
    )
    return f"---\n{head}{front}---\n{body}"
