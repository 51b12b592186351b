import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/lib/shared/forms/forms";

type Props = {
  action: FormAction;
  hidden: Record<string, string>;
  label: string;
  /** What it is done to, for who does not see the row. */
  name: string;
};

/** A small button in a row, for what one more press takes back. */
export function RowButton({ action, hidden, label, name }: Props) {
  return (
    <ActionForm action={action} hidden={hidden} className="print-none">
      <button className="target cursor-pointer text-indigo underline underline-offset-4">
        {label}
        <span className="sr-only">{name}</span>
      </button>
    </ActionForm>
  );
}
