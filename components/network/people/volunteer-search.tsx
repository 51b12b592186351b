import type { ReactNode } from "react";
import { SearchForm } from "@/components/ui/search-form";
import { getT } from "@/lib/shared/i18n/request.server";
import type { FoundVolunteer } from "@/lib/network/people/queries";

type Props = {
  q: string | undefined;
  found: FoundVolunteer[];
  keep?: Record<string, string | undefined>;
  /** What can be done with one that was found: a link or a form. */
  choice: (volunteer: FoundVolunteer) => ReactNode;
};

/** Finds a volunteer by name, number or whole phone number. */
export async function VolunteerSearch({ q, found, keep = {}, choice }: Props) {
  const t = await getT("people");
  return (
    <div className="space-y-4">
      <SearchForm label={t("volunteers.search")} q={q} keep={keep} />
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
                  {volunteer.number} · {volunteer.homeSite.name}
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
