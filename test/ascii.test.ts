import { expect, test } from 'vitest'
// @ts-expect-error What `build.js` builds with is JavaScript without types.
import { asAscii } from '../src/bundle/ascii.js'

test.each([
  ['a regular expression', '/[а-яё№]+/iu.exec("12 № Ёж")[0]'],
  ['signs beyond the first plane', '/😀|[𐐀-𐐧]/u.exec("a😀")[0] + "😀".length'],
  ['a text as it stands', 'String.raw`\\d+\\s№ «план»`'],
  ['a text as it stands, in pieces', `String.raw\`\\d\${String.raw\`я\\b\${1 + 1}\`}№\\n\``],
  ['a usual template', `\`«\${\`№ \${"ё"}\`}»\\n–\``],
  ['comments', '/* «план» */ 1 // № 2'],
])('%s says the same in ASCII', (_, program) => {
  const ascii: string = asAscii(program)
  expect(ascii).not.toMatch(/[^\0-\x7f]/)
  const run = (text: string) => new Function(`return (${text}\n)`)()
  expect(run(ascii)).toEqual(run(program))
})

test('a name that is not ASCII cannot be written so', () => {
  expect(() => asAscii('const план = 1')).toThrow('not ASCII: const план = 1')
})
