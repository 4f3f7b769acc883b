"""The wording of furniture: whole lines, and how lines begin, by the reason for which they are dropped.

Several languages stand side by side: a page in one may carry buttons in another.
"""

from __future__ import annotations

WHOLE_LINES = {
    "share-bar": """
        share | tweet | pin | save | print | email | mail | e-mail | copy link | link copied | copy article link |
        facebook | twitter | x | whatsapp | linkedin | pinterest | reddit | flipboard | pocket | telegram |
        messenger | tumblr | threads | bluesky | share this article | share this story | share this | share via
        | share on facebook | share on twitter | tweet this | tweet share | share tweet | share article | more
        sharing options | follow | follow us | follow us on | like us on facebook | bookmark | listen | copied |
        gift article | teilen | partager | compartir | compartilhar | condividi | drucken | imprimer | imprimir
        | stampa | merken | guardar | salvar | salva | envoyer | enviar | facebooktwitteremail | facebook
        twitter | twitter facebook | share share | link
    """,
    "comments": """
        comments | comment | leave a comment | leave a reply | post a comment | view comments | show comments |
        hide comments | join the conversation | loading comments | read comments | add a comment | kommentare |
        commentaires | comentarios | comentários | commenti | load more | cancel reply | your email address will
        not be published
    """,
    "navigation": """
        home | menu | search | search for | skip to content | skip to main content | toggle menu | toggle
        navigation | close | close menu | open menu | back to top | log in | login | sign in | sign out |
        register | subscribe | subscribe now | my account | my profile | previous | next | previous article |
        next article | previous post | next post | sections | more | more info | advertise | advertise with us |
        contact | contact us | about | about us | newsletters | rss | sitemap | site map | watch live | live tv
        | e-paper | epaper | startseite | accueil | inicio | início | suche | rechercher | buscar | pesquisar |
        cerca | primary menu | main menu | close search form | breadcrumb | donate
    """,
    "advertisement": """
        advertisement | advertisements | ad | ads | sponsored | sponsored content | promoted content | ad
        feedback | article continues below advertisement | story continues below advertisement | advertisement -
        page continues below | advertisement - continue reading below | anzeige | werbung | publicité |
        publicidad | publicidade | pubblicità | story continues below
    """,
    "related": """
        related | related articles | related stories | related posts | related news | related content | related
        topics | related coverage | read more | read also | see also | more on this story | more stories | more
        from | you might like | you may also like | recommended | recommended for you | most read | most popular
        | trending | trending now | latest news | latest | latest stories | top stories | editors' picks |
        editor's picks | don't miss | up next | what to read next | read next | next read this | popular now |
        mehr zum thema | lesen sie auch | à lire aussi | sur le même sujet | lea también | noticias relacionadas
        | leia também | leia mais | leggi anche | must read | also read
    """,
    "newsletter": """
        newsletter | sign up | your email | your email address | email address | enter your email | subscribe to
        our newsletter | get the newsletter | sign up for our newsletter | thank you for subscribing | thanks
        for signing up | sign up now
    """,
    "tags": """
        tags | topics | filed under | related tags | schlagwörter | mots-clés | etiquetas | in this article |
        categories
    """,
    "release-note": """
        for immediate release | press release | media release | embargoed | pressemitteilung | communiqué de presse
    """,
    "caption-control": """
        show caption | hide caption | toggle caption | enlarge | enlarge image | view gallery | open image
        gallery | play video | watch
    """,
}
"""Reason to the lines, lower case and without punctuation at the ends, separated by bars."""

BEGINNINGS = (
    ("share-bar", r"(?:share|tweet|pin|post|e-?mail|send) (?:this|on|via|to|it|all|options?)\b.{0,60}$"),
    (
        "share-bar",
        (
            r"(?:follow|like|join) (?:us|me|the author|\S+) on (?:facebook|twitter|x|instagram"
            r"|whatsapp|telegram)\b"
        ),
    ),
    ("newsletter", r"(?:sign up|subscribe|register) (?:for|to|now|here|today|and get)\b"),
    (
        "newsletter",
        (
            r"(?:get|receive) (?:our|the|all the|your|daily|breaking|morning|top|latest)\b.{0,120}\b"
            r"(?:inbox|newsletter|e-?mail)"
        ),
    ),
    ("newsletter", r".{0,60}\b(?:daily|weekly|free|morning|our) (?:e-?mail )?newsletters?\b.{0,80}$"),
    ("newsletter", r".{0,140}\b(?:in|to) your inbox\b"),
    (
        "newsletter",
        (
            r"(?:what you need to know|stay informed|stay up to date|never miss|don['’]t miss "
            r"(?:a|out|our))\b.{0,140}$"
        ),
    ),
    ("newsletter", r".{0,30}\bnewsletter icon$"),
    (
        "newsletter",
        (
            r"by (?:registering|signing up|subscribing|submitting|clicking|entering|providing"
            r"|continuing)\b.{0,200}\b(?:agree|consent|accept|acknowledge)"
        ),
    ),
    (
        "newsletter",
        (
            r"(?:abonnieren sie|melden sie sich|inscrivez-vous|abonnez-vous|suscr[ií]bete|inscreva-se"
            r"|iscriviti)\b"
        ),
    ),
    (
        "cookie-notice",
        (
            r"(?:we|this (?:web)?site|our (?:web)?site|our partners).{0,60}\b(?:use|uses|using) "
            r"(?:\w+ ){0,3}cookies\b"
        ),
    ),
    ("cookie-notice", r"(?:accept|reject|manage|i accept|allow)\b.{0,20}\b(?:cookies|all|preferences)\b.{0,20}$"),
    ("legal", r"(?:©|\(c\)|copyright\b).{0,40}\b(?:19|20)\d\d\b"),
    ("legal", r"(?:copyright ?©|©) ?[A-Z]"),
    ("legal", r".{0,120}\ball rights reserved\b"),
    (
        "legal",
        (
            r"(?:terms (?:of|and|&)|privacy (?:policy|notice)|cookie (?:policy|settings)|do not sell"
            r"|your privacy|terms & conditions|impressum|datenschutz|mentions légales)\b.{0,60}$"
        ),
    ),
    ("legal", r".{0,60}\bmay not be (?:published|reproduced|republished|reprinted|redistributed)\b"),
    (
        "related",
        (
            r"(?:related|read (?:more|also|next|the full)|see also|also read|more (?:from|on"
            r"|about|in)|recommended|watch|next|don['’]t miss|must[- ]read|go deeper|click here"
            r"|à lire|lire aussi|lesen sie|lea también|leia (?:também|mais)|leggi anche)\b ?[:|»>-].*"
        ),
    ),
    (
        "related",
        (
            r"(?:more (?:from|stories|news|on this)|most (?:read|popular|viewed|shared)|you "
            r"(?:may|might) also|related (?:articles|stories|posts|news|links))\b.{0,60}$"
        ),
    ),
    ("comments", r"\d+ comments?$"),
    (
        "comments",
        (
            r"(?:view|show|read|hide|load|see|post|join|leave|write|add) (?:all |the |more |a "
            r"|your )?(?:\d+ )?(?:comments?|reply|replies|conversation|discussion)\b.{0,40}$"
        ),
    ),
    ("comments", r"(?:you must be|please) (?:logged in|log in|sign in)\b"),
    ("tags", r"(?:tags|topics|filed under|tagged|categories|schlagwörter|keywords) ?:"),
    (
        "read-time",
        (
            r"(?:reading time:? ?)?\d{1,2}[- ]?(?:min|mins|minute|minutes|minuten)\b ?(?:read"
            r"|lesezeit|de lecture|de lectura)?$"
        ),
    ),
    ("age-notice", r"this (?:article|story) is (?:more than|over) (?:\d+|an?) (?:days?|weeks?|months?|years?) old$"),
    ("navigation", r"skip (?:to|past|\d)\b.{0,50}$"),
    ("navigation", r"(?:home|startseite|accueil|inicio) ?[»>/|›].{0,120}$"),
    ("advertisement", r"(?:advertisement|sponsored|anzeige|publicité)\b.{0,40}$"),
    ("advertisement", r"we may (?:earn|receive) (?:a )?(?:commission|compensation)"),
)
"""Reasons and regular expressions, matched at the beginning of a line without regard to case."""
