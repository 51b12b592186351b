-- What can happen, be told and be logged besides. By itself, since a transaction cannot use a value that it
-- adds to an enum.
ALTER TYPE "AuditName" ADD VALUE 'volunteerPhoneView';
ALTER TYPE "DeliveryStatus" ADD VALUE 'OUTDATED';
ALTER TYPE "WishStatus" ADD VALUE 'MERGED';
ALTER TYPE "WishEventName" ADD VALUE 'undoAccept';
ALTER TYPE "WishEventName" ADD VALUE 'schedule';
ALTER TYPE "WishEventName" ADD VALUE 'unschedule';
ALTER TYPE "WishEventName" ADD VALUE 'remind';
ALTER TYPE "WishEventName" ADD VALUE 'regrade';
ALTER TYPE "WishEventName" ADD VALUE 'merge';
ALTER TYPE "WishEventName" ADD VALUE 'unmerge';
ALTER TYPE "WishEventName" ADD VALUE 'rateToo';
ALTER TYPE "WishEventName" ADD VALUE 'unpublish';
ALTER TYPE "WishEventName" ADD VALUE 'couldNotServe';
ALTER TYPE "WishEventName" ADD VALUE 'undoCheckIn';
ALTER TYPE "WishEventName" ADD VALUE 'undoCheckOut';
ALTER TYPE "WishEventName" ADD VALUE 'correct';
