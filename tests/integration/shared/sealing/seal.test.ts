import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { newPersonKey } from "@/lib/shared/sealing/person-key.server";
import { open, seal } from "@/lib/shared/sealing/seal.server";
import { approveWish } from "@/lib/orders/wishes/commands";
import { findWishDetail } from "@/lib/desk/wish-detail/queries";
import { findTracked } from "@/lib/public/tracking/queries";
import { listWall } from "@/lib/public/wall/queries";
import { findResidentActor } from "@/lib/shared/auth/resident-actor.data";
import { trackingPath } from "@/lib/shared/auth/tracking-link.server";
import { aCast, type Cast } from "@/tests/support/cast";
import { aWish, present } from "@/tests/support/factories";
import { openWishContact } from "@/tests/support/opened";

const owner = (id: string) => ({ id, personKey: newPersonKey(id) });

describe("a sealed text", () => {
  const one = owner("one");
  const sealed = seal(one, "wishes.addressSealed", "row", "三号楼 🏠");

  test("opens for its person, column and row, and looks different each time", () => {
    expect(open(one, "wishes.addressSealed", "row", sealed)).toBe("三号楼 🏠");
    expect(seal(one, "wishes.addressSealed", "row", "三号楼 🏠")).not.toBe(sealed);
  });

  test.each([
    ["another column", () => open(one, "wishes.contactNameSealed", "row", sealed)],
    ["another row", () => open(one, "wishes.addressSealed", "other", sealed)],
    ["another person", () => open(owner("two"), "wishes.addressSealed", "row", sealed)],
    [
      "the row of another whose key was put there",
      () => open({ ...one, id: "two" }, "wishes.addressSealed", "row", sealed),
    ],
  ] as const)("is refused in %s", (_, look) => {
    expect(look).toThrow();
  });

  test("is refused with any byte changed", () => {
    const bytes = Buffer.from(sealed.slice(3), "base64url");
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const text = `s1.${changed.toString("base64url")}`;
      expect(() => open(one, "wishes.addressSealed", "row", text)).toThrow();
    }
  });

  test("is gone with the key", () => {
    const erased = { id: "one", personKey: null };
    expect(open(erased, "wishes.addressSealed", "row", sealed)).toBeNull();
    expect(() => seal(erased, "wishes.addressSealed", "row", "x")).toThrow("destroyed");
  });
});

describe("a resident whose key was destroyed", () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await aCast();
  });

  test("is nobody any more: no page, no link, no list tells a name, and figures stay", async () => {
    const { id, trackingNumber, resident } = await aWish(cast.county.village.id, {
      address: "三号楼",
    });
    const review = {
      categoryId: cast.county.category.id,
      urgency: "NORMAL",
      isPublic: true,
    } as const;
    await approveWish(cast.station, { wishId: id, ...review });
    await db.resident.update({ where: { id: resident.id }, data: { personKey: null } });

    expect(await openWishContact(id)).toEqual({ name: null, phone: null, address: null });
    const [, , , trackingKey] = trackingPath(trackingNumber).split("/");
    expect(await findTracked(trackingNumber, present(trackingKey))).toBeNull();
    await expect(findResidentActor({ trackingNumber, trackingKey })).rejects.toThrow("NOT_FOUND");
    expect((await findWishDetail(cast.station, id))?.maskedName).toBe("**");
    const wall = await listWall(cast.county.center.id, {});
    expect(wall.wishes.find((wish) => wish.id === id)?.name).toBe("**");
    expect(await db.wish.count({ where: { id } })).toBe(1);
  });
});
