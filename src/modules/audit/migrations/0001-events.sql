-- Events are inserted unsequenced; the sequencer gives them a place in the Merkle log (leaf), in batches (RELIABILITY 3).
-- The app's role may insert and read, never update or delete: nothing that was recorded can be taken back.
create schema audit;

create table audit.event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null check (actor ~ '^(public|person:[0-9a-f-]{36}|system:[a-z-]+|link:[0-9a-f-]{36})$'),
  verb text not null check (verb ~ '^[a-z-]+[.][a-z-]+$'),
  noun text not null,
  noun_id text not null,
  reason text,
  values jsonb not null default '{}'
);
create index event_noun on audit.event (noun, noun_id, id);

-- What waits for a place in the log. Written with the event, taken away with the leaf: never "id greater than the last",
-- because a lower id can commit later.
create table audit.pending (
  event_id bigint primary key references audit.event (id)
);

create table audit.leaf (
  seq bigint primary key check (seq >= 0),
  event_id bigint not null unique references audit.event (id),
  hash bytea not null check (octet_length(hash) = 32)
);

create table audit.checkpoint (
  size bigint primary key check (size > 0),
  at timestamptz not null,
  root bytea not null check (octet_length(root) = 32),
  -- the left edge of the tree at this size, so that the next batch needs no older leaf
  range bytea[] not null,
  note text not null
);

-- Personal values stand apart from the log and can be erased; the log holds only their salted commitments.
create table audit.personal (
  commitment text primary key check (commitment ~ '^[0-9a-f]{64}$'),
  person_id uuid not null,
  salt bytea not null check (octet_length(salt) = 16),
  value text not null
);
create index personal_person on audit.personal (person_id);
alter table audit.personal enable row level security;
alter table audit.personal force row level security;
create policy staff_or_self on audit.personal using (
  current_setting('app.roles', true) ~ '(^|,)(system|administrator|auditor)(,|$)'
  or person_id = nullif(current_setting('app.person', true), '')::uuid
) with check (true);

grant usage on schema audit to throughline_app;
grant select, insert on audit.event, audit.leaf, audit.checkpoint to throughline_app;
grant select, insert, delete on audit.pending to throughline_app;
grant select, insert, delete on audit.personal to throughline_app;
