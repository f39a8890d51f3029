# The console in Ukrainian. Dates and names come as finished words.

## The desk: queue, conversation, incident, people

product = Frontline
queue = Черга
agents = Працівники
try-chat = Пробний чат (відкриється поруч)
settings = Налаштування
sign-out = Вийти
loading = Завантажуємо…
close = Закрити
save = Зберегти
nameless = Без імені

view-waiting = Чекають
view-mine = Мої
view-all = Усі
view-closed = Закриті

search = Номер, ім’я або слова
rows-more = Показано перші 200. Решту знайде пошук.
found-more = Показано 100 останніх. Додайте слово, щоб знайти точніше.
new-rows = Нових: { $count }. Показати
no-connection-since = Зв’язок втрачено, показано станом на { $time }. Під’єднуємося знову.
streams-too-many = З цього браузера або з цієї адреси відкрито забагато вікон консолі. Закрийте зайві; показано станом на { $time }.
streams-full = На сервері відкрито стільки консолей, скільки він може тримати. Показано станом на { $time }, пробуємо знову кожні 10 секунд.

empty-waiting = Ніхто не чекає
empty-waiting-hint = Тут з’явиться кожен, хто покликав фахівця або залишив звернення.
empty-mine = За вами нічого немає
empty-mine-hint = Візьміть звернення з «Чекають»: відкрийте його й натисніть C.
empty-all = Відкритих звернень немає
empty-all-hint = Тут зібрано всі, над якими ще працюють.
empty-snoozed = Нічого не приховано
empty-snoozed-hint = Сюди йде те, що приховали до строку; воно повернеться саме.
empty-closed = Закритих поки немає
empty-closed-hint = Сюди потрапляє вирішене, закрите й скасоване.
empty-search = Нічого не знайшлося
empty-search-hint = Шукаємо за номером, ім’ям і словами листування, у відкритих і закритих.
empty-try-it = Спробувати: написати ботові самому
empty-choose = Виберіть звернення ліворуч
empty-choose-hint = J і K рухаються списком, Enter відкриває, ? покаже всі клавіші.

waits = чекає { $time }
due-in = лишилося { $time }
overdue = прострочено { $time }
no-assignee = ніхто не взяв
you = ви
vip = VIP
unread = не прочитано
no-incident = без звернення

time-seconds = { $count } с
time-minutes = { $count } хв
time-hours = { $count } год
time-days = { $count } д
time-today = сьогодні
time-yesterday = учора
time-tomorrow = завтра


language-ru = російська
language-uk = українська
language-en = англійська

status-new = нове
status-assigned = призначено
status-in-progress = у роботі
status-pending = відкладено
status-resolved = вирішено
status-closed = закрито
status-cancelled = скасовано

pending-reason-user = чекаємо на користувача
pending-reason-supplier = чекаємо на постачальника
pending-reason-change = чекаємо на планові роботи
pending-reason-major = чекаємо на кінець загального збою
pending-reason-approval = чекаємо на погодження

priority-1 = критичний
priority-2 = високий
priority-3 = середній
priority-4 = низький
priority-5 = плановий

impact-1 = усі
impact-2 = відділ
impact-3 = одна людина

urgency-1 = робота стоїть
urgency-2 = незручно
urgency-3 = може зачекати

media-photo = фото
media-document = файл
media-audio = аудіо
media-voice = голосове
media-video = відео
media-round-video = відеоповідомлення
media-animation = анімація
media-sticker = стікер
media-contact = контакт
media-location = місце на мапі
media-venue = місце на мапі
media-poll = опитування
media-dice = кубик
media-link = посилання
media-other = повідомлення особливого виду
unknown-paid-media = платні знімки й відео
unknown-story = історія
unknown-checklist = список справ
unknown-game = гра
unknown-invoice = рахунок
unknown-giveaway = розіграш
unknown-giveaway-winners = підсумки розіграшу
unknown-gift = подарунок
unknown-rich-media = картка з кнопками

megabytes = { $size } МБ
kilobytes = { $size } КБ

masked-card = номер картки
masked-cvv = код картки
masked-password = пароль
masked-code = код
masked-passport = номер паспорта
masked-snils = СНІЛС
masked-inn = податковий номер
masked-account = номер рахунку
masked-key = ключ або токен

masked-notice = Приховано під час отримання: { $what }
edited = повідомлення виправлено
pressed = кнопка

conversation-transcript = Листування
conversation-earlier = Показати давніші
conversation-beginning-gone = Сказане раніше видалено: строк зберігання минув.
conversation-bot-part =
    Розмова з ботом: { $count } { $count ->
        [one] повідомлення
        [few] повідомлення
       *[many] повідомлень
    }
conversation-fold = Згорнути розмову з ботом
conversation-bot = Бот
conversation-note = Нотатка, ніколи не надсилається
conversation-new-below = Нове нижче
conversation-unreachable = Користувач заблокував бота. Повідомлення чекають, доки він не повернеться.
conversation-not-found = Такої розмови немає.
conversation-owned-by = Розмову веде { $name }
conversation-heard = { $name }: { $text }

delivery-queued = у черзі на надсилання
delivery-sending = надсилається
delivery-sent = надіслано
delivery-delivered = доставлено
delivery-seen = прочитано
delivery-refused = не доставлено
delivery-unknown = не підтверджено: могло дійти, могло й ні
delivery-dropped = не надіслано
delivery-held = чекає, доки користувач напише або повернеться
delivery-paused = чекає: розсилку призупинено
delivery-resend = Надіслати ще раз
delivery-attempts = спроб: { $count }

event-opened = { $number } зареєстровано
event-claimed = { $who } бере { $number }
event-assigned = { $who } змінює виконавця { $number }
event-started = { $who } починає роботу над { $number }
event-pended = { $who } відкладає { $number }, годинник на паузі
event-resumed = { $number }: знову в роботі
event-resolved = { $who } вирішує { $number }
event-closed = { $number } закрито
event-reopened = { $number } відкрито знову
event-resolution-undone = { $who } скасовує рішення { $number }
event-withdrawn = { $number } відкликав користувач
event-cancelled = { $who } скасовує { $number }
event-text-added = { $number } доповнено
event-first-response-recorded = { $number }: першу відповідь дано
event-impact-urgency-changed = { $who } змінює вплив і терміновість { $number }
event-category-changed = { $who } змінює категорію { $number }
event-escalated-functionally = { $who } передає { $number } іншій групі
event-escalated-hierarchically = { $who } кличе старшого зміни: { $number }
event-promise-renewed = { $who } оновлює строки { $number }
event-deadline-warned = { $number }: строк близько
event-deadline-breached = { $number }: строк порушено
event-rated = { $number }: користувач поставив оцінку
event-joined-major = { $number }: входить у загальний збій
event-left-major = { $number }: більше не входить у загальний збій
event-merged = { $who } об’єднує { $number } з { $other }
event-absorbed = { $number }: сюди перенесено { $other }
event-split-off = { $who } виділяє з { $number } окреме звернення { $other }
event-linked = { $who } пов’язує { $number } з { $other }
event-unlinked = { $who } прибирає зв’язок { $number } з { $other }
event-tags-changed = { $who } змінює мітки { $number }
event-form-filled = { $who } доповнює анкету { $number }
event-kind-changed = { $who } змінює вид { $number }
event-snoozed = { $who } прибирає { $number } з очей до часу
event-approval-asked = { $who } просить погодити { $number }
event-approval-decided = { $who } вирішує щодо погодження { $number }
event-step-changed = { $who } змінює список кроків { $number }
event-complained = { $number }: користувач скаржиться

actor-user = користувач
actor-bot = бот
actor-clock = за таймером
actor-agent = працівник

reply-tab-reply = Відповідь
reply-tab-note = Нотатка
reply-placeholder = Відповісти: { $name }
reply-note-placeholder = Для колег. Користувач цього не побачить.
reply-send = Надіслати
reply-save-note = Зберегти нотатку
reply-hint-send = Ctrl+Enter надішле. { $channel }, підпис «{ $signature }»
reply-hint-note = Ctrl+Enter збереже нотатку, її побачать лише колеги
reply-will-join = Відповідь візьме розмову на вас, бот замовкне
reply-owned-by = Розмову веде { $name }. Можна залишити нотатку.
reply-read-only = Ваша роль читає, але не відповідає.
reply-length = { $used } з { $limit }
reply-too-long = { $used } знаків, а за раз іде не більше ніж { $limit }: скоротіть на { $over } або дайте відповідь у два заходи
reply-in-parts = піде частинами: { $parts }
reply-newer = Поки ви писали, надійшло нове:
reply-send-anyway = Однаково надіслати
reply-keep-editing = Змінити відповідь
reply-sending = Надсилаємо…
reply-label = Текст повідомлення

panel-label = Користувач і звернення
panel-since = З нами з
panel-no-incident = Звернення ще немає. Його заведе перша відповідь.
panel-others = Інші звернення
panel-status = Статус
panel-priority = Пріоритет
panel-why = { $impact }, { $urgency }
panel-vip-lift = VIP: на щабель вище
panel-capped = зі слів користувача не вище за 2, підтвердьте 1
panel-respond-by = Відповісти до
panel-resolve-by = Вирішити до
panel-met = виконано вчасно
panel-missed = термін порушено
panel-paused = на паузі
panel-used = минуло { $used } з { $total }
panel-around-the-clock = цілодобово
panel-working-time = робочого часу
panel-assignee = Виконавець
panel-category = Категорія
panel-no-category = не вказано
panel-until = до
panel-rating = Оцінка
panel-complaint = Скарга:
panel-begun-by-desk = Розпочато службою підтримки: фахівець написав першим.
panel-resolution = Рішення
panel-reopened = відкривалося знову: { $count }
panel-history = Історія
panel-why-red = Як рахувався час
panel-running = йшов
panel-standing = на паузі
panel-open-incident = Показати { $number }

actions-claim = Взяти
actions-take-over = Забрати в колеги
actions-take-over-hint = Зараз веде { $owner }. Перейде до вас, користувач дізнається ваше ім’я
actions-start = Почати роботу
actions-pend = Відкласти
actions-resume = Продовжити
actions-resolve = Вирішити
actions-cancel = Скасувати звернення
actions-reopen = Відкрити знову
actions-give-back = Повернути ботові
actions-change = Змінити
actions-confirm-priority = Підтвердити пріоритет 1
actions-claim-hint = Звернення стане вашим, користувач дізнається ваше ім’я
actions-give-back-hint = Бот знову відповідає сам, звернення лишається за вами
actions-start-hint = Користувач побачить статус «у роботі»
actions-resolve-label = Що зроблено, словами для користувача
actions-resolve-button = Вирішити й повідомити користувача
actions-cancel-label = Чому скасовуємо, словами для користувача
actions-cancel-button = Скасувати звернення
actions-pend-label = На що чекаємо
actions-pend-until = До якого часу (можна не вказувати)
actions-pend-button = Відкласти
actions-impact-label = Кого стосується
actions-urgency-label = Як заважає
actions-becomes = стане { $priority }

sign-in-title = Вхід для працівників
sign-in-login = Логін
sign-in-password = Пароль
sign-in-button = Увійти
sign-in-hint = Пароль видає адміністратор. Найпершому адміністраторові його надруковано в журналі під час першого запуску.
sign-in-show = Показати пароль
sign-in-hide = Сховати пароль

password-title = Придумайте власний пароль
password-forced = Цей пароль вам дали, вигадайте свій.
password-old = Теперішній пароль
password-next = Новий пароль
password-button = Змінити пароль
password-changed = Пароль змінено. Інші сеанси завершено.

agents-title = Доступ працівників
agents-add = Додати працівника
agents-login = Логін
agents-name = Ім’я, його бачать користувачі
agents-role = Роль
agents-role-agent = спеціаліст
agents-role-supervisor = старший зміни
agents-role-editor = редактор (статті; розмови лише читає)
agents-role-admin = адміністратор
agents-create = Додати
agents-disable = Вимкнути…
agents-enable = Увімкнути…
agents-reset = Новий пароль…
agents-disabled = вимкнено
agents-must-change = пароль ще не змінено
agents-since = Додано
agents-password-for = Пароль для «{ $name }». Передайте його особисто:
agents-copy = Скопіювати
agents-copied = Скопійовано
agents-login-hint = Від 2 знаків: літери, цифри, крапка, дефіс, підкреслення, @

settings-theme = Оформлення
settings-theme-auto = як у системі
settings-theme-light = світле
settings-theme-dark = темне
settings-language = Мова консолі
settings-alarm = Звук, коли на вас чекають
settings-try-sounds = Як це звучить:
settings-sound-offer = Вам запропонували чат
settings-sound-reply = Відповідь у вашому чаті
settings-sound-waiting = Хтось чекає в черзі
settings-sound-bell = Термінове
settings-notify = Сповіщення браузера
settings-notify-blocked = Браузер заборонив сповіщення для цієї сторінки.
settings-change-password = Змінити пароль
settings-keys = Клавіші

alarm-title = Чекає людина
alarm-reply = Пише { $name }
alarm-announce = Чекають на фахівця: { $count }

keys-title = Клавіші
keys-next = наступне у списку
keys-previous = попереднє у списку
keys-open = відкрити
keys-claim = взяти собі
keys-reply = відповісти
keys-note = написати нотатку
keys-unread = Залишити непрочитаним
drop-here = Відпустіть, щоб додати до відповіді
page-not-loaded = Сторінка не завантажилася: або немає зв’язку, або сервер оновився.
page-reload = Оновити сторінку
error-written-before = Те, що ви надсилали до цього, вже пішло і прибрано з поля. Перевірте решту й надішліть її.
palette = Усі команди та пошук
palette-placeholder = Команда, номер, ім’я або слова
palette-nothing = Нічого не знайшлося. Спробуйте інше слово.
lookers-here = Теж тут: { $names }
lookers-typing = { $count ->
    [one] { $names } пише…
   *[other] { $names } пишуть…
}
keys-send = надіслати
keys-search = шукати
keys-back = закрити, повернутися до списку
keys-help = ця підказка

## Messages

message-edited = змінено
message-edited-after-answer = повідомлення виправлено після відповіді
message-withdrawn = Повідомлення відкликано
message-being-withdrawn = відкликаємо…
message-quoted = У відповідь на
message-quoted-from = З: { $name }
message-forwarded-from = Переслано від: { $name }
message-own-number = власний номер
message-show-on-map = Показати на мапі
message-dice = випало { $value }

message-file-waiting = отримуємо від месенджера…
message-file-fetching = отримуємо від месенджера…
message-file-too-large = завеликий, месенджер його не віддає; користувачеві сказано, як надіслати інакше
message-file-lost = не отримано, месенджер його не віддав; користувача попросили надіслати ще раз
message-file-deleted = видалено: строк зберігання минув або про це попросив користувач

message-open = Відкрити: { $name }
message-download = Завантажити: { $name }

message-acts-label = Що зробити з повідомленням
message-acts-quote = Відповісти на це
message-acts-edit = Змінити
message-acts-withdraw = Відкликати
message-acts-react = Реакція
message-acts-react-with = Поставити { $emoji }
message-acts-unreact = Зняти реакцію

message-confirm-withdraw = Відкликати в користувача?
message-withdraw = Відкликати
message-keep = Залишити
message-save = Зберегти
message-cancel = Не змінювати
message-edit-label = Новий текст повідомлення
message-attach = Додати файл
message-remove-file = Прибрати { $name }
message-uploading = завантажуємо…
message-stop-quoting = Не відповідати на це повідомлення
message-session-over = { $messenger }: час безкоштовних відповідей минув. Наступне повідомлення буде платним.
message-session-ends = { $messenger }: відповіді безкоштовні до { $time }
message-is-paid = платне

message-refused-blocked = людина заблокувала бота
message-refused-unknown-chat = такого чату більше немає
message-refused-invalid-message = месенджер не прийняв повідомлення
message-refused-too-many-requests = месенджер просить зачекати
message-refused-unreachable = месенджер недоступний
message-refused-no-answer = месенджер не відповів
message-refused-never-delivered = саме повідомлення не дійшло
message-refused-sender-died = надсилання перервалося
message-refused-withdrawn = відкликано до надсилання
message-refused-bot-pauses = месенджер просить бота зачекати
message-refused-outdated = розмову вже веде людина
message-refused-restored = відновлено з резервної копії
message-refused-decided = так вирішили, хоча могло дійти
message-refused-broken-off = зв’язок з месенджером обірвався
message-refused-answered = { $messenger } відповів помилкою { $code }

## Articles beside a conversation

article-title = Статті
article-for-question = За словами «{ $question }»
article-search = Знайти іншу статтю
article-search-label = Знайти статтю за запитанням або назвою
article-no-question = Коли користувач напише запитання, тут з’являться відповідні статті.
article-nothing-fits = За цими словами відповідної статті немає. Можна пошукати інакше.
article-nothing-found = Нічого не знайшлося. Спробуйте інші слова.
article-not-read = Статті зараз не завантажилися. Вони з’являться з наступним повідомленням.
article-only-for-agents = лише для працівників
article-never-sent = Цю статтю користувачеві надсилати не можна
article-open = Показати текст: { $title }
article-insert = Вставити
article-insert-this = Вставити у відповідь: { $title }
article-learns = Навчити бота: на «{ $question }» відповідає «{ $title }»

article-other-language-ru = російською
article-other-language-uk = українською
article-other-language-en = англійською

article-figures = За { $days } днів: допомогла { $helped }, не допомогла { $notHelped }. Вивчено запитань: { $learned }
article-key = шукати статтю

## The editors' page

editors-title = Статті
editors-nav = Статті

editors-section-list = Усі статті
editors-section-try = Перевірити запитання
editors-section-gaps = Без відповіді
editors-section-learned = Вивчено

editors-period = За скільки днів
editors-days =
    { $count } { $count ->
        [one] день
        [few] дні
       *[many] днів
    }
editors-in-files = Статті змінюють у файлах: збережений файл бот підхопить за секунду.
editors-not-loaded = Не завантажилося. Спробуйте ще раз.
editors-again = Повторити
editors-filter = Назва, id або власник
editors-filter-label = Відібрати статті за назвою, id, категорією або власником
editors-count = Статей: { $all }
editors-count-of = Статей: { $shown } з { $all }
editors-per-id = Покази й відгуки рахуються для статті всіма мовами разом.

editors-column-title = Стаття
editors-column-language = Мова
editors-column-category = Категорія
editors-column-review = Перечитати до
editors-column-shown = Показана
editors-column-helped = Допомогла
editors-column-not-helped = Не допомогла
editors-column-led = Звернення
editors-column-learned = Вивчено

editors-led-meaning = Показана, і протягом пів години та сама людина залишила звернення
editors-sort-by = Сортувати: { $column }
editors-nothing-filtered = Під відбір нічого не підходить.
editors-no-articles = Статей поки немає. Покладіть файл <мова>/<категорія>/<назва>.md у теку бази знань, і він з’явиться тут.
editors-for-agents = для працівників
editors-never-sent = Цю статтю бачать лише працівники: користувачеві бот не покаже її на жодне запитання.
editors-overdue = прострочено
editors-not-yet = з { $date }
editors-ended = до { $date }
editors-invalid = зараз не показується
editors-problems = Помилки у файлах: { $count }
editors-line = рядок { $count }
editors-back = Усі статті
editors-not-found = Такої статті зараз немає. Можливо, файл видалено або перейменовано.
editors-file = Файл
editors-owner = Власник
editors-tags = Мітки
editors-valid = Чинна
editors-always = завжди
editors-related = Пов’язані
editors-actions = Кнопки
editors-other-languages = Іншими мовами
editors-none = немає

editors-action-register = залишити звернення
editors-action-call-person = покликати фахівця

editors-figures = За { $days } днів
editors-questions = Як питають
editors-tests = Перевірні запитання
editors-remarks = Зауваження
editors-try-this = Перевірити: { $question }
editors-previews = Як побачить користувач
editors-preview-of = Як покаже { $messenger }
editors-messages = повідомлень: { $count }
editors-ask = Запитання, як його напише користувач
editors-ask-language = Мова користувача
editors-ask-button = Знайти
editors-ask-agents = Шукати й серед статей для працівників
editors-ask-hint = Це живий пошук бота: з тим, що він вивчив, і з файлами, якими вони є зараз.

editors-decision-answer = Бот відповість одразу
editors-decision-suggest = Бот запитає «ви про це?»
editors-decision-nothing = Бот чесно скаже, що відповіді немає

editors-sure = Перша стаття правильна
editors-offer = Правильна одна з перших чотирьох
editors-answers-from = з { $share } бот відповідає одразу
editors-suggests-from = з { $share } бот питає «ви про це?»
editors-boldness = Сміливість відповідей: { $name } (налаштування answers, { $value }).

editors-boldness-careful = обережна
editors-boldness-balanced = звичайна
editors-boldness-bold = висока

editors-read = Прочитано як
editors-no-words = слів не лишилося
editors-repaired = Виправлено

editors-how-layout = розкладка
editors-how-transliteration = трансліт
editors-how-typo = друкарська помилка

editors-unknown = Незнайомі слова
editors-found-words = Слова статті
editors-said-otherwise = Іншими словами
editors-words-meaning = Які слова запитання є в першій статті та скільки кожне важить

editors-field-title = заголовок
editors-field-question = запитання
editors-field-learned = вивчене
editors-field-tags = мітки
editors-field-body = текст

editors-nearest = Найближчий приклад
editors-ranking = Що знайшлося
editors-score = Бали
editors-right = Імовірність

editors-part-fields = слова
editors-part-letters = літери
editors-part-tendency = поправка
editors-part-bonus = слово в слово
editors-part-nearest = Наскільки схожий
editors-part-coverage = Частка знайомого

editors-part-meaning-fields = Слова запитання в назві, прикладах, мітках і тексті; вага { $weight }
editors-part-meaning-letters = Літери запитання в назві та прикладах разом; вага { $weight }
editors-part-meaning-tendency = Якщо запитати приклади бази так, ніби вони нові, ця стаття знаходилася б зарідко (+) або зачасто (−)
editors-part-meaning-bonus = 1: хтось уже питав тими самими словами. −1: люди сказали, що не допомагає
editors-part-meaning-nearest = Літери одного найближчого прикладу; впливає лише на впевненість
editors-part-meaning-coverage = Яку частину запитання знають статті; впливає лише на впевненість

editors-other-language = іншою мовою
editors-nothing-ranked = Жодна стаття не має з цими словами нічого спільного.
editors-gaps-hint = Про що питали, не отримавши відповіді, яка допомогла. Схожі запитання зібрано разом.
editors-no-gaps = Прогалин немає: на кожне запитання за цей час знайшлася відповідь, яка допомогла.
editors-asked = Запитали
editors-trend = Куди йде

editors-trend-up = зростає
editors-trend-down = спадає
editors-trend-steady = рівно

editors-trend-of = { $early } у першій половині, { $late } у другій
editors-too-few = Запитань замало, щоб казати, куди йде
editors-example = Наприклад
editors-nearest-article = Найближча стаття
editors-all-wordings = Усі запитання: { $count }
editors-learned-hint = Запитання, на які стаття допомогла або на які нею відповів працівник. Бот уже відповідає за ними. Прийміть запитання у файл або приберіть.
editors-learned-to-read = Запитання, на які стаття допомогла або на які нею відповів працівник. Бот уже відповідає за ними; рішення про них ухвалюють редактори.
editors-no-learned = Поки нічого не вивчено. Запитання з’явиться тут, коли користувач натисне «Допомогло».
editors-article = Стаття

editors-taught-by-user = користувачі
editors-taught-by-agent = працівник

editors-helped-of = допомогло { $helped }, не допомогло { $notHelped }
editors-accept = Прийняти
editors-reject = Прибрати
editors-restore = Повернути
editors-accept-this = Прийняти у файл статті: { $question }
editors-reject-this = Прибрати: { $question }
editors-restore-this = Повернути: { $question }
editors-restored = «{ $question }» знову приклад.
editors-accepted = «{ $question }» тепер у файлі { $file }: перегляньте і збережіть зміну в git.
editors-rejected = «{ $question }» більше не приклад і не вивчиться знову, доки його не повернуть.
editors-still-stands = «{ $question }» прибрано, але воно стоїть у файлі { $file }, рядок { $line }: видаліть і цей рядок.
editors-by-command = Сервер не може писати в цей файл. Прийняти можна командою:
editors-article-gone = статті більше немає
editors-decided = Вирішено раніше: { $count }

editors-status-accepted = прийнято
editors-status-rejected = прибрано
editors-status-learned = вивчено

editors-by-command-line = командою на сервері

## Why something was not done

error-changed-meanwhile = { $owner } щойно змінив це. Подивіться, як стало, і вирішіть заново.
error-colleague-unknown = Виберіть колегу, який зараз працює.
error-nobody-to-pass-to = Нікому передати: виберіть групу або колегу.
error-nobody-to-tell = Повідомляти нікому: у цих групах нікого, крім вас. Виберіть інші.
error-not-offered = Це вже запропоновано іншому.
error-reason-needed = Це звернення веде { $owner }. Напишіть причину: колега її прочитає.
error-already-claimed = { $owner } вже веде це звернення
error-lost-race = { $owner }: взято { $ago } тому
error-lost-race-now = { $owner }: взято щойно
error-not-allowed-in-status = У цьому статусі так не можна. Оновили картку.
error-not-allowed-for-actor = Це робить лише користувач або сама система.
error-not-own-incident = Це звернення іншого користувача.
error-too-late = Термін для цього минув.
error-too-early = Для цього ще зарано.
error-date-in-past = Цей час уже минув. Вкажіть майбутній.
error-text-missing = Спершу напишіть текст.
error-invalid-rating = Оцінка буває від 1 до 5.
error-actor-unknown = Не вдалося зрозуміти, хто це робить. Увійдіть знову.
error-conversation-unknown = Такої розмови немає.
error-incident-unknown = Такого звернення тут немає.
error-nobody-joined = Розмова вже в бота.
error-secret-in-text = У тексті схоже на секрет: { $what }. Приберіть, такого не можна ні надсилати, ні зберігати.
error-category-unknown = Такої категорії більше немає.
error-nothing-to-resend = Надсилати знову нічого: стан уже змінився.
error-reply-outdated = Розмова відтоді пішла далі, ця відповідь бота застаріла: знову не надсилається.
error-announcement-cancelled = Оголошення скасовано: його повідомлення знову не надсилаються.
error-sent-before = З ним уже розібралися: воно надіслане або чекає надсилання.
error-dropped-before = З ним уже розібралися: вирішено не надсилати.
error-kept-before = Воно вже знову в списку.
error-not-allowed = Ваша роль не має на це права.
error-must-change-password = Спершу змініть пароль.
error-no-connection = Немає зв’язку з сервером. Нічого не надіслано, спробуйте ще раз.
error-invalid = Перевірте, що введено.
error-too-large = Задовго.
error-login-taken = Такий логін уже є.
error-own-account = Себе вимкнути або позбавити прав не можна: попросіть іншого адміністратора.
error-too-many = Забагато спроб. Наступна через { $minutes } хв.
error-wrong = Логін або пароль не підходять.
error-too-short = Закороткий: потрібно щонайменше 10 символів.
error-too-long = Задовгий: не більше ніж 128 символів.
error-too-common = Цей пароль підбирають першим. Візьміть інший.
error-like-login = Пароль надто схожий на ваш логін або ім'я.
error-same = Новий пароль збігається зі старим.
error-not-found = Не знайдено.
error-not-in-major = Це звернення вже не входить у загальний збій.
error-major-over = Цей збій уже закінчився.
error-major-unknown = Такого збою немає.
error-broken = У нас збій. Нічого не змінилося, спробуйте ще раз.
error-files-not-carried = Цей месенджер не передає файлів.
error-file-empty = Файл порожній.
error-file-is-program = Програм месенджер не пропускає. Надішліть архівом або посиланням.
error-file-unknown = Файл завантажився не до кінця. Додайте його ще раз.
error-text-too-long = Так не вміститься в одне повідомлення. Скоротіть.
error-message-unknown = Такого повідомлення немає.
error-message-withdrawn = Повідомлення вже відкликано.
error-messages-unknown = Ці повідомлення не належать до звернення: оновіть сторінку й позначте їх знову.
error-no-approval-asked = Погодження вже ніхто не чекає.
error-not-the-approver = Погодити може лише той, кого запитали.
error-approval-waits = Це звернення чекає на погодження. Дочекайтеся рішення й об’єднайте потім.
error-other-conversation = Об’єднати можна лише звернення однієї переписки. Пов’яжіть їх як дублі.
error-other-is-over = Те звернення вже закрите. Спершу відкрийте його знову.
error-same-incident = Це те саме звернення: вкажіть інший номер.
error-not-own-message = Змінювати можна лише свої повідомлення.
error-too-late-to-change = Минуло понад 48 годин: месенджер уже не дає змінювати.
error-messenger-cannot = Цей месенджер так не вміє.
error-not-confirmed = Невідомо, чи воно дійшло. Спершу надішліть ще раз, тоді його можна буде відкликати.
error-not-sent-yet = Повідомлення ще не надіслано. Зачекайте трохи або відкличте його.
error-file-too-large = Файл завеликий: цей месенджер бере до { $most }.
error-article-for-agents = У відповіді стаття лише для працівників. Приберіть її: користувачеві вона не призначена.
error-example-unknown = Цього запитання більше немає.
error-already-decided = Щодо цього запитання вже вирішив хтось інший.
error-article-unknown = Статті більше немає: приймати нікуди.
error-file-broken = Файл статті спершу треба виправити.
error-not-writable = Сервер не зміг записати файл.

## Presence, offers, notices

presence = Моя присутність
presence-on-duty = на лінії
presence-busy = зайнято
presence-away = поза лінією
presence-on-duty-hint = нові розмови пропонуються
presence-busy-hint = нові не пропонуються, свої лишаються
presence-away-hint = нові не пропонуються, доки ви не повернетеся
presence-load = Розмов зараз: { $load } з { $capacity }

offer-label = Вам пропонують: { $name }
offer-title = Чекає на вас: { $name }
offer-announce = Чекає на вас: { $name }, пріоритет { $priority }
offer-left = { $count } с
offer-left-hint = Стільки секунд пропозиція ваша, потім вона перейде колезі
offer-accept = Прийняти
offer-accept-hint = Розмова стане вашою й відкриється; написане в інших розмовах збережеться
offer-refuse = Відмовитися
offer-refuse-button = Передати наступному
offer-reason = Чому не ви (прочитають колеги)
offer-gone = { $name }: пропозиція вже не у вас.
alarm-rings = Потрібен фахівець
notices-count = Непрочитаних сповіщень: { $count }
keys-accept = прийняти запропоноване

## Passing on, and what stands between

presence-offline = не в консолі
colleague-option = { $name }: { $presence }, { $load } з { $capacity }
pass-on = Передати
pass-on-to = Кому
pass-on-choose = Виберіть…
pass-on-groups = Групи
pass-on-colleagues = Колеги
pass-on-group = { $title } (лінія { $tier }, на лінії { $present } із { $count })
pass-on-why = Чому: прочитають користувач і той, кому передаєте
pass-on-button = Передати й сказати користувачеві
invite = Покликати колегу
invite-who = Кого покликати
invite-words = Про що просите: залишиться нотаткою, користувач не побачить
invite-button = Покликати
escalate = Покликати старшого зміни
escalate-words = Що сталося: прочитає старший зміни, користувач не побачить
escalate-button = Покликати старшого зміни
actions-renew = Новий строк
actions-renew-hint = Оновити обіцянку: строки буде перераховано за нинішніми правилами
guard-change = { $name }: { $before } → { $after }
guard-changed = { $owner }: зміну зроблено, поки ви вирішували. Ваше не надіслано.
guard-again = Усе одно надіслати моє
guard-leave = Залишити як є
guard-reason = Це звернення зараз веде { $owner }. Чому ви це робите? Колега прочитає
guard-reason-button = Зробити з цією причиною
line-place = У черзі до фахівця: { $place } з { $count }.
line-offered-to = Зараз запропоновано: { $name }.
line-offered-nobody = Зараз нікому не запропоновано.
row-offered-to = запропоновано: { $name }
row-offered-to-you = запропоновано вам
row-next = наступний
row-failed = останнє повідомлення не дійшло
row-draft = чернетка
row-merged = об’єднано з іншим
turn-mine = за вами
turn-desk = ніхто не взяв
turn-agent = у колеги
turn-user = чекаємо на користувача
turn-other = чекаємо на інших
panel-group = Група
panel-no-group = не призначена
panel-tier = лінія { $tier }
panel-moved = переходів: { $count }
reply-held = Розмову веде { $owner }. Ваш текст тут і не надісланий.
reply-held-empty = Розмову веде { $owner }. Користувачеві відповідає той, хто веде.
reply-held-note = Зробити нотаткою
reply-held-take = Узяти розмову собі
reply-held-hint = Розмову веде колега: візьміть її собі або зробіть текст нотаткою

## Notices, colleagues, figures, settings

notices = Сповіщення
notices-all = Усі
notices-unseen = Непрочитані
notices-troubles = Строки, скарги, низькі оцінки
notices-see-all = Позначити прочитаними
notices-none = Сповіщень немає
notices-none-hint = Тут з’явиться все, про що вам варто знати: строки, оцінки, прохання колег, передавання.
notice-seen = Прочитано
notice-open = Відкрити розмову
notice-score = { $score } з 5
notice-rings = Потрібен фахівець
notice-deadline-warned = Строк близько
notice-deadline-breached = Строк пропущено
notice-complained = Скарга користувача
notice-rated = Оцінка вашої роботи
notice-rated-low = Низька оцінка
notice-thanked = Вам дякують
notice-via = передає { $via }
notice-reply-owed = Користувач чекає на вашу відповідь, скоро розмова перейде колезі
notice-moved-on = Розмова перейшла від вас
notice-set-away = Ваша присутність тепер «поза лінією»
notice-abandoned = Звернення лишилося без виконавця
notice-passed-to-you = Вам передали звернення
notice-invited = Колега просить подивитися
notice-escalated = Колега кличе вас як старшого зміни
notice-changed-by-colleague = Колега змінив ваше звернення
notice-assigned = Звернення призначено вам
notice-snooze-over = Приховане звернення знову в списку
notice-approval-asked = Потрібне ваше погодження
notice-approval-decided = Рішення щодо погодження
notice-step-given = Вам доручено крок
notice-what-hand-over = людина чекає на розмову
notice-what-incident = термінове звернення ніхто не взяв
notice-what-breach = строк пропущено, звернення нічиє
notice-what-response = відповідь
notice-what-resolution = вирішення
notice-what-lost = вас не було на зв’язку
notice-what-silent = користувач довго чекав на відповідь
notice-what-idle = довго не було дій
notice-what-missed = пропозиції лишалися без відповіді
notice-what-resolve = вирішено
notice-what-cancel = скасовано
notice-what-priority = пріоритет
notice-what-category = категорія
notice-what-promise = обіцянку оновлено
notice-what-pass-on = передано
notice-what-take-over = взято колегою
notice-what-start = взято в роботу
notice-what-pend = відкладено
notice-what-resume = відновлено
notice-what-merge = об’єднано з іншим
notice-what-granted = погоджено
notice-what-denied = не погоджено

colleagues = Колеги
colleagues-there = На лінії: { $count }
colleagues-name = Ім’я
presence-column = Присутність
colleagues-load = Розмови
colleagues-load-of = { $load } з { $capacity }
colleagues-groups = Групи
colleagues-no-group = —

link-telegram = Зв’язати свій Telegram
link-why = Тоді бот покличе вас і туди, якщо ви не біля консолі.
link-how = Напишіть боту зі свого Telegram:
link-until = Код діє до { $time } і спрацює один раз.
link-over = Час коду минув.
link-again = Новий код

board = Зараз
board-nav = Зараз
board-waiting = Чекають на людину
board-longest = найдовше { $time }
board-talks = Розмови
board-late = Прострочено
board-soon = Строк найближчої години
board-open = Відкрито
board-unassigned = нічиї: { $count }
board-today = Сьогодні надійшло
board-resolved = вирішено: { $count }
board-queue = Черга
board-no-group = без групи
board-nobody = Ніхто не чекає.
board-offered = запропоновано: { $name }
board-more = і ще { $count }
board-due = Найближчі строки
board-nothing-due = Строків попереду немає.
board-to-answer = відповісти
board-to-solve = вирішити
board-nobodys = нічиє
board-people = Хто на місці
board-major = { $people ->
    [one] чекає { $people } людина
    [few] чекають { $people } людини
   *[other] чекають { $people } людей
  }
board-targets = Цілі за 30 днів

audit = Журнал дій
audit-nav = Журнал
audit-hint = Хто змінював службу, хто входив і хто вивантажував дані. Що зроблено зі зверненням чи розмовою, стоїть у їхній історії. Рядки лише додаються: npm run audit -- verify перевіряє, що жоден не змінено.
audit-export = Завантажити таблицею
audit-when = Коли
audit-who = Хто
audit-any = будь-що
audit-what = Що
audit-of = З чим
audit-where = Звідки
audit-none = Таких записів немає.
audit-more = Ще
audit-number = № { $number }
audit-what-changed = Що змінено
agents-role-auditor = перевіряльник (усе бачить, нічого не змінює)

figures = Показники
figures-period = Період
figures-from = з
figures-until = по
figures-show = Показати
figures-export = Завантажити таблицею
figures-print = Надрукувати
figures-widen = Прибрати добір: { $cut }
figures-counted = Пораховано: { $time }
figures-due = { $count ->
    [one] Ще не враховано { $count } звернення: порахується за хвилини.
    [few] Ще не враховано { $count } звернення: порахуються за хвилини.
   *[other] Ще не враховано { $count } звернень: порахуються за хвилини.
  }
figures-count-of = { $count } з { $of }
figures-mean-of = пораховано { $of }
figures-spread = у половини до { $median }, у 90 % до { $most }; пораховано { $of }
figures-part-of = { $part } з { $of }
figures-scores = { $of ->
    [one] { $of } оцінка
    [few] { $of } оцінки
   *[other] { $of } оцінок
  }
figures-reviews = { $of ->
    [one] { $of } оцінена розмова
    [few] { $of } оцінені розмови
   *[many] { $of } оцінених розмов
  }
figures-moves = { $count } на { $of ->
    [one] { $of } звернення
    [few] { $of } звернення
   *[other] { $of } звернень
  }
figures-before = Перед цим: { $value }
figures-better = краще
figures-worse = гірше
figures-goal-at-least = Мета: не менше ніж { $share }
figures-goal-at-most = Мета: не більше ніж { $share }
figures-met = досягнуто
figures-missed = не досягнуто
figures-nothing = рахувати нічого
figures-table = Таблицею
figures-meaning = Що це означає
figures-counts = Що рахується
figures-of = З чого
figures-formula = Формула
figures-leaves-out = Не враховується
figures-source = Звідки
figures-week-of = тиждень з { $date }
figures-month-of = місяць з { $date }
figures-behind = Звернення
figures-behind-counted = Лише пораховані
figures-behind-none = Жодного.
figures-behind-more = Ще
figures-parts = За частинами
figures-parts-export = Завантажити частини таблицею
figures-by = За частинами:
figures-hours = Коли надходять звернення
figures-hours-hint = Усього { $total }: кожна година тижня, що темніше, то більше.
figures-weekday = День тижня
figures-total = Усього
figures-shield-hint = Що перша лінія вирішує сама, не турбуючи власників систем: за кожною системою, тобто категорією.
report-requests = Потік
report-pilot = Цілі
report-times = Строки
report-chats = Розмови
report-feedback = Оцінки
report-bot = Бот
report-hours = За годинами
report-agents = Спеціалісти
report-shield = Щит
period-today = сьогодні
period-yesterday = учора
period-week = 7 днів
period-month = 30 днів
period-this-month = цей місяць
period-last-month = минулий місяць
period-year = рік
period-own = свій

desk-settings = Служба
setting-desk = Служба й телефони
setting-calendar = Робочий час
setting-calendars = Інші календарі
setting-targets = Строки
setting-matrix = Матриця пріоритетів
setting-groups = Групи підтримки
setting-on-call = Чергові
setting-skills = Навички
setting-waits = Очікування й число чатів
setting-incidents = Звернення
setting-forms = Анкети й запити
setting-codes = Коди рішень
setting-updates = Новини щодо звернень
setting-feedback = Запитання після розв’язання
setting-answers = Відповіді бота
setting-announcements = Оголошення
setting-sessions = Платні відповіді
setting-majors = Загальні збої
setting-own = своє
setting-is-usual = Діє звичайне значення.
setting-is-own = Задано своє значення.
setting-not-json = Це не JSON, нічого не збережено:
setting-stale = { $who } змінює те саме, { $time }. Ваше не збережено: подивіться, що в налаштуваннях тепер, і збережіть ще раз.
setting-theirs = Що в налаштуваннях тепер
setting-save-over = Зберегти моє поверх
setting-by-command = Командний рядок
setting-saved = Збережено й уже діє.
setting-will-change = Що зміниться
setting-what-if = А що було б?
setting-undo = Скинути правки
setting-usual = Повернути звичайне значення
setting-faulty = Не збережено, помилок: { $count }
setting-warnings = Збережено, але схоже на описку:
setting-changes = Зміни
setting-no-changes = Налаштувань ще не змінювали.
setting-no-changes-of-it = Цього налаштування ще не змінювали.
setting-changes-of-all = Усі налаштування
setting-from = Було
setting-to = Стало
setting-as-usual = звичайне значення
change-none = немає
change-nothing = Збережено без змін.
change-there = є
change-order = Порядок
change-steps = Кроки
change-who = Хто
change-after = Через
change-title = Назва
change-cell = { $impact }, { $urgency }
what-if-nothing = За { $days } днів нічого не вийшло б інакше.
what-if-changed = За { $days } днів інакше вийшло б у звернень: { $count }
what-if-promise = Обіцянка
what-if-rules = За правилами
what-if-before = нинішніми
what-if-after = новими
what-if-met = Виконано
what-if-missed = Пропущено
what-if-open = Поки не ясно
fault-unknown-key = такого поля тут немає
fault-missing = це треба заповнити
fault-wrong-type = тут потрібне інше, наприклад число замість слів
fault-too-few = замало або закоротко
fault-too-many = забагато або задовго
fault-bad-format = написано не так, як треба
fault-not-one-of = такого варіанта немає
fault-bad-duration = потрібне ціле число в дозволених межах
fault-duration-between = потрібне ціле число: від { $least } до { $most }
fault-at-least = потрібно щонайменше { $least }
fault-at-most = можна щонайбільше { $most }
fault-no-values = Текст у фігурних дужках означає підстановку, а тут їх немає.
fault-no-words = тут потрібні слова
fault-secret-in-text = схоже на номер картки, код або пароль: у налаштуваннях їм не місце
fault-unknown-zone = такого часового поясу немає; пишуть Europe/Kyiv
fault-bad-time = це не час; пишуть 09:00
fault-bad-date = це не дата; пишуть 2026-12-31
fault-empty-shift = зміна починається й закінчується в той самий час
fault-overlapping-shifts = зміни накладаються
fault-never-open = служба не відчинена ніколи
fault-same-hours = початок і кінець збігаються
fault-twice = названо двічі
fault-not-ascending = має зростати згори донизу
fault-response-longer = відповісти обіцяно пізніше, ніж вирішити
fault-no-condition = не сказано, коли це діє
fault-move-before-warning = розмова йде раніше, ніж про неї нагадають
fault-kept-longer = Людину забувають з усім, що про неї є: вкажіть тут не більше днів, ніж для людей, або 0 для людей.
fault-calendar-unknown = такого календаря немає
fault-group-unknown = такої групи немає
fault-category-in-two-groups = категорія одразу у двох груп
fault-login-unknown = серед тих, хто відповідає користувачам, такого логіна немає
fault-category-unknown = такої категорії немає
fault-nobody-on-call = ніхто не чергує
fault-matrix-rises = пріоритет зростає там, де має спадати
notices-nav = Події
figures-nav = Цифри
panel-back = До розмови
colleagues-nav = Колеги
agents-nav = Доступ
actions-renewed = Строк обіцяно заново, за нинішніми правилами.
set-away = Ваша присутність тепер «поза лінією»: нових розмов вам не пропонують.
set-away-here = Я на лінії
set-away-stay = Залишитися поза лінією

majors = Загальні збої
majors-nav = Збої
majors-declare = Оголосити загальний збій
majors-none = Зараз загальних збоїв немає. Коли в багатьох не працює те саме, оголосіть збій: бот сам скаже про нього кожному, хто запитає.
majors-what = Що сталося
majors-people = Чекають на новини
majors-nobody-waits = поки ніхто
majors-wait = чекають на новини: { $count }
majors-nobody-joined = звернень не було
majors-whom = Кого зачепило
majors-then = Що далі
majors-next-at = новина { $time }
majors-over = Закінчився
majors-next = Наступна новина
majors-since = Почалося
majors-ended = закінчився { $time }
majors-declare-hint = Відтепер бот говоритиме про збій кожному, чиє запитання підходить, раніше за будь-яку статтю.
majors-title-label = Що не працює, кількома словами
majors-text-label = Що відомо і що робите
majors-falls-back = їм прийде { $language } текст
majors-next-label = Коли розкажете знову
majors-next-in = через { $length } ({ $time })
majors-next-hint = Це обіцянка. Якщо час мине мовчки, бот вибачиться і назве новий.
majors-articles-label = Статті, які знаходять за цим запитанням
majors-articles-search = Знайти статтю за назвою
majors-articles-hint = Кому бот показав би одну з них, той спочатку почує про збій.
majors-words-plain = Слова підуть точно так, як написані: **жирний** і _курсив_ тут не працюють.
majors-words-missing = Напишіть хоча б однією мовою.
majors-by-words-only = Поки не вибрано ні категорію, ні статтю, бот упізнає запитання про збій лише за словами назви й лише тими мовами, якими її написано.
majors-declare-button = Оголосити
majors-updates = Що розповіли
majors-no-updates = Поки нічого, крім першого повідомлення.
majors-children =
    { $count ->
        [one] { $count } звернення
        [few] { $count } звернення
       *[many] { $count } звернень
    }
majors-back = досі не працює: { $count }
majors-kind-update = Новина
majors-kind-apology = Бот вибачився за затримку
majors-kind-end = Збій закінчився
majors-told =
    { $count ->
        [one] { $count } одержувач
        [few] { $count } одержувачі
       *[many] { $count } одержувачів
    }
majors-receipts = Кому і що дійшло
majors-update = Розповісти новину
majors-update-label = Що нового
majors-edit = Виправити опис
majors-edit-hint = Так про збій почує кожен, хто запитає відтепер. Тим, хто вже чекає, нічого не піде: для них є «Розповісти новину».
majors-articles = Статті
majors-no-articles = не вибрано
majors-end = Збій закінчився
majors-end-label = Що зробили: із цими словами вирішаться всі звернення
majors-urgent = надіслати і вночі: обіцяний час не чекає
majors-audience =
    { $count ->
        [one] Отримає { $count } людина.
        [few] Отримають { $count } людини.
       *[many] Отримають { $count } людей.
    }
majors-update-button = Надіслати, одержувачів: { $count }
majors-end-hint =
    { $count ->
        [one] Буде вирішено { $count } звернення, і бот запитає, чи все працює.
        [few] Буде вирішено { $count } звернення, і бот запитає кожного, чи все працює.
       *[many] Буде вирішено { $count } звернень, і бот запитає кожного, чи все працює.
    }
majors-end-button = Закінчити й запитати всіх
majors-join = Частина загального збою
majors-join-label = До якого збою
majors-join-button = Приєднати
majors-leave = Вийняти зі збою
receipt-waiting = чекає
receipt-queued = у черзі
receipt-sent = надіслано
receipt-delivered = доставлено
receipt-seen = прочитано
receipt-not-confirmed = не підтверджено
receipt-refused = не прийнято месенджером
receipt-held = заблокували бота
receipt-skipped = уже не чекає
receipt-withdrawn = відкликано
notice-major-proposed = Схоже на загальний збій
notice-major-overdue = Новина про збій не вийшла вчасно, бот вибачився
notice-burst-category = { $count } людей про тему «{ $category }»
notice-burst-article = { $count } людей про статтю «{ $article }»
notice-what-join-major = стало частиною загального збою
notice-what-leave-major = вийнято із загального збою

view-snoozed = Приховані
panel-cause = Причина: { $cause }
panel-kind = Вид
panel-waits-for = Чекаємо
kind-incident = Збій
kind-service-request = Запит на послугу
kind-make-request = Змінити на запит
kind-make-incident = Змінити на збій
relation-related = Пов’язано з
relation-duplicate-of = Дубль
relation-duplicated-by = Його дубль:
relation-follow-up-of = Продовження
relation-followed-by = Продовжено в
relation-split-from = Виділено з
relation-split-into = Виділено звідси:
merge = Об’єднати
merge-into = З яким зверненням цього користувача об’єднати?
merge-hint = Повідомлення, файли, кроки й зв’язки перейдуть туди, діятиме ближчий строк. Користувач дізнається.
merge-button = Об’єднати
merged-into = Об’єднано з { $number }
split = Розділити
split-which = Що з написаного — про інше
split-file = файл
split-what = Про що це (необов’язково)
split-button = Створити окреме звернення
link = Пов’язати
link-relation = Як пов’язано
link-number = Номер іншого звернення
link-hint = Може бути й іншого користувача.
link-button = Пов’язати
follow-up = Продовження
follow-up-label = Про що нове звернення
follow-up-button = Створити продовження
snooze = Прибрати з очей
snooze-until = До якого часу прибрати з очей
snooze-hint = Строки від цього не змінюються. Повернеться саме або коли користувач напише.
snooze-button = Прибрати з очей
snooze-end = Повернути зараз
snoozed-until = Прибрано з очей до { $when }
approval = Погодження
approval-ask = Погодити
approval-whom = Хто має погодити
approval-in-charge = Керівники
approval-ask-button = Запитати
approval-waits = Чекаємо на рішення: { $who }
approval-granted = Погоджено: { $who }
approval-denied = Не погоджено: { $who }
approval-reason = Пояснення (для відмови обов’язкове, його прочитає користувач)
approval-grant = Погодити
approval-deny = Відмовити
approval-deny-hint = Напишіть чому: користувач це прочитає
form = Анкета
form-example = Приклад: { $example }
form-number = Потрібне число
checklist = Кроки
step-title = Новий крок
step-whose = Хто робить
add = Додати
remove = Прибрати
tags = Мітки
tags-hint = vpn, філія
similar = Схожі вирішені: { $count }
resolve-cause = Причина (користувач її побачить, необов’язково)
resolve-code = Код рішення
resolve-no-code = не вибрано

## Довідник людей

directory = Довідник людей
directory-nav = Люди
directory-summary = У довіднику: { $all }. Підтвердили телефон: { $linked }. Більше не працюють: { $left }.
directory-import = Завантажити файл
directory-import-hint = CSV зі стовпцями «Телефон» і «ПІБ», за бажанням: відділ, клас, VIP, мова, часовий пояс, звільнений. Удруге той самий файл нікого не подвоїть.
directory-file = Файл CSV
directory-whole = У файлі весь довідник: кого в ньому немає, більше не працює
directory-counts =
    { $isTrial ->
        [yes] Буде
       *[no] Завантажено
    }: нових { $added }, змінено { $changed }, без змін { $same }, відхилено рядків { $refused }
directory-gone =
    { $isTrial ->
        [yes] Буде позначено як звільнених
       *[no] Позначено як звільнених
    }: { $count }
directory-ignored = Ці стовпці не використовуються: { $columns }
directory-line = Рядок { $line }:
directory-more-refused = і ще рядків: { $count }
directory-import-now = Завантажити
directory-search = Ім’я, відділ або телефон
directory-empty = Поки нікого. Завантажте файл, і тут з’являться люди з їхніми чатами.
directory-nobody = Нікого не знайшлося. Спробуйте частину імені або останні цифри телефону.
directory-chats = Чати
directory-linked = пов’язаний
directory-unreachable = недоступний
directory-left = більше не працює
directory-unlink = Відв’язати
directory-unlink-of = Відв’язати { $messenger }: { $name }
column-phone = Телефон
column-name = Ім’я
column-department = Відділ
column-class = Клас
column-vip = VIP
column-language = Мова
column-time-zone = Часовий пояс
column-left = Звільнений
line-no-phone = немає телефону
line-not-a-phone = «{ $cell }» не телефон
line-phone-without-country = «{ $cell }» без коду країни, напишіть як +380 67 123-45-67
line-phone-rounded = «{ $cell }»: Excel округлив номер, зробіть стовпець текстовим
line-no-name = немає імені
line-too-long = задовго: «{ $column }»
line-not-yes-or-no = «{ $cell }» у стовпці «{ $column }» ні так, ні ні
line-unknown-language = бот не говорить мовою «{ $cell }»: ru, uk або en
line-unknown-zone = «{ $cell }» не часовий пояс, напишіть як Europe/Kyiv
line-too-many-cells = комірок більше, ніж стовпців: текст із роздільником треба взяти в лапки
line-double = «{ $cell }» уже є в рядку { $of }, узято його
panel-phone-proved = телефон підтверджено { $date }
panel-other-chat = Пише й у { $messenger }
delivery-moved = не дійшло, надіслано в інший месенджер
error-directory-empty = У файлі нічого немає.
error-directory-no-phone-column = Немає стовпця «Телефон»: перший рядок має називати стовпці.
error-directory-no-name-column = Немає стовпця «ПІБ»: перший рядок має називати стовпці.
error-directory-column-twice = Два стовпці названо однаково: залиште один.
error-directory-open-quote = Лапки у файлі відкрито й не закрито.
block = Заблокувати
block-reason = Чому (користувач це прочитає)
block-until = До якого часу заблокувати (не довше 90 днів)
block-button = Заблокувати
blocked-until = Заблоковано до { $when } ({ $who }): бот не відповідає.
unblock = Розблокувати


## Відгуки

feedback = Відгуки
feedback-nav = Відгуки
feedback-all = Усі
feedback-wishes = Пропозиції
feedback-complaints = Скарги
feedback-low = Низькі оцінки
feedback-csat = Оцінки
feedback-ces = Легкість
feedback-nps = Рекомендації
feedback-stage = Стан
feedback-stage-open = Не закриті
feedback-stage-new = Нові
feedback-stage-in-hand = У роботі
feedback-stage-done = Готово
feedback-stage-all = Будь-які
feedback-status-new = нове
feedback-status-in-hand = у роботі
feedback-status-done = готово
feedback-handler = Хто займається
feedback-anybody = будь-хто
feedback-export = Вивантажити в CSV
feedback-kind-csat = Оцінка
feedback-kind-ces = Легкість
feedback-kind-nps = Рекомендація
feedback-kind-wish = Пропозиція
feedback-kind-complaint = Скарга
feedback-reason-slow = довго
feedback-reason-unsolved = не вирішили
feedback-reason-unclear = незрозуміло пояснили
feedback-reason-rude = неввічливо
feedback-reason-other = інше
feedback-score = { $score } із { $most }
feedback-nameless = Без імені
feedback-about-agent = фахівець: { $agent }
feedback-answer-was = Відповіли: { $answer }
feedback-take = Взяти в роботу
feedback-take-over = Перейняти
feedback-take-of = Взяти в роботу: { $name }
feedback-answer = Відповісти
feedback-answer-to = Відповісти: { $name }
feedback-answer-hint = Відповідь прийде в чат, підписана вашим іменем. Отримувач: { $name }
feedback-send = Надіслати й закрити
feedback-cancel = Не відповідати
feedback-done = Готово без відповіді
feedback-none = Тут порожньо
feedback-none-hint = Сюди потрапляють пропозиції, скарги й оцінки після розв’язання. Щоб побачити закриті, виберіть інший стан.
feedback-more = Показано останні 200. У файлі будуть усі.
error-feedback-done = Це вже закрито.
error-feedback-unknown = Такого відгуку немає.
notice-mentioned = Вас згадали в нотатці
notice-bulletin = Повідомлення від старших
bulletins = Повідомлення колегам
bulletins-none = Повідомлень колегам ще не було.
bulletin-text = Що повідомити
bulletin-hint = Буде в кожного над роботою, доки він не позначить, що прочитав.
bulletin-groups = Тільки групам (не позначено: усім)
bulletin-send = Повідомити
bulletin-empty = Напишіть, що повідомити.
bulletin-read = Прочитано
bulletin-more = ще: { $count }
bulletin-to-all = усім
bulletin-read-by = Прочитали { $read } з { $all }
bulletin-unread-by = Ще не прочитали:
bulletin-told =
    { $count ->
        [one] Повідомлено: { $count } людина.
        [few] Повідомлено: { $count } людини.
       *[many] Повідомлено: { $count } людей.
    }
error-canned-unknown = Цього шаблону більше немає.
error-canned-changed = Шаблон щойно змінили. Оновіть сторінку, щоб побачити, як він читається тепер.
error-canned-faulty = Не збережено: виправте позначене.
error-variable-unfilled = У відповіді лишилася незаповнена змінна у фігурних дужках. Впишіть значення або приберіть її.
canned = Шаблони
canned-nav = Шаблони
canned-hint = Готові відповіді зі змінними. У полі відповіді наберіть «/», і список відкриється просто там. Шаблон із діями — це макрос: після відповіді він зробить і решту.
canned-saved = Збережено.
canned-search = Знайти за будь-яким словом
canned-none = Нічого не знайшлося
canned-none-hint = Спробуйте інше слово або створіть новий шаблон.
canned-new = Новий шаблон
canned-change = Змінити
canned-change-one = Змінити: { $title }
canned-delete = Видалити
canned-delete-one = Видалити: { $title }
canned-delete-sure = Видалити «{ $title }»? У списках його більше не буде.
canned-delete-yes = Так, видалити
canned-delete-no = Залишити
canned-leave = Не зберігати
canned-title = Назва
canned-text = Текст для користувача
canned-scope = Кому видно
canned-scope-own = Лише мені
canned-scope-group = Групі
canned-scope-all = Усім
canned-group = Якій групі
canned-used =
    { $count ->
        [0] ще не надсилали
        [one] надіслали { $count } раз
        [few] надіслали { $count } рази
       *[other] надіслали { $count } разів
    }
canned-variables = Вставити змінну
canned-variable-user = ім’я користувача
canned-variable-number = номер звернення
canned-variable-deadline = строк вирішення
canned-variable-agent = моє ім’я
canned-variable-group = група
canned-preview = Приклад
canned-example-user = Ольга
canned-example-deadline = 2 грудня, 18:00
canned-example-group = Мережі
canned-steps = Що зробити після відповіді
canned-steps-hint = Кожну дію видно до надсилання, і від будь-якої можна відмовитися.
canned-add-step = Додати дію
canned-choose-step = Виберіть
canned-take-away = Прибрати
canned-add-note = Залишити нотатку
canned-add-tags = Поставити мітки
canned-add-category = Змінити категорію
canned-add-escalate = Покликати старшого зміни
canned-add-pend = Відкласти
canned-add-pass-on = Передати групі
canned-add-resolve = Позначити вирішеним
canned-note-text = Нотатка для колег
canned-escalate-reason = Чому кличете
canned-tags = Мітки через кому
canned-pend-days = Через скільки робочих днів повернутися; порожньо — без строку
canned-resolve-text = Що зроблено; це прочитає користувач
canned-fault-title = Дайте назву хоча б однією мовою.
canned-fault-text = Напишіть текст хоча б однією мовою.
canned-fault-group = Виберіть групу.
canned-fault-variable = Змінної «{ $what }» немає. Вставте потрібну кнопкою під полем.
canned-fault-step-words = Напишіть, що тут має бути.
canned-fault-step-choice = Такого в налаштуваннях більше немає, виберіть інше.
canned-fault-step-twice = Ця дія вже є.
canned-fault-several-ends = Залиште щось одне: { $ends }.
canned-ends = відкласти, передати чи вирішити
canned-suits = пасує до запитання
canned-macro-does = вставить текст; { $steps }
canned-does-note = залишить нотатку «{ $text }»
quoted = «{ $text }»
canned-does-tags =
    { $count ->
        [one] поставить мітку { $tags }
       *[other] поставить мітки { $tags }
    }
canned-does-category = змінить категорію на «{ $category }»
canned-does-escalate = покличе старшого зміни: { $reason }
canned-does-pend = відкладе, причина: { $reason }
canned-does-pend-until = відкладе до { $until }, причина: { $reason }
canned-does-pass-on = передасть групі «{ $group }»
canned-does-resolve = позначить вирішеним: { $text }
canned-found =
    { $count ->
        [0] Нічого не знайшлося
        [one] Знайдено { $count }
        [few] Знайдено { $count }
       *[other] Знайдено { $count }
    }
canned-keys = ↑ ↓ вибрати, Enter вставити, Esc закрити
canned-all = Усі шаблони
canned-button-hint = Вставити шаблон. Те саме — «/» на початку рядка
canned-colleagues = Колеги
canned-planned = Одразу після надсилання:
canned-leave-out = Не робити: { $step }
canned-undone = Відповідь надіслано, а це не вийшло:
canned-again = Спробувати ще раз
canned-unfilled = Не заповнено: { $what }. Впишіть самі або приберіть, тоді відповідь можна буде надіслати.
canned-unfilled-show = Показати
keys-canned = у полі відповіді: шаблони
keys-mention = у нотатці: покликати колегу

password-rules = Від 10 символів, не з найчастіших і не схожий на логін. Три-чотири непов’язані слова запам’ятати легше, ніж знаки.
password-old-wrong = Теперішній пароль не підходить.

leave-as-is = Залишити як є
copy-by-hand = Браузер не дав скопіювати: виділіть і скопіюйте вручну.

ended-expired = Вхід закінчився: у консолі довго нічого не відбувалося або минув тиждень.
ended-elsewhere = Цей вхід завершили ви самі з іншого пристрою.
ended-by-admin = Цей вхід завершив адміністратор.
ended-disabled = Адміністратор вимкнув ваш обліковий запис.
ended-role-changed = Адміністратор змінив вашу роль. Увійдіть знову, щоб вона подіяла.
ended-password-changed = Пароль змінили в іншому вікні, тому решту входів завершено.
ended-password-reset = Вам зробили новий пароль, попередні входи завершено.
ended-totp-changed = Вхід у два кроки увімкнено з іншого пристрою, решту входів завершено.
ended-kept = Ненадіслані тексти залишилися в цьому браузері.

account-menu = Мій обліковий запис і сеанси
account-title = Мій обліковий запис

sessions-own = Звідки виконано вхід
sessions-hint = Незнайомий вхід завершіть і змініть пароль.
sessions-this = цей
sessions-where = { $address } · з { $since } · активність { $seen }
sessions-device-unknown = Невідомий пристрій
sessions-address-unknown = адреса невідома
sessions-end = Завершити
sessions-end-label = Завершити вхід: { $device }
sessions-end-others = Завершити всі, крім цього
sessions-end-all = Завершити всі входи
sessions-ended = { $count ->
    [one] Завершено { $count } вхід.
    [few] Завершено { $count } входи.
   *[other] Завершено { $count } входів.
}
sessions-none = Зараз входів немає.
sessions-of = Входи: { $name }

totp-title = Вхід у два кроки
totp-required = Для вашої ролі самого пароля замало: потрібен ще код із телефона. Налаштування займе хвилину.
totp-app = Відкрийте на телефоні застосунок для кодів: Google Authenticator, Microsoft Authenticator, Aegis або інший.
totp-scan = Додайте в ньому запис і наведіть камеру на цей код:
totp-qr = QR-код для застосунку з кодами
totp-by-hand = Камера не читає? Введіть ключ вручну:
totp-open-app = Застосунок на цьому ж пристрої? Відкрити його
totp-code = Код із застосунку
totp-code-hint = Шість цифр. Кожні пів хвилини вони нові.
totp-code-or-recovery = Шість цифр. Телефона немає під рукою? Введіть код відновлення.
totp-confirm = Увімкнути
totp-step-title = Другий крок входу
totp-lost = Немає ні телефона, ні кодів відновлення? Адміністратор може налаштувати вхід заново.
totp-other-account = Увійти під іншим логіном
totp-is-on = Увімкнено. Кодів відновлення залишилося: { $count }.
totp-is-off = Вимкнено: щоб увійти, досить пароля.
totp-set-up = Увімкнути вхід у два кроки
totp-off = Вимкнути…
totp-off-what = Після цього для входу вистачить самого пароля. Коди відновлення перестануть діяти.
totp-other-phone = Перенести на інший телефон…
totp-other-phone-what = Попередній телефон і коди відновлення перестануть діяти, і одразу відкриється налаштування нового.

recovery-title = Коди відновлення
recovery-why = Кожен один раз замінить код із телефона, якщо його не буде під рукою. Більше ми їх не покажемо: збережіть їх не на цьому телефоні.
recovery-download = Завантажити файлом
recovery-kept = Коди збережено, далі
recovery-renew = Нові коди відновлення…
recovery-renew-what = Попередні коди перестануть діяти.

agents-change-role = Змінити роль…
agents-sessions = Входи ({ $count })
agents-has-totp = вхід у два кроки
agents-self-hint = свої дані змінюють у «Моєму обліковому записі»
agents-role-of = Роль: { $name }
agents-role-save = Зберегти роль
agents-reset-ask = Зробити новий пароль для «{ $name }»? Попередній перестане діяти, новий покажемо один раз.
agents-reset-do = Зробити новий пароль
agents-phone-lost = Телефон теж утрачено: вхід у два кроки налаштують заново
agents-disable-ask = Вимкнути «{ $name }»? Увійти буде не можна, історія залишиться.
agents-disable-do = Вимкнути
agents-enable-ask = Увімкнути «{ $name }»? Увійти можна буде з попереднім паролем.
agents-enable-do = Увімкнути
agents-nothing-ends = Зараз входів і розмов немає, нічого не перерветься.
agents-sessions-end = { $count ->
    [one] { $count } відкритий вхід завершиться одразу.
    [few] { $count } відкриті входи завершаться одразу.
   *[other] { $count } відкритих входів завершаться одразу.
}
agents-talks-return = { $count ->
    [one] { $count } розмова повернеться до черги.
    [few] { $count } розмови повернуться до черги.
   *[other] { $count } розмов повернуться до черги.
}
agents-incidents-free = { $count ->
    [one] { $count } відкрите звернення залишиться без виконавця.
    [few] { $count } відкриті звернення залишаться без виконавця.
   *[other] { $count } відкритих звернень залишаться без виконавця.
}
agents-password-once = Показуємо один раз: зникне за 10 хвилин або коли ви підете зі сторінки.
agents-password-copied = Зникне за 2 хвилини й більше не з’явиться.
agents-password-gone = Пароль для «{ $name }» більше не показується. Якщо він не дійшов, зробіть новий.
agents-not-in-groups = Співробітника додано, але записати до груп не вдалося: додайте його в налаштуванні «Групи підтримки».
agents-language = Мова консолі
agents-language-desk = мова служби
agents-groups = Групи
agents-name-missing = Напишіть ім’я: його побачать користувачі.
agents-name-wrong = Таке ім’я не показати: потрібні літери, не більше 80 знаків.
agents-login-missing = Придумайте логін.
agents-login-wrong = Потрібно від 2 до 64 знаків: літери, цифри, крапка, дефіс, підкреслення, @; першою літера або цифра.

error-already-on = Вхід у два кроки вже увімкнено.
error-wrong-code = Код не підходить. Дочекайтеся наступного й перевірте годинник на телефоні.
error-too-late-for-code = Минуло понад п’ять хвилин. Введіть пароль ще раз.
error-must-set-up-totp = Спочатку налаштуйте вхід у два кроки.

setting-accounts = Облікові записи
setting-retention = Скільки зберігаються дані

menu-more = Ще
menu-hand-on = Передати
menu-later = На потім
menu-change = Змінити
menu-relate = Зв’язки
menu-end = Закрити без рішення
then-wait = Відповісти й чекати
then-wait-hint = Напишіть відповідь: щойно її буде надіслано, звернення чекатиме на користувача, годинник стане на паузу
then-wait-on = Після надсилання звернення чекатиме на користувача.
then-wait-off = Не чекати
stale-form = Поки форма відкрита, тут змінили:
stale-seen = Бачу, продовжую
when-in-an-hour = За годину
when-today = Сьогодні о 18:00
when-tomorrow = Завтра о 9:00
when-monday = У понеділок о 9:00
when-exactly = Дата і час
when-becomes = Повернеться: { $when }
keys-resolve = вирішити звернення
keys-undo = скасувати розв’язання, поки воно запропоноване
keys-pass-on = передати звернення
keys-pend = відкласти звернення
## Views, filters, what is done to many

view-unassigned = Нічиї
view-breaching = Горять строки
view-pending = Відкладені
view-major = Загальний збій
views-more = Ще
views-groups = Групи
views-kept = Збережені
views-name = Назва списку
views-keep = Зберегти список
views-share = видно всім
views-remove-this = Видалити цей список
views-remove-ask = Видалити «{ $name }»?
views-remove = Видалити
views-remove-not = Залишити
filter = Фільтр
filter-any = будь-який
filter-me = я
filter-channel = Месенджер
filter-turn = Чий хід
filter-language = Мова
filter-tag = Мітка
filter-vip = лише VIP
filter-sort = Порядок
filter-clear = Скинути фільтр
sort-usual = звичайний
sort-turn = за чергою
sort-newest = спочатку нові
sort-oldest = спочатку старі
sort-priority = за пріоритетом
empty-unassigned = Нічиїх немає
empty-unassigned-hint = Сюди потрапляє відкрите, у якого немає виконавця.
empty-breaching = Усі строки цілі
empty-breaching-hint = Тут з’явиться те, чий строк минув або ось-ось мине.
empty-pending = Відкладених немає
empty-pending-hint = Сюди потрапляє те, що чекає на користувача, постачальника або погодження.
empty-major = Загальних збоїв немає
empty-major-hint = Тут зібрано звернення, які чекають кінця загального збою.
empty-narrowed = За цим фільтром нічого немає
empty-narrowed-hint = Приберіть якусь умову або скиньте фільтр.
empty-unsearchable = Тут нічого шукати
empty-unsearchable-hint = Потрібні літери або цифри: слово, ім’я, телефон чи номер звернення.
bulk = Дії з вибраними
bulk-choose = Вибрати: { $name }
bulk-chosen = Вибрано: { $count }
bulk-clear = Зняти вибір
bulk-claim = Узяти
bulk-claim-ask =
    { $count ->
        [one] Узяти собі { $count } звернення? Разом повернути його назад не можна.
       *[other] Узяти собі звернення: { $count }? Разом повернути їх назад не можна.
    }
bulk-claim-button = Узяти собі
bulk-tag = Мітка
bulk-tag-label = Яку мітку додати
bulk-tag-button = Додати мітку
bulk-resolve-ask = Кожному ({ $count }) піде повідомлення. Скасування відкриє звернення знову, але повідомлення залишаться.
bulk-resolve-button = Вирішити: { $count }
bulk-running = Робимо: { $done } з { $of }
bulk-done = Зроблено: { $done } з { $of }
bulk-undone = Скасовано: { $done } з { $of }
bulk-undo = Скасувати
bulk-undo-reason = Передали помилково, повертаємо.
keys-choose = вибрати у списку
keys-choose-to = вибрати все до цього
error-too-many-views = Списків уже забагато. Видаліть зайві.
error-view-changed = Цей список тим часом змінили.
error-view-unknown = Такого списку більше немає.
user-correct-name = Виправити ім'я
user-name = Ім'я
user-name-hint = Ім'я з месенджера його більше не замінить.
user-name-save = Виправити
user-name-corrected = ім'я виправлено: { $who }, { $when }
user-time-there = місцевий час: { $time }
user-ratings = Останні оцінки
user-rated = оцінка { $score } з 5: { $number }, { $when }
user-notes = Нотатки про користувача
user-note = Нотатка про користувача: її побачать лише колеги
user-note-add = Додати нотатку про користувача
user-note-save = Зберегти нотатку
user-note-remove = Прибрати
user-note-remove-hint = Прибрати нотатку з картки
block-ends = Блокування скінчиться: { $when }
error-name-missing = Ім'я не може бути порожнім.
error-user-note-unknown = Цієї нотатки вже немає: її прибрав хтось із колег.
editors-section-drafts = Чернетки
article-missing = Такої статті бракує
article-missing-hint = Редактори отримають чернетку із запитанням «{ $question }»
article-of-this = Зробити статтю з рішення
article-of-this-hint = Редактори отримають чернетку без імен, телефонів і номерів
draft-begun = Чернетка чекає на редакторів.
draft-there-already = Така чернетка вже є.
draft-open = Чернетки
draft-column = Стаття
draft-begin = Почати чернетку
draft-begin-hint = Стаття з цими запитаннями з'явиться в розділі «Чернетки»
draft-hint = Допишіть чернетку там, де написано CHANGE-ME, і покладіть файл у теку бази знань: бот почне відповідати за ним одразу.
draft-none = Чернеток немає. Їх починають із вирішених звернень, із запитань без відповіді й тоді, коли фахівець не знайшов статті.
draft-of-incident = зі звернення { $number }
draft-of-gap = із запитань без відповіді
draft-of-missing = фахівцеві бракувало статті
draft-conversation = До розмови
draft-text = Текст чернетки
draft-copy = Скопіювати
draft-copied = Скопійовано.
draft-download = Завантажити { $file }
draft-done = Стаття готова
draft-drop = Не потрібна
draft-decided = Розібрані: { $count }
draft-status-new = чекає на редактора
draft-status-done = стаття готова
draft-status-dropped = не потрібна
draft-bring-back = Повернути
error-draft-unknown = Цієї чернетки вже немає, або її місце зайняла нова така сама.
error-not-solved = Статтю роблять із рішення, а звернення ще не вирішено.
transcript-open = Розмова цілком: друк, PDF, файл
transcript-of = Розмова: { $name }
transcript-print = Надрукувати або зберегти в PDF
transcript-json = Завантажити JSON
transcript-with-notes = З нотатками колег
transcript-made = Вивантажено { $when }
history-impact = Кого стосується
history-urgency = Терміновість
history-confirmed = Пріоритет 1 підтверджено
history-vip = VIP
history-tier = Лінія
history-until = Чекаємо до
history-snoozed = Сховано до
history-description = Опис
history-code = Код рішення
history-resumed-asked = за кнопкою
history-resumed-user-replied = користувач відповів
history-resumed-date-reached = настав термін очікування
history-resumed-merged = об'єднано з іншим
history-resumed-approved = погоджено
history-closed-confirmed = користувач підтвердив
history-closed-silence = користувач не заперечив
history-step-added = Додано крок «{ $title }», виконує { $who }
history-step-done = Крок «{ $title }» виконано
history-step-undone = Крок «{ $title }» знову не виконано
history-step-removed = Крок «{ $title }» прибрано
history-approver = погоджує { $who }
history-split-messages = повідомлень: { $count }
history-no-end = без терміну
panel-why-button = Чому?
panel-why-hint = З чого склався термін: коли годинник ішов і коли стояв
panel-why-sum = Вирішити обіцяно за { $total }, минуло { $used }.
yes = так
no = ні
undo-resolved = { $number } вирішено, відповідь іде користувачу.
undo-resolve = Скасувати рішення
event-unsnoozed = { $who } повертає { $number } до списку
line-ask-first = Першим запитаємо: { $name } ({ $presence }).
article-which-question = За яким запитанням шукати статті
relate-others = Інші звернення цього користувача
majors-none-to-join = Зараз загальних збоїв немає. Оголошують їх старші зміни.
status-with-group = у групи
pend-told-user = Користувач прочитає: чекаємо на вашу відповідь.{ $hasUntil ->
    [yes] { "" } Повернемося до цього { $until }.
   *[no] { "" }
} Годинник зупиниться.
pend-told-supplier = Користувач прочитає: чекаємо на постачальника.{ $hasUntil ->
    [yes] { "" } Повернемося до цього { $until }.
   *[no] { "" } Напишу, коли робота піде далі.
} Годинник зупиниться.
pend-told-change = Користувач прочитає: чекаємо на планові роботи.{ $hasUntil ->
    [yes] { "" } Повернемося до цього { $until }.
   *[no] { "" } Напишу, коли робота піде далі.
} Годинник зупиниться.
message-attach-not = У { $messenger } файли звідси зараз не надіслати.
delivery-messenger-off = { $messenger } зараз не під’єднано: повідомлення чекає й піде саме.
group-with-line = { $title } (лінія { $tier })
panel-code = Код: { $code }
panel-done-at = зроблено { $when }
feedback-praise = Передати подяку: { $agent }
feedback-thanked = Фахівець уже знає про це: { $when }
error-nobody-to-praise = Передавати нікому: фахівця в цьому зверненні не було.
row-blocked = заблоковано
feedback-told-take = Відгук за вами.
feedback-told-answer = Відповідь надіслано.
feedback-told-done = Відгук розібрано.
feedback-told-praise = Фахівець побачить подяку в сповіщеннях.
merge-none = У цього користувача немає інших відкритих звернень у цій розмові.
views-rename = Зберегти зміни
line-place-of = У черзі групи «{ $group }»: { $place } з { $count }.
set-away-why = Причина: { $why }.
pass-on-offers-later = Зараз колезі чати не пропонують: прийде подія, а чат запропонують, коли він повернеться на лінію. Швидше — передати групі.
pass-on-offers = Чат запропонують колезі; виконавцем стане, коли прийме.
pass-on-offers-group = Чат по черзі запропонують групі; виконавцем стане той, хто прийме.
time-spoken = { $day } о { $time }
panel-why-response = Відповісти обіцяно за { $total }, минуло { $used }.
panel-why-response-done = Відповісти обіцяли за { $total }, відповіли { $when }.
status-merged = об’єднано з іншим
sessions-end-sure = Так, завершити
error-too-many-tags = Міток уже забагато: приберіть зайві.

## Announcements

announcements = Розсилки
announcements-nav = Розсилки
announcements-none = Оголошень ще не було
announcements-none-hint = Тут будуть повідомлення одразу багатьом: планові роботи, збій, закритий офіс. Видно, кому дійшло, а кому ні й чому.
announcements-earlier = Показати раніші
announcement-new = Нове оголошення
announcement-one = Оголошення № { $number }
announcement-draft = Чернетка
announcement-scheduled = Заплановано
announcement-running = Надсилається
announcement-paused = На паузі
announcement-cancelled = Скасовано
announcement-finished = Надіслано
announcement-cancelled-at = скасовано { $time }
announcement-cancelled-by = скасовано { $time }: { $name }
announcement-author = автор: { $name }
announcement-is-urgent = Термінове
announcement-begins = почнеться: { $time }
announcement-by-command = командою на сервері
announcement-by-article = новина про статтю
announcement-nobody = Одержувачів не знайшлося.
announcement-never-begun = Скасовано до надсилання: нікому не пішло.
announcement-sent-of = Надіслано { $sent } з { $all }
announcement-delivered = доставлено { $count }
announcement-seen = прочитано { $count }
announcement-refused = не прийнято { $count }
announcement-unsure = не підтверджено { $count }
announcement-held = заблокували бота { $count }
announcement-left-out = не надсилали { $count }
announcement-withdrawn = відкликано { $count }
announcement-waits-until = Тихі години, продовжимо: { $time }
announcement-too-late = Не встигли: усе вже надіслано.
announcement-after-quiet = це тихі години, тому піде { $time }
announcement-skipped = не надсилали
announcement-skipped-off = відмовилися від оголошень
announcement-skipped-gone = чат завершено
announcement-skipped-solved = питання вже вирішено
announcement-why-not = Чому не дійшло
announcement-reason = { $reason }: { $count }
announcement-to = Кому
announcement-to-askers = тим, хто питав про це й не отримав відповіді
announcement-over = Месенджери
announcement-everybody = Усім
announcement-some = Не всім
announcement-some-hint = Отримає той, кому підходить усе позначене. Де нічого не позначено, годиться будь-хто.
announcement-of-departments = відділ: { $names }
announcement-of-classes = клас: { $names }
announcement-of-vip = лише VIP
announcement-of-languages = мова: { $names }
announcement-of-open = з відкритим зверненням
announcement-of-categories = з відкритим зверненням: { $names }
announcement-languages = Мова бота
announcement-no-directory = Щоб обирати за відділами, завантажте довідник людей.
announcement-only-vip = Лише VIP
announcement-only-open = Лише ті, хто має відкрите звернення
announcement-categories = Категорія звернення
announcement-no-messenger = Позначте хоча б один месенджер.
announcement-counting = Рахуємо людей…
announcement-gets-nobody = Зараз не підходить ніхто.
announcement-gets =
    { $count ->
        [one] Отримає { $count } людина.
        [few] Отримають { $count } людини.
       *[many] Отримають { $count } людей.
    }
announcement-gets-over =
    { $count ->
        [one] Отримає { $count } людина: { $over }.
        [few] Отримають { $count } людини: { $over }.
       *[many] Отримають { $count } людей: { $over }.
    }
announcement-of-blocked = З них заблокували бота: { $count }. Вони отримають, коли повернуться.
announcement-of-off = Відмовилися від оголошень і не отримають: { $count }.
announcement-words = Текст
announcement-words-hint = Досить однієї мови. **Жирний**, _курсив_ і посилання працюють.
announcement-words-missing = Напишіть текст хоча б однією мовою.
announcement-length = { $used } з { $most } знаків
announcement-too-long = Задовго: одне повідомлення вміщує { $most } знаків. Скоротіть.
announcement-too-long-for = Задовго для { $messenger }: туди вміщується { $most } знаків. Скоротіть.
announcement-when = Коли
announcement-now = Одразу
announcement-later = У призначений час
announcement-time = Почати
announcement-time-missing = Вкажіть, коли почати.
announcement-urgent = Термінове: надіслати й у тихі години
announcement-quiet = Тихі години з { $from } до { $to }: у цей час не надсилаємо, продовжимо о { $to }.
announcement-quiet-then = У цей час тихі години (з { $from } до { $to }), тому піде { $time }.
announcement-quiet-urgent = Тихі години з { $from } до { $to }, але це прийде й тоді.
announcement-never-quiet = Тихі години не задано: оголошення надходять будь-коли.
announcement-reader = Мова читача
announcement-preview-empty = Почніть писати, і тут з’явиться повідомлення.
announcement-check-send = Перевірити й надіслати
announcement-check-schedule = Перевірити й запланувати
announcement-save = Зберегти чернетку
announcement-saved = Чернетку збережено.
announcement-unscheduled = Знято з розкладу: поки що це чернетка. Підтвердьте надсилання.
announcement-saved-scheduled = Збережено. Піде у призначений час.
announcement-draft-title = Чернетка оголошення
announcement-edit-scheduled = Заплановане оголошення
announcement-kept = Тут те, що ви не зберегли минулого разу.
announcement-forget = Прибрати
announcement-delete = Видалити чернетку
announcement-delete-sure = Видалити чернетку? Повернути її буде не можна.
announcement-delete-yes = Видалити
announcement-delete-no = Залишити
announcement-deleted = Чернетку видалено.
announcement-reload = Показати, як є зараз
announcement-confirm = Перевірте перед надсиланням
announcement-send-button =
    { $count ->
        [one] Надіслати { $count } людині
        [few] Надіслати { $count } людям
       *[many] Надіслати { $count } людям
    }
announcement-schedule-button =
    { $count ->
        [one] Запланувати для { $count } людини
        [few] Запланувати для { $count } людей
       *[many] Запланувати для { $count } людей
    }
announcement-back-to-words = Повернутися до тексту
announcement-told-sent = Передано до надсилання.
announcement-told-scheduled = Заплановано.
announcement-edit = Змінити
announcement-pause = Пауза
announcement-resume = Продовжити
announcement-cancel = Скасувати розсилку
announcement-unschedule = Повернути в чернетки
announcement-cancel-held = Не досилати тим, хто повернеться
announcement-copy = Створити схоже
announcement-copied = Чернетка з текстом і одержувачами оголошення № { $number }. Перевірте її перед надсиланням.
announcement-cancel-sure =
    { $count ->
        [one] Скасувати розсилку? Ще { $count } людина не отримає оголошення, продовжити буде не можна.
        [few] Скасувати розсилку? Ще { $count } людини не отримають оголошення, продовжити буде не можна.
       *[many] Скасувати розсилку? Ще { $count } людей не отримають оголошення, продовжити буде не можна.
    }
announcement-cancel-scheduled = Скасувати розсилку зовсім? Текст і час можна змінити: для цього є «Змінити».
announcement-cancel-yes = Так, скасувати
announcement-cancel-no = Не скасовувати
announcement-receipts = Хто отримав
announcement-export = Завантажити CSV
announcement-all = усі
announcement-no-receipts = Таких немає.
announcement-more = Показати ще
error-announcement-changed = Оголошення щойно змінили. Подивіться, як воно читається тепер.
error-announcement-moved-on = З оголошенням цього вже не можна: воно пішло далі. Подивіться, як воно зараз.
error-announcement-unknown = Такого оголошення немає: можливо, його видалили.
error-channel-unknown = Месенджер не підключено. Позначте інший.
setting-as-json = Як JSON
setting-admins-only = Змінюють лише адміністратори.
setting-unsaved = не збережено
setting-leaving = Є незбережене
setting-leaving-what = Не збережено: { $names }. Якщо піти, ці правки зникнуть.
setting-stay = Залишитися
setting-leave = Піти без збереження
setting-beside-fields = Що не так, написано поруч із полем.
setting-undo-change = Скасувати
setting-undo-change-of = Скасувати: { $name }, { $time }
setting-undone = Скасовано, знову діє попереднє: { $name }
setting-unnamed = без назви
setting-take-out = Прибрати: { $name }
setting-pick = Додати…
setting-pick-none = Більше нікого й нічого додати
setting-keep = Залишити
setting-remove-it = Прибрати
unit-seconds = с
unit-minutes = хв
unit-hours = год
unit-of = { $label }: одиниця
hours-from = { $label }: з
hours-to = { $label }: до
desk-name = Назва служби
desk-name-hint = Так бот називає службу. Досить однієї мови: решта читачів побачить найближчу.
desk-phone = Телефон
desk-phone-hint = Для термінових випадків. Якщо порожньо, бот про телефон не говорить.
desk-phone-hours = Коли за ним відповідають
desk-phone-hours-hint = Своїми словами: «цілодобово».
desk-working-hours = Робочі години словами
desk-working-hours-hint = Так їх читають люди. Строки рахуються за розділом «Робочий час».
desk-zone-name = Часовий пояс словами
desk-zone-name-hint = Стоїть після часу: «9:00 за київським часом».
desk-quiet = Пауза перед відповіддю, мс
desk-quiet-hint = Якщо питання неясне, бот стільки чекає на продовження. Від 0 до 10 000.
desk-rest-quiet = Пауза, коли про справу ще ні слова, мс
desk-rest-quiet-hint = Після «добрий день» бот стільки чекає на саме питання. Від 0 до 120 000.
wait-offer = Запропонувати чат наступному через
wait-offer-hint = Спеціаліст мовчить на пропозицію. Від 5 секунд до години.
wait-lost = Вважати зв’язок втраченим через
wait-lost-hint = Консоль спеціаліста не відповідає. Від 10 секунд до години.
wait-owed-warn = Нагадати про відповідь через
wait-owed-warn-hint = Користувач чекає, спеціаліст мовчить. Від 10 секунд до доби.
wait-owed-move = Передати чат іншому через
wait-owed-move-hint = Пізніше за нагадування. До доби.
wait-away = Позначити «відійшов» через
wait-away-hint = Спеціаліст нічого не робить. Від 30 секунд до доби.
wait-capacity = Чатів одночасно
wait-capacity-hint = В одного спеціаліста, якщо в «Навичках» про нього не сказано інакше. Від 1 до 50.
urgent = Завжди термінові категорії
urgent-hint = За ними бот спершу називає телефон.
no-news-at = Коли сказати, що новин немає
no-news-at-hint = Відсотки строку через кому, за зростанням: 50, 90. Порожньо: ніколи.
ces-every = Спитати, чи було легко, раз на стільки рішень
ces-every-hint = Замість питання про оцінку. 0: ніколи.
nps-every = Спитати, чи порадять службу, не частіше ніж раз на стільки днів
nps-every-hint = Ту саму людину. 90 або більше; 0: ніколи.
boldness = Наскільки сміливо бот відповідає
boldness-hint = Сміливіше: більше відповідей одразу й трохи більше помилок.
boldness-careful = обережно: частіше перепитує
boldness-balanced = зважено
boldness-bold = сміливо: частіше відповідає одразу
quiet-hours = Тихі години
quiet-hours-hint = У цей час нетермінові оголошення чекають ранку.
outside = Коли безкоштовний час месенджера скінчився
outside-hint = Стосується сповіщень бота.
outside-send = надсилати й платити
outside-hold = чекати, поки людина напише
burst-count = Людей з однією бідою
burst-count-hint = Стільки людей, і керівнику зміни запропонують оголосити загальний збій. Від 2.
burst-within = За який час
burst-within-hint = Від хвилини до доби.
update-every = Новини про збій кожні
update-every-hint = Якщо не обіцяно інакше. Від 5 хвилин до доби.
totp-for = Хто входить із кодом з телефону
totp-for-hint = Без коду ці ролі не зможуть працювати. Решта може ввімкнути його самостійно.
keep-conversations = Повідомлення
keep-conversations-hint = Днів відтоді, як сказані; 0: завжди. Лишається те, що належить до відкритого звернення. 30 або більше.
keep-incidents = Слова звернень
keep-incidents-hint = Днів після закриття; 0: завжди. Номери, дати й статуси лишаються для показників. 30 або більше.
keep-files = Файли
keep-files-hint = Днів; 0: стільки ж, скільки повідомлення. 30 або більше.
keep-people = Люди, які мовчать
keep-people-hint = Днів без жодного слова; потім їх забувають, як за /forget. 0: ніколи. 30 або більше.
keep-notices = Сповіщення працівників
keep-notices-hint = Днів; 0: завжди. 7 або більше.
keep-copies = Отримане від месенджерів
keep-copies-hint = Днів після обробки. Від 2 до 365.
keep-backups = Резервні копії
keep-backups-hint = Скільки днів ви їх зберігаєте. Бот так і каже людям; видаляєте копії ви. 0: бот не називає строку.
on-call = Кого можна викликати будь-коли
on-call-hint = Для служби без груп: у груп свої чергові.
day-monday = Понеділок
day-tuesday = Вівторок
day-wednesday = Середа
day-thursday = Четвер
day-friday = П’ятниця
day-saturday = Субота
day-sunday = Неділя
week = Тиждень
week-hint = День без змін вихідний. Зміна з 22:00 до 06:00 закінчується наступного дня. До півночі: 24:00.
week-open = Відкрито годин на тиждень: { $hours }
week-closed = зачинено
week-all-day = цілодобово
week-like-monday = Вівторок — п’ятниця як понеділок
shift-none = вихідний
shift-from = { $day }, зміна { $number }: з
shift-to = { $day }, зміна { $number }: до
shift-of = { $day }, зміна { $number }
shift-add = Додати зміну
shift-add-on = Додати зміну: { $day }
shift-break = Додати перерву
shift-break-on = Додати перерву: { $day }
holidays = Свята
holidays-hint = Потрібні дата й назва. У свято зміни не починаються.
holiday-date = Дата свята
holiday-name = Назва свята
holiday-name-of = Назва: { $date }
holiday-add = Додати свято
days-past = Минулі: { $count }
moved-days = Особливі дні
moved-days-hint = Перенесені та скорочені дні. Вони важливіші за тиждень і свята.
moved-day-date = Дата особливого дня
moved-day-add = Додати день
calendar-zone = Часовий пояс
calendar-words-hint = За цим календарем ідуть строки. Які години називає бот, написано окремо:
calendar-zone-hint = Почніть писати місто: Europe/Kyiv. Якщо порожньо, діє { $zone }.
calendars-hint = Години для груп, що працюють інакше. Календар обирають у групі.
calendar-new = Назва нового календаря
calendar-new-hint = Лише малі латинські літери, цифри й дефіс: night-shift.
calendar-add = Додати календар
calendar-remove-sure = Прибрати календар { $name }? Групи з ним мають обрати інший.
targets-hint = Скільки можна чекати відповіді й рішення. Діє для нових обіцянок.
target-priority = Пріоритет
target-response = Відповісти за
target-resolution = Вирішити за
target-counts = Який час рахується
target-response-of = Відповісти за: { $name }
target-resolution-of = Вирішити за: { $name }
target-counts-of = Який час рахується: { $name }
counts-working-hours = робочий час
counts-around-the-clock = цілодобово
exceptions = Винятки
exceptions-hint = Інші строки для групи, категорії, пріоритету чи VIP. Діє перший, що підходить.
exception-add = Додати виняток
exception-number = Виняток { $number }
exception-any = для будь-яких
exception-group = Група
exception-category = Категорія
exception-vip = Хто пише
exception-vip-only = лише VIP
exception-vip-not = усі, крім VIP
matrix-hint = Пріоритет складається з того, кого це стосується і чи можна працювати.
matrix-impact = Кого стосується
matrix-cell = Пріоритет: { $impact }, { $urgency }
groups-hint = Хто над чим працює. Без груп усі спеціалісти працюють як одна.
group-new = Група { $number }
group-line = { $title }: лінія { $tier }, спеціалістів { $count }
group-add = Нова група
group-remove-sure = Прибрати групу «{ $title }»? Нові звернення до неї більше не підуть.
group-title = Назва групи
group-title-hint = Її бачать і користувачі.
group-tier = Лінія
tier-1 = 1: приймає все
tier-2 = 2: знає системи
tier-3 = 3: розробники
group-assigns = Як беруть звернення
assigns-claim = бере, хто готовий
assigns-by-load = отримує, хто менш зайнятий
group-calendar = Календар
group-calendar-desk = робочий час служби
group-members = Спеціалісти групи
group-members-hint = Хто відповідає користувачам.
group-supervisors = Старші
group-supervisors-hint = Дізнаються про те, чого ніхто не бере, про зірвані строки й низькі оцінки.
group-on-call = На виклику
group-on-call-hint = Кого можна викликати й уночі.
group-categories = Категорії
group-categories-hint = Звернення за ними спершу йдуть до цієї групи.
ladder = Кого кликати, якщо ніхто не бере
ladder-hint = Згори вниз, за часом.
ladder-add = Додати крок
ladder-step = крок { $number }
ladder-after = Крок { $number }: через
ladder-who = Крок { $number }: кого
ladder-on-duty = хто на зміні
ladder-supervisors = старші
ladder-on-call = хто на виклику
ladder-repeat = Повторювати останній крок кожні
ladder-repeat-hint = Поки хтось не візьме. Від 30 секунд до доби.
code-major = загальний збій
codes-hint = Чим закінчилося звернення: обирають під час вирішення, щоб потім порахувати.
code-number = Код { $number }
code-add = Додати код
code-remove-sure = Прибрати цей код? У звітах за минуле він лишиться без назви.
skills-hint = Кому які теми ближчі: такі чати пропонують їм першими. Тут само число чатів для того, хто веде більше чи менше за інших.
skill-add = Додати спеціаліста
skill-main = Головна категорія
skill-none = немає
skill-also = Ще знає
skill-also-hint = Не більше двох.
skill-capacity-hint = Якщо порожньо, як у всіх: { $count }.
day-take-out = Прибрати день

## Тексти бота

setting-texts = Тексти бота
texts-hint = Усе, що каже бот, за розділами розмови. Відкрийте фразу й скажіть її по-своєму; чого не чіпаєте, те оновлюється разом із продуктом.
texts-find = Знайти за словами
texts-only-own = Лише свої
texts-none = Таких слів немає в жодній фразі.
texts-own-count = своїх: { $count }
text-language = Мова тексту
text-words = Текст
text-goes-on = { $label }, далі
text-depends = Залежить від того: { $name }
text-most = Не більше { $most } символів.
text-values = Підстановки
text-values-hint = Це бот підставить сам; клацніть, щоб вставити туди, де пишете:
text-as-shipped = Повернути початковий текст
text-no-preview = Тут буде видно, який це має вигляд, коли текст можна буде прочитати.
text-case = Випадок { $number } з { $count }
text-yes = так
text-no = ні
text-long = понад годину
text-otherwise = інакше
fault-phrase-unknown = Такої фрази в бота більше немає: приберіть її.
fault-text-unreadable = Так сказати не вийде: один із випадків порожній або дужку не закрито.
fault-value-unknown = Такої підстановки тут немає: візьміть із тих, що під текстом.
fault-choice-incomplete = Для одного з випадків немає слів: вони потрібні для кожного.
fault-text-too-long = Задовго або не в один рядок: скільки вміщається, сказано вище.
fault-value-missing = Одна з підстановок зникла з тексту. Якщо так і задумано, залиште.
fault-words-forbidden = Бот так не говорить: потрібні слова людини, а не служби.
fault-promise-unkept = Тут обіцяно те, за чим бот не стежить.
choice-asks-why = бот питає чому
choice-call-now = краще зателефонувати
choice-count = скільки
choice-danger = що під загрозою
choice-due-kind = який строк
choice-years = років, якщо їх ціле число
choice-days = дні
choice-backups = скільки днів зберігаються копії
choice-files = скільки файлів
choice-has-agent = ним хтось займається
choice-has-caption = у файла є підпис
choice-has-category = тема відома
choice-has-cause = причина відома
choice-has-due = строк відомий
choice-has-form = форму заповнено
choice-has-holidays = попереду свята
choice-has-name = ім’я відоме
choice-has-news = є новини
choice-has-owner = у колеги
choice-has-phone = служба має телефон
choice-has-reason = причину названо
choice-has-size = розмір відомий
choice-has-title = є назва
choice-has-until = є час завершення
choice-has-wait = очікування відоме
choice-has-words = є слова
choice-has-zone = названо часовий пояс
choice-impact = кого стосується
choice-is-deleted = повідомлення видалено
choice-is-file = це був файл
choice-is-for-clients = служба для клієнтів
choice-is-granted = погоджено
choice-is-here = це цей чат
choice-is-late = строк минув
choice-is-linked = чати пов’язано
choice-is-mine = це своє
choice-is-open = служба зараз працює
choice-is-proved = телефон підтверджено
choice-is-request = це запит на послугу
choice-is-there = хтось на зміні
choice-is-to-person = передано людині
choice-is-too-late = уже пізно
choice-kind = вид
choice-minutes = хвилини
choice-other-language = мова статті
choice-place = місце в черзі
choice-priority = пріоритет
choice-reason = причина
choice-score = оцінка
choice-status = статус
choice-tier = лінія
choice-type = вид запитання
choice-urgency = терміновість
choice-waits-for = на що чекає
choice-was-told = очікування вже називали
choice-what = що сталося
choice-why = чому

## Анкети тем

forms-hint = Що бот спитає, перш ніж прийняти звернення за темою, хто має погодити й що зробити тому, хто візьме його в роботу.
forms-line = { $category }: запитань { $fields }, кроків { $steps }
forms-add = Додати анкету для теми
forms-remove-sure = Прибрати анкету теми «{ $category }»? У відкритих зверненнях відповіді залишаться.
forms-kind = Що це
forms-approval = Погоджує
forms-approval-nobody = ніхто
forms-asked = Запитання
forms-asked-hint = Бот ставить їх по одному й пропускає те, що людина вже написала; «Не знаю» можна відповісти завжди.
forms-asked-add = Додати запитання
forms-asked-title = Про що спитати
forms-asked-title-hint = Без знака питання, його поставить бот: «Номер кабінету».
forms-type = Якою має бути відповідь
forms-type-text = словами
forms-type-number = число
forms-type-choice = одне з кількох
forms-type-inventory = номер, як у прикладі
forms-type-photo = фото або знімок екрана
forms-options = Варіанти
forms-option = Варіант { $number }
forms-option-add = Додати варіант
forms-example = Приклад
forms-example-hint = Підійдуть відповіді такого самого вигляду: літери й знаки ті самі, цифри будь-які.
forms-pattern = Власний шаблон
forms-pattern-hint = Регулярний вираз. Зітріть приклад, і шаблон складеться сам за наступним.
forms-steps = Список справ
forms-steps-hint = Ці кроки отримає кожне звернення за темою, у цьому порядку.
forms-step = Крок { $number }
forms-step-who = Крок { $number }: хто робить
forms-step-add = Додати крок
forms-move-up = Вище
forms-move-up-of = Вище: { $name }

## Reviews of transcripts
quality = Якість
quality-nav = Якість
quality-to-review = Чекають оцінки
quality-reviewed = Оцінено
quality-calibration = Звірка
quality-mine = Оцінки моєї роботи
quality-none = Тут порожньо
quality-none-reviewed = Сюди потраплять розмови, які вже оцінили.
quality-none-calibration = Щоб двоє звірили оцінки, відкрийте розмову й натисніть «Звірити вдвох».
quality-none-mine = Коли вашу розмову оцінять, ви дізнаєтеся про це зі сповіщень, а сама оцінка з’явиться тут.
quality-more = Показано перші 100.
quality-agent = Чия робота
quality-everybody = будь-якого спеціаліста
quality-open = Оцінити
quality-go-on = Продовжити
quality-look = Переглянути
quality-begun-by-me = почато вами
quality-both-saved = обидві оцінки готові
quality-waits-for-other = чекає другої оцінки
quality-waits-for-me = чекає вашої оцінки
quality-half-done = Ваша оцінка готова. Порівняння з’явиться, коли збережуть другу.
quality-also-begun = Уже оцінює: { $names }.
quality-has-reply = є відповідь
quality-unread = ще не прочитано
quality-was-read = прочитано
quality-new = нова
quality-chosen-by = вибрано вручну: { $name }
quality-drawn-of = випадковий вибір за тиждень з { $monday }
quality-to-list = Усі розмови
quality-back = Назад
quality-review-of = { $agent }: { $number }
quality-sheet = Аркуш оцінювання
quality-score = Оцінка
quality-earned = Набрано { $earned } з { $of }: вагу кожного пункту помножено на частку від найкращої позначки.
quality-no-marks-yet = Поставте першу позначку, і тут з’явиться оцінка.
quality-nothing-applies = Жоден пункт не застосовний, тому оцінки немає.
quality-failed = Критичний пункт провалено: { $what }. Тому вся оцінка 0 %.
quality-how = Як це рахують
quality-how-review = Частку від найкращої позначки множать на вагу пункту, усе додають і ділять на суму ваг. Що не застосовне, не входить ні туди, ні сюди. Якщо критичний пункт отримав менше половини, вся оцінка 0 %.
quality-how-iqs = Внутрішня оцінка якості (IQS) за період: середнє таких оцінок. Звірки до неї не входять.
quality-how-source = Так її визначає Zendesk QA (раніше Klaus): «About the Zendesk QA Reviews dashboard calculations».
quality-weight = вага { $weight }
quality-critical = критичний
quality-points = { $points } з { $most }
quality-yes = так
quality-no = ні
quality-not-applicable = не застосовно
quality-comment = Коментар
quality-comment-on = Коментар: { $title }
quality-whole-comment = Про розмову загалом
quality-mark-missing = Тут ще немає позначки.
quality-draft-kept = Чернетку збережено.
quality-draft-typed = Зберігаємо чернетку…
quality-draft-refused = Чернетка поки лише в цьому браузері.
quality-draft-secret = Поки в тексті секрет, чернетка не зберігається.
quality-see-other-window = Показати, що там. Написане тут зникне.
quality-save = Зберегти оцінку
quality-save-hint = Оцінку побачить { $agent }. Змінити її потім не можна.
quality-save-blind = Спеціаліст цієї оцінки не побачить, і до його показників вона не ввійде. Змінити її потім не можна.
quality-keys = З клавіатури: цифра ставить позначку, мінус означає «не застосовно», Ctrl+Enter зберігає.
quality-saved = Збережено: { $score }. Спеціаліст ({ $agent }) побачить оцінку в сповіщеннях.
quality-saved-blind = Збережено: { $score }.
quality-next = Вибрати наступну розмову
quality-see-other = Показати, що там
quality-own-draft = Ваша чернетка, її не збережено як оцінку
quality-only-read = Цю розмову ще не оцінили.
quality-blind = Звірка: оцінюють двоє, кожен сам. Позначки одне одного видно, коли зберегли обоє.
quality-calibrate = Звірити вдвох
quality-calibrate-hint = Розмову оцінять двоє, не бачачи позначок одне одного, і порівняють. Спеціалісту це не показують.
quality-review-by = Хто оцінив: { $name }
quality-reply-of = { $name } відповідає:
quality-your-reply = Ваша відповідь:
quality-not-read = Ще не прочитано: { $name }.
quality-read = Прочитано: { $name }, { $when }.
quality-acknowledge = Зрозуміло
quality-differ = Бачу інакше
quality-differ-hint = Напишіть, як це бачите ви. Відповісти можна один раз, прочитає { $name }.
quality-send-reply = Надіслати
quality-no-reply = Не відповідати
quality-agreement = Збіг
quality-agreed = Однакових позначок: { $agreed } з { $of }.
quality-agreement-source = Це проста частка збігів (percent agreement, McHugh 2012).
quality-comparison = Порівняння двох оцінок
quality-criterion = Пункт
quality-difference = Різниця
quality-same = збіглося
quality-one-left-out = для одного не застосовно
quality-apart = { $share } шкали
quality-review-this = Оцінити роботу спеціаліста
notice-reviewed = Вашу розмову оцінили
notice-review-answered = Відповідь на вашу оцінку
notice-see-review = Переглянути оцінку
error-answered-before = На цю оцінку ви вже відповіли.
error-calibration-full = Цю розмову вже оцінили двоє.
error-marks-missing = Позначки є не в усіх пунктів.
error-nobody-answered = Тут користувачеві ще не відповідав ніхто зі спеціалістів, оцінювати нічого.
error-own-work = Свою роботу не оцінюють: нехай подивиться колега.
error-review-changed = В іншому вікні ви написали більше. Щоб нічого не затерти, звідси чернетка не зберігається.
error-review-saved = Цю оцінку ви вже зберегли.
error-review-unknown = Такої оцінки немає.
error-reviewed-before = Цю розмову вже оцінили: { $owner }. Ваша чернетка залишилася.
error-too-late-to-calibrate = Цю розмову вже оцінили, звіряти наосліп пізно.
error-transcript-unknown = Серед розмов для оцінки такої немає.
setting-quality = Оцінка роботи
per-agent = Розмов на спеціаліста за тиждень
per-agent-hint = Стільки вирішених розмов минулого тижня вибирають випадково. 0: не вибирати.
criteria = Пункти аркуша оцінювання
criteria-hint = За ними оцінюють розмови. Початі й готові оцінки залишаються при тому аркуші, з яким почато.
criterion-new = Пункт { $number }
criterion-add = Додати пункт
criterion-line = { $title } · вага { $weight }
criterion-title = Що оцінюють
criterion-weight = Вага
criterion-kind = Позначка
criterion-points = бали
criterion-yes-no = так або ні
criterion-most = Найкраща позначка
criterion-may-not-apply = Можна позначити «не застосовно»
criterion-is-critical = Критичний: менше половини, і вся оцінка 0 %
criterion-remove-sure = Прибрати «{ $title }»? Готові оцінки не зміняться.
quality-none-to-review = { $count ->
    [0] Розмови зараз не вибираються: у налаштуваннях стоїть 0 на спеціаліста. Будь-яку можна додати самому: у зверненні натисніть «Ще».
   *[other] Щотижня сюди самі потрапляють випадкові вирішені розмови, до { $count } на спеціаліста. Будь-яку можна додати самому: у зверненні натисніть «Ще».
}
quality-whole-talk = { $count ->
    [one] Уся розмова ({ $count } повідомлення)
    [few] Уся розмова ({ $count } повідомлення)
   *[many] Уся розмова ({ $count } повідомлень)
}
quality-left-out = { $count ->
    [one] { $count } пункт не застосовний і не рахується.
    [few] { $count } пункти не застосовні й не рахуються.
   *[many] { $count } пунктів не застосовні й не рахуються.
}
quality-unmarked = { $count ->
    [one] Без позначки ще { $count } пункт.
    [few] Без позначки ще { $count } пункти.
   *[many] Без позначки ще { $count } пунктів.
}

## How the messengers do

messengers = Месенджери
messengers-about = Як іде листування в кожному месенджері. Сторінка оновлюється сама.
messenger-off = Вимкнено
messenger-off-hint = Вмикається на сервері: хто його веде, задає { $variable } і перезапускає Frontline.
messenger-connecting = З’єднується
messenger-connecting-hint = Сервер з’єднується з месенджером, зазвичай це секунди.
messenger-connected = Підключено
messenger-connected-hint = З’єднання встановлено. Перевірка запитає сам месенджер, чи все гаразд.
messenger-not-connected = Не підключено
messenger-not-connected-hint = З’єднатися не вдалося. Сервер пробує знову сам, щонайменше раз на хвилину; що виправити, скаже перевірка.
messenger-paused = Не приймає повідомлень бота
messenger-paused-hint = Повідомлення чекають, доки месенджер знову не почне їх приймати. Що виправити, скаже перевірка.
messenger-log-says = У журналі сервера:
messenger-last-heard = Користувачі писали
messenger-last-sent = Останнє надіслано
messenger-never = ще жодного разу
messenger-waiting = Чекають надсилання
messenger-nothing-waits = нічого
messenger-waiting-since = { $count ->
    [one] { $count } повідомлення, з { $since }
    [few] { $count } повідомлення, перше з { $since }
   *[other] { $count } повідомлень, перше з { $since }
}
messenger-failed = Не дійшло за 24 години
messenger-nothing-failed = нічого
messenger-failed-blocked = користувач заблокував бота
messenger-failed-unknown-chat = такого чату в месенджері немає
messenger-failed-invalid = месенджер не прийняв саме повідомлення
messenger-failed-not-confirmed = чи дійшло, невідомо: месенджер не відповів
messenger-failed-reported = месенджер прийняв, але потім повідомив, що не доставив
messenger-check = Перевірити зараз
messenger-check-of = Перевірити зараз: { $messenger }
messenger-checking = Перевіряємо…
messenger-checked-at = Перевірено о { $time }
finding-good = Гаразд.
finding-notice = Зверніть увагу.
finding-bad = Не гаразд.
finding-bot-answers = Токен правильний: відповідає { $name }.
finding-webhook-ours = { $messenger } передає повідомлення на нашу адресу, { $host }.
finding-nothing-waits = Усі повідомлення передано нам, нічого не застрягло.
finding-polls = Сервер забирає повідомлення сам, іншої адреси для них не задано.
finding-events-complete = Акаунт повідомляє про все, що потрібно: про доставку, прочитання й підписку.
finding-nothing-outside = Ззовні перевіряти нічого: цей чат живе на нашому сервері.
finding-updates-wait = { $count ->
    [one] На боці { $messenger } чекає { $count } повідомлення.
    [few] На боці { $messenger } чекають { $count } повідомлення.
   *[other] На боці { $messenger } чекають { $count } повідомлень.
} Перевірте за хвилину: якщо їх не менше, покличте того, хто веде сервер.
finding-delivery-failed = Передати нам повідомлення { $messenger } не зміг ({ $at }): «{ $said }». Відтоді помилок не було, робити нічого не треба.
finding-events-missing = Акаунт не повідомляє нам про події: { $events }. Хто веде сервер, перезапускає Frontline: під час запуску він підписується знову.
finding-polls-elsewhere = Повідомлення зараз забирає інший екземпляр Frontline. Робити нічого не треба: зупиниться він, продовжить цей.
finding-not-started = Сервер ще з’єднується з { $messenger } і пробує знову сам. Перевірте за хвилину.
finding-messenger-busy = { $messenger } просить питати рідше. Перевірте за хвилину.
finding-messenger-fails = Збій на боці { $messenger }. Перевірте за кілька хвилин.
finding-delivery-fails = { $messenger } не може передати нам повідомлення (востаннє { $at }): «{ $said }». Хто веде сервер, перевіряє, що PUBLIC_URL відкритий ззовні й сертифікат чинний.
finding-webhook-foreign = Повідомлення йдуть на чужу адресу, { $host }: токен є і в іншої програми. Вимкніть його там, потім на сервері перезапустіть Frontline.
finding-webhook-takes-updates = Повідомлення йдуть на адресу { $host }, а не до нас: токен є і в іншої програми. Вимкніть його там, потім на сервері перезапустіть Frontline.
finding-webhook-missing = { $messenger } не знає, куди передавати повідомлення. Хто веде сервер, перезапускає Frontline: адреса задається під час запуску.
finding-refused = { $messenger } відмовив: «{ $said }». Покажіть це тому, хто веде сервер.
finding-token-refused = { $messenger } не знає цього токена. Хто веде сервер, бере чинний там, де заводили бота, вписує його в { $variable } і перезапускає Frontline.
finding-account-blocked = { $messenger } заблокував акаунт бота або не знаходить його. Напишіть у підтримку { $messenger }.
finding-unreachable = Сервер не може з’єднатися з { $messenger }. Хто веде сервер, перевіряє його вихід в інтернет і проксі.
finding-no-answer = { $messenger } не відповів вчасно або обірвав зв’язок. Перевірте за хвилину; якщо знову так, покличте того, хто веде сервер.
finding-strange-answer = Відповідь не схожа на { $messenger }: так відповідають проксі або збій на його боці. Перевірте за хвилину; якщо знову так, покличте того, хто веде сервер.
finding-polling-conflict = Частину повідомлень забирає інша програма з цим самим токеном. Зупиніть її: користувачі пишуть, а ми бачимо не все.
finding-polling-fails = Забрати повідомлення в { $messenger } не вдається, сервер пробує знову сам. Не мине за кілька хвилин, причина в журналі сервера.
finding-no-public-url = { $messenger } передає повідомлення лише на https-адресу, а її не задано. Хто веде сервер, задає PUBLIC_URL і перезапускає Frontline.

## Скільки потрібно людей

staffing = Скільки людей
staffing-from = За { $count } тими, хто кликав людину за цей період, і розмовою в середньому { $handling } (розмов: { $talks }).
staffing-nothing = За цей період не закінчилася жодна розмова, і скільки вона триває, ще не відомо. Виберіть довший період.
staffing-no-hour = У цьому періоді ще не минуло жодної цілої години. Виберіть довший період.
staffing-seconds = Відповісти за, с
staffing-percent = Скільком, %
staffing-at-once = Чатів одночасно
staffing-patience = Люди чекають, хв
staffing-patience-hint = У середньому, доки не підуть; порожньо: скільки завгодно.
staffing-cell = Людей: { $people }; за годину приходять { $perHour }, навантаження { $load }
staffing-most = Найбільше
staffing-hour = Година
staffing-people = Людей
staffing-per-hour = Приходять за годину
staffing-load = Навантаження, ерланг
staffing-file-from = З
staffing-file-until = До
staffing-file-only = Відбір
staffing-handling = Розмова в середньому, хв
staffing-definition = Для кожної години тижня: скільки людей у середньому кличуть фахівця, помножити на середню тривалість розмови, і є навантаження. Людей береться стільки, щоб у строк відповіли обіцяній частці тих, хто кличе, і ні на одного більше. З урахуванням терпіння за формулою Пальма (Erlang A), без нього за формулою Ерланга (Erlang C); Gans, Koole, Mandelbaum, Telephone Call Centers, 2003. Перерви й відсутності не враховано. Година, яка ще триває, не врахована.

own-data = Дані користувача
own-data-take-out = Вивантажити все, що про нього є (ZIP)
own-data-erase = Видалити все назавжди
own-data-ask = Ім’я, телефон, листування, файли та слова звернень у всіх чатах цього користувача зникнуть назавжди. Номери, дати й статуси звернень залишаться.
own-data-erase-now = Так, видалити
own-data-leave = Залишити
own-data-erasing = Видаляємо, це займе менше хвилини.
error-requests-open = У користувача є незакриті звернення. Вирішіть, закрийте або скасуйте їх, потім видаляйте.
error-user-unknown = Такого користувача немає.


## Messages of which nobody knows

unconfirmed = Не підтверджені
unconfirmed-nav = Неясні
unconfirmed-hint = Ці повідомлення могли дійти, а могли й ні. Надіслане ще раз людина може отримати двічі.
unconfirmed-held = Це копія, відновлена { $since } (дані на { $data }). З неї нічого не надсилається, доки на сервері не виконають команду
unconfirmed-count =
    Усього { $count } { $count ->
        [one] повідомлення
        [few] повідомлення
       *[many] повідомлень
    }
unconfirmed-none = Непідтверджених повідомлень немає
unconfirmed-none-hint = Тут з’явиться те, про що месенджер не сказав, чи воно дійшло, і те, що не встигли надіслати до відновлення з копії.
unconfirmed-none-older = Старіших немає
unconfirmed-all = Усі на сторінці
unconfirmed-choose = Вибрати: { $name }, { $time }
unconfirmed-by = від: { $name }
unconfirmed-no-words = без тексту
unconfirmed-why = Чому: { $why }
unconfirmed-drop = Не надсилати
unconfirmed-send-one = Надіслати ще раз: { $name }
unconfirmed-drop-one = Не надсилати: { $name }
unconfirmed-outcome = Що зроблено
unconfirmed-sent = Знову в черзі на надсилання: { $done } з { $of }
unconfirmed-dropped = Вирішено не надсилати: { $done } з { $of }
unconfirmed-kept = Знову в списку: { $done } з { $of }
unconfirmed-changed = Список змінився. Показати
unconfirmed-older = Старіші
unconfirmed-newest = До найновіших
