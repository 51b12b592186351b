"use client";

import { useForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";

type Words = Record<"reveal" | "hint" | "name" | "phone" | "address" | "noAddress", string>;

/** The button that reveals the contact, and the contact once it was pressed. */
export function ContactCard({ words }: { words: Words }) {
  const { data } = useForm();
  if (!data) {
    return (
      <>
        <SubmitButton>{words.reveal}</SubmitButton>
        <p className="text-faded">{words.hint}</p>
      </>
    );
  }
  return (
    <dl role="status" className="border-l-4 border-honey pl-4">
      <div className="flex flex-wrap gap-x-4">
        <dt className="text-faded">{words.name}</dt>
        <dd className="font-bold">{data.name}</dd>
      </div>
      <div className="flex flex-wrap items-center gap-x-4">
        <dt className="text-faded">{words.phone}</dt>
        <dd>
          <a href={`tel:${data.phone}`} className="target font-bold tabular-nums">
            {data.phone}
          </a>
        </dd>
      </div>
      <div className="flex flex-wrap gap-x-4">
        <dt className="text-faded">{words.address}</dt>
        <dd>{data.address || words.noAddress}</dd>
      </div>
    </dl>
  );
}
