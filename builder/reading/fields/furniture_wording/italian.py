"""Furniture in Italian: how lines begin, and telling words."""

from __future__ import annotations

from builder.reading.fields.furniture_wording.networks import NETWORKS

BEGINNINGS = (
    (
        "share-bar",
        "condividi invia inoltra",
        (
            rf" (?:(?:questo articolo|l'articolo|la notizia) )?(?:su|via|per|con|tramite|sui) (?:{NETWORKS}"
            r"|mail|posta|social|amici|un amico)(?: \([^)]*\))?[^\w.]*$"
        ),
    ),
    (
        "share-bar",
        "seguici segui unisciti",
        (
            rf"\b.{{0,40}}\b(?:su|sui|al|sulla|sul) (?:nostr[aoi] )?(?:{NETWORKS}|canale(?: whatsapp"
            rf"| telegram)?|social|pagina)\b.{{0,40}}$"
        ),
    ),
    ("share-bar", "#", r" (?:condivisioni|condivisione)\W*$"),
    ("newsletter", "iscriviti", r" (?:alla|alle|al|qui|gratis|ora|e|per ricevere|gratuitamente|subito)\b.{0,160}$"),
    (
        "newsletter",
        "ricevi",
        (
            r" (?:ogni|le|la|gli|i|gratis|nella tua|tutte|tutti|sulla tua|il meglio|direttamente)\b.{0,120}\b(?:"
            r"e-?mail|newsletter|posta|casella|notifiche|aggiornamenti|whatsapp|selezione)\b.{0,50}$"
        ),
    ),
    (
        "newsletter",
        "iscrivendoti cliccando registrandoti proseguendo inserendo",
        r"\b.{0,160}\b(?:accett\w+|acconsent\w+|dichiar\w+|autorizz\w+)\b",
    ),
    ("newsletter", "ho", r" letto (?:e accetto|l'informativa|la privacy|e compreso)\b"),
    (
        "newsletter",
        "non",
        (
            r" perder(?:ti|e|ti mai)\b.{0,40}\b(?:notizia|notizie|newsletter|nulla|niente|aggiornamento"
            r"|aggiornamenti|novità)\b.{0,50}$"
        ),
    ),
    ("newsletter", "grazie", r" per (?:esserti iscritt[oa]|l'iscrizione|la tua iscrizione|la registrazione)\b"),
    ("newsletter", "inserisci", r" (?:il tuo|la tua|un|una)\b.{0,60}$"),
    (
        "newsletter",
        "accetto acconsento",
        r" (?:l'informativa|al trattamento|i termini|le condizioni|di ricevere|la privacy)\b",
    ),
    ("newsletter", "puoi", r" (?:disiscriverti|annullare l'iscrizione|cancellarti)\b"),
    ("cookie-notice", "utilizziamo usiamo", r"\b.{0,60}\bcookies?\b"),
    (
        "cookie-notice",
        "questo noi il",
        (
            r" (?:nostro )?(?:sito|portale|e (?:i )?nostri|e terze)\b.{0,60}\b(?:utilizz\w+|usa\w*|archivia\w*)\b"
            r".{0,60}\bcookies?\b"
        ),
    ),
    ("cookie-notice", "cliccando chiudendo proseguendo continuando", r"\b.{0,140}\bcookies?\b"),
    (
        "legal",
        "note informativa termini condizioni",
        (
            r" (?:legali|sulla privacy|privacy|sui cookie|e condizioni|d'uso|di servizio|generali)(?:[ |·•/,–-]+"
            r".{0,80})?$"
        ),
    ),
    ("legal", "testata", r" (?:giornalistica|registrata|reg)\b.{0,140}$"),
    ("legal", "registrazione", r" (?:al |presso il |del )?tribunale\b.{0,140}$"),
    ("legal", "direttore", r" responsabile\b.{0,60}$"),
    ("legal", "p c p.iva partita", r"(?:\.? ?iva|\.f\.)\b.{0,80}$"),
    ("related", "leggi per vedi", r" (?:anche|tutto|ancora|di più|qui|approfondire|saperne di più) ?[:|»>→►].*"),
    ("related", "guarda ascolta vedi approfondisci approfondimento", r"(?: (?:anche|tutto|qui))* ?[:|»>→►].*"),
    (
        "related",
        "leggi",
        r" (?:anche|tutto|l'articolo|la notizia|l'intervista|l'approfondimento|lo speciale)\b.{0,90}(?<!\.)$",
    ),
    (
        "related",
        "ti potrebbe potrebbero",
        r" (?:potrebbe |potrebbero )?(?:interessar[et]i?|interessare|piacere)\b(?: anche)?\W*$",
    ),
    (
        "related",
        "i le gli",
        (
            r" (?:articoli |notizie )?più (?:lett[ie]|vist[ie]|commentat[ie]|condivis[ie]|popolari)\b(?: (?:di"
            r"|della|del|oggi|in|su|su questo)\b[^.]{0,30})?[^\w.]*$"
        ),
    ),
    (
        "related",
        "più",
        (
            r" (?:lett[ie]|vist[ie]|commentat[ie]|condivis[ie])\b(?: (?:di|della|del|oggi|in|su)\b[^.]{0,30})?[^\w.]*"
            r"$"
        ),
    ),
    ("related", "ultime altre", r" notizie(?: (?:di|da|su|della|del|dal)\b[^.]{0,30})?[^\w.]*$"),
    ("related", "sullo", r" stesso (?:argomento|tema)\b.{0,30}$"),
    ("comments", "#", r" (?:commenti|commento|risposte)\W*$"),
    (
        "comments",
        "vedi leggi mostra lascia scrivi aggiungi",
        r" (?:i |un |il tuo |tutti i |altri )?(?:\d+ )?(?:commenti|commento|risposta)\b.{0,30}$",
    ),
    ("comments", "commenti", r" ?(?:\(?\d+\)?|chiusi|disabilitati)\W*$"),
    ("comments", "accedi devi", r" (?:per|essere)\b.{0,40}\b(?:commentare|commento|commenti)\b.{0,40}$"),
    ("comments", "il", r" tuo indirizzo e-?mail non sarà pubblicato\b"),
    (
        "comments",
        "i",
        (
            r" (?:commenti (?:sono (?:chiusi|moderati|disabilitati)|in questa pagina)|campi obbligatori)\b.{0,60}"
            r"$"
        ),
    ),
    ("comments", "sii", r" il primo a\b.{0,30}$"),
    ("tags", "etichette argomenti tags temi categorie tag categoria", r" ?:"),
    ("tags", "parole", r" chiave ?:"),
    ("read-time", "#", r" ?(?:min|minuti|minuto)\b\.? ?(?:di lettura)?\W*$"),
    ("read-time", "lettura", r" ?:? ?(?:di )?\d{1,2} ?(?:min|minuti|')(?!\w).{0,10}$"),
    ("read-time", "tempo", r" (?:stimato )?di lettura\b.{0,25}$"),
    (
        "age-notice",
        "questo",
        r" articolo (?:ha|è stato pubblicato) più di (?:\d+|un\w?) (?:giorni|mese|mesi|ann[oi])(?: fa)?\W*$",
    ),
    (
        "navigation",
        "vai salta passa",
        (
            r" (?:al|alla|ai) (?:contenut[oi]|menu|navigazione|ricerca|piè|footer|commenti|home|sezione)\b.{0,30}"
            r"$"
        ),
    ),
    ("navigation", "vedi mostra", r" (?:tutti|tutte|altri|altre)(?: (?:gli|le|i|articoli|notizie|di)\b.{0,30})?\W*$"),
    ("navigation", "sei", r" (?:qui|in) ?:"),
    (
        "navigation",
        "torna",
        (
            r" (?:su|indietro|alla home(?: page)?|alla lista|all'(?:inizio|elenco|articolo|archivio)"
            r"|in cima|ai risultati|alla sezione.{0,20})[^\w.]*$"
        ),
    ),
    ("advertisement", "pubblicità annuncio", r"(?: chiudi\b.{0,30}| [-–|] .{0,40})[^\w.]*$"),
    ("advertisement", "continua l'articolo", r" (?:a leggere |continua |prosegue )?dopo la pubblicità\b.{0,20}$"),
    (
        "paywall",
        "abbonati registrati accedi",
        (
            r"(?: (?:ora|subito|gratis|o \w+))* per (?:continuare|leggere|proseguire|accedere|sbloccare"
            r"|avere)\b.{0,100}$"
        ),
    ),
    ("paywall", "abbonati", r" (?:a partire|a soli|a solo|da \d|per soli).{0,60}$"),
    ("paywall", "per", r" (?:continuare a leggere|proseguire nella lettura|leggere l'articolo completo)\b.{0,100}$"),
    ("paywall", "questo", r" (?:articolo|contenuto) è (?:riservato|disponibile solo|esclusivo)\b.{0,60}$"),
    (
        "paywall",
        "contenuto articolo riservato solo esclusivo",
        r" (?:riservato )?(?:agli|per gli|per) (?:nostri )?(?:abbonati|iscritti|registrati)\b.{0,20}$",
    ),
    (
        "paywall",
        "sei hai non",
        (
            r" (?:già |sei |ancora |hai )*(?:un'? ?)?(?:abbonat[oa]|registrat[oa]|iscritt[oa]|account"
            r"|abbonamento)\b ?\?.{0,50}$"
        ),
    ),
    (
        "audio-player",
        "ascolta",
        r" (?:l'articolo|questo articolo|la notizia|la versione|il podcast|l'episodio|l'audio)\b[^.]{0,40}$",
    ),
    ("audio-player", "ascolta", r"[ ·|(:-]+\d.{0,20}$"),
    ("audio-player", "il", r" tuo browser non\b"),
    ("app-prompt", "scarica", r" (?:gratis |subito )?(?:l'app\b|la nostra app\b|l'applicazione)\b.{0,60}$"),
    ("app-prompt", "disponibile scarica", r" (?:su|da|per) (?:app store|google play|ios|android)\b.{0,30}$"),
    ("caption-control", "foto immagine", r" \d+ (?:di|/) \d+\W*$"),
    ("caption-control", "#", r" (?:di \d+|foto|immagini)(?: (?:foto|immagini))?\W*$"),
    ("correction-note", "correzione errata rettifica precisazione", r"(?: corrige)?(?: ?[,(][\w ,./]{3,24}\)?)? ?:"),
    ("correction-note", "errata", r" corrige\W*$"),
    (
        "correction-note",
        "nota",
        (
            r" (?:della redazione|del direttore|ai lettori)\b.{0,200}\b(?:corrett[oa]|aggiornat[oa]"
            r"|modificat[oa]|rettificat[oa]|versione precedente|errore)\b"
        ),
    ),
    ("correction-note", "questo", r" (?:articolo|testo|pezzo) è stato (?:aggiornato|modificato|corretto|rivisto)\b"),
    ("correction-note", "una", r" versione precedente di questo (?:articolo|testo|pezzo)\b"),
)
"""Reasons, first words, and the regular expression of what follows them; see the package."""

ANYWHERE = (
    ("legal", "diritti riservati", r".{0,120}\btutti i diritti riservati\b"),
    ("legal", "riproduzione riservata", r".{0,120}\briproduzione riservata\b"),
    ("newsletter", "newsletter", r"(?![\"“«„]).{0,80}\b(?:nostr[ae]|tua) newsletter\b.{0,80}$"),
)
"""Reasons, words that the line holds, and the regular expression of the line; see the package."""
