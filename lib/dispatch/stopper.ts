/** What stands against asking somebody for a wish at all; each has its words under `dispatch.stopper`. */
export type Stopper = "GONE" | "SELF" | "PAST_OWNER" | "ASKED" | "BUSY";

type Somebody = {
  kind: "VOLUNTEER" | "TEAM";
  id: string;
  leaderId: string | null;
  phone: string;
  isGone: boolean;
  load: number;
};

type Wish = { residentPhone: string; pastOwnerIds: string[]; askedIds: string[] };

/** The first thing that stands against it, or null. Of a team its leader answers for it. */
export function stopperOf(
  somebody: Somebody,
  wish: Wish,
  limits: { volunteerLoad: number; teamLoad: number },
): Stopper | null {
  const { kind, id, leaderId, phone, isGone, load } = somebody;
  if (isGone) return "GONE";
  if (phone === wish.residentPhone) return "SELF";
  if ([id, leaderId].some((own) => own && wish.pastOwnerIds.includes(own))) return "PAST_OWNER";
  if (wish.askedIds.includes(id)) return "ASKED";
  const most = kind === "TEAM" ? limits.teamLoad : limits.volunteerLoad;
  return load >= most ? "BUSY" : null;
}
