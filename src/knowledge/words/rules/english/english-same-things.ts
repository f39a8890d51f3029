import snowball from 'snowball-stemmers'
import { irregularForms } from './english-irregular.ts'
import { rememberedUntilFull } from '../../../../kit/functions/remembered-until-full.ts'
import { sameThings } from '../same-things.ts'

const snowballStemmer = snowball.newStemmer('english')
const stemEnglish = rememberedUntilFull((word: string) => snowballStemmer.stem(irregularForms.get(word) ?? word))

/** Short and other names, and all ways to say not. What is only near stands among the synonyms. */
export const englishThings = sameThings(
  `
  not cannot cant dont doesnt didnt wont wouldnt isnt arent wasnt havent hasnt couldnt
  computer pc
  password pwd pw
  account acct acc
  picture pic photo
  document doc
  information info
  television tv telly
  holiday vacation
  phone telephone mobile cellphone smartphone
  bicycle bike
  car auto automobile vehicle
  baggage luggage
  film movie
  package parcel
  plane airplane aeroplane
  fridge refrigerator
  `,
  stemEnglish,
)
