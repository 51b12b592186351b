import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip, gunzipSync } from "node:zlib";

/** Longer files are delivered compressed. */
const MAX_PLAIN_BYTES = 5 * 1024 * 1024;

export type Packed = { content: Uint8Array<ArrayBuffer>; isCompressed: boolean };

/** Joins chunks of text to one file. Memory holds only the compressed text while they arrive. */
export async function pack(chunks: AsyncIterable<string>): Promise<Packed> {
  const compressed: Buffer[] = [];
  let bytes = 0;
  async function* countBytes() {
    for await (const chunk of chunks) {
      bytes += Buffer.byteLength(chunk);
      yield Buffer.from(chunk);
    }
  }
  await pipeline(
    Readable.from(countBytes()),
    createGzip(),
    async (buffers: AsyncIterable<Buffer>) => {
      for await (const buffer of buffers) compressed.push(buffer);
    },
  );
  const archive = Buffer.concat(compressed);
  const isCompressed = bytes > MAX_PLAIN_BYTES;
  return { content: new Uint8Array(isCompressed ? archive : gunzipSync(archive)), isCompressed };
}
