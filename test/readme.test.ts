import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCli } from './run-cli.ts'
import { temporaryFolder } from './temporary-folder.ts'

/**
 * README shows files and outputs that are real: a block after `<!-- file: PATH -->` is that file, a block after
 * `<!-- output: … -->` or `<!-- run: … -->` is what the command prints. `UPDATE=1` writes them anew.
 */
test('every file and every output shown in README.md is real', async () => {
  const page = readFileSync('README.md', 'utf8')
  const printed = await withRealBlocks(page)
  if (process.env['UPDATE'] === '1') writeFileSync('README.md', printed)
  expect(readFileSync('README.md', 'utf8')).toBe(printed)
})

const block = /(<!-- (file|output|run): (.*?) -->\n```[a-z]*\n)([\s\S]*?)(```\n)/g

async function withRealBlocks(page: string): Promise<string> {
  let printed = page
  for (const [whole, head = '', kind, subject = '', , tail = ''] of page.matchAll(block)) {
    const body = kind === 'file' ? readFileSync(subject, 'utf8') : await (kind === 'run' ? ranAsIs : outputOf)(subject)
    printed = printed.replace(whole, () => head + body + tail)
  }
  return printed
}

/** `due "TEXT"`: the arguments as a shell would take them. */
async function ranAsIs(command: string): Promise<string> {
  const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '')
  return (await runCli(args)).out
}

/** Run beside the file it names, as a user would. */
async function outputOf(command: string): Promise<string> {
  const folder = temporaryFolder()
  const [name = '', file = ''] = command.split(' ')
  copyFileSync(join('test/fixtures', file), join(folder, file))
  const { out } = await runCli([name, join(folder, file)])
  return out.replaceAll(`${folder}/`, '')
}

test('every command in README.md stands in the help, and the other way round', async () => {
  const page = readFileSync('README.md', 'utf8')
  const { out } = await runCli(['--help'])
  const inHelp = [...out.matchAll(/^ {2}([a-z]+) (?:\[|<)/gm)]
    .map((match) => match[1])
    .filter((name) => name !== 'help')
  const inTable = [...page.matchAll(/^\| `([a-z]+)/gm)].map((match) => match[1])
  expect(inTable).toEqual(inHelp)
})

/** The recipes for CI are for other machines, but what they run is ours: it must be a command that is understood. */
test('the commands in the recipes for CI are understood', async () => {
  const page = readFileSync('README.md', 'utf8')
  const recipes = [...page.matchAll(/(?:run|script): npx dorkarta (.*?)(?: \}|\n)/g)].map((match) => match[1] ?? '')
  expect(recipes.length).toBeGreaterThanOrEqual(2)
  const folder = temporaryFolder()
  copyFileSync('examples/corrected/tambov.roadmap.yaml', join(folder, 'tambov.roadmap.yaml'))
  for (const recipe of recipes) {
    const words = recipe.split(' ').map((word) => (word === '.' || word === 'plany' ? folder : word))
    const args = words.map((word) => (word === 'codequality.json' ? join(folder, word) : word))
    expect(await runCli(args), recipe).toMatchObject({ code: 0 })
  }
  expect(readFileSync('.pre-commit-hooks.yaml', 'utf8')).toContain('entry: dorkarta check\n')
})
