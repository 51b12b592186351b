import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/shared/db/db";
import { aCast, type Cast } from "@/tests/support/cast";
import { aWish, aVolunteer } from "@/tests/support/factories";
import { openWishContact } from "@/tests/support/opened";
import { testKeys } from "@/scripts/support/test-keys.mjs";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
  for (let count = 0; count < 12; count += 1) await aVolunteer(cast.county.village);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The modules as they are with another key ring; the environment is read once. */
async function withKeys(ring: string) {
  vi.stubEnv("HIVE_KEYS", ring);
  vi.resetModules();
  return {
    ...(await import("@/lib/shared/sealing/rotate-keys.data")),
    ...(await import("@/tests/support/opened")),
  };
}

const NEW_KEY = `new:${"ab".repeat(32)}`;

describe("a new key in front of the ring", () => {
  test("opens what the old one sealed, and the rotation goes on where it was stopped", async () => {
    const { id } = await aWish(cast.county.village.id, { address: "三号楼" });
    const before = await openWishContact(id);
    const { rotateKeys, countKeys, ...opened } = await withKeys(`${NEW_KEY},${testKeys.HIVE_KEYS}`);
    expect(await opened.openWishContact(id)).toEqual(before);

    const { tests: all = 0 } = await countKeys();
    expect(all).toBeGreaterThan(12);
    const stopAtOnce = vi.fn(() => stopAtOnce.mock.calls.length <= 1);
    const first = await rotateKeys(undefined, stopAtOnce);
    expect(first).toBeGreaterThan(0);
    expect(await countKeys()).toEqual({ new: first, tests: all - first });
    expect(await rotateKeys()).toBe(all - first);
    expect(await countKeys()).toEqual({ new: all });
    expect(await rotateKeys()).toBe(0);
    expect(await opened.openWishContact(id)).toEqual(before);
  });

  test("makes the old one superfluous; without any key nothing opens and nothing is lost", async () => {
    const { id } = await db.wish.findFirstOrThrow();
    const alone = await withKeys(NEW_KEY);
    expect((await alone.openWishContact(id)).name).toBe("演示居民");
    const without = await withKeys(testKeys.HIVE_KEYS);
    await expect(without.openWishContact(id)).rejects.toThrow('has no key "new"');
  });
});
