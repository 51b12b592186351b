import { ContactCard } from "@/components/desk/wish-detail/contact-card";
import { ActionForm } from "@/components/ui/action-form";
import { getT } from "@/lib/shared/i18n/request.server";
import { revealContact } from "@/lib/orders/wishes/actions";

/** A button that reveals name, phone and address of the resident. Each use is logged. */
export async function Contact({ wishId }: { wishId: string }) {
  const t = await getT("volunteering");
  return (
    <ActionForm
      action={revealContact}
      hidden={{ wishId }}
      className="flex flex-wrap items-center gap-x-4 gap-y-1"
    >
      <ContactCard
        words={{
          reveal: t("contact.show"),
          hint: t("contact.logged"),
          name: t("contact.name"),
          phone: t("contact.phone"),
          noPhone: t("contact.noPhone"),
          helper: t("contact.helper"),
          address: t("contact.address"),
          noAddress: t("contact.noAddress"),
        }}
      />
    </ActionForm>
  );
}
