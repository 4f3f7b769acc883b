"""Heads: the words of a name that say what it names, as "Forces", "Ministry", "Inc." and "River" do."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model import Kind

ORGANISATION_HEADS = frozenset(
    """academy administration agency airlines airways alliance army assembly associates association authority bank
    board brigade brigades brotherhood bureau cabinet center centre church club co coalition college command
    commission committee community company confederation conference congress consortium corp corporation corps
    council court courts department directorate division enterprises exchange federation fleet force forces
    foundation front fund government group guard guards guild holdings hospital house inc industries initiative
    institute institution institutions intelligence international investigations journal laboratories laboratory
    labs league legion library nationen kreuz unidas unies unidos união unión unione organização organización
    organizzazione comissão comisión commissione parlement parlamento cruz croce assembleia assemblea asamblea
    consejo llc llp ltd magazine marines media militia ministry mission nations mobilisation mobilization motors
    movement museum navy network news newspaper observatory office orchestra organisation organization
    parliament partners partnership party police post press programme radio regiment registry reserve school
    schools secretariat senate service services embassy survey state subcommittee caucus consulate firefighters
    herald inspectorate society squad staff stores weekly gazette bulletin legislature clinic trustees
    institutes centers centres colleges universities studios symphony syndicate system systems team technologies
    telegraph telecom times tribunal tribune trust union university unit units watch workers ag gmbh bundeswehr
    bundestag bundesrat partei verband verein universität gericht gerichtshof ministerium gewerkschaft
    gesellschaft behörde amt konzern stiftung rat zeitung ministère assemblée parti banque université cour
    conseil fédération syndicat société sénat gouvernement ministerio partido banco universidad corte sindicato
    gobierno asociación federación congreso ministério universidade conselho governo associação federação
    supremo ministero partito banca università consiglio associazione federazione sindacato senato""".split()
)
"""Folded words; one in a name makes it an organisation's."""

_WEAK_ORGANISATION_HEADS = frozenset(
    "house united state international journal news post press times unit system".split()
)
"""They tell an organisation only as the first or the last word of a name."""

PLACE_HEADS = frozenset(
    """arena base basin building cafe camp cave cemetery garden gardens glacier hall hotel interstate mall memorial
    monument plains peak plateau plaza reef reservoir restaurant route stadium theater theatre tower towers
    trail volcano zoo airport avenue bay beach boulevard bridge canal cape cathedral city county dam desert
    district forest fort gate governorate gulf harbor harbour heights highway hill hills island islands isle
    kingdom lake mosque mount mountain mountains ocean oblast palace park peninsula port prison province region
    republic ridge river road sea square strait street territory valley village flughafen gebirge insel kreis
    platz schloss see straße strasse provinz aéroport île îles lac mont place région rivière rue république
    aeropuerto isla islas lago monte provincia río república aeroporto ilha ilhas praça rio isola isole piazza
    fiume repubblica""".split()
)
"""Folded words; as the first or the last word of a name they make it a place's."""

OTHER_HEADS = frozenset(
    """act acts agreement treaty accord accords convention protocol war wars award awards prize cup games
    championship championships olympics operation day eve festival week month year fund-raiser amendment
    resolution doctrine marathon tour syndrome disease virus law bill code test trophy league-cup scale plan
    project era age revolution movement gesetz abkommen krieg preis loi guerre prix ley acuerdo guerra premio
    lei acordo legge accordo""".split()
) - {"movement"}
"""Folded words; as the last word of a name they make it something else than a person, an organisation or a place."""

OF_HEADS = frozenset(
    """article battle bill book bureau cape chamber church city college commonwealth convention court declaration
    department district duke earl faculty feast gulf house isle island journal knights league ministry order
    parliament prince province republic school siege sons state states statue strait straits tower treaty
    university valley war ministère université ministerio universidad ministério universidade ministero
    università banque banco banca physicians doctors parents mothers citizens students veterans reporters
    lawyers americans daughters friends islamic united""".split()
)
"""Words whose name goes on behind "of" or "for", besides the heads."""

BODIES = frozenset(
    """congress senate pentagon kremlin knesset bundestag bundesrat bundeswehr vatican interpol europol hezbollah
    hizbollah hizballah hamas taliban al-qaida al-qaeda qaeda qaida fatah daesh isis isil nato unesco unicef
    opec reuters tass xinhua google facebook microsoft twitter amazon toyota boeing airbus ibm cia fbi nsa dea
    epa fda nasa irs sec fcc ftc faa bbc cnn cbs nbc abc ap afp upi npr un uno eu imf who wto opcw iaea idf plo
    pkk ypg sdf gop dnc rnc ira eta farc osce ecb fed aclu naacp nfl nba fifa uefa cdu croix-rouge csu spd fdp
    fpö övp onu otan ue ong fmi omc dgse dgsi bnd bka dpa ansa efe psoe""".split()
)
"""Organisations that are known by one word, folded. Known companies and agencies are the desk's to add."""

_INNER_HEADS = ORGANISATION_HEADS - _WEAK_ORGANISATION_HEADS
_FIRST_OF_OTHERS = frozenset("operation hurricane typhoon cyclone".split())
_WORDS_OF_ARABIC_NAME = 2
_GENERIC_ALONE = ORGANISATION_HEADS | PLACE_HEADS | OTHER_HEADS
_ORGANISATION_COMPOUNDS = ("ministerium", "gesellschaft", "behörde", "verband", "gewerkschaft", "partei", "gericht")


def kind_by_head(folded: Sequence[str]) -> tuple[Kind, str] | None:
    """Tell the kind of a name of two or more words by a head in it, with the rule.

    The last word counts most, for it is the head in English; then the first, which is the head in "Ministry of Trade".

    >>> kind_by_head(["syrian", "democratic", "forces"])
    (<Kind.ORGANISATION: 'organisation'>, 'organisation-head')
    >>> kind_by_head(["mississippi", "river"])[0].value, kind_by_head(["mara", "venn"])
    ('place', None)
    """
    if len(folded) == _WORDS_OF_ARABIC_NAME and folded[0] in {"al", "el"}:
        folded = folded[1:]
    if len(folded) == 1:
        return _ORGANISATION if folded[0] in BODIES or _is_compound(folded[0]) else None
    outer = (folded[-1], folded[0])
    of = next((index for index, word in enumerate(folded) if word in {"of", "de", "di", "du", "del", "da"}), 0)
    if folded[-1] in OTHER_HEADS or folded[0] in _FIRST_OF_OTHERS:
        return _OTHER
    for word in (*outer[:1], *((folded[of - 1],) if of else ()), outer[1]):
        if word in PLACE_HEADS:
            return _PLACE
        if word in ORGANISATION_HEADS or _is_compound(word):
            return _ORGANISATION
    return None if _INNER_HEADS.isdisjoint(folded[1:-1]) else _ORGANISATION


def is_generic(folded: Sequence[str]) -> bool:
    """Tell whether words name nothing by themselves: "Council", "Party"; but "Congress" does, and "State Department".

    >>> is_generic(["council"]), is_generic(["congress"]), is_generic(["police", "department"])
    (True, False, False)
    """
    return len(folded) == 1 and folded[0] in _GENERIC_ALONE and folded[0] not in BODIES


_ORGANISATION = (Kind.ORGANISATION, "organisation-head")
_OTHER = (Kind.OTHER, "head")
_PLACE = (Kind.PLACE, "place-head")


def _is_compound(word: str) -> bool:
    return word.endswith(_ORGANISATION_COMPOUNDS)
