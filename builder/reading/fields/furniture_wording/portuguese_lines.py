"""Furniture in Portuguese that is a whole line."""

from __future__ import annotations

WHOLE_LINES = {
    "share-bar": """
        compartilhar | partilhar | compartilhe | partilhe | imprimir | enviar | salvar | guardar | copiar link |
        link copiado | copiar | copiar ligação | compartilhar no facebook | compartilhar no twitter |
        compartilhar no x | compartilhar no whatsapp | compartilhar no linkedin | partilhar no facebook |
        partilhar no twitter | partilhar no whatsapp | enviar por e-mail | enviar por email | compartilhe esta
        notícia | compartilhe este artigo | compartilhe essa notícia | partilhe este artigo | compartilhar
        notícia | compartilhar matéria | seguir | siga | siga-nos | siga-nos no | siga-nos em | salvar para ler
        depois | guardar artigo | salvar artigo | oferecer artigo | curtir | gostar | gosto | gostar disto |
        adicionar aos favoritos | favoritar | ouvir e partilhar | copiar endereço | presentear matéria
    """,
    "comments": """
        comentários | comentário | comentar | comente | deixe um comentário | deixe seu comentário | deixe o seu
        comentário | deixe uma resposta | ver comentários | ler comentários | mostrar comentários | ocultar
        comentários | carregar mais comentários | carregar mais | adicionar comentário | cancelar resposta |
        responder | denunciar | seja o primeiro a comentar | nenhum comentário | sem comentários | ainda não há
        comentários | participe da conversa | enviar comentário | publicar comentário | comentários encerrados |
        mais recentes | mais antigos | termos de uso dos comentários
    """,
    "navigation": """
        início | pesquisar | pesquisa | busca | buscar | menu | abrir menu | fechar menu | fechar | menu
        principal | ir para o conteúdo | ir para o conteúdo principal | pular para o conteúdo | saltar para o
        conteúdo | entrar | sair | iniciar sessão | fazer login | cadastre-se | cadastrar | registe-se |
        registar | criar conta | minha conta | a minha conta | meu perfil | conta | anterior | seguinte |
        próximo | próxima | artigo anterior | próximo artigo | artigo seguinte | secções | seções | editorias |
        mais | ver mais | veja mais | ver tudo | ver todos | ver todas | mostrar mais | mostrar menos | carregar
        mais notícias | contato | contacto | contactos | fale conosco | fale connosco | quem somos | sobre nós |
        sobre | ajuda | perguntas frequentes | mapa do site | arquivo | acervo | edição impressa | edição do dia
        | ao vivo | em direto | em direto agora | vídeos | podcasts | horóscopo | previsão do tempo |
        classificados | empregos | obituário | voltar | voltar ao topo | voltar ao início | assinaturas |
        anuncie | anuncie aqui | expediente | ficha técnica | ouvidoria | trabalhe conosco | saiba mais | mais
        informações | todas as notícias | todas as secções | últimas | edição | carregando | a carregar | minhas
        notícias
    """,
    "advertisement": """
        publicidade | anúncio | anúncios | conteúdo patrocinado | patrocinado | conteúdo de marca | patrocinado
        por | continua após a publicidade | continua depois da publicidade | a notícia continua após a
        publicidade | o artigo continua depois da publicidade | publicidade continue a ler | remover anúncios |
        fechar anúncio | conteúdo pago | informe publicitário | oferecimento
    """,
    "related": """
        leia também | leia mais | ler mais | ler também | veja também | ver também | saiba mais sobre | leia
        ainda | notícias relacionadas | artigos relacionados | conteúdo relacionado | conteúdos relacionados |
        relacionadas | relacionados | matérias relacionadas | tópicos relacionados | mais lidas | mais lidos |
        as mais lidas | os mais lidos | mais vistas | mais vistos | mais populares | mais notícias | últimas
        notícias | recomendado | recomendados | recomendado para você | recomendadas | recomendado para si |
        você pode gostar | você também pode gostar | pode interessar | também lhe pode interessar | pode gostar
        de | não perca | destaques | em destaque | tendências | outras notícias | mais sobre este assunto | mais
        sobre o tema | continue lendo | continuar a ler | continue a ler | mais do autor | artigos recentes |
        posts recentes | veja mais notícias | mais desta secção | notícias recentes | as mais lidas do dia |
        sugerimos também | leia a seguir | a seguir | sugestões de leitura | vale a pena ler
    """,
    "newsletter": """
        newsletter | newsletters | boletim | boletins | assine a newsletter | assine nossa newsletter |
        subscrever newsletter | subscrever | subscreva | subscreva a newsletter | subscreva a nossa newsletter |
        inscreva-se | inscrever-se | quero receber | receba nossa newsletter | receba as notícias | seu e-mail |
        seu email | o seu e-mail | o seu email | digite seu e-mail | endereço de e-mail | endereço de email |
        e-mail | obrigado por se inscrever | cadastro realizado com sucesso | ativar notificações | receber
        notificações | receba notícias no whatsapp | receber alertas
    """,
    "tags": """
        etiquetas | tópicos | assuntos | palavras-chave | temas | mais sobre | tudo sobre | neste artigo |
        categorias | tags relacionadas
    """,
    "release-note": """
        comunicado de imprensa | nota de imprensa | comunicado | contato para imprensa | assessoria de imprensa
        | contacto para a imprensa
    """,
    "caption-control": """
        ampliar | ampliar imagem | ampliar foto | ver galeria | galeria | galeria de fotos | galeria de imagens
        | fotogaleria | ver fotos | fotos | imagem | ecrã inteiro | tela cheia | reproduzir vídeo | ver vídeo |
        assistir | assista | assistir ao vídeo | foto anterior | próxima foto | imagem anterior | próxima imagem
        | mostrar legenda | reproduzir | em imagens | vídeo | abrir galeria
    """,
    "legal": """
        política de privacidade | política de cookies | termos de uso | termos e condições | condições de
        utilização | termos de serviço | aviso legal | privacidade | estatuto editorial | código de ética |
        princípios editoriais | lei da transparência | direitos reservados | livro de reclamações |
        acessibilidade | política editorial | gerir cookies | preferências de privacidade | configurações de
        cookies | proibida a reprodução
    """,
    "cookie-notice": """
        aceitar | aceitar tudo | aceitar todos | aceitar cookies | aceitar todos os cookies | aceitar e
        continuar | rejeitar | rejeitar tudo | rejeitar todos | recusar | configurar cookies | gerir opções |
        gerenciar opções | definições de cookies | prosseguir | concordo | entendi | mais opções | li e aceito |
        a sua privacidade
    """,
    "paywall": """
        exclusivo para assinantes | exclusivo assinantes | conteúdo exclusivo para assinantes | só para
        assinantes | conteúdo exclusivo | para assinantes | assinantes | assine | assine já | assine agora |
        assinar | já é assinante | já sou assinante | já é subscritor | assine para continuar lendo | para
        continuar lendo | para continuar a ler | torne-se assinante | seja assinante | ver planos | ver ofertas
        | teste grátis | cancele quando quiser | esqueci minha senha | esqueceu a senha | esqueci-me da
        palavra-passe | artigo exclusivo para assinantes | este artigo é exclusivo para assinantes | entre ou
        cadastre-se | premium | leitura exclusiva para assinantes | desbloquear artigo
    """,
    "audio-player": """
        ouvir | ouvir artigo | ouvir o artigo | ouvir notícia | ouvir a notícia | ouvir texto | ouça | ouça este
        artigo | ouça este conteúdo | ouça a notícia | ouvir este artigo | leitura em voz alta | ouvir podcast
    """,
    "app-prompt": """
        baixe o app | baixe nosso app | baixe o aplicativo | baixar o app | baixar aplicativo | descarregue a
        app | descarregar app | abrir no app | abrir na app | disponível no google play | disponível na app
        store | baixar na app store | descarregar na app store | nossos aplicativos | conheça o app
    """,
    "transcript": "transcrição | ler transcrição | ver transcrição | ler a transcrição | ver a transcrição",
    "read-time": "tempo de leitura | leitura rápida | minutos de leitura",
}
"""Reason to lines, lower case and without punctuation at the ends, separated by bars."""
