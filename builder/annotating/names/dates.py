"""Words of dates, which capitals make look like names; where months are written small, they cannot."""

from __future__ import annotations

DATE_WORDS = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul
    aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur
    thurs fri gmt est edt cst cdt mst mdt pst pdt bst utc cet cest mondays tuesdays wednesdays thursdays
    fridays saturdays sundays
    januar jänner februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag
    sonnabend sonntag mez mesz uhr
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira lunedì martedì mercoledì giovedì venerdì sabato
    domenica""".split()
)
"""Folded."""

MONTHS_THAT_ARE_NAMES = frozenset("may march august june april mai".split())
"""After a given name or a title they are one: "Theresa May"."""
