import { Badge, type BadgeKind } from "@/components/desk/queues/badge";
import type { Translator } from "@/lib/shared/i18n/translator";
import type { WishUrgency } from "@/prisma/generated/enums";

type Props = {
  wish: { urgency: WishUrgency; round: number; isObjected: boolean; hasNoMobile: boolean };
  t: Translator<"desk">;
};

/** Badges of an unusual wish: urgent, redo, objected to, nobody whom an SMS reaches. */
export function WishBadges(props: Props) {
  const marks = wishMarks(props);
  if (marks.length === 0) return null;
  return (
    <span className="flex flex-wrap gap-x-3">
      {marks.map(({ kind, words }) => (
        <Badge key={kind} kind={kind}>
          {words}
        </Badge>
      ))}
    </span>
  );
}

type Claim = { claimedById: string | null; claimedBy: string | null };

/** Who of the staff has the wish in hand, if anybody. */
export function claimMarks({ claimedById, claimedBy }: Claim, readerId: string, t: Props["t"]) {
  if (!claimedBy) return [];
  const words =
    claimedById === readerId ? t("badge.claimedByMe") : t("badge.claimed", { name: claimedBy });
  return [{ kind: "claimed" as const, words }];
}

/** The same as texts, for a list. */
export function wishMarks({ wish: { urgency, round, isObjected, hasNoMobile }, t }: Props) {
  const marks: { kind: BadgeKind; words: string }[] = [];
  if (urgency === "URGENT") marks.push({ kind: "urgent", words: t("badge.urgent") });
  if (round > 1) marks.push({ kind: "redo", words: t("badge.redo", { round }) });
  if (isObjected) marks.push({ kind: "objected", words: t("badge.objected") });
  if (hasNoMobile) marks.push({ kind: "noMobile", words: t("badge.noMobile") });
  return marks;
}
