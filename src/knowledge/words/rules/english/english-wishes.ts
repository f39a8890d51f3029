import { groupsOf, type LanguageRules, listed } from '../language-rules.ts'

/** Wishes that people have of the desk while a matter is open. */
export const englishWishes: Pick<LanguageRules['smallTalk'], 'waiting' | 'complaint' | 'again' | 'later'> = {
  waiting: {
    keys: [],
    phrases: groupsOf(`
      my place
      my position
      what place
      place in line
      place in the queue
      how long
      how much longer
      much longer
      how soon
      will it take
      still waiting
      im waiting
      i am waiting
      been waiting
      waiting for
      when will
      when is
      will someone
      will anyone
      is someone coming
      is anyone coming
      where is the agent
      where is everyone
      where are you
      forgotten me
      forgot me
      forget me
      can you see
      did you get
      hurry up
      any idea when
      what do i do
      what should i do
      when are you
      why so long
      so long
      taking so long
    `),
    glue: listed(`
      what is my place position in the line queue how long much longer will it take are you there still i am im ive been
      waiting for an a hour hours minute minutes day anyone anybody someone somebody here when answer reply come coming
      be to get me more hello hi hey and so please this that do does have has did you your agent human person now yet
      about with of on already
    `),
  },
  complaint: {
    keys: listed('complaint complain complaining'),
    phrases: groupsOf(`
      your manager
      your boss
      your supervisor
      a manager
      the manager
      a supervisor
      the supervisor
      your superior
      someone senior
      somebody senior
      someone in charge
      whoever is in charge
      who is in charge
      person in charge
      escalate this
      escalate it
    `),
    glue: listed(`
      i want to a an the your you make file raise get me need speak talk with about this your service agent bot staff
      would like id like wanna call put through let have my is that please now right manager boss supervisor someone
      somebody senior charge in how do can where formal rude terrible awful bad poor their they
    `),
  },
  again: {
    keys: [],
    phrases: groupsOf(`
      same again
      same thing again
      same problem again
      same issue again
      same error again
      the same again
      happening again
      happened again
      its back
      problem is back
      issue is back
      is back again
      broken again
      like last time
      as last time
      same as last
      same as yesterday
      same as before
      not working again
      down again
    `),
    glue: listed(
      'the same thing again as last time before yesterday it is its problem issue error week and im having back now',
    ),
  },
  later: {
    keys: [],
    phrases: groupsOf(`
      check tomorrow
      try tomorrow
      tell you tomorrow
      tomorrow ill
      ill check
      i will check
      let me check
      check later
      try later
      will try
      havent checked
      havent tried
      didnt check
      not checked
      not yet
      dont know yet
      not sure yet
      too early to
    `),
    glue: listed(
      'i will ill tomorrow later check try it let me and you know tell see have to at work in the morning on monday tonight thanks ok not yet say',
    ),
  },
}
