const mark = (bytes: Uint8Array) => `${bytes[0] ?? ''} ${bytes[1] ?? ''}`;

/**
 * The text of a file. UTF-8 or, by their marks, UTF-16; what is neither was saved by a spreadsheet of western Europe,
 * whose CSV is in Windows-1252: read as UTF-8 every accent in it would be lost.
 */
export function decodeText(content: ArrayBuffer): string {
  const bytes = new Uint8Array(content);
  if (mark(bytes) === '255 254') return new TextDecoder('utf-16le').decode(bytes);
  if (mark(bytes) === '254 255') return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
