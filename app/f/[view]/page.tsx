import { FrontPage } from "@/components/public/home/front-page";
import { NoCounty } from "@/components/public/home/no-county";
import { openView, type ViewParams } from "@/lib/public/file-pages/view.server";
import { findCountyOverview, listCounties } from "@/lib/public/wall/queries";
import { chooseCounty } from "@/lib/public/wall/choose-county";

export default async function HomePage({ params }: ViewParams) {
  const { countyId, isElder } = await openView(params);
  const county = chooseCounty(await listCounties(), countyId);
  if (!county) return <NoCounty />;
  return (
    <FrontPage county={county} picture={await findCountyOverview(county.id)} isElder={isElder} />
  );
}
