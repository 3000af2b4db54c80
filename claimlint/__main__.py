"""``python -m claimlint`` is the command ``claimlint``."""

from claimlint.cli.main import main

if __name__ == "__main__":
    main()
