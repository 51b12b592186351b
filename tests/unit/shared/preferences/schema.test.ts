import { expect, test } from "vitest";
import { setLocaleSchema } from "@/lib/shared/preferences/schema";

const back = (path: string) => setLocaleSchema.safeParse({ locale: "en", back: path });

test.each(["/", "/wall", "/desk/wishes/1?queue=all&page=2"])("accepts our own page %s", (path) => {
  expect(back(path).data?.back).toBe(path);
});

test.each([
  "//evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/\\evil.example",
  "https://evil.example",
])("leads to the front page instead of %j, another site", (path) => {
  expect(back(path).data?.back).toBe("/");
});

test("leads to the front page where no page is given", () => {
  expect(setLocaleSchema.safeParse({ locale: "en" }).data?.back).toBe("/");
});
