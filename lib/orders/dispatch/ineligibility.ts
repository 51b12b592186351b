import { barrierTo, type Barrier, type Party } from "@/lib/orders/wishes/who-may-serve";

/** Why a candidate cannot be invited for a wish. Each has a message under `dispatch.ineligibility`. */
export type Ineligibility = "GONE" | Barrier | "YOURSELF" | "ASKED" | "BUSY";

type CandidateKind = "VOLUNTEER" | "TEAM";

/** How many assignments and invitations a candidate may have at once, as the county has set it. */
export type LoadLimits = { volunteerLoad: number; teamLoad: number };

export function maxLoad(kind: CandidateKind, { volunteerLoad, teamLoad }: LoadLimits): number {
  return kind === "TEAM" ? teamLoad : volunteerLoad;
}

type CheckedCandidate = Party & { kind: CandidateKind; isGone: boolean; load: number };

type Wish = { residentPhoneToken: string | null; pastOwnerIds: string[]; askedIds: string[] };

/** Returns the first reason why the candidate cannot be invited, or null. For a team, its leader is checked. */
export function findIneligibility(
  candidate: CheckedCandidate,
  wish: Wish,
  limits: LoadLimits,
): Ineligibility | null {
  const { kind, id, isGone, load } = candidate;
  if (isGone) return "GONE";
  const barrier = barrierTo(candidate, wish);
  if (barrier) return barrier;
  if (wish.askedIds.includes(id)) return "ASKED";
  return load >= maxLoad(kind, limits) ? "BUSY" : null;
}
