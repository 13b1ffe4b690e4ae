// Text files of unknown encoding, read with what the browser has.

/** Characters that every Chinese page is full of, the same in both scripts. */
const COMMON = /[的一年和工作人大有中]/gu;

/**
 * Decodes a text file: by its byte order mark, as UTF-8 where it is valid, else as the Chinese
 * encoding that gives more of the commonest characters.
 *
 * @param {ArrayBuffer} buffer
 * @returns {{ text: string, encoding: string }}
 */
export function decode(buffer) {
  const [first, second] = new Uint8Array(buffer, 0, Math.min(2, buffer.byteLength));
  if (first === 0xff && second === 0xfe) return read(buffer, "utf-16le");
  if (first === 0xfe && second === 0xff) return read(buffer, "utf-16be");
  try {
    return read(buffer, "utf-8", { fatal: true });
  } catch {
    const readings = ["gb18030", "big5"].map((encoding) => read(buffer, encoding));
    const score = ({ text }) => text.match(COMMON)?.length ?? 0;
    return readings.reduce((best, other) => (score(other) > score(best) ? other : best));
  }
}

function read(buffer, encoding, options) {
  return { text: new TextDecoder(encoding, options).decode(buffer), encoding };
}
