"""The lists of words that rules look for: docs/words.yml, and one file for each language.

    docs/words.yml                     English, and words of every language: looked for on every page
    docs/language/es.words.yml         Spanish: looked for on Spanish pages

Each holds a list for each rule.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from candour.language.catalogue import FOLDER, is_language
from candour.limits import WORD_LIST, Unread, within
from candour.problem import Problem, did_you_mean, surely, unread_file
from candour.reading.front_matter import YamlNode, mends_in, place_in, read_yaml

WORDS = "docs/words.yml"
_ENDING = ".words.yml"

Lists = dict[str, tuple[str, ...]]
"""The phrases that each rule looks for, by its code."""


def word_list_path(language: str) -> str:
    """The file of a language: "docs/language/es.words.yml"."""
    return f"{FOLDER}/{language}{_ENDING}"


def is_list(path: str) -> bool:
    """Whether a file is a list of words for rules, or was meant to be one."""
    return path == WORDS or (path.startswith(f"{FOLDER}/") and path.endswith((".yml", ".yaml")))


def language_of_list(path: str) -> str:
    """The language of a list of words by its path; "" for any other file, and for the words of every page."""
    name = path.removeprefix(f"{FOLDER}/").removesuffix(_ENDING)
    return name if path == word_list_path(name) else ""


def read_lists(files: Mapping[str, bytes], listed: Collection[str]) -> tuple[Lists, dict[str, Lists], list[Problem]]:
    """The words for every page, the words by language, and the problems with the files.

    `files` are the project's files by their paths, `listed` are the rules that look for words.
    """
    everywhere: Lists = {}
    by_language: dict[str, Lists] = {}
    problems: list[Problem] = []
    for path in filter(is_list, sorted(files)):
        language = language_of_list(path)
        if path == WORDS:
            everywhere, wrong = read_word_list(files[path], listed)
        elif path == word_list_path(language) and is_language(language):
            by_language[language], wrong = read_word_list(files[path], listed, path)
        else:
            wrong = [_misnamed(path)]
        problems += wrong
    return everywhere, by_language, problems


def _misnamed(path: str) -> Problem:
    name = path.removeprefix(f"{FOLDER}/")
    message = f"'{name}' is not read; a list of words is named after its language's code, such as 'es{_ENDING}'"
    return Problem(path, 1, 1, "bad-setting", message)


def read_word_list(data: bytes, listed: Collection[str], path: str = WORDS) -> tuple[Lists, list[Problem]]:
    """The lists of one file."""
    data = within(data, WORD_LIST)
    if isinstance(data, Unread):
        return {}, [unread_file(path, data)]
    values, node = read_yaml(data.decode("utf-8", "replace"))
    if not isinstance(values, dict):
        message = f"the file must hold a list of words for each rule: {', '.join(listed)}"
        return {}, [Problem(path, 1, 1, "bad-setting", message)]
    problems = list(_wrong_words(path, values, node, listed))
    return {
        code: tuple(str(word) for word in words if _is_phrase(word))
        for code, words in values.items()
        if code in listed and isinstance(words, list)
    }, problems


def _wrong_words(
    path: str, values: Mapping[str, Any], node: YamlNode | None, listed: Collection[str]
) -> Iterator[Problem]:
    for code, words in values.items():
        if code not in listed:
            these = did_you_mean(code, listed, f"these do: {', '.join(listed)}")
            message = f"'{code}' is not a rule that looks for words{these}"
            meant = surely(code, listed)
            mends = mends_in(node, (code,), meant, key=True) if meant else ()
            place = place_in(node, (code,), True)
            yield Problem(path, *place, "bad-setting", message, mends=mends)
        elif words is not None and not isinstance(words, list):
            message = f"'{code}' must be a list, with a line '- words' for each entry"
            yield Problem(path, *place_in(node, (code,)), "bad-setting", message)
        else:
            for index, word in enumerate(words or ()):
                if not _is_phrase(word):
                    message = f"an entry of '{code}' must be words to look for; put quotation marks around it"
                    yield Problem(path, *place_in(node, (code, index)), "bad-setting", message)


def _is_phrase(word: Any) -> bool:
    return isinstance(word, str) and any(letter.isalnum() for letter in word.replace("<number>", ""))
