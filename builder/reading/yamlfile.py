"""Reads one YAML file of the desk from disk; whatever is wrong with it is a fault of that file, with its line."""

from __future__ import annotations

from pathlib import Path

from builder.strictyaml import Faults, Node, parse_yaml


def read_yaml(file: Path, faults: Faults) -> Node:
    """Read a file; one that is missing, or that cannot be read, is nothing (a null scalar).

    Args:
        file: Where it is.
        faults: Where it is noted that the file is not in UTF-8, cannot be read, or is not YAML as we read it.
    """
    nothing = Node(1, raw="", null=True)
    try:
        return parse_yaml(file.read_text(encoding="utf-8-sig"), faults)
    except FileNotFoundError:
        return nothing
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        faults.add(line, "not in UTF-8, the one encoding that is read here (save it as UTF-8)")
    except OSError as error:
        faults.add(0, f"cannot be read: {error.strerror}, expected a file (check its permissions)")
    return nothing
