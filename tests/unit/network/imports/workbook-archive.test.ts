import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { readPlaceFile } from "@/lib/network/imports/read-file.server";

type Part = { name: string; content: string | Buffer; isHidden?: boolean };

/** An archive of these parts, as they stand; the directory leaves out those that are hidden. */
function zip(parts: Part[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, isHidden } of parts) {
    const packed = deflateRawSync(content);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), facts, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const entry = [Buffer.from("PK\u0001\u0002\0\0"), facts, place, Buffer.from(name)];
    if (!isHidden) directory.push(Buffer.concat(entry));
    locals.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006");
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const RELS = '<Relationship Id="rId1" Target="worksheets/sheet1.xml" Type="x"/>';
const FRAME: Part[] = [
  { name: "xl/_rels/workbook.xml.rels", content: `<Relationships>${RELS}</Relationships>` },
  {
    name: "xl/workbook.xml",
    content: '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
  },
];

const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A sheet with one town. */
const aSheet = (name: string): Part => ({
  name: "xl/worksheets/sheet1.xml",
  content: `<worksheet><sheetData>
    <row r="1">${cell("A1", "名称")}${cell("B1", "编码")}</row>
    <row r="2">${cell("A2", name)}${cell("B2", "652301001")}</row>
  </sheetData></worksheet>`,
});

async function read(...parts: Part[]) {
  const { places, problems } = await readPlaceFile({ name: "a.xlsx", bytes: zip(parts) });
  return [...places.map(({ name }) => name), ...problems.map(({ reason }) => reason)];
}

const filler = (megabytes: number) => Buffer.alloc(megabytes * 1_000_000, " ");

test("a sheet that the directory does not name is not read", async () => {
  const hidden = { ...aSheet("乙镇"), isHidden: true };
  expect(await read(...FRAME, hidden, aSheet("甲镇"))).toEqual(["甲镇"]);
  expect(await read(hidden, ...FRAME, aSheet("甲镇"))).toEqual(["甲镇"]);
});

test("a workbook of more than 60 MB is refused, wherever they stand", async () => {
  const sheet2 = { name: "xl/worksheets/sheet2.xml", content: filler(61) };
  expect(await read(...FRAME, aSheet("甲镇"), sheet2)).toEqual(["sheet"]);
  const strings = { name: "xl/sharedStrings.xml", content: filler(21) };
  expect(await read(...FRAME, strings, aSheet("甲镇"))).toEqual(["sheet"]);
  const picture = { name: "xl/media/image1.png", content: filler(61) };
  expect(await read(...FRAME, picture, aSheet("甲镇"))).toEqual(["甲镇"]);
});

test("one name twice is refused", async () => {
  expect(await read(...FRAME, aSheet("甲镇"), aSheet("乙镇"))).toEqual(["sheet"]);
});

test("no file is left behind, in whatever order the parts stand", async () => {
  const ours = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`tmp-${process.pid}-`));
  const before = ours();
  expect(await read(aSheet("甲镇"), ...FRAME)).toEqual(["甲镇"]);
  expect(ours()).toEqual(before);
});

test("an empty part is refused", async () => {
  expect(await read(...FRAME, { ...aSheet("甲镇"), content: "" })).toEqual(["sheet"]);
});
