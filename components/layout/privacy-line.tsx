import { getT } from "@/lib/shared/i18n/request.server";

/** The link to the privacy notice, at every form that asks people for their data. */
export async function PrivacyLine() {
  const t = await getT("common");
  return (
    <p className="text-faded">
      {t("privacy.before")}
      <a href="/privacy" target="_blank">
        {t("privacy.notice")}
      </a>
      {t("privacy.after")}
    </p>
  );
}
