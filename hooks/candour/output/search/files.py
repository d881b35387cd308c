"""Search entries → the files that the search page loads, in the folder `search/`.

They are classic scripts, since a page opened from a folder can load nothing else. `names.js` holds all names and is
loaded once, and beside it `unanswered.js`, with what patients may ask about and no claim answers; `others.js`, with
names in other languages, is loaded only for a word that none of the site's own names or texts has. `words/pr.js` says
which texts hold words that begin with "pr". Two kinds of files are loaded for the first results: `texts/articles/x.js`,
the text of one article, and `answers/7.js`, what results on the thing with the seventh names say first. So a search
loads a few files, however many articles there are.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from urllib.parse import unquote

from candour.language.tags import untagged
from candour.model.addresses import search_file_url
from candour.output.search.entries import ENTRY_KINDS, SearchEntry, SearchText
from candour.output.search.others import OtherNames
from candour.output.search.unanswered import Unanswered

Pages = Iterable[tuple[str, Sequence[SearchEntry]]]
"""Each page's address and its search entries."""


def search_files(
    pages: Pages, unanswered: Iterable[Unanswered] = (), others: OtherNames | None = None
) -> Iterator[tuple[str, str]]:
    """Every file's path, relative to the site's root, and its content. The cost grows with the texts."""
    listed = list(pages)
    texts = [(url, entry.text) for url, entries in listed for entry in entries if entry.text]
    shards = _shards([text for _, text in texts])
    numbers = _numbers(entry for _, entries in listed for entry in entries)
    names = _names(listed, numbers, sorted(shards))
    answers = _answers(listed, numbers)
    # names and texts are numbered: a browser must not use a cached file of an earlier build with these numbers
    version = hashlib.sha256(json.dumps([names, answers]).encode()).hexdigest()[:8]
    yield _file("names", names | {"version": version})
    yield _file("unanswered", _unanswered(unanswered))
    yield _file("others", _others(others or OtherNames()))
    for number, said in answers.items():
        yield _file(f"answers/{number}", said)
    for start in sorted(shards):
        yield _file(f"words/{file_name(start)}", {word: shards[start][word] for word in sorted(shards[start])})
    for url, text in texts:
        name, script = _file(f"texts/{unquote(url).removesuffix('.html')}", _text(text))
        yield name, untagged(script)  # a whole text is in one language, which its entry names


def file_name(start: str) -> str:
    """The name of the file with the words that begin with these two letters; letters outside a to z become numbers.

    >>> file_name("pr"), file_name("ño")
    ('pr', '-f1o')
    """
    return "".join(letter if letter.isascii() else f"-{ord(letter):x}" for letter in start)


def _file(name: str, data: object) -> tuple[str, str]:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # escape what ends a script, or a line in older browsers
    for character in "<\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return search_file_url(name), f"(window.candourSearch=window.candourSearch||{{}})[{json.dumps(name)}]={text};\n"


_Numbers = dict[tuple[object, ...], int]


def _numbers(entries: Iterable[SearchEntry]) -> _Numbers:
    """Each entry's names, with a number: all rows of a term share its names.

    Names of narrower things stand in a list of their own, after the others.
    """
    return {called: number for number, called in enumerate(dict.fromkeys(map(_called, entries)))}


def _names(pages: Pages, numbers: _Numbers, starts: Sequence[str]) -> dict[str, Any]:
    """Each name is stored once, however many entries use it."""
    found = [[url, [_entry(entry, numbers[_called(entry)]) for entry in entries]] for url, entries in pages if entries]
    return {"kinds": ENTRY_KINDS, "names": list(numbers), "pages": found, "starts": starts}


def _answers(pages: Pages, numbers: _Numbers) -> dict[int, dict[str, str]]:
    """By the number of their names: the answers on a thing by the address of the entry that each belongs to."""
    found: dict[int, dict[str, str]] = {}
    for url, entries in pages:
        for entry in entries:
            if entry.answer.lines:
                address = f"{url}#{entry.anchor}" if entry.anchor else url
                found.setdefault(numbers[_called(entry)], {})[address] = str(entry.answer)
    return found


def _called(thing: SearchEntry | Unanswered) -> tuple[object, ...]:
    return (*thing.names, thing.includes) if thing.includes else thing.names


def _unanswered(concepts: Iterable[Unanswered]) -> dict[str, Any]:
    """Each concept's names, lines (numbers), places, reference (a number), 1 if mentioned, 1 if urgent, 1 if a place.

    Empty ends are left out.
    """
    lines: dict[str, int] = {}
    references: dict[tuple[str, str], int] = {}
    found = []
    for one in concepts:
        told = [lines.setdefault(line, len(lines)) for line in one.lines]
        cited = one.reference and (f"{one.reference.title}, {one.reference.publisher}", one.reference.address)
        number = references.setdefault(cited, len(references)) if cited else ""
        is_so = (int(one.mentioned) or "", int(one.is_urgent) or "", int(one.is_place) or "")
        found.append(_cut([_called(one), told or "", one.places or "", number, *is_so]))
    return {"concepts": found, "lines": list(lines), "references": list(references)}


def _others(others: OtherNames) -> dict[str, Any]:
    return {
        "ignored": others.small,
        "names": [[target, [*names, *([includes] if includes else [])]] for target, names, includes in others.names],
    }


def _cut(values: list[object]) -> list[object]:
    """Without what is empty at the end."""
    while values and values[-1] == "":
        values.pop()
    return values


def _entry(entry: SearchEntry, names: int) -> list[object]:
    """Kind, names, anchor, detail, the sum of 1 if it has an answer, 2 if something warns and 4 for a place, language.

    Empty ends are left out.
    """
    answer = entry.answer
    told = (entry.detail, bool(answer.lines) + 2 * answer.warns + 4 * entry.is_place, entry.language)
    values: list[object] = [ENTRY_KINDS.index(entry.kind), names, entry.anchor, *told]
    while not values[-1] and len(values) > 2:
        values.pop()
    return values


def _shards(texts: Sequence[SearchText]) -> dict[str, dict[str, tuple[list[int], list[int]]]]:
    """By the first two letters of a word: the texts (by number) that claim it, and those that only say it."""
    shards: dict[str, dict[str, tuple[list[int], list[int]]]] = {}
    for number, text in enumerate(texts):
        for place, found in enumerate((text.claimed, text.said)):
            for word in found:
                if len(word) > 1:
                    shards.setdefault(word[:2], {}).setdefault(word, ([], []))[place].append(number)
    return shards


def _text(text: SearchText) -> dict[str, object]:
    return {
        "summary": text.summary,
        "sections": [[section.anchor, section.heading, section.text] for section in text.sections],
        "claims": [[claim.anchor, claim.term, claim.text, claim.sentence] for claim in text.claims],
    }
