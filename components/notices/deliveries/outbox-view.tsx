import { OutboxLine } from "@/components/notices/deliveries/outbox-line";
import { EmptyState } from "@/components/ui/empty-state";
import { Paging } from "@/components/ui/paging";
import { Tabs } from "@/components/ui/tabs";
import type { Outbox } from "@/lib/notices/deliveries/queries";
import type { OutboxFilter } from "@/lib/notices/deliveries/schema";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { address } from "@/lib/shared/forms/search-params";
import { NoticeChannel, type DeliveryStatus } from "@/prisma/generated/enums";

const PATH = "/desk/outbox";

/** The tabs, those that need a person first. SENDING is listed only under all. */
const TABS = ["FAILED", "UNCERTAIN", "PENDING", "SENT"] as const satisfies DeliveryStatus[];

type Props = { outbox: Outbox; counts: Record<DeliveryStatus, number>; filter: OutboxFilter };

/** 发件箱: the deliveries with their receivers, channels and results. */
export async function OutboxView({ outbox: { rows, next }, counts, filter }: Props) {
  const t = await getT("outbox");
  const { status, channel, before } = filter;
  return (
    <div className="max-w-4xl space-y-6">
      <header>
        <h1>{t("title")}</h1>
        <p className="text-faded">{t("lead")}</p>
      </header>
      <Tabs
        label={t("views")}
        tabs={[
          { href: address(PATH, { channel }), label: t("all"), isHere: !status },
          ...TABS.map((one) => ({
            href: address(PATH, { status: one, channel }),
            label: t("count", { status: t(`status.${one}`), count: counts[one] }),
            isHere: status === one,
          })),
        ]}
      />
      <ChannelFilter status={status} channel={channel} />
      {rows.length === 0 ? (
        <EmptyOutbox isFiltered={Boolean(status ?? channel ?? before)} />
      ) : (
        <Lines rows={rows} />
      )}
      <Paging
        previous={before ? address(PATH, { status, channel }) : null}
        next={next ? address(PATH, { status, channel, before: next }) : null}
      />
    </div>
  );
}

async function ChannelFilter({ status, channel }: Pick<OutboxFilter, "status" | "channel">) {
  const t = await getT("outbox");
  const common = await getT("common");
  return (
    <form action={PATH} className="flex flex-wrap items-end gap-x-4 gap-y-2">
      {status && <input type="hidden" name="status" value={status} />}
      <label className="min-w-40">
        <span className="font-bold">{t("channel")}</span>
        <select name="channel" defaultValue={channel ?? ""} className="field">
          <option value="">{t("anyChannel")}</option>
          {Object.values(NoticeChannel).map((one) => (
            <option key={one} value={one}>
              {t(`channels.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <button className="button">{common("form.filter")}</button>
    </form>
  );
}

async function EmptyOutbox({ isFiltered }: { isFiltered: boolean }) {
  const t = await getT("outbox");
  return isFiltered ? (
    <EmptyState title={t("emptyStatus")}>{t("emptyStatusHint")}</EmptyState>
  ) : (
    <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>
  );
}

async function Lines({ rows }: Pick<Outbox, "rows">) {
  const t = await getT("outbox");
  const locale = await getLocale();
  return (
    <ul className="border-t border-line">
      {rows.map((row) => (
        <OutboxLine key={row.id} row={row} t={t} locale={locale} />
      ))}
    </ul>
  );
}
