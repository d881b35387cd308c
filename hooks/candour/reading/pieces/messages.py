"""A catalogue → its translations, each below its message in English; code and templates → their messages."""

from __future__ import annotations

from collections.abc import Iterator

from candour.language.catalogue import messages_in, said_in
from candour.model.fragment import Fragment, FragmentKind


def catalogue_pieces(data: bytes) -> list[Fragment] | None:
    """What a catalogue says; None if it cannot be read."""
    said = said_in(data)
    return None if said is None else list(_pieces(said))


def code_pieces(path: str, data: bytes) -> list[Fragment]:
    """The messages in English of a module or a template."""
    return [Fragment(said, line=line, kind=FragmentKind.ENTRY) for line, said in messages_in(path, data)]


def _pieces(said: list[tuple[int, str, tuple[str, ...]]]) -> Iterator[Fragment]:
    for line, id, forms in said:
        for number, form in enumerate(forms):
            yield Fragment(form, f"{id} ({number + 1})" if number else id, line, FragmentKind.VALUE)
