import { type ParagraphChild, XmlAttributeComponent, XmlComponent } from 'docx'
import type { Blank, Fillable } from '../../layout/layout.ts'
import { xmlText } from '../xml-text.ts'
import { runsOf } from './runs.ts'

/** Text with its blanks as content controls: a secretary goes from one to the next with the Tab key and types over it. */
export function fillableRuns({ text, blanks }: Fillable): ParagraphChild[] {
  const pieces: ParagraphChild[] = []
  let end = 0
  for (const blank of blanks) {
    pieces.push(...piece(text.slice(end, blank.start)), contentControl(text.slice(blank.start, blank.end), blank))
    end = blank.end
  }
  return [...pieces, ...piece(text.slice(end))]
}

function piece(text: string): ParagraphChild[] {
  return text === '' ? [] : runsOf(text)
}

function contentControl(text: string, { name, tag }: Blank): ParagraphChild {
  const properties = new Element('w:sdtPr', [
    new Element('w:alias', [], xmlText(name)),
    new Element('w:tag', [], xmlText(tag)),
    // What stands in it is a placeholder: the first key typed replaces it.
    new Element('w:showingPlcHdr', []),
    new Element('w:text', []),
  ])
  // The library takes any component in a paragraph; its type names only those it has itself.
  return new Element('w:sdt', [properties, new Element('w:sdtContent', runsOf(text))]) as XmlComponent as ParagraphChild
}

class Value extends XmlAttributeComponent<{ readonly val: string }> {
  protected override readonly xmlKeys = { val: 'w:val' }
}

class Element extends XmlComponent {
  constructor(element: string, children: readonly XmlComponent[], value?: string) {
    super(element)
    if (value !== undefined) this.root.push(new Value({ val: value }))
    this.root.push(...children)
  }
}
