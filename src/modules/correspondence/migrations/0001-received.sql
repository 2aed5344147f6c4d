-- Mail that came in. The whole message, as it came, is an attachment (documents) of its row here; nothing is ever thrown away.
create schema correspondence;

create table correspondence.message (
  id uuid primary key,
  -- made from what its sender wrote, not from what servers added on the way: a message delivered twice is filed once
  fingerprint text not null unique check (fingerprint ~ '^[0-9a-f]{64}$'),
  -- the Message-ID, as its sender's program gave it
  message_id text,
  kind text not null
    check (kind in ('returned', 'delayed', 'delivered', 'automatic', 'reply', 'unreadable')),
  state text not null check (state in ('filed', 'unclear', 'set-aside')),
  -- why nobody could say what it belongs to; null when that was plain from its address
  doubt text check (doubt in
    ('unreadable', 'no-code', 'code-not-ours', 'several-letters', 'letter-unknown', 'no-report', 'letter-not-sent')),
  -- the letter it belongs to
  letter_id uuid references notifications.letter,
  -- the letter it seems to belong to, from what it answers: for a person to confirm
  seems_id uuid references notifications.letter,
  from_address text,
  from_name text,
  subject text,
  text text,
  -- what the sender's clock said
  sent_at timestamptz,
  received_at timestamptz not null,
  -- bytes of the whole message
  size integer not null check (size > 0),
  -- of a report on delivery: an enhanced status code (RFC 3463) such as 5.1.1
  status text,
  -- names of attached files that are only in the whole message, because we do not store their kind
  only_inside text[] not null default '{}',
  check (state <> 'filed' or letter_id is not null)
);
create index message_state on correspondence.message (state, received_at);
create index message_letter on correspondence.message (letter_id) where letter_id is not null;

alter table correspondence.message enable row level security;
alter table correspondence.message force row level security;
create policy system_or_officer on correspondence.message using (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)')
);

grant usage on schema correspondence to throughline_app;
grant select, insert, update on correspondence.message to throughline_app;
