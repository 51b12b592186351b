import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { statementName } from "@/lib/shared/db/statement-names";
import { PrismaClient, type Prisma } from "@/prisma/generated/client";

/** Inside a transaction: the same client without `$transaction`. */
export type Transaction = Prisma.TransactionClient;

// The environment is read here unchecked, so that a build needs no database; lib/shared/env.server.ts
// checks it when the server starts. Without the limits the pool would wait forever.
function connect() {
  const adapter = new PrismaPg(
    {
      connectionString: process.env.DATABASE_URL,
      max: Number(process.env.DATABASE_POOL ?? 10),
      connectionTimeoutMillis: 10_000,
      statement_timeout: 15_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 20_000,
    },
    { statementNameGenerator: statementName },
  );
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 15_000 } });
}

// On globalThis, so that reloading in development does not open a second pool.
const store = globalThis as { hiveDb?: PrismaClient };

export const db = (store.hiveDb ??= connect());
