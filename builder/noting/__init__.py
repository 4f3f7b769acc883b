"""The desk's notes as they are written: by a command, or from what other programs export."""
