import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { amendWish, cancelWish, rateWish, revealContact } from "@/lib/orders/wishes/commands";
import { releaseWish } from "@/lib/orders/volunteering/commands";
import { WishStatus } from "@/prisma/generated/enums";
import { actorFor, aCast, ROLES, type Cast, type Role } from "@/tests/support/cast";
import { aWishIn, type StagedWish } from "@/tests/support/scenes";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

const DAY = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);

async function whoSees(wish: StagedWish, now = new Date()): Promise<Role[]> {
  const seen = await Promise.all(
    ROLES.map(async (role) => {
      try {
        await revealContact(actorFor(role, cast, wish.resident), { wishId: wish.id }, now);
        return [role];
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
        return [];
      }
    }),
  );
  return seen.flat();
}

const STAFF: Role[] = ["station", "township", "center", "centerAdmin"];

/** From the domain's rules: staff of the place always, volunteers from acceptance on. */
const SEEN: Record<WishStatus, Role[]> = {
  SUBMITTED: ["resident", ...STAFF],
  APPROVED: ["resident", ...STAFF],
  REJECTED: ["resident", ...STAFF],
  DISPATCHED: ["resident", ...STAFF],
  CANCELLED: ["resident", ...STAFF],
  MERGED: ["resident", ...STAFF],
  ACCEPTED: ["resident", "leader", "attendee", ...STAFF],
  SUPPLIED: ["resident", "leader", "attendee", ...STAFF],
  IN_SERVICE: ["resident", "leader", "attendee", ...STAFF],
  SERVED: ["resident", "leader", "attendee", ...STAFF],
  RATED: ["resident", "leader", "attendee", ...STAFF],
  UNRATED: ["resident", "leader", "attendee", ...STAFF],
};

describe("staged disclosure", () => {
  test.each(Object.values(WishStatus))("phone and address of a wish that is %s", async (status) => {
    const wish = await aWishIn(status, cast, { asked: "TEAM" });
    expect(await whoSees(wish)).toEqual(SEEN[status]);
  });

  test("nobody who is only invited, or sees it in the open pool", async () => {
    expect(await whoSees(await aWishIn("DISPATCHED", cast))).not.toContain("invited");
    const inPool = await aWishIn("DISPATCHED", cast, { asked: "POOL" });
    expect(await whoSees(inPool)).not.toContain("uninvolved");
  });

  test("who gave it back sees it no more", async () => {
    const wish = await aWishIn("ACCEPTED", cast);
    expect(await whoSees(wish)).toContain("invited");
    await releaseWish(cast.invited, { wishId: wish.id, reason: "发烧" });
    expect(await whoSees(wish)).not.toContain("invited");
  });

  test("who served a round badly sees nothing of the next", async () => {
    const wish = await aWishIn("SERVED", cast, { asked: "TEAM" });
    await rateWish(wish.resident, { wishId: wish.id, grade: 1 });
    expect(await whoSees(wish)).toEqual(["resident", ...STAFF]);
  });

  test("it closes seven days after the end, for all but the resident", async () => {
    const rated = await aWishIn("RATED", cast, { asked: "TEAM" });
    expect(await whoSees(rated, inDays(6.9))).toEqual(["resident", "leader", "attendee", ...STAFF]);
    expect(await whoSees(rated, inDays(7.1))).toEqual(["resident"]);
    const withdrawn = await aWishIn("CANCELLED", cast);
    expect(await whoSees(withdrawn, inDays(7.1))).toEqual(["resident"]);
  });

  test("for who served it the days count from the service, rated or not", async () => {
    const served = await aWishIn("SERVED", cast, { asked: "TEAM" });
    expect(await whoSees(served, inDays(7.1))).toEqual(["resident", ...STAFF]);
  });

  test("the county says how many days", async () => {
    const wish = await aWishIn("RATED", cast, { asked: "TEAM" });
    const id = cast.county.center.id;
    await db.center.update({ where: { id }, data: { disclosureDays: 0 } });
    expect(await whoSees(wish)).toEqual(["resident"]);
    await db.center.update({ where: { id }, data: { disclosureDays: 7 } });
    expect(await whoSees(wish)).toContain("attendee");
  });
});

describe("each look is written down", () => {
  test("who, when and at which wish; a refused one is none", async () => {
    const wish = await aWishIn("ACCEPTED", cast);
    await amendWish(wish.resident, { wishId: wish.id, address: "三队十二号" });
    const at = new Date("2026-03-02T01:00:00Z");
    const contact = await revealContact(cast.invited, { wishId: wish.id }, at);
    expect(contact).toMatchObject({ name: "演示居民", address: "三队十二号" });
    await expect(revealContact(cast.attendee, { wishId: wish.id })).rejects.toThrow("NOT_FOUND");
    await expect(revealContact(cast.alsoInvited, { wishId: wish.id })).rejects.toThrow("FORBIDDEN");
    expect(
      await db.contactView.findMany({
        where: { wishId: wish.id },
        select: { actorRole: true, actorId: true, at: true },
      }),
    ).toEqual([{ actorRole: "VOLUNTEER", actorId: cast.invited.id, at }]);
  });

  test("withdrawing closes it for who was to come", async () => {
    const wish = await aWishIn("ACCEPTED", cast);
    await cancelWish(wish.resident, { wishId: wish.id });
    await expect(revealContact(cast.invited, { wishId: wish.id })).rejects.toThrow("FORBIDDEN");
  });
});
