import { BeforeAndAfter } from "@/components/reporting/audit/before-and-after";
import type { AuditDetail } from "@/lib/reporting/audit/details";
import { ADMIN_ROLES } from "@/lib/shared/auth/security-policy";
import { getT } from "@/lib/shared/i18n/request.server";

type Change<Name> = { change: Extract<AuditDetail, { name: Name }> };

/** The administrator roles somebody had and has. */
export async function ChangedRoles({ change: { before, after } }: Change<"roleChange">) {
  const t = await getT("security");
  const describe = (roles: typeof before) =>
    ADMIN_ROLES.flatMap((role) => (roles[role] ? [t(`roles.${role}`)] : [])).join(", ");
  return <BeforeAndAfter before={describe(before)} after={describe(after)} />;
}

/** The security policy as it was and as it is. */
export async function ChangedPolicy({ change: { before, after } }: Change<"securityPolicyChange">) {
  const t = await getT("security");
  const describe = ({ mode, secondFactor }: typeof before) =>
    `${t(`policy.mode${mode}`)}, ${t("policy.factor")}: ${t(`policy.factor${secondFactor}`)}`;
  return <BeforeAndAfter before={describe(before)} after={describe(after)} />;
}
