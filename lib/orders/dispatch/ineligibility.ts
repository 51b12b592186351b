import { barrierTo, type Barrier, type Party } from "@/lib/orders/wishes/who-may-serve";

/** What stands against asking somebody for a wish at all; each has its words under `dispatch.stopper`. */
export type Stopper = "GONE" | Barrier | "YOURSELF" | "ASKED" | "BUSY";

type Kind = "VOLUNTEER" | "TEAM";

/** How many open wishes somebody may hold or be asked for at once, as the county has set it. */
export type LoadLimits = { volunteerLoad: number; teamLoad: number };

export function mostFor(kind: Kind, { volunteerLoad, teamLoad }: LoadLimits): number {
  return kind === "TEAM" ? teamLoad : volunteerLoad;
}

type Somebody = Party & { kind: Kind; isGone: boolean; load: number };

type Wish = { residentPhone: string; pastOwnerIds: string[]; askedIds: string[] };

/** The first thing that stands against it, or null. Of a team its leader answers for it. */
export function stopperOf(somebody: Somebody, wish: Wish, limits: LoadLimits): Stopper | null {
  const { kind, id, isGone, load } = somebody;
  if (isGone) return "GONE";
  const barrier = barrierTo(somebody, wish);
  if (barrier) return barrier;
  if (wish.askedIds.includes(id)) return "ASKED";
  return load >= mostFor(kind, limits) ? "BUSY" : null;
}
