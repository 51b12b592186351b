import { EnteredNumber } from "@/components/desk/intake/entered-number";
import { IntakeForm } from "@/components/desk/intake/intake-form";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Intake } from "@/lib/desk/intake/queries";
import type { IntakeView } from "@/lib/desk/intake/schema";

type Props = { intake: Intake; view: IntakeView; idempotencyKey: string };

/** 代点单: the number of the last wish entered, and the form for the next. */
export async function IntakePage({ intake, view, idempotencyKey }: Props) {
  const t = await getT("intake");
  return (
    <div className="max-w-2xl space-y-6">
      <header>
        <a href="/desk" className="target">
          {t("back")}
        </a>
        <h1>{t("title")}</h1>
        {!intake.entered && <p className="text-faded">{t("lead")}</p>}
      </header>
      {/* Always rendered, so that screen readers announce its new content. */}
      <div role="status">{intake.entered && <EnteredNumber wish={intake.entered} />}</div>
      {/* Empty for the next card; after an error the typed values stay. */}
      <IntakeForm
        key={intake.entered?.id}
        intake={intake}
        view={view}
        idempotencyKey={idempotencyKey}
      />
    </div>
  );
}
