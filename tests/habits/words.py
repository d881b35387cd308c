"""Make the lists of words that search never turns into other words: overrides/assets/words/, by language and letter.

    python tests/habits/words.py                (`make words`; needs npm, or --from a folder with the packages)

The words come from the spelling dictionaries that most office programs use, as npm packages. Each is expanded (a stem
with its affixes), folded as search folds what is typed, and packed as a graph in which words share their beginnings and
their ends: 700,000 words take 650 KB, in files of 46 KB at most. search-spelling.js reads it.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "hooks"))

from candour.language.fold import words as folded  # noqa: E402 # the path is set above

LISTS = ROOT / "overrides/assets/words"
PACKAGES = {
    "en": ("dictionary-en@4.0.0", "dictionary-en-au@3.0.0"),  # American; Australian, for colour and anaesthetic
    "es": ("dictionary-es@4.0.0",),
}
SHORTEST = 4
"""Letters of a word that another may be meant by: the same in search-spelling.js."""

_SPELLED = re.compile("[a-z]+")
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_END = ","


@dataclass(frozen=True)
class Affix:
    """One way to end a word, or to begin it; `more` are the affixes that may follow."""

    ends: bool
    cut: str
    add: str
    more: str
    fits: re.Pattern[str]

    def on(self, word: str) -> str | None:
        """The word with it, None if it does not fit."""
        if self.ends:
            fits = word.endswith(self.cut) and self.fits.search(word)
            return word[: len(word) - len(self.cut)] + self.add if fits else None
        return self.add + word[len(self.cut) :] if word.startswith(self.cut) and self.fits.match(word) else None


def affixes(text: str) -> Mapping[str, Sequence[Affix]]:
    """The affixes of a dictionary in the format of Hunspell, by their flag."""
    found: dict[str, list[Affix]] = {}
    for line in text.splitlines():
        match line.split():
            case [("PFX" | "SFX") as kind, flag, cut, added, condition, *_]:
                add, _, more = added.partition("/")
                fits = re.compile(condition + "$" if kind == "SFX" else condition)
                nothing = {"0": ""}
                affix = Affix(kind == "SFX", nothing.get(cut, cut), nothing.get(add, add), more, fits)
                found.setdefault(flag, []).append(affix)
    return found


def forms(word: str, flags: str, known: Mapping[str, Sequence[Affix]], depth: int = 0) -> Iterator[str]:
    """A word with each affix that its flags allow, and with those that may follow them."""
    usable = [affix for flag in flags for affix in known.get(flag, ())]
    ended = [word]
    yield word
    for affix in usable:
        if affix.ends and (made := affix.on(word)) is not None:
            ended.append(made)
            yield from forms(made, affix.more if depth < 2 else "", known, depth + 1)
    for affix in usable:
        if not affix.ends:
            yield from (made for one in ended if (made := affix.on(one)) is not None)


def expanded(affix_file: str, word_file: str) -> Iterator[str]:
    """Every word of a dictionary."""
    known = affixes(affix_file)
    for line in word_file.splitlines()[1:]:
        word, _, flags = line.partition("\t")[0].strip().partition("/")
        yield from forms(word, flags, known)


def listed(dictionary: Iterable[str]) -> list[str]:
    """The folded words that another word could be meant by, in order."""
    each = {part for word in dictionary for part in folded(word)}
    return sorted(word for word in each if len(word) >= SHORTEST and _SPELLED.fullmatch(word))


_Node = tuple[bool, tuple[tuple[str, int], ...]]
"""Whether a word ends here, and the ways on: a letter and the number of the node that it leads to."""


def graph(words: Sequence[str]) -> list[_Node]:
    """The smallest graph of sorted words; its last node is where they begin."""
    numbers: dict[_Node, int] = {}

    def node(low: int, high: int, depth: int) -> int:
        ends = len(words[low]) == depth
        ways = []
        by_letter = groupby(range(low + ends, high), key=lambda place: words[place][depth])
        for letter, places in by_letter:
            same = list(places)
            ways.append((letter, node(same[0], same[-1] + 1, depth + 1)))
        return numbers.setdefault((ends, tuple(ways)), len(numbers))

    node(0, len(words), 0)
    return list(numbers)


def packed(words: Sequence[str]) -> str:
    """Sorted words as a graph in a line of text; search-spelling.js says how it is read."""
    nodes = graph(words)
    root = len(nodes) - 1
    met = [0] * len(nodes)
    for _, ways in nodes:
        for _, to in ways:
            met[to] += 1
    last = next(number for number, (ends, ways) in enumerate(nodes) if ends and not ways)
    kept = [
        n for n, (ends, ways) in enumerate(nodes) if n != last and (n == root or met[n] > 1 or ends or len(ways) > 1)
    ]
    kept.sort(key=lambda number: (number != root, -met[number]))  # short numbers for those that are met often
    numbers = {number: _in_36(place) for place, number in enumerate(kept)} | {last: _END}

    def way(letter: str, to: int) -> str:
        while to not in numbers:  # nothing else leads there, and one way leads on
            ((following, to),) = nodes[to][1]
            letter += following
        return letter + numbers[to]

    return ";".join("!" * nodes[number][0] + "".join(way(*one) for one in nodes[number][1]) for number in kept)


def _in_36(number: int) -> str:
    rest, digit = divmod(number, 36)
    return (_in_36(rest) if rest else "") + _DIGITS[digit]


def fetched(package: str, to: Path) -> Path:
    """The folder with a package of npm."""
    name = subprocess.run(  # the packages are named above
        [shutil.which("npm") or "npm", "pack", "--silent", package], cwd=to, check=True, capture_output=True, text=True
    ).stdout.strip()
    shutil.unpack_archive(to / name, to / package)
    return to / package / "package"


def write(language: str, folders: Sequence[Path]) -> None:
    """The lists of a language, and the licence of the dictionary that they are made from."""
    dictionary = (
        word
        for folder in folders
        for word in expanded(*((folder / f"index.{kind}").read_text("utf-8") for kind in ("aff", "dic")))
    )
    folder = LISTS / language
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copyfile(folders[0] / "license", folder / "LICENSE.txt")
    for letter, words in groupby(listed(dictionary), key=lambda word: word[0]):
        text = json.dumps(packed([word[1:] for word in words]))
        name = json.dumps(f"list/{language}/{letter}")
        (folder / f"{letter}.js").write_text(
            f"(window.candourSearch=window.candourSearch||{{}})[{name}]={text};\n", encoding="utf-8"
        )


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--from", dest="folder", type=Path, help="a folder with the packages, by their names")
    folder: Path | None = reader.parse_args().folder
    with tempfile.TemporaryDirectory() as scratch:
        for language, packages in PACKAGES.items():
            write(language, [folder / one if folder else fetched(one, Path(scratch)) for one in packages])


if __name__ == "__main__":
    main()
