-- People of the bank as their last sign-in showed them: names for pages, roles and branch for exclusion and hand-over.
-- Who may sign in is Keycloak's business, not this table's.
CREATE TABLE party_staff (
  staff_id text PRIMARY KEY CHECK (staff_id ~ '^[a-z0-9][a-z0-9._:-]{0,63}$'),
  display_name text NOT NULL CHECK (length(display_name) BETWEEN 1 AND 200),
  roles text[] NOT NULL,
  branch_id text NOT NULL CHECK (length(branch_id) <= 16),
  last_seen timestamptz NOT NULL
);
REVOKE DELETE ON party_staff FROM ipledge_app;
