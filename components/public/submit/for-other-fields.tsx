import { SelectField, TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { getT } from "@/lib/shared/i18n/request.server";
import { WEB_RELATIONS } from "@/lib/orders/wishes/for-other-schema";

/** 替别人点单: for whom the sender asks, folded since most ask for themselves. */
export async function ForOtherFields() {
  const t = await getT("submit");
  const common = await getT("common");
  return (
    <FormFold label={t("forOther.title")}>
      <p className="text-faded">{t("forOther.hint")}</p>
      <TextField
        name="residentName"
        label={t("forOther.name")}
        maxCharacters={30}
        autoComplete="off"
      />
      <TextField
        name="residentPhone"
        type="tel"
        inputMode="tel"
        label={`${t("forOther.phone")} (${common("form.optional")})`}
        hint={t("forOther.phoneHint")}
        autoComplete="off"
      />
      <SelectField name="helperRelation" label={t("forOther.relation")}>
        <option value="">{common("form.choose")}</option>
        {(await listRelations()).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    </FormFold>
  );
}

/** What the sender can be to the resident, in words. */
export async function listRelations() {
  const t = await getT("wishes");
  return WEB_RELATIONS.map((id) => ({ id, name: t(`relation.${id}`) }));
}
