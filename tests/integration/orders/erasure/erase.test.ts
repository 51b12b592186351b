import { beforeAll, describe, expect, test } from "vitest";
import { SYSTEM, VISITOR } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { openVolunteer } from "@/lib/network/people/sealed-volunteer.server";
import { setPreference } from "@/lib/notices/inbox/commands";
import type { SetPreference } from "@/lib/notices/inbox/schema";
import { checkOut } from "@/lib/orders/service/commands";
import { eraseResident, eraseVolunteer } from "@/lib/orders/erasure/commands";
import { openNote } from "@/lib/orders/wishes/sealed-wish.server";
import { allText, canariesIn } from "@/tests/support/all-text";
import { aCast, type Cast } from "@/tests/support/cast";
import { aTeam, aVolunteer, aWish, present } from "@/tests/support/factories";
import { openWishContact, phoneOf } from "@/tests/support/opened";
import { aWishIn } from "@/tests/support/scenes";
import { PERSONAL_COLUMNS } from "@/lib/shared/sealing/personal-columns";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

const BY_MAIL: SetPreference = {
  channel: "EMAIL",
  email: "gone@example.com",
  quietFrom: 1,
  quietTo: 1,
  locale: "en",
};

describe("a resident who is erased", () => {
  test("is nobody any more, and what was done stays", async () => {
    const { id, resident } = await aWishIn("RATED", cast, {
      form: { content: "修灯，打 13900001111" },
    });
    await setPreference(resident, BY_MAIL);
    const phone = await phoneOf(resident.id);
    const steps = await db.wishEvent.count({ where: { wishId: id } });
    await eraseResident(SYSTEM, phone);

    expect(await openWishContact(id)).toEqual({ name: null, phone: null, address: null });
    const wish = await db.wish.findUniqueOrThrow({
      where: { id },
      include: { resident: true, events: true },
    });
    expect(wish).toMatchObject({ status: "RATED", publicContent: "—", isPublic: false });
    const words = await db.wishWords.findUniqueOrThrow({ where: { wishId: wish.id } });
    expect(words.grams).toEqual([wish.centerId, "—"]);
    expect(wish.events).toHaveLength(steps);
    expect(wish.events.every((event) => openNote(wish, event) === null)).toBe(true);
    expect(wish.resident).toMatchObject({
      ...{ personKey: null, phoneToken: null, phoneSealed: null, searchTokens: [] },
    });
    expect(await db.noticePreference.count({ where: { wishId: id } })).toBe(0);
    expect(canariesIn(await allText(), [phone, "修灯"])).toEqual([]);
    await expect(eraseResident(SYSTEM, phone)).rejects.toThrow("NOT_FOUND");
  });

  test("who asks again with the same phone is somebody new", async () => {
    const { resident } = await aWishIn("RATED", cast);
    const phone = await phoneOf(resident.id);
    await eraseResident(SYSTEM, phone);
    const again = await aWish(cast.county.village.id, { phone });
    expect(again.resident.id).not.toBe(resident.id);
    expect((await openWishContact(again.id)).phone).toBe(phone);
  });

  test("not while a wish is open, and by nobody but the command line", async () => {
    const { resident } = await aWishIn("IN_SERVICE", cast);
    const phone = await phoneOf(resident.id);
    await expect(eraseResident(SYSTEM, phone)).rejects.toThrow("STILL_OPEN");
    for (const actor of [VISITOR, resident, cast.center]) {
      await expect(eraseResident(actor, phone)).rejects.toThrow("FORBIDDEN");
    }
    expect(await phoneOf(resident.id)).toBe(phone);
  });
});

describe("a volunteer who is erased", () => {
  test("is a number without a name, and signs in no more", async () => {
    const { id, phone } = await aVolunteer(cast.county.village, {
      name: "将被注销",
      skills: ["理发"],
    });
    await eraseVolunteer(SYSTEM, phone);
    const row = await db.volunteer.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ name: "—", skills: [], phoneToken: null, idNumberDigest: null });
    expect(Object.values(openVolunteer(row)).every((value) => value === null)).toBe(true);
    expect(present(row.number)).toMatch(/^T/);
    expect(await db.session.count({ where: { volunteerId: id } })).toBe(0);
  });

  test("not while leading a team or at a service", async () => {
    const team = await aTeam(cast.county.village);
    const leader = present(team.members[0]);
    const phoneOfLeader = openVolunteer(
      await db.volunteer.findUniqueOrThrow({ where: { id: leader.id } }),
    ).phone;
    await expect(eraseVolunteer(SYSTEM, present(phoneOfLeader))).rejects.toThrow("LEADS_TEAM");
    const wish = await aWishIn("IN_SERVICE", cast);
    const serving = openVolunteer(
      await db.volunteer.findUniqueOrThrow({ where: { id: cast.invited.id } }),
    ).phone;
    await expect(eraseVolunteer(SYSTEM, present(serving))).rejects.toThrow("STILL_OPEN");
    await checkOut(cast.invited, { wishId: wish.id, sure: true });
  });

  test("gives back what they had accepted and not served yet", async () => {
    const own = await aCast();
    const { id } = await aWishIn("SUPPLIED", own);
    await eraseVolunteer(SYSTEM, own.invited.phone);
    const wish = await db.wish.findUniqueOrThrow({ where: { id }, select: { status: true } });
    expect(wish.status).toBe("APPROVED");
  });
});

test("every column that is to be cleared belongs to a row that erasing writes", () => {
  const cleared = Object.entries(PERSONAL_COLUMNS)
    .filter(([, { erasure, whose }]) => erasure === "CLEARED" && whose !== "STAFF")
    .map(([column]) => column.split(".")[0]);
  expect(new Set(cleared)).toEqual(new Set(["residents", "wishes", "wish_words", "volunteers"]));
});
