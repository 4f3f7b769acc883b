"""The outlets that publish the articles, and how the pages of each look once they are scraped; all are invented."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Masthead(Enum):
    """In which order the lines above the story stand."""

    NAVIGATION_FIRST = auto()
    HEADLINE_FIRST = auto()
    OUTLET_FIRST = auto()
    DATE_FIRST = auto()


class DateForm(Enum):
    """How the date of publication is printed; the example is the value."""

    DAY_FIRST = "3 March 2014"
    MONTH_FIRST = "March 3, 2014"
    LONG = "Monday, March 3, 2014"
    STAMP = "Published 3 March 2014 18:40 GMT"
    DOTTED = "Mon 3 Mar 2014 06.52 GMT"
    ISO = "2014-03-03"
    SHORT = "Mar. 3, 2014 at 4:05 p.m. EST"
    WITH_SECTION = "3 March 2014 | Politics"


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher and its page.

    Attributes:
        weight: How much it publishes, relative to the others.
        share: The lines of its share bar.
        navigation: The lines of its navigation.
        tail: What stands below the related headlines; "{year}" is the year, "{count}" a number.
        american: It writes "March 3, 2014" and "percent".
        curly: It prints typographic quotation marks.
        spaced: Blank lines stand between its paragraphs.
    """

    name: str
    domain: str
    country: str
    weight: int
    masthead: Masthead
    date_form: DateForm
    staff: tuple[str, ...]
    share: tuple[str, ...]
    navigation: tuple[str, ...]
    related: str
    tail: tuple[str, ...]
    american: bool = False
    curly: bool = False
    spaced: bool = True


WIRE = Outlet(
    "Sample Wire",
    "samplewire.example",
    "US",
    14,
    Masthead.NAVIGATION_FIRST,
    DateForm.STAMP,
    spaced=False,
    staff=("Sample Wire Staff", "Ida Wolterup", "Bruno Kestlund"),
    share=("Share", "Tweet", "Facebook", "Email"),
    navigation=("Skip to main content", "Home", "World", "Business", "Pictures", "Video", "Search", "Sign in"),
    related="Related articles",
    tail=("Comments (0)", "About us", "Contact", "Terms of use", "© {year} Sample Wire. All rights reserved."),
)
"""The agency; other outlets run its copy."""

OUTLETS = (
    WIRE,
    Outlet(
        "The Example Courier",
        "examplecourier.example",
        "GB",
        12,
        Masthead.OUTLET_FIRST,
        DateForm.DOTTED,
        curly=True,
        staff=("Example Desk", "Clara Fenwander", "Hugo Dahlinton", "Nora Quillby", "Edmund Rasker"),
        share=("Share on Facebook", "Share on Twitter", "Share via Email"),
        navigation=("Subscribe", "Log in"),
        related="More on this story",
        tail=("Most viewed", "Sign up for our newsletter", "© {year} The Example Courier. All rights reserved."),
    ),
    Outlet(
        "Specimen Post",
        "specimenpost.example",
        "US",
        11,
        Masthead.NAVIGATION_FIRST,
        DateForm.SHORT,
        american=True,
        staff=("Specimen Post Staff", "Diana Marvinger", "Walter Obristad", "Rita Vendoudt"),
        share=("Share", "Save"),
        navigation=("Home", "World", "Opinion", "Sign in"),
        related="Read more:",
        tail=(
            "Get the Specimen Morning",
            "Email address",
            "Sign me up",
            "Comments {count}",
            "© {year} Specimen Post. All rights reserved.",
        ),
    ),
    Outlet(
        "Model Gazette",
        "modelgazette.example",
        "IE",
        8,
        Masthead.OUTLET_FIRST,
        DateForm.LONG,
        american=True,
        curly=True,
        staff=("Model Gazette Foreign Desk", "Paula Gravecki", "Conrad Selkorian"),
        share=("Share on Facebook", "Share on Twitter", "Print"),
        navigation=("News  Opinion  Culture  Archive  Subscribe",),
        related="Related stories",
        tail=("{count} comments", "© Model Gazette {year} • Imprint • Privacy"),
    ),
    Outlet(
        "Mock Tribune",
        "mocktribune.example",
        "CA",
        9,
        Masthead.HEADLINE_FIRST,
        DateForm.WITH_SECTION,
        curly=True,
        staff=("Mock Tribune Staff", "Helga Brandisky", "Leo Tamberik", "Susan Ekloni"),
        share=("Facebook Twitter WhatsApp Copy link",),
        navigation=("Menu", "Latest", "World", "Opinion"),
        related="READ ALSO:",
        tail=(
            "Sign up for our newsletter",
            "Enter your email address",
            "Subscribe",
            "{count} Comments",
            "Copyright {year} Mock Tribune",
        ),
    ),
    Outlet(
        "The Placeholder Herald",
        "placeholderherald.example",
        "AU",
        7,
        Masthead.HEADLINE_FIRST,
        DateForm.DAY_FIRST,
        staff=("Placeholder Herald Staff", "Vera Salterby", "Magnus Pretkamp"),
        share=("Facebook", "Twitter", "Email this"),
        navigation=("Home", "Politics", "Sport", "Weather"),
        related="Related",
        tail=(
            "Get our evening newsletter",
            "© {year} The Placeholder Herald. All rights reserved.",
            "Terms",
            "Privacy",
        ),
    ),
    Outlet(
        "Pattern Daily",
        "patterndaily.example",
        "NZ",
        6,
        Masthead.DATE_FIRST,
        DateForm.DAY_FIRST,
        spaced=False,
        staff=("Thea Lundquist-Orv", "Simon Harginski", "Pattern Daily Staff"),
        share=("Share this article", "Tweet", "Print"),
        navigation=("Menu", "Search"),
        related="You may also like",
        tail=("Leave a comment", "Privacy Policy | Terms of Service", "© {year} Pattern Daily"),
    ),
    Outlet(
        "Dummy Dispatch",
        "dummydispatch.example",
        "US",
        6,
        Masthead.HEADLINE_FIRST,
        DateForm.MONTH_FIRST,
        american=True,
        curly=True,
        staff=("Dummy Dispatch Staff", "Laura Polstrup", "Gregor Wilkeros", "Joan Adlidis"),
        share=("ShareTweetEmail",),
        navigation=("Home", "News", "Local", "Contact us"),
        related="Most Popular",
        tail=("View comments ({count})", "Privacy Policy", "Copyright © {year} Dummy Dispatch. All rights reserved."),
    ),
    Outlet(
        "Blueprint Business",
        "blueprintbusiness.example",
        "GB",
        5,
        Masthead.NAVIGATION_FIRST,
        DateForm.STAMP,
        curly=True,
        staff=("Cecilia Norderman", "Otto Vallandorf", "Edgar Plovwin"),
        share=("LinkedIn", "Twitter", "Email"),
        navigation=("Skip to content", "Markets", "Companies", "Subscribe"),
        related="Recommended",
        tail=("Subscribe to our newsletter", "Terms and conditions", "© {year} Blueprint Business"),
    ),
    Outlet(
        "The Facsimile",
        "facsimile.example",
        "GB",
        4,
        Masthead.OUTLET_FIRST,
        DateForm.ISO,
        staff=("Facsimile Staff", "Miriam Skovarian", "Ralph Tereby"),
        share=("Share", "Pin", "Email"),
        navigation=("Subscribe", "Sign in"),
        related="What to read next",
        tail=("View comments ({count})", "Privacy Policy | Terms of Service", "© {year} The Facsimile"),
    ),
    Outlet(
        "Prototype Tribune",
        "prototypetribune.example",
        "US",
        4,
        Masthead.DATE_FIRST,
        DateForm.MONTH_FIRST,
        american=True,
        curly=True,
        staff=("Prototype Tribune Staff", "Brenda Stalinger", "Victor Jarvusson"),
        share=("Share", "Tweet", "Email"),
        navigation=("Home", "Nation", "World"),
        related="Related Articles",
        tail=("Sign up for our newsletter", "© {year} Prototype Tribune. All rights reserved."),
    ),
    Outlet(
        "Template Times",
        "templatetimes.example",
        "ZA",
        3,
        Masthead.HEADLINE_FIRST,
        DateForm.STAMP,
        staff=("Template Times Reporter", "Renata Kellaro", "Julian Muntsen"),
        share=("Share", "WhatsApp", "Print"),
        navigation=("Home", "News", "Business", "Sport"),
        related="Related articles",
        tail=("Advertise with us", "About us", "© {year} Template Times. All rights reserved."),
    ),
)
