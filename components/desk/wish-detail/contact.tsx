import { ContactCard } from "@/components/desk/wish-detail/contact-card";
import { formatAuthor } from "@/components/desk/wish-detail/describe-event";
import type { Words } from "@/components/desk/wish-detail/words";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale } from "@/lib/shared/i18n/request.server";
import type { WishDetail } from "@/lib/desk/wish-detail/queries";
import { isToldByMouth } from "@/lib/orders/wishes/disclosure";
import { revealContact } from "@/lib/orders/wishes/actions";

type Props = { detail: WishDetail; words: Words; mayReveal: boolean };

/** Phone and address behind a button whose use is recorded, and the list of those who used it. */
export async function Contact({ detail, words: { desk }, mayReveal }: Props) {
  const locale = await getLocale();
  const { id, contactViews, facts } = detail;
  const isByMouth = isToldByMouth(facts);
  return (
    <section aria-labelledby="contact" className="space-y-2">
      <h2 id="contact">{desk("contact.title")}</h2>
      {mayReveal ? (
        <ActionForm action={revealContact} hidden={{ wishId: id }} className="space-y-1">
          <ContactCard
            words={{
              reveal: desk("contact.reveal"),
              hint: desk("contact.hint"),
              name: desk("contact.name"),
              phone: desk("contact.phone"),
              noPhone: desk("contact.noPhone"),
              helper: desk("contact.helper"),
              address: desk("contact.address"),
              noAddress: desk("contact.noAddress"),
            }}
          />
        </ActionForm>
      ) : (
        <p className="text-faded">{desk("contact.closed")}</p>
      )}
      {isByMouth && <p className="font-bold">{desk("contact.byMouth")}</p>}
      {mayReveal && !isByMouth && <p className="text-faded">{desk("contact.lostPhone")}</p>}
      {contactViews.length > 0 && (
        <Disclosure summary={desk("contact.views", { count: contactViews.length })}>
          <ul className="list-disc pl-5 marker:text-edge">
            {contactViews.map((view) => (
              <li key={view.id}>
                {desk("contact.viewed", {
                  name: formatAuthor(view, detail, desk),
                  at: formatDate(view.at, "minute", locale),
                })}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
