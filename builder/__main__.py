"""`python -m builder` is the command `briefing`."""

from builder.entry import main

if __name__ == "__main__":
    raise SystemExit(main())
