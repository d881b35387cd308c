"""Word lists of the benchmark's articles: data only. Each word comes with another that people type for it."""

from __future__ import annotations

from collections.abc import Mapping

Pairs = Mapping[str, str]
"""A word and the other word for it."""

NAMES: Mapping[str, tuple[Pairs, Pairs]] = {
    "condition": (
        {"severe": "bad", "mild": "slight", "recent": "new", "long-standing": "old", "inflamed": "angry"}
        | {"untreated": "neglected", "raised": "bumpy", "deep": "sunken", "spreading": "growing"},
        {"acne": "pimples", "eczema": "dermatitis", "psoriasis": "scaly patches", "scarring": "scars"}
        | {"rosacea": "red cheeks", "dark spots": "pigmentation", "sunburn": "burnt skin", "cold sores": "herpes"}
        | {"moles": "birthmarks", "fine lines": "wrinkles", "wide pores": "open pores", "thread veins": "spider veins"},
    ),
    "effect": (
        {"slight": "minor", "lasting": "persistent", "early": "first-day", "late": "delayed", "patchy": "blotchy"}
        | {"even": "uniform", "strong": "marked"},
        {"redness": "flushing", "swelling": "puffiness", "bruising": "bruises", "itching": "itchiness"}
        | {"peeling": "flaking", "tightness": "tautness", "soreness": "tenderness", "warmth": "heat"},
    ),
    "care": (
        {"daily": "everyday", "gentle": "soft", "strong": "harsh", "scented": "perfumed", "evening": "night-time"}
        | {"outdoor": "open-air", "prescribed": "doctor-ordered"},
        {"sunscreen": "SPF", "moisturiser": "face cream", "make-up": "cosmetics", "retinoids": "vitamin A creams"}
        | {"painkillers": "pain tablets", "exercise": "sport", "swimming": "pool visits", "hot baths": "saunas"},
    ),
    "step": (
        {"first": "opening", "second": "next", "slow": "unhurried", "final": "closing", "repeated": "double"},
        {"cleansing": "washing", "numbing": "anaesthetic", "marking": "drawing", "pass": "stroke"}
        | {"cooling": "chilling", "serum": "ampoule"},
    ),
    "person": (
        {"specialist": "expert", "trained": "taught", "senior": "experienced", "licensed": "registered"},
        {"nurse": "sister", "doctor": "physician", "dermatologist": "skin doctor", "aesthetician": "beautician"},
    ),
    "place": (
        {"private": "independent", "hospital": "ward", "city": "town", "small": "little"},
        {"clinic": "centre", "practice": "surgery", "spa": "salon"},
    ),
    "alternative": (
        {"home": "do-it-yourself", "fractional": "split-beam", "cold": "freezing", "surface": "superficial"}
        | {"combined": "mixed", "medical": "doctor-led"},
        {"laser": "light beam", "peel": "acid", "filler": "injection", "roller": "drum", "mask": "pack"},
    ),
    "quantity": (
        {"usual": "typical", "shortest": "minimum", "longest": "maximum", "early": "starting", "later": "follow-up"},
        {"visit length": "appointment time", "depth": "needle size", "course": "number of sessions"}
        | {"interval": "time between visits", "price": "cost", "downtime": "recovery", "wait for results": "onset"}
        | {"effect length": "how long it lasts"},
    ),
    "choice": (
        {"reported": "described", "expected": "foreseen", "stated": "claimed", "general": "overall"},
        {"pain": "hurting", "invasiveness": "how deep it goes", "device": "tool", "insurance cover": "reimbursement"}
        | {"safety": "risk"},
    ),
}
"""Two lists for each kind of term; a term's label takes a word of each."""

UNITS: Mapping[str, tuple[str, int]] = {
    "visit length": ("minutes", 20),
    "depth": ("millimetres", 2),
    "course": ("sessions", 3),
    "interval": ("weeks", 3),
    "price": ("USD per session", 150),
    "downtime": ("days", 2),
    "wait for results": ("weeks", 4),
    "effect length": ("months", 6),
}
"""For each measured thing its unit and the order of its values."""

OPTIONS: Mapping[str, tuple[str, ...]] = {
    "pain": ("painless", "slight", "painful"),
    "invasiveness": ("non-invasive", "minimally-invasive"),
    "device": ("pen-like", "roller", "stamp"),
    "insurance cover": ("covered", "not-covered"),
    "safety": ("safe", "generally-safe", "depends-on-the-skin"),
}
"""What may be chosen for each open question."""

TREATMENT_NAMES = (
    ("Warm", "Cool", "Pulsed", "Deep", "Gentle", "Rapid", "Layered", "Guided", "Blue", "Amber", "Fine", "Double"),
    ("light", "needle", "peel", "laser", "steam", "current", "sound", "serum", "roller", "vacuum"),
    ("for the face", "for the hands", "for the neck", "for the scalp", "for the legs", "for the back"),
)
TREATMENT_NAMES_ELSEWHERE = {"for the face": "facial", "for the hands": "hand", "for the neck": "neck"} | {
    "for the scalp": "scalp",
    "for the legs": "leg",
    "for the back": "back",
}
"""Another way to say where: "Warm light for the hands" is also a "warm hand light"."""
