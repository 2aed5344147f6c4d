import { BlockList, isIP, isIPv6 } from 'node:net'

/** The eight groups of an IPv6 address, as numbers. `node:net` has already said that it is one. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = withoutDots(address).split('::')
  const groups = (part: string) => (part === '' ? [] : part.split(':').map(group => Number.parseInt(group, 16)))
  const [first, last] = [groups(head), groups(tail ?? '')]
  return [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last]
}

/** `::ffff:192.0.2.1` with its last two groups in hexadecimal. */
const withoutDots = (address: string): string =>
  address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
    [(Number(a) << 8) | Number(b), (Number(c) << 8) | Number(d)].map(group => group.toString(16)).join(':'),
  )

/**
 * Whose requests count together: the /24 of an IPv4 address (mapped into IPv6 or not), the /56 of an IPv6 address, which is what one
 * line or one machine gets. `unknown` for anything else, so that it is limited as well.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/%.*$/, '')
  if (isIP(plain) === 4) return `${plain.split('.').slice(0, 3).join('.')}.0/24`
  if (!isIPv6(plain)) return 'unknown'
  const groups = groupsOf(plain)
  const [, , , fourth = 0, , sixth, seventh = 0, eighth = 0] = groups
  if (sixth === 0xffff && groups.slice(0, 5).every(group => group === 0))
    return networkOf([seventh >> 8, seventh & 255, eighth >> 8, eighth & 255].join('.'))
  const kept = [...groups.slice(0, 3), fourth & 0xff00]
  return `${kept.map(group => group.toString(16)).join(':')}::/56`
}

/** What a network of `networkOf` belongs to: the /16 of IPv4, the /32 of IPv6, which is about what one operator was given. */
export function widerNetworkOf(network: string): string {
  const [first = '', second = ''] = network.split(/[.:]/)
  if (network.endsWith('/24')) return `${first}.${second}.0.0/16`
  return network.endsWith('/56') ? `${first}:${second}::/32` : network
}

/** Addresses of proxies whose `X-Forwarded-For` is believed: single addresses. */
export function proxies(addresses: readonly string[]): BlockList {
  const list = new BlockList()
  for (const address of addresses) list.addAddress(address, isIPv6(address) ? 'ipv6' : 'ipv4')
  return list
}

const isProxy = (address: string, trusted: BlockList): boolean =>
  isIP(address) !== 0 && trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')

/** Some proxies write `192.0.2.1:4711` and `[2001:db8::1]:4711`. */
const withoutPort = (hop: string): string => hop.trim().replace(/^(?:\[(.+)\]|([\d.]+))(?::\d+)?$/, '$1$2')

/**
 * The address a request came from: the nearest one that is not a proxy of ours. Walked from the right, because everything left of
 * the first unknown address is whatever the sender wrote; with no trusted proxy the header counts for nothing.
 */
export function senderOf(peer: string, forwardedFor: string | null | undefined, trusted: BlockList): string {
  const hops = (forwardedFor ?? '').split(',').map(withoutPort)
  let sender = peer
  while (isProxy(sender, trusted)) {
    const before = hops.pop()
    if (before === undefined || isIP(before) === 0) break
    sender = before
  }
  return sender
}
