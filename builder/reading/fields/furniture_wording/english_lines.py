"""Furniture in English that is a whole line or has telling words, and what stands on pages in any language."""

from __future__ import annotations

WHOLE_LINES = {
    "share-bar": """
        share | tweet | pin | save | print | email | mail | e-mail | copy link | link copied | copy article link
        | facebook | twitter | x | whatsapp | linkedin | pinterest | reddit | flipboard | pocket | telegram |
        messenger | tumblr | threads | bluesky | mastodon | instagram | youtube | tiktok | xing | snapchat |
        google news | share this article | share this story | share this | share via | share this page | share
        this post | tweet this | tweet share | share tweet | share article | more sharing options | show more
        sharing options | close extra sharing options | sharing options | follow | follow us | follow us on |
        follow me | following | like us on facebook | bookmark | bookmark this | copied | gift article | gift
        this article | share share | link | copy | copy url | copy link url | url copied | copy the link | email
        this | print this | print this page | print this article | save article | save this article | save for
        later | save this story | save story | saved | add to favorites | add to favourites | shares | share
        full article | send | send email | like | likes | cancel | embed | get link | click to copy | republish
        this article | reuse this content
    """,
    "comments": """
        comments | comment | leave a comment | leave a reply | leave comment | post a comment | view comments |
        show comments | hide comments | join the conversation | join the discussion | loading comments | read
        comments | add a comment | add comment | load more | load more comments | cancel reply | your email
        address will not be published | comments are closed | comments closed | no comments | no comments yet |
        be the first to comment | log in to comment | sign in to comment | sort by | newest first | oldest first
        | newest | oldest | most liked | report comment | reply | have your say | post comment | submit comment
        | recommended comments | commenting policy | show replies | view all comments | see all comments | jump
        to comments | write a comment | what do you think
    """,
    "navigation": """
        home | homepage | menu | search | search for | skip to content | skip to main content | toggle menu |
        toggle navigation | close | close menu | open menu | back to top | log in | login | sign in | sign out |
        register | subscribe | subscribe now | my account | my profile | previous | next | previous article |
        next article | previous post | next post | sections | more | more info | advertise | advertise with us |
        contact | contact us | about | about us | newsletters | rss | rss feed | sitemap | site map | watch live
        | live tv | e-paper | epaper | primary menu | main menu | close search form | breadcrumb | donate | log
        out | logout | sign up / log in | log in / register | register or log in | log in or sign up | create
        account | create an account | your account | account | manage account | help | help center | help centre
        | faq | faqs | careers | work for us | archive | archives | accessibility | podcasts | podcast | videos
        | crosswords | crossword | horoscope | horoscopes | classifieds | see all | view all | see more | view
        more | show more | show less | read less | load more stories | load more articles | learn more | find
        out more | back | back to home | go back | return to top | edition | editions | switch edition | change
        edition | print edition | digital edition | today's paper | search the site | search site | enter search
        term | submit | submit search | press releases | newsroom | media centre | media center | loading |
        please wait | continue | continue to article | scroll down | scroll to continue | expand | collapse |
        skip | go to content | jump to content | jump to details | table of contents | dark mode | light mode |
        font size | text size | a a a | all news | all sections | all topics | our team | staff directory | site
        index | site navigation | user menu | footer | header | sidebar | navigation | letters to the editor |
        submit a tip | send us a tip | got a tip | report an error | report a typo | report a correction |
        suggest a correction | place an ad | media kit | view all posts | view all articles | view all posts by
        this author | view all articles by this author | full bio | see full bio | about the author | about the
        authors | get in touch | support us | become a member | ok | got it | not now | no thanks | home page |
        back to homepage | back to all news | all articles | opens in new window | external link | opens in a
        new window | opens in new tab | this link opens in a new window | read full article | full story
    """,
    "advertisement": """
        advertisement | advertisements | ad | ads | advert | sponsored | sponsored content | promoted content |
        ad feedback | article continues below advertisement | story continues below advertisement |
        advertisement - page continues below | advertisement - continue reading below | story continues below |
        promoted | sponsor | article continues below this ad | story continues | article continues below |
        article continues after ad | article continues after advertisement | advertisement - story continues
        below | more content below | continue reading below | scroll to continue with content |
        advertisementadvertisement | advertisementscroll to continue with content | paid content | paid post |
        partner content | advertorial | sponsored links | from our partners | from our partner | from our
        sponsors | content from our partners | advertiser content | report this ad | report ad | remove ads |
        skip ad | close ad | why this ad | this content is sponsored | ad choices | adchoices | special offer |
        view deal | view offer | buy now | shop now | see details | buying options | this ad will end in
    """,
    "related": """
        related | related articles | related stories | related posts | related news | related content | related
        topics | related coverage | related story | related article | related links | related reading | related
        video | related videos | read more | read also | see also | more on this story | more stories | more
        from | you might like | you may like | you may also like | you might also like | recommended |
        recommended for you | most read | most popular | most viewed | most shared | most watched | most recent
        | trending | trending now | trending stories | latest news | latest | latest stories | top stories | top
        story | top news | editors' picks | editor's picks | editors' choice | don't miss | up next | what to
        read next | read next | next read this | popular now | popular | must read | must reads | also read |
        more in this series | more like this | more news | more related stories | more to explore | more on this
        topic | more top stories | you may also be interested in | others also read | also on this site | also
        in the news | people are also reading | people also read
        | around the web | explore more | explore more on these topics | from the archive | from the
        archives | in other news | recent posts | recent articles | recent stories | latest articles | latest
        posts | latest headlines | latest video | latest videos | headlines | in case you missed it | featured |
        featured stories | featured articles | suggested reading | further reading | keep reading | what's next
        | read the full story | read full story | read this next | more headlines | more coverage | our latest
        stories | popular stories | popular articles | popular posts | this week's top stories | today's top
        stories | best of | in pictures
    """,
    "newsletter": """
        newsletter | sign up | signup | your email | your email address | email address | enter your email |
        enter your email address | enter email | subscribe to our newsletter | get the newsletter | sign up for
        our newsletter | thank you for subscribing | thanks for signing up | sign up now | sign up here | sign
        me up | newsletter sign up | newsletter signup | sign up for free | sign up today | subscribe to
        newsletter | please enter a valid email | please enter a valid email address | invalid email | email * |
        your name | first name | last name | i agree | unsubscribe | unsubscribe at any time | you can
        unsubscribe at any time | your subscription has been successful | your subscription could not be saved |
        privacy notice | something went wrong | please try again later | oops | check your inbox | see all
        newsletters | manage your newsletters | get breaking news alerts | turn on notifications | enable
        notifications | get notifications | stay connected | stay in touch | stay informed | get updates |
        subscribe via email | enjoying this story | enjoying this article | like this story
    """,
    "tags": """
        tags | topics | filed under | filed in | related tags | in this article | categories | category | tagged
        | tagged with | topics in this article | keywords | more about | topics you follow | companies in this
        article | people in this story | topic
    """,
    "release-note": """
        for immediate release | press release | media release | news release | embargoed | media contact | media
        contacts | press contact | press contacts | notes to editors | note to editors | media enquiries | media
        inquiries | press enquiries | boilerplate
    """,
    "caption-control": """
        show caption | hide caption | toggle caption | enlarge | enlarge image | view gallery | open image
        gallery | play video | watch | view image in fullscreen | view image in full screen | open image in full
        screen | view fullscreen | full screen | fullscreen | expand image | open gallery | open this photo in
        gallery | photo gallery | image gallery | gallery | photos | slideshow | view slideshow | view photos |
        see photos | see all photos | previous image | next image | previous slide | next slide | previous photo
        | next photo | click to enlarge | tap to enlarge | zoom | zoom in | zoom out | image | video | play |
        pause | mute | unmute | replay | watch now | watch video | watch the video | watch again | play now |
        video player is loading | play video content | close gallery | download image | view larger image | open
        in gallery | autoplay
    """,
    "legal": """
        copyright | terms | terms of use | terms of service | terms and conditions | privacy | privacy policy |
        privacy settings | cookie policy | cookies | legal notice | disclaimer | imprint | your privacy choices
        | your privacy rights | editorial policy | editorial guidelines | ethics policy | code of ethics |
        corrections policy | complaints | privacy statement | accessibility statement | modern slavery statement
        | our principles | licensing | syndication | reprints | permissions | rights and permissions | data
        privacy
    """,
    "cookie-notice": """
        accept | accept all | accept cookies | accept all cookies | reject | reject all | decline | decline all
        | manage cookies | manage preferences | cookie settings | cookie preferences | manage consent | i accept
        | allow all | allow cookies | only necessary | necessary only | strictly necessary | save preferences |
        save & accept | your privacy | we value your privacy | we care about your privacy | privacy preferences
        | performance cookies | essential cookies only | manage options | continue without accepting
    """,
    "paywall": """
        for subscribers | subscribers only | subscriber only | subscriber-only | subscriber exclusive | members
        only | for members | premium | premium content | premium article | exclusive for subscribers | subscribe
        to continue | subscribe to continue reading | subscribe to read more | subscribe to unlock | subscribe
        to keep reading | sign in to continue reading | log in to continue reading | register to continue
        reading | continue reading | already a subscriber | already a member | already have an account | not a
        subscriber | not a member | start your free trial | start free trial | free trial | cancel anytime |
        cancel any time | unlock this article | unlock article | get unlimited access | unlimited access | view
        subscription options | see subscription options | subscription options | forgot password | forgot your
        password | remember me | stay logged in | choose your plan | no credit card required | create a free
        account | create free account | you have reached your article limit | this is a preview | subscriber
        content
    """,
    "audio-player": """
        listen | listen now | listen to article | listen to this article | listen to this story | listen to the
        story | listen to the article | hear this story | play audio version | read aloud | play article |
        download playback speed | your browser does not support the audio element | your browser does not
        support this audio is auto-generated | this audio was generated by ai | subscribe to podcast | subscribe
        to the podcast
    """,
    "app-prompt": """
        download the app | get the app | download our app | get our app | download app | open in app | open app
        | read in app | view in app | read in the app | app store | google play | download on the app store |
        get it on google play | available on the app store | available on google play | download on google play
        | get it from microsoft | scan the qr code | use our app | get the android app | get the ios app | our
        apps
    """,
    "transcript": """
        transcript | read transcript | read the transcript | view transcript | show transcript | full transcript
        | hide transcript | read full transcript | download transcript | rush transcript
    """,
    "read-time": "read time | reading time | quick read | long read | minute read | min read",
}
"""Reason to lines, lower case and without punctuation at the ends, separated by bars."""

ANYWHERE = (
    ("cookie-notice", "waiting for your", r"waiting for your (?:permission|consent) to (?:load|show|display)\b"),
    (
        "caption-control",
        "gallery",
        r"(?:scroll|swipe|click) (?:down |through ){1,2}(?:the |our |this )?(?:\w+ )?gallery\b",
    ),
    (
        "correction-note",
        "updated to",
        r"updated to (?:add|include|reflect|clarify|correct|note) (?:\w+ ){0,3}comments?\b",
    ),
    (
        "related",
        "doi: 10.",
        r"(?:more information|(?:journal |paper )?references?|sources?|journal|paper|study|citation) ?: ",
    ),
    ("newsletter", "inbox", r"(?![\"“«„]).{0,140}\b(?:in|to|into) your inbox\b"),
    ("newsletter", "newsletter", r"(?![\"“«„]).{0,60}\b(?:our|your) (?:\w+ ){0,3}newsletters?\b.{0,80}$"),
    ("newsletter", "newsletter icon", r".{0,30}\bnewsletter icon$"),
    ("newsletter", "agree to", r".{0,30}\b(?:i|you) agree to\b.{0,80}\b(?:terms|privacy|policy|conditions|emails?)\b"),
    ("legal", "rights reserved", r".{0,120}\ball rights reserved\b"),
    ("legal", "may not be", r".{0,60}\bmay not be (?:published|reproduced|republished|reprinted|redistributed)\b"),
    ("navigation", "new window", r".{0,60}\bopens? in (?:a )?new window\b"),
)
"""Reasons, words that the line holds, and the regular expression of the line; see the package."""
