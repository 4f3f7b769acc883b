"""Captions and credits in six languages, and sentences that mention a picture."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model import Caption
from builder.reading.fields.captions import ends_in_credit, parse_caption, parse_credit, tidy_credit


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("The bridge. (- / AFP/ Getty Images)", Caption("The bridge.", "AFP/Getty Images")),
        ("The bridge (Photo: Sample Photos)", Caption("The bridge", "Sample Photos")),
        ("The bridge. Photograph: Jane Doe/EPA", Caption("The bridge.", "Jane Doe/EPA")),
        ("The bridge. Photo by J. R. Doe", Caption("The bridge.", "J. R. Doe")),
        ("The bridge, 100 km away. Map: Sample Graphics", Caption("The bridge, 100 km away.", "Sample Graphics")),
        ("The bridge.Jane Doe/Getty Images", Caption("The bridge.", "Jane Doe/Getty Images")),
        ("The bridge at dusk.Jane Doe/Sample Staff", Caption("The bridge at dusk.", "Jane Doe/Sample Staff")),
        ("The bridge in May. (Jane Doe / Sample Post)", Caption("The bridge in May.", "Jane Doe/Sample Post")),
        ("The bridge in May. (AP Photo/Jane Doe, File)", Caption("The bridge in May.", "AP Photo/Jane Doe, File")),
        (
            "Walkers on the bridge in May. (Sample City Post)",
            Caption("Walkers on the bridge in May.", "Sample City Post"),
        ),
        ("The market square in 2019. AP", Caption("The market square in 2019.", "AP")),
        ("The market square in 2019. — AFP", Caption("The market square in 2019.", "AFP")),
        ("What a strange world. HBO", Caption("What a strange world.", "HBO")),
        ("A telephone Credit: Sample", Caption("A telephone", "Sample")),
        ("A moth at night. Image credit: Doe et al., 2019", Caption("A moth at night.", "Doe et al., 2019")),
        ("People who queue for food.Courtesy Photo", Caption("People who queue for food.", "Courtesy Photo")),
        ("The old bridge in May. Photo:", Caption("The old bridge in May.", None)),
        ("Enlarge / The old bridge in May.", Caption("The old bridge in May.", None)),
        ("FILE - The bridge in May", Caption("FILE - The bridge in May", None)),
        ("© Photo: The bridge in May", Caption("© Photo: The bridge in May", None)),
        ("From left: Jane Doe and Sam Doe", Caption("From left: Jane Doe and Sam Doe", None)),
        ("In this May 2, 2018 photo, ships wait", Caption("In this May 2, 2018 photo, ships wait", None)),
    ],
)
def test_captions(text: str, caption: Caption) -> None:
    """The form of a line says that it is a caption, and whose picture it is."""
    assert parse_caption(text) == caption


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("Die Brücke im Mai. Foto: Jane Muster/dpa", Caption("Die Brücke im Mai.", "Jane Muster/dpa")),
        ("Die Brücke im Mai. (Bild: Muster Archiv)", Caption("Die Brücke im Mai.", "Muster Archiv")),
        ("Die Brücke im Mai. © Muster Blatt/Archiv", Caption("Die Brücke im Mai.", "Muster Blatt/Archiv")),
        ("Die Brücke (Symbolbild) Foto: dpa", Caption("Die Brücke (Symbolbild)", "dpa")),
        ("Symbolbild: Die Brücke wird im Mai saniert", Caption("Symbolbild: Die Brücke wird im Mai saniert", None)),
        ("Le pont en mai. Crédit photo : Jeanne Exemple", Caption("Le pont en mai.", "Jeanne Exemple")),
        ("Le vieux pont, dimanche soir. | EXEMPLE PRESSE", Caption("Le vieux pont, dimanche soir.", "EXEMPLE PRESSE")),
        ("Le vieux pont, le 3 mai. © Jeanne Exemple, AFP", Caption("Le vieux pont, le 3 mai.", "Jeanne Exemple, AFP")),
        ("Photo d'illustration, un pont", Caption("Photo d'illustration, un pont", None)),
        ("El puente en mayo. Fotografía de Rita Ejemplo", Caption("El puente en mayo.", "Rita Ejemplo")),
        ("El puente en mayo. Imagen: Revista Plantilla", Caption("El puente en mayo.", "Revista Plantilla")),
        ("Imagen de archivo del puente", Caption("Imagen de archivo del puente", None)),
        ("A ponte em maio. Foto: Reprodução/TV Modelo", Caption("A ponte em maio.", "Reprodução/TV Modelo")),
        ("A ponte em maio. Crédito: Revista Modelo", Caption("A ponte em maio.", "Revista Modelo")),
        ("A ponte em maio. (Arquivo pessoal)", Caption("A ponte em maio.", "Arquivo pessoal")),
        ("Il ponte a maggio. Foto di Rita Esempio", Caption("Il ponte a maggio.", "Rita Esempio")),
        ("Il ponte a maggio (Archivio Esempio)", Caption("Il ponte a maggio", "Archivio Esempio")),
        ("Il vecchio ponte a maggio (Ansa)", Caption("Il vecchio ponte a maggio", "Ansa")),
    ],
)
def test_captions_of_other_languages(text: str, caption: Caption) -> None:
    """German, French, Spanish, Portuguese and Italian pages have labels, brackets and bars of their own."""
    assert parse_caption(text) == caption


@pytest.mark.parametrize(
    "text",
    [
        "He left the city.",
        "He posted them online (with photos).",
        "He said so (according to Reuters).",
        "Photo: Sample Wire",
        "The file was lost.",
        "X (Twitter)",
        "Who won the final? | Sample News",
        "© 2020 Sample Post. All rights reserved",
        "She was born in Paris to J. Doe",
        "x " * 600 + "(Photo: Sample Wire)",
    ],
)
def test_what_is_no_caption(text: str) -> None:
    """A bracket that goes on with the sentence, a lone credit, a page's title and a very long line are none."""
    assert parse_caption(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "The court credited the photo by her neighbour with having saved the case.",
        "The picture is mixed: growth is slow, and the source of the trouble is unclear.",
        "In this picture of a divided country, nobody gives way.",
        "The image of the party suffers, said the report by the Associated Press (AP).",
        "A photo, he said, is no proof. Credit where credit is due: she was first.",
        "The rescuers worked for 30 hours, the agency said. “It is over,” he added. (Reuters)",
        "Sein erstes Bild: Angela Merkel",
        "Das Foto zeigt, was alle wussten, sagte der Minister.",
        "Das Bild von Angela Merkel hängt im Kanzleramt.",
        "Das teilte die Polizei am Montag mit. (dpa)",
        "La photo de la victime a fait le tour du monde, a raconté le père.",
        "Cette image de la France ne lui plaît pas.",
        "La carte de Paris : un plan du métro et des rues.",
        "La foto de los dos presidentes recorrió el mundo.",
        "Esta imagen de España no gusta a nadie, dijo el ministro. EFE",
        "A foto de Lula com os governadores foi publicada ontem.",
        "Esta imagem do país não agrada ao governo.",
        "La foto di Giorgia Meloni ha fatto il giro del mondo.",
        "Lo ha detto il ministro in aula. (ANSA)",
    ],
)
def test_a_story_may_speak_of_pictures(text: str) -> None:
    """Sentences that mention photos, images, credits and agencies are neither captions nor credits."""
    assert (parse_caption(text), parse_credit(text)) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Words: Jane Q. Sample and Sam Specimen. Photographs: Pat Example",
        "By Jane Doe. Photographs by Pat Example",
        "Text und Fotos: Jane Muster",
        "Texte et photos : Jeanne Exemple",
        "Texto: Ana Ejemplo. Fotos: Rita Ejemplo",
        "Texto: Ana Exemplo | Fotos: Rita Exemplo",
        "Testo di Ana Esempio. Foto di Rita Esempio",
    ],
)
def test_a_line_with_writer_and_photographer_is_a_byline(text: str) -> None:
    """Where a line also says who wrote, it is neither a caption nor a credit."""
    assert (parse_caption(text), parse_credit(text)) == (None, None)


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("Photo: Sample Wire", "Sample Wire"),
        ("Illustration: Jane Doe/Sample Post", "Jane Doe/Sample Post"),
        ("Photograph by Jane Doe, NurPhoto/Getty Images", "Jane Doe, NurPhoto/Getty Images"),
        ("Photo by A. Name on Unsplash", "A. Name on Unsplash"),
        ("Image credit: Sample Museum", "Sample Museum"),
        ("Courtesy of Jane Doe", "Jane Doe"),
        ("Jane Doe / Sample Post", "Jane Doe/Sample Post"),
        ("© Jane Doe / Sample Post", "Jane Doe/Sample Post"),
        ("(Getty Images)", "Getty Images"),
        ("Reuters", "Reuters"),
        ("Bildquelle: picture alliance / dpa", "picture alliance/dpa"),
        ("Foto: privat", "privat"),
        ("Crédit photo : Jeanne Exemple", "Jeanne Exemple"),
        ("Fotografía de Rita Ejemplo", "Rita Ejemplo"),
        ("Foto: Divulgação", "Divulgação"),
        ("Immagine di Freepik", "Freepik"),
        ("By The Associated Press", None),
        ("ByThe Associated Press", None),
        ("The Associated Press", None),
        ("YouTube", None),
        ("Tech/Science", None),
        ("Jane Doe/Staff Writer", None),
        ("Photos: The Storm Over the City", None),
        ("The bridge", None),
        ("", None),
    ],
)
def test_credits(text: str, credit: str | None) -> None:
    """A line that is nothing but a credit; a byline, a button and a gallery's headline are none."""
    assert parse_credit(text) == credit


@given(st.text(max_size=120))
def test_tidying_a_credit_twice_changes_nothing(text: str) -> None:
    """A tidy credit without a label is tidy."""
    once = tidy_credit("Jane Doe/" + text.replace(":", "").replace("/", ""))
    assert tidy_credit(once) == once


@given(st.text(alphabet='Ab .:/|©–()"”Photo,', max_size=80))
def test_a_caption_keeps_the_beginning_of_its_line(text: str) -> None:
    """Any line is read, and what is left of it once its credit is taken off is its beginning."""
    caption = parse_caption(text)
    assert caption is None or text.strip().startswith(caption.text)


def test_a_known_maker_or_an_archives_mark_after_the_last_sentence_shows_a_caption() -> None:
    """An agency that signs stories, or a name that nobody knows, does not."""
    sentence = "The harbour bridge was closed to traffic on Monday."
    assert ends_in_credit(f"{sentence} Getty Images")
    assert ends_in_credit(f"{sentence} (File photo)")
    for tail in (" Reuters", " Jane Doe", " (Monday)", ""):
        assert not ends_in_credit(sentence + tail)
