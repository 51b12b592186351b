import "server-only";
import { redirect } from "next/navigation";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { homePath, requireStaff } from "@/lib/shared/auth/session.server";
import { isHandler } from "@/lib/shared/auth/handler";

/** For the pages of the desk: a city reads figures and handles no order. */
export async function requireHandler(): Promise<StaffActor> {
  const actor = await requireStaff();
  return isHandler(actor) ? actor : redirect(homePath(actor));
}
