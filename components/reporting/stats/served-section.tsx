import { ShareTable } from "@/components/reporting/stats/share-table";
import { StatsSection } from "@/components/reporting/stats/stats-section";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { Measure } from "@/lib/reporting/stats/measures";
import type { Beneficiary, WishChannel, WishStatus } from "@/prisma/generated/enums";

const BENEFICIARIES = {
  OLD_PEOPLE: "servedOldPeople",
  CHILDREN: "servedChildren",
  DISABLED: "servedDisabled",
  NEEDY: "servedNeedy",
  OTHERS: "servedOthers",
} as const satisfies Record<Beneficiary, Measure>;

const CHANNELS = {
  WEB: "askedByWeb",
  PHONE: "askedByPhone",
  COUNTER: "askedByCounter",
  CARD: "askedByCard",
} as const satisfies Record<WishChannel, Measure>;

/** A merged wish is counted with the one that stands for it. */
const STATUSES = {
  SUBMITTED: "nowSubmitted",
  APPROVED: "nowApproved",
  DISPATCHED: "nowDispatched",
  ACCEPTED: "nowAccepted",
  SUPPLIED: "nowSupplied",
  IN_SERVICE: "nowInService",
  SERVED: "nowServed",
  RATED: "nowRated",
  UNRATED: "nowUnrated",
  REJECTED: "nowRejected",
  CANCELLED: "nowCancelled",
} as const satisfies Record<Exclude<WishStatus, "MERGED">, Measure>;

/** Services by beneficiary, wishes by channel, and wishes by current status. */
export async function ServedSection({ dashboard }: { dashboard: Dashboard }) {
  const t = await getT("stats");
  const wishes = await getT("wishes");
  const { counts } = dashboard.figures;
  const rows = <Name extends string>(
    measures: Record<Name, Measure>,
    label: (name: Name) => string,
  ) =>
    (Object.entries(measures) as [Name, Measure][]).map(([name, measure]) => ({
      label: label(name),
      count: counts[measure],
    }));
  return (
    <StatsSection name="served">
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-3">
        <ShareTable
          id="served-who"
          caption={t("served.who")}
          rows={rows(BENEFICIARIES, (name) => wishes(`beneficiary.${name}`))}
        />
        <ShareTable
          id="served-channels"
          caption={t("served.channels")}
          rows={rows(CHANNELS, (name) => wishes(`channel.${name}`))}
        />
        <ShareTable
          id="served-standing"
          caption={t(dashboard.isOver ? "served.standingAtEnd" : "served.standing")}
          rows={rows(STATUSES, (name) => wishes(`status.${name}`))}
        />
      </div>
    </StatsSection>
  );
}
