"""What is published is on a list: pages, pictures, PDFs, fonts, and what programs ask for by its name.

MkDocs publishes every file of docs/ as it is. A draft of a word processor is then on the site for everybody, with its
comments and its history; a page of HTML, an XML file or a script of somebody else's runs in each reader's browser;
`draft.md.txt` and `x (1).md` are read by nobody before they are there. What is not on the list is published where
mkdocs.yml names it: a style sheet or a script for every page, or any file with a reason.

Reference: The author's manual, manual.html#published
Reference: MkDocs on the files of docs/, https://www.mkdocs.org/user-guide/writing-your-docs/#file-layout
Reference: ICO on what documents hide,
    https://ico.org.uk/for-organisations/advice-for-small-organisations/how-to-disclose-information-safely/

Bad::

    === docs/articles/draft.docx
    A draft.

Good::

    === docs/leaflet.pdf as a PDF
    A leaflet.
    === part of docs/treatments/needling.md
    Read [the leaflet](../leaflet.pdf). [It](../terms/makeup.md) is [no](../terms/sessions.md) help
    [after](../terms/invasiveness.md) [that](../terms/acne-scars.md) [or](../terms/pregnancy.md).
"""

from candour.reading.raw import foreign_files

check_files = foreign_files.find
