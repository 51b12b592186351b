import { Section } from "@/components/ui/section";
import { getT } from "@/lib/shared/i18n/request.server";

/** On the page of a place: the ways to its rooms and their calendar. */
export async function VenueLinks({ siteId }: { siteId: string }) {
  const t = await getT("venues");
  return (
    <Section id="venues" title={t("title")}>
      <p className="flex flex-wrap gap-x-6">
        <a href={`/desk/rooms?site=${siteId}`} className="target">
          {t("calendar")}
        </a>
        <a href={`/admin/places/${siteId}/rooms`} className="target">
          {t("keep")}
        </a>
      </p>
    </Section>
  );
}
