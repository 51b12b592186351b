import Link from "next/link";
import { CountyHoneycomb } from "@/components/public/home/county-honeycomb";
import { Doors } from "@/components/public/home/doors";
import { RecentWishes } from "@/components/public/home/recent-wishes";
import { FiveSteps } from "@/components/orders/wishes/five-steps";
import { getT } from "@/lib/shared/i18n/request.server";
import type { County, CountyOverview } from "@/lib/public/wall/queries";

/** The home page of a county. */
export async function FrontPage({ county, picture }: { county: County; picture: CountyOverview }) {
  const t = await getT("home");
  const done = (order: "ask" | "dispatch" | "accept" | "supply" | "rate") => ({
    state: "done" as const,
    text: t(`how.${order}`),
  });
  return (
    <div className="space-y-14">
      <div className="space-y-8 pt-2 lg:pt-8">
        <div className="space-y-3">
          <h1 className="max-w-[18em] text-[1.85rem] break-keep wrap-anywhere lg:text-[3.2rem]">
            {t("title", { county: county.name })}
          </h1>
          <p className="text-faded">
            {t("county.here", { county: county.name })}{" "}
            <Link href="/counties" prefetch={false} className="target">
              {t("county.other")}
            </Link>
          </p>
        </div>
        <Doors />
      </div>
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[7fr_5fr]">
        <CountyHoneycomb county={county.name} figures={picture} />
        <RecentWishes figures={picture} wishes={picture.lately} />
      </div>
      <section className="space-y-6 border-t border-line pt-10">
        <h2>{t("how.title")}</h2>
        <FiveSteps
          steps={{
            ask: done("ask"),
            dispatch: done("dispatch"),
            accept: done("accept"),
            supply: done("supply"),
            rate: done("rate"),
          }}
        />
      </section>
    </div>
  );
}
