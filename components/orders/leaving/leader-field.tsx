import { SelectField } from "@/components/ui/fields";
import type { Leaving } from "@/lib/orders/leaving/queries";
import { CLOSE_TEAM } from "@/lib/orders/leaving/schema";
import { getT } from "@/lib/shared/i18n/request.server";

/** Who leads a team when its leader leaves, or that it is closed. */
export async function LeaderField({ team }: { team: Leaving["teams"][number] }) {
  const t = await getT("leaving");
  return (
    <SelectField
      name="successors"
      label={t("leader", { team: team.name })}
      hint={t("leaderHint")}
      defaultValue=""
    >
      <option value="">{t("choose")}</option>
      {team.members.map(({ id, name, number }) => (
        <option key={id} value={`${team.id}:${id}`}>
          {t("member", { name, number })}
        </option>
      ))}
      <option value={`${team.id}:${CLOSE_TEAM}`}>{t("closeTeam")}</option>
    </SelectField>
  );
}
