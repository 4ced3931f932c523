/** A file as its text: bundled by build.js, by Vite in tests. */
declare module '*?raw' {
  const text: string
  export default text
}
