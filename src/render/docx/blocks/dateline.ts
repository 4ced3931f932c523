import { Paragraph, TabStopType } from 'docx'
import type { DatelineBlock } from '../../../layout/layout.ts'
import { fillableRuns } from '../content-control.ts'
import { runsOf, tabRun } from '../runs.ts'
import type { Setting } from '../setting.ts'
import { twips } from '../units.ts'

export function renderDateline({ date, place, number }: DatelineBlock, { width }: Setting): Paragraph[] {
  return [
    new Paragraph({
      style: 'Dateline',
      tabStops: [
        { type: TabStopType.CENTER, position: twips(width / 2) },
        { type: TabStopType.RIGHT, position: twips(width) },
      ],
      children: [...fillableRuns(date), tabRun(), ...runsOf(place), tabRun(), ...fillableRuns(number)],
    }),
  ]
}
