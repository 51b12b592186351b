import { cachedCounties, cachedPlaces } from "@/lib/public/wall/public-reads.server";
import { listSpellings } from "@/lib/public/wall/spellings";

type Context = { params: Promise<{ countyId: string }> };

/** How the places of a county are spelt, for the search field beside a select of them. */
export async function GET(_request: Request, { params }: Context) {
  const { countyId } = await params;
  const isCounty = (await cachedCounties("all")).some(({ id }) => id === countyId);
  return Response.json(isCounty ? listSpellings(await cachedPlaces(countyId)) : []);
}
