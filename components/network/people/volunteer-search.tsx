import { PlaceName } from "@/components/network/sites/place-name";
import type { ReactNode } from "react";
import { SearchForm } from "@/components/ui/search-form";
import { getT } from "@/lib/shared/i18n/request.server";
import type { VolunteerOption } from "@/lib/network/people/queries";

type Props = {
  q: string | undefined;
  found: VolunteerOption[];
  otherParams?: Record<string, string | undefined>;
  /** Renders the link or form beside each volunteer found. */
  choice: (volunteer: VolunteerOption) => ReactNode;
};

/** Finds volunteers by name, volunteer number or complete phone number. */
export async function VolunteerSearch({ q, found, otherParams = {}, choice }: Props) {
  const t = await getT("people");
  return (
    <div className="space-y-4">
      <SearchForm label={t("volunteers.search")} q={q} otherParams={otherParams} />
      {q && found.length === 0 && <p>{t("volunteers.none")}</p>}
      {found.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {found.map((volunteer) => (
            <li
              key={volunteer.id}
              className="flex flex-wrap items-center justify-between gap-x-4 py-1"
            >
              <span>
                <span className="font-bold">{volunteer.name}</span>{" "}
                <span className="text-faded">
                  {volunteer.number} · <PlaceName name={volunteer.homeSite.name} />
                </span>
              </span>
              {choice(volunteer)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
