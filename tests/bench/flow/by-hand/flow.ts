import type { Pool } from "pg";
import type { StaffActor, VolunteerActor } from "@/lib/shared/auth/actor";
import { one } from "@/tests/bench/flow/by-hand/run";
import { type Change, type Party, type Step, stepByHand } from "@/tests/bench/flow/by-hand/step";
import { submitByHand } from "@/tests/bench/flow/by-hand/submit";
import { type Cast, goesToPool, pickSender, pickVolunteer } from "@/tests/bench/flow/cast";

type Take = (party: Party, step: Step, change: Change) => Promise<void>;

/** The floor: the same rows in the same transactions, by the least SQL possible. */
export async function flowByHand(pool: Pool, cast: Cast, number: number): Promise<void> {
  const volunteer = pickVolunteer(cast, number);
  const wish = await submitByHand(pool, cast.siteId, pickSender(number).network);
  const take = stepByHand(pool, wish.id);

  await approve(take, cast);
  await dispatch(take, cast.dispatcher, volunteer, goesToPool(number));
  await accept(take, volunteer, goesToPool(number));
  await take(
    staff(cast.stationStaff),
    {
      name: "supply",
      from: "ACCEPTED",
      to: "SUPPLIED",
      data: { items: [] },
      template: "supplied",
    },
    async (run, { id, version }, now) => {
      await run("move", id, version, now, "SUPPLIED");
      await run("addNotice", id, Number(version) + 1, "ready", "VOLUNTEER", volunteer.id, now);
    },
  );
  await serve(take, volunteer);
  await take(
    { role: "RESIDENT", id: wish.residentId, facts: "factsForResident", scope: [] },
    { name: "rate", from: "SERVED", to: "RATED", data: { grade: 5 }, keeps: "STEP" },
    async (run, { id, version }, now) => {
      await run("rate", id, version, now, 5, wish.residentId);
      await run("addNotice", id, Number(version) + 1, "rated", "VOLUNTEER", volunteer.id, now);
    },
  );
}

function approve(take: Take, { stationStaff, categoryId }: Cast) {
  return take(
    staff(stationStaff),
    {
      name: "approve",
      from: "SUBMITTED",
      to: "APPROVED",
      data: { limits: { step: workingDays(1), promise: workingDays(5) } },
      keeps: "STEP",
      categoryId,
      template: "approved",
    },
    async (run, { id, version, centerId }, now) => {
      await one(run("findCategory", categoryId, centerId));
      await run("approve", id, version, now, categoryId, "NORMAL", true, stationStaff.id);
    },
  );
}

function dispatch(take: Take, dispatcher: StaffActor, guest: VolunteerActor, toPool: boolean) {
  const step = toPool ? { amount: 24, unit: "HOURS" } : { amount: 15, unit: "WAKING_HOURS" };
  const limits = { step };
  const data = toPool
    ? { to: "POOL", teams: [], volunteers: [], limits }
    : { to: "VOLUNTEERS", teams: [], volunteers: [guest.id], limits };
  return take(
    staff(dispatcher),
    { name: "dispatch", from: "APPROVED", to: "DISPATCHED", data, keeps: "STEP" },
    async (run, { id, version, round, centerId }, now) => {
      if (!toPool) await one(run("findVolunteers", [guest.id], centerId));
      await run("dispatch", id, version, now, dispatcher.id, toPool, dispatcher.siteId);
      if (toPool) return;
      await run("invite", id, round, guest.id, now);
      await run("ask", guest.id, now);
      await run("addNotice", id, Number(version) + 1, "invited", "VOLUNTEER", guest.id, now);
    },
  );
}

function accept(
  take: Take,
  { id: volunteerId, centerId, phoneToken }: VolunteerActor,
  wasInPool: boolean,
) {
  return take(
    {
      role: "VOLUNTEER",
      id: volunteerId,
      facts: "factsForGuest",
      scope: [centerId, volunteerId],
    },
    {
      name: "accept",
      from: "DISPATCHED",
      to: "ACCEPTED",
      data: { team: null, volunteers: [volunteerId], wasInPool },
      keeps: "STEP",
      template: "accepted",
    },
    async (run, facts, now) => {
      if (facts.phoneToken === phoneToken) throw new Error("nobody serves themselves");
      await run("accept", facts.id, facts.version, now);
      const assignment = await one(run("addAssignment", facts.id, facts.round, now));
      await run("addSeat", assignment.id, volunteerId);
      if (!facts.inOpenPool) await run("answerInvitations", facts.id, volunteerId, now);
    },
  );
}

async function serve(take: Take, { id }: VolunteerActor) {
  const goer = { role: "VOLUNTEER", id, facts: "factsForGoer", scope: [id] } satisfies Party;
  await take(
    goer,
    { name: "checkIn", from: "SUPPLIED", to: "IN_SERVICE" },
    async (run, facts, now) => {
      await run("move", facts.id, facts.version, now, "IN_SERVICE");
      await run("checkIn", facts.assignmentId, now, id);
    },
  );
  await take(
    goer,
    {
      name: "checkOut",
      from: "IN_SERVICE",
      to: "SERVED",
      data: { volunteers: [id], absent: [], limits: { step: { amount: 7, unit: "DAYS" } } },
      keeps: "PROMISE",
      template: "served",
    },
    async (run, facts, now) => {
      await run("finish", facts.id, facts.version, now);
      await run("checkOut", facts.assignmentId, now, id);
    },
  );
}

function workingDays(amount: number) {
  return { amount, unit: "WORKING_DAYS" };
}

function staff({ id, siteId }: StaffActor): Party {
  return { role: "STAFF", id, facts: "factsForStaff", scope: [siteId] };
}
