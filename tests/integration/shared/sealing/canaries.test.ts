import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { VISITOR, type VolunteerActor } from "@/lib/shared/auth/actor";
import { trackingPath } from "@/lib/shared/auth/tracking-link.server";
import { db } from "@/lib/shared/db/db";
import { enterWish } from "@/lib/desk/intake/actions";
import { deskViewSchema } from "@/lib/desk/queues/schema";
import { listPlaces, listWishes } from "@/lib/desk/queues/queries";
import { registerVolunteer } from "@/lib/network/registration/actions";
import { listStaff, listVolunteers } from "@/lib/network/people/queries";
import { listOutbox } from "@/lib/notices/deliveries/queries";
import { sendDelivery } from "@/lib/notices/deliveries/send.data";
import { setOwnPreference, setPreference, subscribePush } from "@/lib/notices/inbox/actions";
import { listInbox } from "@/lib/notices/inbox/queries";
import { callBackResident, dispatchWish } from "@/lib/orders/dispatch/actions";
import { checkIn, checkOut } from "@/lib/orders/service/actions";
import { acceptWish, declineWish } from "@/lib/orders/volunteering/actions";
import { listPool } from "@/lib/orders/volunteering/pool.data";
import { findToday } from "@/lib/orders/volunteering/queries";
import { amendOwnWish, approveWish, rateWish, submitWish } from "@/lib/orders/wishes/actions";
import { supplyWish } from "@/lib/orders/stock/actions";
import { openTracking } from "@/lib/public/tracking/actions";
import { listFulfilled, listWall } from "@/lib/public/wall/queries";
import { allText, canariesIn } from "@/tests/support/all-text";
import { SECRET } from "@/tests/support/canaries";
import { aCast, type Cast } from "@/tests/support/cast";
import { aStaff, present, volunteerActor } from "@/tests/support/factories";
import { confirmByLink } from "@/tests/support/emails";
import { planAll } from "@/tests/support/invitation";
import { shownCode, watchCodes } from "@/tests/support/shown-codes";
import { mustSubmit } from "@/tests/support/submit";

// What people type into the real forms and no row, no list of a page and no printed line may show.
let cast: Cast;
let volunteer: VolunteerActor;
const codes: string[] = [];
const links: string[] = [];
const printed: string[] = [];

const codeFor = (phone: string) => {
  const code = shownCode(phone);
  codes.push(code);
  return code;
};

beforeAll(async () => {
  cast = await aCast();
  for (const method of ["log", "info", "warn", "error"] as const) {
    vi.spyOn(console, method).mockImplementation((...said) => void printed.push(said.join(" ")));
  }
  watchCodes();
  volunteer = await register();
  const own = await submit();
  await live(own);
  await card();
  for (const id of await planAll(new Date())) await sendDelivery(id, new Date());
}, 60_000);

async function register(): Promise<VolunteerActor> {
  const form = {
    ...{ name: "演示志愿者", phone: SECRET.volunteerPhone, idNumber: SECRET.idNumber },
    ...{ guardianName: SECRET.guardianName, guardianPhone: SECRET.guardianPhone },
    ...{ guardianConsent: true, charter: true, homeSiteId: cast.county.village.id },
    categoryIds: [cast.county.category.id],
  };
  await mustSubmit(registerVolunteer, VISITOR, form);
  const code = codeFor(SECRET.volunteerPhone);
  await mustSubmit(registerVolunteer, VISITOR, { ...form, step: "code", code });
  const { id } = await db.volunteer.findFirstOrThrow({ orderBy: { registeredAt: "desc" } });
  const actor = await volunteerActor(id);
  const browser = { endpoint: SECRET.endpoint, p256dh: "p".repeat(87), auth: SECRET.auth };
  await mustSubmit(subscribePush, actor, browser);
  await mustSubmit(setPreference, actor, { ...BY_MAIL, email: SECRET.volunteerEmail });
  links.push(await confirmByLink(SECRET.volunteerEmail));
  return actor;
}

const BY_MAIL = { channel: "EMAIL", quietFrom: 1, quietTo: 1, locale: "zh-CN" };

async function submit() {
  const form = {
    ...{ idempotencyKey: randomUUID(), siteId: cast.county.village.id, wantedTime: "ANY" },
    ...{ phone: SECRET.phone, contactName: SECRET.name },
    content: `想请人换灯，打 ${SECRET.contentPhone}`,
    hasConsent: true,
  };
  await mustSubmit(submitWish, VISITOR, form);
  const code = codeFor(SECRET.phone);
  await mustSubmit(submitWish, VISITOR, { ...form, step: "code", code });
  const { idempotencyKey } = form;
  const wish = await db.wish.findUniqueOrThrow({ where: { idempotencyKey } });
  links.push(trackingPath(wish.trackingNumber));
  // Once more by phone and code, as who lost the link.
  const opening = { phone: SECRET.phone };
  await mustSubmit(openTracking, VISITOR, opening);
  const second = codeFor(SECRET.phone);
  await mustSubmit(openTracking, VISITOR, { ...opening, step: "code", code: second });
  return {
    wishId: wish.id,
    resident: { role: "RESIDENT", id: wish.residentId, wishId: wish.id } as const,
  };
}

/** A wish through its life, with all that people can write on the way. */
async function live({ wishId, resident }: Awaited<ReturnType<typeof submit>>) {
  await mustSubmit(setOwnPreference, resident, { ...BY_MAIL, email: SECRET.email });
  links.push(await confirmByLink(SECRET.email));
  await mustSubmit(amendOwnWish, resident, { wishId, word: SECRET.added, address: SECRET.address });
  const categoryId = cast.county.category.id;
  const approval = { wishId, categoryId, urgency: "NORMAL", isPublic: true };
  await mustSubmit(approveWish, cast.station, approval);
  const volunteerIds = [volunteer.id, cast.invited.id];
  await mustSubmit(dispatchWish, cast.township, { wishId, to: "VOLUNTEERS", volunteerIds });
  await mustSubmit(declineWish, cast.invited, { wishId, reason: SECRET.reason });
  await mustSubmit(acceptWish, volunteer, { wishId });
  await mustSubmit(supplyWish, cast.station, { wishId });
  await mustSubmit(checkIn, volunteer, { wishId });
  await mustSubmit(checkOut, volunteer, {
    sure: "on",
    wishId,
    volunteerIds: [volunteer.id],
    note: SECRET.done,
  });
  await mustSubmit(rateWish, resident, { wishId, grade: 1, comment: SECRET.comment });
  await mustSubmit(callBackResident, cast.center, { wishId, note: SECRET.calledBack });
  await mustSubmit(dispatchWish, cast.center, { wishId, to: "POOL" });
}

async function card() {
  const { to } = await mustSubmit(enterWish, cast.station, {
    ...{ channel: "CARD", siteId: cast.county.village.id, content: "想有一双过冬的鞋" },
    ...{ idempotencyKey: randomUUID(), wantedTime: "ANY", contactName: SECRET.cardName },
    ...{ phone: SECRET.cardPhone, address: SECRET.cardAddress },
    categoryId: cast.county.category.id,
  });
  const id = present(new URL(to ?? "", "https://hive.example").searchParams.get("entered"));
  const { trackingNumber } = await db.wish.findUniqueOrThrow({ where: { id } });
  links.push(trackingPath(trackingNumber));
}

/** Six digits come by chance, so a code is one only where no other character of a number stands beside it. */
const codesIn = (text: string) =>
  codes.filter((code) => new RegExp(`(?<![\\w-])${code}(?![\\w-])`).test(text));

/** A link is its last part: without it the number opens nothing. */
const linksIn = (text: string) =>
  links.filter((link) => text.includes(present(link.split("/").at(-1))));

function expectNothing(text: string) {
  expect(canariesIn(text, Object.values(SECRET))).toEqual([]);
  expect(codesIn(text)).toEqual([]);
  expect(linksIn(text)).toEqual([]);
}

test("what was typed is there to be found: all forms went through", async () => {
  expect(codes).toHaveLength(3);
  expect(await db.wishEvent.count({ where: { noteSealed: { not: null } } })).toBe(5);
  // What is no longer true when it is sent is not sent.
  expect(await db.delivery.count({ where: { status: "SENT" } })).toBeGreaterThan(0);
});

test("no table of the database holds any of it", async () => {
  expectNothing(await allText());
  expect(await db.phoneCode.count()).toBe(0);
});

describe("no list", () => {
  test("of the public", async () => {
    const lists = [
      await listWall(cast.county.center.id, {}),
      await listFulfilled(cast.county.center.id, 50),
    ];
    expect(JSON.stringify(lists)).toContain("金**");
    expectNothing(JSON.stringify(lists));
  });

  test("of staff", async () => {
    const places = await listPlaces(cast.center);
    const view = deskViewSchema.parse({ queue: "all" });
    const admin = await aStaff(cast.county.center.id, { isAdmin: true });
    const lists = [
      await listWishes(cast.center, view, places),
      await listVolunteers(admin, { page: 1 }),
      await listStaff(admin, { page: 1 }),
      await listOutbox(cast.center, {}),
      await listInbox(cast.center, {}),
    ];
    expect(JSON.stringify(lists)).toContain("173****1003");
    expectNothing(JSON.stringify(lists));
  });

  test("of volunteers", async () => {
    const lists = [
      await findToday(cast.invited, {}),
      await listPool(cast.uninvolved, {}),
      await listInbox(volunteer, {}),
    ];
    expectNothing(JSON.stringify(lists));
  });
});

test("nothing is printed but codes, which a demo shows", () => {
  expectNothing(printed.join("\n"));
});
