import { OutboxTable } from "@/components/notices/deliveries/outbox-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Paging } from "@/components/ui/paging";
import { Tabs } from "@/components/ui/tabs";
import type { Outbox } from "@/lib/notices/deliveries/queries";
import type { OutboxFilter } from "@/lib/notices/deliveries/schema";
import { getT } from "@/lib/shared/i18n/request.server";
import { address } from "@/lib/shared/forms/search-params";
import { NoticeChannel, type DeliveryStatus } from "@/prisma/generated/enums";

const PATH = "/desk/outbox";

/** The tabs, those that need a person first. SENDING is listed only under all. */
const TABS = ["FAILED", "UNCERTAIN", "PENDING", "SENT"] as const satisfies DeliveryStatus[];

type Props = { outbox: Outbox; counts: Record<DeliveryStatus, number>; filter: OutboxFilter };

/** 发件箱: the deliveries with their receivers, channels and results. */
export async function OutboxView({ outbox: { rows, next }, counts, filter }: Props) {
  const t = await getT("outbox");
  const { status, channel, before, sort, order } = filter;
  return (
    <div className="space-y-6">
      <header>
        <h1>{t("title")}</h1>
        <p className="text-faded">{t("lead")}</p>
      </header>
      <Tabs
        label={t("views")}
        tabs={[
          { href: address(PATH, { channel, sort, order }), label: t("all"), isHere: !status },
          ...TABS.map((one) => ({
            href: address(PATH, { status: one, channel, sort, order }),
            label: t("count", { status: t(`status.${one}`), count: counts[one] }),
            isHere: status === one,
          })),
        ]}
      />
      <ChannelFilter filter={filter} />
      {rows.length === 0 ? (
        <EmptyOutbox isFiltered={Boolean(status ?? channel ?? before)} />
      ) : (
        <OutboxTable path={PATH} rows={rows} filter={filter} />
      )}
      <Paging
        previous={before ? address(PATH, { status, channel, sort, order }) : null}
        next={next ? address(PATH, { status, channel, sort, order, before: next }) : null}
      />
    </div>
  );
}

async function ChannelFilter({ filter }: { filter: OutboxFilter }) {
  const { channel, ...kept } = filter;
  const t = await getT("outbox");
  const common = await getT("common");
  return (
    <form action={PATH} className="flex flex-wrap items-end gap-x-4 gap-y-2">
      {(["status", "sort", "order"] as const).map(
        (name) => kept[name] && <input key={name} type="hidden" name={name} value={kept[name]} />,
      )}
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
