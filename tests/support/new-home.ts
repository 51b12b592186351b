import { aCast } from "@/tests/support/cast";
import { aSite, aStaff } from "@/tests/support/factories";

/** A cast whose other county has a village with somebody who works there. */
export async function aCastWithNewHome() {
  const cast = await aCast();
  const newHome = await aSite("VILLAGE", cast.otherCounty.id);
  const newStation = await aStaff(newHome.id);
  return { ...cast, newHome, newStation };
}
