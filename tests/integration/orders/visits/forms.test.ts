import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { lookAtVolunteerPhone } from "@/lib/desk/volunteer-phone/actions";
import {
  scheduleOwnVisit,
  scheduleVisit,
  unscheduleOwnVisit,
  unscheduleVisit,
} from "@/lib/orders/visits/actions";
import { declineWish, explainDecline, undoAccept } from "@/lib/orders/volunteering/actions";
import { formatDay } from "@/lib/shared/days/china-time";
import { addDays } from "@/lib/shared/days/days";
import { aCast, type Cast } from "@/tests/support/cast";
import { formatMoment } from "@/tests/support/moments";
import { aWishIn } from "@/tests/support/scenes";
import { mustSubmit, submit } from "@/tests/support/submit";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

const tomorrow = () => addDays(formatDay(new Date()), 1);
const yesterday = () => addDays(formatDay(new Date()), -1);

const visitOf = async (id: string) =>
  formatMoment((await db.wish.findUniqueOrThrow({ where: { id } })).visitAt);

test("a visit is agreed by who goes and by the resident, and called off by either", async () => {
  const { id: wishId, resident } = await aWishIn("ACCEPTED", cast);
  const day = tomorrow();
  await mustSubmit(scheduleVisit, cast.invited, { wishId, day, time: "14:30" });
  expect(await visitOf(wishId)).toBe(`${day.slice(5)} 14:30`);
  await mustSubmit(unscheduleVisit, cast.station, { wishId });
  expect(await visitOf(wishId)).toBeNull();
  await mustSubmit(scheduleOwnVisit, resident, { wishId, day, time: "9:00" });
  expect(await visitOf(wishId)).toBe(`${day.slice(5)} 09:00`);
  await mustSubmit(unscheduleOwnVisit, resident, { wishId });
  expect(await visitOf(wishId)).toBeNull();
});

test("a day that is over is told beside the day", async () => {
  const { id: wishId } = await aWishIn("ACCEPTED", cast);
  const shown = await submit(scheduleVisit, cast.invited, {
    ...{ wishId, day: yesterday(), time: "14:30" },
  });
  expect(JSON.stringify(shown)).toContain("VISIT_NOT_AHEAD");
  expect(await visitOf(wishId)).toBeNull();
});

test("accepting is undone, declining explained, and the phone of who goes shown", async () => {
  const taken = await aWishIn("ACCEPTED", cast);
  const shown = await submit(lookAtVolunteerPhone, cast.station, {
    ...{ wishId: taken.id, volunteerId: cast.invited.id },
  });
  expect(JSON.stringify(shown)).toContain(cast.invited.phone);
  await mustSubmit(undoAccept, cast.invited, { wishId: taken.id });
  await mustSubmit(declineWish, cast.invited, { wishId: taken.id });
  await mustSubmit(explainDecline, cast.invited, { wishId: taken.id, reason: "那天要值班" });
  const declined = await db.invitation.count({
    where: { wishId: taken.id, status: "DECLINED", reasonSealed: { not: null } },
  });
  expect(declined).toBe(1);
});
