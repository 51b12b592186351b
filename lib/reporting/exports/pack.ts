import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip, gunzipSync } from "node:zlib";

/** Up to here a file is handed out as it is; a longer one compressed. */
const PLAIN_BYTES = 5 * 1024 * 1024;

export type Packed = { content: Uint8Array<ArrayBuffer>; isCompressed: boolean };

/** Text that comes in pieces as one file; never all of it is held but compressed. */
export async function pack(pieces: AsyncIterable<string>): Promise<Packed> {
  const compressed: Buffer[] = [];
  let bytes = 0;
  async function* counted() {
    for await (const piece of pieces) {
      bytes += Buffer.byteLength(piece);
      yield Buffer.from(piece);
    }
  }
  await pipeline(Readable.from(counted()), createGzip(), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) compressed.push(chunk);
  });
  const whole = Buffer.concat(compressed);
  const isCompressed = bytes > PLAIN_BYTES;
  return { content: new Uint8Array(isCompressed ? whole : gunzipSync(whole)), isCompressed };
}
