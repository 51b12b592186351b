import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { SiteFoot } from "@/components/layout/site-foot";
import { SiteHead } from "@/components/layout/site-head";
import { findActor } from "@/lib/shared/auth/session.server";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { countUnread } from "@/lib/notices/inbox/queries";
import { ELDER_COOKIE } from "@/lib/shared/i18n/cookies";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("common");
  return {
    title: { default: `${t("product")} · ${t("tagline")}`, template: `%s · ${t("product")}` },
    description: t("tagline"),
    referrer: "same-origin",
  };
}

export const viewport: Viewport = { themeColor: "#fffbf4" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const isElder = (await cookies()).get(ELDER_COOKIE)?.value === "1";
  const t = await getT("common");
  return (
    <html lang={await getLocale()} data-elder={isElder || undefined}>
      <body className="flex min-h-dvh flex-col">
        <a href="#content" className="sr-only focus:not-sr-only focus:p-3">
          {t("skip")}
        </a>
        <SiteHead unread={await countUnread(await findActor())} />
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-7xl grow px-4 py-6 lg:px-8"
        >
          {children}
        </main>
        <SiteFoot isElder={isElder} />
      </body>
    </html>
  );
}
