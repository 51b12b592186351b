import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { signOut } from "@/lib/shared/sign-in/actions";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { title: string; lead: string; children: ReactNode };

/** A step between the right password and being signed in, with a way out. */
export async function SignInStep({ title, lead, children }: Props) {
  const t = await getT("account");
  return (
    <div className="mx-auto max-w-md space-y-6 py-4 lg:py-10">
      <header className="space-y-2">
        <h1>{title}</h1>
        <p className="text-faded">{lead}</p>
      </header>
      {children}
      <ActionForm id="leave" action={signOut} className="border-t border-line pt-2">
        <button className="target cursor-pointer text-indigo underline underline-offset-4">
          {t("signIn.leave")}
        </button>
      </ActionForm>
    </div>
  );
}
