import { getT } from "@/lib/shared/i18n/request.server";

/** A link to the whole list as an Excel file. */
export async function ExcelLink({ href }: { href: string }) {
  const t = await getT("common");
  return (
    <a href={href} download className="target">
      {t("table.excel")}
    </a>
  );
}
