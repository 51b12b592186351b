"use client";

import { useForm } from "@/components/ui/action-form";
import { withChosenItem } from "@/components/public/submit/chosen-item";

type Props = {
  label: string;
  hint: string;
  /** The label of the choice "none of these". */
  none: string;
  /** The items by kind, as HTML (menu-options.ts). */
  options: string;
  chosenId: string | undefined;
};

/** The published menu by category with pictures; only one category is open at a time. */
export function MenuField({ label, hint, none, options, chosenId }: Props) {
  const { values } = useForm();
  const chosen = values ? values.menuItemId?.[0] : chosenId;
  return (
    <fieldset key={chosen} aria-describedby="hint-menu">
      <legend className="font-bold">{label}</legend>
      <p id="hint-menu" className="text-faded">
        {hint}
      </p>
      <div
        className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(min(100%,8.5rem),1fr))] gap-2"
        dangerouslySetInnerHTML={{ __html: withChosenItem(options, chosen) }}
      />
      <label className="target cursor-pointer gap-3">
        <input
          type="radio"
          name="menuItemId"
          value=""
          defaultChecked={!chosen}
          className="menu-radio"
        />
        <span>{none}</span>
      </label>
    </fieldset>
  );
}
