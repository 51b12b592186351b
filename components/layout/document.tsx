import type { ReactNode } from "react";
import { SiteFoot } from "@/components/layout/site-foot";
import { SiteHead } from "@/components/layout/site-head";
import { SoftLinks } from "@/components/layout/soft-links";
import type { Actor } from "@/lib/shared/auth/actor";
import {
  DEFAULT_LOCALE,
  isDraftLocale,
  languageAttributes,
  LOCALES,
  type Locale,
} from "@/lib/shared/i18n/locales";
import { listOfferedLocales } from "@/lib/shared/i18n/offered-locales.server";
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
  // The drafts are of pages of visitors; those of staff stay as they are in Chinese.
  const isVisitor = actor.role === "VISITOR";
  const locale = isVisitor ? await getLocale() : await getWholeLocale();
  return (
    <html {...languageAttributes(locale)} data-elder={isElder || undefined}>
      <body className="flex flex-col" data-person={"id" in actor ? actor.id : undefined}>
        <a href="#content" className="sr-only focus:not-sr-only focus:p-3">
          {t("skip")}
        </a>
        <SiteHead isElder={isElder} actor={actor} unread={unread} />
        {isDraftLocale(locale) && (
          <p role="note" className="bg-honey-pale px-4 py-2 text-center lg:px-8">
            {t("language.draft")}
          </p>
        )}
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-7xl grow px-4 py-6 lg:px-8"
        >
          {children}
        </main>
        <SiteFoot
          isElder={isElder}
          isVisitor={isVisitor}
          isStaff={actor.role === "STAFF"}
          offered={listOffered(isVisitor).filter((other) => other !== locale)}
        />
        <SoftLinks />
      </body>
    </html>
  );
}

function listOffered(isVisitor: boolean): readonly Locale[] {
  return isVisitor ? listOfferedLocales() : LOCALES;
}

async function getWholeLocale(): Promise<Locale> {
  const locale = await getLocale();
  return isDraftLocale(locale) ? DEFAULT_LOCALE : locale;
}
