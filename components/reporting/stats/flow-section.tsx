import { FlowPicture } from "@/components/reporting/charts/flow-picture";
import { StatsSection } from "@/components/reporting/stats/stats-section";
import { address } from "@/lib/shared/forms/search-params";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";

type Props = { dashboard: Dashboard; isHandler: boolean };

/** Where open wishes wait, and for how long; who handles them can go there. */
export async function FlowSection({ dashboard: { place, steps, isOver }, isHandler }: Props) {
  const t = await getT("stats");
  return (
    <StatsSection name="flow">
      <FlowPicture
        id="flow-picture"
        {...{ steps, isOver }}
        className="max-w-none"
        hasNumbers={false}
      >
        {isHandler && (
          <a href={address("/desk", { queue: "open", place: place.id })} className="print-none">
            {t("seeWishes")}
          </a>
        )}
      </FlowPicture>
    </StatsSection>
  );
}
