"use client";

import { useForm } from "@/components/ui/action-form";
import { RevealButton } from "@/components/desk/wish-detail/reveal-button";

type Props = { words: { reveal: string; hint: string } };

/** The button that shows a volunteer's phone, and the phone once it was pressed. */
export function PhoneCard({ words }: Props) {
  const { data } = useForm();
  if (!data) return <RevealButton words={words} />;
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-4 border-l-4 border-honey pl-4">
      <span className="font-bold">{data.name}</span>
      <a href={`tel:${data.phone}`} className="target font-bold tabular-nums">
        {data.phone}
      </a>
    </p>
  );
}
