import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { cacheReads, forgetReads } from "@/lib/shared/db/cache-reads";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a read that is kept", () => {
  test("is asked once by all who come within some seconds, and again later", async () => {
    const read = vi.fn((key: string) => Promise.resolve(`${key}!`));
    const keptRead = cacheReads(read);
    expect(await Promise.all([keptRead("a"), keptRead("a")])).toEqual(["a!", "a!"]);
    expect(read).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(60_000);
    await keptRead("a");
    expect(read).toHaveBeenCalledTimes(2);
  });

  test("is kept for each key", async () => {
    const keptRead = cacheReads((key) => Promise.resolve(key));
    expect([await keptRead("a"), await keptRead("b")]).toEqual(["a", "b"]);
  });

  test("that failed is asked again at once", async () => {
    const read = vi.fn().mockRejectedValueOnce(new Error("down")).mockResolvedValue("up");
    const keptRead = cacheReads(read);
    await expect(keptRead("a")).rejects.toThrow("down");
    expect(await keptRead("a")).toBe("up");
  });

  test("is read again after everything was forgotten, as with another database", async () => {
    const read = vi.fn((key: string) => Promise.resolve(key));
    const keptRead = cacheReads(read);
    await keptRead("county");
    forgetReads();
    await keptRead("county");
    expect(read).toHaveBeenCalledTimes(2);
  });
});
