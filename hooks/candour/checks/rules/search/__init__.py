"""What search results show. One module a rule; its docstring is its documentation."""
