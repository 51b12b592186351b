import { BeforeAndAfter } from "@/components/reporting/audit/before-and-after";
import type { PersonChange } from "@/lib/reporting/audit/details";
import { PERSON_VALUES } from "@/lib/reporting/audit/person-values";
import { getT } from "@/lib/shared/i18n/request.server";

/** What was changed about a person, masked, and why. */
export async function ChangedPerson({
  change: { before, after, reason },
}: {
  change: PersonChange;
}) {
  const t = await getT("audit");
  const describe = (values: typeof before) =>
    PERSON_VALUES.flatMap((name) => {
      const value = values[name];
      return value && before[name] !== after[name] ? [`${t(`person.${name}`)} ${value}`] : [];
    }).join(" · ");
  return (
    <>
      {reason && <p>{t("person.reason", { reason })}</p>}
      <BeforeAndAfter before={describe(before)} after={describe(after)} />
    </>
  );
}
