"""Furniture in English that asks the reader for something: to share, subscribe, agree or pay."""

from __future__ import annotations

from builder.reading.fields.furniture_wording.networks import NETWORKS

BEGINNINGS = (
    (
        "share-bar",
        "share tweet pin send e-mail email",
        (
            rf" (?:this )?(?:(?:article|story|page|post|link|news) )?(?:on|via|to|by|with|in) (?:{NETWORKS})\b.{{0,40}}"
            r"$"
        ),
    ),
    (
        "share-bar",
        "share tweet pin email print send",
        r" this (?:article|story|page|post|news|content|photo|gallery|video|with)\b.{0,50}$",
    ),
    ("share-bar", "share", r" all sharing options\W*$"),
    ("share-bar", "click", r" (?:here )?to (?:share|tweet|e-?mail|print|copy)\b.{0,60}$"),
    (
        "share-bar",
        "follow like join find connect",
        (
            r" (?:us|me|the author|with us|our (?:page|channel|\w+ channel)|[@\w.]+(?: [@\w.]+)?) (?:on"
            rf"|at|via) (?:{NETWORKS})\b"
        ),
    ),
    ("share-bar", "follow", r" (?:@\w+|us\b.{0,60})$"),
    ("share-bar", "#", r"[\d.,]*[km]? (?:shares?|likes?|retweets|reposts)\W*$"),
    ("share-bar", "link", r" copied\b.{0,30}$"),
    (
        "newsletter",
        "sign subscribe register",
        (
            r" (?:up )?(?:(?:for|to|now for) (?:(?:our|the|your|a|free|daily|weekly|breaking|email|e-mail"
            r"|news|morning|all)\b|\w+'s\b|.{0,60}\b(?:newsletters?|alerts?|updates?|daily|weekly|briefing"
            r"|podcast|channel)\b)|here|today|now|and get|with your email)\b.{0,200}$"
        ),
    ),
    ("newsletter", "sign", r" up to (?:receive|get)\b.{0,120}$"),
    ("newsletter", "sign", r" up (?:for|to) [^.,!?]{2,30}$"),
    ("newsletter", "free daily weekly", r" (?:daily |weekly |e-?mail )*newsletters?\W*$"),
    (
        "newsletter",
        "get receive",
        (
            r" (?:our|the|all the|your|daily|breaking|morning|latest|more|weekly|news|exclusive)\b.{0,120}\b(?:i"
            r"nbox|newsletters?|e-?mail(?:s|ed)?|notifications|alerts)\b.{0,60}$"
        ),
    ),
    (
        "newsletter",
        "what",
        r" you need to know\b.{0,60}\b(?:today|inbox|every|morning|day|week|e-?mail|newsletter)\b.{0,40}$",
    ),
    (
        "newsletter",
        "stay",
        (
            r" (?:informed|up[- ]to[- ]date|in the know|ahead of|on top of|connected|tuned for)\b.{0,120}\b(?:wi"
            r"th|our|newsletter|inbox|alerts|news)\b.{0,80}$"
        ),
    ),
    (
        "newsletter",
        "never don't",
        (
            r" miss (?:a|an|out|our|any|the|another)\b(?! (?:chance|opportunity|beat|game|goal|vote)).{0,60}\b(?:"
            r"story|stories|newsletter|update|inbox|news|again|sign|subscribe|subscribing|moment|episode"
            r"|issue|headline|headlines)\b.{0,80}$"
        ),
    ),
    (
        "newsletter",
        "by",
        (
            r" (?:registering|signing up|subscribing|submitting|clicking|entering|providing|continuing"
            r"|creating|joining|pressing)\b.{0,220}\b(?:agree|accept|acknowledge|confirm)"
        ),
    ),
    ("newsletter", "newsletters", r" may contain info\b"),
    ("newsletter", "you", r" can unsubscribe\b"),
    (
        "newsletter",
        "your",
        (
            r" (?:subscription (?:has|could|was)|e-?mail (?:address )?(?:will|is required)|information will be u"
            r"sed)\b.{0,90}$"
        ),
    ),
    ("newsletter", "save", r" my name, e-?mail\b"),
    ("newsletter", "this", r" site is protected by recaptcha\b"),
    (
        "newsletter",
        "thank thanks",
        r"(?: you)? for (?:subscribing|signing up|registering|your interest in our)\b.{0,80}$",
    ),
    (
        "newsletter",
        "please",
        r" (?:enter|provide|check) (?:a|your) (?:valid )?(?:e-?mail|inbox|name|password)\b.{0,60}$",
    ),
    (
        "cookie-notice",
        "we",
        (
            r"(?: and our (?:\d+ )?partners)?.{0,60}\b(?:use|store)\b.{0,40}\b(?:cookies|information on a device"
            r")\b"
        ),
    ),
    ("cookie-notice", "we", r" (?:value|respect|care about) your privacy\b"),
    ("cookie-notice", "this our", r" (?:web)?(?:site|page|partners)\b.{0,60}\buse(?:s)? (?:\w+,? ){0,3}cookies\b"),
    (
        "cookie-notice",
        "accept reject manage allow decline",
        (
            r" (?:all(?: cookies)?(?: (?:and|&) \w+)?|(?:\w+ ){0,2}cookies?|(?:\w+ ){0,2}(?:preferences"
            r"|consent)|(?:and|&) (?:close|continue))[^\w.]*$"
        ),
    ),
    (
        "cookie-notice",
        "i",
        (
            r" (?:accept|agree|decline|reject)(?: (?:to )?(?:the |all |your )?(?:cookies|all|terms\b.{0,40}"
            r"|privacy\b.{0,40}))?\W*$"
        ),
    ),
    ("cookie-notice", "by", r" (?:clicking|continuing to (?:use|browse))\b.{0,120}\bcookies\b"),
    ("cookie-notice", "cookies", r" (?:are used (?:to|on this|by this)|help us|allow us|on this (?:site|website))\b"),
    (
        "advertisement",
        "advertisement advert sponsored promoted",
        (
            r"(?: (?:by|content|-|–|post|feature|article|story|links?|stories|scroll|continue|skip|remove"
            r"|message)\b.{0,60}| ?[|].{0,60})[^\w.]*$"
        ),
    ),
    (
        "advertisement",
        "we",
        (
            r" (?:may|might) (?:earn|receive|get|make) (?:a |an )?(?:small |affiliate |\w+ )?(?:commission"
            r"|compensation|revenue|money)"
        ),
    ),
    ("advertisement", "this", r" (?:article|story|post|page|content) (?:may )?contains? affiliate links?\b"),
    (
        "advertisement",
        "when if",
        r" you (?:buy|purchase|make a purchase)\b.{0,60}\blinks?\b.{0,90}\b(?:commission|earn)",
    ),
    (
        "advertisement",
        "article story page content",
        (
            r" continues (?:below|after (?:the |this )?(?:ad|advert|advertisement|break|promotion|video))\b.{0,40}"
            r"$"
        ),
    ),
    ("advertisement", "scroll", r" (?:down |on )?(?:to continue|for more|below)\b.{0,40}$"),
    (
        "paywall",
        "subscribe register sign log join",
        (
            r"(?: ?in| up)?(?: (?:now|today|or (?:\w+ ){1,3}))? to (?:continue|keep|read|unlock|access"
            r"|get full|support|view|your account)\b.{0,100}$"
        ),
    ),
    ("paywall", "subscribe", r" (?:for|from) (?:just |only |as little as |full |unlimited |[£$€]).{0,60}$"),
    (
        "paywall",
        "already not",
        r" (?:an? |have an? )?(?:\w+ )?(?:subscriber|member|account|registered|subscribed)\b ?\?.{0,60}$",
    ),
    (
        "paywall",
        "this",
        (
            r" (?:article|story|content|page|feature) is (?:only |exclusively |exclusive |available )?(?:for"
            r"|to|reserved for|available (?:only )?(?:to|for)|behind)\b.{0,30}\b(?:subscribers?|members?"
            r"|paywall|subscription)\b.{0,60}$"
        ),
    ),
    (
        "paywall",
        "to",
        (
            r" (?:(?:continue|keep) reading\b|(?:read|view|access) (?:the (?:full|rest of (?:the|this)"
            r"|whole)|this) (?:article|story|issue|content)\b|unlock (?:this|the)\b|enjoy unlimited\b).{0,120}$"
        ),
    ),
    (
        "paywall",
        "you",
        (
            r"(?:'ve| have) (?:reached|used|read|run out of|exceeded)\b.{0,40}\b(?:free (?:articles?"
            r"|stories)|article limit|articles (?:this|for|left)|monthly limit)\b.{0,80}$"
        ),
    ),
    ("paywall", "create", r" (?:a |an |your )?(?:free )?(?:account|password)\b.{0,60}$"),
    (
        "paywall",
        "unlock",
        (
            r" (?:this|the|full|unlimited|all|your|premium)\b.{0,30}\b(?:article|story|access|content"
            r"|news|newsletter)\b.{0,60}$"
        ),
    ),
    (
        "paywall",
        "start try get enjoy",
        (
            r" (?:your |a |an )?(?:\d+[- ](?:day|week|month)s?|free|unlimited|full|one month|first month)\b.{0,20}"
            r"\b(?:trial|access|free|subscription)\b.{0,60}$"
        ),
    ),
    ("paywall", "continue", r" (?:reading|with (?:google|facebook|apple|e-?mail|amazon))\b.{0,40}$"),
    ("paywall", "sign log", r" ?in (?:with|via|using)\b.{0,50}$"),
    (
        "paywall",
        "support",
        (
            r" (?:our|us|independent|local|quality|nonprofit|\w+) (?:journalism|newsroom|reporting|by (?:subscri"
            r"bing|donating))\b.{0,60}$"
        ),
    ),
    (
        "app-prompt",
        "download get install try",
        (
            r" (?:the|our|it|now)\b(?: [\w.'&]+){0,5} (?:apps?|on (?:the app store|google play|ios|android)"
            r"|(?:app|play) store)\b.{0,60}$"
        ),
    ),
    (
        "app-prompt",
        "available download",
        (
            r" (?:on|from|in|at) (?:the )?(?:apple |google )?(?:app store|play store|google play|ios"
            r"|android)\b.{0,40}$"
        ),
    ),
)
"""Reasons, first words, and the regular expression of what follows them; see the package."""
