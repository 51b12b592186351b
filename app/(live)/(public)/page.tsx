import { FrontPage } from "@/components/public/home/front-page";
import { NoCounty } from "@/components/public/home/no-county";
import { isElderVersion } from "@/lib/shared/i18n/request.server";
import { findCounty } from "@/lib/public/wall/county.server";
import { findCountyOverview } from "@/lib/public/wall/queries";

export default async function HomePage() {
  const county = await findCounty();
  if (!county) return <NoCounty />;
  const picture = await findCountyOverview(county.id);
  return <FrontPage county={county} picture={picture} isElder={await isElderVersion()} />;
}
