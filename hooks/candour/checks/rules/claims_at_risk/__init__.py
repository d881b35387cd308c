"""Claims that mislead patients and that regulators act on. One module a rule; its docstring is its documentation."""
