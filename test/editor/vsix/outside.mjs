// Keeps a browser on this machine: a proxy for every address elsewhere, which answers none and writes down who was wanted.

import http from 'node:http'

/** `wanted` grows: names of machines. Addresses of this machine never come here, browsers see to that. */
export async function keepInside() {
  const wanted = []
  const refuse = (request, answer) => {
    wanted.push(request.headers.host ?? request.url)
    answer()
  }
  const server = http.createServer((request, response) => refuse(request, () => response.writeHead(502).end()))
  server.on('connect', (request, socket) => refuse(request, () => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')))
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${server.address().port}`, wanted, close: () => server.close() }
}
