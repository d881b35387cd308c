"""Telephone numbers, in the forms in which people write them; not sums, doses, days, and numbers of other things.

A number is the clinic's own where it ends like one of its: +34 912 345 678 and 912 345 678.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from candour.reading.raw.raw_text import WEB, Found, RawText

RUN = re.compile(r"\d(?:[ \u00a0\u202f.\-‑–/()]{0,3}\d){5,17}(?![\w%])")
_CHECKSUM = re.compile(r"(?<=sha256: )[0-9a-f]{64}")
_DIGITS = bytes(ord("0") if chr(byte).isdigit() and byte < 128 else byte for byte in range(256))

_BEFORE = r"(?<![\w.,:/€£$#+-])(?<![€£$] )"
_AFTER = (
    r"(?![\w%€])(?![.,:/-]\d)(?!\s?(?:[€£$%°]|(?:eur|usd|gbp|mxn|euros?|pesos?|dollars?|dólares|pounds?|libras|[nµμmck]?m|"
    r"[mµμk]?g|[mcd]?l|j|w|hz|ui|iu|units?|unidades|cells?|células|hours?|horas|days?|días|weeks?|semanas|months?|meses|"
    r"years?|años|people|personas|patients?|pacientes|women|mujeres|men|hombres|needles?|agujas)\b))"
)
"""What no telephone number stands behind or before: an amount of money, a dose, a count."""

_SHAPES = tuple(
    re.compile(_BEFORE + shape + _AFTER, re.IGNORECASE)
    for shape in (
        r"(?:\+|00[ ]?)\d{1,3}(?:[ .\-/()]{0,2}\d){6,14}",  # with a country's code
        r"\(?0\d{1,4}\)?(?:[ .\-/]?\d{2,4}){2,4}",  # from within a country, with its nought
        r"[6789]\d{2}([ .\-/]?)\d{3}\1\d{3}",  # 612 345 678
        r"[6789]\d{2}([ .\-/]?)\d{2}\1\d{2}\1\d{2}",  # 612 34 56 78
        r"\(?[89]\d\)?([ .\-/]?)\d{3}\1\d{2}\1\d{2}",  # 91 234 56 78
        r"(?:1[ .\-])?\(?[2-9]\d{2}\)?[ .\-]{1,2}\d{3}[ .\-]\d{4}",  # (555) 555-0100
        r"[1-9]\d[ .\-]\d{4}[ .\-]\d{4}",  # 55 1234 5678
    )
)
_LONGEST_UNIT = 12

_NEAR = re.compile(  # what makes a number of any shape a telephone's
    r"(?:\b(?:tel|tels|teléfono|telefono|tlf|tfno|tfn|telf|phone|telephone|mobile|cell|móvil|movil|celular|fax|whatsapp|"
    r"wasap|sms|call|ring|text|llame|llama|llamar|llámenos|llámanos|llámame|llamad|contact|contacto)\b"
    r"|tel:|wa\.me/|phone=|[☎☏📞📱✆])[^\d\n]{0,30}$",
    re.IGNORECASE,
)

_DAY = re.compile(
    r"(?:(?:19|20)\d\d([-./]?)\d{1,2}\1\d{1,2}"
    r"|(?:[012]?\d|3[01])([-./ ])(?:[012]?\d|3[01])\2(?:(?:19|20)\d\d|\d\d)"
    r"|\d{4} ?[-–/] ?\d{4})(?:[ T]\d?\d[.:h].*)?"
)
_HOURS = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d ?[-–] ?(?:[01]?\d|2[0-4])\.[0-5]\d.*")
_LEAST, _MOST = 9, 15
_LEAST_NEAR = 6
"""The least digits of a number that a word such as "call" makes a telephone's."""

_NO_TELEPHONE = re.compile(
    r"(?:\b(?:isbn|issn|doi|pmid|pmcid|nct|isrctn|cas|ce|ref|lot|lote|batch|serial|serie|sku|ean|gtin|udi|id|no|nº|n\.º|"
    r"núm|number|version|v|sha256|line|lines|page|pages|pp|página|páginas|nif|cif|nie|dni|iban|vat|reg|registro|registration|"
    r"registered|licence|company|trial|art|article|artículo|rd|ley|bn|patent|patente|iso|en|din|une)\b[ .:#nº°]{0,4}"
    r"|10\.\d{4,9}/\S*)$",
    re.IGNORECASE,
)


def find(given: RawText) -> Iterator[Found]:
    """Each number that is not the clinic's."""
    text = given.text
    if not _may_hold(text):
        return
    behind = 0
    webs: list[tuple[int, int]] | None = None
    for run in RUN.finditer(text):
        if run.start() < behind:
            continue
        found = _number_in(text, run)
        if found is None:
            continue
        if webs is None:
            webs = [match.span() for match in WEB.finditer(text)]
        start, end = found
        is_dialled = bool(re.search(r"(?:wa\.me/|phone=)\+?$", text[max(0, start - 12) : start]))
        if any(first <= start < last for first, last in webs) and not is_dialled:
            continue
        behind = end
        if _is_known(digits_of(text[start:end]), given.around.numbers):
            continue
        message = (
            f"'{text[start:end].strip()}' looks like a telephone number that is not the clinic's; take it out, "
            "or, if patients are to call it, add it to mkdocs.yml below 'extra'"
        )
        yield Found(start, end, message)


def _may_hold(text: str) -> bool:
    """Whether a text has enough digits in a row for a telephone number: a tenth of the time that looking takes.

    Every article has the digits of its original's checksum, and days.
    """
    found = _CHECKSUM.search(text)
    data = (text[: found.start()] + text[found.end() :] if found else text).encode()
    digits = data.translate(_DIGITS, b" .()/\xa0\xc2")
    return b"000000" in digits or b"000-000" in digits or b"00-000-00" in digits


def _number_in(text: str, run: re.Match[str]) -> tuple[int, int] | None:
    """The part of a run of digits that is a telephone number, if any is."""
    number = run[0]
    if _DAY.fullmatch(number) or text[run.start() - 1 : run.start()].isalpha():
        return None
    before = text[max(0, run.start() - 40) : run.start()]
    is_near = bool(_NEAR.search(before)) and len(digits_of(number)) >= _LEAST_NEAR
    if not (is_near or len(number) >= _LEAST) or _NO_TELEPHONE.search(before) or _is_of_a_table(number):
        return None
    if is_near:
        return run.span()
    for shape in _SHAPES:
        found = shape.search(text, max(0, run.start() - 2), run.end() + _LONGEST_UNIT)
        if found and found.start() < run.end() and _LEAST <= len(digits_of(found[0])) <= _MOST:
            return found.span()
    return None


def _is_of_a_table(number: str) -> bool:
    """Hours, and figures that follow each other: 09.00-17.00, 10 20 30 40 50."""
    is_row = re.fullmatch(r"[1-9]\d?(?:[ -]\d{1,2}){3,}", number) and _rises(number)
    return bool(_HOURS.fullmatch(number) or is_row)


def _rises(number: str) -> bool:
    """Whether numbers follow each other, as those of a table do: 10 20 30 40 50."""
    figures = [int(figure) for figure in re.findall(r"\d+", number)]
    return all(one < other for one, other in pairwise(figures))


def digits_of(number: str) -> str:
    """What tells two spellings of one number from another number."""
    return re.sub(r"\D", "", number.replace("(0)", "")).lstrip("0")


def _is_known(digits: str, known: Collection[str]) -> bool:
    return any(
        len(min(digits, own, key=len)) >= _LEAST_NEAR and (digits.endswith(own) or own.endswith(digits))
        for own in known
    )
