import "server-only";
import { addHelper, HELPER_SELECT, openHelper } from "@/lib/orders/wishes/wish-helper.data";
import {
  openAddress,
  openContent,
  openNote,
  openReason,
  sealContact,
  sealContent,
  sealNote,
  sealReason,
} from "@/lib/orders/wishes/sealed-wish.server";
import type { Transaction } from "@/lib/shared/db/db";
import type { KeyOwner } from "@/lib/shared/sealing/person-key.server";

type Move = { wishId: string; from: KeyOwner; to: KeyOwner };

/** The sealed columns of a wish under the key of another resident, with the name that is right. */
export async function sealColumnsAnew(
  tx: Transaction,
  { wishId: id, from: resident, to }: Move,
  contactName: string,
) {
  const wish = await tx.wish.findUniqueOrThrow({
    where: { id },
    select: { addressSealed: true, contentSealed: true, publicContent: true },
  });
  const address = openAddress({ ...wish, id, resident }) ?? undefined;
  const content = openContent({ ...wish, id, resident });
  return {
    ...sealContact(to, id, { contactName, address }),
    contentSealed: sealContent(to, id, content, wish.publicContent),
  };
}

/** Everything that was written about a wish by the way, under the key of another resident. */
export async function sealWordsAnew(tx: Transaction, move: Move, upToSeq: number): Promise<void> {
  await sealNotesAnew(tx, move, upToSeq);
  await sealReasonsAnew(tx, move);
  await sealHelperAnew(tx, move);
}

/** The id stays, so that what the helper is told is still told. */
async function sealHelperAnew(tx: Transaction, { wishId, from, to }: Move): Promise<void> {
  const row = await tx.helper.findUnique({ where: { wishId }, select: HELPER_SELECT });
  const helper = openHelper(from, row);
  if (!row || !helper) return;
  await tx.helper.delete({ where: { wishId }, select: { id: true } });
  await addHelper(tx, wishId, to, { ...helper, id: row.id });
}

/** The database lets it through only in the transaction in which the wish goes to another resident. */
async function sealNotesAnew(tx: Transaction, { wishId, from, to }: Move, upToSeq: number) {
  const events = await tx.wishEvent.findMany({
    where: { wishId, seq: { lte: upToSeq }, noteSealed: { not: null } },
    select: { seq: true, noteSealed: true },
  });
  const notes = events.map(({ seq, noteSealed }) => {
    const note = openNote({ id: wishId, resident: from }, { seq, noteSealed });
    return { seq, note: sealNote(to, wishId, seq, note) };
  });
  await tx.$executeRaw`SELECT seal_notes_anew(${wishId}::uuid, ${JSON.stringify(notes)}::jsonb)`;
}

async function sealReasonsAnew(tx: Transaction, { wishId, from, to }: Move) {
  const invitations = await tx.invitation.findMany({
    where: { wishId, reasonSealed: { not: null } },
    select: { id: true, reasonSealed: true },
  });
  for (const { id, reasonSealed } of invitations) {
    const reason = openReason({ id: wishId, resident: from }, reasonSealed) ?? undefined;
    const data = { reasonSealed: sealReason(to, wishId, reason) };
    await tx.invitation.update({ where: { id }, data, select: { id: true } });
  }
}
