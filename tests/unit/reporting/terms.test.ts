import { describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";

// One word for one thing: what page, exports, charts, findings and report call alike means the same.

const LANGUAGES = ["zh-CN", "en"] as const;
const ROOMS = ["stats", "charts", "exports", "findings", "report"] as const;

/** Messages that have to say the same, by what they are the word for. */
const TERMS: Record<string, string[]> = {
  按期办结率: [
    ...["stats.figure.onTimeRate", "stats.categories.onTime"],
    ...["exports.column.onTimeRate", "findings.rate.onTimeRate"],
  ],
  响应率: ["stats.figure.answerRate", "findings.rate.answerRate"],
  解决率: ["stats.figure.solvedRate", "findings.rate.solvedRate"],
  满意率: ["stats.figure.satisfiedRate", "findings.rate.satisfiedRate"],
  心愿: ["stats.figure.asked", "stats.categories.asked", "exports.column.asked"],
  上期心愿: ["stats.categories.askedBefore", "exports.column.askedBefore"],
  已服务: ["stats.categories.served", "exports.column.served"],
  类别: ["stats.categories.category", "stats.supply.category", "exports.column.category"],
  类别待定: ["stats.categories.pending", "exports.noCategory"],
  能服务的志愿者: ["stats.categories.volunteers", "exports.column.volunteers"],
  能服务的队伍: ["stats.categories.teams", "exports.column.teams"],
  地方: [
    ...["stats.places.place", "stats.supply.place", "charts.heat.place"],
    ...["exports.column.place", "exports.explanation.place"],
  ],
  级别: ["stats.coverage.level", "exports.column.level"],
  最近一次服务: ["stats.places.lastService", "exports.column.lastService"],
  期末逾期: ["stats.figureAtEnd.late", "exports.column.lateAtEnd"],
  同级中位数: ["report.column.sisters", "exports.row.sisters"],
  目标: ["report.column.target", "exports.row.target"],
  合计: ["stats.total", "stats.places.all"],
  未开放: ["stats.places.closed", "exports.closed"],
  走势: ["stats.section.trend", "exports.table.trend"],
  各地: ["stats.section.places", "exports.table.places", "report.section.places"],
  各地各类: ["stats.section.heat", "exports.table.heat"],
  服务类别: [
    ...["stats.section.categories", "exports.table.categories", "report.section.categories"],
  ],
  五单走到哪: ["stats.section.flow", "exports.table.waits"],
  全部指标: ["stats.section.figures", "exports.table.figures"],
  阵地覆盖: ["stats.section.coverage", "exports.table.coverage"],
  需求与供给: ["stats.section.supply", "exports.table.gaps"],
  下月约需: ["stats.supply.need", "exports.column.need"],
  约缺: ["stats.supply.lacking", "exports.column.lacking"],
  "近 30 天有服务的村（社区）": ["stats.coverage.lively", "exports.coverage.lively"],
  "走 15 分钟有开放点的村（社区）": ["stats.coverage.near", "exports.coverage.near"],
  "阵地空白的村（社区）": ["stats.coverage.blankCount", "exports.coverage.blank"],
  还没有人点过的类别: ["stats.coverage.neverAsked", "exports.coverage.neverAsked"],
  "有人点过、从来没有服务过的类别": ["stats.coverage.neverServed", "exports.coverage.neverServed"],
};

/** Second words for things that have one already. */
const NOT: Record<(typeof LANGUAGES)[number], RegExp> = {
  "zh-CN": /按时率|上门|超时|半数|单位|供需/,
  en: /\blate\b|past their time|middle of|sister|as promised|\bhands\b/i,
};

type Messages = { [key: string]: string | Messages };

const read = (language: string, room: string) =>
  JSON.parse(readFileSync(`lib/shared/i18n/${language}/${room}.json`, "utf8")) as Messages;

function messageAt(language: string, path: string): string | Messages | undefined {
  const [room = "", ...keys] = path.split(".");
  return keys.reduce<string | Messages | undefined>(
    (at, key) => (typeof at === "object" ? at[key] : undefined),
    read(language, room),
  );
}

const textsIn = (messages: Messages): string[] =>
  Object.values(messages).flatMap((value) =>
    typeof value === "string" ? [value] : textsIn(value),
  );

/** Without the names of values and choices, which nobody reads. */
const withoutValues = (text: string) =>
  text.replace(/\{\w+(?:, (?:plural|select|number)[^{}]*)?\}?/g, "").replace(/\b[A-Z]+ \{/g, "{");

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(Object.entries(TERMS))("%s has one word", (term, paths) => {
    const words = paths.map((path) => messageAt(language, path));
    expect(new Set(words).size, paths.join(", ")).toBe(1);
    if (language === "zh-CN") expect(words[0]).toBe(term);
  });

  test.each(ROOMS)("no second word stands in the messages of %s", (room) => {
    const texts = textsIn(read(language, room)).map(withoutValues);
    expect(texts.filter((text) => NOT[language].test(text))).toEqual([]);
  });
});
