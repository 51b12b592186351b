import { programmeWords } from "@/components/public/programme/programme-words";
import { PrintButton } from "@/components/ui/print-button";

export type NavLink = { href: string; label: string; isHere?: boolean };

type Props = { links: NavLink[]; feed: string };

/** Which days, as links; then the calendar and the printer. */
export async function ProgrammeNav({ links, feed }: Props) {
  const { t } = await programmeWords();
  return (
    <div className="flex flex-wrap items-center gap-2 print-none">
      <nav aria-label={t("nav.label")} className="flex flex-wrap gap-2">
        {links.map(({ href, label, isHere }) => (
          <a
            key={label}
            href={href}
            aria-current={isHere ? "page" : undefined}
            className="day-link target"
          >
            {label}
          </a>
        ))}
      </nav>
      <div className="flex flex-wrap gap-2 md:ms-auto">
        <a href={feed} className="day-link target">
          {t("nav.subscribe")}
        </a>
        <PrintButton>{t("nav.print")}</PrintButton>
      </div>
    </div>
  );
}
