import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { SYSTEM } from "@/lib/shared/auth/actor";
import { eraseResident } from "@/lib/orders/erasure/commands";
import { handUpWish } from "@/lib/orders/dispatch/commands";
import { mergeWish } from "@/lib/orders/merging/commands";
import { approveWish, cancelWish, recordGrade } from "@/lib/orders/wishes/commands";
import { aCast, type Cast } from "@/tests/support/cast";
import { aWish } from "@/tests/support/factories";
import { planAll } from "@/tests/support/invitation";
import { aWishIn, type StagedWish } from "@/tests/support/scenes";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

const PHONELESS = { phone: undefined, channel: "CARD" } as const;

/** The notices about a wish of one kind of recipient, as "who: what", in the order of the steps. */
async function told({ id }: { id: string }, recipientRole: "RESIDENT" | "STAFF") {
  const notices = await db.notice.findMany({
    where: { wishId: id, recipientRole },
    orderBy: [{ eventSeq: "asc" }, { recipientId: "asc" }],
  });
  return notices.map(({ recipientId, template }) => `${recipientId}: ${template}`);
}

const gradeFor = ({ id }: StagedWish) =>
  recordGrade(cast.center, { wishId: id, grade: 5, channel: "PAPER" });

describe("a wish without a mobile number", () => {
  test("comes to its end, and what an SMS would say the unit in turn is asked to pass on", async () => {
    const wish = await aWishIn("SERVED", cast, { form: PHONELESS });
    await gradeFor(wish);
    expect(await db.wish.findUnique({ where: { id: wish.id } })).toMatchObject({
      ...{ status: "RATED", grade: 5 },
    });
    const { id } = cast.station;
    // Also who approved it: they know that it was, not that the resident was told.
    expect(await told(wish, "STAFF")).toEqual(
      ["approved", "accepted", "supplied", "served", "gradeRecorded"].map(
        (template) => `${id}: passOn.${template}`,
      ),
    );
    expect(await told(wish, "RESIDENT")).toEqual([]);
  });

  test("sends nothing, neither to nobody nor to a landline", async () => {
    const wishes = await Promise.all(
      [PHONELESS, { ...PHONELESS, phone: "0994-2345678" }].map((form) =>
        aWishIn("REJECTED", cast, { form }),
      ),
    );
    await planAll();
    const ofWishes = { wishId: { in: wishes.map(({ id }) => id) } };
    expect(await db.notice.count({ where: ofWishes })).toBe(2);
    expect(await db.delivery.count({ where: { notice: ofWishes } })).toBe(0);
  });

  test("is told of by the unit that answers after the step", async () => {
    const { id } = await aWishIn("APPROVED", cast, { form: PHONELESS });
    await handUpWish(cast.station, { wishId: id, reason: "本站办不了" });
    const before = await told({ id }, "STAFF");
    await cancelWish(cast.center, { wishId: id });
    const after = await told({ id }, "STAFF");
    expect(after.slice(before.length)).toEqual([`${cast.township.id}: passOn.cancelled`]);
  });

  test("is asked about once where the unit would be told as well", async () => {
    const wish = await aWishIn("APPROVED", cast, { form: PHONELESS });
    await cancelWish(cast.center, { wishId: wish.id });
    expect((await told(wish, "STAFF")).at(-1)).toBe(`${cast.station.id}: passOn.cancelled`);
  });

  test("merged into one with a phone is passed on, and the phone is told by SMS", async () => {
    const into = await aWish(cast.county.village.id);
    const wish = await aWish(cast.county.village.id, PHONELESS);
    await mergeWish(cast.station, { wishId: wish.id, intoId: into.id });
    const { category } = cast.county;
    const review = { categoryId: category.id, urgency: "NORMAL", isPublic: false } as const;
    await approveWish(cast.station, { wishId: into.id, ...review });
    const station = cast.station.id;
    expect(await told(wish, "STAFF")).toEqual(
      expect.arrayContaining([`${station}: passOn.merged`, `${station}: passOn.approved`]),
    );
    expect(await told(into, "RESIDENT")).toContain(`${into.resident.id}: approved`);
    expect(await told(into, "STAFF")).toEqual([]);
  });

  test("is erased by the number of the wish", async () => {
    const wish = await aWishIn("REJECTED", cast, { form: PHONELESS });
    await eraseResident(SYSTEM, wish.trackingNumber.toLowerCase());
    const { resident } = await db.wish.findUniqueOrThrow({
      where: { id: wish.id },
      select: { resident: true },
    });
    expect(resident).toMatchObject({ personKey: null, phoneSealed: null, searchTokens: [] });
    await expect(eraseResident(SYSTEM, wish.trackingNumber)).rejects.toThrow("NOT_FOUND");
  });
});
