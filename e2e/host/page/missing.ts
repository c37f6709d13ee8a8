/** `target`, of which the host has only these members; reading another throws by name. */
export function missing<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (
        typeof key === 'symbol' ||
        key in object ||
        key === '__esModule' ||
        key === 'then' ||
        key === 'default'
      )
        return Reflect.get(object, key, receiver)
      throw new Error(`the host's preload has no ${name}.${key}`)
    },
  })
}
