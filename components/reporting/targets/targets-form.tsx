import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { INDICATORS } from "@/lib/reporting/stats/indicators";
import { setTargets } from "@/lib/reporting/targets/actions";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { PlaceTarget } from "@/lib/reporting/targets/queries";
import { targetToInput } from "@/lib/reporting/stats/target-names";

type Props = { placeId: string; targets: PlaceTarget[] };

/** One field per figure; an empty one inherits the target of the places above. */
export async function TargetsForm({ placeId, targets }: Props) {
  const t = await getT("targets");
  const stats = await getT("stats");
  return (
    <ActionForm action={setTargets} hidden={{ siteId: placeId }} className="space-y-6">
      <div className="grid items-end gap-x-8 gap-y-6 sm:grid-cols-2">
        {await Promise.all(
          targets.map(async (target) => (
            <TextField
              key={target.name}
              name={target.name}
              label={stats(`figure.${target.name}`)}
              hint={await formatHint(target)}
              inputMode="decimal"
              autoComplete="off"
              defaultValue={target.own === null ? "" : targetToInput(target.name, target.own)}
            />
          )),
        )}
      </div>
      <SubmitButton primary>{t("save")}</SubmitButton>
    </ActionForm>
  );
}

/** Says whether more or less is better, the unit, and the inherited target. */
async function formatHint({ name, inherited }: PlaceTarget): Promise<string> {
  const t = await getT("targets");
  const locale = await getLocale();
  const { better, unit } = INDICATORS[name];
  const kind = { isMore: String(better === "MORE"), unit };
  if (!inherited) return t("none", kind);
  const { value, from } = inherited;
  return t("inherited", {
    ...kind,
    value: targetToInput(name, value),
    from: localPlaceName(from, locale),
  });
}
