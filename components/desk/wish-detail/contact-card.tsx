"use client";

import { useForm } from "@/components/ui/action-form";
import { RevealButton } from "@/components/desk/wish-detail/reveal-button";

type Words = Record<
  "reveal" | "hint" | "name" | "phone" | "noPhone" | "address" | "noAddress" | "helper",
  string
>;

/** The button that reveals the contact, and the contact once it was pressed. */
export function ContactCard({ words }: { words: Words }) {
  const { data } = useForm();
  if (!data) return <RevealButton words={words} />;
  return (
    <dl role="status" className="border-l-4 border-honey pl-4">
      <div className="flex flex-wrap gap-x-4">
        <dt className="text-faded">{words.name}</dt>
        <dd className="font-bold">{data.name}</dd>
      </div>
      <div className="flex flex-wrap items-center gap-x-4">
        <dt className="text-faded">{words.phone}</dt>
        <dd>
          {data.phone ? (
            <a href={`tel:${data.phone}`} className="target font-bold tabular-nums">
              {data.phone}
            </a>
          ) : (
            words.noPhone
          )}
        </dd>
      </div>
      <div className="flex flex-wrap gap-x-4">
        <dt className="text-faded">{words.address}</dt>
        <dd>{data.address || words.noAddress}</dd>
      </div>
      {data.helperPhone && (
        <div className="flex flex-wrap items-center gap-x-4">
          <dt className="text-faded">{words.helper}</dt>
          <dd>
            {data.helperName}{" "}
            <a href={`tel:${data.helperPhone}`} className="target tabular-nums">
              {data.helperPhone}
            </a>
          </dd>
        </div>
      )}
    </dl>
  );
}
