import { getT } from "@/lib/shared/i18n/request.server";

type Props = {
  /** Addresses of the pages before and after; absent if there is none. */
  previous?: string | null;
  next?: string | null;
  /** Counted from 1, where pages have numbers. */
  page?: number;
  /** The number of the last page, where it is known. */
  last?: number | undefined;
};

/** Links to the previous and next page; nothing if everything fits on one page. */
export async function Paging({ previous, next, page, last }: Props) {
  if (!previous && !next) return null;
  const t = await getT("common");
  return (
    <nav
      aria-label={t("paging.label")}
      className="flex flex-wrap items-center justify-between gap-x-6 border-t border-line"
    >
      {previous ? (
        <a href={previous} rel="prev" className="target">
          {t("paging.previous")}
        </a>
      ) : (
        <span />
      )}
      {page !== undefined && (
        <span className="text-faded">{t("paging.page", { page, last: last ?? 0 })}</span>
      )}
      {next ? (
        <a href={next} rel="next" className="target">
          {t("paging.next")}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
