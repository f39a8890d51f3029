import { decodeEntities } from '../../../messaging/markup/entities.ts'
import type { Prose } from './prose.ts'

/** Something of another dialect that people would see as it is written. */
interface Construct {
  readonly code: 'markup-raw' | 'markup-foreign' | 'image-lost' | 'entity-unknown'
  /** What of the body is looked at. */
  readonly within: keyof Prose
  readonly pattern: RegExp
  /** Of what the pattern finds only this. */
  readonly only?: (found: string, prose: Prose) => boolean
}

const foreign = (pattern: RegExp, only?: Construct['only'], within: keyof Prose = 'words'): Construct => ({
  code: 'markup-foreign',
  within,
  pattern,
  ...(only === undefined ? {} : { only }),
})

/** What people write between < and > in earnest is a placeholder: `<time>` is one, `<time>…</time>` is not. */
const tags =
  'a|abbr|b|big|blockquote|br|center|dd|del|details|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|nobr|ol|p|pre|s|samp|script|small|span|strike|strong|style|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|video|wbr'
const name = '[a-z][\\w.:-]*'
const htmlTag = new RegExp(
  `<(?:/${name}\\s*|(?:${tags})(?:\\s[^<>]*)?/?|${name}\\s+[^<>=\\s]+\\s*=[^<>]*|${name}\\s*/)>|<!doctype\\b[^<>]*>|<!\\[CDATA\\[`,
  'gi',
)

const tableRule = /^[ \t>]*(?:\|[ :|-]*-[ :|-]*\|?|[ :-]*-[ :-]*\|[ :|-]*)$/gm
const macros =
  'anchor|children|code|color|column|excerpt|expand|info|noformat|note|panel|quote|section|status|tip|toc|warning'

export const constructs: readonly Construct[] = [
  { code: 'markup-raw', within: 'words', pattern: htmlTag },
  { code: 'markup-raw', within: 'words', pattern: tableRule },
  // Rows without the line that makes them a table.
  {
    code: 'markup-raw',
    within: 'words',
    pattern: /^[ \t]*\|[^|\n]+\|(?:[^|\n]*\|?)*[ \t]*$|^[ \t]*\+(?:[-=]{2,}\+)+[ \t]*$|^\{\|.*$/gm,
    only: (_found, { words }) => words.search(tableRule) === -1,
  },
  { code: 'image-lost', within: 'unescaped', pattern: /!\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])/g },
  {
    code: 'entity-unknown',
    within: 'words',
    pattern: /&[a-z][a-z\d]+;|&#[\da-z]+;|&(?:nbsp|mdash|ndash|laquo|raquo|lt|gt|quot|copy)\b(?!;)/gi,
    only: (found) => decodeEntities(found) === found,
  },
  // Admonitions and callouts: MkDocs, Docusaurus and VitePress, GitHub and Obsidian; tabs.
  foreign(/^[ \t>]*(?:!!!|\?\?\?\+?)[ \t]+[a-z][\w-]*(?:[ \t]+(?:inline|end))*[ \t]*(?:"[^"\n]*")?[ \t]*$/gm),
  foreign(/^[ \t>]*:{3,}.*$/gm),
  foreign(/^[ \t]*(?:>[ \t]*)+\[![\p{L}\w-]+\][+-]?.*$/gmu),
  foreign(/^[ \t]*={3}[!+]?[ \t]+".*$/gm),
  // Templates: an address may be made by one, too.
  foreign(
    /\{\{[\s\S]{0,200}?\}\}|\{%[\s\S]{0,200}?%\}|\{#\s[\s\S]{0,200}?#\}|[$#]\{[^{}\n]*\}|<%[\s\S]{0,200}?%>|<\?[a-z][\s\S]{0,200}?\?>|\[%[\s\S]{0,200}?%\]|%\{\w+\}|%\(\w+\)[sd]|\{\{|\{%/gi,
    undefined,
    'unescaped',
  ),
  // Attributes, anchors, macros.
  foreign(/\{[ \t]*(?::[^{}\n]*|[#.][\p{L}_-][^{}\n]*|[\w:-]+=[^{}\n]*)\}/gu),
  foreign(new RegExp(`\\{(?:${macros})(?::[^{}\\n]*)?\\}`, 'gi')),
  // Links of wikis, embeds, footnotes, citations, abbreviations, references that lead nowhere.
  foreign(/!?\[\[[^[\]\n]+\]\]/g),
  foreign(/\[\^[^\]\s]+\]|\^\[[^\]\n]+\]/g),
  foreign(/\[-?@[\p{L}\w][^\]\n]*\](?!\()|@\[[\w-]+\]\(/gu),
  foreign(/^\*\[[^\]\n]+\]:.*$/gm),
  foreign(/(?<!!)\[[^[\]\n]+\]\[[^[\]\n]*\]/g, isUndefined),
  // Lists of definitions, boxes of other programs' tasks.
  foreign(/^ {0,3}:[ \t]+\S.*$/gm),
  foreign(/^[ \t]*(?:[-*+]|\d+[.)])[ \t]+\[[^\]xX\s\d\p{L}]\][ \t].*$/gmu),
  // Looks of words.
  foreign(/(?<![~\\/])~[^\s~/\\]{1,30}~(?![~/])/g),
  foreign(/(?<![\^[\\])\^[^\s^\]]{1,30}\^(?!\^)|\^\^(?=[^\s^])[^\n^]+\^\^/g),
  foreign(/(?<![=\p{L}\p{N}!<>])==(?=[^\s=])[^\n=]*[^\s=]==(?![=\p{L}\p{N}])|(?<![=\p{L}\p{N}])==[^\s=]==/gu),
  foreign(/(?<![+\p{L}\p{N}])\+\+(?=[^\s+])[^\n]*?[^\s+]?\+\+(?![+\p{L}\p{N}])/gu),
  foreign(/\|\|(?=[^\s|])[^\n|]+\|\||>![^\n]+?!</g),
  foreign(/\{(?:\+\+|--|~~|==|>>)[\s\S]{0,200}?(?:\+\+|--|~~|==|<<)\}/g),
  foreign(/(?<!')'{2,3}(?=[^'\s])[^'\n]+'{2,3}(?!')/g),
  // Pictures by name.
  foreign(/(?<![\p{L}\p{N}:/]):(?:[a-z][a-z0-9_+-]+|[+-]1|100):(?![\p{L}\p{N}:/])/gu),
  // Formulas.
  foreign(/\$\$[\s\S]{1,400}?\$\$|\\[a-z]+\{/gi),
  foreign(
    /(?<![\p{L}\p{N}$\\])\$(?=\S)(?:[^\n$]*(?:\\[a-z]|\^|_\{|_\d)[^\n$]*|[a-z]|[a-z]\s?[=<>+*/-][^\n$]*)(?<=\S)\$(?![\p{L}\p{N}$])/giu,
  ),
  foreign(/\\\([^\n]*?(?:\\[a-z]|\^|_|=)[^\n]*?\\\)|\\\[[^\n]*?(?:\\[a-z]|\^|=)[^\n]*?\\\]/gi, undefined, 'text'),
  // What is left of other files: front matter, tables of contents, includes, imports, comments, marks of blocks.
  foreign(
    /^(?:---|\+{3}|;{3})[ \t]*\n(?:(?:[\w-]+[ \t]*[:=]|[ \t]+\S|-[ \t])[^\n]*\n)+(?:---|\+{3}|;{3}|\.{3})[ \t]*$|^\+{3}[ \t]*$/gm,
  ),
  foreign(/^[ \t]*(?:@?\[toc\]|\{:?toc[^}\n]*\})[ \t]*$/gim),
  foreign(
    /^[ \t]*(?:-{1,2}8<-{1,2}|<{3}[ \t]*[@/.\w]|@include\b|@import\b|\{!|!include\b|\[!(?:INCLUDE|code|div)).*$/gim,
  ),
  foreign(/^(?:import[ \t].+[ \t]from[ \t]+['"].*|export[ \t]+(?:const|default|function)\b.*)$/gm),
  foreign(/\{\/\*[\s\S]{0,400}?\*\/\}|%%(?=\s?\S)[\s\S]{1,300}?%%/g),
  foreign(/(?<=\S[ \t])\^[a-z0-9][a-z0-9-]{3,}[ \t]*$/gm),
  // Headings and marks of wikis, Textile, reStructuredText, AsciiDoc, BBCode, WordPress; a heading without its blank.
  foreign(
    /^={1,6}[ \t]*[^=\s][^\n]*?={1,6}[ \t]*$|^={2,6}[ \t]+[^=\s"].*$/gm,
    (found) => !/^={2}\S.*\S={2}\s*$/.test(found),
  ),
  foreign(/^h[1-6]\.[ \t]+\S.*$/gm),
  foreign(/^[ \t]*\.\.[ \t]+[\w-]+::.*$/gm),
  foreign(/\[\/[a-z][\w-]*\](?!\()/gi),
  foreign(/\[\/?[a-z][\w-]*(?:[ \t]+[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s\]]+))+[ \t]*\/?\](?!\()/gi),
  foreign(/^ {0,3}#{2,6}[^\s#].*$/gm),
]

/** `[words][name]` is read where `[name]: address` stands somewhere. */
function isUndefined(found: string, { unescaped }: Prose): boolean {
  const [, words = '', label = ''] = /^\[([^\]]+)\]\[([^\]]*)\]$/.exec(found) ?? []
  const key = (label === '' ? words : label).toLowerCase().trim()
  return ![...unescaped.matchAll(/^ {0,3}\[([^\]\n]+)\]:/gm)].some(
    ([, defined = '']) => defined.toLowerCase().trim() === key,
  )
}

/** Fences whose text is drawn or read by another program: people would see its source. */
export const drawnFence =
  /^[ \t>]*(?:`{3,}|~{3,})[ \t]*(?:mermaid|plantuml|puml|dot|graphviz|math|latex|katex|\{[a-z][\w-]*\}|ad-[a-z]+|admonition|tabs?|details|query|dataview)(?![\w-]).*$/gim
