"""One Markdown: what a body is on GitHub, where editors preview it, held against what it is on the site.

`outline.py` has the shape that both readings get and finds where they part. `github.py` reads as GitHub does (with
`notes_rule.py` for footnotes), `site.py` as the site does; `tree.py` and `html.py` make leaves of a parsed tree.
`plain.py` says which bodies need neither. `compare.py` makes problems: `layout.py` and `causes.py` say what to write
instead, `trying.py` tries it, `signs.py` knows what only GitHub reads, `unread.py` what neither reads.
"""
