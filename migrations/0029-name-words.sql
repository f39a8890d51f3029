-- A name as it stands in a sentence: «позвоните Смирнову Владимиру».
create index users_name_words on users using gin (search_words(name));
