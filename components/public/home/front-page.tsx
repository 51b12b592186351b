import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { CountyHoneycomb } from "@/components/public/home/county-honeycomb";
import { Doors } from "@/components/public/home/doors";
import { NextActivities } from "@/components/public/home/next-activities";
import { PhoneHelp } from "@/components/public/home/phone-help";
import { RecentWishes } from "@/components/public/home/recent-wishes";
import { FiveSteps } from "@/components/orders/wishes/five-steps";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { County, CountyOverview } from "@/lib/public/wall/queries";

type Props = {
  county: County;
  picture: CountyOverview;
  /** In the elder version there is what one can do here, and nothing else. */
  isElder: boolean;
};

/** The home page of a county. */
export async function FrontPage({ county, picture, isElder }: Props) {
  const t = await getT("home");
  const here = localPlaceName(county.name, await getLocale());
  return (
    <div className="space-y-14">
      <div className="space-y-8 pt-2 lg:pt-8">
        <div className="space-y-3">
          <h1 className="max-w-[18em] text-[1.85rem] break-keep wrap-anywhere lg:text-[3.2rem]">
            {t("title", { county: here })}
          </h1>
          <p className="text-faded">
            {t("county.here", { county: here })}{" "}
            <a href="/counties" className="target">
              {t("county.other")}
            </a>
          </p>
        </div>
        <Doors />
        <PhoneHelp phone={county.phone} />
      </div>
      <NextActivities activities={picture.next} now={picture.now} />
      {!isElder && <Figures county={here} picture={picture} />}
    </div>
  );
}

type FigureProps = { county: string; picture: CountyOverview };

/** What has been done here, and how. */
async function Figures({ county, picture }: FigureProps) {
  const t = await getT("home");
  const done = (order: "ask" | "dispatch" | "accept" | "supply" | "rate") => ({
    state: "done" as const,
    text: t(`how.${order}`),
  });
  return (
    <>
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[7fr_5fr]">
        <CountyHoneycomb county={county} figures={picture} />
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
    </>
  );
}
