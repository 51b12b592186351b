import { CountyChoice } from "@/components/orders/moving/county-choice";
import { MoveForm, type Chosen } from "@/components/orders/moving/move-form";
import type { County } from "@/lib/public/wall/queries";
import { getT } from "@/lib/shared/i18n/request.server";

/** Moving to another county: which, then what becomes of what is in hand, and where exactly. */
export async function MovingPage({ counties, chosen }: { counties: County[]; chosen?: Chosen }) {
  const t = await getT("moving");
  return (
    <div className="max-w-prose space-y-8">
      <header>
        <a href="/volunteer/profile" className="target">
          {t("back")}
        </a>
        <h1>{t("title")}</h1>
        <p>{t("what")}</p>
      </header>
      {chosen ? <MoveForm {...chosen} /> : <CountyChoice counties={counties} />}
    </div>
  );
}
