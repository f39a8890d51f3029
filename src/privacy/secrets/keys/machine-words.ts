import { isHarmless } from '../password/secret-token.ts'
import { bullet, type Span } from '../span.ts'

const name = String.raw`(?:[\p{L}\d]{1,30}[_.-]){0,6}(?:[a-z]{0,20}password|passwd|pwd|passphrase|secret|парол[ьяіи]|пароль)`
/** What stands after a name as machines write it: a field of JSON, an element of XML, a variable of a shell. */
const written: readonly RegExp[] = [
  new RegExp(String.raw`["']${name}["']\s{0,3}:\s{0,3}["'](?<value>[^"'\n]{1,200})["']`, 'giud'),
  new RegExp(String.raw`<${name}>\s{0,3}(?<value>[^<\s][^<\n]{0,200}?)\s{0,3}</`, 'giud'),
  /(?<![\p{L}\d])(?:[A-Z][A-Z\d]{0,30}_){0,6}(?:[A-Z]{0,20}PASSWORD|PASSWD|PWD|PASS|SECRET)=["']?(?<value>[^\s"']{3,200})/dgu,
  /(?<![\p{L}\d])(?:[a-z\d]{1,30}[_.-]){1,6}(?:password|passwd|pwd|pass|passphrase|secret)\s{0,3}[:=]\s{0,3}["']?(?<value>[^\s"',;&]{3,200})/dgu,
  /(?<![\p{L}\d])(?:[A-Z][A-Z\d]{0,30}_){1,6}(?:[A-Z]{0,20}PASSWORD|PASSWD|PWD|PASS|SECRET)["']?\s{0,3}:\s{0,3}["']?(?<value>[^\s"',;]{3,200})/dgu,
]
/** How commands are given a password (the manuals of curl, MySQL, sshpass, PuTTY and Windows' `net use`). */
const commands: readonly RegExp[] = [
  /(?<![\p{L}\d])(?:curl|wget|http)\s[^\n]{0,120}?(?:-u|--user|--proxy-user)[ =]["']?[^\s:"']{1,60}:(?<value>[^\s"']{3,100})/dgu,
  /(?<![\p{L}\d])(?:mysql|mysqldump|mariadb|mysqladmin)\s[^\n]{0,80}?-p(?<value>[^\s"'-][^\s"']{2,100})/dgu,
  /(?<![\p{L}\d])sshpass\s{1,3}-p\s{0,3}["']?(?<value>[^\s"']{3,100})/dgu,
  /(?<![\p{L}\d])(?:plink|pscp|psftp|putty)\s[^\n]{0,80}?-pw\s{1,3}["']?(?<value>[^\s"']{3,100})/dgu,
  /(?<![\p{L}\d])net\s{1,3}use\s[^\n]{0,120}?\/user:[^\s]{1,80}\s{1,3}(?<value>[^\s/*]{3,100})/dgiu,
  /(?<![\p{L}\d])net\s{1,3}use\s{1,3}(?:\w:\s{1,3})?\\\\\S{1,100}\s{1,3}(?<value>[^\s/*]{3,100})(?=\s[^\n]{0,40}\/user:)/dgiu,
  /(?<![\p{L}\d])(?:convertto-securestring|get-credential)\s{1,3}(?:-string\s{1,3})?["'](?<value>[^"'\n]{3,100})["']/dgiu,
  /(?<![\p{L}\d])(?:sqlplus|sqlldr|rman\starget|expdp|impdp|exp|imp|tkprof)\s{1,3}(?:-\w\s){0,2}["']?[a-z][\w.$#-]{0,60}\/["']?(?<value>[^\s/@"']{3,100})["']?(?=@|\s|$)/dgiu,
  /jdbc:oracle:\w{1,6}:[\w.$#-]{1,60}\/(?<value>[^\s/@"']{3,100})@/dgiu,
  /(?<![\p{L}\d])(?:sqlcmd|bcp|osql|isql)\s[^\n]{0,120}?-P\s{0,2}["']?(?<value>[^\s"'-][^\s"']{2,100})/dgu,
  /(?<![\p{L}\d])(?:psexec|wmic|mongo(?:sh|dump|restore)?|docker\slogin|ftp|lftp|rabbitmqadmin|keytool|kinit|runas)\s[^\n]{0,120}?(?:-p|--?password:?|\/password:|-storepass|-keypass)[ =]?["']?(?<value>[^\s"'-][^\s"']{2,100})/dgu,
  /(?<![\p{L}\d])(?:redis-cli)\s[^\n]{0,80}?-a\s["']?(?<value>[^\s"']{3,100})/dgu,
  /(?<![\p{L}\d])(?:ldapsearch|ldapmodify|ldapadd|ldapwhoami)\s[^\n]{0,160}?-w\s["']?(?<value>[^\s"']{3,100})/dgu,
  /(?<![\p{L}\d])(?:smbclient|rpcclient|mount\.cifs|net\srpc)\s[^\n]{0,120}?(?:-U|--user)[ =]?["']?[^\s"'%]{1,60}%(?<value>[^\s"']{3,100})/dgu,
  /(?<![\p{L}\d])cmdkey\s[^\n]{0,120}?\/pass:["']?(?<value>[^\s"']{3,100})/dgiu,
  /(?<![\p{L}\d])net\s{1,3}user\s{1,3}[\p{L}\d._-]{1,40}\s{1,3}(?<value>[^\s/*]{4,100})(?=\s|$)/dgiu,
  /(?<![\p{L}\d])(?:identified\s{1,2}by|with\s{1,2}(?:encrypted\s)?password)\s{1,3}["'](?<value>[^"'\n]{3,100})["']/dgiu,
  /(?<![\p{L}\d])-pass(?:in|out|word)?\s{1,2}pass:(?<value>[^\s"']{3,100})/dgiu,
  /(?<![\p{L}\d])(?:enable|username\s\S{1,40})(?:\sprivilege\s\d{1,2})?\s(?:password|secret)\s(?:\d\s)?(?<value>[^\s"']{3,100})/dgiu,
  /(?<![\p{L}\d])(?:pre-?shared-?key|psk|wpa_passphrase|snmp-server\scommunity)\s{0,2}[=: ]\s{0,2}["']?(?<value>[^\s"']{6,100})/dgiu,
  /(?<![\p{L}\d])echo\s{1,2}["']?(?<value>[^\s"'|]{4,100})["']?\s{0,3}\|\s{0,3}sudo\s/dgu,
]
/** Cheap: most messages have none of these, and the expressions above cost. */
const mayWrite = /pass|pwd|secret|парол/i
const mayCommand =
  /curl|wget|http|mysql|maria|pass|plink|pscp|psftp|putty|net\s+us|securestring|credential|sql|rman|exp|imp|jdbc|bcp|psexec|wmic|mongo|docker|ftp|rabbit|keytool|kinit|runas|redis|ldap|smb|rpc|mount|cmdkey|identified|enable|username|key|psk|snmp|sudo/i
/** What a place for one is filled with: a variable, a mask, words of an error about the field. */
const nothing =
  /^(?:[$%<{[*].*|null|none|true|false|undefined|yes|no|expired|changed|reset|failed|wrong|required|invalid|incorrect|missing|empty|string|password|passwd|пароль|x{2,}|\*+|\.{3}|…)$/iu

/** Passwords in what people paste: settings, logs, commands. There the form says it, and not what the value looks like. */
export function findMachineWords(text: string): Span[] {
  const spans: Span[] = []
  const forms = [...(mayWrite.test(text) ? written : []), ...(mayCommand.test(text) ? commands : [])]
  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      const [from, to] = match.indices?.groups?.['value'] ?? [0, 0]
      const value = text.slice(from, to)
      if (to === from || value.includes(bullet) || nothing.test(value) || isAddress(value)) continue
      spans.push({ from, to, kind: 'password', replacement: bullet.repeat(8) })
    }
  }
  return spans
}

/** `SECRET=https://…` names where it is. */
const isAddress = (value: string): boolean => /^(?:https?:|\/|[\p{L}]:\\)/iu.test(value) && isHarmless(value)
