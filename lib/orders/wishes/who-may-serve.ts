import type { VolunteerActor } from "@/lib/shared/auth/actor";
import type { WishFacts } from "@/lib/orders/wishes/facts";

/** A volunteer or a team. A team has the phone of its leader. Phones are compared by their keyed hashes. */
export type Party = {
  id: string;
  leaderId: string | null;
  phoneToken: string | null;
  /** The staff account of the same person, if there is one. */
  staffId?: string | null;
};

/** Why an active volunteer or team may not serve a wish. */
export type Barrier = "SELF" | "PAST_OWNER";

type WishLimits = Pick<WishFacts, "residentPhoneToken" | "pastOwnerIds">;

/**
 * Returns why this party may not serve a wish, or null: SELF for one's own wish, PAST_OWNER for a redo
 * of one's own work.
 */
export function barrierTo(
  { id, leaderId, phoneToken, staffId }: Party,
  wish: WishLimits,
): Barrier | null {
  if (phoneToken !== null && phoneToken === wish.residentPhoneToken) return "SELF";
  const isPast = [id, leaderId, staffId].some((own) => own && wish.pastOwnerIds.includes(own));
  return isPast ? "PAST_OWNER" : null;
}

/** Returns the first barrier of any of these parties, or null. */
export function firstBarrier(parties: Party[], wish: WishLimits): Barrier | null {
  return parties.map((party) => barrierTo(party, wish)).find((barrier) => barrier !== null) ?? null;
}

/** Returns the party of a single volunteer. */
export function volunteerParty({ id, phoneToken, staffId }: Omit<Party, "leaderId">): Party {
  return { id, leaderId: null, phoneToken, staffId };
}

type Invited = Pick<WishFacts, "invitedVolunteerIds" | "invitedTeamIds">;

export function isInvitedAlone({ id }: VolunteerActor, wish: Invited): boolean {
  return wish.invitedVolunteerIds.includes(id);
}

/** Returns the ids of the invited teams that the volunteer leads. */
export function invitedTeams({ teamIds }: VolunteerActor, wish: Invited): string[] {
  return teamIds.filter((id) => wish.invitedTeamIds.includes(id));
}
