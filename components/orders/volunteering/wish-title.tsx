import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { PastWish } from "@/lib/orders/volunteering/masked-wish.server";

type Props = { wish: PastWish; isWaiting: boolean };

/** Says who asks and from where. The stars of a masked name never wrap to another line. */
export async function WishTitle({ wish: { name, place }, isWaiting }: Props) {
  const t = await getT("volunteering");
  return t.rich(isWaiting ? "invitation.from" : "invitation.of", {
    place: localPlaceName(place, await getLocale()),
    name,
    n: (masked) => <span className="whitespace-nowrap">{masked}</span>,
  });
}
