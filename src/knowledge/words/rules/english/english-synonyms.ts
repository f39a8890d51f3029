import { groupsOf } from '../language-rules.ts'

/**
 * Words that users of a service desk put for each other, a group a line. Near is enough: each counts for a fraction of the
 * word itself (`synonyms.ts`), and a word may stand in several groups.
 */
export const englishSynonyms = groupsOf(`
  account profile login
  password passcode passphrase
  username login nickname
  login signin logon enter
  logout signout logoff
  register signup enroll join
  forgot forgotten remember
  lost missing misplaced disappeared vanished gone
  stolen theft robbed
  restore recover regain
  change modify edit alter switch adjust
  update upgrade refresh renew
  fix repair solve resolve mend
  broken damaged faulty defective cracked malfunctioning dead
  fail failed failing error problem issue trouble wrong glitch bug fault
  work function operate run
  stuck frozen hanging hung freezing freezes unresponsive
  slow sluggish laggy lag delayed
  crash closes
  blocked suspended banned locked
  unblock unlock reactivate unfreeze activate enable
  activate enable start on
  deactivate disable stop off
  delete remove erase clear wipe
  close terminate
  cancel revoke abort
  begin start launch open initiate
  create make add open set
  add include insert
  buy purchase
  order purchase
  order package parcel shipment delivery item
  delivery shipping shipment dispatch courier
  ship deliver send dispatch post mail
  receive obtain get
  arrive come
  arrival eta
  late delayed overdue
  wait pending processing delayed
  track trace follow locate
  refund reimburse reimbursement moneyback return
  exchange replace replacement swap
  pay payment paid settle
  pay bill invoice
  bill invoice receipt statement
  charge fee cost commission price
  charged debited deducted billed withdrawn
  price cost rate expensive cheap
  cheap discount affordable
  discount coupon promo offer voucher deal sale promotion
  bonus reward points cashback
  money funds cash
  balance amount funds
  salary pay wage paycheck income
  loan borrow
  debt owe due
  deposit topup
  withdraw withdrawal cashout
  transfer wire remit
  transaction payment operation
  declined rejected refused denied unsuccessful
  card plastic
  atm cashpoint
  currency foreign exchange
  rate percentage interest
  limit maximum cap restriction
  minimum least
  phone mobile cell smartphone telephone
  number digits
  call ring dial
  message text sms
  email mail
  contact reach
  talk speak chat
  agent person human representative operator staff advisor
  support help assistance helpdesk
  help assist
  show display see view list
  find search locate look
  see view watch look check
  check verify confirm
  verify confirm validate prove authenticate
  verification authentication
  document paper form
  application request form
  request ask apply
  tell say inform let
  know learn find
  explain describe
  information details info data
  address location place residence
  where location
  near nearby close closest around
  move relocate
  name surname
  photo picture image
  increase raise up more
  decrease reduce lower down less
  turn switch
  computer pc laptop desktop machine
  laptop notebook
  screen display monitor
  keyboard keys
  mouse trackpad touchpad
  printer print printing
  internet network connection online
  wifi wireless
  connect link pair join
  disconnect unlink unpair
  website site page web
  app application program software
  install setup download
  uninstall remove
  download save
  upload load attach
  file document attachment
  folder directory
  backup copy
  code otp
  device gadget phone
  battery charge
  virus malware trojan
  spam junk phishing scam
  fraud scam fraudulent suspicious
  safe secure security
  secret private confidential
  privacy data
  subscription plan membership
  plan tariff package
  renew extend prolong
  expire expiry expiration expired
  date day
  time hour
  appointment meeting schedule booking
  meeting event appointment
  book reserve schedule
  booking reservation
  calendar schedule agenda
  list todo
  trip travel journey vacation holiday
  vacation leave holiday pto
  sick ill illness
  flight plane airline
  hotel accommodation room
  car vehicle auto
  taxi cab uber ride
  train bus
  ticket pass
  traffic jam
  direction route way
  shop store outlet
  size fit dimensions
  color colour
  product item goods thing
  quality condition
  brand make manufacturer
  available stock availability
  warranty guarantee
  trial test sample
  use utilize apply
  need require want
  want like wish
  like love enjoy
  hate dislike
  possible can able
  impossible cannot unable
  allowed permitted
  permission access rights
  must should
  why reason cause
  quick fast soon
  today now currently
  tomorrow next
  yesterday last
  again repeat
  new another fresh
  old previous former
  wrong incorrect mistaken
  right correct proper
  same duplicate identical double twice
  twice double duplicate
  different other another
  difference compare
  best good great top
  bad poor terrible
  job work employment
  boss manager
  company employer firm
  colleague coworker
  team group
  translate translation mean
  meaning definition define
  spell spelling
  count calculate
  deliver delivery
  arrive arrival
  renew renewal
  verify verification
  cancel cancellation
  confirm confirmation
  register registration
  subscribe subscription
  activate activation
  approve approval
  withdraw withdrawal
  choose choice selection select pick
  lose loss
  apply application
  install installation
  connect connection
  pay payment
  refuse refusal
  remove removal
  expire expiration expiry
  translate translation
  inform information
  describe description
  explain explanation
  locate location
  invite invitation
  reserve reservation
  recommend recommendation suggest suggestion advice
  suggest propose recommend
  calculate calculation
  convert conversion exchange
  add addition plus sum
  remember memorize recall
  remind reminder notify
  notify notification alert
  schedule plan
  plan plans planning
  event events appointment
  boss supervisor manager
  list lists
  substitute replace instead
  review rating reviews
  busy crowded wait
  health healthy
  insurance coverage policy
  tax taxes
  income earnings salary
  account checking savings
  check cheque
  credit score rating
  statement history
  spending expenses spend spent
  budget spending
  visa permit
  passport document
  vaccine shot vaccination immunization
  luggage baggage suitcase
  flight plane
  gate terminal
  rental rent hire
  hire rent
  name called
  speak talk
  stop quit halt end
  pause hold
  previous last back
  resume continue
  remove delete take
  email mail inbox
  reply answer respond
  send mail
  contact number
  stock share
  definition meaning
`)
