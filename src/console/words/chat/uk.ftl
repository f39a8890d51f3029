# The preview messenger's own words in Ukrainian.

title = Пробний чат
about1 = Це пробний чат: таким бот буде для ваших користувачів.
about2 = Звернення звідси справжні, їх бачать працівники.
about3 = Відповісти за фахівця можна в консолі.
console = Відкрити консоль
restart = Почати іншою людиною
placeholder = Повідомлення
send = Надіслати
typing = друкує
bot = Бот служби підтримки
messages = Повідомлення
lost = Зв’язок втрачено, під’єднуємося знову…
not-sent = Не надіслано. Натисніть, щоб повторити.
off = Пробний чат вимкнено.
your-name = Ваше ім’я тут
attach = Додати файл
file-too-large = Файл понад 10 МБ. Надішліть менший.
file-not-sent = Файл не надіслано. Спробуйте ще раз.
text-too-long = Це { $used } знаків, а за раз можна надіслати { $limit }. Надішліть файлом або в кілька заходів.
too-many-messages = Стільки одразу я прийняти не можу. Надішліть ще раз через { $seconds ->
    [one] { $seconds } секунду
    [few] { $seconds } секунди
   *[many] { $seconds } секунд
  }.
too-many-visitors = З вашої мережі щойно почали дуже багато розмов. Спробуйте знову через { $seconds ->
    [one] { $seconds } секунду
    [few] { $seconds } секунди
   *[many] { $seconds } секунд
  }.
too-many-bytes = Ви надіслали дуже багато файлів. Наступний надішліть через { $seconds ->
    [one] { $seconds } секунду
    [few] { $seconds } секунди
   *[many] { $seconds } секунд
  }.
chat-full = Зараз тут пише дуже багато людей. Спробуйте знову через { $seconds ->
    [one] { $seconds } секунду
    [few] { $seconds } секунди
   *[many] { $seconds } секунд
  }.
too-many-streams = У цьому браузері або у вашій мережі відкрито забагато чатів. Закрийте зайві, я продовжу сам.
menu = Команди

command-menu = меню
command-incidents = мої звернення
command-person = покликати фахівця
command-cancel = скасувати розпочате

online = на зв’язку
show-why = Показати, чому бот так відповів

why-title = Чому
why-answer = відповів одразу
why-suggest = запитав, що малося на увазі
why-nothing = відповіді не знайшов
why-sure = певен на { $sure }
why-chances = Правильна перша, одна з чотирьох
why-read = Прочитано як
why-no-words = слів не лишилося
why-repaired = Виправлено
why-unknown = Незнайомі слова
why-nearest = Найближчий приклад
why-first = Знайшлося
edited = змінено
