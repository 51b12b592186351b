import "server-only";
import { redirect } from "next/navigation";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { homeOf, requireStaff } from "@/lib/shared/auth/session.server";

/** For the pages of the desk: a city reads figures and handles no order. */
export async function requireHandler(): Promise<StaffActor> {
  const actor = await requireStaff();
  return actor.level === "CITY" ? redirect(homeOf(actor)) : actor;
}
