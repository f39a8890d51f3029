import type { YAMLError } from 'yaml'
import type { Fault, FaultName } from './fault.ts'

/** What a reader of YAML complains about, as something an editor can mend. `line` is the line it points at. */
export function yamlFault({ code, message }: Pick<YAMLError, 'code' | 'message'>, line: string): Fault {
  const told = (fault: FaultName, values: Fault['values'] = {}): Fault => ({ fault, values })
  if (/^(<{7}|={7}|>{7})/.test(line)) return told('yaml-conflict')
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return told(/^\s*(- +)?[^\s:]+:\s+\S.*:(\s|$)/.test(line) ? 'yaml-quotes' : 'yaml-indent')
    case 'BAD_SCALAR_START':
      return told('yaml-start', { sign: message.trim().at(-1) ?? '' })
    case 'BAD_DQ_ESCAPE':
      return told('yaml-backslash')
    case 'TAB_AS_INDENT':
      return told('yaml-tab')
    case 'DUPLICATE_KEY':
      return told('yaml-twice')
    case 'MULTIPLE_DOCS':
      return told('yaml-parts')
    case 'MULTILINE_IMPLICIT_KEY':
      return told('yaml-no-colon')
    case 'BAD_INDENT':
      if (message.startsWith('Flow seq')) return told('yaml-bracket-open', { open: '[', close: ']' })
      if (message.startsWith('Flow map')) return told('yaml-bracket-open', { open: '{', close: '}' })
      return told('yaml-indent')
    case 'MISSING_CHAR':
      if (message.startsWith('Missing closing')) return told('yaml-quote-open')
      return told(message.startsWith('Implicit') ? 'yaml-no-colon' : 'yaml-other')
    case 'UNEXPECTED_TOKEN':
      return told(message.endsWith('at node end') ? 'yaml-quote-inside' : 'yaml-other')
    default:
      return told('yaml-other')
  }
}
