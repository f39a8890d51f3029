# The preview messenger's own words in Russian.

title = Пробный чат
about1 = Это пробный чат: так бот выглядит для ваших пользователей.
about2 = Обращения отсюда настоящие, их видят сотрудники.
about3 = Ответить за специалиста можно в консоли.
console = Открыть консоль
restart = Начать другим человеком
placeholder = Сообщение
send = Отправить
typing = печатает
bot = Бот службы поддержки
messages = Сообщения
lost = Связь потеряна, подключаемся снова…
not-sent = Не отправлено. Нажмите, чтобы повторить.
off = Пробный чат выключен.
your-name = Ваше имя здесь
attach = Приложить файл
file-too-large = Файл больше 10 МБ. Пришлите поменьше.
file-not-sent = Файл не отправлен. Попробуйте ещё раз.
text-too-long = Это { $used } знаков, а за раз можно отправить { $limit }. Пришлите файлом или в несколько приёмов.
too-many-messages = Столько сразу я принять не могу. Отправьте ещё раз через { $seconds ->
    [one] { $seconds } секунду
    [few] { $seconds } секунды
   *[many] { $seconds } секунд
  }.
too-many-visitors = Из вашей сети только что начали очень много разговоров. Попробуйте снова через { $seconds ->
    [one] { $seconds } секунду
    [few] { $seconds } секунды
   *[many] { $seconds } секунд
  }.
too-many-bytes = Вы прислали очень много файлов. Следующий пришлите через { $seconds ->
    [one] { $seconds } секунду
    [few] { $seconds } секунды
   *[many] { $seconds } секунд
  }.
chat-full = Сейчас здесь пишет очень много людей. Попробуйте снова через { $seconds ->
    [one] { $seconds } секунду
    [few] { $seconds } секунды
   *[many] { $seconds } секунд
  }.
too-many-streams = В этом браузере или в вашей сети открыто слишком много чатов. Закройте лишние, я продолжу сам.
menu = Команды

command-menu = меню
command-incidents = мои обращения
command-person = позвать специалиста
command-cancel = отменить начатое

online = на связи
show-why = Показать, почему бот так ответил

why-title = Почему
why-answer = ответил сразу
why-suggest = спросил, что имелось в виду
why-nothing = ответа не нашёл
why-sure = уверен на { $sure }
why-chances = Верна первая, одна из четырёх
why-read = Прочитано как
why-no-words = слов не осталось
why-repaired = Исправлено
why-unknown = Незнакомые слова
why-nearest = Ближайший пример
why-first = Нашлось
edited = изменено
