"""Starts the command line: ``python -m kg`` and the installed ``kg``."""

import os
import sys


def main() -> None:
    """Run the command line.

    The plainest look-ups are answered by :mod:`kg.cli.quick`, which loads almost nothing. Such a
    process ends at once: it has written all it had to, and tidying up would take a tenth of its
    time.
    """
    from kg.cli.quick import answered

    if answered(sys.argv[1:]):
        os._exit(0)
    from kg.cli.app import main as run

    run()


if __name__ == "__main__":
    main()
