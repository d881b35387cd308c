"""An exception is about words that are there.

An exception that is left behind would silence the next such words, which nobody has weighed.

Reference: ESLint on unused directives,
    https://eslint.org/docs/latest/use/configure/rules#report-unused-eslint-disable-comments

Bad::

    exceptions:
      - {rule: superlative, words: the best, reason: The name of a prize.}
    ---
    The clinic has a window.

Good::

    exceptions:
      - {rule: superlative, words: the best, reason: The name of a prize.}
    ---
    The clinic won the prize for the best window.
"""

from __future__ import annotations

from candour.problem import Severity

SEVERITY = Severity.WARNING
