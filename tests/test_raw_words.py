"""What was to be filled in later, and what programs leave in a text; and what only looks like it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given

from candour.checks.rules import RULES
from candour.reading.raw import placeholders, residue
from candour.reading.raw.raw_text import Around, FindInText, RawText, TextKind

from .builders import ANY_TEXT

TO_FILL_IN = [
    "Lorem Ipsum is",
    "Wait [Jane: is this 24 or 48?] hours.",
    "[comment: check with Ana]",
    "[Note: check with Dr Ruiz]",
    "Use [drug name] first",
    "See section [ref].",
    "(insert reference here)",
    "<<Insert photo>>",
    "It takes ??? hours",
    "24 ?? 48 hours",
    "Take X mg twice",
    "Take __ mg twice",
    "Take ... mg twice",
    "Take [ ] mg twice",
    "Take [X] mg twice",
    "Take # mg twice",
    "To-do: check",
    "- todo: check",
    "TODO",
    "TODO: ask Dr Smith",
    "(TODO)",
    "TO-DO: x",
    "FIXME",
    "Price: TBC",
    "The price is TBC.",
    "(tbc)",
    "[TBD]",
    "[insert price]",
    "[Insert name of clinic here]",
    "[your name]",
    "[YOUR CLINIC NAME]",
    "[clinic name]",
    "[date]",
    "[XX]",
    "XX days",
    "xx weeks",
    "£XX",
    "€ xx",
    "XXX mg",
    "xxx",
    "Lorem ipsum dolor sit amet",
    "{{ phone }}",
    '{% include "x" %}',
    "<%= name %>",
    "${name}",
    "%%FIRSTNAME%%",
    "{clinic_name}",
    "{patient.name}",
    "placeholder",
    "Placeholder text",
    "[Add photo of the pen]",
    "[image]",
    "[check with Dr Ruiz]",
    "[link]",
    "[?]",
    "(??)",
    "it takes ??",
    "Price: to be confirmed.",
    "Results: to be announced",
    "[to be completed]",
    "DD/MM/YYYY",
    "DO NOT PUBLISH",
    "Name: ________",
    "your text here",
    "[needs source]",
    "[note to Ana: is this right?]",
    "[Please confirm]",
    "XX/XX/XXXX",
    "John Doe",
    "[TBC]",
    "[pending]",
    "[todo]",
    "[Phone number]",
    "CHANGEME",
    "LOREM IPSUM",
    "Text goes here: your text here",
    "[citation needed]",
    "[DD/MM/YYYY]",
    "TO BE CONFIRMED",
]
TO_FILL_IN_IN_SPANISH = [
    "(insertar imagen)",
    "Espere X días",
    "[nota: preguntar]",
    "TODO: preguntar",
    "[TODO]",
    "(TODO)",
    "Precio: TBC",
    "Precio: por confirmar",
    "Precio: pendiente",
    "(por confirmar)",
    "(pendiente)",
    "[insertar precio]",
    "[Insertar nombre de la clínica]",
    "[nombre]",
    "[nombre de la clínica]",
    "[fecha]",
    "[completar]",
    "[falta foto]",
    "[revisar con la Dra. Ruiz]",
    "XX días",
    "xx sesiones",
    "XX €",
    "PENDIENTE",
    "PENDIENTE DE CONFIRMAR",
    "NO PUBLICAR",
    "[añadir enlace]",
    "[teléfono]",
    "[preguntar a Ana]",
    "[su nombre]",
    "[¿?]",
    "{{ telefono }}",
    "BORRADOR",
    "[pendiente de revisar]",
    "[poner precio]",
    "Texto de ejemplo",
    "[dd/mm/aaaa]",
    "[cita requerida]",
]
SAID = [
    "Wait... hours later it heals",
    "(insert the needle)",
    "vitamin X",
    "Factor Xa, X-ray",
    "RX g",
    "Really?? Yes",
    "what to do",
    "Things to do: rest",
    "See [the leaflet](https://example.org)",
    "[pregnant](contraindication:pregnancy)",
    "[x][y]",
    "[name][y]",
    "tuberculosis (TB)",
    "XXL gloves",
    "size XX",
    "the XX chromosome",
    "XXX Congress of dermatology",
    "It has to be confirmed by a biopsy.",
    "The result is pending.",
    "Is it safe? Yes",
    "What is it?",
    "Really?!",
    "{#id}",
    "{: .x}",
    "{ .md-button }",
    "100% {a}",
    "5 % of people",
    "\\[insert\\]",
    "[sic]",
    "[he] said",
    "your name",
    "insert the needle",
    "Add ice",
    "[^1]",
    "todo",
    "the date",
    "Name:",
    "page 20XX? no",
    "adverse events (to be reported)",
    "Check with us",
    "- [ ] task",
    "- [x] done",
    "`{{ x }}` is code",
    "`TODO` is code",
    "__bold__",
    "snake_case",
    "A: to the clinic",
    "Aftercare: to be safe, wait",
    "draft beer",
    "methods of toDo",
    "ToDo",
    "x",
    "xx",
    "Type II",
    "$5 to $10",
    "50%",
    "%d",
    "TBCs",
    "[1]",
    "(?<=x)",
]
SAID_IN_SPANISH = [
    "Todo: piel y pelo",
    "(insertar la aguja)",
    "TODO el tratamiento",
    "Es TODO lo que hay",
    "sobre todo: evite el sol",
    "TODOS los pacientes",
    "ANTE TODO, descanse",
    "todo: piel, pelo",
    "tuberculosis (TBC) activa",
    "XXX Congreso Nacional",
    "siglo XX",
    "siglo XXI",
    "está pendiente de un hilo",
    "El diagnóstico está por confirmar con una biopsia.",
    "el nombre",
    "pendientes",
    "¿Qué es?",
    "¿Duele?",
    "A: B",
    "por determinar",
    "Evite TODO: sol, calor",
    "[sic]",
    "[embarazo](contraindication:pregnancy)",
    "TODO INCLUIDO",
    "borrador",
    "ES TODO.",
    "prueba",
    "la prueba: negativa",
]
LEFT = [
    "→ Wash your face\n→ Dry it",
    "✓ Wash\n✓ Dry",
    "[Ana García, 3/11/26 10:22]\nHola",
    "• item",
    "•\titem",
    "· item one",
    "▪ item",
    "o\titem",
    "  o   item",
    "\uf0b7 item",
    "\uf0a7\titem",
    "– one\n– two",
    "— one\n— two",
    "- • item",
    "Bring: • your list • a friend",
    "It takes [Deleted: 24] 48 hours.",
    "[Inserted: two] days",
    "Formatted: Font: Bold",
    "Deleted: 24",
    "Wait 48 hours. Deleted: 24",
    "Commented [JS1]: is this right?",
    "[Commented [JS1]: is it]",
    "[JS1]",
    "wait[JS1] 48 hours",
    "Eliminado: 24",
    "[Eliminado: 24] 48 horas",
    "Con formato: Fuente: Negrita",
    "Comentado [MG2]: revisar",
    "days[a] and",
    "Error! Reference source not found.",
    "See Error!\nReference source not found.",
    "¡Error! No se encuentra el origen de la referencia.",
    "Error! Bookmark not defined.",
    "{ PAGEREF _Toc12345678 \\h }",
    '{ HYPERLINK "http://x" }',
    'HYPERLINK "http://x"',
    "{ MERGEFIELD Name }",
    "«FirstName»",
    "\\* MERGEFORMAT",
    "Click or tap here to enter text.",
    "Haga clic o pulse aquí para escribir texto.",
    "Choose an item.",
    "Elija un elemento.",
    "Normal 0 21 false false false ES X-NONE X-NONE",
    "<o:p></o:p>",
    "<!--[if gte mso 9]>",
    '<p class="MsoNormal">',
    "{++added++}",
    "{--24--}",
    "{~~24~>48~~}",
    "{>>comment<<}",
    "[12/03/2026, 14:22:05] Ana: hola",
    "12/3/26, 14:22 - Ana: hola",
    "<Media omitted>",
    "<Multimedia omitido>",
    "-----Original Message-----",
    "Sent from my iPhone",
    "Enviado desde mi iPhone",
    "From: Ana\nSent: Monday\nTo: Bob",
    "De: Ana\nEnviado: lunes",
    "On Mon, 3 Nov 2026 at 10:00, Ana wrote:",
    "El lun, 3 nov 2026 a las 10:00, Ana escribió:",
    "Page 3 of 12",
    "Página 3 de 12",
    "(cid:123)",
    "ﬁne",
    "treat-\nment",
    "It isnâ€™t",
    "CafÃ© frappÃ©",
    "Â£20",
    "20 Â°C",
    "niÃ±o",
    '[caption id="x"]',
    "[vc_row]",
    "[/vc_column]",
    "<!-- wp:paragraph -->",
    ":contentReference[oaicite:0]{index=0}",
    "【4†source】",
    "https://x.org/?utm_source=chatgpt.com",
    "As an AI language model, I",
    "Certainly! Here is the text",
    "Como modelo de lenguaje",
    "text.[12] More",
    "word[3] more",
    "https://www.google.com/url?q=https://x.org&sa=D",
    "See #cmnt1",
    "[Formatted: Font: Arial]",
]
WRITTEN = [
    "→ one line",
    "a → b",
    "[a leaflet](x.md) of 3/11/26 10:22",
    "- item",
    "* item",
    "1. item",
    "a · b · c",
    "Madrid · Barcelona",
    "Monday • Tuesday",
    "– a single dash line",
    "a – b",
    "word—word",
    "[JS1](http://x)",
    "[x][JS1]",
    "vitamin [B12]",
    "vitamin B12",
    "[^1]",
    "[sic]",
    "- [x] done",
    "- [ ] open",
    "text[^1]",
    "[a](b)",
    "A: b",
    "Deleted scenes",
    "Comments: none",
    "we deleted it",
    "The comment: nice",
    "{#id}",
    "10:00 to 12:00",
    "12/03/2026 we met",
    "On Monday we wrote to you.",
    "pre-\nand post-treatment",
    "long-lasting",
    "micro-needling",
    "pre- and post",
    "Page 3",
    "page 3 of the leaflet",
    "A page 3 of 12 is missing",
    "«Hola»",
    "«el mejor»",
    "niño Ñ à â ê",
    "São Paulo, Ça va",
    "CAFÉ À LA CARTE",
    "“quoted”",
    "Â",
    "Ã",
    "MAÇÃ",
    "Ángel Ünal",
    "x² ½ µ °C",
    "o bien",
    "o si",
    "y/o",
    "error: none",
    "There was an error! Call us",
    "From: 9 to 5",
    "De: 9 a 5",
    "[gallery](x.md)",
    "Click here",
    "[T3]",
    "pH 5.5",
    "Moved to",
    "Vitamin D[^2].",
    "the [B] group",
    "[H1N1] virus",
    "Ref. 3",
    "*word* [1](http://x)",
    "α·β",
    "5·10",
    "2 · 3",
    "Iñárritu’s “x”",
    "“Ã” is a letter",
    "¿Qué? «Sí»",
    "http://x.org/?q=1",
    "Choose an item of clothing",
    "AÇÃO “não”",
    "the o ring",
    "o item",
]


def found(find: FindInText, body: str, language: str = "en") -> list[str]:
    given = RawText("docs/articles/x.md", f"---\ntitle: x\n---\n\n{body}\n", TextKind.LIBRARY, language)
    return [given.text[one.start : one.end] for one in find(given)]


@pytest.mark.parametrize(
    ("words", "language"), [*((one, "en") for one in TO_FILL_IN), *((one, "es") for one in TO_FILL_IN_IN_SPANISH)]
)
def test_what_was_to_be_filled_in(words: str, language: str) -> None:
    assert found(placeholders.find, words, language)


@pytest.mark.parametrize(
    ("words", "language"), [*((one, "en") for one in SAID), *((one, "es") for one in SAID_IN_SPANISH)]
)
def test_what_says_what_it_means(words: str, language: str) -> None:
    assert found(placeholders.find, words, language) == []
    assert found(placeholders.find, f"Words {words} here.", language) == []


@pytest.mark.parametrize("words", LEFT)
def test_what_a_program_left(words: str) -> None:
    assert found(residue.find, words)


@pytest.mark.parametrize("words", WRITTEN)
def test_what_somebody_wrote(words: str) -> None:
    assert found(residue.find, words) == []


@pytest.mark.parametrize("value", ["TODO", "TBC", "…", "...", "???", "xxx", '"--"', "to be confirmed", "[TODO]"])
def test_a_value_that_is_none(value: str) -> None:
    text = f"---\ntitle: x\nreview:\n  by: {value}\n---\nBody.\n"
    assert len(list(placeholders.find(RawText("docs/articles/x.md", text)))) == 1


def test_a_comment_of_yaml_is_read_by_nobody_else() -> None:
    assert list(placeholders.find(RawText("docs/articles/x.md", "---\ntitle: x  # TODO shorten\n# TBC\n---\n"))) == []


def test_what_a_plugin_expands_is_none_on_a_page_of_ones_own() -> None:
    around = Around(expands=True)
    assert list(placeholders.find(RawText("docs/x.md", "Call {{ phone }}.", TextKind.OWN_PAGE, "", around))) == []
    assert len(list(placeholders.find(RawText("docs/x.md", "Call {{ phone }}.", TextKind.OWN_PAGE)))) == 1
    assert len(list(placeholders.find(RawText("docs/terms/x.md", "{{ phone }}", TextKind.LIBRARY, "", around)))) == 1


def test_a_list_of_a_word_processor_is_found_once_and_becomes_a_list() -> None:
    given = RawText("docs/x.md", "Bring:\n\n•\tyour list\no\tof medicines\n•\ta friend\n", TextKind.OWN_PAGE)
    (one,) = residue.find(given)
    text = given.text
    for start, end, new in reversed(one.mended):
        text = text[:start] + new + text[end:]
    assert text == "Bring:\n\n- your list\n    - of medicines\n- a friend\n"


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("It isnâ€™t", "It isn’t"),
        ("cafÃ© frappÃ©", "café frappé"),
        ("Â£20", "£20"),
        ("oﬃce", "office"),
    ],
)
def test_letters_of_another_encoding_are_written_as_they_were_meant(words: str, right: str) -> None:
    found = list(residue.find(RawText("docs/x.md", words, TextKind.OWN_PAGE)))
    for one in reversed(found):
        words = words[: one.start] + str(one.new) + words[one.end :]
    assert words == right


@given(ANY_TEXT)
def test_whatever_a_text_holds_each_finding_is_inside_it(text: str) -> None:
    for kind in TextKind:
        raw = RawText("docs/x.md", text, kind)
        for rule in RULES.values():
            for one in rule.check_text(raw) if rule.check_text else ():
                assert 0 <= one.start < one.end <= len(text)
                assert all(0 <= first <= last <= len(text) for first, last, _ in one.mended)


@pytest.mark.parametrize(
    "sign",
    ["[", "{", "<", "<<<<<<<", "6 1", "1-", "a@", "@a.", "•\n", "x: ", "\n> ", "€", "T", "{{", "`", "(?", "a-\n"],
)
def test_the_time_grows_with_the_text(sign: str) -> None:
    raw = RawText("docs/x.md", sign * (100_000 // len(sign)), TextKind.OWN_PAGE)
    for rule in RULES.values():
        began = time.process_time()
        list(rule.check_text(raw) if rule.check_text else ())
        assert time.process_time() - began < 5, rule.code
