"""Languages: which lexicon reads an article, and those of German, French, Spanish, Portuguese and Italian."""

from __future__ import annotations

from builder.annotating.quotations.words.lexicon import ENGLISH, Lexicon, phrases, words

GERMAN = Lexicon(
    say=words(
        """sagte sagt sagten sagen gesagt erklärte erklärt erklärten betonte betont betonten meinte meint meinten
        fügte fügt teilte teilt teilten schrieb schreibt schrieben geschrieben kündigte kündigt warnte warnt
        warnten forderte fordert forderten kritisierte kritisiert behauptete behauptet antwortete antwortet
        berichtete berichtet berichteten erläuterte erläutert äußerte äußert versicherte versichert räumte räumt
        bestätigte bestätigt bekräftigte ergänzte ergänzt unterstrich hob fragte fragt rief ruft twitterte
        klagte klagt lobte lobt verkündete verkündet mahnte mahnt entgegnete zitierte so""",
    ),
    tell=words(""),
    saying=words(""),
    frame=words("nannte nennt bezeichnete bezeichnet sprach spricht warf wirft beschrieb beschreibt lehnte"),
    auxiliaries=words("hat habe hatte haben am im laut dazu auch dann später zuvor weiter noch zudem außerdem"),
    being=words("wird wurde worden ist war"),
    he=words("er"),
    she=words("sie"),
    they=words("es"),
    it=words("es"),
    author=words("ich wir man"),
    somebody=words("jemand einer eine"),
    according=phrases("laut,nach angaben von,nach angaben der,nach angaben des,nach den worten von"),
    that=words("dass daß"),
    who=words("der die das welcher welche"),
    stops=words(
        """dass und aber während als wenn weil obwohl nachdem bevor bis oder ist sind war waren hat haben hatte
        nicht zu mit ohne über auf bei durch nach trotz gegenüber am im in an vor er sie es wir ich man so""",
    ),
    prepositions=words("von des der für beim vom"),
    articles=words("der die das ein eine einer eines dem den sein seine ihr ihre mehrere viele einige zwei drei"),
    definite=words("der die das"),
    adverbs=words("und aber doch dann auch im am in nach bei während als wenn"),
    finite=words(
        "ist sind war waren hat haben hatte hatten wird werden würde würden soll sollen kann können muss sei habe"
    ),
    tails=words("am im in vor nach bei auf gegenüber"),
    particles=words("hinzu mit an ein"),
)

FRENCH = Lexicon(
    say=words(
        """dit disait disent déclaré déclare déclarait affirmé affirme affirmait ajouté ajoute ajoutait expliqué
        explique expliquait estimé estime estimait indiqué indique indiquait annoncé annonce assuré assure
        assurait souligné souligne soulignait précisé précise précisait répondu répond confié confie raconté
        raconte racontait écrit écrivait lancé lance prévenu prévient averti avertit rappelé rappelle insisté
        insiste martelé martèle conclu conclut poursuivi poursuit reconnu reconnaît regretté regrette salué
        tweeté demandé demande commenté commente résumé résume promis dénoncé dénonce""",
    ),
    tell=words(""),
    saying=words(
        "déclarant affirmant ajoutant expliquant estimant indiquant assurant soulignant précisant évoquant dénonçant"
    ),
    frame=words("qualifié qualifie appelé appelle évoqué évoque critiqué critique parlé parle accusé accuse décrit"),
    auxiliaries=words("a ont avait avaient aussi ensuite encore également lui-même elle-même notamment déjà"),
    being=words("est été sont était"),
    he=words("il"),
    she=words("elle"),
    they=words("ils elles on"),
    author=words("je nous j'ai"),
    somebody=words("quelqu'un certains d'autres"),
    according=phrases("selon,d'après,d’après"),
    that=words("que qu'il qu'elle qu'ils qu'elles qu'on qu'un qu'une"),
    who=words("qui dont"),
    stops=words(
        """que et mais alors comme quand si parce bien tandis pour dans sur avec sans par vers chez est sont était
        a ont avait ne pas qui dont où il elle ils elles on nous je se lors après avant depuis pendant jeudi
        lundi mardi mercredi vendredi samedi dimanche""",
    ),
    prepositions=words("de du des d' à au aux en pour"),
    articles=words("le la les l' un une des ce cette ces son sa ses leur leurs plusieurs deux trois"),
    definite=words("le la les l' ce cette"),
    adverbs=words("et mais puis ensuite alors en à lors dans selon"),
    finite=words("est sont était étaient a ont avait avaient sera seront serait doit doivent peut peuvent va vont"),
    tails=words("en dans à lors sur au jeudi lundi mardi mercredi vendredi samedi dimanche"),
    he_endings=("-il",),
    she_endings=("-elle",),
)

SPANISH = Lexicon(
    say=words(
        """dijo dice dicen dijeron dicho afirmó afirma afirmaron afirmado explicó explica explicaron explicado
        añadió añade añadido agregó agrega declaró declara declarado aseguró asegura aseguraron asegurado señaló
        señala señalaron señalado indicó indica indicado sostuvo sostiene manifestó manifiesta manifestado
        advirtió advierte advertido apuntó apunta apuntado subrayó subraya subrayado recordó recuerda recordado
        escribió escribe escrito anunció anuncia anunciado respondió responde respondido comentó comenta
        comentado contó cuenta contado insistió insiste reconoció reconoce destacó destaca precisó precisa
        admitió admite expresó expresa denunció denuncia reiteró reitera concluyó concluye preguntó pregunta
        pidió exclamó lamentó""",
    ),
    tell=words(""),
    saying=words("diciendo afirmando añadiendo asegurando señalando explicando"),
    frame=words("calificó califica llamó llama tildó describió describe habló acusó criticó calificado tachó"),
    auxiliaries=words("ha han había habían también luego además después ya le les se"),
    being=words("es fue son era sido"),
    he=words("él"),
    she=words("ella"),
    they=words("ellos ellas"),
    author=words("yo nosotros"),
    somebody=words("alguien otro otra"),
    according=phrases("según,de acuerdo con,en palabras de"),
    that=words("que"),
    who=words("quien que quienes"),
    stops=words(
        """que y pero mientras como cuando si porque aunque para con sin por sobre tras desde hasta es son era fue
        ha han había no quien durante ante entre él ella se este esta lunes martes miércoles jueves viernes
        sábado domingo""",
    ),
    prepositions=words("de del a al en para"),
    articles=words("el la los las un una unos unas su sus este esta varios varias dos tres"),
    definite=words("el la los las este esta"),
    adverbs=words("y pero entonces también en durante"),
    finite=words("es son era eran fue ha han había será serán sería debe deben puede pueden va van está están"),
    tails=words("en durante el a ante este"),
    drops_pronouns=True,
)

PORTUGUESE = Lexicon(
    say=words(
        """disse diz dizem disseram dito afirmou afirma afirmaram afirmado explicou explica explicaram acrescentou
        acrescenta declarou declara declararam garantiu garante ressaltou ressalta destacou destaca indicou
        indica escreveu escreve anunciou anuncia respondeu responde comentou comenta contou conta insistiu
        reconheceu admitiu admite lembrou lembra concluiu conclui sublinhou sublinha avisou alertou alerta
        completou completa defendeu defende relatou relata informou informa revelou revela criticou lamentou
        perguntou salientou""",
    ),
    tell=words(""),
    saying=words("dizendo afirmando acrescentando garantindo explicando"),
    frame=words("chamou chama classificou classifica descreveu descreve acusou qualificou considerou"),
    auxiliaries=words("tem têm tinha também depois ainda já lhe se"),
    being=words("é foi são era sido"),
    he=words("ele"),
    she=words("ela"),
    they=words("eles elas"),
    author=words("eu nós"),
    somebody=words("alguém outro outra"),
    according=phrases("segundo,de acordo com,conforme,nas palavras de"),
    that=words("que"),
    who=words("que quem"),
    stops=words(
        """que e mas enquanto como quando se porque embora para com sem por sobre após desde até é são era foi tem
        não quem durante ele ela nesta neste na no segunda terça quarta quinta sexta sábado domingo""",
    ),
    prepositions=words("de do da dos das em para"),
    articles=words("o a os as um uma uns umas seu sua vários várias dois três"),
    definite=words("o a os as"),
    adverbs=words("e mas então também em durante"),
    finite=words("é são era eram foi tem têm tinha será serão seria deve devem pode podem vai vão está estão"),
    tails=words("em durante na no nesta neste à ao"),
    drops_pronouns=True,
)

ITALIAN = Lexicon(
    say=words(
        """disse dice dicono detto affermato afferma affermano dichiarato dichiara dichiarano aggiunto aggiunge
        spiegato spiega spiegano sottolineato sottolinea sostenuto sostiene ribadito ribadisce scritto scrive
        annunciato annuncia risposto risponde raccontato racconta assicurato assicura precisato precisa
        osservato osserva commentato commenta concluso conclude ricordato ricorda ammesso ammette avvertito
        avverte replicato replica chiesto chiede riferito riferisce affermò dichiarò aggiunse spiegò rispose
        rivelato rivela lamentato denunciato""",
    ),
    tell=words(""),
    saying=words("dicendo affermando aggiungendo spiegando sottolineando sostenendo"),
    frame=words("definito definisce chiamato chiama descritto parlato parla accusato accusa bollato"),
    auxiliaries=words("ha hanno aveva avevano anche poi inoltre ancora già gli le si"),
    being=words("è stato stata sono era viene"),
    he=words("lui egli"),
    she=words("lei ella"),
    they=words("loro essi"),
    author=words("io noi"),
    somebody=words("qualcuno altri"),
    according=phrases("secondo,stando a,a detta di"),
    that=words("che"),
    who=words("che cui"),
    stops=words(
        """che e ma mentre come quando se perché sebbene per con senza su dopo da fino è sono era ha hanno aveva
        non durante lui lei nel nella in lunedì martedì mercoledì giovedì venerdì sabato domenica""",
    ),
    prepositions=words("di del della dello dei degli delle dell' a al"),
    articles=words("il lo la i gli le l' un uno una suo sua alcuni alcune due tre diversi"),
    definite=words("il lo la i gli le l'"),
    adverbs=words("e ma poi anche in durante"),
    finite=words("è sono era erano ha hanno aveva avevano sarà saranno sarebbe deve devono può possono va vanno"),
    tails=words("in durante nel nella a al su"),
    drops_pronouns=True,
)

_LEXICONS = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH, "pt": PORTUGUESE, "it": ITALIAN}


def lexicon_of(language: str | None) -> Lexicon:
    """The lexicon of a language (ISO 639-1 code); English for None and for those that have none."""
    return _LEXICONS.get(language or "en", ENGLISH)
