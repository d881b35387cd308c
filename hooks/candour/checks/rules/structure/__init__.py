"""Pages can be read, and hold together. One module a rule; its docstring is its documentation."""
