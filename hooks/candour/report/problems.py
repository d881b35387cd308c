"""Problems → text for people and JSON for tools."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict

from ..load import Loaded
from ..problem import errors
from ..wording import numbered


def text(loaded: Loaded) -> str:
    """A line a problem, then how much was checked."""
    return "\n".join([*map(str, loaded.problems), summary(loaded)])


def as_json(loaded: Loaded) -> str:
    """The same for tools: {"problems": [{path, line, column, code, message, severity}], "checked": {…}}."""
    problems = [asdict(problem) for problem in loaded.problems]
    return json.dumps({"problems": problems, "checked": _checked(loaded)}, ensure_ascii=False, indent=2)


def summary(loaded: Loaded) -> str:
    """What was read and what was found, in one line."""
    checked = _checked(loaded)
    wrong = len(errors(loaded.problems))
    found = f"{numbered(wrong, 'error')}, {numbered(len(loaded.problems) - wrong, 'warning')}"
    return (
        f"checked {numbered(checked['articles'], 'article')} with {numbered(checked['claims'], 'claim')}, "
        f"{numbered(checked['terms'], 'term')}, {numbered(checked['treatments'], 'treatment')}: {found}"
    )


def _checked(loaded: Loaded) -> dict[str, int]:
    library = loaded.library
    return {
        "articles": len(library.articles),
        "claims": sum(len(article.claims) for article in library.articles.values()),
        "terms": len(library.terms),
        "treatments": len(library.treatments),
    }


FORMATS: Mapping[str, Callable[[Loaded], str]] = {"text": text, "json": as_json}
