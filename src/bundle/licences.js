import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * What is bundled travels without its package, so its licence travels here: name, version and the licence's own words of every
 * package that esbuild has taken a file from.
 */
export async function licencesOf(metafiles) {
  const inputs = new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs)))
  const folders = new Set([...inputs].map((path) => packageFolder.exec(path)?.[0]).filter((path) => path !== undefined))
  // Some packages come with what they depend on already inside their files.
  for (const folder of folders) for (const dependency of await dependenciesOf(folder)) folders.add(dependency)
  const notices = await Promise.all([...folders].map(noticeOf))
  return `${[...new Set(notices)].sort().join(`\n${'-'.repeat(80)}\n\n`)}`
}

/** The innermost one: packages may lie inside one another. */
const packageFolder = /.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/

async function dependenciesOf(folder) {
  const { dependencies = {} } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const homes = [`${folder}/node_modules`, 'node_modules']
  return Object.keys(dependencies).flatMap((name) =>
    homes
      .map((home) => `${home}/${name}`)
      .filter((each) => existsSync(join(each, 'package.json')))
      .slice(0, 1),
  )
}

async function noticeOf(folder) {
  const { name, version, license, repository } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file)).sort()
  if (license === undefined && files.length === 0) throw new Error(`${name}: no licence`)
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  const home = typeof repository === 'string' ? repository : repository?.url
  const words =
    texts.length > 0 ? texts.map((text) => text.trim()).join('\n\n') : `Licensed under ${license}. ${home ?? ''}`
  return `${name} ${version} (${license})\n\n${words.trim()}\n`
}
