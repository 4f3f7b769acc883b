"""Garbage: how often Python looks for values that only refer to each other."""

from __future__ import annotations

import gc

_NEW_VALUES, _ROUNDS = 100_000, 20


def collect_garbage_rarely() -> None:
    """Let this process look for unreachable cycles after 100,000 new values, not after 700 as Python does by itself.

    A briefing is millions of values that stay until the end and hardly a cycle: looking through them again and again
    took an eighth of the time of linking. Source: the documentation of `gc.set_threshold`.
    """
    gc.set_threshold(_NEW_VALUES, _ROUNDS, _ROUNDS)


def collect_garbage_now() -> None:
    """Free unreachable cycles; what stays is not looked at again before the next call.

    Source: the documentation of `gc.freeze`.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
