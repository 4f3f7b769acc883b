"""What became of one article's file, as a value that can be kept and sent: MessagePack, compressed."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

import msgspec

from builder.errors import Problem
from builder.model import AnnotatedArticle

_LEVEL = 1
"""Of zlib: the higher ones take three times as long for a tenth less."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article's file: the annotated article, or why it was left out."""

    article: AnnotatedArticle | None
    problems: tuple[Problem, ...] = ()


def pack(outcome: Outcome) -> bytes:
    """Write an outcome as bytes: equal outcomes give equal bytes."""
    return zlib.compress(_encoder.encode(outcome), _LEVEL)


def unpack(packed: bytes) -> Outcome:
    """Read an outcome back: equal to the one that was packed.

    Raises:
        ValueError: These bytes are none.
    """
    try:
        return _decoder.decode(zlib.decompress(packed))
    except (zlib.error, msgspec.MsgspecError) as error:
        raise ValueError(f"no packed outcome: {error}") from error


_encoder = msgspec.msgpack.Encoder(order="deterministic")
_decoder = msgspec.msgpack.Decoder(Outcome)
