import { EmptyState } from "@/components/ui/empty-state";
import { getT } from "@/lib/shared/i18n/request.server";

/** Shown while no county has been imported. */
export async function NoCounty() {
  const t = await getT("home");
  const common = await getT("common");
  return (
    <>
      <h1>{common("product")}</h1>
      <EmptyState title={t("county.none")}>{t("county.noneHow")}</EmptyState>
    </>
  );
}
