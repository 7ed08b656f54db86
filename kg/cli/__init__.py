"""The command line: thin commands over one library call each; :mod:`kg.__main__` starts it."""
