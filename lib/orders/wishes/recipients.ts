import type { MergedFacts } from "@/lib/orders/wishes/facts";
import type { WishEventName } from "@/lib/orders/wishes/lifecycle";
import { seqOfOther } from "@/lib/orders/wishes/merged-notice";
import { isForResidents, passOn, type NoticeTemplate } from "@/lib/orders/wishes/notice-template";
import { RESIDENTS, rowOf, type Audience } from "@/lib/orders/wishes/told";
import type * as steps from "@/lib/shared/steps/machine";

/** The recipient of a notice about a wish. */
export type Recipient = steps.Recipient<NoticeTemplate>;

/** Ids of the people of each audience that a step has; an audience that is missing is empty. */
export type Audiences = { [audience in Audience]?: string[] };

/**
 * Returns the recipients of a step's notices by the table `TOLD`: of several entries about one person
 * the first. The actor is told of no own step, except the resident, whose link others may hold.
 */
export function listRecipients(
  event: WishEventName,
  audiences: Audiences,
  actorId: string | null,
): Recipient[] {
  const recipients = rowOf(event).flatMap(([audience, template]) =>
    (audiences[audience] ?? []).map((recipientId) => ({
      recipientRole: roleOf(audience),
      recipientId,
      template,
    })),
  );
  return eachOnce(
    recipients.filter(
      ({ recipientRole, recipientId }) => recipientRole === "RESIDENT" || recipientId !== actorId,
    ),
  );
}

/** Returns one more notice for each of these staff who follow the wish and are not told already. */
export function withFollowers(recipients: Recipient[], followerIds: string[]): Recipient[] {
  const followers = followerIds.map((recipientId) => ({
    ...{ recipientRole: "STAFF" as const, recipientId, template: "followed" as const },
  }));
  return eachOnce([...recipients, ...followers]);
}

/**
 * Returns one more notice for each who asked for a wish that was merged into this one: what its resident
 * is told they are told too, about the wish of their own. `seq` is the number of the event.
 */
export function withAskers(
  recipients: Recipient[],
  { seq, residentId, merged }: { seq: number; residentId: string; merged: MergedFacts[] },
): Recipient[] {
  const told = recipients.filter(
    // Those of a wish that is withdrawn come back to life by themselves.
    ({ recipientRole, template }) => recipientRole === "RESIDENT" && template !== "cancelled",
  );
  const askers = merged.filter((one) => one.residentId !== residentId);
  return [
    ...recipients,
    ...told.flatMap((notice) =>
      askers.map(({ wishId: subjectId, residentId: recipientId, version }) => ({
        ...{ ...notice, recipientId },
        about: { subjectId, eventSeq: seqOfOther(version, seq) },
      })),
    ),
  ];
}

/** Returns one more notice for the helper of each wish of which its resident is told: the same one. */
export function withHelpers(
  recipients: Recipient[],
  helperOf: (notice: Recipient) => string | null,
): Recipient[] {
  const helped = recipients
    .filter(({ recipientRole }) => recipientRole === "RESIDENT")
    .flatMap((notice) => {
      const recipientId = helperOf(notice);
      return recipientId ? [{ ...notice, recipientRole: "HELPER" as const, recipientId }] : [];
    });
  return [...recipients, ...helped];
}

/** Whether no SMS reaches the resident whom a notice is for. */
type IsOutOfReach = (notice: Recipient) => boolean;

/**
 * Returns, instead of each notice for a resident whom no SMS reaches, one that asks these staff to pass
 * it on, also whoever took the step.
 */
export function withPassedOn(
  recipients: Recipient[],
  isOutOfReach: IsOutOfReach,
  staffIds: string[],
): Recipient[] {
  const reached = withinReach(recipients, isOutOfReach);
  const passedOn = recipients
    .filter((one) => !reached.includes(one))
    .flatMap(({ template, ...notice }) =>
      isForResidents(template)
        ? staffIds.map((recipientId) => ({
            ...{ ...notice, recipientId, recipientRole: "STAFF" as const },
            template: passOn(template),
          }))
        : [],
    );
  return eachOnce([...passedOn, ...reached]);
}

/** Returns the notices without those for residents whom no SMS reaches. */
export function withinReach(recipients: Recipient[], isOutOfReach: IsOutOfReach): Recipient[] {
  return recipients.filter(
    (notice) => notice.recipientRole !== "RESIDENT" || !isOutOfReach(notice),
  );
}

function eachOnce(recipients: Recipient[]): Recipient[] {
  const first = new Map<string, Recipient>();
  for (const recipient of recipients) {
    // Who asked for two wishes that were merged is told about each.
    const key = `${recipient.recipientId} ${recipient.about?.subjectId ?? ""}`;
    if (!first.has(key)) first.set(key, recipient);
  }
  return [...first.values()];
}

const STAFF: Audience[] = ["unit", "nextUnit", "unitLeft"];

function roleOf(audience: Audience): Recipient["recipientRole"] {
  if (RESIDENTS.some((one) => one === audience)) return "RESIDENT";
  return STAFF.includes(audience) ? "STAFF" : "VOLUNTEER";
}
