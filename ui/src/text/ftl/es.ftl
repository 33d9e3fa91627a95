### Todas las palabras de la ventana en español. Breves, como las compone un periódico; a quien lee se le tutea.
###
### article    artículo
### source     fuente
### story      tema (aquello de lo que hablan varios artículos)
### edition    edición
### Today      Hoy
### bookmark   favorito; read later: leer más tarde
### highlight  subrayado; note: nota
### mute       silenciar; rule: regla
### to check   consultar; refresh: actualizar
### tag        etiqueta; label: rasgo; folder: carpeta


## name

name = London Daily

## motto

motto = La mirada puesta en el conjunto.

## today

today-title = Hoy
today-facts =
    { $stories ->
        [0] Aún no hay temas
        [one] { $stories } tema · { $minutes } min de lectura
       *[other] { $stories } temas · { $minutes } min de lectura
    }
today-fresh = Nuevo desde tu última visita.
today-breaking = Última hora
today-more = +{ $n }
today-moreSources =
    { $n ->
        [one] { $n } fuente más
       *[other] { $n } fuentes más
    }
today-since = desde las { $when }
today-told =
    { $n ->
        [one] { $n } fuente
       *[other] { $n } fuentes
    }
today-end = Eso es todo por ahora.
today-burst = { $source }: { $n } más
today-leftOut =
    { $n ->
        [one] Hay { $n } artículo más en las listas
       *[other] Hay { $n } artículos más en las listas
    }
today-nothing = Todavía no ha llegado nada.
today-nothingHint = En cuanto tus fuentes publiquen algo, la portada se compondrá aquí.
today-why = Por qué está aquí:
today-whole = Todo el tema
today-page = Portada
today-top = Lo más destacado
today-readAlready = Leído.
today-newer = Hay novedades desde que se compuso esta página. Volver a componerla

## places

places-unread = Sin leer
places-bookmarks = Favoritos
places-later = Leer más tarde
places-all = Todo
places-search = Buscar
places-health = Tus fuentes
places-alerts = Avisos
places-settings = Ajustes
places-editions = Ediciones
places-highlights = Subrayados y notas
places-rules = Reglas y silencios
places-statistics = Estadísticas
places-recordings = Grabaciones
places-activity = Qué ha pasado
places-about = Acerca de
places-highlighted = Subrayados
places-muted = Silenciados
places-story = Tema
places-tag = Etiqueta { $name }
places-gone = Ya no está

## sources

sources-title = Fuentes
sources-show = Mostrar las fuentes
sources-add = Añadir una fuente
sources-menu = Más
sources-refresh = Actualizar
sources-refreshAll = Actualizar todo
sources-stop = Detener la actualización
sources-progress = { $done } de { $total }
sources-refreshed = Actualizado { $when }
sources-never = Sin actualizar todavía
sources-offline = Sin conexión. Todo lo que tienes sigue aquí.
sources-readOnly = La biblioteca se puede leer, pero no cambiar.
sources-unread = { $n } sin leer
sources-open = Abrir la carpeta { $name }
sources-close = Cerrar la carpeta { $name }
sources-paused = En pausa
sources-chosen = Seleccionada.
sources-gone = Desaparecida para siempre
sources-ended =
    { $n ->
        [0] Nada nuevo.
        [one] { $n } artículo nuevo.
       *[other] { $n } artículos nuevos.
    }
sources-unreached =
    { $n ->
        [one] No se pudo acceder a { $n } fuente.
       *[other] No se pudo acceder a { $n } fuentes.
    }
sources-started = Actualizando.
sources-cancelled = Se detuvo la actualización.

## list

list-title = Artículos
list-fresh =
    { $n ->
        [one] { $n } artículo nuevo: mostrar
       *[other] { $n } artículos nuevos: mostrar
    }
list-came =
    { $n ->
        [one] { $n } artículo nuevo.
       *[other] { $n } artículos nuevos.
    }
list-unreadOnly = Solo sin leer
list-markAllRead = Marcar todo como leído
list-markOlder =
    { $days ->
        [1] Marcar como leído lo que tenga más de un día
        [7] Marcar como leído lo que tenga más de una semana
        [30] Marcar como leído lo que tenga más de un mes
        [one] Marcar como leído lo que tenga más de { $days } día
       *[other] Marcar como leído lo que tenga más de { $days } días
    }
list-picked =
    { $n ->
        [one] { $n } seleccionado
       *[other] { $n } seleccionados
    }
list-unpick = Quitar la selección
list-retry = Reintentar
list-empty-unread = Lo has leído todo. Muy bien.
list-empty-bookmarks = Aún no hay favoritos. Pulsa s en un artículo para guardarlo, con su texto y sus imágenes.
list-empty-later = No hay nada pendiente. Pulsa l en un artículo para ponerlo aquí.
list-empty-all = Aún no hay artículos.
list-empty-feed = Esta fuente aún no ha enviado nada.
list-empty-unreadHere = Aquí ya lo has leído todo.
list-empty-folder = Todavía no hay nada en esta carpeta.
list-empty-tag = Nada lleva esta etiqueta.
list-empty-story = Este tema ya no existe.
list-empty-saved = Esta búsqueda aún no encuentra nada.
list-empty-highlighted = No hay nada subrayado. Selecciona un pasaje de un artículo para marcarlo.
list-empty-muted = No hay nada silenciado.
list-unread = Sin leer.
list-bookmarked = En favoritos.
list-later = Leer más tarde.
list-feedSettings = Ajustes de la fuente…

## folder

folder-rename = Cambiar el nombre de la carpeta…
folder-inside = Nueva carpeta dentro…
folder-remove = Eliminar la carpeta…
folder-name = Nombre
folder-save = Guardar
folder-make = Crear
folder-removeSure = ¿Eliminar la carpeta { $name }? Sus fuentes y carpetas se quedan, un nivel más arriba.
folder-removeYes = Eliminar
folder-cancel = Conservar
folder-new = Nueva carpeta…
folder-settings = Ajustes de la carpeta…
folder-settingsHint = Lo que ajuste aquí vale para todas sus fuentes, y para las que se unan a ella.

## search

search-title = Buscar
search-prompt = Buscar en todos los artículos
search-hint = Palabras, "una frase", -sin, comienzo*, or, feed:, folder:, tag:, author:, is:unread, before:, after:
search-beginning = Ningún artículo contiene «{ $words }» como palabra completa. Estos contienen palabras que empiezan así.
search-suggestions = Cómo podría seguir la búsqueda
search-keep = Guardar esta búsqueda…
search-language-0-0 = “palabras seguidas”
search-language-0-1 = justo estas, en este orden
search-language-1-0 = -palabra
search-language-1-1 = sin esta palabra
search-language-2-0 = comienzo*
search-language-2-1 = todo lo que empieza así
search-language-3-0 = uno or otro
search-language-3-1 = cualquiera de los dos
search-language-4-0 = feed:Correo · folder:Mundo
search-language-4-1 = de dónde
search-language-5-0 = tag:puerto · author:Osei
search-language-5-1 = de quién, sobre qué
search-language-6-0 = is:unread · is:bookmarked · is:later
search-language-6-1 = en qué estado
search-language-7-0 = after:7d · before:2026-10-01
search-language-7-1 = cuándo
search-byRelevance = Relevancia
search-byDate = Más recientes
search-none = No hay resultados para «{ $query }».
search-tries-0 = Con menos palabras se encuentra más.
search-tries-1 = Termina una palabra con * para encontrar todas las que empiezan así.
search-tries-2 = Quita las comillas para buscar las palabras por separado.
search-start = Se busca en todo lo que tienes: titulares, autores y textos completos, también sin conexión.
search-found =
    { $n ->
        [one] { $n } artículo encontrado
       *[other] { $n } artículos encontrados
    }
search-foundMore = Más de { $n } encontrados

## reading

reading-title = Artículo
reading-none = Elige un artículo para leer.
reading-noneHint = j y k recorren la lista, ? muestra todas las teclas.
reading-by = Por { $authors }
reading-minutes = { $n } min
reading-updated = Actualizado el { $when }
reading-markRead = Marcar como leído
reading-markUnread = Marcar como no leído
reading-bookmark = Añadir a favoritos
reading-unbookmark = Quitar de favoritos
reading-later = Leer más tarde
reading-unlater = Quitar de leer más tarde
reading-original = Abrir el original
reading-copyLink = Copiar el enlace
reading-copied = Enlace copiado.
reading-more = Más
reading-back = Atrás
reading-source = Todo de { $name }
reading-comments = Leer los comentarios
reading-site = Visitar el sitio
reading-copyText = Copiar el texto
reading-textCopied = Texto copiado.
reading-bigger = Texto más grande
reading-smaller = Texto más pequeño
reading-frame = Texto del artículo
reading-notOffline =
    { $n ->
        [one] { $n } imagen aún no está guardada; sin red, faltará.
       *[other] { $n } imágenes aún no están guardadas; sin red, faltarán.
    }
reading-enclosures = Adjuntos
reading-story =
    { $n ->
        [one] Este tema en { $n } fuente
       *[other] Este tema en { $n } fuentes
    }
reading-fullText = Cargar el texto completo
reading-feedText = Mostrar el resumen de la fuente
reading-ownPage = Mostrar el texto completo
reading-versions =
    { $n ->
        [1] Cambió una vez: ver qué
        [one] Cambió { $n } veces: ver qué
       *[other] Cambió { $n } veces: ver qué
    }
reading-siteRelated = El propio sitio remite a
reading-fullTextAsked = Cargando la página del artículo…
reading-related = Relacionado
reading-first = primero
reading-noText = La fuente no envió texto, solo este titular.
reading-categories = Secciones
reading-readOriginal = Leer en la fuente

## story

story-title = Tema
story-facts =
    { $sources ->
        [one] { $sources } fuente
       *[other] { $sources } fuentes
    } · { $articles ->
        [one] { $articles } artículo
       *[other] { $articles } artículos
    }
story-first = desde el { $when }
story-moved = último movimiento { $when }
story-follow = Seguir
story-followHint = Avisarme cuando haya novedades
story-mute = Silenciar
story-muteHint = No avisarme más de esto
story-nowFollowed =
    { $yes ->
        [yes] Sigues el tema: te avisaremos cuando haya novedades.
       *[no] Ya no sigues el tema.
    }
story-nowMuted =
    { $yes ->
        [yes] Silenciado: no habrá más avisos de este tema.
       *[no] Ya no está silenciado.
    }
story-timeline = Qué ha pasado
story-news = Nuevo:
story-tellsToo =
    { $n ->
        [one] { $n } artículo
       *[other] { $n } artículos
    }
story-sources = Quién lo cuenta
story-wasFirst = primero
story-isCopy = copia
story-notThis = No es de aquí
story-notThisOf = No es de aquí: { $title }
story-takenOut = Sacado del tema, para siempre.
story-silent = Callan por ahora: { $names }.
story-why = ¿Por qué están juntos?
story-split = Separar…
story-splitHint = Marca lo que habla de otra cosa; tendrá un tema propio, para siempre.
story-splitGo =
    { $n ->
        [0] Separar
        [one] Separar { $n } artículo
       *[other] Separar { $n } artículos
    }
story-splitOff = Separar: { $title }
story-splitDone =
    { $n ->
        [one] { $n } artículo forma ahora otro tema.
       *[other] { $n } artículos forman ahora otro tema.
    }
story-merge = Unir…
story-mergeTitle = ¿Con qué tema se une?
story-mergeHint = Los dos serán uno, para siempre.
story-mergeFind = Buscar un tema
story-mergeNone = Ningún tema con ese nombre.
story-merged = Los dos temas ya son uno.
story-fresh =
    { $n ->
        [one] { $n } artículo nuevo desde tu visita
       *[other] { $n } artículos nuevos desde tu visita
    }
story-headlineChanged = { $source } cambió su titular
story-onlyHere = solo aquí
story-silentTitle = Callan por ahora
story-spread = Reparto según tus rasgos
story-spreadSources = fuentes
story-spreadEntries = artículos
story-share = Parte
story-of = { $n } de { $all }
story-unlabelled =
    { $n ->
        [one] { $n } fuente sin ese rasgo.
       *[other] { $n } fuentes sin ese rasgo.
    }
story-related = Temas relacionados

## add

add-title = Añadir una fuente
add-address = Dirección de un sitio o un canal
add-example = periodico.example o https://…/feed.xml
add-folder = Carpeta
add-noFolder = Ninguna carpeta
add-newFolder = Nueva carpeta…
add-folderName = Nombre de la nueva carpeta
add-go = Añadir
add-looking = Buscando el canal…
add-added =
    { $n ->
        [one] { $name } ya está a bordo, con { $n } artículo.
       *[other] { $name } ya está a bordo, con { $n } artículos.
    }
add-others = El sitio tiene más:
add-addThis = Añadir
add-hasIt = Añadido
add-another = Añadir otra
add-done = Listo
add-read = Leerla

## bring

bring-title = Traer una lista
bring-intro = Las suscripciones de otro lector llegan en un archivo OPML. Nada cambia hasta que veas qué contiene.
bring-choose = Elegir un archivo…
bring-paste = o pegar su texto
bring-look = Ver qué contiene
bring-newFeeds =
    { $n ->
        [one] { $n } fuente nueva
       *[other] { $n } fuentes nuevas
    }
bring-already =
    { $n ->
        [one] { $n } fuente que ya tienes
       *[other] { $n } fuentes que ya tienes
    }
bring-refused =
    { $n ->
        [one] { $n } no se puede seguir
       *[other] { $n } no se pueden seguir
    }
bring-repeated =
    { $n ->
        [one] { $n } dirección está más de una vez en la lista; cuenta una sola vez.
       *[other] { $n } direcciones están más de una vez en la lista; cada una cuenta una sola vez.
    }
bring-keptAttributes = Se conserva, aunque aquí no tiene efecto: { $names }
bring-warnings = Lo que no se pudo leer
bring-nothing = No hay nada nuevo en esta lista.
bring-go =
    { $n ->
        [one] Añadir { $n } fuente
       *[other] Añadir { $n } fuentes
    }
bring-done =
    { $n ->
        [one] Se añadió { $n } fuente.
       *[other] Se añadieron { $n } fuentes.
    }
bring-other = Otra lista
bring-tooMany = y { $n } más
bring-exported = Tu lista está guardada.
bring-exportAs = london-daily.opml
bring-export = Llevarte tu lista…
bring-import = Traer una lista…

## firstRun

firstRun-welcome = Tu propio periódico, compuesto en tu propio equipo.
firstRun-pick = Tres formas de empezar.
firstRun-choose = Elegir fuentes
firstRun-chooseHint = De un catálogo por regiones y temas: los periódicos del mundo y algunos más discretos.
firstRun-bring = Traer una lista
firstRun-bringHint = ¿Ya lees en otro sitio? Trae tus suscripciones en un archivo OPML.
firstRun-look = Echar un vistazo
firstRun-lookHint = Abre una edición de muestra con periódicos inventados. No necesita red y se va con un clic.
firstRun-address = O seguir un sitio por su dirección

## catalog

catalog-title = Elegir fuentes
catalog-intro = Marca lo que te gustaría encontrar en la mesa del desayuno. Puedes cambiarlo cuando quieras.
catalog-filter = Buscar en el catálogo
catalog-all = Todo { $group }
catalog-go =
    { $n ->
        [0] Elige al menos una
        [one] Suscribirse a { $n } fuente
       *[other] Suscribirse a { $n } fuentes
    }
catalog-has = suscrita
catalog-none = Ninguna fuente con ese nombre. Puedes añadir cualquier sitio por su dirección.

## sample

sample-banner = Esta es una edición de muestra: periódicos inventados, noticias inventadas.
sample-close = Cerrarla
sample-closed = La edición de muestra se ha ido.

## health

health-title = Tus fuentes
health-intro = Cómo le va a cada una y cuándo se volverá a consultar.
health-find = Buscar una fuente
health-all = Todas
health-problems = Con problemas
health-none = Ninguna fuente aquí.
health-noProblems = Todas las fuentes están bien.
health-kinds-sitemap = mapa de noticias del sitio
health-kinds-front_page = portada del sitio
health-kinds-newsletter = boletín
health-newsletters = Boletines
health-newslettersHint = Una carpeta con correos (.eml, maildir) de este equipo se puede leer como una fuente; cada remitente se convierte en una.
health-addNewsletters = Elegir una carpeta…
health-following = Los boletines de { $name } se leerán desde ahora.
health-senders =
    { $n ->
        [one] { $n } remitente
       *[other] { $n } remitentes
    }
health-unreadable =
    { $n ->
        [one] No se pudo leer { $n } archivo
       *[other] No se pudieron leer { $n } archivos
    }
health-leaveNewsletters = Dejar de leer los boletines de { $name }
health-checked = consultada { $when }
health-never = nunca consultada
health-next = próxima vez { $when }
health-perWeek = { $n } por semana
health-readShare = { $share } leído
health-kept =
    { $n ->
        [one] { $n } artículo
       *[other] { $n } artículos
    }
health-failures =
    { $n ->
        [one] { $n } fallo
       *[other] { $n } fallos seguidos
    }
health-states-new = Sin consultar todavía
health-states-fine = Bien
health-states-failing = Con fallos
health-states-paused = En pausa
health-states-gone = Desaparecida
health-notify = Avisarme de los artículos nuevos
health-pause = Pausar
health-resume = Reanudar
health-rename = Cambiar el nombre
health-newName = Nombre nuevo (vacío: el suyo)
health-save = Guardar
health-folder = Carpeta
health-check = Consultar ahora
health-remove = Eliminar
health-removeSure = ¿Eliminar { $name }? Sus artículos se van; los favoritos se quedan.
health-removeYes = Eliminar
health-cancel = Conservar
health-removed = { $name } se ha eliminado.
health-privateNetwork = Puede estar en mi propia red
health-details = Ajustes de { $name }
health-sample = muestra

## alerts

alerts-title = Avisos
alerts-intro = Qué se avisó, qué se retuvo y por qué.
alerts-watches = Palabras vigiladas
alerts-watchHint = Todas deben estar en un artículo; «una frase» y -sin funcionan como en la búsqueda.
alerts-words = Palabras
alerts-add = Vigilar
alerts-hits =
    { $n ->
        [0] nada aún
        [one] { $n } vez
       *[other] { $n } veces
    }
alerts-remove = Dejar de vigilar { $words }
alerts-edit = Cambiar { $words }
alerts-save = Guardar
alerts-cancel = Cancelar
alerts-noWatches = Aún no vigilas nada.
alerts-none = Aún no se ha avisado de nada.
alerts-told = Avisos dados
alerts-held = No se mostró: { $why }
alerts-waiting = Sin mostrar todavía
alerts-kinds-entry = Palabras vigiladas
alerts-kinds-breaking = Última hora
alerts-kinds-followed = Tema seguido
alerts-kinds-edition = Edición
alerts-kinds-summary = Horas de silencio
alerts-open = Abrir
alerts-kinds-push = Mensaje recibido
alerts-onlyHeld = Retenidos ({ $n })

## settings

settings-title = Ajustes
settings-look = Aspecto
settings-reading = Lectura
settings-refreshing = Actualización
settings-telling = Notificaciones
settings-theme = Colores
settings-themes-system = Como el sistema
settings-themes-light = Papel
settings-themes-dark = Noche
settings-themes-sepia = Papel antiguo
settings-themes-contrast = Alto contraste
settings-density = Lista
settings-densities-airy = Holgada
settings-densities-usual = Cómoda
settings-densities-dense = Compacta
settings-rowPictures = Imágenes pequeñas en las listas
settings-reducedMotion = Sin movimiento
settings-lineHeight = Interlineado
settings-justify = Texto justificado
settings-hyphenate = Dividir palabras
settings-ownFace = O un tipo de letra de tu sistema
settings-ownFaceHint = por ejemplo, Literata
settings-marking = Marcar como leído
settings-markOnOpen = Al abrir un artículo
settings-markOnScroll = Al pasar de largo un artículo
settings-keys = Teclas…
settings-keysHint = Juegos para quienes vienen de otro lector, y teclas propias
settings-edition = La edición diaria
settings-editionCompose = Componer una edición cada día
settings-editionAt = a las
settings-editionMinutes = Tiempo máximo de lectura
settings-minutesValue = { $n } min
settings-weekdays-monday = lun
settings-weekdays-tuesday = mar
settings-weekdays-wednesday = mié
settings-weekdays-thursday = jue
settings-weekdays-friday = vie
settings-weekdays-saturday = sáb
settings-weekdays-sunday = dom
settings-sharing = Compartir
settings-shareHint = Direcciones que contengan { "{url}" }, { "{title}" } o { "{text}" }.
settings-shareName = Nombre
settings-shareAddress = Dirección
settings-shareAdd = Añadir
settings-shareRemove = Eliminar { $name }
settings-storing = Conservación
settings-face = Letra
settings-faces-serif = Periódico
settings-faces-sans = Sistema
settings-faces-legible = Muy legible
settings-size = Tamaño
settings-sizeValue = { $n } px
settings-measure = Ancho
settings-measureValue =
    { $n ->
        [one] { $n } carácter
       *[other] { $n } caracteres
    }
settings-preview = Un periódico es un libro breve que se escribe cada día. Nunca es mejor que cuando se puede dejar.
settings-checkEvery = Consultar cada fuente
settings-every-15 = cada 15 minutos
settings-every-30 = cada media hora
settings-every-60 = cada hora
settings-every-180 = cada 3 horas
settings-every-360 = cada 6 horas
settings-every-1440 = una vez al día
settings-everyMinutes =
    { $n ->
        [one] cada minuto
       *[other] cada { $n } minutos
    }
settings-notify = Enviar notificaciones
settings-budget = Como mucho, al día
settings-sensitivity = Última hora
settings-sensitivities-few = Solo lo más grande
settings-sensitivities-usual = Lo habitual
settings-sensitivities-many = Un poco antes
settings-quiet = Horas de silencio
settings-quietFrom = de
settings-quietUntil = a
settings-quietDays = Días en que empiezan
settings-quietAdd = Añadir horas de silencio
settings-quietRemove = Quitar estas horas de silencio
settings-tell = Avisarme de
settings-tells-breaking = Última hora
settings-tells-followed = Los temas que sigo
settings-tells-watches = Palabras vigiladas
settings-tells-feeds = Las fuentes que elegí
settings-tells-edition = La edición diaria
settings-chosen =
    { $n ->
        [0] No hay ninguna fuente elegida. Cada una se elige en sus ajustes.
        [one] { $n } fuente elegida, en sus ajustes.
        [many] { $n } de fuentes elegidas, cada una en sus ajustes.
       *[other] { $n } fuentes elegidas, cada una en sus ajustes.
    }
settings-summary = Tras el silencio, resumir en una notificación lo que llegó
settings-sound = Las notificaciones pueden sonar
settings-trial = Enviar una notificación de prueba
settings-trialTook = { $service } la aceptó.
settings-trialTookIt = Tu sistema la aceptó.
settings-trialSkills = Lo que sabe hacer, en sus palabras: { $skills }.
settings-trialNoButtons = No tiene botones: lo que avisa se abre desde los avisos o desde la bandeja.
settings-trialMissing = No se pudo alcanzar ningún servicio de notificaciones. Inicia el de tu escritorio o instala uno, como dunst.
settings-trialSilent = El servicio de notificaciones no respondió en cinco segundos. Cerrar la sesión y volver a abrirla suele ayudar.
settings-behind = En segundo plano
settings-onClose = Al cerrar la ventana
settings-closings-ask = Preguntarme
settings-closings-stay = Seguir en segundo plano
settings-closings-quit = Salir
settings-login = Iniciar al entrar en la sesión, sin ventana
settings-loginTrouble = El sistema no lo permitió: { $why }
settings-noTray = Si tu escritorio no muestra ningún icono en la bandeja, inicia London Daily otra vez para volver a ver la ventana.
settings-slowDown = Consultar menos las fuentes con batería y donde los datos cuestan
settings-logs = Mostrar los registros
settings-logsHint = No contienen títulos ni direcciones de artículos.
settings-pictures = Guardar las imágenes de los artículos nuevos para leer sin conexión
settings-pictureBudget = Espacio para imágenes
settings-mediaBudget = Espacio para grabaciones
settings-done = Listo
settings-language = Idioma
settings-languageSystem = Como el sistema

## offline

offline-title = Preparar la lectura sin conexión
offline-intro = Su cola de lectura, los temas que sigue, la portada y sus marcadores se descargan con texto completo e imágenes, y así pueden leerse sin red.
offline-room = Espacio para ello
offline-start = Preparar
offline-stop = Detener
offline-starting = Buscando lo que falta…
offline-texts = Textos: { $done } de { $total }
offline-pictures = Imágenes: { $done } de { $total }
offline-used = { $bytes } de { $budget }
offline-behind = Puede cerrar esto y seguir leyendo; continúa en segundo plano.
offline-preparedAt = Preparado { $when }
offline-stories = Temas
offline-articles = Artículos
offline-whole = Con texto completo y todas las imágenes
offline-shown = Imágenes
offline-size = Tamaño
offline-failed =
    { $n ->
        [one] No se pudo descargar { $n } elemento
       *[other] No se pudieron descargar { $n } elementos
    }
offline-parts-text = Texto completo
offline-parts-picture = Imagen
offline-edition = Una edición
offline-leftOut =
    { $n ->
        [one] { $n } artículo no cupo, o no entero
       *[other] { $n } artículos no cupieron, o no enteros
    }
offline-leftOutHint = Primero va la cola, luego los temas seguidos, la portada y los marcadores. Dé más espacio para que quepa el resto.
offline-withoutText = sin su texto completo
offline-withoutPictures =
    { $n ->
        [one] sin { $n } imagen
       *[other] sin { $n } imágenes
    }
offline-cancelled = Se detuvo antes de terminar. Lo descargado se conserva, y lo que había antes también.
offline-away = La red desapareció. Lo que había antes sigue ahí.
offline-held = Guardado sin conexión
offline-ended =
    { $n ->
        [one] Preparado sin conexión: { $n } artículo guardado.
       *[other] Preparado sin conexión: { $n } artículos guardados.
    }

## push

push-title = Lo que avisa
push-intro = Un flujo avisa al instante de que hay algo nuevo: un tema de ntfy, eventos del servidor, un hub Mercure. Hace comprobar una de sus fuentes, o sus mensajes son avisos por sí mismos.
push-none = Todavía nada avisa.
push-add = Añadir un flujo
push-listen = Escuchar
push-change = Cambiar
push-remove = Quitar
push-pause = Pausar
push-resume = Volver a escuchar
push-retry = Intentar ahora
push-test = Probar
push-address = Dirección del flujo
push-kind = Tipo
push-byAddress = Según la dirección
push-kinds-ntfy = Tema de ntfy
push-kinds-events = Eventos del servidor, Mercure
push-does = Lo que dice
push-alerts = Avisos por sí mismos
push-checks = Hace comprobar { $name }
push-name = Un nombre
push-near = Está en mi propia red
push-callback = Dirección de su relé para el hub
push-callbackHint = Esta fuente puede avisar por el hub { $hub }. Los hubs no alcanzan este ordenador: si tiene un relé que responde al hub y pasa sus llamadas a este flujo, dé su dirección y se pedirá al hub que lo llame. Si no, déjelo vacío.
push-states-off = No se escucha
push-states-connecting = Conectando…
push-states-connected = Abierto
push-states-waiting = En espera
push-openSince = abierto { $when }
push-next = nuevo intento { $when }
push-lastEvent = última señal { $when }
push-noEvent = nada todavía
push-hubAsked = Se pidió al hub que llame { $when }.
push-hubNotAsked = Todavía no se ha pedido al hub que llame.
push-hubCan = Puede avisar por un hub: { $hub }
push-hubUse = Escucharlo…

## unavailable

unavailable-title = No se puede abrir la biblioteca
unavailable-kept = El archivo dañado no se ha tirado. Está en { $where }
unavailable-copies = Copias buenas
unavailable-copy = { $when } · { $size }
unavailable-use = Usar esta copia
unavailable-noCopies = No hay ninguna copia que pueda ocupar su lugar.
unavailable-fresh = Empezar con una biblioteca vacía
unavailable-freshHint = El archivo dañado se queda donde está.
unavailable-retry = Intentarlo otra vez
unavailable-detail = Qué pasó exactamente
unavailable-working = Un momento…

## toast

toast-detail = Detalle
toast-close = Cerrar
toast-retry = Reintentar

## undo

undo-marked-read =
    { $n ->
        [one] { $n } artículo marcado como leído.
       *[other] { $n } artículos marcados como leídos.
    }
undo-marked-unread =
    { $n ->
        [one] { $n } artículo marcado como no leído.
       *[other] { $n } artículos marcados como no leídos.
    }
undo-marked-bookmark =
    { $n ->
        [one] { $n } artículo añadido a favoritos.
       *[other] { $n } artículos añadidos a favoritos.
    }
undo-marked-unbookmark =
    { $n ->
        [one] { $n } artículo quitado de favoritos.
       *[other] { $n } artículos quitados de favoritos.
    }
undo-marked-later =
    { $n ->
        [one] { $n } artículo para leer más tarde.
       *[other] { $n } artículos para leer más tarde.
    }
undo-marked-unlater =
    { $n ->
        [one] { $n } artículo quitado de leer más tarde.
       *[other] { $n } artículos quitados de leer más tarde.
    }
undo-moved = { $name } se ha movido.
undo-read =
    { $n ->
        [one] { $n } artículo marcado como leído.
       *[other] { $n } artículos marcados como leídos.
    }
undo-undo = Deshacer
undo-undone = Deshecho.
undo-close = Cerrar

## palette

palette-title = Ir a cualquier sitio, hacer cualquier cosa
palette-prompt = Escribe un lugar, una fuente o una acción
palette-none = Nada con ese nombre.
palette-place = Lugar
palette-source = Fuente
palette-folder = Carpeta
palette-search = Búsqueda
palette-tag = Etiqueta
palette-action = Acción

## help

help-title = Teclas
help-close = Cerrar
help-groups-move = Moverse
help-groups-read = Leer
help-groups-go = Lugares
help-groups-all = Todo lo demás
help-silent = Las teclas callan mientras escribes.

## commands

commands-next = Artículo siguiente
commands-previous = Artículo anterior
commands-nextQuiet = Siguiente, sin abrir
commands-previousQuiet = Anterior, sin abrir
commands-open = Abrir
commands-pageDown = Bajar una página, luego el siguiente sin leer
commands-pageUp = Subir una página
commands-first = Primero de la lista
commands-last = Último de la lista
commands-original = Abrir el original
commands-originalQuiet = Abrir el original en segundo plano
commands-toggleRead = Leído o sin leer
commands-toggleBookmark = Favorito
commands-toggleLater = Leer más tarde
commands-fullText = Texto completo o resumen
commands-tag = Etiquetas…
commands-note = Escribir una nota
commands-listen = Escuchar, pausar
commands-print = Imprimir
commands-pick = Seleccionar o no
commands-pickNext = Seleccionar hacia abajo
commands-pickPrevious = Seleccionar hacia arriba
commands-pickAll = Seleccionar todo
commands-historyBack = Donde estaba antes
commands-historyForward = Otra vez adelante
commands-menu = Qué se puede hacer aquí
commands-editions = Ediciones
commands-highlights = Subrayados y notas
commands-statistics = Estadísticas
commands-recordings = Grabaciones
commands-activity = Qué ha pasado
commands-rules = Reglas y silencios
commands-keys = Cambiar las teclas
commands-about = Acerca de
commands-saveSearch = Guardar esta búsqueda
commands-story = Todo el tema
commands-muteStory = Silenciar el tema
commands-refresh = Actualizar esto
commands-refreshAll = Actualizar todo
commands-offline = Preparar la lectura sin conexión
commands-markAllRead = Marcar todo como leído
commands-undo = Deshacer
commands-search = Buscar
commands-goToday = Hoy
commands-goUnread = Sin leer
commands-goAll = Todo
commands-goBookmarks = Favoritos
commands-goLater = Leer más tarde
commands-why = Por qué está donde está
commands-help = Teclas
commands-palette = Ir a cualquier sitio
commands-paneLeft = Panel de la izquierda
commands-paneRight = Panel de la derecha
commands-up = Subir en la lista
commands-down = Bajar en la lista
commands-back = Cerrar o volver
commands-add = Añadir una fuente
commands-settings = Ajustes
commands-health = Tus fuentes
commands-push = Lo que avisa
commands-alerts = Avisos
commands-import = Traer una lista
commands-export = Llevarte tu lista

## menu

menu-openLink = Abrir el enlace
menu-copyLink = Copiar el enlace
menu-follow = Seguir este sitio…
menu-look = Ver la imagen
menu-copy = Copiar
menu-searchFor = Buscar «{ $words }»
menu-tag = Etiquetas…
menu-pick = Seleccionar
menu-unpick = No seleccionar
menu-olderRead = Marcar como leído todo lo anterior
menu-copyMarkdown = Copiar el enlace como Markdown
menu-copyArticle = Copiar el artículo como Markdown
menu-mail = Enviar por correo
menu-shareWith = Compartir: { $name }
menu-notThisStory = No pertenece a su tema
menu-muteStory = Silenciar el tema
menu-followStory = Seguir el tema
menu-markStoryRead = Marcar el tema como leído
menu-muteWords = Silenciar «{ $words }» una semana
menu-up = Subir
menu-down = Bajar
menu-moveTo = Mover a { $folder }
menu-moveOut = Sacar de sus carpetas
menu-moveTop = Llevar al primer nivel

## lightbox

lightbox-title = Imagen
lightbox-open = Ver la imagen
lightbox-previous = Imagen anterior
lightbox-next = Imagen siguiente
lightbox-place = { $at } de { $all }
lightbox-full = Tamaño real
lightbox-fit = Ajustar a la ventana

## keys

keys-title = Teclas
keys-preset = Juego de teclas
keys-presets-reader = Google Reader
keys-presets-netNewsWire = NetNewsWire
keys-presets-miniflux = Miniflux
keys-presets-vim = Vim
keys-reset = Olvidar mis teclas
keys-add = Nueva tecla para: { $command }
keys-remove = Quitar { $keys } de: { $command }
keys-press = Pulsa una tecla…
keys-taken = { $keys } ya sirve para «{ $command }».
keys-take = Usarla para «{ $command }»
keys-leave = Dejarlo
keys-clashes = Algunas teclas se estorban: { $keys }. Solo se atiende la primera.
keys-hint = Un clic en una tecla la quita, + añade una; dos teclas seguidas forman una secuencia. Escape cancela.
keys-change = Cambiar las teclas…

## feed

feed-name = Nombre
feed-every = Consultarla
feed-asUsual = como en general
feed-fullText = Texto completo
feed-fullTexts-never = Nunca: el texto de la fuente
feed-fullTexts-short = Cuando la fuente solo envía un resumen
feed-fullTexts-always = Cargar siempre la página del artículo
feed-folders = Carpetas
feed-noFolders = Aún no hay carpetas.
feed-icon = Icono (PNG, hasta 64 kB)
feed-iconRefused = El icono debe ser un PNG de 64 kB como máximo.
feed-siteIcon = Usar el icono del sitio
feed-labels = Tus rasgos
feed-labelsHint = País, idioma, dueño, lo que quieras: los temas muestran cómo se reparten entre ellos.
feed-labelKey = país
feed-labelValue = Francia
feed-addLabel = Añadir
feed-removeLabel = Eliminar el rasgo { $key }: { $value }
feed-fill = Buscarlos
feed-filling = Buscando…
feed-dismiss = No hace falta
feed-asItIs = como está
feed-yes = Sí
feed-no = No
feed-many =
    { $n ->
        [one] { $n } fuente
       *[other] { $n } fuentes
    }
feed-manySettings =
    { $n ->
        [one] Ajustes de { $n } fuente…
       *[other] Ajustes de { $n } fuentes…
    }
feed-manyRemoveSure =
    { $n ->
        [one] ¿Cancelar la suscripción a { $n } fuente? Sus artículos se van; lo que usted guarda se queda.
       *[other] ¿Cancelar la suscripción a { $n } fuentes? Sus artículos se van; lo que usted guarda se queda.
    }
feed-manyRemoved =
    { $n ->
        [one] Suscripción a { $n } fuente cancelada.
       *[other] Suscripción a { $n } fuentes cancelada.
    }
feed-manyChanged =
    { $n ->
        [0] No había nada que cambiar.
        [one] { $n } fuente cambiada.
       *[other] { $n } fuentes cambiadas.
    }
feed-manyMoved =
    { $n ->
        [one] { $n } fuente se ha movido.
       *[other] { $n } fuentes se han movido.
    }
feed-manyHint = Lo que no toque se queda como lo tiene cada fuente.

## keep

keep-title = Cuánto se conserva
keep-kinds-general = Como en general
keep-kinds-everything = Todo
keep-kinds-limited = Solo lo reciente
keep-days = días
keep-entries = artículos de cada fuente
keep-spareUnread = Lo no leído se queda
keep-never = Los favoritos, lo de leer más tarde y lo que lleva etiquetas, notas o subrayados se queda siempre.
keep-wouldNothing = Por ahora no eliminaría nada.
keep-would =
    { $n ->
        [one] Eliminaría { $n } artículo ({ $size })
       *[other] Eliminaría { $n } artículos ({ $size })
    }{ $unread ->
        [0] .
       *[other] , { $unread } sin leer.
    }
keep-spared =
    { $n ->
        [one] { $n } más antiguo se queda porque lo guardaste.
       *[other] { $n } más antiguos se quedan porque los guardaste.
    }
keep-set = Conservar así

## desk

desk-tags = Etiquetas
desk-changeTags = cambiar
desk-note = Tu nota
desk-addNote = Escribir una nota
desk-changeNote = Cambiar la nota
desk-keepNote = Guardar la nota
desk-noteKept = Nota guardada.
desk-cancel = Cancelar
desk-orphans = Subrayados cuyas palabras ya no están en el texto

## highlights

highlights-title = Subrayados y notas
highlights-intro = Lo que marcaste y lo que escribiste al lado.
highlights-bar = Subrayar el pasaje
highlights-colours-yellow = Amarillo
highlights-colours-green = Verde
highlights-colours-blue = Azul
highlights-colours-pink = Rosa
highlights-colours-purple = Morado
highlights-made = Subrayado.
highlights-remove = Quitar el subrayado
highlights-note = Nota sobre este pasaje
highlights-removed = Subrayado quitado.
highlights-find = Buscar en subrayados y notas
highlights-none = Aún no hay nada. Selecciona un pasaje de un artículo y elige un color.
highlights-notes = Notas
highlights-orphan = ya no está en el texto

## tags

tags-title =
    { $n ->
        [1] Etiquetas
        [one] Etiquetas de { $n } artículo
       *[other] Etiquetas de { $n } artículos
    }
tags-prompt = Nombre de una etiqueta
tags-known = Tus etiquetas
tags-make = Nueva etiqueta «{ $name }»
tags-has = puesta
tags-none = Aún no tienes etiquetas. Escribe un nombre.
tags-rename = Cambiar el nombre de la etiqueta…
tags-remove = Eliminar la etiqueta…
tags-renameHint = El nombre de otra etiqueta une las dos.
tags-removeSure = ¿Quitar la etiqueta { $name } de todos los artículos? Los artículos se quedan.
tags-renamed = La etiqueta se llama { $name }.
tags-removed = La etiqueta { $name } se ha eliminado.
tags-take = Quitar la etiqueta { $name }
tags-given =
    { $n ->
        [one] { $n } artículo lleva la etiqueta { $name }.
       *[other] { $n } artículos llevan la etiqueta { $name }.
    }
tags-taken =
    { $n ->
        [one] Se quitó la etiqueta { $name } de { $n } artículo.
       *[other] Se quitó la etiqueta { $name } de { $n } artículos.
    }

## export

export-title = Guardar en un archivo
export-as-markdown = Guardar como Markdown
export-as-html = Guardar como HTML
export-as-epub = Guardar como EPUB
export-saved = { $name } está guardado.

## changes

changes-title = Qué cambió
changes-version = Versión
changes-only = Solo lo que cambió
changes-between = { $older } → { $newer }
changes-titleOnly = El texto es el mismo.

## editions

editions-title = Ediciones
editions-intro = El día en un número que tiene final. Cada uno se conserva como se compuso.
editions-compose = Componer una ahora
editions-composing = Componiendo…
editions-none = Aún no hay ediciones. Compón una ahora o ponle hora en los ajustes.
editions-all = Todas las ediciones
editions-before = La anterior
editions-after = La siguiente
editions-save = Guardar o eliminar
editions-composed = Compuesta a las { $at }
editions-inLibrary = Mostrar en la biblioteca
editions-others = También en:
editions-remove = Eliminar esta edición
editions-removeSure = ¿Eliminar esta edición? Sus artículos se quedan en la biblioteca.
editions-keep = Conservar

## searches

searches-title = Tus búsquedas
searches-keep = Guardar una búsqueda
searches-name = Nombre
searches-query = Qué busca
searches-hideUnread = No contar lo no leído
searches-save = Guardar
searches-remove = Eliminar
searches-removed = La búsqueda { $name } se ha eliminado.
searches-change = Cambiar la búsqueda…

## rules

rules-title = Reglas y silencios
rules-intro = Qué les pasa a los artículos cuando llegan, en este orden.
rules-mutes = Palabras silenciadas
rules-muteWords = Palabras de las que no quieres oír nada
rules-muteFor = Por cuánto tiempo
rules-mute = Silenciar
rules-muteNow = Ocultar también lo que ya está
rules-spans =
    { $days ->
        [0] hasta que yo lo termine
        [1] por un día
        [7] por una semana
        [30] por un mes
        [one] por { $days } día
       *[other] por { $days } días
    }
rules-noMutes = No hay nada silenciado.
rules-until = termina { $when }
rules-forEver = hasta que lo termines
rules-ended = terminado
rules-hits =
    { $n ->
        [0] aún sin coincidencias
        [one] { $n } artículo alcanzado
       *[other] { $n } artículos alcanzados
    }
rules-lastHit = el último, { $when }
rules-end = Terminar
rules-endRestore = Terminar y recuperar
rules-showMuted = Mostrar lo silenciado
rules-hid =
    { $n ->
        [one] { $n } artículo oculto.
       *[other] { $n } artículos ocultos.
    }
rules-rules = Reglas
rules-none = Aún no hay reglas.
rules-make = Crear una regla
rules-up = Antes: { $name }
rules-down = Después: { $name }
rules-run = Aplicar ahora
rules-applied =
    { $n ->
        [one] La regla cambió { $n } artículo.
       *[other] La regla cambió { $n } artículos.
    }
rules-remove = Eliminar la regla { $name }
rules-removed = La regla { $name } se ha eliminado.
rules-enabled = Obedecer la regla { $name }
rules-name = Nombre
rules-nameHint = Vacío: se forma con sus partes
rules-when = Cuando
rules-by = Cómo se combinan las condiciones
rules-bys-all = se cumplen todas
rules-bys-any = se cumple alguna
rules-bys-query = una búsqueda lo encuentra
rules-field = Qué se mira
rules-fields-anything = cualquier parte
rules-fields-title = el titular
rules-fields-text = el texto
rules-fields-author = el autor
rules-fields-category = la sección
rules-fields-link = la dirección
rules-fields-feed = la fuente
rules-fields-folder = la carpeta
rules-operator = Cómo
rules-operators-contains = contiene
rules-operators-containsNot = no contiene
rules-operators-is = es
rules-operators-isNot = no es
rules-operators-begins = empieza por
rules-operators-ends = termina en
rules-words = Qué
rules-addCondition = Otra condición
rules-removeCondition = Eliminar la condición
rules-then = Entonces
rules-doings-mute = ocultarlo
rules-doings-markRead = marcarlo como leído
rules-doings-bookmark = añadirlo a favoritos
rules-doings-later = dejarlo para más tarde
rules-doings-tag = etiquetarlo
rules-doings-notify = avisarme
rules-tagName = Nombre de la etiqueta
rules-stop = Las reglas siguientes no ven lo que esta alcanzó
rules-noPreview = Di qué buscar, y aquí estará lo que habría alcanzado en los últimos 30 días.
rules-would =
    { $examined ->
        [one] En los últimos 30 días habría alcanzado { $hits } de { $examined } artículo.
       *[other] En los últimos 30 días habría alcanzado { $hits } de { $examined } artículos.
    }
rules-incomplete = Solo se miraron los más recientes.
rules-hit = Alcanzado
rules-save = Guardar la regla

## recordings

recordings-title = Grabaciones
recordings-intro = Lo que escuchas y lo que está aquí para oírlo sin red.
recordings-none = Aún no hay nada. Reproduce una grabación desde su artículo o guárdala sin conexión.
recordings-room = Espacio para grabaciones: { $used } de { $all }
recordings-kept = guardada sin conexión
recordings-passing = aquí hasta que otras necesiten el espacio
recordings-heard = escuchada hasta el final
recordings-left = { $at } de { $all }
recordings-forget = Olvidar el punto
recordings-removeHeard =
    { $n ->
        [one] Quitar { $n } ya escuchada ({ $size })
       *[other] Quitar { $n } ya escuchadas ({ $size })
    }

## statistics

statistics-title = Estadísticas
statistics-intro = Contadas en este equipo, solo para ti.
statistics-read = Leídos
statistics-arrived = Recibidos
statistics-share = Parte
statistics-streak = Días seguidos
statistics-streakBest = { $now }, como máximo { $longest }
statistics-byDay = Artículos al día
statistics-byHour = Cuándo lees
statistics-spread = Cuántas fuentes cuentan un tema
statistics-sources = { $n }
statistics-sourcesMore = { $n }+
statistics-byFeed = Por fuente
statistics-source = Fuente
statistics-hints = Podrías prescindir de
statistics-lastRead = Leída por última vez { $when }.
statistics-week = La semana del { $from }, según tus rasgos
statistics-entries = Artículos
statistics-told = Temas
statistics-alone = En solitario
statistics-missed = Perdidos
statistics-days-30 = 30 días
statistics-days-90 = 3 meses
statistics-days-365 = Un año

## activity

activity-title = Qué ha pasado
activity-intro = Consultas, fallos, reglas y lo que se eliminó.
activity-kinds-check = Consultas
activity-kinds-failure = Fallos
activity-kinds-rule = Reglas
activity-kinds-retention = Eliminados
activity-none = Nada todavía.
activity-more = Mostrar más

## about

about-version = Versión
about-library = Forma de la biblioteca
about-system = Sistema
about-diagnostics = Diagnóstico
about-diagnosticsHint = No contiene direcciones ni titulares.
about-copy = Copiar el diagnóstico
about-copied = Diagnóstico copiado.
about-updates = Actualizaciones
about-updatesCome = Las versiones nuevas llegan como llegó esta: con los paquetes de tu sistema o desde donde la conseguiste.
about-updatesLook = Buscar una versión nueva
about-updatesLooking = Buscando…
about-updatesNewest = Esta es la versión más reciente.
about-updatesFound = Hay una versión nueva: { $version }.
about-updatesTake = Instalarla
about-updatesTaking = Descargando…
about-updatesTaken = Está instalada y lista para el próximo inicio.
about-data = Tus datos
about-export = Llevártelo todo (JSON)…
about-backUp = Hacer copia de la biblioteca…
about-backedUp = La copia lo contiene todo: { $size }
about-restored = La copia está en su lugar. Artículos: { $entries }, fuentes: { $feeds }.
about-resets-settings = Restablecer los ajustes
about-resets-library = Empezar con una biblioteca vacía
about-resets-restore = Restaurar una copia…
about-sure-settings = Todos los ajustes vuelven a ser los del principio. Tus fuentes y artículos se quedan.
about-sure-library = La biblioteca se aparta y una vacía ocupa su lugar.
about-sure-restore = La copia que elija ocupa el lugar de la biblioteca. Antes se comprueba, y la biblioteca se guarda aparte.
about-settingsReset = Los ajustes son los del principio.
about-libraryReset = La biblioteca anterior está en { $where }

## player

player-title = Reproductor
player-play = Reproducir
player-pause = Pausa
player-back = 15 segundos atrás
player-forward = 30 segundos adelante
player-place = Posición
player-speed = Velocidad
player-close = Cerrar el reproductor
player-failed = Este sonido no se puede reproducir.
player-fetching = Descargando
player-stop = Detener
player-remove = Eliminar ({ $size })
player-inBrowser = Abrir en el navegador
player-heard =
    { $minutes ->
        [one] { $minutes } min escuchado
       *[other] { $minutes } min escuchados
    }
player-nothing = Abra o elija un artículo para escucharlo.
player-aloud = Lectura en voz alta
player-listen = Escuchar
player-listenAll = Escuchar estos artículos
player-previousArticle = Artículo anterior
player-previousSentence = Frase anterior
player-nextSentence = Frase siguiente
player-nextArticle = Artículo siguiente
player-voice = Voz
player-usualVoice = La que elija el sistema
player-queue = Artículos por escuchar
player-sentence = Frase { $n } de { $all }
player-noVoice = No hay ninguna voz instalada. Añada una en los ajustes de voz del sistema y continúe.
player-silence = Terminar la lectura en voz alta
player-keep = Guardar sin conexión
player-keepSize = Guardar sin conexión ({ $size })
player-chapters = Capítulos

## window

window-skip = Saltar a la página
window-menu = Qué se puede hacer aquí
window-sourcesWidth = Ancho de las fuentes
window-listWidth = Ancho de la lista
window-loading = Cargando
window-close = Cerrar

## time

time-now = ahora
time-justNow = hace un momento
time-yesterday = ayer
time-minutes = { $n } min
time-hours = { $n } h
time-days = { $n } d
time-on = el { $date }
time-dateAndTime = { $date }, { $clock }

## join

join-quoted = «{ $word }»
join-semicolon = { "; " }

## closing

closing-title = ¿Cerrar la ventana?
closing-text = London Daily puede seguir en segundo plano: consulta tus fuentes y te avisa si hay algo de última hora.
closing-tray = Lo encontrarás entonces en la bandeja.
closing-again = Puedes cambiarlo en los ajustes.

## links

links-nowhere = El enlace «{ $link }» no lleva a ningún sitio de London Daily. Los enlaces son como londondaily:today o londondaily:story/12.

## crash

crash-title = Algo se interrumpió
crash-text = London Daily anotó dónde. No se perdió nada de tu biblioteca. El informe no contiene títulos ni direcciones y se queda en este equipo mientras no se lo des a nadie.
crash-copy = Copiar el informe
crash-copied = El informe está copiado.
crash-folder = Abrir su carpeta
crash-dismiss = Descartar

## graphics

graphics-empty = La ventana quedó vacía la última vez, así que ahora se dibuja sin la tarjeta gráfica.
graphics-again = Volver a usar la tarjeta la próxima vez
graphics-willUse = El próximo inicio usará la tarjeta gráfica.

## system

system-open = Abrir
system-bookmark = Favorito
system-muteStory = Silenciar tema
system-testBody = Así se ve una notificación.
system-refresh = Actualizar
system-quiet = Una hora de silencio
system-quietEnds = Terminar el silencio
system-quit = Salir
system-nothingNew = Nada sin leer
system-logs = Mostrar los registros

## engine

engine-granted = { $what }, se conceden { $span }
engine-atLeast = { $what }, pero se consulta al menos cada { $span }
engine-atMost = { $what }, pero se consulta como mucho cada { $span }
engine-busyHour = { $what }, y pide que la dejen en paz a esa hora
engine-pause = { $what }; pausa pedida: { $span }
engine-rarely = lo cuenta una sola fuente, que escribe poco o que lees a menudo
engine-one = lo cuenta una sola fuente
engine-oneIn =
    { $n ->
        [one] lo cuenta una sola fuente, en { $n } artículo
       *[other] lo cuenta una sola fuente, en { $n } artículos
    }
engine-several =
    { $n ->
        [one] lo cuenta { $n } fuente
       *[other] lo cuentan { $n } fuentes
    }, en { $articles ->
        [one] { $articles } artículo
       *[other] { $articles } artículos
    }
engine-oneCopy = una de ellas no aporta nada propio
engine-copies =
    { $n ->
        [one] { $n } no aporta nada propio
       *[other] { $n } de ellas no aportan nada propio
    }
engine-breaking = { $n } de tus { $all } fuentes en { $span }, la primera: { $first }
engine-oneMinute = un minuto
engine-aMinute = 1 minuto
engine-minutes =
    { $n ->
        [one] { $n } minuto
       *[other] { $n } minutos
    }
engine-anHour = 1 hora
engine-hours =
    { $n ->
        [one] { $n } hora
       *[other] { $n } horas
    }
engine-aDay = 1 día
engine-days =
    { $n ->
        [one] { $n } día
       *[other] { $n } días
    }
engine-seconds =
    { $n ->
        [one] { $n } segundo
       *[other] { $n } segundos
    }
engine-share = sus artículos comparten { $words }
engine-publishers =
    { $n ->
        [one] { $n } medio escribió por su cuenta
       *[other] { $n } medios escribieron por su cuenta
    }
engine-oneReprint = un artículo reproduce el texto de otro
engine-reprints =
    { $n ->
        [one] { $n } artículo reproduce el texto de otro
       *[other] { $n } artículos reproducen el texto de otro
    }
engine-withinAnHour = llegaron en cosa de una hora
engine-withinHours =
    { $n ->
        [one] llegaron en { $n } hora
       *[other] llegaron en { $n } horas
    }
engine-withinDays =
    { $n ->
        [one] llegaron en { $n } día
       *[other] llegaron en { $n } días
    }
engine-alone = lo cuenta un solo artículo
engine-reprintOfGone = reproduce el texto de un artículo que ya no está
engine-reprintOf = reproduce el texto de { $name }
engine-shares = en común: { $words }
engine-first = fue el primero
engine-put = está aquí porque tú lo pusiste, o por lo que comparte con artículos posteriores
engine-alike = trata más o menos de lo mismo
engine-both = ambos hablan de { $words }
engine-yearOld = tiene un año
engine-yearsOld =
    { $n ->
        [one] tiene { $n } año
       *[other] tiene { $n } años
    }
engine-watching = vigilas «{ $words }»
engine-asked = pediste saber qué publica { $name }
engine-askedEdition = pediste saber cuándo está lista
engine-editionReady = tu edición está lista
engine-following = sigues este tema
engine-somethingNew = { $name } tiene novedades
engine-cameFrom =
    { $n ->
        [one] llegó { $n } artículo nuevo, de { $names }
       *[other] llegaron { $n } artículos nuevos, de { $names }
    }
engine-switchedOff = las notificaciones están desactivadas
engine-quietHours = llegó en tus horas de silencio
engine-askedQuiet = pediste silencio
engine-kindOff = desactivaste las notificaciones de este tipo
engine-askedSummary = pediste un resumen de tus horas de silencio
engine-noService = en este escritorio no se pudo alcanzar ningún servicio de notificaciones
engine-serviceSilent = el servicio de notificaciones no respondió en { $n } segundos
engine-onBattery = las fuentes se consultan menos, porque este equipo funciona con batería
engine-metered = las fuentes se consultan menos, porque en esta red los datos cuestan
engine-noNetwork = no se consulta ninguna fuente, porque el sistema dice que no hay red
engine-networkDrive = la biblioteca está en una unidad de red, por lo que se guarda de un modo más lento y seguro
engine-onlyOne = ábrela desde un solo equipo a la vez
engine-looking = estabas mirando la ventana
engine-old = tenía más de tres horas cuando llegó
engine-limit =
    { $n ->
        [one] { $n } notificación en las últimas 24 horas: es tu límite
       *[other] { $n } notificaciones en las últimas 24 horas: es tu límite
    }
engine-atOnce = llegaron varias de esta fuente a la vez
engine-sample = pertenece a la edición de muestra
engine-storyMuted = silenciaste este tema
engine-heardBefore = supiste de este tema hace menos de media hora
engine-interval = tu intervalo
engine-rhythm = escribe más o menos cada { $span }
engine-serverAsks = su servidor pide { $span }
engine-ttlAsks = su TTL pide { $span }
engine-periodAsks = su periodo de actualización pide { $span }
engine-askedToWait = su servidor pidió esperar { $span }
engine-failedOnce = falló; se reintenta tras { $span }
engine-failedOften =
    { $n ->
        [one] falló { $n } vez; se reintenta tras { $span }
       *[other] falló { $n } veces seguidas; se reintenta tras { $span }
    }
engine-goneForGood = su editor dice que ha desaparecido para siempre
engine-networkAway = no había red
engine-everyRound = su carpeta se mira en cada ronda
engine-again = se volverá a intentar
engine-noAddress = «{ $address }» no es una dirección web
engine-typing = comprueba que no haya erratas
engine-ownNetwork = { $host } es una máquina de tu propia red
engine-allowLocal = permite direcciones locales para este canal si confías en él
engine-unknownHost = no se conoce ninguna dirección para { $host }
engine-spelling = revisa cómo está escrita, o tu red si fallan también otros sitios
engine-noConnection = no se pudo conectar con { $host } ({ $why })
engine-notSafe = no hay conexión segura con { $host }: { $why }
engine-tookNoCall = { $host } no atendió la llamada en { $n } s
engine-saidNothing = { $host } no dijo nada en { $n } s
engine-notFinished = { $host } no terminó su respuesta en { $n } s
engine-tooLarge = la respuesta supera { $size }, demasiado para lo que se pidió
engine-circles = la dirección da vueltas en círculo (abandonado tras { $n } saltos)
engine-presentAddress = busca la dirección actual del sitio
engine-hostBusy = { $host } tiene demasiado trabajo y no se le preguntó
engine-gone = el editor dice que esta dirección ha desaparecido para siempre (410)
engine-newAddress = busca una nueva en el sitio
engine-hungUp = { $host } colgó en medio de su respuesta (llegaron { $n } bytes)
engine-broken = la respuesta de { $host } no se entiende ({ $why })
engine-proof = el sitio quiere pruebas de que pregunta una persona ({ $status }), y un lector de noticias no puede darlas
engine-letIn = pide al editor que deje entrar a los lectores
engine-needsPassword = la dirección pide nombre y contraseña (401)
engine-writePassword = escríbelos como https://nombre:contraseña@ delante del servidor
engine-payment = el editor pide un pago (402)
engine-refused = el servidor se niega a mostrar esta dirección a un lector de noticias (403)
engine-nothingThere = no hay nada en esta dirección (404)
engine-presentOne = busca la actual del sitio
engine-nothingReadable = el servidor no tiene aquí nada que un lector de noticias pueda leer (406)
engine-tooOften = el servidor dice que se le pregunta demasiado (429)
engine-legal = la dirección está cerrada por motivos legales (451)
engine-trouble = el servidor tiene problemas ({ $status })
engine-status = el servidor respondió con el estado { $status }, que no trae nada que leer
engine-empty = la respuesta está vacía
engine-webPage = es una página web, no un canal
engine-notAFeed = no es RSS, Atom, RDF ni JSON Feed
engine-noArticle = la página no contiene ningún artículo
engine-paywall = la página solo muestra su artículo a suscriptores
engine-consent = la página pide antes aceptar cookies
engine-human = el sitio pide a los visitantes que demuestren que son humanos
engine-list = la página es una lista, no un artículo
engine-openOriginal = abre el original en tu navegador
engine-inUse = otro programa está usando la biblioteca
engine-closeIt = ciérralo e inténtalo otra vez
engine-diskFull = el disco está lleno
engine-makeRoom = haz sitio e inténtalo otra vez, no se perdió nada
engine-damaged = el archivo de la biblioteca está dañado
engine-noAnswer = la biblioteca no respondió
engine-badSearch = no se entendió esa búsqueda
engine-plainWords = prueba con palabras sencillas
engine-inItself = una carpeta no puede estar dentro de sí misma
engine-followed = ya sigues { $title }
engine-typeAddress = escribe la dirección de un sitio o de un canal
engine-looksLike = debería parecerse a { $address }
engine-defect = algo ha ido mal dentro de London Daily
engine-nothingLost = no se perdió nada
engine-streamEnded = el servidor terminó el flujo
engine-noSense = lo que envía no tiene sentido
engine-streamOpened = el flujo se abrió
engine-passedOver = Envió más de { $most } avisos por minuto, así que se omitieron { $n }
engine-youListen = Escucha { $name }
engine-notInterrupted = El remitente pidió no molestar a nadie
engine-nameTopic = indique un tema tras el servidor, como https://ntfy.sh/my-topic
engine-noWebAddress = esto no es una dirección web
engine-chooseFeed = elija la fuente cuyo hub se debe consultar
engine-noHub = esta fuente no nombra ningún hub, así que no hay relé posible
engine-leaveEmpty = deje vacía la dirección del relé
engine-notReachedBefore = no se pudo llegar a { $host } un momento antes
engine-noPicture = lo que dio su dirección no es una imagen que pueda mostrarse
engine-notKept = la biblioteca no pudo guardarlo
engine-someRoom = permita al menos 1 MiB
engine-noRoom = sin espacio no cabe nada
engine-noEdition = no ha llegado nada nuevo desde la última edición, así que no hay nada que componer
engine-watchWord = escribe al menos una palabra que vigilar
engine-notThatDay = ese momento ya pasó
engine-laterDay = elige uno posterior
engine-broughtNone =
    { $n ->
        [one] trajo { $n } artículo en cuatro semanas y no lo leíste
       *[other] trajo { $n } artículos en cuatro semanas y no leíste ninguno
    }
engine-broughtSome =
    { $n ->
        [one] trajo { $n } artículo en cuatro semanas y leíste { $read }
       *[other] trajo { $n } artículos en cuatro semanas y leíste { $read }
    }
engine-missed = se perdieron artículos entre { $from } y { $until }
engine-missedOneFound = uno de ellos se encontró en el sitio
engine-missedFound =
    { $n ->
        [one] { $n } se encontró en el sitio
       *[other] { $n } se encontraron en el sitio
    }
engine-missedNoList = el sitio no ofrece ninguna lista con la que llenar el hueco
engine-top = Lo más importante del día
engine-noWords = ninguna palabra cambiada
engine-newHeadline = titular nuevo
engine-wordAdded = una palabra añadida
engine-wordsAdded =
    { $n ->
        [one] { $n } palabra añadida
       *[other] { $n } palabras añadidas
    }
engine-wordRemoved = una palabra quitada
engine-wordsRemoved =
    { $n ->
        [one] { $n } palabra quitada
       *[other] { $n } palabras quitadas
    }
engine-yourRule = tu regla «{ $name }»: { $what }
engine-aRule = tu regla: { $what }
engine-mutedForATime = silenciaste «{ $words }» por un tiempo
engine-muted = silenciaste «{ $words }»
engine-nothingNew = Nada nuevo
engine-removedOld = { $n } artículos antiguos se eliminaron, según sus ajustes
engine-newOnes = Nuevos: { $n }
engine-changedOnes = cambiados: { $n }
engine-tooManyParts = Solo cuentan las primeras { $n } partes de una búsqueda
engine-openParenthesis = Hay un «)» sin un «(» antes
engine-onlyWithout = Diga también qué buscar, no solo qué dejar fuera
engine-openQuotation = Unas comillas no se cierran
engine-phraseToEnd = la frase llega hasta el final
engine-afterOr = Falta algo después de «or»
engine-beforeOr = Falta algo antes de «or»
engine-tooDeep = Se pasan por alto los paréntesis de más de { $n } niveles
engine-closeParenthesis = Un «(» no se cierra
engine-goesToEnd = llega hasta el final
engine-needsAfter = «{ $operator }» necesita algo después
engine-unknownState = «is:{ $value }» no se conoce; hay { $known }
engine-noDate = «{ $words }» no contiene ninguna fecha
engine-dateForms = escriba 2026-11-23, 2026-11, today, yesterday, o un plazo como 12h, 7d, 2w, 3m o 1y
engine-noFeedNamed = No sigues ninguna fuente cuyo nombre contenga «{ $name }»
engine-noFolderNamed = No hay ninguna carpeta cuyo nombre contenga «{ $name }»
engine-noTagNamed = No hay ninguna etiqueta «{ $name }»
engine-sayWhat = Diga qué busca la regla
engine-sayDoes = Diga qué hace la regla
engine-tagName = Una etiqueta necesita un nombre
engine-folderName = una carpeta necesita un nombre
engine-takenBack = ese cambio ya se deshizo, o es demasiado antiguo
engine-longSearch = una búsqueda admite como máximo { $n } caracteres
engine-longNote = una nota admite como máximo { $n } caracteres
engine-longTag = el nombre de una etiqueta admite como máximo { $n } caracteres
engine-longPassage = un pasaje admite como máximo { $n } caracteres
engine-inParts = márquelo por partes
engine-selectWords = seleccione palabras para marcar
engine-badIcon = elija una imagen PNG, JPEG, GIF, WebP o ICO de 64 KiB como máximo
engine-onlyWeb = solo se abren direcciones web y de correo
engine-noBrowser = No se pudo abrir el navegador del sistema
engine-copyInstead = copie el enlace en su lugar
engine-siteAway = no se pudo llegar al sitio
engine-whenNetwork = inténtelo cuando haya red
engine-noPage = este artículo no tiene página propia que leer
engine-onlyFollowHttp = solo se pueden seguir direcciones http y https, no { $scheme }
engine-nothingAtAll = { $address } no respondió nada
engine-checkAddress = compruebe la dirección
engine-neither = { $address } no es ni un canal ni una página web
engine-giveAddress = dé la dirección de un sitio o de su canal
engine-namesNone = { $host } no indica ningún canal legible, y su página no lleva a artículos
engine-lookForFeed = busque en el sitio un enlace llamado RSS, Atom o feed, y dé su dirección
engine-keepSome = diga cuántos días o artículos se guardan
engine-keepOne = se guarda al menos un día o un artículo
engine-keepNothing = cancele la suscripción para no guardar nada
engine-restoring = La biblioteca se está restaurando
engine-inAMoment = inténtelo en un momento
engine-closing = London Daily se está cerrando
engine-noRoomMedia = no hay sitio para ello entre las descargas
engine-allowMore = elimine algunas, o permita más en los ajustes
engine-mostLabels = una fuente puede tener como máximo { $n } etiquetas propias
engine-labelNeeds = una etiqueta propia necesita nombre y valor, como país y Francia
engine-emptyFile = el archivo está vacío
engine-notOpml = el archivo no es una lista de suscripciones OPML
engine-noMail = este archivo no es un correo
engine-noSender = este correo no nombra remitente
engine-noMailText = este correo no contiene texto
engine-diskDisobeyed = el disco no hizo lo que se le pidió
engine-lookAfterIt = nada se perdió, pero revíselo si esto continúa
engine-rule = Cuando { $when }: { $then }
engine-searchFinds = la búsqueda «{ $query }» lo encuentra
engine-containsNot = { $field } no contiene «{ $words }»
engine-contains = { $field } contiene «{ $words }»
engine-isNot = { $field } no es «{ $words }»
engine-is = { $field } es «{ $words }»
engine-begins = { $field } empieza por «{ $words }»
engine-ends = { $field } termina en «{ $words }»
engine-anything = cualquier parte
engine-theTitle = el titular
engine-theText = el texto
engine-anAuthor = un autor
engine-aCategory = una sección
engine-theLink = la dirección
engine-theFeed = el nombre de la fuente
engine-theFolder = el nombre de la carpeta
engine-doNothing = no hacer nada
engine-muteIt = ocultarlo
engine-markItRead = marcarlo como leído
engine-bookmarkIt = añadirlo a favoritos
engine-putAside = dejarlo para más tarde
engine-tagIt = etiquetarlo «{ $name }»
engine-tellYou = avisarte
engine-africa = África
engine-americas = América
engine-asiaPacific = Asia-Pacífico
engine-business = Economía
engine-culture = Cultura
engine-europe = Europa
engine-longReads = Grandes reportajes
engine-middleEast = Oriente Próximo
engine-science = Ciencia
engine-sport = Deportes
engine-technology = Tecnología
engine-unitedKingdom = Reino Unido
engine-world = Mundo
engine-voiceMissing = no hay ninguna voz instalada; en Debian y Ubuntu se instala una con: sudo apt install speech-dispatcher-espeak-ng
engine-voiceOnlyDummy = el servicio de voz no tiene ninguna voz; en Debian y Ubuntu se instala una con: sudo apt install speech-dispatcher-espeak-ng; después inicie sesión de nuevo
engine-voiceSilent = la voz del sistema no responde; cierre speech-dispatcher o inicie sesión de nuevo y continúe
engine-voiceGarbled = la voz del sistema dio una respuesta sin sentido; cierre speech-dispatcher y continúe
engine-voiceRefused = la voz del sistema se negó a hablar; revise sus ajustes y continúe
engine-voiceTaken = otro programa tomó la voz del sistema; continúe cuando termine
engine-voiceNeverBegan = la voz debía hablar y no empezó; compruebe si funciona en otro lugar y continúe
engine-voiceNeverEnded = la voz empezó y no llegó al final; compruebe si este equipo tiene salida de sonido y continúe
