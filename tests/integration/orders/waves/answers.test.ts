import { describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { askNext, dispatchWish, openToPool } from "@/lib/orders/dispatch/commands";
import { processDueWishes } from "@/lib/orders/dispatch/process-due-wishes.data";
import { acceptWish, declineWish } from "@/lib/orders/volunteering/commands";
import { aTeam, aVolunteer, present } from "@/tests/support/factories";
import { at } from "@/tests/support/moments";
import {
  anApprovedWish,
  aNetwork,
  listAnswers,
  ask,
  lastEvent,
  listRecipients,
  wishState,
  type Network,
} from "@/tests/support/network";

const MONDAY: [Date, Date] = [at("11-16 09:00"), at("11-16 09:30")];
const ASKED_AT = at("11-16 10:00");
const NOON = at("11-16 12:00");

/** A wish for which the first `asked` volunteers of a county were invited. */
async function anAskedWish(volunteers: number, asked: number) {
  const network = await aNetwork(volunteers);
  const { id } = await anApprovedWish(network, MONDAY);
  await ask(network, id, network.volunteers.slice(0, asked), ASKED_AT);
  return { network, id };
}

const volunteer = ({ volunteers }: Network, position: number) => present(volunteers[position]);

describe("who says no", () => {
  test("is not waited for any longer: after the last of a wave the next are asked at once", async () => {
    const { network, id } = await anAskedWish(5, 2);
    await declineWish(volunteer(network, 0), { wishId: id }, NOON);
    expect(await listAnswers(id)).toEqual({ 1: ["DECLINED", "PENDING"] });
    await declineWish(volunteer(network, 1), { wishId: id }, NOON);
    expect(await listAnswers(id)).toEqual({
      ...{ 1: ["DECLINED", "DECLINED"], 2: ["PENDING", "PENDING", "PENDING"] },
    });
    expect(await wishState(id)).toMatchObject({ wave: 2, stepDue: "11-17 12:00" });
    expect(await lastEvent(id)).toMatchObject({ name: "nextWave", actorRole: "SYSTEM" });
  });

  test("last of all opens the pool", async () => {
    const { network, id } = await anAskedWish(1, 1);
    await declineWish(volunteer(network, 0), { wishId: id }, NOON);
    expect(await wishState(id)).toMatchObject({ inOpenPool: true, stepDue: "11-17 12:00" });
  });

  test("while it is open to all leaves it there", async () => {
    const { network, id } = await anAskedWish(1, 1);
    await openToPool(network.township, { wishId: id }, NOON);
    await declineWish(volunteer(network, 0), { wishId: id }, NOON);
    expect(await lastEvent(id)).toMatchObject({ name: "decline" });
    expect(await wishState(id)).toMatchObject({ inOpenPool: true });
  });
});

describe("who takes it", () => {
  test("in the second wave: the others of that wave are told, nothing is to be done by itself", async () => {
    const { network, id } = await anAskedWish(4, 1);
    await processDueWishes(at("11-17 10:00"));
    const second = await db.invitation.findMany({ where: { wishId: id, wave: 2 } });
    const [first, ...others] = second.map(({ volunteerId }) =>
      present(network.volunteers.find((one) => one.id === volunteerId)),
    );
    await acceptWish(present(first), { wishId: id, volunteerIds: [] }, at("11-17 12:00"));

    expect(await listRecipients(id, "taken")).toEqual(others.map((one) => one.id).sort());
    const { 1: wave1, 2: wave2 } = await listAnswers(id);
    expect(wave1).toEqual(["EXPIRED"]);
    expect(wave2?.sort()).toEqual(["ACCEPTED", "CLOSED", "CLOSED"]);
    expect(await wishState(id)).toMatchObject({ status: "ACCEPTED", stepDue: null });
    await processDueWishes(at("11-20 10:00"));
    expect(await wishState(id)).toMatchObject({ status: "ACCEPTED", unit: "VILLAGE" });
  });

  test("cannot, once the wave is over: the next are asked now", async () => {
    const { network, id } = await anAskedWish(4, 1);
    await processDueWishes(at("11-17 10:00"));
    const late = { wishId: id, volunteerIds: [] };
    await expect(acceptWish(volunteer(network, 0), late, at("11-17 10:01"))).rejects.toThrow(
      "FORBIDDEN",
    );
  });

  test("from the pool: anybody of the county, also who was asked and did not answer", async () => {
    for (const taker of ["somebody", "expired"]) {
      const { network, id } = await anAskedWish(1, 1);
      await processDueWishes(at("11-17 10:00"));
      const somebody =
        taker === "expired"
          ? volunteer(network, 0)
          : await aVolunteer(network.county.sisterVillage);
      await acceptWish(somebody, { wishId: id, volunteerIds: [] }, at("11-17 12:00"));
      expect(await wishState(id)).toMatchObject({ status: "ACCEPTED", inOpenPool: false });
    }
  });
});

describe("whoever dispatches need not wait", () => {
  test("the next are asked at their word, the pool is opened at their word", async () => {
    const { network, id } = await anAskedWish(4, 1);
    await askNext(network.township, { wishId: id }, NOON);
    expect(await listAnswers(id)).toEqual({ 1: ["EXPIRED"], 2: ["PENDING", "PENDING", "PENDING"] });
    expect(await lastEvent(id)).toMatchObject({ name: "nextWave", actorId: network.township.id });
    await openToPool(network.township, { wishId: id }, NOON);
    expect(await wishState(id)).toMatchObject({ inOpenPool: true, stepDue: "11-17 12:00" });
    await expect(askNext(network.station, { wishId: id }, NOON)).rejects.toThrow("FORBIDDEN");
  });
});

test("a wish a team was asked for goes on to the next team, then to volunteers", async () => {
  const network = await aNetwork();
  const { county, township } = network;
  const [team, next] = await Promise.all(
    [1, 2].map(() =>
      aTeam(county.village, [], { categories: { create: { categoryId: county.category.id } } }),
    ),
  );
  const { id } = await anApprovedWish(network, MONDAY);
  const toTeam = { wishId: id, to: "TEAM" as const, teamId: present(team).id, volunteerIds: [] };
  await dispatchWish(township, toTeam, ASKED_AT);
  await processDueWishes(at("11-17 10:00"));
  expect(await db.invitation.findMany({ where: { wishId: id, wave: 2 } })).toMatchObject([
    { teamId: present(next).id, volunteerId: null },
  ]);
  expect(await listRecipients(id, "invited")).toEqual(
    [present(team).leaderId, present(next).leaderId].sort(),
  );

  await db.waveRule.create({
    data: { centerId: county.center.id, urgency: "NORMAL", size: 2, waves: 3 },
  });
  await processDueWishes(at("11-18 10:00"));
  const third = await db.invitation.findMany({ where: { wishId: id, wave: 3 } });
  expect(third.map(({ teamId }) => teamId)).toEqual([null, null]);
});
