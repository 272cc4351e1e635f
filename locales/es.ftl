## The shell

skip = Ir al contenido principal
main-navigation = Principal
users = Usuarios
new-user = Usuario nuevo
sign-out = Cerrar sesión
settings = Ajustes
kept-in-tab = Sesión abierta hasta que cierre esta pestaña
kept-on-device = Sesión abierta en este dispositivo
lost-title = Página no encontrada
lost-body = El enlace puede estar incompleto o proceder de otra versión de la consola. Su trabajo no se ve afectado.
to-users = Ir a los usuarios
loading = Cargando…
refreshing = Actualizando…
try-again = Reintentar
reload = Recargar la página
part-title = No se cargó una parte de la consola
part-body = Puede que no tenga conexión o que haya una versión nueva. Lo que escribió se conserva como borrador. Reintente o recargue la página para obtener la última versión.
cancel = Cancelar
dismiss = Cerrar aviso
show-answer = Mostrar la respuesta del servidor
empty-spoken = vacío
screen-title = { $screen } · { $product }
calls = Historial de solicitudes

## Signing in

sign-in = Iniciar sesión
sign-in-lead = Pegue un token de API de su servidor GATE. La consola comprueba el token antes de guardarlo.
token = Token de API
token-hint = Se guarda solo en esta pestaña, hasta que la cierre.
keep = Mantener la sesión abierta en este dispositivo
keep-hint = El token se guarda en este navegador hasta que cierre sesión. Cualquiera que use este perfil del navegador puede usarlo.
checking = Comprobando el token…
show = Mostrar
hide = Ocultar
sign-in-again = Iniciar sesión y continuar
sign-out-discard = Descartar y cerrar sesión
other-token-title = Este es un token distinto
other-token-body = Su trabajo sin guardar se empezó con otro token. Si continúa, se enviará con el nuevo.
use-other-token = Continuar con este token
discard-typed = Descartar el trabajo sin guardar
show-field = Mostrar { $field }
hide-field = Ocultar { $field }
paused-ended-title = Su sesión ha terminado
paused-elsewhere-title = Cerró sesión en otra pestaña
paused-locked-title = Bloqueada
paused-ended = El servidor ya no acepta su token.
paused-elsewhere = El contenido de esta pestaña está oculto.
paused-locked = La consola estuvo inactiva un tiempo, así que su contenido está oculto.
paused-unsaved = Sus cambios sin guardar siguen aquí. Inicie sesión de nuevo para continuar.
paused-nothing-unsaved = Inicie sesión de nuevo para continuar donde lo dejó.
token-empty = Introduzca un token de API.
token-space = Hay un espacio o un salto de línea dentro del token. Copie de nuevo el token completo.
token-character = El token contiene un carácter no válido ({ $code }). Cópielo de nuevo de donde se emitió.
sign-in-refused = El servidor no acepta este token. Compruebe que lo ha copiado entero, que no ha caducado y que es de este servidor.
sign-in-forbidden = El servidor acepta este token, pero no le permite listar usuarios. Pida un token con acceso a la User API.
sign-in-unreachable = No hay respuesta de { $api }. Puede que la red o el servidor no funcionen, o que el servidor no permita la dirección de esta consola (CORS). Compruebe su conexión y consulte a quien administra la consola.
sign-in-no-api = El servidor de { $api } no tiene User API. Puede que la consola esté configurada con una dirección incorrecta.
sign-in-no-gate = Algo responde en { $api }, pero no es un servidor GATE. Puede que la consola esté configurada con una dirección incorrecta.

## Leaving, drafts, reports

leave-title = ¿Salir sin guardar?
leave-body = Sus cambios se conservan como borrador en esta pestaña hasta que los guarde, los descarte o cierre sesión. Las contraseñas no se conservan nunca.
leave-sign-out = Al cerrar sesión se descartan sus cambios sin guardar y todos los borradores de esta pestaña.
leave-keep = Salir y conservar borrador
leave-discard = Descartar y salir
stay = Seguir editando
draft-too-large = El navegador no tiene espacio para guardar este borrador. Lo perderá si recarga la página.
offer-title = Tiene un borrador sin guardar
offer-password = También escribió una contraseña. Las contraseñas no se conservan nunca, así que escríbala de nuevo.
offer-other-token = Este borrador se empezó con otro token. Si lo guarda, se enviará con su token actual.
offer-restore = Continuar con el borrador
offer-discard = Descartar el borrador
report-title = Sobre lo último que guardó
newer = Hay una versión más reciente de la consola. Puede seguir trabajando y recargar cuando quiera. Lo que escribió se conserva, salvo las contraseñas.
offline = No tiene conexión. Esta página muestra datos cargados antes, y lo que escribió está a salvo. La consola continuará cuando vuelva la red.
read-only-title = Este token es de solo lectura
read-only-again = Activar la edición
moments-ago = hace menos de un minuto
offer-body = Última edición { $age }. Campos: { $changes }.
read-only-said = El servidor rechazó un cambio: «{ $said }». No se cambió nada. La edición está desactivada, pero puede seguir viendo los usuarios.
read-only-silent = El servidor rechazó un cambio. No se cambió nada. La edición está desactivada, pero puede seguir viendo los usuarios.
saved-lost = { $said } La respuesta del servidor se perdió, pero la consola ha confirmado el resultado.
already-so = { $name } ya tiene todos estos valores. No se envió nada.
nothing = (vacío)
quoted = «{ $text }»
not-kept-report = { $field }: el servidor guardó { $kept } en lugar de { $sent }.
changed-by-others-report = { $field }: otra persona lo cambió de { $from } a { $to } mientras usted editaba. Al guardar se conservó ese cambio.

## Conflicts

collision-title = Otra persona cambió este usuario
collision-body = Aún no se ha guardado nada. Elija qué valor conservar en cada campo.
collision-base = Cuando empezó:
collision-theirs = Ahora en el servidor:
collision-mine = El suyo:
collision-choose = Elija un valor para cada campo.
collision-go-on = Guardar los valores elegidos
create-anew = Volver a crear el usuario
changed-since = Este usuario ha cambiado desde que lo abrió. Revise los cambios antes de eliminarlo:
delete-all-the-same = Eliminar de todos modos
stop-trying = Dejar de reintentar
retrying-now = Reintentando ahora (intento { $number } de { $most }).
retrying-in = { $count ->
    [one] Nuevo intento en 1 segundo (intento { $number } de { $most }).
   *[other] Nuevo intento en { $count } segundos (intento { $number } de { $most }).
}

## Values that are not what they seem

hidden-character = Carácter invisible: { $code }
more-characters = { $count ->
    [one] … y 1 carácter más
   *[other] … y { $count } caracteres más
}
show-all-fields = { $count ->
    [one] Mostrar 1 campo
   *[other] Mostrar los { $count } campos
}
lookalike = { $field } parece «{ $reading }», pero es distinto. Contiene letras similares de otro alfabeto: { $letters }.

## Configuration

config-title = La consola no está bien configurada
config-next = Quien administra esta consola puede corregir config.json en su servidor web. Después, recargue esta página.
config-unreachable = No se pudo cargar config.json: el servidor no respondió.
config-text = texto entre comillas
config-page-size = 20, 50 o 100
config-timeout = un número de 0.1 a 600, con tres decimales como máximo
config-lock = un número de 0 (nunca) a 1440, con tres decimales como máximo
config-roles = una lista de palabras, cada una entre comillas
config-syntax = config.json no es JSON válido. El error está en la línea { $line }, columna { $column }.
config-missing = No se pudo cargar config.json (el servidor devolvió { $status }).
config-api = En config.json, «api» es «{ $written }». Debe ser una dirección https, una dirección http en localhost o una ruta de este servidor, como /api/v1. Con http sin cifrar, otros podrían leer el token.
config-no-api = config.json no define «api», la dirección de la User API de GATE.
config-unknown = config.json contiene «{ $key }», que no es un ajuste. Los ajustes son { $known }.
config-wrong = En config.json, «{ $key }» es { $written }. Debe ser { $must }.

## Keyboard

find = Buscar o ejecutar un comando
palette = Buscar o ejecutar un comando
palette-list = Resultados
palette-hint = Escriba un nombre de usuario, un ID o un correo para encontrar a un usuario. Elija con las flechas y pulse Intro.
set-command = { $setting }: { $value }
on-this-screen = En esta pantalla
searching = Buscando…
filter-list = Filtrar usuarios
keys-title = Atajos de teclado
keys-hint = Los atajos de una sola tecla se ignoran mientras escribe. Puede desactivarlos en Ajustes.
close = Cerrar
found-nobody = Ningún usuario coincide. Pruebe con el nombre de usuario o el ID completo.
found-people = { $count ->
    [one] 1 usuario
   *[other] { $count } usuarios
}
act-keys = Mostrar los atajos de teclado
act-next-row = Usuario siguiente de la lista
act-previous-row = Usuario anterior de la lista
act-next-page = Página siguiente
act-previous-page = Página anterior
act-edit = Editar usuario
act-settings = Ir a los ajustes
act-peek = Mostrar u ocultar la vista previa
act-pick = Seleccionar o deseleccionar usuario
act-pick-range = Seleccionar desde el último usuario seleccionado hasta este
act-calls = Ir al historial de solicitudes

## Export

export = Exportar…
export-title = Exportar usuarios
export-what = Usuarios
export-how = Formato
export-csv = CSV, para hojas de cálculo
export-json = JSON, con todos los campos
export-save = Descargar
stop = Detener
export-nothing = No se descargó ningún archivo.
export-refused = El navegador no aceptó el archivo. Compruebe si bloquea las descargas de este sitio.
export-page = Esta página ({ $rows })
export-all = Todos los que coinciden ({ $all })
export-progress = { $received } de { $all } cargados…
export-saved = { $count ->
    [one] Se exportó 1 usuario a { $name }.
   *[other] Se exportaron { $count } usuarios a { $name }.
}
export-differs = La lista cambió durante la exportación: el servidor cuenta ahora { $all } usuarios, pero el archivo contiene { $saved }. Exporte de nuevo para obtener la lista completa.
export-picked = Usuarios seleccionados ({ $rows })

## Settings

settings-lead = Se guardan en este navegador. Los cambios se aplican a todas sus pestañas.
settings-not-kept = Este navegador no puede guardar ajustes. Sus cambios duran hasta que cierre o recargue esta pestaña.
theme-heading = Tema
language-heading = Idioma
language-browser = Como el navegador
time-zone-heading = Zona horaria
time-zone-system = Como el sistema
time-zone-hint = Se usa para todas las fechas y horas de la consola.
density-heading = Altura de las filas
page-size-heading = Filas por página
keyboard = Teclado
shortcuts = Atajos de una sola tecla
shortcuts-hint = Pulse ? para verlos. Se ignoran mientras escribe. Ctrl-K o ⌘-K funciona siempre.
kept-here = Borradores de esta pestaña
erase-drafts = Descartar todos los borradores
drafts-erased = Se descartaron todos los borradores de esta pestaña.
save-drafts = Descargar los borradores
discard-draft = Descartar el borrador «{ $title }»
draft-discarded = Se descartó el borrador «{ $title }».
about = Acerca de esta consola
version = Versión
api-address = Dirección de la API
policy = Política de seguridad de contenido
no-policy = Ninguna. El servidor web no envía la cabecera Content-Security-Policy con esta página. Las plantillas de despliegue de Gatehouse incluyen una.
check-api = Probar la conexión con la API
theme-system = Como el sistema
theme-light = Claro
theme-dark = Oscuro
density-comfortable = Cómoda
density-compact = Compacta
page-size-configured = Predeterminado ({ $size })
views-none = No hay vistas guardadas. Filtre la lista de usuarios y elija «Guardar vista…» en la barra lateral.
forget = Eliminar
forget-view = Eliminar la vista «{ $name }»
view-forgotten = Se eliminó la vista «{ $name }».
save-views = Descargar las vistas
file-saved = Se descargó { $name }.
views-text = Vistas que importar
views-text-hint = Pegue el contenido de un archivo de vistas descargado aquí o en otro navegador.
add-views = Importar vistas
views-unreadable = Este texto no contiene vistas guardadas.
drafts-none = No hay borradores. Lo que escribe en un formulario se conserva aquí hasta que lo guarde o lo descarte.
drafts-kept = { $count ->
    [one] 1 borrador sin guardar. Se descarta al cerrar sesión.
   *[other] { $count } borradores sin guardar. Se descartan al cerrar sesión.
}
api-answers = La API respondió en { $milliseconds } ms y acepta su token. Contiene { $people } usuarios.

## Faults

fault-signed-out = Su sesión ha terminado.
fault-signed-out-next = Inicie sesión de nuevo para continuar donde lo dejó.
fault-forbidden = No tiene permiso para hacer esto.
fault-forbidden-next = No se cambió nada. Pida más permisos a quien emitió su token.
fault-not-found = El servidor no pudo encontrarlo.
fault-not-found-next = Puede que se haya eliminado o que la dirección sea incorrecta.
fault-conflict = Esto entra en conflicto con otro cambio.
fault-conflict-next = No se guardó nada. Recargue el usuario, compruebe qué cambió y reintente.
fault-too-many = Demasiadas solicitudes.
fault-too-many-next = El servidor limita las solicitudes. Espere un minuto y reintente.
fault-too-many-wait = { $count ->
    [one] El servidor limita las solicitudes. Espere 1 segundo y reintente.
   *[other] El servidor limita las solicitudes. Espere { $count } segundos y reintente.
}
fault-broken = Se produjo un error en el servidor ({ $status }).
fault-broken-next = El problema está en el servidor y no se ha perdido nada de lo que escribió. Espere un momento y reintente.
fault-odd = El servidor envió una respuesta inesperada ({ $status }).
fault-odd-next = Reintente. Si sigue ocurriendo, avise a quien administra el servidor.
fault-unreadable = No se pudo leer la respuesta del servidor.
fault-not-json = Está incompleta o no es JSON. Puede que haya respondido un proxy. Reintente.
fault-too-deep = Sus datos están anidados a demasiada profundidad. Avise a quien administra el servidor.
fault-no-page = No es una lista de usuarios. Reintente. Si sigue ocurriendo, avise a quien administra el servidor.
fault-no-user = No es un usuario. Reintente. Si sigue ocurriendo, avise a quien administra el servidor.
fault-another-person = Este nombre de usuario pertenece ahora a otro usuario.
fault-another-person-next = El servidor devolvió el usuario con ID { $id }, no el que está en pantalla, así que no se envió nada. Abra el usuario por ID y haga allí el cambio.
fault-unreachable = No hay respuesta del servidor.
fault-unreachable-next = Puede que la red o el servidor no funcionen, o que el servidor no permita la dirección de esta consola (CORS). Compruebe su conexión y reintente.
fault-timed-out = El servidor tardó demasiado en responder.
fault-timed-out-next = La consola dejó de esperar. Reintente en un momento.
fault-redirected = El servidor redirigió la solicitud.
fault-redirected-next = La consola no siguió la redirección, para proteger su token. La dirección de la API en config.json puede ser incorrecta. Avise a quien administra la consola.
server-says = El servidor dice: «{ $said }».
sentences = { $first } { $second }
not-done = El cambio no se ha realizado.
not-done-next = { $fault } La consola lo comprobó: por ahora, el servidor no ha realizado el cambio. Lo que escribió sigue aquí. Puede reintentarlo.
unknown-outcome = La consola no puede saber si el cambio se realizó.
unknown-outcome-next = { $fault } Puede que el servidor realizara el cambio antes de que se perdiera su respuesta. Compruebe el usuario antes de reintentar. Lo que escribió sigue aquí.
gone-meanwhile = Este usuario se ha eliminado.
gone-meanwhile-next = No se guardó nada. Puede volver a crear el usuario desde este formulario. El nuevo usuario recibe otro ID, necesita una contraseña nueva y pierde todos los campos específicos del servidor.

## The list

filters = Filtros
clear-filters = Borrar filtros
person = Usuario
created-at = Creado
last-login = Último acceso
updated = Actualizado
never = Nunca
pages = Paginación
first = Primera
previous = Anterior
next = Siguiente
last = Última
per-page = Filas por página
no-users-title = Aún no hay usuarios
no-users-body = Cree el primer usuario para empezar.
no-match-title = Ningún usuario coincide
no-match-body = Ningún usuario cumple todos los filtros. El ID, la organización y el rol deben coincidir exactamente. En algunos servidores, también el nombre de usuario.
past-end-title = Esta página está más allá del final de la lista
to-last-page = Ir a la última página
refresh = Actualizar
people-all = { $count ->
    [one] 1 usuario
   *[other] { $number } usuarios
}
people-matching = { $count ->
    [one] 1 usuario coincide
   *[other] { $number } usuarios coinciden
}
read-at = Cargado a las { $time }
range = { $first }–{ $last } de { $all }
past-end-body = La lista tiene ahora { $rows } usuarios. Puede que algunos se hayan eliminado desde que se creó el enlace.
unreadable-rows = { $count ->
    [one] 1 usuario no pudo leerse y falta aquí.
   *[other] { $count } usuarios no pudieron leerse y faltan aquí.
}
columns = Columnas…
columns-title = Columnas
columns-hint = El usuario va siempre primero. Los campos específicos del servidor aparecen aquí cuando la página actual los contiene. Con el ratón, arrastre un encabezado de columna para moverla, o su borde para cambiar el ancho.
columns-usual = Restablecer
width-narrow = Estrecha
width-medium = Media
width-wide = Ancha
width-widest = Muy ancha
width-of = Ancho de { $column }
move-up = Subir { $column }
move-down = Bajar { $column }
sort-hint = Ordenar solo esta página
sorted-here = Solo está ordenada esta página
unsort = Orden del servidor
active-filters = Filtros activos
remove-filter = Quitar el filtro { $label }: { $value }
label-before = { $label }:{" "}
pick = Seleccionar a { $name }
pick-page = Seleccionar todos los usuarios de esta página
picked-people = Usuarios seleccionados
picked = { $count ->
    [one] 1 usuario seleccionado.
   *[other] { $count } usuarios seleccionados.
}
picked-elsewhere = { $count ->
    [one] 1 no está en esta página.
   *[other] { $count } no están en esta página.
}
copy-usernames = Copiar nombres de usuario
copy-emails = Copiar correos
copied-lines = { $count ->
    [one] Se copió 1 línea.
   *[other] Se copiaron { $count } líneas.
}
unpick = Borrar la selección
peek-at = Vista previa de { $name }
peek = Vista previa
open = Abrir
open-person = Abrir a { $name }
views = Vistas guardadas
save-view = Guardar vista…
save-view-title = Guardar vista
save-view-lead = Guarda los filtros y las filas por página en este navegador.
view-name = Nombre de la vista
view-name-missing = Escriba un nombre para la vista.
view-save = Guardar vista
view-saved = Se guardó la vista «{ $name }».
view-command = Vista: { $name }

## One user

account = Cuenta
profile = Perfil
other-fields = Campos específicos del servidor
other-fields-hint = Se muestran tal como los envió el servidor. Editar el usuario no los cambia.
id = ID
edit = Editar
delete = Eliminar
replace = Reemplazar registro
not-found-title = Usuario no encontrado
search = Buscar usuarios
open-by-username = Abrir por nombre de usuario
open-by-id = Abrir por ID
copied = Copiado.
copy-failed = El navegador no permitió copiar. Seleccione el texto y cópielo manualmente.
dot-name = Un nombre de usuario formado solo por puntos no puede formar parte de una dirección. Use el ID en su lugar.
id-word = ID
named-by-id = con ID «{ $id }»
not-found-body = El servidor no tiene ningún usuario { $named }. Puede que se haya eliminado o que haya cambiado de nombre.
copy-value = Copiar { $what }
beside = Usuario anterior y siguiente
person-before = Usuario anterior
person-after = Usuario siguiente
place-in-list = { $place } de { $all }

## Forms

email-shape = Escriba un correo con el formato nombre@example.com.
create = Crear usuario
creating = Creando…
saving = Guardando…
password-new = Contraseña nueva
password-edit-hint = Déjela vacía para conservar la contraseña actual.
password-hint = Entréguela por un canal seguro. Después nadie podrá verla aquí.
generate = Generar
free = Este nombre de usuario está disponible en esta organización.
looking = Comprobando si el nombre de usuario está disponible…
unsure = Muchos nombres de usuario contienen este, así que la consola no puede saber si está ocupado. El servidor lo comprobará.
lookup-failed = La consola no pudo comprobar si el nombre de usuario está disponible. El servidor lo comprobará.
nothing-changed = No hay cambios que guardar.
what-changes = Qué cambiará
no-changes = Aún no hay cambios. Aparecen aquí mientras escribe.
no-changes-read = Los cambios aparecerán aquí cuando el JSON sea válido.
discard = Descartar
checked-again = Corrija primero estos problemas
server-refused = El servidor no aceptó estos valores
password-changed = Contraseña nueva (oculta)
back = Volver al usuario
see-who = Abrir este usuario
field-username = Nombre de usuario
field-email = Correo
field-password = Contraseña
field-organization = Organización
field-first-name = Nombre
field-last-name = Apellidos
field-role = Rol
hint-username = Debe ser único dentro de la organización.
hint-organization = Determina a qué puede acceder el usuario. Use un nombre que el servidor conozca.
hint-role = Texto libre. Los roles varían según el servidor.
required-username = Escriba un nombre de usuario.
required-password = Escriba o genere una contraseña.
required-organization = Escriba una organización.
required-any = Este campo es obligatorio.
strength-weak = Débil: fácil de adivinar
strength-fair = Regular: podría ser más larga
strength-good = Buena
strength-strong = Fuerte
taken-by = En esta organización, este nombre de usuario ya lo tiene { $name } (ID { $id }).
save-nothing = Guardar
save-changes-count = { $count ->
    [one] Guardar 1 cambio
   *[other] Guardar { $count } cambios
}
untouched-fields = { $count ->
    [one] Solo se envían estos cambios. 1 campo más queda igual.
   *[other] Solo se envían estos cambios. { $count } campos más quedan igual.
}
untouched-unknown = { $count ->
    [one] 1 de ellos es específico del servidor.
   *[other] { $count } de ellos son específicos del servidor.
}
created = Se creó { $name }.
saved = Se guardaron sus cambios en { $name }.
replaced = Se reemplazó el registro de { $name }.
edit-title = Editar { $name }
undo = Deshacer
undo-title = Deshacer su último cambio
undo-field = { $field }: volver a { $former }
undo-password = La contraseña anterior no se puede restaurar: el servidor nunca devuelve contraseñas.
undo-collides = No se deshizo: otra persona ha cambiado { $fields } desde entonces. Edite el usuario para resolverlo.
undone = Se deshizo su cambio en { $name }.

## Replacing the record

replace-lead = El registro completo, tal como lo envió el servidor. Todo se devuelve en una sola solicitud PUT. Si quita un campo, su valor puede perderse.
record = Registro (JSON)
replace-button = Reemplazar registro
json-no-object = El registro debe ser un objeto JSON entre llaves.
json-id-changed = El ID no se puede cambiar. Restaure el valor original.
json-no-username = El registro necesita un nombre de usuario, como texto.
json-profile = El perfil debe ser un objeto o null.
absent = (sin definir)
replace-title = Reemplazar el registro de { $name }
json-ends = El JSON está incompleto: falta una llave, un corchete o unas comillas.
json-syntax-at = JSON no válido en la línea { $line }, columna { $column }. Puede faltar o sobrar una coma, unas comillas o una llave.

## Deleting

delete-forever = El usuario pierde el acceso de inmediato. La API no puede restaurar usuarios eliminados.
deleting = Eliminando…
delete-button = Eliminar usuario
type-username = Confirmar nombre de usuario
type-username-wrong = Este no es el nombre de usuario. Escríbalo exactamente como aparece arriba.
delete-title = ¿Eliminar a { $name }?
delete-confirm = Este rol es privilegiado. Escriba el nombre de usuario { $username } para confirmar.
deleted = Se eliminó { $name }.
already-gone = { $name } ya se había eliminado.
delete-brings-back = Puede volver a crear este usuario con el mismo nombre de usuario, nombre, correo, organización y rol. Se pierde lo siguiente: { $lost }.

## The page when the program has stopped (index.html)

stopped-title = Gatehouse se ha detenido
stopped-text = Se produjo un error en la consola. Lo que escribió se conserva en esta pestaña como borrador, salvo las contraseñas, y se le ofrece de nuevo al recargar. Si estaba guardando, compruebe primero el usuario: puede que el cambio se haya realizado.
copy-report = Copiar informe
report-hint = Este informe contiene detalles técnicos de la consola y de su navegador, pero nada de lo que escribió o vio:
needs-program = Gatehouse necesita JavaScript y WebAssembly. Permítalos para este sitio y recargue la página.

## Request log

calls-shown = { $count ->
    [one] 1 solicitud en esta pestaña
   *[other] { $count } solicitudes en esta pestaña, { $shown } visibles
}
calls-lead = Solicitudes recientes de esta pestaña a la API, las más nuevas primero. El historial se conserva en memoria hasta que cierre sesión o la pestaña. Nunca contiene su token, y las contraseñas están ocultas.
calls-none = Ninguna solicitud coincide.
calls-save = Descargar HAR
calls-forget = Borrar historial
calls-search = Buscar solicitudes
calls-which = Mostrar
calls-all = Todas
calls-writes = Cambios
calls-failed = Fallidas
call-attempt = intento { $number }
call-took = { $milliseconds } ms
call-size = { $bytes } bytes
call-request = Solicitud
call-answer = Respuesta
call-empty = La respuesta está vacía.
call-let-go = La respuesta ya no está disponible. Solo las solicitudes recientes conservan la suya.
call-copy = Copiar como { $tool }
call-copied = Copiado como { $tool }.
call-token = Las solicitudes copiadas toman el token de la variable TOKEN. Las contraseñas ocultas hay que volver a escribirlas.
call-unreachable = sin respuesta
call-timed-out = tiempo agotado
call-redirected = redirigida
call-given-up = cancelada
tree-more = { $count ->
    [one] … y 1 más
   *[other] … y { $count } más
}
odd-title = { $count ->
    [one] 1 diferencia con la documentación de la API
   *[other] { $count } diferencias con la documentación de la API
}
odd-lead = En qué difieren las respuestas de este servidor de su documentación. La consola admite todas estas diferencias.
odd-unknown = no está documentado.
odd-missing = falta.
odd-retyped = se envió como { $kind }.
odd-seen = { $count ->
    [one] Visto en 1 solicitud.
   *[other] Visto en { $count } solicitudes.
}
