"use client";

import type { ReactNode } from "react";
import { useForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/fields";
import { withChosen } from "@/lib/public/wall/chosen-option";

type Props = {
  label: ReactNode;
  /** The options, as HTML (lib/public/wall/place-options.ts). */
  options: string;
  chosenId: string | undefined;
};

/** Where it is: a select of towns and villages. */
export function PlaceSelect({ label, options, chosenId }: Props) {
  const chosen = useForm().values?.siteId?.[0] ?? chosenId;
  return (
    <SelectField
      name="siteId"
      label={label}
      defaultValue={chosenId}
      dangerouslySetInnerHTML={{ __html: withChosen(options, chosen) }}
    />
  );
}
