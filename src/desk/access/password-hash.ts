import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** OWASP's scrypt choice for a small server: 32 MiB a hash. */
const current = { n: 2 ** 15, r: 8, p: 3 }
const keyLength = 32
/** 32 MiB is exactly Node's default ceiling, which it refuses to reach. */
const maxmem = 64 * 2 ** 20

/** Two hashes at once use both cores of a small server; more would only take its memory. */
const mostAtOnce = 2
const longestQueue = 20

/** Too many sign-ins at this very moment: nothing was checked. */
export class HashingBusy extends Error {
  override readonly name = 'HashingBusy'
}

let running = 0
const queue: (() => void)[] = []
/** Of those that are known: a crowd of strangers does not stand before them. */
const urgent: (() => void)[] = []

async function inTurn<Value>(isUrgent: boolean, work: () => Promise<Value>): Promise<Value> {
  if (running >= mostAtOnce) {
    const waiting = isUrgent ? urgent : queue
    if (waiting.length >= longestQueue) throw new HashingBusy('too many passwords are being checked')
    // Whoever finishes hands the turn over, so `running` stays as it is.
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else running += 1
  try {
    return await work()
  } finally {
    const next = urgent.shift() ?? queue.shift()
    if (next === undefined) running -= 1
    else next()
  }
}

type Cost = typeof current

const derive = (password: string, salt: Buffer, { n, r, p }: Cost, isUrgent: boolean) =>
  inTurn(
    isUrgent,
    () =>
      new Promise<Buffer>((resolve, reject) => {
        scrypt(password.normalize('NFC'), salt, keyLength, { N: n, r, p, maxmem }, (error, key) =>
          error === null ? resolve(key) : reject(error),
        )
      }),
  )

/** `scrypt$N$r$p$salt$key`: the cost travels with the hash, so that it can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, current, true)
  const { n, r, p } = current
  return ['scrypt', n, r, p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/**
 * Null for an unknown login: the same work is done, so that time does not tell whether the login exists. `isUrgent`: it
 * goes before those of strangers.
 */
export async function isPassword(
  password: string,
  hash: string | null,
  { isUrgent }: { readonly isUrgent: boolean } = { isUrgent: true },
): Promise<boolean> {
  const stored = hash === null ? null : parse(hash)
  const key = await derive(password, stored?.salt ?? Buffer.alloc(16), stored?.cost ?? current, isUrgent)
  return stored !== null && stored.key.length === key.length && timingSafeEqual(stored.key, key)
}

/** Whether a hash was made at a lower cost than today's. */
export function isOutdated(hash: string): boolean {
  const cost = parse(hash)?.cost
  return cost === undefined || cost.n !== current.n || cost.r !== current.r || cost.p !== current.p
}

function parse(hash: string): { cost: Cost; salt: Buffer; key: Buffer } | null {
  const [kind, n, r, p, salt, key] = hash.split('$')
  if (kind !== 'scrypt' || salt === undefined || key === undefined) return null
  return {
    cost: { n: Number(n), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  }
}
