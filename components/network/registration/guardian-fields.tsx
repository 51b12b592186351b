import { FoldedFields } from "@/components/network/registration/folded-fields";
import { TextField, TickField } from "@/components/ui/fields";
import { getT } from "@/lib/shared/i18n/request.server";

/** For who is not 18 yet; folded away for everybody else. */
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
