import { groupsOf } from '../language-rules.ts'

/**
 * Words that people put for each other about shops, banks, games and office machines, a group a line, and short or
 * other spellings (pwd, favourite) that no rule about endings joins; see `english-synonyms.ts`.
 */
export const englishTradeSynonyms = groupsOf(`
  user profile account
  sync synchronize pair
  pair connect bluetooth
  reset restore factory default
  settings configuration preferences options
  call phone dial ring
  find locate where
  phone cellphone iphone android
  share send
  meeting conference appointment
  meeting room conference
  event concert show
  traffic congestion jam
  busy traffic
  long duration time
  many much amount number
  best recommend recommended popular
  popular best trending
  suggest recommend idea ideas
  near nearest nearby closest
  expect expected estimate
  complain complaint unhappy
  angry complain upset
  feedback suggestion review
  rate rating stars
  opinion think
  stock price shares market
  market stocks trading
  country nation
  capital city
  president leader government
  population people
  price quote
  topup top reload recharge load fund
  topup add money
  reverted returned bounced reversed
  identity id proof verification
  identity selfie
  passport id identification
  passcode pin
  atm machine cash withdraw
  contactless tap nfc
  apple google pay
  beneficiary recipient payee
  recipient receiver
  direct debit
  standing recurring
  cheque deposit
  virtual disposable digital
  physical plastic
  delivery arrive shipping
  visa mastercard
  age minor children kids
  kids children child
  refund return money
  return send back
  return exchange
  missing received
  wrong different item
  order ordered purchase
  order status
  cod cash delivery
  emi installment instalments
  installments monthly finance
  gst tax invoice
  discount code coupon
  coupon apply promo
  gift voucher
  shipping charges cost
  free charge complimentary
  genuine authentic original fake counterfeit
  fake counterfeit duplicate
  stock restock available
  deliver pincode zip area
  zip postal postcode
  store shop offline
  distributor dealer reseller franchise
  bulk wholesale
  career jobs hiring vacancy vacancies
  company about
  side effects
  dosage dose take
  weight lose fat
  weight kg pounds
  protein whey supplement
  vitamin supplement nutrition
  mattress bed
  pillow cushion
  bed size
  king queen double single
  thickness height inches
  customise customize custom
  firm soft hard comfort
  trial nights days
  team squad lineup
  player players
  match game
  points score scoring
  league contest tournament
  winner prize winnings won
  deposit add cash
  kyc verify pan
  bonus referral refer
  refer invite friend
  friend friends buddy
  joined entered
  rank leaderboard
  server system
  outage down offline unavailable
  restart reboot
  hardware equipment
  monitor second display
  headset headphones microphone
  camera webcam
  projector beamer
  toner cartridge ink
  scan scanner scanning
  vpn remote
  remote home
  drive share network
  mailbox outlook email
  signature footer
  onboarding new employee joiner
  badge access card
  parking park
  payslip salary pay
  expense expenses reimbursement
  certificate proof document
  contract agreement
  training course
  license activation key
  upgrade update version
  excel spreadsheet word office
  sheet spreadsheet
  presentation slides powerpoint
  video call zoom teams
  mute unmute microphone
  sound audio volume speaker
  storage space disk full
  shared common
  sender from
  attach attachment file
  reverted returned reversed
  swallowed retained kept ate
  pending processing hold
  merchant shop store retailer
  supported available accepted
  disposable temporary onetime
  attempts tries retries
  hacked compromised breached
  netbanking banking
  method methods mode modes options
  dispatched shipped sent
  awb tracking
  modify change edit
  coupon code promo
  invalid working
  customer client
  pickup collect
  seller vendor merchant supplier
  procurement purchase
  guide instructions manual
  suitable fit recommended
  contain contains ingredients
  material fabric made
  pain ache hurt
  consume take eat
  muscle gain
  expert doctor consult specialist
  authentic genuine original
  assembly setup assemble
  custom customized customised
  rules terms policy conditions
  deadline cutoff closing
  captain leader
  exit quit leave
  cheat fraud fair
  crash crashing closes closing
  blank white empty
  hard difficult tricky
  struggling trouble unable difficulty
  urgent asap immediately emergency
  opening hours
  favorite favourite
  center centre
  jewelry jewellery
  mom mum mother
  dad father
  max maximum
  min minimum
  mins minutes
  hrs hours
  pic picture photo
  pics pictures photos
  doc document
  docs documents
  dept department
  acct account
  acc account
  num number
  qty quantity
  amt amount
  msg message
  pwd password
  pw password
  pls please
  ref reference
  txn transaction
  bday birthday
  advert advertisement
  admin administrator
  config configuration settings
  auth authentication
  mfa authentication
  sso login
  workstation computer pc
  charger adapter
  cable cord wire
  touchpad trackpad
  noise noisy loud beeping
  overheating overheats hot
  bsod bluescreen
  infected virus malware
  large big huge
  small little tiny
  quota limit
  onedrive cloud sharepoint
  visitor guest
  timeout expired
  disconnects drops disconnected
  maternity paternity parental
  timesheet hours
  payroll salary
  payslip paystub payroll
  raise promotion
  resign quit resignation
  hire new
  bonus reward
`)
