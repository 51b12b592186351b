import { inflateRawSync } from "node:zlib";

/** The text of a Word file as its reader sees it, and the files within with their packed bytes. */
export function readWord(file: Buffer): { text: string; files: { name: string; size: number }[] } {
  const entries = listEntries(file);
  const document = entries.find(({ name }) => name === "word/document.xml");
  const xml = document ? inflateRawSync(file.subarray(document.from, document.until)) : "";
  const text = xml
    .toString()
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]+>/g, "");
  return { text, files: entries.map(({ name, from, until }) => ({ name, size: until - from })) };
}

const CENTRAL = 0x02014b50;

/** The entries of a zip file, by its central directory. */
function listEntries(file: Buffer) {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const entries = [];
  for (let at = file.readUInt32LE(end + 16); file.readUInt32LE(at) === CENTRAL;) {
    const [size, length] = [file.readUInt32LE(at + 20), file.readUInt16LE(at + 28)];
    const name = file.subarray(at + 46, at + 46 + length).toString();
    const local = file.readUInt32LE(at + 42);
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    entries.push({ name, from, until: from + size });
    at += 46 + length + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}
