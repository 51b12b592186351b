import "server-only";
import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";

/** Bytes that all parts may have when they are unpacked. Guards against archives made to burst. */
const MAX_UNPACKED = 60_000_000;

/** Bytes of the texts of all cells, which the library keeps in memory. */
const MAX_STRINGS = 20_000_000;

const STRINGS = "xl/sharedStrings.xml";

/** The parts that are read, in an order in which the library keeps no sheet in a file meanwhile. */
const FIRST = ["xl/_rels/workbook.xml.rels", "xl/workbook.xml", STRINGS];

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;

/**
 * The parts of a workbook that cells are read from, as an archive without compression; null if they cannot be
 * unpacked or are too large. The library that reads workbooks unpacks whatever stands in an archive from its
 * beginning, however large it becomes, and waits for ever at some that are cut off. So it gets an archive that
 * is written here, of what the directory at the end names.
 */
export async function repackWorkbook(bytes: Buffer): Promise<Buffer[] | null> {
  const entries = listEntries(bytes);
  if (!entries) return null;
  const names = [...FIRST, ...[...entries.keys()].filter((name) => SHEET.test(name))];
  const archive: Buffer[] = [];
  let left = MAX_UNPACKED;
  for (const name of names) {
    const max = name === STRINGS ? Math.min(left, MAX_STRINGS) : left;
    const content = await unpack(bytes, entries.get(name), name, max);
    if (!content?.length) return null;
    left -= content.length;
    archive.push(localHeader(name, content.length), content);
  }
  return [...archive, endOfArchive()];
}

const STORED = 0;
const DEFLATED = 8;

type Entry = { method: number; packed: number; start: number };

/** The entries that the directory at the end names; null if it is damaged or names one twice. */
function listEntries(bytes: Buffer): Map<string, Entry> | null {
  const end = bytes.lastIndexOf("PK\u0005\u0006");
  if (end < 0 || end + 22 > bytes.length) return null;
  const entries = new Map<string, Entry>();
  for (let at = bytes.readUInt32LE(end + 16); at < end; at += directoryEntryLength(bytes, at)) {
    const entry = at + 46 <= end ? readEntry(bytes, at) : null;
    if (!entry || entries.has(entry.name)) return null;
    entries.set(entry.name, entry);
  }
  return entries;
}

function directoryEntryLength(bytes: Buffer, at: number): number {
  const lengths = [at + 28, at + 30, at + 32].map((place) => bytes.readUInt16LE(place));
  return lengths.reduce((sum, length) => sum + length, 46);
}

function readEntry(bytes: Buffer, at: number): (Entry & { name: string }) | null {
  if (!hasSignature(bytes, at, "PK\u0001\u0002")) return null;
  const local = bytes.readUInt32LE(at + 42);
  if (local + 30 > bytes.length || !hasSignature(bytes, local, "PK\u0003\u0004")) return null;
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.readUInt32LE(at + 20);
  if (start + packed > bytes.length) return null;
  const name = bytes.toString("utf8", at + 46, at + 46 + bytes.readUInt16LE(at + 28));
  return { name, method: bytes.readUInt16LE(at + 10), packed, start };
}

function hasSignature(bytes: Buffer, at: number, signature: string): boolean {
  return bytes.toString("latin1", at, at + 4) === signature;
}

const inflate = promisify(inflateRaw);

/** The content of an entry; null if it is missing, cannot be unpacked or has more bytes than `max`. */
async function unpack(
  bytes: Buffer,
  entry: Entry | undefined,
  name: string,
  max: number,
): Promise<Buffer | null> {
  // A workbook that has its texts in the cells needs no list of them.
  if (!entry) return name === STRINGS ? Buffer.from("<sst/>") : null;
  const packed = bytes.subarray(entry.start, entry.start + entry.packed);
  if (entry.method === STORED) return packed.length <= max ? packed : null;
  if (entry.method !== DEFLATED || max <= 0) return null;
  return inflate(packed, { maxOutputLength: max }).catch(() => null);
}

/** What stands before a part that is not compressed. */
function localHeader(name: string, size: number): Buffer {
  const header = Buffer.alloc(30);
  header.write("PK\u0003\u0004", "latin1");
  header.writeUInt32LE(size, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name)]);
}

function endOfArchive(): Buffer {
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  return end;
}
