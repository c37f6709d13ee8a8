import dgram from 'node:dgram'
import net from 'node:net'

/** Counts what tried to leave and was refused. */
export type Outside = { readonly refused: () => number; readonly refuse: () => void }

export function createOutside(): Outside {
  let count = 0
  return {
    refused: () => count,
    refuse: () => {
      count += 1
    },
  }
}

const isLocal = (args: readonly unknown[]): boolean => {
  const first: unknown = Array.isArray(args[0]) ? args[0][0] : args[0]
  // A socket of the file system or a named pipe leads to no network.
  return (
    typeof first === 'string' ||
    (typeof first === 'object' && first !== null && 'path' in first && !!first.path)
  )
}

/**
 * Refuses and counts every connection that code of the main process would open: http, https, fetch, TLS and plain
 * sockets all end in the two methods replaced here. The app has no use for any; this catches a dependency that has.
 */
export function sealNode(outside: Outside): void {
  const connect = net.Socket.prototype.connect
  const refuse = (socket: net.Socket): net.Socket => {
    outside.refuse()
    // Later, as a real failure would come: callers attach their listeners after this returns.
    setImmediate(() => socket.destroy(new Error('Gainsay makes no connections')))
    return socket
  }
  // `Reflect.apply` keeps the many signatures of `connect` as they are.
  net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]): net.Socket {
    return isLocal(args) ? Reflect.apply(connect, this, args) : refuse(this)
  } as typeof connect
  const deny = (): never => {
    outside.refuse()
    throw new Error('Gainsay sends nothing')
  }
  dgram.Socket.prototype.send = deny
  dgram.Socket.prototype.connect = deny
}
