import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { networkOf, proxies, senderOf, widerNetworkOf } from './rate.ts'

suite('whose requests count together', () => {
  const cases = [
    ['192.0.2.77', '192.0.2.0/24'],
    ['::ffff:192.0.2.77', '192.0.2.0/24'],
    ['::ffff:c000:24d', '192.0.2.0/24'],
    ['2001:db8:1:2345:6::9', '2001:db8:1:2300::/56'],
    ['2001:db8:1:23ff::', '2001:db8:1:2300::/56'],
    ['::1', '0:0:0:0::/56'],
    ['fe80::1%eth0', 'fe80:0:0:0::/56'],
    ['', 'unknown'],
    ['1.2.3.4.5', 'unknown'],
    ['<script>', 'unknown'],
  ] as const
  for (const [address, network] of cases)
    test(`${address || 'nothing'} belongs to ${network}`, () => assert.equal(networkOf(address), network))

  test('a network belongs to what one operator was given', () => {
    const wider = ['192.0.2.0/24', '2001:db8:1:2300::/56', '0:0:0:0::/56', 'unknown'].map(widerNetworkOf)
    assert.deepEqual(wider, ['192.0.0.0/16', '2001:db8::/32', '0:0::/32', 'unknown'])
  })

  test('a forwarded address is believed only from a proxy of ours, and only the nearest one', () => {
    const trusted = proxies(['10.0.0.1', '::1'])
    assert.equal(senderOf('203.0.113.9', '198.51.100.1', trusted), '203.0.113.9')
    assert.equal(senderOf('10.0.0.1', '198.51.100.1', trusted), '198.51.100.1')
    assert.equal(senderOf('10.0.0.1', '1.1.1.1, 2.2.2.2, 198.51.100.1', trusted), '198.51.100.1')
    assert.equal(senderOf('::1', '1.1.1.1, 198.51.100.1, 10.0.0.1', trusted), '198.51.100.1')
    assert.equal(senderOf('10.0.0.1', null, trusted), '10.0.0.1')
    assert.equal(senderOf('10.0.0.1', '198.51.100.1, not an address', trusted), '10.0.0.1')
    assert.equal(senderOf('10.0.0.1', '1.1.1.1, 198.51.100.1:4711', trusted), '198.51.100.1')
    assert.equal(senderOf('10.0.0.1', '1.1.1.1, [2001:db8::9]:4711', trusted), '2001:db8::9')
    assert.equal(senderOf('10.0.0.1', '2001:db8::9', trusted), '2001:db8::9')
    assert.equal(senderOf('203.0.113.9', '198.51.100.1', proxies([])), '203.0.113.9')
    assert.equal(senderOf('10.0.0.1', `${'1.1.1.1, '.repeat(500)}198.51.100.1`, trusted), '198.51.100.1')
  })
})
