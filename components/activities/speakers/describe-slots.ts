import { DAY_PARTS, toSlot, WEEKDAYS } from "@/lib/network/registration/availability";
import { getT } from "@/lib/shared/i18n/request.server";

/** When somebody is free, day by day: 周六上午、下午. Empty if nothing is known. */
export async function describeSlots(availability: readonly string[]): Promise<string> {
  const t = await getT("registration");
  const parts = WEEKDAYS.flatMap((day) => {
    const free = DAY_PARTS.filter((part) => availability.includes(toSlot(day, part)));
    if (free.length === 0) return [];
    const all = free.map((part) => t(`availability.${part}`));
    return [`${t(`availability.${day}`)} ${all.join("/")}`];
  });
  return parts.join(" · ");
}
