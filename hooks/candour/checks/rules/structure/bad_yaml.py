"""The front matter is keys and values that can be read.

A colon inside a value, a bracket that is never closed or a line that is indented too far change what the
lines mean. Quotation marks around a value keep it as it is.

Reference: YAML 1.2.2, https://yaml.org/spec/1.2.2/

Bad::

    title: Aftercare: the first day
    ---

Good::

    title: "Aftercare: the first day"
    ---
"""
