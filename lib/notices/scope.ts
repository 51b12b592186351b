import "server-only";
import type { StaffActor, VolunteerActor } from "@/lib/auth/actor";
import type { Prisma } from "@/prisma/generated/client";

/** Who signs in and is told of wishes. */
export type Reader = VolunteerActor | StaffActor;

/** What somebody was told: their own notices and nobody else's. */
export function inboxOf({ role, id }: Reader) {
  return { recipientRole: role, recipientId: id } satisfies Prisma.NoticeWhereInput;
}
