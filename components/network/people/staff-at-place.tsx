import type { StaffAtPlace as Person } from "@/lib/network/people/staff-at-place.data";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { staff: Person[] };

/** Who works at a place: role, whether the account is in use, and the last sign-in. */
export async function StaffAtPlace({ staff }: Props) {
  const t = await getT("places");
  const locale = await getLocale();
  if (staff.length === 0) return <p className="text-faded">{t("noStaff")}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {staff.map((person) => (
        <li key={person.id} className="py-1">
          <p className="flex flex-wrap items-center gap-x-3">
            <a href={`/admin/people/staff/${person.id}`} className="target font-bold">
              {person.name}
            </a>
            <span className="text-faded">{person.userName}</span>
            {listRoles(person).map((role) => (
              <span key={role} className="text-bamboo">
                {t(`role.${role}`)}
              </span>
            ))}
          </p>
          <p className="flex flex-wrap gap-x-3 text-faded tabular-nums">
            <span className={person.state === "DISABLED" ? "font-bold text-cinnabar" : ""}>
              {t(`state.${person.state}`)}
            </span>
            <span>
              {person.signedInAt
                ? t("signedIn", { at: formatDate(person.signedInAt, "minute", locale) })
                : t("neverSignedIn")}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function listRoles({ isAdmin, isSecurityAdmin, isAuditAdmin }: Person) {
  return [
    ...(isAdmin ? (["admin"] as const) : []),
    ...(isSecurityAdmin ? (["security"] as const) : []),
    ...(isAuditAdmin ? (["audit"] as const) : []),
    ...(isAdmin || isSecurityAdmin || isAuditAdmin ? [] : (["clerk"] as const)),
  ];
}
