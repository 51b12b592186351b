import { fullPlaceName } from "@/lib/network/sites/local-place-name";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { isAdmin, isCountyAdmin, isSecurityAdmin } from "@/lib/shared/auth/admin";
import { mayReadAudit } from "@/lib/reporting/audit/policy";
import { maySetPlanRules } from "@/lib/activities/plan-rules/policy";
import { maySetRules } from "@/lib/orders/rules/policy";

type Door =
  | "stats"
  | "places"
  | "people"
  | "teams"
  | "menu"
  | "plans"
  | "speakers"
  | "rules"
  | "audit"
  | "security";

/** The start page of administration: a link to each area the actor may manage. */
export async function AdminDoors({ actor }: { actor: StaffActor }) {
  const t = await getT("admin");
  return (
    <div className="space-y-6">
      <header>
        <h1>{t("title")}</h1>
        <p className="text-faded">
          {t("lead", { place: fullPlaceName(actor.siteName, await getLocale()) })}
        </p>
      </header>
      <ul className="grid gap-x-10 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
        {listDoors(actor).map((door) => (
          <li key={door} className="border-t border-line pt-3">
            <h2>
              <a href={`/admin/${door}`} className="target">
                {t(`door.${door}`)}
              </a>
            </h2>
            <p className="text-faded">{t(`doorText.${door}`)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function listDoors(actor: StaffActor): Door[] {
  const audit = mayReadAudit(actor) ? (["audit"] as const) : [];
  const security = isSecurityAdmin(actor) ? (["security"] as const) : [];
  if (!isAdmin(actor)) return ["stats", ...security, ...audit];
  if (!isCountyAdmin(actor)) return ["stats", "places", "people", ...security, ...audit];
  return [
    "places",
    "people",
    "teams",
    "menu",
    ...(maySetPlanRules(actor) ? ["plans" as const] : []),
    "speakers",
    ...(maySetRules(actor) ? ["rules" as const] : []),
    "stats",
    ...security,
    ...audit,
  ];
}
