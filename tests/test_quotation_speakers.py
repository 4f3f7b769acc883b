"""Speakers: a quotation is given to whom the words around it name, as the article names them most fully."""

from __future__ import annotations

import pytest

from tests.quoting import direct, quotes_of, speakers

GHIKA = "Major General Chris Ghika spoke in Baghdad on Monday.\n\n"
STORY = "Mayor Ana Vask met Peter Brook in Orven.\n\n"
MERKEL = "Chancellor Angela Merkel and President Emmanuel Macron met in Aachen.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "“The caliphate is gone,” Ghika said.",
        "“The caliphate is gone,” said Ghika.",
        "“The caliphate is gone”, said Ghika.",
        "“The caliphate is gone,” Ghika told Reuters on Monday.",
        "“The caliphate is gone,” Ghika said in a statement.",
        "“The caliphate is gone,” says Ghika, who will return to London.",
        "“The caliphate is gone,” according to Ghika.",
        "“The caliphate is gone,” Ghika, who commands the coalition, said.",
        "“The caliphate is gone,” Ghika deadpanned.",
        "“Is the caliphate gone?” asked Ghika.",
        "Ghika said: “The caliphate is gone.”",
        "Ghika said, “The caliphate is gone.”",
        "Ghika, the deputy commander of the coalition, said, “The caliphate is gone.”",
        "Ghika on Tuesday said “the caliphate is gone.”",
        "Ghika told reporters that “the caliphate is gone.”",
        "According to Ghika, “the caliphate is gone.”",
        "Ghika raised his hand, saying: “The caliphate is gone.”",
        "Ghika was quoted as saying “the caliphate is gone.”",
        "Ghika: “The caliphate is gone.”",
        "Ghika had one message: “The caliphate is gone.”",
        "Ghika called the victory “a long day in the making”.",
        "The victory was “a long day in the making”, Ghika said.",
        "“The caliphate is gone.” — Major General Chris Ghika",
        "Ghika wrote about the fight and added that “the caliphate is gone.”",
    ],
)
def test_where_the_speaker_stands(sentence: str) -> None:
    """Before, behind or in the middle, with many verbs or none, the speaker is found and named in full."""
    assert speakers(GHIKA + sentence) == ["Major General Chris Ghika"]


def test_a_quotation_that_is_interrupted_is_two() -> None:
    """What goes on behind "he said" is another quotation of the same speaker."""
    assert direct(GHIKA + "“The caliphate,” said Ghika, who left, “is gone.” “We won,” he said. “All of us.”") == [
        (words, "Major General Chris Ghika") for words in ("The caliphate,", "is gone.", "We won,", "All of us.")
    ]


def test_the_next_paragraph_goes_on() -> None:
    """A paragraph that is a quotation and nothing else has the speaker of the one before."""
    assert (
        speakers(GHIKA + "“The caliphate is gone,” Ghika said.\n\n“We will stay until the end.”")
        == ["Major General Chris Ghika"] * 2
    )


def test_the_medium_does_not_speak() -> None:
    """In "X told Reuters" and "X told Y" the speaker is X."""
    assert (
        speakers("“We won,” Ana Vask told Peter Brook.\n\nAna Vask told Reuters: “We won again.”") == ["Ana Vask"] * 2
    )


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("“It rained all day,” he said.", "President Emmanuel Macron"),
        ("“It rained all day,” she said.", "Chancellor Angela Merkel"),
        ("He said “it rained all day”.", "President Emmanuel Macron"),
        ("“It rained all day,” the chancellor said.", "Chancellor Angela Merkel"),
        ("“It rained all day,” said the president.", "President Emmanuel Macron"),
        ("“It rained all day,” I said.", None),
        ("“It rained all day,” someone said.", None),
    ],
)
def test_pronouns_and_roles(sentence: str, speaker: str | None) -> None:
    """A pronoun is the nearest person whom it fits, a role the person who has it; the writer has no name."""
    assert speakers(MERKEL + sentence) == [speaker]


def test_who_spoke_last_speaks_on() -> None:
    """A pronoun is rather who spoke than who was spoken of."""
    text = "Ana Vask said Maria Brook had won. “She ran well,” she said of Brook."
    assert speakers(text) == ["Ana Vask"]


def test_it_is_the_organisation() -> None:
    """“It” is the last organisation that was named."""
    text = "The World Health Organization met on Friday. “The plan works,” it said."
    assert speakers(text) == ["World Health Organization"]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("said a spokesman for the Ministry of Defence", "a spokesman for the Ministry of Defence"),
        ("a spokesman for the Ministry of Defence told Reuters", "a spokesman for the Ministry of Defence"),
        ("one resident said", "one resident"),
        ("officials said", "officials"),
        ("the company's report said", "the company's report"),
    ],
)
def test_descriptions(words: str, speaker: str) -> None:
    """Who has no name is named by the description."""
    assert speakers(f"It rained in Mosul. “The dam will hold,” {words}.") == [speaker]


def test_the_fullest_form_may_come_later() -> None:
    """A last name stands for the fullest form, wherever the article has it; the bare name is kept as well."""
    quotes = quotes_of("“We won,” Ghika said.\n\nMajor General Chris Ghika will return to London. Ghika served long.")
    assert [(quote.speaker, quote.name) for quote in quotes] == [("Major General Chris Ghika", "Chris Ghika")]


def test_two_with_one_last_name() -> None:
    """A last name is that of the person who was named so last."""
    text = (
        "Anna Brook and Peter Venn met. “We won,” said Brook.\n\n"
        "Later Clara Brook arrived. “They won,” said Brook.\n\n“So they say,” said Anna Brook."
    )
    assert speakers(text) == ["Anna Brook", "Clara Brook", "Anna Brook"]


def test_aliases_are_one_speaker() -> None:
    """What the article says is one name is one speaker."""
    text = "On Friday the World Health Organization (WHO) met. “The plan works,” the WHO said."
    assert speakers(text) == ["World Health Organization"]


def test_the_cue_the_rule_and_the_confidence() -> None:
    """Each quotation says where its speaker is named, how that was found, and how sure it is."""
    text = MERKEL + "“It rained,” Merkel said.\n\n“It rained a lot,” she added."
    named, pronoun = quotes_of(text)
    assert [text[slice(*quote.cue)] for quote in (named, pronoun) if quote.cue] == ["Merkel", "she"]
    assert [named.rule, pronoun.rule] == ["verb after", "verb after, pronoun"]
    assert 1 >= named.confidence > pronoun.confidence > 0


def test_a_speaker_nobody_can_tell() -> None:
    """A quotation of nobody is one still, without a speaker and with little confidence."""
    (quote,) = quotes_of("“It rained all day, and nobody came to the dam.”")
    assert (quote.speaker, quote.name, quote.cue) == (None, None, None)
    assert quote.confidence < 0.5


def test_a_statement_is_its_authors() -> None:
    """What "the statement" says is who issued it; what "the study" says is the study's."""
    text = "The World Health Organization met on Friday.\n\n“The plan works,” the {} said."
    assert speakers(text.format("statement")) == ["World Health Organization"]
    assert speakers(text.format("study")) == ["the study"]


@pytest.mark.parametrize(
    "sentence",
    [
        "“The dam will hold,” said sprinter Horace Dove of Mosul.",
        "“The dam will hold,” Horace Dove was quoted as saying.",
        "The report was called “a work of fiction” by Horace Dove on Monday.",
        "“The dam will hold,” said the club's president, Horace Dove.",
        "The club's president, Horace Dove, said: “The dam will hold.”",
        "Ana Vask spoke, with Horace Dove adding: “The dam will hold.”",
    ],
)
def test_names_beside_descriptions(sentence: str) -> None:
    """A name in, behind or beside a description is the speaker, in the passive as well."""
    assert speakers(sentence) == ["Horace Dove"]


def test_a_pronoun_can_be_somebody_without_a_name() -> None:
    """A spokesman can be "he", a company, a report or several people cannot."""
    text = "Peter Brook listened. {} said the dam was old. “It will hold,” he said."
    assert speakers(text.format("A spokesman")) == ["A spokesman"]
    assert speakers(text.format("A company")) == ["Peter Brook"]
    assert speakers(text.format("Officials")) == ["Peter Brook"]


def test_who_is_asked_answers() -> None:
    """Behind a question a pronoun is who was asked."""
    assert speakers("Ana Vask asked Maria Brook if she was ready. “Yes, I am,” she said.") == ["Maria Brook"]


def test_a_question_belongs_to_what_opens_it() -> None:
    """The sentence behind a question mark begins anew."""
    text = "Peter Brook met Ana Vask. Vask asked, “Did you hear that?” He said nothing of it."
    assert speakers(text) == ["Ana Vask"]


def test_a_name_in_a_heading_is_no_longer_form() -> None:
    """Words with capitals in a heading do not become a part of the name."""
    text = "Where Lauren Still Works\n\n“I like it here,” Lauren said to the press."
    assert speakers(text) == ["Lauren"]


def test_words_in_capitals_are_no_pronouns() -> None:
    """“WHO” and “IT” are names, or parts of them."""
    text = "The World Health Organization met. WHO said “the plan works” for all."
    assert speakers(text) == ["World Health Organization"]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("the South Dakota senator said", "Sen. Ana Vask"),
        ("the Fed spokesman said", "the Fed spokesman"),
        ("wrote the Mosul Evening Star", "Mosul Evening Star"),
        ("the Iraqi army said", "the Iraqi army"),
        ("the security sources said", "the security sources"),
    ],
)
def test_the_somebody_of_a_place(words: str, speaker: str) -> None:
    """A person known from before may be called by a place; others who are named so are themselves."""
    assert speakers(f"Sen. Ana Vask spoke in Mosul.\n\n“We go on,” {words}.") == [speaker]


def test_two_speak_together() -> None:
    """Two names that are joined before the verb are the speaker."""
    assert speakers("It rained. “We go on,” Ana Vask and Peter Brook said.") == ["Ana Vask and Peter Brook"]


def test_a_title_that_is_given_later() -> None:
    """“The pope” of a standfirst is who has that title further on."""
    assert speakers("“We go on,” said the pope.\n\nPope Francis left Mosul.") == ["Pope Francis"]


def test_an_opening_with_a_pronoun() -> None:
    """“While she was away, Vask …” speaks of Vask first."""
    text = "Maria Brook left.\n\nWhile she was away, Ana Vask was angry.\n\n“Nobody here has any manners!”"
    assert speakers(text) == ["Ana Vask"]


def test_an_example_is_no_quotation() -> None:
    """What stands behind a colon and has no speaker is not quoted from anybody."""
    assert direct("Edit your text.\n\nExample: “The dam will hold for many years.”") == []


def test_the_writers_own_word_is_no_quotation() -> None:
    """What the writer calls something is nobody's words but the writer's."""
    assert direct("Ana Vask left. I like to use what I call the “short and long” way of writing.") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("It rained. “The dam will hold,” the league chief executive, Ana Vask, said.", "Ana Vask"),
        ("The World Health Organization met. “The dam will hold,” said the WHO.", "World Health Organization"),
        ("Rep. Tom Ridge spoke. “The dam will hold” in Mosul, responded Ridge.", "Rep. Tom Ridge"),
        ("It rained. “The dam will hold,” according to the flood report.", "the flood report"),
    ],
)
def test_names_behind_an_article(text: str, speaker: str) -> None:
    """A name that is set off by commas, or that follows an article, is the speaker."""
    assert [(found or "").startswith(speaker) for found in speakers(text)] == [True]


def test_who_passes_on_did_not_say_it() -> None:
    """The Star only reports what Vask told the police."""
    assert speakers(STORY + "Vask told police she “heard it rain,” according to the Orven Star.") == ["Mayor Ana Vask"]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("“It was lost,” gravely explains Ana Vask.", "It was lost,"),
        ("“It was lost,” informs Ana Vask, who was there.", "It was lost,"),
        ("The plan, wrote Ana Vask, was “lost from the start”.", "lost from the start"),
        ("“It was lost from the start.” —Ana Vask, a mayor of few words", "It was lost from the start."),
    ],
)
def test_verbs_and_signatures(sentence: str, words: str) -> None:
    """Adverbs ahead of verbs, verbs that no list has, attributions that interrupt, described signatures."""
    assert direct(sentence) == [(words, "Ana Vask")]


def test_nouns_that_look_like_verbs() -> None:
    """On the phone call nobody is "the phone"; a chapter that is called something says nothing."""
    text = STORY + "Brook issued a statement saying that Vask’s call was “a long mistake”."
    assert speakers(text) == ["Peter Brook"]
