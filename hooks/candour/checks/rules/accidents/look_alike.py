"""A word is written in the letters of one script.

An а of the Cyrillic alphabet looks like an a. A word that holds one is found by no search and no rule, and a screen
reader spells it. Greek letters that stand for themselves, as in µg, β-blocker or TNFα, are none.

Reference: Unicode on letters that can be confused, https://www.unicode.org/reports/tr39/#Mixed_Script_Detection

Bad::

    It may leave sсars.

Good::

    It may leave scars of 5 µm. Say so if you take a β-blocker.
"""

from candour.reading.raw import look_alikes

check_text = look_alikes.find
