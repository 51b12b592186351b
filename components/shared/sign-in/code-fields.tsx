import type { ReactNode } from "react";
import { CodeSent, CodeStep } from "@/components/shared/sign-in/code-step";
import { TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = {
  /** The text of the last button. */
  confirm: string;
  /** Whether codes are really sent to phones; if not, they are printed in the terminal. */
  reachesPhones: boolean;
  /** What the code is called where there are two. */
  label?: string;
  /** A further field, above that of the code. */
  children?: ReactNode;
};

/** The second step of a form that verifies a phone: a field for the code and a button for a new one. */
export async function CodeFields({ confirm, reachesPhones, label, children }: Props) {
  const t = await getT("auth");
  return (
    <CodeStep>
      <CodeSent first={t("code.sent")} again={t("code.sentAgain")} />
      {children}
      <TextField
        name="code"
        label={label ?? t("code.label")}
        hint={t(reachesPhones ? "code.hint" : "code.inTerminal")}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus={!children}
      />
      <SubmitButton primary className="w-full">
        {confirm}
      </SubmitButton>
      <SubmitButton name="again" value="1" className="w-full">
        {t("code.again")}
      </SubmitButton>
    </CodeStep>
  );
}
