import { PlaceName } from "@/components/network/sites/place-name";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { mend, recount } from "@/lib/reporting/recounts/actions";
import type { CountyChecks } from "@/lib/reporting/recounts/queries";

type Check = CountyChecks["countChecks"][number];

/** The last recounts of a county, with buttons to recount and to correct it. */
export async function CountyRecounts({ county }: { county: CountyChecks }) {
  const t = await getT("recounts");
  const [last] = county.countChecks;
  const isWrong = last && last.differences > 0 && !last.mendedAt;
  const hidden = { centerId: county.id };
  return (
    <section aria-labelledby={county.id} className="space-y-2">
      <h2 id={county.id}>
        <PlaceName name={county.site.name} />
      </h2>
      {county.countChecks.length === 0 ? (
        <p className="text-faded">{t("never")}</p>
      ) : (
        <ol className="max-w-prose space-y-1">
          {county.countChecks.map((check) => (
            <li key={check.id}>
              <Sentence check={check} />
            </li>
          ))}
        </ol>
      )}
      <div className="flex flex-wrap gap-4">
        <ActionForm id={`recount-${county.id}`} action={recount} hidden={hidden}>
          <SubmitButton>{t("recount")}</SubmitButton>
        </ActionForm>
        {isWrong && (
          <ActionForm id={`mend-${county.id}`} action={mend} hidden={hidden}>
            <SubmitButton primary>{t("mend")}</SubmitButton>
          </ActionForm>
        )}
      </div>
    </section>
  );
}

async function Sentence({ check }: { check: Check }) {
  const t = await getT("recounts");
  const locale = await getLocale();
  const seconds = Math.max(1, Math.round((+check.finishedAt - +check.startedAt) / 1000));
  const when = formatDate(check.startedAt, "minute", locale);
  const isRight = check.differences === 0;
  return (
    <span className={isRight ? "" : "font-bold text-cinnabar"}>
      <span aria-hidden="true">{isRight ? "✓ " : "✗ "}</span>
      {t(isRight ? "right" : "wrong", {
        when,
        events: check.events,
        seconds,
        differences: check.differences,
      })}
      {check.mendedAt && ` ${t("mended", { when: formatDate(check.mendedAt, "minute", locale) })}`}
    </span>
  );
}
