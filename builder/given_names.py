"""Given names that are common in English, German, French, Spanish, Portuguese and Italian bylines, and beyond.

A known given name makes a person likelier; an unknown one says nothing, for most of the world's names are not here.
Names that are as often a word of the page or a place ("Will", "Paris") are left out.
"""

from __future__ import annotations

import unicodedata

_LISTED = """
aaron abby abdul abdullah abel abigail abraham ada adam adela adele adrian adriana adrien adrienne agata agnes
agnieszka ahmad ahmed aida aidan aileen aimee aisha akash akira alain alan alana alba albert alberto albrecht alda
aldo alec alejandra alejandro aleksandr alessandra alessandro alessia alessio alex alexa alexander alexandra alexandre
alexandria alexei alexis alfonso alfred alfredo ali alice alicia alina alison alissa allan allen allison alma alvaro
alyssa amanda amber amelia amelie amina amir amit amy ana anastasia anders andre andrea andreas andrei andres andrew
andrzej andré andrés andy anette angel angela angelica angelo angie anika anil anita anja ankit ann anna annalisa anne
annette annie annika anthony antje antoine antoinette anton antonia antonio antónio anya archie ariana ariel arjun
arlene armando arnaud arne arnold arthur arturo arun ashley ashton astrid aude audrey augusto aurelia aurelie ava axel
ayesha ayman ayush barbara barry bastien beata beatrice beatriz becky belen bella ben benedict benjamin bennett benoit
bernadette bernard bernd bernhard bert bertrand beth bethany bettina betty bianca bill billy birgit birte björn blake
bob bobby boris brad bradley brandon brenda brendan brent brenton bret brett brian bridget brigitte britta brittany
bronwyn bruce bruno bryan bryce byron caitlin caleb callum calvin cameron camila camilla camille candace cara carina
carl carla carlo carlos carly carmen carol caroline carolyn carrie carsten casey cassandra cassie catalina catarina
caterina catherine cathleen cathy cecile cecilia cedric celia celine cesar chantal charlene charles charlie chelsea
cheryl chiara chloe chris christa christiane christie christin christina christine christof christoph christophe
christopher christy chuck ciara cindy claire clara clare clarissa clark claude claudia claudine claudio claus clemens
clement cliff clifford clint clive cody colette colin colleen connie connor conor conrad constance cora corey corinna
corinne cornelia cory courtney craig cristian cristiana cristina curtis cynthia cyril cáit dagmar daisy dale damian
damien damon dan dana daniel daniela daniele danielle danny daphne darius darren darryl dave david davide dean deanna
debbie deborah debra deepak deirdre delia delphine demetrius denise dennis derek desiree detlef devon diana diane
diego dieter dietmar dilip dimitri dina dirk dmitri dolores dominic dominik dominique don donald donatella donna
donovan dora doris dorothea dorothy doug douglas drew duncan dustin dwayne dylan eamon earl ed eddie edgar edith
edmund eduard eduardo edward edwin eileen elaine eleanor elena eleonora elias elijah elina elisa elisabeth elise
elizabeth elke ella elle ellen ellie elliot elliott elodie elsa elvira emanuel emanuele emil emilia emiliano emilie
emilio emily emma emmanuel emmanuelle emre enrico enrique enzo eoin eren eric erica erich erik erika erin ernest
ernesto ernst esteban estelle esther ethan etienne eugene eugenia eva evan evelyn eyal ezra fabian fabien fabio
fabrice fabrizio fadi faisal farah farid faruk fatima federica federico felicia felicity felipe felix ferdinand fergus
fernanda fernando filip filipa filippo fiona flavia flavio florent florian frances francesca francesco francine
francis francisca francisco francois frank frankie franz franziska françois françoise frauke fred freddie frederic
frederick frederik frida friedrich fritz gabriel gabriela gabriele gabriella gabrielle gael gaelle gareth garrett gary
gavin gemma geoff geoffrey georg george georges georgina gerald geraldine gerard gerardo gerd gerda gerhard germain
giacomo gian gianluca gianni gideon gilles gillian gina ginny giorgia giorgio giovanna giovanni gisela giulia giuliano
giulio giuseppe gladys glenda glenn gloria gonzalo gordon graham greg gregor gregory greta gretchen guido guilherme
guillaume guillermo gunther gustav gustavo guy gwen habib hadley hailey hakim hamza hana hanna hannah hannes hans hao
harald harold harriet harris harry harvey hassan hazel heather hector heidi heiko heiner heinrich heinz helen helena
helene helga helge helmut hendrik henning henri henrik henrike henrique henry herbert hermann hilary hiroko hiroshi
holger holly howard hubert hugh hugo hui humberto hussein ian ibrahim ida ignacio igor ilan ilaria ilona ilse ilya
imran ines inga inge ingo ingrid inigo ioana ira irene irina iris irma isaac isabel isabella isabelle isaiah ismael
ivan ivana ivo iván jack jackie jacky jaclyn jacob jacqueline jacques jaime jake jakob jamal james jamie jan jana jane
janelle janet janice janina janine jared jasmin jasmine jason jasper javier jay jean jeanette jeanne jeannine jeff
jeffrey jen jenna jennifer jenny jens jeremiah jeremy jerome jerry jesse jessica jessie jia jill jillian jim jimmy
jing jo joan joana joann joanna joanne joao joaquin jochen jodi jody joe joel joerg joey johan johann johanna johannes
john johnny jon jonah jonas jonathan jordi jorg jorge jose josef josefina joseph josephine josh joshua josie josé
joyce joão juan juana juanita judith judy jules julia julian juliana juliane julie julien juliet juliette julio julius
jun justin justine júlia jürgen kaan kai kaitlin kaitlyn kalle kamal kara karen karim karin karina karl karla karsten
katarina katarzyna kate katelyn katharina katherine kathleen kathrin kathryn kathy katia katie katja katrin katrina
katy kay kayla kaylee keiko keith kellie kelly kelsey ken kendra kenji kenneth kent kerem kerry kerstin kevin khadija
khaled khalid kiara kieran kim kimberly kirk kirsten kirsty klaus kofi konrad konstantin kris krishna kristen kristin
kristina kristine kristy krzysztof kumar kurt kwame kyle kyra lana lance lara larissa larry lars lasse laszlo laura
laure laurel lauren laurence laurent lawrence lea leah leandro leigh leila lena leo leon leona leonard leonardo leonie
leonor leroy leslie leticia levi lewis li lia liam lidia lila lilian liliana lillian lily lin linda lindsay lindsey
lisa lise liselotte livia liz liza lloyd logan lois lola lorenzo loretta lori lorna lorraine lothar lou louis louisa
louise luc luca lucas lucia lucian luciana luciano lucie lucien lucinda lucy ludovic ludwig luigi luis luisa luiz luka
lukas luke lutz luz luís lydia lynn maddie madeleine madeline mads magdalena maggie mahmoud maite maja malcolm malik
malin malte mandy manfred manuel manuela mara marc marcel marcela marcello marcelo marcia marco marcos marcus margaret
margarita margherita margot maria mariam marian mariana marianne marie mariella marilyn marina mario marion marisa
marissa marit marius marjorie mark marko markus marlene marlies marta martha martin martina martine marty marvin mary
maryam masha massimo mateo mathias mathieu mathilde matilda matt matteo matthew matthias matthieu maura maureen
maurice mauricio maurizio mauro max maxim maxime maximilian maya meera megan meghan mehdi mehmet mei mel melanie
melina melinda melissa mercedes meredith mia micah michael michaela michal michel michela michele michelle michiko
miguel mihai mika mikael mike mikhail mila milena miles milos mina mindy ming minh miranda miriam mirko mitchell
mohamed mohammad mohammed moira molly mona monica monika monique morgan moritz moses muhammad mukesh murat muriel
murray mustafa mustapha myra myriam nadia nadine nancy naoko naomi nasser natalia natalie natasha nate nathalie nathan
nathaniel neha neil nelson nena ngozi nguyen niamh niccolo nicholas nick nicky nico nicola nicolas nicole nicoletta
niels nigel nika nikita niklas nikolai nikolas nikolaus nikos nils nina nisha noah noel noelle noemi nora norbert
noreen norma norman nuno octavio oksana olaf oleg oleksandr olena olga oliver olivia olivier olu omar omer ophelia
orla orlando osama oscar oskar osman otto owen pablo pam pamela paola paolo pascal pascale pat patrice patricia
patrick patrizia patty paul paula paulina pauline paulo pavel pawel pedro peggy penelope penny per percy peter petra
phil philip philipp philippa philippe phillip phoebe phyllis pia pierre pietro pilar piotr polly pooja prakash pranav
priscilla priya rachael rachel rafael raffaele raffaella rahul rainer raj rajesh ralf ralph ramon ramona randall randy
rania raphael raquel rashid raul ravi ray raymond rebecca regina reginald reinhard remi rena renata renate renato rene
renee reza rhonda ricardo riccardo richard rick ricky riley rina rita rob robbie robert roberta roberto robin robyn
rocio rod roderick rodney rodolfo rodrigo roger rohan rohit roland rolf romain roman ron ronald ronan ronja ronnie
rory rosa rosalind rosamund rosanna rosario rosemary rosie ross roxanne roy ruben rubén rudolf rudy rupert russell
ruth ryan sabina sabine sabrina sadie saeed salim sally salma salvatore sam samantha samir samira sammy samuel sana
sandra sandro sandy sanjay sanna sara sarah sascha sasha saskia satoshi saul scott sean sebastian sebastiano selena
selina serena serge sergei sergey sergio seth shane shannon sharon shaun shauna shawn sheila shelby shelley sheryl
shirley shreya sidney siegfried sigrid silke silvia silvio simon simona simone siobhan siri sofia sofie solène sonia
sonja sonya sophia sophie spencer stacey stacy stan stanley stefan stefania stefanie stefano steffen stella stephan
stephane stephanie stephen steve steven stewart stuart sue sunil sunita suresh susan susana susann susanna susanne
suzanne svante svea sven svenja svetlana sylvia sylvie sébastien takashi takeshi tamara tammy tania tanja tanya tara
tariq tasha tatiana tatjana ted teddy teresa teri terrence terri terry tess tessa thelma theo theodor theodore theresa
therese thiago thibault thierry thilo thomas thorsten tiago tiffany tim timo timothy tina tino tobi tobias toby todd
tom tomas tomasz tommaso tommy toni tony torsten tracey tracy travis trent trevor tricia trish tristan troy tyler
tyrone udo ulf ulrich ulrike umberto ursula usman uta ute uwe valentin valentina valeria valerie valerio vanessa vera
veronica veronika veronique vicente vicki vicky victor victoria vijay vikram viktor viktoria vincent vincenzo viola
virginie vittoria vittorio vivek vivian vivien vladimir volker wade walter wanda warren wayne wei wendy werner wesley
whitney wilfried wilhelm willem william willy winston wolfgang xavier xiao yana yann yannick yasin yasmin yasmine ying
yoko yolanda youssef yuan yuki yulia yun yunus yuri yusuf yves yvette yvonne zach zachary zack zainab zara zeina
zeynep zhang zoe zoltan zoya álvaro ángel ömer
"""


def _plain(name: str) -> str:
    """Fold case, and the marks over letters."""
    if name.isascii():
        return name.casefold()
    decomposed = unicodedata.normalize("NFD", name.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


_GIVEN_NAMES = frozenset(map(_plain, _LISTED.split()))


def is_given_name(word: str) -> bool:
    """Tell whether a word is a common given name; of a double name ("Daisy-Mae") the first half decides.

    >>> is_given_name("Éric"), is_given_name("MARY-ANN"), is_given_name("Privacy")
    (True, True, False)
    """
    plain = _plain(word)
    return plain in _GIVEN_NAMES or plain.partition("-")[0] in _GIVEN_NAMES
