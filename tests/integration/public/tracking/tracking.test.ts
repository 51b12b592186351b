import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { trackingPath } from "@/lib/shared/auth/tracking-link.server";
import { findTracked } from "@/lib/public/tracking/queries";
import { buildTimeline } from "@/lib/public/tracking/timeline";
import { drawTrackingNumber } from "@/lib/shared/auth/tracking-number";
import { declineWish } from "@/lib/orders/volunteering/commands";
import { amendWish } from "@/lib/orders/wishes/commands";
import { aCast, type Cast } from "@/tests/support/cast";
import { aWish, present } from "@/tests/support/factories";
import type { WishStatus } from "@/prisma/generated/enums";
import { aRedoneWish, aWishIn, type StagedWish } from "@/tests/support/scenes";

const TUESDAY = new Date("2026-11-24T03:00:00Z");

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

const keyOf = (trackingNumber: string) => present(trackingPath(trackingNumber).split("/")[3]);

const track = async ({ trackingNumber }: Pick<StagedWish, "trackingNumber">) =>
  present(await findTracked(trackingNumber, keyOf(trackingNumber)));

describe("a tracking link", () => {
  test("opens its own wish", async () => {
    const wish = await aWish(cast.county.village.id, { content: "修灯" });
    expect(await track(wish)).toMatchObject({ id: wish.id, content: "修灯", status: "SUBMITTED" });
  });

  test("opens nothing with the key of another, a number nobody has, or nonsense", async () => {
    const [wish, other] = [
      await aWish(cast.county.village.id),
      await aWish(cast.county.village.id),
    ];
    expect(await findTracked(wish.trackingNumber, keyOf(other.trackingNumber))).toBeNull();
    const unknown = drawTrackingNumber();
    expect(await findTracked(unknown, keyOf(unknown))).toBeNull();
    expect(await findTracked("../x", "")).toBeNull();
  });
});

describe("on the page of their wish residents read", () => {
  test("who is in charge, and who comes by number and family name", async () => {
    const wish = await aWishIn("ACCEPTED", cast);
    const { number } = await db.volunteer.findUniqueOrThrow({ where: { id: cast.invited.id } });
    const tracked = await track(wish);
    expect(tracked.unit).toMatchObject({ name: cast.county.village.name, level: "VILLAGE" });
    expect(tracked.attendees).toEqual({ team: null, volunteers: [{ name: "演**", number }] });
  });

  test("the team where a team took it", async () => {
    const tracked = await track(await aWishIn("ACCEPTED", cast, { asked: "TEAM" }));
    expect(tracked.attendees).toMatchObject({
      team: cast.team.name,
      volunteers: [{ name: "演**" }],
    });
  });

  test("nothing of who declined and why, of phones or of notes others made", async () => {
    const wish = await aWishIn("DISPATCHED", cast);
    await declineWish(cast.invited, { wishId: wish.id, reason: "那天有事" });
    await amendWish(cast.station, { wishId: wish.id, word: "听力不好", address: "演示路 9 号" });
    const tracked = await track(wish);
    const shown = JSON.stringify([{ ...tracked, events: [] }, buildTimeline(tracked.events)]);
    const { phone } = cast.invited;
    for (const secret of ["那天有事", "听力不好", "演示路", cast.invited.id, phone]) {
      expect(shown).not.toContain(secret);
    }
  });

  test("what they may do now: the same as the rules let them", async () => {
    const form = { hasConsent: false };
    const mayDoIn = async (status: WishStatus) =>
      (await track(await aWishIn(status, cast, { form }))).mayDo.toSorted();
    expect(await mayDoIn("SUBMITTED")).toEqual(["amend", "cancel"]);
    expect(await mayDoIn("SUPPLIED")).toEqual(["amend", "cancel", "schedule"]);
    expect(await mayDoIn("IN_SERVICE")).toEqual([]);
    expect(await mayDoIn("SERVED")).toEqual(["rate"]);
    expect(await mayDoIn("RATED")).toEqual(["regrade"]);
    expect(await mayDoIn("UNRATED")).toEqual(["rate"]);
    expect((await track(await aWishIn("IN_SERVICE", cast))).mayDo).toEqual(["unpublish"]);
  });

  test("until when a wish closed without a rating can still be rated, and then that it is over", async () => {
    const form = { hasConsent: false };
    const { trackingNumber } = await aWishIn("UNRATED", cast, { form });
    const read = async (now: Date) =>
      present(await findTracked(trackingNumber, keyOf(trackingNumber), now));
    const served = present((await read(new Date())).events.find(({ name }) => name === "checkOut"));
    const until = new Date(served.at.getTime() + 15 * 24 * 60 * 60 * 1000);
    const [line] = (await read(new Date(until.getTime() - 1))).promised.more;
    expect(line).toEqual({ words: "mayRateUntil", by: { at: until, unit: "HOURS" } });
    expect(await read(until)).toMatchObject({
      mayDo: [],
      promised: { more: [{ words: "ratingOver" }] },
    });
  });

  test("the day of the answer, then of the service, and once it is past that it is late", async () => {
    const { trackingNumber } = await aWish(cast.county.village.id, {}, TUESDAY);
    const read = async (now: Date) =>
      present(await findTracked(trackingNumber, keyOf(trackingNumber), now));
    const closing = new Date("2026-11-25T10:00:00Z");
    expect(await read(TUESDAY)).toMatchObject({
      isLate: false,
      promised: { top: { words: "answer", by: { at: closing } }, isToPhone: false },
    });
    expect(await read(closing)).toMatchObject({
      isLate: true,
      promised: { top: { words: "answerLate" }, isToPhone: true },
    });
  });

  test("what they are waited for, and that nothing is late meanwhile", async () => {
    const tracked = await track(await aWishIn("APPROVED", cast, { isPaused: true }));
    expect(tracked).toMatchObject({ isLate: false, promised: { top: { words: "waiting" } } });
    expect(buildTimeline(tracked.events)[0]).toMatchObject({
      telling: "pause",
      note: "电话打不通",
    });
  });

  test("who will ring after a bad rating, and then that unit and nobody who came before", async () => {
    const promised = await track(await aWishIn("SERVED", cast));
    expect(promised.redoUnit).toMatchObject({ name: cast.county.center.name, level: "CENTER" });
    const tracked = await track(await aRedoneWish(cast));
    expect(tracked).toMatchObject({ round: 2, isRungFirst: true, attendees: null });
    expect(tracked.unit.name).toBe(cast.county.center.name);
  });
});
