-- The directory also holds people who have not signed in yet, and remembers who has left.
ALTER TABLE party_staff ALTER COLUMN last_seen DROP NOT NULL;
ALTER TABLE party_staff ADD COLUMN active boolean NOT NULL DEFAULT true;
