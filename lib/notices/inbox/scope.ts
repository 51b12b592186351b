import "server-only";
import type { ResidentActor, StaffActor, VolunteerActor } from "@/lib/shared/auth/actor";
import type { Owner } from "@/lib/notices/inbox/preference";
import type { Prisma } from "@/prisma/generated/client";

/** Who signs in and is told of wishes. */
export type Reader = VolunteerActor | StaffActor;

/** What somebody was told: their own notices and nobody else's. */
export function inboxOf({ role, id }: Reader) {
  return { recipientRole: role, recipientId: id } satisfies Prisma.NoticeWhereInput;
}

/** As whose somebody's choice of channel and their browsers are kept. */
export function toOwner(actor: Reader | ResidentActor): Owner {
  const { role } = actor;
  return role === "RESIDENT" ? { role, wishId: actor.wishId } : { role, personId: actor.id };
}

/** The one choice of channel of an owner. */
export function preferenceKey(owner: Owner): Prisma.NoticePreferenceWhereUniqueInput {
  return owner.role === "RESIDENT" ? { wishId: owner.wishId } : { role_personId: owner };
}

/** What belongs to any of these, by `ownerId`. */
export function ownedBy(ids: string[]) {
  return { OR: [{ personId: { in: ids } }, { wishId: { in: ids } }] };
}
