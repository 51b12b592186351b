import { Workbook } from "@protobi/exceljs";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { readPlaceFile } from "@/lib/network/imports/read-file.server";

const TABLE =
  "名称,上级,编码,类型\n宁边路街道,,652301001,所\n西街社区,宁边路街道,652301001001,站\n";

/** 宁边路街道 in GBK. */
const GBK_NAME = [0xc4, 0xfe, 0xb1, 0xdf, 0xc2, 0xb7, 0xbd, 0xd6, 0xb5, 0xc0];

const bytes = (text: string, encoding: BufferEncoding = "utf8") => Buffer.from(text, encoding);

const read = (content: Uint8Array) => readPlaceFile({ name: "places", bytes: content });

const namesIn = async (content: Uint8Array) => {
  const { places, problems } = await read(content);
  expect(problems).toEqual([]);
  return places.map(({ name }) => name);
};

const problemsIn = async (text: string) =>
  (await read(bytes(text))).problems.map(({ line, reason, value }) => [line, reason, value]);

/** A workbook with these rows. */
async function aWorkbook(rows: unknown[][]): Promise<Buffer> {
  const workbook = new Workbook();
  workbook.addWorksheet("places").addRows(rows);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

describe("whatever a clerk's program has written is read", () => {
  const swapped = Buffer.from(`\uFEFF${TABLE}`, "utf16le").swap16();
  test.each([
    ["UTF-8", bytes(TABLE)],
    ["UTF-8 with a mark", bytes(`\uFEFF${TABLE}`)],
    ["UTF-16 with a mark", bytes(`\uFEFF${TABLE}`, "utf16le")],
    ["UTF-16 without a mark", bytes(TABLE, "utf16le")],
    ["UTF-16 from the other end", swapped],
    ["Windows line ends", bytes(TABLE.replaceAll("\n", "\r\n"))],
    ["semicolons", bytes(TABLE.replaceAll(",", ";"))],
    ["tabs", bytes(TABLE.replaceAll(",", "\t"))],
    ["commas at the end and empty lines", bytes(TABLE.replaceAll("\n", ",,,\n,,,,\n\n"))],
    ["quotation marks", bytes(TABLE.replace("西街社区", '"西街社区"'))],
    ["a title over the table", bytes(`昌吉市阵地一览表,,,\n${TABLE}`)],
    ["remarks in the header", bytes(TABLE.replace("名称", "*阵地名称（必填）"))],
  ])("%s", async (_, content) => {
    expect(await namesIn(content)).toEqual(["宁边路街道", "西街社区"]);
  });

  test("GBK", async () => {
    const content = Buffer.concat([
      bytes("name,code\n"),
      Buffer.from(GBK_NAME),
      bytes(",652301001"),
    ]);
    expect(await namesIn(content)).toEqual(["宁边路街道"]);
  });

  test("a workbook, whose codes may be numbers", async () => {
    const workbook = await aWorkbook([
      ["名称", "编码", "上级", "经度", "纬度"],
      ["宁边路街道", 652301001, "昌吉市", 87.3, 44.01],
      [{ richText: [{ text: "西街" }, { text: "社区" }] }, 652301001001, null, "", ""],
    ]);
    const { places, problems } = await read(workbook);
    expect(problems).toEqual([]);
    expect(places).toMatchObject([
      { line: 2, level: "TOWNSHIP", code: "652301001", longitude: 87.3, latitude: 44.01 },
      { line: 3, level: "VILLAGE", name: "西街社区", code: "652301001001", parent: null },
    ]);
  });

  test("codes with twelve digits throughout, and an apostrophe before them", async () => {
    const { places } = await read(
      bytes(
        '名称,编码,上级编码\n甲镇,\'652301001000,652301000000\n乙村,="652301001001",652301001000',
      ),
    );
    expect(places).toMatchObject([
      { level: "TOWNSHIP", code: "652301001", parent: "652301" },
      { level: "VILLAGE", code: "652301001001", parent: "652301001" },
    ]);
  });

  test("a level from the name where nothing else tells it", async () => {
    const { places } = await read(bytes("名称,上级\n六工镇实践所,昌吉市\n十三户村,六工镇"));
    expect(places.map(({ level }) => level)).toEqual(["TOWNSHIP", "VILLAGE"]);
  });

  test("columns that nothing is read from are named", async () => {
    const { unused } = await read(bytes("名称,编码,负责人,地址\n甲镇,652301001,蜂一,镇上"));
    expect(unused).toEqual(["负责人", "地址"]);
  });
});

describe("what cannot be read is told with its line and what stands there", () => {
  test.each([
    ["6.52301E+11", "scientific"],
    ["65230", "code"],
    ["65230100A", "code"],
  ])("the code %s", async (code, reason) => {
    expect(await problemsIn(`名称,编码\n甲镇,652301001\n乙镇,${code}`)).toEqual([
      [3, reason, code],
    ]);
  });

  test("each wrong line, and reading goes on after a quotation mark that is not closed", async () => {
    const text =
      '名称,类型,编码,电话\n"甲镇,所,652301001\n乙村,怪,,\n丙村,站,,无\n,站,,\n丁村,站,,\n';
    expect(await problemsIn(text)).toEqual([
      [2, "quote", ""],
      [3, "level", "怪"],
      [4, "phone", "无"],
      [5, "noName", ""],
    ]);
  });

  test("of a row with an open quotation mark its name, and nobody's phone", async () => {
    const text = '联系人,联系电话,名称,编码\n蜂一,13800000000,甲镇,"652301001\n';
    expect(await problemsIn(text)).toEqual([[2, "quote", "甲镇"]]);
  });

  test("coordinates the wrong way round", async () => {
    const text = "名称,编码,经度,纬度\n甲镇,652301001,44.01,87.31";
    expect(await problemsIn(text)).toEqual([[2, "coordinates", "44.01, 87.31"]]);
  });

  test("files that are none", async () => {
    const workbook = await aWorkbook([["名称", "编码"]]);
    const reasonOf = async (content: Uint8Array) => (await read(content)).problems[0]?.reason;
    expect(await reasonOf(bytes(""))).toBe("empty");
    expect(await reasonOf(bytes("名称,编码\n"))).toBe("empty");
    expect(await reasonOf(bytes("甲,乙\n丙,丁\n"))).toBe("header");
    expect(await reasonOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]))).toBe("encoding");
    expect(await reasonOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]))).toBe("oldExcel");
    expect(await reasonOf(workbook.subarray(0, workbook.length - 200))).toBe("sheet");
  });
});

describe("any bytes give places or problems", () => {
  let workbook: Buffer;
  beforeAll(async () => {
    workbook = await aWorkbook(TABLE.split("\n").map((line) => line.split(",")));
  });

  const expectAnswer = async (content: Uint8Array) => {
    const { places, problems } = await read(content);
    expect(places.length + problems.length).toBeGreaterThan(0);
  };

  test("from anywhere", async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), expectAnswer), {
      numRuns: 300,
    });
  });

  test("and those of a table with a part of it replaced", async () => {
    const part = fc.record({
      ofWorkbook: fc.boolean(),
      at: fc.nat(10_000),
      put: fc.uint8Array({ maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(part, async ({ ofWorkbook, at, put }) => {
        const whole = Buffer.from(ofWorkbook ? workbook : bytes(TABLE));
        const start = at % whole.length;
        const rest = whole.subarray(start + put.length);
        await expectAnswer(Buffer.concat([whole.subarray(0, start), put, rest]));
      }),
      { numRuns: 300 },
    );
  });

  test("in a time that grows with the file and no faster", async () => {
    const worst = ['"a,', "a;", "甲,6.1E+11,", '""', ",", "\t", '"', "("];
    const seconds = async (length: number) => {
      const { user } = process.cpuUsage();
      for (const part of worst) {
        const long = part.repeat(length);
        await read(bytes(`${long}\n名称,编码\n${long}`));
      }
      return process.cpuUsage().user - user;
    };
    await seconds(1_000);
    const short = await seconds(20_000);
    expect(await seconds(160_000)).toBeLessThan(short * 8 * 4);
  });
});
