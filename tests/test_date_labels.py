"""What the words before a date say that it dates."""

from __future__ import annotations

import pytest

from builder.reading.fields.date_labels import read_date_label


def label(before: str) -> str:
    """The label of a date that stands after these words."""
    return read_date_label(before + "22.12.2023", 0, len(before))[0]


@pytest.mark.parametrize(
    "before",
    [
        "Published ",
        "PUBLISHED: ",
        "First published on ",
        "Posted by Jane Doe on ",
        "Jane DoePublished",
        "Date: ",
        "Veröffentlicht am ",
        "Erschienen am ",
        "Publié le ",
        "Date de publication : ",
        "Mis en ligne le ",
        "Publicado el ",
        "Fecha: ",
        "Publicado em ",
        "Pubblicato il ",
        "Data: ",
    ],
)
def test_words_for_published(before: str) -> None:
    """The word is known in the six languages, glued or with a preposition."""
    assert label(before) == "published"


@pytest.mark.parametrize(
    "before",
    [
        "Updated:",
        "Last updated on ",
        "Published in News, updated ",
        "Last modified: ",
        "Jane DoeUpdated ",
        "Aktualisiert am ",
        "Zuletzt geändert: ",
        "Stand: ",
        "Mis à jour le ",
        "Dernière mise à jour : ",
        "Actualizado el ",
        "Última actualización: ",
        "Atualizado em ",
        "Última atualização: ",
        "Aggiornato il ",
        "Ultimo aggiornamento: ",
    ],
)
def test_words_for_modified(before: str) -> None:
    """The same; of two labels the one next to the date counts."""
    assert label(before) == "modified"


@pytest.mark.parametrize(
    "before",
    [
        "Release date: ",
        "Date of birth: ",
        "Data as of ",
        "Unpublished ",
        "Updates on ",
        "The report was published. It said that on ",
        "Published by the ministry for whom everybody there worked until ",
        "",
    ],
)
def test_words_for_neither(before: str) -> None:
    """Another word, another thing's date, and a label that another sentence or many words part from the date."""
    assert label(before) == ""


def test_the_label_of_an_earlier_date_is_not_this_ones() -> None:
    """The search ends where the earlier date ends."""
    text = "Published May 2, 2018 | May 3, 2018"
    assert read_date_label(text, 21, 24) == ("", 24)
