"""Files → what they say, piece by piece, so that two revisions of a file can be compared.

`page.py` reads pages, `leaves.py` YAML, `messages.py` catalogues and the messages of code, `raw.py` any other text.
"""
