import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { writeOut, writeError, writeProblem } from '../composition/process/terminal.ts'
import { counted } from '../kit/said-numbers.ts'
import { isAllowed } from './sbom/licences.ts'
import { makeSbom } from './sbom/make-sbom.ts'
import { readLock } from './sbom/read-lock.ts'

const lockFile = fileURLToPath(new URL('../../package-lock.json', import.meta.url))

/** `npm run sbom`: what Frontline is made of, from the lock that it is installed by. */
function main([file, lock = lockFile, ...more]: readonly string[]): number {
  if (file === undefined || more.length > 0) {
    writeError(
      'npm run sbom -- FILE [PACKAGE-LOCK]   everything it is made of as CycloneDX JSON; fails on a licence that is not allowed',
    )
    return 2
  }
  const packages = readLock(readFileSync(lock, 'utf8'))
  writeFileSync(file, `${JSON.stringify(makeSbom(packages, { at: new Date(), serial: randomUUID() }), null, 2)}\n`)
  const others = packages.filter(({ path }) => path !== '')
  const refused = others.filter(({ name, license }) => !isAllowed(name, license))
  for (const { name, version, license } of refused) {
    writeError(
      `${name} ${version}: the licence ${license ?? '(none is named)'} is not allowed (src/cli/sbom/licences.ts).`,
    )
  }
  writeOut(
    `${file}: ${counted(others.length, 'package')}, ${others.filter(({ dev }) => !dev).length} of them at run time.`,
  )
  return refused.length === 0 ? 0 : 1
}

try {
  process.exit(main(process.argv.slice(2)))
} catch (error) {
  writeProblem(error)
  process.exit(2)
}
