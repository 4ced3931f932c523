/** The words of a title that carry its meaning, without endings, quotes and a number before them, in their order. */
export function titleWords(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\d]+/gu) ?? []
  const first = /^\s*\d+[.)]/.test(text) ? 1 : 0
  return words
    .slice(first)
    .filter((word) => !weak.has(word))
    .map(withoutEnding)
}

const weak = new Set('в во и к ко на о об от по при с со у за для из до а же или не'.split(' '))

/** «наставников» and «наставникам» are one word, «наставников» and «наставляемых» are two. */
function withoutEnding(word: string): string {
  if (word.length < 5) return word
  const stem = word.replace(
    /(?:ого|его|ому|ему|ыми|ими|ами|ями|иях|ией|иям|ах|ях|ов|ев|ей|ий|ый|ой|ых|их|ую|юю|ая|яя|ое|ее|ые|ие|ом|ем|ым|им|ам|ям|ия|ию|ии|ы|и|а|я|о|е|у|ю|ь)$/u,
    '',
  )
  return stem.length < 4 ? word : stem
}
