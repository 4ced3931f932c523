import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { runCli } from './run-cli.ts'
import { runProgram } from './run-program.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Living with the checker: a configuration, fixes, a baseline. Every test works in a folder of its own. */

const roadmap = `dorkarta: 1
# Комментарий остаётся.
название: ДОРОЖНАЯ КАРТА
мероприятия:
  - код: обучение
    название: Обучение  кураторов №5   # и этот
    сроки: 01.09.2023
    ответственные: Отдел образования
`

/** A new folder with these files. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

function rulesFound(folder: string, ...args: string[]): string[] {
  const { out } = runProgram(folder, ['check', ...args, '--format', 'json'])
  const { findings } = JSON.parse(out) as { findings: { rule: string; severity: string }[] }
  return findings.map(({ rule, severity }) => `${severity} ${rule}`)
}

describe('configuration', () => {
  test('severity of a rule, of a group; the rule wins over its group, the command line over the file', () => {
    const folder = folderWith({ 'a.roadmap.yaml': roadmap, 'dorkarta.yaml': 'dorkarta: 1\nправила: { text: выкл }\n' })
    expect(rulesFound(folder, 'a.roadmap.yaml')).toEqual([])
    expect(rulesFound(folder, 'a.roadmap.yaml', '--rule', 'text/spacing=error')).toEqual([
      'error text/spacing',
      'error text/spacing',
    ])
    writeFileSync(join(folder, 'dorkarta.yaml'), 'dorkarta: 1\nrules: { text: off, text/spacing: info }\n')
    expect(rulesFound(folder, 'a.roadmap.yaml')).toEqual(['info text/spacing', 'info text/spacing'])
  })

  test('it is found upwards from the file, not from where the program is started', () => {
    const folder = folderWith({
      'школы/план/a.roadmap.yaml': roadmap,
      'школы/dorkarta.yaml': 'dorkarta: 1\nправила: { text: выкл }\n',
    })
    expect(rulesFound(folder, 'школы')).toEqual([])
  })

  test('paths and exclusions, language, a profile', () => {
    const folder = folderWith({
      'карты/a.roadmap.yaml': roadmap,
      'карты/архив/b.roadmap.yaml': roadmap,
      'dorkarta.yaml': 'dorkarta: 1\nязык: английский\nпрофиль: школа\nпути: карты\nисключить: карты/архив/**\n',
    })
    const { out, err } = runProgram(folder, ['check'])
    expect(err).toBe('1 file checked. Found: 2 notes.\n')
    expect(out).toContain('карты/a.roadmap.yaml:6:')
    expect(runProgram(folder, ['check', '--lang', 'ru']).err).toContain('Проверено')
  })

  test('a broken configuration: code 2, with the place and a did-you-mean', () => {
    const folder = folderWith({
      'a.roadmap.yaml': roadmap,
      'dorkarta.yaml': 'dorkarta: 1\nправила: { text/spasing: выкл }\n',
    })
    const { code, err } = runProgram(folder, ['check', 'a.roadmap.yaml'])
    expect(code).toBe(2)
    expect(err).toContain('dorkarta.yaml:2:12: правила «text/spasing» нет. Возможно, имелось в виду «text/spacing».')
    expect(runProgram(folder, ['check', 'a.roadmap.yaml', '--rule', 'text=громко']).code).toBe(2)
  })

  test('--show-config says what a rule is set to and by whom', () => {
    const folder = folderWith({
      'a.roadmap.yaml': roadmap,
      'dorkarta.yaml': 'dorkarta: 1\nпрофиль: школа\nправила: { text/dash: выкл }\n',
    })
    const { out } = runProgram(folder, ['check', 'a.roadmap.yaml', '--show-config', '--rule', 'due/missing=warning'])
    expect(out).toMatch(/^text\/dash +off +dorkarta\.yaml$/m)
    expect(out).toMatch(/^text\/spacing +info +профиль school \(dorkarta\.yaml\)$/m)
    expect(out).toMatch(/^due\/missing +warning +командная строка$/m)
    expect(out).toMatch(/^party\/missing +error +по умолчанию$/m)

    const json = JSON.parse(runProgram(folder, ['check', '.', '--show-config', '--format', 'json']).out)
    expect(json).toMatchObject({ version: 1, configuration: 'dorkarta.yaml' })
    expect(json.rules).toContainEqual({ rule: 'text/dash', setting: 'off', origin: 'dorkarta.yaml' })

    const missing = runProgram(folder, ['check', 'b.roadmap.yaml', '--show-config'])
    expect(missing).toEqual({ code: 2, out: '', err: 'dorkarta: b.roadmap.yaml: такого файла или папки нет\n' })
  })
})

describe('calendar', () => {
  test('years that the configuration adds count for days off', () => {
    const folder = folderWith({
      'a.roadmap.yaml': roadmap
        .replace('01.09.2023', 'до 16.06.2031')
        .replace('Обучение  кураторов №5', 'Обучение кураторов'),
      'dorkarta.yaml': 'dorkarta: 1\nкалендарь: 2031.yaml\nправила: { due/non-working-day: предупреждение }\n',
      '2031.yaml': 'dorkarta: 1\nгоды:\n  2031: { выходные: [16.06.2031], рабочие: [] }\n',
    })
    expect(rulesFound(folder, 'a.roadmap.yaml')).toEqual(['warning due/non-working-day'])
    writeFileSync(join(folder, '2031.yaml'), 'dorkarta: 1\nгоды:\n  2031: { выходные: [] }\n')
    expect(rulesFound(folder, 'a.roadmap.yaml')).toEqual([])
  })
})

describe('fixes', () => {
  test('the smallest edits: comments, layout and line ends stay; fixing twice changes nothing', () => {
    const crlf = `\uFEFF${roadmap.replaceAll('\n', '\r\n')}`
    const folder = folderWith({ 'a.roadmap.yaml': crlf })
    const { err } = runProgram(folder, ['check', 'a.roadmap.yaml', '--fix'])
    const fixed = readFileSync(join(folder, 'a.roadmap.yaml'), 'utf8')
    expect(fixed).toBe(crlf.replace('Обучение  кураторов №5', 'Обучение кураторов № 5'))
    expect(err).toContain('a.roadmap.yaml: исправлено 2 места')
    expect(runProgram(folder, ['check', 'a.roadmap.yaml', '--fix']).err).toBe('Проверено: 1 файл. Замечаний нет.\n')
    expect(readFileSync(join(folder, 'a.roadmap.yaml'), 'utf8')).toBe(fixed)
  })

  test('--diff shows what would change and writes nothing', () => {
    const folder = folderWith({ 'a.roadmap.yaml': roadmap })
    const { out } = runProgram(folder, ['check', 'a.roadmap.yaml', '--diff'])
    expect(out).toContain(
      '-    название: Обучение  кураторов №5   # и этот\n+    название: Обучение кураторов № 5   # и этот\n',
    )
    expect(readFileSync(join(folder, 'a.roadmap.yaml'), 'utf8')).toBe(roadmap)
  })

  test('one party never stands twice in a cell, whatever is mended', () => {
    const cells = [
      '[Миусов В.А., Мюсов В.А.]',
      '[Миюсов В.А., Мюсов В.А.]',
      'Мюсов В.А.',
      'Миусов В.А.',
      '[миусов, Мюсов В.А.]',
    ]
    const rows = cells.map(
      (cell, at) => `  - { название: Занятие ${at}, сроки: 0${at + 1}.09.2023, ответственные: ${cell} }`,
    )
    const text = `dorkarta: 1\nназвание: ДОРОЖНАЯ КАРТА\nучастники: [{ код: миусов, название: Миусов В.А. }]\nмероприятия:\n${rows.join('\n')}\n`
    const folder = folderWith({ 'a.roadmap.yaml': text })
    const { out, err } = runProgram(folder, ['check', 'a.roadmap.yaml', '--fix', '--unsafe', '--format', 'compact'])
    const fixed = readFileSync(join(folder, 'a.roadmap.yaml'), 'utf8')
    expect([...fixed.matchAll(/ответственные: (.*) }/g)].map(([, cell]) => cell)).toEqual([
      '[Миусов В.А., Мюсов В.А.]',
      '[Миюсов В.А., Миусов В.А.]',
      'Миусов В.А.',
      'Миусов В.А.',
      '[миусов, Мюсов В.А.]',
    ])
    expect(err).toContain('исправлено 2 места')
    expect(out.match(/party\/similar/g)).toHaveLength(3)
  })

  test('--diff of standard input; --fix needs a file', async () => {
    const shown = await runCli(['check', '-', '--diff', '--stdin-filename', 'a.roadmap.yaml'], { input: roadmap })
    expect(shown.out).toContain('--- a.roadmap.yaml')
    expect(shown.out).toContain('+    название: Обучение кураторов № 5   # и этот\n')
    expect((await runCli(['check', '-', '--fix'], { input: roadmap })).err).toContain('возьмите --diff')
  })

  test('registration numbers, phones and quoted titles are left as they are', () => {
    const text = roadmap.replace('Обучение  кураторов №5', '«О плане  мероприятий» от 01.02.2023 № 01-13/4567-р')
    const phone = `${text}контакты: [{ строки: "8 (3812)  55 - 66 - 77" }]\n`
    const folder = folderWith({ 'a.roadmap.yaml': phone })
    runProgram(folder, ['check', 'a.roadmap.yaml', '--fix', '--unsafe'])
    expect(readFileSync(join(folder, 'a.roadmap.yaml'), 'utf8')).toBe(phone)
  })
})

describe('baseline', () => {
  test('what is known is not shown; what is new is; what is mended leaves the file', () => {
    const folder = folderWith({ 'a.roadmap.yaml': roadmap })
    const baseline = ['--baseline', 'known.json']
    runProgram(folder, ['check', 'a.roadmap.yaml', ...baseline, '--update-baseline'])
    expect(rulesFound(folder, 'a.roadmap.yaml', ...baseline)).toEqual([])

    // Lines may move; another mistake of the same rule at the same event is new.
    writeFileSync(
      join(folder, 'a.roadmap.yaml'),
      `# сдвиг\n${roadmap.replace('Отдел образования', 'Отдел  образования')}`,
    )
    expect(rulesFound(folder, 'a.roadmap.yaml', ...baseline)).toEqual(['warning text/spacing'])

    writeFileSync(join(folder, 'a.roadmap.yaml'), roadmap.replace('Обучение  кураторов №5', 'Обучение кураторов'))
    expect(rulesFound(folder, 'a.roadmap.yaml', ...baseline)).toEqual([])
    expect(JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8'))).toEqual({ version: 1, findings: [] })
    writeFileSync(join(folder, 'a.roadmap.yaml'), roadmap)
    expect(rulesFound(folder, 'a.roadmap.yaml', ...baseline)).toHaveLength(2)
  })

  test('what was not looked for stays known: a rule that is off, a file that is broken for a while', () => {
    const folder = folderWith({ 'a.roadmap.yaml': roadmap })
    const baseline = ['--baseline', 'known.json']
    runProgram(folder, ['check', 'a.roadmap.yaml', ...baseline, '--update-baseline'])
    expect(rulesFound(folder, 'a.roadmap.yaml', ...baseline, '--rule', 'text=off')).toEqual([])
    writeFileSync(join(folder, 'a.roadmap.yaml'), `${roadmap}x: [\n`)
    rulesFound(folder, 'a.roadmap.yaml', ...baseline)
    writeFileSync(join(folder, 'a.roadmap.yaml'), roadmap)
    expect(rulesFound(folder, 'a.roadmap.yaml', ...baseline)).toEqual([])
  })

  test('a missing or foreign baseline: code 2', () => {
    const folder = folderWith({ 'a.roadmap.yaml': roadmap, 'other.json': '[]' })
    expect(runProgram(folder, ['check', 'a.roadmap.yaml', '--baseline', 'нет.json']).code).toBe(2)
    expect(runProgram(folder, ['check', 'a.roadmap.yaml', '--baseline', 'other.json']).code).toBe(2)
  })
})

describe('a folder that is not in order', () => {
  test('a link that leads nowhere and an editor lock do not stop the others; the link is told by its name', () => {
    const folder = folderWith({ 'карты/a.roadmap.yaml': roadmap, 'карты/я.roadmap.yaml': roadmap })
    symlinkSync('ivanova@host.123', join(folder, 'карты/.#a.roadmap.yaml'))
    expect(runProgram(folder, ['check', 'карты', '--quiet'])).toMatchObject({ code: 0 })
    symlinkSync('нет.roadmap.yaml', join(folder, 'карты/м.roadmap.yaml'))
    const { code, err, out } = runProgram(folder, ['check', '.', '--format', 'compact'])
    expect(code).toBe(2)
    expect(err).toContain('карты/м.roadmap.yaml: такого файла или папки нет')
    expect(out).toContain('карты/a.roadmap.yaml:6:')
    expect(out).toContain('карты/я.roadmap.yaml:6:')
  })

  test('naming only what the configuration excludes is no mistake: a commit may touch nothing else', () => {
    const folder = folderWith({
      'архив/a.roadmap.yaml': roadmap,
      'dorkarta.yaml': 'dorkarta: 1\nисключить: архив/**\n',
    })
    expect(runProgram(folder, ['check', 'архив/a.roadmap.yaml'])).toMatchObject({ code: 0, out: '' })
  })

  test('paths of the configuration are told from where the program is started', () => {
    const folder = folderWith({ 'карты/a.roadmap.yaml': roadmap, 'dorkarta.yaml': 'dorkarta: 1\nпути: карты\n' })
    expect(runProgram(folder, ['check', '--format', 'compact']).out).toMatch(/^карты\/a\.roadmap\.yaml:6:/)
  })

  test('a mended file keeps who may read it', () => {
    const folder = folderWith({ 'a.roadmap.yaml': roadmap })
    chmodSync(join(folder, 'a.roadmap.yaml'), 0o640)
    runProgram(folder, ['check', 'a.roadmap.yaml', '--fix'])
    expect(readFileSync(join(folder, 'a.roadmap.yaml'), 'utf8')).toContain('№ 5')
    expect(statSync(join(folder, 'a.roadmap.yaml')).mode & 0o777).toBe(0o640)
  })

  test('what does nothing is said', () => {
    const folder = folderWith({ 'a.roadmap.yaml': roadmap })
    expect(runProgram(folder, ['check', '-', '--watch'])).toMatchObject({ code: 2 })
    expect(runProgram(folder, ['check', 'a.roadmap.yaml', '--stdin-filename', 'b.roadmap.yaml']).err).toContain(
      '--stdin-filename без «-» ничего не делает',
    )
  })

  test('a baseline forgets files that are gone', () => {
    const folder = folderWith({ 'a.roadmap.yaml': roadmap, 'b.roadmap.yaml': roadmap })
    runProgram(folder, ['check', '.', '--baseline', 'known.json', '--update-baseline'])
    expect(readFileSync(join(folder, 'known.json'), 'utf8')).toContain('b.roadmap.yaml')
    rmSync(join(folder, 'b.roadmap.yaml'))
    expect(runProgram(folder, ['check', 'a.roadmap.yaml', '--baseline', 'known.json']).code).toBe(0)
    expect(readFileSync(join(folder, 'known.json'), 'utf8')).not.toContain('b.roadmap.yaml')
  })
})

describe("an office's own templates", () => {
  const plan = `dorkarta: 1
название: ПЛАН
мероприятия:
  - { код: а, название: Обучение кураторов, сроки: 01.09.2023, ответственные: Отдел образования }
`
  const office = {
    'карты/план.roadmap.yaml': plan,
    'dorkarta.yaml': 'dorkarta: 1\nоформление: наш\nшаблоны: шаблоны\n',
    'шаблоны/наш.profile.yaml': 'dorkarta: 1\nназвание: Наш\nоснова: interval-1.5\nшрифт: PT Astra Serif\n',
    'шаблоны/standard.layout.yaml':
      'dorkarta: 1\nназвание: С номерами граф\nоснова: standard\nномера-граф: да\nориентация: книжная\n',
    'шаблоны/наш-план.roadmap.yaml': `# Наш образец\n${plan}`,
  }

  function stylesOf(folder: string): string {
    return strFromU8(unzipSync(readFileSync(join(folder, 'план.docx')))['word/styles.xml'] ?? new Uint8Array())
  }

  test('a profile stands on another, a layout on the shipped one of its own name', () => {
    const folder = folderWith(office)
    const { code, err } = runProgram(folder, ['build', 'карты', '--to', 'docx', '-o', '.'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const styles = stylesOf(folder)
    expect(styles).toContain('w:ascii="PT Astra Serif"')
    expect(styles).toContain('w:line="360"')
    const parts = unzipSync(readFileSync(join(folder, 'план.docx')))
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    expect(text).toContain('w:pgSz w:w="11906"')
    expect(text.match(/>5</g)).toHaveLength(1)
  })

  test('the command line wins over the file, the file over the configuration', () => {
    const folder = folderWith(office)
    writeFileSync(join(folder, 'карты/план.roadmap.yaml'), `${plan}оформление: { основа: наш, кегль: 13 }\n`)
    runProgram(folder, ['build', 'карты', '--to', 'docx', '-o', '.'])
    expect(stylesOf(folder)).toMatch(/PT Astra Serif.*<w:sz w:val="26"\/>/)
    runProgram(folder, ['build', 'карты', '--to', 'docx', '-o', '.', '--profile', 'gost-r-7.0.97-2016'])
    expect(stylesOf(folder)).toMatch(/Times New Roman.*<w:sz w:val="28"\/>/)
  })

  test('a sample of the office starts a roadmap, and is not taken for one', () => {
    const folder = folderWith(office)
    expect(runProgram(folder, ['init', 'карты/новая.roadmap.yaml', '--template', 'наш-план']).code).toBe(0)
    expect(readFileSync(join(folder, 'карты/новая.roadmap.yaml'), 'utf8')).toContain('# Наш образец')
    expect(runProgram(folder, ['init', '--list']).out).toContain('Наш образец')
    expect(runProgram(folder, ['check', '.']).err).toContain('2 файла')
  })

  test('a mistake in a template is shown in the template; a circle is told', () => {
    const folder = folderWith({ ...office, 'шаблоны/наш.profile.yaml': 'dorkarta: 1\nназвание: Наш\nкегел: 13\n' })
    expect(runProgram(folder, ['check', 'карты', '--format', 'compact']).out).toMatch(
      /^шаблоны\/наш\.profile\.yaml:3:1: .*schema\/invalid/m,
    )
    writeFileSync(join(folder, 'шаблоны/наш.profile.yaml'), 'dorkarta: 1\nназвание: Наш\nоснова: наш\n')
    expect(rulesFound(folder, 'карты')).toEqual(['error structure/circular-template'])
  })

  test('what nobody has is told with what was meant', () => {
    const folder = folderWith(office)
    const { code, err } = runProgram(folder, ['build', 'карты', '--profile', 'gost-r-7.0.97-2024'])
    expect(code).toBe(2)
    expect(err).toMatch(/--profile: профиля оформления «gost-r-7.0.97-2024» нет, возможно, имелся в виду «gost-r/)
    writeFileSync(join(folder, 'dorkarta.yaml'), 'dorkarta: 1\nшаблоны: шаблон\n')
    expect(runProgram(folder, ['check', 'карты']).err).toMatch(/шаблон: такого файла или папки нет/)
  })
})
