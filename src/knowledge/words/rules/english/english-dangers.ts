import type { AnswerWords } from '../answer-words.ts'
import { groupsOf } from '../language-rules.ts'

/** How danger to people, or to money and accounts, is told in English. */
export const englishDangers: AnswerWords['dangers'] = {
  people: groupsOf(`
    stuck lift
    stuck elevator
    trapped lift
    trapped elevator
    trapped inside
    locked inside
    fire building
    fire office
    fire server
    on fire
    smoke office
    smoke coming
    smoke server
    smell gas
    gas leak
    smell burning
    electric shock
    sparks coming
    sparking
    unconscious
    passed out
    collapsed
    fainted
    heart attack
    call ambulance
    bleeding
    gun
    knife
    bomb
    explosion
    being attacked
    someone hurt
  `),
  money: groupsOf(`
    ive been hacked
    been hacked
    got hacked
    was hacked
    hacked my
    someone in my account
    somebody in my account
    someone is in my account
    someone logged into my
    someone else my account
    stealing money
    stealing my
    stole my card
    stole my phone
    stole my laptop
    stole my money
    money disappearing
    money is gone
    emptying my
    draining my
    stealing from my
    took another
    taking from my
    money has gone
    printer on fire
    money vanished
    money leaving account
    money being taken
    taking my money
    taking money
    fraud right now
    fraudsters taking
    scammers taking
    scammer has my
    scammers have my
    gave scammer
    gave the code
    told the code
    gave my code
    sent money scammer
    being scammed
    got scammed
    ransomware
    files encrypted
  `),
  unless: groupsOf(`
    how to avoid
    how do i avoid
    how to recognise
    how to recognize
    what is
    how to tell
    how do i know
    test
    training
    course
    drill
  `),
}
