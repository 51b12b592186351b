import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { TRANSITIONS } from "@/lib/orders/wishes/lifecycle";
import { drawLifecycle } from "@/lib/shared/steps/diagram";

test("the README shows the lifecycle as the table has it", () => {
  const readme = readFileSync("README.md", "utf8");
  const [, shown] =
    /<!-- lifecycle -->\s+```mermaid\n(.*?)\n```\s+<!-- \/lifecycle -->/s.exec(readme) ?? [];
  expect(shown, "run: npm run draw:lifecycle").toBe(drawLifecycle(TRANSITIONS));
});
