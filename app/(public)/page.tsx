import { FrontPage } from "@/components/home/front-page";
import { NoCounty } from "@/components/home/no-county";
import { findCounty } from "@/lib/wall/county";
import { keptPicture } from "@/lib/wall/public-reads";

export default async function HomePage() {
  const county = await findCounty();
  if (!county) return <NoCounty />;
  return <FrontPage county={county} picture={await keptPicture(county.id)} />;
}
