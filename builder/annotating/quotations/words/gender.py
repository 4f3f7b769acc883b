"""Gender: which pronoun fits a person, by title or given name, where these tell."""

from __future__ import annotations

from enum import StrEnum

from builder.given_names import is_given_name, plain_name

_WOMEN = frozenset(
    """abby abigail agnes aileen aimee alexis alice alison alissa alma amber amelie amy angel anika anette angie anja
    ann anne annette annie antje antoinette arlene ashley astrid aude audrey ava ayesha beatrice beatriz becky belen
    bernadette beth bethany betty birgit birgitte bridget britt brittany bronwyn caitlin camille candace carmen carol
    carole caroline carolyn carrie casey cassie catherine cathleen cathy cecile celine chantal charlene charlotte
    chelsea cheryl chloe christiane christie christine christy cindy claire clare claudine colette colleen connie
    constance corinne courtney cynthia dagmar daisy danielle daphne dawn deanna debbie deborah denise deirdre desiree
    diane dolores dominique doris dorothy edith eileen elaine eleanor elise elisabeth elizabeth elke ellen ellie
    elodie elsie emilie emily erin esmeralda estelle esther eve evelyn faith felicity fern florence frances francine
    francoise frauke gabrielle gaelle geraldine gertrude gillian gisele giselle ginny gladys glenn gloria grace greta
    gretchen gwen hailey hannah harriet hazel heather heidi heike helen helene helga hilary hillary holly ida inga
    inge ingrid ines irene iris isabel isabelle jackie jacqueline jan jane janelle janet janice janine jasmin jasmine
    jean jeanette jeanne jeannine jen jenna jennifer jenny jess jessica jessie jill jillian joan joann joanne jocelyn
    jodi jody josephine josie joy joyce judith judy juliane julie juliet juliette june justine kaitlin kaitlyn karen
    karin kate katelyn katharine katherine kathleen kathrin kathryn kathy katie katrin katy kay kaylee kellie kelsey
    kendall kerry kerstin khadija kiara kim kimberly kirsten kirsty kristen kristin kristine kristy kylie laurel
    lauren laurence leah leigh lena leonie leonor leslie lily lilian lillian lin lindsay lindsey lise liselotte liz
    lois lori lorraine louise lucie lucinda lucy lynn mabel madeleine madeline maggie malin mandy margaret margarethe
    margot marianne marie marilyn marion marit marjorie marlene marlies mary maryam mathilde maud maureen may megan
    meghan mei melanie mercedes meredith michele michelle mildred mindy miriam molly monique muriel myriam nadine
    nancy naomi natalie nathalie ngozi niamh nicole noelle noemi noor olive ophelia pam patrice patty paige peggy
    penelope penny phoebe phyllis pilar polly priscilla rachael rachel raquel rebecca renate rene renee rhiannon
    rocio ronja rosalind rosamund rosario rose rosemary rosie roxanne ruth sadie sally samantha sarah scarlett selma
    serena shannon sharon sheryl shirley shelby shelley silke simone siobhan siri solange solene sonja sophie stacey
    stacy stella stephanie steffi sue susan susanne suzanne sylvie taylor tess theresa therese tiffany tracey tracy
    trish ulrike ursula ute uschi valerie vanessa veronique vicky vicki virginie vivien vivian wendy whitney winnie
    yasmin yasmine yolanda yvette yvonne zainab zoe kaitlan nikki reese rihanna oprah kamala hope ivy jade jodie
    kirstie mika paris summer autumn brooke skye sloane blair blythe eunice hattie kathie kourtney khloe kendal
    katharina ingeborg gudrun gisela sigrid margrethe ghislaine mireille agathe aurore brigitte edwige segolene
    soledad consuelo concepcion guadalupe asuncion paz isobel fatima letizia adele allison cait carly jaclyn maddie
    mariam marian noreen pauline robyn tammy terri yoko ilse abbigail adaeze addison adeline aditi aiko akiko alani
    aleah alexus aliyah allie allyson alyson ambar amiyah anabelle anahi andi angelique aniyah anjali annabel
    annabelle annalise ansley ariah arielle ashanti ashlee ashleigh ashlyn ashlynn aubree aubrey aubrie aung avah
    averie aylin ayumi bailee baylee benazir bernice bessie beulah beverly beyonce bi-khim billie bonnie braelyn
    brandi brandy bridgette brielle briley britney brittney brylee brynlee brynn busisiwe caitlyn callie calliope
    camryn candice carlee carlene carley carlie carme cassidy celeste charlee charleigh charley charli charmaine
    chasity cherie christal cindi claudette clementine coco coraline corazon corrine cortney damaris dani darcy
    darlene deann deanne dee deidre delaney delcy delilah demi dianne dolors doreen dottie droupadi dulce effie elly
    eloise elyse ember emely emerie emersyn emilee emmalyn emmeline emmie emory ensley esme eszter ethel evangeline
    evelynn everleigh everly evie fallon fannie farrah fatou fay faye folasade fran fumiko funke gail genevieve
    georgette gesine geun-hye gigi gracelyn gracie greer gwendolyn gwyneth hadassah hadlee hailee haley halle hallie
    harley harlow haylee hayley haylie heidy helle hsiao imani ing-wen itzel jacey jackeline jacquelyn jadyn jaelyn
    jailyn jaliyah janae janette janiyah jaqueline jaslene jaslyn jaylah jaylee jaylene jaylin jaylynn jazlyn jazmin
    jazmine jeannie jennie joelle joleen jolie jordyn joselyn josette joslyn journee judit julianne kailani kailee
    kailey kailyn kajal kali kaliyah kallie kamilah kamryn kari karis karlee karley karlie karly karmen karol karrie
    karsyn kasey kassidy katalin katelynn kaydence kaylah kayleigh kaylen kayley kaylie kaylin kaylyn kaylynn kazuko
    keely kelis kelley kelli kelsie kenley kennedi kensley kenzie keri kerri khadijah khaleesi kiley kimber kinley
    kinsley kiran kirstin kitty kizzy kori kortney kristal kristi kristian kristie kristyn krystal krystle kyi kylah
    kylee kyleigh laci lacy lainey lakshmi laney lauryn lavonne laylah leann leanne leilani leni lexi lexie libby
    lilah lilith lillie lilly lindiwe lisette liv lizbeth lizeth lizette lizzie lorelai lorelei lottie lourdes
    lucille lylah macey maci macie mackenzie macy madalyn maddison madelyn madelynn madhuri madilyn madilynn madisyn
    maeve maisie makenzie mako maleah maliyah mallory malu mamie margery margie margo margret mariah maribel marlee
    marleen marley marylou masako matilde maude mavis mayawati mckenzie mckinley meagan meaghan meg megawati melany
    mellie merce meritxell mette millie missy mollie moriah myah mylee myrtle najat naledi nandini nanette natalee
    nathaly nayeli nellie nevaeh neveah nicki nicolette noriko nyah nylah paetongtarn paislee paisley paityn paulette
    payton peng piper priti quinn rachelle raegan raelyn raelynn randi rashmi reagan rebekah remy retno rey ricki
    rismaharini ritu rochelle rosalee rosalie rosalyn rosanne roseanne roselyn roselyne rosemarie roshni roslyn
    roxane roxie ruthie ryann rylee ryleigh rylie sachiko saige sanae sandi sandrine sandu saniyah saoirse sarai
    sariah saylor scarlet seiko selah selene serenity shalini shanice sharlene shaylee sheikh shelly sherri sherrie
    shirlee shuai shyanne skylar skyler sloan smriti sri stacie stephany stevie suman susannah suu suzan suzette
    swati sydnee tammi tammie taniyah tanvi taryn tatum teagan thangam thuli tibisay tiffani tomoko tori tracee traci
    tracie tsai valarie vickie vigdis vivienne wangari waverly wendi winifred wynter yamileth yareli yaretzi yasmeen
    yazmin yingluck yoon-hee yoselin yoshiko yumi yuriko zanele zariah zariyah zoey zoie zuri""".split()
)
_MEN_IN_A = frozenset(
    """joshua luca nikita sasha misha mustafa mustapha ezra hamza ilya akira attila nikola elia enea battista barnaba
    jonah noah isaiah jeremiah elijah micah juma osama musa isa abdulla abdullah garcia cuba yahya zakaria santa
    bubba dada baba rama krishna raja kota kenta shota yuta sota costa dmitri boutros zia zachariah ira dana kafka
    jia atta bidhya bola chinua chukwuemeka emeka gotabaya ikenna ivica joseba khalifa lula mahinda mircea mykola
    narendra nebojsa nemanja obinna panyaza raila salva satya srettha tetsuya themba""".split()
)
_EITHER = frozenset(
    """ali val lou kit shay stevie bobby ricky georgie rowan harley alex andrea nicola jordan robin kelly jamie casey
    taylor pat sam chris jackie dana ashley sasha kim lee jan jean leslie lindsay morgan angel dominique rene hui jun
    li lin mei ming wei xiao yuan ying jia min minh nguyen noor kiran shannon terry toni francis cameron drew jody
    kerry jess nicky sandy stacy tracy carmen marion gabriele simone daniele michele riley quinn avery parker reese
    dale frankie charlie jo max mel ronnie robbie bobbie jules blake skyler sidney sydney paris ira kai ariel cody
    freddie jaime rory shawn jing lindsey tracey stacey shelby leigh hilary laurence
    devin jaden jayden peyton""".split()
)
_TITLES_OF_MEN = frozenset(
    """mr sir lord king prince pope father baron duke count monsieur herr señor senor sr signor congressman
    chairman spokesman councilman alderman assemblyman imam ayatollah sheikh sheik sultan emir rabbi brother
    uncle don dom senhor rei rey roi actor husband dad son grandfather businessman patrolman fireman fisherman
    cardinal archbishop waiter nephew boyfriend monsignor präsident bundeskanzler ministro sprecher""".split()
)
_TITLES_OF_WOMEN = frozenset(
    """mrs ms miss dame lady queen princess mother baroness duchess countess madame mme frau señora senora sra
    señorita signora congresswoman chairwoman spokeswoman councilwoman alderwoman assemblywoman sister aunt dona
    doña rainha reina reine actress wife mom mum daughter grandmother businesswoman niece girlfriend waitress
    präsidentin bundeskanzlerin ministra ministerin sprecherin empress comedienne heiress""".split()
)


class Gender(StrEnum):
    """Which pronoun stands for somebody."""

    HE = "he"
    SHE = "she"


def gender_of_title(word: str) -> Gender | None:
    """Tell the gender of a folded title or description; None when it fits everybody.

    >>> gender_of_title("congresswoman"), gender_of_title("senator")
    (<Gender.SHE: 'she'>, None)
    """
    if word in _TITLES_OF_WOMEN or word.endswith("woman"):
        return Gender.SHE
    return Gender.HE if word in _TITLES_OF_MEN or word.endswith("sman") else None


def gender_of_given_name(name: str) -> Gender | None:
    """Tell the gender of the given names that mostly one gender has; None for the others and for unknown ones.

    >>> gender_of_given_name("Chris"), gender_of_given_name("Meghan"), gender_of_given_name("Sean")
    (None, <Gender.SHE: 'she'>, <Gender.HE: 'he'>)
    """
    folded = plain_name(name)
    if folded in _EITHER:
        return None
    if folded in _WOMEN:
        return Gender.SHE
    if folded in _MEN_IN_A:
        return Gender.HE
    if not is_given_name(folded):
        return None
    return Gender.SHE if folded.endswith("a") else Gender.HE
