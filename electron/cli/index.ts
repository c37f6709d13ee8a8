import { run } from './run'

/** The entry of the command line: plain Node, without Electron. */
void run(process.argv.slice(2)).then(({ code, out, error }) => {
  process.exitCode = code
  if (out !== '') process.stdout.write(out)
  if (error !== '') process.stderr.write(error)
})
