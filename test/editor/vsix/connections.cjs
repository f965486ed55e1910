// Loaded into every Node process of a host (NODE_OPTIONS=--require): writes down, line by line into the file that
// YAODIAN_CONNECTIONS names, which programs run and which of them want a connection to another machine.

const { appendFileSync } = require('node:fs')
const { Socket, isIP } = require('node:net')

const file = process.env.YAODIAN_CONNECTIONS
const local = /^(?:localhost|127\.[\d.]+|::1|0\.0\.0\.0|::)$/
const write = entry => appendFileSync(file, `${JSON.stringify({ program: process.argv[1] ?? '', ...entry })}\n`)

if (file) {
  write({})
  const { connect } = Socket.prototype
  Socket.prototype.connect = function (...args) {
    const host = hostOf(Array.isArray(args[0]) ? args[0] : args)
    if (host !== undefined && !local.test(host)) write({ host, stack: new Error(isIP(host) ? 'address' : 'name').stack })
    return connect.apply(this, args)
  }
}

/** As `net.connect` takes it: options, or port and host; `undefined` for a pipe. */
function hostOf([first, second]) {
  if (typeof first === 'object' && first !== null) return first.path === undefined ? first.host ?? 'localhost' : undefined
  const isPort = typeof first === 'number' || /^\d+$/.test(String(first))
  if (!isPort) return undefined
  return typeof second === 'string' ? second : 'localhost'
}
