"""Characters that nobody sees, and letters that look like others: accidents, and where they are meant."""

from __future__ import annotations

import pytest
from hypothesis import given

from candour.language.unseen import is_unseen, without_unseen, without_unseen_with_places
from candour.reading.raw import invisible, look_alikes
from candour.reading.raw.raw_text import FindInText, RawText, TextKind

from .builders import ANY_TEXT

INVISIBLE = [
    ("pain\u200bless", "painless"),
    ("hyaluro\u00adnic", "hyaluronic"),
    ("a \ufeffb", "a b"),
    ("x\u2060y", "xy"),
    ("\u202a+34 600\u202c x", "+34 600 x"),
    ("a\u200db", "ab"),
    ("a\u200c b", "a b"),
    ("\u2066x\u2069", "x"),
    ("it\x92s", "it’s"),
    ("a\u3164b", "ab"),
    ("a\u2800b", "ab"),
    ("e\ufe0f", "e"),
    ("❤\ufe0f\ufe0f", "❤\ufe0f"),
    ("pain&shy;less", "painless"),
    ("pain&#8203;less", "painless"),
    ("pain&#x200B;less", "painless"),
    ("&ZeroWidthSpace;x", "x"),
    ("a\U000e0041b", "ab"),
    ("a\u180eb", "ab"),
    ("a\u034fb", "ab"),
    ("\u200e left", " left"),
    ("tail\u200f", "tail"),
    ("\ufdd0", ""),
    ("\u061c x", " x"),
    ("x\U000e0001\U000e0065y", "xy"),
    # somebody has to look
    ("Take \u202e02\u202c tablets", None),
    ("\u2067x\u2069", None),
    ("x \uf0b7 item", None),
    ("it\ufffds", None),
    ("see \ufffc", None),
    ("\U000f1234", None),
]
MEANT = [
    "👩\u200d⚕\ufe0f",
    "👨🏽\u200d⚕️",
    "❤️ ☎️ 1️⃣ ™️ ©️ ℹ️",
    "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    "🙂\u200d↔️ 🧑\u200d🤝\u200d🧑 👁️\u200d🗨️",
    "می\u200cخواهم",
    "क्\u200dष",
    "שלום\u200e (x)",
    "אבג\u200f!",
    "ไทย\u200bไทย",
    "葛\U000e0100",
    "10\u00a0mg 1\u202f000 20\u2009°C &nbsp;&mdash;&eacute;",
    "α µg Ω Łódź ñ é e\u0301 「日本」 مريم العلي Éric Œuvre",
    "`pain&shy;less`",
]
MIXED = [
    ("pаin", "pain"),
    ("раin", "pain"),
    ("Ibuprоfen", "Ibuprofen"),
    ("ІBUPROFEN", "IBUPROFEN"),
    ("isotretinoιn", "isotretinoin"),
    ("pαinless", "painless"),
    ("αcne", "acne"),
    ("ＷＩＤＥ", "WIDE"),
    ("𝐛𝐨𝐥𝐝", "bold"),
    ("𝗦𝗽𝗲𝗰𝗶𝗮𝗹 offer", "Special offer"),
    ("асе", "ace"),
    ("а patient", "a patient"),
    ("mіcroneedling", "microneedling"),
    ("cicatrіz", "cicatriz"),
    ("acné dе", "acné de"),
    ("Ꭺcne", "Acne"),
    ("Οne", "One"),
    ("vitaminaА", "vitaminaA"),
    ("ⅼaser", "laser"),
    ("1О mg", None),
    ("painж", None),
]
OF_ONE_SCRIPT = """
    µg|μg|5 µg/ml|10μm|μL|μmol/l|μs|μSv|kΩ|MΩ|Ω|ΔT|ΔE|Δ|λ = 1064 nm|π|σ|2θ|α|α1|β2|ε|γ|χ² test|χ2|ω-3|ω3|omega‑3
    β-blocker|α-hydroxy|αMSH|βcaroteno|TNFα|TNF-α|IFNγ|IL-1β|NFκB|NF-κB|5α-reductase|PGF2α|PPARγ|CD3ε|TGFβ1|hCGβ|HbA1c
    Русский язык|Москва и Киев|в Москве|Иван Сое|Botox-терапия|ελληνικά|日本語 Botox|Botox治療|Botox는|مريم العلي
    Ångström ñandú çà Œuvre|Łódź İstanbul ışık|Ⅳ|Ⅱ|②|℃|№ 5|ªº 1ª n.º|½ ² ³|Alpha α, beta β
"""


def mended(find: FindInText, words: str) -> str | None:
    """A text with everything that is found written as it should be; None where somebody has to decide."""
    given = RawText("docs/articles/x.md", words)
    found = list(find(given))
    assert found
    if any(one.new is None for one in found):
        return None
    for one in reversed(found):
        words = words[: one.start] + str(one.new) + words[one.end :]
    return words


@pytest.mark.parametrize(("words", "right"), INVISIBLE, ids=lambda text: ascii(text))
def test_what_nobody_sees_is_found_and_taken_out(words: str, right: str | None) -> None:
    assert mended(invisible.find, words) == right


@pytest.mark.parametrize("words", MEANT, ids=ascii)
def test_what_has_a_meaning_where_it_stands_is_no_accident(words: str) -> None:
    assert list(invisible.find(RawText("docs/articles/x.md", words))) == []


@pytest.mark.parametrize("text", ['summary: "pain\\u200Bless"', 'summary: "a\\xadb"', 'site_name: "\\U000E0041"'])
def test_an_escape_of_yaml_is_such_a_character_too(text: str) -> None:
    (found,) = invisible.find(RawText("mkdocs.yml", text, TextKind.CONFIGURATION))
    assert text[found.start] == "\\"
    assert found.new == ""


@pytest.mark.parametrize(("words", "right"), MIXED)
def test_letters_of_another_script_in_a_word(words: str, right: str | None) -> None:
    assert mended(look_alikes.find, f"Some {words}.") == (right and f"Some {right}.")


@pytest.mark.parametrize("words", [words.strip() for words in OF_ONE_SCRIPT.replace("\n", "|").split("|")])
def test_letters_that_are_meant(words: str) -> None:
    assert list(look_alikes.find(RawText("docs/articles/x.md", f"Some {words} here."))) == []


@given(ANY_TEXT)
def test_what_is_found_is_inside_and_its_mend_leaves_nothing_to_find_there(text: str) -> None:
    for find in (invisible.find, look_alikes.find):
        for one in find(RawText("docs/articles/x.md", text)):
            assert 0 <= one.start < one.end <= len(text)
            assert one.new is None or not any(map(is_unseen, one.new.replace("\ufe0f", "")))


@given(ANY_TEXT)
def test_a_text_as_it_is_seen_knows_its_places(text: str) -> None:
    plain, places = without_unseen_with_places(text)
    assert plain == without_unseen(text) == "".join(text[place] for place in places[:-1])
    assert places[-1] == len(text)
