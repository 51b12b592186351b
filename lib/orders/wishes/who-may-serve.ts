import type { VolunteerActor } from "@/lib/shared/auth/actor";
import type { WishFacts } from "@/lib/orders/wishes/facts";

/** A volunteer, or a team: its leader answers for it, so the phone is the leader's. */
export type Party = {
  id: string;
  leaderId: string | null;
  phone: string;
  /** The staff account of the same person, if there is one. */
  staffId?: string | null;
};

/** Why somebody who is there may not serve a wish. */
export type Barrier = "SELF" | "PAST_OWNER";

type Asked = Pick<WishFacts, "residentPhone" | "pastOwnerIds">;

/**
 * What keeps somebody from serving a wish, asked or not: nobody serves their own wish, and nobody
 * does again what they were badly graded for. Null where nothing does.
 */
export function barrierTo({ id, leaderId, phone, staffId }: Party, wish: Asked): Barrier | null {
  if (phone === wish.residentPhone) return "SELF";
  const isPast = [id, leaderId, staffId].some((own) => own && wish.pastOwnerIds.includes(own));
  return isPast ? "PAST_OWNER" : null;
}

/** The first barrier any of them meets. */
export function firstBarrier(parties: Party[], wish: Asked): Barrier | null {
  return parties.map((party) => barrierTo(party, wish)).find((barrier) => barrier !== null) ?? null;
}

/** A volunteer who speaks for themselves. */
export function alone({ id, phone, staffId }: Omit<Party, "leaderId">): Party {
  return { id, leaderId: null, phone, staffId };
}

type Invited = Pick<WishFacts, "invitedVolunteerIds" | "invitedTeamIds">;

export function isAskedAlone({ id }: VolunteerActor, wish: Invited): boolean {
  return wish.invitedVolunteerIds.includes(id);
}

/** Those of the teams the volunteer leads that are asked. */
export function teamsAsked({ teamIds }: VolunteerActor, wish: Invited): string[] {
  return teamIds.filter((id) => wish.invitedTeamIds.includes(id));
}
