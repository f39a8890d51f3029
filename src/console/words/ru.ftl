# The console in Russian. Dates and names come as finished words.

## The desk: queue, conversation, incident, people

product = Frontline
queue = Очередь
agents = Сотрудники
try-chat = Пробный чат (откроется рядом)
settings = Настройки
sign-out = Выйти
loading = Загружаем…
close = Закрыть
save = Сохранить
nameless = Без имени

view-waiting = Ждут
view-mine = Мои
view-all = Все
view-closed = Закрытые

search = Номер, имя или слова
rows-more = Показаны первые 200. Остальное найдёт поиск.
found-more = Показаны 100 последних. Добавьте слово, чтобы найти точнее.
new-rows = Новых: { $count }. Показать
no-connection-since = Связь потеряна, показано на { $time }. Подключаемся снова.
streams-too-many = Из этого браузера или с этого адреса открыто слишком много окон консоли. Закройте лишние; показано на { $time }.
streams-full = На сервере открыто столько консолей, сколько он может держать. Показано на { $time }, пробуем снова каждые 10 секунд.

empty-waiting = Никто не ждёт
empty-waiting-hint = Здесь появится каждый, кто позвал специалиста или оставил обращение.
empty-mine = За вами ничего нет
empty-mine-hint = Возьмите обращение из «Ждут»: откройте его и нажмите C.
empty-all = Открытых обращений нет
empty-all-hint = Здесь собраны все, над которыми ещё работают.
empty-snoozed = Ничего не скрыто
empty-snoozed-hint = Сюда уходит то, что скрыли до срока; оно вернётся само.
empty-closed = Закрытых пока нет
empty-closed-hint = Сюда попадает решённое, закрытое и отменённое.
empty-search = Ничего не нашлось
empty-search-hint = Ищем по номеру, имени и словам переписки, в открытых и закрытых.
empty-try-it = Попробовать: написать боту самому
empty-choose = Выберите обращение слева
empty-choose-hint = J и K ведут по списку, Enter открывает, ? покажет все клавиши.

waits = ждёт { $time }
due-in = осталось { $time }
overdue = просрочено { $time }
no-assignee = никто не взял
you = вы
vip = VIP
unread = не прочитано
no-incident = без обращения

time-seconds = { $count } с
time-minutes = { $count } мин
time-hours = { $count } ч
time-days = { $count } д
time-today = сегодня
time-yesterday = вчера
time-tomorrow = завтра


language-ru = русский
language-uk = украинский
language-en = английский

status-new = новое
status-assigned = назначено
status-in-progress = в работе
status-pending = отложено
status-resolved = решено
status-closed = закрыто
status-cancelled = отменено

pending-reason-user = ждём пользователя
pending-reason-supplier = ждём поставщика
pending-reason-change = ждём плановых работ
pending-reason-major = ждём конца общего сбоя
pending-reason-approval = ждём согласования

priority-1 = критический
priority-2 = высокий
priority-3 = средний
priority-4 = низкий
priority-5 = плановый

impact-1 = все
impact-2 = отдел
impact-3 = один человек

urgency-1 = работа стоит
urgency-2 = неудобно
urgency-3 = может подождать

media-photo = фото
media-document = файл
media-audio = аудио
media-voice = голосовое
media-video = видео
media-round-video = видеосообщение
media-animation = анимация
media-sticker = стикер
media-contact = контакт
media-location = место на карте
media-venue = место на карте
media-poll = опрос
media-dice = кубик
media-link = ссылка
media-other = сообщение особого вида
unknown-paid-media = платные снимки и видео
unknown-story = история
unknown-checklist = список дел
unknown-game = игра
unknown-invoice = счёт
unknown-giveaway = розыгрыш
unknown-giveaway-winners = итоги розыгрыша
unknown-gift = подарок
unknown-rich-media = карточка с кнопками

megabytes = { $size } МБ
kilobytes = { $size } КБ

masked-card = номер карты
masked-cvv = код карты
masked-password = пароль
masked-code = код
masked-passport = номер паспорта
masked-snils = СНИЛС
masked-inn = ИНН
masked-account = номер счёта
masked-key = ключ или токен

masked-notice = Скрыто при получении: { $what }
edited = сообщение исправлено
pressed = кнопка

conversation-transcript = Переписка
conversation-earlier = Показать более ранние
conversation-beginning-gone = Сказанное раньше удалено: срок хранения вышел.
conversation-bot-part =
    Разговор с ботом: { $count } { $count ->
        [one] сообщение
        [few] сообщения
       *[many] сообщений
    }
conversation-fold = Свернуть разговор с ботом
conversation-bot = Бот
conversation-note = Заметка, никогда не отправляется
conversation-new-below = Новое ниже
conversation-unreachable = Пользователь заблокировал бота. Сообщения ждут, пока он не вернётся.
conversation-not-found = Такого разговора нет.
conversation-owned-by = Разговор ведёт { $name }
conversation-heard = { $name }: { $text }

delivery-queued = в очереди на отправку
delivery-sending = отправляется
delivery-sent = отправлено
delivery-delivered = доставлено
delivery-seen = прочитано
delivery-refused = не доставлено
delivery-unknown = не подтверждено: могло дойти, могло и нет
delivery-dropped = не отправлено
delivery-held = ждёт, пока пользователь напишет или вернётся
delivery-paused = ждёт: рассылка на паузе
delivery-resend = Отправить ещё раз
delivery-attempts = попыток: { $count }

event-opened = { $number } зарегистрировано
event-claimed = { $who } берёт { $number }
event-assigned = { $who } меняет исполнителя { $number }
event-started = { $who } начинает работу над { $number }
event-pended = { $who } откладывает { $number }, часы на паузе
event-resumed = { $number }: снова в работе
event-resolved = { $who } решает { $number }
event-closed = { $number } закрыто
event-reopened = { $number } открыто снова
event-resolution-undone = { $who } отменяет решение { $number }
event-withdrawn = { $number } отозвано пользователем
event-cancelled = { $who } отменяет { $number }
event-text-added = { $number } дополнено
event-first-response-recorded = { $number }: первый ответ дан
event-impact-urgency-changed = { $who } меняет влияние и срочность { $number }
event-category-changed = { $who } меняет категорию { $number }
event-escalated-functionally = { $who } передаёт { $number } другой группе
event-escalated-hierarchically = { $who } зовёт старшего смены: { $number }
event-promise-renewed = { $who } обновляет сроки { $number }
event-deadline-warned = { $number }: срок близко
event-deadline-breached = { $number }: срок нарушен
event-rated = { $number }: пользователь поставил оценку
event-joined-major = { $number }: входит в общий сбой
event-left-major = { $number }: больше не входит в общий сбой
event-merged = { $who } объединяет { $number } с { $other }
event-absorbed = { $number }: сюда перенесено { $other }
event-split-off = { $who } выделяет из { $number } отдельное обращение { $other }
event-linked = { $who } связывает { $number } с { $other }
event-unlinked = { $who } убирает связь { $number } с { $other }
event-tags-changed = { $who } меняет метки { $number }
event-form-filled = { $who } дополняет анкету { $number }
event-kind-changed = { $who } меняет вид { $number }
event-snoozed = { $who } скрывает { $number } до срока
event-approval-asked = { $who } просит согласовать { $number }
event-approval-decided = { $who } решает о согласовании { $number }
event-step-changed = { $who } меняет список шагов { $number }
event-complained = { $number }: пользователь жалуется

actor-user = пользователь
actor-bot = бот
actor-clock = по времени
actor-agent = сотрудник

reply-tab-reply = Ответ
reply-tab-note = Заметка
reply-placeholder = Ответить: { $name }
reply-note-placeholder = Для коллег. Пользователь этого не увидит.
reply-send = Отправить
reply-save-note = Сохранить заметку
reply-hint-send = Ctrl+Enter отправит. { $channel }, подпись «{ $signature }»
reply-hint-note = Ctrl+Enter сохранит заметку, её увидят только коллеги
reply-will-join = Ответ возьмёт разговор на вас, бот замолчит
reply-owned-by = Разговор ведёт { $name }. Можно оставить заметку.
reply-read-only = С вашей ролью можно только читать.
reply-length = { $used } из { $limit }
reply-too-long = { $used } знаков, а за раз уходит не больше { $limit }: сократите на { $over } или ответьте в два приёма
reply-in-parts = уйдёт частями: { $parts }
reply-newer = Пока вы писали, пришло новое:
reply-send-anyway = Всё равно отправить
reply-keep-editing = Изменить ответ
reply-sending = Отправляем…
reply-label = Текст сообщения

panel-label = Пользователь и обращение
panel-since = С нами с
panel-no-incident = Обращения ещё нет. Первый ответ его заведёт.
panel-others = Другие обращения
panel-status = Статус
panel-priority = Приоритет
panel-why = { $impact }, { $urgency }
panel-vip-lift = VIP: на ступень выше
panel-capped = по словам пользователя не выше 2, подтвердите 1
panel-respond-by = Ответить до
panel-resolve-by = Решить до
panel-met = выполнено в срок
panel-missed = срок нарушен
panel-paused = на паузе
panel-used = прошло { $used } из { $total }
panel-around-the-clock = круглосуточно
panel-working-time = рабочего времени
panel-assignee = Исполнитель
panel-category = Категория
panel-no-category = не указана
panel-until = до
panel-rating = Оценка
panel-complaint = Жалоба:
panel-begun-by-desk = Начато службой поддержки: специалист написал первым.
panel-resolution = Решение
panel-reopened = открывалось снова: { $count }
panel-history = История
panel-why-red = Как считались часы
panel-running = шли
panel-standing = на паузе
panel-open-incident = Показать { $number }

actions-claim = Взять
actions-take-over = Забрать у коллеги
actions-take-over-hint = Сейчас ведёт { $owner }. Перейдёт к вам, пользователь узнает ваше имя
actions-start = Начать работу
actions-pend = Отложить
actions-resume = Продолжить
actions-resolve = Решить
actions-cancel = Отменить обращение
actions-reopen = Открыть снова
actions-give-back = Вернуть боту
actions-change = Изменить
actions-confirm-priority = Подтвердить приоритет 1
actions-claim-hint = Обращение станет вашим, пользователь узнает ваше имя
actions-give-back-hint = Бот снова отвечает сам, обращение остаётся за вами
actions-start-hint = Пользователь увидит статус «в работе»
actions-resolve-label = Что сделано, словами для пользователя
actions-resolve-button = Решить и сообщить пользователю
actions-cancel-label = Почему отменяем, словами для пользователя
actions-cancel-button = Отменить обращение
actions-pend-label = Чего ждём
actions-pend-until = До какого времени (можно не указывать)
actions-pend-button = Отложить
actions-impact-label = Кого касается
actions-urgency-label = Как мешает
actions-becomes = станет { $priority }

sign-in-title = Вход для сотрудников
sign-in-login = Логин
sign-in-password = Пароль
sign-in-button = Войти
sign-in-hint = Пароль выдаёт администратор. Самому первому администратору он напечатан в журнале при первом запуске.
sign-in-show = Показать пароль
sign-in-hide = Скрыть пароль

password-title = Придумайте свой пароль
password-forced = Этот пароль вам дали, придумайте свой.
password-old = Текущий пароль
password-next = Новый пароль
password-button = Сменить пароль
password-changed = Пароль изменён. Остальные входы завершены.

agents-title = Доступ сотрудников
agents-add = Добавить сотрудника
agents-login = Логин
agents-name = Имя, его видят пользователи
agents-role = Роль
agents-role-agent = специалист
agents-role-supervisor = старший смены
agents-role-editor = редактор (статьи; разговоры только читает)
agents-role-admin = администратор
agents-create = Добавить
agents-disable = Отключить…
agents-enable = Включить…
agents-reset = Новый пароль…
agents-disabled = отключён
agents-must-change = пароль ещё не сменён
agents-since = Добавлен
agents-password-for = Пароль для «{ $name }». Передайте лично:
agents-copy = Скопировать
agents-copied = Скопировано
agents-login-hint = От 2 знаков: буквы, цифры, точка, дефис, подчёркивание, @

settings-theme = Оформление
settings-theme-auto = как в системе
settings-theme-light = светлое
settings-theme-dark = тёмное
settings-language = Язык консоли
settings-alarm = Звук, когда вас ждут
settings-try-sounds = Как это звучит:
settings-sound-offer = Вам предложили чат
settings-sound-reply = Ответ в вашем чате
settings-sound-waiting = Кто-то ждёт в очереди
settings-sound-bell = Срочное
settings-notify = Уведомления браузера
settings-notify-blocked = Браузер запретил уведомления для этой страницы.
settings-change-password = Сменить пароль
settings-keys = Клавиши

alarm-title = Ждёт человек
alarm-reply = Пишет { $name }
alarm-announce = Ждут специалиста: { $count }

keys-title = Клавиши
keys-next = следующее в списке
keys-previous = предыдущее в списке
keys-open = открыть
keys-claim = взять себе
keys-reply = ответить
keys-note = написать заметку
keys-unread = Оставить непрочитанным
drop-here = Отпустите, чтобы приложить к ответу
page-not-loaded = Страница не загрузилась: либо нет связи, либо сервер обновился.
page-reload = Обновить страницу
error-written-before = То, что вы отправляли до этого, уже ушло и убрано из поля. Проверьте остаток и отправьте его.
palette = Все команды и поиск
palette-placeholder = Команда, номер, имя или слова
palette-nothing = Ничего не нашлось. Попробуйте другое слово.
lookers-here = Тоже здесь: { $names }
lookers-typing = { $count ->
    [one] { $names } печатает…
   *[other] { $names } печатают…
}
keys-send = отправить
keys-search = искать
keys-back = закрыть, вернуться к списку
keys-help = эта подсказка

## Messages

message-edited = изменено
message-edited-after-answer = сообщение исправлено после ответа
message-withdrawn = Сообщение отозвано
message-being-withdrawn = отзываем…
message-quoted = В ответ на
message-quoted-from = Из: { $name }
message-forwarded-from = Переслано от: { $name }
message-own-number = свой номер
message-show-on-map = Показать на карте
message-dice = выпало { $value }

message-file-waiting = получаем от мессенджера…
message-file-fetching = получаем от мессенджера…
message-file-too-large = слишком большой, мессенджер его не отдаёт; пользователю сказано, как прислать иначе
message-file-lost = не получен, мессенджер его не отдал; пользователя попросили прислать ещё раз
message-file-deleted = удалён: срок хранения вышел или об этом попросил пользователь

message-open = Открыть: { $name }
message-download = Скачать: { $name }

message-acts-label = Что сделать с сообщением
message-acts-quote = Ответить на это
message-acts-edit = Изменить
message-acts-withdraw = Отозвать
message-acts-react = Реакция
message-acts-react-with = Поставить { $emoji }
message-acts-unreact = Снять реакцию

message-confirm-withdraw = Отозвать у пользователя?
message-withdraw = Отозвать
message-keep = Оставить
message-save = Сохранить
message-cancel = Не менять
message-edit-label = Новый текст сообщения
message-attach = Приложить файл
message-remove-file = Убрать { $name }
message-uploading = загружаем…
message-stop-quoting = Не отвечать на это сообщение
message-session-over = { $messenger }: время бесплатных ответов вышло. Следующее сообщение будет платным.
message-session-ends = { $messenger }: ответы бесплатны до { $time }
message-is-paid = платное

message-refused-blocked = человек заблокировал бота
message-refused-unknown-chat = такого чата больше нет
message-refused-invalid-message = мессенджер не принял сообщение
message-refused-too-many-requests = мессенджер просит подождать
message-refused-unreachable = мессенджер недоступен
message-refused-no-answer = мессенджер не ответил
message-refused-never-delivered = само сообщение не дошло
message-refused-sender-died = отправка прервалась
message-refused-withdrawn = отозвано до отправки
message-refused-bot-pauses = мессенджер просит бота подождать
message-refused-outdated = разговор уже ведёт человек
message-refused-restored = восстановлено из резервной копии
message-refused-decided = так решили, хотя могло дойти
message-refused-broken-off = связь с мессенджером оборвалась
message-refused-answered = { $messenger } ответил ошибкой { $code }

## Articles beside a conversation

article-title = Статьи
article-for-question = По словам «{ $question }»
article-search = Найти другую статью
article-search-label = Найти статью по вопросу или названию
article-no-question = Когда пользователь напишет вопрос, здесь появятся подходящие статьи.
article-nothing-fits = По этим словам подходящей статьи нет. Можно поискать иначе.
article-nothing-found = Ничего не нашлось. Попробуйте другие слова.
article-not-read = Статьи сейчас не загрузились. Они появятся со следующим сообщением.
article-only-for-agents = только для сотрудников
article-never-sent = Эту статью пользователю отправлять нельзя
article-open = Показать текст: { $title }
article-insert = Вставить
article-insert-this = Вставить в ответ: { $title }
article-learns = Научить бота: на «{ $question }» отвечает «{ $title }»

article-other-language-ru = на русском
article-other-language-uk = на украинском
article-other-language-en = на английском

article-figures = За { $days } дней: помогла { $helped }, не помогла { $notHelped }. Выучено вопросов: { $learned }
article-key = искать статью

## The editors' page

editors-title = Статьи
editors-nav = Статьи

editors-section-list = Все статьи
editors-section-try = Проверить вопрос
editors-section-gaps = Без ответа
editors-section-learned = Выучено

editors-period = За сколько дней
editors-days = { $count } дней
editors-in-files = Статьи меняют в файлах: сохранённый файл бот подхватит через секунду.
editors-not-loaded = Не загрузилось. Попробуйте ещё раз.
editors-again = Повторить
editors-filter = Название, id или владелец
editors-filter-label = Отобрать статьи по названию, id, категории или владельцу
editors-count = Статей: { $all }
editors-count-of = Статей: { $shown } из { $all }
editors-per-id = Показы и отзывы считаются по статье на всех языках вместе.

editors-column-title = Статья
editors-column-language = Язык
editors-column-category = Категория
editors-column-review = Пересмотреть до
editors-column-shown = Показана
editors-column-helped = Помогла
editors-column-not-helped = Не помогла
editors-column-led = Обращения
editors-column-learned = Выучено

editors-led-meaning = Показана, и в течение получаса тот же человек оставил обращение
editors-sort-by = Сортировать: { $column }
editors-nothing-filtered = Под отбор ничего не подходит.
editors-no-articles = Статей пока нет. Положите файл <язык>/<категория>/<имя>.md в папку базы знаний, и он появится здесь.
editors-for-agents = для сотрудников
editors-never-sent = Эту статью видят только сотрудники: пользователю бот её не покажет ни при каком вопросе.
editors-overdue = просрочено
editors-not-yet = с { $date }
editors-ended = по { $date }
editors-invalid = сейчас не показывается
editors-problems = Ошибки в файлах: { $count }
editors-line = строка { $count }
editors-back = Все статьи
editors-not-found = Такой статьи сейчас нет. Может быть, файл удалён или переименован.
editors-file = Файл
editors-owner = Владелец
editors-tags = Метки
editors-valid = Действует
editors-always = всегда
editors-related = Связанные
editors-actions = Кнопки
editors-other-languages = На других языках
editors-none = нет

editors-action-register = оставить обращение
editors-action-call-person = позвать специалиста

editors-figures = За { $days } дней
editors-questions = Как спрашивают
editors-tests = Проверочные вопросы
editors-remarks = Замечания
editors-try-this = Проверить: { $question }
editors-previews = Как увидит пользователь
editors-preview-of = Как покажет { $messenger }
editors-messages = сообщений: { $count }
editors-ask = Вопрос, как его напишет пользователь
editors-ask-language = Язык пользователя
editors-ask-button = Найти
editors-ask-agents = Искать и среди статей для сотрудников
editors-ask-hint = Это живой поиск бота: с тем, что он выучил, и с файлами, как они лежат сейчас.

editors-decision-answer = Бот ответит сразу
editors-decision-suggest = Бот спросит «вы об этом?»
editors-decision-nothing = Бот честно скажет, что ответа нет

editors-sure = Первая статья верна
editors-offer = Верна одна из первых четырёх
editors-answers-from = с { $share } бот отвечает сразу
editors-suggests-from = с { $share } бот спрашивает «вы об этом?»
editors-boldness = Смелость ответов: { $name } (настройка answers, { $value }).

editors-boldness-careful = осторожная
editors-boldness-balanced = обычная
editors-boldness-bold = высокая

editors-read = Прочитано как
editors-no-words = слов не осталось
editors-repaired = Исправлено

editors-how-layout = раскладка
editors-how-transliteration = транслит
editors-how-typo = опечатка

editors-unknown = Незнакомые слова
editors-found-words = Слова статьи
editors-said-otherwise = Другими словами
editors-words-meaning = Какие слова вопроса есть у первой статьи и сколько каждое весит

editors-field-title = заголовок
editors-field-question = вопросы
editors-field-learned = выученное
editors-field-tags = метки
editors-field-body = текст

editors-nearest = Ближайший пример
editors-ranking = Что нашлось
editors-score = Баллы
editors-right = Вероятность

editors-part-fields = слова
editors-part-letters = буквы
editors-part-tendency = поправка
editors-part-bonus = слово в слово
editors-part-nearest = Насколько похож
editors-part-coverage = Сколько слов вопроса знакомо

editors-part-meaning-fields = Слова вопроса в названии, примерах, метках и тексте; вес { $weight }
editors-part-meaning-letters = Буквы вопроса в названии и примерах вместе; вес { $weight }
editors-part-meaning-tendency = Если спросить примеры базы так, будто они новые, эта статья находилась бы слишком редко (+) или слишком часто (−)
editors-part-meaning-bonus = 1: кто-то уже спросил теми же словами. −1: люди сказали, что не помогает
editors-part-meaning-nearest = Буквы одного ближайшего примера; влияет только на уверенность
editors-part-meaning-coverage = Какую часть вопроса знают статьи; влияет только на уверенность

editors-other-language = на другом языке
editors-nothing-ranked = Ни одна статья не имеет с этими словами ничего общего.
editors-gaps-hint = О чём спрашивали, не получив ответа, который помог. Похожие вопросы собраны вместе.
editors-no-gaps = Пробелов нет: на каждый вопрос за это время нашёлся ответ, который помог.
editors-asked = Спросили
editors-trend = Динамика

editors-trend-up = растёт
editors-trend-down = убывает
editors-trend-steady = без явного роста

editors-trend-of = { $early } в первой половине, { $late } во второй
editors-too-few = Вопросов слишком мало, чтобы говорить, куда идёт
editors-example = Например
editors-nearest-article = Ближайшая статья
editors-all-wordings = Все вопросы: { $count }
editors-learned-hint = Вопросы, на которые статья помогла или на которые ею ответил сотрудник. Бот уже отвечает по ним. Примите вопрос в файл или уберите.
editors-learned-to-read = Вопросы, на которые статья помогла или на которые ею ответил сотрудник. Бот уже отвечает по ним; решают о них редакторы.
editors-no-learned = Пока ничего не выучено. Вопрос появится здесь, когда пользователь нажмёт «Помогло».
editors-article = Статья

editors-taught-by-user = пользователи
editors-taught-by-agent = сотрудник

editors-helped-of = помогло { $helped }, не помогло { $notHelped }
editors-accept = Принять
editors-reject = Убрать
editors-restore = Вернуть
editors-accept-this = Принять в файл статьи: { $question }
editors-reject-this = Убрать: { $question }
editors-restore-this = Вернуть: { $question }
editors-restored = «{ $question }» снова пример.
editors-accepted = «{ $question }» теперь в файле { $file }: посмотрите и сохраните правку в git.
editors-rejected = «{ $question }» больше не пример и не выучится снова, пока его не вернут.
editors-still-stands = «{ $question }» убрано, но стоит в файле { $file }, строка { $line }: удалите и эту строку.
editors-by-command = Сервер не может писать в этот файл. Принять можно командой:
editors-article-gone = статьи больше нет
editors-decided = Решено раньше: { $count }

editors-status-accepted = принят
editors-status-rejected = убран
editors-status-learned = выучен

editors-by-command-line = командой на сервере

## Why something was not done

error-changed-meanwhile = { $owner } только что изменил это. Посмотрите, как стало, и решите заново.
error-colleague-unknown = Выберите коллегу, который сейчас работает.
error-nobody-to-pass-to = Некому передать: выберите группу или коллегу.
error-nobody-to-tell = Сообщать некому: в этих группах никого, кроме вас. Выберите другие.
error-not-offered = Это уже предложено другому.
error-reason-needed = Это обращение ведёт { $owner }. Напишите причину: коллега её прочитает.
error-already-claimed = { $owner } уже ведёт это обращение
error-lost-race = { $owner }: взято { $ago } назад
error-lost-race-now = { $owner }: взято только что
error-not-allowed-in-status = В этом статусе так нельзя. Обновили карточку.
error-not-allowed-for-actor = Это делает только пользователь или сама система.
error-not-own-incident = Это обращение другого пользователя.
error-too-late = Срок для этого прошёл.
error-too-early = Для этого ещё рано.
error-date-in-past = Это время уже прошло. Укажите будущее.
error-text-missing = Сначала напишите текст.
error-invalid-rating = Оценка бывает от 1 до 5.
error-actor-unknown = Не удалось понять, кто это делает. Войдите снова.
error-conversation-unknown = Такого разговора нет.
error-incident-unknown = Такого обращения здесь нет.
error-nobody-joined = Разговор уже у бота.
error-secret-in-text = Похоже, в тексте есть секрет: { $what }. Уберите его: такое нельзя ни отправлять, ни хранить.
error-category-unknown = Такой категории больше нет.
error-nothing-to-resend = Отправлять снова нечего: состояние уже изменилось.
error-reply-outdated = Разговор с тех пор ушёл дальше, этот ответ бота устарел: снова не отправляется.
error-announcement-cancelled = Объявление отменено: его сообщения снова не отправляются.
error-sent-before = С ним уже разобрались: оно отправлено или ждёт отправки.
error-dropped-before = С ним уже разобрались: решено не отправлять.
error-kept-before = Оно уже снова в списке.
error-not-allowed = У вашей роли нет на это права.
error-must-change-password = Сначала смените пароль.
error-no-connection = Нет связи с сервером. Ничего не отправлено, попробуйте ещё раз.
error-invalid = Проверьте, что введено.
error-too-large = Слишком длинно.
error-login-taken = Такой логин уже есть.
error-own-account = Себя отключить или лишить прав нельзя: попросите другого администратора.
error-too-many = Слишком много попыток. Следующая через { $minutes } мин.
error-wrong = Логин или пароль не подходят.
error-too-short = Слишком короткий: нужно не меньше 10 символов.
error-too-long = Слишком длинный: не больше 128 символов.
error-too-common = Этот пароль подбирают первым. Возьмите другой.
error-like-login = Пароль слишком похож на ваш логин или имя.
error-same = Новый пароль совпадает со старым.
error-not-found = Не найдено.
error-not-in-major = Это обращение уже не входит в общий сбой.
error-major-over = Этот сбой уже закончился.
error-major-unknown = Такого сбоя нет.
error-broken = У нас сбой. Ничего не изменилось, попробуйте ещё раз.
error-files-not-carried = Этот мессенджер не передаёт файлы.
error-file-empty = Файл пуст.
error-file-is-program = Программы мессенджер не пропускает. Отправьте архивом или ссылкой.
error-file-unknown = Файл не загрузился до конца. Приложите его ещё раз.
error-text-too-long = Так не поместится в одно сообщение. Сократите.
error-message-unknown = Такого сообщения нет.
error-message-withdrawn = Сообщение уже отозвано.
error-messages-unknown = Эти сообщения к обращению не относятся: обновите страницу и отметьте их снова.
error-no-approval-asked = Согласования уже никто не ждёт.
error-not-the-approver = Согласовать может только тот, кого спросили.
error-approval-waits = Это обращение ждёт согласования. Дождитесь решения и объедините потом.
error-other-conversation = Объединить можно только обращения одной переписки. Свяжите их как дубли.
error-other-is-over = То обращение уже закрыто. Сначала откройте его снова.
error-same-incident = Это то же самое обращение: укажите другой номер.
error-not-own-message = Менять можно только свои сообщения.
error-too-late-to-change = Прошло больше 48 часов: мессенджер уже не даёт менять.
error-messenger-cannot = Этот мессенджер так не умеет.
error-not-confirmed = Неизвестно, дошло ли оно. Сначала отправьте ещё раз, тогда его можно будет отозвать.
error-not-sent-yet = Сообщение ещё не отправлено. Подождите немного или отзовите его.
error-file-too-large = Файл слишком большой: этот мессенджер берёт до { $most }.
error-article-for-agents = В ответе статья только для сотрудников. Уберите её: пользователю она не предназначена.
error-example-unknown = Этого вопроса больше нет.
error-already-decided = По этому вопросу уже решил кто-то другой.
error-article-unknown = Статьи больше нет: принять некуда.
error-file-broken = Файл статьи сначала нужно исправить.
error-not-writable = Сервер не смог записать файл.

## Presence, offers, notices

presence = Моё присутствие
presence-on-duty = на линии
presence-busy = занято
presence-away = вне линии
presence-on-duty-hint = новые разговоры предлагаются
presence-busy-hint = новые не предлагаются, свои остаются
presence-away-hint = новые не предлагаются, пока вы не вернётесь
presence-load = Разговоров сейчас: { $load } из { $capacity }

offer-label = Вам предлагают: { $name }
offer-title = Ждёт вас: { $name }
offer-announce = Ждёт вас: { $name }, приоритет { $priority }
offer-left = { $count } с
offer-left-hint = Столько секунд предложение ваше, потом оно уйдёт коллеге
offer-accept = Принять
offer-accept-hint = Разговор станет вашим и откроется; написанное в других разговорах сохранится
offer-refuse = Отказаться
offer-refuse-button = Передать следующему
offer-reason = Почему не вы (прочтут коллеги)
offer-gone = { $name }: предложение уже не у вас.
alarm-rings = Нужен специалист
notices-count = Непрочитанных извещений: { $count }
keys-accept = принять предложенное

## Passing on, and what stands between

presence-offline = не в консоли
colleague-option = { $name }: { $presence }, { $load } из { $capacity }
pass-on = Передать
pass-on-to = Кому
pass-on-choose = Выберите…
pass-on-groups = Группы
pass-on-colleagues = Коллеги
pass-on-group = { $title } (линия { $tier }, на линии { $present } из { $count })
pass-on-why = Почему: прочтут пользователь и тот, кому передаёте
pass-on-button = Передать и сообщить пользователю
invite = Позвать коллегу
invite-who = Кого позвать
invite-words = О чём просите: останется заметкой, пользователь не увидит
invite-button = Позвать
escalate = Позвать старшего смены
escalate-words = Что случилось: прочтёт старший смены, пользователь не увидит
escalate-button = Позвать старшего смены
actions-renew = Новый срок
actions-renew-hint = Обновить обещание: сроки пересчитаются по нынешним правилам
guard-change = { $name }: { $before } → { $after }
guard-changed = { $owner }: изменение сделано, пока вы решали. Ваше не отправлено.
guard-again = Всё равно отправить моё
guard-leave = Оставить как есть
guard-reason = Это обращение сейчас ведёт { $owner }. Почему вы это делаете? Коллега прочтёт
guard-reason-button = Сделать с этой причиной
line-place = В очереди к специалисту: { $place } из { $count }.
line-offered-to = Сейчас предложено: { $name }.
line-offered-nobody = Пока никому не предложено.
row-offered-to = предложено: { $name }
row-offered-to-you = предложено вам
row-next = следующий
row-failed = последнее сообщение не дошло
row-draft = черновик
row-merged = объединено с другим
turn-mine = за вами
turn-desk = никто не взял
turn-agent = у коллеги
turn-user = ждём пользователя
turn-other = ждём других
panel-group = Группа
panel-no-group = не назначена
panel-tier = линия { $tier }
panel-moved = передавалось: { $count }
reply-held = Разговор ведёт { $owner }. Ваш текст здесь и не отправлен.
reply-held-empty = Разговор ведёт { $owner }. Отвечает пользователю тот, кто ведёт.
reply-held-note = Сделать заметкой
reply-held-take = Взять разговор себе
reply-held-hint = Разговор ведёт коллега: возьмите его себе или сделайте текст заметкой

## Notices, colleagues, figures, settings

notices = События
notices-all = Все
notices-unseen = Непрочитанные
notices-troubles = Сроки, жалобы, низкие оценки
notices-see-all = Отметить прочитанными
notices-none = Извещений нет
notices-none-hint = Здесь появится всё, о чём вам стоит знать: сроки, оценки, просьбы коллег, передачи.
notice-seen = Отметить прочитанным
notice-open = Открыть разговор
notice-score = { $score } из 5
notice-rings = Нужен специалист
notice-deadline-warned = Срок близко
notice-deadline-breached = Срок пропущен
notice-complained = Жалоба пользователя
notice-rated = Оценка вашей работы
notice-rated-low = Низкая оценка
notice-thanked = Спасибо от пользователя
notice-via = передаёт { $via }
notice-reply-owed = Пользователь ждёт вашего ответа, скоро разговор уйдёт коллеге
notice-moved-on = Разговор передан дальше
notice-set-away = Ваше присутствие теперь «вне линии»
notice-abandoned = Обращение осталось без исполнителя
notice-passed-to-you = Вам передано обращение
notice-invited = Коллега просит посмотреть
notice-escalated = Коллега зовёт вас как старшего смены
notice-changed-by-colleague = Коллега изменил ваше обращение
notice-assigned = Обращение назначено вам
notice-snooze-over = Скрытое обращение снова в списке
notice-approval-asked = Нужно ваше согласование
notice-approval-decided = Решение о согласовании
notice-step-given = Вам поручен шаг
notice-what-hand-over = человек ждёт разговора
notice-what-incident = срочное обращение никто не взял
notice-what-breach = срок пропущен, обращение ничьё
notice-what-response = ответ
notice-what-resolution = решение
notice-what-lost = вас не было на связи
notice-what-silent = пользователь долго ждал ответа
notice-what-idle = долго не было действий
notice-what-missed = предложения оставались без ответа
notice-what-resolve = решено
notice-what-cancel = отменено
notice-what-priority = приоритет
notice-what-category = категория
notice-what-promise = обещание обновлено
notice-what-pass-on = передано
notice-what-take-over = взято коллегой
notice-what-start = взято в работу
notice-what-pend = отложено
notice-what-resume = возобновлено
notice-what-merge = объединено с другим
notice-what-granted = согласовано
notice-what-denied = не согласовано

colleagues = Коллеги
colleagues-there = На линии: { $count }
colleagues-name = Имя
presence-column = Присутствие
colleagues-load = Разговоры
colleagues-load-of = { $load } из { $capacity }
colleagues-groups = Группы
colleagues-no-group = —

link-telegram = Связать свой Telegram
link-why = Тогда бот позовёт вас и туда, если вы не у консоли.
link-how = Напишите боту из своего Telegram:
link-until = Код действует до { $time } и сработает один раз.
link-over = Время кода вышло.
link-again = Новый код

board = Сейчас
board-nav = Сейчас
board-waiting = Ждут человека
board-longest = дольше всех { $time }
board-talks = Разговоры
board-late = Просрочено
board-soon = Срок в ближайший час
board-open = Открыто
board-unassigned = ничьи: { $count }
board-today = Сегодня пришло
board-resolved = решено: { $count }
board-queue = Очередь
board-no-group = без группы
board-nobody = Никто не ждёт.
board-offered = предложено: { $name }
board-more = и ещё { $count }
board-due = Ближайшие сроки
board-nothing-due = Сроков впереди нет.
board-to-answer = ответить
board-to-solve = решить
board-nobodys = ничьё
board-people = Кто на месте
board-major = { $people ->
    [one] ждёт { $people } человек
    [few] ждут { $people } человека
   *[other] ждут { $people } человек
  }
board-targets = Цели за 30 дней

audit = Журнал действий
audit-nav = Журнал
audit-hint = Кто менял службу, кто входил и кто выгружал данные. Что сделано с обращением или разговором, стоит в их истории. Строки только добавляются: npm run audit -- verify проверяет, что ни одна не изменена.
audit-export = Скачать таблицей
audit-when = Когда
audit-who = Кто
audit-any = любое
audit-what = Что
audit-of = С чем
audit-where = Откуда
audit-none = Таких записей нет.
audit-more = Ещё
audit-number = № { $number }
audit-what-changed = Что изменено
agents-role-auditor = проверяющий (всё видит, ничего не меняет)

figures = Показатели
figures-period = Период
figures-from = с
figures-until = по
figures-show = Показать
figures-export = Скачать таблицей
figures-print = Напечатать
figures-widen = Убрать отбор: { $cut }
figures-counted = Посчитано: { $time }
figures-due = { $count ->
    [one] Ещё не учтено { $count } обращение: посчитается за минуты.
    [few] Ещё не учтены { $count } обращения: посчитаются за минуты.
   *[other] Ещё не учтены { $count } обращений: посчитаются за минуты.
  }
figures-count-of = { $count } из { $of }
figures-mean-of = посчитано { $of }
figures-spread = у половины до { $median }, у 90 % до { $most }; посчитано { $of }
figures-part-of = { $part } из { $of }
figures-scores = { $of ->
    [one] { $of } оценка
    [few] { $of } оценки
   *[other] { $of } оценок
  }
figures-reviews = { $of ->
    [one] { $of } оценённый разговор
    [few] { $of } оценённых разговора
   *[many] { $of } оценённых разговоров
  }
figures-moves = { $count } на { $of ->
    [one] { $of } обращение
    [few] { $of } обращения
   *[other] { $of } обращений
  }
figures-before = Перед этим: { $value }
figures-better = лучше
figures-worse = хуже
figures-goal-at-least = Цель: не меньше { $share }
figures-goal-at-most = Цель: не больше { $share }
figures-met = достигнута
figures-missed = не достигнута
figures-nothing = считать нечего
figures-table = Таблицей
figures-meaning = Что это значит
figures-counts = Что считается
figures-of = Из чего
figures-formula = Формула
figures-leaves-out = Не учитывается
figures-source = Откуда
figures-week-of = неделя с { $date }
figures-month-of = месяц с { $date }
figures-behind = Обращения
figures-behind-counted = Только посчитанные
figures-behind-none = Ни одного.
figures-behind-more = Ещё
figures-parts = По частям
figures-parts-export = Скачать части таблицей
figures-by = По частям:
figures-hours = Когда приходят обращения
figures-hours-hint = Всего { $total }: каждый час недели, чем темнее, тем больше.
figures-weekday = День недели
figures-total = Всего
figures-shield-hint = Что первая линия решает сама, не тревожа владельцев систем: по каждой системе, то есть категории.
report-requests = Поток
report-pilot = Цели
report-times = Сроки
report-chats = Разговоры
report-feedback = Оценки
report-bot = Бот
report-hours = По часам
report-agents = Специалисты
report-shield = Щит
period-today = сегодня
period-yesterday = вчера
period-week = 7 дней
period-month = 30 дней
period-this-month = этот месяц
period-last-month = прошлый месяц
period-year = год
period-own = свой

desk-settings = Служба
setting-desk = Служба и телефоны
setting-calendar = Рабочее время
setting-calendars = Другие календари
setting-targets = Сроки
setting-matrix = Матрица приоритетов
setting-groups = Группы поддержки
setting-on-call = Дежурные
setting-skills = Навыки
setting-waits = Ожидания и число чатов
setting-incidents = Обращения
setting-forms = Анкеты и заявки
setting-codes = Коды решений
setting-updates = Новости по обращениям
setting-feedback = Вопросы после решения
setting-answers = Ответы бота
setting-announcements = Объявления
setting-sessions = Платные ответы
setting-majors = Общие сбои
setting-own = своё
setting-is-usual = Действует обычное значение.
setting-is-own = Задано своё значение.
setting-not-json = Это не JSON, ничего не сохранено:
setting-stale = { $who } меняет то же самое, { $time }. Ваше не сохранено: посмотрите, что в настройках теперь, и сохраните ещё раз.
setting-theirs = Что в настройках теперь
setting-save-over = Сохранить моё поверх
setting-by-command = Командная строка
setting-saved = Сохранено и уже действует.
setting-will-change = Что изменится
setting-what-if = Что изменилось бы
setting-undo = Сбросить правки
setting-usual = Вернуть обычное значение
setting-faulty = Не сохранено, ошибок: { $count }
setting-warnings = Сохранено, но похоже на описку:
setting-changes = Изменения
setting-no-changes = Настройки ещё не меняли.
setting-no-changes-of-it = Эту настройку ещё не меняли.
setting-changes-of-all = Все настройки
setting-from = Было
setting-to = Стало
setting-as-usual = обычное значение
change-none = нет
change-nothing = Сохранено без изменений.
change-there = есть
change-order = Порядок
change-steps = Шаги
change-who = Кто
change-after = Через
change-title = Название
change-cell = { $impact }, { $urgency }
what-if-nothing = За { $days } дней ничего не вышло бы иначе.
what-if-changed = За { $days } дней иначе вышло бы у обращений: { $count }
what-if-promise = Обещание
what-if-rules = По правилам
what-if-before = нынешним
what-if-after = новым
what-if-met = Выполнено
what-if-missed = Пропущено
what-if-open = Пока не ясно
fault-unknown-key = такого поля здесь нет
fault-missing = это нужно заполнить
fault-wrong-type = здесь нужно другое, например число вместо слов
fault-too-few = слишком мало или слишком коротко
fault-too-many = слишком много или слишком длинно
fault-bad-format = написано не так, как надо
fault-not-one-of = такого варианта нет
fault-bad-duration = нужно целое число в допустимых пределах
fault-duration-between = нужно целое число: от { $least } до { $most }
fault-at-least = нужно не меньше { $least }
fault-at-most = можно не больше { $most }
fault-no-values = Текст в фигурных скобках означает подстановку, а здесь их нет.
fault-no-words = здесь нужны слова
fault-secret-in-text = похоже на номер карты, код или пароль: в настройках им не место
fault-unknown-zone = такого часового пояса нет; пишут Europe/Moscow
fault-bad-time = это не время; пишут 09:00
fault-bad-date = это не дата; пишут 2026-12-31
fault-empty-shift = смена начинается и кончается в одно и то же время
fault-overlapping-shifts = смены накладываются
fault-never-open = служба не открыта никогда
fault-same-hours = начало и конец совпадают
fault-twice = названо дважды
fault-not-ascending = должно расти сверху вниз
fault-response-longer = ответить обещано позже, чем решить
fault-no-condition = не сказано, когда это действует
fault-move-before-warning = разговор уходит раньше, чем о нём напомнят
fault-kept-longer = Человека забывают со всем, что о нём есть: укажите здесь не больше дней, чем для людей, или 0 для людей.
fault-calendar-unknown = такого календаря нет
fault-group-unknown = такой группы нет
fault-category-in-two-groups = категория сразу у двух групп
fault-login-unknown = среди тех, кто отвечает пользователям, такого логина нет
fault-category-unknown = такой категории нет
fault-nobody-on-call = никто не дежурит
fault-matrix-rises = приоритет растёт там, где должен падать
notices-nav = События
figures-nav = Цифры
panel-back = К разговору
colleagues-nav = Коллеги
agents-nav = Доступ
actions-renewed = Срок обещан заново, по нынешним правилам.
set-away = Ваше присутствие теперь «вне линии»: новых разговоров вам не предлагают.
set-away-here = Я на линии
set-away-stay = Остаться вне линии

majors = Общие сбои
majors-nav = Сбои
majors-declare = Объявить общий сбой
majors-none = Сейчас общих сбоев нет. Когда одно и то же не работает у многих, объявите сбой: бот сам скажет о нём каждому, кто спросит.
majors-what = Что случилось
majors-people = Ждут новостей
majors-nobody-waits = пока никто
majors-wait = ждут новостей: { $count }
majors-nobody-joined = обращений не было
majors-whom = Кого коснулось
majors-then = Что дальше
majors-next-at = новость { $time }
majors-over = Закончился
majors-next = Следующая новость
majors-since = Началось
majors-ended = закончился { $time }
majors-declare-hint = С этой минуты бот будет говорить о сбое каждому, чей вопрос подходит, раньше любой статьи.
majors-title-label = Что не работает, несколькими словами
majors-text-label = Что известно и что делаете
majors-falls-back = им придёт { $language } текст
majors-next-label = Когда расскажете снова
majors-next-in = через { $length } ({ $time })
majors-next-hint = Это обещание. Если время пройдёт молча, бот извинится и назовёт новое.
majors-articles-label = Статьи, которые находят по этому вопросу
majors-articles-search = Найти статью по названию
majors-articles-hint = Кому бот показал бы одну из них, тот сначала услышит о сбое.
majors-words-plain = Слова уйдут точно так, как написаны: **жирный** и _курсив_ здесь не работают.
majors-words-missing = Напишите хотя бы на одном языке.
majors-by-words-only = Пока не выбраны ни категория, ни статья, бот узнаёт вопросы о сбое только по словам названия и только на тех языках, на которых оно написано.
majors-declare-button = Объявить
majors-updates = Что рассказали
majors-no-updates = Пока ничего, кроме первого сообщения.
majors-children =
    { $count ->
        [one] { $count } обращение
        [few] { $count } обращения
       *[many] { $count } обращений
    }
majors-back = всё ещё не работает: { $count }
majors-kind-update = Новость
majors-kind-apology = Бот извинился за задержку
majors-kind-end = Сбой закончился
majors-told =
    { $count ->
        [one] { $count } получатель
        [few] { $count } получателя
       *[many] { $count } получателей
    }
majors-receipts = Кому и что дошло
majors-update = Рассказать новость
majors-update-label = Что нового
majors-edit = Исправить описание
majors-edit-hint = Так о сбое услышит каждый, кто спросит с этой минуты. Тем, кто уже ждёт, ничего не уйдёт: для них есть «Рассказать новость».
majors-articles = Статьи
majors-no-articles = не выбраны
majors-end = Сбой закончился
majors-end-label = Что сделали: с этими словами решатся все обращения
majors-urgent = отправить и ночью: обещанное время не ждёт
majors-audience =
    { $count ->
        [one] Получит { $count } человек.
        [few] Получат { $count } человека.
       *[many] Получат { $count } человек.
    }
majors-update-button = Отправить, получателей: { $count }
majors-end-hint =
    { $count ->
        [one] Будет решено { $count } обращение, и бот спросит, всё ли работает.
        [few] Будут решены { $count } обращения, и бот спросит каждого, всё ли работает.
       *[many] Будет решено { $count } обращений, и бот спросит каждого, всё ли работает.
    }
majors-end-button = Закончить и спросить всех
majors-join = Часть общего сбоя
majors-join-label = К какому сбою
majors-join-button = Присоединить
majors-leave = Вынуть из сбоя
receipt-waiting = ждёт
receipt-queued = в очереди
receipt-sent = отправлено
receipt-delivered = доставлено
receipt-seen = прочитано
receipt-not-confirmed = не подтверждено
receipt-refused = не принято мессенджером
receipt-held = заблокировали бота
receipt-skipped = уже не ждёт
receipt-withdrawn = отозвано
notice-major-proposed = Похоже на общий сбой
notice-major-overdue = Новость о сбое не вышла вовремя, бот извинился
notice-burst-category = { $count } человек о теме «{ $category }»
notice-burst-article = { $count } человек о статье «{ $article }»
notice-what-join-major = стало частью общего сбоя
notice-what-leave-major = вынуто из общего сбоя

view-snoozed = Скрытые
panel-cause = Причина: { $cause }
panel-kind = Вид
panel-waits-for = Ждём
kind-incident = Сбой
kind-service-request = Заявка на услугу
kind-make-request = Сменить на заявку
kind-make-incident = Сменить на сбой
relation-related = Связано с
relation-duplicate-of = Дубль
relation-duplicated-by = Его дубль:
relation-follow-up-of = Продолжение
relation-followed-by = Продолжено в
relation-split-from = Выделено из
relation-split-into = Выделено отсюда:
merge = Объединить
merge-into = С каким обращением этого пользователя объединить?
merge-hint = Сообщения, файлы, шаги и связи перейдут туда, срок останется ближайший. Пользователь узнает.
merge-button = Объединить
merged-into = Объединено с { $number }
split = Разделить
split-which = Какие сообщения о другом
split-file = файл
split-what = О чём это (можно не указывать)
split-button = Завести отдельное обращение
link = Связать
link-relation = Как связано
link-number = Номер другого обращения
link-hint = Может быть и другого пользователя.
link-button = Связать
follow-up = Продолжение
follow-up-label = О чём новое обращение
follow-up-button = Завести продолжение
snooze = Скрыть до срока
snooze-until = До какого времени скрыть
snooze-hint = Сроки от этого не меняются. Вернётся само или когда пользователь напишет.
snooze-button = Скрыть
snooze-end = Вернуть сейчас
snoozed-until = Скрыто до { $when }
approval = Согласование
approval-ask = Согласовать
approval-whom = Кто должен согласовать
approval-in-charge = Старшие смены
approval-ask-button = Спросить
approval-waits = Ждём решения: { $who }
approval-granted = Согласовано: { $who }
approval-denied = Не согласовано: { $who }
approval-reason = Пояснение (для отказа обязательно, его прочтёт пользователь)
approval-grant = Согласовать
approval-deny = Отказать
approval-deny-hint = Напишите, почему: пользователь это прочтёт
form = Анкета
form-example = Пример: { $example }
form-number = Нужно число
checklist = Шаги
step-title = Новый шаг
step-whose = Кто делает
add = Добавить
remove = Убрать
tags = Метки
tags-hint = vpn, филиал
similar = Похожие решённые: { $count }
resolve-cause = Причина (пользователь её увидит, можно не указывать)
resolve-code = Код решения
resolve-no-code = не выбран

## Справочник людей

directory = Справочник людей
directory-nav = Люди
directory-summary = В справочнике: { $all }. Подтвердили телефон: { $linked }. Больше не работают: { $left }.
directory-import = Загрузить файл
directory-import-hint = CSV со столбцами «Телефон» и «ФИО», по желанию: отдел, класс, VIP, язык, часовой пояс, уволен. Второй раз тот же файл никого не удвоит.
directory-file = Файл CSV
directory-whole = В файле весь справочник: кого в нём нет, больше не работает
directory-counts =
    { $isTrial ->
        [yes] Будет
       *[no] Загружено
    }: новых { $added }, изменено { $changed }, без изменений { $same }, отклонено строк { $refused }
directory-gone =
    { $isTrial ->
        [yes] Будут отмечены как уволенные
       *[no] Отмечены как уволенные
    }: { $count }
directory-ignored = Эти столбцы не используются: { $columns }
directory-line = Строка { $line }:
directory-more-refused = и ещё строк: { $count }
directory-import-now = Загрузить
directory-search = Имя, отдел или телефон
directory-empty = Пока никого. Загрузите файл, и здесь появятся люди с их чатами.
directory-nobody = Никого не нашлось. Попробуйте часть имени или последние цифры телефона.
directory-chats = Чаты
directory-linked = связан
directory-unreachable = недоступен
directory-left = больше не работает
directory-unlink = Отвязать
directory-unlink-of = Отвязать { $messenger }: { $name }
column-phone = Телефон
column-name = Имя
column-department = Отдел
column-class = Класс
column-vip = VIP
column-language = Язык
column-time-zone = Часовой пояс
column-left = Уволен
line-no-phone = нет телефона
line-not-a-phone = «{ $cell }» не телефон
line-phone-without-country = «{ $cell }» без кода страны, напишите как +7 916 123-45-67
line-phone-rounded = «{ $cell }»: Excel округлил номер, сделайте столбец текстовым
line-no-name = нет имени
line-too-long = слишком длинно: «{ $column }»
line-not-yes-or-no = «{ $cell }» в столбце «{ $column }» ни да, ни нет
line-unknown-language = бот не говорит на языке «{ $cell }»: ru, uk или en
line-unknown-zone = «{ $cell }» не часовой пояс, напишите как Asia/Yekaterinburg или МСК+2
line-too-many-cells = ячеек больше, чем столбцов: текст с разделителем нужно взять в кавычки
line-double = «{ $cell }» уже есть в строке { $of }, взята она
panel-phone-proved = телефон подтверждён { $date }
panel-other-chat = Пишет и в { $messenger }
delivery-moved = не дошло, отправлено в другой мессенджер
error-directory-empty = В файле ничего нет.
error-directory-no-phone-column = Нет столбца «Телефон»: первая строка должна называть столбцы.
error-directory-no-name-column = Нет столбца «ФИО»: первая строка должна называть столбцы.
error-directory-column-twice = Два столбца названы одинаково: оставьте один.
error-directory-open-quote = Кавычка в файле открыта и не закрыта.
block = Заблокировать
block-reason = Почему (пользователь это прочтёт)
block-until = До какого времени заблокировать (не дольше 90 дней)
block-button = Заблокировать
blocked-until = Заблокирован до { $when } ({ $who }): бот не отвечает.
unblock = Разблокировать


## Отзывы

feedback = Отзывы
feedback-nav = Отзывы
feedback-all = Все
feedback-wishes = Предложения
feedback-complaints = Жалобы
feedback-low = Низкие оценки
feedback-csat = Оценки
feedback-ces = Простота решения
feedback-nps = Рекомендации
feedback-stage = Состояние
feedback-stage-open = Не закрытые
feedback-stage-new = Новые
feedback-stage-in-hand = В работе
feedback-stage-done = Готово
feedback-stage-all = Любые
feedback-status-new = новое
feedback-status-in-hand = в работе
feedback-status-done = готово
feedback-handler = Кто занимается
feedback-anybody = кто угодно
feedback-export = Выгрузить в CSV
feedback-kind-csat = Оценка
feedback-kind-ces = Простота решения
feedback-kind-nps = Рекомендация
feedback-kind-wish = Предложение
feedback-kind-complaint = Жалоба
feedback-reason-slow = долго
feedback-reason-unsolved = не решили
feedback-reason-unclear = непонятно объяснили
feedback-reason-rude = невежливо
feedback-reason-other = другое
feedback-score = { $score } из { $most }
feedback-nameless = Без имени
feedback-about-agent = специалист: { $agent }
feedback-answer-was = Ответили: { $answer }
feedback-take = Взять в работу
feedback-take-over = Перенять
feedback-take-of = Взять в работу: { $name }
feedback-answer = Ответить
feedback-answer-to = Ответить: { $name }
feedback-answer-hint = Ответ придёт в чат, подписанный вашим именем. Получатель: { $name }
feedback-send = Отправить и закрыть
feedback-cancel = Не отвечать
feedback-done = Готово без ответа
feedback-none = Здесь пусто
feedback-none-hint = Сюда попадают предложения, жалобы и оценки после решения. Чтобы увидеть закрытые, выберите другое состояние.
feedback-more = Показаны последние 200. В файле будут все.
error-feedback-done = Это уже закрыто.
error-feedback-unknown = Такого отзыва нет.
notice-mentioned = Упоминание в заметке
notice-bulletin = Сообщение от старших
bulletins = Сообщения коллегам
bulletins-none = Сообщений коллегам ещё не было.
bulletin-text = Что сообщить
bulletin-hint = Будет у каждого над работой, пока он не отметит, что прочитал.
bulletin-groups = Только группам (не отмечено: всем)
bulletin-send = Сообщить
bulletin-empty = Напишите, что сообщить.
bulletin-read = Прочитано
bulletin-more = ещё: { $count }
bulletin-to-all = всем
bulletin-read-by = Прочитали { $read } из { $all }
bulletin-unread-by = Ещё не прочитали:
bulletin-told =
    { $count ->
        [one] Сообщено: { $count } человек.
        [few] Сообщено: { $count } человека.
       *[many] Сообщено: { $count } человек.
    }
error-canned-unknown = Этого шаблона больше нет.
error-canned-changed = Шаблон только что изменили. Обновите страницу, чтобы увидеть, как он читается теперь.
error-canned-faulty = Не сохранено: исправьте отмеченное.
error-variable-unfilled = В ответе осталась незаполненная переменная в фигурных скобках. Впишите значение или уберите её.
canned = Шаблоны
canned-nav = Шаблоны
canned-hint = Готовые ответы с переменными. В поле ответа наберите «/», и список откроется прямо там. Шаблон с действиями — это макрос: после ответа он сделает и остальное.
canned-saved = Сохранено.
canned-search = Найти по любому слову
canned-none = Ничего не нашлось
canned-none-hint = Попробуйте другое слово или создайте новый шаблон.
canned-new = Новый шаблон
canned-change = Изменить
canned-change-one = Изменить: { $title }
canned-delete = Удалить
canned-delete-one = Удалить: { $title }
canned-delete-sure = Удалить «{ $title }»? В списках его больше не будет.
canned-delete-yes = Да, удалить
canned-delete-no = Оставить
canned-leave = Не сохранять
canned-title = Название
canned-text = Текст для пользователя
canned-scope = Кому виден
canned-scope-own = Только мне
canned-scope-group = Группе
canned-scope-all = Всем
canned-group = Какой группе
canned-used =
    { $count ->
        [0] ещё не отправляли
        [one] отправили { $count } раз
        [few] отправили { $count } раза
       *[other] отправили { $count } раз
    }
canned-variables = Вставить переменную
canned-variable-user = имя пользователя
canned-variable-number = номер обращения
canned-variable-deadline = срок решения
canned-variable-agent = моё имя
canned-variable-group = группа
canned-preview = Пример
canned-example-user = Ольга
canned-example-deadline = 2 декабря, 18:00
canned-example-group = Сети
canned-steps = Что сделать после ответа
canned-steps-hint = Каждое действие видно до отправки, и от любого можно отказаться.
canned-add-step = Добавить действие
canned-choose-step = Выберите
canned-take-away = Убрать
canned-add-note = Оставить заметку
canned-add-tags = Поставить метки
canned-add-category = Сменить категорию
canned-add-escalate = Позвать старшего смены
canned-add-pend = Отложить
canned-add-pass-on = Передать группе
canned-add-resolve = Отметить решённым
canned-note-text = Заметка для коллег
canned-escalate-reason = Почему зовёте
canned-tags = Метки через запятую
canned-pend-days = Через сколько рабочих дней вернуться; пусто — без срока
canned-resolve-text = Что сделано; это прочтёт пользователь
canned-fault-title = Дайте название хотя бы на одном языке.
canned-fault-text = Напишите текст хотя бы на одном языке.
canned-fault-group = Выберите группу.
canned-fault-variable = Переменной «{ $what }» нет. Вставьте нужную кнопкой под полем.
canned-fault-step-words = Напишите, что здесь должно быть.
canned-fault-step-choice = Такого в настройках больше нет, выберите другое.
canned-fault-step-twice = Это действие уже есть.
canned-fault-several-ends = Оставьте что-то одно: { $ends }.
canned-ends = отложить, передать или решить
canned-suits = подходит к вопросу
canned-macro-does = вставит текст; { $steps }
canned-does-note = оставит заметку «{ $text }»
quoted = «{ $text }»
canned-does-tags =
    { $count ->
        [one] поставит метку { $tags }
       *[other] поставит метки { $tags }
    }
canned-does-category = сменит категорию на «{ $category }»
canned-does-escalate = позовёт старшего смены: { $reason }
canned-does-pend = отложит, причина: { $reason }
canned-does-pend-until = отложит до { $until }, причина: { $reason }
canned-does-pass-on = передаст группе «{ $group }»
canned-does-resolve = отметит решённым: { $text }
canned-found =
    { $count ->
        [0] Ничего не нашлось
        [one] Найден { $count }
        [few] Найдено { $count }
       *[other] Найдено { $count }
    }
canned-keys = ↑ ↓ выбрать, Enter вставить, Esc закрыть
canned-all = Все шаблоны
canned-button-hint = Вставить шаблон. То же самое — «/» в начале строки
canned-colleagues = Коллеги
canned-planned = Сразу после отправки:
canned-leave-out = Не делать: { $step }
canned-undone = Ответ отправлен, а это не получилось:
canned-again = Попробовать ещё раз
canned-unfilled = Не заполнено: { $what }. Впишите сами или уберите, тогда ответ можно будет отправить.
canned-unfilled-show = Показать
keys-canned = в поле ответа: шаблоны
keys-mention = в заметке: позвать коллегу

password-rules = От 10 символов, не из самых частых и не похожий на логин. Три-четыре несвязанных слова запомнить легче, чем знаки.
password-old-wrong = Текущий пароль не подходит.

leave-as-is = Оставить как есть
copy-by-hand = Браузер не дал скопировать: выделите и скопируйте вручную.

ended-expired = Вход закончился: в консоли долго ничего не происходило или прошла неделя.
ended-elsewhere = Этот вход завершили вы сами с другого устройства.
ended-by-admin = Этот вход завершил администратор.
ended-disabled = Администратор отключил вашу учётную запись.
ended-role-changed = Администратор сменил вашу роль. Войдите заново, чтобы она подействовала.
ended-password-changed = Пароль сменили в другом окне, поэтому остальные входы завершены.
ended-password-reset = Вам сделали новый пароль, прежние входы завершены.
ended-totp-changed = Вход в два шага включён с другого устройства, остальные входы завершены.
ended-kept = Неотправленные тексты остались в этом браузере.

account-menu = Моя учётная запись и сеансы
account-title = Моя учётная запись

sessions-own = Откуда выполнен вход
sessions-hint = Незнакомый вход завершите и смените пароль.
sessions-this = этот
sessions-where = { $address } · с { $since } · активность { $seen }
sessions-device-unknown = Неизвестное устройство
sessions-address-unknown = адрес неизвестен
sessions-end = Завершить
sessions-end-label = Завершить вход: { $device }
sessions-end-others = Завершить все, кроме этого
sessions-end-all = Завершить все входы
sessions-ended = { $count ->
    [one] Завершён { $count } вход.
    [few] Завершено { $count } входа.
   *[other] Завершено { $count } входов.
}
sessions-none = Сейчас входов нет.
sessions-of = Входы: { $name }

totp-title = Вход в два шага
totp-required = Для вашей роли одного пароля мало: нужен ещё код с телефона. Настройка займёт минуту.
totp-app = Откройте на телефоне приложение для кодов: Google Authenticator, Яндекс Ключ, Aegis или другое.
totp-scan = Добавьте в нём запись и наведите камеру на этот код:
totp-qr = QR-код для приложения с кодами
totp-by-hand = Камера не читает? Введите ключ вручную:
totp-open-app = Приложение на этом же устройстве? Открыть его
totp-code = Код из приложения
totp-code-hint = Шесть цифр. Каждые полминуты они новые.
totp-code-or-recovery = Шесть цифр. Телефона нет под рукой? Введите код восстановления.
totp-confirm = Включить
totp-step-title = Второй шаг входа
totp-lost = Нет ни телефона, ни кодов восстановления? Администратор может настроить вход заново.
totp-other-account = Войти под другим логином
totp-is-on = Включён. Кодов восстановления осталось: { $count }.
totp-is-off = Выключен: чтобы войти, хватает пароля.
totp-set-up = Включить вход в два шага
totp-off = Выключить…
totp-off-what = После этого для входа хватит одного пароля. Коды восстановления перестанут действовать.
totp-other-phone = Перенести на другой телефон…
totp-other-phone-what = Прежний телефон и коды восстановления перестанут действовать, и сразу откроется настройка нового.

recovery-title = Коды восстановления
recovery-why = Каждый код заменяет телефон один раз. Больше мы их не покажем: сохраните их отдельно от телефона.
recovery-download = Скачать файлом
recovery-kept = Коды сохранены, дальше
recovery-renew = Новые коды восстановления…
recovery-renew-what = Прежние коды перестанут действовать.

agents-change-role = Сменить роль…
agents-sessions = Входы ({ $count })
agents-has-totp = вход в два шага
agents-self-hint = свои сеансы и вход — в «Моей учётной записи»
agents-role-of = Роль: { $name }
agents-role-save = Сохранить роль
agents-reset-ask = Сделать новый пароль для этого сотрудника ({ $name })? Прежний перестанет действовать, новый покажем один раз.
agents-reset-do = Сделать новый пароль
agents-phone-lost = Телефон тоже потерян: вход в два шага настроят заново
agents-disable-ask = Отключить этого сотрудника ({ $name })? Войти будет нельзя, история останется.
agents-disable-do = Отключить
agents-enable-ask = Включить «{ $name }»? Войти можно будет с прежним паролем.
agents-enable-do = Включить
agents-nothing-ends = Сейчас входов и разговоров нет, ничего не прервётся.
agents-sessions-end = { $count ->
    [one] { $count } открытый вход завершится сразу.
    [few] { $count } открытых входа завершатся сразу.
   *[other] { $count } открытых входов завершатся сразу.
}
agents-talks-return = { $count ->
    [one] { $count } разговор вернётся в очередь.
    [few] { $count } разговора вернутся в очередь.
   *[other] { $count } разговоров вернутся в очередь.
}
agents-incidents-free = { $count ->
    [one] { $count } открытое обращение останется без исполнителя.
    [few] { $count } открытых обращения останутся без исполнителя.
   *[other] { $count } открытых обращений останутся без исполнителя.
}
agents-password-once = Показываем один раз: исчезнет через 10 минут или когда вы уйдёте со страницы.
agents-password-copied = Исчезнет через 2 минуты и больше не покажется.
agents-password-gone = Пароль больше не показывается ({ $name }). Если он не дошёл, сделайте новый.
agents-not-in-groups = Сотрудник добавлен, но в группы записать не удалось: добавьте его в настройке «Группы поддержки».
agents-language = Язык консоли
agents-language-desk = язык службы
agents-groups = Группы
agents-name-missing = Напишите имя: его увидят пользователи.
agents-name-wrong = Такое имя не показать: нужны буквы, не больше 80 знаков.
agents-login-missing = Придумайте логин.
agents-login-wrong = Нужно от 2 до 64 знаков: буквы, цифры, точка, дефис, подчёркивание, @; первой буква или цифра.

error-already-on = Вход в два шага уже включён.
error-wrong-code = Код не подходит. Дождитесь следующего и проверьте часы на телефоне.
error-too-late-for-code = Прошло больше пяти минут. Введите пароль ещё раз.
error-must-set-up-totp = Сначала настройте вход в два шага.

setting-accounts = Учётные записи
setting-retention = Сколько хранятся данные

menu-more = Ещё
menu-hand-on = Передача
menu-later = На потом
menu-change = Правка
menu-relate = Связи
menu-end = Закрыть без решения
then-wait = Ответить и ждать
then-wait-hint = Напишите ответ: как только он уйдёт, обращение будет ждать пользователя, часы встанут на паузу
then-wait-on = После отправки обращение будет ждать пользователя.
then-wait-off = Не ждать
stale-form = Пока форма открыта, здесь изменили:
stale-seen = Вижу, продолжаю
when-in-an-hour = Через час
when-today = Сегодня в 18:00
when-tomorrow = Завтра в 9:00
when-monday = В понедельник в 9:00
when-exactly = Дата и время
when-becomes = Вернётся: { $when }
keys-resolve = решить обращение
keys-undo = отменить решение, пока оно предложено
keys-pass-on = передать обращение
keys-pend = отложить обращение
## Views, filters, what is done to many

view-unassigned = Ничьи
view-breaching = Горят сроки
view-pending = Отложенные
view-major = Общий сбой
views-more = Ещё
views-groups = Группы
views-kept = Сохранённые
views-name = Название списка
views-keep = Сохранить список
views-share = виден всем
views-remove-this = Удалить этот список
views-remove-ask = Удалить «{ $name }»?
views-remove = Удалить
views-remove-not = Оставить
filter = Фильтр
filter-any = любой
filter-me = я
filter-channel = Мессенджер
filter-turn = Чей ход
filter-language = Язык
filter-tag = Метка
filter-vip = только VIP
filter-sort = Порядок
filter-clear = Сбросить фильтр
sort-usual = обычный
sort-turn = по очереди
sort-newest = сначала новые
sort-oldest = сначала старые
sort-priority = по приоритету
empty-unassigned = Ничьих нет
empty-unassigned-hint = Сюда попадает открытое, у которого нет исполнителя.
empty-breaching = Все сроки целы
empty-breaching-hint = Здесь появится то, чей срок вышел или вот-вот выйдет.
empty-pending = Отложенных нет
empty-pending-hint = Сюда попадает то, что ждёт пользователя, поставщика или согласования.
empty-major = Общих сбоев нет
empty-major-hint = Здесь собраны обращения, которые ждут конца общего сбоя.
empty-narrowed = По этому фильтру ничего нет
empty-narrowed-hint = Уберите какое-нибудь условие или сбросьте фильтр.
empty-unsearchable = Тут нечего искать
empty-unsearchable-hint = Нужны буквы или цифры: слово, имя, телефон или номер обращения.
bulk = Действия с выбранными
bulk-choose = Выбрать: { $name }
bulk-chosen = Выбрано: { $count }
bulk-clear = Снять выбор
bulk-claim = Взять
bulk-claim-ask =
    { $count ->
        [one] Взять себе { $count } обращение? Разом вернуть его назад нельзя.
        [few] Взять себе { $count } обращения? Разом вернуть их назад нельзя.
       *[other] Взять себе { $count } обращений? Разом вернуть их назад нельзя.
    }
bulk-claim-button = Взять себе
bulk-tag = Метка
bulk-tag-label = Какую метку добавить
bulk-tag-button = Добавить метку
bulk-resolve-ask = Каждому ({ $count }) уйдёт сообщение. Отмена откроет обращения снова, но сообщения останутся.
bulk-resolve-button = Решить: { $count }
bulk-running = Делаем: { $done } из { $of }
bulk-done = Сделано: { $done } из { $of }
bulk-undone = Отменено: { $done } из { $of }
bulk-undo = Отменить
bulk-undo-reason = Передали по ошибке, возвращаем.
keys-choose = выбрать в списке
keys-choose-to = выбрать все до этого
error-too-many-views = Списков уже слишком много. Удалите лишние.
error-view-changed = Этот список тем временем изменили.
error-view-unknown = Такого списка больше нет.
user-correct-name = Исправить имя
user-name = Имя
user-name-hint = Имя из мессенджера его больше не заменит.
user-name-save = Исправить
user-name-corrected = имя исправлено: { $who }, { $when }
user-time-there = местное время: { $time }
user-ratings = Последние оценки
user-rated = оценка { $score } из 5: { $number }, { $when }
user-notes = Заметки о пользователе
user-note = Заметка о пользователе: её увидят только коллеги
user-note-add = Добавить заметку о пользователе
user-note-save = Сохранить заметку
user-note-remove = Убрать
user-note-remove-hint = Убрать заметку с карточки
block-ends = Блокировка кончится: { $when }
error-name-missing = Имя не может быть пустым.
error-user-note-unknown = Этой заметки уже нет: её убрал кто-то из коллег.
editors-section-drafts = Черновики
article-missing = Такой статьи не хватает
article-missing-hint = Редакторы получат черновик с вопросом «{ $question }»
article-of-this = Сделать статью из решения
article-of-this-hint = Редакторы получат черновик без имён, телефонов и номеров
draft-begun = Черновик ждёт редакторов.
draft-there-already = Такой черновик уже есть.
draft-open = Черновики
draft-column = Статья
draft-begin = Начать черновик
draft-begin-hint = Статья с этими вопросами появится в разделе «Черновики»
draft-hint = Допишите черновик там, где написано CHANGE-ME, и положите файл в папку базы знаний: бот начнёт отвечать по нему сразу.
draft-none = Черновиков нет. Их начинают из решённых обращений, из вопросов без ответа и когда специалист не нашёл статью.
draft-of-incident = из обращения { $number }
draft-of-gap = из вопросов без ответа
draft-of-missing = специалист не нашёл статью
draft-conversation = К разговору
draft-text = Текст черновика
draft-copy = Скопировать
draft-copied = Скопировано.
draft-download = Скачать { $file }
draft-done = Статья готова
draft-drop = Не нужна
draft-decided = Разобранные: { $count }
draft-status-new = ждёт редактора
draft-status-done = статья готова
draft-status-dropped = не нужна
draft-bring-back = Вернуть
error-draft-unknown = Этого черновика уже нет, или его место занял новый такой же.
error-not-solved = Статью делают из решения, а обращение ещё не решено.
transcript-open = Разговор целиком: печать, PDF, файл
transcript-of = Разговор: { $name }
transcript-print = Напечатать или сохранить в PDF
transcript-json = Скачать JSON
transcript-with-notes = С заметками коллег
transcript-made = Выгружено { $when }
history-impact = Кого касается
history-urgency = Срочность
history-confirmed = Приоритет 1 подтверждён
history-vip = VIP
history-tier = Линия
history-until = Ждём до
history-snoozed = Скрыто до
history-description = Описание
history-code = Код решения
history-resumed-asked = по кнопке
history-resumed-user-replied = пользователь ответил
history-resumed-date-reached = подошёл срок ожидания
history-resumed-merged = объединено с другим
history-resumed-approved = согласовано
history-closed-confirmed = пользователь подтвердил
history-closed-silence = пользователь не возразил
history-step-added = Добавлен шаг «{ $title }», делает { $who }
history-step-done = Шаг «{ $title }» сделан
history-step-undone = Шаг «{ $title }» снова не сделан
history-step-removed = Шаг «{ $title }» убран
history-approver = согласует { $who }
history-split-messages = сообщений: { $count }
history-no-end = без срока
panel-why-button = Почему?
panel-why-hint = Из чего сложился срок: когда часы шли и когда стояли
panel-why-sum = Решить обещано за { $total }, прошло { $used }.
yes = да
no = нет
undo-resolved = { $number } решено, ответ уходит пользователю.
undo-resolve = Отменить решение
event-unsnoozed = { $who } возвращает { $number } в список
line-ask-first = Первым спросим: { $name } ({ $presence }).
article-which-question = По какому вопросу искать статьи
relate-others = Другие обращения этого пользователя
majors-none-to-join = Сейчас общих сбоев нет. Объявляют их старшие смены.
status-with-group = у группы
pend-told-user = Пользователь прочтёт: ждём вашего ответа.{ $hasUntil ->
    [yes] { "" } Вернёмся к этому { $until }.
   *[no] { "" }
} Часы встанут на паузу.
pend-told-supplier = Пользователь прочтёт: ждём поставщика.{ $hasUntil ->
    [yes] { "" } Вернёмся к этому { $until }.
   *[no] { "" } Напишу, когда работа продолжится.
} Часы встанут на паузу.
pend-told-change = Пользователь прочтёт: ждём плановых работ.{ $hasUntil ->
    [yes] { "" } Вернёмся к этому { $until }.
   *[no] { "" } Напишу, когда работа продолжится.
} Часы встанут на паузу.
message-attach-not = В { $messenger } файлы отсюда сейчас не отправить.
delivery-messenger-off = { $messenger } сейчас не подключён: сообщение ждёт и уйдёт само.
group-with-line = { $title } (линия { $tier })
panel-code = Код: { $code }
panel-done-at = сделано { $when }
feedback-praise = Передать благодарность: { $agent }
feedback-thanked = Специалист уже знает об этом: { $when }
error-nobody-to-praise = Передавать некому: специалиста в этом обращении не было.
row-blocked = заблокирован
feedback-told-take = Отзыв за вами.
feedback-told-answer = Ответ отправлен.
feedback-told-done = Отзыв разобран.
feedback-told-praise = Специалист увидит благодарность в событиях.
merge-none = У этого пользователя нет других открытых обращений в этой переписке.
views-rename = Сохранить изменения
line-place-of = В очереди группы «{ $group }»: { $place } из { $count }.
set-away-why = Причина: { $why }.
pass-on-offers-later = Сейчас коллеге чаты не предлагаются: придёт событие, а чат предложат, когда он вернётся на линию. Быстрее — передать группе.
pass-on-offers = Чат предложат коллеге; исполнителем он станет, когда примет.
pass-on-offers-group = Чат по очереди предложат группе; исполнителем станет тот, кто примет.
time-spoken = { $day } в { $time }
panel-why-response = Ответить обещано за { $total }, прошло { $used }.
panel-why-response-done = Ответить обещали за { $total }, ответили { $when }.
status-merged = объединено с другим
sessions-end-sure = Да, завершить
error-too-many-tags = Меток уже слишком много: уберите лишние.

## Announcements

announcements = Рассылки
announcements-nav = Рассылки
announcements-none = Объявлений ещё не было
announcements-none-hint = Здесь будут сообщения сразу многим: плановые работы, сбой, закрытый офис. Видно, кому дошло, а кому нет и почему.
announcements-earlier = Показать более ранние
announcement-new = Новое объявление
announcement-one = Объявление № { $number }
announcement-draft = Черновик
announcement-scheduled = Запланировано
announcement-running = Отправляется
announcement-paused = На паузе
announcement-cancelled = Отменено
announcement-finished = Отправлено
announcement-cancelled-at = отменено { $time }
announcement-cancelled-by = отменено { $time }: { $name }
announcement-author = автор: { $name }
announcement-is-urgent = Срочное
announcement-begins = начнётся: { $time }
announcement-by-command = командой на сервере
announcement-by-article = новость о статье
announcement-nobody = Получателей не нашлось.
announcement-never-begun = Отменено до отправки: никому не ушло.
announcement-sent-of = Отправлено { $sent } из { $all }
announcement-delivered = доставлено { $count }
announcement-seen = прочитано { $count }
announcement-refused = не принято { $count }
announcement-unsure = не подтверждено { $count }
announcement-held = заблокировали бота { $count }
announcement-left-out = не отправляли { $count }
announcement-withdrawn = отозвано { $count }
announcement-waits-until = Тихие часы, продолжим: { $time }
announcement-too-late = Не успели: всё уже отправлено.
announcement-after-quiet = это тихие часы, поэтому уйдёт { $time }
announcement-skipped = не отправляли
announcement-skipped-off = отказались от объявлений
announcement-skipped-gone = чат закончен
announcement-skipped-solved = вопрос уже решён
announcement-why-not = Почему не дошло
announcement-reason = { $reason }: { $count }
announcement-to = Кому
announcement-to-askers = тем, кто спрашивал об этом и не получил ответа
announcement-over = Мессенджеры
announcement-everybody = Всем
announcement-some = Не всем
announcement-some-hint = Получит тот, кому подходит всё отмеченное. Где ничего не отмечено, годится любой.
announcement-of-departments = отдел: { $names }
announcement-of-classes = класс: { $names }
announcement-of-vip = только VIP
announcement-of-languages = язык: { $names }
announcement-of-open = с открытым обращением
announcement-of-categories = с открытым обращением: { $names }
announcement-languages = Язык бота
announcement-no-directory = Чтобы выбирать по отделам, загрузите справочник людей.
announcement-only-vip = Только VIP
announcement-only-open = Только те, у кого есть открытое обращение
announcement-categories = Категория обращения
announcement-no-messenger = Отметьте хотя бы один мессенджер.
announcement-counting = Считаем людей…
announcement-gets-nobody = Сейчас не подходит никто.
announcement-gets =
    { $count ->
        [one] Получит { $count } человек.
        [few] Получат { $count } человека.
       *[many] Получат { $count } человек.
    }
announcement-gets-over =
    { $count ->
        [one] Получит { $count } человек: { $over }.
        [few] Получат { $count } человека: { $over }.
       *[many] Получат { $count } человек: { $over }.
    }
announcement-of-blocked = Из них заблокировали бота: { $count }. Они получат, когда вернутся.
announcement-of-off = Отказались от объявлений и не получат: { $count }.
announcement-words = Текст
announcement-words-hint = Хватит одного языка. **Жирный**, _курсив_ и ссылки работают.
announcement-words-missing = Напишите текст хотя бы на одном языке.
announcement-length = { $used } из { $most } знаков
announcement-too-long = Слишком длинно: одно сообщение вмещает { $most } знаков. Сократите.
announcement-too-long-for = Слишком длинно для { $messenger }: туда помещается { $most } знаков. Сократите.
announcement-when = Когда
announcement-now = Сразу
announcement-later = В назначенное время
announcement-time = Начать
announcement-time-missing = Укажите, когда начать.
announcement-urgent = Срочное: отправить и в тихие часы
announcement-quiet = Тихие часы с { $from } до { $to }: в это время не отправляем, продолжим в { $to }.
announcement-quiet-then = В это время тихие часы (с { $from } до { $to }), поэтому уйдёт { $time }.
announcement-quiet-urgent = Тихие часы с { $from } до { $to }, но это придёт и в них.
announcement-never-quiet = Тихие часы не заданы: объявления приходят в любое время.
announcement-reader = Язык читателя
announcement-preview-empty = Начните писать, и здесь появится сообщение.
announcement-check-send = Проверить и отправить
announcement-check-schedule = Проверить и запланировать
announcement-save = Сохранить черновик
announcement-saved = Черновик сохранён.
announcement-unscheduled = Снято с расписания: пока это черновик. Подтвердите отправку.
announcement-saved-scheduled = Сохранено. Уйдёт в назначенное время.
announcement-draft-title = Черновик объявления
announcement-edit-scheduled = Запланированное объявление
announcement-kept = Здесь то, что вы не сохранили в прошлый раз.
announcement-forget = Убрать
announcement-delete = Удалить черновик
announcement-delete-sure = Удалить черновик? Вернуть его будет нельзя.
announcement-delete-yes = Удалить
announcement-delete-no = Оставить
announcement-deleted = Черновик удалён.
announcement-reload = Показать, как есть сейчас
announcement-confirm = Проверьте перед отправкой
announcement-send-button =
    { $count ->
        [one] Отправить { $count } человеку
        [few] Отправить { $count } людям
       *[many] Отправить { $count } людям
    }
announcement-schedule-button =
    { $count ->
        [one] Запланировать для { $count } человека
        [few] Запланировать для { $count } человек
       *[many] Запланировать для { $count } человек
    }
announcement-back-to-words = Вернуться к тексту
announcement-told-sent = Передано в отправку.
announcement-told-scheduled = Запланировано.
announcement-edit = Изменить
announcement-pause = Пауза
announcement-resume = Продолжить
announcement-cancel = Отменить рассылку
announcement-unschedule = Вернуть в черновики
announcement-cancel-held = Не досылать вернувшимся
announcement-copy = Создать похожее
announcement-copied = Черновик с текстом и получателями объявления № { $number }. Проверьте его перед отправкой.
announcement-cancel-sure =
    { $count ->
        [one] Отменить рассылку? Ещё { $count } человек не получит объявление, продолжить будет нельзя.
        [few] Отменить рассылку? Ещё { $count } человека не получат объявление, продолжить будет нельзя.
       *[many] Отменить рассылку? Ещё { $count } человек не получат объявление, продолжить будет нельзя.
    }
announcement-cancel-scheduled = Отменить рассылку совсем? Текст и время можно поменять: для этого есть «Изменить».
announcement-cancel-yes = Да, отменить
announcement-cancel-no = Не отменять
announcement-receipts = Кто получил
announcement-export = Скачать CSV
announcement-all = все
announcement-no-receipts = Таких нет.
announcement-more = Показать ещё
error-announcement-changed = Объявление только что изменили. Посмотрите, как оно читается теперь.
error-announcement-moved-on = С объявлением это уже нельзя: оно ушло дальше. Посмотрите, как оно сейчас.
error-announcement-unknown = Такого объявления нет: возможно, его удалили.
error-channel-unknown = Мессенджер не подключён. Отметьте другой.
setting-as-json = Как JSON
setting-admins-only = Меняют только администраторы.
setting-unsaved = не сохранено
setting-leaving = Есть несохранённое
setting-leaving-what = Не сохранено: { $names }. Если уйти, эти правки пропадут.
setting-stay = Остаться
setting-leave = Уйти без сохранения
setting-beside-fields = Что не так, написано рядом с полем.
setting-undo-change = Отменить
setting-undo-change-of = Отменить: { $name }, { $time }
setting-undone = Отменено и уже действует прежнее: { $name }
setting-unnamed = без названия
setting-take-out = Убрать: { $name }
setting-pick = Добавить…
setting-pick-none = Больше некого и нечего добавить
setting-keep = Оставить
setting-remove-it = Убрать
unit-seconds = сек
unit-minutes = мин
unit-hours = ч
unit-of = { $label }: единица
hours-from = { $label }: с
hours-to = { $label }: до
desk-name = Название службы
desk-name-hint = Так бот называет службу. Хватит одного языка: остальные читатели увидят ближайший.
desk-phone = Телефон
desk-phone-hint = Для срочных случаев. Если пусто, бот о телефоне не говорит.
desk-phone-hours = Когда по нему отвечают
desk-phone-hours-hint = Своими словами: «круглосуточно».
desk-working-hours = Рабочие часы словами
desk-working-hours-hint = Так их читают люди. Сроки считаются по разделу «Рабочее время».
desk-zone-name = Часовой пояс словами
desk-zone-name-hint = Стоит после времени: «9:00 МСК».
desk-quiet = Пауза перед ответом, мс
desk-quiet-hint = Если вопрос неясен, бот столько ждёт продолжения. От 0 до 10 000.
desk-rest-quiet = Пауза, когда о деле ещё ни слова, мс
desk-rest-quiet-hint = После «здравствуйте» бот столько ждёт сам вопрос. От 0 до 120 000.
wait-offer = Предложить чат следующему через
wait-offer-hint = Специалист молчит на предложение. От 5 секунд до часа.
wait-lost = Считать связь потерянной через
wait-lost-hint = Консоль специалиста не отвечает. От 10 секунд до часа.
wait-owed-warn = Напомнить об ответе через
wait-owed-warn-hint = Пользователь ждёт, специалист молчит. От 10 секунд до суток.
wait-owed-move = Передать чат другому через
wait-owed-move-hint = Позже напоминания. До суток.
wait-away = Отметить «вне линии» через
wait-away-hint = Специалист ничего не делает. От 30 секунд до суток.
wait-capacity = Чатов одновременно
wait-capacity-hint = У одного специалиста, если в «Навыках» о нём не сказано иначе. От 1 до 50.
urgent = Всегда срочные категории
urgent-hint = По ним бот сначала называет телефон.
no-news-at = Когда сказать, что новостей нет
no-news-at-hint = Проценты срока через запятую, по возрастанию: 50, 90. Пусто: никогда.
ces-every = Спросить, было ли легко, раз в столько решений
ces-every-hint = Вместо вопроса об оценке. 0: никогда.
nps-every = Спросить, посоветуют ли службу, не чаще чем раз в столько дней
nps-every-hint = Одного и того же человека. 90 или больше; 0: никогда.
boldness = Насколько смело бот отвечает
boldness-hint = Смелее: больше ответов сразу и чуть больше ошибок.
boldness-careful = осторожно: чаще переспрашивает
boldness-balanced = взвешенно
boldness-bold = смело: чаще отвечает сразу
quiet-hours = Тихие часы
quiet-hours-hint = В это время несрочные объявления ждут утра.
outside = Когда бесплатное время мессенджера кончилось
outside-hint = Касается уведомлений бота.
outside-send = отправлять и платить
outside-hold = ждать, пока человек напишет
burst-count = Людей с одной бедой
burst-count-hint = Столько человек, и начальнику смены предложат объявить общий сбой. От 2.
burst-within = За какое время
burst-within-hint = От минуты до суток.
update-every = Новости о сбое каждые
update-every-hint = Если не обещано иначе. От 5 минут до суток.
totp-for = Кто входит с кодом из телефона
totp-for-hint = Без кода эти роли не смогут работать. Остальные могут включить его сами.
keep-conversations = Сообщения
keep-conversations-hint = Дней с того дня, как сказаны; 0: всегда. Остаётся то, что относится к открытому обращению. 30 или больше.
keep-incidents = Слова обращений
keep-incidents-hint = Дней после закрытия; 0: всегда. Номера, даты и статусы остаются для показателей. 30 или больше.
keep-files = Файлы
keep-files-hint = Дней; 0: столько же, сколько сообщения. 30 или больше.
keep-people = Люди, которые молчат
keep-people-hint = Дней без единого слова; потом их забывают, как по /forget. 0: никогда. 30 или больше.
keep-notices = Уведомления сотрудников
keep-notices-hint = Дней; 0: всегда. 7 или больше.
keep-copies = Полученное от мессенджеров
keep-copies-hint = Дней после обработки. От 2 до 365.
keep-backups = Резервные копии
keep-backups-hint = Сколько дней вы их храните. Бот так и говорит людям; удаляете копии вы. 0: бот не называет срока.
on-call = Кого можно вызвать в любое время
on-call-hint = Для службы без групп: у групп свои дежурные.
day-monday = Понедельник
day-tuesday = Вторник
day-wednesday = Среда
day-thursday = Четверг
day-friday = Пятница
day-saturday = Суббота
day-sunday = Воскресенье
week = Неделя
week-hint = День без смен выходной. Смена с 22:00 до 06:00 кончается на следующий день. До полуночи: 24:00.
week-open = Открыто часов в неделю: { $hours }
week-closed = закрыто
week-all-day = круглосуточно
week-like-monday = Вторник — пятница как понедельник
shift-none = выходной
shift-from = { $day }, смена { $number }: с
shift-to = { $day }, смена { $number }: до
shift-of = { $day }, смена { $number }
shift-add = Добавить смену
shift-add-on = Добавить смену: { $day }
shift-break = Добавить перерыв
shift-break-on = Добавить перерыв: { $day }
holidays = Праздники
holidays-hint = Нужны дата и название. В праздник смены не начинаются.
holiday-date = Дата праздника
holiday-name = Название праздника
holiday-name-of = Название: { $date }
holiday-add = Добавить праздник
days-past = Прошедшие: { $count }
moved-days = Особые дни
moved-days-hint = Перенесённые и сокращённые дни. Они важнее недели и праздников.
moved-day-date = Дата особого дня
moved-day-add = Добавить день
calendar-zone = Часовой пояс
calendar-words-hint = По этому календарю идут сроки. Какие часы называет бот, написано отдельно:
calendar-zone-hint = Начните писать город: Europe/Moscow. Если пусто, действует { $zone }.
calendars-hint = Часы для групп, которые работают иначе. Календарь выбирают в группе.
calendar-new = Название нового календаря
calendar-new-hint = Только строчные латинские буквы, цифры и дефис: night-shift.
calendar-add = Добавить календарь
calendar-remove-sure = Убрать календарь { $name }? Группы с ним должны будут выбрать другой.
targets-hint = Сколько можно ждать ответа и решения. Действует для новых обещаний.
target-priority = Приоритет
target-response = Ответить за
target-resolution = Решить за
target-counts = Какое время идёт в счёт
target-response-of = Ответить за: { $name }
target-resolution-of = Решить за: { $name }
target-counts-of = Какое время идёт в счёт: { $name }
counts-working-hours = рабочее время
counts-around-the-clock = круглосуточно
exceptions = Исключения
exceptions-hint = Другие сроки для группы, категории, приоритета или VIP. Действует первое подходящее.
exception-add = Добавить исключение
exception-number = Исключение { $number }
exception-any = для любых
exception-group = Группа
exception-category = Категория
exception-vip = Кто пишет
exception-vip-only = только VIP
exception-vip-not = все, кроме VIP
matrix-hint = Приоритет складывается из того, кого это касается и можно ли работать.
matrix-impact = Кого касается
matrix-cell = Приоритет: { $impact }, { $urgency }
groups-hint = Кто над чем работает. Без групп все специалисты работают как одна группа.
group-new = Группа { $number }
group-line = { $title }: линия { $tier }, специалистов { $count }
group-add = Новая группа
group-remove-sure = Убрать группу «{ $title }»? Новые обращения к ней больше не пойдут.
group-title = Название группы
group-title-hint = Его видят и пользователи.
group-tier = Линия
tier-1 = 1: принимает всё
tier-2 = 2: знает системы
tier-3 = 3: разработчики
group-assigns = Как берут обращения
assigns-claim = берёт, кто готов
assigns-by-load = получает, кто меньше занят
group-calendar = Календарь
group-calendar-desk = рабочее время службы
group-members = Специалисты группы
group-members-hint = Кто отвечает пользователям.
group-supervisors = Старшие
group-supervisors-hint = Узнают о том, что никто не берёт, о сорванных сроках и низких оценках.
group-on-call = На вызове
group-on-call-hint = Кого можно вызвать и ночью.
group-categories = Категории
group-categories-hint = Обращения по ним сначала идут в эту группу.
ladder = Кого звать, если никто не берёт
ladder-hint = Сверху вниз, по времени.
ladder-add = Добавить шаг
ladder-step = шаг { $number }
ladder-after = Шаг { $number }: через
ladder-who = Шаг { $number }: кого
ladder-on-duty = кто на смене
ladder-supervisors = старшие
ladder-on-call = кто на вызове
ladder-repeat = Повторять последний шаг каждые
ladder-repeat-hint = Пока кто-нибудь не возьмёт. От 30 секунд до суток.
code-major = общий сбой
codes-hint = Чем кончилось обращение: выбирают при решении, чтобы потом посчитать.
code-number = Код { $number }
code-add = Добавить код
code-remove-sure = Убрать этот код? В отчётах за прошлое он останется без названия.
skills-hint = Кому какие темы ближе: такие чаты предлагают им первыми. Здесь же число чатов для того, кто ведёт больше или меньше остальных.
skill-add = Добавить специалиста
skill-main = Главная категория
skill-none = нет
skill-also = Ещё знает
skill-also-hint = Не больше двух.
skill-capacity-hint = Если пусто, как у всех: { $count }.
day-take-out = Убрать день

## Тексты бота

setting-texts = Тексты бота
texts-hint = Всё, что говорит бот, по разделам разговора. Откройте фразу и скажите её по-своему; чего не трогаете, то обновляется вместе с продуктом.
texts-find = Найти по словам
texts-only-own = Только свои
texts-none = Таких слов нет ни в одной фразе.
texts-own-count = своих: { $count }
text-language = Язык текста
text-words = Текст
text-goes-on = { $label }, дальше
text-depends = Зависит от того: { $name }
text-most = Не больше { $most } символов.
text-values = Подстановки
text-values-hint = Это бот подставит сам; щёлкните, чтобы вставить туда, где пишете:
text-as-shipped = Вернуть исходный текст
text-no-preview = Здесь будет видно, как это выглядит, когда текст можно будет прочесть.
text-case = Случай { $number } из { $count }
text-yes = да
text-no = нет
text-long = больше часа
text-otherwise = иначе
fault-phrase-unknown = Такой фразы у бота больше нет: уберите её.
fault-text-unreadable = Так сказать не получится: один из случаев пуст или скобка не закрыта.
fault-value-unknown = Такой подстановки здесь нет: возьмите из тех, что под текстом.
fault-choice-incomplete = Для одного из случаев нет слов: они нужны для каждого.
fault-text-too-long = Слишком длинно или не в одну строку: сколько помещается, сказано выше.
fault-value-missing = Одна из подстановок пропала из текста. Если так и задумано, оставьте.
fault-words-forbidden = Бот так не говорит: нужны слова человека, а не службы.
fault-promise-unkept = Здесь обещано то, за чем бот не следит.
choice-asks-why = бот спрашивает почему
choice-call-now = лучше позвонить
choice-count = сколько
choice-danger = что под угрозой
choice-due-kind = какой срок
choice-years = лет, если их целое число
choice-days = дни
choice-backups = сколько дней хранятся копии
choice-files = сколько файлов
choice-has-agent = им кто-то занимается
choice-has-caption = у файла есть подпись
choice-has-category = тема известна
choice-has-cause = причина известна
choice-has-due = срок известен
choice-has-form = форма заполнена
choice-has-holidays = впереди праздники
choice-has-name = имя известно
choice-has-news = есть новости
choice-has-owner = у коллеги
choice-has-phone = у службы есть телефон
choice-has-reason = причина названа
choice-has-size = размер известен
choice-has-title = есть название
choice-has-until = есть срок окончания
choice-has-wait = ожидание известно
choice-has-words = есть слова
choice-has-zone = назван часовой пояс
choice-impact = кого касается
choice-is-deleted = сообщение удалено
choice-is-file = это был файл
choice-is-for-clients = служба для клиентов
choice-is-granted = согласовано
choice-is-here = это этот чат
choice-is-late = срок прошёл
choice-is-linked = чаты связаны
choice-is-mine = это своё
choice-is-open = служба сейчас работает
choice-is-proved = телефон подтверждён
choice-is-request = это запрос на услугу
choice-is-there = кто-то на смене
choice-is-to-person = передано человеку
choice-is-too-late = уже поздно
choice-kind = вид
choice-minutes = минуты
choice-other-language = язык статьи
choice-place = место в очереди
choice-priority = приоритет
choice-reason = причина
choice-score = оценка
choice-status = статус
choice-tier = линия
choice-type = вид вопроса
choice-urgency = срочность
choice-waits-for = чего ждёт
choice-was-told = ожидание уже называли
choice-what = что произошло
choice-why = почему

## Анкеты тем

forms-hint = Что бот спросит, прежде чем принять обращение по теме, кто должен согласовать и что сделать тому, кто возьмёт его в работу.
forms-line = { $category }: вопросов { $fields }, шагов { $steps }
forms-add = Добавить анкету для темы
forms-remove-sure = Убрать анкету темы «{ $category }»? В открытых обращениях ответы останутся.
forms-kind = Что это
forms-approval = Согласует
forms-approval-nobody = никто
forms-asked = Вопросы
forms-asked-hint = Бот задаёт их по одному и пропускает то, что человек уже написал; «Не знаю» можно ответить всегда.
forms-asked-add = Добавить вопрос
forms-asked-title = О чём спросить
forms-asked-title-hint = Без вопросительного знака, его поставит бот: «Номер кабинета».
forms-type = Каким должен быть ответ
forms-type-text = словами
forms-type-number = число
forms-type-choice = одно из нескольких
forms-type-inventory = номер, как в примере
forms-type-photo = фото или снимок экрана
forms-options = Варианты
forms-option = Вариант { $number }
forms-option-add = Добавить вариант
forms-example = Пример
forms-example-hint = Подойдут ответы такого же вида: буквы и знаки те же, цифры любые.
forms-pattern = Свой шаблон
forms-pattern-hint = Регулярное выражение. Сотрите пример, и шаблон сложится сам по следующему.
forms-steps = Список дел
forms-steps-hint = Эти шаги получит каждое обращение по теме, в этом порядке.
forms-step = Шаг { $number }
forms-step-who = Шаг { $number }: кто делает
forms-step-add = Добавить шаг
forms-move-up = Выше
forms-move-up-of = Выше: { $name }

## Reviews of transcripts
quality = Качество
quality-nav = Качество
quality-to-review = Ждут оценки
quality-reviewed = Оценены
quality-calibration = Сверка
quality-mine = Оценки моей работы
quality-none = Здесь пусто
quality-none-reviewed = Сюда попадут разговоры, которые уже оценили.
quality-none-calibration = Чтобы двое сверили оценки, откройте разговор и нажмите «Сверить вдвоём».
quality-none-mine = Когда ваш разговор оценят, вы узнаете об этом из событий, а сама оценка появится здесь.
quality-more = Показаны первые 100.
quality-agent = Чья работа
quality-everybody = любого специалиста
quality-open = Оценить
quality-go-on = Продолжить
quality-look = Посмотреть
quality-begun-by-me = начато вами
quality-both-saved = обе оценки готовы
quality-waits-for-other = ждёт второй оценки
quality-waits-for-me = ждёт вашей оценки
quality-half-done = Ваша оценка готова. Сравнение появится, когда сохранят вторую.
quality-also-begun = Уже оценивает: { $names }.
quality-has-reply = есть ответ
quality-unread = ещё не прочитана
quality-was-read = прочитана
quality-new = новая
quality-chosen-by = выбрано вручную: { $name }
quality-drawn-of = случайный выбор за неделю с { $monday }
quality-to-list = Все разговоры
quality-back = Назад
quality-review-of = { $agent }: { $number }
quality-sheet = Оценочный лист
quality-score = Оценка
quality-earned = Набрано { $earned } из { $of }: вес каждого пункта умножен на долю от лучшей отметки.
quality-no-marks-yet = Поставьте первую отметку, и здесь появится оценка.
quality-nothing-applies = Ни один пункт не применим, поэтому оценки нет.
quality-failed = Критичный пункт провален: { $what }. Поэтому вся оценка 0 %.
quality-how = Как это считается
quality-how-review = Доля от лучшей отметки умножается на вес пункта, всё складывается и делится на сумму весов. Что не применимо, не входит ни туда, ни сюда. Если критичный пункт получил меньше половины, вся оценка 0 %.
quality-how-iqs = Внутренняя оценка качества (IQS) за период: среднее таких оценок. Сверки в неё не входят.
quality-how-source = Так её определяет Zendesk QA (раньше Klaus): «About the Zendesk QA Reviews dashboard calculations».
quality-weight = вес { $weight }
quality-critical = критичный
quality-points = { $points } из { $most }
quality-yes = да
quality-no = нет
quality-not-applicable = не применимо
quality-comment = Комментарий
quality-comment-on = Комментарий: { $title }
quality-whole-comment = О разговоре в целом
quality-mark-missing = Здесь ещё нет отметки.
quality-draft-kept = Черновик сохранён.
quality-draft-typed = Сохраняем черновик…
quality-draft-refused = Черновик пока только в этом браузере.
quality-draft-secret = Пока в тексте секрет, черновик не сохраняется.
quality-see-other-window = Показать, что там. Написанное здесь пропадёт.
quality-save = Сохранить оценку
quality-save-hint = Оценку увидит { $agent }. Изменить её потом нельзя.
quality-save-blind = Специалист этой оценки не увидит, и в его показатели она не войдёт. Изменить её потом нельзя.
quality-keys = С клавиатуры: цифра ставит отметку, минус значит «не применимо», Ctrl+Enter сохраняет.
quality-saved = Сохранено: { $score }. Специалист ({ $agent }) увидит оценку в событиях.
quality-saved-blind = Сохранено: { $score }.
quality-next = Выбрать следующий разговор
quality-see-other = Показать, что там
quality-own-draft = Ваш черновик, он не сохранён как оценка
quality-only-read = Этот разговор ещё не оценили.
quality-blind = Сверка: оценивают двое, каждый сам. Отметки друг друга видны, когда сохранили оба.
quality-calibrate = Сверить вдвоём
quality-calibrate-hint = Разговор оценят двое, не видя отметок друг друга, и сравнят. Специалисту это не показывают.
quality-review-by = Кто оценил: { $name }
quality-reply-of = { $name } отвечает:
quality-your-reply = Ваш ответ:
quality-not-read = Ещё не прочитано: { $name }.
quality-read = Прочитано: { $name }, { $when }.
quality-acknowledge = Понятно
quality-differ = Вижу иначе
quality-differ-hint = Напишите, как это видите вы. Ответ можно дать один раз, прочитает его { $name }.
quality-send-reply = Отправить
quality-no-reply = Не отвечать
quality-agreement = Совпадение
quality-agreed = Одинаковых отметок: { $agreed } из { $of }.
quality-agreement-source = Это простая доля совпадений (percent agreement, McHugh 2012).
quality-comparison = Сравнение двух оценок
quality-criterion = Пункт
quality-difference = Разница
quality-same = совпало
quality-one-left-out = для одного не применимо
quality-apart = { $share } шкалы
quality-review-this = Оценить работу специалиста
notice-reviewed = Ваш разговор оценили
notice-review-answered = Ответ на вашу оценку
notice-see-review = Посмотреть оценку
error-answered-before = На эту оценку вы уже ответили.
error-calibration-full = Этот разговор уже оценили двое.
error-marks-missing = Отметки стоят не у всех пунктов.
error-nobody-answered = Здесь пользователю ещё не отвечал никто из специалистов, оценивать нечего.
error-own-work = Свою работу не оценивают: пусть посмотрит коллега.
error-review-changed = В другом окне вы написали больше. Чтобы ничего не затереть, отсюда черновик не сохраняется.
error-review-saved = Эту оценку вы уже сохранили.
error-review-unknown = Такой оценки нет.
error-reviewed-before = Этот разговор уже оценили: { $owner }. Ваш черновик остался.
error-too-late-to-calibrate = Этот разговор уже оценили, сверять вслепую поздно.
error-transcript-unknown = Среди разговоров для оценки такого нет.
setting-quality = Оценка работы
per-agent = Разговоров на специалиста в неделю
per-agent-hint = Столько решённых разговоров прошлой недели выбирается случайно. 0: не выбирать.
criteria = Пункты оценочного листа
criteria-hint = По ним оценивают разговоры. Начатые и готовые оценки остаются при том листе, с которым начаты.
criterion-new = Пункт { $number }
criterion-add = Добавить пункт
criterion-line = { $title } · вес { $weight }
criterion-title = Что оценивается
criterion-weight = Вес
criterion-kind = Отметка
criterion-points = баллы
criterion-yes-no = да или нет
criterion-most = Лучшая отметка
criterion-may-not-apply = Можно отметить «не применимо»
criterion-is-critical = Критичный: меньше половины, и вся оценка 0 %
criterion-remove-sure = Убрать «{ $title }»? Готовые оценки не изменятся.
quality-none-to-review = { $count ->
    [0] Разговоры сейчас не выбираются: в настройках стоит 0 на специалиста. Любой можно добавить самому: в обращении нажмите «Ещё».
   *[other] Каждую неделю сюда сами попадают случайные решённые разговоры, до { $count } на специалиста. Любой можно добавить самому: в обращении нажмите «Ещё».
}
quality-whole-talk = { $count ->
    [one] Весь разговор ({ $count } сообщение)
    [few] Весь разговор ({ $count } сообщения)
   *[many] Весь разговор ({ $count } сообщений)
}
quality-left-out = { $count ->
    [one] { $count } пункт не применим и не считается.
    [few] { $count } пункта не применимы и не считаются.
   *[many] { $count } пунктов не применимы и не считаются.
}
quality-unmarked = { $count ->
    [one] Без отметки ещё { $count } пункт.
    [few] Без отметки ещё { $count } пункта.
   *[many] Без отметки ещё { $count } пунктов.
}

## How the messengers do

messengers = Мессенджеры
messengers-about = Как идёт переписка в каждом мессенджере. Страница обновляется сама.
messenger-off = Выключен
messenger-off-hint = Включается на сервере: кто его ведёт, задаёт { $variable } и перезапускает Frontline.
messenger-connecting = Соединяется
messenger-connecting-hint = Сервер соединяется с мессенджером, обычно это секунды.
messenger-connected = Подключён
messenger-connected-hint = Соединение установлено. Проверка спросит сам мессенджер, всё ли в порядке.
messenger-not-connected = Не подключён
messenger-not-connected-hint = Соединиться не удалось. Сервер пробует снова сам, не реже раза в минуту; что исправить, скажет проверка.
messenger-paused = Не принимает сообщения бота
messenger-paused-hint = Сообщения ждут, пока мессенджер снова не начнёт их принимать. Что исправить, скажет проверка.
messenger-log-says = В журнале сервера:
messenger-last-heard = Пользователи писали
messenger-last-sent = Последнее отправлено
messenger-never = ещё ни разу
messenger-waiting = Ждут отправки
messenger-nothing-waits = ничего
messenger-waiting-since = { $count ->
    [one] { $count } сообщение, с { $since }
    [few] { $count } сообщения, первое с { $since }
   *[other] { $count } сообщений, первое с { $since }
}
messenger-failed = Не дошло за 24 часа
messenger-nothing-failed = ничего
messenger-failed-blocked = пользователь заблокировал бота
messenger-failed-unknown-chat = такого чата в мессенджере нет
messenger-failed-invalid = мессенджер не принял само сообщение
messenger-failed-not-confirmed = дошло ли, неизвестно: мессенджер не ответил
messenger-failed-reported = мессенджер принял, но потом сообщил, что не доставил
messenger-check = Проверить сейчас
messenger-check-of = Проверить сейчас: { $messenger }
messenger-checking = Проверяем…
messenger-checked-at = Проверено в { $time }
finding-good = В порядке.
finding-notice = Обратите внимание.
finding-bad = Не в порядке.
finding-bot-answers = Токен верный: отвечает { $name }.
finding-webhook-ours = { $messenger } передаёт сообщения на наш адрес, { $host }.
finding-nothing-waits = Все сообщения переданы нам, ничего не застряло.
finding-polls = Сервер забирает сообщения сам, другого адреса для них не задано.
finding-events-complete = Аккаунт сообщает обо всём, что нужно: о доставке, прочтении и подписке.
finding-nothing-outside = Снаружи проверять нечего: этот чат живёт на нашем сервере.
finding-updates-wait = { $count ->
    [one] На стороне { $messenger } ждёт { $count } сообщение.
    [few] На стороне { $messenger } ждут { $count } сообщения.
   *[other] На стороне { $messenger } ждут { $count } сообщений.
} Проверьте через минуту: если их не меньше, позовите того, кто ведёт сервер.
finding-delivery-failed = Передать нам сообщение { $messenger } не смог ({ $at }): «{ $said }». С тех пор ошибок не было, делать ничего не нужно.
finding-events-missing = Аккаунт не сообщает нам о событиях: { $events }. Кто ведёт сервер, перезапускает Frontline: при запуске он подписывается заново.
finding-polls-elsewhere = Сообщения сейчас забирает другой экземпляр Frontline. Делать ничего не нужно: остановится он, продолжит этот.
finding-not-started = Сервер ещё соединяется с { $messenger } и пробует снова сам. Проверьте через минуту.
finding-messenger-busy = { $messenger } просит спрашивать реже. Проверьте через минуту.
finding-messenger-fails = Сбой на стороне { $messenger }. Проверьте через несколько минут.
finding-delivery-fails = { $messenger } не может передать нам сообщения (последний раз { $at }): «{ $said }». Кто ведёт сервер, проверяет, что PUBLIC_URL открыт снаружи и сертификат действует.
finding-webhook-foreign = Сообщения уходят на чужой адрес, { $host }: токен есть и у другой программы. Отключите его там, затем на сервере перезапустите Frontline.
finding-webhook-takes-updates = Сообщения уходят на адрес { $host }, а не к нам: токен есть и у другой программы. Отключите его там, затем на сервере перезапустите Frontline.
finding-webhook-missing = { $messenger } не знает, куда передавать сообщения. Кто ведёт сервер, перезапускает Frontline: адрес задаётся при запуске.
finding-refused = { $messenger } отказал: «{ $said }». Покажите это тому, кто ведёт сервер.
finding-token-refused = { $messenger } не знает этого токена. Кто ведёт сервер, берёт действующий там, где заводили бота, вписывает его в { $variable } и перезапускает Frontline.
finding-account-blocked = { $messenger } заблокировал аккаунт бота или не находит его. Напишите в поддержку { $messenger }.
finding-unreachable = Сервер не может соединиться с { $messenger }. Кто ведёт сервер, проверяет его выход в интернет и прокси.
finding-no-answer = { $messenger } не ответил вовремя или оборвал связь. Проверьте через минуту; если снова так, позовите того, кто ведёт сервер.
finding-strange-answer = Ответ не похож на { $messenger }: так отвечают прокси или сбой на его стороне. Проверьте через минуту; если снова так, позовите того, кто ведёт сервер.
finding-polling-conflict = Часть сообщений забирает другая программа с этим же токеном. Остановите её: пользователи пишут, а мы видим не всё.
finding-polling-fails = Забрать сообщения у { $messenger } не удаётся, сервер пробует снова сам. Не пройдёт за несколько минут, причина в журнале сервера.
finding-no-public-url = { $messenger } передаёт сообщения только на https-адрес, а он не задан. Кто ведёт сервер, задаёт PUBLIC_URL и перезапускает Frontline.

## Сколько нужно людей

staffing = Сколько людей
staffing-from = По { $count } позвавшим человека за этот период и разговору в среднем { $handling } (разговоров: { $talks }).
staffing-nothing = За этот период не закончился ни один разговор, и сколько он длится, ещё не известно. Выберите период подлиннее.
staffing-no-hour = В этом периоде ещё не прошло ни одного целого часа. Выберите период подлиннее.
staffing-seconds = Ответить за, с
staffing-percent = Скольким, %
staffing-at-once = Чатов одновременно
staffing-patience = Люди ждут, мин
staffing-patience-hint = В среднем, пока не уйдут; пусто: сколько угодно.
staffing-cell = Людей: { $people }; в час приходят { $perHour }, нагрузка { $load }
staffing-most = Больше всего
staffing-hour = Час
staffing-people = Людей
staffing-per-hour = Приходят в час
staffing-load = Нагрузка, эрланг
staffing-file-from = С
staffing-file-until = По
staffing-file-only = Отбор
staffing-handling = Разговор в среднем, мин
staffing-definition = Для каждого часа недели: сколько человек в среднем зовут специалиста, умножить на среднюю длину разговора, и есть нагрузка. Людей берётся столько, чтобы в срок ответили обещанной доле позвавших, и ни одним больше. С учётом терпения по формуле Пальма (Erlang A), без него по формуле Эрланга (Erlang C); Gans, Koole, Mandelbaum, Telephone Call Centers, 2003. Перерывы и отсутствия не учтены. Час, который ещё идёт, не учтён.

own-data = Данные пользователя
own-data-take-out = Выгрузить всё, что о нём есть (ZIP)
own-data-erase = Удалить всё навсегда
own-data-ask = Имя, телефон, переписка, файлы и слова обращений во всех чатах этого пользователя исчезнут навсегда. Номера, даты и статусы обращений останутся.
own-data-erase-now = Да, удалить
own-data-leave = Оставить
own-data-erasing = Удаляем, это займёт меньше минуты.
error-requests-open = У пользователя есть незакрытые обращения. Решите, закройте или отмените их, потом удаляйте.
error-user-unknown = Такого пользователя нет.


## Messages of which nobody knows

unconfirmed = Не подтверждены
unconfirmed-nav = Неясные
unconfirmed-hint = Эти сообщения могли дойти, а могли и нет. Отправленное ещё раз человек может получить дважды.
unconfirmed-held = Это копия, восстановленная { $since } (данные на { $data }). Из неё ничего не уходит, пока на сервере не выполнят команду
unconfirmed-count =
    Всего { $count } { $count ->
        [one] сообщение
        [few] сообщения
       *[many] сообщений
    }
unconfirmed-none = Неподтверждённых сообщений нет
unconfirmed-none-hint = Здесь появится то, о чём мессенджер не сказал, дошло ли оно, и то, что не успело уйти до восстановления из копии.
unconfirmed-none-older = Более старых нет
unconfirmed-all = Все на странице
unconfirmed-choose = Выбрать: { $name }, { $time }
unconfirmed-by = от: { $name }
unconfirmed-no-words = без текста
unconfirmed-why = Почему: { $why }
unconfirmed-drop = Не отправлять
unconfirmed-send-one = Отправить ещё раз: { $name }
unconfirmed-drop-one = Не отправлять: { $name }
unconfirmed-outcome = Что сделано
unconfirmed-sent = Снова в очереди на отправку: { $done } из { $of }
unconfirmed-dropped = Решено не отправлять: { $done } из { $of }
unconfirmed-kept = Снова в списке: { $done } из { $of }
unconfirmed-changed = Список изменился. Показать
unconfirmed-older = Более старые
unconfirmed-newest = К самым новым
