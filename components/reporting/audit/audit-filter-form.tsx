import { SearchInput } from "@/components/ui/search-input";
import type { AuditFilter } from "@/lib/reporting/audit/schema";
import { getT } from "@/lib/shared/i18n/request.server";
import { AuditName } from "@/prisma/generated/enums";

type Props = { path: string; filter: AuditFilter };

/** Whom, which kind and which days to show. */
export async function AuditFilterForm({ path, filter: { q, name, from, to } }: Props) {
  const t = await getT("audit");
  const common = await getT("common");
  return (
    <form role="search" action={path} className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <label className="min-w-[min(15rem,100%)] grow">
        <span className="font-bold">{t("filter.q")}</span>
        <SearchInput name="q" value={q} />
      </label>
      <label className="min-w-40">
        <span className="font-bold">{t("filter.name")}</span>
        <select name="name" defaultValue={name ?? ""} className="field">
          <option value="">{t("filter.anyName")}</option>
          {Object.values(AuditName).map((one) => (
            <option key={one} value={one}>
              {t(`what.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="font-bold">{t("filter.from")}</span>
        <input type="date" name="from" defaultValue={from} className="field" />
      </label>
      <label>
        <span className="font-bold">{t("filter.to")}</span>
        <input type="date" name="to" defaultValue={to} className="field" />
      </label>
      <button className="button">{common("form.search")}</button>
    </form>
  );
}
