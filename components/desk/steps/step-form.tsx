import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/lib/shared/forms/forms";
import { FormFold } from "@/components/ui/form-fold";

type Props = {
  id: string;
  action: FormAction;
  wishId: string;
  title: string;
  isOpen: boolean;
  children: ReactNode;
};

/** A step with a single form; closed unless it is expected next. */
export function StepForm({ id, action, wishId, title, isOpen, children }: Props) {
  return (
    <ActionForm id={id} action={action} hidden={{ wishId }}>
      <FormFold
        open={isOpen}
        label={<h3 className="text-ink">{title}</h3>}
        className="border-t border-line py-1"
      >
        {children}
      </FormFold>
    </ActionForm>
  );
}
