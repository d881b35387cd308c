"""In a browser: a patient types a word of her own, and finds the concept, with the reason and the very words."""

from __future__ import annotations

import sys
from itertools import zip_longest
from pathlib import Path
from random import Random
from unicodedata import category
from urllib.parse import quote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, Route, expect

from candour.language.fold import words as folded
from candour.output.search.words import LANGUAGES_LISTED

from ..habits.words import LISTS
from ..test_known_words import words_of
from .conftest import Visit
from .kinds import ARTICLE, CONTRAINDICATIONS, TREATMENT

STARTS = {"home": "index.html", "article": ARTICLE, "comparison": CONTRAINDICATIONS}  # depths 0, 1 and 2
EVERYWHERE = pytest.mark.parametrize("origin", ["file", "http", "http-below"], indirect=True)
FROM_A_FOLDER = pytest.mark.parametrize("origin", ["file"], indirect=True)
PHONE = {"width": 375, "height": 700}
FIELD = "[role=search] input[name=q]"
GROUPS = ["Best match", "Treatments", "Terms", "Comparisons", "Disagreements", "Articles", "Other pages"]

EXACT = {
    "pregnant": ("terms/pregnancy.html", "contraindications.html#pregnancy"),
    "expecting a baby": ("terms/pregnancy.html", "contraindications.html#pregnancy"),
    "Accutane": ("terms/isotretinoin.html", "preparation.html#isotretinoin"),
    "make-up": ("terms/makeup.html", "aftercare.html#makeup"),
    "makeup": ("terms/makeup.html", "aftercare.html#makeup"),
    "SPF": ("terms/sunscreen.html", "aftercare.html#sunscreen"),
    "derma roller": ("terms/home-rollers.html", "alternatives.html#home-rollers"),
    "dark spots": ("terms/hyperpigmentation.html", "benefits.html#hyperpigmentation"),
    "pain": ("terms/pain.html", "side-effects.html#pain"),
}
SPELLINGS = ("microneedling", "micro-needling", "micro needling", "MICRO‑NEEDLING", "mícronéedling")
STRANGE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</template>",
    "{count} {words}",
    "__proto__",
    "constructor",
    "toString valueOf",
    "\\",
    "%",
    "%E0%A4%A",
    "\u0000",
    "\u2028",
    "\ufeff",
    "🙂",
    "👩‍⚕️ 👍🏽",
    "日本語",
    "İı ß ﬁ",
    "e\u0301\u0301\u0301",
    "'",
    "’’’",
    "-",
    "a-",
    "-a-",
    "--a",
    "a" * 3000,
    "pain " * 400,
    "..",
    "../../etc",
    "[.*+?^${}()|",
    "1",
    "0.5 mm",
    "null",
    "&amp;",
]


def settled(page: Page) -> None:
    """A search that has ended says how it did."""
    expect(page.locator("#search-status")).to_contain_text("“")


def search(page: Page, words: str) -> None:
    """From any page: type into its search field, or follow its link to the page that has one, and press Enter."""
    fields = page.locator(FIELD).filter(visible=True)
    if not fields.count():
        page.locator(".site-search-link").click()
        page.wait_for_url("**/search.html")
    fields.first.fill(words)
    fields.first.press("Enter")
    page.wait_for_url("**/search.html?q=*")
    settled(page)


def results(page: Page, query: str, origin: str) -> None:
    """The page of results by its address, as somebody may have sent it."""
    page.goto(f"{origin}search.html?q={quote(query)}")
    settled(page)


def group(page: Page, heading: str) -> Locator:
    return page.locator(".found").filter(has=page.get_by_role("heading", name=heading, exact=True))


def addresses(links: Locator, origin: str) -> list[str]:
    return [href.removeprefix(origin) for href in links.evaluate_all("links => links.map(link => link.href)")]


def listed(page: Page, origin: str) -> list[str]:
    return addresses(page.locator(".found__link"), origin)


@EVERYWHERE
@pytest.mark.parametrize("start", STARTS)
def test_from_any_page_a_form_leads_to_an_address_that_can_be_shared(visit: Visit, origin: str, start: str) -> None:
    page = visit(STARTS[start])
    search(page, "pregnant")
    assert page.url == f"{origin}search.html?q=pregnant"
    assert listed(page, origin)[0] == "terms/pregnancy.html"
    page.locator(".found__link").first.click()
    expect(page).to_have_url(f"{origin}terms/pregnancy.html")
    page.go_back()
    settled(page)
    expect(page.locator("#search-words")).to_have_value("pregnant")
    assert listed(page, origin)[0] == "terms/pregnancy.html"


@EVERYWHERE
def test_a_patient_s_words_find_the_concept_first_and_its_row(visit: Visit, origin: str) -> None:
    page = visit("search.html")
    for words, (term, row) in EXACT.items():
        results(page, words, origin)
        assert listed(page, origin)[0] == term, words
        rows = addresses(group(page, "Comparisons").locator(".found__link"), origin)
        assert rows[0] == f"{TREATMENT}/{row}", words


def test_any_spelling_finds_every_article(visit: Visit, origin: str, library: dict[str, list[dict[str, str]]]) -> None:
    page = visit("search.html")
    every = {article["url"] for article in library["articles"]}
    for words in SPELLINGS:
        results(page, words, origin)
        assert listed(page, origin)[0] == f"{TREATMENT}.html", words
        assert set(addresses(group(page, "Articles").locator(".found__link"), origin)) == every, words


def test_results_stand_in_groups_of_a_fixed_order(visit: Visit, origin: str) -> None:
    page = visit("search.html")
    for words in ("pain", "healing", "a", "microneedling", "aftercare"):
        results(page, words, origin)
        shown = page.locator(".found h2").all_inner_texts()
        assert shown == [heading for heading in GROUPS if heading in shown], words
        assert page.locator(".found ul:not(:has(li))").count() == 0, "a group without results is left out"


@FROM_A_FOLDER
def test_a_result_says_by_which_word_it_was_found(visit: Visit, origin: str) -> None:
    page = visit("search.html")
    results(page, "pregnant", origin)
    for heading in ("Best match", "Comparisons"):
        why = group(page, heading).locator(".found__why").first
        expect(why).to_have_text("Found by: pregnant → Pregnancy")
        expect(why.locator("q")).to_be_visible()
    results(page, "pregnancy", origin)
    assert page.locator(".found__why").filter(has_text="→ Pregnancy").count() == 0, "nothing to explain"


@FROM_A_FOLDER
def test_a_row_says_how_many_articles_and_how_strictly(visit: Visit, origin: str) -> None:
    page = visit("search.html")
    results(page, "pregnant", origin)
    row = group(page, "Comparisons").locator("li").first
    expect(row.locator("a")).to_have_text("Pregnancy Micro-needling: contraindications")
    expect(row.locator(".found__answer")).to_have_text("avoid: 2 articles (1 text); not recommended: 1 article")


def test_an_article_s_result_leads_to_the_very_words(visit: Visit, origin: str) -> None:
    page = visit("search.html")
    results(page, "expecting", origin)
    quotes = group(page, "Articles").locator(".found__quote a")
    assert quotes.count() == 3
    expect(quotes.first.locator("mark")).to_contain_text("pregnant")
    quotes.first.click()
    expect(page.locator(":target")).to_contain_text("pregnant")
    expect(page.locator(":target")).to_be_in_viewport()


@FROM_A_FOLDER
def test_a_page_s_own_name_helps_only_rows_that_answer_the_rest(visit: Visit, origin: str) -> None:
    """A row named after needling alone is no answer to "micro needling", though it stands in such a page."""
    page = visit("search.html")
    results(page, "micro needling", origin)
    for more in page.locator(".found button:visible").all():
        more.click()
    expect(page.locator(".found button:visible")).to_have_count(0)
    assert f"{TREATMENT}/facts.html#needling-time" not in listed(page, origin)
    assert f"{TREATMENT}/facts.html#serum-timing" not in listed(page, origin)


@FROM_A_FOLDER
def test_a_slip_of_the_finger_is_forgiven_and_said(visit: Visit, origin: str) -> None:
    page = visit("search.html")
    for words, term, meant in (("pregnacy", "pregnancy", "pregnancy"), ("acutane", "isotretinoin", "accutane")):
        results(page, words, origin)
        assert listed(page, origin)[0] == f"terms/{term}.html"
        expect(page.get_by_role("status")).to_contain_text(f"Nothing here is called “{words}”")
        expect(page.get_by_role("status")).to_contain_text(f"results for “{meant}”")
        expect(group(page, "Best match").locator(".found__why q")).to_be_visible()


@FROM_A_FOLDER
def test_a_question_is_answered_by_its_words_and_what_is_missing_is_named(visit: Visit, origin: str) -> None:
    page = visit("search.html")
    results(page, "Can I have microneedling with a unicorn?", origin)
    expect(group(page, "Best match").locator("li").first).to_contain_text("No article here mentions “unicorn”")
    assert listed(page, origin)[0] == f"{TREATMENT}.html"
    expect(page.get_by_role("status")).to_contain_text("No page here has the word “unicorn”. That does not mean no")
    results(page, "pregnant microneedling contraindications", origin)
    assert listed(page, origin)[:2] == ["terms/pregnancy.html", f"{TREATMENT}/contraindications.html#pregnancy"]


@FROM_A_FOLDER
def test_the_first_line_of_a_result_is_the_answer_with_its_reserve(visit: Visit, origin: str) -> None:
    page = visit("search.html", viewport=PHONE)
    results(page, "How long after Accutane can I have it?", origin)
    first = group(page, "Best match").locator("li").first
    expect(first.locator("p").first).to_contain_text("may have to be stopped or left out")
    assert first.locator(".found__answer").count() > 1, "a paragraph for each line"
    results(page, "stretch marks while pregnant", origin)
    labels = group(page, "Best match").locator("b").all_inner_texts()
    assert labels == ["Pregnancy", "Stretch marks"], "what warns stands before a reason to have it"


@FROM_A_FOLDER
def test_what_no_article_mentions_is_said_first_with_whom_to_ask(visit: Visit, origin: str) -> None:
    page = visit("search.html", viewport=PHONE)
    for words, label, found in (
        ("Can I have microneedling while breastfeeding?", "Lactation", "Found by: breast-feeding"),
        ("type 2 diabetis", "Diabetes", "“type 2 diabetes” is one of: Diabetes"),
        ("diabe", "Diabetes", "Ask your clinic"),
    ):
        results(page, words, origin)
        first = group(page, "Best match").locator("li").first
        expect(first.locator("b").first).to_have_text(f"No article here mentions “{label}”")
        expect(first).to_contain_text("That does not mean no. Ask your clinic before the treatment.")
        expect(first).to_contain_text(found)
        link = first.get_by_role("link", name="Questions to ask")
        assert addresses(link, origin) == [f"{TREATMENT}/questions.html"]


OTHERS = {
    "exercise": "expertise",
    "HIV": "herpes",
    "kids": "kinds",
    "shaving": "having a baby",
    "mole": "more",
    "unicorn": "",
}
"""Words that spelling help turned into others."""


@FROM_A_FOLDER
def test_a_word_of_a_list_is_never_turned_into_another(visit: Visit, origin: str) -> None:
    page = visit("search.html")
    for words, other in OTHERS.items():
        results(page, words, origin)
        shown = page.locator(".search-results").inner_text()
        expect(group(page, "Best match").locator("b").first).to_have_text(f"No article here mentions “{words}”")
        assert not other or other not in shown, words
        expect(page.locator(".search-none")).to_be_hidden()


@FROM_A_FOLDER
def test_a_letter_typed_once_for_twice_is_asked_back(visit: Visit, origin: str) -> None:
    page = visit("search.html")
    results(page, "Scaring", origin)
    first = group(page, "Best match").locator("li").first
    expect(first.locator("b").first).to_have_text("No article here mentions “Scaring”")
    first.get_by_role("link", name="scarring").click()
    settled(page)
    assert listed(page, origin)[0] == "terms/scarring.html"
    results(page, "unicorn", origin)
    expect(page.locator(".found__meant")).to_have_count(0)


@FROM_A_FOLDER
def test_small_words_alone_are_no_question(visit: Visit, origin: str) -> None:
    page = visit("search.html")
    for words in ("a", "can I", "what about my"):
        results(page, words, origin)
        expect(page.locator(".search-start")).to_be_visible()
        expect(page.locator(".search-results")).to_be_hidden()
    results(page, "can I unicorn", origin)
    assert page.locator(".found li").count() == 1, "what is left of it finds nothing else"


@FROM_A_FOLDER
def test_words_are_told_as_they_were_typed(visit: Visit, origin: str) -> None:
    page = visit("search.html")
    results(page, "Acné Únicorn", origin)
    status = page.get_by_role("status")
    expect(status).to_contain_text("the word “Únicorn”")
    expect(status).to_contain_text("for “Acné”")


ASKED = {
    "0.5mm": ["0", "5", "mm"],
    "24hrs": ["24", "hrs"],
    "24 hrs": ["24", "hrs"],
    "1st": ["1st"],
    "5g": ["5g"],
    "b12": ["b12"],
    "co2laser": ["co2laser"],
}


@FROM_A_FOLDER
def test_a_number_is_a_word_of_its_own(visit: Visit) -> None:
    page = visit("search.html?q=pain")
    settled(page)
    ask = """typed => window.candourMatch.ask({ ignored: new Set() }, typed, "").spoken"""
    assert {typed: page.evaluate(ask, typed) for typed in ASKED} == ASKED


@FROM_A_FOLDER
def test_the_beginning_of_a_narrower_thing_s_name_is_no_answer(visit: Visit) -> None:
    """Vagina is no vaginal ring."""
    page = visit("search.html?q=pain")
    settled(page)
    found = page.evaluate(
        """() => {
            const { prepare, ask, score } = window.candourMatch;
            const { alike } = window.candourWords;
            const index = prepare(window.candourSearch.names, window.candourSearch.unanswered, new Set());
            const narrower = index.names.flatMap(
                (list, number) => list.filter(({ isOneOf }) => isOneOf).map(({ words }) => [number, words]));
            return [narrower.length, narrower.flatMap(([number, words]) => words
                .filter(word => word.length > 4)
                .map(word => word.slice(0, -2))
                .filter(typed => !index.names[number].some(
                    ({ isOneOf, words: own }) => own.some(word => alike(typed, word) > (isOneOf ? 1 : 0))))
                .filter(typed => score(ask(index, typed, ""), number).points))];
        }"""
    )
    assert found[0]
    assert found[1] == []


@FROM_A_FOLDER
def test_a_warning_stands_before_a_silence_and_a_place_after_both(visit: Visit, origin: str) -> None:
    page = visit("search.html")
    for words, labels in {
        "psoriasis on my thighs": ["Psoriasis", "Thighs"],
        "thighs with diabetes": ["No article here mentions “Diabetes”", "Thighs"],
        "thighs, stretch marks": ["Stretch marks", "Thighs"],
        "diabetes and psoriasis": ["Psoriasis", "No article here mentions “Diabetes”"],
        "stretch marks, diabetes": ["No article here mentions “Diabetes”", "Stretch marks"],
    }.items():
        results(page, words, origin)
        assert group(page, "Best match").locator("li > b, a > b").all_inner_texts() == labels, words


@FROM_A_FOLDER
@pytest.mark.parametrize("language", LANGUAGES_LISTED)
def test_every_word_of_the_lists_stays_as_it_is_typed(visit: Visit, origin: str, language: str) -> None:
    """A sample of each list; what it holds is read by a reader of its own."""
    page = visit("search.html?q=pain")
    settled(page)
    rng = Random(7)  # noqa: S311 # no secret
    for letter in "abcemps":
        file = LISTS / language / f"{letter}.js"
        words = [letter + rest for rest in words_of(file.read_text(encoding="utf-8"))]
        sample = rng.sample(words, 400)
        replaced = page.evaluate(
            """async ([language, letter, words]) => {
                const script = document.createElement("script");
                script.src = `assets/words/${language}/${letter}.js`;
                await new Promise((done) => { script.onload = done; document.head.append(script); });
                const { instead } = window.candourSpelling;
                const index = window.candourMatch.prepare(
            window.candourSearch.names, window.candourSearch.unanswered, new Set());
                return words.map((word) => instead(index, window.candourSearch, [language], word)).filter(Boolean);
            }""",
            [language, letter, sample],
        )
        assert replaced == [], letter


@FROM_A_FOLDER
def test_what_stands_in_no_list_is_what_spelling_help_is_for(visit: Visit, origin: str) -> None:
    """And without a list nothing is replaced."""
    page = visit("search.html?q=pregnacy")
    settled(page)
    ask = """(languages) => {
        const index = window.candourMatch.prepare(
            window.candourSearch.names, window.candourSearch.unanswered, new Set());
        return window.candourSpelling.instead(index, window.candourSearch, languages, "pregnacy");
    }"""
    assert page.evaluate(ask, ["en"]) == "pregnancy"
    assert page.evaluate(ask, []) == ""
    assert page.evaluate(ask, ["xx"]) == "", "a list that could not be loaded"


@FROM_A_FOLDER
def test_nothing_found_says_so_and_offers_the_nearest_names_and_the_a_to_z(visit: Visit, origin: str) -> None:
    page = visit("search.html")
    results(page, "hyperpigmentashun", origin)
    expect(page.get_by_role("status")).to_have_text("Nothing was found for “hyperpigmentashun”")
    expect(page.get_by_text("Nothing found does not mean no")).to_be_visible()
    expect(page.locator(".search-results")).to_be_hidden()
    near = page.locator(".search-near a")
    assert addresses(near, origin)[0] == "terms/hyperpigmentation.html"
    expect(page.locator(".search-none a[href$='terms/index.html']")).to_be_visible()
    results(page, "xyzzy", origin)
    expect(page.locator(".search-near")).to_be_hidden()
    expect(page.locator(".search-none a[href$='terms/index.html']")).to_be_visible()


@FROM_A_FOLDER
def test_an_empty_search_shows_where_to_start_and_nothing_invented(visit: Visit) -> None:
    page = visit("search.html?q=%20")
    expect(page.locator(".search-start")).to_be_visible()
    assert page.locator(".search-start a").all_inner_texts() == ["Micro-needling", "A–Z of terms"]
    expect(page.locator("#search-words")).to_be_focused()
    expect(page.get_by_role("status")).to_have_text("")


def test_results_follow_what_is_typed_and_each_search_is_one_step_back(visit: Visit, origin: str) -> None:
    page = visit("search.html")
    for words in ("pain", "swelling"):
        page.keyboard.press("ControlOrMeta+a")
        page.keyboard.type(words, delay=30)
        settled(page)
        expect(page.locator(".found__link").first).to_contain_text(words, ignore_case=True)
        page.keyboard.press("Enter")
        assert page.url == f"{origin}search.html?q={words}"
        page.keyboard.press("/")
    page.go_back()
    expect(page.locator("#search-words")).to_have_value("pain")
    settled(page)
    expect(page.get_by_role("status")).to_contain_text("“pain”")


@pytest.mark.parametrize("start", STARTS)
def test_by_keyboard_alone_from_the_slash_to_the_words(visit: Visit, origin: str, start: str) -> None:
    page = visit(STARTS[start])
    page.keyboard.press("/")
    page.keyboard.type("pregnant", delay=20)
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=pregnant")
    settled(page)
    page.keyboard.press("/")
    expect(page.locator("#search-words")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_be_focused()
    walked = []
    for _ in range(3):
        page.keyboard.press("Tab")
        walked.append(page.evaluate("document.activeElement.href"))
    assert [address.removeprefix(origin) for address in walked] == listed(page, origin)[:3]
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/**#contraindication-pregnancy")


@FROM_A_FOLDER
def test_a_slash_in_a_field_is_a_slash(visit: Visit) -> None:
    page = visit(CONTRAINDICATIONS)
    field = page.get_by_label("Find a term")
    field.press_sequentially("a/b")
    expect(field).to_have_value("a/b")


@FROM_A_FOLDER
def test_the_rest_of_a_group_comes_on_request_and_the_reader_goes_on_from_there(visit: Visit, origin: str) -> None:
    page = visit("search.html")
    results(page, "microneedling", origin)
    tables = group(page, "Comparisons")
    before = tables.locator("li").count()
    more = tables.get_by_role("button")
    total = before + int(more.inner_text().split()[1])
    more.focus()
    page.keyboard.press("Enter")
    expect(tables.locator("li")).to_have_count(total)
    expect(tables.locator(".found__link").nth(before)).to_be_focused()
    expect(more).to_be_hidden()


@FROM_A_FOLDER
def test_no_query_does_any_harm(visit: Visit, origin: str) -> None:
    """`visit` holds every word of the console and every request against the site."""
    rng = Random(5)  # noqa: S311 # no secret
    drawn = [
        "".join(rng.choices("aeptn -’'\"<>&%#?/\\{}$é\u00df\u4e2d\u0301\U0001f642", k=rng.randint(1, 30)))
        for _ in range(12)
    ]
    page = visit("search.html")
    tags = "() => new Set([...document.querySelectorAll('.search-page *')].map(element => element.tagName))"
    harmless = set()
    for words in ("pain", "xyzzy", *STRANGE, *drawn):
        page.goto(f"{origin}search.html?q={quote(words)}")
        page.wait_for_function("!/Searching/.test(document.querySelector('#search-status').textContent)")
        page.wait_for_function("document.querySelectorAll('.search-page > [hidden]').length === 2")
        found = set(page.evaluate(f"[...({tags})()]"))
        harmless |= found if words == "pain" else set()
        assert found <= harmless | {"LI"}, words
        assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"), words


@pytest.mark.parametrize("origin", ["http"], indirect=True)
def test_markup_in_the_data_is_shown_as_it_was_typed(visit: Visit, origin: str, site: Path) -> None:
    page = visit("index.html")

    def spoil(route: Route) -> None:
        file = site / urlsplit(route.request.url).path[1:]
        text = file.read_text(encoding="utf-8")
        for words in ("pregnant", "Pregnancy", "The time during", "3 of 5", "these cases", "patients", "women."):
            text = text.replace(words, f"{words}<img src=x onerror=alert(1)>")
        route.fulfill(body=text, content_type="text/javascript")

    page.route("**/search/*.js*", spoil)
    page.route("**/search/texts/**", spoil)
    page.route("**/search/answers/**", spoil)
    results(page, "expecting", origin)
    for shown in (".found__link", ".found__name", ".found__detail", ".found__quote"):
        expect(page.locator(shown).filter(has_text="<img src=x onerror=alert(1)>").first).to_be_visible()
    assert page.locator(".search-page img").count() == 0


@FROM_A_FOLDER
def test_every_letter_is_folded_here_as_the_engine_folds_it(visit: Visit) -> None:
    """All letters, digits, marks and signs that this Python knows; a browser may know newer ones."""
    page = visit("search.html")
    every = (chr(code) for code in range(sys.maxunicode + 1) if category(chr(code)) not in ("Cn", "Co", "Cs"))
    text = f"Micro-needling doctor’s a_b -- 'c' ΟΔΟΣ {' '.join(f'a{letter}b' for letter in every)}"
    found = page.evaluate("text => window.candourWords.words(text)", text)
    assert [(here, there) for here, there in zip_longest(found, folded(text)) if here != there] == []


ALIKE = [
    ("scar", "scar", 3),
    ("scar", "scars", 2),
    ("scars", "scar", 2),
    ("rash", "rashes", 2),
    ("needle", "needling", 0),
    ("need", "needling", 1),
    ("cicatriz", "cicatrices", 2),
    ("cicatrices", "cicatriz", 2),
    ("raíz", "raíces", 2),
    ("sesión", "sesiones", 2),
    ("cicatriz", "cicatricial", 0),
    ("raíz", "raí", 0),
    ("z", "ces", 0),
]


@FROM_A_FOLDER
def test_a_word_finds_its_plural_in_english_and_in_spanish(visit: Visit) -> None:
    page = visit("search.html")
    found = page.evaluate(
        "pairs => pairs.map(pair => window.candourWords.alike(...pair.map(window.candourWords.fold)))",
        [(typed, word) for typed, word, _ in ALIKE],
    )
    assert found == [how for _, _, how in ALIKE]


@pytest.mark.parametrize("origin", ["http"], indirect=True)
@pytest.mark.parametrize("start", ["home", "comparison"])
def test_nothing_of_search_is_fetched_before_somebody_searches(visit: Visit, start: str) -> None:
    page = visit(STARTS[start])
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.reload(wait_until="networkidle")
    assert fetched
    assert not [url for url in fetched if "/search/" in url or "search-match" in url]


def test_the_theme_s_own_search_is_not_published(site: Path) -> None:
    assert not [file.name for file in site.rglob("*.js") if "lunr" in file.parts or "workers" in file.parts]


@pytest.mark.parametrize("origin", ["http"], indirect=True)
def test_the_names_are_asked_for_once_somebody_is_about_to_type(visit: Visit) -> None:
    page = visit(ARTICLE)
    with page.expect_request("**/search/names.js"):
        page.locator(FIELD).first.focus()


@EVERYWHERE
def test_without_scripts_the_form_leads_to_a_page_that_says_so(visit: Visit, origin: str) -> None:
    page = visit(ARTICLE, java_script_enabled=False)
    field = page.locator(FIELD).first
    field.fill("pain")
    field.press("Enter")
    page.wait_for_url("**/search.html?q=pain")
    expect(page.get_by_text("Searching needs scripts")).to_be_visible()
    assert {"terms/index.html", f"{TREATMENT}.html"} <= set(addresses(page.locator(".search-page a"), origin))


@FROM_A_FOLDER
def test_on_a_phone_a_link_leads_to_search_and_nothing_scrolls_sideways(visit: Visit, origin: str) -> None:
    page = visit(ARTICLE, viewport=PHONE, has_touch=True)
    link = page.get_by_role("link", name="Search")
    box = link.bounding_box()
    assert box["width"] >= 24
    assert box["height"] >= 24
    link.tap()
    page.wait_for_url("**/search.html")
    expect(page.locator("#search-words")).to_be_focused()
    page.keyboard.type("microneedling", delay=20)
    settled(page)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("origin", ["http"], indirect=True)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("words", ["numbing cream", "breastfeeding", "hyperpigmentashun"])
def test_axe_finds_nothing_in_results(visit: Visit, origin: str, scheme: str, words: str) -> None:
    page = visit("search.html", color_scheme=scheme)
    results(page, words, origin)
    for width in (375, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
        assert [(width, one["id"], one["nodes"][0]["target"]) for one in found] == []


@pytest.mark.parametrize("origin", ["http"], indirect=True)
def test_data_that_cannot_be_loaded_is_said(visit: Visit, origin: str) -> None:
    page = visit("index.html")
    page.route("**/search/names.js", lambda route: route.fulfill(body=""))
    page.goto(f"{origin}search.html?q=pain")
    expect(page.get_by_role("status")).to_contain_text("could not be loaded")
    expect(page.locator(".search-start")).to_be_visible()
