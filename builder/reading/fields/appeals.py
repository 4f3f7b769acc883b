"""Appeals: the paragraphs in which a site speaks to its readers of itself, its prices, its links and its terms."""

from __future__ import annotations

import re

from builder.reading.lines import holds_any

_MIN_CHARACTERS = 50
_MIN_PHRASES = 2
_SPEAKER = re.compile(
    r"\b(?:our|we|us|your?|uns|unser\w*|ihre?n?|nous|notre|vous|votre|nuestr\w+|noss\w+|nostr\w+|su|seu)\b"
)
_HINTS = tuple(
    """journalis|newsroom|reporters|investigations|rédaction|period|free for|news free|ad-free|paywall|support|contribut
    |donat|join us|help keep|help us|subscri|member|abonn|suscr|assine|newsletter|inbox|sign up|e-mail|email|affiliate
    |commission|compensation|independently|selected|provision|comisión|comissão|link|privacy|cookie|terms of|agreement
    |you agree|you consent|you accept|datenschutz|confidential|privac|we believe|bring you
    |permission|consent|informational|informationszweck|informati|advice|beratung""".replace("\n    ", "").split("|")
)
"""Without one of these there is at most one of the phrases."""

_KINDS = {
    "press": r"\b(?:high-quality|independent|quality|trusted|our|this|fearless|local) journalism"
    r"|hard-hitting investigations|our (?:newsroom|journalists|reporters|reporting)|unserem? journalismus"
    r"|notre (?:rédaction|journalisme)|nuestro periodismo|nosso jornalismo|nostro giornalismo",
    "free": r"free for (?:all|everyone|everybody)|news free|ad-free|without ads|paywall|kostenlos für alle",
    "help": r"(?:support|help|contribut\w+|donat\w+|join) (?:us|our|to our|keep|fund)\b|as little as|soutenez|apóyanos"
    r"|your (?:contribution|support|help|donation)|cannot do this without|unterstützen sie|apoie|sostieni",
    "buy": r"subscri(?:be|bers?|bing|ptions?)\b|become a member|membership|abonn\w+|suscrí\w+|assine|abbonat\w+",
    "mail": r"newsletters?|(?:to|in) your inbox|sign up|your e-?mail",
    "shop": r"(?:if|when) you (?:buy|purchase|click|shop)|(?:through|via|from|on) (?:a |the |our )?links?"
    r"|affiliate|(?:earn|receive|get) (?:a |an )?(?:\w+ )?(?:commission|compensation)"
    r"|selected by our|independently (?:selected|reviewed)"
    r"|einer provision|une commission|una comisión|uma comissão|una commissione",
    "may": r"we may (?:earn|receive|get|use|share)|we (?:use|process|store)\b",
    "terms": r"(?:privacy|cookie) (?:policy|notice|statement)|terms of (?:use|service|sale)|user agreement"
    r"|datenschutz\w*|your personal|confidentialité|privacidad|privacidade",
    "consent": r"you (?:agree|consent|accept)|you are consenting|by using (?:this|our)"
    r"|(?:need|with|give us) your (?:permission|consent)|ihre (?:einwilligung|zustimmung)|votre consentement"
    r"|(?:su|tu) (?:consentimiento|permiso)|seu consentimento|(?:tuo|vostro) consenso",
    "cookies": r"\bus(?:es|e|ing) cookies|cookies? (?:verwende[nt]|setzt|nutz(?:en|t))|(?:verwende[nt]|setzt) cookies"
    r"|(?:utilise|utiliza|usa|utilizza)(?:nt|n|m|no)? (?:des |de |os |dei )?cookies?",
    "purpose": r"informational purposes|general information only|informationszwecke|titre (?:purement )?informatif"
    r"|fin(?:es|s) informativos|scopo informativo",
    "advice": r"(?:(?:not|nor|n't) (?:intended (?:to|as|for)|meant (?:to|as)|constitute|a substitute for))"
    r"|professional (?:\w+ )?advice|keine (?:anlage|rechts)?beratung|ne (?:constitue|remplace)"
    r"|no (?:constituye|sustituye)|não (?:constitui|substitui)|non (?:costituisc|sostituisc)",
    "belief": r"at \w+, we |we believe|we understand that not everyone|bring you (?:the|hard|news|more)",
}
_PHRASES = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items()))


def is_appeal(text: str) -> bool:
    """Tell whether a paragraph is the site's word to its readers: it asks, offers, discloses or sets terms.

    One such phrase may stand in any story; two of different kinds in a paragraph that speaks to somebody and is no
    quotation hardly ever do.

    >>> is_appeal("If you buy something through our links, we may earn a commission, at no cost to you.")
    True
    >>> is_appeal("The company said that it would end its membership programme when subscriptions fall.")
    False
    """
    if len(text) < _MIN_CHARACTERS or text[0] in "\"“„«‘'" or "”" in text:
        return False
    lowered = text.lower()
    if not holds_any(lowered, _HINTS) or not _SPEAKER.search(lowered):
        return False
    kinds = {match.lastgroup for match in _PHRASES.finditer(lowered)}
    return len(kinds) >= _MIN_PHRASES
