import { ADMIN_ROLES } from "@/lib/shared/auth/security-policy";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { person: Record<(typeof ADMIN_ROLES)[number], boolean> };

/** The administrator roles somebody holds, in words. */
export async function AdminRoles({ person }: Props) {
  const t = await getT("security");
  return ADMIN_ROLES.filter((role) => person[role]).map((role) => (
    <span key={role} className="text-bamboo">
      {t(`roles.${role}`)}
    </span>
  ));
}
