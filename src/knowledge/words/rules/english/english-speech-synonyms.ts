import { groupsOf } from '../language-rules.ts'

/**
 * How people say it aloud: everyday and slang words beside those that articles are written in, a group a line; see
 * `english-synonyms.ts`.
 */
export const englishSpeechSynonyms = groupsOf(`
  nicked stolen theft
  pinched stolen
  swiped stolen
  snatched stolen
  mugged stolen robbed
  wallet purse
  purse wallet handbag
  busted broken
  bust broken
  kaput broken dead
  borked broken
  bricked broken dead
  fried broken dead
  conked died dead
  died dead broken
  flaky unstable dropping
  unstable drops disconnecting
  crawls slow sluggish
  crawling slow sluggish
  snail slow
  ages long forever slow
  forever long slow
  takes long
  jammed stuck jam
  paper jam
  glitchy glitch error
  wonky broken wrong
  weird strange odd suspicious
  odd strange
  dodgy suspicious fraud fake
  sketchy suspicious
  shady suspicious
  phony fake
  bogus fake fraud
  conned scam fraud
  tricked scam fraud
  ripped scam overcharged
  overcharged charged twice extra
  extra additional
  additional extra
  hidden fees
  surcharge fee charge
  penalty fee fine
  fine penalty
  quid pounds money
  bucks dollars money
  dough money cash
  broke funds balance
  skint funds
  top load fund
  fund load topup
  chuck send
  ping send message
  shoot send
  zap transfer
  send transfer
  sent transferred
  transferred sent
  transfer send
  payee recipient beneficiary
  ach transfer
  wire transfer
  standing regular recurring
  regular recurring monthly
  autopay recurring automatic
  automatic auto
  overdraft overdrawn negative
  overdrawn overdraft
  repay repayment pay
  repayment pay installment
  settle pay
  clear pay
  outstanding due owed
  arrears overdue
  savings deposit
  isa savings
  joint shared
  trustee power
  inherit inheritance estate
  deceased death
  address moved move
  moved address
  moving address move
  married surname name
  divorce name
  maiden name surname
  postcode address
  iban account number
  swift international
  cvv security code
  hologram code
  expiry expires
  contactless tap
  tapping contactless
  chip contactless
  swipe card
  declines declined
  bounced declined returned
  rejected declined
  refused declined
  hold pending
  pending stuck
  stuck pending
  duplicate twice
  double twice duplicate
  missing disappeared
  vanished missing disappeared
  gone missing
  wrong mistake
  mistake wrong error accident
  accident accidentally mistake
  accidentally mistake
  oops mistake
  undo cancel reverse revert
  reverse cancel undo
  revert undo restore
  reinstate reactivate restore
  resume reactivate
  suspend pause
  pause suspend
  shut close
  quit close leave
  leave close
  ditch cancel close
  scrap cancel
  drop cancel
  opt unsubscribe
  unsubscribe stop
  junk spam
  gibberish garbled
  garbled wrong encoding
  blurry unclear resolution
  fuzzy blurry
  pixelated blurry
  dark brightness dim
  flicker flickering blinking
  flickering blinking flashing
  flashing blinking
  beep beeping noise
  buzzing noise
  squeak noise
  crackle sound noise
  echo sound microphone
  hear sound audio
  audible sound hear
  silent sound mute
  mic microphone
  cam camera webcam
  earphones headphones headset
  earbuds headphones
  dongle adapter receiver
  dock docking
  docking dock station
  usb stick flash drive
  eject unplug remove
  stick flash usb
  thumb flash usb
  pendrive flash usb
  hdd disk drive
  ssd disk drive
  ram memory
  memory storage
  space storage memory
  full space
  boot start startup
  startup boot start
  reboot restart
  restart reboot
  powered power
  power start turn
  unplugged cable power
  bluescreen crash
  lags slow lag
  stutter lag slow
  buffering slow loading
  loading load
  spins loading
  spinning loading
  timeout loading
  offline disconnected internet
  hotspot wifi
  router wifi internet
  broadband internet
  ethernet network cable
  lan network
  signal wifi coverage
  reception signal
  coverage signal
  roaming abroad
  abroad overseas travel
  overseas abroad
  travelling travel abroad
  holiday vacation leave
  annual leave vacation
  sick leave
  absent absence leave
  absence leave sick
  overtime hours extra
  shift schedule hours
  wages salary pay
  payslip wage
  bonus extra pay
  promotion raise
  reimburse expenses
  mileage expenses
  perdiem allowance
  allowance benefit
  perks benefits
  benefits insurance
  pension retirement
  newbie new employee
  starter new employee
  newcomer new employee
  leaver leaving
  manager boss
  hr personnel
  personnel hr
  fob badge key
  lanyard badge
  turnstile badge gate
  gate turnstile barrier
  reception visitor
  guest visitor
  canteen lunch
  desk workplace seat
  seat desk
  chair desk
  printout print
  printed print
  copier printer
  photocopier printer copier
  scanner scan
  toner ink
  xls excel
  docx word
  pdf document
  pptx powerpoint
  spreadsheet excel
  calendar invite meeting
  invite meeting
  rsvp invite
  mailing list
  distribution list mailing
  cc copy
  forward redirect
  redirect forward
  autoreply automatic reply vacation
  ooo vacation absence office
  alias address
  inbox mailbox
  recall withdraw
  unread mail
  bounce returned undelivered
  undelivered returned
  creds credentials password
  credentials login password
  passwd password
  combo password
  otp code
  token code
  authenticator code token
  twofactor authentication
  2fa authentication factor
  captcha robot
  fingerprint biometric face
  biometric fingerprint face
  faceid face biometric
  signon login
  kicked logged out
  kicks logged out
  bumped logged
  locked blocked
  lockout locked
  barred blocked
  privileges rights permission access
  rights permission access
  entitlement access
  clearance access
  admin rights
  elevated admin
  provision access
  onboard access
  software program
  tool program
  package software
  patch update
  upgrade update
  version update
  licence license
  serial license key
  parcel package
  postman courier
  courier delivery
  eta delivery
  dispatched shipped
  doorstep delivery
  depot pickup
  collect pickup
  crushed damaged
  dented damaged
  ripped torn damaged
  torn damaged
  leaking damaged
  faulty defective
  expired date
  mismatch wrong
  swap exchange replace
  sizing size
  measurements size dimensions
  dimensions size
  shade color
  sold stock
  preorder order
  basket cart
  cart checkout
  checkout payment
  haggle discount
  bargain discount
  markdown discount sale
  clearance sale
  loyalty points rewards
  perk reward
  moan complaint
  grumble complaint
  rude complaint staff
  unacceptable complaint
  ombudsman complaint
  praise feedback
  kudos feedback
  callback call
  hotline phone
  helpline phone support
  landline phone
  extension phone
  voicemail phone message
  branch office bank
  hours open opening
  timetable schedule
  queue wait
  waiting wait
`)
