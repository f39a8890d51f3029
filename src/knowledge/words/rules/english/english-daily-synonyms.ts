import { groupsOf } from '../language-rules.ts'

/**
 * Words that people put for each other about home, leisure and travel, a group a line; see `english-synonyms.ts`.
 */
export const englishDailySynonyms = groupsOf(`
  cancel delete remove
  cancel stop
  set create schedule
  set change
  delete erase cancel
  turn power
  off shut down
  dim lower brightness
  bright brighten light
  loud volume louder
  quiet quieter silent mute volume
  louder increase volume
  quieter decrease volume
  song music track tune
  artist singer band musician
  album record
  play listen put
  skip next
  shuffle random
  podcast episode show
  radio station fm
  movie film cinema picture
  joke funny laugh humor
  weather forecast temperature rain snow sunny cloudy
  rain umbrella rainy raining wet
  cold warm hot temperature degrees
  news headlines articles happening
  alarm wake
  wake alarm morning
  timer countdown minutes
  reminder remind alert
  remember remind
  grocery groceries shopping supermarket
  recipe cook cooking make dish
  ingredient ingredients
  cook bake prepare roast
  food meal dish dinner lunch breakfast
  restaurant diner eatery place cafe
  takeaway takeout delivery order
  hungry eat food
  calories nutrition nutritional diet
  coffee espresso brew
  clean cleaning vacuum robot
  vacuum hoover
  lights light lamp bulb
  socket plug outlet
  tv television
  tweet twitter post
  facebook social
  post publish share
  joke jokes
  dice die roll
  coin flip toss heads tails
  math calculate times plus minus divided multiply
  sum add total
  root square
  date today day
  birthday born age old
  age old years
  timezone time zone
  hour clock time
  distance far miles kilometers
  miles mileage mpg
  gas fuel petrol gasoline
  oil lubricant
  tire tyre tires
  engine motor
  repair maintenance service
  maintenance servicing checkup
  insurance insured premium
  license licence permit
  drive driving
  directions navigate navigation route
  directions get way
  map maps
  commute travel drive
  bus train subway metro
  airport flight
  fly flight
  carry luggage carryon
  bag luggage bags
  vacation trip travel
  attractions sights sightseeing tourist visit
  hotel motel inn stay lodging
  embassy consulate visa
  shots vaccines
  alert notice warning
  plug adapter socket
  exchange convert rate
  dollars euros currency pounds
  money cash dollars
  bank banking
  routing aba
  sort iban swift bic
  checkbook checks cheques
  interest apr apy rate
  credit lending
  loan mortgage lend
  bill bills utilities
  payday paycheck pay paid salary
  tax irs taxes w2
  rollover 401k retirement pension
  transactions purchases history
  spend spending purchase
  limit raise increase
  damaged bent cracked scratched
  lost stolen misplaced
  pin code passcode
  fraud unauthorized unrecognized unknown
  unrecognized unfamiliar unknown strange recognise recognize
  dispute chargeback contest
  freeze block suspend lock
  replacement new reissue
  expire valid validity
  international abroad overseas foreign
  abroad travelling traveling overseas country
  application status progress
  improve raise better boost
  report tell
  meaning mean definition
  definition word define
  thesaurus synonym
  synonym another word
  spell letters spelled
  translate say language
  spanish french german language
  name called call
  nickname name call
  who creator made built created developed
  robot bot machine human computer ai
  human real person
  hobby hobbies fun leisure
  from origin birthplace
  thank thanks appreciate grateful
  thanks great
  bye goodbye later farewell
  hello hi hey
  yes yeah yep sure correct affirmative
  no nope negative
  maybe perhaps possibly unsure
  great excellent awesome amazing perfect good well
  wrong incorrect false untrue
  repeat again pardon hear
  slower slow speed slowly
  faster fast speed quickly
  accent voice gender
  voice speak accent
  whisper quiet
`)
