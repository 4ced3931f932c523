import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeWhole } from '../src/cli/write-file.ts'
import { arrange } from '../src/layout/arrange.ts'
import { compileText } from './compile-text.ts'
import { runCli } from './run-cli.ts'
import { runProgram } from './run-program.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Files that are no files, texts made to exhaust a program, writes that are cut short. */

const sound =
  'dorkarta: 1\nназвание: План\nмероприятия:\n  - { название: Отчёт, сроки: 01.03.2024, ответственные: РЦН }\n'
const program = resolve('bin/dorkarta.js')

describe('a text made to exhaust its reader is judged in time', () => {
  test.each([
    ['brackets on one line', '}'.repeat(400_000), 'yaml/syntax'],
    ['open brackets', '[{'.repeat(200_000), 'yaml/syntax'],
    ['a mistake on every line', 'a:\n\tb\n'.repeat(60_000), 'yaml/syntax'],
    ['open quotes', 'a: "\n'.repeat(60_000), 'yaml/syntax'],
    ['dashes', '- '.repeat(300_000), 'yaml/syntax'],
    ['nothing but signs', `[${'a,'.repeat(2_000_000)}]`, 'file/too-large'],
  ])('%s', async (_, text, rule) => {
    const started = performance.now()
    const { code, out } = await runCli(['check', '-', '--format', 'json'], { input: text })
    const { findings } = JSON.parse(out)
    expect(code).toBe(1)
    expect(findings.map((each: { rule: string }) => each.rule)).toContain(rule)
    expect(findings.length).toBeLessThan(1100)
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})

describe('a pattern made to match for ever', () => {
  const folderExcluding = (pattern: string) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.roadmap.yaml'), sound)
    for (const number of [1, 2, 3]) writeFileSync(join(folder, 'a'.repeat(200) + number), '')
    writeFileSync(join(folder, 'dorkarta.yaml'), `dorkarta: 1\nисключить: "${pattern}"\n`)
    return folder
  }

  test.each(['*a'.repeat(30), '+(a|aa)'.repeat(9), '**/*a*/'.repeat(9), 'x/*a*b*c*d/y'])(
    '%s is refused',
    async (pattern) => {
      const { code, err } = await runCli(['check', folderExcluding(pattern)])
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`${pattern}: слишком сложная маска`) })
    },
  )

  test.each(['*a*a*', `${'**/'.repeat(20)}*.txt`, '**/a*/**/*b*/**', '{a,b}'.repeat(12)])(
    '%s takes no time',
    async (pattern) => {
      const folder = folderExcluding(pattern)
      const started = performance.now()
      expect((await runCli(['check', folder])).code).toBe(0)
      expect(performance.now() - started).toBeLessThan(5000)
    },
  )
})

describe('a small file that would be told of at length', () => {
  const event = '{ название: Дело, сроки: 1.1.2024, ответственные: я, результат: отчёт }'
  test.each([
    ['all on one line', `мероприятия: [${Array.from({ length: 20_000 }, () => event).join(', ')}]`, 'text/date-form'],
    [
      'a long text that thousands of aliases repeat',
      `мероприятия:\n  - { название: &a "${'ж'.repeat(300_000)}" }\n${'  - { название: *a, сроки: 2024 }\n'.repeat(3000)}`,
      'yaml/alias-limit',
    ],
  ])('%s', async (_, text, rule) => {
    const started = performance.now()
    const { code, out } = await runCli(['check', '-'], { input: `dorkarta: 1\nназвание: План\n${text}\n` })
    expect(code).toBeLessThan(2)
    expect(out).toContain(rule)
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})

describe('a long run of one sign costs no more than its length', () => {
  const runs = [
    ' ',
    '\u00a0',
    '-',
    '–',
    '1',
    '.',
    'а',
    'А ',
    '/',
    'тел ',
    'a@',
    'г. ',
    '№ ',
    'И.П. ',
    'ул. кв.',
    'паспорт 1',
    '(а) ',
  ]
  test.each(runs)('%j', async (sign) => {
    const run = sign.repeat(60_000 / sign.length)
    const text = `dorkarta: 1\nназвание: "ПЛАН б${run}я\n  и ещё"\nмероприятия:\n  - { название: "Б${run}я", сроки: "2024${run}", ответственные: "В${run}г", результат: "Г${run}д" }\n`
    const started = performance.now()
    expect((await runCli(['check', '-', '--format', 'json'], { input: text })).code).toBeLessThan(2)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe('a list is as long as a file allows', () => {
  test('events of a section, rows of its table', () => {
    const events = Array.from({ length: 130_000 }, (_, at) => `      - { название: А ${at}, сроки: 2024 }\n`).join('')
    const text = `dorkarta: 1\nназвание: План\nразделы:\n  - название: Раздел\n    мероприятия:\n${events}`
    const { value } = compileText(text, 'long.roadmap.yaml', false, () => 'off')
    expect(value?.events).toHaveLength(130_000)
    const blocks = arrange(value ?? expect.fail('no roadmap')).parts.flatMap((part) => part.blocks)
    expect(blocks.some((block) => block.kind === 'table' && block.rows.length === 130_001)).toBe(true)
  }, 60_000)
})

describe('whoever reads goes away', () => {
  const wrong = `dorkarta: 1\nназвание: План\nмероприятия:\n${'  - {название: Отчёт, сроки: 1.1.2024}\n'.repeat(2_000)}`
  const shell = (line: string) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.roadmap.yaml'), wrong)
    const told = `"${process.execPath}" "${program}" check --no-cache a.roadmap.yaml`
    const { stdout } = spawnSync('bash', ['-c', line.replace('CHECK', told)], { cwd: folder, encoding: 'utf8' })
    return { said: stdout.trim().split('\n').at(-1), files: readdirSync(folder).sort() }
  }

  test.each([
    ['of the report', 'CHECK | head -1; echo $PIPESTATUS', '1'],
    ['of what is said beside it', 'CHECK 2>&1 >/dev/null | true; echo $PIPESTATUS', '1'],
    ['of a disk that is full', 'CHECK > /dev/full; echo $?', '2'],
  ])('%s: the report asked for stands whole, and the exit code tells what was found', (_, line, code) => {
    const { said, files } = shell(line.replace('CHECK', 'CHECK --format json --output o.json'))
    expect({ said, files }).toEqual({ said: code, files: ['a.roadmap.yaml', 'o.json'] })
  })
})

describe('in the place of a file', () => {
  test('a pipe without an end to it is refused, in a folder it is passed by', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.roadmap.yaml'), sound)
    execFileSync('mkfifo', [join(folder, 'b.roadmap.yaml')])
    const named = runProgram(folder, ['check', 'b.roadmap.yaml', 'a.roadmap.yaml'])
    expect(named.code).toBe(2)
    expect(named.err).toContain('b.roadmap.yaml: это не файл, а канал или устройство')
    expect(named.err).toContain('Проверено: 1 файл')
    expect(runProgram(folder, ['check', '.']).code).toBe(0)
  })

  test.each([
    ['dorkarta.yaml', ['check', 'a.roadmap.yaml']],
    ['known.json', ['check', 'a.roadmap.yaml', '--baseline', 'known.json']],
    ['form.docx', ['template', 'check', 'form.docx']],
    ['year.yaml', ['due', 'май 2024 г.', '--calendar', 'year.yaml']],
  ])('a pipe as %s is refused', (name, args) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.roadmap.yaml'), sound)
    execFileSync('mkfifo', [join(folder, name)])
    const { code, err } = runProgram(folder, args)
    expect({ code, said: err.includes(`${name}: это не файл, а канал`) }).toEqual({ code: 2, said: true })
  })

  test.each([
    ['t.docx', ['build', 't.roadmap.yaml', '--to', 'docx']],
    ['t.xlsx', ['build', 't.roadmap.yaml', '--to', 'xlsx']],
    ['t.ics', ['build', 't.roadmap.yaml', '--to', 'ics']],
    ['t.md', ['build', 't.roadmap.yaml', '-o', 't.md']],
    ['report.json', ['check', 't.roadmap.yaml', '--format', 'json', '--output', 'report.json']],
    ['form.docx', ['template', 'new', 'form.docx', '--force']],
    ['new.roadmap.yaml', ['init', 'new.roadmap.yaml', '--force']],
  ])('a pipe where %s would be written is refused, and stays, as a link to a device does', (name, args) => {
    for (const put of [
      (path: string) => execFileSync('mkfifo', [path]),
      (path: string) => symlinkSync('/dev/null', path),
    ]) {
      const folder = temporaryFolder()
      writeFileSync(join(folder, 't.roadmap.yaml'), sound)
      put(join(folder, name))
      const { code, err, out } = runProgram(folder, args)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain(`dorkarta: ${name}: это не файл, а канал или устройство, документ туда не записать`)
      expect(readdirSync(folder).sort()).toEqual([name, 't.roadmap.yaml'].sort())
      expect(lstatSync(join(folder, name)).isFile()).toBe(false)
    }
  })

  test('what the shell gives as a file is read', () => {
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', `node ${program} check <(cat examples/corrected/tambov.roadmap.yaml)`],
      {
        encoding: 'utf8',
      },
    )
    expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining('Проверено: 1 файл') })
  })

  test.each(['check - < /dev/zero', 'check /dev/stdin < /dev/zero'])('%s reads as far as a file may go', (command) => {
    const { status, stdout } = spawnSync('bash', ['-c', `node ${program} ${command} --format json`], {
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule)).toEqual(['file/too-large'])
  })

  test('a device, a link to one, a socket, a file that never ends are refused at once, and the others are checked', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.roadmap.yaml'), sound)
    symlinkSync('/dev/zero', join(folder, 'b.roadmap.yaml'))
    execFileSync('mkfifo', [join(folder, 'pipe')])
    symlinkSync('pipe', join(folder, 'c.roadmap.yaml'))
    const server = createServer().listen(join(folder, 'socket'))
    await new Promise((resolved) => server.once('listening', resolved))
    const { code, err } = await runCli(['check', folder, join(folder, 'socket')])
    server.close()
    expect(code).toBe(2)
    for (const name of ['b.roadmap.yaml', 'c.roadmap.yaml', 'socket'])
      expect(err).toContain(`dorkarta: ${join(folder, name)}: это не файл, а канал или устройство`)
    expect(err).toContain('Проверено: 1 файл')
    const log = spawnSync(process.execPath, [program, 'check', '/proc/kmsg'], { encoding: 'utf8', timeout: 10_000 })
    expect({ status: log.status, said: log.stderr.includes('/proc/kmsg: ') }).toEqual({ status: 2, said: true })
  })

  test('a name that is not written in UTF-8 is told as such', () => {
    const folder = temporaryFolder()
    writeFileSync(
      Buffer.concat([Buffer.from(join(folder, 'b')), Buffer.from([0xff]), Buffer.from('.roadmap.yaml')]),
      sound,
    )
    writeFileSync(join(folder, 'a.roadmap.yaml'), sound)
    const { code, err } = runProgram(folder, ['check', '.'])
    expect(code).toBe(2)
    expect(err).toContain('dorkarta: b\ufffd.roadmap.yaml: имя записано не в UTF-8')
    expect(err).toContain('Проверено: 1 файл')
    expect(runProgram(folder, ['check', 'нет\ufffd.roadmap.yaml']).err).toContain('такого файла или папки нет')
  })

  test('an include that nothing stands behind is a mistake of the roadmap, whatever stands there', async () => {
    const folder = temporaryFolder()
    symlinkSync('round.yaml', join(folder, 'round.yaml'))
    mkdirSync(join(folder, 'folder.yaml'))
    execFileSync('mkfifo', [join(folder, 'pipe.yaml')])
    for (const name of ['none', 'round', 'folder', 'pipe', 'long'.repeat(100), 'n\\0l']) {
      const text = sound.replace('\n', `\nвключить: "${name}.yaml"\n`)
      writeFileSync(join(folder, 'a.roadmap.yaml'), text)
      const { code, out } = await runCli(['check', join(folder, 'a.roadmap.yaml'), '--format', 'json'])
      const rules = JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule)
      expect({ name, code, rules }).toEqual({
        name,
        code: 1,
        rules: expect.arrayContaining(['structure/missing-include']),
      })
    }
  })

  test('a report may go where people send what is no file', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.roadmap.yaml'), sound)
    const to = (device: string) =>
      runProgram(folder, ['check', 'a.roadmap.yaml', '--format', 'sarif', '--output', `/dev/${device}`])
    expect(to('null')).toEqual(runProgram(folder, ['check', 'a.roadmap.yaml']))
    expect(JSON.parse(to('stdout').out)).toHaveProperty('runs')
    expect(to('stderr').err).toContain('"$schema"')
    expect(to('full')).toMatchObject({ code: 2, err: expect.stringContaining('/dev/full: это не файл') })
    runProgram(folder, ['check', 'a.roadmap.yaml', '--format', 'json', '--output', 'a.json'])
    expect(runProgram(folder, ['report', 'merge', 'a.json', '-o', '/dev/stdout']).out).toContain('"findings"')
  })

  test('links that go round in circles: the file is told, the others are checked', async () => {
    const folder = temporaryFolder()
    symlinkSync('y.roadmap.yaml', join(folder, 'x.roadmap.yaml'))
    symlinkSync('x.roadmap.yaml', join(folder, 'y.roadmap.yaml'))
    symlinkSync('.', join(folder, 'round'))
    writeFileSync(join(folder, 'a.roadmap.yaml'), sound)
    const { code, err } = await runCli(['check', folder])
    expect(code).toBe(2)
    expect(err).toContain('ссылки ведут по кругу')
    expect(err).toContain('Проверено: 1 файл')
  })

  test.each(['с пробелами и «кавычками»', "it's $HOME `x`", 'two\nlines', 'ñ e\u0301', '-rf', 'x'.repeat(200)])(
    'a name is a name: %j',
    async (name) => {
      const folder = temporaryFolder()
      const file = join(folder, `${name}.roadmap.yaml`)
      writeFileSync(file, sound)
      const checked = await runCli(['check', folder, '--format', 'json'])
      expect(checked.code).toBe(0)
      const built = await runCli(['build', file, '--to', 'md', '-o', join(folder, 'out')])
      expect(built.code).toBe(0)
      expect(readdirSync(join(folder, 'out'))).toEqual([`${name}.md`])
    },
  )
})

describe('a name that a terminal or a CI server would obey', () => {
  const names = [
    'n\n::error::pwned',
    '\u001b[31mred\u009b1m\u0007',
    '::error::pwned',
    ' ::warning::pwned',
    'a\r::error::b',
  ]

  /** What none of them may meet: a control character but the end of our own lines, a workflow command that is not ours. */
  function expectNothingObeyed(text: string, own = /^$/) {
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
    for (const line of text.split('\n')) if (line.trimStart().startsWith('::')) expect(line).toMatch(own)
  }

  function folderWith(name: string, text: string): { folder: string; file: string } {
    const folder = temporaryFolder()
    const file = `${name}.roadmap.yaml`
    writeFileSync(join(folder, file), text)
    return { folder, file }
  }

  const unsound = sound.replace('сроки', 'сорки')
  const all = (folder: string, args: readonly string[]) => {
    const { out, err } = runProgram(folder, args)
    return out + err
  }

  test.each(names)('%j', (name) => {
    const { folder, file } = folderWith(name, unsound)
    const shown = name.replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd')
    for (const args of [
      ['check', '.'],
      ['check', '.', '--format', 'compact'],
      ['build', '.'],
      ['check', '--fix', '.'],
    ]) {
      const said = all(folder, args)
      expectNothingObeyed(said)
      expect(said).toContain(`${shown}.roadmap.yaml:4:`)
    }
    const { out } = runProgram(folder, ['check', '.', '--format', 'github'])
    expectNothingObeyed(out, /^::(?:error|warning|notice) file=[^,:]+,line=4,/)
    const escaped = shown.replace('\ufffd::', name.includes('\r') ? '%0D::' : '%0A::').replaceAll(':', '%3A')
    expect(out).toContain(`file=${escaped}.roadmap.yaml,line=4,`)
    const { findings } = JSON.parse(runProgram(folder, ['check', '.', '--format', 'json']).out)
    expect(findings[0].file).toBe(file)
    const [run] = JSON.parse(runProgram(folder, ['check', '.', '--format', 'sarif']).out).runs
    const { uri } = run.results[0].locations[0].physicalLocation.artifactLocation
    expect(decodeURIComponent(uri)).toBe(file)
  })

  test.each(names)('%j: files that were built, and what could not be done', (name) => {
    const { folder, file } = folderWith(name, sound)
    const built = runProgram(folder, ['build', '.', '--to', 'md'])
    expect(built.code).toBe(0)
    expect(built.out.split('\n')).toHaveLength(2)
    expectNothingObeyed(built.out + built.err)
    expect(readdirSync(folder).sort()).toEqual([file, `${name}.md`].sort())
    for (const args of [
      ['check', `${name}none`],
      ['build', file, '--template', `${name}.docx`],
      ['check', '.', '--rule', `${name}=off`],
      ['init', file],
      ['init', `${name}-2.roadmap.yaml`],
      ['template', 'new', `${name}.docx`],
      [name],
    ])
      expectNothingObeyed(all(folder, args))
  })
})

describe('keys that every object of JavaScript has', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    '%s is an unknown key, nothing else',
    async (key) => {
      const { out } = await runCli(['check', '-', '--format', 'json'], { input: `${sound}${key}: { polluted: да }\n` })
      const { findings } = JSON.parse(out)
      expect(findings.map(({ rule, line }: { rule: string; line: number }) => [rule, line])).toEqual([
        ['schema/invalid', 5],
      ])
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    },
  )
})

describe('what is read is not written over', () => {
  const folder = () => {
    const made = temporaryFolder()
    writeFileSync(join(made, 'p.roadmap.yaml'), sound)
    writeFileSync(join(made, 'register.yaml'), 'dorkarta: 1\n')
    symlinkSync('p.roadmap.yaml', join(made, 'report.json'))
    symlinkSync('p.roadmap.yaml', join(made, 'p.docx'))
    return made
  }
  test.each([
    ['check', 'p.roadmap.yaml', '--baseline', 'p.roadmap.yaml', '--update-baseline'],
    ['check', 'p.roadmap.yaml', '--baseline', 'report.json', '--update-baseline'],
    ['check', 'p.roadmap.yaml', '--format', 'json', '--output', 'report.json'],
    ['check', 'p.roadmap.yaml', '--format', 'json', '--output', 'register.yaml'],
    ['build', 'p.roadmap.yaml', '--to', 'docx'],
  ])('%s %s %s %s %s', (...args) => {
    const place = folder()
    const { code, err } = runProgram(place, args)
    expect(code).toBe(2)
    expect(err).toMatch(/был бы заменён/)
    expect(readFileSync(join(place, 'p.roadmap.yaml'), 'utf8')).toBe(sound)
    expect(readFileSync(join(place, 'register.yaml'), 'utf8')).toBe('dorkarta: 1\n')
  })
})

describe('a write', () => {
  test('that Ctrl+C meets leaves whole files or the old ones, and nothing beside them', async () => {
    const folder = temporaryFolder()
    const sizes = new Set<number>()
    writeFileSync(join(folder, 'p.roadmap.yaml'), readFileSync('test/fixtures/rich.roadmap.yaml'))
    for (let wait = 0; wait < 8; wait++) {
      const child = spawn(
        process.execPath,
        [program, 'build', 'p.roadmap.yaml', '--force', '--to', 'html', '-o', 'out.html'],
        {
          cwd: folder,
        },
      )
      setTimeout(() => child.kill('SIGINT'), 150 + wait * 60)
      await new Promise((resolved) => child.on('exit', resolved))
      for (const name of readdirSync(folder)) expect(['p.roadmap.yaml', 'out.html']).toContain(name)
      if (readdirSync(folder).includes('out.html')) sizes.add(readFileSync(join(folder, 'out.html')).length)
    }
    expect(sizes.size).toBeLessThanOrEqual(1)
  })

  test('of a long report that Ctrl+C meets leaves the old one, and nothing beside it', async () => {
    const folder = temporaryFolder()
    const event = '  - { название: Дело, сроки: 1.1.2024, ответственные: я, результат: отчёт }\n'
    const plan = `dorkarta: 1\nназвание: План\nмероприятия:\n${event.repeat(4000)}`
    writeFileSync(join(folder, 'p.roadmap.yaml'), plan)
    writeFileSync(join(folder, 'report.sarif'), 'old')
    const child = spawn(
      process.execPath,
      [program, 'check', 'p.roadmap.yaml', '--format', 'sarif', '--output', 'report.sarif'],
      { cwd: folder, stdio: 'ignore' },
    )
    const ended = new Promise((resolved) => child.on('exit', (code, signal) => resolved(signal ?? code)))
    const isBeing = () => readdirSync(folder).some((name) => name.endsWith('.tmp'))
    while (!isBeing() && child.exitCode === null) await new Promise((resolved) => setTimeout(resolved, 2))
    child.kill('SIGINT')
    expect(await ended).toBe('SIGINT')
    expect(readdirSync(folder).sort()).toEqual(['p.roadmap.yaml', 'report.sarif'])
    expect(readFileSync(join(folder, 'report.sarif'), 'utf8')).toBe('old')
  })

  test('of many files at once waits with one listener for signals, and then with none', async () => {
    const folder = temporaryFolder()
    for (let index = 0; index < 15; index++) writeWhole(join(folder, `${index}.txt`), 'x')
    expect(process.listenerCount('SIGINT')).toBe(1)
    await new Promise((resolved) => setTimeout(resolved, 20))
    expect(process.listenerCount('SIGINT')).toBe(0)
    expect(readdirSync(folder)).toHaveLength(15)
  })

  test('on a full disk leaves the old file', () => {
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', `node ${program} build examples/corrected/tambov.roadmap.yaml --to md -o /dev/full`],
      {
        encoding: 'utf8',
      },
    )
    expect(status).toBe(2)
    expect(stderr).toContain('/dev/full')
  })

  test('of a report to a full disk ends with code 2 and no stack', () => {
    const { status, stderr } = spawnSync('bash', ['-c', `node ${program} check examples --format json > /dev/full`], {
      encoding: 'utf8',
    })
    expect({ status, stack: /\n\s+at /.test(stderr) }).toEqual({ status: 2, stack: false })
  })

  test('into one folder by two programs at once gives whole files', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'out'))
    writeFileSync(join(folder, 'p.roadmap.yaml'), sound)
    const build = () =>
      new Promise((resolved) =>
        spawn(process.execPath, [program, 'build', 'p.roadmap.yaml', '-o', 'out'], { cwd: folder }).on(
          'exit',
          resolved,
        ),
      )
    expect(await Promise.all([build(), build(), build()])).toEqual([0, 0, 0])
    const alone = join(folder, 'alone')
    expect(runProgram(folder, ['build', 'p.roadmap.yaml', '-o', alone]).code).toBe(0)
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(readdirSync(alone).sort())
    for (const name of readdirSync(alone))
      expect(readFileSync(join(folder, 'out', name)).equals(readFileSync(join(alone, name)))).toBe(true)
  })
})

describe('elsewhere', () => {
  test.each([
    ['check', '--no-ignore', 'examples'],
    ['check', '--no-ignore', '--lang', 'en', 'examples/chelyabinsk.roadmap.yaml'],
    ['rules'],
    ['explain', 'text/dash'],
    ['due', 'III – IV кварталы 2023 г.'],
    ['check', '--help'],
    ['check', 'нет такого файла'],
  ])('%s %s %s: a plain console shows every sign', async (...args) => {
    const { out, err } = await runCli([...args, '--ascii'])
    expect(`${out}${err}`).toMatch(/^[\0-\x7fА-Яа-яЁё№]+$/)
    const usual = await runCli(args)
    expect(out.split('\n').map(({ length }) => length)).toEqual(usual.out.split('\n').map(({ length }) => length))
  })

  test('what programs read is not made plain', async () => {
    for (const args of [
      ['check', 'examples', '--no-ignore', '--format', 'json'],
      ['schema'],
      ['check', 'examples', '--diff'],
    ])
      expect((await runCli([...args, '--ascii'])).out).toBe((await runCli(args)).out)
  })

  test.each([
    { LANG: 'C', LC_ALL: 'C' },
    { TZ: 'Pacific/Kiritimati' },
    { TZ: 'America/Adak', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  ])('%j changes nothing', (env) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'p.roadmap.yaml'), sound)
    const run = (more: Record<string, string>, out: string) =>
      spawnSync(process.execPath, [program, 'build', 'p.roadmap.yaml', '-o', out], {
        cwd: folder,
        env: { ...process.env, ...more },
      }).status
    expect([run({ TZ: 'UTC' }, 'here'), run(env, 'there')]).toEqual([0, 0])
    for (const name of readdirSync(join(folder, 'here')))
      expect(readFileSync(join(folder, 'there', name)).equals(readFileSync(join(folder, 'here', name)))).toBe(true)
  })
})
