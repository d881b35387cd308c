"""The starter vocabulary from its files: hooks/candour/vocabulary/<kind>.yml, with references.yml beside them.

It is read once in a process. Sound files are read without the places of their values. If anything is wrong, all files
are read again, so that each mistake is named at its place; a concept with a mistake is left out.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from candour.limits import ENGINE_FILE, read_within
from candour.model.front import NoteReference
from candour.model.values import is_slug
from candour.model.vocabulary import Concept, Vocabulary
from candour.problem import Problem
from candour.reading.front_matter import Page, read_document, read_values, step
from candour.reading.validate import validate

VOCABULARY_FOLDER = "hooks/candour/vocabulary"
"""Where the files are in the engine's own repository."""

REFERENCES = f"{VOCABULARY_FOLDER}/references.yml"

_FILES = Path(__file__).parent.parent / "vocabulary"

_Model = TypeVar("_Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class ReadVocabulary:
    """The vocabulary without what is broken, and what is wrong with its files."""

    vocabulary: Vocabulary
    problems: tuple[Problem, ...] = ()


@cache
def shipped() -> ReadVocabulary:
    """The vocabulary that comes with the engine."""
    return read_vocabulary(
        {f"{VOCABULARY_FOLDER}/{file.name}": read_within(file, ENGINE_FILE) for file in sorted(_FILES.glob("*.yml"))}
    )


def read_vocabulary(files: Mapping[str, bytes]) -> ReadVocabulary:
    """The vocabulary of some files, by their paths."""
    try:
        return ReadVocabulary(_sound(files))
    except ValueError:  # pydantic's errors are of this kind too
        return _with_places(files)


def _sound(files: Mapping[str, bytes]) -> Vocabulary:
    """The vocabulary of files without a mistake. Raises ValueError."""
    concepts: dict[str, Concept] = {}
    references: dict[str, NoteReference] = {}
    for path, data in files.items():
        values = read_values(data)
        if not isinstance(values, dict) or not all(map(is_slug, values)) or concepts.keys() & values.keys():
            raise ValueError(path)
        if path == REFERENCES:
            references = {id: NoteReference.model_validate(_with_id(id, value)) for id, value in values.items()}
        else:
            concepts |= {id: Concept.model_validate(value) for id, value in values.items()}
    return _sorted(concepts, references)


def _with_id(id: str, value: Any) -> Any:
    return {"id": id, **value} if isinstance(value, dict) else value


def _sorted(concepts: Mapping[str, Concept], references: Mapping[str, NoteReference]) -> Vocabulary:
    return Vocabulary({id: concepts[id] for id in sorted(concepts)}, references)


def _with_places(files: Mapping[str, bytes]) -> ReadVocabulary:
    """The same of files with mistakes, each named at its place."""
    concepts: dict[str, Concept] = {}
    references: dict[str, NoteReference] = {}
    problems: list[Problem] = []
    for path, data in files.items():
        values, node, wrong = read_document(path, data)
        problems += wrong
        if isinstance(values, dict):
            whole = Page(path, values, "", node=node)
            if path == REFERENCES:
                references, wrong = _models(whole, NoteReference)
            else:
                found, wrong = _models(whole, Concept, concepts)
                concepts |= found
            problems += wrong
        elif not wrong:
            problems.append(Problem(path, 1, 1, "bad-yaml", "the file must hold ids, each with keys and values"))
    return ReadVocabulary(_sorted(concepts, references), tuple(sorted(problems)))


def _models(whole: Page, model: type[_Model], known: Collection[str] = ()) -> tuple[dict[str, _Model], list[Problem]]:
    """The sound ones of a file's entries by their ids, and what is wrong with the others."""
    found: dict[str, _Model] = {}
    problems: list[Problem] = []
    for id, value in whole.front.items():
        place = step(whole.node, id)
        if not is_slug(id):
            message = f"'{id}' is not an id; use small letters and digits joined by hyphens, such as 'acne-scars'"
            problems.append(whole.problem((id,), "bad-value", message, key=True))
        elif id in known:
            problems.append(whole.problem((id,), "duplicate-key", f"'{id}' is a concept already; keep one", key=True))
        elif not isinstance(value, dict) or place is None:
            problems.append(whole.problem((id,), "wrong-type", f"'{id}' must be keys and values"))
        else:
            entry = Page(whole.path, _with_id(id, value) if model is NoteReference else value, "", node=place[1])
            typed = validate(entry, model, called=f"'{id}'")
            problems += typed.problems
            if typed.model and not typed.problems:
                found[id] = typed.model
    return found, problems
