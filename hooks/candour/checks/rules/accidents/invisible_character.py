"""No text holds characters that nobody sees.

They come with a text that was pasted from a web page, a PDF or a chat. Whoever searches for *painless* does not find
`pain` and `less` with one between them, nor does a rule. Some turn the order of a line: "Take 20 tablets" is then shown
as "Take 02 tablets". Where they have a meaning, as in an emoji, in Persian or beside Hebrew letters, they stay.

Reference: Unicode on characters that are not shown, https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
Reference: Unicode on the security of text, https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing

Bad::

    Most people say that it is not pain&#8203;less.

Good::

    Most people say that it hurts a little.
"""

from candour.reading.raw import invisible

check_text = invisible.find
