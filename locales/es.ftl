## The shell

skip = Saltar al contenido
main-navigation = Principal
users = Usuarios
new-user = Usuario nuevo
sign-out = Cerrar sesión
settings = Ajustes
kept-in-tab = Sesión abierta hasta que cierre esta pestaña
kept-on-device = Sesión abierta en este dispositivo
lost-title = No hay nada en esta dirección
lost-body = El enlace puede estar incompleto o ser de otra versión de la consola. Su trabajo no se ve afectado.
to-users = Ir a los usuarios
loading = Cargando…
refreshing = actualizando…
try-again = Reintentar
reload = Recargar la consola
part-title = Una parte de la consola no se cargó
part-body = Puede que falte la red o que una versión nueva haya ocupado el lugar de esta. Lo que escribió antes se guarda como borrador. Reintente, o recargue para obtener la versión actual.
cancel = Cancelar
dismiss = Descartar
show-answer = Mostrar la respuesta del servidor
empty-spoken = vacío
screen-title = { $screen } · { $product }
calls = Llamadas

## Signing in

sign-in = Iniciar sesión
sign-in-lead = Pegue un token de la API de su servidor GATE. Se comprueba antes de conservarlo.
token = Token de la API
token-hint = Se queda en esta pestaña y se olvida al cerrarla.
keep = Mantener la sesión en este dispositivo
keep-hint = El token se guarda entonces en este navegador hasta que cierre la sesión. Quien use este perfil del navegador puede usarlo.
checking = Comprobando el token…
show = Mostrar
hide = Ocultar
sign-in-again = Iniciar sesión y continuar
sign-out-discard = Cerrar sesión y descartar
other-token-title = Este es otro token
other-token-body = Lo que está en pantalla o en curso se empezó con otro token. Si continúa, se enviará en nombre de este.
use-other-token = Continuar con este token
discard-typed = Descartar lo escrito
show-field = Mostrar { $field }
hide-field = Ocultar { $field }
paused-ended-title = Su sesión ha terminado
paused-elsewhere-title = Cerró la sesión en otra pestaña.
paused-locked-title = Bloqueada
paused-ended = El servidor ya no acepta el token.
paused-elsewhere = Lo que había en la pantalla de esta pestaña está oculto.
paused-locked = Nadie ha usado la consola durante un rato, así que la pantalla está oculta.
paused-unsaved = Su formulario queda como está y sigue en cuanto inicie sesión de nuevo.
paused-nothing-unsaved = Inicie sesión de nuevo para seguir donde estaba.
token-empty = Pegue primero el token.
token-space = Hay un espacio o un salto de línea dentro del token. Cópielo de nuevo, de una pieza.
token-character = El token contiene un carácter que ningún token tiene ({ $code }). Cópielo de nuevo de donde se emitió.
sign-in-refused = El servidor no acepta este token. Compruebe que está copiado entero, que no ha caducado y que es de este servidor.
sign-in-forbidden = El servidor conoce este token pero no le deja listar usuarios. Pida un token con acceso a la User API.
sign-in-unreachable = No hay respuesta de { $api }. O la red o el servidor no funcionan, o el servidor no permite la dirección de esta consola (CORS). Compruebe su conexión y luego pregunte a quien administra la consola.
sign-in-no-api = Hay un servidor en { $api }, pero ninguna User API. Puede que la configuración de la consola indique una dirección equivocada.
sign-in-no-gate = Algo responde en { $api }, pero no es un servidor GATE. Puede que la configuración de la consola indique una dirección equivocada.

## Leaving, drafts, reports

leave-title = ¿Dejar lo que no está guardado?
leave-body = Lo que escribió se guarda como borrador en esta pestaña hasta que lo guarde, lo descarte o cierre la sesión. Una contraseña no se guarda nunca.
leave-sign-out = Al cerrar la sesión se descarta lo que escribió, en esta pestaña y sus borradores.
leave-keep = Salir y conservar el borrador
leave-discard = Descartar y salir
stay = Quedarse
draft-too-large = El navegador no tiene sitio para este borrador: no sobreviviría a una recarga.
offer-title = Hay un borrador sin guardar
offer-password = También se escribió una contraseña. Las contraseñas no se guardan nunca: escríbala de nuevo.
offer-other-token = Se escribió con un token distinto del que usa ahora. Si lo guarda, se envía en su nombre.
offer-restore = Seguir con el borrador
offer-discard = Descartar el borrador
report-title = Sobre el último guardado
newer = Hay una versión más nueva de la consola. Esta pestaña sigue como está; recargue cuando le convenga. Lo escrito se conserva, salvo las contraseñas.
offline = Está sin conexión. Lo que ve se leyó antes; lo que escriba se queda. La consola sigue sola en cuanto vuelva la red.
read-only-title = Este token solo puede leer
read-only-again = Déjeme intentarlo de nuevo
moments-ago = hace menos de un minuto
offer-body = Se escribió { $age } y rellena: { $changes }.
read-only-said = El servidor rechazó un cambio: «{ $said }». No se cambió nada; lo que necesita ese permiso está desactivado. La lectura continúa.
read-only-silent = El servidor rechazó un cambio. No se cambió nada; lo que necesita ese permiso está desactivado. La lectura continúa.
saved-lost = { $said } La respuesta se perdió por el camino, así que la consola volvió a mirar: está hecho.
already-so = El registro de { $name } ya contiene todo esto. No se envió nada.
nothing = nada
quoted = «{ $text }»
not-kept-report = { $field }: el servidor conservó { $kept } aunque se envió { $sent }.
changed-by-others-report = Otra persona cambió { $field } entretanto, de { $from } a { $to }. Su guardado lo dejó así.

## Collisions

collision-title = Otra persona cambió esto entretanto
collision-body = Aún no se ha guardado nada. Elija para cada campo qué debe quedar.
collision-base = Cuando empezó:
collision-theirs = Ahora en el servidor:
collision-mine = Lo suyo:
collision-choose = Elija un lado para cada campo.
collision-go-on = Guardar con estas elecciones
create-anew = Crear la cuenta de nuevo
changed-since = Esta cuenta ha cambiado desde que la abrió. Mire de nuevo antes de eliminarla:
delete-all-the-same = Eliminar de todos modos
stop-trying = Dejar de intentarlo
retrying-now = Reintentando ahora (intento { $number } de { $most }).
retrying-in = { $count ->
    [one] Nuevo intento en 1 segundo (intento { $number } de { $most }).
   *[other] Nuevo intento en { $count } segundos (intento { $number } de { $most }).
}

## Values that are not what they seem

hidden-character = Un carácter que no se vería: { $code }
more-characters = { $count ->
    [one] … y 1 carácter más
   *[other] … y { $count } caracteres más
}
show-all-fields = { $count ->
    [one] Mostrar el campo
   *[other] Mostrar los { $count } campos
}
lookalike = { $field } se lee «{ $reading }» pero no lo es: contiene letras parecidas de otra escritura: { $letters }.

## Configuration

config-title = La consola no está bien configurada
config-next = Quien administra esta consola puede corregir el archivo config.json que está junto a ella; después recargue esta página.
config-unreachable = No se pudo cargar config.json: el servidor no respondió.
config-text = texto entre comillas
config-page-size = 20, 50 o 100
config-timeout = un número de 0.1 a 600, con tres decimales como máximo
config-lock = un número de 0 (nunca) a 1440, con tres decimales como máximo
config-roles = una lista de palabras entre comillas
config-syntax = config.json no es JSON: el error está en la línea { $line }, columna { $column }.
config-missing = No se pudo cargar config.json (el servidor respondió { $status }).
config-api = En config.json, «api» es «{ $written }». Debe ser una dirección https, http en localhost o una ruta de este servidor como /api/v1: por http sin cifrar el token podría leerse por el camino.
config-no-api = config.json no tiene «api»: la dirección de la User API de GATE.
config-unknown = config.json tiene «{ $key }», que la consola no conoce. Conoce { $known }.
config-wrong = En config.json, «{ $key }» es { $written }. Debe ser { $must }.

## Keyboard

find = Buscar o hacer
palette = Buscar a una persona, ir a un sitio, hacer algo
palette-list = Resultados
palette-hint = Escriba un nombre, un id o un correo; las flechas eligen, Intro va allí.
set-command = { $setting }: { $value }
on-this-screen = en esta pantalla
searching = Buscando…
filter-list = Filtrar la lista
keys-title = Qué hacen las teclas
keys-hint = Las teclas sueltas descansan mientras escribe y pueden desactivarse en los ajustes.
close = Cerrar
found-nobody = Nadie se llama así. Pruebe con el nombre de usuario o el id enteros; algunos servidores encuentran también una parte del nombre de usuario.
found-people = { $count ->
    [one] 1 persona
   *[other] { $count } personas
}
act-keys = Mostrar esta lista
act-next-row = Persona siguiente de la lista
act-previous-row = Persona anterior de la lista
act-next-page = Página siguiente
act-previous-page = Página anterior
act-edit = Editar a la persona
act-settings = Ir a los ajustes
act-peek = Ver a la persona junto a la lista, o dejar de verla
act-pick = Seleccionar a la persona, o dejar de hacerlo
act-pick-range = Seleccionar desde la última hasta esta
act-calls = Ir a las llamadas

## Export

export = Exportar…
export-title = Exportar la lista
export-what = Qué personas
export-how = En qué formato
export-csv = CSV, para una hoja de cálculo
export-json = JSON, todos los campos
export-save = Guardar el archivo
stop = Detener
export-nothing = No se guardó ningún archivo.
export-refused = El navegador no aceptó el archivo. Mire si bloquea las descargas de este sitio.
export-page = Esta página ({ $rows })
export-all = Todas las que coinciden ({ $all })
export-progress = { $received } de { $all } leídas…
export-saved = { $count ->
    [one] 1 persona está en { $name }.
   *[other] { $count } personas están en { $name }.
}
export-differs = La lista cambió mientras se leía: el servidor cuenta ahora { $all }, llegaron { $saved }. Exporte otra vez para tenerla entera.
export-picked = Las seleccionadas ({ $rows })

## Settings

settings-lead = Valen para este navegador y, al instante, para todas sus pestañas.
settings-not-kept = Este navegador no conserva los ajustes: valen hasta que se cierre o recargue la pestaña.
theme-heading = Tema
language-heading = Idioma
language-browser = El del navegador
time-zone-heading = Zona horaria
time-zone-system = La del sistema
time-zone-hint = En ella se muestran fechas y horas, aquí y en cada registro.
density-heading = Altura de las filas
page-size-heading = Filas por página
keyboard = Teclado
shortcuts = Las teclas sueltas hacen algo
shortcuts-hint = Pulse ? para ver qué hacen. Nunca actúan mientras escribe; Ctrl-K o ⌘-K funciona siempre.
kept-here = Guardado en esta pestaña
erase-drafts = Borrar todos los borradores
drafts-erased = Todos los borradores de esta pestaña están borrados.
save-drafts = Guardar los borradores en un archivo
discard-draft = Descartar el borrador { $title }
draft-discarded = Se descartó el borrador «{ $title }».
about = Acerca de esta consola
version = Versión y compilación
api-address = Dirección de la API
policy = Política de seguridad vigente
no-policy = Ninguna: el servidor no envía content-security-policy con esta página. Las recetas de Gatehouse sí.
check-api = Comprobar la API
theme-system = El del sistema
theme-light = Claro
theme-dark = Oscuro
density-comfortable = Cómoda
density-compact = Compacta
page-size-configured = Como está configurada la consola ({ $size })
views-none = No hay vistas guardadas. Filtre la lista y elija «Guardar esta vista…» en el lateral.
forget = Olvidar
forget-view = Olvidar la vista { $name }
view-forgotten = Se olvidó la vista «{ $name }».
save-views = Guardar las vistas en un archivo
file-saved = { $name } está guardado.
views-text = Vistas de un archivo, como texto
views-text-hint = Pegue lo que hay en un archivo guardado aquí o en otro navegador.
add-views = Añadir estas vistas
views-unreadable = En este texto no hay vistas.
drafts-none = No hay borradores. Lo que escriba en un formulario se guarda aquí hasta que lo guarde o lo descarte.
drafts-kept = { $count ->
    [one] 1 borrador de un formulario sin guardar. Desaparece al cerrar la sesión.
   *[other] { $count } borradores de formularios sin guardar. Desaparecen al cerrar la sesión.
}
api-answers = La API respondió en { $milliseconds } ms y acepta su token. Tiene { $people } personas.

## Faults

fault-signed-out = Su sesión ha terminado.
fault-signed-out-next = Inicie sesión de nuevo para seguir donde estaba.
fault-forbidden = No tiene permiso para esto.
fault-forbidden-next = No se cambió nada. Pida más permisos a quien emitió su token.
fault-not-found = El servidor no tiene esto.
fault-not-found-next = Puede que se haya eliminado o que la dirección esté mal escrita.
fault-conflict = El cambio de otra persona lo impide.
fault-conflict-next = No se guardó nada. Recargue el registro, mire qué cambió y reintente.
fault-too-many = El servidor pide una pausa.
fault-too-many-next = Ha recibido demasiadas peticiones. Espere un minuto y reintente.
fault-too-many-wait = { $count ->
    [one] Ha recibido demasiadas peticiones. Espere 1 segundo y reintente.
   *[other] Ha recibido demasiadas peticiones. Espere { $count } segundos y reintente.
}
fault-broken = El servidor falló ({ $status }).
fault-broken-next = El fallo no es suyo y no se pierde nada de lo escrito. Espere un momento y reintente.
fault-odd = El servidor respondió de un modo que la consola no conoce ({ $status }).
fault-odd-next = Reintente; si sigue igual, avise a quien administra el servidor.
fault-unreadable = La respuesta del servidor no puede leerse.
fault-not-json = Está incompleta o no es JSON; quizá respondió un proxy. Reintente.
fault-too-deep = Está anidada más hondo de lo que debería un registro. Avise a quien administra el servidor.
fault-no-page = No es una lista de usuarios. Reintente; si sigue igual, avise a quien administra el servidor.
fault-no-user = No es un usuario. Reintente; si sigue igual, avise a quien administra el servidor.
fault-another-person = Este nombre de usuario es ahora de otra persona.
fault-another-person-next = El servidor respondió por la cuenta con id { $id }, no por la que está en pantalla, así que no se envió nada. Abra a la persona por id y haga allí el cambio.
fault-unreachable = No hay respuesta del servidor.
fault-unreachable-next = O la red o el servidor no funcionan, o el servidor no permite la dirección de esta consola (CORS). Compruebe su conexión y reintente.
fault-timed-out = El servidor tarda demasiado.
fault-timed-out-next = La consola dejó de esperar. Reintente en un momento.
fault-redirected = El servidor envía la consola a otro sitio.
fault-redirected-next = La consola no lo sigue, porque su token iría con ella. La dirección de la API en config.json puede estar mal; avise a quien administra la consola.
server-says = El servidor dice: «{ $said }».
sentences = { $first } { $second }
not-done = De momento no se ha guardado.
not-done-next = { $fault } La consola ha vuelto a mirar: el servidor no ha hecho el cambio. Lo que escribió sigue aquí; puede enviarlo otra vez.
unknown-outcome = No se sabe si esto se guardó.
unknown-outcome-next = { $fault } Puede que el servidor actuara antes de que se perdiera la respuesta, y volver a mirar no lo aclaró. Mire el registro antes de enviarlo otra vez. Lo que escribió sigue aquí.
gone-meanwhile = Esta cuenta se eliminó entretanto.
gone-meanwhile-next = No se guardó nada. Puede crear la cuenta de nuevo con lo que hay en este formulario: recibe otro id, necesita una contraseña nueva y no conserva los demás campos del servidor.

## The list

filters = Filtros
clear-filters = Quitar los filtros
person = Persona
created-at = Creado
last-login = Último acceso
updated = Cambiado
never = nunca
pages = Páginas
first = Primera
previous = Anterior
next = Siguiente
last = Última
per-page = Filas por página
no-users-title = Aún no hay usuarios
no-users-body = El directorio está vacío. Cree la primera cuenta para empezar.
no-match-title = Nadie coincide
no-match-body = Ninguna cuenta cumple todos los filtros a la vez. El id, la organización y el rol deben coincidir exactamente; en algunos servidores también el nombre de usuario.
past-end-title = Esta página está después del final de la lista
to-last-page = Ir a la última página
refresh = Actualizar
people-all = { $count ->
    [one] 1 persona
   *[other] { $number } personas
}
people-matching = { $count ->
    [one] 1 persona coincide
   *[other] { $number } personas coinciden
}
read-at = leído a las { $time }
range = { $first }–{ $last } de { $all }
past-end-body = La lista tiene ahora { $rows } filas; puede que se eliminaran personas desde que se hizo el enlace.
unreadable-rows = { $count ->
    [one] 1 fila de esta página no pudo leerse y no se muestra.
   *[other] { $count } filas de esta página no pudieron leerse y no se muestran.
}
columns = Columnas…
columns-title = Columnas de la lista
columns-hint = La persona va siempre primero. Los campos que solo tiene este servidor se ofrecen cuando la página en pantalla los tiene. Con el ratón, arrastre un encabezado para mover su columna, o su final para cambiar el ancho.
columns-usual = Las habituales
width-narrow = Estrecha
width-medium = Media
width-wide = Ancha
width-widest = La más ancha
width-of = Ancho de { $column }
move-up = Mover { $column } hacia delante
move-down = Mover { $column } hacia atrás
sort-hint = Ordenar esta página, y solo esta página
sorted-here = Ordenado solo dentro de esta página
unsort = Como en el servidor
active-filters = Filtros activos
remove-filter = Quitar el filtro { $label }: { $value }
label-before = { $label }:{" "}
pick = Seleccionar a { $name }
pick-page = Seleccionar a todas las de esta página
picked-people = Personas seleccionadas
picked = { $count ->
    [one] 1 persona seleccionada.
   *[other] { $count } personas seleccionadas.
}
picked-elsewhere = { $count ->
    [one] 1 de ellas no está en esta página.
   *[other] { $count } de ellas no están en esta página.
}
copy-usernames = Copiar nombres de usuario
copy-emails = Copiar correos
copied-lines = { $count ->
    [one] 1 línea copiada.
   *[other] { $count } líneas copiadas.
}
unpick = No seleccionar a nadie
peek-at = Ver a { $name } junto a la lista
peek = Junto a la lista
open = Abrir
open-person = Abrir a { $name }
views = Vistas guardadas
save-view = Guardar esta vista…
save-view-title = Guardar esta vista
save-view-lead = Filtros y filas por página, con un nombre suyo. Se guarda en este navegador.
view-name = Nombre de la vista
view-name-missing = Dé un nombre a la vista.
view-save = Guardar la vista
view-saved = La vista «{ $name }» está guardada.
view-command = Vista: { $name }

## One user

account = Cuenta
profile = Perfil
other-fields = Otros campos de este servidor
other-fields-hint = Se muestran como los envió el servidor. Una edición no los toca.
id = Id
edit = Editar
delete = Eliminar
replace = Reemplazar el registro entero
not-found-title = Este usuario no está aquí
search = Buscar entre los usuarios
open-by-username = Abrir este usuario por nombre de usuario
open-by-id = Abrir este usuario por id
copied = Copiado.
copy-failed = El navegador no permitió copiar. Seleccione el texto y cópielo a mano.
dot-name = Un nombre de usuario solo de puntos no puede formar parte de una dirección. Busque a la persona por id.
id-word = id
named-by-id = con id «{ $id }»
not-found-body = El servidor no tiene ningún usuario { $named }. Puede que la cuenta se haya eliminado o haya cambiado de nombre.
copy-value = Copiar { $what }
beside = Vecinas en la lista
person-before = Persona anterior
person-after = Persona siguiente
place-in-list = { $place } de { $all }

## Forms

email-shape = Escriba un correo con nombre y servidor, como ana@example.com.
create = Crear usuario
creating = Creando…
saving = Guardando…
password-new = Contraseña nueva
password-edit-hint = Déjela vacía para conservar la actual.
password-hint = Entréguela por un medio seguro; después nadie puede leerla aquí.
generate = Generar
free = Este nombre de usuario está libre en esta organización.
looking = Mirando si el nombre de usuario está libre…
unsure = Muchos nombres de usuario contienen este, así que la consola no puede saber si está ocupado. El servidor lo dirá.
lookup-failed = No se pudo mirar ahora si el nombre de usuario está libre. El servidor lo comprobará.
nothing-changed = No ha cambiado nada, así que no se envió nada.
what-changes = Qué cambiará
no-changes = Nada todavía. Los cambios aparecen aquí mientras escribe.
no-changes-read = Los cambios aparecerán aquí cuando el JSON sea correcto.
discard = Descartar
checked-again = Corrija esto antes de continuar
server-refused = El servidor no aceptó esto
password-changed = una nueva (no se muestra)
back = Volver al usuario
see-who = Ver quién lo tiene
field-username = Nombre de usuario
field-email = Correo
field-password = Contraseña
field-organization = Organización
field-first-name = Nombre
field-last-name = Apellidos
field-role = Rol
hint-username = Único dentro de la organización.
hint-organization = Decide a qué puede acceder la persona. Cualquier nombre que el servidor conozca.
hint-role = Texto libre; los roles cambian de un servidor a otro.
required-username = Escriba un nombre de usuario.
required-password = Escriba una contraseña o genere una.
required-organization = Escriba la organización a la que pertenece la cuenta.
required-any = Rellene este campo.
strength-weak = Débil: fácil de adivinar
strength-fair = Regular: podría ser más larga
strength-good = Buena
strength-strong = Fuerte
taken-by = Este nombre de usuario lo tiene en la organización { $name } (id { $id }).
save-nothing = Guardar
save-changes-count = { $count ->
    [one] Guardar 1 cambio
   *[other] Guardar { $count } cambios
}
untouched-fields = { $count ->
    [one] Solo se envía esto. 1 campo más queda como está.
   *[other] Solo se envía esto. { $count } campos más quedan como están.
}
untouched-unknown = { $count ->
    [one] Uno de ellos es desconocido para esta consola.
   *[other] { $count } de ellos son desconocidos para esta consola.
}
created = Se creó { $name }.
saved = Se guardaron los cambios de { $name }.
replaced = Se reemplazó el registro de { $name }.
edit-title = Editar { $name }
undo = Deshacer
undo-title = Este cambio puede deshacerse
undo-field = { $field }: de vuelta a { $former }
undo-password = La contraseña anterior no puede volver: ningún servidor la revela.
undo-collides = No se deshizo: otra persona ha cambiado después { $fields }. Edite el registro para decidir.
undone = { $name } está como antes.

## Replacing the record

replace-lead = El registro entero como lo envió el servidor. Todo lo de abajo se devuelve en un PUT; un campo que quite puede perderse.
record = Registro como JSON
replace-button = Reemplazar el registro
json-no-object = Un registro es un objeto JSON, entre llaves.
json-id-changed = El id no puede cambiar. Déjelo como estaba.
json-no-username = Un registro necesita un nombre de usuario que sea texto.
json-profile = El perfil debe ser un objeto o null.
absent = no está
replace-title = Reemplazar { $name }
json-ends = El texto termina antes que el registro: falta una llave o unas comillas.
json-syntax-at = Esto no es JSON en la línea { $line }, columna { $column }. Puede faltar o sobrar una coma, unas comillas o una llave.

## Deleting

delete-forever = La cuenta deja de funcionar al instante. La API no tiene forma de recuperarla.
deleting = Eliminando…
delete-button = Eliminar usuario
type-username = Nombre de usuario, para confirmar
type-username-wrong = Ese no es el nombre de usuario. Escríbalo exactamente como arriba.
delete-title = ¿Eliminar a { $name }?
delete-confirm = Este rol es privilegiado. Escriba el nombre de usuario { $username } para confirmar.
deleted = Se eliminó { $name }.
already-gone = { $name } ya no está: otra persona eliminó la cuenta.
delete-brings-back = Después puede crearse una cuenta nueva con el mismo nombre de usuario, nombres, correo, organización y rol. De la anterior no tiene: { $lost }.

## The page when the program has stopped (index.html)

stopped-title = Gatehouse se ha detenido
stopped-text = Un fallo de la consola la terminó. Lo que escribió se guarda en esta pestaña como borrador, salvo las contraseñas, y se le ofrece de nuevo tras recargar. Si estaba guardando, mire primero el registro: puede que el cambio se hiciera.
copy-report = Copiar el informe
report-hint = Este informe nombra un lugar del código de la consola y su navegador, nada de lo que escribió o vio:
needs-program = Gatehouse necesita JavaScript y WebAssembly. Permítalos para este sitio y recargue la página.

## Calls

calls-shown = { $count ->
    [one] 1 llamada de esta pestaña
   *[other] { $count } llamadas de esta pestaña, { $shown } a la vista
}
calls-lead = Lo que esta pestaña ha pedido a la API, lo más nuevo primero. Se queda en memoria hasta que cierre la sesión o la pestaña. El token nunca está ahí y las contraseñas están tachadas.
calls-none = Ninguna llamada coincide.
calls-save = Guardar como HAR
calls-forget = Olvidar todas
calls-search = Buscar en las llamadas
calls-which = Qué llamadas
calls-all = Todas
calls-writes = Cambios
calls-failed = Fallidas
call-attempt = intento { $number }
call-took = { $milliseconds } ms
call-size = { $bytes } bytes
call-request = Enviado
call-answer = Respondido
call-empty = Respondida sin contenido.
call-let-go = La respuesta ya no se conserva: solo las de las últimas llamadas.
call-copy = Copiar como { $tool }
call-copied = Copiado como { $tool }.
call-token = Las llamadas copiadas toman el token de la variable TOKEN. Una contraseña tachada hay que ponerla de nuevo.
call-unreachable = sin respuesta
call-timed-out = demasiado lenta
call-redirected = enviada a otro sitio
call-given-up = abandonada
tree-more = { $count ->
    [one] … y 1 más
   *[other] … y { $count } más
}
odd-title = { $count ->
    [one] 1 cosa que el contrato no menciona
   *[other] { $count } cosas que el contrato no menciona
}
odd-lead = Lo que este servidor envía de otro modo que su documentación, cada cosa una vez. La consola se las arregla con todo.
odd-unknown = es un campo que nadie documentó.
odd-missing = falta.
odd-retyped = llegó como { $kind }.
odd-seen = { $count ->
    [one] Visto en 1 llamada.
   *[other] Visto en { $count } llamadas.
}
