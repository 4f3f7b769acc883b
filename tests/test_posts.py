"""Posts of social networks that are embedded in a page."""

from __future__ import annotations

import pytest

from builder.reading.fields.posts import ends_in_post_link, is_post_signature


@pytest.mark.parametrize(
    "text",
    [
        "— Jane Doe (@janedoe) May 2, 2018",
        "- Jane Doe @janedoe",
        "Jane Doe (@janedoe) May 2, 2018",
        "A post shared by Jane Doe (@janedoe)",
    ],
)
def test_the_signature_of_a_post(text: str) -> None:
    """A dash or a date tells it from a sentence that has a handle."""
    assert is_post_signature(text)


@pytest.mark.parametrize("text", ["Jane Doe (@janedoe) said so.", "Write to jane@post.example", "— Jane Doe", "@"])
def test_a_handle_alone_is_no_signature(text: str) -> None:
    """People have handles and addresses in stories, too."""
    assert not is_post_signature(text)


def test_only_a_link_at_the_end_counts() -> None:
    """A story may be about such a link."""
    assert ends_in_post_link("We are on board https://t.co/bridge")
    assert not ends_in_post_link("The link t.co/bridge was sent to all passengers.")
