"""Raw pages of invented outlets, in the shapes that scraped articles have."""

from __future__ import annotations

WIRE_PAGE = """\
Harbour bridge reopens after storm, officials say

PQR Staff
By PQR Staff
April 9, 2018News
share
Harbour bridge reopens after storm, officials say
This April 7, 2018 photo shows the harbour bridge of Sampleton, seen from the old customs house. (- / AFP/ Getty Images)

The harbour bridge of Sampleton opened to traffic on Monday, two days after a storm tore a crane from its moorings.

Engineers had inspected the northern pier through the night, the port authority said.

In the morning, they gave their consent.

It was the longest closure since the bridge was built.

Officials say they have learned from the storm’s lessons.

(REUTERS)

pqr newsletter icon
Sign up for PQR Daily
What you need to know, summarized in one email.
Stay informed with accurate news you can trust.
By registering for the newsletter, you agree to the Privacy Policy.
Comments
"""
"""A headline twice, a byline twice, a section glued to the date, a caption with its credit, an agency at the end."""

GLUED_PAGE = """\
 date 2018-04-10 The storm that hit Sampleton has passed out to sea, and the port is working again after two days.

The harbour of Sampleton,* the largest on the coast, handles forty ships a day, as reported by Ports.example.

© Photo: Public domain map of the coast. Red: the harbour, Green: the old town, Black: the northern pier.

The northern pier was the last part to be inspected, and nobody was hurt.

*Sampleton (also known as Old Sampleton) is a town that does not exist"""
"""No masthead at all: the date is glued to the lead, and the last line is a footnote."""

BREADCRUMB_PAGE = """\
Home / World / Coast
The bridge is open: ships return to Sampleton
The port has lost two days of work, but none of its cranes
Sample Post Staff and Jane Doe
2018-04-11
5 min read
Facebook Twitter Copy link
Sampleton harbour, on the western coast. Map: Sample Graphics

The port authority of Sampleton declared on Wednesday that the harbour was working again in the whole of its area.

ADVERTISEMENT

The cranes had been tied down before the storm came in, and none of them was lost to the sea.

READ ALSO: How the pier was built
View comments (61)
© 2018 Sample Post. All rights reserved.
"""
"""A breadcrumb, a standfirst, a byline without "By", a map, furniture in the middle of the story."""

RELEASE_PAGE = """\
FOR IMMEDIATE RELEASE

Sample Institute publishes chronology of the great storms

A free list shows how rarely the harbour was closed, and when

The Sample Institute, a fictional body, today makes available a short chronology of the storms that closed the harbour.

4 July 2014: The harbour is closed for a day, and the ferries stay in port.

13 November 2014: The northern pier is damaged, and repairs begin within two weeks.

The list may be copied and corrected by anybody, without asking the institute first.

– ENDS –

Notes to editors
The chronology is based on what was publicly reported at the time, and it is not complete.

Press contact
press@institute.example
"""
"""A press release: nothing says when it was published, and its body is full of dates."""

PAGES = (WIRE_PAGE, GLUED_PAGE, BREADCRUMB_PAGE, RELEASE_PAGE)
