"""Portuguese dates, times, durations and sets are found with their words and resolved from the day of publication."""

from __future__ import annotations

import pytest

from tests.date_tables import found


@pytest.mark.parametrize(
    ("sentence", "text", "kind", "value"),
    [
        ("A Revolução dos Cravos foi a 25 de abril de 1974.", "25 de abril de 1974", "DATE", "1974-04-25"),
        ("A lei vale desde 1º de março de 2017.", "1º de março de 2017", "DATE", "2017-03-01"),
        ("Na sexta-feira, 3 de março de 2017, choveu.", "sexta-feira, 3 de março de 2017", "DATE", "2017-03-03"),
        ("O decreto de 03/04/2016 continua em vigor.", "03/04/2016", "DATE", "2016-04-03"),
        ("A data indicada é 2017-03-08.", "2017-03-08", "DATE", "2017-03-08"),
        ("A cúpula começou em 3 de março em Bruxelas.", "3 de março", "DATE", "2017-03-03"),
        ("Os franceses votarão em 23 de abril.", "23 de abril", "DATE", "2017-04-23"),
        ("A batalha começou em outubro de 2016.", "outubro de 2016", "DATE", "2016-10"),
        ("Os americanos votaram em novembro.", "novembro", "DATE", "2016-11"),
        ("Os americanos votaram em Novembro de 2016.", "Novembro de 2016", "DATE", "2016-11"),
        ("Votaram em novembro passado.", "novembro passado", "DATE", "2016-11"),
        ("As eleições serão em meados de abril.", "meados de abril", "DATE", "2017-04"),
        ("No fim de fevereiro o ministro saiu.", "fim de fevereiro", "DATE", "2017-02"),
        ("O segundo turno será no início de maio.", "início de maio", "DATE", "2017-05"),
        ("Portugal aderiu à Comunidade em 1986.", "1986", "DATE", "1986"),
        ("A crise de 2008 foi mundial.", "2008", "DATE", "2008"),
        ("A cidade cresceu nos anos 80.", "anos 80", "DATE", "198"),
        ("A cidade cresceu nos anos oitenta.", "anos oitenta", "DATE", "198"),
        ("A cidade cresceu na década de 1980.", "década de 1980", "DATE", "198"),
        ("O romance é do século XIX.", "século XIX", "DATE", "18"),
        ("O ministro disse na sexta-feira que fica.", "sexta-feira", "DATE", "2017-03-03"),
        ("O ministro falou nesta sexta-feira (3).", "nesta sexta-feira (3)", "DATE", "2017-03-03"),
        ("O parlamento votará na sexta-feira.", "sexta-feira", "DATE", "2017-03-10"),
        ("A reunião é na próxima sexta-feira.", "próxima sexta-feira", "DATE", "2017-03-10"),
        ("O time jogou no sábado passado.", "sábado passado", "DATE", "2017-03-04"),
        ("O time jogou no último sábado.", "último sábado", "DATE", "2017-03-04"),
        ("O tribunal decidiu na segunda, em Brasília.", "segunda", "DATE", "2017-03-06"),
        ("Hoje é o dia da mulher.", "Hoje", "DATE", "2017-03-08"),
        ("O tribunal decidiu ontem.", "ontem", "DATE", "2017-03-07"),
        ("O conselho se reúne amanhã.", "amanhã", "DATE", "2017-03-09"),
        ("Chegou anteontem a Lisboa.", "anteontem", "DATE", "2017-03-06"),
        ("Chegará depois de amanhã a Lisboa.", "depois de amanhã", "DATE", "2017-03-10"),
        ("Ontem à noite ardeu uma fábrica.", "Ontem à noite", "TIME", "2017-03-07TNI"),
        ("O presidente falou na noite de sexta-feira.", "noite de sexta-feira", "TIME", "2017-03-03TNI"),
        ("Saiu há três semanas.", "há três semanas", "DATE", "2017-W07"),
        ("Saiu três semanas atrás.", "três semanas atrás", "DATE", "2017-W07"),
        ("O canal nasceu há mais de dez anos.", "há mais de dez anos", "DATE", "2007"),
        ("A votação será daqui a dois dias.", "daqui a dois dias", "DATE", "2017-03-10"),
        ("O conselho se reuniu na semana passada.", "semana passada", "DATE", "2017-W09"),
        ("O conselho se reúne na próxima semana.", "próxima semana", "DATE", "2017-W11"),
        ("O conselho se reúne nesta semana.", "nesta semana", "DATE", "2017-W10"),
        ("Os britânicos votaram no ano passado.", "ano passado", "DATE", "2016"),
        ("A Copa será no ano que vem.", "ano que vem", "DATE", "2018"),
        ("Este ano há eleições.", "Este ano", "DATE", "2017"),
        ("A feira abre no próximo mês.", "próximo mês", "DATE", "2017-04"),
        ("As vendas caíram no primeiro trimestre de 2016.", "primeiro trimestre de 2016", "DATE", "2016-Q1"),
        ("As vendas subiram no quarto trimestre.", "quarto trimestre", "DATE", "2016-Q4"),
        ("Muitos chegaram no verão de 2015.", "verão de 2015", "DATE", "2015-SU"),
        ("Fez calor no verão passado.", "verão passado", "DATE", "2016-SU"),
        ("Protestaram no fim de semana.", "fim de semana", "DATE", "2017-W09-WE"),
        ("Ficou preso durante quatro meses.", "quatro meses", "DURATION", "P4M"),
        ("Foi uma campanha de quatro meses.", "quatro meses", "DURATION", "P4M"),
        ("A obra durou dois anos e meio.", "dois anos e meio", "DURATION", "P2Y6M"),
        ("Conversaram meia hora.", "meia hora", "DURATION", "PT30M"),
        ("Negociaram várias semanas.", "várias semanas", "DURATION", "PXW"),
        ("Os preços subiram nos últimos três anos.", "últimos três anos", "DURATION", "P3Y"),
        ("O relatório sai todo mês.", "todo mês", "SET", "P1M"),
        ("O conselho se reúne a cada dois anos.", "a cada dois anos", "SET", "P2Y"),
        ("O jornal sai todos os dias.", "todos os dias", "SET", "P1D"),
        ("O programa começou às 18h30.", "18h30", "TIME", "2017-03-08T18:30"),
        ("O programa começou às 18:30.", "18:30", "TIME", "2017-03-08T18:30"),
        ("Agora o tribunal decide.", "Agora", "DATE", "PRESENT_REF"),
        ("Atualmente se negocia.", "Atualmente", "DATE", "PRESENT_REF"),
        ("O relatório saiu recentemente.", "recentemente", "DATE", "PAST_REF"),
    ],
)
def test_one_expression(sentence: str, text: str, kind: str, value: str) -> None:
    """The sentence has this expression and no other."""
    assert found(sentence, "pt") == [(text, kind, value)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A guerra durou de 1939 a 1945.", [("1939", "1939"), ("1945", "1945")]),
        ("A Grande Guerra (1914-1918) acabou.", [("1914", "1914"), ("1918", "1918")]),
        (
            "A cúpula foi de 3 a 5 de fevereiro de 2017.",
            [("3", "2017-02-03"), ("5 de fevereiro de 2017", "2017-02-05")],
        ),
        ("A mostra durou de março a junho de 2015.", [("março", "2015-03"), ("junho de 2015", "2015-06")]),
        ("Na sexta-feira, às 18h, começou.", [("sexta-feira", "2017-03-03"), ("18h", "2017-03-03T18:00")]),
        ("A guerra começou em 1939. Seis anos depois acabou.", [("1939", "1939"), ("Seis anos depois", "1945")]),
        (
            "Saiu em 9 de novembro de 1989; no dia seguinte voltou.",
            [("9 de novembro de 1989", "1989-11-09"), ("dia seguinte", "1989-11-10")],
        ),
        (
            "Em março deste ano e em novembro do ano passado.",
            [("março deste ano", "2017-03"), ("novembro do ano passado", "2016-11")],
        ),
        (
            "Na quinta à noite e no próximo dia 15 de março.",
            [("quinta à noite", "2017-03-02TNI"), ("próximo dia 15 de março", "2017-03-15")],
        ),
        ("A regra vale até 31 de dezembro.", [("31 de dezembro", "2017-12-31")]),
        (
            "Na última quarta, houve greve; na próxima quarta, não.",
            [("última quarta", "2017-03-01"), ("próxima quarta", "2017-03-15")],
        ),
        ("O museu abre de segunda a sexta-feira.", [("segunda", "XXXX-WXX-1"), ("sexta-feira", "XXXX-WXX-5")]),
        ("Todas as sextas, até o fim do ano.", [("Todas as sextas", "XXXX-WXX-5"), ("o fim do ano", "2017")]),
        (
            "No final da década de 1980, no início dos anos 90.",
            [("final da década de 1980", "198"), ("início dos anos 90", "199")],
        ),
    ],
)
def test_several_expressions(sentence: str, expected: list[tuple[str, str]]) -> None:
    """A range is two expressions, and a time belongs to the day named before it."""
    assert [(text, value) for text, _, value in found(sentence, "pt")] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Domingos da Guia e Plácido Domingo chegaram.",
        "O time ficou na segunda divisão e na terceira posição.",
        "A segunda vez foi melhor, na quinta tentativa.",
        "A seleção ficou em segunda e terceira no grupo.",
        "A marcha foi longa e o sol queimava.",
        "Mais de 2000 soldados chegaram.",
        "Um exército de 1500 soldados chegou.",
        "Um homem de 30 anos foi preso.",
        "O músico, de 71 anos, canta.",
        "A menina de 8 anos de idade canta.",
        "O verso está na página 1914.",
        "A versão 3.3.2 já saiu.",
        "O jornal Agora e o partido Amanhã existem.",
        "Há dois candidatos na sala.",
        "Mora na rua 15 de Novembro e na praça 7 de Setembro.",
    ],
)
def test_no_date(sentence: str) -> None:
    """Names, ordinals, numbers and ages are not dates."""
    assert found(sentence, "pt") == []


def test_without_a_day_of_publication_only_full_dates_are_told() -> None:
    """What counts from now is left out."""
    text = "Falou na sexta-feira, em novembro e em 9 de novembro de 1989 durante quatro dias."
    assert [value for _, _, value in found(text, "pt", None)] == ["1989-11-09", "P4D"]
