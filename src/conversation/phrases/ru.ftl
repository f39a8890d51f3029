### Голос бота по-русски. Правила — в README, «Как говорит бот». Имена переменных те же, что в en.ftl.
### Kept by: what keeps a promise stands above its phrase; test/conversation/phrases/promises.test.ts looks.

## Начало и меню

# Kept by: conversation/questions/question.ts, conversation/hand-overs/hand-over.ts
start =
    { $hasName ->
        [yes] Здравствуйте, { $name }! Я бот службы поддержки.
       *[no] Здравствуйте! Я бот службы поддержки.
    }
    Отвечу на вопрос сразу или позову специалиста. Напишите, что случилось, своими словами.
menu = Чем помочь? Можно просто написать вопрос.
ask-away = Напишите вопрос своими словами, можно коротко: «не печатает принтер».
# Kept by: conversation/questions/question.ts, conversation/incidents/registering.ts, conversation/hand-overs/hand-over.ts
help =
    Напишите вопрос, и я поищу ответ. Если не найду, приму обращение или позову специалиста.
    /person позовёт человека, /incidents покажет ваши обращения, /cancel отменит то, что начато.
more = Что показать?
choose-language = На каком языке вам удобнее?
language-set = Хорошо, говорим по-русски.
# Kept by: incidents/clock/business-hours.ts
hours =
    { $desk } отвечает { $hours } ({ $zone }). { $isOpen ->
        [yes] Сейчас мы на месте.
       *[no] Сейчас закрыто, начнём { $opens }.
    }{ $hasPhone ->
        [yes] { "" } Если стоит работа всего офиса, звоните: { $phone } ({ $phoneHours }).
       *[no] { "" }
    }

button-ask = Задать вопрос
button-incidents = Мои обращения
button-person = Позвать специалиста
button-more = Ещё
button-menu = В меню
button-language = Язык
button-hours = Часы работы
button-announcements = Объявления
button-announcements-off = Не присылать такое
button-announcements-on = Присылать объявления
ask-announcements = Присылать объявления о плановых работах и больших сбоях?
# Kept by: database/announcements/announcements.ts
announcements-off = Хорошо, объявлений больше не пришлю. Ответы вам и новости по вашим обращениям приходят как раньше.
# Kept by: desk/announcements/announce.ts
announcements-on = Хорошо, буду писать о плановых работах и больших сбоях. Что не срочно, ночью не приходит.

## Вопрос и ответ

article =
    { "**" }{ $title }**

    { $body }

    { $otherLanguage ->
        [en] По-русски этой статьи пока нет, поэтому она по-английски. Она помогла?
        [uk] По-русски этой статьи пока нет, поэтому она по-украински. Она помогла?
       *[no] Это помогло?
    }
passage =
    Из статьи «{ $title }»:

    { $text }

    Это помогло?
not-in-article = Этого в статье нет. Спросить специалиста?
article-news = Недавно вы спрашивали, а помочь я не смог. Теперь ответ есть: «{ $title }».
button-show-answer = Показать ответ
did-that-help = Ответ помог?
addition-noted = Добавил это к вашему вопросу. Ответ помог? Если речь о другом, опишите одной фразой.
addition-kept = Добавил это к вашему вопросу. Могу передать его специалисту или принять обращение.
did-you-mean =
    { $count ->
        [one] Похоже на этот вопрос:
       *[other] Похоже на один из этих вопросов:
    }
# Kept by: conversation/hand-overs/hand-over.ts, by the button below
nothing = Пока не знаю. Скажите другими словами или давайте позову специалиста.
# Kept by: desk/incidents/handle-incident.ts, conversation/hand-overs/hand-over.ts, by the buttons below
still-nothing = Ответа так и не нашлось. Оставьте обращение, и вам напишут, или давайте позову специалиста.
# Kept by: desk/incidents/handle-incident.ts, conversation/hand-overs/hand-over.ts, by the buttons below
none-fits = Тогда лучше спросить человека. Оставьте обращение, и вам напишут, или давайте позову специалиста прямо сюда.
# Kept by: desk/incidents/handle-incident.ts, desk/conversations/agent-messages.ts
not-helped = Понял. Могу передать вопрос специалисту или принять обращение, и вам ответят здесь.
helped = Отлично. Если что, я здесь.

button-helped = Помогло
button-not-helped = Не помогло
button-none-of-these = Ничего из этого
button-register = Оставить обращение

# Kept by: conversation/questions/question.ts
small-talk-greeting = Здравствуйте! Напишите, что случилось, и я помогу.
small-talk-thanks = Пожалуйста. Если что, я здесь.
# Kept by: conversation/hand-overs/hand-over.ts, by the button below
small-talk-abuse = Похоже, я не помог. Напишите одной фразой, что случилось, или давайте позову специалиста.
# Kept by: conversation/hand-overs/hand-over.ts, by the button below
small-talk-identity = Я бот, а специалисты здесь — живые люди. Напишите, что случилось, или давайте позову кого-нибудь из них.
small-talk-dismissal = Хорошо. Если что, я здесь.
small-talk-opening = Да, пишите: что случилось?
go-on = Слушаю. Что случилось?
# Kept by: conversation/hand-overs/hand-over.ts, by the buttons below
small-talk-waiting = Я здесь, но специалиста ещё не звал. Позвать или принять обращение?
small-talk-later = Хорошо, не спешите. Напишите, когда проверите.
what-fails = Что именно не работает? Напишите одной фразой, например: «не печатает принтер».

## Приём обращения

ask-description =
    { $isRequest ->
        [yes] Что нужно и для чего? Одной-двумя фразами.
       *[no] Опишите, что случилось: что делали, что увидели. Например: «Не открывается почта, пишет “нет связи”».
    }
ask-description-again = Пока не понял, что случилось. Напишите, что делали и что увидели, например: «не открывается почта».
ask-category = К чему это относится?
ask-category-again = Такой темы не нашёл. Выберите из списка или «Другое».
ask-impact = Кого это касается?
ask-impact-again = Не понял, скольких это касается. Выберите кнопку или напишите, например, «только меня» или «нас трое».
ask-urgency =
    { $isForClients ->
        [yes] Насколько это срочно?
       *[no] Работать можно?
    }
ask-urgency-again =
    { $isForClients ->
        [yes] Не понял, насколько срочно. Выберите кнопку или напишите, например, «нужно сегодня».
       *[no] Не понял, можно ли работать. Выберите кнопку или напишите, например, «с трудом» или «совсем нельзя».
    }
button-other-category = Другое
impact-1 = Всех
impact-2 = Мой отдел
impact-3 = Только меня
urgency-1 = Работа стоит
urgency-2 = Неудобно, но можно
urgency-3 = Не срочно
client-urgency-1 = Деньги под угрозой
client-urgency-2 = Нужно сегодня
client-urgency-3 = Может подождать
noted = Добавил к описанию.
answer-noted = Это записал.
draft-first = Давайте сначала закончим с обращением, а потом спросите ещё раз.
# Kept by: incidents/clock/sla.ts, shown to agents by console/incidents/deadline.tsx
forecast =
    { $hasDue ->
        [yes] Если отправить сейчас, ответят до { $due }.
       *[no] Срок назову, как только отправите.
    }
ask-form-field =
    { $type ->
        [photo] Пришлите, пожалуйста, фото или снимок экрана: { $title }.
        [inventory] { $title }? Выглядит так: { $example }.
       *[other] { $title }?
    }
ask-form-field-again =
    { $type ->
        [photo] Нужен снимок ({ $title }). Если его нет, нажмите «Не знаю».
        [inventory] Не похоже на такой номер. Пример: { $example }. Если номера нет, нажмите «Не знаю».
        [number] Здесь нужно число, например 3. { $title }?
        [choice] Выберите один из вариантов. { $title }?
       *[other] Напишите, пожалуйста, ещё раз: { $title }?
    }
button-dont-know = Не знаю
requests = Что вам нужно?
button-requests = Заказать
summary =
    Записал так: «{ $description }»{ $isRequest ->
        [yes] { "" }
       *[no] { $isForClients ->
        [yes] , { $urgency ->
            [1] деньги под угрозой
            [2] нужно сегодня
           *[3] может подождать
        }
       *[no] , { $impact ->
            [1] касается всех
            [2] касается вашего отдела
           *[3] касается вас
        }, { $urgency ->
            [1] работа стоит
            [2] работать неудобно, но можно
           *[3] не срочно
        }
        }
    }.{ $hasCategory ->
        [yes] { "" } Тема: { $category }.
       *[no] { "" }
    }{ $files ->
        [0] { "" }
        [one] { "" } Приложен { $files } файл.
        [few] { "" } Приложены { $files } файла.
       *[many] { "" } Приложено { $files } файлов.
    }{ $hasForm ->
        [yes] { "\u000A" }{ $form }
       *[no] { "" }
    }
    Всё верно?
what-to-correct = Что исправить?
correct-description = Описание
correct-category = Тема
correct-impact = Кого касается
correct-urgency = Срочность
button-confirm = Всё верно
button-correct = Исправить
button-back = Назад
button-cancel = Отменить
draft-cancelled = Отменил, ничего не отправлено.
cancelled = Хорошо, оставим это.
ask-go-on = Мы не закончили с обращением. Продолжим или начнём сначала?
button-go-on = Продолжить
button-begin-anew = Начать сначала
# Kept by: desk/incidents/requests/approve.ts
registered-for-approval = Заявка { $number } принята. Сначала её должны согласовать; напишу, как только решат.
# Kept by: incidents/clock/sla.ts, shown to agents by console/incidents/deadline.tsx
registered =
    { $isOpen ->
        [yes] Обращение { $number } принято. Специалист ответит до { $responseDue }.
       *[no] Обращение { $number } принято. Сейчас нерабочее время{ $hasHolidays ->
            [yes] { "" } ({ $holidays })
           *[no] { "" }
        }, начнём { $opens } ({ $zone }) и ответим до { $responseDue }.
    } Приоритет { $priority ->
        [1] критический
        [2] высокий
        [3] средний
        [4] обычный
       *[5] плановый
    }.
    { $callNow ->
        [yes] Если всё стоит, не ждите, звоните: { $phone } ({ $phoneHours }).
       *[no] Статус можно спросить здесь в любой момент.
    }

## Специалист

# Kept by: desk/hand-overs/offers/offer-talks.ts offers it to agents; incidents/clock/sla.ts; routing/expected-wait.ts
handed-over =
    { $isOpen ->
        [yes] Передал специалисту, номер { $number }. Ответ придёт прямо сюда.{ $isThere ->
            [yes] { "" } Ваше место в очереди: { $place }{ $hasWait ->
                [yes] , ждать около { $minutes } { $minutes ->
                    [one] минуты
                   *[other] минут
                }.
                [long] , ждать больше часа.
               *[no] .
            }
           *[no] { "" } Сейчас все специалисты отошли, ответим{ $hasDue ->
                [yes] { "" } до { $responseDue }.
               *[no] , как только кто-то вернётся.
            }
        }
       *[no] Передал специалисту, номер { $number }. Сейчас нерабочее время, начнём { $opens } ({ $zone }){ $hasDue ->
            [yes] { "" } и ответим до { $responseDue }.
           *[no] .
        }{ $hasPhone ->
            [yes] { "" } Если ждать нельзя, звоните: { $phone } ({ $phoneHours }).
           *[no] { "" }
        }
    }
    Можно писать дальше, специалист всё увидит.
# Kept by: desk/hand-overs/offers/offer-talks.ts offers it first, desk/hand-overs/bells/ring-ladder.ts pages
handed-over-urgent =
    Срочно позвал специалиста, номер { $number }.{ $isOpen ->
        [yes] { "" } Ответ придёт прямо сюда.
       *[no] { "" } Сейчас нерабочее время, и { $hasPhone ->
            [yes] быстрее всего позвонить.
           *[no] ответ придёт сюда, как только кто-то подключится.
        }
    }
    Напишите, что происходит: специалист увидит всё.
emergency =
    { $danger ->
        [people] { $hasPhone ->
            [yes] Если опасно для людей, звоните 112. Наш телефон: { $phone } ({ $phoneHours }).
           *[no] Если опасно для людей, звоните 112.
        }
       *[money] { $hasPhone ->
            [yes] Сразу звоните: { $phone } ({ $phoneHours }). Коды, пароли и данные карты никому не сообщайте.
           *[no] Коды, пароли и данные карты никому не сообщайте. Если уходят деньги, сразу звоните в банк по номеру на карте.
        }
    }
# Kept by: desk/hand-overs/hand-over.ts marks the incident and tells those in charge; desk/hand-overs/offers/offer-talks.ts
complaint-taken = Жалобу записал в { $number } вашими словами, её видит старший смены. { $isOpen ->
        [yes] Ответ придёт прямо сюда.
       *[no] Начнём { $opens } ({ $zone }){ $hasDue ->
            [yes] { "" } и ответим до { $responseDue }.
           *[no] .
        }
    }
# Kept by: desk/road/record-inbound.ts keeps what is written; desk/conversations/agent-messages.ts answers
still-waiting =
    Специалиста позвал { $since }. { $isOpen ->
        [yes] { $isThere ->
            [yes] Ваше место в очереди: { $place }{ $hasWait ->
                [yes] , ждать около { $minutes } { $minutes ->
                    [one] минуты
                   *[other] минут
                }.
                [long] , ждать больше часа.
               *[no] . Сколько ждать, пока сказать не могу.
            }
           *[no] Пока никто не подключился: все специалисты отошли.
        }
       *[no] Сейчас нерабочее время, начнём { $opens } ({ $zone }).
    }
    Можно писать дальше: всё дойдёт. Можно и не ждать в чате, ответ всё равно придёт сюда.{ $hasPhone ->
        [yes] { "" } Если ждать нельзя, звоните: { $phone } ({ $phoneHours }).
       *[no] { "" }
    }
# Kept by: desk/hand-overs/offers/offer-talks.ts goes on; desk/conversations/agent-messages.ts answers
waits-longer =
    { $isThere ->
        [yes] { $wasTold ->
            [yes] Дольше, чем я говорил: ваше место в очереди { $place }
           *[no] Вы всё ещё в очереди, ваше место: { $place }
        }{ $hasWait ->
            [yes] , ещё около { $minutes } { $minutes ->
                [one] минуты
               *[other] минут
            }.
            [long] , ещё больше часа.
           *[no] .
        }
       *[no] Пока никто не подключился: все специалисты отошли.
    } Можно не ждать в чате, ответ придёт сюда.{ $hasPhone ->
        [yes] { "" } Если ждать нельзя, звоните: { $phone } ({ $phoneHours }).
       *[no] { "" }
    }
# Kept by: desk/hand-overs/offers/offer-talks.ts
looking-further = Пока никто не ответил, зову следующего специалиста.
# Kept by: desk/hand-overs/offers/offer-talks.ts
lead-called = Пока никто не ответил, позвал старшего смены.
# Kept by: desk/hand-overs/release-talk.ts puts it before all others; desk/hand-overs/offers/offer-talks.ts
agent-left =
    { $why ->
        [silent] { $agent } сейчас не отвечает, поэтому зову другого специалиста.
       *[lost] { $agent } больше не на связи, поэтому зову другого специалиста.
    } { $isOpen ->
        [yes] { $place ->
            [1] Вы первые в очереди.
           *[other] Ваше место в очереди: { $place }.
        } Рассказывать заново не нужно: переписка сохранилась.
       *[no] Сейчас нерабочее время, начнём { $opens } ({ $zone }). Рассказывать заново не нужно: переписка сохранилась.
    }
# Kept by: desk/hand-overs/pass-on.ts asks them; desk/hand-overs/offers/offer-talks.ts
passed-to =
    { $agent } передаёт вас дальше: { $to }. { $reason } { $isOpen ->
        [yes] { $isThere ->
            [yes] { $isToPerson ->
                [yes] Ответ придёт прямо сюда.
               *[no] Ваше место в очереди там: { $place }.
            }
           *[no] Там сейчас никого нет на месте, ответим{ $hasDue ->
                [yes] { "" } до { $responseDue }.
               *[no] , как только кто-то вернётся.
            }
        }
       *[no] Начнём { $opens } ({ $zone }){ $hasDue ->
            [yes] { "" } и ответим до { $responseDue }.
           *[no] .
        }
    } Рассказывать заново не нужно.
# Kept by: desk/hand-overs/pass-on.ts
passed-to-later = Обращение { $number } теперь ведёт { $to }. { $reason } Напишу, когда будут новости.

## Специалисту в его собственный чат

# Kept by: desk/hand-overs/bells/carry-out-takes.ts
page =
    { $number }, приоритет { $priority }. { $why ->
        [hand_over] Человек ждёт в чате{ $minutes ->
            [0] .
           *[other] { "" } { $minutes } мин.
        }
        [breach] Срок прошёл, а обращение никто не взял.
       *[incident] { $minutes ->
            [0] Только что принято, никто ещё не взял.
           *[other] Никто ещё не взял, ждёт { $minutes } мин.
        }
    }
button-take = Беру
# Kept by: desk/hand-overs/keep-desk.ts takes it back from who is not there
page-answered =
    { $isMine ->
        [yes] { $number } теперь у вас. Откройте консоль в течение 5 минут, иначе позову другого.
       *[no] { $hasOwner ->
            [yes] { $number } уже у коллеги: { $owner }.
           *[no] { $number } уже никого не ждёт.
        }
    }
# Kept by: desk/hand-overs/bells/ring-ladder.ts
agent-linked =
    { $isLinked ->
        [yes] Готово, { $agent }: сюда буду писать о срочном, когда консоль закрыта.
       *[no] Код не подошёл: он действует 10 минут и один раз. Новый даст /link в другом мессенджере, а сотруднику консоль в его настройках.
    }

## Снова с человеком

# Kept by: desk/road/record-inbound.ts keeps what is written; desk/conversations/agent-messages.ts answers
passed-on = Это тоже передал специалисту. Как подключится, ответит здесь.
button-stop-waiting = Не ждать в чате
# Kept by: desk/incidents/requests/approve.ts
approval-decided =
    { $isGranted ->
        [yes] { $number } согласовано ({ $agent }), берём в работу.{ $hasReason ->
            [yes] { "" } { $reason }
           *[no] { "" }
        }
       *[no] { $number } не согласовано: { $reason } Решение: { $agent }. Если это ошибка, напишите сюда, и я передам специалисту.
    }
# Kept by: desk/incidents/relations/merge.ts
incidents-merged = { $from } и { $number } — об одном и том же. Дальше всё под одним номером: { $number }.
# Kept by: desk/incidents/relations/split.ts
incident-split = Про «{ $description }» завёл отдельное обращение { $number }, чтобы не потерялось. { $from } идёт своим чередом.
# Kept by: desk/incidents/relations/follow-up.ts
follow-up-opened = Продолжаем { $from } под новым номером { $number }: «{ $description }».
button-continue = Продолжить { $number }
# Kept by: desk/conversations/agent-messages.ts
waiting-stopped = Хорошо. Обращение { $number } остаётся открытым, ответ придёт сюда.
already-with = { $agent } уже здесь и видит всё, что вы пишете.
joined = { $agent } из { $tier ->
        [2] второй
        [3] третьей
       *[1] первой
    } линии на связи и видит, что вы написали.
joined-again = { $number } отметили решённым по ошибке. { $agent } с вами, пишите сюда.
leave-agent = Сейчас с вами { $agent }. Закончить разговор и вернуться ко мне?
button-stay = Продолжить
button-leave-agent = Закончить разговор
given-back = { $agent } возвращает вас ко мне. Если что, я здесь.
ask-which-matter = О каком обращении это?
button-for-agent = { $number }, { $agent }

## Мои обращения

# Kept by: conversation/questions/question.ts
no-incidents = Обращений у вас пока нет. Напишите, что случилось, и я помогу.
incidents =
    { $count ->
        [one] У вас { $count } обращение:
        [few] У вас { $count } обращения:
       *[many] У вас { $count } обращений:
    }

    { $list }
# Kept by: desk/incidents/card/refresh-cards.ts
card =
    { $number }: { $status ->
        [new] принято, ждёт специалиста
        [assigned] назначено
        [in_progress] в работе
        [pending] ждёт
        [resolved] решено
        [closed] закрыто
        [merged] объединено с другим обращением
       *[cancelled] отменено
    }
    «{ $description }»

    { $lines }{ $dueKind ->
        [response] { "\u000A" }Ответим до { $due }.
        [resolution] { "\u000A" }Решим до { $due }.
        [late] { "\u000A" }Обещанный срок прошёл, это видят старшие.
       *[none] { "" }
    }
card-line =
    { $time } · { $what ->
        [opened] принято
        [claimed] занимается { $agent }
        [assigned] { $hasAgent ->
            [yes] занимается { $agent }
           *[no] вернулось в очередь
        }
        [started] { $agent } начинает работу
        [pended] { $waitsFor ->
            [user] ждём вашего ответа
            [supplier] ждём поставщика
            [change] ждём плановых работ
           *[other] ждём
        }
        [resumed] снова в работе
        [resolved] решено
        [closed] закрыто
        [reopened] снова открыто
        [resolution_undone] решение отменено
        [withdrawn] отозвано вами
        [cancelled] отменено
        [merged] объединено с другим обращением
        [escalated_functionally] передано другой группе
        [impact_urgency_changed] изменён приоритет
        [approval_asked] ждём согласования
        [joined_major] ждём, пока починят общий сбой
        [left_major] отдельно от общего сбоя
        [approval_denied] не согласовано
       *[approval_granted] согласовано
    }
# Kept by: desk/incidents/card/no-news.ts
no-news =
    По { $number } новостей пока нет.{ $hasAgent ->
        [yes] { "" } Занимается { $agent }.
       *[no] { "" } Оно в очереди.
    }{ $dueKind ->
        [response] { "" } Ответим до { $due }.
        [resolution] { "" } Решим до { $due }.
       *[none] { "" }
    }
button-incident =
    { $number }, { $status ->
        [new] новое
        [assigned] назначено
        [in_progress] в работе
        [pending] ждёт
        [resolved] решено
        [closed] закрыто
       *[cancelled] отозвано
    }
# Kept by: incidents/clock/sla.ts, shown to agents by console/incidents/deadline.tsx
incident =
    { $number }: { $status ->
        [new] принято, ждёт специалиста
        [assigned] назначено
        [in_progress] в работе
        [pending] приостановлено
        [resolved] решено
        [closed] закрыто
       *[cancelled] отозвано
    }.{ $hasAgent ->
        [yes] { "" } Специалист: { $agent }.
       *[no] { "" }
    }
    «{ $description }», открыто { $opened }.
    { $dueKind ->
        [response] Ответим до { $due }.
        [resolution] Решим до { $due }.
        [late] Обещали до { $due } и не успели.
       *[none] { $status ->
            [pending] { $waitsFor ->
                [user] Ждём вашего ответа, напишите его сюда.
                [supplier] Ждём поставщика.
                [change] Ждём плановых работ.
                [major] Это часть общего сбоя, новости пишу сюда.
                [approval] Ждём согласования.
               *[other] Ждём.
            }
            [resolved] Что сделано: { $resolution }
            [closed] Что сделано: { $resolution }
           *[other] Больше ничего делать не нужно.
        }
    }{ $isTooLate ->
        [yes] { "" } Вернуть его уже нельзя, прошло больше пяти рабочих дней. Можно завести новое с тем же текстом.
       *[no] { "" }
    }
not-yours =
    { $count ->
        [0] Такого обращения среди ваших нет, и открытых тоже нет.
       *[other] Такого обращения среди ваших нет. Ваши обращения:
    }
button-add-text = Добавить
button-withdraw = Отозвать
button-reopen = Вернуть в работу
button-register-again = Новое с тем же текстом
ask-text-to-add = Напишите, что добавить к { $number }.
# Kept by: desk/road/record-inbound.ts
write-it-here = Пишите прямо сюда, специалист всё увидит.
# Kept by: incidents/decide.ts writes it into the history; desk/road/record-inbound.ts
text-added = Добавил к { $number }, специалист увидит.
# Kept by: database/conversations/messages.ts names the incident
file-added-to = Приложил к { $number }, специалист увидит.
ask-add-to =
    { $isFile ->
        [yes] К какому обращению это относится?
       *[no] { $count ->
            [one] Ответа на это у меня нет. Это к { $number } («{ $description }») или новое?
           *[other] Ответа на это у меня нет. Это к одному из ваших обращений или новое?
        }
    }
button-add-to = Добавить к { $number }
button-another-matter = Это о другом
ask-withdraw = Отозвать { $number }? Мы перестанем им заниматься.
button-withdraw-now = Отозвать
button-keep = Оставить
withdrawn = Обращение { $number } отозвано. Если проблема вернётся, напишите снова.
# Kept by: conversation/incidents/registering.ts
refused =
    { $reason ->
        [too_late] Вернуть { $number } уже нельзя: прошло больше пяти рабочих дней. Напишите, что случилось, и заведём новое.
        [not_allowed_in_status] { $number } с тех пор изменилось, и это уже не подходит. Вот что с ним сейчас.
       *[other] Этого сделать не получилось: обращение уже изменилось.
    }

## Решение и оценка

resolved =
    { $number } решено: { $resolution }{ $hasCause ->
        [yes] { "" } Причина: { $cause }
       *[no] { "" }
    }{ $hasAgent ->
        [yes] { "" } Специалист: { $agent }.
       *[no] { "" }
    }
    Всё работает?
# Kept by: desk/road/run-effects.ts closes it, by the timer of conversation/incidents/closing.ts
resolved-reminder = { $number } мы решили { $resolvedOn }: { $resolution } Всё работает? Если не ответите, через два рабочих дня я его закрою.
# Kept by: conversation/incidents/closing.ts sets the timer
will-remind = Хорошо, спрошу ещё раз завтра.
button-all-well = Да, всё работает
button-not-well = Нет
# Kept by: database/conversations/queue/queue-query.ts, where agents find it
reopened =
    Вернул { $number } в работу, номер тот же.{ $hasAgent ->
        [yes] { "" } Занимается { $agent }.
       *[no] { "" } Возьмёт первый свободный специалист.
    }{ $asksWhy ->
        [yes] { "" } Напишите, что не так, я передам.
       *[no] { "" }
    }
closed-by-silence = Закрыл { $number }: ответа не было три рабочих дня. Как мы справились? 1 — плохо, 5 — отлично.
ask-rating = Рад, что всё работает. Как мы справились? 1 — плохо, 5 — отлично.
score-1 = 1
score-2 = 2
score-3 = 3
score-4 = 4
score-5 = 5
# Kept by: desk/incidents/tell-of-rating.ts tells those in charge
ask-comment =
    { $score ->
        [1] Спасибо за честность. Что пошло не так? Напишите пару слов, их прочитает старший смены.
        [2] Спасибо за честность. Что пошло не так? Напишите пару слов, их прочитает старший смены.
        [3] Спасибо. Что стоило сделать лучше?
       *[other] Спасибо! Если хотите, напишите, что понравилось.
    }
ask-change-rating = Вы поставили { $score }. Изменить на { $other }?
button-change-rating = Да, изменить
button-keep-rating = Оставить
ask-comment-again = Напишите пару слов об оценке или пропустите.
button-no-comment = Без комментария
thanks-for-rating = Оценка { $score } записана, спасибо.
thanks-for-comment = Спасибо, записал в обращение.
thanks-anyway = Хорошо. Если что, я здесь.

## Новости об обращении

incident-assigned = Обращением { $number } занимается { $agent }.
# Kept by: desk/conversations/agent-actions.ts tells of each change; its timer `pend` ends a wait with a date
status-changed =
    { $status ->
        [in_progress] { $number } снова в работе.
        [pending] { $number }: { $waitsFor ->
            [user] ждём вашего ответа, напишите его сюда
            [supplier] ждём поставщика
            [change] ждём плановых работ
            [approval] ждём согласования
           *[other] пока ждёт
        }.{ $hasUntil ->
            [yes] { "" } Вернёмся к этому { $until }.
           *[no] { $waitsFor ->
                [user] { "" }
                [approval] { "" } Напишу, когда решат.
               *[other] { "" } Напишу, когда работа продолжится.
            }
        }
        [cancelled] { $number } отменено: { $reason }
        [assigned] { $number } снова открыто.
       *[other] { $number }: статус изменился.
    }
# Kept by: desk/conversations/agent-actions.ts: its timer `pend` ends a wait with a date
resolution-undone =
    { $number } отметили решённым по ошибке. { $status ->
        [pending] { $waitsFor ->
            [user] Ждём вашего ответа, напишите его сюда.
            [supplier] Ждём поставщика.
            [change] Ждём плановых работ.
            [approval] Ждём согласования.
           *[other] Пока ждёт.
        }{ $hasUntil ->
            [yes] { "" } Вернёмся к этому { $until }.
           *[no] { "" }
        }
       *[other] Обращение снова открыто.
    }
# Kept by: incidents/clock/sla.ts, shown to agents by console/incidents/deadline.tsx
priority-changed =
    У { $number } теперь { $priority ->
        [1] критический
        [2] высокий
        [3] средний
        [4] низкий
       *[5] плановый
    } приоритет. { $dueKind ->
        [response] Ответим до { $due }.
        [resolution] Решим до { $due }.
       *[other] Срок не изменился.
    }

## Когда что-то не так

stale-choice = Это кнопка прошлого вопроса. Вот что сейчас:
already-pressed = Это уже учтено.
# Kept by: conversation/hand-overs/hand-over.ts, by the button below
repeating = Я повторяюсь. Выберите кнопку, скажите другими словами или давайте позову специалиста.
unknown-command = Такой команды нет. Есть /help, /menu, /person, /incidents, /language и /cancel.
cannot-show =
    { $what ->
        [paid_media] Платные снимки и видео
        [story] Историю
        [checklist] Сам список дел
        [game] Игру
        [invoice] Счёт
        [giveaway] Розыгрыш
        [giveaway_winners] Итоги розыгрыша
        [gift] Подарок
        [unique_gift] Подарок
        [rich_media] Карточку с кнопками
       *[other] Сообщение такого вида
    } я передать не могу{ $hasWords ->
        [yes] , но слова сохранил. Если важно и остальное, пришлите снимок экрана.
       *[no] . Напишите, пожалуйста, текстом или пришлите снимок экрана.
    }
# Kept by: conversation/incidents/kept-files.ts, put to the incident by database/conversations/messages.ts
file-kept =
    { $kind ->
        [photo] Фото сохранил и приложу к вашему вопросу. Картинок я не читаю
        [document] Файл сохранил и приложу к вашему вопросу. Файлов я не читаю
        [voice] Голосовое сохранил и приложу к вашему вопросу. Голосовых я не разбираю
        [audio] Аудио сохранил и приложу к вашему вопросу. Записей я не разбираю
        [video] Видео сохранил и приложу к вашему вопросу. Видео я не смотрю
        [round_video] Видеосообщение сохранил и приложу к вашему вопросу. Видео я не смотрю
        [contact] Контакт сохранил и приложу к вашему вопросу. Чем помочь, по нему не видно
        [location] Место на карте сохранил и приложу к вашему вопросу. Чем помочь, по нему не видно
        [venue] Место на карте сохранил и приложу к вашему вопросу. Чем помочь, по нему не видно
        [poll] Опрос сохранил и приложу к вашему вопросу. Чем помочь, по нему не видно
       *[other] Сохранил. Стикеров и картинок я не читаю
    }, поэтому напишите словами, что случилось.
file-added =
    { $kind ->
        [photo] Фото приложил.
        [document] Файл приложил.
        [voice] Голосовое приложил.
        [video] Видео приложил.
       *[other] Приложил.
    }
file-too-large =
    { $hasSize ->
        [yes] Файл { $size } МБ
       *[no] Такой большой файл
    } { $messenger } мне не отдаёт (до { $limit } МБ). Пришлите архивом поменьше или ссылкой{ $hasCaption ->
        [yes] ; текст я сохранил.
       *[no] .
    }
file-lost =
    Не смог получить { $kind ->
        [photo] фото
        [voice] голосовое
        [video] видео
        [round_video] видеосообщение
        [sticker] стикер
       *[other] файл
    }{ $hasName ->
        [yes] { " " }«{ $name }»
       *[no] { "" }
    }: мессенджер его не отдал. Пришлите, пожалуйста, ещё раз.
secret =
    Я скрыл { $kind ->
        [card] номер карты
        [card_and_code] номер карты и код или пароль
        [passport] номер паспорта
        [snils] номер СНИЛС
        [inn] ИНН
        [account] номер счёта
        [key] ключ доступа
        [documents] номера документов и счетов
        [secrets] секретные данные
        [password] пароль
        [code] код
       *[several] секретные данные
    }{ $isDeleted ->
        [yes] { "" } и удаляю ваше сообщение: в чате это не нужно никому, и сотрудники никогда этого не спросят.
       *[no] . Если сообщение осталось видно в чате, удалите его: сотрудники никогда этого не спросят.
    }
    { $kind ->
        [passport] У нас он нигде не записан.
        [snils] У нас он нигде не записан.
        [inn] У нас он нигде не записан.
        [account] У нас он нигде не записан.
        [key] Если его мог увидеть кто-то ещё, отзовите его и выпустите новый.
        [documents] У нас они нигде не записаны.
        [secrets] Если пароль или ключ мог увидеть кто-то ещё, смените его.
        [password] Если его мог увидеть кто-то ещё, смените его.
        [code] Если вы уже назвали его кому-то, сразу нажмите «Позвать специалиста».
       *[other] { $hasPhone ->
            [yes] Если код с обратной стороны или из СМС уже кому-то сообщили, заблокируйте карту: { $phone }.
           *[no] Если код с обратной стороны или из СМС уже кому-то сообщили, сразу заблокируйте карту.
        }
    }
group = Я отвечаю только в личных чатах. Напишите мне лично, а отсюда я выхожу.
# Kept by: conversation/step.ts hands over; desk/road/handle-inbound.ts keeps it
broke = У меня сбой, но ваше сообщение сохранено, и специалист его увидит.

## Для сотрудников: описание обращения, когда просят человека без слов

person-asked = Просит позвать специалиста.

## Что бот говорит о себе в самом мессенджере

bot-description = Отвечаю на вопросы о работе и технике сразу, регистрирую обращения и зову специалиста, если нужен человек. Напишите, что случилось, своими словами.
bot-short-description = Служба поддержки: ответ сразу или специалист.
command-menu = Что я умею
command-incidents = Мои обращения
command-person = Позвать специалиста
command-language = Язык
command-announcements = Объявления: присылать или нет
command-cancel = Отменить начатое
command-feedback = Предложить улучшение
command-help = Подсказка

## Кто пишет: телефон и связанные мессенджеры

button-phone = Подтвердить телефон
button-link = Связать мессенджеры
button-share-phone = Передать мой номер
button-not-now = Не сейчас
# Kept by: desk/people/prove-phone.ts
ask-phone =
    Нажмите «Передать мой номер»: { $messenger } сам назовёт мне ваш номер, и я узнаю вас по справочнику. Чужой контакт или набранный номер не подойдёт.
phone-not-here = Здесь подтвердить телефон нельзя: браузер вашего номера не знает. Это можно сделать в Telegram или Viber, а вопросы и обращения работают и тут.
phone-proved =
    Готово, { $name }: телефон подтверждён.{ $hasZone ->
        [yes] { " " }Время теперь называю по вашему часовому поясу.
       *[no] { "" }
    }
phone-proved-already = Ваш телефон здесь уже подтверждён, { $name }. Отменить: /unlink.
phone-unknown = Номер получил, но в справочнике его нет, и хранить его не буду.
phone-unknown-next = Всё остальное работает и без него: вопросы, обращения, специалист. Если номер должен быть в справочнике, скажите специалисту.
phone-other-person = По справочнику это номер другого человека, чем в связанном чате. Сначала разорвите связь: /unlink.
phone-not-own = Это не ваш собственный контакт, телефон он не подтверждает.
phone-kept = Хорошо, обойдёмся без телефона.
phone-forgotten = Хорошо, телефон в этом чате больше не подтверждён.
# Kept by: desk/people/link-chats.ts
link-code =
    Откройте меня в другом мессенджере и отправьте там:

    /link { $code }

    Код действует 10 минут и один раз. Никому его не пересылайте: по нему видны ваши обращения.
# Kept by: desk/people/link-chats.ts, desk/people/move-notices.ts
linked = Готово, этот чат связан с вашим чатом в { $messenger }. Обращения теперь общие, а новость, которая не дойдёт в один мессенджер, пришлю в другой.
link-refused =
    { $why ->
        [too_many] Слишком много неверных кодов. Попробуйте ещё раз { $until }.
        [own_chat] Этот код для другого мессенджера: отправьте его там.
        [two_people] Не связал: в этих чатах подтверждены телефоны двух разных людей.
       *[linked_already] Эти чаты уже связаны.
    }
not-linked = Этот чат ни с чем не связан, и телефон в нём не подтверждён. Связать с другим мессенджером: /link.
ask-unlink =
    { $isLinked ->
        [yes] Этот чат связан с вашим чатом в { $messengers }. Если разорвать связь, обращения останутся там, где их открыли.
       *[no] Других мессенджеров у этого чата нет.
    }{ $isProved ->
        [yes] { " " }Телефон подтверждён здесь.
       *[no] { "" }
    }
button-unlink = Разорвать связь
button-forget-phone = Забыть телефон
left-so = Хорошо, всё остаётся как было.
button-leave-so = Оставить как есть
unlinked =
    { $isHere ->
        [yes] Готово, этот чат больше не связан с вашим чатом в { $messenger }. Обращения, открытые здесь, остались здесь.
       *[no] Чат в { $messenger } больше не связан с этим: его обращения ушли вместе с ним.
    }
moved-notice =
    В { $messenger } это не дошло, поэтому пишу сюда:

    { $text }
# Kept by: desk/road/handle-inbound.ts
blocked =
    До { $until } я вам здесь не отвечаю. Причина: { $reason } { $hasPhone ->
        [yes] Если дело срочное, звоните: { $phone }.
       *[no] Ваши сообщения сохраняются, после этого срока пишите как обычно.
    }
unblocked = Я снова отвечаю, пишите.
too-fast = Сообщений пришло очень много, за всеми не успеваю. Они сохранены; подождите минуту и напишите главное.

## Общий сбой

# Kept by: desk/incidents/majors/keep-majors.ts apologises for a time that has passed
known-fault =
    Знаем: «{ $title }», с { $since }. { $text }
    { $isLate ->
        [yes] Новость обещали { $next }, она задерживается.
       *[no] Следующая новость { $next }.
    } У вас то же самое?
button-me-too = У меня тоже
button-another-fault = У меня другое
# Kept by: desk/incidents/majors/tell-members.ts
known-fault-again =
    Знаем: «{ $title }», вы в списке, номер { $number }. { $text }
    { $isLate ->
        [yes] Новость обещали { $next }, она задерживается. Как будет, напишу сюда.
       *[no] Следующая новость { $next }, напишу сюда.
    }
button-leave-fault = Не сообщать
# Kept by: desk/incidents/majors/tell-members.ts
fault-joined =
    Записал, ваш номер { $number }.{ $hasNews ->
        [yes] { "" } Только что стало известно: { $text }
       *[no] { "" }
    } { $isLate ->
        [yes] Новость задерживается, как будет, напишу сюда.
       *[no] Следующая новость { $next }, напишу сюда.
    } Когда починим, спрошу, всё ли у вас работает.
# Kept by: desk/incidents/majors/tell-members.ts
fault-joined-before =
    Вы уже в списке, номер { $number }.{ $hasNews ->
        [yes] { "" } Последнее: { $text }
       *[no] { "" }
    } { $isLate ->
        [yes] Новость задерживается, как будет, напишу сюда.
       *[no] Следующая новость { $next }, напишу сюда.
    }
# Kept by: desk/incidents/majors/tell-members.ts
fault-joined-by-agent =
    Ваше обращение { $number } — часть общего сбоя «{ $title }». { $text }
    { $isLate ->
        [yes] Новость задерживается, как будет, напишу сюда.
       *[no] Следующая новость { $next }, напишу сюда.
    }
# Kept by: desk/incidents/handle-incident.ts, desk/conversations/agent-messages.ts
fault-over = { $hasTitle ->
        [no] Этот сбой уже устранили.
       *[other] Сбой «{ $title }» уже устранили.
    } Если у вас всё ещё не работает, оставьте обращение, и вам ответят.
# Kept by: desk/incidents/majors/tell-members.ts
fault-update =
    «{ $title }». { $text }
    { $isLate ->
        [yes] Когда следующая новость, пока не знаем.
       *[no] Следующая новость { $next }.
    }
# Kept by: desk/incidents/majors/keep-majors.ts
fault-apology =
    «{ $title }»: обещал написать к этому времени, но нового пока нет, извините. { $isLate ->
        [yes] Как будет, напишу сюда.
       *[no] Следующая новость { $next }.
    }
ask-leave-fault = Больше не писать об этом сбое? Обращение { $number } можно оставить специалисту или отозвать.
button-leave-to-agent = Оставить специалисту
button-stay-told = Пишите дальше
# Kept by: incidents/clock/sla.ts, shown to agents by console/incidents/deadline.tsx
fault-left =
    О сбое больше не пишу. Обращение { $number } ждёт специалиста отдельно{ $dueKind ->
        [response] , ответим до { $due }.
        [resolution] , решим до { $due }.
       *[other] .
    }


## Мнение о службе

closed-by-silence-effort = Закрыл { $number }: ответа не было три рабочих дня. Насколько легко было решить вопрос? 1 — очень трудно, 5 — очень легко.
ask-effort = Рад, что всё работает. Насколько легко было решить вопрос? 1 — очень трудно, 5 — очень легко.
ask-reason = Жаль, что не вышло лучше. Что подвело? Нажмите или напишите своими словами.
button-reason-slow = Долго
button-reason-unsolved = Не решили
button-reason-unclear = Непонятно объяснили
button-reason-rude = Невежливо
button-reason-other = Другое
button-thank-agent = Спасибо, { $agent }!
# Kept by: desk/incidents/feedback/thank-agent.ts
agent-thanked = { $agent } увидит ваше спасибо.
# Kept by: desk/incidents/feedback/thank-agent.ts
agent-thanked-more = { $agent } увидит ваше спасибо. Если хотите, напишите ещё, что понравилось.
ask-nps = И последнее, раз в три месяца: посоветуете нас коллеге? 0 — точно нет, 10 — точно да.
ask-nps-why = Записал { $score }. Почему так? Можно в двух словах или не отвечать.
thanks-for-opinion = Спасибо, записал.
button-wish = Предложить улучшение
ask-wish = Что сделать лучше? Напишите одним сообщением, своими словами.
# Kept by: console/incidents/feedback/feedback-page.tsx, desk/incidents/feedback/work-off.ts
wish-kept = Записал ваше предложение. Его прочитает старший смены; если ответит, я напишу сюда.
wish-beside-people = Напишите это здесь, в переписке со специалистом, или позже командой /feedback.
wish-in-draft = Давайте сначала закончим обращение. Предложение можно оставить потом: /feedback.
feedback-answered =
    { $agent } отвечает на { $what ->
        [wish] ваше предложение
        [complaint] вашу жалобу
       *[other] вашу оценку
    }:

    { $answer }

## Свои данные

button-privacy = Мои данные
button-my-data = Прислать мне всё
button-forget-me = Удалить всё
button-forget-now = Удалить навсегда
command-privacy = Что я о вас храню и как это удалить
privacy =
    Я храню переписку в этом чате, файлы, ваши обращения и оценки, чтобы вам не приходилось повторять. Пароли, коды и номера карт скрываю сразу и не храню.

    { $years ->
        [0] { $days ->
            [0] Всё это лежит, пока вы не попросите удалить.
            [one] Сказанное удаляю сам через { $days } день.
            [few] Сказанное удаляю сам через { $days } дня.
           *[many] Сказанное удаляю сам через { $days } дней.
        }
        [one] Сказанное удаляю сам через { $years } год.
        [few] Сказанное удаляю сам через { $years } года.
       *[many] Сказанное удаляю сам через { $years } лет.
    }

    /mydata пришлёт всё, что о вас есть, одним файлом. /forget удалит это навсегда.
# Kept by: desk/people/own-data/carry-out-data-requests.ts
data-wanted = Собираю всё, что о вас есть. Пришлю файлом сюда, обычно это меньше минуты.
data-ready =
    { $files ->
        [0] Вот всё, что о вас есть. Откройте в архиве файл index.html.
        [one] Вот всё, что о вас есть. Откройте в архиве файл index.html. { $files } файл не поместился: мессенджер не примет архив с ним.
        [few] Вот всё, что о вас есть. Откройте в архиве файл index.html. { $files } файла не поместились: мессенджер не примет архив с ними.
       *[many] Вот всё, что о вас есть. Откройте в архиве файл index.html. { $files } файлов не поместились: мессенджер не примет архив с ними.
    }
forget-open =
    { $count ->
        [one] У вас { $count } незакрытое обращение: без ваших данных его не решить. Отзовите его или дождитесь решения и подтвердите его, потом повторите /forget.
        [few] У вас { $count } незакрытых обращения: без ваших данных их не решить. Отзовите их или дождитесь решения и подтвердите его, потом повторите /forget.
       *[many] У вас { $count } незакрытых обращений: без ваших данных их не решить. Отзовите их или дождитесь решения и подтвердите его, потом повторите /forget.
    }
# Kept by: desk/people/own-data/carry-out-data-requests.ts
ask-forget =
    Удалю имя, телефон, переписку, файлы, слова обращений и отзывов во всех ваших связанных чатах. Вернуть их будет нельзя.

    Останутся только номера, даты и статусы обращений и оценки без слов: по ним служба отчитывается. { $backups ->
        [0] Из резервных копий данные уйдут вместе с копиями.
        [one] Из резервных копий данные уйдут через { $backups } день.
        [few] Из резервных копий данные уйдут через { $backups } дня.
       *[many] Из резервных копий данные уйдут через { $backups } дней.
    } Сообщения на вашем телефоне удалите сами.
# Kept by: desk/people/own-data/carry-out-data-requests.ts
forgetting = Удаляю всё в течение минуты. Напишете снова — познакомимся заново.
