"""The words by which a line shows that it is the site that speaks, a biography or a caption, and not the story.

Each list is evidence, never a verdict: stories hold such words too. Six languages stand side by side.
"""

from __future__ import annotations


def _pairs(table: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(pair.split()) for pair in table.split("|"))


FUNCTION_WORDS = frozenset(
    """a an and are as at be been but by can do for from had has have he her his i if in into is it its more not of on
    one or our out said she so than that the their there they this to up was we were what when which who will
    with would you all about no also auch auf aus bei das dass dem den der des die ein eine einem einen einer er
    es für hat ich im ist mit nach nicht noch oder sich sie sind und uns von vor war werden wie wird zu zum zur
    über au aux avec ce ces cette dans de du elle en est et il ils je la le les leur lui mais ne nous ou où par
    pas plus pour qu que qui sa se ses son sont sur un une al como con cuando del desde donde el ella entre era
    esta este fue ha hasta las lo los me muy más para pero por porque se ser sin sobre son su sus también una
    uno y ya ao aos com da das do dos e ela ele em essa foi já mais mas na nas no não os ou para pela pelo seu
    sua são também um uma à alla anche che chi ci come con cui da dal dalla degli dei del della delle di gli ha
    hanno i il le lo ma nel nella non o per più quando questo sono su sul un uno è""".split()
)
"""The commonest words of English, German, French, Spanish, Portuguese and Italian: half of prose, few of a menu."""

SITE_WORDS = frozenset(
    """subscribe subscriber subscribers subscribing subscription subscriptions newsletter newsletters donate donation
    donations contribute contribution contributing journalism newsroom commission commissions compensation
    affiliate cookie cookies privacy disclaimer advertise advertiser advertisers advertising advertisement inbox
    sponsored membership premium consent recaptcha permission reproduced redistributed retransmitted llc inc
    gmbh copyright unsubscribe unlock click login signup opt-out paywall browser javascript url rss podcast
    abonnieren abonnement abonnenten abonnez abonner anmelden registrieren datenschutz urheberrecht impressum
    werbung s'abonner inscrivez inscrire confidentialité publicité suscríbete suscribirse suscripción
    suscriptores inscríbete privacidad publicidad assine assinar assinante assinantes inscreva-se privacidade
    publicidade iscriviti iscriversi abbonati abbonarsi abbonamento informativa pubblicità""".split()
)
"""Words that a site says of itself and asks of its readers."""

SITE_PAIRS = _pairs(
    """sign up|signing up|our readers|our reporting|our website|our site|our app|our team|our editors|our privacy
    |our terms|our community|our free|our link|our user|our newsroom|our journalists|your inbox|your email|your e-mail
    |your account|your support|your browser|your comment|your comments|your privacy|your consent|your preferences
    |your personal|your help|your contribution|your story|support us|support our|logged in|log in|click here|follow us
    |follow him|follow her|follow them|follow me|rights reserved|all rights|email address|e-mail address|email us
    |terms of|terms and|we may|we use|we earn|we receive|we believe|we independently|may earn|may receive|links on
    |link on|on our|this site|this website|our policy|you agree|you buy|you purchase|opt out|sell or|read more|find out
    |more information|help keep|help us|join us|as little|gift articles|gift article|get the|get our|straight to
    |stay informed|free trial|free access|free newsletter|contact us|find us|here's how|we cannot|will you
    |rechte vorbehalten|unsere website|unserer website|ihre e-mail|ihrer e-mail|jetzt anmelden|droits réservés
    |notre newsletter|votre adresse|votre e-mail|notre site|derechos reservados|nuestro boletín|nuestra newsletter
    |tu correo|su correo|nuestro sitio|direitos reservados|nossa newsletter|seu e-mail|nosso site|diritti riservati
    |nostra newsletter|tua email|tua e-mail|nostro sito"""
)
"""The same, as pairs of words."""

READER_WORDS = frozenset(
    """you your yours we us our ours ihr ihre ihrer ihnen uns unser unsere unserer vous votre vos nous notre nos tu tus
    usted nuestro nuestra você vocês nosso nossa voi vostro vostra noi nostro nostra""".split()
)
"""Words for the reader and for the site, rare in news prose outside quotations."""

BIOGRAPHY_WORDS = frozenset(
    """writer editor reporter journalist correspondent columnist contributor freelancer author producer specialist
    byline redakteur redakteurin journalistin autor autorin journaliste rédacteur rédactrice periodista redactor
    redactora jornalista repórter giornalista redattore redattrice""".split()
)
BIOGRAPHY_PAIRS = _pairs(
    """is a|is an|is the|was a|has written|has covered|has worked|has been|he covers|she covers|writes about|reports on
    |be reached|on twitter|ist redakteur|ist journalist|ist autor|est journaliste|es periodista|é jornalista
    |è giornalista"""
)
"""A line with one of the words and one of the pairs may be a note on the author."""

CAPTION_WORDS = frozenset(
    """pictured photograph photographed screenshot screengrab poses posing posed photo image illustration foto bild
    imagen imagem immagine pictures enlarge archivbild symbolbild""".split()
)
CAPTION_PAIRS = _pairs(
    """from left|at left|at right|second from|third from|is seen|are seen|is shown|are shown|seen here|seen in|seen on
    |seen during|shown here|arrives at|arrives for|looks on|speaks at|speaks to|speaks during|in this|file photo
    |this photo|von links|à gauche|à droite|izquierda a|da esquerda|da sinistra"""
)
"""Words and pairs of words that tell what can be seen on a picture."""
