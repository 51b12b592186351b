import { Tabs } from "@/components/ui/tabs";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { here: "staff" | "volunteers"; hasVolunteers: boolean };

export async function PeopleTabs({ here, hasVolunteers }: Props) {
  if (!hasVolunteers) return null;
  const t = await getT("people");
  return (
    <Tabs
      label={t("title")}
      tabs={[
        { href: "/admin/people", label: t("staff.title"), isHere: here === "staff" },
        {
          href: "/admin/people/volunteers",
          label: t("volunteers.title"),
          isHere: here === "volunteers",
        },
      ]}
    />
  );
}
