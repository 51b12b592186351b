import { randomUUID } from "node:crypto";
import { QuickTitle } from "@/components/activities/planning/quick-title";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { quickAdd } from "@/lib/activities/planning/actions";
import type { PlanChoices, PlanPage } from "@/lib/activities/planning/queries";
import { QUICK_KINDS } from "@/lib/activities/planning/schema";
import { formatMonth } from "@/lib/activities/plans/month";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { page: PlanPage; choices: PlanChoices };

/** One activity a row: Enter adds it, and the cursor is back at its beginning. */
export async function QuickForm({ page, choices }: Props) {
  const t = await getT("planning");
  const locale = await getLocale();
  const { key, siteId } = page.planner;
  const planner = "teamId" in key ? { planTeamId: key.teamId } : { planSiteId: key.siteId };
  const hidden = {
    ...{ ...planner, month: formatMonth(page.month), idempotencyKey: randomUUID() },
    ...(choices.sites.length < 2 && { siteId }),
  };
  return (
    <ActionForm id="quick" action={quickAdd} hidden={hidden}>
      <div className="grid grid-cols-2 items-start gap-x-3 gap-y-2 sm:grid-cols-4 xl:grid-cols-8">
        <div className="col-span-2">
          <QuickTitle label={t("quick.name")} list="menu-items" />
        </div>
        <TextField name="day" label={t("quick.day")} autoComplete="off" />
        <TextField name="from" label={t("quick.fromShort")} autoComplete="off" />
        <TextField name="to" label={t("quick.until")} autoComplete="off" />
        <SelectField name="kind" label={t("quick.kind")} defaultValue="CLASS">
          {QUICK_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </SelectField>
        {choices.sites.length > 1 && (
          <SelectField name="siteId" label={t("quick.site")} defaultValue={siteId}>
            {choices.sites.map(({ id, name }) => (
              <option key={id} value={id}>
                {localPlaceName(name, locale)}
              </option>
            ))}
          </SelectField>
        )}
        <TextField name="spot" label={t("quick.spotShort")} autoComplete="off" />
        <SubmitButton primary className="mt-[1.7em]">
          {t("quick.add")}
        </SubmitButton>
      </div>
      <datalist id="menu-items">
        {choices.items.map((item) => (
          <option key={item.id} value={item.name}>
            {localName(item, locale)}
          </option>
        ))}
      </datalist>
      <p className="mt-2 text-faded">{t("quick.hint")}</p>
    </ActionForm>
  );
}
