"""Furniture by its wording: each reason in each language, and sentences of stories that only begin like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.reading.fields.furniture import furniture_reason

KINDS = [
    ("share", "share-bar"),
    ("Facebook Twitter WhatsApp Copy link", "share-bar"),
    ("FacebookTwitterEmail", "share-bar"),
    ("Share on Facebook", "share-bar"),
    ("Click to share on Pinterest (Opens in new window)", "share-bar"),
    ("Comments (14)", "comments"),
    ("View comments (61)", "comments"),
    ("Skip to main content", "navigation"),
    ("Home / World / Syria", "navigation"),
    ("Privacy | Cookies | Terms", "legal"),
    ("ADVERTISEMENT", "advertisement"),
    ("Story continues below", "advertisement"),
    ("READ ALSO: How the pier was built", "related"),
    ("Most read in Politics", "related"),
    ("pqr newsletter icon", "newsletter"),
    ("What you need to know, summarized in one email.", "newsletter"),
    ("Sign up to receive the top stories every morning", "newsletter"),
    ("We use cookies to make this site work.", "cookie-notice"),
    ("© 2018 Sample Post. All rights reserved.", "legal"),
    ("5 min read", "read-time"),
    ("This article is more than 1 month old", "age-notice"),
    ("Tags: Storm, Bridge", "tags"),
    ("Show Caption", "caption-control"),
    ("1 of 12", "caption-control"),
    ("FOR IMMEDIATE RELEASE", "release-note"),
    ("Subscribe to continue reading", "paywall"),
    ("Already a subscriber? Log in", "paywall"),
    ("Listen to this article · 5 min", "audio-player"),
    ("Download our app", "app-prompt"),
    ("Available on the App Store and Google Play", "app-prompt"),
    ("This article was amended on 4 July 2016 to correct a figure.", "correction-note"),
    ("Editor's note: an earlier version gave a wrong date.", "correction-note"),
    ("Read the full transcript", "transcript"),
    ("– ENDS –", "end-mark"),
    ("###", "end-mark"),
    ("-30-", "end-mark"),
    ("+00 000", "no-words"),
    # German
    ("Per E-Mail teilen", "share-bar"),
    ("Alle Kommentare anzeigen", "comments"),
    ("Zum Inhalt springen", "navigation"),
    ("Mediadaten · Kontakt · Impressum · Datenschutz", "navigation"),
    ("Weiterlesen nach der Anzeige", "advertisement"),
    ("Lesen Sie auch: Wo die Mauer stand", "related"),
    ("Die meistgelesenen Artikel", "related"),
    ("Jetzt kostenlos anmelden", "newsletter"),
    ("Wir verwenden Cookies, um Inhalte zu personalisieren.", "cookie-notice"),
    ("Alle Rechte vorbehalten.", "legal"),
    ("4 Min. Lesezeit", "read-time"),
    ("Bild vergrößern", "caption-control"),
    ("Weiterlesen mit M+", "paywall"),
    ("Bereits Abonnent? Hier anmelden", "paywall"),
    ("Artikel anhören", "audio-player"),
    ("Laden im App Store", "app-prompt"),
    ("Anmerkung der Redaktion: Die Zahl wurde ergänzt.", "correction-note"),
    # French
    ("Partager sur Facebook", "share-bar"),
    ("3 réactions", "comments"),
    ("Aller au contenu", "navigation"),
    ("PUBLICITE", "advertisement"),
    ("Lire aussi : Comment on construisait un pont", "related"),
    ("Inscrivez-vous à notre newsletter", "newsletter"),
    ("Continuer sans accepter", "cookie-notice"),
    ("Tous droits réservés", "legal"),
    ("Lecture 3 min", "read-time"),
    ("Temps de lecture : 4 min", "read-time"),
    ("Réservé aux abonnés", "paywall"),
    ("Il vous reste 60 % de cet article à lire.", "paywall"),
    ("Écouter l’article", "audio-player"),
    ("Cet article a été modifié le 3 mai.", "correction-note"),
    # Spanish
    ("Compartir en Facebook", "share-bar"),
    ("12 comentarios", "comments"),
    ("Ir al contenido", "navigation"),
    ("Continúa después de la publicidad", "advertisement"),
    ("Las noticias más leídas", "related"),
    ("Lo más leído", "related"),
    ("Suscríbete a nuestro boletín semanal", "newsletter"),
    ("Utilizamos cookies propias y de terceros.", "cookie-notice"),
    ("Tiempo de lectura: 3 minutos", "read-time"),
    ("Ampliar foto", "caption-control"),
    ("¿Ya eres suscriptor? Inicia sesión", "paywall"),
    ("Suscríbete para seguir leyendo", "paywall"),
    ("Escuchar el artículo", "audio-player"),
    ("Fe de errores", "correction-note"),
    # Portuguese
    ("Compartilhar no WhatsApp", "share-bar"),
    ("Seja o primeiro a comentar", "comments"),
    ("Pular para o conteúdo", "navigation"),
    ("CONTINUA DEPOIS DA PUBLICIDADE", "advertisement"),
    ("Leia também: O que se sabe", "related"),
    ("As mais lidas do dia", "related"),
    ("Receba as notícias do dia no seu e-mail", "newsletter"),
    ("Todos os direitos reservados.", "legal"),
    ("Tempo de leitura: 5 min", "read-time"),
    ("Exclusivo para assinantes", "paywall"),
    ("Ouça este conteúdo", "audio-player"),
    ("Baixe o app", "app-prompt"),
    ("Errata: o festival durou três noites.", "correction-note"),
    # Italian
    ("Condividi su Facebook", "share-bar"),
    ("Leggi i commenti", "comments"),
    ("Vai al contenuto", "navigation"),
    ("PUBBLICITÀ", "advertisement"),
    ("Leggi anche: Dove vedere i codici", "related"),
    ("I più letti", "related"),
    ("Iscriviti alla newsletter", "newsletter"),
    ("© RIPRODUZIONE RISERVATA", "legal"),
    ("5 minuti di lettura", "read-time"),
    ("Guarda le foto", "caption-control"),
    ("Contenuto riservato agli abbonati", "paywall"),
    ("Ascolta questo articolo", "audio-player"),
    ("Scarica l’app", "app-prompt"),
    ("Nota della redazione: la data è stata corretta.", "correction-note"),
]

SENTENCES = """
    He fled the city.
    Share prices fell on Monday after the storm.
    Shares of the company fell on Twitter rumours.
    The comments were made at a meeting of the port authority.
    Comments on the plan can be sent to the council until May.
    Advertisers have left the site.
    Advertisement revenue has halved in ten years.
    Homes were destroyed.
    The war ends
    Most read in silence.
    Search for missing hikers resumes
    Filed in federal court, the suit names three officers.
    You are here because we need you.
    This site is owned by the city and has stood empty for years.
    Copyright law was changed in 1998.
    (c) payments that were made in 2019;
    To keep the rest of the army supplied, roads were built.
    To continue the work, the team needs more money.
    Part of the railway network was flooded.
    Cookies are used as currency in the prison.
    Create a profile of the attacker, they were told.
    Listen, he told the guards, and they did.
    Watch the river for two days before you cross it.
    Follow the river north and you reach the pass.
    Subscribers to the theatre have waited for years.
    Sign language is taught in three schools.
    Back to the drawing board, the engineers said.
    Trending upwards since May, prices have reached a record.
    Story continues after dark at the open-air cinema.
    I agree with him.
    Transcripts are kept for thirty years.
    Read the room, she told the minister.
    Register offices were closed on Monday.
    Editor’s note: the names of the witnesses have been changed for their safety.
    Anmerkung der Redaktion: Der Autor ist Mitglied des Vereins.
    Her weekly newsletter has a million readers.
    Premium fuel costs more than ever.
    Correction of the proofs took all night.
    Teilen der Bevölkerung fehlt sauberes Wasser.
    Anzeige gegen den Betreiber hat die Gemeinde erstattet.
    Anzeigen sind bei der Polizei bisher nicht eingegangen.
    Werbung für Tabak ist seit Jahren verboten.
    Jetzt wollen Forscher testen, ob die Sirenen funktionieren.
    Datenschutz bremst die Digitalisierung
    Mehr aus Angst als aus Liebe
    Mehr Artikel als je zuvor wurden geprüft.
    Mit der Anmeldung beginnt für viele Familien die Suche.
    An dieser Stelle wird das externe Lager gebaut.
    Folgen hatte der Fehler zunächst keine.
    Kommentare lehnte das Ministerium ab.
    Hintergrund
    Sie haben bereits ein Haus gekauft.
    Dieser Text ist für Leser gedacht, die das Land nicht kennen.
    Weiterlesen wollte danach niemand.
    30 Tage lang fahren die Busse umsonst.
    Diese Woche verkauft die Bäckerei Cookies für einen guten Zweck.
    Retour à la normale
    Retour au calme dans la capitale
    Sur le même sujet, les deux ministres divergent.
    Recevoir les familles chaque jour demande du temps.
    Partager le pain ne suffit plus, disent les volontaires.
    Publicité : la loi change
    Les commentaires sont partagés dans la presse.
    Il vous reste trois jours pour visiter l’exposition.
    Passer à la recherche de fonds est la prochaine étape.
    Voir tous les enfants rire est une récompense.
    Lecture et écriture sont au programme.
    Suivre la rivière mène au col.
    Cet article de la Constitution a été adopté en 1958.
    Abonnés absents, les élus n’ont pas répondu.
    Torna a casa dopo vent’anni
    Registrati a Roma dodici casi in un giorno.
    Invia per mail una minaccia al sindaco e viene arrestato.
    I commenti sono stati numerosi.
    I visti per i turisti costeranno di più.
    Leggi e decreti non bastano.
    Le ultime notizie della guerra arrivarono per radio.
    Abbonati in calo, il teatro cerca sponsor.
    Il cookie fu inventato in America.
    Questo libro di ricette parla di cookies e di torte.
    Ascolta la notizia alla radio e piange.
    Segui il fiume verso nord e arrivi al passo.
    Pubblicità: la legge cambia
    Per continuare i lavori servono altri fondi.
    Accede por primera vez al poder.
    Recibe las quejas por teléfono y las responde.
    Ya es miembro de la Unión Europea.
    Ya tiene cuenta pendiente con la justicia.
    Los comentarios son contradictorios.
    Las últimas noticias de la guerra llegaron por radio.
    Sigue la polémica en redes sociales
    Comparte en Instagram la primera foto de su hija
    Su navegador no volvió del viaje.
    Esta ley regula las cookies desde 2018.
    Para comentar la jugada llamaron a dos expertos.
    Publicidad y propaganda no son lo mismo.
    Ver más allá del horizonte era su sueño.
    Inicio y final de la obra coinciden.
    O navegador não voltou a Portugal.
    Já é membro da aliança desde 1949.
    Entre no grupo dos favoritos está Portugal.
    Os populares saíram à rua.
    Os comentários são contraditórios.
    O uso de cookies para o bolo é antigo.
    Mais notícias da frente chegaram à noite.
    Leia era o nome da professora.
    Veja bem, disse o pescador.
    Para continuar as obras faltam três milhões.
    Publicidade e propaganda não são a mesma coisa.
    Assinantes do teatro esperam há anos.
"""


@pytest.mark.parametrize(("text", "reason"), KINDS)
def test_each_kind_of_furniture_is_known(text: str, reason: str) -> None:
    """A line's wording names its kind."""
    assert furniture_reason(text) == reason


@pytest.mark.parametrize("text", [line.strip() for line in SENTENCES.strip().split("\n")])
def test_sentences_are_no_furniture(text: str) -> None:
    """A sentence, a headline or a subhead that only begins like a button means nothing."""
    assert furniture_reason(text) is None


@pytest.mark.parametrize(("capitals", "plain"), [("PUBLICITE", "publicité"), ("SCHLIEẞEN", "schließen")])
def test_capitals_and_accents_do_not_count(capitals: str, plain: str) -> None:
    """Sites write buttons in capitals, and capitals without accents."""
    assert furniture_reason(capitals) == furniture_reason(plain) is not None


@pytest.mark.parametrize("text", ["“Sign up for our newsletter”", "« Abonnez-vous à notre newsletter ! »"])
def test_quoted_words_are_no_furniture(text: str) -> None:
    """What stands in quotation marks is what somebody said or wrote."""
    assert furniture_reason(text) is None


def test_a_row_may_hold_one_unknown_word_in_three() -> None:
    """A row of two needs two known words; two unknown words beside two known ones are too many."""
    assert furniture_reason("Privacy · Terms") == "legal"
    assert furniture_reason("Privacy · Terms · Boats") == "legal"
    assert furniture_reason("Privacy · Boats") is None
    assert furniture_reason("Privacy · Terms · Boats · Ships") is None


def test_a_long_line_is_no_furniture() -> None:
    """Furniture is short; a paragraph is not judged by its first words."""
    assert furniture_reason("Sign up for " + "the course " * 50) is None


@given(st.text(max_size=80))
def test_a_line_without_a_letter_has_no_words(text: str) -> None:
    """A line without a single letter is never taken for words."""
    if not any(character.isalpha() for character in text):
        assert furniture_reason(" ".join(text.split())) in {"no-words", "end-mark"}


@given(st.text(max_size=500))
def test_any_line_can_be_judged(text: str) -> None:
    """No text makes it fail, and a reason is never empty."""
    assert furniture_reason(" ".join(text.split())) != ""


def test_what_stands_for_a_picture_or_a_player_that_was_not_loaded_is_furniture() -> None:
    """So are pointers to galleries, and the labels of what a story was filed under."""
    assert furniture_reason("Waiting for your permission to load the video.") == "cookie-notice"
    assert furniture_reason("Scroll down the gallery to see all bridges of the harbour!") == "caption-control"
    assert furniture_reason("Tagged in: bridges, harbour,") == "tags"
    assert furniture_reason("Waiting for your permission, the ferry lay in the harbour.") is None


def test_questions_to_those_who_do_not_subscribe_are_furniture() -> None:
    """Whatever the site offers them after it; one who is no member of a party is the story's."""
    assert (
        furniture_reason("Not a subscriber to Sample Weekly? Then have the next issue sent to your home!") == "paywall"
    )
    assert furniture_reason("Not a member of the party, she ran on her own.") is None


def test_references_to_papers_are_furniture() -> None:
    """A label and the number of a publication; a sentence that has one is the story's."""
    reference = "More information: Jane Doe et al, How bridges age, Sample Letters (2023). DOI: 10.1000/sample"
    assert furniture_reason(reference) == "related"
    assert furniture_reason("The study (DOI: 10.1000/sample) says that bridges age.") is None


def test_a_note_on_comments_that_came_later_is_a_correction_note() -> None:
    """It tells of the article's updates; a feature that was updated is the story's."""
    assert furniture_reason("Updated to add comments from the port.") == "correction-note"
    assert furniture_reason("Updated to include a faster engine.") is None
