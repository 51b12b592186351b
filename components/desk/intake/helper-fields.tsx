import { SelectField, TextField } from "@/components/ui/fields";
import { getT } from "@/lib/shared/i18n/request.server";
import { HelperRelation } from "@/prisma/generated/enums";

/** 代点单人: who asks for the resident and is told as well. All three, or none. */
export async function HelperFields() {
  const t = await getT("intake");
  const words = await getT("wishes");
  const common = await getT("common");
  return (
    <>
      <p className="text-faded">{t("helper.hint")}</p>
      <TextField name="helperName" label={t("helper.name")} maxCharacters={30} autoComplete="off" />
      <TextField
        name="helperPhone"
        type="tel"
        inputMode="tel"
        label={t("helper.phone")}
        autoComplete="off"
      />
      <SelectField name="helperRelation" label={t("helper.relation")}>
        <option value="">{common("form.choose")}</option>
        {Object.values(HelperRelation).map((value) => (
          <option key={value} value={value}>
            {words(`relation.${value}`)}
          </option>
        ))}
      </SelectField>
    </>
  );
}
