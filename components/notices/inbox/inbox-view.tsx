import { InboxLine } from "@/components/notices/inbox/inbox-line";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Paging } from "@/components/ui/paging";
import { SubmitButton } from "@/components/ui/submit-button";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { markAllRead, openNotice } from "@/lib/notices/inbox/actions";
import type { Inbox } from "@/lib/notices/inbox/queries";
import { address } from "@/lib/shared/forms/search-params";

type Props = {
  inbox: Inbox;
  /** The number of unread threads on all pages. */
  unread: number;
  /** The path of this inbox. */
  path: string;
  isFirst: boolean;
  /** What to expect here, shown while the inbox is empty. */
  emptyHint: string;
};

/** The notices of a person. A thread becomes read when it is opened, not when it is listed. */
export async function InboxView({ inbox, unread, path, isFirst, emptyHint }: Props) {
  const t = await getT("inbox");
  const { threads, next } = inbox;
  const [newest] = threads;
  return (
    <div className="max-w-5xl space-y-6">
      <header className="space-y-2">
        <h1>{t("title")}</h1>
        <p className="max-w-prose text-faded">{t("lead")}</p>
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <a href={`${path}/preferences`} className="target">
            {t("toPreference")}
          </a>
          {isFirst && unread > 0 && newest && <MarkAll until={newest.latest.at} />}
        </div>
      </header>
      {threads.length === 0 ? (
        <EmptyState title={t("empty")}>{emptyHint}</EmptyState>
      ) : (
        <Lines threads={threads} />
      )}
      <Paging
        previous={isFirst ? null : path}
        next={next ? address(path, { before: next }) : null}
      />
    </div>
  );
}

/** Marks the notices up to `until`, the newest shown; those that arrive meanwhile stay unread. */
async function MarkAll({ until }: { until: Date }) {
  const t = await getT("inbox");
  return (
    <ActionForm action={markAllRead} hidden={{ until: until.toISOString() }}>
      <SubmitButton>{t("markAll")}</SubmitButton>
    </ActionForm>
  );
}

/** One form for the list: each unread thread has one of its buttons. */
async function Lines({ threads }: Pick<Inbox, "threads">) {
  const translators = {
    inbox: await getT("inbox"),
    notices: await getT("notices"),
    locale: await getLocale(),
  };
  return (
    <ActionForm action={openNotice}>
      <ul className="border-t border-line">
        {threads.map((thread) => (
          <InboxLine key={thread.latest.id} thread={thread} translators={translators} />
        ))}
      </ul>
    </ActionForm>
  );
}
