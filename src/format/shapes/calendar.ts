import { entries, exactly, field, list, object, text } from '../shape.ts'

/** Years of a production calendar that the program does not know yet, in a file of the user's. */
export const calendar = object({
  dorkarta: field('dorkarta', exactly(1), 'Версия формата', 'Всегда 1.', { required: true, examples: [1] }),
  years: field(
    'годы',
    entries(
      object({
        holidays: field(
          'выходные',
          list(text),
          'Выходные',
          'Праздники и перенесённые выходные, которые приходятся на будни, – все до одного.',
          {
            required: true,
            examples: [['01.01.2027', '03.05.2027']],
          },
        ),
        workingWeekends: field(
          'рабочие',
          list(text),
          'Рабочие выходные',
          'Субботы и воскресенья, в которые работают.',
          {
            examples: [['20.02.2027']],
          },
        ),
      }),
    ),
    'Годы',
    'Год – и его выходные по постановлению Правительства.',
    { required: true },
  ),
})
