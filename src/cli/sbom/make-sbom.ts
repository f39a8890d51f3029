import { isExpression, spdxOf } from './licences.ts'
import type { LockedPackage } from './read-lock.ts'

const algorithms: Readonly<Record<string, string>> = {
  sha512: 'SHA-512',
  sha384: 'SHA-384',
  sha256: 'SHA-256',
  sha1: 'SHA-1',
}

type Made = { readonly at: Date; readonly serial: string }

/** A bill of materials as CycloneDX 1.6 describes it (https://cyclonedx.org/docs/1.6/json/). */
export function makeSbom(packages: readonly LockedPackage[], { at, serial }: Made): object {
  const [own, ...others] = packages
  if (own === undefined || own.path !== '') throw new Error('package-lock.json does not begin with the project itself.')
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${serial}`,
    version: 1,
    metadata: {
      timestamp: at.toISOString(),
      tools: { components: [{ type: 'application', name: 'frontline sbom', version: own.version }] },
      component: { 'bom-ref': refOf(own), type: 'application', ...namesOf(own), ...licencesOf(own) },
    },
    components: others.map((one) => ({
      'bom-ref': refOf(one),
      type: 'library',
      ...namesOf(one),
      scope: one.dev ? 'excluded' : one.optional ? 'optional' : 'required',
      ...hashesOf(one),
      ...licencesOf(one),
    })),
    dependencies: packages.map((one) => ({ ref: refOf(one), dependsOn: [...new Set(one.needs.map(refOfPath))] })),
  }
}

/** One name may be there in two versions, and one version in two places: the place tells them apart. */
const refOfPath = (path: string): string => (path === '' ? 'this' : path)
const refOf = ({ path }: LockedPackage): string => refOfPath(path)

function namesOf({ name, version }: LockedPackage): object {
  const [scope, plain] = name.startsWith('@') ? name.split('/') : [undefined, name]
  const purl = `pkg:npm/${scope === undefined ? '' : `${encodeURIComponent(scope)}/`}${plain}@${encodeURIComponent(version)}`
  return { ...(scope === undefined ? {} : { group: scope }), name: plain ?? name, version, purl }
}

function licencesOf({ license }: LockedPackage): object {
  if (license === undefined) return {}
  const spdx = spdxOf(license)
  return { licenses: isExpression(spdx) ? [{ expression: spdx }] : [{ license: { id: spdx } }] }
}

/** `sha512-` and Base64, as npm checks it; a bill has it in hex. */
function hashesOf({ integrity }: LockedPackage): object {
  const hashes = (integrity ?? '').split(' ').flatMap((one) => {
    const [algorithm = '', content = ''] = one.split(/-(.*)/s)
    const alg = algorithms[algorithm]
    return alg === undefined ? [] : [{ alg, content: Buffer.from(content, 'base64').toString('hex') }]
  })
  return hashes.length === 0 ? {} : { hashes }
}
