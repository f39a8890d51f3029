/**
 * JSON.parse that keeps 64-bit numbers: message tokens pass 2^53 and would lose their last digits, and with them the
 * match between a receipt and its message. Integers of 16 and more digits come out as text.
 */
export function parseLossless(json: string): unknown {
  return JSON.parse(quoteLongIntegers(json))
}

/** Walks over strings, so that digits inside a text stay as they are. */
function quoteLongIntegers(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g, (token) =>
    token.startsWith('"') ? token : `"${token}"`,
  )
}
