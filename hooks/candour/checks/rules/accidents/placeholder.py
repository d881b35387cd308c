"""Nothing on a page is still to be filled in.

*TODO*, *[insert price]*, *XX days* or `{{ phone }}` were meant for whoever writes the page, and patients read them as
they stand. Nothing expands `{{ phone }}` on the pages of the library. In Spanish *TODO* is "all" and *TBC* a disease:
they are found where they can mean nothing else. What is looked for is in hooks/candour/reading/raw/words.

Reference: GOV.UK on placeholders in documents that are published,
    https://www.gov.uk/guidance/content-design/writing-for-gov-uk

Bad::

    Wait for XX days. [Insert name of clinic here] will call you.

Good::

    Wait for two days. We will call you, and tell you all that you have to do.
"""

from candour.reading.raw import placeholders

check_text = placeholders.find
