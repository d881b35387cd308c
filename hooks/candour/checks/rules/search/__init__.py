"""What search results show. Each module is a rule; its docstring is the documentation."""
