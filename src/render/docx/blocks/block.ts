import type { FileChild } from 'docx'
import type { Block } from '../../../layout/layout.ts'
import type { Setting } from '../setting.ts'
import { renderTable } from '../table/table.ts'
import { renderDateline } from './dateline.ts'
import { renderLines } from './lines.ts'
import { renderSignature } from './signature.ts'
import { renderStamps } from './stamps.ts'
import { renderText } from './text.ts'
import { renderVisas } from './visas.ts'

type Renderers = {
  readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>, setting: Setting) => FileChild[]
}

const renderers: Renderers = {
  lines: renderLines,
  text: renderText,
  stamps: renderStamps,
  dateline: renderDateline,
  signature: renderSignature,
  visas: (block, setting) => [renderVisas(block, setting)],
  table: renderTable,
}

export function renderBlock<K extends Block['kind']>(
  block: Extract<Block, { kind: K }>,
  setting: Setting,
): FileChild[] {
  return renderers[block.kind as K](block, setting)
}
