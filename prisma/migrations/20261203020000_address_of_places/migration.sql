-- AlterTable
ALTER TABLE "sites" ADD COLUMN     "address" TEXT;
