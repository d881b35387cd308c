"""The starter vocabulary's own laws: a word leads to one concept, and says neither more nor less than it means."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

import pytest

from candour.language import readability
from candour.language.fold import JOINTS, as_one_word, fold
from candour.language.number import other_numbers
from candour.language.readability import counted_words
from candour.model.naming import CLAUSES
from candour.model.vocabulary import LANGUAGES, Concept
from candour.reading.vocabulary import shipped

READ = shipped()
CONCEPTS: Mapping[str, Concept] = READ.vocabulary.concepts
REFERENCES = READ.vocabulary.references

in_each_language = pytest.mark.parametrize("language", LANGUAGES)


def words(language: str) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Each concept's id, names and what it includes."""
    for id, concept in CONCEPTS.items():
        said, _ = concept.words(language)
        yield id, said.names, said.includes


def owners(language: str) -> Mapping[str, str]:
    """The concept of each folded name."""
    return {as_one_word(name): id for id, names, _ in words(language) for name in names}


def with_broader(id: str) -> set[str]:
    """A concept with all that contain it."""
    found: set[str] = set()
    left = [id]
    while left:
        one = left.pop()
        if one not in found:
            found.add(one)
            left += CONCEPTS[one].broader
    return found


def test_the_files_are_sound_and_hold_a_clinic_s_everyday_concepts() -> None:
    assert READ.problems == ()
    assert len(CONCEPTS) >= 300


@in_each_language
def test_a_name_belongs_to_one_concept(language: str) -> None:
    all_names = [(as_one_word(name), id) for id, names, _ in words(language) for name in names]
    several = Counter(name for name, _ in set(all_names))
    assert [name for name, count in several.items() if count > 1] == []


@in_each_language
def test_one_thing_or_several_of_it_belong_to_one_concept(language: str) -> None:
    """A text that names several of a thing names that thing (reading/names.py), and no other."""
    said = [(id, word) for id, names, includes in words(language) for word in (*names, *includes)]
    owned = {form: id for id, word in said for form in spellings(word)}
    for id, word in said:
        for *first, last in map(str.split, () if word.isupper() else spellings(word)):
            others = {" ".join((*first, other)) for other in other_numbers(last)}
            assert {owned[other] for other in others & owned.keys()} <= {id}, word


@in_each_language
def test_a_narrower_word_is_no_concept_s_name_and_belongs_to_one(language: str) -> None:
    owned = owners(language)
    included = Counter(as_one_word(word) for _, _, includes in words(language) for word in includes)
    assert sorted(included.keys() & owned.keys()) == []
    assert [word for word, count in included.items() if count > 1] == []


@in_each_language
def test_no_spelling_is_given_twice(language: str) -> None:
    """A hyphen or an apostrophe says two spellings, with a space and without; what they say is not said again."""
    for id, names, includes in words(language):
        said = Counter(form for name in (*names, *includes) for form in spellings(name))
        assert [name for name in (*names[1:], *includes) if all(said[form] > 1 for form in spellings(name))] == [], id


def spellings(name: str) -> set[str]:
    """The folded spellings that a name says."""
    joints = re.compile(f"[{JOINTS}]")
    return {joints.sub(between, fold(name)) for between in (" ", "")}


def test_what_is_broader_is_a_concept_and_never_narrower_too() -> None:
    for id, concept in CONCEPTS.items():
        assert set(concept.broader) <= CONCEPTS.keys(), id
        above = [with_broader(wider) for wider in concept.broader]
        assert not any(id in wider for wider in above), id
        for direct, wider in zip(concept.broader, above, strict=True):
            assert not (wider - {direct}) & set(concept.broader), f"{id}: '{direct}' leads there already"


def test_a_former_id_is_nobody_s_now() -> None:
    former = Counter(old for concept in CONCEPTS.values() for old in concept.formerly)
    assert not former.keys() & CONCEPTS.keys()
    assert max(former.values()) == 1


def test_a_concept_says_the_same_clauses_in_each_language() -> None:
    for id, concept in CONCEPTS.items():
        said = [{key for key in CLAUSES if getattr(concept.words(code)[0], key)} for code in LANGUAGES]
        assert said[0] == said[1], id


def test_what_a_patient_is_asked_about_can_be_ticked() -> None:
    """An age is asked for in years and not ticked."""
    asked = {id for id, concept in CONCEPTS.items() if concept.facet}
    assert {id for id in asked if not CONCEPTS[id].en.me} == {"age"}
    assert {id for id, concept in CONCEPTS.items() if concept.en.me} <= asked
    assert {id for id, concept in CONCEPTS.items() if concept.always_asked} <= asked


def test_medicines_that_patients_take_are_asked_about() -> None:
    taken = {id for id, concept in CONCEPTS.items() if "medicines" in with_broader(id)}
    assert len(taken) > 30
    assert {CONCEPTS[id].facet for id in taken} == {"my-medicines"}


def test_every_reference_is_used_and_known() -> None:
    used = {concept.always_asked.reference for concept in CONCEPTS.values() if concept.always_asked}
    assert used == REFERENCES.keys()


def test_a_spanish_act_is_a_command_after_no_as_well() -> None:
    """`No toque la zona`: a reflexive verb would have two forms, "tóquese" and "no se toque"."""
    acts = {id: concept.es.act for id, concept in CONCEPTS.items() if concept.es.act}
    assert len(acts) > 50
    assert [id for id, act in acts.items() if re.search(r"\bse\b|[áéí]\w*se\b", act)] == []


@in_each_language
def test_jargon_is_among_the_names(language: str) -> None:
    for id, concept in CONCEPTS.items():
        said, _ = concept.words(language)
        assert {word.casefold() for word in said.jargon} <= {name.casefold() for name in said.names}, id


@in_each_language
def test_a_meaning_is_short_and_plain(language: str) -> None:
    limit = {"en": 11, "es": 65}[language]
    for id, concept in CONCEPTS.items():
        meaning = concept.words(language)[0].meaning
        assert meaning.endswith("."), id
        assert len(counted_words(meaning)) <= 26, id
        reading = readability.measure([meaning], language)
        assert reading is not None
        assert not reading.is_beyond(limit), (id, reading.value)


APART = {
    "en": (
        ("swimming pool", "harsh chemicals"),
        ("chlorine", "harsh chemicals"),
        ("dark skin", "all skin colours"),
        ("breast", "chest"),
        ("cancer treatment", "radiation therapy"),
        ("autoimmune disease", "collagen vascular disease"),
        ("lupus", "collagen vascular disease"),
        ("pinpoint bleeding", "bleeding"),
        ("NSAIDs", "ibuprofen"),
        ("moisturiser", "skin care products"),
        ("sunbeds", "sunlight"),
        ("sunburn", "sensitivity to the sun"),
        ("melasma", "dark spots"),
        ("scaly skin", "psoriasis"),
        ("raised scars", "keloid"),
        ("herpes", "cold sores"),
        ("shingles", "cold sores"),
        ("facelift", "cosmetic surgery"),
        ("plastic surgery", "cosmetic surgery"),
        ("thin skin", "thicker skin"),
        ("dull skin", "radiant skin"),
        ("crow's feet", "fine lines"),
        ("RF microneedling", "radiofrequency"),
        ("GP", "doctor"),
        ("retinoids", "retinoid cream"),
        ("retinol", "tretinoin"),
        ("vitamin C", "active ingredients"),
        ("transplant", "weakened immune system"),
        ("HIV", "weakened immune system"),
        ("laser hair removal", "laser"),
        ("HIV", "hives"),
        ("acenocoumarol", "warfarin"),
        ("trying for a baby", "pregnant"),
        ("fasting", "eating before the visit"),
        ("lying down", "staying upright"),
        ("lack of sleep", "sleep"),
        ("loss of elasticity", "skin elasticity"),
        ("uneven texture", "skin texture"),
        ("dizzy", "fainting"),
        ("hot flushes", "flushing"),
        ("puffy eyes", "bags under the eyes"),
        ("breakouts", "new spots after treatment"),
        ("single-use needles", "sterile needles"),
        ("hot drinks", "spicy food"),
        ("clotting disorder", "bleeding disorder"),
        ("connective tissue disease", "collagen vascular disease"),
        ("dermatitis", "eczema"),
        ("derma roller", "home rollers"),
        ("sun protection", "sunscreen"),
        ("whitening cream", "kojic acid"),
        ("chronic pain", "fibromyalgia"),
        ("nicotine", "smoking"),
        ("exosomes", "growth factors"),
        ("cryotherapy", "freezing off spots"),
        ("vitamin A cream", "retinol"),
        ("needles", "fine needles"),
        ("radiation", "UV radiation"),
    ),
    "es": (
        ("piscina", "productos químicos agresivos"),
        ("piel oscura", "todos los colores de piel"),
        ("senos", "pecho"),
        ("dar el pecho", "pecho"),
        ("tratamiento contra el cáncer", "radioterapia"),
        ("enfermedad autoinmune", "enfermedad del tejido conectivo"),
        ("puntitos de sangre", "sangrado"),
        ("AINE", "ibuprofeno"),
        ("melasma", "manchas oscuras"),
        ("culebrilla", "herpes labial"),
        ("depilación láser", "láser"),
        ("peeling", "descamación"),
        ("VIH", "defensas bajas"),
        ("en ayunas", "comer antes de la cita"),
        ("celulitis", "celulitis infecciosa"),
        ("sofocos", "enrojecimiento repentino"),
        ("mareo", "desmayo"),
        ("hemorragia", "sangrado"),
        ("líquido amarillo", "pus"),
        ("dermatitis", "eccema"),
    ),
}
"""Words that were once names of one term, and words that sound alike: a patient would read the wrong answer."""


@pytest.mark.parametrize(
    ("language", "one", "other"), [(code, *pair) for code, pairs in APART.items() for pair in pairs]
)
def test_words_that_mean_different_things_are_different_concepts(language: str, one: str, other: str) -> None:
    owned = owners(language)
    included = {as_one_word(word): id for id, _, includes in words(language) for word in includes}
    found = [{**included, **owned}.get(as_one_word(word)) for word in (one, other)]
    assert found[0] != found[1] or None in found
    assert found[1] is not None


SAID = {
    "en": {
        "will it leave scars": "scarring",
        "can't breathe": "trouble-breathing",
        "burns": "burns",
        "my heart": "heart-disease",
        "have a cold": "being-unwell",
        "lip blister": "oral-herpes",
        "16 year old": "age",
        "how old": "age",
        "adults": "age",
        "aesthetician": "beautician",
        "tan": "tanned-skin",
        "face is burning": "stinging",
        "face is swollen": "swollen-face",
        "fainted": "fainting",
        "gave birth": "after-birth",
        "hair is falling out": "alopecia",
        "can't see anything": "vision-change",
        "too young": "age",
    },
    "es": {
        "piel que se descama": "flaking",
        "se me descama la cara": "flaking",
        "se me pela la cara": "peeling",
        "piel pelada": "peeling",
        "se me infectó": "infection",
        "fuego en el labio": "oral-herpes",
        "me arde la cara": "stinging",
        "me quema la cara": "stinging",
        "cara inflamada": "swollen-face",
        "inflamación": "inflamed-skin",
        "me pica la cara": "itching",
        "sangre en la cara": "bleeding",
        "manchas en la cara": "pigment-changes",
        "pintarme la cara": "makeup",
        "me viene la regla": "menstruation",
        "malestar": "being-unwell",
        "los pechos": "breasts",
        "me cuesta respirar": "trouble-breathing",
        "veo borroso": "vision-change",
        "no veo nada": "vision-change",
        "a qué edad": "age",
        "tengo 16 años": "age",
    },
}
"""What patients type, in verbs and in whole sentences: a body part in it is not what they ask about."""


@pytest.mark.parametrize(("language", "typed"), [(code, typed) for code in SAID for typed in SAID[code]])
def test_what_patients_type_leads_to_what_they_mean(language: str, typed: str) -> None:
    included = {as_one_word(word): id for id, _, includes in words(language) for word in includes}
    assert {**included, **owners(language)}.get(as_one_word(typed)) == SAID[language][typed]


SMALL = "a al de del el en es la las los me of on piel que se skin the"


def stems(name: str) -> frozenset[str]:
    """The beginnings of a name's telling words: the same of "descamación" and of "piel que se descama"."""
    return frozenset(word[:7] for word in fold(name).split() if word not in SMALL.split())


@in_each_language
def test_no_effect_s_label_is_another_form_of_another_effect_s_name(language: str) -> None:
    """One may be usual and the other a reason to call: two forms of one word would tell both of the same thing."""
    effects = {id: names for id, names, _ in words(language) if CONCEPTS[id].kind == "effect"}
    labels = {id: stems(label) for id, (label, *_) in effects.items()}
    said = [(id, name) for id, names in effects.items() for name in names]
    assert [(id, name) for id, name in said for other in labels if other != id and labels[other] == stems(name)] == []


PROPER = ("Ehlers", "Hollywood", "Marfan", "Raynaud", "Saint John")


@in_each_language
def test_another_name_has_no_capital_that_only_a_heading_has(language: str) -> None:
    """It stands in the middle of a list; abbreviations and persons' names keep theirs."""
    others = [name for _, names, _ in words(language) for name in names[1:]]
    assert [name for name in others if re.match(r"[A-ZÁÉÍÓÚÑ][a-záéíóúñ]", name) if not name.startswith(PROPER)] == []


COMMON = {
    "en": """
        a about again all also an and any are as at back be before but by can cap care change come cover do down each
        even every expecting fit for from get go have here how if in is it its just last less light like long make may
        minor more most need new no not now of off on once one only or other out over own part party period pool powder
        right same set should so some still take than that the their them then there they this time to too under until
        up us use very was way we well what when which while who will with without work year yes you your
    """,
    "es": """
        a al algo ano anos antes asi bajo bebe beben bebes bien cada caro casi chile como con cosa cual cuando da de del
        despues dia dias donde dos el ella en entradas entre era es esa ese eso esta estas este esto fin fue gran ha
        ingles la las le les lo los mama mamas mas me menos mi misma mismo mucho muy nada ni no nos o otro para parte
        pano panos pero pica poco por pues que regla se sea segun ser si sin sobre solo son su sus tal tambien tan te
        tiene tina tinas todo tras tu u un una unas uno unos va vapor vez vista y ya
    """,
}
"""Words of running text, folded, that mean something else than a concept: `una` is no nail, `en inglés` no groin."""


@in_each_language
def test_no_name_is_a_common_word(language: str) -> None:
    """As it is typed or as one thing or several: a text would name the concept in nearly every sentence."""
    common = set(COMMON[language].split())
    found = {
        (id, word)
        for id, names, includes in words(language)
        for word in (*names, *includes)
        if len(fold(word).split()) == 1 and common & {fold(word), *other_numbers(fold(word), least=4)}
    }
    assert found == set()


EMERGENCIES = {
    "en": (
        "anaphylaxis",
        "sepsis",
        "trouble breathing",
        "trouble swallowing",
        "blocked blood vessel",
        "skin turns white",
        "changes in sight",
        "bleeding that does not stop",
        "chest pain",
        "heart attack",
        "stroke",
        "seizures",
        "pulmonary embolism",
        "lidocaine poisoning",
        "swollen face, lips or tongue",
    ),
    "es": (
        "anafilaxia",
        "sepsis",
        "dificultad para respirar",
        "dificultad para tragar",
        "oclusión vascular",
        "se pone blanca la piel",
        "cambios en la vista",
        "hemorragia",
        "dolor en el pecho",
        "infarto",
        "ictus",
        "convulsiones",
        "embolia pulmonar",
        "intoxicación por lidocaína",
        "cara, labios o lengua hinchados",
    ),
}


@pytest.mark.parametrize(("language", "name"), [(code, name) for code, names in EMERGENCIES.items() for name in names])
def test_an_emergency_has_a_concept_of_its_own_that_is_one(language: str, name: str) -> None:
    """As one of several narrower things it would be told with what is usual: "swelling" for a swollen tongue."""
    id = owners(language)[as_one_word(name)]
    assert CONCEPTS[id].seriousness == "emergency"


def test_an_effect_that_is_narrower_than_an_emergency_is_one() -> None:
    grave = {id for id, concept in CONCEPTS.items() if concept.seriousness == "emergency"}
    effects = [(id, concept) for id, concept in CONCEPTS.items() if concept.kind == "effect"]
    assert {id for id, concept in effects if grave.intersection(concept.broader)} <= grave


def test_an_effect_that_its_meaning_calls_an_emergency_is_one() -> None:
    said = re.compile(r"emergency|urgencia")
    called = [
        id
        for id, concept in CONCEPTS.items()
        if concept.kind == "effect" and said.search(f"{concept.en.meaning} {concept.es.meaning}")
    ]
    assert [id for id in called if CONCEPTS[id].seriousness != "emergency"] == []


ONE_HERE_ANOTHER_THERE = ("calentura", "paño", "entradas", "chile")
"""A `calentura` is a fever in Mexico and a cold sore in Spain. Who types it is told that nothing mentions it."""


def test_a_word_that_means_another_thing_elsewhere_is_no_name() -> None:
    apart = {form for word in map(fold, ONE_HERE_ANOTHER_THERE) for form in (word, *other_numbers(word))}
    assert [id for id, names, includes in words("es") if apart & set(map(fold, (*names, *includes)))] == []


DENIES = {
    "en": re.compile(r"\b(no|not|without|lack|loss|less|never|nothing|avoid\w*)\b"),
    "es": re.compile(r"\b(no|sin|falta|pérdida|menos|nunca|nada|evitar)\b"),
}
DENIED_RIGHTLY = {
    "anaemia",
    "anti-inflammatories",
    "changing-mole",
    "fewer-acne-spots",
    "lighter-patches",
    "lost-volume",
    "more-shedding",
    "other-body-areas",
    "sparse-eyebrows",
    "uncontrolled-diabetes",
    "under-18",
}
"""Concepts whose label and meaning say the same thing in words that deny nothing."""


@in_each_language
def test_a_concept_s_names_hold_no_opposite_of_it(language: str) -> None:
    """`Empty stomach` under "Eating before the visit" would answer with the opposite advice."""
    denies = DENIES[language]
    for id, names, includes in words(language):
        own = f"{names[0]} {CONCEPTS[id].words(language)[0].meaning}".casefold()
        if id not in DENIED_RIGHTLY and not denies.search(own):
            assert [word for word in (*names, *includes) if denies.search(word.casefold())] == [], id


BRANDS = {
    "Accutane": "isotretinoin",
    "Roaccutane": "isotretinoin",
    "EMLA": "numbing-cream",
    "Dr. Numb": "numbing-cream",
    "Botox": "botulinum-toxin",
    "Dysport": "botulinum-toxin",
    "Juvederm": "dermal-fillers",
    "Restylane": "dermal-fillers",
    "Profhilo": "skin-boosters",
    "Morpheus8": "rf-microneedling",
    "Advil": "ibuprofen",
    "Nurofen": "ibuprofen",
    "Tylenol": "paracetamol",
    "Eliquis": "blood-thinners",
    "Xylocaine": "lidocaine",
    "Retin-A": "tretinoin",
    "Differin": "adapalene",
    "Ozempic": "weight-loss-injections",
}


@pytest.mark.parametrize(("brand", "id"), BRANDS.items())
def test_a_brand_is_one_of_what_it_is_and_never_its_name(brand: str, id: str) -> None:
    assert brand in CONCEPTS[id].en.includes
    assert not any(brand in (*names, *names[0].split()) for code in LANGUAGES for _, names, _ in words(code))


NEVER_WIDER = (
    ("hiv", "immunosuppression"),
    ("radiation-therapy", "cancer-treatment"),
    ("pinpoint-bleeding", "bleeding"),
    ("acne-treatments", "retinoids"),
    ("oral-herpes", "infected-skin"),
    ("swimming", "chlorine"),
    ("shaving", "hair-removal"),
    ("anxiety", "mental-illness"),
    ("tattoos", "permanent-makeup"),
    ("diabetes", "immunosuppression"),
    ("acne", "skin-diseases"),
    ("liposuction", "cosmetic-surgery"),
    ("dietary-supplements", "medicines"),
)


@pytest.mark.parametrize(("id", "wider"), NEVER_WIDER)
def test_what_is_not_always_so_is_not_broader(id: str, wider: str) -> None:
    """A warning about the wider one is told of the narrower too, so a mere "often" must not stand there."""
    assert id in CONCEPTS
    assert wider not in with_broader(id)


STRONG_PRODUCTS = {"active-products", "sensitising-products", "skincare-products"}
RETINOID_CREAMS = {"retinoids", *STRONG_PRODUCTS}

ALWAYS_WIDER = (
    ("aspirin", {"anti-inflammatories", "blood-thinners", "painkillers", "medicines"}),
    ("ibuprofen", {"anti-inflammatories", "painkillers", "medicines"}),
    ("isotretinoin", {"oral-retinoids", "retinoids", "acne-treatments", "medicines"}),
    ("acitretin", {"oral-retinoids", "retinoids", "medicines"}),
    ("tretinoin", {"topical-retinoids", *RETINOID_CREAMS, "medicines"}),
    ("retinol", {"topical-retinoids", *RETINOID_CREAMS}),
    ("adapalene", {"topical-retinoids", *RETINOID_CREAMS, "acne-treatments", "medicines"}),
    ("benzoyl-peroxide", {"acne-treatments", "medicines", *STRONG_PRODUCTS}),
    ("glycolic-acid", {"exfoliating-acids", *STRONG_PRODUCTS}),
    ("azelaic-acid", {"medicines", "active-products", "skincare-products"}),
    ("hydroquinone", {"medicines", "lightening-creams", "active-products", "skincare-products"}),
    (
        "lupus",
        {"collagen-vascular-disease", "autoimmune-disease", "connective-tissue-disease", "long-term-illness"},
    ),
    ("methotrexate", {"immunosuppressants", "immunosuppression", "medicines"}),
    ("organ-transplant", {"immunosuppression"}),
    ("cystic-acne", {"active-acne", "acne", "inflamed-skin"}),
    ("children", {"under-18"}),
    ("teenagers", {"under-18"}),
    ("contraceptive-pill", {"hormonal-contraception", "contraception", "hormone-treatment", "medicines"}),
    ("keloid-forming", {"scarring"}),
    (
        "rheumatoid-arthritis",
        {
            "arthritis",
            "collagen-vascular-disease",
            "autoimmune-disease",
            "connective-tissue-disease",
            "long-term-illness",
        },
    ),
    ("keloid-scars", {"raised-scars", "scars"}),
    ("oral-herpes", {"herpes"}),
    ("rosacea", {"skin-diseases"}),
    ("melasma", {"hyperpigmentation", "pigment-changes"}),
    ("lidocaine-allergy", {"anaesthetic-allergy", "medicine-allergy", "allergies"}),
    ("chemotherapy", {"cancer-treatment", "medicines", "immunosuppression"}),
    ("sunburn", {"inflamed-skin"}),
    ("warts", {"infected-skin", "skin-diseases"}),
    ("hot-baths", {"heat", "baths", "water-on-the-skin"}),
    ("laser-hair-removal", {"laser", "hair-removal"}),
    ("pus", {"signs-of-infection", "infection", "skin-fluid"}),
)


@pytest.mark.parametrize(("id", "wider"), ALWAYS_WIDER)
def test_a_warning_reaches_what_it_is_about(id: str, wider: set[str]) -> None:
    assert with_broader(id) == {id, *wider}
