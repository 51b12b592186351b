import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isCountyAdmin } from "@/lib/shared/auth/admin";
import { isHandler } from "@/lib/shared/auth/handler";
import type { ListName } from "@/lib/reporting/lists/list-names";
import { mayKeepStock } from "@/lib/orders/stock/policy";

/** Whether the actor takes out a list: who sees it on the screen. Of which places is a matter of scope. */
export function mayExportList(actor: Actor, list: ListName): actor is StaffActor {
  if (list === "volunteers") return isCountyAdmin(actor);
  return list === "stock" ? mayKeepStock(actor) : isHandler(actor);
}
