"""What was to be filled in later: TODO, [insert price], {{ phone }}, lorem ipsum, XX days.

Words that a language also uses otherwise are none there: in Spanish TODO is "all" and TBC a disease.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from candour.reading.raw.left_words import LeftKind, either_of, left_words, words_left_in
from candour.reading.raw.raw_text import NO_LINK, Found, RawText, TextKind

_UNIT = (
    r"(?:%|€|£|\$|mg|ml|mm|cm|µg|days?|weeks?|months?|years?|hours?|minutes?|sessions?|times|"
    r"días?|semanas?|meses|años?|horas?|minutos?|sesiones|veces|euros?)"
)
_MANY = r"XX\s(?:Congres|Reuni|Jornad|Anivers|Edici|Curso|Simposi|Sympos|Annual|World|International|Nacional|Cap)"
_TEMPLATE = re.compile(
    r"\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}|<%[^<>\n]{0,200}%>|%%\w[\w ]{0,40}%%|\$\{\w[\w. ]{0,40}\}"
    r"|\{[A-Za-z]+(?:[_.][A-Za-z]+)+\}|\[%[\w ]{1,40}%\]"
)
_DOUBT = re.compile(r"[(\[]¿?\?{1,5}[)\]]|(?<=[\w.,;:!)]) \?{2,}(?=\s|$)|(?<=[ (])\?{2,}(?= \w)")
_AMOUNT = re.compile(rf"(?:_{{2,}}|\.\.\.|…|\[[ Xx]?\]|X|#)[ ]?{_UNIT}(?!\w)")
_NOTE = re.compile(
    r"\((?:insert|insertar|inserte) (?!the |an? |it\b|la |el |los |las |una? )[^()\n]{1,40}\)"
    r"|<{1,2}(?:insert|insertar|inserte|your|enter) [^<>\n]{1,60}>{1,2}|\n[-*> ]*to-?do: ",
    re.IGNORECASE,
)
_LIKE_AMOUNTS = ("__", "...", "…", "[ ]", "[]", "[X]", "[x]", " X ", "\nX ", " # ")
_LIKE_NOTES = ("(ins", "(Ins", "(INS", "<", "odo: ", "o-do: ", "ODO: ", "O-DO: ", "o-Do: ")
"""What a text holds that holds one of these, so that the forms are seldom tried."""

_NAMED = re.compile(r"(?:\b(?:name|number|here|aquí)|\?)$|^(?:nombre|número|fecha) de(?:l| la)?\b", re.IGNORECASE)
_BLANK = re.compile(r"(?<=\w)[:.]?[ ]?_{4,}(?![\w_])", re.MULTILINE)
_BRACKET = re.compile(r"\[(?!\^)([^\[\]\n]{1,80}(?:\n[^\[\]\n]{1,80})?)\](?![(\[:])")
_EMPTY = re.compile(r":[ \t]*([\"']?)(\.{3}|…|\?+|-{2,}|_+|[xX]{2,})\1[ \t]*(?=[,}]|$)", re.MULTILINE)
_QUOTED = re.compile(r"[\"']\[([^\[\]\n]{1,60})\][\"']")
_MARKS = re.compile(
    rf"T(?:O-?DO\b)|X(?!{_MANY})XX+(?!\w)|xx+(?:[ ]?{_UNIT}(?!\w)|(?!\w))|XX+[ ]?{_UNIT}(?!\w)"
    r"|[€£$][ ]?[Xx]{2,}(?!\w)|XX/XX/XX{1,3}|xx/xx/xx{1,3}"
)


@cache
def _open() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What may say that something is open: in brackets, as all that follows a colon in the body, and as a value."""
    firsts = "".join(sorted({word[0] for word in left_words().open}))
    first = f"[{firsts}{firsts.upper()}]"
    alone = (
        rf":[ \t]{{1,3}}[\"'*_]{{0,2}}({first}[^\n,:{{}}()\[\]\"'*_]{{1,30}}?)[\"'*_]{{0,2}}[.;]?[ \t]*[}}|]?[ \t]*$"
    )
    return (
        re.compile(rf"\((?<!\]\()\s{{0,2}}({first}[^()\[\]\n]{{1,30}}?)\s{{0,2}}\)"),
        re.compile(alone, re.MULTILINE),
        re.compile(rf"\n[ \t-]*\w+{alone}", re.MULTILINE),
    )


@cache
def _begins() -> re.Pattern[str]:
    return re.compile(rf"(?:{either_of(left_words().begins)})(?!\w)", re.IGNORECASE)


def find(given: RawText) -> Iterator[Found]:
    """Each of them, once, outside of code and comments."""
    if given.kind in (TextKind.WORD_LIST, TextKind.CATALOGUE):
        return
    behind = -1
    for start, end in sorted(_spans(given), key=lambda span: (span[0], -span[1])):
        if start >= behind and not given.is_in_code(start) and not _is_comment(given, start):
            behind = end
            words = " ".join(given.text[start:end].split()).strip(":_ ") or "____"
            yield Found(start, end, f"'{words}' was to be filled in; write what belongs there, or take it out")


def _spans(given: RawText) -> Iterator[tuple[int, int]]:
    text = given.text
    for kind, start, end in words_left_in(text):
        marks = _MARKS.match(text, start) if kind is LeftKind.MARK else None
        if marks and not (marks[0] == "TODO" and _is_all(given, marks)) and marks[0] != "xx":
            yield marks.span()
        elif kind is LeftKind.PLACEHOLDER and not (text[start:end] == "TBC" and _is_disease(given, "TBC")):
            yield start, end
    for words in left_words().any_case:
        at = text.find(words[1:])
        if at > 0 and text[at - 1].lower() == words[0] and not text[at + len(words) - 1 :][:1].isalnum():
            yield at - 1, at + len(words) - 1
    in_brackets, behind_colon, as_value = _open()
    for form, span in (
        (in_brackets, (given.body_start, len(text))),
        (behind_colon, (given.body_start, len(text))),
        (as_value, (0, given.body_start)),
    ):
        for said in form.finditer(text, *span):
            if _is_open(said[1]) and not _is_disease(given, said[1]):
                yield said.span(1)
    if '"[' in text or "'[" in text:
        yield from (found.span(1) for found in _QUOTED.finditer(text) if _is_note(found[1]))
    if given.kind.is_page:
        yield from _on_a_page(given)


def _on_a_page(given: RawText) -> Iterator[tuple[int, int]]:
    text, start = given.text, given.body_start
    front, body = text[:start], text[start:]
    is_expanded = given.around.expands and given.kind is TextKind.OWN_PAGE
    has_signs = any(sign in body for sign in ("{", "<%", "%%")) or "{{" in front or "{%" in front
    if has_signs and not is_expanded:
        yield from (found.span() for found in _TEMPLATE.finditer(text))
    if "?" in body and any(sign in body for sign in ("(?", "[?", "¿?", "??")):
        yield from (found.span() for found in _DOUBT.finditer(text, start))
    for form, signs in ((_AMOUNT, _LIKE_AMOUNTS), (_NOTE, _LIKE_NOTES)):
        for gap in form.finditer(text, max(start - 1, 0)) if any(sign in body for sign in signs) else ():
            if _is_left_open(given, gap):
                yield gap.start() + len(gap[0]) - len(gap[0].lstrip()), gap.end()
    if "____" in body and given.kind is TextKind.LIBRARY:
        yield from (found.span() for found in _BLANK.finditer(text, start))
    yield from (found.span(2) for found in _EMPTY.finditer(front))
    if not NO_LINK.search(body):
        return
    for found in _BRACKET.finditer(text, start):
        words = " ".join(found[1].split())
        is_word = text[found.start() - 1 : found.start()] in ("]", "!", "\\")
        if _is_note(words) and not is_word and f"[{words}]:" not in text:
            yield found.span()


def _is_left_open(given: RawText, words: re.Match[str]) -> bool:
    """Whether an amount is missing, or a note is one, where the words stand; not in a box to tick or "wait... days"."""
    before = given.text[max(0, words.start() - 4) : words.start()]
    if words[0].strip().lower().startswith("to") or words[0].lstrip().startswith(("-", "*", ">")):
        return not _is_spanish(given)
    is_box = words[0].startswith("[") and bool(re.search(r"(?:^|\n)\s*[-*+] $", before))
    return words[0][0] in "(<" or (not is_box and (not before or before[-1] in " \n("))


def _is_open(words: str) -> bool:
    return " ".join(words.lower().split()) in left_words().open


def _is_note(words: str) -> bool:
    """Whether words in brackets say what is to stand there, or what somebody has to do."""
    return (
        _is_open(words)
        or words.lower().strip(" .:…") in left_words().alone
        or bool(_begins().match(words) or _NAMED.search(words))
    )


def _is_all(given: RawText, word: re.Match[str]) -> bool:
    """Whether a TODO is the Spanish word for all: it stands among others, and nothing follows that it would note."""
    if not _is_spanish(given):
        return False
    after, before = given.text[word.end() : word.end() + 2], given.text[: word.start()].rstrip(" \t")[-1:]
    return not (re.match(r"[:(\])]|\n|$| ?[-–]", after) and before in ("", "\n", "[", "(", ":", "-", "*", ">"))


def _is_disease(given: RawText, words: str) -> bool:
    return "TBC" in words.upper() and _is_spanish(given) and "tubercul" in given.text.lower()


def _is_spanish(given: RawText) -> bool:
    """Whether a page is in Spanish; of a page that does not say so, its commonest words tell it."""
    if given.language:
        return given.language.partition("-")[0] == "es"
    count = given.text.count
    return count(" de ") + count(" la ") > count(" the ") + count(" of ")


def _is_comment(given: RawText, start: int) -> bool:
    """Whether it stands in a comment of YAML, which nobody but editors reads."""
    is_yaml = not given.kind.is_page or start < given.body_start
    before = given.text[given.text.rfind("\n", 0, start) + 1 : start]
    return is_yaml and bool(re.search(r"(?:^|\s)#", before))
