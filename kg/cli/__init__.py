"""The command line: thin commands over one library call each."""

from kg.cli.app import main

__all__ = ["main"]
