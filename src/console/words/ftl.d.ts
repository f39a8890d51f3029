/** A file of sentences as Vite hands it over: its text. */
declare module '*.ftl?raw' {
  const text: string
  export default text
}
