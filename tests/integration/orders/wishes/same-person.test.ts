import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { callBackResident, dispatchWish, recallWish } from "@/lib/orders/dispatch/commands";
import { findOffer } from "@/lib/orders/dispatch/queries";
import { supplyWish } from "@/lib/orders/stock/commands";
import { acceptWish } from "@/lib/orders/volunteering/commands";
import { listPool } from "@/lib/orders/volunteering/pool.data";
import { findFacts } from "@/lib/orders/wishes/queries";
import { aCast, type Cast } from "@/tests/support/cast";
import { aStaffVolunteer, aTeam, present, volunteerActor } from "@/tests/support/factories";
import { aRedoneWish, aWishIn } from "@/tests/support/scenes";

let cast: Cast;
beforeEach(async () => {
  cast = await aCast();
});

const link = (staffId: string, volunteerId: string) =>
  db.staff.update({ where: { id: staffId }, data: { isVolunteer: true, volunteerId } });

const toPool = (wishId: string) => ({ wishId, to: "POOL" as const, volunteerIds: [] });
const note = "下午再来";

describe("a redo goes to nobody of the round before, by whichever account", () => {
  test("who served it does not call back or dispatch it as staff", async () => {
    const { asStaff } = await aStaffVolunteer(cast.county.center, cast.invited);
    const { id: wishId } = await aRedoneWish(cast);
    await expect(callBackResident(asStaff, { wishId, note })).rejects.toThrow("PAST_OWNER");
    await callBackResident(cast.center, { wishId, note });
    await expect(dispatchWish(asStaff, toPool(wishId))).rejects.toThrow("PAST_OWNER");
    await dispatchWish(cast.center, toPool(wishId));
  });

  test("who dispatched it is neither asked nor served by the pool as a volunteer", async () => {
    await link(cast.township.id, cast.uninvolved.id);
    const { id: wishId } = await aRedoneWish(cast);
    const other = await volunteerActor(cast.uninvolved.id);
    await callBackResident(cast.center, { wishId, note });
    const offer = await findOffer(cast.center, {
      wish: present(await findFacts(db, cast.center, wishId)),
    });
    expect(offer?.volunteers.map(({ id }) => id)).not.toContain(other.id);
    const named = { wishId, to: "VOLUNTEERS" as const, volunteerIds: [other.id] };
    await expect(dispatchWish(cast.center, named)).rejects.toThrow("PAST_OWNER");
    await dispatchWish(cast.center, toPool(wishId));
    const inPool = async (of: typeof other) =>
      (await listPool(of, {})).invitations.map(({ id }) => id);
    expect(await inPool(other)).not.toContain(wishId);
    expect(await inPool(cast.alsoInvited)).toContain(wishId);
    await expect(acceptWish(other, { wishId, volunteerIds: [] })).rejects.toThrow("PAST_OWNER");
  });

  test("nor does who was linked only after the new round began take it", async () => {
    const { id: wishId } = await aRedoneWish(cast);
    await callBackResident(cast.center, { wishId, note });
    await dispatchWish(cast.center, toPool(wishId));
    await link(cast.township.id, cast.uninvolved.id);
    const other = await volunteerActor(cast.uninvolved.id);
    await expect(acceptWish(other, { wishId, volunteerIds: [] })).rejects.toThrow("PAST_OWNER");
  });
});

describe("staff who serve a wish themselves", () => {
  test("leave its steps to a colleague", async () => {
    const { asStaff } = await aStaffVolunteer(cast.county.township, cast.invited);
    const { id: wishId } = await aWishIn("ACCEPTED", cast);
    await expect(supplyWish(asStaff, { wishId, lines: [] })).rejects.toThrow("OWN_SERVICE");
    await expect(recallWish(asStaff, { wishId })).rejects.toThrow("OWN_SERVICE");
    await supplyWish(cast.township, { wishId, lines: [] });
  });
});

describe("nobody dispatches", () => {
  test("to themself", async () => {
    const { asStaff } = await aStaffVolunteer(cast.county.township, cast.invited);
    const { id: wishId } = await aWishIn("APPROVED", cast);
    const asked = { wishId, to: "VOLUNTEERS" as const, volunteerIds: [cast.invited.id] };
    await expect(dispatchWish(asStaff, asked)).rejects.toThrow("YOURSELF");
    const wish = present(await findFacts(db, asStaff, wishId));
    const idsFor = async (actor: typeof asStaff) =>
      (await findOffer(actor, { wish }))?.volunteers.map(({ id }) => id);
    expect(await idsFor(asStaff)).not.toContain(cast.invited.id);
    expect(await idsFor(cast.township)).toContain(cast.invited.id);
    await dispatchWish(cast.township, asked);
  });

  test("to a team they lead", async () => {
    const team = await aTeam(cast.county.village);
    const { asStaff } = await aStaffVolunteer(cast.county.township, team.leader);
    const { id: wishId } = await aWishIn("APPROVED", cast);
    const asked = { wishId, to: "TEAM" as const, teamId: team.id, volunteerIds: [] };
    await expect(dispatchWish(asStaff, asked)).rejects.toThrow("YOURSELF");
    await dispatchWish(cast.township, asked);
  });
});
