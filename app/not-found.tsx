import Link from "next/link";
import { getT } from "@/lib/shared/i18n/request.server";

export default async function NotFound() {
  const t = await getT("common");
  return (
    <div className="max-w-prose space-y-4">
      <h1>{t("notFound.title")}</h1>
      <p>{t("notFound.text")}</p>
      <Link href="/" className="target">
        {t("notFound.home")}
      </Link>
    </div>
  );
}
