import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { formatDate } from "@/lib/shared/i18n/dates";
import { localName } from "@/lib/shared/i18n/local-name";
import type { Locale } from "@/lib/shared/i18n/locales";
import type { Translator } from "@/lib/shared/i18n/translator";
import type { InboxNotice, InboxThread } from "@/lib/notices/inbox/queries";
import { noticeText } from "@/lib/notices/inbox/notice-text";

export type InboxTranslators = {
  inbox: Translator<"inbox">;
  notices: Translator<"notices">;
  locale: Locale;
};

type Translators = { translators: InboxTranslators };

/**
 * What a person was told of one wish, the newest with a link to it and the earlier folded. Unread ones have
 * a dot, a word and bold text.
 */
export function InboxLine({
  thread: { latest, earlier, isRead },
  translators,
}: { thread: InboxThread } & Translators) {
  const { inbox, notices, locale } = translators;
  const { facts, at, category } = latest;
  const about = [
    formatDate(at, "minute", locale),
    ...(category ? [localName(category, locale)] : []),
  ];
  return (
    <li className="grid gap-x-8 border-b border-line py-2 lg:grid-cols-[1fr_auto]">
      <p className={isRead ? "" : "font-bold"}>
        {!isRead && <Unread>{inbox("unread")}</Unread>}
        <span id={`notice-${latest.id}`}>{noticeText(facts, notices, locale)}</span>{" "}
        <OpenLink notice={latest} isRead={isRead}>
          {inbox("open")}
        </OpenLink>
      </p>
      <p className="text-faded tabular-nums lg:text-right">{about.join(" · ")}</p>
      {earlier.length > 0 && <Earlier notices={earlier} translators={translators} />}
    </li>
  );
}

/** What was told of the same wish before, newest first. */
function Earlier({ notices: earlier, translators }: { notices: InboxNotice[] } & Translators) {
  const { inbox, notices, locale } = translators;
  return (
    <Disclosure summary={inbox("earlier", { count: earlier.length })} className="lg:col-span-2">
      <ol className="space-y-1 border-l-2 border-line pb-2 pl-4">
        {earlier.map(({ id, at, facts }) => (
          <li key={id}>
            {noticeText(facts, notices, locale)}{" "}
            <span className="text-faded tabular-nums">{formatDate(at, "minute", locale)}</span>
          </li>
        ))}
      </ol>
    </Disclosure>
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

type OpenLinkProps = { notice: InboxNotice; isRead: boolean; children: ReactNode };

/** Opens the wish. A button while unread, since it also marks its notices read; else a link. */
function OpenLink({ notice: { id, path }, isRead, children }: OpenLinkProps) {
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
