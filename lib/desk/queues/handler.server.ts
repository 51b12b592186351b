import "server-only";
import { redirect } from "next/navigation";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { homePath, requireStaff } from "@/lib/shared/auth/session.server";
import { isHandler } from "@/lib/shared/auth/handler";

/** Returns the staff actor of a desk page. Redirects a city, which handles no wishes, to its own home page. */
export async function requireHandler(): Promise<StaffActor> {
  const actor = await requireStaff();
  return isHandler(actor) ? actor : redirect(homePath(actor));
}
