import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Today } from "@/lib/orders/volunteering/queries";

type Past = Today["past"][number];

/** Invitations that another volunteer accepted first, or that expired: nothing is left to do. */
export async function PastInvitations({ past }: { past: Past[] }) {
  const t = await getT("volunteering");
  return (
    <section className="space-y-2">
      <h2>{t("past.title")}</h2>
      <ul className="text-faded">
        {past.map((wish) => (
          <PastInvitation key={wish.id} wish={wish} />
        ))}
      </ul>
    </section>
  );
}

async function PastInvitation({ wish }: { wish: Past }) {
  const t = await getT("volunteering");
  const { id, place, name, category, status, isInPool } = wish;
  const what = category ? localName(category, await getLocale()) : "";
  return (
    <li>
      {t(status === "DISPATCHED" ? "past.missed" : "past.taken", { place, name, what })}{" "}
      {isInPool && <a href={`/volunteer/services/${id}`}>{t("past.inPool")}</a>}
    </li>
  );
}
