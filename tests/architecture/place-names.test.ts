import { expect, test } from "vitest";
import { storedPlaceNames } from "@/tests/architecture/place-names";
import { sourceFiles } from "@/tests/architecture/source-files";

const shown = sourceFiles(process.cwd()).filter(({ path }) => /^(app|components)\//.test(path));

test("components name places by local-place-name.ts, so that they are spelt out in English", () => {
  expect(shown.flatMap(storedPlaceNames)).toEqual([]);
  const bare = shown.filter(({ text }) => text.includes("network/sites/bare-name"));
  expect(bare.map(({ path }) => path)).toEqual(["components/network/sites/place-name.tsx"]);
});

test.each([
  "<h1>{place.name}</h1>",
  "<span>\n  {person.homeSite.name}\n</span>",
  '<p>{t("at", { place: actor.siteName })}</p>',
  '<p>{t("by", { unit: detail.responsibleSite.name })}</p>',
])("%j is found", (text) => {
  expect(storedPlaceNames({ path: "planted.tsx", text })).toHaveLength(1);
});

test.each([
  "<h1><PlaceName name={place.name} /></h1>",
  '<p>{t("at", { place: localPlaceName(site.name, locale) })}</p>',
  "<b>{person.name}</b>",
])("%j is none", (text) => {
  expect(storedPlaceNames({ path: "planted.tsx", text })).toEqual([]);
});
