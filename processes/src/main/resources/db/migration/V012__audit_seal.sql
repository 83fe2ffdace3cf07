-- The seal of the trail: one Merkle tree over all events in the manner of RFC 6962, grown block by block. The sealer writes
-- here what its witness folder, outside this database, already holds; whoever rewrites these tables is named by the verifier.
CREATE TABLE audit_block (
  block     bigint      PRIMARY KEY CHECK (block >= 0),
  first_seq bigint      NOT NULL UNIQUE CHECK (first_seq >= 0),
  last_seq  bigint      NOT NULL UNIQUE CHECK (last_seq >= first_seq),
  tree_size bigint      NOT NULL UNIQUE CHECK (tree_size = last_seq + 1),
  prev_root bytea       NOT NULL CHECK (length(prev_root) = 32),
  root      bytea       NOT NULL CHECK (length(root) = 32),
  at        timestamptz NOT NULL,
  -- Digest and signature, for example SHA-256/Ed25519: another pair may follow without breaking older blocks (A10).
  algorithm text        NOT NULL,
  origin    text        NOT NULL,
  key_id    text        NOT NULL,
  signature bytea       NOT NULL
);

-- The place of an event in the tree: leaf number seq, counted from 0 without a gap. No foreign key to the event: checking it
-- would write a lock into every event's row a second time.
CREATE TABLE audit_seal (
  event_id uuid   PRIMARY KEY,
  seq      bigint NOT NULL UNIQUE CHECK (seq >= 0),
  block    bigint NOT NULL REFERENCES audit_block (block)
);

-- The inner nodes of the tree that are complete, and so never change: a proof reads a few of them, and the sealer finds its
-- place after a restart. Node (level, number) stands over the leaves number * 2^level and following. The verifier never reads it.
CREATE TABLE audit_node (
  level  smallint NOT NULL CHECK (level >= 1),
  number bigint   NOT NULL CHECK (number >= 0),
  hash   bytea    NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (level, number)
);

CREATE TRIGGER audit_block_stays BEFORE UPDATE OR DELETE ON audit_block
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_stays BEFORE UPDATE OR DELETE ON audit_seal
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_node_stays BEFORE UPDATE OR DELETE ON audit_node
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

REVOKE ALL ON audit_block, audit_seal, audit_node FROM ipledge_app;
GRANT SELECT ON audit_block, audit_seal, audit_node TO ipledge_app;
GRANT SELECT, INSERT ON audit_block, audit_seal, audit_node TO ipledge_sealer;
