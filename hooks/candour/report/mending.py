"""What `check --fix` writes → a line for each mend, and the sentences that patients read differently."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from candour.changes.word_change import WordChange
from candour.problem import Mend, seen
from candour.project.mending import MendedProblem

_LONGEST = 80  # characters of a text that are shown
_SHOWN = 3  # places of one problem


def mending_text(mended: Sequence[MendedProblem], words: Sequence[WordChange]) -> str:
    """All mends, then all words that are read differently after them."""
    return "\n".join([*map(_line, mended), *_words_to_tell(words)])


def _line(one: MendedProblem) -> str:
    problem = one.problem
    changes = [_change(mend, old) for mend, old in zip(problem.mends, one.old, strict=True)]
    shown = list(dict.fromkeys(changes))
    more = f", and {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
    place = f"{seen(problem.path)}:{problem.line}:{problem.column}"
    return f"{place}: mended: {', '.join(shown[:_SHOWN])}{more} [{problem.code}]"


def _change(mend: Mend, old: str) -> str:
    if not old and not mend.new:
        return "saved as plain UTF-8"
    if not old.strip("\n") and not mend.new.strip("\n"):
        return "a new line" if len(mend.new) > len(old) else "a line less"
    if not old:
        return f"wrote {_shown(mend.new)}"
    return f"{_shown(old)} → {_shown(mend.new)}" if mend.new else f"took out {_shown(old)}"


def _shown(text: str) -> str:
    shown = seen(text)
    return f"'{shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + '…'}'"


def _words_to_tell(words: Sequence[WordChange]) -> Iterator[str]:
    """The words that differ, but not those that stand on the page as before, only under another key."""
    gone = {(word.path, word.old) for word in words if word.new is None}
    fresh = {(word.path, word.new) for word in words if word.old is None}
    moved = gone & fresh
    differing = [word for word in words if (word.path, word.new or word.old) not in moved]
    if differing:
        yield "patients read this differently now:"
    for word in differing:
        place = f"{seen(word.path)}, {seen(word.place)}" if word.place else seen(word.path)
        yield f"  {place}: " + " → ".join(_shown_whole(text) for text in (word.old, word.new))


def _shown_whole(text: str | None) -> str:
    """A sentence is never cut: somebody has to judge it."""
    return "nothing" if text is None else f"'{seen(text)}'"
