import Link from "next/link";
import { Entered } from "@/components/desk/intake/entered";
import { IntakeForm } from "@/components/desk/intake/intake-form";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Intake } from "@/lib/desk/intake/queries";
import type { IntakeView } from "@/lib/desk/intake/schema";

type Props = { intake: Intake; view: IntakeView; idempotencyKey: string };

/** 代点单, one after the other: the number of the last, and the form for the next. */
export async function IntakePage({ intake, view, idempotencyKey }: Props) {
  const t = await getT("intake");
  return (
    <div className="max-w-2xl space-y-6">
      <header>
        <Link href="/desk" prefetch={false} className="target">
          {t("back")}
        </Link>
        <h1>{t("title")}</h1>
        {!intake.entered && <p className="text-faded">{t("lead")}</p>}
      </header>
      {/* Always there, so that what comes into it is read aloud. */}
      <div role="status">{intake.entered && <Entered wish={intake.entered} />}</div>
      {/* Empty again for the next card; of a card that was refused what was typed stays. */}
      <IntakeForm
        key={intake.entered?.id}
        intake={intake}
        view={view}
        idempotencyKey={idempotencyKey}
      />
    </div>
  );
}
