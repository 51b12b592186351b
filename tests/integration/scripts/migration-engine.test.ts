import { afterEach, expect, test, vi } from "vitest";
import { present } from "@/tests/support/factories";

const url = present(process.env.DATABASE_URL);

afterEach(() => void vi.resetModules());

test("the engine of migrations is made once in a process, however often its file is loaded", async () => {
  // The old engine is freed by Prisma's code some time later: in another's memory it would destroy
  // what stands there.
  const made = vi.spyOn(WebAssembly, "Instance");
  for (let round = 0; round < 3; round++) {
    vi.resetModules();
    const { applyMigrations } = await import("@/scripts/support/migrations.mjs");
    expect(await applyMigrations(url)).toEqual([]);
  }
  expect(made.mock.calls.length).toBeLessThanOrEqual(1);
});
