## The shell

skip = Pular para o conteúdo principal
main-navigation = Principal
users = Usuários
new-user = Novo usuário
sign-out = Sair
settings = Configurações
signed-in-tab = Conectado até você fechar esta aba
signed-in-device = Conectado neste dispositivo
page-not-found-title = Página não encontrada
page-not-found-body = O link pode estar incompleto ou ser de outra versão do console. Seu trabalho não foi afetado.
go-to-users = Ir para usuários
loading = Carregando…
refreshing = Atualizando…
try-again = Tentar novamente
reload = Recarregar página
chunk-failed-title = Parte do console não foi carregada
chunk-failed-body = Você pode estar sem conexão, ou uma nova versão pode ter sido lançada. O que você digitou fica salvo como rascunho. Tente novamente ou recarregue a página para obter a versão mais recente.
cancel = Cancelar
dismiss = Dispensar
show-response = Mostrar a resposta do servidor
absent-label = não informado
screen-title = { $screen } · { $product }
request-log = Histórico de solicitações

## Signing in

sign-in = Entrar
sign-in-lead = Cole um token de API do seu servidor GATE. O console verifica o token antes de armazená-lo.
token = Token de API
token-hint = Armazenado somente nesta aba, até você fechá-la.
keep-signed-in = Manter-me conectado neste dispositivo
keep-signed-in-hint = O token fica armazenado neste navegador até você sair. Qualquer pessoa que use este perfil do navegador pode usá-lo.
checking = Verificando o token…
show = Mostrar
hide = Ocultar
sign-in-again = Entrar e continuar
sign-out-discard = Descartar e sair
other-token-title = Este é um token diferente
other-token-body = Seu trabalho não salvo foi iniciado com outro token. Se você continuar, ele será enviado com o novo.
use-other-token = Continuar com este token
discard-unsaved = Descartar trabalho não salvo
show-field = Mostrar { $field }
hide-field = Ocultar { $field }
pause-expired-title = Sua sessão terminou
pause-signed-out-elsewhere-title = Você saiu em outra aba
pause-locked-title = Bloqueado
pause-another-token-title = Usar outro token
pause-expired = O servidor não aceita mais o seu token.
pause-signed-out-elsewhere = O conteúdo desta aba está oculto.
pause-locked = O console ficou inativo por um tempo, por isso o conteúdo está oculto.
pause-another-token = O que você começou fica nesta página.
pause-unsaved = Suas alterações não salvas continuam aqui. Entre novamente para continuar.
pause-nothing-unsaved = Entre novamente para continuar de onde parou.
token-empty = Informe um token de API.
token-space = Há um espaço ou uma quebra de linha dentro do token. Copie o token inteiro novamente.
token-character = O token contém um caractere inválido ({ $code }). Copie-o novamente de onde foi emitido.
sign-in-refused = O servidor não aceita este token. Verifique se você o copiou por inteiro, se não expirou e se pertence a este servidor.
sign-in-forbidden = O servidor aceita este token, mas não permite que ele liste usuários. Peça um token com acesso à User API.
sign-in-unreachable = Nenhuma resposta de { $api }. A rede ou o servidor pode estar fora do ar, ou o servidor pode não permitir o endereço deste console (CORS). Verifique sua conexão e consulte quem administra o console.
sign-in-no-api = O servidor em { $api } não tem User API. O console pode estar configurado com o endereço errado.
sign-in-no-gate = Algo responde em { $api }, mas não é um servidor GATE. O console pode estar configurado com o endereço errado.
sign-in-page-before = De { $api } veio uma página da web ou um redirecionamento em vez de dados. Pode haver uma página de entrada antes: recarregue esta página, entre por lá e informe o token de novo. Se recarregar não ajudar, avise quem administra o console: o endereço da API em config.json pode estar errado.

## Leaving, drafts, reports

leave-title = Sair sem salvar?
leave-body = Suas alterações ficam como rascunho nesta aba até você salvar, descartar ou sair da sessão. Senhas nunca são guardadas.
leave-sign-out = Ao sair, suas alterações não salvas e todos os rascunhos desta aba são descartados.
leave-keep-draft = Sair e manter rascunho
leave-discard = Descartar e sair
keep-editing = Continuar editando
draft-too-large = O navegador não tem espaço para armazenar este rascunho. Você o perderá se recarregar a página.
stored-draft-title = Você tem um rascunho não salvo
stored-draft-password = Você também digitou uma senha. Senhas nunca são guardadas, então digite-a novamente.
stored-draft-other-token = Este rascunho foi iniciado com outro token. Se você o salvar, ele será enviado com o seu token atual.
stored-draft-restore = Continuar com o rascunho
stored-draft-discard = Descartar o rascunho
save-report-title = Sobre o seu último salvamento
new-version = Há uma versão mais recente do console. Você pode continuar trabalhando e recarregar quando quiser. O que você digitou é mantido, exceto senhas.
offline = Você está sem conexão. Esta página mostra dados carregados antes, e o que você digitou está seguro. O console continua quando a rede voltar.
read-only-title = Este token é somente leitura
enable-editing = Ativar edição
moments-ago = há menos de um minuto
stored-draft-body = Última edição { $age }. Campos: { $changes }.
read-only-with-message = O servidor recusou uma alteração: “{ $message }”. Nada foi alterado. A edição está desativada, mas você ainda pode ver os usuários.
read-only-without-message = O servidor recusou uma alteração. Nada foi alterado. A edição está desativada, mas você ainda pode ver os usuários.
saved-response-lost = { $message } A resposta do servidor se perdeu, mas o console confirmou o resultado.
already-up-to-date = { $name } já tem todos esses valores. Nada foi enviado.
empty-value = (vazio)
quoted = “{ $text }”
saved-differently-report = { $field }: o servidor salvou { $stored } em vez de { $sent }.
changed-besides-report = { $field }: o servidor também alterou isto de { $from } para { $to }. Não fazia parte da sua alteração.
left-not-saved = { $name }: a alteração que estava em andamento não foi feita. { $reason }
left-draft-kept = O que você digitou foi mantido como rascunho.
left-unknown = { $name }: { $reason }
concurrent-change-report = { $field }: outra pessoa alterou de { $from } para { $to } enquanto você editava. Seu salvamento manteve essa alteração.

## Conflicts

conflict-title = Outra pessoa alterou este usuário
conflict-body = Nada foi salvo ainda. Escolha qual valor manter em cada campo.
conflict-base = Quando você começou:
conflict-theirs = No servidor agora:
conflict-mine = O seu:
conflict-choose = Escolha um valor para cada campo.
conflict-save = Salvar valores escolhidos
recreate-user = Recriar usuário
changed-since-opened = Este usuário mudou desde que você o abriu. Revise as alterações antes de excluir:
delete-anyway = Excluir mesmo assim
stop-retrying = Parar de tentar
retrying-now = Tentando novamente agora (tentativa { $number } de { $max }).
retrying-in = { $count ->
    [one] Nova tentativa em 1 segundo (tentativa { $number } de { $max }).
   *[other] Nova tentativa em { $count } segundos (tentativa { $number } de { $max }).
}

## Values that are not what they seem

hidden-character = Caractere invisível: { $code }
escaped-space = Espaço: { $code }
decomposed-character = Parte de um caractere que costuma ser escrito como um só (não NFC): { $code }
more-characters = { $count ->
    [one] … e mais 1 caractere
   *[other] … e mais { $count } caracteres
}
show-all-fields = { $count ->
    [one] Mostrar 1 campo
   *[other] Mostrar todos os { $count } campos
}
confusable = { $field } parece “{ $reading }”, mas é diferente. Contém letras semelhantes de outro alfabeto: { $letters }.

## Configuration

config-title = O console não está configurado corretamente
config-next = Quem administra este console pode corrigir o config.json no servidor web. Depois, recarregue esta página.
config-unreachable = Não foi possível carregar config.json: o servidor não respondeu.
config-redirected = A solicitação de config.json foi redirecionada. Pode haver uma página de entrada antes deste console: recarregue esta página e entre por lá.
config-page = Em vez de config.json, veio uma página da web. Pode haver uma página de entrada antes deste console: recarregue esta página e entre por lá. Se recarregar não ajudar, talvez o arquivo falte no servidor web.
config-expected-text = texto entre aspas
config-expected-page-size = 20, 50 ou 100
config-expected-timeout = um número de 0.1 a 600, com no máximo três casas decimais
config-expected-lock = um número de 0 (nunca) a 1440, com no máximo três casas decimais
config-expected-roles = uma lista de palavras, cada uma entre aspas
config-expected-directory = "off", ou auto (um número de usuários) e rate (de 1 a 200 solicitações por segundo) entre chaves
config-syntax = config.json não é um JSON válido. O erro está na linha { $line }, coluna { $column }.
config-missing = Não foi possível carregar config.json (o servidor retornou { $status }).
config-api = Em config.json, “api” é “{ $written }”. Deve ser um endereço https, um endereço http em localhost ou um caminho deste host, como /api/v1. Com http sem criptografia, outras pessoas poderiam ler o token.
config-no-api = config.json não define “api”, o endereço da User API do GATE.
config-unknown-key = config.json contém “{ $key }”, que não é uma configuração. As configurações são { $settings }.
config-invalid = Em config.json, “{ $key }” é { $written }. Deve ser { $expected }.

## Keyboard

palette-button = Busca e comandos
palette-label = Buscar ou executar um comando
palette-results = Resultados
palette-hint = Digite um nome, nome de usuário, ID ou e-mail para encontrar um usuário. Escolha com as setas e pressione Enter.
setting-command = { $setting }: { $value }
on-this-screen = Nesta tela
searching = Buscando…
filter-list = Filtrar usuários
shortcuts-title = Atalhos de teclado
shortcuts-hint = Atalhos de uma única tecla são ignorados enquanto você digita. Você pode desativá-los em Configurações.
close = Fechar
search-no-results = Nenhum usuário correspondente. Tente o nome de usuário ou o ID completo.
search-results-count = { $count ->
    [one] 1 usuário
   *[other] { $count } usuários
}
shortcut-help = Mostrar atalhos de teclado
shortcut-next-row = Próximo usuário da lista
shortcut-previous-row = Usuário anterior da lista
shortcut-next-page = Próxima página
shortcut-previous-page = Página anterior
shortcut-edit = Editar usuário
shortcut-settings = Ir para configurações
shortcut-preview = Mostrar ou ocultar prévia
shortcut-select = Selecionar ou desmarcar usuário
shortcut-select-range = Selecionar do último usuário selecionado até este
shortcut-request-log = Ir para o histórico de solicitações

## Export

export = Exportar…
export-title = Exportar usuários
export-scope = Usuários
export-format = Formato
export-csv = CSV, para planilhas
export-template = CSV, para editar e importar de novo
export-workbook = Pasta de trabalho do Excel, para editar e importar de novo
export-json = JSON, com todos os campos exceto segredos
export-download = Baixar
stop = Parar
export-no-file = Nenhum arquivo foi baixado.
export-blocked = O navegador não aceitou o arquivo. Verifique se ele bloqueia downloads deste site.
export-page = Esta página ({ $rows })
export-all = Todos os correspondentes ({ $all })
export-progress = { $received } de { $all } carregados…
export-writing = Gravando a pasta de trabalho…
export-done = { $count ->
    [one] 1 usuário exportado para { $name }.
   *[other] { $count } usuários exportados para { $name }.
}
export-count-differs = A lista mudou durante a exportação: o servidor agora conta { $all } usuários, mas o arquivo contém { $saved }. Exporte novamente para obter a lista completa.
export-uncounted = O servidor não informa quantos usuários existem. O arquivo contém todos os { $saved } que ele enviou. Se a lista precisa estar completa, confira o número em outro lugar.
export-repeated = O servidor enviou os mesmos usuários de novo em vez da próxima página, por isso a exportação parou. O arquivo contém { $saved } usuários, e faltam outros. Filtre a lista em partes menores e exporte cada uma.
export-selected = Usuários selecionados ({ $rows })

## Settings

settings-lead = Salvas neste navegador. As alterações valem para todas as abas dele.
settings-not-stored = Este navegador não consegue armazenar configurações. Suas alterações duram até você fechar ou recarregar esta aba.
theme-heading = Tema
language-heading = Idioma
language-browser = Igual ao navegador
time-zone-heading = Fuso horário
time-zone-system = Igual ao sistema
time-zone-hint = Usado em todas as datas e horas do console.
density-heading = Altura das linhas
page-size-heading = Linhas por página
keyboard-heading = Teclado
single-key-shortcuts = Atalhos de uma única tecla
single-key-shortcuts-hint = Pressione ? para vê-los. Eles são ignorados enquanto você digita. Ctrl-K ou ⌘-K sempre funciona.
drafts-heading = Rascunhos nesta aba
discard-all-drafts = Descartar todos os rascunhos
all-drafts-discarded = Todos os rascunhos desta aba foram descartados.
download-drafts = Baixar rascunhos
discard-draft = Descartar o rascunho “{ $title }”
draft-discarded = O rascunho “{ $title }” foi descartado.
about = Sobre este console
version = Versão
api-address = Endereço da API
content-security-policy = Política de segurança de conteúdo
no-content-security-policy = Nenhuma. O servidor web não envia o cabeçalho Content-Security-Policy com esta página. Os modelos de implantação do Gatehouse incluem um.
api-test = Testar conexão com a API
theme-system = Igual ao sistema
theme-light = Claro
theme-dark = Escuro
density-comfortable = Confortável
density-compact = Compacta
page-size-configured = Padrão ({ $size })
views-none = Nenhuma visualização salva. Filtre a lista de usuários e escolha “Salvar visualização…” na barra lateral.
delete-view = Excluir
delete-view-label = Excluir a visualização “{ $name }”
view-deleted = A visualização “{ $name }” foi excluída.
download-views = Baixar visualizações
file-downloaded = { $name } foi baixado.
import-views-text = Visualizações a importar
import-views-hint = Cole o conteúdo de um arquivo de visualizações baixado aqui ou em outro navegador.
import-views = Importar visualizações
import-views-invalid = Este texto não contém visualizações salvas.
views-imported = { $count ->
    [one] Uma visualização foi importada.
   *[other] { $count } visualizações foram importadas.
}
drafts-none = Nenhum rascunho. O que você digita em um formulário fica guardado aqui até você salvar ou descartar.
drafts-count = { $count ->
    [one] 1 rascunho não salvo. Ele é descartado quando você sai.
   *[other] { $count } rascunhos não salvos. Eles são descartados quando você sai.
}
api-test-passed = A API respondeu em { $milliseconds } ms e aceita o seu token. Ela lista { $people } usuários.

## Faults

error-signed-out = Sua sessão terminou.
error-signed-out-next = Entre novamente para continuar de onde parou.
error-forbidden = Você não tem permissão para fazer isto.
error-forbidden-next = Nada foi alterado. Peça mais permissões a quem emitiu o seu token.
error-not-found = O servidor não encontrou isto.
error-not-found-next = Pode ter sido excluído, ou o endereço pode estar errado.
error-refused = O servidor recusou isto.
error-refused-next = Nada foi alterado.
error-conflict = Isto entra em conflito com outra alteração.
error-conflict-next = Nada foi salvo. Recarregue o usuário, veja o que mudou e tente novamente.
error-too-many = Solicitações demais.
error-too-many-next = O servidor está limitando as solicitações. Aguarde um minuto e tente novamente.
error-too-many-wait = { $count ->
    [one] O servidor está limitando as solicitações. Aguarde 1 segundo e tente novamente.
   *[other] O servidor está limitando as solicitações. Aguarde { $count } segundos e tente novamente.
}
error-too-many-retrying = O servidor está limitando as solicitações. O console tentará novamente sozinho.
error-server = Ocorreu um erro no servidor ({ $status }).
error-server-next = O problema está no servidor. Aguarde um momento e tente novamente.
error-server-retrying = O problema está no servidor. O console tentará novamente sozinho.
error-unexpected-status = O servidor enviou uma resposta inesperada ({ $status }).
error-unexpected-status-next = Tente novamente. Se continuar acontecendo, avise quem administra o servidor.
filters-refused = O servidor não aceitou os filtros.
filters-refused-next = Nenhum usuário é exibido. Altere ou limpe o filtro marcado.
error-unreadable = Não foi possível ler a resposta do servidor.
error-not-json = Ela está incompleta ou não é JSON. Um proxy pode ter respondido. Tente novamente.
error-too-deep = Os dados dela estão aninhados em níveis demais. Avise quem administra o servidor.
error-not-a-page = Ela não é uma lista de usuários. Tente novamente. Se continuar acontecendo, avise quem administra o servidor.
error-not-a-user = Ela não é um usuário. Tente novamente. Se continuar acontecendo, avise quem administra o servidor.
error-another-user = O servidor retornou outro usuário.
error-another-user-next = Ele retornou o usuário com ID { $id }, não o que está na tela. Abra o usuário pelo ID, confira o registro e faça a alteração lá.
error-unreachable = Nenhuma resposta do servidor.
error-unreachable-next = A rede ou o servidor pode estar fora do ar, ou o servidor pode não permitir o endereço deste console (CORS). Verifique sua conexão e tente novamente.
error-timed-out = O servidor demorou demais para responder.
error-timed-out-next = O console parou de esperar. Tente novamente em instantes.
error-redirected = O servidor redirecionou a solicitação.
error-redirected-next = O console não seguiu o redirecionamento, para proteger o seu token.
error-page = Em vez de dados, veio uma página da web.
error-sign-in-page = Pode haver uma página de entrada antes do servidor: recarregue esta página, entre por lá e volte. O que você digitou fica guardado como rascunho, exceto senhas. Se recarregar não ajudar, avise quem administra o console: o endereço da API em config.json pode estar errado.
error-page-token = Ou o token não é mais válido: nesse caso, entre com um novo.
server-says = O servidor diz: “{ $message }”.
two-sentences = { $first } { $second }
change-not-made = A alteração não foi feita.
change-not-made-next = { $error } O console verificou: até agora, o servidor não fez a alteração. Você pode tentar novamente.
unknown-outcome = O console não consegue saber se a alteração foi feita.
unknown-outcome-next = { $error } O servidor pode ter feito a alteração antes de a resposta se perder. Verifique o usuário antes de tentar novamente.
typed-still-here = O que você digitou continua aqui.
delete-not-made = O usuário não foi excluído.
delete-not-made-next = { $error } O console verificou: o usuário ainda existe. Você pode tentar novamente.
delete-unknown = O console não consegue saber se o usuário foi excluído.
delete-unknown-next = { $error } O servidor pode ter excluído o usuário antes de a resposta se perder. Procure o usuário antes de tentar novamente.
unknown-secret-next = { $error } Nenhum registro mostra uma senha ou outro segredo, por isso o console não pode verificar. Você pode salvar de novo sem risco.
deleted-meanwhile = Este usuário foi excluído.
deleted-meanwhile-next = Nada foi salvo. Você pode recriar o usuário a partir deste formulário. O novo usuário recebe outro ID, precisa de uma nova senha e perde todos os campos específicos do servidor.
undo-gone-next = Não há mais nada a desfazer.

## The list

filters = Filtros
search-label = Buscar por nome, e-mail ou qualquer dado
search = Busca
more-filters = Mais filtros
sign-in-days = { $days } dias
sign-in-longer = Mais de { $days } dias
today = Hoje
unknown = Desconhecido
without = Sem
sorted-everyone = Todos os usuários estão ordenados, não só esta página.
sorted-so-far = Os usuários lidos até agora estão ordenados.
clear-filters = Limpar filtros
user-column = Usuário
created-at = Criado
last-login = Último acesso
updated = Atualizado
never = Nunca
pagination = Paginação
first-page = Primeira
previous-page = Anterior
next-page = Próxima
last-page = Última
per-page = Linhas por página
no-users-title = Ainda não há usuários
no-users-body = Crie o primeiro usuário para começar.
no-match-title = Nenhum usuário correspondente
no-match-body = Nenhum usuário atende a todos os filtros. ID, organização e função devem corresponder exatamente. Em alguns servidores, o nome de usuário também.
no-match-search = Nenhum usuário corresponde a esta busca. Confira a grafia ou tente menos palavras.
no-match-so-far-title = Nenhum usuário correspondente até agora
no-match-so-far-body = Nem todos os usuários foram lidos, então pode faltar alguém.
past-end-title = Esta página está além do fim da lista
to-last-page = Ir para a última página
refresh = Atualizar
users-count = { $count ->
    [one] 1 usuário
   *[other] { $number } usuários
}
users-matching-count = { $count ->
    [one] 1 usuário correspondente
   *[other] { $number } usuários correspondentes
}
loaded-at = Carregado às { $time }
row-range = { $first }–{ $last } de { $all }
at-least = { $number } ou mais
past-end-body = A lista agora tem { $rows } usuários. Alguns podem ter sido excluídos desde que o link foi criado.
empty-page-title = Esta página está vazia
empty-page-body = O servidor conta { $rows } usuários, mas não enviou nenhum para esta página. Alguns podem ter acabado de ser excluídos. Atualize a lista.
empty-page-uncounted = O servidor não enviou usuários para esta página e não informa quantos existem. A lista pode ter ficado menor. Atualize a lista.
unreadable-rows = { $count ->
    [one] 1 usuário não pôde ser lido e não aparece aqui.
   *[other] { $count } usuários não puderam ser lidos e não aparecem aqui.
}
filter-ignored = { $count ->
    [one] 1 dos { $rows } usuários desta página não corresponde ao filtro “{ $filter }: { $value }”. Talvez o servidor não aceite este filtro. Confira cada usuário antes de usar esta lista.
   *[other] { $count } dos { $rows } usuários desta página não correspondem ao filtro “{ $filter }: { $value }”. Talvez o servidor não aceite este filtro. Confira cada usuário antes de usar esta lista.
}
offset-ignored = O servidor enviou para esta página os mesmos usuários da anterior. Talvez ele não aceite páginas, e outros usuários não aparecem aqui. Use os filtros para encontrá-los.
repeated-users = { $count ->
    [one] 1 usuário já estava na página anterior. A lista mudou nesse meio-tempo, e pode faltar alguém nesta página ou na anterior. Atualize as duas para ter certeza.
   *[other] { $count } usuários já estavam na página anterior. A lista mudou nesse meio-tempo, e pode faltar alguém nesta página ou na anterior. Atualize as duas para ter certeza.
}
duplicated-users = { $count ->
    [one] 1 usuário aparece duas vezes nesta página, como o servidor a enviou. O número de usuários pode estar alto demais.
   *[other] { $count } linhas desta página repetem um usuário, como o servidor as enviou. O número de usuários pode estar alto demais.
}
columns = Colunas…
columns-title = Colunas
columns-hint = O usuário vem sempre primeiro. Os campos específicos do servidor aparecem aqui quando a página atual os contém. Com o mouse, arraste um cabeçalho de coluna para movê-la, ou a borda dele para redimensioná-la.
columns-reset = Restaurar padrão
width-narrow = Estreita
width-medium = Média
width-wide = Larga
width-widest = Extralarga
width-of = Largura de { $column }
move-up = Mover { $column } para cima
move-down = Mover { $column } para baixo
sort-hint = Ordenar somente esta página
sort-everyone = Ordenar todos os usuários
sorted-page-only = Somente esta página está ordenada
server-order = Ordem do servidor
active-filters = Filtros ativos
remove-filter = Remover filtro { $label }: { $value }
label-before = { $label }:{" "}
label-and-value = { $label }: { $value }
select-user = Selecionar { $name }
select-page = Selecionar todos os usuários desta página
selected-users = Usuários selecionados
selected-count = { $count ->
    [one] 1 usuário selecionado.
   *[other] { $count } usuários selecionados.
}
selected-elsewhere-count = { $count ->
    [one] 1 não está nesta página.
   *[other] { $count } não estão nesta página.
}
copy-usernames = Copiar nomes de usuário
copy-emails = Copiar e-mails
copied-lines = { $count ->
    [one] 1 linha copiada.
   *[other] { $count } linhas copiadas.
}
selection-gone = { $count ->
    [one] { $names } não existe mais e saiu da seleção.
   *[other] { $count } usuários não existem mais e saíram da seleção: { $names }.
}
nothing-copied = Nada foi copiado.
clear-selection = Limpar seleção
preview-user = Prévia de { $name }
preview = Prévia
open = Abrir
open-user = Abrir { $name }
views = Visualizações salvas
save-view = Salvar visualização…
save-view-title = Salvar visualização
save-view-lead = Salva os filtros e as linhas por página neste navegador.
view-name = Nome da visualização
view-name-required = Digite um nome para a visualização.
save-view-submit = Salvar visualização
view-saved = A visualização “{ $name }” foi salva.
view-command = Visualização: { $name }

## One user

account = Conta
profile = Perfil
other-fields = Outros campos
other-fields-hint = Campos que só este servidor tem. A maioria pode ser alterada ao editar o usuário.
other-fields-edit-hint = Campos que só este servidor tem. O servidor decide quais valores aceita.
times-in-zone = Os horários são de { $zone }.
no-value = Sem valor
empty-text = Texto vazio
use-empty-text = Usar texto vazio
use-no-value = Deixar sem valor
action-on-field = { $action }: { $field }
yes = Sim
no = Não
id = ID
edit = Editar
delete = Excluir
replace = Substituir registro
not-found-title = Usuário não encontrado
search-users = Buscar usuários
open-by-username = Abrir pelo nome de usuário
open-by-username-other = O nome de usuário “{ $username }” leva a outro usuário: { $name }, organização { $organization }, ID { $id }. Várias organizações têm esse nome de usuário, e o servidor escolhe um deles. Abra o usuário desta tela pelo ID.
open-by-username-nobody = O servidor não encontra nenhum usuário com o nome de usuário “{ $username }”. Abra o usuário desta tela pelo ID.
open-by-id = Abrir pelo ID
copied = Copiado.
copy-by-hand-title = Copie este texto
copy-by-hand-body = O navegador não permitiu que o console copiasse. O texto está selecionado: pressione Ctrl-C, ou ⌘-C em um Mac.
dots-username = Um nome de usuário formado só por pontos não pode fazer parte de um endereço. Use o ID.
id-inline = ID
named-by-id = com ID “{ $id }”
not-found-body = O servidor não tem nenhum usuário { $named }. O usuário pode ter sido excluído ou renomeado.
copy-value = Copiar { $field }
neighbours = Usuário anterior e próximo
previous-user = Usuário anterior
next-user = Próximo usuário
position-in-list = { $position } de { $all }

## Forms

email-invalid = Digite um e-mail no formato nome@example.com.
number-invalid = Digite um número, como 12 ou 3.5.
time-unfinished = Complete a data e a hora ou limpe o campo.
notice-hidden = Contém caracteres que não se veem ou não se distinguem: { $text }
notice-password-space = A senha começa ou termina com um espaço. Ela será salva com esse espaço.
notice-password-hidden = A senha contém um caractere que não se vê: { $code }
create = Criar usuário
creating = Criando…
saving = Salvando…
password-new = Nova senha
password-edit-hint = Deixe em branco para manter a senha atual.
password-hint = Compartilhe-a por um canal seguro. Depois, ninguém poderá vê-la aqui.
generate = Gerar
username-available = Este nome de usuário está disponível nesta organização.
username-checking = Verificando se o nome de usuário está disponível…
username-uncertain = Muitos nomes de usuário contêm este, então o console não consegue saber se ele já está em uso. O servidor vai verificar.
username-check-failed = O console não conseguiu verificar se o nome de usuário está disponível. O servidor vai verificar.
nothing-changed = Nenhuma alteração para salvar.
changes-heading = O que vai mudar
no-changes = Nenhuma alteração ainda. Elas aparecem aqui enquanto você digita.
no-changes-invalid-json = As alterações aparecem aqui quando o JSON for válido.
discard = Descartar
fix-problems = Corrija primeiro estes problemas
server-rejected = O servidor não aceitou estes valores
password-changed = Nova senha (oculta)
back-to-user = Voltar ao usuário
open-taken-user = Abrir este usuário
field-username = Nome de usuário
field-email = E-mail
field-password = Senha
field-organization = Organização
field-first-name = Nome
field-last-name = Sobrenome
field-role = Função
hint-username = Deve ser único na organização.
hint-organization = Controla o que o usuário pode acessar. Use um nome que o servidor conheça.
hint-role = Texto livre. As funções variam conforme o servidor.
required-username = Digite um nome de usuário.
required-password = Digite ou gere uma senha.
required-organization = Digite uma organização.
required-field = Este campo é obrigatório.
strength-weak = Fraca: fácil de adivinhar
strength-fair = Razoável: poderia ser mais longa
strength-good = Boa
strength-strong = Forte
username-taken-by = Este nome de usuário já é usado nesta organização por { $name } (ID { $id }).
username-looks-alike = { $name } (ID { $id }) tem nesta organização um nome de usuário que parece igual, mas é escrito com outros caracteres. Escolha outro nome de usuário.
save-no-changes = Salvar
save-changes-count = { $count ->
    [one] Salvar 1 alteração
   *[other] Salvar { $count } alterações
}
unchanged-fields = { $count ->
    [one] Somente estas alterações são enviadas. 1 outro campo permanece igual.
   *[other] Somente estas alterações são enviadas. { $count } outros campos permanecem iguais.
}
unchanged-server-specific = { $count ->
    [one] 1 deles é específico do servidor.
   *[other] { $count } deles são específicos do servidor.
}
created = { $name } foi criado.
saved = Suas alterações em { $name } foram salvas.
saved-otherwise = O servidor respondeu para { $name }, mas salvou algo diferente do que você enviou.
replaced = O registro de { $name } foi substituído.
edit-title = Editar { $name }
undo = Desfazer
undo-title = Desfazer sua última alteração
undo-field = { $field }: voltar para { $former }
undo-password = Não é possível restaurar a senha anterior: o servidor nunca retorna senhas.
undo-secrets = { $fields }: o valor anterior não pode ser restaurado. O console só envia um segredo se alguém o digitar.
undo-conflict = Não desfeito: outra pessoa alterou { $fields } desde então. Edite o usuário para resolver.
undone = Sua alteração em { $name } foi desfeita.

## Replacing the record

replace-lead = O registro completo, como o servidor o enviou. Tudo é enviado de volta em uma única solicitação PUT. Se você remover um campo, o valor dele pode se perder.
replace-secrets = Estes campos parecem conter segredos; não aparecem aqui nem são enviados de volta: { $fields }. Para definir um deles, digite-o.
values-broken = Alguns valores chegaram danificados do servidor
value-broken = Este valor não pôde ser lido por inteiro; � está no lugar do que falta. Para não salvar esse sinal, digite o valor de novo.
record = Registro (JSON)
replace-button = Substituir registro
json-not-an-object = O registro deve ser um objeto JSON entre chaves.
json-id-changed = O ID não pode ser alterado. Restaure o valor original.
json-no-username = O registro precisa de um nome de usuário, como texto.
json-profile = O perfil deve ser um objeto ou null.
not-set = (não definido)
replace-title = Substituir o registro de { $name }
json-incomplete = O JSON está incompleto: falta uma chave, um colchete ou aspas.
json-syntax-at = JSON inválido na linha { $line }, coluna { $column }. Pode faltar ou sobrar uma vírgula, aspas ou uma chave.

## Deleting

delete-warning = O usuário perde o acesso imediatamente. A API não consegue restaurar usuários excluídos.
deleting = Excluindo…
delete-button = Excluir usuário
confirm-username = Confirmar nome de usuário
confirm-username-wrong = Este não é o nome de usuário. Digite-o exatamente como aparece acima.
delete-title = Excluir { $name }?
delete-confirm = Esta função é privilegiada. Digite o nome de usuário { $username } para confirmar.
deleted = { $name } foi excluído.
already-deleted = { $name } já tinha sido excluído.
delete-recreate-hint = Você pode recriar este usuário com o mesmo nome de usuário, nome, e-mail, organização e função. Isto se perde: { $lost }.

## The page when the program has stopped (index.html)

stopped-title = O Gatehouse parou
stopped-text = Ocorreu um erro no console. O que você digitou fica nesta aba como rascunho, exceto senhas, e é oferecido novamente depois que você recarregar. Se você estava salvando, verifique primeiro o usuário: a alteração pode ter sido feita.
copy-report = Copiar relatório
report-hint = Este relatório contém detalhes técnicos do console e do seu navegador, mas nada do que você digitou ou viu:
needs-program = O Gatehouse precisa de JavaScript e WebAssembly. Permita-os para este site e recarregue a página.

## Request log

request-log-count = { $count ->
    [one] 1 solicitação nesta aba
   *[other] { $count } solicitações nesta aba, { $shown } exibidas
}
request-log-lead = Solicitações recentes desta aba à API, das mais novas às mais antigas. O histórico fica na memória até você sair ou fechar a aba. Ele nunca contém o seu token, e as senhas ficam ocultas.
request-log-empty = Nenhuma solicitação correspondente.
request-log-download = Baixar HAR
request-log-clear = Limpar histórico
request-log-search = Buscar solicitações
request-log-filter = Mostrar
request-log-all = Todas
request-log-changes = Alterações
request-log-failed = Com falha
request-attempt = tentativa { $number }
request-duration = { $milliseconds } ms
response-size = { $bytes } bytes
request-heading = Solicitação
response-heading = Resposta
response-empty = A resposta está vazia.
response-dropped = A resposta não está mais disponível. Somente as solicitações recentes mantêm a sua.
copy-request-as = Copiar como { $tool }
request-copied = Copiado como { $tool }.
copy-request-hint = As solicitações copiadas leem o token da variável TOKEN. As senhas ocultas precisam ser preenchidas novamente.
request-unreachable = sem resposta
request-timed-out = tempo esgotado
request-redirected = redirecionada
request-aborted = cancelada
tree-more = { $count ->
    [one] … e mais 1
   *[other] … e mais { $count }
}
deviations-title = { $count ->
    [one] 1 diferença em relação à documentação da API
   *[other] { $count } diferenças em relação à documentação da API
}
deviations-lead = Onde as respostas deste servidor diferem da documentação dele. O console lida com todas estas diferenças.
deviation-undocumented = não está documentado.
deviation-missing = está ausente.
deviation-type = foi enviado como { $kind }.
deviation-seen = { $count ->
    [one] Visto em 1 solicitação.
   *[other] Visto em { $count } solicitações.
}

## The directory

reading-ask-title = Ler todos os usuários primeiro?
reading-ask-body = O servidor só consegue buscar nomes de usuário. O console pode ler todos os usuários uma vez e depois buscar, ordenar e contar nesta aba. Nada é guardado neste dispositivo.
reading-ask-facts = Usuários: { $number } · Solicitações: { $requests } · Cerca de { $time }
reading-ask-uncounted = O servidor não diz quantos usuários tem.
reading-ask-too-many = { $number } usuários são mais do que esta aba comporta: { $most }. Filtre por uma organização para ler só os usuários dela.
reading-none = Nenhum usuário foi lido ainda.
reading-all = Ler todos os usuários
reading-only = Ler só { $organization } ({ $number })
search-usernames-instead = Buscar nomes de usuário no servidor
sort-page-instead = Ordenar só esta página
reading-label = Leitura de usuários
reading-progress = Lendo usuários: { $read } de { $number }
reading-progress-uncounted = Lendo usuários: { $read } até agora
reading-rate = { $rate } solicitações por segundo
reading-left = tempo restante: cerca de { $time }
pause = Pausar
resume = Continuar
reading-paused = A leitura está em pausa.
reading-signed-out = A leitura continuará depois que você entrar de novo.
reading-offline = Não é possível acessar o servidor. A leitura continuará sozinha assim que ele responder.
reading-slowed = O servidor pediu menos solicitações. A leitura continuará sozinha.
reading-failing = O servidor responde com erros. A leitura tentará novamente sozinha.
reading-stopped = A leitura foi interrompida. Faltam aqui os usuários que não foram lidos.
reading-scope = Só { $organization } foi lida. Faltam aqui os usuários de outras organizações.
reading-partial = Usuários não lidos: { $number }. Quem você procura pode estar entre eles.
reading-moved = Usuários foram criados e excluídos durante a leitura: alguns podem faltar, outros podem já não existir. Ler todos de novo exige { $number } solicitações.
reading-unproven = Nada prova que todos os usuários foram lidos. A pessoa que você procura pode estar faltando.
read-on = Continuar a leitura
worker-failed-title = A busca não funciona neste navegador
worker-failed-body = Todo o resto funciona como antes. Tente novamente ou filtre pelo nome de usuário.
worker-stopped-title = A busca parou
worker-stopped-body = O navegador a encerrou, talvez por falta de memória. Todo o resto funciona como antes. Tente novamente ou leia uma só organização.
worker-failed-reason = O navegador informa: { $reason }
only-typos = Há poucas correspondências exatas. Grafias parecidas também aparecem.
pasted-found = Encontrados { $found } de { $asked }.
pasted-missing = Não encontrados:
matches-so-far = { $matches } até agora
coverage-whole = Todos os { $number } usuários · lidos às { $time }
coverage-partial = { $read } de { $number } usuários · dados das { $time }
coverage-unproven = Usuários lidos: { $read } · dados das { $time }
coverage-scope = Só { $organization }
coverage-title = O que foi lido
coverage-read = Usuários distintos lidos
coverage-counted = Contados pelo servidor
coverage-not-counted = O servidor não envia a contagem
coverage-order = Ordem das páginas
order-unknown = Ainda não se sabe
order-id = Por ID
order-username = Por nome de usuário
order-created = Por data de criação
order-field = Por outro campo
order-none = Nenhuma encontrada
coverage-oldest = Leitura mais antiga
coverage-requests = Solicitações enviadas
coverage-gaps = Lacunas
coverage-problems = O que este servidor tem de incomum
gap-organization = Organização { $name }
gap-others = Usuários fora das organizações vistas
gap-positions = Linhas { $from } a { $to }
gap-record = Registro { $id }
gap-anywhere = Em qualquer parte da lista
gap-at-least = Faltam pelo menos { $number }.
gap-failed = O servidor retornou { $status }.
gap-no-answer = Não houve resposta.
gap-pages = As páginas têm menos usuários do que o servidor conta.
gap-unreadable = O registro não pôde ser lido.
gap-not-read = Ainda não lido.
problem-offset-ignored = O servidor ignora a posição inicial (offset), então todas as páginas têm os mesmos usuários. A leitura parou.
problem-filter-ignored = O servidor ignora o filtro de organização, então não dá para dizer onde estão as lacunas.
problem-limit-capped = O servidor envia no máximo { $rows } usuários por página.
problem-no-count = O servidor não envia a contagem, então nada prova que todos foram lidos.
problem-count-moves = A contagem do servidor variou entre { $lowest } e { $highest } durante a leitura.
problem-count-too-low = Há mais usuários do que o servidor conta.
problem-order-changes = A ordem das páginas mudou durante a leitura.
problem-too-many = Esta aba não comporta mais usuários. Leia uma só organização.
coverage-note = Alterações feitas em outro lugar aparecem quando o usuário é lido de novo.
read-again = Ler de novo
found-by = Encontrado por
found-exact = correspondência exata
found-username = início do nome de usuário
found-name-word = um nome
found-name = início de um nome
found-email = uma palavra do e-mail
found-inside = parte de um campo
found-typo = grafia parecida
overview = Visão geral
overview-lead = Cada número leva aos usuários que conta.
overview-off = Quem administra este console desativou a leitura de todos os usuários, então não há visão geral.
overview-nobody = O servidor não tem usuários para contar.
overview-recent = Entraram nos últimos 30 dias
overview-never = Nunca entraram
overview-privileged = Funções privilegiadas
overview-without-email = Sem e-mail
overview-created = Criados por mês
overview-earlier = Antes
overview-no-organization = Sem organização
overview-no-role = Sem função
overview-more = mais { $number }
overview-share = Proporção
print = Imprimir
palette-first = Os primeiros { $shown } de { $number } usuários
palette-usernames-only = O servidor só busca nomes de usuário e IDs.
search-everyone = Buscar “{ $text }” entre todos os usuários
export-from-search = O arquivo tem os campos que a busca guarda: ID, nome de usuário, nome, e-mail, organização, função e datas.

## Plans: the pages

plans = Planos
import-users = Importar usuários
plan-change-title = Alterar os usuários selecionados
plan-title = Plano { $hash }
plans-lead = Alterações para muitos usuários. Você vê cada uma antes de ser feita.
plans-all = Todos os planos
plans-watch = Ver a execução
plans-steps = Passos deste plano
plans-step-choose = Escolher
plans-step-bring = Arquivo
plans-step-match = Associar
plans-step-mend = Corrigir
plans-busy-title = Outro plano é executado nesta aba
plans-busy-body = Só um plano é executado por vez. Pause o outro ou espere até que termine.
plans-failed-title = Os planos não estão disponíveis
plans-failed-body = A parte do console que guarda os planos não iniciou. Verifique sua conexão e tente de novo.
plans-stopped-title = Os planos pararam
plans-stopped-body = A parte do console que executa os planos parou. O diário do plano sabe o que foi enviado. Tente de novo e retome a execução.
open-plans = Abrir os planos
open-plan-file = Abrir um arquivo de plano
go-to-plans = Ir para os planos
plans-not-stored = O navegador não guardou o plano: { $reason }
plans-none-title = Ainda não há planos
plans-none-body = Um plano é uma lista de alterações para muitos usuários. Você vê cada alteração antes de algo ser enviado. Ele continua de onde parou e pode ser desfeito.
plans-template = Baixar uma tabela vazia (CSV)
plans-template-workbook = Baixar uma tabela vazia (XLSX)
plans-way-import = Importar um arquivo
plans-way-import-body = CSV, TSV ou XLSX, ou linhas coladas de uma planilha. O arquivo não sai desta aba.
plans-way-selection = Alterar uma seleção
plans-way-selection-body = Selecione usuários na lista e escolha o que é feito com eles.
plans-way-file = Abrir um arquivo de plano
plans-way-file-body = Um plano salvo por um colega, ou por você em outro dia.
plans-not-kept-title = Este navegador não guarda planos.
plans-not-kept-body = Pode ser uma janela privada, ou o armazenamento está cheio. Salve o arquivo do plano antes de executá-lo: com ele é possível continuar.
plans-column-name = Plano
plans-column-what = O que faz
plans-column-state = Estado
plans-column-made = Selado
plans-column-next = Próximo
plans-column-from = Origem
plans-column-api = Servidor
plans-writes = Grava { $writes } de { $rows } linhas
plans-act-label = { $act }: { $name }
plans-source-import = Importação
plans-source-selection = Seleção
plans-source-inverse = Desfaz uma execução
plans-source-follow-up = Escolhas para linhas retidas
plans-discard = Descartar
plans-keep = Manter o plano
plans-discard-title = Descartar o plano “{ $name }”?
plans-discard-body = Ele não foi executado. Sem o arquivo do plano, não pode ser recuperado.
plans-discard-run = Ele foi executado. O que aconteceu com cada linha também é apagado, e a execução não pode mais ser desfeita daqui.
plans-discard-passwords = Esta aba tem senhas novas deste plano que ninguém mais conhece. Ao descartá-lo, elas se perdem.
plans-discard-elsewhere = Outra aba executa um plano. Pause-o ou espere até que termine e depois descarte este plano.
plans-not-discarded = O navegador não removeu o plano: { $reason }
plans-discarded = Descartado: { $name }
plans-sealed-at = { $hash } · selado { $time }
plans-rest = Linhas sem alteração
plans-facts = Sobre este plano
plans-sign-out-title = Sair e remover os planos?
plans-sign-out-body = { $count ->
    [one] Este navegador guarda 1 plano. Sair o apaga, com o que aconteceu com suas linhas. Salve o que ainda precisar.
   *[other] Este navegador guarda { $count } planos. Sair os apaga, com o que aconteceu com suas linhas. Salve o que ainda precisar.
}
plans-sign-out-paused = { $count ->
    [one] Este navegador guarda 1 plano. Sair o apaga, com o que aconteceu com suas linhas. Para salvá-lo antes, entre novamente.
   *[other] Este navegador guarda { $count } planos. Sair os apaga, com o que aconteceu com suas linhas. Para salvá-los antes, entre novamente.
}
plans-sign-out-running = Uma execução está em andamento. Ao sair, ela é pausada primeiro.
plans-sign-out-passwords = Esta aba tem senhas novas que ninguém mais conhece. Ao sair, elas se perdem.
plans-sign-out-remove = Sair e remover
plans-sign-out-stay = Continuar conectado
plans-save-journal = Salvar o diário

## Plans: importing

import-title = Importar { $name }
import-title-pasted = Importar linhas coladas
import-pasted = Linhas coladas
import-lead = Uma tabela com um usuário em cada linha. Nada é enviado antes de você ver cada alteração.
import-drop = Solte um arquivo aqui
import-choose = Escolher um arquivo
import-formats = CSV, TSV ou XLSX. No máximo 1.000.000 de linhas e 200 MB; 30 MB em XLSX
import-paste = Ou copie linhas em uma planilha e pressione Ctrl-V (⌘-V) em qualquer lugar desta página.
import-paste-field = Ou cole linhas aqui
import-stays = O arquivo fica nesta aba. Se recarregar a página, escolha-o de novo.
import-reading = Lendo { $name }…
import-several-files = Vieram vários arquivos. Só o primeiro foi lido.
import-help-title = Como são lidas as colunas e as células vazias
import-help-columns = A primeira linha nomeia as colunas, em qualquer idioma do console. O ID, ou nome de usuário e organização, diz de quem é a linha.
import-help-blank = Uma célula vazia não altera o valor. A palavra (clear) o remove.
import-help-new = Um novo usuário precisa de nome de usuário, função e, na maioria dos servidores, organização. As senhas são geradas na execução.
import-help-missing = Usuários que não estão no arquivo nunca são alterados.
import-encoding-title = Quais palavras estão certas?
import-encoding-body = O arquivo não diz como suas letras estão guardadas. Escolha a linha com as palavras certas.
import-encoding-use = Ler assim
import-found = Encontrado
import-encoding = Codificação
import-separator = Separador
import-header = Cabeçalho
import-sheet = Planilha
import-rows = { $count ->
    [one] 1 linha
   *[other] { $count } linhas
}
import-columns = { $count ->
    [one] 1 coluna
   *[other] { $count } colunas
}
import-header-line = Cabeçalho na linha { $line }
import-has-header = Cabeçalho na primeira linha
import-no-header = Sem cabeçalho
separator-comma = Vírgula
separator-semicolon = Ponto e vírgula
separator-tab = Tabulação
separator-bar = Barra vertical
separator-none = Uma só coluna
import-sheet-hidden = { $name } (oculta)
import-blank-rows = { $count ->
    [one] 1 linha vazia foi descartada.
   *[other] { $count } linhas vazias foram descartadas.
}
import-blank-columns = { $count ->
    [one] 1 coluna vazia foi descartada.
   *[other] { $count } colunas vazias foram descartadas.
}
import-trimmed = { $count ->
    [one] Espaços ao redor do valor foram cortados em 1 célula.
   *[other] Espaços ao redor do valor foram cortados em { $count } células.
}
import-plain-quotes = Uma aspa nunca fecha, então as aspas foram lidas como outros caracteres.
import-is-export = O Gatehouse exportou esta tabela. Células que ninguém editou não alteram nada.
import-one-column = Tudo está em uma coluna. Escolha outro separador se isso estiver errado.
import-formulas = { $count ->
    [one] 1 célula tem uma fórmula. Seu último resultado foi lido.
   *[other] { $count } células têm fórmulas. Seus últimos resultados foram lidos.
}
import-hidden-rows = { $count ->
    [one] 1 linha está oculta na planilha. Ela também foi lida.
   *[other] { $count } linhas estão ocultas na planilha. Elas também foram lidas.
}
import-merged = { $count ->
    [one] 1 grupo de células está mesclado. Só a primeira célula tem o valor.
   *[other] { $count } grupos de células estão mesclados. Só a primeira célula de cada um tem o valor.
}
import-long-numbers = { $count ->
    [one] 1 número é tão longo que a planilha perde seus últimos dígitos. Confira-o.
   *[other] { $count } números são tão longos que a planilha perde seus últimos dígitos. Confira-os.
}
import-error-cells = { $count ->
    [one] 1 célula mostra um erro.
   *[other] { $count } células mostram um erro.
}
import-external-links = A pasta de trabalho usa valores de outros arquivos. Eles são da última vez que foi salva.
import-first-rows = As primeiras linhas
import-to-match = Relacionar colunas
import-other-file = Outro arquivo
import-column = Coluna do arquivo
import-samples = Três valores
import-field = Campo aqui
import-why = Por quê
import-blank-cell = Uma célula vazia
import-field-of = Campo para { $column }
import-blank-of = Uma célula vazia em { $column }
import-blank-alone = mantém o valor
import-blank-clears = remove o valor
import-blank-key = parte da chave
import-blank = vazia
why-header = pelo cabeçalho
why-content = pelo conteúdo
why-recipe = como da última vez
why-person = sua escolha
why-unknown = nenhum campo aqui tem esse nome
why-server-time = nunca é gravada
why-taken = outra coluna já o tem
import-whom = De quem é cada linha
import-key-rows = Por { $key }: { $number }
import-found-nobody = Nenhuma linha é de um usuário que está aqui.
import-alike = Um nome que só difere em maiúsculas fica retido para você. Nunca vira um novo usuário.
import-use-email = Encontrar por e-mail, onde a linha não tem ID nem nome de usuário
import-may = O que pode acontecer
import-may-create = Criar novos usuários
import-may-change = Alterar usuários existentes
import-may-rename = Alterar também nomes de usuário e organizações
import-new-role = Função de novos usuários cuja linha não tem
import-new-organization = Organização de novos usuários cuja linha não tem
import-hold-them = Reter estas linhas
import-without-role = Sem função
import-counts = { $count ->
    [one] 1 linha
   *[other] { $count } linhas, cada uma contada uma vez
}
chip-all = Todas
chip-problems = Problemas
chip-held = Retidas
chip-damaged = Danificadas por uma planilha
chip-repaired = Corrigidas
chip-same = Já iguais
chip-left-out = Deixadas de fora
import-clears = { $count ->
    [one] 1 valor é removido.
   *[other] { $count } valores são removidos.
}
import-compared = Comparado com todos os { $number } usuários
import-compared-part = Comparado com { $number } usuários. Nem todos foram lidos, então as linhas sobre outros esperam.
import-comparing = Comparando com os usuários existentes…
import-unread = { $count ->
    [one] O registro de um usuário precisa ser lido antes de comparar seus outros campos.
   *[other] { $count } registros precisam ser lidos antes de comparar seus outros campos.
}
import-read-records = Ler os registros
import-recipe = As colunas estão como você as definiu para o último arquivo com este cabeçalho.
import-check = { $count ->
    [one] Verificar 1 linha
   *[other] Verificar todas as { $count } linhas
}
import-cannot = Estas colunas ainda não podem passar
mend-grid = Linhas do arquivo
mend-line = Linha
mend-does = O que faz
mend-problem = Problema
mend-held = Retida
mend-same = Igual
mend-fix = { $count ->
    [one] { $field }: trocar “{ $from }” por “{ $to }” em 1 linha
   *[other] { $field }: trocar “{ $from }” por “{ $to }” em { $count } linhas
}
mend-each = { $count ->
    [one] { $field }: corrigir 1 linha, por exemplo, de “{ $from }” para “{ $to }”
   *[other] { $field }: corrigir { $count } linhas, por exemplo, de “{ $from }” para “{ $to }”
}
mend-fix-rows = { $count ->
    [one] Corrigir 1 linha
   *[other] Corrigir { $count } linhas
}
mend-fix-here = Só aqui: { $to }
mend-is = É { $name }
mend-new = Um novo usuário
mend-theirs = Manter “{ $to }”
mend-mine = Usar os valores do arquivo
mend-keep-only = Usar esta linha
mend-leave-out = Deixar de fora
mend-take-in = Incluir de novo
mend-allow-renames = Permitir renomear
mend-allow-temporary = Permitir nomes temporários
mend-choose-role = Escolher uma função para todas
mend-stored = Guardado: { $value }. Nada muda.
mend-repairs = { $count ->
    [one] 1 correção
   *[other] { $count } correções
}
mend-repair-cell = { $field }: uma célula mudou para “{ $to }”
mend-repair-each = { $count ->
    [one] { $field }: 1 linha corrigida
   *[other] { $field }: { $count } linhas corrigidas
}
mend-trimmed = { $count ->
    [one] { $field }: espaços ao redor do valor cortados em 1 célula
   *[other] { $field }: espaços ao redor do valor cortados em { $count } células
}
mend-download = { $count ->
    [one] Baixar a linha com problemas
   *[other] Baixar as { $count } linhas com problemas
}
mend-next = Próximo problema
mend-no-next = Nenhuma outra linha tem problema ou espera uma escolha.
mend-no-rows = Não há linhas aqui.
mend-rest = { $count ->
    [one] Se não for corrigida, 1 linha fica de fora. As outras podem ser executadas.
   *[other] Se não forem corrigidas, { $count } linhas ficam de fora. As outras podem ser executadas.
}
mend-review = { $count ->
    [one] Revisar 1 linha
   *[other] Revisar { $count } linhas
}
mend-nothing = Nenhuma linha cria ou altera um usuário, então não há nada a revisar.
mend-keys = As setas movem entre células. Enter edita uma célula ou ordena por um cabeçalho, Esc cancela.
mend-sort = Ordenar por
mend-descending = Decrescente
mend-duplicate = Linha { $line }:
mend-duplicate-label = { $label }:
mend-duplicate-hidden = A linha { $line } tem outra senha, ou nenhuma.
mend-all-cells = Todas as células
mend-edit = { $column }, linha { $line }
mend-status = Problemas: { $problems } · Retidas: { $held } · Prontas: { $ready }

## Plans: rows, problems, reasons

row-no-key = Nada nesta linha diz de qual usuário se trata. Ela precisa de um ID ou nome de usuário.
row-unknown-id = Nenhum usuário tem este ID. O servidor é que atribui os IDs, então esta linha também não pode criar um usuário.
row-unaddressable = A API não consegue chegar a este usuário, porque nenhum endereço pode conter o ID.
row-required = Um novo usuário precisa deste valor: { $field }.
row-not-clearable = { $field }: este valor pode ser alterado, mas não apagado.
row-wrong-kind = { $field }: este servidor guarda aqui um número ou um sim ou não, e o texto não é nenhum dos dois.
row-damaged = { $field }: uma planilha alterou este valor, e não dá para saber qual era o original. Digite-o de novo.
row-not-there = Esta linha foi exportada, mas o usuário dela não existe mais. Ele foi excluído, ou uma planilha alterou o ID.
row-name-twice = A linha { $line } do arquivo dá a outro usuário o mesmo nome de usuário nesta organização.
row-name-taken = O usuário com ID { $id } já tem este nome de usuário nesta organização.
hold-several = Usuários a que esta linha pode se referir: { $number }. Escolha um.
hold-looks-alike = Existe um usuário com quase este nome de usuário. Só mudam maiúsculas, largura ou codificação das letras.
hold-email-alike = Este e-mail é o de um usuário, exceto por maiúsculas e minúsculas. Escolha o usuário ou corrija o e-mail.
hold-names-alike = Quase este nome de usuário em outras linhas: { $lines }. Só mudam maiúsculas, largura ou codificação das letras. Corrija esta linha ou deixe-a de fora.
hold-hidden-in-name = Este nome de usuário tem caracteres invisíveis ou vários espaços seguidos. Corrija-o ou mantenha-o.
hold-incomplete = Nem todos os usuários foram lidos, então o console não sabe se este existe. Leia todos os usuários primeiro.
hold-rename = O usuário com este ID tem outro nome de usuário ou outra organização. Permita renomear ou corrija a linha.
hold-duplicates = Outras linhas tratam do mesmo usuário: { $lines }. Deixe de fora todas menos uma.
hold-moved-on = Alguém alterou este usuário desde a exportação: { $fields }. Escolha qual valor manter.
hold-no-role = Um novo usuário precisa de uma função. Escolha uma para todas as linhas sem função ou digite uma aqui.
hold-name-cycle = Estas linhas trocam nomes de usuário em círculo. Para isso é preciso um nome temporário, que você pode permitir.
hold-open-form = O formulário deste usuário está aberto neste navegador com alterações não salvas. Salve-as ou descarte-as primeiro.
left-out-not-ticked = Fora: esta ação não está marcada em “O que pode acontecer”.
left-out-by-hand = Deixada de fora por você.
left-out-repeated = Fora: uma linha anterior é exatamente igual.
damage-space = Um espaço no início ou no fim foi perdido ou acrescentado.
damage-controls = Quebras de linha ou caracteres de controle mudaram.
damage-normal-form = As letras acentuadas foram codificadas de outra forma.
damage-width = Letras de largura total ficaram estreitas, ou o inverso.
damage-typography = Aspas, hifens ou espaços foram trocados por outros.
damage-apostrophe = Um apóstrofo no início foi perdido ou acrescentado.
damage-zeros = Zeros ou um sinal de mais no início foram cortados.
damage-exponent = O número virou uma potência de dez.
damage-digits = Os últimos dígitos de um número longo foram perdidos.
damage-number-format = O número foi escrito em outro formato.
damage-date = A data ou a hora foi escrita em outro formato.
damage-boolean = Verdadeiro ou falso foi escrito no idioma da planilha.
damage-hashes = A coluna era estreita demais, e só foram salvos sinais #.
damage-formula = O texto foi executado como fórmula e virou um erro.
damage-character-set = A codificação do arquivo não tem algumas letras, e outras as substituíram.
damage-truncated = O texto foi cortado no máximo que cabe em uma célula.
read-too-many-bytes = O arquivo tem mais de 200 MB. Divida-o em arquivos menores e importe um após o outro.
read-too-many-rows = O arquivo tem mais de 1.000.000 de linhas. Divida-o em arquivos menores e importe um após o outro.
read-too-many-cells = O arquivo tem mais de 25.000.000 de células. Remova colunas desnecessárias ou divida o arquivo.
read-too-many-columns = A linha { $line } tem mais colunas do que uma tabela de usuários pode ter. Verifique o separador.
read-not-table = Isto não é uma tabela, mas outro tipo de arquivo, como um PDF ou uma imagem. Salve a tabela como CSV ou XLSX e escolha esse arquivo.
read-not-text = Este arquivo não é texto nesta codificação. Escolha outra ou salve a tabela de novo como CSV ou XLSX.
read-empty = Não há linhas nele. Verifique se é o arquivo certo.
read-gone = O navegador não consegue mais ler este arquivo. Feche-o em outros programas e escolha-o de novo.
read-unclosed-quote = Na linha { $line } abre uma aspa que nunca fecha. Feche-a ou remova-a e escolha o arquivo de novo.
read-duplicate-header = As colunas { $first } e { $second } se chamam “{ $name }”. Renomeie ou remova uma no arquivo e escolha-o de novo.
read-nameless-column = A coluna { $column } não tem nome, mas tem um valor na linha { $line }. Dê um nome ou esvazie-a e escolha o arquivo de novo.
mapping-twice = Mais de uma coluna é “{ $target }”: { $columns }. Mantenha uma e defina as outras como “Não importada”.
mapping-no-key = Nenhuma coluna diz de qual usuário trata cada linha. Defina uma como ID ou Nome de usuário.
mapping-not-writable = “{ $column }” contém um segredo ou um valor mantido pelo próprio servidor. Não pode ser importada.
workbook-too-large = A pasta de trabalho é grande demais para abrir nesta aba. Salve a planilha como CSV ou divida-a.
workbook-damaged = A pasta de trabalho está danificada. Abra-a no programa de planilhas, salve-a de novo e escolha esse arquivo.
workbook-suspect = Esta pasta de trabalho ocupa muito mais que seu tamanho ao abrir. Não foi aberta. Salve a planilha como CSV.
workbook-none = É um arquivo ZIP, mas não uma pasta de trabalho XLSX. Escolha um arquivo .xlsx, .csv ou .tsv.
workbook-no-sheet = Nenhuma planilha desta pasta de trabalho tem células. Verifique se é o arquivo certo.
workbook-old = É um arquivo XLS ou uma pasta de trabalho com senha. Salve-a como XLSX sem senha e escolha esse arquivo.
workbook-not-loaded = A parte do console que lê pastas de trabalho não carregou. Verifique a conexão e tente de novo ou escolha um arquivo CSV.
workbook-rows = Uma pasta de trabalho tem no máximo 1.048.575 linhas, e estas são mais. Escolha CSV ou filtre a lista em partes menores.
workbook-refused = A tabela não cabe em uma pasta de trabalho. Escolha CSV.
workbook-no-writer = A parte do console que grava pastas de trabalho não carregou ou ficou sem memória. Verifique a conexão e tente de novo, ou escolha CSV.
target-ignored = Não importada
target-server-time = Uma data mantida pelo servidor
target-base = O que foi exportado
key-name = Nome de usuário e organização
key-username = Só nome de usuário
key-choice = Sua escolha
kind-rename = Renomear
kind-create = Criar
kind-change = Alterar
kind-delete = Excluir

## Plans: review, run, report

plan-section-privileged = Funções privilegiadas
plan-section-deletes = Exclusões
plan-section-renames = Renomeações
plan-section-clears = Valores apagados
plan-section-changes = Outras alterações
plan-section-creates = Usuários novos
plan-section-problems = Problemas
plan-changes = Alterações
plan-new-passwords = Senhas novas
plan-all-rows = Todas as linhas
plan-done = Feito
plan-not-done = Não feito
plan-not-tried = Não tentado
plan-already-so = Já em dia
plan-held = Retido
plan-refused = Recusado
plan-unknown = Desconhecido
plan-under-way = Em andamento
plan-not-yet = Ainda não
plan-left-out = Deixadas de fora
plan-same = Sem alteração
plan-done-as = O usuário novo tem o ID { $id }.
plan-done-read-again = Não veio resposta. O console verificou: está feito.
plan-already-so-why = O servidor já tinha tudo. Nada foi enviado.
plan-unknown-why = Foi enviado, e nada diz o que aconteceu. Verifique este usuário.
plan-not-tried-why = A execução terminou antes da sua vez.
plan-drift-fields = Alguém alterou isto nesse meio-tempo: { $fields }.
plan-drift-partly = O plano alterou: { $fields }.
plan-drift-gone = Alguém excluiu este usuário nesse meio-tempo.
plan-drift-taken = O usuário com ID { $id } tem este nome de usuário e outros valores.
plan-drift-alike = O usuário com ID { $id } tem um nome de usuário que parece igual.
plan-drift-open-form = O formulário deste usuário está aberto neste navegador, com alterações não salvas.
plan-open-form = Abrir o formulário
plan-refused-server = O servidor não aceitou.
plan-refused-fields = O servidor não aceitou: { $fields }.
plan-refused-rights = Este token não pode fazer isto com este usuário.
plan-refused-address = Nenhuma solicitação pode nomear um usuário com este ID.
plan-refused-order = O usuário que tem este nome de usuário não o liberou.
plan-refused-odd = A resposta do servidor não é nenhuma das esperadas.
plan-left-as = O usuário ficou com o nome de usuário temporário { $name }.
plan-may-be-named = O usuário pode ter ficado com o nome de usuário temporário { $name }.
plan-paused = Pausado
plan-pause-you = Nada é enviado até você continuar.
plan-pause-signed-out = Pausado: sua sessão terminou
plan-pause-signed-out-next = Entre novamente e continue. Nenhuma linha falhou por isso.
plan-pause-forbidden = Pausado: o token não permite isto ({ $act })
plan-pause-forbidden-next = O servidor recusou três linhas seguidas. Use um token que permita isto e continue. Ou encerre a execução.
plan-pause-equal = Pausado: cinco linhas seguidas foram recusadas pelo mesmo motivo
plan-pause-many = Pausado: mais de um quinto das últimas 50 linhas foi recusado
plan-pause-refused-next = O plano inteiro pode estar errado. Veja os motivos antes de continuar.
plan-pause-offline = Pausado: não é possível acessar o servidor
plan-pause-offline-next = A execução continua sozinha assim que o servidor puder ser acessado. Nenhuma linha falhou por isso.
plan-stay-paused = Manter em pausa
plan-pause-broken = Pausado: o servidor falha repetidamente
plan-pause-broken-next = Espere um momento e continue. Nenhuma linha falhou por isso.
plan-pause-shape = Pausado: não é possível ler as respostas
plan-pause-shape-next = Algo que não é o servidor pode estar respondendo. Veja o registro de solicitações antes de continuar.
plan-pause-other-tab = Pausado: outra aba executa um plano
plan-pause-other-tab-next = Só um plano é executado por vez. Continue aqui quando o outro terminar.
plan-state-ready = Pronto para executar
plan-state-running = Em execução
plan-state-ending = Encerrando
plan-state-finished = Terminado
plan-unsealable-nothing = Nenhuma linha altera nada, então não há o que selar.
plan-unsealable-many = O plano grava { $number } usuários. Um plano aceita no máximo { $most }: divida o arquivo.
plan-unsealable-unapproved = Digite o número { $number } para permitir este plano.
plan-unsealable-cycles = Há nomes de usuário trocados em círculo (linhas: { $number }). Permita um nome temporário ou omita essas linhas.
plan-unusable-no-plan = Este arquivo não é um arquivo de plano.
plan-unusable-newer = Uma versão mais nova do console gravou este arquivo de plano. Recarregue a página para obter a versão mais recente.
plan-unusable-altered = Este arquivo de plano foi alterado depois de selado, então não pode ser usado.
plan-file-unapproved = Este plano afeta funções que este console considera privilegiadas. Revise o plano, digite o número para permitir e depois sele-o.
plan-unusable-unsealable = O plano deste arquivo não pode ser selado. { $why }
plan-review = Revisão
plan-sentence = Este plano { $acts }.
plan-creates = { $count ->
    [one] cria 1 usuário
   *[other] cria { $count } usuários
}
plan-changes-fields = { $count ->
    [one] altera 1 usuário ({ $fields })
   *[other] altera { $count } usuários ({ $fields })
}
plan-deletes = { $count ->
    [0] não exclui ninguém
    [one] exclui 1 usuário
   *[other] exclui { $count } usuários
}
plan-field-count = { $field } { $number }
plan-sum = { $count ->
    [one] { $parts } = 1 linha
   *[other] { $parts } = { $count } linhas
}
plan-sum-create = { $number } a criar
plan-sum-change = { $number } a alterar
plan-sum-delete = { $number } a excluir
plan-sum-same = { $number } sem alteração
plan-sum-held = { $number } retidas
plan-sum-problem = { $number } com problemas
plan-sum-left-out = { $number } deixadas de fora
plan-sum-done = { $number } feitas
plan-sum-already-so = { $number } já em dia
plan-sum-refused = { $number } recusadas
plan-sum-unknown = { $number } desconhecidas
plan-sum-not-yet = { $number } ainda não
plan-sum-not-tried = { $number } não tentadas
plan-take-back-title = O que pode ser desfeito
plan-can = Pode ser desfeito
plan-cannot = Não pode ser desfeito
plan-act = Ação
plan-can-create = São excluídos de novo, a menos que o servidor mostre que entraram ou foram alterados.
plan-cannot-create = Senhas já entregues
plan-can-change = Cada usuário recebe de volta os valores antigos. Um campo que alguém alterou desde então é mantido.
plan-cannot-change = O que aconteceu enquanto isso com os valores novos
plan-can-rename = O nome antigo volta enquanto estiver livre.
plan-cannot-rename = O que foi registrado com o nome novo
plan-can-clear = O valor antigo está no plano e volta.
plan-cannot-clear = O que falhou enquanto o valor faltava
plan-can-password = Nada
plan-cannot-password = As senhas antigas: o servidor nunca as mostra.
plan-can-delete = Pode-se criar um usuário novo com os mesmos dados.
plan-cannot-delete = ID, senha, acessos e tudo o que pertencia ao ID antigo
plan-examples = Um exemplo de cada ação
plan-sends = { $count ->
    [one] Envia 1 campo.
   *[other] Envia { $count } campos.
}
plan-password-made = A senha é gerada no envio.
plan-cleared = apagado
plan-cleared-to-null = apagado (null)
plan-becomes = passa a ser
plan-new = novo
plan-deleted = é excluído
plan-new-password = senha nova
plan-old-new = Antes → depois
plan-line = Linha
plan-rows-label = Linhas do plano
plan-no-rows = Nenhuma linha aqui.
plan-guard-deletes = { $count ->
    [one] Isto exclui 1 de { $people } usuários
   *[other] Isto exclui { $count } de { $people } usuários
}
plan-guard-deletes-of = { $count ->
    [one] Isto exclui 1 dos { $people } usuários de { $organization }
   *[other] Isto exclui { $count } dos { $people } usuários de { $organization }
}
plan-guard-privileged = { $count ->
    [one] 1 usuário perde uma função privilegiada ou é excluído com ela
   *[other] { $count } usuários perdem uma função privilegiada ou são excluídos com ela
}
plan-partial = Nem todos tinham sido lidos quando estes usuários foram escolhidos. Pode faltar alguém que corresponde.
plan-guard-roles = Funções privilegiadas aqui: { $roles }.
plan-guard-ceiling = O número é um teto. Na execução do plano podem ser menos, nunca mais.
plan-guard-type = Digite { $number } para permitir
plan-guard-allowed = Permitido
plan-guard-wrong = Este não é o número. Digite { $number }.
plan-name = Nome do plano
plan-name-required = Digite um nome para o plano.
plan-seal = Selar este plano
plan-seal-hint = Selar fixa o que será executado. Nada é enviado ainda.
plan-seal-and-run = Selar e executar
plan-sealing = Selando…
plan-cost = { $count ->
    [one] A execução leva 1 solicitação, cerca de { $time }.
   *[other] A execução leva { $count } solicitações, cerca de { $time }.
}
plan-back = Voltar
save-plan-file = Salvar o arquivo do plano
plan-file-hint = Com este arquivo, a execução também pode continuar em outro navegador ou em outro dia.
plan-run = Executar
plan-title-progress = { $progress } · { $name }
plan-progress = Progresso
plan-so-far = { $done } de { $all } usuários
plan-rate = { $rate } usuários por minuto
plan-in-flight = { $number } em andamento
plan-waits = Aguardando o servidor. A execução continuará sozinha.
plan-done-note = O servidor tem
plan-already-so-note = Nada foi enviado
plan-held-note = Espera sua decisão
plan-refused-note = Veja os motivos
plan-unknown-note = Verifique estes usuários
plan-not-in-run = Fora da execução
plan-no-username = Sem nome de usuário
plan-slower = Mais devagar
plan-full-speed = Velocidade total
plan-end = Encerrar…
plan-end-title = Encerrar esta execução?
plan-end-body = Os usuários ainda não tentados ficam como estão: { $number }. Um plano encerrado não pode ser executado de novo.
plan-end-run = Encerrar a execução
plan-leaving = Você pode sair desta página: a execução continua nesta aba. Se a aba fechar, ela para e pode continuar depois.
plan-no-journal = Este navegador não mantém um diário. Salve o arquivo do plano: com ele, a execução pode continuar.
plan-watched = Esta execução está em outra aba deste navegador. Você vê o progresso aqui.
plan-other-api = Este plano é para outro servidor ({ $api }). Aqui pode ser lido, não executado.
plan-first-hint = A primeira linha de cada ação é executada sozinha, para que um erro afete só um usuário.
plan-order-title = Nesta ordem
plan-count-of = { $number } de { $all }
plan-what-happened = O que aconteceu
plan-open-report = Abrir o relatório
plan-report = Relatório
plan-said-progress = { $done } de { $all } usuários até agora.
plan-said-finished = A execução terminou. Feitos: { $done }. Não feitos: { $failed }.
plan-not-here = Este navegador não tem este plano
plan-not-here-next = Ele pode ter sido descartado ou feito em outro navegador. Abra o arquivo do plano para continuar.
plan-held-lead = Outra pessoa alterou estes usuários enquanto o plano era executado. Suas decisões formam um plano novo. O selado fica como estava.
plan-was = Ao planejar
plan-mine = Plano
plan-now = Agora
plan-keep-now = Manter o que está lá
plan-take-mine = Fazer mesmo assim
plan-choose-all = As { $number }: { $choice }
plan-held-taken = Alguém tem agora este nome de usuário
plan-held-alike = Alguém tem um nome de usuário que parece igual
plan-other-username = Outro nome de usuário
plan-follow-up = Revisar { $number } como plano novo
plan-follow-up-nobody = Revisar como plano novo
plan-choose-held = Decidir sobre as retidas ({ $number })
plan-name-follow-up = Retidas: { $name }
plan-name-inverse = Desfazer: { $name }
plan-name-passwords = Senhas novas: { $name }
plan-select-people = Selecionar estes usuários
plan-download-csv = Baixar CSV
plan-download-workbook = Baixar XLSX
plan-kind-csv = CSV
plan-kind-workbook = XLSX
plan-take-back = Desfazer…
plan-inverse-lead = É um plano como qualquer outro. O que outros mexeram desde então é mantido, e o relatório diz o quê.
plan-inverse-recreated = { $count ->
    [one] 1 usuário excluído volta como novo, sem o ID, a senha e o histórico antigos.
   *[other] { $count } usuários excluídos voltam como novos, sem os IDs, as senhas e o histórico antigos.
}
plan-inverse-passwords = { $count ->
    [one] 1 senha anterior não pode voltar.
   *[other] { $count } senhas anteriores não podem voltar.
}
plan-inverse-unknown = { $count ->
    [one] 1 linha com resultado desconhecido fica como está.
   *[other] { $count } linhas com resultado desconhecido ficam como estão.
}
plan-inverse-unnamed = { $count ->
    [one] 1 usuário novo fica: o servidor não informou o ID.
   *[other] { $count } usuários novos ficam: o servidor não informou os IDs.
}
plan-inverse-nothing = Não há nada que possa ser desfeito.
plan-shown-below = Mostrado abaixo
plan-not-tried-hint = Nada foi enviado para estas.
plan-nobody-hint = Nenhuma.
plan-passwords-here = { $count ->
    [one] 1 senha nova está só na memória desta aba
   *[other] { $count } senhas novas estão só na memória desta aba
}
plan-passwords-here-next = Salve-as em um arquivo. Se você fechar esta aba antes, elas se perdem.
plan-hand-over = { $count ->
    [one] Salvar 1 senha nova…
   *[other] Salvar { $count } senhas novas…
}
plan-hand-over-title = Salvar senhas novas
plan-hand-over-body = { $count ->
    [one] O arquivo tem a senha de 1 usuário. Você pode salvá-lo uma vez: depois o console a esquece.
   *[other] O arquivo tem as senhas de { $count } usuários. Você pode salvá-lo uma vez: depois o console as esquece.
}
plan-hand-over-hint = Quem tiver o arquivo pode entrar como estes usuários. Exclua-o quando eles tiverem as senhas.
plan-hand-over-save = Salvar o arquivo
plan-handed-over = As senhas estão em { $name }. O console não as tem mais.
plan-passwords-later = Outra aba executa este plano, então as senhas novas ficam aqui. Salve-as quando essa execução estiver em pausa.
plan-written-elsewhere = Outra aba executa este plano. Espere até que essa execução seja pausada ou termine.
plan-passwords-other-tab = Outra aba tem senhas novas deste plano
plan-passwords-other-tab-next = Salve-as lá. Se essa aba for fechada antes, elas se perdem.
plan-unknown-passwords = { $count ->
    [one] 1 usuário talvez tenha uma senha que ninguém conhece
   *[other] { $count } usuários talvez tenham uma senha que ninguém conhece
}
plan-unknown-passwords-next = Nenhuma aba deste navegador as tem. Um plano novo pode definir outras.
plan-set-passwords = Definir senhas novas
plan-selected-people = { $count ->
    [one] 1 usuário está selecionado na lista.
   *[other] { $count } usuários estão selecionados na lista.
}

## Plans: changes from a selection

act-role = Alterar função
act-field = Definir um campo
act-passwords = Novas senhas
act-delete = Excluir
act-more = { $act }…
selection-actions = Ações
selection-more = Mais ações
change-all-matching = Alterar os { $number } desta lista…
change-role-title = { $count ->
    [one] Alterar a função de 1 usuário
   *[other] Alterar a função de { $count } usuários
}
change-field-title = { $count ->
    [one] Definir um campo de 1 usuário
   *[other] Definir um campo de { $count } usuários
}
change-passwords-title = { $count ->
    [one] Nova senha para 1 usuário
   *[other] Novas senhas para { $count } usuários
}
change-delete-title = { $count ->
    [one] Excluir 1 usuário
   *[other] Excluir { $count } usuários
}
change-passwords-lead = Cada usuário recebe uma senha aleatória, criada no envio. Só esta aba a conhece, então salve as senhas após a execução. As anteriores não podem ser recuperadas.
change-delete-lead = Eles perdem o acesso imediatamente. Usuários excluídos podem ser criados de novo, com outro ID e outra senha e sem os campos próprios do servidor.
change-reading = Lendo usuários: { $read } de { $number }
change-stopped = A leitura foi interrompida, então ninguém foi escolhido ainda.
change-read-again = Ler de novo
change-nobody-title = Ninguém foi escolhido
change-nobody-body = Selecione primeiro usuários na lista. A escolha fica guardada até esta aba ser recarregada ou fechada.
change-gone = { $count ->
    [one] { $names } não existe mais e fica de fora.
   *[other] { $count } usuários não existem mais e ficam de fora: { $names }.
}
change-strayed = { $count ->
    [one] 1 usuário não corresponde e fica de fora.
   *[other] { $count } usuários não correspondem e ficam de fora.
}
change-frozen = { $count ->
    [one] 1 usuário, lido às { $time }.
   *[other] { $number } usuários, lidos às { $time }.
}
change-frozen-next = Quem passar a corresponder depois não é incluído.
change-rests-on = Se um destes campos de um usuário mudar antes da execução, esse usuário fica retido: { $fields }.
change-partial = Nem todos foram lidos, ou a lista mudou nesse meio-tempo: pode faltar alguém que corresponde.
change-what = O que alterar
choice-field = Campo
choice-field-choose = Escolha um campo
choice-how = Como
how-set = Definir um valor
how-clear = Limpar
how-shift = Mover a data por dias
choice-value = Novo valor
choice-role = Nova função
choice-days = Dias
choice-days-hint = 30 adia as datas em 30 dias; -7 as antecipa uma semana. O horário não muda.
choice-pick = Escolher
choice-now = Agora: { $values }
choice-value-count = { $value } ({ $number })
choice-values-more = outros { $number } valores
choice-privileged = Esta função é privilegiada: quem a tem pode fazer mais que os outros.
shift-without = { $count ->
    [one] 1 usuário não tem data e continuará sem.
   *[other] { $count } usuários não têm data e continuarão sem.
}
shift-revived = { $count ->
    [one] A data de 1 usuário passaria do passado para o futuro. Uma conta expirada voltaria a funcionar.
   *[other] As datas de { $count } usuários passariam do passado para o futuro. Contas expiradas voltariam a funcionar.
}
shift-expired = { $count ->
    [one] A data de 1 usuário já teria passado.
   *[other] As datas de { $count } usuários já teriam passado.
}
choice-no-field = Escolha um campo.
choice-empty = Digite um valor.
choice-no-time = Complete a data e a hora.
choice-no-days = Digite um número inteiro de dias, como 30 ou -7.
choice-many-days = Digite no máximo 36.525 dias, que são cem anos.
review-changes = Revisar as alterações
preparing-review = Preparando…
review-failed = Não foi possível preparar as alterações. Nada foi enviado. Tente de novo ou recarregue a página.
