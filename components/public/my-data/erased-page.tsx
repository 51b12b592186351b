import { getT } from "@/lib/shared/i18n/request.server";

/** What is seen after deleting: that it is done, and what stays. */
export async function ErasedPage() {
  const t = await getT("personal");
  return (
    <div className="max-w-prose space-y-4 py-4">
      <h1>{t("erased.title")}</h1>
      <p>{t("erased.text")}</p>
      <a href="/" className="target">
        {t("erased.home")}
      </a>
    </div>
  );
}
