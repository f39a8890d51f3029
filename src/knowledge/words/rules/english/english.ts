import { englishDailySynonyms } from './english-daily-synonyms.ts'
import { englishThings } from './english-same-things.ts'
import { englishOpposites } from './english-opposites.ts'
import { englishSpeechSynonyms } from './english-speech-synonyms.ts'
import { englishSynonyms } from './english-synonyms.ts'
import { englishTradeSynonyms } from './english-trade-synonyms.ts'
import { englishNumbers } from './english-numbers.ts'
import { rolesInEnglish } from './english-roles.ts'
import { type LanguageRules, listed } from '../language-rules.ts'
import { englishAnswers } from './english-answers.ts'
import { englishTalk } from './english-talk.ts'

export const english: LanguageRules = {
  language: 'en',
  wordList: 'english',
  letters: /^[a-z]+$/,
  stem: englishThings.stem,
  nameOf: englishThings.nameOf,
  sameLetters: {},
  script: null,
  stopWords: new Set(
    listed(`
      a about an and are as at be been being but by can could did do does for from had has have he her here him his i if
      in into is it its just me my of on or our she should so some than that the their them then there these they this
      those to was we were what when where which who why will with would you your am im ive id please how tell
    `),
  ),
  negations: new Set(
    listed('not no never cannot cant couldnt dont doesnt didnt wont wouldnt isnt arent wasnt havent hasnt'),
  ),
  wishes: new Set(listed('longer want wanna wanted wish need needed like going plan planning to')),
  conjunctions: listed('and but so'),
  courtesies: [
    'hi',
    'hi there',
    'hello',
    'hello there',
    'hey',
    'hey there',
    'ok so',
    'okay so',
    'well',
    'btw',
    'by the way',
    'good morning',
    'good afternoon',
    'good evening',
    'dear team',
    'dear colleagues',
    'please',
    'pls',
    'plz',
    'excuse me',
    'sorry',
    'can you please',
    'could you please',
    'can you help me',
    'could you help me',
    'can you tell me',
    'could you tell me',
    'please help',
    'help',
    'help me',
    'i want to know',
    'i need to know',
    'i would like to know',
    "i'd like to know",
    'i have a question',
    'quick question',
    'question',
    'thanks',
    'thank you',
    'thanks in advance',
    'thank you in advance',
    'many thanks',
    'best regards',
    'regards',
    'urgent',
    'asap',
  ],
  synonyms: [...englishSynonyms, ...englishDailySynonyms, ...englishTradeSynonyms, ...englishSpeechSynonyms],
  opposites: englishOpposites,
  numbers: englishNumbers,
  rolesOf: rolesInEnglish,
  pleases: listed('please pls'),
  ...englishTalk,
  answers: englishAnswers,
}
