import { Tabs } from "@/components/ui/tabs";
import { getT } from "@/lib/shared/i18n/request.server";

const TABS = { limits: "", calendar: "/calendar", weights: "/weights", privacy: "/privacy" };

export type RulesTab = keyof typeof TABS;

/** The title and the tabs of the rules pages. */
export async function RulesHead({ tab }: { tab: RulesTab }) {
  const t = await getT("rules");
  return (
    <header className="space-y-2">
      <h1>{t("title")}</h1>
      <p className="text-faded">{t("lead")}</p>
      <Tabs
        label={t("tabs.label")}
        tabs={(Object.keys(TABS) as RulesTab[]).map((key) => ({
          href: `/admin/rules${TABS[key]}`,
          label: t(`tabs.${key}`),
          isHere: key === tab,
        }))}
      />
    </header>
  );
}
