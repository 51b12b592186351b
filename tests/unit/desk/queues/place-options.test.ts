import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { placeOptions } from "@/components/desk/queues/place-options";
import { TownOptions } from "@/components/desk/steps/town-options";
import { LOCALE_COOKIE } from "@/lib/shared/i18n/cookies";
import type { Locale } from "@/lib/shared/i18n/locales";
import { withRequest } from "@/tests/support/next/request";

const place = (id: string, name: string, parentId: string | null) => ({
  ...{ id, name, parentId, lineage: [], closedAt: null },
  level: "VILLAGE" as const,
});

const places = [
  place("town", "六工镇新时代文明实践所", null),
  place("village", "官地村新时代文明实践站", "town"),
];

test("in a select of places each is spelt before its name in English", () => {
  expect(placeOptions(places, "en")).toEqual([
    ["town", "Liugong Zhen 六工镇"],
    ["village", "\u3000Guandi Cun 官地村"],
  ]);
  expect(placeOptions(places, "zh-CN")).toEqual([
    ["town", "六工镇"],
    ["village", "\u3000官地村"],
  ]);
});

const towns = [
  {
    ...{ id: "town", name: "六工镇", spelling: "liu gong zhen" },
    villages: [{ id: "village", name: "官地村", spelling: "guan di cun" }],
  },
];

const optionsIn = (locale: Locale) =>
  withRequest({ headers: new Headers(), cookies: new Map([[LOCALE_COOKIE, locale]]) }, async () =>
    renderToStaticMarkup(createElement("select", {}, await TownOptions({ towns }))),
  );

test("so are the towns and villages of a step", async () => {
  const options = await optionsIn("en");
  expect(options).toContain("Liugong Zhen 六工镇");
  expect(options).toContain("Guandi Cun 官地村");
  expect(await optionsIn("zh-CN")).not.toContain("Guandi");
});
