import { desk } from '@renderer/desk/desk'

/** The program and its version, as a bundle names what wrote it. Never the person or the computer. */
export async function software(): Promise<string> {
  const info = await desk.call('app.info', {})
  return info.ok ? `${info.value.name} ${info.value.version}` : 'Gainsay'
}
