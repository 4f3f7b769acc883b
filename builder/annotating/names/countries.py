"""Countries, regions and seas under the names that news use besides the gazetteer's own, in six languages."""

from __future__ import annotations

OTHER_NAMES = frozenset(
    name.replace("_", " ")
    for name in """
    us usa uk uae ussr drc america britain great_britain england scotland wales northern_ireland burma czech_republic
    czechoslovakia yugoslavia soviet_union east_germany west_germany holland the_netherlands netherlands ivory_coast
    congo zaire macedonia swaziland cape_verde east_timor palestine west_bank gaza gaza_strip east_jerusalem vatican
    kurdistan iraqi_kurdistan crimea chechnya dagestan transnistria abkhazia south_ossetia nagorno-karabakh donbas
    donbass kashmir tibet xinjiang inner_mongolia darfur biafra puntland somaliland bosnia herzegovina tatarstan
    siberia ulster catalonia basque_country bavaria saxony flanders wallonia brittany normandy provence tuscany sicily
    sardinia corsica crete andalusia galicia quebec ontario alberta manitoba saskatchewan nova_scotia british_columbia
    newfoundland new_south_wales queensland tasmania punjab sindh balochistan baluchistan bengal bihar gujarat kerala
    tamil_nadu uttar_pradesh okinawa hokkaido bali java sumatra borneo sulawesi mindanao new_guinea
    washington_dc district_of_columbia dc new_england midwest silicon_valley manhattan brooklyn queens the_bronx
    hollywood long_island north_america south_america central_america latin_america europe asia
    africa antarctica oceania eurasia middle_east near_east far_east north_africa west_africa east_africa
    southern_africa southeast_asia south_asia central_asia east_asia eastern_europe western_europe central_europe
    scandinavia balkans the_balkans caucasus persian_gulf gulf_of_oman gulf_of_mexico strait_of_hormuz suez_canal
    panama_canal red_sea black_sea caspian_sea dead_sea north_sea baltic_sea mediterranean mediterranean_sea atlantic
    atlantic_ocean pacific pacific_ocean indian_ocean arctic caribbean sahara sahel sinai golan_heights horn_of_africa
    levant mesopotamia anatolia amazonia patagonia himalayas himalaya alps andes pyrenees rocky_mountains appalachia
    rockies mid-atlantic great_lakes great_plains east_coast west_coast gulf_coast bay_area deep_south trinidad tobago
    capitol_hill
    euphrates tigris nile danube rhine mississippi_river caspian maghreb indochina polynesia iberia
    kiev kiew wien rom roma genf prag kairo bagdad
    anbar nineveh helmand kandahar kivu north_kivu south_kivu idlib ghouta fallujah falluja deir_ez-zor

    deutschland frankreich italien spanien österreich schweiz niederlande belgien griechenland türkei russland polen
    ungarn tschechien rumänien bulgarien serbien kroatien slowenien slowakei schweden norwegen dänemark finnland irland
    großbritannien vereinigtes_königreich schottland nordirland ukraine weißrussland estland lettland litauen
    ägypten syrien irak libanon jordanien saudi-arabien jemen libyen tunesien algerien marokko äthiopien südafrika
    südsudan kenia indien china japan nordkorea südkorea afghanistan australien neuseeland kanada mexiko brasilien
    argentinien kolumbien kuba vereinigte_staaten europa asien afrika amerika südamerika nordamerika lateinamerika
    nahost naher_osten bayern sachsen hessen thüringen niedersachsen nordrhein-westfalen baden-württemberg brandenburg
    rheinland-pfalz schleswig-holstein mecklenburg-vorpommern sachsen-anhalt mittelmeer nordsee ostsee gazastreifen
    westjordanland

    allemagne angleterre espagne italie autriche suisse pays-bas belgique grèce turquie russie pologne hongrie
    roumanie bulgarie serbie croatie suède norvège danemark finlande irlande islande royaume-uni grande-bretagne écosse
    égypte syrie irak liban jordanie arabie_saoudite yémen libye tunisie algérie maroc éthiopie afrique_du_sud
    cameroun tchad sénégal côte_d'ivoire inde chine japon corée_du_nord corée_du_sud australie nouvelle-zélande
    mexique brésil argentine colombie états-unis amérique europe asie afrique amérique_latine proche-orient
    moyen-orient méditerranée bretagne normandie corse alsace lorraine bourgogne cisjordanie birmanie cambodge viêtnam

    alemania francia inglaterra españa italia austria suiza países_bajos bélgica grecia turquía rusia polonia hungría
    rumanía suecia noruega dinamarca finlandia irlanda islandia reino_unido gran_bretaña escocia ucrania egipto siria
    líbano jordania arabia_saudí arabia_saudita yemen libia túnez argelia marruecos etiopía sudáfrica japón
    corea_del_norte corea_del_sur nueva_zelanda méxico brasil perú panamá haití república_dominicana estados_unidos
    américa áfrica europa oriente_medio oriente_próximo américa_latina latinoamérica centroamérica cataluña andalucía
    galicia aragón navarra país_vasco castilla asturias extremadura cantabria mediterráneo cisjordania

    alemanha frança espanha áustria suíça países_baixos grécia turquia rússia polônia polónia hungria romênia suécia
    noruega finlândia escócia ucrânia egito síria iraque irão líbano arábia_saudita líbia tunísia argélia etiópia
    áfrica_do_sul moçambique índia japão coreia_do_norte coreia_do_sul austrália nova_zelândia canadá paraguai uruguai
    colômbia equador bolívia estados_unidos ásia amazônia oriente_médio médio_oriente cisjordânia afeganistão
    paquistão

    germania inghilterra spagna svizzera paesi_bassi belgio turchia svezia norvegia danimarca irlanda regno_unito
    gran_bretagna scozia ucraina ungheria egitto libano giordania yemen algeria marocco etiopia sudafrica cina
    giappone corea_del_nord corea_del_sud nuova_zelanda messico brasile stati_uniti medio_oriente sicilia sardegna
    lombardia toscana piemonte puglia calabria veneto liguria umbria cisgiordania
    """.split()
)
"""Folded, words parted by spaces."""

STATE_ABBREVIATIONS = frozenset(
    """ala ariz ark calif colo conn del fla ill ind kan ky la mass md mich minn miss mo mont neb nev nh nj nm ny nc nd
    okla ore pa ri sc sd tenn tex vt va wash wva wis wyo dc ca tx ga ont que bc nsw""".split()
)
"""Folded; they support a place's name before a comma: "Toledo, Ohio", "Waco, Tex."."""

DEMONYMS = frozenset(
    """afghan african albanian algerian american angolan arab arabian argentine argentinian armenian asian australian
    austrian azerbaijani bahraini bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese
    cambodian cameroonian canadian catalan chadian chechen chilean chinese colombian congolese croatian cuban cypriot
    czech danish dutch ecuadorian egyptian emirati english eritrean estonian ethiopian european filipino finnish french
    georgian german ghanaian greek guatemalan haitian hispanic honduran hungarian icelandic indian indonesian iranian
    iraqi irish israeli italian ivorian jamaican japanese jewish jordanian kazakh kenyan korean kosovan kurdish kuwaiti
    kyrgyz laotian latin latino latvian lebanese liberian libyan lithuanian macedonian malaysian malian maltese mexican
    moldovan mongolian moroccan nepalese nicaraguan nigerian norwegian omani pakistani palestinian panamanian paraguayan
    persian peruvian polish portuguese qatari romanian russian rwandan saudi scottish senegalese serb serbian shia
    shiite singaporean slovak slovenian somali soviet spanish sudanese sunni swedish swiss syrian taiwanese tajik
    tanzanian thai tibetan tunisian turkish turkmen ugandan ukrainian uruguayan uyghur uzbek venezuelan vietnamese welsh
    yemeni yugoslav zambian zimbabwean christian catholic muslim islamic islamist protestant orthodox buddhist hindu
    mormon evangelical republican democratic democrat gop-led western eastern northern southern californian texan
    anglo-american nazi communist congressional presidential parliamentary senatorial gubernatorial biblical""".split()
)
"""Folded adjectives of peoples, faiths and parties: they are no places, and alone they name nothing."""
