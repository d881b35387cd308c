"""Problems → SARIF 2.1.0, which code hosts and editors read.

OASIS Standard, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from candour import __version__
from candour.problem import Problem, Severity
from candour.project.load import Loaded
from candour.report.lines import SourceLines, no_lines
from candour.report.problems import checked

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "PROJECT"


@dataclass(frozen=True, slots=True)
class CodeHelp:
    """A code's meaning: a title of a few words, and how to fix the mistake."""

    title: str
    help: str
    severity: Severity = Severity.ERROR


_NOTHING: Mapping[str, CodeHelp] = MappingProxyType({})


def sarif(loaded: Loaded, lines: SourceLines = no_lines, about: Mapping[str, CodeHelp] = _NOTHING) -> str:
    """One run with a result for each problem; `about` describes known codes."""
    rules = {rule["id"]: rule for rule in _rules(loaded.problems, about)}
    number = {code: index for index, code in enumerate(rules)}
    fingerprints = _fingerprints(loaded.problems, lines)
    run = {
        "tool": {"driver": {"name": "Candour", "version": __version__, "rules": list(rules.values())}},
        "invocations": [{"executionSuccessful": True}],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The project's folder, where mkdocs.yml stands."}}},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(problem, number[problem.code], fingerprint)
            for problem, fingerprint in zip(loaded.problems, fingerprints, strict=True)
        ],
        "properties": {"checked": checked(loaded)},
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rules(problems: Iterable[Problem], about: Mapping[str, CodeHelp]) -> Iterator[dict[str, Any]]:
    """The rules that found something, in the order of their codes."""
    severities = {problem.code: problem.severity for problem in problems}
    for code in sorted(severities):
        title = code.replace("-", " ").capitalize()
        known = about.get(
            code, CodeHelp(title, "The message says what is wrong and what is accepted.", severities[code])
        )
        yield {
            "id": code,
            "shortDescription": {"text": known.title},
            "help": {"text": known.help},
            "defaultConfiguration": {"level": known.severity.value},
        }


def _result(problem: Problem, rule: int, fingerprint: str) -> dict[str, Any]:
    location = {
        "artifactLocation": _location(problem),
        "region": {"startLine": problem.line, "startColumn": problem.column},
    }
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.severity.value,
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"primaryLocationLineHash": fingerprint},
        **({"fixes": [_fix(problem)]} if problem.mends else {}),
    }


def _fix(problem: Problem) -> dict[str, Any]:
    """All mends of a problem, as one change of its file."""
    replacements = [
        {
            "deletedRegion": {
                "startLine": mend.line,
                "startColumn": mend.column,
                "endLine": mend.end_line,
                "endColumn": mend.end_column,
            },
            "insertedContent": {"text": mend.new},
        }
        for mend in problem.mends
    ]
    change = {"artifactLocation": _location(problem), "replacements": replacements}
    return {"description": {"text": "Write what the message says."}, "artifactChanges": [change]}


def _location(problem: Problem) -> dict[str, Any]:
    return {"uri": quote(problem.path, errors="surrogateescape"), "uriBaseId": _ROOT}


@lru_cache(maxsize=1)  # many problems may stand on one line, and a line may be a whole file
def _words(line: str) -> str:
    return " ".join(line.split())


def _fingerprints(problems: Iterable[Problem], lines: SourceLines) -> Iterator[str]:
    """What identifies a problem when lines above it change: its file, its code and the words of its line.

    A number tells apart problems that share these, as in GitHub's `primaryLocationLineHash`.
    """
    seen: Counter[str] = Counter()
    for problem in problems:
        source = lines(problem.path)
        line = source[problem.line - 1] if problem.line <= len(source) else ""
        known_by = "\0".join((problem.path, problem.code, _words(line)))
        digest = sha256(known_by.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        seen[digest] += 1
        yield f"{digest}:{seen[digest]}"
