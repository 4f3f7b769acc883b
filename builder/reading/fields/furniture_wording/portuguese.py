"""Furniture in Portuguese: how lines begin, and telling words."""

from __future__ import annotations

from builder.reading.fields.furniture_wording.networks import NETWORKS

BEGINNINGS = (
    (
        "share-bar",
        "compartilhar compartilhe partilhar partilhe enviar",
        (
            r" (?:(?:est[ea]|ess[ea]|[ao]) (?:notícia|artigo|matéria|texto) )?(?:no|na|em|por|via|pelo"
            rf"|com) (?:seu |seus )?(?:{NETWORKS}|redes(?: sociais)?|amigos|suas redes)\b.{{0,40}}$"
        ),
    ),
    (
        "share-bar",
        "siga siga-nos acompanhe encontre-nos curta",
        (
            rf"\b.{{0,40}}\b(?:no|na|em|nas|nos) (?:noss[ao]s? )?(?:{NETWORKS}|redes sociais|redes|canal)\b.{{0,40}}"
            r"$"
        ),
    ),
    (
        "share-bar",
        "entre participe junte-se",
        r" (?:no nosso|do nosso|ao nosso|no|do) (?:canal|grupo)\b.{0,20}\b(?:whatsapp|telegram)\b.{0,40}$",
    ),
    (
        "newsletter",
        "inscreva-se cadastre-se registe-se",
        r" (?:na|no|em|para|aqui|e|gratuitamente|já|agora|grátis|hoje)\b(?! (?:continuar|ler)).{0,160}$",
    ),
    (
        "newsletter",
        "assine subscreva",
        (
            r" (?:a|as|o|os|já|nossa|nosso|gratuitamente|aqui)\b.{0,60}\b(?:newsletters?|boletim|boletins"
            r"|canal|alertas)\b.{0,80}$"
        ),
    ),
    (
        "newsletter",
        "receba receber",
        (
            r" (?:no seu|em seu|as|os|todas|todos|diariamente|nossas?|nossos?|gratuitamente|notícias"
            r"|alertas|o melhor|toda|a cada)\b.{0,120}\b(?:e-?mail|newsletter|boletim|caixa|whatsapp"
            r"|telegram|alertas|notificações)\b.{0,50}$"
        ),
    ),
    (
        "newsletter",
        "ao",
        (
            r" (?:se inscrever|inscrever-se|subscrever|clicar|se cadastrar|assinar|registar-se|enviar"
            r"|informar)\b.{0,160}\b(?:concord\w+|aceit\w+)\b"
        ),
    ),
    ("newsletter", "li", r" e (?:aceito|concordo)\b"),
    (
        "newsletter",
        "não",
        (
            r" perca (?:nenhum\w*|nada|as|uma?|mais)\b.{0,40}\b(?:notícia|newsletter|novidade|nada|atualização"
            r"|edição|história)\w*.{0,50}$"
        ),
    ),
    ("newsletter", "obrigado", r" por (?:se inscrever|assinar|subscrever|sua inscrição)\b"),
    ("newsletter", "digite insira introduza", r" (?:o )?(?:seu|um) (?:e-?mail|endereço)\b.{0,50}$"),
    ("cookie-notice", "utilizamos usamos", r"\b.{0,60}\bcookies\b"),
    (
        "cookie-notice",
        "nós este nosso o",
        (
            r" (?:nosso )?(?:site|website|portal|e (?:os )?nossos)\b.{0,60}\b(?:utiliza\w*|usa\w*|armazena\w*)\b"
            r".{0,60}\bcookies\b"
        ),
    ),
    ("cookie-notice", "ao", r" (?:continuar|navegar|clicar|utilizar|prosseguir)\b.{0,140}\bcookies\b"),
    (
        "legal",
        "política termos condições aviso",
        (
            r" (?:legal|de privacidade|de cookies|e condições|de uso|de utilização|de serviço)(?:[ |·•/,–-]+.{0,80}"
            r")?$"
        ),
    ),
    ("legal", "é", r" proibida a reprodução\b"),
    ("legal", "proibida", r" a reprodução\b"),
    ("legal", "este", r" (?:material|conteúdo|texto) não pode ser (?:publicado|reproduzido|transmitido)\b"),
    (
        "related",
        "leia ler veja ver relacionado relacionada saiba assista",
        r"(?: (?:também|mais|ainda|a matéria|aqui))* ?[:|»>→►].*",
    ),
    ("related", "leia veja", r" (?:também|mais|ainda|a matéria completa|a íntegra)\b.{0,60}(?<!\.)$"),
    (
        "related",
        "você também pode",
        (
            r" (?:também )?(?:pode |lhe pode |lhe poderá )?(?:gostar|interessar|se interessar)(?: (?:de"
            r"|por|ler))?\W*$"
        ),
    ),
    (
        "related",
        "as os",
        (
            r" mais (?:lid[oa]s|vist[oa]s|comentad[oa]s|partilhad[oa]s|compartilhad[oa]s|populares|acessadas)\b(?:"
            r" (?:em|de|do|da|hoje|no|na|dos)\b[^.]{0,30})?[^\w.]*$"
        ),
    ),
    (
        "related",
        "mais",
        (
            r" (?:lid[oa]s|vist[oa]s|comentad[oa]s|populares|acessadas)\b(?: (?:em|de|do|da|hoje|no"
            r"|na|dos)\b[^.]{0,30})?[^\w.]*$"
        ),
    ),
    ("related", "últimas mais outras", r" notícias(?: (?:de|sobre|em|do|da|relacionadas)\b[^.]{0,30})?[^\w.]*$"),
    ("related", "não", r" perca ?[:|].*"),
    ("comments", "#", r" (?:comentários?|respostas?)\W*$"),
    (
        "comments",
        "ver ler mostrar deixe deixar adicionar escreva",
        r" (?:os |um |seu |o seu |todos os |mais )?(?:\d+ )?(?:comentários?|resposta)\b.{0,30}$",
    ),
    ("comments", "comentários", r" ?(?:\(?\d+\)?|(?:estão )?(?:encerrados|fechados|desativados))\W*$"),
    (
        "comments",
        "os",
        (
            r" comentários (?:são de (?:responsabilidade|inteira)|não representam|estão (?:encerrados"
            r"|fechados|sujeitos)|publicados (?:são|aqui))\b.{0,120}$"
        ),
    ),
    ("comments", "ainda", r" não há comentários\b.{0,50}$"),
    ("comments", "faça", r" (?:o )?login (?:para|ou)\b.{0,60}$"),
    ("comments", "o", r" seu endereço de e-?mail não será publicado\b"),
    ("comments", "seja", r" o primeiro a\b.{0,30}$"),
    ("tags", "etiquetas tópicos assuntos palavras-chave tags temas categorias categoria", r" ?:"),
    ("read-time", "#", r" ?(?:min|minutos?)\b\.? ?(?:de leitura)?\W*$"),
    ("read-time", "leitura", r" ?:? ?(?:de )?\d{1,2} ?(?:min|minutos?)\b.{0,10}$"),
    ("read-time", "tempo", r" (?:estimado )?de leitura\b.{0,25}$"),
    (
        "age-notice",
        "este esta",
        (
            r" (?:artigo|notícia|texto|matéria) (?:tem|foi publicad[oa] há) mais de (?:\d+|uma?|um) (?:dias?"
            r"|meses|mês|anos?)\W*$"
        ),
    ),
    ("navigation", "ir pular saltar", r" para (?:o |a )?(?:conteúdo|menu|navegação|rodapé|busca|pesquisa)\b.{0,30}$"),
    ("navigation", "início", r" ?[»>/|›→].{0,120}$"),
    ("navigation", "ver veja", r" (?:todas|todos|mais)(?: (?:as|os|de|notícias|artigos|matérias)\b.{0,30})?\W*$"),
    ("navigation", "você", r" está aqui\b"),
    ("advertisement", "publicidade anúncio", r"(?: fechar\b.{0,30}| [-–|] .{0,40})[^\w.]*$"),
    (
        "advertisement",
        "continua continue",
        r" (?:a ler |lendo )?(?:após|depois) (?:d?a|do) (?:publicidade|anúncio)\b.{0,20}$",
    ),
    (
        "paywall",
        "assine cadastre-se registe-se entre faça torne-se",
        (
            r"(?: (?:login|assinante|já|agora|ou \w+))* (?:para (?:continuar|ler|ter|acessar|aceder"
            r"|desbloquear)|por (?:apenas|só|r\$|€)|a partir)\b.{0,100}$"
        ),
    ),
    ("paywall", "para", r" continuar (?:lendo|a ler|a leitura)\b.{0,100}$"),
    (
        "paywall",
        "este esta",
        (
            r" (?:artigo|conteúdo|texto|matéria|notícia) é (?:exclusiv[oa]|só|apenas) para (?:os |nossos )?(?:as"
            r"sinantes|subscritores|membros)\b.{0,40}$"
        ),
    ),
    (
        "paywall",
        "conteúdo artigo exclusivo só apenas",
        r" (?:exclusivo )?para (?:assinantes|subscritores|membros|usuários cadastrados)\b.{0,20}$",
    ),
    (
        "paywall",
        "já ainda",
        (
            r" (?:é|tem|possui|não é) (?:uma? )?(?:assinante|subscritor|cadastro|conta|membro|registado)\b[^.]{0,20}"
            r"\?.{0,50}$"
        ),
    ),
    ("paywall", "já", r" sou (?:assinante|subscritor)\W*$"),
    (
        "audio-player",
        "ouvir ouça escute",
        r" (?:o |a |este |esta )?(?:artigo|notícia|texto|podcast|episódio|áudio|conteúdo|matéria)\b.{0,30}$",
    ),
    ("audio-player", "ouvir ouça", r"[ ·|(:-]+\d.{0,20}$"),
    ("audio-player", "seu o", r" (?:(?<=o )seu )?navegador não (?:suporta|é compatível|permite)\b"),
    (
        "app-prompt",
        "baixe baixar descarregue instale",
        (
            r" (?:gratuitamente |grátis )?(?:o|a|nosso|nossa) (?:nosso |nossa )?(?:app|aplicativo|aplicação)\b.{0,60}"
            r"$"
        ),
    ),
    ("app-prompt", "disponível", r" (?:no|na|para) (?:app store|google play|ios|android)\b.{0,30}$"),
    ("caption-control", "foto imagem", r" \d+ (?:de|/) \d+\W*$"),
    ("caption-control", "#", r" (?:de \d+|fotos|imagens)(?: (?:fotos|imagens))?\W*$"),
    ("correction-note", "correção errata retificação erramos esclarecimento", r"(?: ?[,(][\w ,./]{3,24}\)?)? ?:"),
    (
        "correction-note",
        "nota",
        (
            r" (?:da redação|do editor|da editora|da direção|aos leitores)\b.{0,200}\b(?:corrigid[oa]"
            r"|atualizad[oa]|modificad[oa]|alterad[oa]|versão (?:anterior|prévia)|erro)\b"
        ),
    ),
    (
        "correction-note",
        "este esta",
        (
            r" (?:artigo|notícia|texto|matéria|reportagem) foi (?:atualizad[oa]|corrigid[oa]|modificad[oa]"
            r"|alterad[oa])\b"
        ),
    ),
    (
        "correction-note",
        "uma",
        r" versão (?:anterior|prévia) (?:deste|desta|do|da) (?:artigo|notícia|texto|matéria|reportagem)\b",
    ),
)
"""Reasons, first words, and the regular expression of what follows them; see the package."""

ANYWHERE = (
    ("legal", "direitos reservados", r".{0,120}\btodos os direitos reservados\b"),
    ("newsletter", "newsletter", r"(?![\"“«„]).{0,80}\b(?:nossas?) newsletters?\b.{0,80}$"),
)
"""Reasons, words that the line holds, and the regular expression of the line; see the package."""
