"""Telling phrases: which keyphrases an editor would make a topic, and which say too little on a page of their own."""

from __future__ import annotations

from builder.linking.identity.matching import Key

_NUMBERS = frozenset(
    """million billion trillion thousand hundred dozen half third quarter per percent cent dollar euro pound two three
    four five six seven eight nine ten twenty thirty fifty first second last next year month week day hour minute
    decade""".split()
)
_OFFICES = frozenset(
    """member leader senator representative director chairman chairwoman president secretary minister chancellor
    governor mayor general officer administrator ambassador commissioner spokesman spokeswoman judge justice colleague
    chief deputy""".split()
)
"""Words at the end of an office, which is somebody else's in each article."""

_GENERIC = frozenset(
    """people person man woman child troop fighter soldier militant rebel force official officer leader source member
    resident civilian worker citizen group men women children family government authority minister lawmaker state
    country nation region area city town village place part side way time thing case issue matter fact number amount
    level rate month year week day today statement report news article story interview press release comment immediate
    record contact photo question answer police army priority legislation funding fund colleague project condition
    generation challenge opportunity problem concern term bill agency access request announcement addition military
    company business market money work job life home house world end start beginning result effort plan move step action
    decision need use""".split()
)
_PLAIN_ADJECTIVES = frozenset(
    """new old first last next other many several recent former senior top local young big small large great good bad
    high low long short early late full own same different major main key important such more most few some all
    additional important serious hard bipartisan deplorable brave critical necessary possible available significant
    certain various future past final real strong better best clear close
    national international foreign federal public private general special current previous""".split()
)
_DEMONYMS = ("ish", "ese", "ian", "ican", "ean", "eli", "aqi", "ani", "uti", "emi", "mani", "audi")
_SINGLE_DEMONYMS = frozenset("arab kurd kurdish german french dutch greek czech swiss thai western eastern".split())


def is_telling_phrase(form: str, key: Key) -> bool:
    """Tell whether a phrase can have a page: two words or more, no count, and not just people of some country.

    Args:
        form: As it is written.
        key: Its words as `words.phrase_key` gives them.

    >>> from builder.linking.identity.surfaces import key_of
    >>> phrases = ("air strikes", "million people", "Arab fighters", "American troops", "new plan", "nuclear plant")
    >>> [phrase for phrase in phrases if is_telling_phrase(phrase, key_of(phrase))]
    ['air strikes', 'nuclear plant']
    """
    if len(key) < 2 or is_office(key) or any(word in _NUMBERS or word.isdigit() for word in key):  # a single word
        return False
    weak = [_says_little(word, written) for word, written in zip(key, form.split(), strict=False)]
    return not all(weak) and not (_is_of_a_country(key[0], form) and len(key) == 2)


def is_whole_name(key: Key) -> bool:
    """Tell a name from a piece of a text without punctuation: "U S", "Washington D C"; and from an office.

    >>> is_whole_name(("washington", "d", "c")), is_whole_name(("malcolm", "x")), is_whole_name(("a", "b", "yehoshua"))
    (False, True, True)
    """
    return not is_office(key) and not (len(key) > 1 and len(key[-1]) == len(key[-2]) == 1)


def is_office(key: Key) -> bool:
    """Tell an office by its last word.

    >>> is_office(("us", "senator")), is_office(("senate", "floor"))
    (True, False)
    """
    return len(key) > 1 and key[-1] in _OFFICES


def _says_little(word: str, written: str) -> bool:
    return word in _GENERIC or word in _PLAIN_ADJECTIVES or _is_of_a_country(word, written)


def _is_of_a_country(word: str, written: str) -> bool:
    """Tell "American" and "Arab" in a phrase that goes on in small letters."""
    return written[:1].isupper() and (word in _SINGLE_DEMONYMS or word.endswith(_DEMONYMS))
