declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string
  }
  const snowball: { newStemmer(algorithm: 'russian' | 'english'): Stemmer }
  export default snowball
}
