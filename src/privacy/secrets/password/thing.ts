import { isHarmless } from './secret-token.ts'

/** Letters and digits that name a device, a place, a file or an amount: at a service desk they stand everywhere. */
const thing: readonly RegExp[] = [
  // Computers, racks, rooms: `PC-0412`, `srv-db01`, «каб305».
  /^(?:pc|nb|ws|wks|arm|srv|server|desktop|laptop|notebook|dc|fs|db|sql|app|web|vm|host|node|term|ts|rds|sw|switch|router|ap|cam|mfu|mfp|hp|prn|prt|printer|scan|pos|atm|kassa|user|guest|room|office|dep|kab|каб|кабинет|комн|ком|корп|отд|эт|этаж|окно|комп|компьютер|ноут|пк|арм|рм|принтер|мфу|касса|терминал|сервер|бух|кв)(?:[-_.]\p{L}{1,8})?[-_.]?(?!(?:19|20)\d\d$)\d{1,5}\p{L}?$/iu,
  /^(?:user|guest|test|svc|adm|admin|юзер|тест)[-_.]\d{1,5}$/iu,
  // Products and models with their number: `Office2019`, `RTX3060`, `M404dn`, `iPhone13`.
  /^(?:windows?|win|office|outlook|excel|word|teams|server|iphone|ipad|galaxy|redmi|note|android|ios|macos|thinkpad|laserjet|latitude|optiplex|probook|elitebook|photoshop|acrobat|autocad|postgres(?:ql)?|mysql|mssql|oracle|debian|ubuntu|centos|astra|kes|edge|chrome|firefox|java|jdk|python|node|net|рутокен|rutoken|етокен|etoken|jacarta|криптопро|континент|vipnet|keenetic|tp-?link|asus|zyxel|mikrotik|cisco|huawei|honor|samsung|xiaomi|kyocera|canon|epson|xerox|brother|ricoh|pantum|lenovo|acer|dell|ingenico|verifone|pax|zebra|teamviewer|anydesk|zoom|skype|telegram|viber|whatsapp|sap|vpn|crm|erp|1[сc]|бухгалтерия|предприятие)[-_.]?\d[\p{L}\d.]{0,5}$/iu,
  /^\p{Lu}{1,4}\d{2,5}\p{Ll}{1,3}$/u,
  // Amounts and ordinals: «15мин», `20usd`, «2й».
  /^\d{1,4}(?:[-.,]\d{1,3})?\p{L}{1,4}\.?$/u,
  // Files, accounts of messengers, paths.
  /\.(?:docx?|xlsx?|pdf|txt|jpe?g|png|gif|zip|rar|7z|exe|msi|bat|ps1|msc|cpl|log|ini|cfg|conf|xml|json|csv|rtf|pptx?|msg|eml|pst|ost|pfx|cer|crt|key|sig|epf|cf|dt)$/iu,
  /^[@#/\\]/u,
  // Marks of tickets and updates: `SD-20418`, `KB5034441`.
  /^[A-Z]{2,5}[-_]?(?!(?:19|20)\d\d$)\d{3,10}$/,
]

/** Whether a token is the name of something rather than somebody's password, as far as its form says. */
export const isThing = (token: string): boolean => isHarmless(token) || thing.some((form) => form.test(token))

/** Capitals and digits without a small letter: numbers of series, of stock, of errors; in a chat seldom a password. */
export const isMark = (token: string): boolean => !/\p{Ll}/u.test(token) && /^[\p{Lu}\d_.-]+$/u.test(token)
