import "server-only";
import { createInflateRaw } from "node:zlib";

/** Bytes a workbook may have when it is unpacked. Guards against archives made to burst. */
const MAX_UNPACKED = 300_000_000;

/** Bytes between the contents of two entries: local headers, extra fields, descriptors. */
const MAX_BETWEEN = 4_096;

const STORED = 0;
const DEFLATED = 8;

type Entry = { method: number; packed: number; start: number };

/**
 * Whether the bytes are an archive all of which can be unpacked and is not too large. The library that
 * reads workbooks waits for ever at some that are cut off, and unpacks whatever it finds.
 */
export async function isSoundArchive(bytes: Buffer): Promise<boolean> {
  const entries = listEntries(bytes);
  if (!entries) return false;
  let left = MAX_UNPACKED;
  for (const entry of entries) {
    const size = await unpackedSize(bytes, entry, left);
    if (size === null) return false;
    left -= size;
  }
  return true;
}

/** The entries that the directory at the end names; null if it is damaged or leaves something out. */
function listEntries(bytes: Buffer): Entry[] | null {
  const end = bytes.lastIndexOf("PK\u0005\u0006");
  if (end < 0 || end + 22 > bytes.length) return null;
  const directory = bytes.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  let named = 0;
  for (let at = directory; at < end; at += directoryEntryLength(bytes, at)) {
    const entry = at + 46 <= end ? readEntry(bytes, at) : null;
    if (!entry) return null;
    entries.push(entry);
    named += entry.packed + MAX_BETWEEN;
  }
  return directory <= named ? entries : null;
}

function directoryEntryLength(bytes: Buffer, at: number): number {
  const [name, extra, comment] = [at + 28, at + 30, at + 32].map((place) =>
    bytes.readUInt16LE(place),
  );
  return 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
}

function readEntry(bytes: Buffer, at: number): Entry | null {
  if (!hasSignature(bytes, at, "PK\u0001\u0002")) return null;
  const local = bytes.readUInt32LE(at + 42);
  if (local + 30 > bytes.length || !hasSignature(bytes, local, "PK\u0003\u0004")) return null;
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.readUInt32LE(at + 20);
  if (start + packed > bytes.length) return null;
  return { method: bytes.readUInt16LE(at + 10), packed, start };
}

function hasSignature(bytes: Buffer, at: number, signature: string): boolean {
  return bytes.toString("latin1", at, at + 4) === signature;
}

/** How many bytes an entry has when it is unpacked; null if it cannot be or has more than `max`. */
function unpackedSize(bytes: Buffer, entry: Entry, max: number): Promise<number | null> {
  const { method, packed, start } = entry;
  if (method === STORED) return Promise.resolve(packed <= max ? packed : null);
  if (method !== DEFLATED) return Promise.resolve(null);
  return new Promise((resolve) => {
    const inflate = createInflateRaw();
    let size = 0;
    inflate.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > max) inflate.destroy(new Error("too large"));
    });
    inflate.on("error", () => resolve(null));
    inflate.on("end", () => resolve(size));
    inflate.end(bytes.subarray(start, start + packed));
  });
}
