"""Invented names: places, people and companies, composed of parts that occur together nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

COUNTRIES = (
    ("Aldoria", "Aldorian"),
    ("Kelmark", "Kelmarkian"),
    ("Norvessa", "Norvessan"),
    ("Tarvania", "Tarvanian"),
    ("Sundrey", "Sundreyan"),
)
"""Each with its adjective."""

WOMEN = """
Ada Agnes Alice Alma Amelia Anita Anna Astrid Beatrice Birgit Brenda Camille Carla Caroline Cecilia Celia Clara
Claudia Cornelia Daniela Deborah Diana Doris Edith Eleanor Elena Elisa Emilia Emma Esther Eva Fiona Frances Gabriela
Greta Hannah Helen Helga Ida Ingrid Irene Isabel Jana Joan Johanna Julia Karin Katharina Laura Leonie Lidia Linda
Louise Lucia Magda Margaret Maria Marta Martina Miriam Monika Nadia Natalia Nina Nora Olga Patricia Paula Petra Rachel
Rebecca Renata Rita Rosa Ruth Sabine Sandra Sarah Silvia Sofia Stella Susan Sylvia Teresa Thea Ursula Valerie Vera
Veronica Yvonne
""".split()

MEN = """
Adam Adrian Albert Alexander Andreas Anton Arthur Benjamin Bernard Boris Bruno Carl Christian Clemens Conrad Daniel
David Dominic Edgar Edmund Eduard Emil Eric Ernst Felix Ferdinand Frank Franz Frederick Gabriel Georg Gerald Gilbert
Gregor Gustav Harald Harold Hector Henrik Herbert Hugo Igor Ivan Jakob Jan Jerome Joachim Johan Jonas Joseph Julian
Karl Klaus Konrad Lars Leonard Leo Lorenz Louis Lucas Magnus Marcel Marco Martin Mathias Maurice Max Michael Nicolas
Nils Oliver Oscar Oskar Otto Patrick Paul Peter Philip Rafael Ralph Reinhard Richard Robert Roland Rudolf Samuel
Sebastian Simon Stefan Sven Theodor Thomas Tobias Ulrich Valentin Victor Vincent Walter Werner Wilhelm
""".split()

_TOWN_HEADS = """
Alver Amber Arl Bask Bel Birl Bram Brint Cald Carn Corv Dall Delm Dorn Drav Eld Elv Esk Fald Fenn Fold Gall Garv Gild
Gost Hald Harn Hest Holv Ilm Jarn Keld Kess Kirn Lam Larv Leth Lint Lorn Mard Mell Morv Nask Neld Norr Olm Ost Pell Perv
Quarn Rasp Rell Rusk Salv Skell Solm Sorv Tald Tarn Tesk Thorl Torv Ulm Urv Vald Velt Vesk Warl Wend Wisk Yarl Zell Zorn
""".split()
_TOWN_TAILS = "wick mouth borough haven ford burn stead mere gate ness holm wold ley fell bury sund vik".split()
_REGION_HEADS = """
Andar Bevar Brevin Corvan Dolan Ebran Farrow Gavar Hallin Istran Jevar Kolvan Lorvan Mirvan Nevar Orlan Pravin Rovan
Selvan Tolvan Uskar Varran Welvan Zavar
""".split()
_REGION_TAILS = "mark shire ia land dale".split()
_SURNAME_HEADS = """
Abr Adl Akk Ald Anker Arn Balk Bard Barr Bech Berv Bjor Bolt Borr Brack Brand Brenn Brov Bull Carv Cast Chal Cor Crav
Dahl Darr Delv Diek Dov Dreth Eck Egg Ekl Elst Eng Falk Farr Fenw Fisk Flor Frem Gad Gall Garr Gers Gott Grav Grel Hag
Hald Harg Hask Heck Hol Hurl Isk Jarv Jenk Jor Kalv Karr Kell Kest Kling Kob Krog Lamb Lang Lark Leff Lind Lov Lund Mack
Mald Marv Meck Moll Munt Nads Nev Nord Nyk Odd Ols Orv Pall Penn Pet Plov Pol Prest Quill Rad Rask Rav Rein Rom Rost
Rudd Salt Sand Schel Selk Sev Skov Sold Stal Stav Sund Tamb Tang Ter Thal Torr Trev Uld Umb Vall Var Vend Vik Vost Wad
Wall West Wilk Wolt Yard Zab Zell
""".split()
_SURNAME_TAILS = """
aro ander by dorf eby ecki elius elman emann enko erby erik erman eros erton esen etti evic iani ick idis ikas ilar
inger ington inski ito kamp lund ner ola oni orian osen oudt ovic quist rup sky stad strup uri usson win
""".split()
_COMPANY_HEADS = """
Acto Alte Arvo Axi Bora Brava Cala Centi Cora Dexa Domi Elva Ento Evo Fera Fibra Galva Geno Helio Hydra Inno Juno Kali
Kine Lumo Lyra Mago Meri Nava Nexo Nova Octa Omni Orbi Palo Poly Prima Quanta Rega Rivo Sana Sola Strata Tera Tivo Tria
Ultra Vanta Vera Vivo Volta Xeno Zeta
""".split()
_COMPANY_TAILS = """
bel cast cor dane dex dor fin flux gard gen lane lex lis lon max med mont nor phan pont quest rell rin ron sys tane tec
ton tral tron vance ven vex vista
""".split()


def town_name(random: Random) -> str:
    """Make the name of a town: "Ostwick"."""
    return random.choice(_TOWN_HEADS) + random.choice(_TOWN_TAILS)


def region_name(random: Random) -> str:
    """Make the name of a region: "Upper Corvanmark"."""
    side = random.choice(("", "", "Upper ", "Lower ", "North ", "South "))
    return side + random.choice(_REGION_HEADS) + random.choice(_REGION_TAILS)


def surname(random: Random) -> str:
    """Make a surname: "Brackington"."""
    return random.choice(_SURNAME_HEADS) + random.choice(_SURNAME_TAILS)


def company_name(random: Random) -> str:
    """Make the coined name of a company: "Bravatron"."""
    return random.choice(_COMPANY_HEADS) + random.choice(_COMPANY_TAILS)


def different(make: Callable[[Random], str], count: int, random: Random) -> tuple[str, ...]:
    """Make so many different names, in the order in which they came up."""
    made: dict[str, None] = {}
    while len(made) < count:
        made[make(random)] = None
    return tuple(made)
