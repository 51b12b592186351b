-- Keys of limits were phones and user names; they are digests from now on.
DELETE FROM "rate_limits";

-- AlterEnum
ALTER TYPE "AuditName" ADD VALUE 'limitReached';

-- AlterTable
ALTER TABLE "rate_limits" ALTER COLUMN "expire" SET NOT NULL;

-- AlterTable
ALTER TABLE "wishes" ADD COLUMN     "publicContent" TEXT;

-- CreateIndex
CREATE INDEX "rate_limits_expire_idx" ON "rate_limits"("expire");
