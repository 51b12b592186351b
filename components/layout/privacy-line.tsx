import Link from "next/link";
import { getT } from "@/lib/shared/i18n/request.server";

/** The link to the privacy notice, at every form that asks people for their data. */
export async function PrivacyLine() {
  const t = await getT("common");
  return (
    <p className="text-faded">
      {t("privacy.before")}
      <Link href="/privacy" prefetch={false} target="_blank">
        {t("privacy.notice")}
      </Link>
      {t("privacy.after")}
    </p>
  );
}
