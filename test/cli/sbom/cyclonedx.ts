/**
 * What the JSON schema of CycloneDX 1.6 (schema/bom-1.6.schema.json of CycloneDX/specification) asks of the parts that a
 * bill of ours has: required and allowed fields, enumerations, patterns, unique items, and that every reference leads
 * to a part that is there.
 */
type Json = Readonly<Record<string, unknown>>

const hex: Readonly<Record<string, number>> = { 'SHA-1': 40, 'SHA-256': 64, 'SHA-384': 96, 'SHA-512': 128 }
const componentTypes =
  'application framework library container platform operating-system device device-driver firmware file machine-learning-model data cryptographic-asset'.split(
    ' ',
  )

/** @returns everything that does not hold, as sentences. */
export function faultsOf(bom: Json): readonly string[] {
  const faults: string[] = []
  const refs: string[] = []
  const must = (holds: boolean, what: string): void => void (holds || faults.push(what))
  const fields = (of: Json, where: string, required: readonly string[], allowed: readonly string[]) => {
    for (const name of required) must(name in of, `${where} has no ${name}`)
    for (const name of Object.keys(of)) must([...required, ...allowed].includes(name), `${where} may have no ${name}`)
  }
  const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0
  const list = (value: unknown, where: string): readonly Json[] => {
    must(Array.isArray(value), `${where} is no list`)
    const items = Array.isArray(value) ? (value as readonly Json[]) : []
    must(new Set(items.map((item) => JSON.stringify(item))).size === items.length, `${where} has an item twice`)
    return items
  }

  function licences(value: unknown, where: string): void {
    const items = list(value, where)
    const expressions = items.filter((item) => 'expression' in item)
    must(expressions.length === 0 || items.length === 1, `${where}: an expression stands alone`)
    for (const item of items) {
      if ('expression' in item) {
        fields(item, where, ['expression'], ['acknowledgement', 'bom-ref'])
        must(isText(item['expression']), `${where}: the expression is empty`)
        continue
      }
      fields(item, where, ['license'], [])
      const licence = item['license'] as Json
      must('id' in licence !== 'name' in licence, `${where}: either an id or a name`)
      must(/^[A-Za-z0-9.+-]+$/.test(String(licence['id'] ?? 'x')), `${where}: ${String(licence['id'])} is no SPDX id`)
    }
  }

  function component(one: Json, where: string): void {
    fields(one, where, ['type', 'name'], ['bom-ref', 'group', 'version', 'purl', 'scope', 'hashes', 'licenses'])
    must(componentTypes.includes(String(one['type'])), `${where} is of an unknown type`)
    must(isText(one['name']), `${where} has an empty name`)
    must(['required', 'optional', 'excluded', undefined].includes(one['scope'] as string), `${where} has no scope`)
    if ('bom-ref' in one) refs.push(String(one['bom-ref']))
    if ('purl' in one) {
      must(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@[\w.%+-]+$/.test(String(one['purl'])), `${where}: ${String(one['purl'])}`)
    }
    for (const hash of 'hashes' in one ? list(one['hashes'], `${where}.hashes`) : []) {
      fields(hash, where, ['alg', 'content'], [])
      const length = hex[String(hash['alg'])]
      must(new RegExp(`^[a-f0-9]{${length}}$`).test(String(hash['content'])), `${where} has a wrong hash`)
    }
    if ('licenses' in one) licences(one['licenses'], `${where}.licenses`)
  }

  fields(
    bom,
    'the bill',
    ['bomFormat', 'specVersion'],
    ['$schema', 'serialNumber', 'version', 'metadata', 'components', 'dependencies'],
  )
  must(bom['bomFormat'] === 'CycloneDX' && bom['specVersion'] === '1.6', 'it is no CycloneDX 1.6')
  must(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(String(bom['serialNumber'])), 'its serial number')
  must(Number.isInteger(bom['version']) && Number(bom['version']) >= 1, 'its version')
  const metadata = bom['metadata'] as Json
  fields(metadata, 'metadata', [], ['timestamp', 'tools', 'component'])
  must(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(String(metadata['timestamp'])), 'its timestamp')
  for (const tool of list((metadata['tools'] as Json)['components'], 'tools')) component(tool, 'a tool')
  component(metadata['component'] as Json, 'the project')
  for (const one of list(bom['components'], 'components')) component(one, String(one['bom-ref']))
  must(new Set(refs).size === refs.length, 'a bom-ref is there twice')
  for (const dependency of list(bom['dependencies'], 'dependencies')) {
    fields(dependency, 'a dependency', ['ref'], ['dependsOn'])
    const needs = list(dependency['dependsOn'], String(dependency['ref'])) as unknown as readonly string[]
    for (const ref of [String(dependency['ref']), ...needs]) must(refs.includes(ref), `${ref} leads nowhere`)
  }
  return faults
}
