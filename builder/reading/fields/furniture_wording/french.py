"""Furniture in French: how lines begin, and telling words."""

from __future__ import annotations

from builder.reading.fields.furniture_wording.networks import NETWORKS

BEGINNINGS = (
    (
        "share-bar",
        "partager partagez envoyer tweeter",
        (
            rf" (?:cet article |l'article |cette page )?(?:sur|par|via|avec|à un) (?:votre |vos |un )?(?:{NETWORKS}"
            rf"|mail|courriel|amis?|réseaux sociaux)\b.{{0,40}}$"
        ),
    ),
    (
        "share-bar",
        "suivez suivre suivez-nous retrouvez rejoignez retrouvez-nous rejoignez-nous",
        rf"(?:[ -]nous)?\b.{{0,40}}\bsur (?:{NETWORKS}|les réseaux sociaux)\b.{{0,40}}$",
    ),
    ("share-bar", "#", r" (?:partages?)\W*$"),
    (
        "newsletter",
        "inscrivez-vous abonnez-vous",
        r" (?:à|pour|gratuitement|ici|dès|et)\b(?! (?:lire|continuer|poursuivre|accéder)).{0,160}$",
    ),
    (
        "newsletter",
        "recevez",
        (
            r" (?:chaque|nos|notre|toute|tous|toutes|gratuitement|le meilleur|l'essentiel|les|la|par)\b.{0,120}\b"
            r"(?:mail|e-mail|newsletter|boîte|matin|alertes?|lettre|semaine|jour)\b.{0,50}$"
        ),
    ),
    (
        "newsletter",
        "recevoir",
        (
            r" (?:nos|notre|gratuitement|la newsletter|les alertes)\b.{0,120}\b(?:e-?mail|newsletters?"
            r"|alertes?|lettre)\b.{0,40}$"
        ),
    ),
    (
        "newsletter",
        "en",
        (
            r" (?:vous inscrivant|cliquant|renseignant|fournissant|validant|vous abonnant)\b.{0,160}\b(?:accepte"
            r"z|consentez|reconnaissez)\b"
        ),
    ),
    ("newsletter", "vous", r" pouvez (?:vous désinscrire|vous désabonner|vous désinscrire)\b"),
    ("newsletter", "ne", r" (?:manquez|ratez) (?:rien|aucun\w*|pas|plus)\b.{0,90}$"),
    ("newsletter", "merci", r" (?:de|pour) votre (?:inscription|abonnement)\b"),
    ("newsletter", "veuillez", r" (?:saisir|entrer|renseigner|vérifier)\b.{0,80}$"),
    ("cookie-notice", "nous ce avec", r"\b.{0,90}\b(?:utilis\w+|stock\w+|dépos\w+)\b.{0,60}\b(?:cookies|traceurs)\b"),
    ("cookie-notice", "en", r" (?:poursuivant|cliquant|continuant)\b.{0,160}\b(?:cookies|traceurs)\b"),
    ("cookie-notice", "nos", r" partenaires et nous\b"),
    (
        "legal",
        "mentions conditions politique données gestion cgu",
        (
            r" (?:légales|générales|d'utilisation|de confidentialité|de cookies|des cookies|personnelles)(?:[ |·•/,–-]+"
            r".{0,80})?$"
        ),
    ),
    ("legal", "toute", r" (?:reproduction|utilisation|rediffusion)\b.{0,90}\b(?:interdite|autorisation)\b"),
    (
        "related",
        "à lire voir retrouvez",
        r" (?:lire|voir|écouter|découvrir|relire)?(?: ?(?:aussi|également|ailleurs))? ?[:|»>→►].*",
    ),
    (
        "related",
        "lire",
        (
            r" (?:aussi|également|la suite|plus|l'article|notre (?:article|dossier|enquête|analyse|reportage"
            r"|entretien))\b.{0,90}(?<!\.)$"
        ),
    ),
    (
        "related",
        "les",
        (
            r" (?:plus|articles les plus|dernières|derniers) (?:lus|partagés|commentés|consultés|populaires"
            r"|actualités|articles|infos|vidéos)(?: (?:de|du|sur|en|dans|cette|aujourd'hui|à)\b[^.]{0,30})?[^\w.]*"
            r"$"
        ),
    ),
    ("related", "sur", r" le même (?:sujet|thème)[^\w.]*(?::.*)?$"),
    (
        "related",
        "notre",
        (
            r" (?:sélection|dossier)(?: (?:d'articles|complet|spécial))?(?: sur (?:le sujet|ce sujet"
            r"|\w+))? ?(?:[:|].*)?$"
        ),
    ),
    (
        "related",
        "cela ces vous",
        (
            r" (?:articles )?(?:peut|peuvent|pourrait|pourraient|pourriez|devriez) (?:aussi |également )?(?:vous"
            r" intéresser|aimer)\b.{0,20}$"
        ),
    ),
    ("comments", "#", r" (?:commentaires?|réactions?|réponses?)\W*$"),
    (
        "comments",
        "voir lire afficher laisser ajouter poster",
        r" (?:les |un |tous les |votre |le )?(?:\d+ )?commentaires?\b.{0,40}$",
    ),
    ("comments", "commentaires réactions", r" ?\(?\d+\)?\W*$"),
    (
        "comments",
        "connectez-vous vous",
        (
            r" (?:devez être (?:connecté|abonné|inscrit)\w*|pour)\b.{0,40}\b(?:comment|réagir|publier"
            r"|laisser|ajouter)\w*.{0,40}$"
        ),
    ),
    ("comments", "votre", r" adresse (?:e-mail|de messagerie|email) ne sera pas publiée\b"),
    ("comments", "les", r" (?:commentaires sont (?:fermés|modérés|désactivés|clos)|champs obligatoires)\b.{0,60}$"),
    ("comments", "soyez", r" le premier à\b.{0,30}$"),
    ("tags", "mots-clés thèmes sujets étiquettes catégories tags", r" ?:"),
    ("tags", "mots", r" clés ?:"),
    ("read-time", "#", r" ?(?:min|minutes?)\b\.? ?(?:de lecture|à lire)\W*$"),
    ("read-time", "lecture", r" ?:? ?(?:de )?\d{1,2} ?(?:min|mn|minutes?)\b.{0,10}$"),
    ("read-time", "temps durée", r" (?:estimé )?de lecture\b.{0,25}$"),
    ("read-time", "lecture", r" réservée aux abonnés"),
    (
        "age-notice",
        "cet",
        (
            r" article (?:date de|a été publié il y a|a plus de) (?:plus de )?(?:\d+|un\w*|deux|trois)\b.{0,12}\b"
            r"(?:jours?|mois|ans?|semaines?)\W*$"
        ),
    ),
    (
        "navigation",
        "aller passer accéder",
        (
            r" (?:au|à la|directement au) (?:contenu|menu|navigation|recherche|pied de page)(?: principale?)?[^\w.]*"
            r"$"
        ),
    ),
    ("navigation", "accueil", r" ?[»>/|›→].{0,120}$"),
    ("navigation", "vous", r" êtes ici\b"),
    ("navigation", "voir afficher", r" (?:tous|toutes|plus de|tout)\b.{0,40}(?<![.!?])$"),
    (
        "navigation",
        "retour retourner",
        (
            r" (?:à l'accueil|à la page d'accueil|à la liste|à la une|au sommaire|en haut(?: de (?:la )?page)?"
            r"|au site|aux (?:articles|résultats))[^\w.]*$"
        ),
    ),
    ("advertisement", "publicité annonce", r"(?: (?:fermer|passer|suite)\b.{0,40}| [-–|] .{0,40})[^\w.]*$"),
    ("advertisement", "la", r" suite (?:de l'article )?après (?:la|cette) (?:publicité|pub|annonce)\b"),
    ("paywall", "il", r" vous reste\b.{0,30}\b(?:de cet article|à lire|à découvrir)\b"),
    ("paywall", "la", r" (?:suite|lecture) (?:est|de cet article est|de cet article) réservée?\b"),
    (
        "paywall",
        "cet ce",
        r" (?:article|contenu) (?:est|vous est) (?:exclusivement |offert |réservé|accessible)\b.{0,60}$",
    ),
    ("paywall", "réservé", r"e?s? (?:à nos|aux) abonnés\b.{0,20}$"),
    ("paywall", "déjà pas vous", r" (?:encore |êtes déjà )?(?:abonnée?|inscrite?|un compte|membre)\b.{0,6}\?.{0,50}$"),
    (
        "paywall",
        "abonnez-vous inscrivez-vous connectez-vous s'abonner",
        r" (?:pour|et|afin|à partir|dès|maintenant|pour seulement)\b.{0,100}$",
    ),
    (
        "paywall",
        "pour",
        (
            r" (?:lire la suite|continuer (?:à lire|votre lecture|la lecture)|poursuivre (?:la|votre) lecture"
            r"|accéder à (?:cet article|l'intégralité))\b.{0,100}$"
        ),
    ),
    ("paywall", "essayez profitez testez", r" (?:gratuitement|dès|de (?:notre|l'offre|nos))\b.{0,60}$"),
    (
        "audio-player",
        "écouter écoutez",
        r" (?:l'article|cet article|le podcast|la version|l'épisode|cet épisode)\b.{0,30}$",
    ),
    ("audio-player", "écouter", r"[ ·|(:-]+\d.{0,20}$"),
    ("audio-player", "votre", r" navigateur ne\b"),
    (
        "app-prompt",
        "télécharger téléchargez",
        r" (?:gratuitement )?(?:l'appli|notre appli|l'app\b|sur|dans|notre app\b)\w*.{0,60}$",
    ),
    ("app-prompt", "disponible", r" sur (?:l'app ?store|google play|ios|android|appstore)\b.{0,30}$"),
    ("caption-control", "photo image", r" \d+ (?:sur|/|de) \d+\W*$"),
    ("caption-control", "#", r" (?:sur \d+|photos|images)\W*$"),
    ("caption-control", "agrandir afficher", r" (?:l'image|la photo|la légende|le diaporama)\b.{0,30}$"),
    ("correction-note", "correction rectificatif erratum précision correctif", r"(?: ?[,(][\w ,./]{3,24}\)?)? ?:"),
    (
        "correction-note",
        "note",
        (
            r" (?:de la rédaction|aux lecteurs)\b.{0,200}\b(?:corrigée?|modifiée?|mise? à jour|rectifiée?"
            r"|précisée?|version (?:précédente|antérieure)|erreur)\b"
        ),
    ),
    ("correction-note", "cet", r" article a été (?:modifié|mis à jour|corrigé|actualisé|amendé)\b"),
    ("correction-note", "mise", r" à jour (?:le|du|à) [\w /:,.h]{4,40}:"),
    ("correction-note", "une", r" (?:version précédente|première version|version antérieure) de cet article\b"),
)
"""Reasons, first words, and the regular expression of what follows them; see the package."""

ANYWHERE = (
    ("legal", "droits reserves", r".{0,120}\b(?:tous )?droits (?:de reproduction )?réservés\b"),
    ("legal", "reproduction interdite", r".{0,120}\breproduction interdite\b"),
    ("newsletter", "newsletter", r"(?![\"“«„]).{0,80}\b(?:notre|nos|votre) newsletters?\b.{0,80}$"),
)
"""Reasons, words that the line holds, and the regular expression of the line; see the package."""
