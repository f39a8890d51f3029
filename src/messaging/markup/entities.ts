/** Names of consecutive characters, from this code point on. */
const ranges: readonly (readonly [number, string])[] = [
  [
    0xa0,
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml',
  ],
  [0x391, 'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho'],
  [0x3a3, 'Sigma Tau Upsilon Phi Chi Psi Omega'],
  [0x3b1, 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf'],
  [0x3c3, 'sigma tau upsilon phi chi psi omega'],
]

/** The rest of HTML's common names, each with its character's code point in hexadecimal. */
const others =
  'quot 22 amp 26 lt 3c gt 3e apos 27 excl 21 num 23 dollar 24 percnt 25 lpar 28 rpar 29 ast 2a plus 2b comma 2c period 2e sol 2f colon 3a semi 3b equals 3d quest 3f commat 40 lsqb 5b lbrack 5b bsol 5c rsqb 5d rbrack 5d Hat 5e lowbar 5f grave 60 lcub 7b lbrace 7b verbar 7c vert 7c rcub 7d rbrace 7d Tab 9 NewLine a OElig 152 oelig 153 Scaron 160 scaron 161 Yuml 178 fnof 192 circ 2c6 tilde 2dc thetasym 3d1 upsih 3d2 piv 3d6 ensp 2002 emsp 2003 numsp 2007 puncsp 2008 thinsp 2009 hairsp 200a zwnj 200c zwj 200d lrm 200e rlm 200f hyphen 2010 dash 2010 ndash 2013 mdash 2014 horbar 2015 lsquo 2018 rsquo 2019 sbquo 201a ldquo 201c rdquo 201d bdquo 201e dagger 2020 Dagger 2021 bull 2022 hellip 2026 mldr 2026 permil 2030 prime 2032 Prime 2033 lsaquo 2039 rsaquo 203a oline 203e frasl 2044 euro 20ac image 2111 weierp 2118 real 211c numero 2116 trade 2122 alefsym 2135 larr 2190 uarr 2191 rarr 2192 darr 2193 harr 2194 varr 2195 crarr 21b5 lArr 21d0 uArr 21d1 rArr 21d2 dArr 21d3 hArr 21d4 forall 2200 part 2202 exist 2203 empty 2205 nabla 2207 isin 2208 notin 2209 ni 220b prod 220f sum 2211 minus 2212 lowast 2217 radic 221a prop 221d infin 221e ang 2220 and 2227 or 2228 cap 2229 cup 222a int 222b there4 2234 sim 223c cong 2245 asymp 2248 ne 2260 equiv 2261 le 2264 ge 2265 sub 2282 sup 2283 nsub 2284 sube 2286 supe 2287 oplus 2295 otimes 2297 perp 22a5 sdot 22c5 lceil 2308 rceil 2309 lfloor 230a rfloor 230b lang 27e8 rang 27e9 loz 25ca spades 2660 clubs 2663 hearts 2665 diams 2666 check 2713 checkmark 2713 cross 2717 star 2606 starf 2605 phone 260e frac13 2153 frac23 2154 frac18 215b frac38 215c frac58 215d frac78 215e square 25a1 squf 25aa blacksquare 25aa rarrw 219d nearr 2197 searr 2198 swarr 2199 nwarr 2196 map 21a6 copysr 2117 incare 2105'

const characterOf = new Map<string, string>()
for (const [first, names] of ranges) {
  for (const [at, name] of names.split(' ').entries()) characterOf.set(name, String.fromCodePoint(first + at))
}
for (const [, name = '', code = ''] of others.matchAll(/(\S+) (\S+)/g)) {
  characterOf.set(name, String.fromCodePoint(Number.parseInt(code, 16)))
}

const entity = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{0,31}));/g

/** The characters that entities stand for. A name that is unknown here stays as it is written, and `check` names it. */
export const decodeEntities = (text: string): string =>
  text.replace(entity, (written, decimal?: string, hexadecimal?: string, name?: string) =>
    name === undefined
      ? fromCode(decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal))
      : (characterOf.get(name) ?? written),
  )

/** What CommonMark says of codes that are no character: they are replaced visibly. */
function fromCode(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  const isControl = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d
  return isCharacter && !isControl ? String.fromCodePoint(code) : '\uFFFD'
}
