"""Files that are no pages where pages are: documents, texts, and copies that a program made. MkDocs publishes each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from candour.model.folders import ARTICLE_FOLDER, TERM_FOLDER, TREATMENT_FOLDER, translated
from candour.reading.raw.project_files import PICTURES, FoundFile, ProjectFiles

_MARKDOWN = frozenset({"md", "markdown", "mdown", "mkdn", "mkd"})
_SHOWN = PICTURES | {"mp4", "webm", "mp3", "ogg", "vtt"}
"""What pages may show."""

_DOCUMENTS = re.compile(
    r"docx?|docm|dotx?|od[tsp]|ott|rtf|pages|wp[sd]|gdoc|gsheet|xls[xm]?|numbers|pptx?|key|eml|msg|zip|rar|7z|psd|ai|indd|"
    r"sketch|orig|rej|bak|tmp|swp|log|url|webloc|lnk|db|ini|part|crdownload|download"
)
"""What no site has pages of; where a page leads to one, it is meant."""

_NAMED_TXT = re.compile(r"(?:robots|humans|security|ads|llms|llms-full|license)\.txt", re.IGNORECASE)
_COPY = re.compile(
    r" ?\(\d+\)\.\w+$|(?: |- ?)(?:copy|copia|kopie)(?: ?\(?\d+\)?)?\.\w+$|^(?:copy|copia) (?:of|de) |^~\$|~$"
    r"|conflicted copy|copia en conflicto|sync-conflict|\.(?:orig|rej|bak|tmp|swp)$",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"[-_](?:copy|copia|old|backup|bak|final|draft|borrador|v?\d{1,2})(?=\.\w+$)", re.IGNORECASE)


def find(given: ProjectFiles) -> Iterator[FoundFile]:
    """Each of them that no page leads to."""
    for path in sorted(given.names):
        name = path.rpartition("/")[2]
        ending = name.rpartition(".")[2].lower() if "." in name else ""
        wrong = _copy(given, path) or _foreign(path, name, ending)
        if wrong and not (ending not in _MARKDOWN and given.is_named(path)):
            yield FoundFile(path, f"'{name}' {wrong}")


def _copy(given: ProjectFiles, path: str) -> str:
    name = path.rpartition("/")[2]
    is_library = is_of_library(path)
    if _COPY.search(name) and not (is_library and path.endswith(".md") and " " not in name):
        return "is named like a copy that a program made, and would be published; delete it"
    beside = _BESIDE.sub("", path)
    if (
        is_library
        and beside != path
        and beside in given.names
        and given.pages.get(path, b"x") == given.pages.get(beside)
    ):
        return f"is a copy of '{beside.rpartition('/')[2]}', and would be published; delete it"
    return ""


def _foreign(path: str, name: str, ending: str) -> str:
    if ending in _MARKDOWN or ending in _SHOWN:
        return ""
    if re.search(r"\.(?:md|markdown)\.\w+$", name, re.IGNORECASE):
        return "is no page, and would be published as it is; a page's name ends with '.md'"
    if is_of_library(path):
        return "is no page, and would be published as it is; write it as a page, or take it out of docs/"
    if _DOCUMENTS.fullmatch(ending) or (ending == "txt" and not _NAMED_TXT.fullmatch(name)):
        return "would be published as it is, and no page leads to it; take it out of docs/, or link to it"
    return ""


def is_of_library(path: str) -> bool:
    """Whether a file stands where the pages of the library do, also those in another language."""
    found = translated(f"{path.rpartition('/')[0]}/x.md")
    return (found[1] if found else path).startswith((ARTICLE_FOLDER, TERM_FOLDER, TREATMENT_FOLDER))
