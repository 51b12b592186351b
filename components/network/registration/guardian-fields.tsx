import { FoldedFields } from "@/components/network/registration/folded-fields";
import { TextField, TickField } from "@/components/ui/fields";
import { getT } from "@/lib/shared/i18n/request.server";

/** The guardian of a volunteer under 18; folded, since most do not need it. */
export async function GuardianFields() {
  const t = await getT("registration");
  return (
    <FoldedFields
      summary={t("guardian.summary")}
      names={["guardianName", "guardianPhone", "guardianConsent"]}
    >
      <TextField name="guardianName" label={t("guardian.name")} />
      <TextField name="guardianPhone" type="tel" inputMode="tel" label={t("guardian.phone")} />
      <TickField name="guardianConsent" label={t("guardian.consent")} />
    </FoldedFields>
  );
}
