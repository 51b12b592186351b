import type { ReactNode } from "react";
import { SiteFoot } from "@/components/layout/site-foot";
import { SiteHead } from "@/components/layout/site-head";
import type { Actor } from "@/lib/shared/auth/actor";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = {
  /** Whether the page is shown in the elder version (适老版). */
  isElder: boolean;
  actor: Actor;
  /** The number of unread notices. */
  unread?: number;
  children: ReactNode;
};

/** The HTML document around the content of every page. */
export async function Document({ isElder, actor, unread = 0, children }: Props) {
  const t = await getT("common");
  return (
    <html lang={await getLocale()} data-elder={isElder || undefined}>
      <body className="flex flex-col">
        <a href="#content" className="sr-only focus:not-sr-only focus:p-3">
          {t("skip")}
        </a>
        <SiteHead actor={actor} unread={unread} />
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-7xl grow px-4 py-6 lg:px-8"
        >
          {children}
        </main>
        <SiteFoot isElder={isElder} isVisitor={actor.role === "VISITOR"} />
      </body>
    </html>
  );
}
