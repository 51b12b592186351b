import "server-only";
import type { ResidentActor, StaffActor, VolunteerActor } from "@/lib/shared/auth/actor";
import type { Owner } from "@/lib/notices/inbox/preference";
import type { Prisma } from "@/prisma/generated/client";

/** An actor with an inbox. */
export type Reader = VolunteerActor | StaffActor;

/** The notices of the reader. */
export function inboxOf({ role, id }: Reader) {
  return { recipientRole: role, recipientId: id } satisfies Prisma.NoticeWhereInput;
}

/** The owner of the actor's preference and browsers. */
export function toOwner(actor: Reader | ResidentActor): Owner {
  const { role } = actor;
  return role === "RESIDENT" ? { role, wishId: actor.wishId } : { role, personId: actor.id };
}

/** The unique key of an owner's preference. */
export function preferenceKey(owner: Owner): Prisma.NoticePreferenceWhereUniqueInput {
  return owner.role === "RESIDENT" ? { wishId: owner.wishId } : { role_personId: owner };
}

/** The rows that belong to any of these owners, by `ownerId`. */
export function ownedBy(ids: string[]) {
  return { OR: [{ personId: { in: ids } }, { wishId: { in: ids } }] };
}
