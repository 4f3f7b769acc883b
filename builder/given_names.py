"""Given names that are common in English, German, French, Spanish, Portuguese and Italian bylines, and beyond.

A known given name makes a person likelier; an unknown one says nothing, for most of the world's names are not here.
Names that are as often a word of the page or a place ("Will", "Paris") are left out.
"""

from __future__ import annotations

import unicodedata

_LISTED = """
aaron abbigail abby abdel abdelaziz abdelfattah abdelmadjid abdul abdulaziz abdullah abdullahi abel abigail abiy
abraham ada adaeze adam addison adela adele adeline aditi adrian adriana adrien adrienne agata agatha agnes agnieszka
ahmad ahmed ahmet aida aidan aiko aileen aimee aisha aishwarya aitor ajit akash akiko akio akira alain alaina alan
alana alani alassane alba albert alberto albrecht alda aldo aleah alec alejandra alejandro aleksandar aleksandr
aleksey alena alessandra alessandro alessia alessio alex alexa alexander alexandra alexandre alexandria alexei alexey
alexis alexus alfonso alfred alfredo ali ali-akbar alia alice alicia alina alisha alison alissa alivia aliyah allan
allen allie allison allyson alma alondra althea alvaro alyson alyssa amaka amanda amaya ambar amber amelia amelie
amina aminata amir amit amiyah amos amy amya ana anabelle anahi ananya anastasia anatoly anaya anders andi andoni
andre andrea andreas andrei andres andrew andriy andrzej andré andrés andy anette angel angela angelica angelina
angelique angelo angie anika anil anita aniyah anja anjali ankit ann anna annabel annabelle annalena annalisa
annalise anne annegret annette annie annika ansley anthony antje antoine antoinette anton antonia antonio antonis
antónio anushka anwar anya arabella arantxa archie aria ariah ariana arianna ariel ariella arielle arjun arkady
arlene armando armin arnab arnau arnaud arne arnold arthur artur arturo artyom arun arvind aryana asha ashanti ashlee
ashleigh ashley ashlyn ashlynn ashok ashraf ashton asif assimi astrid atiku atta aubree aubrey aubrie aude audra
audrey audrina augusto aung aurelia aurelie aurore ava avah averie avi aviana awa axel ayana ayanna ayesha ayla aylin
ayman ayumi ayush babar babatunde bailee balazs barack barbara barham barry bartosz bashar bassirou bastien baylee
beata beatrice beatriz becky behrouz belen belinda bella ben benazir benedict benigno benito benjamin bennett benny
benoit beppe bernadette bernard bernd bernhard bernice bert bertha bertrand bessie beth bethany bettina betty beulah
beverly beyonce bezalel bheki bi-khim bianca bidhya bilawal biljana bill billie billy birgit birgitta birte björn
blaise blake bob bobby bogdan bohdan bohumil bola bongani bongbong bonnie boris borut brad bradley braelyn brandi
brandon brandy brayden breanna brenda brendan brendon brenna brent brenton bret brett bria brian briana brianna
bridget bridgette briella brielle brigitte briley britney britta brittany brittney bronwyn bruce bruno bryan bryce
brylee brynlee brynn burak busisiwe byron cade caden caitlin caitlyn caleb callie calliope callum calvin cambria
cameron camila camilla camille camryn candace candice cara carina carissa carl carla carlee carlene carles carley
carlie carlo carlos carly carme carmela carmen carol caroline carolyn carrie carsten casey cassandra cassidy cassie
catalina catarina caterina catherine cathleen cathy cayetana cecelia cecile cecilia cedric celeste celia celina
celine cesar chantal charlee charleigh charlene charles charley charli charlie charmaine chasity chaya chelsea cherie
cheryl chiara chidi chimamanda chinua chioma chloe chris christa christal christian christiana christiane christie
christin christina christine christof christoph christophe christopher christy chuck chukwuemeka ciara cierra cindi
cindy cinthia claire clara clare clarissa clark claude claudette claudia claudine claudio claus clemens clement
clementine cliff clifford clint clive coby coco cody colby colette colin colleen collin connie connor conor conrad
constance cora coraline corazon corbin corey corina corinna corinne cornelia corrine cortney cory courtney craig
cristian cristiana cristina cuca cullen curtis cynthia cyril cáit dacian dagmar daisy dale daleyza dalia damaris
damian damien damon dan dana dani danica daniel daniela daniele danielle daniil danika danna danny dante daphne darcy
daria darius darla darlene darrell darren darryl darya daryl dave david davide davina davor dayana dayna dean deana
deandre deann deanna deanne debbie debora deborah debra declan dee deena deepak deepika deidre deirdre deja delaney
delcy delia delilah delphine demarcus demetrius demi denis denise dennis deonte derek deshawn desiree desmond detlef
devin devon dewayne diana diane dianna dianne diego dieter dietmar dilip dillon dilma dimitri dimitris dina diosdado
dirk divya dmitri dmytro dolores dolors dominic dominick dominik dominique don donald donatella donna donnell donovan
donte dora doreen dorian doris dorothea dorothy dottie doug douglas dov dragan dragana drew droupadi dua duane dulce
duncan dustin dwayne dwight dwyane dylan eamon earl ebrahim ed eddie edgar edith edmund edna edouard eduard eduardo
edward edwin effie efrain ehud eileen ekaterina ekrem elaina elaine eleanor eleanora elena eleonora eliana elias
elijah elina eliot elisa elisabeth elise elisenda eliza elizabeth elke ella elle ellen elliana ellianna ellie elliot
elliott elly elodie eloise elon elsa elsie elva elvira elyse elzbieta emanuel emanuele ember emeka emely emerie
emersyn emil emilee emilia emiliano emilie emilio emily emma emmalyn emmanuel emmanuelle emmeline emmerson emmett
emmie emory emre enrico enrique ensley enzo eoin ephraim eren eric erica erich ericka erik erika erin erma erna
ernest ernesto ernst erwin esme esmeralda espen esperanza esteban estella estelle esther eszter ethan ethel etienne
etta eugene eugenia eula eunice eva evan evangeline evelyn evelynn everleigh everly evgeny evie evo ewa eyal ezekiel
ezra fabian fabien fabio fabrice fabrizio fadi faisal fallon fannie farah farid farmaajo farrah faruk fatima fatou
fatoumata fay faye fayez federica federico felecia felicia felicity felipe felix femi ferdinand ferenc fergus fern
fernanda fernando fidel fikile filip filipa filippo fiona flavia flavio flora florent florian florin folasade fran
frances francesca francesco francine francis francisca francisco francois frank frankie franz franziska françois
françoise frauke fred freda freddie freddy frederic frederick frederik fredrik freya frida friedrich fritz fumiko
fumio funke gabor gabriel gabriela gabriele gabriella gabrielle gadi gael gaelle gail galina gamal ganesh gareth
garrett garth gary gautam gavin geeta gemma genevieve gennady geoff geoffrey georg george georges georgette georgina
gerald geraldine gerard gerardo gerd gerda gerhard germain gertrude gesine geun-hye gia giacomo gian gianluca gianna
gianni gideon gigi gilles gillian gina ginny giorgia giorgio giorgos giovanna giovanni girish gisela giselle giulia
giuliano giulio giuseppe gladys glen glenda glenn gloria gonzalo goodluck gopal goran gordana gordon gotabaya
gracelyn gracie graciela graham greer greg gregg gregor gregory greta gretchen griffin grzegorz guido guilherme
guillaume guillermo gulbuddin gunther gustav gustavo guy gwen gwendolyn gwyneth gyorgy habib hadassah hadiza hadlee
hadley haider hailee hailemariam hailey hakan hakeem hakim haley halima halina halla halle hallie hamad hamid hamza
hana hanna hannah hannes hans hao harald hardik harish harley harlow harold harriet harris harry haruka haruki harvey
hasina hassan hattie haylee hayley haylie hazel heather hector heidi heidy heiko heiner heinrich heinz helen helena
helene helga helge helle helmut hendrik henning henri henrietta henrik henrike henrique henry herbert herman hermann
herzi hideo hilary hilda hillary hina hiroko hiroshi holger holly horacio hosni hossein howard hsiao hsien hubert
hubertus hugh hugo hui humberto hussein ian ibrahim ida ifeoma ignacio ignazio igor ihor ikenna iker ila ilan ilaria
ileana ilona ilse ilya imani imelda imran indira ines ing-wen inga inge ingo ingrid inigo ioana ira irene irina iris
irma irwin iryna isaac isabel isabela isabella isabelle isaiah isaias isha ishita isiah isla ismael ismail isobel
istvan itamar itzel iva ivan ivana ivanka ivica ivo iván iyana izabella jace jacey jacinda jack jackeline jackie
jacky jaclyn jacob jacqueline jacquelyn jacques jada jaden jadon jadwiga jadyn jae-myung jaelyn jagdish jaida jaiden
jailyn jaime jair jake jakob jakub jalen jaliyah jamal jamar jamarcus james jamie jamya jan jana janae jane janelle
janessa janet janette janez janice janina janine janiya janiyah janja janos jaqueline jared jarrett jarvis jaslene
jaslyn jasmin jasmine jason jasper javad javier javon jaxon jay jayda jayden jayla jaylah jaylee jaylen jaylene
jaylin jaylynn jayson jazlyn jazmin jazmine jean jean-luc jeanette jeanne jeannie jeannine jeff jeffrey jelena jemma
jen jenna jennie jennifer jenny jens jeremiah jeremy jermaine jerome jerry jessa jesse jessica jessie jia jill
jillian jim jimena jimmie jimmy jing jinping jintao jiri jo joan joana joann joanna joanne joao joaquin jocelyn
jochen jodi jody joe joel joelle joerg joey johan johann johanna johannes john johnathan johnathon johnny joko joleen
jolie jon jonah jonas jonathan jonathon jong-il jong-un jordi jordyn jorg jorge jose joseba josef josefina joselyn
josep joseph josephine josette josh joshua josiah josie joslyn josue josé journee joyce jozsef joão juan juana
juanita judd judit judith judy jules julia julian juliana juliane julianna julianne julie julien juliet julieta
juliette julio julissa julius jun junichiro justin justine justus júlia jürgen kaan kaden kagame kai kaia kaila
kailani kailee kailey kailyn kaitlin kaitlyn kaiya kajal kali kaliyah kalle kallie kamal kamala kamila kamilah kamryn
kanye kapil kara karan kareem kareena karen kari karim karin karina karis karissa karl karla karlee karley karlie
karly karma karmen karol karolina karrie karsten karsyn kasey kassandra kassidy katalin katarina katarzyna kate
katelyn katelynn katerina kateryna katharina katherine kathie kathleen kathrin kathryn kathy katia katie katja katrin
katrina katy kaveh kavita kay kaydence kayla kaylah kaylee kayleigh kaylen kayley kaylie kaylin kaylyn kaylynn
kazimierz kazuko kazuo keaton keegan keely keenan keiko keir keira keisha keith kelis kelley kelli kellie kelly
kelsea kelsey kelsie kemal ken kendall kendra kendrick kenji kenley kenna kennedi kenneth kenny kensley kent kenzie
keqiang kerem keri kermit kerri kerry kerstin kevin keyla khadija khadijah khaled khaleda khaleesi khalid khalifa
khalil khloe kiana kiara kiera kieran kierra kiley kim kimber kimberly kimora kinley kinsley kiran kirill kirk
kirsten kirstin kirsty kitty kiya kizzy klara klaus kody kofi koji konrad konstantin konstantinos kori kortney
kourtney kris krishna krista kristal kristen kristi kristian kristie kristin kristina kristine kristopher kristy
kristyn krisztina krystal krystle krystyna krzysztof ksenia kumar kunal kunle kurt kurtis kwame kyi kyla kylah kyle
kylee kyleigh kyler kyra kyriakos kyrie laci lacy ladislav laila lainey lakeisha lakisha lakshmi lalit lamont lana
lance laney lara larissa larry lars lasse laszlo lata latasha latisha latonya latoya laura laure laurel lauren
laurence laurent lauryn lavonne lawrence layla laylah lazaro lea leah leandro leann leanna leanne leela leia leigh
leigha leila leilani lela leland lena leni lenin lenora leo leon leona leonard leonardo leonid leonie leonor leonora
leopoldo leora leroy leslie leticia levi lewis lexi lexie leyla li lia liam liana libby licia lidia lijian lila lilah
lilia lilian liliana lilianna lilith lillian lilliana lillianna lillie lilly lily lilyana lin lina linda lindiwe
lindsay lindsey linnea lionel lisa lise liselotte lisette lissa liv livia liz liza lizbeth lizeth lizette lizzie
ljiljana lloyd logan loic lois lola lolita lonnie lorelai lorelei loren lorena lorenzo loretta lori lorna lorraine
lothar lottie lou louis louisa louise lourdes luc luca lucas lucia lucian luciana luciano lucie lucien lucille
lucinda lucy ludovic ludwig luella luigi luis luisa luiz luka lukas lukasz luke lula lupita luther lutz luz luís
lydia lyla lylah lynn lyudmila lyudmyla macarena macey maci macie mackenzie macky macy madalyn maddie maddison
madeleine madeline madelyn madelynn madhuri madilyn madilynn madisyn mads maeve magdalena maggie mahamat mahathir
mahdi mahesh mahinda mahmoud maia maisie maite maja makayla makenna makenzie mako makoto maksim malachi malala
malcolm maleah malgorzata malia malik malin maliyah mallory malte malu mamata mamie mandy manfred manish manmohan
manny manuel manuela mara marc marcel marcela marcella marcello marcelo marcia marco marcos marcus margaret margarita
margery margherita margie margo margot margret maria mariah mariam mariama marian mariana marianna marianne mariano
maribel marie mariela mariella marietta marilyn marina mario marion marisa marissa marit maritza marius marjorie mark
marko markus marla marlee marleen marlene marley marlies marlon marna marquis marquise marsha marshawn marta martha
martin martina martine marty marvin marwan mary maryam marylou masahiro masako masha masoud massimo mateo mateusz
mathias mathieu mathilde matilda matilde matt matteo matthew matthias matthieu maude maura maureen maurice mauricio
maurizio mauro mavis max maxim maxime maximilian maya mayawati mazloum mckenna mckenzie mckinley meagan meaghan meena
meera meg megan megawati meghan mehdi mehmet mei mel melania melanie melany melba meles melina melinda melissa mellie
melvin menachem merce mercedes meredith meritxell mette mia micaela micah michael michaela michal micheal michel
michela michele michelle michiko mickey miguel mihai mika mikael mikaela mikayla mike mikel mikhail mila mildred
milena miles milica millie milo milorad milos mina mindy minerva ming minh miranda mircea mireya miriam mirjana mirko
miroslav missy mitch mitchell mohamed mohammad mohammed mohan mohsen moira moises mollie molly mona moncef monica
monika monique mordecai mordechai morgan moriah moritz moses moshe mstislav muhammad muhammadu mukesh murat muriel
murray museveni mustafa mustapha mya myah mykhailo mykola mylee myles myra myriam myrna myron myrtle nabil nadezhda
nadia nadine naftali naguib najat najib nala naledi nancy nandini nanette naoko naomi naomichi naoto narendra nash
nasser natalee natalia natalie nataliya natasha nate nathalie nathaly nathan nathanial nathaniel naveen nawaz nayef
nayeli nayib neal nebojsa neeraj neha nehemiah neil nelda nellie nelson nemanja nena nestor nevaeh neveah ngozi
nguyen nia niamh niccolo nicholas nick nicki nickolas nicky nico nicola nicolas nicole nicoletta nicolette niels
nigel nika nikhil nikita niklas nikolai nikolas nikolaus nikolay nikos nila nils nina nirmala nisha nitin nitish
nkosazana nnamdi nneka noa noah noel noelia noelle noemi nola nolan nomvula nora norbert noreen noriko norma norman
nouri nuno nuria nyah nyla nylah obinna octavio odell oksana olaf oleg oleh oleksandr oleksandra oleksiy olena olga
olha oliva oliver olivia olivier olu olusegun omar omari omer ophelia oprah orla orlando orville osama oscar oskar
osman otto ousmane owen oxana pablo padma paetongtarn paislee paisley paityn paloma pam pamela panagiotis pancho
pankaj panyaza paola paolo parag pascal pascale pat patrice patricia patrick patrizia patty paul paula paulette
paulina pauline paulo pavel pawel payton pedro peggy penelope peng penny per percy perla perry pervez peter petra
petro peyton phil philip philipp philippa philippe phillip phoebe phyllis pia pierre pietro pilar piotr piper piyush
polina polly pooja porfirio prabowo prakash pramod pranav prashant pratibha praveen prayuth priscilla priti priya
priyanka qasem qassem quentin quim quinn rachael rached rachel rachelle rachida radek radhika radu raegan raelyn
raelynn rafael rafe raffaele raffaella raghav rahul raila raina rainer raj rajeev rajesh rajiv rajnath rakesh ralf
ralph ramesh ramiro ramon ramona randall randi randolph randy rania ranjan raphael raquel rashad rashid rashmi raul
ravi ray raya raymond rayna reagan reanna rebeca rebecca rebekah recep reggie regina reginald reina reinhard rekha
remi remy rena renata renate renato rene renee retno rey reyna reynaldo reza rhea rhett rhiannon rhoda rhonda rhys
ricardo riccardo richard rick rickey ricki ricky rico riek rigoberta rihanna riley rina rishi rismaharini rita ritu
rivka riya rob robbie robert roberta roberto robin robyn rocco rochelle rocio rod roderick rodney rodolfo rodrigo
roger rohan rohit roland rolando rolf romain roman romano romeo romina ron ronald ronaldo ronan ronja ronnie rory
rosa rosalee rosalia rosalie rosalina rosalind rosalinda rosalyn rosamund rosanna rosanne rosario roscoe roseanna
roseanne rosella roselyn roselyne rosemarie rosemary roshni rosie roslyn ross roxana roxane roxanna roxanne roxie roy
ruben rubén rudolf rudolph rudy rufus rupert ruslan russell rustam ruth ruthie ryan ryann ryder ryker rylee ryleigh
rylie sabina sabine sabrina sachiko sachin sadie saeb saeed sahra saige sajith salim sally salma salman salva
salvatore sam samantha sami samia samir samira sammy sampson samuel sana sanae sandeep sandi sandor sandra sandrine
sandro sandu sandy sanford sangeeta saniya saniyah sanjay sanjeev sanna saoirse sara sarah sarai sariah sascha sasha
saskia satish satoshi satya saul savanna saylor scarlet scarlett scott scottie seamus sean sebastian sebastiano seema
segolene segun seiko selah selahattin selena selene selina senka seok-yeol serena serenity serge sergei sergey sergio
serhiy seth shahid shalini shana shane shania shanice shaniqua shanna shannon sharita sharla sharlene sharon shashi
shaun shauna shawn shawna shayla shaylee shayna shea sheena shehbaz sheikh sheila shelby sheldon shelia shelley
shelly sherman sherri sherrie sheryl shigeru shilpa shimon shinzo shirlee shirley shlomo shoaib shobha shohei shreya
shuai shweta shyam shyanne shyla siddharth sidney siegfried siena sigrid silas silke silvia silvio simeon simon
simona simone siobhan sipho siri skyla skylar skyler sloan sloane slobodan smita smriti sneha snezana sofia sofie
solène sondra sonia sonja sonya sophia sophie soraya sourav spencer srettha sri stacey stacie stacy stan stanislav
stanislaw stanley stefan stefania stefanie stefano steffen stella stephan stephane stephanie stephany stephen steve
steven stevie stewart stuart subhash subrahmanyam sudha sudhir sue suella sullivan suman sundar sunil sunita suresh
susan susana susann susanna susannah susanne sushil sushila sushma sushmita susilo suu suzan suzanne suzette svante
svea sven svenja svetlana svitlana svyatoslav swati sydnee sylvester sylvia sylvie sébastien tabatha tabitha tadeusz
takashi takeshi talia tamara tameka tamera tamia tamika tamim tammi tammie tammy tania taniya taniyah tanja tanvi
tanya tara tareck tarek tariq tarun taryn tasha tatiana tatjana tatum taylor tayyip teagan ted teddy terence teresa
teri terra terrance terrell terrence terri terry tess tessa tetiana tetsuya thabo thad thaddeus thaksin thalia
thangam thea thelma themba theo theodor theodore theresa therese thiago thibault thierry thilo thomas thorsten thuli
thurman tiago tiana tianna tiara tibisay tiffani tiffany tim timmy timo timothy timur tina tino tisha tobi tobias
toby todd tom tomas tomasz tomislav tommaso tommie tommy tomohiro tomoko toni tony tonya tori torsten tracee tracey
traci tracie tracy traian travis trent trenton trevon trevor tricia trina trish trisha trista tristan troels troy
tsai tsepo tunde twila tyler tyra tyree tyrell tyrese tyron tyrone uday udo uhuru ulf ulrich ulrike uma umar umberto
unai uri uriah uriel ursula urszula usha usman uta ute uwe vaclav vadim valarie valentin valentina valeria valerie
valerio valery vance vandana vanessa varun vasyl vaughn vera vern vernon veronica veronika veronique vesna vicente
vicki vickie vicky victor victoria vidya vigdis vijay vikas vikram viktor viktoria vinay vincent vincenzo vineeta
vinod viola violeta viorica virat virginie vitaliy vitaly vittoria vittorio vivek vivian viviana vivien vivienne
vladimir vladislav volker volodymyr vusi vyacheslav wade waldo waleed walid wally walter wanda wangari warren waverly
waylon wayne wei weldon wenbin wendell wendi wendy werner wesley weston whitney wilbert wilbur wiley wilfred wilfried
wilhelm wilhelmina willa willard willem william willie willy winfred winfried winifred winnie winona winston wojciech
wole wolfgang woodrow wyatt wynter xabier xander xavier xiao xiaoping ximena xiomara yadira yahaira yahya yair
yamileth yana yann yannick yannis yara yareli yaretzi yaritza yaroslav yash yasin yasmeen yasmin yasmine yasser yasuo
yazmin yemi yesenia yevgenia yevgeniy yevgeny yigal ying yingluck yitzhak yoav yogi yoko yolanda yoon yoon-hee yosef
yoselin yoshihide yoshiko yoshinori yossi youssef yoweri yuan yuki yulia yulissa yumi yun yunus yuri yuriko yusuf
yusuke yves yvette yvonne zach zachariah zachary zachery zack zaid zainab zander zane zanele zara zariah zariyah zayn
zbigniew zdenek zedong zeev zeina zelda zendaya zev zeynep zhang zhanna ziad zinaida zlatko zoe zoey zofia zoie
zoltan zoran zoya zsuzsanna zulfikar zuri álvaro ángel ömer
"""


def plain_name(name: str) -> str:
    """Fold case, and the marks over letters: "Éric" is "eric"."""
    if name.isascii():
        return name.casefold()
    decomposed = unicodedata.normalize("NFD", name.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


_GIVEN_NAMES = frozenset(map(plain_name, _LISTED.split()))


def is_given_name(word: str) -> bool:
    """Tell whether a word is a common given name; of a double name ("Daisy-Mae") the first half decides.

    >>> is_given_name("Éric"), is_given_name("MARY-ANN"), is_given_name("Privacy")
    (True, True, False)
    """
    plain = plain_name(word)
    return plain in _GIVEN_NAMES or plain.partition("-")[0] in _GIVEN_NAMES
