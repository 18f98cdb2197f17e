import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A line to a database that a test can cut. */
export interface TestProxy {
  /** The database's URL, by way of the proxy. */
  url: string
  /** Breaks every open connection at both ends at once; new ones may be made. */
  cut(): void
  close(): void
}

/** Puts a proxy before the database at `url`. */
export async function openTestProxy(url: string): Promise<TestProxy> {
  const target = new URL(url)
  const sockets = new Set<Socket>()
  const server = createServer((inside) => {
    const outside = connect(Number(target.port || 5432), target.hostname)
    for (const socket of [inside, outside]) {
      sockets.add(socket)
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    }
    inside.pipe(outside).pipe(inside)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const proxied = new URL(url)
  proxied.hostname = '127.0.0.1'
  if (address !== null && typeof address === 'object') proxied.port = `${address.port}`
  const cut = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: proxied.href,
    cut,
    close() {
      cut()
      server.close()
    },
  }
}
