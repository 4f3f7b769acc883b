"""Appeals: what a site says to its readers of itself, told from what a story says of sites and readers."""

from __future__ import annotations

import pytest

from builder.reading.fields.appeals import is_appeal

APPEALS = (
    "If you buy something through our links, we may earn a commission.",
    "Our journalism needs your support. Please subscribe today to the Sample Post.",
    "At Example, we believe that everyone needs trusted journalism, and your help keeps it free for all.",
    "All products are selected by our editors. When you buy through our links, we may receive compensation.",
    "By using this site, you consent to our User Agreement and agree that your clicks fall under our Privacy Policy.",
    "This player comes from Sample Sound, which may be using cookies. To show it to you, we need your permission.",
    "Muster Video verwendet Cookies. Um Ihnen den Film zu zeigen, brauchen wir Ihre Einwilligung in die Nutzung.",
    "This column is for informational purposes only and is not a substitute for what your doctor tells you.",
    "You are signing up to receive our newsletters. By signing up, you are consenting to our privacy policy.",
)

STORIES = (
    "The company said that it would end its membership programme when subscriptions fall below a million.",
    "The regulator fined the platform because its privacy policy did not say what it did with addresses of children.",
    "The paper's newsroom of forty will be halved, and its newsletter will stop at the end of the month.",
    "“We believe that your support and your contribution made this victory possible,” the party told its members.",
    "The ministry said that its website uses cookies only for statistics, and that we all may look at the figures.",
    "The leaflet was not intended to frighten anybody, the doctor told us, and gave advice on how to wash your hands.",
    "Parliament voted on Monday to make public transport free for everyone under eighteen.",
    "The charity says that donations fell by a third, and that it can help only half as many families.",
)


@pytest.mark.parametrize("text", APPEALS)
def test_a_word_of_the_site_to_its_readers_is_an_appeal(text: str) -> None:
    """Two phrases of different kinds in a paragraph that speaks to somebody."""
    assert is_appeal(text)


@pytest.mark.parametrize("text", STORIES)
def test_a_story_about_sites_and_gifts_is_none(text: str) -> None:
    """One phrase may stand anywhere, and a quotation is somebody else's appeal."""
    assert not is_appeal(text)
