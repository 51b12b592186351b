"use client";

import type { ReactNode } from "react";
import { useForm } from "@/components/ui/action-form";

type Item = { id: string; name: string; description: string };
type Kind = { id: string; name: string; picture: ReactNode; items: Item[] };

type Props = {
  label: string;
  hint: string;
  /** The label of the choice "none of these". */
  none: string;
  kinds: Kind[];
  chosenId: string | undefined;
};

/** The published menu by category with pictures; only one category is open at a time. */
export function MenuField({ label, hint, none, kinds, chosenId }: Props) {
  const { values } = useForm();
  const chosen = values ? values.menuItemId?.[0] : chosenId;
  return (
    <fieldset key={chosen} aria-describedby="hint-menu">
      <legend className="font-bold">{label}</legend>
      <p id="hint-menu" className="text-faded">
        {hint}
      </p>
      <div className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(min(100%,8.5rem),1fr))] gap-2">
        {kinds.map(({ id, name, picture, items }) => (
          <details
            key={id}
            name="menu-kind"
            open={items.some((item) => item.id === chosen) || undefined}
            className="menu-kind"
          >
            <summary className="target">
              {picture}
              <span>{name}</span>
            </summary>
            <div>
              {items.map((item) => (
                <ItemChoice key={item.id} {...item} isChosen={item.id === chosen} />
              ))}
            </div>
          </details>
        ))}
      </div>
      <label className="target cursor-pointer gap-3">
        <ItemRadio value="" isChosen={!chosen} />
        <span>{none}</span>
      </label>
    </fieldset>
  );
}

function ItemChoice({ id, name, description, isChosen }: Item & { isChosen: boolean }) {
  return (
    <label className="target menu-item">
      <ItemRadio value={id} isChosen={isChosen} />
      {name}
      <span>{description}</span>
    </label>
  );
}

function ItemRadio({ value, isChosen }: { value: string; isChosen: boolean }) {
  return (
    <input
      type="radio"
      name="menuItemId"
      value={value}
      defaultChecked={isChosen}
      className="menu-radio"
    />
  );
}
