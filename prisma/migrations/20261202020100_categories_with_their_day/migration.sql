-- AlterTable
ALTER TABLE "service_categories" ADD COLUMN     "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- When the categories of before were added is not known: not after their county.
UPDATE service_categories k SET "createdAt" = s."createdAt" FROM sites s WHERE s.id = k."centerId";
