"""Patients can read it. Each module is a rule; its docstring is the documentation."""
