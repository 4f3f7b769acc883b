"""Spanish dates, times, durations and sets are found with their own words and resolved from the day of publication."""

from __future__ import annotations

import pytest

from tests.date_tables import found


@pytest.mark.parametrize(
    ("sentence", "text", "kind", "value"),
    [
        ("La Constitución fue votada el 6 de diciembre de 1978.", "el 6 de diciembre de 1978", "DATE", "1978-12-06"),
        ("La ley rige desde el 1 de marzo del 2017.", "el 1 de marzo del 2017", "DATE", "2017-03-01"),
        ("La ley rige desde el 1.º de marzo de 2017.", "el 1.º de marzo de 2017", "DATE", "2017-03-01"),
        ("El viernes 3 de marzo de 2017 llovió.", "El viernes 3 de marzo de 2017", "DATE", "2017-03-03"),
        ("El decreto del 03/04/2016 sigue vigente.", "03/04/2016", "DATE", "2016-04-03"),
        ("La fecha indicada es 2017-03-08.", "2017-03-08", "DATE", "2017-03-08"),
        ("La cumbre empezó el 3 de marzo en Bruselas.", "el 3 de marzo", "DATE", "2017-03-03"),
        ("Los franceses votarán el 23 de abril.", "el 23 de abril", "DATE", "2017-04-23"),
        ("La batalla empezó en octubre de 2016.", "octubre de 2016", "DATE", "2016-10"),
        ("En noviembre votaron los estadounidenses.", "noviembre", "DATE", "2016-11"),
        ("Votaron el pasado mes de noviembre.", "el pasado mes de noviembre", "DATE", "2016-11"),
        ("Votaron en noviembre pasado.", "noviembre pasado", "DATE", "2016-11"),
        ("Las elecciones serán a mediados de abril.", "mediados de abril", "DATE", "2017-04"),
        ("A finales de febrero dimitió el ministro.", "finales de febrero", "DATE", "2017-02"),
        ("El grupo se fundó a principios de 2015.", "principios de 2015", "DATE", "2015"),
        ("España entró en la Comunidad en 1986.", "1986", "DATE", "1986"),
        ("La crisis de 2008 fue mundial.", "2008", "DATE", "2008"),
        ("La ciudad creció en los años ochenta.", "los años ochenta", "DATE", "198"),
        ("La ciudad creció en los años 80.", "los años 80", "DATE", "198"),
        ("La ciudad creció en la década de 1980.", "la década de 1980", "DATE", "198"),
        ("La novela es del siglo XIX.", "siglo XIX", "DATE", "18"),
        ("El ministro dijo el viernes que seguiría.", "el viernes", "DATE", "2017-03-03"),
        ("El parlamento votará el viernes.", "el viernes", "DATE", "2017-03-10"),
        ("La reunión es el próximo viernes.", "el próximo viernes", "DATE", "2017-03-10"),
        ("El equipo jugó el sábado pasado.", "el sábado pasado", "DATE", "2017-03-04"),
        ("El equipo jugó el pasado sábado.", "el pasado sábado", "DATE", "2017-03-04"),
        ("Hoy se celebra el día de la mujer.", "Hoy", "DATE", "2017-03-08"),
        ("El tribunal decidió ayer.", "ayer", "DATE", "2017-03-07"),
        ("El consejo se reúne mañana.", "mañana", "DATE", "2017-03-09"),
        ("Llegó anteayer a Madrid.", "anteayer", "DATE", "2017-03-06"),
        ("Llegará pasado mañana a Madrid.", "pasado mañana", "DATE", "2017-03-10"),
        ("Anoche ardió una fábrica.", "Anoche", "TIME", "2017-03-07TNI"),
        ("Esta mañana nevó en Burgos.", "Esta mañana", "TIME", "2017-03-08TMO"),
        ("El presidente habló el viernes por la noche.", "el viernes por la noche", "TIME", "2017-03-03TNI"),
        ("Dimitió hace tres semanas.", "hace tres semanas", "DATE", "2017-W07"),
        ("El canal nació hace más de diez años.", "hace más de diez años", "DATE", "2007"),
        ("La votación será dentro de dos días.", "dentro de dos días", "DATE", "2017-03-10"),
        ("El consejo se reunió la semana pasada.", "la semana pasada", "DATE", "2017-W09"),
        ("El consejo se reúne la próxima semana.", "la próxima semana", "DATE", "2017-W11"),
        ("El consejo se reúne esta semana.", "esta semana", "DATE", "2017-W10"),
        ("Los británicos votaron el año pasado.", "el año pasado", "DATE", "2016"),
        ("El Mundial será el año que viene.", "el año que viene", "DATE", "2018"),
        ("Este año hay elecciones.", "Este año", "DATE", "2017"),
        ("La feria abre el próximo mes.", "el próximo mes", "DATE", "2017-04"),
        ("Las ventas cayeron en el primer trimestre de 2016.", "el primer trimestre de 2016", "DATE", "2016-Q1"),
        ("Las ventas subieron en el cuarto trimestre.", "el cuarto trimestre", "DATE", "2016-Q4"),
        ("Muchos llegaron en el verano de 2015.", "el verano de 2015", "DATE", "2015-SU"),
        ("Hizo calor el verano pasado.", "el verano pasado", "DATE", "2016-SU"),
        ("Protestaron el fin de semana.", "el fin de semana", "DATE", "2017-W09-WE"),
        ("Estuvo preso durante cuatro meses.", "cuatro meses", "DURATION", "P4M"),
        ("Fue una campaña de cuatro meses.", "cuatro meses", "DURATION", "P4M"),
        ("La obra duró dos años y medio.", "dos años y medio", "DURATION", "P2Y6M"),
        ("Hablaron media hora.", "media hora", "DURATION", "PT30M"),
        ("Negociaron varias semanas.", "varias semanas", "DURATION", "PXW"),
        ("Los precios subieron en los últimos tres años.", "los últimos tres años", "DURATION", "P3Y"),
        ("El informe sale cada mes.", "cada mes", "SET", "P1M"),
        ("El consejo se reúne cada viernes.", "cada viernes", "SET", "XXXX-WXX-5"),
        ("Los Juegos son cada cuatro años.", "cada cuatro años", "SET", "P4Y"),
        ("El diario sale todos los días.", "todos los días", "SET", "P1D"),
        ("El museo cierra los lunes.", "los lunes", "SET", "XXXX-WXX-1"),
        ("El programa empezó a las 18:30.", "18:30", "TIME", "2017-03-08T18:30"),
        ("El programa empezó a las 18.30 horas.", "18.30 horas", "TIME", "2017-03-08T18:30"),
        ("Ahora decide el tribunal.", "Ahora", "DATE", "PRESENT_REF"),
        ("Actualmente se negocia.", "Actualmente", "DATE", "PRESENT_REF"),
        ("El informe se publicó recientemente.", "recientemente", "DATE", "PAST_REF"),
    ],
)
def test_one_expression(sentence: str, text: str, kind: str, value: str) -> None:
    """The sentence has this expression and no other."""
    assert found(sentence, "es") == [(text, kind, value)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("La guerra duró de 1936 a 1939.", [("1936", "1936"), ("1939", "1939")]),
        ("La guerra civil (1936-1939) terminó.", [("1936", "1936"), ("1939", "1939")]),
        ("La cumbre fue del 3 al 5 de febrero de 2017.", [("3", "2017-02-03"), ("5 de febrero de 2017", "2017-02-05")]),
        ("Estuvo abierta de marzo a junio de 2015.", [("marzo", "2015-03"), ("junio de 2015", "2015-06")]),
        ("El viernes a las 18:00 empezó.", [("El viernes", "2017-03-03"), ("18:00", "2017-03-03T18:00")]),
        ("La guerra empezó en 1936. Tres años después terminó.", [("1936", "1936"), ("Tres años después", "1939")]),
        (
            "El 9 de noviembre de 1989 salió; al día siguiente volvió.",
            [("El 9 de noviembre de 1989", "1989-11-09"), ("día siguiente", "1989-11-10")],
        ),
        (
            "En marzo de este año y en noviembre del año pasado.",
            [("marzo de este año", "2017-03"), ("noviembre del año pasado", "2016-11")],
        ),
        (
            "El próximo 15 de marzo, no el pasado 15 de febrero.",
            [("El próximo 15 de marzo", "2017-03-15"), ("el pasado 15 de febrero", "2017-02-15")],
        ),
        (
            "Vive allí desde hace tres meses, a las 9 de la noche.",
            [("tres meses", "P3M"), ("9 de la noche", "2017-03-08T21:00")],
        ),
        ("La regla sigue en vigor hasta el 31 de diciembre.", [("el 31 de diciembre", "2017-12-31")]),
        ("El museo abre de lunes a viernes.", [("lunes", "XXXX-WXX-1"), ("viernes", "XXXX-WXX-5")]),
        ("La huelga del viernes al domingo fracasó.", [("viernes", "2017-03-03"), ("domingo", "2017-03-05")]),
        (
            "A principios de año y el 30 y el 31 de octubre.",
            [("principios de año", "2017"), ("30", "2016-10-30"), ("31 de octubre", "2016-10-31")],
        ),
        (
            "A finales de los años 80, a fines del año pasado.",
            [("finales de los años 80", "198"), ("fines del año pasado", "2016")],
        ),
    ],
)
def test_several_expressions(sentence: str, expected: list[tuple[str, str]]) -> None:
    """A range is two expressions, and a time belongs to the day named before it."""
    assert [(text, value) for text, _, value in found(sentence, "es")] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Plácido Domingo cantó en Santo Domingo.",
        "Domingo Faustino Sarmiento gobernó la Argentina.",
        "Julio Iglesias y Abril Zamora cantaron.",
        "Las Madres de la Plaza de Mayo marcharon.",
        "La marcha fue larga y el sol quemaba.",
        "Más de 2000 soldados llegaron.",
        "Un ejército de 1500 soldados llegó.",
        "Un hombre de 30 años fue detenido.",
        "El músico, de 71 años, canta.",
        "La niña de 8 años de edad canta.",
        "La segunda vuelta fue reñida.",
        "El verso está en la página 1914.",
        "La versión 3.3.2 ya salió.",
        "El diario Ahora y el partido Mañana existen.",
        "Vive en la avenida 9 de Julio y la calle 25 de Mayo.",
    ],
)
def test_no_date(sentence: str) -> None:
    """Names, numbers and ages are not dates."""
    assert found(sentence, "es") == []


def test_without_a_day_of_publication_only_full_dates_are_told() -> None:
    """What counts from now is left out."""
    text = "Habló el viernes, en noviembre y el 9 de noviembre de 1989 durante cuatro días."
    assert [value for _, _, value in found(text, "es", None)] == ["1989-11-09", "P4D"]
