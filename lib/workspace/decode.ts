const mark = (bytes: Uint8Array) => `${bytes[0] ?? ''} ${bytes[1] ?? ''}`;

/** Every second byte of the beginning is nought: western text in UTF-16 without its mark. */
const zerosAt = (bytes: Uint8Array, at: 0 | 1) =>
  bytes.length >= 8 && [0, 2, 4, 6].every((index) => bytes[index + at] === 0 && bytes[index + 1 - at] !== 0);

/**
 * The text of a file. UTF-8 or, by their marks or noughts, UTF-16; what is neither was saved by a spreadsheet of western Europe,
 * whose CSV is in Windows-1252: read as UTF-8 every accent in it would be lost.
 */
export function decodeText(content: ArrayBuffer): string {
  const bytes = new Uint8Array(content);
  if (mark(bytes) === '255 254' || zerosAt(bytes, 1)) return new TextDecoder('utf-16le').decode(bytes);
  if (mark(bytes) === '254 255' || zerosAt(bytes, 0)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
