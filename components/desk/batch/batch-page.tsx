import { BatchFilter } from "@/components/desk/batch/batch-filter";
import { BatchForm } from "@/components/desk/batch/batch-form";
import { BatchSums } from "@/components/desk/batch/batch-sums";
import type { BatchOffer } from "@/lib/desk/batch/queries";
import { BATCH_SIZES, DEFAULT_SIZE, type BatchView } from "@/lib/desk/batch/schema";
import type { Place } from "@/lib/desk/queues/queries";
import { address } from "@/lib/shared/forms/search-params";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Category } from "@/lib/network/menu/queries";

type Props = {
  offer: BatchOffer;
  view: BatchView;
  places: Place[];
  categories: Category[];
  now: Date;
};

/** 批量派单: a proposal for many wishes at once, to be reviewed, changed and sent. */
export async function BatchPage({ offer, view, places, categories, now }: Props) {
  const t = await getT("dispatch");
  return (
    <div className="space-y-4">
      <header>
        <a href={address("/desk", { queue: view.queue ?? "dispatch" })} className="target">
          {t("batch.back")}
        </a>
        <div className="flex flex-wrap items-baseline gap-x-6">
          <h1>{t("batch.title")}</h1>
          <p className="text-faded">{t("batch.lead")}</p>
        </div>
      </header>
      <BatchFilter
        path="/desk/batch"
        view={view}
        sizes={{ choices: BATCH_SIZES, usual: DEFAULT_SIZE }}
        places={places}
        categories={categories}
        submit={t("batch.apply")}
      />
      <BatchSums offer={offer} />
      <BatchForm rows={offer.rows} view={view} now={now} />
    </div>
  );
}
