/** The least that a check costs in Node: files read, parsed by js-yaml, judged by our compiled schema; no places, no meaning. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import isRoadmap from '../../../src/generated/roadmap.ru.cjs'

for (const path of process.argv.slice(2)) {
  const files = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path]
  for (const file of files) if (!isRoadmap(load(readFileSync(file, 'utf8')))) process.exitCode = 1
}
