-- Files, each content once, and where they are attached. Nothing is deleted: an attachment is withdrawn.
create schema documents;

create table documents.file (
  -- in lower-case hexadecimal
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size integer not null check (size between 1 and 26214400),
  content bytea not null check (octet_length(content) = size),
  -- public as long as one public attachment is not withdrawn; kept by the verbs, so that the policy needs no other table
  visibility text not null check (visibility in ('public', 'staff'))
);
-- uncompressed out of line: a part of a file is read without the rest of it
alter table documents.file alter column content set storage external;

create table documents.attachment (
  id uuid primary key,
  sha256 text not null references documents.file,
  -- as the reader saves it; may hold a person's name, so it is never in the audit
  name text not null check (length(name) between 1 and 150),
  media_type text not null,
  noun text not null,
  noun_id text not null,
  visibility text not null check (visibility in ('public', 'staff')),
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  withdrawn_at timestamptz
);
create index attachment_noun on documents.attachment (noun, noun_id);
create index attachment_file on documents.attachment (sha256) where withdrawn_at is null;

alter table documents.file enable row level security;
alter table documents.file force row level security;
create policy reads on documents.file for select using (
  visibility = 'public'
  or (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|director|officer|auditor)(,|$)')
);
create policy adds on documents.file for insert with check (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)')
);
create policy changes on documents.file for update using (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)')
);

alter table documents.attachment enable row level security;
alter table documents.attachment force row level security;
create policy reads on documents.attachment for select using (
  (visibility = 'public' and withdrawn_at is null)
  or (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|director|officer|auditor)(,|$)')
);
create policy adds on documents.attachment for insert with check (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)')
);
create policy changes on documents.attachment for update using (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)')
);

grant usage on schema documents to throughline_app;
grant select, insert on documents.file, documents.attachment to throughline_app;
grant update (visibility) on documents.file to throughline_app;
grant update (withdrawn_at) on documents.attachment to throughline_app;
