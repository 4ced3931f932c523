import { zlibSync } from 'fflate'

/** Black and white squares as a PNG of one bit a pixel; the same squares give the same bytes. */

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Every square is `scale` pixels wide and high. */
export function pngOf(isBlack: readonly (readonly boolean[])[], scale: number): Uint8Array {
  const side = isBlack.length * scale
  const bytesInRow = Math.ceil(side / 8)
  const pixels = new Uint8Array(side * (bytesInRow + 1)) // A byte before each row names its filter: none.
  for (let y = 0; y < side; y++) {
    const row = isBlack[Math.floor(y / scale)] ?? []
    for (let x = 0; x < side; x++) {
      const at = y * (bytesInRow + 1) + 1 + (x >> 3)
      if (!row[Math.floor(x / scale)]) pixels[at] = (pixels[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  const header = [...bigEndian(side), ...bigEndian(side), 1, 0, 0, 0, 0] // One bit of grey, no interlacing.
  const chunks = [chunk('IHDR', header), chunk('IDAT', zlibSync(pixels, { level: 9 })), chunk('IEND', [])]
  return Uint8Array.from([...signature, ...chunks.flat()])
}

function chunk(name: string, data: ArrayLike<number>): number[] {
  const body = [...name].map((letter) => letter.charCodeAt(0)).concat(Array.from(data))
  return [...bigEndian(data.length), ...body, ...bigEndian(checksum(body))]
}

function bigEndian(number: number): number[] {
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff)
}

/** CRC-32, as PNG has it. */
function checksum(bytes: readonly number[]): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return ~sum >>> 0
}
