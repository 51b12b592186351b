-- AlterEnum
ALTER TYPE "AuditName" ADD VALUE 'volunteerMove';
