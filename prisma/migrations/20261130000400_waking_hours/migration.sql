-- In a migration of its own: a new value can be used only after the transaction that adds it.

-- AlterEnum
ALTER TYPE "LimitUnit" ADD VALUE 'WAKING_HOURS';
