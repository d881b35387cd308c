"""The sentences and words of a body, without markup, for comparing it with another."""

from __future__ import annotations

import re
from collections import Counter

from candour.language.sentences import sentences
from candour.model.text import Body


def sentence_counts(body: Body) -> Counter[str]:
    """How often each sentence occurs in a body, including editor's notes and headings."""
    return Counter(
        " ".join(passage.text[start:end].split()) for passage in body.passages for start, end in sentences(passage.text)
    )


def words_in(body: Body) -> set[str]:
    """The words of a body, in lower case."""
    return {word for passage in body.passages for word in re.findall(r"\w+", passage.text.casefold())}
