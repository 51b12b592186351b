import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/lib/shared/forms/forms";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { action: FormAction; hidden: Record<string, string>; name: string };

/** Moves an item one position up or down. */
export async function OrderButtons({ action, hidden, name }: Props) {
  const t = await getT("menu");
  return (
    <ActionForm action={action} hidden={hidden} className="flex">
      <button name="direction" value="UP" className="target min-w-11 cursor-pointer justify-center">
        <Arrow d="M10 16V4M5 9l5-5 5 5" />
        <span className="sr-only">{t("up", { name })}</span>
      </button>
      <button
        name="direction"
        value="DOWN"
        className="target min-w-11 cursor-pointer justify-center"
      >
        <Arrow d="M10 4v12M5 11l5 5 5-5" />
        <span className="sr-only">{t("down", { name })}</span>
      </button>
    </ActionForm>
  );
}

function Arrow({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className="size-5 fill-none stroke-ink stroke-2">
      <path d={d} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
