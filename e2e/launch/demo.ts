import { runDemo } from '../demo/run'

// Built to out/host/demo.cjs.
runDemo().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
