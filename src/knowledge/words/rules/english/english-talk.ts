import { englishWishes } from './english-wishes.ts'
import { groupsOf, type LanguageRules, listed } from '../language-rules.ts'

/** How people talk to the bot itself in English: small talk, whether an answer helped, which of a list they mean. */
export const englishTalk: Pick<LanguageRules, 'smallTalk' | 'verdict' | 'choosing'> = {
  smallTalk: {
    ...englishWishes,
    greeting: {
      phrases: groupsOf(`
        how are you
        how are u
        how is it going
        hows it going
        whats up
        are you there
        you there
        anyone there
        anybody there
        is anyone here
        is anybody here
        still there
      `),
      keys: listed('hi hello hey hiya greetings howdy sup morning afternoon evening yo helo hallo'),
      glue: listed(
        'good there all everyone team bot how are you doing anybody anyone and a is dear sir madam folks guys mate buddy friend ladies gentlemen hope well support i',
      ),
    },
    thanks: {
      keys: listed('thanks thank thx tnx ty cheers ok okay k cool brb understood great perfect awesome trying'),
      glue: listed(`
        you so much very a lot for your the help that it works now got many all and helped bye i this was
        really will wait waiting ill
      `),
    },
    abuse: {
      keys: listed(`
        fuck fucking fucked shit shitty stupid idiot idiotic dumb moron asshole bitch crap bastard useless
        suck sucks bullshit garbage ridiculous annoying screw ffs damn damned freaking
      `),
      phrases: groupsOf(
        'thanks for nothing\nthank you for nothing\nhow many times\nfor gods sake\nfor heavens sake\nwhat the',
      ),
      glue: listed(`
        you are is this bot robot so what a an piece of such off it the and totally completely just thing
        your
      `),
    },
    person: {
      keys: listed(`
        human humans person people agent operator representative rep somebody someone advisor support
        technician
      `),
      phrases: groupsOf(`
        customer service
        call me
        call me back
        ring me
      `),
      unless: listed('called calling rang phoned wrote asked says said'),
      glue: listed(`
        talk speak chat to a an real live with i want wanna need can could may let me get give connect
        call please the put through would like now not bot robot transfer is there any rather instead
        actual pass my your on being id rather send over from it team
      `),
    },
    identity: {
      keys: listed('bot robot human person people machine ai real who whom what'),
      beside: listed('you u this it am'),
      glue: listed(`
        talking speaking chatting are is am i to with a an or the actual actually just some here really
        even and not live only of
      `),
    },
    abilities: {
      keys: [],
      phrases: groupsOf(`
        what do i press
        where are the buttons
        how do i use
        what can you
        what do you do
        what are you for
        what can i ask you
      `),
      glue: listed('do else and bot exactly all about me help with how for'),
    },
    hours: {
      keys: [],
      phrases: groupsOf(`
        working hours
        opening hours
        office hours
        business hours
        are you open
        are you working
        do you work
        do you open
        do you close
        your phone number
        what number
        which number
        number do i call
        where do i call
        who do i call
        support phone number
        phone number of support
      `),
      glue: listed(`
        what whats when is are your the support until till on which days day today tomorrow now at
        weekends weekend time desk service helpdesk of do i call number who where
      `),
    },
    dismissal: {
      keys: listed('nevermind nvm cancel stop no nope'),
      phrases: groupsOf(`
        never mind
        forget it
        forget about it
        no thanks
        no thank you
        no need
        not needed
        dont need
        dont want
        do not need
        do not want
        changed my mind
        leave it
        doesnt matter
        figured it out
        worked it out
        sorted it
        found it
        dont bother
        solved it
        fixed it
        it works now
        works now
        close the ticket
        close my ticket
        close the request
        close my request
        withdraw my request
        withdraw the request
        cancel my request
        cancel the request
      `),
      glue: listed(`
        i it that this ok okay its is for all good a person human agent anyone anymore really just
        actually nothing you have no now then anything myself ive oh actually works it
      `),
    },
    register: {
      keys: listed('request ticket incident case'),
      phrases: groupsOf('register it\nregister this\nlog it\nraise it'),
      beside: listed('raise open log create submit file make register a'),
      glue: listed('leave i want wanna need to an new the for me can you could let lets like would please how do'),
    },
    status: {
      keys: listed('request requests ticket tickets incident status'),
      phrases: groupsOf(`
        any news
        any update
        any updates
        any progress
        what about my issue
        what about my problem
        whats happening
        what is happening
      `),
      glue: listed(`
        what whats about my the is of on with where when any news update there how for show check see
        cancel withdraw close number an have you been has happened to going happening yet so well there
      `),
    },
    opening: {
      keys: listed('question questions help ask urgent asap'),
      glue: listed('i ive have got a one quick can could you u me need want to may some there is something with'),
    },
  },
  choosing: {
    ordinals: [
      listed('1 one first 1st'),
      listed('2 two second 2nd'),
      listed('3 three third 3rd'),
      listed('4 four fourth 4th'),
    ],
    last: listed('last'),
    none: listed('none neither'),
    yes: listed('yes yep yeah yup correct right sure send confirm submit ok okay fine go'),
    glue: listed(`
      the one option number question answer please its it is this that of these them thanks ahead looks good
      all and what about now
    `),
  },
  verdict: {
    keys: listed('helped works worked working fixed solved resolved sorted'),
    glue: listed(`
      it its is are has have does did still yet yes yeah me for us fine sadly unfortunately problem issue i
      ive we already tried try did done doing all that this these those everything you wrote said suggested
      at all seems seem to think guess finally now again any either anyway too also and just the steps thats
      no question answer article
    `),
    phrases: groupsOf(`
      did the trick
      it did
      all good
      all fine
      all is well
      everything is fine
      everything is ok
      everything is good
    `),
    failures: groupsOf(`
      no luck
      no change
      no use
      no difference
      no better
      nothing changed
      nothing happens
      nothing happened
      nothing helps
      same thing
      same error
      same problem
      same issue
      still broken
      still the same
      same result
      already tried
      tried all that
      tried that
      did all that
      got worse
      even worse
      already did
      no joy
      no dice
      negative
      still nothing
      still dead
      kinda
      partly
      partially
      not fully
      i dont understand
      makes no sense
      it didnt
      not really
      not my question
      not what i asked
      not what i meant
      not it
      not the question
      wrong answer
      wrong article
      wrong one
      other
      something else
      thats wrong
      is wrong
      other way round
      other way around
      the opposite
    `),
    recovered: groupsOf(`
      works now
      works again
      works fine
      works great
      working now
      working again
      is fixed
      got fixed
    `),
    refusals: listed('no'),
    insists: listed('still tried yet anyway after did'),
    relapses: listed('again'),
    works: listed('works'),
    howevers: listed('but only however though'),
    askers: listed('how why when where what which who if does do is are can could should whether'),
  },
}
