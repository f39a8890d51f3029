/**
 * Words that only point at what stands beside them and name nothing: «вот он», «первый», "sorry, wrong one, it is". A
 * value among such words alone is what the message is there for; beside any other word it may be a room or an invoice.
 */
const pointing = new RegExp(
  `^(?:${[
    // Russian
    'это|этот|эта|эти|этого|этом|куда|вот|ней|нем|нём|ним|нее|неё|него|он|она|оно|они|его|её|ее|такой|такая|такое|такие|там|тут|здесь|сюда|мой|моя|моё|мое|мои|наш|был|была|было|были|есть|стоит|стоял|сейчас|щас|теперь|потом|раньше|или|либо|ли|то|и|а|но|да|ну|ой|ай|эх|ага|угу|блин|тьфу|упс|сорри|извин\\p{L}*|прост(?:и|ите)|не|нет|тот|та|те|другой|другая|другие|следующ\\p{L}*|правильн\\p{L}*|верн(?:ый|ая|о|ее)|точнее|вернее|точно|ошибс\\p{L}*|ошибла\\p{L}*|опечат\\p{L}*|кажется|кажись|вроде|наверно|наверное|видимо|походу|может|можно|думаю|помню|перв\\p{L}*|втор(?:ой|ая|ые|ое)|трет(?:ий|ья)|вижу|видно|бачу|держи\\p{L}*|лови\\p{L}*|смотри\\p{L}*|пиш(?:у|ет|ут|ите)|запис\\p{L}*|напис\\p{L}*|указа\\p{L}*|дал\\p{L}?|выда\\p{L}*|присл\\p{L}*|скин\\p{L}*|приш(?:[её]л|ла|ло|ли)|получил\\p{L}*|наш[её]л|нашла|вспомнил\\p{L}*|ввожу|вв[её]л|ввела|ввод\\p{L}*|вбива\\p{L}*|набира\\p{L}*|пробу\\p{L}*|попроб\\p{L}*|поставил\\p{L}*|назва\\p{L}*|отправ\\p{L}*|цифр\\p{L}{0,2}|букв\\p{L}{0,2}|слово|слитно|через|код\\p{L}{0,2}|парол\\p{L}{0,2}|пин|цвв|сзади|обороте|обратной|стороны|из|с|со|по|на|в|за|от|к|смс|смске|sms|пуша|пуш|пожалуйста|пож|пжл|плиз|у|я|вы|мне|меня|вам|так|тоже|же|бы|ещ[её]|уже|вс[её]|тогда|сначала|сразу|новый|новая|новые|старый|старая|если|что|чем|когда|целиком|полностью|подойд[её]т|подходит|работает|конц[еауы]?|послед\\p{L}*|продолж\\p{L}*|хвост\\p{L}?|конец|начало|дальше|затем|далее|остальное|всего|больш\\p{L}*|маленьк\\p{L}*|заглавн\\p{L}*|секунд\\p{L}*|минут\\p{L}?ч?к?\\p{L}?|сек|момент|подожди\\p{L}*|ок|окей',
    // Ukrainian
    'це|цей|ця|ці|оце|отой|ось|осьо|ній|ньому|ним|він|вона|воно|таки[йм]|така|мій|моє|був|була|було|зараз|тепер|або|чи|й|та|ні|той|вибач\\p{L}*|перепрош\\p{L}*|правильний|здається|перши?й|перша|другий|друга|третій|тримай\\p{L}*|записан\\p{L}*|написан\\p{L}*|при(?:йш(?:ов|ла|ло)|слали)|отрима\\p{L}*|знайш\\p{L}*|згада\\p{L}*|вводжу|ввів|набрав|набрала|спробу\\p{L}*|будь|ласка|із|зі|мене|ще|вже|новий|нова|старий|до|звороті|потім|далі|помил\\p{L}*вс\\p{L}*|помилилас\\p{L}*|останн\\p{L}*|продовж\\p{L}*|кінець|початок|решта',
    // English
    "it|its|it's|is|was|this|that|these|the|here|here's|heres|there|my|mine|one|ones|sorry|oops|ops|wrong|no|nope|not|wait|actually|correct|correction|right|mean|meant|i|maybe|or|and|first|second|third|old|new|try|tried|trying|typed?|typing|says|said|got|received|came|now|then|see|please|pls|use|used|using|should|be|so|ok|okay|a|an|to|entered|found|reads?|shows?|code|codes|pin|password|pass|digits|number|numbers|from|on|in|of|with|back|at|all|caps|last|next|rest|continued|continuation|ending|ends|they|gave|me|sent|you|your|just|also|think|it´s",
    // Russian in Latin letters
    'eto|vot|takoy|moy|moi|byl|tut|ne|tot|nu|oy|oi|ili|i|novyy|novy|noviy|stoit|derzhite|prishel|parol|kod',
  ].join('|')})$`,
  'iu',
)

export const isPointing = (word: string): boolean => pointing.test(word)

/** Whether what is left of a message beside its values says nothing of its own. */
export const pointsOnly = (rest: string): boolean => (rest.match(/[\p{L}'’]+/gu) ?? []).every(isPointing)
