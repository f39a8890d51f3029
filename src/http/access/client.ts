import { BlockList, isIP } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { isOwnName } from './known-host.ts'

/** Who asks, as far as it can be known. */
type Client = {
  /** 'unknown' where even the socket does not say. */
  readonly address: string
  /** Sits at this very machine, with no proxy in between, and asks for it by a name that only leads here. */
  readonly isHere: boolean
}

/** The one answer to "who is it?", for health, metrics, sign-in and whatever is shown on this machine alone. */
export type ClientOf = (context: Context) => Client

/** A proxy on this machine would make the whole world look like it; one of these gives it away. */
const proxyHeaders = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via']

/**
 * Each hop that `trusted` names has seen the one before it: the client is the first, from behind, that is not one of
 * them. What stands further in front anybody can have written.
 */
export function makeClientOf(trusted: BlockList): ClientOf {
  return (context) => {
    const bindings = context.env as Partial<HttpBindings> | undefined
    const socket = plain(bindings?.incoming?.socket.remoteAddress ?? 'unknown')
    const isProxied = proxyHeaders.some((name) => context.req.header(name) !== undefined)
    const hops = (context.req.header('x-forwarded-for') ?? '').split(',').map((hop) => plain(hop.trim()))
    let address = socket
    while (isTrusted(trusted, address)) {
      const next = hops.pop()
      if (next === undefined || isIP(next) === 0) break
      address = next
    }
    const isHere = !isProxied && isLoopback(address) && isOwnName(context.req.header('host'))
    return { address, isHere }
  }
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')
const isLoopback = (address: string): boolean => isTrusted(loopback, address)

function isTrusted(list: BlockList, address: string): boolean {
  const family = isIP(address)
  return family !== 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/** `::ffff:127.0.0.1` is an IPv4 address; `[::1]:443` and `1.2.3.4:443` come with the port they came from. */
const plain = (address: string): string =>
  address
    .replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
    .replace(/^\[([\da-f:.]+)\](?::\d+)?$/i, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')

/** `loopback`, addresses and networks, separated by commas; null: one of them is none of these. */
export function readTrusted(text: string): BlockList | null {
  const list = new BlockList()
  for (const word of text.split(',').map((each) => each.trim())) {
    if (word === 'off' || word === '') continue
    if (word === 'loopback') {
      list.addSubnet('127.0.0.0', 8, 'ipv4')
      list.addAddress('::1', 'ipv6')
      continue
    }
    const [address = '', bits, ...rest] = word.split('/')
    const family = isIP(address)
    const isWhole = bits === undefined
    if (family === 0 || rest.length > 0 || (!isWhole && !/^\d{1,3}$/.test(bits))) return null
    if (!isWhole && Number(bits) > (family === 6 ? 128 : 32)) return null
    if (isWhole) list.addAddress(address, family === 6 ? 'ipv6' : 'ipv4')
    else list.addSubnet(address, Number(bits), family === 6 ? 'ipv6' : 'ipv4')
  }
  return list
}
