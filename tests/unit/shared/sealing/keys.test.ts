import { describe, expect, test } from "vitest";
import { keyRing, parseKeyRing } from "@/lib/shared/sealing/key-ring.server";
import {
  newPersonKey,
  openPersonKey,
  prefix,
  rewrapPersonKey,
} from "@/lib/shared/sealing/person-key.server";
import { testKeys } from "@/scripts/support/test-keys.mjs";

const NEW = `new:${"00ff".repeat(16)}`;

describe("the key ring", () => {
  test("has the current key first and all others by their names", () => {
    const { current, keys } = parseKeyRing(`${NEW},${testKeys.HIVE_KEYS}`);
    expect(current).toBe("new");
    expect([...keys.keys()]).toEqual(["new", "tests"]);
    expect(keys.get("new")?.export()).toEqual(Buffer.alloc(32, Buffer.from([0, 255])));
  });

  test("is that of HIVE_KEYS, read once", () => {
    const { current, keys } = parseKeyRing(testKeys.HIVE_KEYS);
    expect(keyRing().keys.get(current)?.export()).toEqual(keys.get(current)?.export());
    expect(keyRing()).toBe(keyRing());
  });
});

describe("the key of a person", () => {
  test("is another for each, and stands wrapped under the current key of the ring", () => {
    const [one, other] = [newPersonKey("person-1"), newPersonKey("person-1")];
    expect(one.startsWith(prefix("tests"))).toBe(true);
    expect(prefix("tests")).toBe("k1.tests.");
    const key = openPersonKey("person-1", one);
    expect(key.symmetricKeySize).toBe(32);
    expect(key.equals(openPersonKey("person-1", other))).toBe(false);
    expect(key.equals(openPersonKey("person-1", one))).toBe(true);
  });

  test("does not open for another person, also after it was opened for its owner", () => {
    const key = newPersonKey("person-1");
    openPersonKey("person-1", key);
    expect(() => openPersonKey("person-2", key)).toThrow();
  });

  test("is opened once within a minute: a list of a person's texts unwraps it once", () => {
    const key = newPersonKey("person-1");
    expect(openPersonKey("person-1", key)).toBe(openPersonKey("person-1", key));
  });

  test("stays the same when the ring is rotated and it is wrapped anew", () => {
    const old = newPersonKey("person-1");
    const ring = parseKeyRing(`${NEW},${testKeys.HIVE_KEYS}`);
    const rewrapped = rewrapPersonKey("person-1", old, ring) ?? "";
    expect(rewrapped.startsWith("k1.new.")).toBe(true);
    const back = rewrapPersonKey("person-1", rewrapped, {
      ...ring,
      current: "tests",
    });
    const opened = openPersonKey("person-1", back ?? "");
    expect(opened.equals(openPersonKey("person-1", old))).toBe(true);
  });

  test("is not wrapped anew if it stands under the current key already", () => {
    expect(rewrapPersonKey("person-1", newPersonKey("person-1"))).toBeNull();
  });

  test("cannot be opened by a ring that lacks the key it stands under, which is named", () => {
    const foreign = newPersonKey("person-1").replace("k1.tests.", "k1.lost.");
    expect(() => openPersonKey("person-1", foreign)).toThrow(
      'the key ring (HIVE_KEYS) has no key "lost"',
    );
  });
});
