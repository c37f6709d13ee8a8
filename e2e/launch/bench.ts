import { runBench } from '../bench/run'

// Built to out/host/bench.cjs.
runBench(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
