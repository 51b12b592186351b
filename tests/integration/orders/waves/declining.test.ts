import { expect, test } from "vitest";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { findNeeds } from "@/lib/orders/dispatch/needs.server";
import { rankCandidates } from "@/lib/orders/dispatch/ranking.server";
import { processWish } from "@/lib/orders/dispatch/process-due-wishes.data";
import { declineWish } from "@/lib/orders/volunteering/commands";
import { present } from "@/tests/support/factories";
import { at } from "@/tests/support/moments";
import {
  anApprovedWish,
  aNetwork,
  ask,
  type KnownVolunteer,
  type Network,
} from "@/tests/support/network";

const MONDAY: [Date, Date] = [at("11-16 09:00"), at("11-16 09:30")];
const ASKED_AT = at("11-16 10:00");
const NOW = at("11-18 09:00");

/** All candidates, best first, at NOW, for a wish without invitations. */
async function ranking(network: Network) {
  const { id } = await anApprovedWish(network, MONDAY);
  return present((await rankCandidates(db, await findNeeds(db, [id]), NOW)).get(id));
}

/** The factors and the ineligibility of a candidate. */
async function standing(network: Network, volunteer: VolunteerActor) {
  const found = (await ranking(network)).find(({ id }) => id === volunteer.id);
  const { total, factors, ineligibility } = present(found);
  return { total, factors, ineligibility };
}

/** Two volunteers invited for `times` wishes: one declines each, the other does not answer. */
async function askBoth(network: Network, times: number) {
  const [refusing, silent] = network.volunteers.map(present) as [KnownVolunteer, KnownVolunteer];
  for (let time = 0; time < times; time += 1) {
    const { id } = await anApprovedWish(network, MONDAY);
    await ask(network, id, [refusing, silent], ASKED_AT);
    await declineWish(refusing, { wishId: id, reason: "周末不在" }, at("11-16 11:00"));
    await processWish(id, at("11-17 10:00"));
  }
  return { refusing, silent };
}

test("who has said no five times stands as who was asked as often and did not", async () => {
  const network = await aNetwork(2);
  const { refusing, silent } = await askBoth(network, 5);
  const standsNow = await standing(network, refusing);
  expect(standsNow).toEqual(await standing(network, silent));
  expect(standsNow.ineligibility).toBeNull();
});

test("and has lost nothing but that it was their turn", async () => {
  const network = await aNetwork(2);
  const refusing = present(network.volunteers[0]);
  const before = await standing(network, refusing);
  await askBoth(network, 5);
  const after = await standing(network, refusing);
  const butTheirTurn = ({ factors }: typeof before) =>
    factors.filter(({ factor }) => factor !== "FAIRNESS");
  expect(butTheirTurn(after)).toEqual(butTheirTurn(before));
});

test("two who say no keep their ranks among each other", async () => {
  const network = await aNetwork(4);
  const two = network.volunteers.slice(0, 2);
  const order = async () =>
    (await ranking(network)).map(({ id }) => id).filter((id) => two.some((one) => one.id === id));
  const { id: wishId } = await anApprovedWish(network, MONDAY);
  await ask(network, wishId, two, ASKED_AT);
  const before = await order();
  for (const one of two) await declineWish(one, { wishId }, at("11-16 11:00"));
  expect(await order()).toEqual(before);
});
