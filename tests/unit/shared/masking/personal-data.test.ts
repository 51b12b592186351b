import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPersonalData, maskText, splitText } from "@/lib/shared/masking/personal-data";

const ZERO_WIDTH = "\u200B";

describe("a phone is hidden, however it is written:", () => {
  test.each([
    ["请打 19900010042 找我", "请打 ••• 找我"],
    ["199 0001 0042", "•••"],
    ["138 - 1234 - 5678", "•••"],
    ["138－1234－5678", "•••"],
    ["１９９０００１００４２", "•••"],
    ["+86 138-1234-5678", "•••"],
    ["008613812345678", "•••"],
    [`138${ZERO_WIDTH}1234${ZERO_WIDTH}5678`, "•••"],
    ["1\u200D3\u20608\uFEFF1\u00AD2345678", "•••"],
    ["一三八一二三四五六七八", "•••"],
    ["幺三八 一二三四 五六七八", "•••"],
    ["壹叁捌壹贰叁肆伍陆柒捌", "•••"],
    ["一三八〇零○〇四二幺八找我", "•••找我"],
    ["1三8一2三4五6七8", "•••"],
    ["138a1234b5678", "•••"],
    ["138加1234加5678", "•••"],
    ["138杠1234杠5678", "•••"],
    ["138.1234.5678", "•••"],
    ["138，1234，5678", "•••"],
    ["138/1234/5678", "•••"],
    ["1 3 8 1 2 3 4 5 6 7 8", "•••"],
    ["138O0O12345", "•••"],
    ["①③⑧①②③④⑤⑥⑦⑧", "•••"],
    ["1️⃣3️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣", "•••"],
    ["𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖", "•••"],
    ["١٣٨١٢٣٤٥٦٧٨", "•••"],
    ["༡༣༨༡༢༣༤༥༦༧༨", "•••"],
    ["138然后1234然后5678", "•••"],
    ["138\n1234\n5678", "•••"],
    ["138。1234。5678", "•••"],
    ["138:1234;5678", "•••"],
    ["138.....1234.....5678", "•••"],
    ["电话:13812345678或13987654321", "电话:•••或•••"],
    ["0994-1234567", "•••"],
    ["0994-2345678", "•••"],
    ["（0994）2345678", "•••"],
    ["座机 234-5678", "座机 •••"],
    ["家里座机 2345678", "家里座机 •••"],
    ["拨 234-5678", "拨 •••"],
    ["138l2345678", "•••"],
    ["138Il34OO78", "•••"],
  ])("%s", (text, shown) => {
    expect(maskText(text)).toBe(shown);
  });
});

describe("so is what else leads to a person:", () => {
  test.each([
    ["证件 99999919900101001X", "证件 •••"],
    ["身份证 999999 19900101 001X", "身份证 •••"],
    ["９９９９９９１９９００１０１００１Ｘ", "•••"],
    ["999999-19900101-0011", "•••"],
    ["九九九九九九一九九〇〇一〇一〇〇一一", "•••"],
    ["旧证 999999900101001", "旧证 •••"],
    ["卡号 6222 0000 0000 0000 123", "卡号 •••"],
    ["住 3号楼2单元501", "住 •••"],
    ["3 号楼 502", "•••"],
    ["三号楼二单元五零一", "•••"],
    ["3栋501室", "•••"],
    ["三栋二单元十二层一二零一", "•••"],
    ["3#501", "•••"],
    ["12栋-3-502", "•••"],
    ["住 5 楼 502", "住 •••"],
    ["A座1203", "•••"],
    ["12号楼3-502", "•••"],
    ["十二号楼三零五", "•••"],
    ["5-2-301 换灯", "••• 换灯"],
    ["５－２－３０１", "•••"],
    ["401室", "•••"],
    ["请到 401 室", "请到 •••"],
    ["家住3-501", "家住•••"],
    ["我家3-501", "我家•••"],
    ["2单元三楼", "•••"],
    ["北京路12号", "北京路•••"],
    ["团结巷 8 号附3", "团结巷 •••"],
    ["5组23号", "5组•••"],
    ["5 组 23号", "5 组 •••"],
    ["门牌号 12", "门牌号 •••"],
    ["门牌 12", "门牌 •••"],
    ["房间号：305", "房间号：•••"],
    ["房号 305", "房号 •••"],
    ["车牌新B12345", "车牌•••"],
    ["新B12345新B54321", "•••"],
    ["新Ａ·Ｄ12345", "•••"],
    ["bee@example.cn", "•••"],
    ["bee＠example。cn", "•••"],
    ["bee (at) example.cn", "•••"],
    ["微信号 abc123", "微信号 •••"],
    ["加微信：honey_bee", "加微信：•••"],
    ["ＶＸ：honey-bee1", "ＶＸ：•••"],
    ["vx honey123", "vx •••"],
    ["v信 honey123", "v信 •••"],
    ["v 信 honey123", "v 信 •••"],
    ["加 v honey123", "加 v •••"],
    ["加V honey_bee", "加V •••"],
    ["微：honey123", "微：•••"],
    ["QQ 123456", "QQ •••"],
    ["qq群号:654321", "qq群号:•••"],
  ])("%s", (text, shown) => {
    expect(maskText(text)).toBe(shown);
  });
});

/** The digits of a phone in every spelling, with any marks between them. */
const SPELLINGS = [
  "0０零〇O",
  "1１一壹幺①١",
  "2２二贰②٢",
  "3３三叁③٣",
  "4４四肆④٤",
  "5５五伍⑤٥",
  "6６六陆⑥٦",
  "7７七柒⑦٧",
  "8８八捌⑧٨",
  "9９九玖⑨٩",
].map((all) => [...all].filter((one) => one !== "O"));
const mark = fc.constantFrom(
  "",
  "",
  "",
  " ",
  "-",
  " - ",
  "－",
  ".",
  "·",
  "\u200B",
  "\u2060",
  "_",
  "a",
  "/",
  "…",
);
const phone = fc
  .tuple(
    fc.constantFrom(3, 4, 5, 6, 7, 8, 9),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }),
  )
  .map(([second, rest]) => [1, second, ...rest]);
const disguised = phone.chain((digits) =>
  fc
    .tuple(...digits.map((digit) => fc.tuple(fc.constantFrom(...(SPELLINGS[digit] ?? [])), mark)))
    .map((parts) =>
      parts
        .map(([digit, after], index) => digit + (index === parts.length - 1 ? "" : after))
        .join(""),
    ),
);
const filler = fc
  .array(fc.constantFrom(..."灯坏了请帮忙换谢您老人家里。！"), { maxLength: 8 })
  .map((characters) => characters.join(""));

test("of a phone nothing stays, whatever its spelling and whatever stands around it", () => {
  fc.assert(
    fc.property(filler, disguised, filler, (before, secret, after) => {
      expect(maskText(`${before}${secret}${after}`)).toBe(`${before}•••${after}`);
    }),
    { numRuns: 500 },
  );
});

test("the parts of any text make up the text, and what is masked has nothing left to mask", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
      const parts = splitText(text);
      expect(parts.map(({ words }) => words).join("")).toBe(text);
      const spans = findPersonalData(text);
      for (const [index, { from, to }] of spans.entries()) {
        expect(from).toBeLessThan(to);
        expect(from).toBeGreaterThanOrEqual(spans[index - 1]?.to ?? 0);
      }
      expect(maskText(maskText(text))).toBe(maskText(text));
    }),
    { numRuns: 500 },
  );
});

test("a text is split into what is hidden and what is not, without empty parts", () => {
  const phone = "13812345678";
  const hidden = { words: phone, isPersonal: true };
  const shown = (words: string) => ({ words, isPersonal: false });
  expect(splitText(`找${phone}谢谢`)).toEqual([shown("找"), hidden, shown("谢谢")]);
  expect(splitText(phone)).toEqual([hidden]);
  expect(splitText("谢谢")).toEqual([shown("谢谢")]);
  expect(splitText("")).toEqual([]);
});

test("a long text takes a time that grows as its length does", () => {
  for (const piece of ["1", "1 ", "13-", "a", "1号楼", "微信", "1@", "\u200B", "加1", "十"]) {
    const startedAt = performance.now();
    maskText(piece.repeat(20_000 / piece.length));
    expect(performance.now() - startedAt).toBeLessThan(2000);
  }
});
