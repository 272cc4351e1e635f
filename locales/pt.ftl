## The shell

skip = Ir para o conteúdo
main-navigation = Principal
users = Usuários
new-user = Novo usuário
sign-out = Sair
settings = Configurações
kept-in-tab = Conectado até você fechar esta aba
kept-on-device = Conectado neste dispositivo
lost-title = Não há nada neste endereço
lost-body = O link pode estar incompleto ou ser de outra versão do console. Seu trabalho não é afetado.
to-users = Ir para os usuários
loading = Carregando…
refreshing = atualizando…
try-again = Tentar de novo
reload = Recarregar o console
part-title = Uma parte do console não foi carregada
part-body = A rede pode ter caído, ou uma versão nova tomou o lugar desta. O que você digitou antes fica guardado como rascunho. Tente de novo, ou recarregue para obter a versão atual.
cancel = Cancelar
dismiss = Dispensar
show-answer = Mostrar a resposta do servidor
empty-spoken = vazio
screen-title = { $screen } · { $product }
calls = Chamadas

## Signing in

sign-in = Entrar
sign-in-lead = Cole um token da API do seu servidor GATE. Ele é verificado antes de ser guardado.
token = Token da API
token-hint = Ele fica nesta aba e é esquecido quando você a fecha.
keep = Manter-me conectado neste dispositivo
keep-hint = O token fica então guardado neste navegador até você sair. Quem usar este perfil do navegador pode usá-lo.
checking = Verificando o token…
show = Mostrar
hide = Ocultar
sign-in-again = Entrar e continuar
sign-out-discard = Sair e descartar
other-token-title = Este é outro token
other-token-body = O que está na tela, ou em andamento, foi começado com outro token. Se continuar, será enviado em nome deste.
use-other-token = Continuar com este token
discard-typed = Descartar o que foi digitado
show-field = Mostrar { $field }
hide-field = Ocultar { $field }
paused-ended-title = Sua sessão terminou
paused-elsewhere-title = Você saiu em outra aba.
paused-locked-title = Bloqueado
paused-ended = O servidor não aceita mais o token.
paused-elsewhere = O que estava na tela desta aba está oculto.
paused-locked = Ninguém usou o console por algum tempo, por isso a tela está oculta.
paused-unsaved = Seu formulário fica como está e continua assim que você entrar de novo.
paused-nothing-unsaved = Entre de novo para continuar de onde estava.
token-empty = Cole o token primeiro.
token-space = Há um espaço ou quebra de linha dentro do token. Copie-o de novo, inteiro.
token-character = O token contém um caractere que nenhum token tem ({ $code }). Copie-o de novo de onde foi emitido.
sign-in-refused = O servidor não aceita este token. Verifique se foi copiado inteiro, se não expirou e se é deste servidor.
sign-in-forbidden = O servidor conhece este token, mas não o deixa listar usuários. Peça um token com acesso à User API.
sign-in-unreachable = Sem resposta de { $api }. Ou a rede ou o servidor está fora do ar, ou o servidor não permite o endereço deste console (CORS). Verifique sua conexão e depois pergunte a quem opera o console.
sign-in-no-api = Há um servidor em { $api }, mas nenhuma User API. A configuração do console pode indicar o endereço errado.
sign-in-no-gate = Algo responde em { $api }, mas não é um servidor GATE. A configuração do console pode indicar o endereço errado.

## Leaving, drafts, reports

leave-title = Deixar o que não foi salvo?
leave-body = O que você digitou fica como rascunho nesta aba até você salvar, descartar ou sair. Uma senha nunca é guardada.
leave-sign-out = Sair descarta o que você digitou, nesta aba e em seus rascunhos.
leave-keep = Deixar e guardar o rascunho
leave-discard = Descartar e deixar
stay = Ficar
draft-too-large = O navegador não tem espaço para guardar este rascunho: ele não sobreviveria a uma recarga.
offer-title = Há um rascunho que não foi salvo
offer-password = Uma senha também foi digitada. Senhas nunca são guardadas: digite-a de novo.
offer-other-token = Foi digitado com um token diferente daquele com que você entrou. Se salvar, é enviado em seu nome.
offer-restore = Continuar com o rascunho
offer-discard = Descartar o rascunho
report-title = Sobre o último salvamento
newer = Há uma versão mais nova do console. Esta aba continua como está; recarregue quando quiser. O que você digitou é mantido, exceto senhas.
offline = Você está sem conexão. O que está na tela foi lido antes; o que digitar fica. O console continua sozinho assim que a rede voltar.
read-only-title = Este token só pode ler
read-only-again = Deixe-me tentar de novo
moments-ago = há menos de um minuto
offer-body = Foi digitado { $age } e preenche: { $changes }.
read-only-said = O servidor recusou uma alteração: “{ $said }”. Nada foi alterado; o que precisa desse direito está desativado. A leitura continua.
read-only-silent = O servidor recusou uma alteração. Nada foi alterado; o que precisa desse direito está desativado. A leitura continua.
saved-lost = { $said } A resposta se perdeu no caminho, então o console olhou de novo: está feito.
already-so = O registro de { $name } já contém tudo isso. Nada foi enviado.
nothing = nada
quoted = “{ $text }”
not-kept-report = { $field }: o servidor manteve { $kept } embora { $sent } tenha sido enviado.
changed-by-others-report = { $field } foi alterado por outra pessoa nesse meio-tempo, de { $from } para { $to }. Seu salvamento deixou isso como está.

## Collisions

collision-title = Outra pessoa alterou isto nesse meio-tempo
collision-body = Nada foi salvo ainda. Escolha para cada campo o que deve valer.
collision-base = Quando você começou:
collision-theirs = Agora no servidor:
collision-mine = O seu:
collision-choose = Escolha um lado para cada campo.
collision-go-on = Salvar com estas escolhas
create-anew = Criar a conta de novo
changed-since = Esta conta mudou desde que você a abriu. Olhe de novo antes de excluí-la:
delete-all-the-same = Excluir mesmo assim
stop-trying = Parar de tentar
retrying-now = Tentando de novo agora (tentativa { $number } de { $most }).
retrying-in = { $count ->
    [one] Tentando de novo em 1 segundo (tentativa { $number } de { $most }).
   *[other] Tentando de novo em { $count } segundos (tentativa { $number } de { $most }).
}

## Values that are not what they seem

hidden-character = Um caractere que não seria visto: { $code }
more-characters = { $count ->
    [one] … e mais 1 caractere
   *[other] … e mais { $count } caracteres
}
show-all-fields = { $count ->
    [one] Mostrar o campo
   *[other] Mostrar todos os { $count } campos
}
lookalike = { $field } se lê “{ $reading }”, mas não é: contém letras parecidas de outra escrita: { $letters }.

## Configuration

config-title = O console não está configurado corretamente
config-next = Quem opera este console pode corrigir o arquivo config.json ao lado dele; depois recarregue esta página.
config-unreachable = config.json não pôde ser carregado: o servidor não respondeu.
config-text = texto entre aspas
config-page-size = 20, 50 ou 100
config-timeout = um número de 0.1 a 600, com no máximo três decimais
config-lock = um número de 0 (nunca) a 1440, com no máximo três decimais
config-roles = uma lista de palavras entre aspas
config-syntax = config.json não é JSON: o erro está na linha { $line }, coluna { $column }.
config-missing = config.json não pôde ser carregado (o servidor respondeu { $status }).
config-api = Em config.json, “api” é “{ $written }”. Deve ser um endereço https, http em localhost ou um caminho deste host como /api/v1: por http simples o token poderia ser lido no caminho.
config-no-api = config.json não tem “api”: o endereço da User API do GATE.
config-unknown = config.json tem “{ $key }”, que o console não conhece. Ele conhece { $known }.
config-wrong = Em config.json, “{ $key }” é { $written }. Deve ser { $must }.

## Keyboard

find = Buscar ou fazer
palette = Encontrar uma pessoa, ir a um lugar, fazer algo
palette-list = Resultados
palette-hint = Digite um nome, um id ou um e-mail; as setas escolhem, Enter vai até lá.
set-command = { $setting }: { $value }
on-this-screen = nesta tela
searching = Procurando…
filter-list = Filtrar a lista
keys-title = O que as teclas fazem
keys-hint = Teclas sozinhas descansam enquanto você digita e podem ser desligadas nas configurações.
close = Fechar
found-nobody = Ninguém se chama assim. Tente o nome de usuário ou o id inteiros; alguns servidores encontram também uma parte do nome de usuário.
found-people = { $count ->
    [one] 1 pessoa
   *[other] { $count } pessoas
}
act-keys = Mostrar esta lista
act-next-row = Próxima pessoa da lista
act-previous-row = Pessoa anterior da lista
act-next-page = Próxima página
act-previous-page = Página anterior
act-edit = Editar a pessoa
act-settings = Ir para as configurações
act-peek = Ver a pessoa ao lado da lista, ou não mais
act-pick = Selecionar a pessoa, ou não mais
act-pick-range = Selecionar da última até esta
act-calls = Ir para as chamadas

## Export

export = Exportar…
export-title = Exportar a lista
export-what = Quais pessoas
export-how = Em que formato
export-csv = CSV, para uma planilha
export-json = JSON, todos os campos
export-save = Salvar o arquivo
stop = Parar
export-nothing = Nenhum arquivo foi salvo.
export-refused = O navegador não aceitou o arquivo. Veja se ele bloqueia downloads deste site.
export-page = Esta página ({ $rows })
export-all = Todas as que correspondem ({ $all })
export-progress = { $received } de { $all } lidas…
export-saved = { $count ->
    [one] 1 pessoa está em { $name }.
   *[other] { $count } pessoas estão em { $name }.
}
export-differs = A lista mudou enquanto era lida: o servidor conta agora { $all }, chegaram { $saved }. Exporte de novo para tê-la inteira.
export-picked = As selecionadas ({ $rows })

## Settings

settings-lead = Valem para este navegador e, de imediato, para todas as suas abas.
settings-not-kept = Este navegador não guarda as configurações: elas valem até a aba ser fechada ou recarregada.
theme-heading = Tema
language-heading = Idioma
language-browser = O do navegador
time-zone-heading = Fuso horário
time-zone-system = O do sistema
time-zone-hint = Datas e horas são mostradas nele, aqui e em cada registro.
density-heading = Altura das linhas
page-size-heading = Linhas por página
keyboard = Teclado
shortcuts = Teclas sozinhas fazem algo
shortcuts-hint = Pressione ? para ver o que fazem. Nunca agem enquanto você digita; Ctrl-K ou ⌘-K funciona sempre.
kept-here = Guardado nesta aba
erase-drafts = Apagar todos os rascunhos
drafts-erased = Todos os rascunhos desta aba foram apagados.
save-drafts = Salvar os rascunhos em um arquivo
discard-draft = Descartar o rascunho { $title }
draft-discarded = O rascunho “{ $title }” foi descartado.
about = Sobre este console
version = Versão e compilação
api-address = Endereço da API
policy = Política de segurança em vigor
no-policy = Nenhuma: o host não envia content-security-policy com esta página. As receitas do Gatehouse enviam.
check-api = Verificar a API
theme-system = O do sistema
theme-light = Claro
theme-dark = Escuro
density-comfortable = Confortável
density-compact = Compacta
page-size-configured = Como o console está configurado ({ $size })
views-none = Nenhuma visão salva. Filtre a lista e escolha “Salvar esta visão…” na lateral.
forget = Esquecer
forget-view = Esquecer a visão { $name }
view-forgotten = A visão “{ $name }” foi esquecida.
save-views = Salvar as visões em um arquivo
file-saved = { $name } foi salvo.
views-text = Visões de um arquivo, como texto
views-text-hint = Cole o que está em um arquivo salvo aqui ou em outro navegador.
add-views = Adicionar estas visões
views-unreadable = Não há visões neste texto.
drafts-none = Nenhum rascunho. O que você digita em um formulário fica guardado aqui até salvar ou descartar.
drafts-kept = { $count ->
    [one] 1 rascunho de um formulário não salvo. Ele some quando você sai.
   *[other] { $count } rascunhos de formulários não salvos. Eles somem quando você sai.
}
api-answers = A API respondeu em { $milliseconds } ms e aceita seu token. Ela lista { $people } pessoas.

## Faults

fault-signed-out = Sua sessão terminou.
fault-signed-out-next = Entre de novo para continuar de onde estava.
fault-forbidden = Você não tem permissão para isto.
fault-forbidden-next = Nada foi alterado. Peça mais direitos a quem emitiu seu token.
fault-not-found = O servidor não tem isto.
fault-not-found-next = Pode ter sido excluído, ou o endereço pode estar errado.
fault-conflict = A alteração de outra pessoa está no caminho.
fault-conflict-next = Nada foi salvo. Recarregue o registro, veja o que mudou e tente de novo.
fault-too-many = O servidor pede uma pausa.
fault-too-many-next = Ele recebeu pedidos demais. Espere um minuto e tente de novo.
fault-too-many-wait = { $count ->
    [one] Ele recebeu pedidos demais. Espere 1 segundo e tente de novo.
   *[other] Ele recebeu pedidos demais. Espere { $count } segundos e tente de novo.
}
fault-broken = O servidor falhou ({ $status }).
fault-broken-next = A falha não é sua, e nada do que digitou se perdeu. Espere um momento e tente de novo.
fault-odd = O servidor respondeu de um modo que o console não conhece ({ $status }).
fault-odd-next = Tente de novo; se continuar, avise quem opera o servidor.
fault-unreadable = A resposta do servidor não pode ser lida.
fault-not-json = Está incompleta ou não é JSON; talvez um proxy tenha respondido. Tente de novo.
fault-too-deep = Está aninhada mais fundo do que um registro deveria. Avise quem opera o servidor.
fault-no-page = Não é uma lista de usuários. Tente de novo; se continuar, avise quem opera o servidor.
fault-no-user = Não é um usuário. Tente de novo; se continuar, avise quem opera o servidor.
fault-another-person = Este nome de usuário agora é de outra pessoa.
fault-another-person-next = O servidor respondeu pela conta com id { $id }, não pela que está na tela, então nada foi enviado. Abra a pessoa pelo id e faça lá a alteração.
fault-unreachable = Sem resposta do servidor.
fault-unreachable-next = Ou a rede ou o servidor está fora do ar, ou o servidor não permite o endereço deste console (CORS). Verifique sua conexão e tente de novo.
fault-timed-out = O servidor demora demais.
fault-timed-out-next = O console parou de esperar. Tente de novo daqui a pouco.
fault-redirected = O servidor manda o console para outro lugar.
fault-redirected-next = O console não segue, porque seu token iria junto. O endereço da API em config.json pode estar errado; avise quem opera o console.
server-says = O servidor diz: “{ $said }”.
sentences = { $first } { $second }
not-done = Por enquanto não foi salvo.
not-done-next = { $fault } O console olhou de novo desde então: o servidor não fez a alteração. O que você digitou continua aqui; pode enviar mais uma vez.
unknown-outcome = Não se sabe se isto foi salvo.
unknown-outcome-next = { $fault } O servidor pode ter agido antes de a resposta se perder, e olhar de novo não esclareceu. Veja o registro antes de enviar outra vez. O que você digitou continua aqui.
gone-meanwhile = Esta conta foi excluída nesse meio-tempo.
gone-meanwhile-next = Nada foi salvo. Você pode criar a conta de novo com o que está neste formulário: ela recebe outro id, precisa de uma senha nova e não mantém os outros campos do servidor.

## The list

filters = Filtros
clear-filters = Limpar os filtros
person = Pessoa
created-at = Criado
last-login = Último acesso
updated = Alterado
never = nunca
pages = Páginas
first = Primeira
previous = Anterior
next = Próxima
last = Última
per-page = Linhas por página
no-users-title = Ainda não há usuários
no-users-body = O diretório está vazio. Crie a primeira conta para começar.
no-match-title = Ninguém corresponde
no-match-body = Nenhuma conta atende a todos os filtros ao mesmo tempo. Id, organização e papel devem corresponder exatamente; em alguns servidores também o nome de usuário.
past-end-title = Esta página está além do fim da lista
to-last-page = Ir para a última página
refresh = Atualizar
people-all = { $count ->
    [one] 1 pessoa
   *[other] { $number } pessoas
}
people-matching = { $count ->
    [one] 1 pessoa corresponde
   *[other] { $number } pessoas correspondem
}
read-at = lido às { $time }
range = { $first }–{ $last } de { $all }
past-end-body = A lista tem agora { $rows } linhas; pessoas podem ter sido excluídas desde que o link foi feito.
unreadable-rows = { $count ->
    [one] 1 linha desta página não pôde ser lida e não é mostrada.
   *[other] { $count } linhas desta página não puderam ser lidas e não são mostradas.
}
columns = Colunas…
columns-title = Colunas da lista
columns-hint = A pessoa vem sempre primeiro. Campos que só este servidor tem são oferecidos quando a página na tela os tem. Com o mouse, arraste um cabeçalho para mover a coluna, ou o fim dele para mudar a largura.
columns-usual = As habituais
width-narrow = Estreita
width-medium = Média
width-wide = Larga
width-widest = A mais larga
width-of = Largura de { $column }
move-up = Mover { $column } para a frente
move-down = Mover { $column } para trás
sort-hint = Ordenar esta página, e só esta página
sorted-here = Ordenado só dentro desta página
unsort = Como no servidor
active-filters = Filtros ativos
remove-filter = Remover o filtro { $label }: { $value }
label-before = { $label }:{" "}
pick = Selecionar { $name }
pick-page = Selecionar todas desta página
picked-people = Pessoas selecionadas
picked = { $count ->
    [one] 1 pessoa selecionada.
   *[other] { $count } pessoas selecionadas.
}
picked-elsewhere = { $count ->
    [one] 1 delas não está nesta página.
   *[other] { $count } delas não estão nesta página.
}
copy-usernames = Copiar nomes de usuário
copy-emails = Copiar e-mails
copied-lines = { $count ->
    [one] 1 linha copiada.
   *[other] { $count } linhas copiadas.
}
unpick = Não selecionar ninguém
peek-at = Ver { $name } ao lado da lista
peek = Ao lado da lista
open = Abrir
open-person = Abrir { $name }
views = Visões salvas
save-view = Salvar esta visão…
save-view-title = Salvar esta visão
save-view-lead = Filtros e linhas por página, com um nome seu. Guardada neste navegador.
view-name = Nome da visão
view-name-missing = Dê um nome à visão.
view-save = Salvar a visão
view-saved = A visão “{ $name }” foi salva.
view-command = Visão: { $name }

## One user

account = Conta
profile = Perfil
other-fields = Outros campos deste servidor
other-fields-hint = Mostrados como o servidor os enviou. Uma edição não mexe neles.
id = Id
edit = Editar
delete = Excluir
replace = Substituir o registro inteiro
not-found-title = Este usuário não está aqui
search = Procurar entre os usuários
open-by-username = Abrir este usuário pelo nome de usuário
open-by-id = Abrir este usuário pelo id
copied = Copiado.
copy-failed = O navegador não permitiu copiar. Selecione o texto e copie à mão.
dot-name = Um nome de usuário só de pontos não pode fazer parte de um endereço. Encontre a pessoa pelo id.
id-word = id
named-by-id = com id “{ $id }”
not-found-body = O servidor não tem nenhum usuário { $named }. A conta pode ter sido excluída ou renomeada.
copy-value = Copiar { $what }
beside = Vizinhas na lista
person-before = Pessoa anterior
person-after = Próxima pessoa
place-in-list = { $place } de { $all }

## Forms

email-shape = Digite um e-mail com nome e host, como ana@example.com.
create = Criar usuário
creating = Criando…
saving = Salvando…
password-new = Nova senha
password-edit-hint = Deixe vazia para manter a atual.
password-hint = Entregue-a por um meio seguro; depois ninguém pode lê-la aqui.
generate = Gerar
free = Este nome de usuário está livre nesta organização.
looking = Vendo se o nome de usuário está livre…
unsure = Muitos nomes de usuário contêm este, então o console não sabe dizer se está em uso. O servidor dirá.
lookup-failed = Não foi possível ver agora se o nome de usuário está livre. O servidor verificará.
nothing-changed = Nada mudou, então nada foi enviado.
what-changes = O que vai mudar
no-changes = Nada ainda. As alterações aparecem aqui enquanto você digita.
no-changes-read = As alterações aparecem aqui quando o JSON estiver correto.
discard = Descartar
checked-again = Corrija isto antes de continuar
server-refused = O servidor não aceitou isto
password-changed = uma nova (não mostrada)
back = Voltar ao usuário
see-who = Ver quem o tem
field-username = Nome de usuário
field-email = E-mail
field-password = Senha
field-organization = Organização
field-first-name = Nome
field-last-name = Sobrenome
field-role = Papel
hint-username = Único dentro da organização.
hint-organization = Decide o que a pessoa pode alcançar. Qualquer nome que o servidor conheça.
hint-role = Texto livre; os papéis variam de servidor para servidor.
required-username = Digite um nome de usuário.
required-password = Digite uma senha ou gere uma.
required-organization = Digite a organização à qual a conta pertence.
required-any = Preencha este campo.
strength-weak = Fraca: fácil de adivinhar
strength-fair = Razoável: poderia ser mais longa
strength-good = Boa
strength-strong = Forte
taken-by = Este nome de usuário já é usado na organização por { $name } (id { $id }).
save-nothing = Salvar
save-changes-count = { $count ->
    [one] Salvar 1 alteração
   *[other] Salvar { $count } alterações
}
untouched-fields = { $count ->
    [one] Só isto é enviado. 1 outro campo fica como está.
   *[other] Só isto é enviado. { $count } outros campos ficam como estão.
}
untouched-unknown = { $count ->
    [one] Um deles é desconhecido deste console.
   *[other] { $count } deles são desconhecidos deste console.
}
created = { $name } foi criado.
saved = As alterações de { $name } foram salvas.
replaced = O registro de { $name } foi substituído.
edit-title = Editar { $name }
undo = Desfazer
undo-title = Esta alteração pode ser desfeita
undo-field = { $field }: de volta a { $former }
undo-password = A senha anterior não pode voltar: nenhum servidor a revela.
undo-collides = Não desfeito: outra pessoa alterou { $fields } desde então. Edite o registro para decidir.
undone = { $name } está como antes.

## Replacing the record

replace-lead = O registro inteiro como o servidor o enviou. Tudo abaixo volta em um PUT; um campo que você remover pode se perder.
record = Registro como JSON
replace-button = Substituir o registro
json-no-object = Um registro é um objeto JSON, entre chaves.
json-id-changed = O id não pode mudar. Deixe-o como estava.
json-no-username = Um registro precisa de um nome de usuário que seja texto.
json-profile = O perfil deve ser um objeto ou null.
absent = não existe
replace-title = Substituir { $name }
json-ends = O texto termina antes do registro: falta uma chave ou aspas.
json-syntax-at = Isto não é JSON na linha { $line }, coluna { $column }. Pode faltar ou sobrar uma vírgula, aspas ou uma chave.

## Deleting

delete-forever = A conta para de funcionar na hora. A API não tem como trazê-la de volta.
deleting = Excluindo…
delete-button = Excluir usuário
type-username = Nome de usuário, para confirmar
type-username-wrong = Este não é o nome de usuário. Digite-o exatamente como mostrado acima.
delete-title = Excluir { $name }?
delete-confirm = Este papel é privilegiado. Digite o nome de usuário { $username } para confirmar.
deleted = { $name } foi excluído.
already-gone = { $name } já não existe: outra pessoa excluiu a conta.
delete-brings-back = Depois pode ser criada uma conta nova com o mesmo nome de usuário, nomes, e-mail, organização e papel. Da antiga ela não tem: { $lost }.

## The page when the program has stopped (index.html)

stopped-title = O Gatehouse parou
stopped-text = Uma falha no console o encerrou. O que você digitou está guardado nesta aba como rascunho, exceto senhas, e lhe é oferecido de novo após recarregar. Se estava salvando, veja primeiro o registro: a alteração pode ter sido feita.
copy-report = Copiar o relatório
report-hint = Este relatório nomeia um lugar no código do console e seu navegador, nada do que você digitou ou viu:
needs-program = O Gatehouse precisa de JavaScript e WebAssembly. Permita-os para este site e recarregue a página.

## Calls

calls-shown = { $count ->
    [one] 1 chamada desta aba
   *[other] { $count } chamadas desta aba, { $shown } à vista
}
calls-lead = O que esta aba pediu à API, o mais novo primeiro. Fica na memória até você sair ou fechar a aba. O token nunca está ali, e senhas são riscadas.
calls-none = Nenhuma chamada corresponde.
calls-save = Salvar como HAR
calls-forget = Esquecer todas
calls-search = Procurar nas chamadas
calls-which = Quais chamadas
calls-all = Todas
calls-writes = Alterações
calls-failed = Falhas
call-attempt = tentativa { $number }
call-took = { $milliseconds } ms
call-size = { $bytes } bytes
call-request = Enviado
call-answer = Respondido
call-empty = Respondida sem conteúdo.
call-let-go = A resposta já não é guardada: só as das últimas chamadas.
call-copy = Copiar como { $tool }
call-copied = Copiado como { $tool }.
call-token = As chamadas copiadas pegam o token da variável TOKEN. Uma senha riscada precisa ser posta de volta.
call-unreachable = sem resposta
call-timed-out = lenta demais
call-redirected = enviada a outro lugar
call-given-up = abandonada
tree-more = { $count ->
    [one] … e mais 1
   *[other] … e mais { $count }
}
odd-title = { $count ->
    [one] 1 coisa que o contrato não lista
   *[other] { $count } coisas que o contrato não lista
}
odd-lead = O que este servidor envia de outro modo que sua documentação diz, cada coisa uma vez. O console dá conta de tudo.
odd-unknown = é um campo que ninguém documentou.
odd-missing = falta.
odd-retyped = veio como { $kind }.
odd-seen = { $count ->
    [one] Visto em 1 chamada.
   *[other] Visto em { $count } chamadas.
}
