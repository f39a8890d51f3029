-- Replies that agents put into a conversation instead of typing them, and what is done besides (a macro's steps).

create table canned_replies (
  id bigint generated always as identity primary key,
  -- In each language that has one: {"ru": "…"}. What the user reads is a template with {user}, {number}, {deadline}, {agent}, {group}.
  titles jsonb not null,
  texts jsonb not null,
  scope text not null check (scope in ('own', 'group', 'all')),
  -- Id of a group of the settings.
  "group" text,
  agent_id bigint references agents,
  -- See incidents/macros/step.ts.
  steps jsonb not null default '[]',
  used_count integer not null default 0,
  last_used_at timestamptz,
  -- Deleted: nobody sees it any more.
  archived_at timestamptz,
  version integer not null default 0,
  constraint canned_of_group check ((scope = 'group') = ("group" is not null)),
  constraint canned_of_agent check ((scope = 'own') = (agent_id is not null))
);
create index canned_replies_agent_id on canned_replies (agent_id) where archived_at is null;

-- The eight things a support desk says most. Ordinary rows: to be changed and deleted like any other.
insert into canned_replies (titles, texts, scope, steps) values
(
  '{"ru": "Пока не знаем причину", "uk": "Поки не знаємо причину", "en": "We don''t know yet"}',
  '{"ru": "{user}, причину пока не знаем, разбираемся. Обращение {number}: решим до {deadline}. Если выясним раньше, напишу сюда же.",
    "uk": "{user}, причину поки не знаємо, розбираємося. Звернення {number}: вирішимо до {deadline}. Якщо з’ясуємо раніше, напишу сюди ж.",
    "en": "{user}, we don''t know the cause yet and are looking into it. {number}: we''ll have it solved by {deadline}. If we find out sooner, I''ll write here."}',
  'all', '[]'
),
(
  '{"ru": "Сбой у нас", "uk": "Збій у нас", "en": "It''s our fault"}',
  '{"ru": "{user}, сбой на нашей стороне, с вашей ничего делать не нужно. Чиним, обращение {number}, срок до {deadline}. Напишу, когда заработает.",
    "uk": "{user}, збій на нашому боці, з вашого нічого робити не потрібно. Лагодимо, звернення {number}, строк до {deadline}. Напишу, коли запрацює.",
    "en": "{user}, the fault is on our side and there''s nothing you need to do. We''re fixing it under {number}, by {deadline}. I''ll write as soon as it works."}',
  'all', '[]'
),
(
  '{"ru": "Причина у поставщика", "uk": "Причина в постачальника", "en": "It''s the supplier"}',
  '{"ru": "{user}, причина не у нас, а у поставщика: мы передали ему всё, что нужно для ремонта. Обращение {number} остаётся за нами, вернусь с новостями на следующий рабочий день.",
    "uk": "{user}, причина не в нас, а в постачальника: ми передали йому все, що потрібно для ремонту. Звернення {number} лишається за нами, повернуся з новинами наступного робочого дня.",
    "en": "{user}, the cause is at our supplier''s, not here: they have everything they need from us to repair it. {number} stays with us, and I''ll be back with news on the next working day."}',
  'all', '[{"kind": "pend", "reason": "supplier", "workingDays": 1}]'
),
(
  '{"ru": "Отказываем", "uk": "Відмовляємо", "en": "We have to say no"}',
  '{"ru": "{user}, этого мы сделать не можем: правила безопасности такого не допускают ни для кого. Если опишете, чего нужно добиться, поищем разрешённый способ.",
    "uk": "{user}, цього ми зробити не можемо: правила безпеки такого не дозволяють нікому. Якщо опишете, чого потрібно досягти, пошукаємо дозволений спосіб.",
    "en": "{user}, we can''t do this: the security rules don''t allow it for anybody. Tell me what you need to get done, and we''ll look for a way that is allowed."}',
  'all', '[]'
),
(
  '{"ru": "Извиняемся", "uk": "Вибачаємося", "en": "We''re sorry"}',
  '{"ru": "{user}, простите: ответ занял дольше, чем мы обещали. Теперь обращением {number} занимаюсь лично я, {agent}. Срок до {deadline}.",
    "uk": "{user}, вибачте: відповідь забрала більше часу, ніж ми обіцяли. Тепер зверненням {number} займаюся особисто я, {agent}. Строк до {deadline}.",
    "en": "{user}, I''m sorry: the answer took longer than we promised. From now on {number} is with me personally, {agent}. The deadline is {deadline}."}',
  'all', '[]'
),
(
  '{"ru": "Ждём ответа от вас", "uk": "Чекаємо на вашу відповідь", "en": "Waiting for you"}',
  '{"ru": "{user}, чтобы продолжить, нужны снимок экрана с ошибкой и время, когда она появилась. Обращение {number} подождёт вашего ответа.",
    "uk": "{user}, щоб продовжити, потрібні знімок екрана з помилкою та час, коли вона з’явилася. Звернення {number} зачекає на вашу відповідь.",
    "en": "{user}, to go on I need a screenshot of the error and the time it appeared. {number} will wait for your answer."}',
  'all', '[{"kind": "pend", "reason": "user", "workingDays": 2}]'
),
(
  '{"ru": "Передаём коллегам", "uk": "Передаємо колегам", "en": "Handing on"}',
  '{"ru": "{user}, тут нужны коллеги, которые знают эту систему лучше. Передаю им обращение {number} вместе с перепиской, повторять ничего не придётся.",
    "uk": "{user}, тут потрібні колеги, які знають цю систему краще. Передаю їм звернення {number} разом із листуванням, повторювати нічого не доведеться.",
    "en": "{user}, this needs colleagues who know the system better. I''m handing {number} to them with our whole conversation, so you won''t have to repeat anything."}',
  'all', '[]'
),
(
  '{"ru": "Решено, закрываем", "uk": "Вирішено, закриваємо", "en": "Solved, closing"}',
  '{"ru": "{user}, готово: всё проверено и работает. Обращение {number} закрываю. Если вернётся, просто напишите сюда.",
    "uk": "{user}, готово: усе перевірено і працює. Звернення {number} закриваю. Якщо повернеться, просто напишіть сюди.",
    "en": "{user}, done: it''s checked and working. I''m closing {number}. If it comes back, just write here."}',
  'all',
  '[{"kind": "resolve", "code": null, "text": {"ru": "Неисправность устранена и проверена.", "uk": "Несправність усунено й перевірено.", "en": "The fault is repaired and checked."}}]'
);
