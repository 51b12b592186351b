import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextArea, TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatMonth } from "@/lib/activities/plans/month";
import { publishMonth } from "@/lib/activities/programmes/actions";
import type { ProgrammeMonth } from "@/lib/activities/programmes/queries";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { page: ProgrammeMonth; unpublished: NonNullable<ProgrammeMonth["unpublished"]> };

/** 一月一发布, with theme and example; of who may not, or of nothing to publish, it says so. */
export async function PublishForm({ page, unpublished }: Props) {
  const t = await getT("programmes");
  const why = await getT("errors");
  const locale = await getLocale();
  const { activities, nextNumber } = unpublished;
  if (!page.mayPublish) return <p className="text-faded">{t("publish.byCenter")}</p>;
  if (activities.length === 0) return <p className="text-faded">{why("NOTHING_TO_PUBLISH")}</p>;
  return (
    <section aria-labelledby="publish-title" className="space-y-3">
      <h2 id="publish-title">{t("publish.title")}</h2>
      <p className="text-faded">{t("publish.hint")}</p>
      <ActionForm
        id="publish"
        action={publishMonth}
        hidden={{ month: formatMonth(page.month) }}
        className="space-y-4"
      >
        <TextField
          name="theme"
          label={t("publish.theme")}
          hint={t("publish.themeHint")}
          maxCharacters={40}
          required
        />
        <TextArea name="themeText" label={t("publish.themeText")} maxCharacters={500} />
        <SelectField
          name="demonstrationId"
          label={t("publish.demonstration")}
          hint={t("publish.demonstrationHint")}
        >
          <option value="">{t("publish.noDemonstration")}</option>
          {activities.map(({ id, title, startsAt, site }) => (
            <option key={id} value={id}>
              {formatDate(startsAt, "day", locale)} {localPlaceName(site.name, locale)} {title}
            </option>
          ))}
        </SelectField>
        <SubmitButton primary>
          {t("publish.submit", { number: nextNumber, count: activities.length })}
        </SubmitButton>
      </ActionForm>
    </section>
  );
}
