"""Furniture in English that leads on, speaks of the page itself or of comments."""

from __future__ import annotations

BEGINNINGS = (
    ("legal", "© copyright", r"(?: ?(?:©|\(c\)))? ?(?:19|20)\d\d\b"),
    ("legal", "(c)", r" ?(?:(?:19|20)\d\d\b|copyright\b)"),
    ("legal", "copyright", r"(?:(?! in | of | since | by )[\w&.,' -]){1,50}(?:19|20)\d\d[^\w.]*$"),
    ("legal", "©", r" ?[a-z]"),
    ("legal", "copyright", r" (?:©|\(c\)|notice|policy)"),
    ("legal", "terms", r" (?:of (?:use|service|sale)|and (?:conditions|privacy)|& conditions|& privacy)\b.{0,60}$"),
    (
        "legal",
        "privacy cookie cookies",
        r" (?:policy|notice|statement|choices|& cookies|and cookies?|preferences)\b.{0,60}$",
    ),
    ("legal", "do", r" not (?:sell|share)(?: or share|/share)?(?: my\b.{0,40})?\W*$"),
    ("legal", "your", r" (?:privacy|california privacy|ad) (?:choices|rights|policy|preferences)(?: \([^)]*\))?\W*$"),
    ("legal", "registered", r" (?:office\b|in england and|company (?:no|number)|charity (?:no|number)).{0,120}$"),
    ("legal", "the", r" (?:views|opinions|views and opinions) expressed (?:in this|here|are (?:those|solely)|by)\b"),
    ("legal", "this", r" web ?site is (?:owned|operated|published)\b"),
    ("legal", "all", r" (?:times|content) .{0,60}\b(?:licensed under|utc|est|gmt|is copyright)\b"),
    (
        "related",
        "related recommended watch next up read",
        r"(?: (?:more|also|next|now|reading|stories|story|the full \w+|here|on|this))* ?[:|»>→►].*",
    ),
    ("related", "see also don't must go click à more", r"(?: (?:also|read|miss|deeper|here)|-read) ?[:|»>→►].*"),
    ("related", "more", r" (?:from|about|on|in|stories|news|coverage) ?[:|»>→►].*"),
    (
        "related",
        "more",
        (
            r" (?:(?:stories|news|articles|coverage|headlines|posts|videos) (?:from|in|on|about|by|like"
            r"|you|for|below)|from (?:this|our|the author|around the (?:web|world)|[\w.&' ]{2,30}$)"
            r"|on this|in this (?:series|section)|to (?:read|explore|discover))\b.{0,50}$"
        ),
    ),
    (
        "related",
        "most",
        (
            r" (?:read|popular|viewed|shared|watched|commented|recent)\b(?: (?:in|on|from|this|today"
            r"|now|stories|articles|news|posts|videos)\b[^.]{0,40})?[^\w.]*$"
        ),
    ),
    ("related", "you", r" (?:may|might) also\b.{0,30}$"),
    (
        "related",
        "related",
        r" (?:articles?|stor(?:y|ies)|posts?|news|links?|coverage|content|topics?|reading|videos?)\b.{0,40}$",
    ),
    (
        "related",
        "trending latest popular recommended top",
        (
            r" (?:now|stories|news|articles|posts|videos|headlines|for you)(?: (?:in|on|from|by|for"
            r"|today|this|right)\b[^.]{0,40})?[^\w.]*$"
        ),
    ),
    ("related", "trending", r" (?:in|on)\b.{0,40}[^\w.]*$"),
    (
        "related",
        "read",
        (
            r" (?:more|the full|the original|our full|all of|full) (?:story|article|report|interview"
            r"|coverage|about|at|here|from|on|of our|stories|news)\b.{0,90}$"
        ),
    ),
    ("related", "read", r" more of .{2,60} coverage\b.{0,40}$"),
    ("related", "click tap", r" here (?:to|for)\b.{0,120}$"),
    ("comments", "#", r"[\d.,]*k? (?:comments?|replies|reply)\W*$"),
    (
        "comments",
        "view show read hide load see post join leave write add be",
        (
            r" (?:all |the |more |a |your |first to )?(?:\d+ )?(?:comments?|reply|replies|discussion)\b(?! (?:on"
            r" (?:the|a)|about|between|with|that|by|from)\b).{0,40}$"
        ),
    ),
    ("comments", "you", r" (?:must|need to) be (?:logged|signed) in\b.{0,60}$"),
    ("comments", "you", r" (?:are|have been) logged (?:in|out)\b.{0,40}$"),
    (
        "comments",
        "please",
        (
            r" (?:be )?(?:logged in|log in|login|sign in|register|keep (?:comments|it)|read our (?:comment"
            r"|community))\b.{0,80}$"
        ),
    ),
    ("comments", "required", r" fields are marked\b"),
    (
        "comments",
        "sign log",
        (
            r" ?in (?:or \w+ )?(?:(?:an?|your) .{0,30})?to (?:leave|post|add|write|view|join|comment"
            r"|reply|vote)\b.{0,60}$"
        ),
    ),
    (
        "comments",
        "comments",
        (
            r" (?:are (?:closed|disabled|turned off|moderated|off)|have been closed|will be moderated"
            r"|\(?\d+\)?|on this (?:story|article))\b.{0,60}$"
        ),
    ),
    ("tags", "tags topics tagged categories keywords category topic labels", r" ?:"),
    ("tags", "tagged filed", r" (?:in|as|with|under) ?:"),
    ("tags", "filed", r" (?:under|in) ?:"),
    ("tags", "explore", r" more on these topics\W*$"),
    (
        "read-time",
        "#",
        r"[ -]?(?:min|mins|minute|minutes)\b\.?(?:[ -]?(?:read|reading time|to read|listen|watch))?\W*$",
    ),
    ("read-time", "reading read estimated", r" ?(?:reading )?time\b ?:? ?(?:\d.{0,20})?$"),
    ("read-time", "read", r" in \d+ min(?:ute)?s?\W*$"),
    (
        "age-notice",
        "this",
        (
            r" (?:article|story|post|page|content) (?:is|was published) (?:more than |over |about )?(?:\d+"
            r"|an?) (?:days?|weeks?|months?|years?) (?:old|ago)\W*$"
        ),
    ),
    (
        "navigation",
        "skip jump",
        (
            r" (?:to|past) (?:the )?(?:main |primary |page )?(?:content|navigation|main|footer|search"
            r"|menu|end|next|start|section|newsletter|after|comments?|sidebar)\b.{0,50}$"
        ),
    ),
    ("navigation", "go", r" to (?:the )?(?:main content|content|homepage|home page|navigation)[^\w.]*$"),
    ("navigation", "home homepage", r" ?[»>/|›→].{0,120}$"),
    (
        "navigation",
        "view see show",
        (
            r" (?:all(?: \w+){1,2}|more (?:stories|articles|news|posts|results|headlines|topics|videos"
            r"|photos)(?: (?:about|from|on|in|by) .{2,40})?|all (?:articles|posts|stories) (?:by|from"
            r"|in) [^.]{2,40})[^\w.]*$"
        ),
    ),
    ("navigation", "you", r" are here ?[^\w ]*(?:$| ?[:>|/].{0,80}$)"),
    ("navigation", "breadcrumb breadcrumbs", r"(?: (?:navigation|trail))?\W*$"),
    (
        "navigation",
        "back",
        (
            r" to (?:the )?(?:top|home|homepage|all|search|news|articles|results|overview|list|main)(?: (?:\w+))?"
            r"[^\w.]*$"
        ),
    ),
    ("navigation", "search", r" (?:this|our|the) (?:(?:web)?site|archives?|newspaper|blog)\W*$"),
    (
        "navigation",
        "contact",
        (
            r" (?:us|the (?:author|newsroom|editor|reporter|writer)|me|him|her|them|\w+ \w+) (?:at|by"
            r"|via|on)\b.{0,40}(?:@|e-?mail|\d{3}).{0,40}$"
        ),
    ),
    (
        "navigation",
        "have do got",
        (
            r" (?:you have )?(?:a |any |an )?(?:news |story |hot )?(?:tips?|stor(?:y|ies)|info(?:rmation)?"
            r"|questions|feedback)\b.{0,30}\? ?(?:.{0,120})$"
        ),
    ),
    (
        "audio-player",
        "listen hear",
        (
            r"(?: now)?(?: to (?:this|the|our) (?:article|story|episode|podcast|audio|full|interview"
            r"|report|version|post|page|text)\b.{0,40}|[ ·|(:-]+\d.{0,20}| on (?:apple|spotify|google"
            r"|amazon|stitcher)\b.{0,60})$"
        ),
    ),
    ("audio-player", "your", r" browser (?:does|doesn't|cannot|is)\b.{0,80}$"),
    ("audio-player", "this", r" audio (?:is|was|story)\b.{0,60}$"),
    ("audio-player", "please", r" use (?:a )?\w+ browser\b"),
    (
        "caption-control",
        "open view expand enlarge show",
        (
            r" (?:this |the )?(?:image|photo|picture|gallery|slideshow)s?(?: (?:in (?:full ?screen|full screen m"
            r"ode|gallery|a new window|lightbox)|gallery|full ?screen|viewer|\d+ of \d+))?(?: ?:.{0,60})?[^\w.]*"
            r"$"
        ),
    ),
    ("caption-control", "image photo slide picture", r" \d+ (?:of|/) \d+\W*$"),
    ("caption-control", "#", r" (?:of|/) \d+(?: (?:images?|photos?|slides?|pictures?))?\W*$"),
    ("caption-control", "#", r" (?:photos|images|pictures|slides)\W*$"),
    ("caption-control", "view", r" this post on instagram\b"),
    ("paywall", "not already", r" (?:yet )?an? (?:\w+ )?(?:subscriber|member)\b[^.?]{0,30}\?.{0,120}$"),
    (
        "caption-control",
        "video",
        r" (?:player is loading|unavailable|duration|(?:cannot|can't|could not) be played)\b.{0,40}$",
    ),
    (
        "correction-note",
        "this",
        (
            r" (?:article|story|post|page|piece|headline|caption|column) (?:has been|was) (?:amended"
            r"|updated|corrected|edited|modified|revised|clarified)\b(?! by (?:the|a|an) (?!editor))"
        ),
    ),
    (
        "correction-note",
        "correction corrections clarification",
        r"(?: and clarifications)?(?: ?[,(][\w ,.]{3,24}\)?)? ?:",
    ),
    (
        "correction-note",
        "editor's editors author's publisher's",
        (
            r"'? ?notes? ?[:–—-].{0,200}\b(?:updated|corrected|amended|clarified|revised|earlier version"
            r"|previous version|an error|misstated|incorrectly)\b"
        ),
    ),
    (
        "correction-note",
        "an a",
        (
            r" (?:earlier|previous) version of this (?:article|story|post|report|headline|page|caption"
            r"|piece)\b"
        ),
    ),
    (
        "transcript",
        "this",
        (
            r" (?:is a rush transcript|transcript (?:was|has been|is|may)|is an? (?:automated|auto-generated"
            r"|unedited|edited) transcript)\b"
        ),
    ),
    ("transcript", "read view see show full", r" (?:the |a )?(?:full |complete )?transcript\b.{0,30}$"),
    ("transcript", "transcripts", r" may (?:not be|contain|be updated)\b.{0,80}$"),
    ("release-note", "embargoed", r" until\b"),
    ("release-note", "for", r" media (?:enquiries|inquiries)\b"),
    ("release-note", "media press notes", r" (?:contacts?|enquiries|inquiries|to editors?) ?:"),
)
"""Reasons, first words, and the regular expression of what follows them; see the package."""
