"""Furniture in French that is a whole line."""

from __future__ import annotations

WHOLE_LINES = {
    "share-bar": """
        partager | imprimer | envoyer | partager cet article | partager l'article | copier le lien | lien copié
        | copier | envoyer par e-mail | envoyer par mail | envoyer par email | partager par mail | partager par
        e-mail | partager sur facebook | partager sur twitter | partager sur x | partager sur linkedin |
        partager sur whatsapp | enregistrer | sauvegarder | ajouter aux favoris | ajouter à mes favoris |
        ajouter à vos favoris | favoris | suivre | suivez-nous | suivez-nous sur | nous suivre | offrir
        l'article | offrir cet article | classer | ajouter à ma sélection | ajouter à vos sélections | ajouter à
        mes sélections | ajouter à la liste | partages | lire plus tard | j'aime | tweeter | imprimer l'article
        | imprimer cet article | partager sur les réseaux sociaux | autres options de partage
    """,
    "comments": """
        commentaires | commentaire | commenter | laisser un commentaire | ajouter un commentaire | réagir |
        réagir à cet article | voir les commentaires | lire les commentaires | voir tous les commentaires |
        afficher les commentaires | contribuer | aucun commentaire | les commentaires sont fermés | soyez le
        premier à commenter | soyez le premier à réagir | votre commentaire | publier le commentaire | laisser
        un commentaire annuler la réponse | annuler la réponse | répondre | signaler | réactions | rejoindre la
        conversation | votre réaction | les plus récents | les plus anciens | participer à la discussion
    """,
    "navigation": """
        accueil | rechercher | recherche | menu principal | fermer | fermer le menu | ouvrir le menu | aller au
        contenu | aller au contenu principal | passer au contenu | se connecter | connexion | se déconnecter |
        s'inscrire | s'identifier | créer un compte | mon compte | mon profil | compte | précédent | suivant |
        article précédent | article suivant | rubriques | toutes les rubriques | plus | voir plus | voir tout |
        tout voir | en savoir plus | afficher plus | charger plus | voir moins | nous contacter | contactez-nous
        | contact | qui sommes-nous | à propos | aide | aide et contact | plan du site | flux rss | le journal |
        journal numérique | le journal du jour | lire le journal | en direct | direct | vidéos | météo | jeux |
        mots croisés | horoscope | petites annonces | annonces légales | avis de décès | retour | retour en haut
        | haut de page | retour à l'accueil | retour en haut de page | sommaire | éditions | offres d'emploi |
        publicité et partenariats | boutique | toute l'actualité | toute l'actu | signaler une erreur | voir les
        archives | mode sombre | taille du texte | nos newsletters | la rédaction | charte | ok | tous les
        articles | afficher le menu | mes favoris | notifications | passer cette publicité
    """,
    "advertisement": """
        publicité | annonce | contenu sponsorisé | sponsorisé | contenu partenaire | contenus sponsorisés |
        contenus partenaires | publi-rédactionnel | publireportage | la suite après cette publicité | la suite
        après la publicité | suite après la publicité | la suite de l'article après la publicité | l'article
        continue après la publicité | lire la suite après la publicité | la suite de votre contenu après cette
        annonce | proposé par | contenu proposé par | fermer la publicité | en partenariat avec | offre spéciale
    """,
    "related": """
        à lire aussi | lire aussi | sur le même sujet | sur le même thème | à lire également | lire également |
        à voir aussi | voir aussi | à écouter aussi | les plus lus | articles les plus lus | les articles les
        plus lus | le plus lu | les + lus | à la une | à ne pas manquer | dernières actualités | dernières infos
        | dernières nouvelles | derniers articles | les dernières actualités | articles liés | articles
        similaires | articles associés | articles connexes | articles recommandés | nos recommandations |
        recommandé pour vous | vous aimerez aussi | vous pourriez aussi aimer | ces articles pourraient vous
        intéresser | cela peut vous intéresser | cela pourrait vous intéresser | dans la même rubrique | dans la
        même catégorie | plus d'articles | plus d'actualités | l'essentiel | le fil info | le fil d'actu | fil
        info | en continu | l'info en continu | en ce moment | lire la suite | lire l'article | pour aller plus
        loin | nos dossiers | notre dossier | notre sélection | notre sélection d'articles | les plus partagés |
        le choix de la rédaction | les plus populaires | voir également | les plus consultés | la rédaction vous
        conseille | ailleurs sur le web
    """,
    "newsletter": """
        newsletter | newsletters | s'inscrire à la newsletter | inscription à la newsletter | inscrivez-vous |
        je m'inscris | votre adresse e-mail | votre adresse email | votre adresse mail | votre e-mail | votre
        email | adresse e-mail | adresse email | adresse mail | recevoir la newsletter | la newsletter |
        m'inscrire | lettre d'information | lettres d'information | abonnez-vous à notre newsletter | merci pour
        votre inscription | merci de votre inscription | recevez nos alertes | activer les notifications |
        gratuit | je valide | veuillez saisir une adresse e-mail valide | se désinscrire
    """,
    "tags": """
        mots-clés | mots clés | sujets | thèmes | thématiques | étiquettes | catégories | sur ces thèmes | dans
        cet article | sujets associés | thèmes associés | classé sous | mot-clé | dossiers
    """,
    "release-note": """
        communiqué de presse | communiqué | contact presse | contacts presse | service de presse | relations
        presse
    """,
    "caption-control": """
        agrandir | agrandir l'image | voir l'image en grand | afficher la légende | masquer la légende |
        diaporama | voir le diaporama | galerie photos | galerie photo | galerie | voir les photos | en images |
        plein écran | voir en plein écran | lire la vidéo | voir la vidéo | regarder la vidéo | lancer la vidéo
        | photo précédente | photo suivante | image précédente | image suivante | lecture | photos | voir toutes
        les photos | ouvrir la galerie | vidéo
    """,
    "legal": """
        mentions légales | politique de confidentialité | politique de cookies | conditions générales |
        conditions générales d'utilisation | conditions générales de vente | conditions d'utilisation | cgu |
        cgv | cgu et cgv | données personnelles | gestion des cookies | gérer les cookies | gérer mes cookies |
        préférences cookies | charte de modération | charte éditoriale | droits de reproduction | crédits |
        charte d'utilisation | accessibilité | accessibilité : non conforme | paramétrer les cookies |
        confidentialité | vie privée | reproduction interdite | résilier un contrat
    """,
    "cookie-notice": """
        tout accepter | accepter | accepter et fermer | accepter et continuer | tout refuser | refuser |
        continuer sans accepter | paramétrer | personnaliser | personnaliser mes choix | j'accepte | je refuse |
        en savoir plus sur les cookies | accepter les cookies | refuser les cookies | vos choix concernant les
        cookies | le respect de votre vie privée est notre priorité | gérer mes choix | votre vie privée
    """,
    "paywall": """
        réservé aux abonnés | article réservé aux abonnés | contenu réservé aux abonnés | abonnés | abonné |
        s'abonner | je m'abonne | abonnez-vous | abonnement | déjà abonné | déjà abonnée | déjà inscrit | la
        suite est réservée aux abonnés | cet article est réservé aux abonnés | sans engagement | découvrir nos
        offres | voir les offres | voir nos offres | nos offres | profiter de l'offre | essai gratuit | mot de
        passe oublié | lire la suite de l'article | article abonné | poursuivre la lecture | continuer la
        lecture | accès libre | pour les abonnés | pour lire la suite | premium | rester connecté | offre
        découverte
    """,
    "audio-player": """
        écouter | écouter l'article | écouter cet article | lire l'article à voix haute | écouter le podcast |
        version audio | lecture audio | écouter la version audio | l'article en audio
    """,
    "app-prompt": """
        télécharger l'application | téléchargez l'application | notre application | télécharger l'appli | ouvrir
        dans l'application | lire dans l'application | nos applications | disponible sur google play |
        télécharger dans l'app store | télécharger sur l'app store | disponible sur l'app store | l'application
    """,
    "transcript": "transcription | lire la transcription | voir la transcription | afficher la transcription",
    "read-time": "temps de lecture | lecture rapide | durée de lecture",
}
"""Reason to lines, lower case and without punctuation at the ends, separated by bars."""
