import { Document } from "@/components/layout/document";
import { siteMetadata, siteViewport } from "@/components/layout/metadata";
import { findActor } from "@/lib/shared/auth/session.server";
import { getT, isElderVersion } from "@/lib/shared/i18n/request.server";
import { countUnread } from "@/lib/notices/inbox/queries";
import "./globals.css";

export const generateMetadata = siteMetadata;

export const viewport = siteViewport;

/** The page for unknown addresses. It has no layout above it, since there are two root layouts. */
export default async function NotFound() {
  const t = await getT("common");
  const actor = await findActor();
  return (
    <Document isElder={await isElderVersion()} actor={actor} unread={await countUnread(actor)}>
      <div className="max-w-prose space-y-4">
        <h1>{t("notFound.title")}</h1>
        <p>{t("notFound.text")}</p>
        <a href="/" className="target">
          {t("notFound.home")}
        </a>
      </div>
    </Document>
  );
}
