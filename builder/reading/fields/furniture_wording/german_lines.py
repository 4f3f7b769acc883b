"""Furniture in German that is a whole line."""

from __future__ import annotations

WHOLE_LINES = {
    "share-bar": """
        teilen | drucken | merken | artikel teilen | artikel drucken | artikel merken | beitrag teilen | per
        mail teilen | per e-mail teilen | link kopieren | link kopiert | kopieren | auf facebook teilen | auf
        twitter teilen | auf x teilen | auf whatsapp teilen | auf linkedin teilen | bei facebook teilen |
        speichern | auf die merkliste | zur merkliste | merkliste | versenden | per mail versenden | folgen |
        folgen sie uns | folgen sie uns auf | folge uns | folge uns auf | verschenken | artikel verschenken |
        seite drucken | seite teilen | senden | weiterempfehlen | diesen artikel teilen | gefällt mir | jetzt
        teilen
    """,
    "comments": """
        kommentare | kommentar | kommentieren | kommentar schreiben | kommentar verfassen | kommentare anzeigen
        | kommentare lesen | kommentare laden | alle kommentare | alle kommentare anzeigen | zu den kommentaren
        | diskutieren sie mit | jetzt kommentieren | jetzt mitdiskutieren | mitdiskutieren | leserkommentare |
        ihre meinung | ihr kommentar | kommentar abschicken | die kommentarfunktion ist geschlossen | antworten
        | keine kommentare | noch keine kommentare | schreiben sie den ersten kommentar | neueste zuerst | beste
        zuerst | älteste zuerst | melden | kommentar melden | weitere kommentare laden
    """,
    "navigation": """
        startseite | suche | suchen | menü | menü öffnen | menü schließen | hauptmenü | hauptnavigation |
        schließen | anmelden | abmelden | einloggen | registrieren | jetzt registrieren | mein konto | mein
        profil | konto | zum inhalt springen | zum inhalt | direkt zum inhalt | zum hauptinhalt springen | nach
        oben | zurück | weiter | vorheriger artikel | nächster artikel | mehr | mehr anzeigen | mehr laden |
        weniger anzeigen | alle anzeigen | alles anzeigen | alle artikel | kontakt | über uns | hilfe | rubriken
        | ressorts | themen von a bis z | archiv | wetter | kreuzworträtsel | horoskop | stellenmarkt |
        immobilien | traueranzeigen | mediadaten | werben | inserieren | newsletter abonnieren | abo-shop |
        aboshop | shop | abonnement | leserservice | karriere | livestream | live-tv | mediathek | ressort | zur
        startseite | zurück zur startseite | zurück zur übersicht | inhaltsverzeichnis | einstellungen |
        barrierefreiheit | leichte sprache | gebärdensprache | podcast abonnieren | zum autor | zur autorin |
        mehr vom autor | zur autorenseite | fehler melden | fehler gefunden | feedback geben | aktuelle ausgabe
    """,
    "advertisement": """
        anzeige | anzeigen | werbung | gesponsert | sponsored post | bezahlte anzeige | advertorial |
        anzeigensonderveröffentlichung | artikel wird nach der anzeige fortgesetzt | nach der anzeige geht's
        weiter | weiterlesen nach der anzeige | hier geht es nach der anzeige weiter | werbung überspringen |
        anzeige schließen | promotion | werbung entfernen | werbefrei lesen | mit werbung weiterlesen |
        produktempfehlung
    """,
    "related": """
        mehr zum thema | zum thema | lesen sie auch | lesen sie mehr | lesen sie hier | mehr dazu | das könnte
        sie auch interessieren | das könnte dich auch interessieren | auch interessant | weitere artikel |
        weitere meldungen | weitere nachrichten | weitere themen | meistgelesen | meistgelesene artikel | am
        häufigsten gelesen | meistgeklickt | beliebteste artikel | beliebt | top-themen | topthemen |
        top-artikel | aktuelles | aktuelle nachrichten | neueste artikel | neueste nachrichten | neueste
        meldungen | neuste artikel | verwandte artikel | verwandte themen | ähnliche artikel | mehr aus dem
        ressort | mehr nachrichten | mehr artikel | mehr lesen | weiterlesen | siehe auch | empfehlungen |
        empfehlung der redaktion | empfohlene artikel | unsere empfehlungen | aus dem archiv | jetzt lesen |
        nächster artikel lesen | schlagzeilen | eilmeldungen | meistgelesen heute | die meistgelesenen artikel |
        auch lesenswert | weiterführende links | links zum thema | mehr von uns
    """,
    "newsletter": """
        newsletter | newsletter bestellen | newsletter anmelden | zum newsletter anmelden | jetzt anmelden |
        jetzt abonnieren | ihre e-mail-adresse | e-mail-adresse | e-mail | e-mail eingeben | ihre e-mail |
        kostenlos anmelden | jetzt kostenlos anmelden | anmeldung zum newsletter | abmeldung jederzeit möglich |
        vielen dank für ihre anmeldung | danke für ihre anmeldung | hier abonnieren | hier anmelden | alle
        newsletter | push-nachrichten aktivieren | benachrichtigungen aktivieren
    """,
    "tags": """
        schlagwörter | schlagworte | stichwörter | themen | themen in diesem artikel | themen dieses artikels |
        mehr zu den themen | in diesem artikel
    """,
    "release-note": """
        pressemitteilung | pressemeldung | medienmitteilung | pressekontakt | medienkontakt | ansprechpartner
        für medien
    """,
    "caption-control": """
        bild vergrößern | bildunterschrift anzeigen | bildunterschrift einblenden | bild | bilder | fotostrecke
        | bilderstrecke | bildergalerie | zur bildergalerie | zur fotostrecke | galerie öffnen | galerie |
        fotogalerie | vollbild | video abspielen | video starten | video ansehen | abspielen | vorheriges bild |
        nächstes bild | vergrößern | detailansicht öffnen | alle bilder anzeigen | foto öffnen
    """,
    "legal": """
        impressum | datenschutz | datenschutzerklärung | datenschutzhinweise | datenschutzeinstellungen | agb |
        nutzungsbedingungen | allgemeine geschäftsbedingungen | nutzungsbasierte werbung | privatsphäre |
        privacy-einstellungen | utiq verwalten | abo kündigen | verträge hier kündigen | vertrag kündigen |
        verträge kündigen | rechtliche hinweise | jugendschutz | urheberrecht | bildnachweis |
        haftungsausschluss
    """,
    "cookie-notice": """
        alle akzeptieren | akzeptieren | alle cookies akzeptieren | cookies akzeptieren | ablehnen | alle
        ablehnen | cookie-einstellungen | einstellungen verwalten | nur notwendige cookies | nur notwendige |
        zustimmen | zustimmen und weiter | akzeptieren und weiter | einstellungen oder ablehnen | einwilligung
        verwalten | nur essenzielle cookies | externer inhalt | inhalte von drittanbietern anzeigen | mit
        werbung lesen
    """,
    "paywall": """
        weiterlesen mit abo | jetzt weiterlesen | nur für abonnenten | exklusiv für abonnenten | für abonnenten
        | abo | plus | premium-artikel | jetzt abo abschließen | jetzt testen | kostenlos testen | jetzt
        kostenlos testen | jederzeit kündbar | monatlich kündbar | bereits abonnent | schon abonnent | sie haben
        bereits ein abo | ich habe bereits ein abo | abonnent werden | abo abschließen | zum angebot | zu den
        angeboten | passwort vergessen | angemeldet bleiben | artikel freischalten | hier anmelden und
        weiterlesen
    """,
    "audio-player": """
        anhören | artikel anhören | vorlesen | artikel vorlesen | beitrag anhören | vorlesen lassen | jetzt
        anhören | artikel hören | diesen artikel anhören | audio abspielen | audioversion | text vorlesen lassen
        | zum podcast
    """,
    "app-prompt": """
        app herunterladen | jetzt app herunterladen | zur app | in der app lesen | in der app öffnen | laden im
        app store | jetzt bei google play | zu unserer app | unsere app | unsere apps | app laden
    """,
    "transcript": "transkript | transkript lesen | transkript anzeigen | zum transkript",
    "read-time": "lesezeit | lesedauer | minuten lesezeit",
}
"""Reason to lines, lower case and without punctuation at the ends, separated by bars."""
