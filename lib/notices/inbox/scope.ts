import "server-only";
import type { ResidentActor, StaffActor, VolunteerActor } from "@/lib/shared/auth/actor";
import { preferenceOwner } from "@/lib/notices/inbox/preference";
import type { Prisma } from "@/prisma/generated/client";

/** Who signs in and is told of wishes. */
export type Reader = VolunteerActor | StaffActor;

/** What somebody was told: their own notices and nobody else's. */
export function inboxOf({ role, id }: Reader) {
  return { recipientRole: role, recipientId: id } satisfies Prisma.NoticeWhereInput;
}

/** By which key somebody's choice of channel and their browsers are kept. */
export function ownerOf(actor: Reader | ResidentActor) {
  const wishId = actor.role === "RESIDENT" ? actor.wishId : "";
  return { role: actor.role, personId: preferenceOwner(actor.role, actor.id, wishId) };
}
