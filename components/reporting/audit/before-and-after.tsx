import { getT } from "@/lib/shared/i18n/request.server";

/** An old and a new value, side by side. */
export async function BeforeAndAfter({ before, after }: { before: string; after: string }) {
  const t = await getT("audit");
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4">
      <dt>{t("before")}</dt>
      <dd>{before || t("nothing")}</dd>
      <dt>{t("after")}</dt>
      <dd>{after || t("nothing")}</dd>
    </dl>
  );
}
