"""Furniture in Spanish: how lines begin, and telling words."""

from __future__ import annotations

from builder.reading.fields.furniture_wording.networks import NETWORKS

BEGINNINGS = (
    (
        "share-bar",
        "compartir comparte compartí enviar envía",
        (
            r" (?:(?:esta|este|la|el) (?:noticia|artículo|nota) )?(?:en|por|vía|con|a través de) (?:tu "
            rf"|tus )?(?:{NETWORKS}|correo|redes(?: sociales)?|amigos)(?: \([^)]*\))?[^\w.]*$"
        ),
    ),
    (
        "share-bar",
        "compartir comparte compartí imprimir guardar",
        r" (?:esta|este) (?:noticia|artículo|nota|contenido|historia)\W*$",
    ),
    (
        "share-bar",
        "síguenos síganos seguinos encuéntranos",
        (
            rf"\b.{{0,40}}\b(?:en|desde) (?:nuestr[ao]s? (?:canal(?:es)? )?(?:de )?)?(?:{NETWORKS}|redes sociales"
            rf"|redes)\b.{{0,40}}$"
        ),
    ),
    ("share-bar", "únete", r" (?:a nuestro|al) (?:canal|grupo)\b.{0,60}$"),
    (
        "newsletter",
        "suscríbete suscríbase suscribite suscribete apúntate regístrate inscríbete",
        r" (?:a|al|aquí|gratis|y|en|ya|hoy|ahora)\b(?! (?:seguir|continuar|leer)).{0,160}$",
    ),
    (
        "newsletter",
        "recibe reciba recibí recibir",
        (
            r" .{0,120}\b(?:tu (?:correo|e-?mail|buzón|bandeja|móvil|whatsapp)|nuestr[ao]s? (?:newsletters?"
            r"|boletín|boletines|alertas)|newsletters?|boletines?|boletín|notificaciones)\b.{0,50}$"
        ),
    ),
    (
        "newsletter",
        "al",
        (
            r" (?:suscribirte|suscribirse|registrarte|registrarse|hacer clic|enviar|inscribirte|pulsar)\b.{0,160}"
            r"\b(?:acept\w+|consient\w+)\b"
        ),
    ),
    ("newsletter", "he", r" leído y acepto\b"),
    (
        "newsletter",
        "no",
        (
            r" te (?:pierdas|quedes sin)\b.{0,40}\b(?:noticia|nada|newsletter|novedad|información|actualización"
            r"|boletín)\w*.{0,50}$"
        ),
    ),
    ("newsletter", "gracias", r" por (?:suscribirte|suscribirse|registrarte|tu suscripción)\b"),
    ("newsletter", "introduce ingresa escribe ingrese", r" (?:tu|su|un) (?:correo|e-?mail|dirección)\b.{0,50}$"),
    ("cookie-notice", "utilizamos usamos", r"\b.{0,60}\bcookies\b"),
    (
        "cookie-notice",
        "este nuestro esta nosotros",
        (
            r" (?:sitio|web|página|portal|y nuestros)\b.{0,60}\b(?:utiliza\w*|usa\w*|almacena\w*)\b.{0,60}\bcook"
            r"ies\b"
        ),
    ),
    ("cookie-notice", "si", r" (?:continúa|continúas|sigues|sigue) navegando\b.{0,120}$"),
    ("cookie-notice", "al", r" (?:continuar|navegar|hacer clic|pulsar)\b.{0,120}\bcookies\b"),
    (
        "legal",
        "aviso política términos condiciones",
        r" (?:legal|de privacidad|de cookies|y condiciones|de uso|de contratación)(?:[ |·•/,–-]+.{0,80})?$",
    ),
    ("legal", "prohibida", r" (?:la|su) reproducción\b"),
    (
        "legal",
        "queda",
        r" (?:terminantemente |expresamente )?prohibida\b.{0,20}\b(?:reproducción|distribución|copia)\b",
    ),
    (
        "related",
        "lea lee leer vea ver mira mirá leé además relacionado relacionada te",
        r"(?: (?:también|además|más|aquí|puede interesar|recomendamos|interesa))* ?[:|»>→►].*",
    ),
    (
        "related",
        "te le también podría quizás",
        (
            r" (?:te |le )?(?:puede|podría|podrían|pueden|recomendamos|interesa)(?: (?:interesarte|interesar"
            r"|leer|también))?\W*$"
        ),
    ),
    (
        "related",
        "lo las los",
        (
            r" (?:(?:noticias |artículos |notas )?más (?:leíd[oa]s?|vist[oa]s?|compartid[oa]s?|comentad[oa]s?"
            r"|popular(?:es)?|buscad[oa]s?)|últimas noticias)\b(?: (?:en|de|del|hoy|esta)\b[^.]{0,30})?[^\w.]*$"
        ),
    ),
    ("related", "últimas más otras", r" noticias(?: (?:de|sobre|en|del|relacionadas)\b[^.]{0,30})?[^\w.]*$"),
    ("related", "no", r" te (?:lo )?pierdas ?[:|].*"),
    ("comments", "#", r" (?:comentarios?|respuestas?)\W*$"),
    (
        "comments",
        "ver leer mostrar dejar deja añadir escribe publicar",
        r" (?:los |un |tu |todos los |más )?(?:\d+ )?(?:comentarios?|respuesta)\b.{0,30}$",
    ),
    ("comments", "comentarios", r" ?(?:\(?\d+\)?|cerrados|desactivados)\W*$"),
    (
        "comments",
        "debes inicia",
        (
            r" (?:estar |iniciar )?(?:registrado |conectado )?(?:sesión )?para (?:comentar|publicar"
            r"|poder comentar)\b.{0,60}$"
        ),
    ),
    ("comments", "tu", r" dirección de correo electrónico no será publicada\b"),
    (
        "comments",
        "los",
        (
            r" (?:comentarios (?:son responsabilidad|están (?:cerrados|sujetos|moderados))|campos obligatorios)\b"
            r".{0,60}$"
        ),
    ),
    ("comments", "sé", r" el primero en\b.{0,30}$"),
    ("tags", "etiquetas temas archivado tags categorías categoría etiquetado", r"(?: en)? ?:"),
    ("tags", "palabras", r" clave ?:"),
    ("read-time", "#", r" ?(?:min|minutos?)\b\.? ?(?:de lectura|de lectura aproximada)?\W*$"),
    ("read-time", "lectura", r" ?:? ?(?:de )?\d{1,2} ?(?:min|minutos?)\b.{0,10}$"),
    ("read-time", "tiempo", r" (?:estimado )?de lectura\b.{0,25}$"),
    (
        "age-notice",
        "esta este",
        (
            r" (?:noticia|artículo|nota) (?:tiene|fue publicad[oa] hace) más de (?:\d+|un\w?) (?:días?"
            r"|meses|mes|años?)\W*.{0,15}$"
        ),
    ),
    ("navigation", "saltar ir pasar", r" (?:al|a la) (?:contenido|navegación|menú|pie|barra|búsqueda)\b.{0,30}$"),
    ("navigation", "inicio portada", r" ?[»>/|›→].{0,120}$"),
    ("navigation", "ver", r" (?:todas|todos|más)(?: (?:las|los|de|noticias|artículos|notas)\b.{0,30})?\W*$"),
    ("navigation", "estás usted", r" (?:está )?aquí\b.{0,60}$"),
    ("advertisement", "publicidad anuncio", r"(?: cerrar\b.{0,30}| [-–|] .{0,40})[^\w.]*$"),
    (
        "advertisement",
        "sigue continúa",
        r" (?:leyendo )?(?:después|tras) (?:de la|la|del) (?:publicidad|anuncio)\b.{0,20}$",
    ),
    ("paywall", "suscríbete regístrate suscríbase", r"(?: (?:ahora|gratis|o \w+ \w+))? (?:para|por|desde)\b.{0,100}$"),
    ("paywall", "inicia", r" sesión para (?:seguir|continuar|leer|ver)\b.{0,60}$"),
    ("paywall", "para", r" (?:seguir|continuar) leyendo\b.{0,100}$"),
    (
        "paywall",
        "este esta",
        (
            r" (?:artículo|contenido|noticia|nota) es (?:exclusiv[oa]|solo|sólo) para (?:los |nuestros )?(?:susc"
            r"riptores|socios|usuarios)\b.{0,40}$"
        ),
    ),
    (
        "paywall",
        "contenido exclusivo solo sólo",
        r" (?:exclusivo )?para (?:suscriptores|socios|usuarios registrados|miembros)\b.{0,20}$",
    ),
    (
        "paywall",
        "ya aún todavía",
        (
            r" (?:eres|es|tienes|tiene|no eres|estás) (?:una? )?(?:suscriptora?|suscrit[oa]|cuenta|socio"
            r"|usuario|miembro)\b[^.]{0,20}\?.{0,50}$"
        ),
    ),
    ("paywall", "ya", r" soy (?:suscriptora?|socio|usuario)\W*$"),
    ("paywall", "lee sigue", r" (?:sin límites|gratis|leyendo)\b.{0,40}$"),
    (
        "audio-player",
        "escuchar escucha",
        r" (?:el |la |este |esta )?(?:artículo|noticia|nota|podcast|episodio|audio)\b.{0,30}$",
    ),
    ("audio-player", "escuchar escucha", r"[ ·|(:-]+\d.{0,20}$"),
    ("audio-player", "tu su", r" navegador no (?:soporta|admite|puede|es compatible|reproduce)\b"),
    (
        "app-prompt",
        "descarga descargar descargá descárgate",
        r" (?:gratis )?(?:la|nuestra) (?:app|aplicación)\b.{0,60}$",
    ),
    ("app-prompt", "disponible", r" en (?:el )?(?:app store|google play|ios|android)\b.{0,30}$"),
    ("caption-control", "foto imagen", r" \d+ (?:de|/) \d+\W*$"),
    ("caption-control", "#", r" (?:de \d+|fotos|imágenes)(?: (?:fotos|imágenes))?\W*$"),
    (
        "correction-note",
        "corrección fe aclaración rectificación",
        r"(?: de (?:errores|erratas))?(?: ?[,(][\w ,./]{3,24}\)?)? ?:",
    ),
    ("correction-note", "fe", r" de (?:errores|erratas)\W*$"),
    (
        "correction-note",
        "nota",
        (
            r" (?:de la redacción|del editor|de la editora|a los lectores)\b.{0,200}\b(?:corregid[oa]"
            r"|actualizad[oa]|modificad[oa]|rectificad[oa]|versión (?:anterior|previa)|error)\b"
        ),
    ),
    (
        "correction-note",
        "este esta",
        (
            r" (?:artículo|noticia|nota|texto|información) (?:ha sido|fue|se ha|se) (?:actualizad[oa]"
            r"|corregid[oa]|modificad[oa]|actualizó|corrigió|modificó)\b"
        ),
    ),
    (
        "correction-note",
        "una en",
        (
            r" (?:una )?versión (?:anterior|previa) de (?:este|esta) (?:artículo|noticia|nota|texto"
            r"|información)\b"
        ),
    ),
)
"""Reasons, first words, and the regular expression of what follows them; see the package."""

ANYWHERE = (
    ("legal", "derechos reservados", r".{0,120}\btodos los derechos reservados\b"),
    ("newsletter", "newsletter", r"(?![\"“«„]).{0,80}\b(?:nuestras?|tu) newsletters?\b.{0,80}$"),
    ("newsletter", "boletin", r"(?![\"“«„]).{0,80}\b(?:nuestros?) (?:bolet[ií]n|boletines)\b.{0,80}$"),
)
"""Reasons, words that the line holds, and the regular expression of the line; see the package."""
