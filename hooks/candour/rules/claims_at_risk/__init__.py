"""Claims that mislead patients and that regulators act on. One module a rule; its docstring is its documentation."""

from . import (
    absolute_promise,
    brand_product,
    misused_authority,
    price_promise,
    superlative,
    typed_count,
    unnamed_study,
)

RULES = (
    absolute_promise,
    brand_product,
    misused_authority,
    price_promise,
    superlative,
    typed_count,
    unnamed_study,
)
