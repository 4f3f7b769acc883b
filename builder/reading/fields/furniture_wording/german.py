"""Furniture in German: how lines begin, and telling words."""

from __future__ import annotations

from builder.reading.fields.furniture_wording.networks import NETWORKS

BEGINNINGS = (
    (
        "share-bar",
        "auf bei per über via",
        rf" (?:{NETWORKS})(?:-messenger)? (?:teilen|versenden|senden|weiterleiten|empfehlen|folgen)\W*$",
    ),
    ("share-bar", "folgen folge", rf" (?:sie )?uns\b.{{0,30}}\b(?:{NETWORKS})\b.{{0,40}}$"),
    (
        "share-bar",
        "diesen teilen",
        (
            r" (?:sie )?(?:diesen )?(?:artikel|beitrag)\b(?: \w+)? ?(?:teilen|drucken|weiterempfehlen"
            r"|auf|per)?\W*$"
        ),
    ),
    ("newsletter", "abonnieren bestellen", r" sie (?:jetzt |hier |unseren |den |unsere |kostenlos )"),
    ("newsletter", "melden", r" sie sich (?:jetzt|hier|für|zu|kostenlos|an)\b.{0,120}$"),
    ("newsletter", "ich", r" (?:stimme zu|bin (?:damit )?einverstanden|willige ein|möchte .{0,40}newsletter)\b"),
    (
        "newsletter",
        "mit",
        (
            r" (?:der|ihrer|meiner) (?:anmeldung|registrierung)\b.{0,160}\b(?:einverstanden|akzeptier\w*"
            r"|stimmen sie|stimme ich|datenschutz\w*)\b"
        ),
    ),
    ("newsletter", "sie", r" können (?:sich|den newsletter) jederzeit\b.{0,60}\babmelden|\bsie können den newsletter"),
    ("newsletter", "bitte", r" geben sie (?:ihre|eine)\b.{0,60}$"),
    ("newsletter", "keine", r" (?:nachricht|meldung|news|neuigkeit)\w* (?:mehr )?verpassen\b.{0,60}$"),
    (
        "cookie-notice",
        "wir diese unsere um",
        r"\b.{0,90}\b(?:verwenden|verwendet|nutzen|nutzt|setzen|speichern)\b.{0,60}\bcookies\b",
    ),
    (
        "cookie-notice",
        "mit",
        (
            r" (?:dem klick|klick|ihrer zustimmung|einem klick)\b.{0,140}\b(?:cookies|zu|einverstanden)\b.{0,60}"
            r"$"
        ),
    ),
    (
        "cookie-notice",
        "wir",
        (
            r" (?:und unsere (?:\d+ )?partner|brauchen ihre zustimmung|benötigen ihre (?:zustimmung"
            r"|einwilligung))\b"
        ),
    ),
    (
        "cookie-notice",
        "an",
        (
            r" dieser stelle (?:finden sie|befindet sich|steht|wird)\b.{0,140}\b(?:externer inhalt|externe inhal"
            r"te|drittanbieter\w*)\b"
        ),
    ),
    ("legal", "impressum datenschutz agb", r"(?: ?[|·•/,]+ ?(?:[\w-]+ ?){1,3}){1,10}[^\w.]*$"),
    (
        "related",
        "lesen",
        (
            r" sie (?:auch|hier|dazu|mehr|außerdem|weiter)(?: (?:mehr|auch|zum thema|dazu|hier))?(?: ?[:|»>→►–-]"
            r".*|\W*$)"
        ),
    ),
    (
        "related",
        "lesen",
        r" sie (?:hier )?(?:den|das|die) (?:ganzen?|vollständigen?|kommentar|interview|bericht)\b.{0,60}$",
    ),
    ("related", "mehr", r" (?:zum thema|zu diesem thema|dazu)\b(?: ?[:|»>→►].*|.{0,25}$)(?<![.!?])"),
    (
        "related",
        "mehr",
        (
            r" (?:aus (?:dem ressort|der rubrik|dieser rubrik|\w+)|artikel|nachrichten|von \w+ \w+)(?: ?[:|»>→►]"
            r".*|[^\w.]*$)"
        ),
    ),
    ("related", "auch siehe video", r"(?: (?:interessant|lesenswert|auch))? ?[:|»>→►] ?\w.{0,120}$"),
    ("related", "das", r" könnte (?:sie|dich)(?: auch)? interessieren\b"),
    (
        "related",
        "die",
        (
            r" (?:meistgelesenen|wichtigsten|neuesten|beliebtesten) (?:artikel|nachrichten|meldungen"
            r"|themen|texte)(?: (?:des tages|der woche|aus|heute|von)\b.{0,30})?\W*$"
        ),
    ),
    ("related", "meistgelesen meistgeklickt", r"\b.{0,40}$"),
    ("comments", "#", r" (?:kommentare?|leserkommentare?|antworten)\W*$"),
    ("comments", "kommentare", r" ?(?:\(?\d+\)?|anzeigen|lesen|schließen|laden|öffnen|ein- und ausblenden)\W*$"),
    ("comments", "schreiben diskutieren", r" sie (?:einen|den ersten|uns|mit|über diesen)\b.{0,50}$"),
    (
        "comments",
        "bitte",
        r" (?:melden sie sich an|loggen sie sich ein|beachten sie unsere|registrieren sie sich)\b.{0,80}$",
    ),
    ("comments", "um", r" (?:kommentieren zu können|zu kommentieren|einen kommentar)\b.{0,80}$"),
    ("comments", "die", r" kommentarfunktion\b.{0,80}$"),
    ("tags", "schlagwörter schlagworte themen stichwörter", r" ?:"),
    ("read-time", "#", r" ?(?:min|minuten|minute)\b\.? ?(?:lesezeit|lesedauer|zu lesen)?\W*$"),
    ("read-time", "lesezeit lesedauer", r" ?:? ?(?:ca\.? ?|etwa )?\d{1,2} ?min(?:uten|ute)?\W*$"),
    ("read-time", "ca", r"\.? \d{1,2} min(?:uten)?\b.{0,15}$"),
    (
        "age-notice",
        "dieser",
        (
            r" (?:artikel|beitrag|text) ist (?:älter als|mehr als|über) (?:\d+|ein\w*) (?:tage?|monate?"
            r"|jahre?)\b.{0,10}$"
        ),
    ),
    (
        "navigation",
        "zum zur zurück",
        (
            r" (?:(?:haupt)?inhalt|hauptnavigation|navigation|fußzeile|footer|suche|startseite|übersicht"
            r"|anfang)(?: springen| wechseln)?\W*$"
        ),
    ),
    ("navigation", "startseite", r" ?[»>/|›→].{0,120}$"),
    (
        "navigation",
        "alle",
        (
            r" (?:artikel|beiträge|themen|ressorts|rubriken|newsletter|podcasts)(?: (?:anzeigen|ansehen"
            r"|von .{2,40}|zum thema.{0,30}))?\W*$"
        ),
    ),
    ("navigation", "sie", r" (?:sind|befinden sich) hier\b"),
    (
        "advertisement",
        "anzeige werbung",
        r"(?: (?:wird geladen|überspringen|schließen|entfernen)\b.{0,30}| [-–|] .{0,40})[^\w.]*$",
    ),
    ("advertisement", "der", r" artikel wird (?:unten|nach der (?:anzeige|werbung)) fortgesetzt\b"),
    ("paywall", "weiterlesen", r" (?:mit|für|nach|im|ab)\b.{0,50}(?<![.!?])$"),
    (
        "paywall",
        "dieser",
        (
            r" (?:artikel|text|beitrag) (?:ist|steht) (?:nur |exklusiv |ausschließlich )?(?:für|unseren?) ?(?:un"
            r"sere )?(?:abonnent|plus|premium)\w*"
        ),
    ),
    ("paywall", "exklusiv nur", r" für (?:abonnent|plus|premium|mitglied|registrierte)\w*(?: \w+){0,2}\W*$"),
    (
        "paywall",
        "bereits schon noch sie",
        (
            r" (?:haben |sind )?(?:bereits |schon |noch kein |noch nicht )?(?:ein(?:en)? )?(?:abonnent"
            r"|abo|registriert|mitglied|konto|zugang|kunde)\w*\b ?\?.{0,60}$"
        ),
    ),
    (
        "paywall",
        "jetzt",
        (
            r" (?:(?:kostenlos|gratis|hier|unverbindlich|weiter|plus|premium|digital|\w*abo|\d+ (?:tage"
            r"|wochen|monate?)|für \d\S* (?:€|euro)|\w*\+) ){0,3}(?:testen|abonnieren|weiterlesen|freischalten"
            r"|lesen|sichern|abschließen|bestellen)\b[^.,?]{0,30}$"
        ),
    ),
    (
        "paywall",
        "#",
        (
            r" (?:tage|wochen|monate?)\b.{0,12}\b(?:(?:kostenlos|gratis) (?:testen|lesen)|testen|gratis"
            r"|kostenlos)[^\w.]*$"
        ),
    ),
    ("paywall", "registrieren", r" sie sich\b.{0,80}$"),
    (
        "audio-player",
        "artikel beitrag text diesen",
        r" (?:artikel |beitrag |text )?(?:anhören|vorlesen(?: lassen)?|hören)\b.{0,30}$",
    ),
    ("audio-player", "anhören vorlesen", r"[ ·|(:-]+\d.{0,20}$"),
    ("audio-player", "ihr", r" browser unterstützt\b"),
    ("app-prompt", "laden holen", r" sie (?:sich )?(?:jetzt )?(?:die|unsere)\b.{0,40}\bapp\b.{0,40}$"),
    ("app-prompt", "jetzt erhältlich", r" (?:bei|im|in) (?:google play|app store|play store)\b.{0,30}$"),
    ("caption-control", "bild foto", r" \d+ (?:von|/) \d+\W*$"),
    ("caption-control", "#", r" (?:von \d+|bilder|fotos)(?: (?:bildern|fotos))?\W*$"),
    (
        "caption-control",
        "bild galerie fotostrecke",
        r" (?:vergrößern|öffnen|in voller größe|in großansicht|anzeigen)\b.{0,30}$",
    ),
    (
        "correction-note",
        "korrektur berichtigung korrekturhinweis transparenzhinweis",
        r"(?:hinweis)?(?: ?[,(][\w ,.]{3,24}\)?)? ?:",
    ),
    (
        "correction-note",
        "anmerkung hinweis",
        (
            r" (?:der|d\.) red(?:aktion)?\b.{0,200}\b(?:korrigiert|ergänzt|aktualisiert|geändert|berichtigt"
            r"|früheren (?:version|fassung)|präzisiert)\b"
        ),
    ),
    (
        "correction-note",
        "in",
        (
            r" ein(?:er)? (?:früheren?|vorherigen?|ersten?|älteren?) (?:version|fassung) (?:dieses|des) (?:artik"
            r"els|beitrags|textes|berichts)\b"
        ),
    ),
    (
        "correction-note",
        "dieser",
        (
            r" (?:artikel|beitrag|text|bericht) (?:wurde|ist) (?:am|nachträglich|mehrfach|aktualisiert"
            r"|korrigiert|um|zuletzt)\b.{0,90}\b(?:aktualisiert|korrigiert|ergänzt|geändert|überarbeitet"
            r"|bearbeitet)\b"
        ),
    ),
    (
        "correction-note",
        "wir",
        (
            r" haben (?:den|diesen|die|das) (?:fehler|artikel|text|passage|beitrag|angabe|stelle)\b.{0,60}\b(?:k"
            r"orrigiert|aktualisiert|berichtigt|ergänzt|geändert)\b"
        ),
    ),
)
"""Reasons, first words, and the regular expression of what follows them; see the package."""

ANYWHERE = (
    ("legal", "rechte vorbehalten", r".{0,120}\b(?:alle )?rechte vorbehalten\b"),
    (
        "newsletter",
        "newsletter",
        r"(?![\"“«„]).{0,80}\b(?:unser(?:en|em|e)?|ihr(?:en)?) (?:[\w-]+ ){0,2}newsletter\b.{0,80}$",
    ),
)
"""Reasons, words that the line holds, and the regular expression of the line; see the package."""
