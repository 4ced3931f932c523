import { Paragraph, TabStopType } from 'docx'
import type { SignatureBlock } from '../../../layout/layout.ts'
import { textWidth } from '../../../layout/measure.ts'
import { runsOf, runsOfLines, tabRun } from '../runs.ts'
import type { Setting } from '../setting.ts'
import { twips } from '../units.ts'

/** Between the position and the name there is room to sign on, in millimetres. */
const roomToSign = 20

export function renderSignature(
  { position, name }: SignatureBlock,
  { width, keptLines, typography: { size } }: Setting,
): Paragraph[] {
  const room = width - textWidth(name, size) - roomToSign
  const lines = position.flatMap((line) => balanced(line, room, size))
  return [
    new Paragraph({
      style: 'Signature',
      ...(keptLines > 0 && { keepNext: true }),
      tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }],
      children: [...runsOfLines(lines), tabRun(), ...runsOf(name)],
    }),
  ]
}

/** A position longer than its room, in lines of like length: Word would run it under the name. */
function balanced(line: string, room: number, size: number): string[] {
  const count = wrapped(line, room, size).length
  let narrower = room
  while (narrower > 1 && wrapped(line, narrower - 1, size).length === count) narrower -= 1
  return wrapped(line, narrower, size)
}

/** Broken at spaces. */
function wrapped(line: string, room: number, size: number): string[] {
  const lines: string[] = []
  for (const word of line.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && textWidth(longer, size) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
