import { getT } from "@/lib/shared/i18n/request.server";

export default async function Forbidden() {
  const t = await getT("common");
  return (
    <div className="max-w-prose space-y-4">
      <h1>{t("forbidden.title")}</h1>
      <p>{t("forbidden.text")}</p>
      <a href="/" className="target">
        {t("notFound.home")}
      </a>
    </div>
  );
}
