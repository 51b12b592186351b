import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import type { Transaction } from "@/lib/shared/db/db";
import { eventData, type EventData } from "@/lib/orders/wishes/event-data";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import { findStaffIds } from "@/lib/orders/wishes/find-staff-ids.server";
import type { WishEventName } from "@/lib/orders/wishes/lifecycle";
import {
  listRecipients,
  withAskers,
  withHelpers,
  withinReach,
  withPassedOn,
  type Audiences,
  type Recipient,
} from "@/lib/orders/wishes/recipients";
import { rowOf, type Audience } from "@/lib/orders/wishes/told";
import type { WishStepTypes } from "@/lib/orders/wishes/wish-machine.data";
import type { Step } from "@/lib/shared/steps/machine";

/** A step about to be taken, of a wish as it was found. */
export type StepToTell = {
  actor: Actor;
  event: WishEventName;
  wish: WishFacts;
  step: Step<WishStepTypes>;
};

/**
 * Returns whom the step is told, by the table `TOLD`, also of the wishes merged into this one; staff are
 * told instead of residents whom no SMS reaches. Reads staff and leaders only where it takes them.
 */
export async function findRecipients(tx: Transaction, taken: StepToTell): Promise<Recipient[]> {
  const { actor, event, wish, step } = taken;
  const data = eventData(step.data);
  const named = rowOf(event).map(([audience]) => audience);
  const audiences: Audiences = {
    ...ofResident(wish, data),
    ...ofService(wish, data),
    ...(hasAny(named, ["asked", "invited", "passedOver"]) && (await ofInvited(tx, taken, data))),
    ...(isUnitTold(named, taken, data) && (await ofUnit(tx, siteInTurn(taken)))),
  };
  const own = listRecipients(event, audiences, "id" in actor ? actor.id : null);
  return reach(tx, taken, withAskers(own, { ...wish, seq: wish.version + 1 }));
}

/** Adds the helpers, and what staff pass on to who has neither a mobile number nor a helper. */
async function reach(
  tx: Transaction,
  taken: StepToTell,
  recipients: Recipient[],
): Promise<Recipient[]> {
  const { residentPhoneToken, helperId, merged } = taken.wish;
  const own = { hasMobile: residentPhoneToken !== null, helperId };
  const wayTo = ({ about }: Recipient) =>
    merged.find(({ wishId }) => wishId === about?.subjectId) ?? own;
  const told = withHelpers(recipients, (notice) => wayTo(notice).helperId);
  const isOutOfReach = (notice: Recipient) => !wayTo(notice).hasMobile;
  const isToBePassedOn = (notice: Recipient) =>
    notice.recipientRole === "RESIDENT" && isOutOfReach(notice) && !wayTo(notice).helperId;
  const staff = recipients.some(isToBePassedOn) ? await findStaffIds(tx, siteInTurn(taken)) : [];
  return withinReach(withPassedOn(told, isToBePassedOn, staff), isOutOfReach);
}

function hasAny(named: Audience[], wanted: Audience[]): boolean {
  return wanted.some((audience) => named.includes(audience));
}

function ofResident(
  { residentId, assignment }: WishFacts,
  { overdue, gradeChannel, asker }: EventData,
): Audiences {
  return {
    residentGraded: gradeChannel ? [residentId] : [],
    resident: [residentId],
    residentFound: asker && asker.from !== asker.to ? [residentId] : [],
    residentExpecting: assignment ? [residentId] : [],
    residentPromised: overdue === "PROMISE" ? [residentId] : [],
  };
}

function ofService(
  { assignment }: WishFacts,
  { volunteers, absent, left, ledBy }: EventData,
): Audiences {
  const attendees = assignment?.volunteerIds ?? [];
  const nextLeader = ledBy === null ? [] : [ledBy];
  return {
    ...{ attendees, left, nextLeader },
    leader: ledBy === null && assignment?.leaderId ? [assignment.leaderId] : nextLeader,
    named: volunteers.filter((id) => !attendees.includes(id)),
    dropped: attendees.filter((id) => !volunteers.includes(id)),
    absent,
  };
}

/** A team is asked through its leader. Who is asked again, or goes, is not told that nobody awaits the answer. */
async function ofInvited(
  tx: Transaction,
  { actor, wish }: StepToTell,
  { teams, volunteers }: EventData,
): Promise<Audiences> {
  const teamIds = [...teams, ...wish.invitedTeamIds];
  const led =
    teamIds.length > 0
      ? await tx.team.findMany({
          where: { id: { in: teamIds } },
          select: { id: true, leaderId: true },
        })
      : [];
  const leadersOf = (ids: string[]) =>
    led.flatMap(({ id, leaderId }) => (ids.includes(id) ? [leaderId] : []));
  const asked = [...volunteers, ...leadersOf(teams)];
  const invited = [...wish.invitedVolunteerIds, ...leadersOf(wish.invitedTeamIds)].filter(
    (id) => !asked.includes(id),
  );
  return {
    ...{ asked, invited },
    passedOver: actor.role === "STAFF" ? invited : [],
  };
}

/** Whether the step concerns the staff of the unit at all. */
function isUnitTold(named: Audience[], { wish, step }: StepToTell, { left }: EventData): boolean {
  const { responsibleSiteId = wish.responsibleSiteId } = step.changes ?? {};
  return (
    named.includes("unit") ||
    (named.includes("nextUnit") && responsibleSiteId !== wish.responsibleSiteId) ||
    (named.includes("unitLeft") && left.length > 0)
  );
}

/** The staff of the unit, whatever the row calls them. */
async function ofUnit(tx: Transaction, siteId: string): Promise<Audiences> {
  const unit = await findStaffIds(tx, siteId);
  return { unit, nextUnit: unit, unitLeft: unit };
}

/** The unit whose turn it is after the step. */
function siteInTurn({ wish, step }: Pick<StepToTell, "wish" | "step">): string {
  const { isObjected, centerId, responsibleSiteId } = { ...wish, ...step.changes };
  return isObjected ? centerId : responsibleSiteId;
}
