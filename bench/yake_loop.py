"""The first half of the stock pipeline, to be run as a process of its own: `python -m bench.yake_loop TEXTS`.

TEXTS is a file of JSON lines, each the text of one article. Nothing else than yake is loaded.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import yake


def extract_all(texts: Path) -> int:
    """Extract the keyphrases of each text in a plain loop; return how many there were."""
    extractor = yake.KeywordExtractor(lan="en", n=3, top=10)
    found = 0
    with texts.open(encoding="utf-8") as lines:
        for line in lines:
            found += len(extractor.extract_keywords(json.loads(line)))
    return found


if __name__ == "__main__":
    print(f"{extract_all(Path(sys.argv[1])):,} keyphrases")
