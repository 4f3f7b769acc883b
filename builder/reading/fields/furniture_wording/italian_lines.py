"""Furniture in Italian that is a whole line."""

from __future__ import annotations

WHOLE_LINES = {
    "share-bar": """
        condividi | stampa | salva | invia | copia link | copia il link | link copiato | copia | condividi su
        facebook | condividi su twitter | condividi su x | condividi su whatsapp | condividi su linkedin |
        condividi via email | condividi l'articolo | condividi questo articolo | condividi articolo | condividi
        la notizia | invia per email | invia via email | invia per mail | segui | seguici | seguici su | seguici
        anche su | salva articolo | salva l'articolo | leggi dopo | leggi più tardi | regala articolo | regala
        l'articolo | regala | mi piace | aggiungi ai preferiti | preferiti | stampa articolo | stampa questo
        articolo | inoltra | twitta | condivisioni | condividi sui social
    """,
    "comments": """
        commenti | commento | commenta | lascia un commento | scrivi un commento | scrivi anche tu un commento |
        aggiungi un commento | vedi i commenti | leggi i commenti | mostra commenti | mostra i commenti |
        nascondi commenti | vai ai commenti | tutti i commenti | annulla risposta | rispondi | segnala | nessun
        commento | commenta per primo | sii il primo a commentare | partecipa alla discussione | invia commento
        | pubblica commento | i commenti sono chiusi | più recenti | meno recenti | il tuo commento | carica
        altri commenti | commenta la notizia
    """,
    "navigation": """
        home | cerca | ricerca | menu | menù | apri menu | chiudi menu | chiudi | menu principale | prima pagina
        | vai al contenuto | vai al contenuto principale | salta al contenuto | accedi | esci | login |
        registrati | il mio account | il mio profilo | il mio conto | account | precedente | successivo |
        successiva | articolo precedente | articolo successivo | articolo seguente | sezioni | tutte le sezioni
        | altro | mostra altro | mostra di più | mostra meno | vedi tutti | vedi tutto | vedi altro | carica
        altro | carica altri | carica di più | contatti | contattaci | chi siamo | la redazione | redazione |
        scriveteci | rss/xml | aiuto | assistenza | mappa del sito | archivio | edicola | edizione digitale |
        sfoglia il giornale | il giornale di oggi | in diretta | diretta | video | foto | meteo | oroscopo |
        cruciverba | giochi | annunci | necrologi | lavora con noi | torna su | torna all'inizio | torna alla
        home | indietro | abbonamenti | edizioni | edizioni locali | newsletter e alert | per approfondire |
        scopri di più | maggiori informazioni | tutte le notizie | tutti gli articoli | pubblicità su questo
        sito | per la pubblicità | segnala un errore | impostazioni | vai alla home
    """,
    "advertisement": """
        pubblicità | annuncio | annuncio pubblicitario | contenuto sponsorizzato | sponsorizzato | sponsorizzata
        | messaggio promozionale | contenuto promozionale | continua dopo la pubblicità | l'articolo continua
        dopo la pubblicità | continua a leggere dopo la pubblicità | l'articolo prosegue dopo la pubblicità |
        rimuovi pubblicità | chiudi pubblicità | offerto da | in collaborazione con | informazione pubblicitaria
    """,
    "related": """
        leggi anche | leggi di più | leggi tutto | leggi ancora | vedi anche | guarda anche | ascolta anche |
        articoli correlati | articoli collegati | notizie correlate | contenuti correlati | correlati |
        correlate | argomenti correlati | potrebbe interessarti | potrebbe interessarti anche | potrebbero
        interessarti | ti potrebbe interessare | ti potrebbe interessare anche | ti potrebbero interessare | ti
        consigliamo | consigliati | consigliati per te | consigliato per te | raccomandati | i più letti | più
        letti | le più lette | più lette | gli articoli più letti | i più visti | più visti | ultime notizie |
        ultim'ora | le ultime notizie | ultimi articoli | articoli recenti | altre notizie | in evidenza | in
        primo piano | primo piano | da non perdere | sullo stesso argomento | sullo stesso tema | dello stesso
        autore | tendenze | di tendenza | continua a leggere | approfondimenti | approfondimento | dallo stesso
        autore | i nostri consigli | le notizie del giorno | gli altri articoli | dalla home | le notizie più
        lette | notizie più lette | scelti per voi | scelti per te | scelte per te | scelte per voi
    """,
    "newsletter": """
        newsletter | iscriviti | iscriviti alla newsletter | iscriviti ora | iscriviti gratis | ricevi la
        newsletter | la tua email | la tua e-mail | il tuo indirizzo email | il tuo indirizzo e-mail | indirizzo
        email | indirizzo e-mail | inserisci la tua email | inserisci la tua e-mail | grazie per l'iscrizione |
        grazie per esserti iscritto | le nostre newsletter | attiva le notifiche | ricevi le notifiche | mi
        iscrivo | accetto | acconsento | la newsletter
    """,
    "tags": """
        etichette | argomenti | temi | parole chiave | argomenti trattati | in questo articolo | categorie | tag
        | tematiche | altri articoli su
    """,
    "release-note": "comunicato stampa | comunicato | contatti stampa | ufficio stampa | contatti per la stampa",
    "caption-control": """
        ingrandisci | ingrandisci immagine | ingrandisci foto | mostra didascalia | nascondi didascalia |
        galleria | galleria fotografica | galleria fotografica completa | fotogallery | photogallery | gallery |
        guarda le foto | vedi le foto | guarda la gallery | schermo intero | riproduci video | guarda il video |
        guarda video | riproduci | foto precedente | foto successiva | immagine precedente | immagine successiva
        | immagine | le foto | apri la galleria | guarda ora | le immagini
    """,
    "legal": """
        note legali | informativa sulla privacy | informativa privacy | informativa sui cookie | privacy policy
        | cookie policy | termini e condizioni | condizioni d'uso | condizioni generali | termini di servizio |
        dati societari | riproduzione riservata | diritti riservati | preferenze privacy | impostazioni privacy
        | gestisci cookie | gestione cookie | preferenze cookie | dichiarazione di accessibilità | codice etico
        | gerenza | disclaimer | crediti | feed rss | accessibilità
    """,
    "cookie-notice": """
        accetta | accetta tutti | accetta tutto | accetta i cookie | accetta tutti i cookie | accetta e continua
        | accetta e chiudi | rifiuta | rifiuta tutto | rifiuta tutti | continua senza accettare | personalizza |
        gestisci preferenze | gestisci le preferenze | gestisci opzioni | preferenze | solo necessari | rifiuta
        e abbonati | la tua privacy | ho capito | maggiori informazioni sui cookie
    """,
    "paywall": """
        riservato agli abbonati | contenuto riservato agli abbonati | articolo riservato agli abbonati | per
        abbonati | per gli abbonati | solo per abbonati | solo per gli abbonati | contenuto per abbonati |
        abbonati | abbonati ora | sei già abbonato | sei già abbonata | sei già registrato | hai già un account
        | hai già un abbonamento | abbonati per continuare | abbonati per continuare a leggere | abbonati per
        leggere | accedi per continuare | per continuare a leggere | registrati per continuare a leggere |
        attiva l'abbonamento | scopri le offerte | vedi le offerte | prova gratis | prova gratuita | disdici
        quando vuoi | password dimenticata | hai dimenticato la password | resta collegato | ricordami | premium
        | sblocca l'articolo | scegli il piano
    """,
    "audio-player": """
        ascolta | ascolta l'articolo | ascolta articolo | ascolta questo articolo | ascolta la notizia | ascolta
        la versione audio | ascolta la versione audio dell'articolo | versione audio | audio articolo | ascolta
        il podcast
    """,
    "app-prompt": """
        scarica l'app | scarica la nostra app | scarica app | scarica l'applicazione | apri nell'app | leggi
        nell'app | disponibile su google play | disponibile su app store | scarica su app store | scarica da
        google play | le nostre app
    """,
    "transcript": "trascrizione | leggi la trascrizione | vedi la trascrizione | mostra trascrizione",
    "read-time": "tempo di lettura | lettura veloce | minuti di lettura",
}
"""Reason to lines, lower case and without punctuation at the ends, separated by bars."""
