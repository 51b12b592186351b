import Link from "next/link";
import type { ReactNode } from "react";
import { formatDate } from "@/lib/shared/i18n/dates";
import { localName } from "@/lib/shared/i18n/local-name";
import type { Locale } from "@/lib/shared/i18n/locales";
import type { Translator } from "@/lib/shared/i18n/translator";
import type { InboxNotice } from "@/lib/notices/inbox/queries";
import { noticeWords } from "@/lib/notices/inbox/words";

export type InboxWords = {
  inbox: Translator<"inbox">;
  notices: Translator<"notices">;
  locale: Locale;
};

/** What was told, the way to the wish, and when; a dot, a word and the weight set the unread apart. */
export function InboxLine({ notice, words }: { notice: InboxNotice; words: InboxWords }) {
  const { inbox, notices, locale } = words;
  const { isRead, facts, at, category } = notice;
  const about = [
    formatDate(at, "minute", locale),
    ...(category ? [localName(category, locale)] : []),
  ];
  return (
    <li className="border-b border-line py-2">
      <p className={isRead ? "" : "font-bold"}>
        {!isRead && <Unread>{inbox("unread")}</Unread>}
        <span id={`notice-${notice.id}`}>{noticeWords(facts, notices)}</span>{" "}
        <Way notice={notice}>{inbox("open")}</Way>
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

type WayProps = { notice: InboxNotice; children: ReactNode };

/** To the page of the wish. A link changes nothing: what marks the notice read is a button. */
function Way({ notice: { id, isRead, path }, children }: WayProps) {
  if (isRead) {
    return (
      <Link href={path} prefetch={false} aria-describedby={`notice-${id}`} className="target">
        {children}
      </Link>
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
