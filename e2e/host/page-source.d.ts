// `./x?page`: the module and what it imports as one script's text, for a page.
declare module '*?page' {
  const source: string
  export default source
}
