// Loaded before a program that must not ask the network for anything: whoever does ends it with a code of its own.
const refuse = () => {
  process.stderr.write('the network was asked\n')
  process.exit(99)
}
const doors = {
  dgram: ['createSocket'],
  dns: ['lookup', 'resolve'],
  http: ['get', 'request'],
  https: ['get', 'request'],
  http2: ['connect'],
  net: ['connect', 'createConnection', 'createServer'],
  tls: ['connect'],
}
for (const [module, names] of Object.entries(doors)) for (const name of names) require(module)[name] = refuse
require('node:net').Socket.prototype.connect = refuse
require('node:dns').promises.lookup = refuse
globalThis.fetch = refuse
globalThis.WebSocket = refuse
