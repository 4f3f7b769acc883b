"""`python -m builder` is the command `briefing`."""

from builder.entry import run

if __name__ == "__main__":
    run()
