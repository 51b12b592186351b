import type { Metadata } from "next";
import { WallWish } from "@/components/public/wall/wall-wish";
import { findActor } from "@/lib/shared/auth/session.server";
import { idParam } from "@/lib/shared/forms/search-params";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";
import { findHelpOffer } from "@/lib/public/wall/help-offer.data";
import { findWallWish } from "@/lib/public/wall/wall-wish.data";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("wall"))("one.title"), robots: { index: false } };
}

export default async function WallWishRoute({ params }: Props) {
  const id = idParam.parse((await params).id);
  const wish = id && (await findWallWish(id));
  if (!wish) notFound();
  return <WallWish wish={wish} offer={await findHelpOffer(await findActor(), wish)} />;
}
