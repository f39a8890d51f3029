import { englishFeedback } from './english-feedback.ts'
import type { AnswerWords } from '../answer-words.ts'
import { englishDangers } from './english-dangers.ts'
import { groupsOf, listed } from '../language-rules.ts'

/** How people answer the desk's questions in English. */
export const englishAnswers: AnswerWords = {
  affected: {
    one: groupsOf(`
      only me
      just me
      me only
      just myself
      myself
      only my
      just my
      its me
      me
      mine
      i
      alone
      nobody else
      no one else
      one person
      others are fine
      everyone else is fine
    `),
    some: groupsOf(`
      not only me
      not just me
      not everyone
      not all
      my team
      team
      department
      my department
      group
      colleague
      colleagues
      coworkers
      floor
      room
      office neighbours
      several
      a few
      few
      some
      many
      half
      us
      we
      our
      both
      accounting
      accounts
      finance
      hr
      legal
      sales
      it
      cashiers
      tellers
      warehouse
      reception
      couple
    `),
    all: groupsOf(`
      everyone
      everybody
      all
      all of us
      whole office
      whole bank
      whole company
      whole branch
      entire office
      entire company
      the office
      company
      branch
      bank
      all departments
      all staff
    `),
    within: groupsOf(`
      team
      department
      group
      floor
      room
      accounting
      finance
    `),
  },
  hindrance: {
    stopped: groupsOf(`
      stuck
      im stuck
      blocked
      stopped
      cant work
      cannot work
      can not work
      cant
      cannot
      not at all
      no
      nope
      no way
      impossible
      urgent
      very urgent
      urgently
      asap
      right now
      immediately
      at a standstill
      nothing works
      not working
      dead in the water
      critical
      cant wait
    `),
    harder: groupsOf(`
      yes
      yep
      yeah
      i can
      can
      harder
      with difficulty
      difficult
      slow
      slowly
      slower
      sort of
      kind of
      kinda
      more or less
      partly
      partially
      annoying
      barely
      somehow
      limping along
      not really
      not critical
      inconvenient
    `),
    waits: groupsOf(`
      can wait
      it can wait
      no rush
      not urgent
      not a rush
      no hurry
      not in a hurry
      whenever
      when you can
      when you have time
      later
      low
      low priority
      take your time
      not important
      any time
    `),
  },
  unknown: groupsOf(`
    i dont know
    dont know
    do not know
    dunno
    no idea
    not sure
    unsure
    hard to say
    hard to tell
    idk
    who knows
    cant say
    cant tell
  `),
  glue: listed(`
    the a an is are it its this that for in at of on here there think guess seems probably maybe just only right now well
    so and people persons person staff please yes no work working to my i we our affected affects but at all completely totally
  `),
  numbers: [
    listed('1 one'),
    listed('2 two'),
    listed('3 three'),
    listed('4 four'),
    listed('5 five'),
    listed('6 six'),
    listed('7 seven'),
    listed('8 eight'),
    listed('9 nine'),
    listed('10 ten'),
  ],
  scores: [
    listed('1 one terrible awful horrible worst'),
    listed('2 two bad poor'),
    listed('3 three average okay meh'),
    listed('4 four good'),
    listed('5 five 10 ten excellent great perfect amazing brilliant'),
  ],
  scoreGlue: listed(
    'i id would it was very you were all everything star stars point points out of score a i give you its rating from me solid',
  ),
  ...englishFeedback,
  leaves: groupsOf(`
    not wait
    wont wait
    cant wait here
    not hang around
    ping me later
    write me later
    check back
    never mind the wait
    got to go
  `),
  relief: groupsOf(`
    like a charm
    finally
    hooray
    no more
    anymore
    good as new
    works
    brilliant
    perfect
  `),
  calls: listed('talk speak call get connect put transfer want need give chat contact reach pass send give bring'),
  called: listed('agent operator human representative'),
  dangers: englishDangers,
  sameHere: {
    says: listed('same too me us ditto likewise'),
    beside: listed('yes yep yeah here for problem issue thing exact exactly the with it is also have i we'),
  },
  more: listed('also forgot plus additionally add besides btw'),
  hedges: listed('seems guess think probably looks maybe so'),
  fillers: listed(`
    so ok okay well listen look thing things situation story basically anyway actually heres here is the a an i have got
    want wanted to say tell ask you me something issue problem trouble um uh hmm right now then see know one sec second
    minute moment explain
  `),
  corrects: { not: listed('not no'), but: listed('but its rather') },
}
