/** Names no person has: volunteers are bees (蜂 is no surname), residents flowers, each with a solar term. */
const SOLAR_TERMS = [
  "立春",
  "雨水",
  "惊蛰",
  "春分",
  "清明",
  "谷雨",
  "立夏",
  "小满",
  "芒种",
  "夏至",
  "小暑",
  "大暑",
  "立秋",
  "处暑",
  "白露",
  "秋分",
  "寒露",
  "霜降",
  "立冬",
  "小雪",
  "大雪",
  "冬至",
  "小寒",
  "大寒",
];

/** After 24 names the next 24 carry another heavenly stem. */
const STEMS = ["", "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];

function term(index: number): string {
  const round = Math.floor(index / SOLAR_TERMS.length);
  return `${SOLAR_TERMS[index % SOLAR_TERMS.length]}${STEMS[round % STEMS.length]}`;
}

export const beeName = (index: number) => `蜂${term(index)}`;
export const flowerName = (index: number) => `花${term(index)}`;
