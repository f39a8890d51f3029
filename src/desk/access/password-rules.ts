import { randomInt } from 'node:crypto'
import { accept, refuse, type Result } from '../../kit/result.ts'

export type PasswordRefusal = 'too_short' | 'too_long' | 'too_common' | 'like_login'

const shortest = 10
const longest = 128

/** The worst of those that reach the length at all; everything shorter is refused anyway. */
const worst = new Set(
  `1234567890 0123456789 0987654321 9876543210 12345678910 123456789a 1234567891 1111111111 0000000000 aaaaaaaaaa
  1q2w3e4r5t 1qaz2wsx3edc q1w2e3r4t5 qwertyuiop qwerty12345 qwerty123456 qwertyqwerty йцукенгшщз password12
  password123 password1234 passw0rd123 p@ssw0rd123 administrator changeme123 welcome123 iloveyou123 letmein123
  пароль1234 пароль12345 parol12345 frontline1 frontline123 servicedesk helpdesk123`.split(/\s+/),
)

/** Length counts, composition does not (ASVS 6.2): no rule about digits or capitals, no forced change by age. */
export function checkPassword(password: string, login: string): Result<null, PasswordRefusal> {
  const { length } = password
  if (length < shortest) return refuse('too_short')
  if (length > longest) return refuse('too_long')
  const plain = password.toLowerCase()
  if (plain.includes(login.toLowerCase()) && length < login.length + 6) return refuse('like_login')
  if (worst.has(plain) || new Set(plain).size < 4) return refuse('too_common')
  return accept(null)
}

/** Without letters and digits that look alike on paper or in a chat. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Four groups of four, easy to read out and to type: 79 bits. */
export function generatePassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: 4 }, group).join('-')
}
