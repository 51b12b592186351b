-- AlterEnum
ALTER TYPE "AuditName" ADD VALUE 'listExport';
