"""Furniture in Spanish that is a whole line."""

from __future__ import annotations

WHOLE_LINES = {
    "share-bar": """
        compartir | imprimir | enviar | guardar | copiar enlace | enlace copiado | copiar el enlace | copiar
        link | compartir en facebook | compartir en twitter | compartir en x | compartir en whatsapp | compartir
        en linkedin | compartir por correo | compartir por email | enviar por correo | enviar por email |
        comparte | compártelo | comparte esta noticia | compartir noticia | compartir artículo | compartir esta
        noticia | comparte este artículo | compartir este artículo | seguir | síguenos | síguenos en | síganos |
        síganos en | seguinos | seguinos en | guardar artículo | guardar noticia | guardar para después |
        guardar para leer después | regalar artículo | añadir a favoritos | agregar a favoritos | me gusta |
        copiar url | correo | correo electrónico | tuitear | escríbenos por correo | desplegar redes sociales |
        redes sociales | ir a los comentarios
    """,
    "comments": """
        comentarios | comentario | comentar | comenta | deja un comentario | dejar un comentario | deja una
        respuesta | escribe un comentario | añadir comentario | agregar comentario | ver comentarios | ver los
        comentarios | mostrar comentarios | ocultar comentarios | ver más comentarios | cargar más comentarios |
        cargar más | cancelar respuesta | responder | denunciar | sé el primero en comentar | sin comentarios |
        únete a la conversación | inicia sesión para comentar | publicar comentario | enviar comentario | tu
        comentario | normas de participación | más recientes | más antiguos | más valorados | participa |
        archivado en comentarios | comenta esta noticia
    """,
    "navigation": """
        inicio | buscar | búsqueda | menú | abrir menú | cerrar menú | cerrar | menú principal | portada |
        saltar al contenido | ir al contenido | ir al contenido principal | iniciar sesión | inicia sesión |
        cerrar sesión | ingresar | acceder | regístrate | registrarse | registrarme | mi cuenta | mi perfil |
        cuenta | anterior | siguiente | artículo anterior | artículo siguiente | secciones | más | ver más | ver
        todo | ver todos | ver menos | cargar más noticias | mostrar más | mostrar menos | contacto |
        contáctenos | contáctanos | quiénes somos | quienes somos | sobre nosotros | acerca de | ayuda |
        preguntas frecuentes | mapa del sitio | mapa web | hemeroteca | archivo | edición impresa | edición
        digital | en vivo | en directo | podcasts | videos | vídeos | horóscopo | el tiempo | crucigrama |
        sudoku | clasificados | esquelas | obituarios | volver | volver arriba | subir | ir arriba | volver al
        inicio | suscripción | suscripciones | anúnciese | publicidad y tarifas | anunciantes | cambiar edición
        | ediciones | edición | última hora | sobre la firma | más información | saber más | ver biografía | más
        artículos del autor | todos los artículos | ajustes | aceptar y cerrar
    """,
    "advertisement": """
        publicidad | anuncio | anuncios | contenido patrocinado | patrocinado | contenido de marca | patrocinado
        por | continúa después de la publicidad | sigue leyendo después de la publicidad | la noticia continúa
        después de la publicidad | el artículo continúa después de la publicidad | continuar leyendo después del
        anuncio | contenido promocionado | eliminar anuncios | cerrar publicidad | branded content | espacio
        patrocinado
    """,
    "related": """
        lea también | lee también | leer también | lea además | lee más | leer más | le puede interesar | te
        puede interesar | te recomendamos | también te puede interesar | puede interesarte | podría interesarte
        | noticias relacionadas | artículos relacionados | contenido relacionado | contenidos relacionados |
        temas relacionados | más información sobre | relacionadas | relacionados | notas relacionadas | más
        noticias | más sobre este tema | más en esta sección | las más leídas | lo más leído | lo más visto |
        más leídas | más leídos | lo más | lo más popular | lo último | últimas noticias | últimas noticias de
        hoy | ver también | mira también | vea también | recomendado | recomendados | recomendadas | destacados
        | destacadas | no te pierdas | además | otras noticias | más de esta sección | noticias destacadas |
        tendencias | seguir leyendo | sigue leyendo | lo más leído del día | los más leídos | artículos
        recientes | entradas recientes | más historias | en esta noticia | en portada | relacionado | nota
        relacionada | ampliar
    """,
    "newsletter": """
        newsletter | boletín | boletines | boletín de noticias | suscríbete | suscribirse | suscribirme |
        suscríbase | suscríbete a nuestro boletín | suscríbete a la newsletter | recibe nuestra newsletter |
        recibe el boletín | apúntate | apuntarme | tu correo electrónico | tu correo | tu email | tu e-mail |
        dirección de correo | dirección de correo electrónico | introduce tu correo | introduce tu email |
        gracias por suscribirte | quiero recibirla | quiero suscribirme | activar notificaciones | recibir
        notificaciones | ingresa tu correo | acepto | acepto las condiciones
    """,
    "tags": """
        etiquetas | temas | archivado en | más sobre | palabras clave | en este artículo | categorías | se
        adhiere a los criterios de | conforme a los criterios de | temas del día
    """,
    "release-note": """
        nota de prensa | comunicado de prensa | comunicado | contacto de prensa | contacto para prensa |
        gabinete de prensa
    """,
    "caption-control": """
        ampliar foto | ampliar imagen | ver galería | galería | galería de fotos | galería de imágenes |
        fotogalería | ver fotos | fotos | ver imagen | pantalla completa | reproducir vídeo | reproducir video |
        ver vídeo | ver video | foto anterior | foto siguiente | imagen anterior | imagen siguiente | mostrar
        pie de foto | imagen | reproducir | en imágenes | vídeo | abrir galería | ver pie de foto
    """,
    "legal": """
        aviso legal | política de privacidad | política de cookies | términos y condiciones | condiciones de uso
        | términos de uso | condiciones de contratación | configuración de privacidad | protección de datos |
        privacidad | configurar cookies | configuración de cookies | aviso de privacidad | derechos reservados |
        accesibilidad | código ético | defensor del lector | términos y condiciones de uso | normas de uso |
        prohibida su reproducción
    """,
    "cookie-notice": """
        aceptar | aceptar todo | aceptar todas | aceptar cookies | aceptar y continuar | rechazar | rechazar
        todo | rechazar todas | configurar | más opciones | gestionar opciones | configurar opciones |
        personalizar | aceptar todas las cookies | rechazar y suscribirse | rechazar y pagar | continuar sin
        aceptar | su privacidad
    """,
    "paywall": """
        solo para suscriptores | sólo para suscriptores | exclusivo para suscriptores | exclusivo suscriptores |
        contenido exclusivo | contenido exclusivo para suscriptores | contenido para suscriptores | para
        suscriptores | suscriptores | ya eres suscriptor | ya soy suscriptor | ya estoy suscrito | ya es
        suscriptor | ver opciones de suscripción | suscríbete para seguir leyendo | suscríbete para leer |
        regístrate gratis | regístrate para seguir leyendo | inicia sesión para seguir leyendo | para seguir
        leyendo | continuar leyendo | olvidé mi contraseña | has olvidado tu contraseña | he olvidado mi
        contraseña | cancela cuando quieras | sin permanencia | prueba gratis | ver planes | suscríbete ahora |
        premium | para continuar leyendo
    """,
    "audio-player": """
        escuchar | escuchar artículo | escuchar el artículo | escuchar noticia | escuchar la noticia | escucha
        este artículo | escuchar nota | escucha la noticia | escuchar este artículo | leer en voz alta | escucha
        el podcast
    """,
    "app-prompt": """
        descarga la app | descarga nuestra app | descargar app | descargar la app | descarga la aplicación |
        abrir en la app | disponible en google play | disponible en el app store | descárgalo en el app store |
        consíguelo en google play | descarga nuestra aplicación | nuestras apps | descárgala en el app store
    """,
    "transcript": """
        transcripción | leer transcripción | ver transcripción | leer la transcripción | ver la transcripción
    """,
    "read-time": "tiempo de lectura | lectura rápida | minutos de lectura",
}
"""Reason to lines, lower case and without punctuation at the ends, separated by bars."""
