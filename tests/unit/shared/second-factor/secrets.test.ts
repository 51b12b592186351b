import { describe, expect, test } from "vitest";
import {
  digestRecoveryCode,
  drawRecoveryCodes,
} from "@/lib/shared/second-factor/recovery-code.server";
import { openSecret, sealSecret } from "@/lib/shared/second-factor/sealed-secret.server";
import { newPersonKey } from "@/lib/shared/sealing/person-key.server";
import { open } from "@/lib/shared/sealing/seal.server";

describe("recovery codes", () => {
  test("are ten, all different, of characters that are not taken for each other", () => {
    const codes = drawRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      expect(code).toMatch(/^[2-9a-hjkmnp-tw-z]{5}-[2-9a-hjkmnp-tw-z]{5}$/);
    }
  });

  test("are the same however they are typed", () => {
    const digest = digestRecoveryCode("staff-1", "k7mw2-qxdh9");
    for (const typed of ["K7MW2-QXDH9", "k7mw2qxdh9", " k7mw2 – qxdh9 "]) {
      expect(digestRecoveryCode("staff-1", typed)).toBe(digest);
    }
  });

  test("are kept as digests that differ by code and by person and do not show the code", () => {
    const digest = digestRecoveryCode("staff-1", "k7mw2-qxdh9");
    expect(digest).toMatch(/^[\w-]{43}$/);
    expect(digestRecoveryCode("staff-2", "k7mw2-qxdh9")).not.toBe(digest);
    for (const other of ["k7mw2-qxdh8", "k7mw2-qxdj9"]) {
      expect(digestRecoveryCode("staff-1", other)).not.toBe(digest);
    }
  });
});

describe("the secret of a second factor", () => {
  const aStaff = (id: string) => ({ id, personKey: newPersonKey(id) });
  const secret = Buffer.from([0, 1, 127, 128, 254, 255]);

  test("opens as it was for its owner only", () => {
    const owner = aStaff("staff-1");
    const sealed = sealSecret(owner, secret);
    expect(openSecret(owner, sealed)).toEqual(secret);
    expect(() => openSecret(aStaff("staff-1"), sealed)).toThrow();
    expect(() => openSecret({ ...owner, id: "staff-2" }, sealed)).toThrow();
  });

  test("is gone when the key of its owner was destroyed", () => {
    const owner = aStaff("staff-1");
    const sealed = sealSecret(owner, secret);
    expect(openSecret({ ...owner, personKey: null }, sealed)).toBeNull();
  });

  test("is sealed for its column", () => {
    const owner = aStaff("staff-1");
    const sealed = sealSecret(owner, secret);
    expect(open(owner, "second_factors.secretSealed", owner.id, sealed)).not.toBeNull();
  });
});
