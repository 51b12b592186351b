import type { ReactNode } from "react";
import { formatDate } from "@/lib/shared/i18n/dates";
import { localName } from "@/lib/shared/i18n/local-name";
import type { Locale } from "@/lib/shared/i18n/locales";
import type { Translator } from "@/lib/shared/i18n/translator";
import type { InboxNotice } from "@/lib/notices/inbox/queries";
import { noticeText } from "@/lib/notices/inbox/notice-text";

export type InboxTranslators = {
  inbox: Translator<"inbox">;
  notices: Translator<"notices">;
  locale: Locale;
};

/** A notice with a link to its wish. Unread ones have a dot, a word and bold text. */
export function InboxLine({
  notice,
  translators,
}: {
  notice: InboxNotice;
  translators: InboxTranslators;
}) {
  const { inbox, notices, locale } = translators;
  const { isRead, facts, at, category } = notice;
  const about = [
    formatDate(at, "minute", locale),
    ...(category ? [localName(category, locale)] : []),
  ];
  return (
    <li className="border-b border-line py-2">
      <p className={isRead ? "" : "font-bold"}>
        {!isRead && <Unread>{inbox("unread")}</Unread>}
        <span id={`notice-${notice.id}`}>{noticeText(facts, notices, locale)}</span>{" "}
        <OpenLink notice={notice}>{inbox("open")}</OpenLink>
      </p>
      <p className="text-faded tabular-nums">{about.join(" · ")}</p>
    </li>
  );
}

function Unread({ children }: { children: ReactNode }) {
  return (
    <span className="mr-3 inline-flex items-center gap-1 text-cinnabar">
      <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 fill-current">
        <circle cx="6" cy="6" r="5" />
      </svg>
      {children}
    </span>
  );
}

type OpenLinkProps = { notice: InboxNotice; children: ReactNode };

/** Opens the wish. A button while unread, since it also marks the notice read; else a link. */
function OpenLink({ notice: { id, isRead, path }, children }: OpenLinkProps) {
  if (isRead) {
    return (
      <a href={path} aria-describedby={`notice-${id}`} className="target">
        {children}
      </a>
    );
  }
  return (
    <button
      name="noticeId"
      value={id}
      aria-describedby={`notice-${id}`}
      className="target cursor-pointer font-bold text-indigo underline underline-offset-4"
    >
      {children}
    </button>
  );
}
