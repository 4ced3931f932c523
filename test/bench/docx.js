/** `npm run bench`: a roadmap as a Word file, as a ratio to the least that it costs, in one run. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'dorkarta-bench-'))
console.log('events   floor    check    build    build / floor   DOCX alone    memory of build')
for (const events of [15, 1_000, 10_000]) {
  const source = join(folder, `${events}.roadmap.yaml`)
  const target = join(folder, `${events}.docx`)
  writeFileSync(source, roadmapOf(events))
  const floor = median(() => run('test/bench/docx-floor.js', source, target))
  const check = median(() => run('bin/dorkarta.js', 'check', source))
  const build = median(() => run('bin/dorkarta.js', 'build', source, '--to', 'docx', '-o', target))
  const times = [floor, check, build].map(({ seconds }) => `${seconds.toFixed(2)} s   `).join('')
  const ratio = `${(build.seconds / floor.seconds).toFixed(1)} ×`.padEnd(16)
  const alone = `${(build.seconds - check.seconds).toFixed(2)} s`.padEnd(14)
  console.log(`${String(events).padEnd(9)}${times}${ratio}${alone}${build.megabytes.toFixed(0)} MB`)
}
rmSync(folder, { recursive: true })

function roadmapOf(count) {
  const events = Array.from(
    { length: count },
    (_, index) => `
  - название: Проведение мероприятия № ${index + 1} по внедрению целевой модели наставничества в школах области
    сроки: до ${1 + (index % 28)} октября 2021
    результат:
      - "Подготовлены:"
      - 1) приказ об утверждении;
      - 2) отчет о мероприятии № ${index + 1}.
    ответственные: [Управление образования и науки области, "Школа № ${index % 50}"]`,
  )
  return `dorkarta: 1\nназвание: План\nпериод: 2020–2024 годы\nмероприятия:${events.join('')}\n`
}

function median(work) {
  const runs = Array.from({ length: 3 }, work).sort((a, b) => a.seconds - b.seconds)
  return { seconds: runs[1].seconds, megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)) }
}

/** A process of its own, as a user starts it; what it took most of memory it says when it ends. */
function run(...args) {
  const tell = 'data:text/javascript,process.on("exit",()=>process.stderr.write("\\n"+process.resourceUsage().maxRSS))'
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env // Read at every start, for nothing.
  const start = performance.now()
  const { stderr, status } = spawnSync(process.execPath, ['--import', tell, ...args], { encoding: 'utf8', env })
  if (status !== 0) throw new Error(stderr)
  return { seconds: (performance.now() - start) / 1000, megabytes: Number(stderr.split('\n').at(-1)) / 1024 }
}
