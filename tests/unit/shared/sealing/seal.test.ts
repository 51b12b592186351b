import { describe, expect, test } from "vitest";
import { newPersonKey } from "@/lib/shared/sealing/person-key.server";
import { open, seal, sealSome } from "@/lib/shared/sealing/seal.server";

const COLUMN = "wishes.addressSealed";
const TEXT = "八组 12 号";

const aPerson = (id = "person-1") => ({ id, personKey: newPersonKey(id) });

describe("a sealed text", () => {
  test("opens as it was, and does not show what it says", () => {
    const owner = aPerson();
    const sealed = seal(owner, COLUMN, "row-1", TEXT);
    expect(sealed).toMatch(/^s1\.[\w-]+$/);
    expect(Buffer.from(sealed.slice(3), "base64url").toString()).not.toContain(TEXT);
    expect(open(owner, COLUMN, "row-1", sealed)).toBe(TEXT);
  });

  test("is another each time, so that equal texts are not seen to be equal", () => {
    const owner = aPerson();
    expect(seal(owner, COLUMN, "row-1", TEXT)).not.toBe(seal(owner, COLUMN, "row-1", TEXT));
  });

  test("that was stored long ago still opens: neither its form nor that of keys may change", () => {
    const owner = {
      id: "person-1",
      personKey:
        "k1.tests.AgICAgICAgICAgICHPyFctKksxf8tg69P47g2Z7Qk_vthmtAWRd3wgCQbWByZowkkfARJUE0JKCcIRgW",
    };
    const sealed = "s1.AQEBAQEBAQEBAQEBk2QiUCs7zD_j9Dmux1LNMbBFEArMeVJvcK6xVmA";
    expect(open(owner, COLUMN, "row-1", sealed)).toBe(TEXT);
  });

  test("opens in no other column, row or key", () => {
    const owner = aPerson();
    const sealed = seal(owner, COLUMN, "row-1", TEXT);
    expect(() => open(owner, "wishes.contentSealed", "row-1", sealed)).toThrow();
    expect(() => open(owner, COLUMN, "row-2", sealed)).toThrow();
    expect(() => open(aPerson(), COLUMN, "row-1", sealed)).toThrow();
  });

  test("does not open once a single bit of it was changed, wherever", () => {
    const owner = aPerson();
    const sealed = seal(owner, COLUMN, "row-1", TEXT);
    const bytes = Buffer.from(sealed.slice(3), "base64url");
    for (const index of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      const text = `s1.${changed.toString("base64url")}`;
      expect(() => open(owner, COLUMN, "row-1", text)).toThrow();
    }
  });

  test("does not open with a part of its proof", () => {
    const owner = aPerson();
    const short = Buffer.from(seal(owner, COLUMN, "row-1", "").slice(3), "base64url").subarray(
      0,
      -4,
    );
    const text = `s1.${short.toString("base64url")}`;
    expect(() => open(owner, COLUMN, "row-1", text)).toThrow();
  });
});

test("what is missing is sealed and opened as missing; an empty text is a text", () => {
  const owner = aPerson();
  expect(sealSome(owner, COLUMN, "row-1", null)).toBeNull();
  expect(sealSome(owner, COLUMN, "row-1", undefined)).toBeNull();
  expect(open(owner, COLUMN, "row-1", null)).toBeNull();
  const empty = sealSome(owner, COLUMN, "row-1", "");
  expect(open(owner, COLUMN, "row-1", empty)).toBe("");
});

test("once the key of a person is destroyed nothing of theirs opens, and nothing more is sealed", () => {
  const owner = aPerson();
  const sealed = seal(owner, COLUMN, "row-1", TEXT);
  const erased = { ...owner, personKey: null };
  expect(open(erased, COLUMN, "row-1", sealed)).toBeNull();
  expect(() => seal(erased, COLUMN, "row-1", TEXT)).toThrow("the key of person-1 was destroyed");
});
