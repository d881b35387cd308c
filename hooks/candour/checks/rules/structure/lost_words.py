"""Every word of a page's text is shown.

What Markdown takes as syntax is not shown: a cell beyond a table's first row, a line that looks like the address of
links, a link's title. Readers lose those words, and a "do not" may be among them. The words of each text are counted
before and after.

Reference: GitHub Flavored Markdown on tables (a row's excess cells are ignored),
    https://github.github.com/gfm/#tables-extension-

Bad::

    | Medicine | When |
    |---|---|
    | Ibuprofen | A week before | never |

Good::

    | Medicine | When | But |
    |---|---|---|
    | Ibuprofen | A week before | never |
"""
