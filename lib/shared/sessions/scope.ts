import "server-only";
import type { StaffActor, VolunteerActor } from "@/lib/shared/auth/actor";
import type { Prisma } from "@/prisma/generated/client";

/** The sessions of this account. */
export function sessionsOf({ role, id }: StaffActor | VolunteerActor): Prisma.SessionWhereInput {
  return role === "STAFF" ? { staffId: id } : { volunteerId: id };
}
