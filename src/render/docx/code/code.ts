import { ImageRun, Paragraph } from 'docx'
import { encode } from 'uqr'
import { xmlText } from '../../xml-text.ts'
import { pngOf } from './png.ts'

/** Requisite 31 of ГОСТ Р 7.0.97-2025: a QR code in the lower right corner of the first sheet. */

/** Of the code with the white around it, in millimetres. */
const side = 25
/** The white around it, in squares, as readers of codes want it (ISO/IEC 18004). */
const quiet = 4
const pixelsInMillimetre = 96 / 25.4
/** Printers set 300 dots an inch: every square is at least as many pixels as it gets dots. */
const dots = (side / 25.4) * 300

/** A paragraph of the first sheet's footer: the body of the page ends above it, so the code never covers text. */
export function codeParagraph(text: string): Paragraph {
  const { data, size } = encode(text, { ecc: 'M', border: quiet })
  const pixels = side * pixelsInMillimetre
  return new Paragraph({
    style: 'Code',
    children: [
      new ImageRun({
        type: 'png',
        data: pngOf(data, Math.ceil(dots / size)),
        transformation: { width: pixels, height: pixels },
        // The library would count the pictures of all documents of a run.
        altText: {
          id: '1',
          name: 'QR-код',
          title: 'QR-код',
          description: xmlText(`QR-код: ${text.replaceAll('\n', '; ')}`),
        },
      }),
    ],
  })
}
