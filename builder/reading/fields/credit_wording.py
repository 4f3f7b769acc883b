"""The words of picture credits in six languages: who makes pictures, and how a line says that somebody did."""

from __future__ import annotations

ENGLISH_LABELS = """photo photograph photography photographer picture image illustration illustrator artwork cartoon
    screenshot credit"""
GERMAN_LABELS = """foto bild symbolbild symbolfoto archivbild archivfoto bildquelle fotoquelle bildnachweis
    fotonachweis bildrechte fotograf fotografin fotocredit zeichnung"""
FRENCH_LABELS = "photographie photographe crédit dessin"
SPANISH_LABELS = "fotografía imagen ilustración crédito fotógrafo fotógrafa"
PORTUGUESE_LABELS = "fotografia imagem ilustração"
ITALIAN_LABELS = "immagine illustrazione credito fotografo fotografa"
LABELS = frozenset(
    " ".join((ENGLISH_LABELS, GERMAN_LABELS, FRENCH_LABELS, SPANISH_LABELS, PORTUGUESE_LABELS, ITALIAN_LABELS)).split()
)
"""Before a colon or a "by" they announce who made the picture."""

PLURAL_LABELS = frozenset(
    """photos photographs pictures images illustrations credits fotos bilder photographies crédits fotografías imágenes
    ilustraciones créditos fotografias imagens ilustrações fotografie immagini illustrazioni crediti""".split()
)
"""Labels that also begin the headlines of galleries: "Photos: The Storm in Ten Pictures"."""

GRAPHIC_LABELS = frozenset(
    """map chart graphic graphics karte grafik infografik carte infographie mapa gráfico infografía infográfico arte
    mappa grafica infografica""".split()
)
SOURCE_LABELS = frozenset("source copyright quelle fuente fonte".split())

WRITER_LABELS = "words|text|story|written|reporting|texte|texto|testo|textos|testi|bericht|reportage"

ARCHIVES = frozenset(
    """archive archives archiv archivbild archivfoto archivo arquivo archivio file symbolbild symbolfoto
    reprodução divulgação reproducción handout courtesy cortesía cortesia""".split()
)
"""A bracket that begins so tells where the picture is from: "(Archivo General)"."""

MAKERS = frozenset(
    name.strip()
    for name in """afp | reuters | getty | getty images | getty images plus | shutterstock | alamy | alamy stock
    | wikimedia | wikimedia commons | wikicommons | unsplash | istock | istockphoto | anadolu | anadolu agency | zuma
    | zuma press | zuma wire | zumapress | zumapress.com | sipa | sipa usa | associated press | the associated press
    | agence france-presse | fotolia | adobe stock | pexels | pixabay | flickr | usa today sports | usa today network
    | picture alliance | picture-alliance | imago | imago images | imago sport | lapresse | imagoeconomica
    | fotogramma | keystone | ddp | maxppp | abaca | abacapress | europa press | cordon press | agência brasil
    | agência o globo | estadão conteúdo | folhapress | nurphoto | newscom | redux | wireimage | filmmagic
    | hulton archive | corbis | bettmann | imagn | imagn images | icon sportswire | freepik | dreamstime
    | depositphotos | 123rf | thinkstock | rex features | pa wire | pa media | pa images | press association
    | action images | backgrid | splash news | invision | ap photo | epa-efe | epa | dpa | apa | efe | ansa | lusa
    | belga | xinhua | tass | kyodo | yonhap | ukrinform | maxar technologies | planet labs | globe staff
    | canadian press | the canadian press | la presse canadienne | xinhua news agency | sportsfile | scanpix
    | ritzau scanpix | magnum photos | camera press""".split("|")
)
"""Agencies and archives of pictures, in lower case."""

CHANNELS = frozenset(
    name.strip()
    for name in """handout | courtesy | pool | contacto | hans lucas | bloomberg | canva | rex | splash | public domain
    | creative commons | domaine public | dominio público | domínio público | pubblico dominio | gemeinfrei | supplied
    | contributed | provided | privat | privée | dr | d.r | reprodução | divulgação | arquivo pessoal | acervo pessoal
    | archivo personal | archivio personale | archives personnelles | screenshot | screengrab | capture d'écran
    | capture d’écran | captura de pantalla | captura de tela | youtube | instagram | facebook | twitter | tiktok
    | google maps | google earth | google street view | nasa | esa | noaa | usgs | netflix | paramount | disney
    | universal pictures | warner bros | warner bros pictures | columbia pictures | lionsgate | a24 | lucasfilm
    | marvel studios | sony pictures | 20th century studios | apple tv+ | prime video | hulu | bbc
    | channel 4""".split("|")
)
"""What credits name as well, and other lines too: they make a credit only behind a caption or a label."""

CAPITAL_MAKERS = frozenset("AP PA TNS UPI AFP EPA MEGA".split())
CAPITAL_CHANNELS = frozenset("HBO NBC CBS ABC ITV BBC NASA NOAA ESA DR TT VII".split())
"""Acronyms that are makers in capitals only; the channels among them not on a line of their own."""

SIGN_OFFS = frozenset(
    "efe ani pti ians lusa xinhua bernama dpa apa sda ansa upi tass belga ats afp/red yonhap kyodo".split()
)
"""Agencies whose stories end with their bare name, so it does not make a caption of what stands before it."""

MAKER_TRIMMINGS = frozenset(
    """photo photos pic pics foto fotos file images image archive archives archiv archivo arquivo archivio stock staff
    handout bildfunk zentralbild""".split()
)
"""What stands before or after a maker's name and changes nothing: "AFP Photo", "Foto Ansa"."""

CONNECTORS = frozenset(
    """of the for via and on in at by from with courtesy de du des la le les von van der den das vom zur für im am
    et y e und & del los las el al da do dos das di della dei degli per para pour bin ibn i a x vs""".split()
)
"""Words in lower case that a list of names may hold."""
