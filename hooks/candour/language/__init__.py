"""The language that a site speaks: its messages, its catalogues, how its words are folded, where its sentences end."""
