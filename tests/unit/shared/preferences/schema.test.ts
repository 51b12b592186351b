import { expect, test } from "vitest";
import { setLocaleSchema } from "@/lib/shared/preferences/schema";

const back = (path: string) => setLocaleSchema.safeParse({ locale: "en", back: path });

test.each(["/", "/wall", "/desk/wishes/1?queue=all&page=2"])("%s is a page of ours", (path) => {
  expect(back(path).data?.back).toBe(path);
});

test.each([
  "//evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/\\evil.example",
  "https://evil.example",
])("%j leads elsewhere and is refused", (path) => {
  expect(back(path).success).toBe(false);
});
