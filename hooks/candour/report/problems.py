"""Problems → text for people and JSON for tools."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from candour.model.folders import translated
from candour.problem import Problem, Severity, errors
from candour.project.load import Loaded
from candour.report.kinds import by_kind
from candour.report.lines import SourceLines, no_lines, under
from candour.wording.claims import numbered

_BOLD, _RED, _YELLOW, _OFF = "\033[1m", "\033[31m", "\033[33m", "\033[0m"


def problems_text(loaded: Loaded, lines: SourceLines = no_lines) -> str:
    """One line for each problem, how many there are of each kind if they are many, then how much was checked."""
    return "\n".join([*map(str, loaded.problems), *by_kind(loaded.problems), check_summary(loaded)])


def with_source(loaded: Loaded, lines: SourceLines, width: int = 100, colours: bool = False) -> str:
    """The same with each problem's source line and a caret under the column, at most `width` columns wide."""
    shown = [line for problem in loaded.problems for line in _with_source(problem, lines, width, colours)]
    return "\n".join([*shown, *by_kind(loaded.problems), check_summary(loaded)])


def _with_source(problem: Problem, lines: SourceLines, width: int, colours: bool) -> Iterator[str]:
    grave = _RED if problem.severity is Severity.ERROR else _YELLOW
    bold, grave, off = (_BOLD, grave, _OFF) if colours else ("", "", "")
    place = f"{problem.path}:{problem.line}:{problem.column}:"
    yield str(problem).replace(place, f"{bold}{place}{off}", 1)
    source = lines(problem.path)
    if problem.line <= len(source) and source[problem.line - 1].strip():
        margin = f"{problem.line:>6} | "
        line, caret = under(source[problem.line - 1], problem.column, width - len(margin))
        yield margin + line
        yield f"{'| ':>{len(margin)}}{caret[:-1]}{grave}^{off}"


def problems_json(loaded: Loaded, lines: SourceLines = no_lines) -> str:
    """The same for tools: {"problems": [{path, line, column, code, message, severity}], "checked": {…}}.

    A problem also has `fix` if it is known what to write in place of the value, and `mends` if that is known as
    changes of the file: [{line, column, end_line, end_column, new}].
    """
    problems = [problem_data(one) for one in loaded.problems]
    return json.dumps({"problems": problems, "checked": checked(loaded)}, ensure_ascii=False, indent=2)


def problem_data(problem: Problem) -> dict[str, Any]:
    """One problem for tools, without what it does not have."""
    return {key: value for key, value in asdict(problem).items() if value not in ("", (), None) and key != "twin"}


def check_summary(loaded: Loaded) -> str:
    """What was read and what was found, in one line."""
    counts = checked(loaded)
    wrong = len(errors(loaded.problems))
    found = f"{numbered(wrong, 'error')}, {numbered(len(loaded.problems) - wrong, 'warning')}"
    others = f", {numbered(counts['translations'], 'translation')}" if "translations" in counts else ""
    return (
        f"checked {numbered(counts['articles'], 'article')} with {numbered(counts['claims'], 'claim')}, "
        f"{numbered(counts['terms'], 'term')}, {numbered(counts['treatments'], 'treatment')}{others}: {found}"
        + (f" (not listed: {numbered(loaded.stood, 'problem')} that stood there before)" if loaded.stood else "")
        + "".join(f"; silent in '{language}': {', '.join(codes)}" for language, codes in loaded.silent.items())
    )


def checked(loaded: Loaded) -> dict[str, Any]:
    """How much was read and understood, and which rules do not check which language.

    Translations, such rules and problems that stood there before are listed only if there are any.
    """
    library = loaded.library
    told = [one.path for of_article in library.translations.values() for one in of_article.values()]
    told += [one.path for terms in library.terms_in.values() for one in terms.values()]
    told += [one.path for treatments in library.treatments_in.values() for one in treatments.values()]
    translations = sum(bool(translated(path)) for path in told)  # the vocabulary's words have no page of their own
    return {
        "articles": len(library.articles),
        "claims": sum(len(article.claims) for article in library.articles.values()),
        "terms": len(library.terms),
        "treatments": len(library.treatments),
        **({"translations": translations} if translations else {}),
        **({"silent": dict(loaded.silent)} if loaded.silent else {}),
        **({"stood": loaded.stood} if loaded.stood else {}),
    }
