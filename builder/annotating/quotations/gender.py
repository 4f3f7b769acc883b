"""Gender: which pronoun fits a person, by title or given name, where these tell."""

from __future__ import annotations

from enum import StrEnum

from builder.given_names import is_given_name

_WOMEN = frozenset(
    """abby abigail agnes aileen aimee alexis alice alison alissa alma amber amelie amy angel anika anette angie
    anja ann anne annette annie antje antoinette arlene ashley astrid aude audrey ava ayesha beatrice beatriz
    becky belen bernadette beth bethany betty birgit birgitte bridget britt brittany bronwyn caitlin camille
    candace carmen carol carole caroline carolyn carrie casey cassie catherine cathleen cathy cecile celine
    chantal charlene charlotte chelsea cheryl chloe christiane christie christine christy cindy claire clare
    claudine colette colleen connie constance corinne courtney cynthia dagmar daisy danielle daphne dawn deanna
    debbie deborah denise deirdre desiree diane dolores dominique doris dorothy edith eileen elaine eleanor
    elise elisabeth elizabeth elke ellen ellie elodie elsie emilie emily erin esmeralda estelle esther eve
    evelyn faith felicity fern florence frances francine françoise francoise frauke gabrielle gaelle geraldine
    gertrude gillian gisele giselle ginny gladys glenn gloria grace greta gretchen gwen hailey hannah harriet
    hazel heather heidi heike helen helene helga hilary hillary holly ida inga inge ingrid ines irene iris
    isabel isabelle jackie jacqueline jan jane janelle janet janice janine jasmin jasmine jean jeanette jeanne
    jeannine jen jenna jennifer jenny jess jessica jessie jill jillian joan joann joanne jocelyn jodi jody
    josephine josie joy joyce judith judy juliane julie juliet juliette june justine kaitlin kaitlyn karen karin
    kate katelyn katharine katherine kathleen kathrin kathryn kathy katie katrin katy kay kaylee kellie kelsey
    kendall kerry kerstin khadija kiara kim kimberly kirsten kirsty kristen kristin kristine kristy kylie laurel
    lauren laurence leah leigh lena leonie leonor leslie lily lilian lillian lin lindsay lindsey lise liselotte
    liz lois lori lorraine louise lucie lucinda lucy lynn mabel madeleine madeline maggie malin mandy margaret
    margarethe margot marianne marie marilyn marion marit marjorie marlene marlies mary maryam mathilde maud
    maureen may megan meghan mei melanie mercedes meredith michele michelle mildred mindy miriam molly monique
    muriel myriam nadine nancy naomi natalie nathalie ngozi niamh nicole noelle noemi noor olive ophelia pam
    patrice patty paige peggy penelope penny phoebe phyllis pilar polly priscilla rachael rachel raquel rebecca
    renate rene renee rhiannon rocio ronja rosalind rosamund rosario rose rosemary rosie roxanne ruth sadie
    sally samantha sarah scarlett selma serena shannon sharon sheryl shirley shelby shelley silke simone siobhan
    siri solange solène solene sonja sophie stacey stacy stella stephanie steffi sue susan susanne suzanne
    sylvie taylor tess theresa therese tiffany tracey tracy trish ulrike ursula ute uschi valerie vanessa
    veronique vicky vicki virginie vivien vivian wendy whitney winnie yasmin yasmine yolanda yvette yvonne
    zainab zoe kaitlan nikki reese rihanna oprah kamala hope ivy jade jodie kirstie mika paris summer autumn
    brooke skye sloane blair blythe eunice hattie kathie kourtney khloe kendal katharina ingeborg gudrun gisela
    sigrid margrethe ghislaine mireille agathe aurore brigitte cécile hélène edwige ségolène soledad consuelo
    concepción guadalupe asunción inés paz belén isobel fatima letizia adele allison cait carly jaclyn janelle
    maddie mariam marian noreen pauline robyn tammy terri yoko ilse""".split()
)
_MEN_IN_A = frozenset(
    """joshua luca nikita sasha misha mustafa mustapha ezra hamza ilya akira attila nikola elia enea battista
    barnaba jonah noah isaiah jeremiah elijah micah juma osama musa isa abdulla abdullah garcia cuba yahya
    zakaria santa bubba dada baba rama krishna raja kota kenta shota yuta sota costa dmitri boutros zia
    zachariah ira dana kafka jia""".split()
)
_EITHER = frozenset(
    """alex andrea nicola jordan robin kelly jamie casey taylor pat sam chris jackie dana ashley sasha kim lee jan
    jean leslie lindsay morgan angel dominique rene hui jun li lin mei ming wei xiao yuan ying jia min minh
    nguyen noor kiran shannon terry toni francis cameron drew jody kerry jess nicky sandy stacy tracy carmen
    marion gabriele simone daniele michele riley quinn avery parker reese dale frankie charlie jo max mel ronnie
    robbie bobbie jules blake skyler sidney sydney paris ira kai ariel cody freddie jaime rory shawn jing lindsey
    tracey stacey shelby leigh hilary laurence""".split()
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
    folded = name.casefold()
    if folded in _EITHER:
        return None
    if folded in _WOMEN:
        return Gender.SHE
    if folded in _MEN_IN_A:
        return Gender.HE
    if not is_given_name(folded):
        return None
    return Gender.SHE if folded.endswith("a") else Gender.HE
