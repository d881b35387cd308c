"""What is in a text by accident, found in the text as it was typed. A module for each kind."""
