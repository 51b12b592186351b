import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isAdmin } from "@/lib/shared/auth/admin";

/** Reports are issued by administrators, for places of their subtree. */
export function mayIssueReports(actor: Actor): actor is StaffActor {
  return isAdmin(actor);
}
