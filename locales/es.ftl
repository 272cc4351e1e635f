## The shell

skip = Ir al contenido principal
main-navigation = Principal
users = Usuarios
new-user = Usuario nuevo
sign-out = Cerrar sesión
settings = Ajustes
signed-in-tab = Sesión abierta hasta que cierre esta pestaña
signed-in-device = Sesión abierta en este dispositivo
page-not-found-title = Página no encontrada
page-not-found-body = El enlace puede estar incompleto o proceder de otra versión de la consola. Su trabajo no se ve afectado.
go-to-users = Ir a los usuarios
loading = Cargando…
refreshing = Actualizando…
try-again = Reintentar
reload = Recargar la página
chunk-failed-title = No se cargó una parte de la consola
chunk-failed-body = Puede que no tenga conexión o que haya una versión nueva. Lo que escribió se conserva como borrador. Reintente o recargue la página para obtener la última versión.
cancel = Cancelar
dismiss = Cerrar aviso
show-response = Mostrar la respuesta del servidor
absent-label = no indicado
screen-title = { $screen } · { $product }
request-log = Historial de solicitudes

## Signing in

sign-in = Iniciar sesión
sign-in-lead = Pegue un token de API de su servidor GATE. La consola comprueba el token antes de guardarlo.
token = Token de API
token-hint = Se guarda solo en esta pestaña, hasta que la cierre.
keep-signed-in = Mantener la sesión abierta en este dispositivo
keep-signed-in-hint = El token se guarda en este navegador hasta que cierre sesión. Cualquiera que use este perfil del navegador puede usarlo.
checking = Comprobando el token…
show = Mostrar
hide = Ocultar
sign-in-again = Iniciar sesión y continuar
sign-out-discard = Descartar y cerrar sesión
other-token-title = Este es un token distinto
other-token-body = Su trabajo sin guardar se empezó con otro token. Si continúa, se enviará con el nuevo.
use-other-token = Continuar con este token
discard-unsaved = Descartar el trabajo sin guardar
show-field = Mostrar { $field }
hide-field = Ocultar { $field }
pause-expired-title = Su sesión ha terminado
pause-signed-out-elsewhere-title = Cerró sesión en otra pestaña
pause-locked-title = Bloqueada
pause-another-token-title = Usar otro token
pause-expired = El servidor ya no acepta su token.
pause-signed-out-elsewhere = El contenido de esta pestaña está oculto.
pause-locked = La consola estuvo inactiva un tiempo, así que su contenido está oculto.
pause-another-token = Lo que empezó se queda en esta página.
pause-unsaved = Sus cambios sin guardar siguen aquí. Inicie sesión de nuevo para continuar.
pause-nothing-unsaved = Inicie sesión de nuevo para continuar donde lo dejó.
token-empty = Introduzca un token de API.
token-space = Hay un espacio o un salto de línea dentro del token. Copie de nuevo el token completo.
token-character = El token contiene un carácter no válido ({ $code }). Cópielo de nuevo de donde se emitió.
sign-in-refused = El servidor no acepta este token. Compruebe que lo ha copiado entero, que no ha caducado y que es de este servidor.
sign-in-forbidden = El servidor acepta este token, pero no le permite listar usuarios. Pida un token con acceso a la User API.
sign-in-unreachable = No hay respuesta de { $api }. Puede que la red o el servidor no funcionen, o que el servidor no permita la dirección de esta consola (CORS). Compruebe su conexión y consulte a quien administra la consola.
sign-in-no-api = El servidor de { $api } no tiene User API. Puede que la consola esté configurada con una dirección incorrecta.
sign-in-no-gate = Algo responde en { $api }, pero no es un servidor GATE. Puede que la consola esté configurada con una dirección incorrecta.
sign-in-page-before = De { $api } llegó una página web o una redirección en lugar de datos. Puede que haya una página de inicio de sesión delante: recargue esta página, inicie sesión allí y vuelva a introducir el token. Si recargar no ayuda, avise a quien administra la consola: la dirección de la API en config.json puede ser incorrecta.

## Leaving, drafts, reports

leave-title = ¿Salir sin guardar?
leave-body = Sus cambios se conservan como borrador en esta pestaña hasta que los guarde, los descarte o cierre sesión. Las contraseñas no se conservan nunca.
leave-sign-out = Al cerrar sesión se descartan sus cambios sin guardar y todos los borradores de esta pestaña.
leave-keep-draft = Salir y conservar borrador
leave-discard = Descartar y salir
keep-editing = Seguir editando
draft-too-large = El navegador no tiene espacio para guardar este borrador. Lo perderá si recarga la página.
stored-draft-title = Tiene un borrador sin guardar
stored-draft-password = También escribió una contraseña. Las contraseñas no se conservan nunca, así que escríbala de nuevo.
stored-draft-other-token = Este borrador se empezó con otro token. Si lo guarda, se enviará con su token actual.
stored-draft-restore = Continuar con el borrador
stored-draft-discard = Descartar el borrador
save-report-title = Sobre lo último que guardó
new-version = Hay una versión más reciente de la consola. Puede seguir trabajando y recargar cuando quiera. Lo que escribió se conserva, salvo las contraseñas.
offline = No tiene conexión. Esta página muestra datos cargados antes, y lo que escribió está a salvo. La consola continuará cuando vuelva la red.
read-only-title = Este token es de solo lectura
enable-editing = Activar la edición
moments-ago = hace menos de un minuto
stored-draft-body = Última edición { $age }. Campos: { $changes }.
read-only-with-message = El servidor rechazó un cambio: «{ $message }». No se cambió nada. La edición está desactivada, pero puede seguir viendo los usuarios.
read-only-without-message = El servidor rechazó un cambio. No se cambió nada. La edición está desactivada, pero puede seguir viendo los usuarios.
saved-response-lost = { $message } La respuesta del servidor se perdió, pero la consola ha confirmado el resultado.
already-up-to-date = { $name } ya tiene todos estos valores. No se envió nada.
empty-value = (vacío)
quoted = «{ $text }»
saved-differently-report = { $field }: el servidor guardó { $stored } en lugar de { $sent }.
changed-besides-report = { $field }: el servidor también cambió esto de { $from } a { $to }. No formaba parte de su cambio.
left-not-saved = { $name }: el cambio que estaba en curso no se hizo. { $reason }
left-draft-kept = Lo que escribió se conserva como borrador.
left-unknown = { $name }: { $reason }
concurrent-change-report = { $field }: otra persona lo cambió de { $from } a { $to } mientras usted editaba. Al guardar se conservó ese cambio.

## Conflicts

conflict-title = Otra persona cambió este usuario
conflict-body = Aún no se ha guardado nada. Elija qué valor conservar en cada campo.
conflict-base = Cuando empezó:
conflict-theirs = Ahora en el servidor:
conflict-mine = El suyo:
conflict-choose = Elija un valor para cada campo.
conflict-save = Guardar los valores elegidos
recreate-user = Volver a crear el usuario
changed-since-opened = Este usuario ha cambiado desde que lo abrió. Revise los cambios antes de eliminarlo:
delete-anyway = Eliminar de todos modos
stop-retrying = Dejar de reintentar
retrying-now = Reintentando ahora (intento { $number } de { $max }).
retrying-in = { $count ->
    [one] Nuevo intento en 1 segundo (intento { $number } de { $max }).
   *[other] Nuevo intento en { $count } segundos (intento { $number } de { $max }).
}

## Values that are not what they seem

hidden-character = Carácter invisible: { $code }
escaped-space = Espacio: { $code }
decomposed-character = Parte de un carácter que suele escribirse como uno solo (no NFC): { $code }
more-characters = { $count ->
    [one] … y 1 carácter más
   *[other] … y { $count } caracteres más
}
show-all-fields = { $count ->
    [one] Mostrar 1 campo
   *[other] Mostrar los { $count } campos
}
confusable = { $field } parece «{ $reading }», pero es distinto. Contiene letras similares de otro alfabeto: { $letters }.

## Configuration

config-title = La consola no está bien configurada
config-next = Quien administra esta consola puede corregir config.json en su servidor web. Después, recargue esta página.
config-unreachable = No se pudo cargar config.json: el servidor no respondió.
config-redirected = La solicitud de config.json fue redirigida. Puede que haya una página de inicio de sesión delante de esta consola: recargue esta página e inicie sesión allí.
config-page = En lugar de config.json llegó una página web. Puede que haya una página de inicio de sesión delante de esta consola: recargue esta página e inicie sesión allí. Si recargar no ayuda, puede que el archivo falte en el servidor web.
config-expected-text = texto entre comillas
config-expected-page-size = 20, 50 o 100
config-expected-timeout = un número de 0.1 a 600, con tres decimales como máximo
config-expected-lock = un número de 0 (nunca) a 1440, con tres decimales como máximo
config-expected-roles = una lista de palabras, cada una entre comillas
config-expected-directory = "off", o auto (un número de usuarios) y rate (de 1 a 200 solicitudes por segundo) entre llaves
config-syntax = config.json no es JSON válido. El error está en la línea { $line }, columna { $column }.
config-missing = No se pudo cargar config.json (el servidor devolvió { $status }).
config-api = En config.json, «api» es «{ $written }». Debe ser una dirección https, una dirección http en localhost o una ruta de este servidor, como /api/v1. Con http sin cifrar, otros podrían leer el token.
config-no-api = config.json no define «api», la dirección de la User API de GATE.
config-unknown-key = config.json contiene «{ $key }», que no es un ajuste. Los ajustes son { $settings }.
config-invalid = En config.json, «{ $key }» es { $written }. Debe ser { $expected }.

## Keyboard

palette-button = Buscar y comandos
palette-label = Buscar o ejecutar un comando
palette-results = Resultados
palette-hint = Escriba un nombre, un nombre de usuario, un ID o un correo para encontrar a un usuario. Elija con las flechas y pulse Intro.
setting-command = { $setting }: { $value }
on-this-screen = En esta pantalla
searching = Buscando…
filter-list = Filtrar usuarios
shortcuts-title = Atajos de teclado
shortcuts-hint = Los atajos de una sola tecla se ignoran mientras escribe. Puede desactivarlos en Ajustes.
close = Cerrar
search-no-results = Ningún usuario coincide. Pruebe con el nombre de usuario o el ID completo.
search-results-count = { $count ->
    [one] 1 usuario
   *[other] { $count } usuarios
}
shortcut-help = Mostrar los atajos de teclado
shortcut-next-row = Usuario siguiente de la lista
shortcut-previous-row = Usuario anterior de la lista
shortcut-next-page = Página siguiente
shortcut-previous-page = Página anterior
shortcut-edit = Editar usuario
shortcut-settings = Ir a los ajustes
shortcut-preview = Mostrar u ocultar la vista previa
shortcut-select = Seleccionar o deseleccionar usuario
shortcut-select-range = Seleccionar desde el último usuario seleccionado hasta este
shortcut-request-log = Ir al historial de solicitudes

## Export

export = Exportar…
export-title = Exportar usuarios
export-scope = Usuarios
export-format = Formato
export-csv = CSV, para hojas de cálculo
export-template = CSV, para editar y volver a importar
export-workbook = Libro de Excel, para editar y volver a importar
export-json = JSON, con todos los campos salvo los secretos
export-download = Descargar
stop = Detener
export-no-file = No se descargó ningún archivo.
export-blocked = El navegador no aceptó el archivo. Compruebe si bloquea las descargas de este sitio.
export-page = Esta página ({ $rows })
export-all = Todos los que coinciden ({ $all })
export-progress = { $received } de { $all } cargados…
export-writing = Escribiendo el libro…
export-done = { $count ->
    [one] Se exportó 1 usuario a { $name }.
   *[other] Se exportaron { $count } usuarios a { $name }.
}
export-count-differs = La lista cambió durante la exportación: el servidor cuenta ahora { $all } usuarios, pero el archivo contiene { $saved }. Exporte de nuevo para obtener la lista completa.
export-uncounted = El servidor no indica cuántos usuarios hay. El archivo contiene los { $saved } que envió. Si la lista debe estar completa, compruebe el número en otro lugar.
export-repeated = El servidor volvió a enviar los mismos usuarios en lugar de la página siguiente, así que la exportación se detuvo. El archivo contiene { $saved } usuarios y faltan otros. Filtre la lista en partes más pequeñas y exporte cada una.
export-selected = Usuarios seleccionados ({ $rows })

## Settings

settings-lead = Se guardan en este navegador. Los cambios se aplican a todas sus pestañas.
settings-not-stored = Este navegador no puede guardar ajustes. Sus cambios duran hasta que cierre o recargue esta pestaña.
theme-heading = Tema
language-heading = Idioma
language-browser = Como el navegador
time-zone-heading = Zona horaria
time-zone-system = Como el sistema
time-zone-hint = Se usa para todas las fechas y horas de la consola.
density-heading = Altura de las filas
page-size-heading = Filas por página
keyboard-heading = Teclado
single-key-shortcuts = Atajos de una sola tecla
single-key-shortcuts-hint = Pulse ? para verlos. Se ignoran mientras escribe. Ctrl-K o ⌘-K funciona siempre.
drafts-heading = Borradores de esta pestaña
discard-all-drafts = Descartar todos los borradores
all-drafts-discarded = Se descartaron todos los borradores de esta pestaña.
download-drafts = Descargar los borradores
discard-draft = Descartar el borrador «{ $title }»
draft-discarded = Se descartó el borrador «{ $title }».
about = Acerca de esta consola
version = Versión
api-address = Dirección de la API
content-security-policy = Política de seguridad de contenido
no-content-security-policy = Ninguna. El servidor web no envía la cabecera Content-Security-Policy con esta página. Las plantillas de despliegue de Gatehouse incluyen una.
api-test = Probar la conexión con la API
theme-system = Como el sistema
theme-light = Claro
theme-dark = Oscuro
density-comfortable = Cómoda
density-compact = Compacta
page-size-configured = Predeterminado ({ $size })
views-none = No hay vistas guardadas. Filtre la lista de usuarios y elija «Guardar vista…» en la barra lateral.
delete-view = Eliminar
delete-view-label = Eliminar la vista «{ $name }»
view-deleted = Se eliminó la vista «{ $name }».
download-views = Descargar las vistas
file-downloaded = Se descargó { $name }.
import-views-text = Vistas que importar
import-views-hint = Pegue el contenido de un archivo de vistas descargado aquí o en otro navegador.
import-views = Importar vistas
import-views-invalid = Este texto no contiene vistas guardadas.
views-imported = { $count ->
    [one] Se importó una vista.
   *[other] Se importaron { $count } vistas.
}
drafts-none = No hay borradores. Lo que escribe en un formulario se conserva aquí hasta que lo guarde o lo descarte.
drafts-count = { $count ->
    [one] 1 borrador sin guardar. Se descarta al cerrar sesión.
   *[other] { $count } borradores sin guardar. Se descartan al cerrar sesión.
}
api-test-passed = La API respondió en { $milliseconds } ms y acepta su token. Contiene { $people } usuarios.

## Faults

error-signed-out = Su sesión ha terminado.
error-signed-out-next = Inicie sesión de nuevo para continuar donde lo dejó.
error-forbidden = No tiene permiso para hacer esto.
error-forbidden-next = No se cambió nada. Pida más permisos a quien emitió su token.
error-not-found = El servidor no pudo encontrarlo.
error-not-found-next = Puede que se haya eliminado o que la dirección sea incorrecta.
error-refused = El servidor lo rechazó.
error-refused-next = No se cambió nada.
error-conflict = Esto entra en conflicto con otro cambio.
error-conflict-next = No se guardó nada. Recargue el usuario, compruebe qué cambió y reintente.
error-too-many = Demasiadas solicitudes.
error-too-many-next = El servidor limita las solicitudes. Espere un minuto y reintente.
error-too-many-wait = { $count ->
    [one] El servidor limita las solicitudes. Espere 1 segundo y reintente.
   *[other] El servidor limita las solicitudes. Espere { $count } segundos y reintente.
}
error-too-many-retrying = El servidor limita el número de solicitudes. La consola volverá a intentarlo por sí sola.
error-server = Se produjo un error en el servidor ({ $status }).
error-server-next = El problema está en el servidor. Espere un momento y reintente.
error-server-retrying = El problema está en el servidor. La consola volverá a intentarlo por sí sola.
error-unexpected-status = El servidor envió una respuesta inesperada ({ $status }).
error-unexpected-status-next = Reintente. Si sigue ocurriendo, avise a quien administra el servidor.
filters-refused = El servidor no aceptó los filtros.
filters-refused-next = No se muestran usuarios. Cambie o borre el filtro marcado.
error-unreadable = No se pudo leer la respuesta del servidor.
error-not-json = Está incompleta o no es JSON. Puede que haya respondido un proxy. Reintente.
error-too-deep = Sus datos están anidados a demasiada profundidad. Avise a quien administra el servidor.
error-not-a-page = No es una lista de usuarios. Reintente. Si sigue ocurriendo, avise a quien administra el servidor.
error-not-a-user = No es un usuario. Reintente. Si sigue ocurriendo, avise a quien administra el servidor.
error-another-user = El servidor devolvió otro usuario.
error-another-user-next = Devolvió el usuario con ID { $id }, no el que está en pantalla. Abra el usuario por ID, revise el registro y haga allí el cambio.
error-unreachable = No hay respuesta del servidor.
error-unreachable-next = Puede que la red o el servidor no funcionen, o que el servidor no permita la dirección de esta consola (CORS). Compruebe su conexión y reintente.
error-timed-out = El servidor tardó demasiado en responder.
error-timed-out-next = La consola dejó de esperar. Reintente en un momento.
error-redirected = El servidor redirigió la solicitud.
error-redirected-next = La consola no siguió la redirección, para proteger su token.
error-page = En lugar de datos llegó una página web.
error-sign-in-page = Puede que haya una página de inicio de sesión delante del servidor: recargue esta página, inicie sesión allí y vuelva. Lo que escribió se conserva como borrador, salvo las contraseñas. Si recargar no ayuda, avise a quien administra la consola: la dirección de la API en config.json puede ser incorrecta.
error-page-token = O bien el token ya no es válido: en ese caso, inicie sesión con uno nuevo.
server-says = El servidor dice: «{ $message }».
two-sentences = { $first } { $second }
change-not-made = El cambio no se ha realizado.
change-not-made-next = { $error } La consola lo comprobó: por ahora, el servidor no ha realizado el cambio. Puede reintentarlo.
unknown-outcome = La consola no puede saber si el cambio se realizó.
unknown-outcome-next = { $error } Puede que el servidor realizara el cambio antes de que se perdiera su respuesta. Compruebe el usuario antes de reintentar.
typed-still-here = Lo que escribió sigue aquí.
delete-not-made = El usuario no se ha eliminado.
delete-not-made-next = { $error } La consola lo comprobó: el usuario sigue ahí. Puede reintentarlo.
delete-unknown = La consola no puede saber si el usuario se eliminó.
delete-unknown-next = { $error } Puede que el servidor eliminara el usuario antes de que se perdiera su respuesta. Busque el usuario antes de reintentar.
unknown-secret-next = { $error } Ningún registro muestra una contraseña ni otro secreto, así que la consola no puede comprobarlo. Puede guardarlo de nuevo sin riesgo.
deleted-meanwhile = Este usuario se ha eliminado.
deleted-meanwhile-next = No se guardó nada. Puede volver a crear el usuario desde este formulario. El nuevo usuario recibe otro ID, necesita una contraseña nueva y pierde todos los campos específicos del servidor.
undo-gone-next = Ya no hay nada que deshacer.

## The list

filters = Filtros
search-label = Buscar por nombre, correo o cualquier dato
search = Búsqueda
more-filters = Más filtros
sign-in-days = { $days } días
sign-in-longer = Más de { $days } días
today = Hoy
unknown = Desconocido
without = Sin
sorted-everyone = Están ordenados todos los usuarios, no solo esta página.
sorted-so-far = Están ordenados los usuarios leídos hasta ahora.
clear-filters = Borrar filtros
user-column = Usuario
created-at = Creado
last-login = Último acceso
updated = Actualizado
never = Nunca
pagination = Paginación
first-page = Primera
previous-page = Anterior
next-page = Siguiente
last-page = Última
per-page = Filas por página
no-users-title = Aún no hay usuarios
no-users-body = Cree el primer usuario para empezar.
no-match-title = Ningún usuario coincide
no-match-body = Ningún usuario cumple todos los filtros. El ID, la organización y el rol deben coincidir exactamente. En algunos servidores, también el nombre de usuario.
no-match-search = Ningún usuario coincide con esta búsqueda. Revise la ortografía o pruebe con menos palabras.
no-match-so-far-title = Ningún usuario coincide hasta ahora
no-match-so-far-body = No se han leído todos los usuarios, así que puede faltar alguien.
past-end-title = Esta página está más allá del final de la lista
to-last-page = Ir a la última página
refresh = Actualizar
users-count = { $count ->
    [one] 1 usuario
   *[other] { $number } usuarios
}
users-matching-count = { $count ->
    [one] 1 usuario coincide
   *[other] { $number } usuarios coinciden
}
loaded-at = Cargado a las { $time }
row-range = { $first }–{ $last } de { $all }
at-least = { $number } o más
past-end-body = La lista tiene ahora { $rows } usuarios. Puede que algunos se hayan eliminado desde que se creó el enlace.
empty-page-title = Esta página está vacía
empty-page-body = El servidor cuenta { $rows } usuarios, pero no envió ninguno para esta página. Puede que algunos se acaben de eliminar. Actualice la lista.
empty-page-uncounted = El servidor no envió usuarios para esta página y no indica cuántos hay. Puede que la lista se haya acortado. Actualice la lista.
unreadable-rows = { $count ->
    [one] 1 usuario no pudo leerse y falta aquí.
   *[other] { $count } usuarios no pudieron leerse y faltan aquí.
}
filter-ignored = { $count ->
    [one] 1 de los { $rows } usuarios de esta página no coincide con el filtro «{ $filter }: { $value }». Puede que el servidor no admita este filtro. Compruebe cada usuario antes de trabajar con esta lista.
   *[other] { $count } de los { $rows } usuarios de esta página no coinciden con el filtro «{ $filter }: { $value }». Puede que el servidor no admita este filtro. Compruebe cada usuario antes de trabajar con esta lista.
}
offset-ignored = El servidor envió para esta página los mismos usuarios que para la anterior. Puede que no admita páginas, así que otros usuarios no aparecen aquí. Búsquelos con los filtros.
repeated-users = { $count ->
    [one] 1 usuario ya estaba en la página anterior. La lista ha cambiado entretanto, así que puede faltar alguien en esta página o en la anterior. Actualice ambas para asegurarse.
   *[other] { $count } usuarios ya estaban en la página anterior. La lista ha cambiado entretanto, así que puede faltar alguien en esta página o en la anterior. Actualice ambas para asegurarse.
}
duplicated-users = { $count ->
    [one] 1 usuario aparece dos veces en esta página, tal como la envió el servidor. El número de usuarios puede ser demasiado alto.
   *[other] { $count } filas de esta página repiten un usuario, tal como las envió el servidor. El número de usuarios puede ser demasiado alto.
}
columns = Columnas…
columns-title = Columnas
columns-hint = El usuario va siempre primero. Los campos específicos del servidor aparecen aquí cuando la página actual los contiene. Con el ratón, arrastre un encabezado de columna para moverla, o su borde para cambiar el ancho.
columns-reset = Restablecer
width-narrow = Estrecha
width-medium = Media
width-wide = Ancha
width-widest = Muy ancha
width-of = Ancho de { $column }
move-up = Subir { $column }
move-down = Bajar { $column }
sort-hint = Ordenar solo esta página
sort-everyone = Ordenar todos los usuarios
sorted-page-only = Solo está ordenada esta página
server-order = Orden del servidor
active-filters = Filtros activos
remove-filter = Quitar el filtro { $label }: { $value }
label-before = { $label }:{" "}
label-and-value = { $label }: { $value }
select-user = Seleccionar a { $name }
select-page = Seleccionar todos los usuarios de esta página
selected-users = Usuarios seleccionados
selected-count = { $count ->
    [one] 1 usuario seleccionado.
   *[other] { $count } usuarios seleccionados.
}
selected-elsewhere-count = { $count ->
    [one] 1 no está en esta página.
   *[other] { $count } no están en esta página.
}
copy-usernames = Copiar nombres de usuario
copy-emails = Copiar correos
copied-lines = { $count ->
    [one] Se copió 1 línea.
   *[other] Se copiaron { $count } líneas.
}
selection-gone = { $count ->
    [one] { $names } ya no existe y se quitó de la selección.
   *[other] { $count } usuarios ya no existen y se quitaron de la selección: { $names }.
}
nothing-copied = No se copió nada.
clear-selection = Borrar la selección
preview-user = Vista previa de { $name }
preview = Vista previa
open = Abrir
open-user = Abrir a { $name }
views = Vistas guardadas
save-view = Guardar vista…
save-view-title = Guardar vista
save-view-lead = Guarda los filtros y las filas por página en este navegador.
view-name = Nombre de la vista
view-name-required = Escriba un nombre para la vista.
save-view-submit = Guardar vista
view-saved = Se guardó la vista «{ $name }».
view-command = Vista: { $name }

## One user

account = Cuenta
profile = Perfil
other-fields = Otros campos
other-fields-hint = Campos que solo tiene este servidor. La mayoría se puede cambiar al editar el usuario.
other-fields-edit-hint = Campos que solo tiene este servidor. El servidor decide qué valores acepta.
times-in-zone = Las horas corresponden a { $zone }.
no-value = Sin valor
empty-text = Texto vacío
use-empty-text = Usar texto vacío
use-no-value = Dejar sin valor
action-on-field = { $action }: { $field }
yes = Sí
no = No
id = ID
edit = Editar
delete = Eliminar
replace = Reemplazar registro
not-found-title = Usuario no encontrado
search-users = Buscar usuarios
open-by-username = Abrir por nombre de usuario
open-by-username-other = El nombre de usuario «{ $username }» lleva a otro usuario: { $name }, organización { $organization }, ID { $id }. Varias organizaciones tienen este nombre de usuario y el servidor elige uno. Abra por ID el usuario de esta pantalla.
open-by-username-nobody = El servidor no encuentra ningún usuario con el nombre de usuario «{ $username }». Abra por ID el usuario de esta pantalla.
open-by-id = Abrir por ID
copied = Copiado.
copy-by-hand-title = Copie este texto
copy-by-hand-body = El navegador no permitió que la consola copiara. El texto está seleccionado: pulse Ctrl-C, o ⌘-C en un Mac.
dots-username = Un nombre de usuario formado solo por puntos no puede formar parte de una dirección. Use el ID en su lugar.
id-inline = ID
named-by-id = con ID «{ $id }»
not-found-body = El servidor no tiene ningún usuario { $named }. Puede que se haya eliminado o que haya cambiado de nombre.
copy-value = Copiar { $field }
neighbours = Usuario anterior y siguiente
previous-user = Usuario anterior
next-user = Usuario siguiente
position-in-list = { $position } de { $all }

## Forms

email-invalid = Escriba un correo con el formato nombre@example.com.
number-invalid = Escriba un número, como 12 o 3.5.
time-unfinished = Complete la fecha y la hora, o vacíe el campo.
notice-hidden = Contiene caracteres que no se ven o no se distinguen: { $text }
notice-password-space = La contraseña empieza o termina con un espacio. Se guardará con ese espacio.
notice-password-hidden = La contraseña contiene un carácter que no se ve: { $code }
create = Crear usuario
creating = Creando…
saving = Guardando…
password-new = Contraseña nueva
password-edit-hint = Déjela vacía para conservar la contraseña actual.
password-hint = Entréguela por un canal seguro. Después nadie podrá verla aquí.
generate = Generar
username-available = Este nombre de usuario está disponible en esta organización.
username-checking = Comprobando si el nombre de usuario está disponible…
username-uncertain = Muchos nombres de usuario contienen este, así que la consola no puede saber si está ocupado. El servidor lo comprobará.
username-check-failed = La consola no pudo comprobar si el nombre de usuario está disponible. El servidor lo comprobará.
nothing-changed = No hay cambios que guardar.
changes-heading = Qué cambiará
no-changes = Aún no hay cambios. Aparecen aquí mientras escribe.
no-changes-invalid-json = Los cambios aparecerán aquí cuando el JSON sea válido.
discard = Descartar
fix-problems = Corrija primero estos problemas
server-rejected = El servidor no aceptó estos valores
password-changed = Contraseña nueva (oculta)
back-to-user = Volver al usuario
open-taken-user = Abrir este usuario
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
required-field = Este campo es obligatorio.
strength-weak = Débil: fácil de adivinar
strength-fair = Regular: podría ser más larga
strength-good = Buena
strength-strong = Fuerte
username-taken-by = En esta organización, este nombre de usuario ya lo tiene { $name } (ID { $id }).
username-looks-alike = { $name } (ID { $id }) tiene en esta organización un nombre de usuario que se ve igual, pero está escrito con otros caracteres. Elija otro nombre de usuario.
save-no-changes = Guardar
save-changes-count = { $count ->
    [one] Guardar 1 cambio
   *[other] Guardar { $count } cambios
}
unchanged-fields = { $count ->
    [one] Solo se envían estos cambios. 1 campo más queda igual.
   *[other] Solo se envían estos cambios. { $count } campos más quedan igual.
}
unchanged-server-specific = { $count ->
    [one] 1 de ellos es específico del servidor.
   *[other] { $count } de ellos son específicos del servidor.
}
created = Se creó { $name }.
saved = Se guardaron sus cambios en { $name }.
saved-otherwise = El servidor respondió para { $name }, pero guardó algo distinto de lo que usted envió.
replaced = Se reemplazó el registro de { $name }.
edit-title = Editar { $name }
undo = Deshacer
undo-title = Deshacer su último cambio
undo-field = { $field }: volver a { $former }
undo-password = La contraseña anterior no se puede restaurar: el servidor nunca devuelve contraseñas.
undo-secrets = { $fields }: el valor anterior no se puede restaurar. La consola solo envía un secreto si alguien lo escribe.
undo-conflict = No se deshizo: otra persona ha cambiado { $fields } desde entonces. Edite el usuario para resolverlo.
undone = Se deshizo su cambio en { $name }.

## Replacing the record

replace-lead = El registro completo, tal como lo envió el servidor. Todo se devuelve en una sola solicitud PUT. Si quita un campo, su valor puede perderse.
replace-secrets = Estos campos parecen contener secretos; no aparecen aquí ni se devuelven al servidor: { $fields }. Para fijar uno, escríbalo.
values-broken = Algunos valores llegaron dañados del servidor
value-broken = Este valor no se pudo leer entero; � ocupa el lugar de lo que falta. Para no guardar ese signo, escriba el valor de nuevo.
record = Registro (JSON)
replace-button = Reemplazar registro
json-not-an-object = El registro debe ser un objeto JSON entre llaves.
json-id-changed = El ID no se puede cambiar. Restaure el valor original.
json-no-username = El registro necesita un nombre de usuario, como texto.
json-profile = El perfil debe ser un objeto o null.
not-set = (sin definir)
replace-title = Reemplazar el registro de { $name }
json-incomplete = El JSON está incompleto: falta una llave, un corchete o unas comillas.
json-syntax-at = JSON no válido en la línea { $line }, columna { $column }. Puede faltar o sobrar una coma, unas comillas o una llave.

## Deleting

delete-warning = El usuario pierde el acceso de inmediato. La API no puede restaurar usuarios eliminados.
deleting = Eliminando…
delete-button = Eliminar usuario
confirm-username = Confirmar nombre de usuario
confirm-username-wrong = Este no es el nombre de usuario. Escríbalo exactamente como aparece arriba.
delete-title = ¿Eliminar a { $name }?
delete-confirm = Este rol es privilegiado. Escriba el nombre de usuario { $username } para confirmar.
deleted = Se eliminó { $name }.
already-deleted = { $name } ya se había eliminado.
delete-recreate-hint = Puede volver a crear este usuario con el mismo nombre de usuario, nombre, correo, organización y rol. Se pierde lo siguiente: { $lost }.

## The page when the program has stopped (index.html)

stopped-title = Gatehouse se ha detenido
stopped-text = Se produjo un error en la consola. Lo que escribió se conserva en esta pestaña como borrador, salvo las contraseñas, y se le ofrece de nuevo al recargar. Si estaba guardando, compruebe primero el usuario: puede que el cambio se haya realizado.
copy-report = Copiar informe
report-hint = Este informe contiene detalles técnicos de la consola y de su navegador, pero nada de lo que escribió o vio:
needs-program = Gatehouse necesita JavaScript y WebAssembly. Permítalos para este sitio y recargue la página.

## Request log

request-log-count = { $count ->
    [one] 1 solicitud en esta pestaña
   *[other] { $count } solicitudes en esta pestaña, { $shown } visibles
}
request-log-lead = Solicitudes recientes de esta pestaña a la API, las más nuevas primero. El historial se conserva en memoria hasta que cierre sesión o la pestaña. Nunca contiene su token, y las contraseñas están ocultas.
request-log-empty = Ninguna solicitud coincide.
request-log-download = Descargar HAR
request-log-clear = Borrar historial
request-log-search = Buscar solicitudes
request-log-filter = Mostrar
request-log-all = Todas
request-log-changes = Cambios
request-log-failed = Fallidas
request-attempt = intento { $number }
request-duration = { $milliseconds } ms
response-size = { $bytes } bytes
request-heading = Solicitud
response-heading = Respuesta
response-empty = La respuesta está vacía.
response-dropped = La respuesta ya no está disponible. Solo las solicitudes recientes conservan la suya.
copy-request-as = Copiar como { $tool }
request-copied = Copiado como { $tool }.
copy-request-hint = Las solicitudes copiadas toman el token de la variable TOKEN. Las contraseñas ocultas hay que volver a escribirlas.
request-unreachable = sin respuesta
request-timed-out = tiempo agotado
request-redirected = redirigida
request-aborted = cancelada
tree-more = { $count ->
    [one] … y 1 más
   *[other] … y { $count } más
}
deviations-title = { $count ->
    [one] 1 diferencia con la documentación de la API
   *[other] { $count } diferencias con la documentación de la API
}
deviations-lead = En qué difieren las respuestas de este servidor de su documentación. La consola admite todas estas diferencias.
deviation-undocumented = no está documentado.
deviation-missing = falta.
deviation-type = se envió como { $kind }.
deviation-seen = { $count ->
    [one] Visto en 1 solicitud.
   *[other] Visto en { $count } solicitudes.
}

## The directory

reading-ask-title = ¿Leer antes todos los usuarios?
reading-ask-body = El servidor solo puede buscar nombres de usuario. La consola puede leer una vez todos los usuarios y después buscar, ordenar y contar en esta pestaña. No se guarda nada en este dispositivo.
reading-ask-facts = Usuarios: { $number } · Solicitudes: { $requests } · Tiempo aproximado: { $time }
reading-ask-uncounted = El servidor no dice cuántos usuarios tiene.
reading-ask-too-many = { $number } usuarios son más de los que caben en esta pestaña: { $most }. Filtre por una organización para leer solo sus usuarios.
reading-none = Aún no se ha leído ningún usuario.
reading-all = Leer todos los usuarios
reading-only = Leer solo { $organization } ({ $number })
search-usernames-instead = Buscar nombres de usuario en el servidor
sort-page-instead = Ordenar solo esta página
reading-label = Lectura de usuarios
reading-progress = Leyendo usuarios: { $read } de { $number }
reading-progress-uncounted = Leyendo usuarios: { $read } hasta ahora
reading-rate = { $rate } solicitudes por segundo
reading-left = tiempo restante aproximado: { $time }
pause = Pausar
resume = Continuar
reading-paused = La lectura está en pausa.
reading-signed-out = La lectura continuará cuando vuelva a iniciar sesión.
reading-offline = No se puede acceder al servidor. La lectura continuará sola en cuanto responda.
reading-slowed = El servidor pidió menos solicitudes. La lectura continuará sola.
reading-failing = El servidor responde con errores. La lectura volverá a intentarlo sola.
reading-stopped = La lectura se detuvo. Aquí faltan los usuarios que no se han leído.
reading-scope = Solo se ha leído { $organization }. Aquí faltan los usuarios de otras organizaciones.
reading-partial = Usuarios sin leer: { $number }. Quien busca puede estar entre ellos.
reading-moved = Durante la lectura se crearon y eliminaron usuarios: algunos pueden faltar y otros pueden ya no existir. Leer a todos de nuevo requiere { $number } solicitudes.
reading-unproven = Nada demuestra que se hayan leído todos los usuarios. Puede que falte la persona que busca.
read-on = Continuar la lectura
worker-failed-title = La búsqueda no funciona en este navegador
worker-failed-body = Todo lo demás funciona como antes. Reintente o filtre por nombre de usuario.
worker-stopped-title = La búsqueda se ha detenido
worker-stopped-body = El navegador la cerró, quizá por falta de memoria. Todo lo demás funciona como antes. Reintente o lea una sola organización.
worker-failed-reason = El navegador indica: { $reason }
only-typos = Hay pocas coincidencias exactas. También se muestran grafías parecidas.
pasted-found = Se encontraron { $found } de { $asked }.
pasted-missing = No encontrados:
matches-so-far = { $matches } hasta ahora
coverage-whole = Todos los usuarios ({ $number }) · leídos a las { $time }
coverage-partial = { $read } de { $number } usuarios · datos de las { $time }
coverage-unproven = Usuarios leídos: { $read } · datos de las { $time }
coverage-scope = Solo { $organization }
coverage-title = Qué se ha leído
coverage-read = Usuarios distintos leídos
coverage-counted = Contados por el servidor
coverage-not-counted = El servidor no envía la cuenta
coverage-order = Orden de las páginas
order-unknown = Aún no se sabe
order-id = Por ID
order-username = Por nombre de usuario
order-created = Por fecha de creación
order-field = Por otro campo
order-none = Ninguno encontrado
coverage-oldest = Lectura más antigua
coverage-requests = Solicitudes enviadas
coverage-gaps = Huecos
coverage-problems = Qué tiene de inusual este servidor
gap-organization = Organización { $name }
gap-others = Usuarios fuera de las organizaciones vistas
gap-positions = Filas { $from } a { $to }
gap-record = Registro { $id }
gap-anywhere = En cualquier parte de la lista
gap-at-least = Faltan al menos { $number }.
gap-failed = El servidor devolvió { $status }.
gap-no-answer = No llegó respuesta.
gap-pages = Las páginas contienen menos usuarios de los que cuenta el servidor.
gap-unreadable = No se pudo leer el registro.
gap-not-read = Aún sin leer.
problem-offset-ignored = El servidor ignora la posición inicial (offset), así que todas las páginas tienen los mismos usuarios. La lectura se ha detenido.
problem-filter-ignored = El servidor ignora el filtro de organización, así que no se puede decir dónde están los huecos.
problem-limit-capped = El servidor envía como máximo { $rows } usuarios por página.
problem-no-count = El servidor no envía la cuenta, así que nada demuestra que se haya leído a todos.
problem-count-moves = La cuenta del servidor varió entre { $lowest } y { $highest } durante la lectura.
problem-count-too-low = Hay más usuarios de los que cuenta el servidor.
problem-order-changes = El orden de las páginas cambió durante la lectura.
problem-too-many = Esta pestaña no admite más usuarios. Lea una sola organización.
coverage-note = Los cambios hechos en otro lugar aparecen cuando se vuelve a leer el usuario.
read-again = Leer de nuevo
found-by = Encontrado por
found-exact = coincidencia exacta
found-username = inicio del nombre de usuario
found-name-word = un nombre
found-name = inicio de un nombre
found-email = una palabra del correo
found-inside = parte de un campo
found-typo = grafía parecida
overview = Resumen
overview-lead = Cada cifra enlaza con los usuarios que cuenta.
overview-off = Quien administra esta consola ha desactivado la lectura de todos los usuarios, así que no hay resumen.
overview-nobody = El servidor no tiene usuarios que contar.
overview-recent = Iniciaron sesión en los últimos 30 días
overview-never = Nunca iniciaron sesión
overview-privileged = Roles con privilegios
overview-without-email = Sin correo
overview-created = Creados por mes
overview-earlier = Antes
overview-no-organization = Sin organización
overview-no-role = Sin rol
overview-more = { $number } más
overview-share = Proporción
print = Imprimir
palette-first = Los primeros { $shown } de { $number } usuarios
palette-usernames-only = El servidor solo busca nombres de usuario e ID.
search-everyone = Buscar «{ $text }» entre todos los usuarios
export-from-search = El archivo tiene los campos que guarda la búsqueda: ID, nombre de usuario, nombre, correo, organización, rol y fechas.

## Plans: the pages

plans = Planes
import-users = Importar usuarios
plan-change-title = Cambiar los usuarios seleccionados
plan-title = Plan { $hash }
plans-lead = Cambios para muchos usuarios. Ve cada uno antes de que se haga.
plans-all = Todos los planes
plans-watch = Ver la ejecución
plans-steps = Pasos de este plan
plans-step-choose = Elegir
plans-step-bring = Archivo
plans-step-match = Asignar
plans-step-mend = Corregir
plans-busy-title = En esta pestaña se ejecuta otro plan
plans-busy-body = Solo se ejecuta un plan a la vez. Ponga en pausa el otro o espere a que termine.
plans-failed-title = Los planes no están disponibles
plans-failed-body = La parte de la consola que guarda los planes no se inició. Compruebe su conexión e inténtelo de nuevo.
plans-stopped-title = Los planes se han detenido
plans-stopped-body = La parte de la consola que ejecuta los planes se ha detenido. El diario del plan sabe lo que se envió. Inténtelo de nuevo y reanude la ejecución.
open-plans = Abrir los planes
open-plan-file = Abrir un archivo de plan
go-to-plans = Ir a los planes
plans-not-stored = El navegador no guardó el plan: { $reason }
plans-none-title = Aún no hay planes
plans-none-body = Un plan es una lista de cambios para muchos usuarios. Ve cada cambio antes de que se envíe nada. Continúa donde se detuvo y se puede deshacer.
plans-template = Descargar una tabla vacía (CSV)
plans-template-workbook = Descargar una tabla vacía (XLSX)
plans-way-import = Importar un archivo
plans-way-import-body = CSV, TSV o XLSX, o filas pegadas de una hoja de cálculo. El archivo no sale de esta pestaña.
plans-way-selection = Cambiar una selección
plans-way-selection-body = Seleccione usuarios en la lista y elija qué se hace con ellos.
plans-way-file = Abrir un archivo de plan
plans-way-file-body = Un plan que guardó un colega, o usted otro día.
plans-not-kept-title = Este navegador no guarda planes.
plans-not-kept-body = Puede ser una ventana privada, o su almacenamiento está lleno. Guarde el archivo del plan antes de ejecutarlo: con él se puede continuar.
plans-column-name = Plan
plans-column-what = Qué hace
plans-column-state = Estado
plans-column-made = Sellado
plans-column-next = Siguiente
plans-column-from = Origen
plans-column-api = Servidor
plans-writes = Escribe { $writes } de { $rows } filas
plans-act-label = { $act }: { $name }
plans-source-import = Importación
plans-source-selection = Selección
plans-source-inverse = Deshace una ejecución
plans-source-follow-up = Decisiones sobre filas retenidas
plans-discard = Descartar
plans-keep = Conservar el plan
plans-discard-title = ¿Descartar el plan «{ $name }»?
plans-discard-body = No se ha ejecutado. Sin su archivo de plan no se puede recuperar.
plans-discard-run = Se ha ejecutado. También se borra lo que pasó con cada fila, y la ejecución ya no se puede deshacer desde aquí.
plans-discard-passwords = Esta pestaña tiene contraseñas nuevas de este plan que nadie más conoce. Al descartarlo se pierden.
plans-discard-elsewhere = Otra pestaña ejecuta un plan. Póngalo en pausa o espere a que termine y descarte luego este plan.
plans-not-discarded = El navegador no eliminó el plan: { $reason }
plans-discarded = Descartado: { $name }
plans-sealed-at = { $hash } · sellado { $time }
plans-rest = Filas sin cambios
plans-facts = Sobre este plan
plans-sign-out-title = ¿Cerrar sesión y quitar los planes?
plans-sign-out-body = { $count ->
    [one] Este navegador guarda 1 plan. Al cerrar sesión se borra, junto con lo que pasó con sus filas. Guarde lo que aún necesite.
   *[other] Este navegador guarda { $count } planes. Al cerrar sesión se borran, junto con lo que pasó con sus filas. Guarde lo que aún necesite.
}
plans-sign-out-paused = { $count ->
    [one] Este navegador guarda 1 plan. Al cerrar sesión se borra, junto con lo que pasó con sus filas. Para guardarlo antes, vuelva a iniciar sesión.
   *[other] Este navegador guarda { $count } planes. Al cerrar sesión se borran, junto con lo que pasó con sus filas. Para guardarlos antes, vuelva a iniciar sesión.
}
plans-sign-out-running = Hay una ejecución en curso. Al cerrar sesión, primero se pone en pausa.
plans-sign-out-passwords = Esta pestaña tiene contraseñas nuevas que nadie más conoce. Al cerrar sesión se pierden.
plans-sign-out-remove = Cerrar sesión y quitarlos
plans-sign-out-stay = Seguir conectado
plans-save-journal = Guardar el diario

## Plans: importing

import-title = Importar { $name }
import-title-pasted = Importar filas pegadas
import-pasted = Filas pegadas
import-lead = Una tabla con un usuario en cada fila. No se envía nada antes de que vea cada cambio.
import-drop = Suelte un archivo aquí
import-choose = Elegir un archivo
import-formats = CSV, TSV o XLSX. Como máximo 1 000 000 de filas y 200 MB; 30 MB en XLSX
import-paste = O copie filas en una hoja de cálculo y pulse Ctrl-V (⌘-V) en cualquier lugar de esta página.
import-paste-field = O pegue filas aquí
import-stays = El archivo se queda en esta pestaña. Si recarga la página, elíjalo de nuevo.
import-reading = Leyendo { $name }…
import-several-files = Llegaron varios archivos. Solo se leyó el primero.
import-help-title = Cómo se leen las columnas y las celdas vacías
import-help-columns = La primera línea nombra las columnas, en cualquiera de los idiomas de la consola. El ID, o nombre de usuario y organización, indica de quién trata la fila.
import-help-blank = Una celda vacía no cambia el valor. La palabra (clear) lo quita.
import-help-new = Un usuario nuevo necesita nombre de usuario, rol y, en la mayoría de los servidores, organización. Las contraseñas se generan al ejecutar.
import-help-missing = A los usuarios que no están en el archivo no se les cambia nada.
import-encoding-title = ¿Qué palabras se leen bien?
import-encoding-body = El archivo no dice cómo están guardadas sus letras. Elija la línea con las palabras correctas.
import-encoding-use = Leerlo así
import-found = Encontrado
import-encoding = Codificación
import-separator = Separador
import-header = Encabezado
import-sheet = Hoja
import-rows = { $count ->
    [one] 1 fila
   *[other] { $count } filas
}
import-columns = { $count ->
    [one] 1 columna
   *[other] { $count } columnas
}
import-header-line = Encabezado en la línea { $line }
import-has-header = Encabezado en la primera fila
import-no-header = Sin encabezado
separator-comma = Coma
separator-semicolon = Punto y coma
separator-tab = Tabulador
separator-bar = Barra vertical
separator-none = Una sola columna
import-sheet-hidden = { $name } (oculta)
import-blank-rows = { $count ->
    [one] Se descartó 1 fila vacía.
   *[other] Se descartaron { $count } filas vacías.
}
import-blank-columns = { $count ->
    [one] Se descartó 1 columna vacía.
   *[other] Se descartaron { $count } columnas vacías.
}
import-trimmed = { $count ->
    [one] En 1 celda se quitaron los espacios alrededor del valor.
   *[other] En { $count } celdas se quitaron los espacios alrededor del valor.
}
import-plain-quotes = Unas comillas no se cierran, así que las comillas se leyeron como otros caracteres.
import-is-export = Gatehouse exportó esta tabla. Las celdas que nadie editó no cambian nada.
import-one-column = Todo está en una columna. Elija otro separador si no es correcto.
import-formulas = { $count ->
    [one] 1 celda tiene una fórmula. Se leyó su último resultado.
   *[other] { $count } celdas tienen fórmulas. Se leyeron sus últimos resultados.
}
import-hidden-rows = { $count ->
    [one] 1 fila está oculta en la hoja. También se leyó.
   *[other] { $count } filas están ocultas en la hoja. También se leyeron.
}
import-merged = { $count ->
    [one] 1 grupo de celdas está combinado. Solo la primera celda tiene el valor.
   *[other] { $count } grupos de celdas están combinados. Solo la primera celda de cada uno tiene el valor.
}
import-long-numbers = { $count ->
    [one] 1 número es tan largo que la hoja de cálculo pierde sus últimas cifras. Revíselo.
   *[other] { $count } números son tan largos que la hoja de cálculo pierde sus últimas cifras. Revíselos.
}
import-error-cells = { $count ->
    [one] 1 celda muestra un error.
   *[other] { $count } celdas muestran un error.
}
import-external-links = El libro toma valores de otros archivos. Son los de la última vez que se guardó.
import-first-rows = Las primeras filas
import-to-match = Asignar columnas
import-other-file = Otro archivo
import-column = Columna del archivo
import-samples = Tres valores
import-field = Campo aquí
import-why = Por qué
import-blank-cell = Una celda vacía
import-field-of = Campo para { $column }
import-blank-of = Una celda vacía en { $column }
import-blank-alone = deja el valor
import-blank-clears = quita el valor
import-blank-key = parte de la clave
import-blank = vacía
why-header = por su encabezado
why-content = por su contenido
why-recipe = como la última vez
why-person = su elección
why-unknown = aquí ningún campo se llama así
why-server-time = no se escribe nunca
why-taken = ya lo tiene otra columna
import-whom = De quién trata cada fila
import-key-rows = Por { $key }: { $number }
import-found-nobody = Ninguna fila trata de un usuario que esté aquí.
import-alike = Un nombre que solo difiere en mayúsculas se retiene para usted. Nunca se convierte en un usuario nuevo.
import-use-email = Buscar por correo, donde la fila no tiene ID ni nombre de usuario
import-may = Qué puede pasar
import-may-create = Crear usuarios nuevos
import-may-change = Cambiar usuarios existentes
import-may-rename = Cambiar también nombres de usuario y organizaciones
import-new-role = Rol de los usuarios nuevos cuya fila no lo indica
import-new-organization = Organización de los usuarios nuevos cuya fila no la indica
import-hold-them = Retener estas filas
import-without-role = Sin rol
import-counts = { $count ->
    [one] 1 fila
   *[other] { $count } filas, cada una contada una vez
}
chip-all = Todas
chip-problems = Problemas
chip-held = Retenidas
chip-damaged = Dañadas por una hoja de cálculo
chip-repaired = Corregidas
chip-same = Ya iguales
chip-left-out = Excluidas
import-clears = { $count ->
    [one] Se quita 1 valor.
   *[other] Se quitan { $count } valores.
}
import-compared = Comparado con los { $number } usuarios
import-compared-part = Comparado con { $number } usuarios. No se han leído todos, así que las filas sobre otros esperan.
import-comparing = Comparando con los usuarios existentes…
import-unread = { $count ->
    [one] Hay que leer el registro de un usuario antes de comparar sus otros campos.
   *[other] Hay que leer { $count } registros antes de comparar sus otros campos.
}
import-read-records = Leer los registros
import-recipe = Las columnas están como las dejó para el último archivo con este encabezado.
import-check = { $count ->
    [one] Comprobar 1 fila
   *[other] Comprobar las { $count } filas
}
import-cannot = Estas columnas aún no pueden seguir
mend-grid = Filas del archivo
mend-line = Línea
mend-does = Qué hace
mend-problem = Problema
mend-held = Retenida
mend-same = Igual
mend-fix = { $count ->
    [one] { $field }: poner «{ $to }» en lugar de «{ $from }» en 1 fila
   *[other] { $field }: poner «{ $to }» en lugar de «{ $from }» en { $count } filas
}
mend-each = { $count ->
    [one] { $field }: corregir 1 fila, por ejemplo, de «{ $from }» a «{ $to }»
   *[other] { $field }: corregir { $count } filas, por ejemplo, de «{ $from }» a «{ $to }»
}
mend-fix-rows = { $count ->
    [one] Corregir 1 fila
   *[other] Corregir { $count } filas
}
mend-fix-here = Solo aquí: { $to }
mend-is = Es { $name }
mend-new = Un usuario nuevo
mend-theirs = Conservar «{ $to }»
mend-mine = Usar los valores del archivo
mend-keep-only = Usar esta fila
mend-leave-out = Excluir
mend-take-in = Volver a incluir
mend-allow-renames = Permitir cambios de nombre
mend-allow-temporary = Permitir nombres temporales
mend-choose-role = Elegir un rol para todas
mend-stored = Guardado: { $value }. Nada cambia.
mend-repairs = { $count ->
    [one] 1 corrección
   *[other] { $count } correcciones
}
mend-repair-cell = { $field }: una celda pasó a «{ $to }»
mend-repair-each = { $count ->
    [one] { $field }: 1 fila corregida
   *[other] { $field }: { $count } filas corregidas
}
mend-trimmed = { $count ->
    [one] { $field }: espacios alrededor del valor quitados en 1 celda
   *[other] { $field }: espacios alrededor del valor quitados en { $count } celdas
}
mend-download = { $count ->
    [one] Descargar la fila con problemas
   *[other] Descargar las { $count } filas con problemas
}
mend-next = Siguiente problema
mend-no-next = Ninguna otra fila tiene un problema ni espera una elección.
mend-no-rows = Aquí no hay filas.
mend-rest = { $count ->
    [one] Si no la corrige, 1 fila queda excluida. Las demás se pueden ejecutar.
   *[other] Si no las corrige, { $count } filas quedan excluidas. Las demás se pueden ejecutar.
}
mend-review = { $count ->
    [one] Revisar 1 fila
   *[other] Revisar { $count } filas
}
mend-nothing = Ninguna fila crea ni cambia un usuario, así que no hay nada que revisar.
mend-keys = Las flechas mueven entre celdas. Intro edita una celda u ordena por un encabezado, Escape cancela.
mend-sort = Ordenar por
mend-descending = Descendente
mend-duplicate = Línea { $line }:
mend-duplicate-label = { $label }:
mend-duplicate-hidden = La línea { $line } tiene otra contraseña, o ninguna.
mend-all-cells = Todas las celdas
mend-edit = { $column }, línea { $line }
mend-status = Problemas: { $problems } · Retenidas: { $held } · Listas: { $ready }

## Plans: rows, problems, reasons

row-no-key = Nada en esta fila dice de qué usuario se trata. Necesita un ID o un nombre de usuario.
row-unknown-id = Ningún usuario tiene este ID. Los ID los asigna el servidor, así que esta fila tampoco puede crear un usuario.
row-unaddressable = La API no puede llegar a este usuario, porque ninguna dirección puede contener su ID.
row-required = Un usuario nuevo necesita este valor: { $field }.
row-not-clearable = { $field }: este valor se puede cambiar, pero no vaciar.
row-wrong-kind = { $field }: este servidor guarda aquí un número o un sí o no, y el texto no es ninguna de las dos cosas.
row-damaged = { $field }: una hoja de cálculo cambió este valor y de él no se deduce el original. Escríbalo de nuevo.
row-not-there = Esta fila se exportó, pero su usuario ya no está. Se eliminó, o una hoja de cálculo cambió el ID.
row-name-twice = La línea { $line } da a otro usuario el mismo nombre de usuario en esta organización.
row-name-taken = El usuario con ID { $id } ya tiene este nombre de usuario en esta organización.
hold-several = Usuarios a los que puede referirse esta fila: { $number }. Elija uno.
hold-looks-alike = Existe un usuario con un nombre de usuario casi igual. Solo cambian las mayúsculas, el ancho o la codificación de las letras.
hold-email-alike = Este correo es el de un usuario salvo por las mayúsculas y minúsculas. Elija al usuario o corrija el correo.
hold-names-alike = Líneas con casi el mismo nombre de usuario: { $lines }. Solo cambian las mayúsculas, el ancho o la codificación de las letras. Corrija esta fila o exclúyala.
hold-hidden-in-name = Este nombre de usuario tiene caracteres invisibles o varios espacios seguidos. Corríjalo o consérvelo.
hold-incomplete = No se han leído todos los usuarios, así que la consola no sabe si este existe. Lea antes todos los usuarios.
hold-rename = El usuario con este ID tiene otro nombre de usuario u otra organización. Permita los cambios de nombre o corrija la fila.
hold-duplicates = Otras líneas tratan del mismo usuario: { $lines }. Conserve una de estas filas y excluya las demás.
hold-moved-on = Alguien ha cambiado este usuario desde la exportación: { $fields }. Elija qué valor conservar.
hold-no-role = Un usuario nuevo necesita un rol. Elija uno para todas las filas sin rol o escriba uno aquí.
hold-name-cycle = Estas filas intercambian nombres de usuario en círculo. Para eso hace falta un nombre temporal, que puede permitir.
hold-open-form = El formulario de este usuario está abierto en este navegador con cambios sin guardar. Guárdelos o descártelos antes.
left-out-not-ticked = Excluida: esta acción no está marcada en «Qué puede pasar».
left-out-by-hand = Excluida por usted.
left-out-repeated = Excluida: una fila anterior es exactamente igual.
damage-space = Se perdió o se añadió un espacio al principio o al final.
damage-controls = Cambiaron los saltos de línea o los caracteres de control.
damage-normal-form = Las letras con acento se codificaron de otra forma.
damage-width = Letras de ancho completo pasaron a ancho normal, o al revés.
damage-typography = Se sustituyeron comillas, guiones o espacios por otros.
damage-apostrophe = Se perdió o se añadió un apóstrofo al principio.
damage-zeros = Se quitaron ceros o un signo más al principio.
damage-exponent = El número se convirtió en una potencia de diez.
damage-digits = Se perdieron las últimas cifras de un número largo.
damage-number-format = El número se escribió con otro formato.
damage-date = La fecha o la hora se escribió con otro formato.
damage-boolean = Verdadero o falso se escribió en el idioma de la hoja de cálculo.
damage-hashes = La columna era demasiado estrecha y solo se guardaron signos #.
damage-formula = El texto se ejecutó como fórmula y dio un error.
damage-character-set = A la codificación del archivo le faltan letras, y otras las sustituyeron.
damage-truncated = El texto se cortó en el máximo que cabe en una celda.
read-too-many-bytes = El archivo supera los 200 MB. Divídalo en archivos más pequeños e impórtelos uno tras otro.
read-too-many-rows = El archivo tiene más de 1 000 000 de filas. Divídalo en archivos más pequeños e impórtelos uno tras otro.
read-too-many-cells = El archivo tiene más de 25 000 000 de celdas. Quite columnas que no necesite o divida el archivo.
read-too-many-columns = La línea { $line } tiene más columnas de las que cabe esperar de una tabla de usuarios. Compruebe el separador.
read-not-table = Esto no es una tabla, sino otro tipo de archivo, como un PDF o una imagen. Guarde la tabla como CSV o XLSX y elija ese archivo.
read-not-text = Este archivo no es texto en esta codificación. Elija otra, o vuelva a guardar la tabla como CSV o XLSX.
read-empty = No contiene filas. Compruebe que sea el archivo correcto.
read-gone = El navegador ya no puede leer este archivo. Ciérrelo en otros programas y elíjalo de nuevo.
read-unclosed-quote = En la línea { $line } se abren unas comillas que no se cierran. Ciérrelas o quítelas y elija el archivo de nuevo.
read-duplicate-header = Las columnas { $first } y { $second } se llaman «{ $name }». Cambie o quite una en el archivo y elíjalo de nuevo.
read-nameless-column = La columna { $column } no tiene nombre, pero sí un valor en la línea { $line }. Póngale nombre o vacíela y elija el archivo de nuevo.
mapping-twice = Más de una columna es «{ $target }»: { $columns }. Deje una y ponga las demás en «No se importa».
mapping-no-key = Ninguna columna dice de qué usuario trata cada fila. Ponga una en ID o en Nombre de usuario.
mapping-not-writable = «{ $column }» contiene un secreto o un valor que mantiene el servidor. No se puede importar.
workbook-too-large = El libro es demasiado grande para abrirlo en esta pestaña. Guarde la hoja como CSV o divídala.
workbook-damaged = El libro está dañado. Ábralo en su hoja de cálculo, guárdelo de nuevo y elija ese archivo.
workbook-suspect = Este libro ocupa al abrirse mucho más que su tamaño. No se ha abierto. Guarde la hoja como CSV.
workbook-none = Es un archivo ZIP, pero no un libro XLSX. Elija un archivo .xlsx, .csv o .tsv.
workbook-no-sheet = Ninguna hoja de este libro tiene celdas. Compruebe que sea el archivo correcto.
workbook-old = Es un archivo XLS o un libro con contraseña. Guárdelo como XLSX sin contraseña y elija ese archivo.
workbook-not-loaded = No se cargó la parte de la consola que lee libros. Compruebe la conexión y reintente, o elija un archivo CSV.
workbook-rows = Un libro admite 1 048 575 filas como máximo, y estas son más. Elija CSV o filtre la lista en partes más pequeñas.
workbook-refused = La tabla no cabe en un libro. Elija CSV en su lugar.
workbook-no-writer = La parte de la consola que escribe libros no se cargó o no tuvo memoria suficiente. Compruebe la conexión y reintente, o elija CSV.
target-ignored = No se importa
target-server-time = Una fecha que lleva el servidor
target-base = Lo que se exportó
key-name = Nombre de usuario y organización
key-username = Solo nombre de usuario
key-choice = Su elección
kind-rename = Cambiar nombre
kind-create = Crear
kind-change = Cambiar
kind-delete = Eliminar

## Plans: review, run, report

plan-section-privileged = Roles con privilegios
plan-section-deletes = Eliminaciones
plan-section-renames = Cambios de nombre
plan-section-clears = Valores borrados
plan-section-changes = Otros cambios
plan-section-creates = Usuarios nuevos
plan-section-problems = Problemas
plan-changes = Cambios
plan-new-passwords = Contraseñas nuevas
plan-all-rows = Todas las filas
plan-done = Hecho
plan-not-done = No hecho
plan-not-tried = No intentado
plan-already-so = Al día
plan-held = Retenido
plan-refused = Rechazado
plan-unknown = Desconocido
plan-under-way = En curso
plan-not-yet = Aún no
plan-left-out = Excluidas
plan-same = Sin cambios
plan-done-as = El usuario nuevo tiene el ID { $id }.
plan-done-read-again = No llegó respuesta. La consola lo comprobó: está hecho.
plan-already-so-why = El servidor ya lo tenía todo. No se envió nada.
plan-unknown-why = Se envió, y nada indica qué ocurrió. Compruebe este usuario.
plan-not-tried-why = La ejecución terminó antes de su turno.
plan-drift-fields = Alguien cambió esto entretanto: { $fields }.
plan-drift-partly = El plan cambió: { $fields }.
plan-drift-gone = Alguien eliminó este usuario entretanto.
plan-drift-taken = El usuario con ID { $id } tiene este nombre de usuario y otros valores.
plan-drift-alike = El usuario con ID { $id } tiene un nombre de usuario que se ve igual.
plan-drift-open-form = El formulario de este usuario está abierto en este navegador, con cambios sin guardar.
plan-open-form = Abrir el formulario
plan-refused-server = El servidor no lo aceptó.
plan-refused-fields = El servidor no aceptó: { $fields }.
plan-refused-rights = Este token no permite hacer esto con este usuario.
plan-refused-address = Ninguna solicitud puede nombrar a un usuario con este ID.
plan-refused-order = El usuario que tiene este nombre de usuario no lo dejó libre.
plan-refused-odd = La respuesta del servidor no es ninguna de las esperadas.
plan-left-as = El usuario conserva el nombre de usuario temporal { $name }.
plan-may-be-named = Es posible que el usuario conserve el nombre de usuario temporal { $name }.
plan-paused = En pausa
plan-pause-you = No se envía nada hasta que continúe.
plan-pause-signed-out = En pausa: su sesión ha terminado
plan-pause-signed-out-next = Inicie sesión de nuevo y continúe. Ninguna fila falló por ello.
plan-pause-forbidden = En pausa: el token no lo permite ({ $act })
plan-pause-forbidden-next = El servidor rechazó tres filas seguidas. Use un token que lo permita y continúe. O termine la ejecución.
plan-pause-equal = En pausa: cinco filas seguidas se rechazaron por el mismo motivo
plan-pause-many = En pausa: más de una quinta parte de las últimas 50 filas se rechazó
plan-pause-refused-next = Puede que todo el plan esté mal. Revise los motivos antes de continuar.
plan-pause-offline = En pausa: no se puede conectar con el servidor
plan-pause-offline-next = Continuará sola en cuanto se pueda conectar con el servidor. Ninguna fila falló por ello.
plan-stay-paused = Dejar en pausa
plan-pause-broken = En pausa: el servidor falla una y otra vez
plan-pause-broken-next = Espere un momento y continúe. Ninguna fila falló por ello.
plan-pause-shape = En pausa: no se pueden leer las respuestas
plan-pause-shape-next = Puede que responda algo que no es el servidor. Mire el registro de solicitudes antes de continuar.
plan-pause-other-tab = En pausa: otra pestaña ejecuta un plan
plan-pause-other-tab-next = Solo se ejecuta un plan a la vez. Continúe aquí cuando el otro termine.
plan-state-ready = Listo para ejecutar
plan-state-running = En ejecución
plan-state-ending = Terminando
plan-state-finished = Terminado
plan-unsealable-nothing = Ninguna fila cambia nada, así que no hay nada que sellar.
plan-unsealable-many = El plan escribe { $number } usuarios. Un plan admite { $most } como máximo: divida el archivo.
plan-unsealable-unapproved = Escriba el número { $number } para permitir este plan.
plan-unsealable-cycles = Hay nombres de usuario que se intercambian en círculo (filas: { $number }). Permita un nombre temporal u omita esas filas.
plan-unusable-no-plan = Este archivo no es un archivo de plan.
plan-unusable-newer = Una versión más nueva de la consola escribió este archivo de plan. Recargue la página para obtener la última versión.
plan-unusable-altered = Este archivo de plan se modificó después de sellarse, así que no se puede usar.
plan-file-unapproved = Este plan afecta a roles que esta consola considera privilegiados. Revise el plan, escriba el número para permitirlo y luego séllelo.
plan-unusable-unsealable = El plan de este archivo no se puede sellar. { $why }
plan-review = Revisión
plan-sentence = Este plan { $acts }.
plan-creates = { $count ->
    [one] crea 1 usuario
   *[other] crea { $count } usuarios
}
plan-changes-fields = { $count ->
    [one] cambia 1 usuario ({ $fields })
   *[other] cambia { $count } usuarios ({ $fields })
}
plan-deletes = { $count ->
    [0] no elimina a nadie
    [one] elimina 1 usuario
   *[other] elimina { $count } usuarios
}
plan-field-count = { $field } { $number }
plan-sum = { $count ->
    [one] { $parts } = 1 fila
   *[other] { $parts } = { $count } filas
}
plan-sum-create = { $number } por crear
plan-sum-change = { $number } por cambiar
plan-sum-delete = { $number } por eliminar
plan-sum-same = { $number } sin cambios
plan-sum-held = { $number } retenidas
plan-sum-problem = { $number } con problemas
plan-sum-left-out = { $number } excluidas
plan-sum-done = { $number } hechas
plan-sum-already-so = { $number } al día
plan-sum-refused = { $number } rechazadas
plan-sum-unknown = { $number } desconocidas
plan-sum-not-yet = { $number } aún no
plan-sum-not-tried = { $number } no intentadas
plan-take-back-title = Qué se puede deshacer
plan-can = Se puede deshacer
plan-cannot = No se puede deshacer
plan-act = Acción
plan-can-create = Se eliminan de nuevo, salvo que el servidor muestre que han accedido o han sido modificados.
plan-cannot-create = Contraseñas ya entregadas
plan-can-change = Cada usuario recupera los valores anteriores. Un campo que alguien haya cambiado desde entonces se conserva.
plan-cannot-change = Lo que ocurrió entretanto con los valores nuevos
plan-can-rename = El nombre anterior vuelve mientras esté libre.
plan-cannot-rename = Lo registrado con el nombre nuevo
plan-can-clear = El valor anterior está en el plan y vuelve.
plan-cannot-clear = Lo que falló mientras faltaba el valor
plan-can-password = Nada
plan-cannot-password = Las contraseñas anteriores: el servidor nunca las muestra.
plan-can-delete = Se puede crear un usuario nuevo con los mismos datos.
plan-cannot-delete = ID, contraseña, accesos y todo lo que pertenecía al ID anterior
plan-examples = Un ejemplo de cada acción
plan-sends = { $count ->
    [one] Envía 1 campo.
   *[other] Envía { $count } campos.
}
plan-password-made = La contraseña se genera al enviar.
plan-cleared = borrado
plan-cleared-to-null = borrado (null)
plan-becomes = pasa a ser
plan-new = nuevo
plan-deleted = se elimina
plan-new-password = contraseña nueva
plan-old-new = Antes → después
plan-line = Línea
plan-rows-label = Filas del plan
plan-no-rows = No hay filas aquí.
plan-guard-deletes = { $count ->
    [one] Esto elimina 1 de { $people } usuarios
   *[other] Esto elimina { $count } de { $people } usuarios
}
plan-guard-deletes-of = { $count ->
    [one] Esto elimina 1 de los { $people } usuarios de { $organization }
   *[other] Esto elimina { $count } de los { $people } usuarios de { $organization }
}
plan-guard-privileged = { $count ->
    [one] 1 usuario pierde un rol con privilegios o se elimina con él
   *[other] { $count } usuarios pierden un rol con privilegios o se eliminan con él
}
plan-partial = Al elegir a estos usuarios no se había leído a todos. Puede faltar alguien que coincide.
plan-guard-roles = Roles con privilegios aquí: { $roles }.
plan-guard-ceiling = El número es un tope. Al ejecutarse el plan pueden ser menos, nunca más.
plan-guard-type = Escriba { $number } para permitirlo
plan-guard-allowed = Permitido
plan-guard-wrong = Este no es el número. Escriba { $number }.
plan-name = Nombre del plan
plan-name-required = Escriba un nombre para el plan.
plan-seal = Sellar este plan
plan-seal-hint = Sellar fija lo que se ejecuta. Aún no se envía nada.
plan-seal-and-run = Sellar y ejecutar
plan-sealing = Sellando…
plan-cost = { $count ->
    [one] La ejecución requiere 1 solicitud, unos { $time }.
   *[other] La ejecución requiere { $count } solicitudes, unos { $time }.
}
plan-back = Atrás
save-plan-file = Guardar el archivo del plan
plan-file-hint = Con este archivo, la ejecución también puede continuar en otro navegador u otro día.
plan-run = Ejecutar
plan-title-progress = { $progress } · { $name }
plan-progress = Progreso
plan-so-far = { $done } de { $all } usuarios
plan-rate = { $rate } usuarios por minuto
plan-in-flight = { $number } en curso
plan-waits = Esperando al servidor. La ejecución continuará sola.
plan-done-note = El servidor lo tiene
plan-already-so-note = No se envió nada
plan-held-note = Espera su decisión
plan-refused-note = Vea los motivos
plan-unknown-note = Compruebe estos usuarios
plan-not-in-run = Fuera de la ejecución
plan-no-username = Sin nombre de usuario
plan-slower = Más despacio
plan-full-speed = A toda velocidad
plan-end = Terminar…
plan-end-title = ¿Terminar esta ejecución?
plan-end-body = Los usuarios aún no intentados quedan como están: { $number }. Un plan terminado no se puede ejecutar de nuevo.
plan-end-run = Terminar la ejecución
plan-leaving = Puede salir de esta página: la ejecución sigue en esta pestaña. Si la pestaña se cierra, se detiene y puede continuar después.
plan-no-journal = Este navegador no guarda un diario. Guarde el archivo del plan: con él, la ejecución puede continuar.
plan-watched = Esta ejecución está en otra pestaña de este navegador. Aquí ve su progreso.
plan-other-api = Este plan es para otro servidor ({ $api }). Aquí se puede leer, no ejecutar.
plan-first-hint = La primera fila de cada acción se ejecuta sola, para que un error afecte a un solo usuario.
plan-order-title = En este orden
plan-count-of = { $number } de { $all }
plan-what-happened = Qué ocurrió
plan-open-report = Abrir el informe
plan-report = Informe
plan-said-progress = { $done } de { $all } usuarios hasta ahora.
plan-said-finished = La ejecución ha terminado. Hechos: { $done }. No hechos: { $failed }.
plan-not-here = Este navegador no tiene este plan
plan-not-here-next = Puede que se descartara o que se hiciera en otro navegador. Abra su archivo de plan para continuar.
plan-held-lead = Otra persona cambió estos usuarios mientras se ejecutaba el plan. Sus decisiones forman un plan nuevo. El sellado queda como estaba.
plan-was = Al planificar
plan-mine = Plan
plan-now = Ahora
plan-keep-now = Dejar lo que hay
plan-take-mine = Hacerlo de todos modos
plan-choose-all = Las { $number }: { $choice }
plan-held-taken = Alguien tiene ahora este nombre de usuario
plan-held-alike = Alguien tiene un nombre de usuario que se ve igual
plan-other-username = Otro nombre de usuario
plan-follow-up = Revisar { $number } como plan nuevo
plan-follow-up-nobody = Revisar como plan nuevo
plan-choose-held = Decidir sobre las retenidas ({ $number })
plan-name-follow-up = Retenidas: { $name }
plan-name-inverse = Deshacer: { $name }
plan-name-passwords = Contraseñas nuevas: { $name }
plan-select-people = Seleccionar estos usuarios
plan-download-csv = Descargar CSV
plan-download-workbook = Descargar XLSX
plan-kind-csv = CSV
plan-kind-workbook = XLSX
plan-take-back = Deshacer…
plan-inverse-lead = Es un plan como cualquier otro. Lo que otros han tocado desde entonces se conserva, y el informe lo nombra.
plan-inverse-recreated = { $count ->
    [one] 1 usuario eliminado vuelve como nuevo, sin el ID, la contraseña ni el historial anteriores.
   *[other] { $count } usuarios eliminados vuelven como nuevos, sin los ID, las contraseñas ni el historial anteriores.
}
plan-inverse-passwords = { $count ->
    [one] 1 contraseña anterior no puede volver.
   *[other] { $count } contraseñas anteriores no pueden volver.
}
plan-inverse-unknown = { $count ->
    [one] 1 fila con resultado desconocido se deja como está.
   *[other] { $count } filas con resultado desconocido se dejan como están.
}
plan-inverse-unnamed = { $count ->
    [one] 1 usuario nuevo se deja: el servidor no indicó su ID.
   *[other] { $count } usuarios nuevos se dejan: el servidor no indicó sus ID.
}
plan-inverse-nothing = No hay nada que se pueda deshacer.
plan-shown-below = Se muestra abajo
plan-not-tried-hint = No se envió nada para estas.
plan-nobody-hint = Ninguna.
plan-passwords-here = { $count ->
    [one] 1 contraseña nueva está solo en la memoria de esta pestaña
   *[other] { $count } contraseñas nuevas están solo en la memoria de esta pestaña
}
plan-passwords-here-next = Guárdelas en un archivo. Si cierra esta pestaña antes, se pierden.
plan-hand-over = { $count ->
    [one] Guardar 1 contraseña nueva…
   *[other] Guardar { $count } contraseñas nuevas…
}
plan-hand-over-title = Guardar contraseñas nuevas
plan-hand-over-body = { $count ->
    [one] El archivo tiene la contraseña de 1 usuario. Puede guardarlo una vez: después la consola la olvida.
   *[other] El archivo tiene las contraseñas de { $count } usuarios. Puede guardarlo una vez: después la consola las olvida.
}
plan-hand-over-hint = Quien tenga el archivo puede acceder como estos usuarios. Elimínelo cuando tengan sus contraseñas.
plan-hand-over-save = Guardar el archivo
plan-handed-over = Las contraseñas están en { $name }. La consola ya no las tiene.
plan-passwords-later = Otra pestaña ejecuta este plan, así que las contraseñas nuevas siguen aquí. Guárdelas cuando esa ejecución esté en pausa.
plan-written-elsewhere = Otra pestaña ejecuta este plan. Espere a que esa ejecución se ponga en pausa o termine.
plan-passwords-other-tab = Otra pestaña tiene contraseñas nuevas de este plan
plan-passwords-other-tab-next = Guárdelas allí. Si esa pestaña se cierra antes, se pierden.
plan-unknown-passwords = { $count ->
    [one] 1 usuario quizá tenga una contraseña que nadie conoce
   *[other] { $count } usuarios quizá tengan una contraseña que nadie conoce
}
plan-unknown-passwords-next = Ninguna pestaña de este navegador las tiene. Un plan nuevo puede poner otras.
plan-set-passwords = Poner contraseñas nuevas
plan-selected-people = { $count ->
    [one] 1 usuario está seleccionado en la lista.
   *[other] { $count } usuarios están seleccionados en la lista.
}

## Plans: changes from a selection

act-role = Cambiar rol
act-field = Fijar un campo
act-passwords = Contraseñas nuevas
act-delete = Eliminar
act-more = { $act }…
selection-actions = Acciones
selection-more = Más acciones
change-all-matching = Cambiar los { $number } de esta lista…
change-role-title = { $count ->
    [one] Cambiar el rol de 1 usuario
   *[other] Cambiar el rol de { $count } usuarios
}
change-field-title = { $count ->
    [one] Fijar un campo de 1 usuario
   *[other] Fijar un campo de { $count } usuarios
}
change-passwords-title = { $count ->
    [one] Contraseña nueva para 1 usuario
   *[other] Contraseñas nuevas para { $count } usuarios
}
change-delete-title = { $count ->
    [one] Eliminar 1 usuario
   *[other] Eliminar { $count } usuarios
}
change-passwords-lead = Cada usuario recibe una contraseña aleatoria, creada al enviarla. Solo esta pestaña la conoce, así que guarde las contraseñas tras la ejecución. Las anteriores no se pueden recuperar.
change-delete-lead = Pierden el acceso de inmediato. Los usuarios eliminados se pueden crear de nuevo, con otro ID y otra contraseña y sin los campos propios del servidor.
change-reading = Leyendo usuarios: { $read } de { $number }
change-stopped = La lectura se detuvo, así que aún no hay nadie elegido.
change-read-again = Leerlos de nuevo
change-nobody-title = No hay nadie elegido
change-nobody-body = Seleccione primero usuarios en la lista. La selección se conserva hasta que se recargue o cierre esta pestaña.
change-gone = { $count ->
    [one] { $names } ya no existe y se deja fuera.
   *[other] { $count } usuarios ya no existen y se dejan fuera: { $names }.
}
change-strayed = { $count ->
    [one] 1 usuario no coincide y se deja fuera.
   *[other] { $count } usuarios no coinciden y se dejan fuera.
}
change-frozen = { $count ->
    [one] 1 usuario, leído a las { $time }.
   *[other] { $number } usuarios, leídos a las { $time }.
}
change-frozen-next = Quienes coincidan más tarde no se incluyen.
change-rests-on = Si uno de estos campos de un usuario cambia antes de la ejecución, ese usuario se retiene: { $fields }.
change-partial = No se ha leído a todos, o la lista cambió entretanto: puede faltar alguien que coincide.
change-what = Qué cambiar
choice-field = Campo
choice-field-choose = Elija un campo
choice-how = Cómo
how-set = Fijar un valor
how-clear = Vaciarlo
how-shift = Mover la fecha por días
choice-value = Valor nuevo
choice-role = Rol nuevo
choice-days = Días
choice-days-hint = 30 retrasa las fechas 30 días; -7 las adelanta una semana. La hora no cambia.
choice-pick = Elegir
choice-now = Ahora: { $values }
choice-value-count = { $value } ({ $number })
choice-values-more = otros { $number } valores
choice-privileged = Este rol es privilegiado: quien lo tiene puede hacer más que los demás.
shift-without = { $count ->
    [one] 1 usuario no tiene fecha y seguirá sin ella.
   *[other] { $count } usuarios no tienen fecha y seguirán sin ella.
}
shift-revived = { $count ->
    [one] La fecha de 1 usuario pasaría del pasado al futuro. Una cuenta caducada volvería a funcionar.
   *[other] Las fechas de { $count } usuarios pasarían del pasado al futuro. Cuentas caducadas volverían a funcionar.
}
shift-expired = { $count ->
    [one] La fecha nueva de 1 usuario ya estaría en el pasado.
   *[other] Las fechas nuevas de { $count } usuarios ya estarían en el pasado.
}
choice-no-field = Elija un campo.
choice-empty = Escriba un valor.
choice-no-time = Complete la fecha y la hora.
choice-no-days = Escriba un número entero de días, como 30 o -7.
choice-many-days = Escriba como máximo 36 525 días, que son cien años.
review-changes = Revisar los cambios
preparing-review = Preparando…
review-failed = No se pudieron preparar los cambios. No se envió nada. Inténtelo de nuevo o recargue la página.
