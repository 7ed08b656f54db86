"""Starts the command line: ``python -m kg`` and the installed ``kg``."""

from kg.cli import main

if __name__ == "__main__":
    main()
