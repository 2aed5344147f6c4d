-- The secretariat keeps organizations itself: more kinds, a country somebody stated, a website.
alter table members.organization
  add column website text,
  drop constraint organization_kind_check,
  add constraint organization_kind_check check (kind in ('company', 'operator', 'vendor', 'sme', 'vertical', 'media',
    'association', 'sdo', 'academia', 'research', 'regulator', 'administration', 'international')),
  drop constraint organization_country_basis_check,
  add constraint organization_country_basis_check check (country_basis in ('name', 'general_knowledge', 'stated'));

-- In which Sector, as what, from which day (inclusive) to which (exclusive). Periods of one Sector and category do not overlap.
create table members.membership (
  id uuid primary key,
  organization_id uuid not null references members.organization,
  sector text not null check (sector in ('ITU-T', 'ITU-R', 'ITU-D')),
  category text not null check (category in ('sector-member', 'associate', 'academia', 'sme', 'invited')),
  from_day date not null,
  to_day date,
  version integer not null default 1,
  check (to_day > from_day)
);
create index membership_organization on members.membership (organization_id);

-- Personal: name, function, e-mail, language, telephone of people at an organization. They have no account. Found by their e-mail and
-- made nameless by erase-person; nothing of them is kept anywhere else, neither in the log nor among the revisions.
create table members.contact (
  id uuid primary key,
  organization_id uuid not null references members.organization,
  name text not null,
  function text not null,
  email text check (email = lower(email) and length(email) <= 254),
  language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
  phone text,
  from_day date not null,
  to_day date,
  version integer not null default 1,
  erased_at timestamptz,
  check (to_day > from_day)
);
create index contact_organization on members.contact (organization_id);
create index contact_email on members.contact (email);

-- The focal point of that organization, by app.held: `focal-point@<id>` for each, with commas between (decision 0012).
alter table members.contact enable row level security;
alter table members.contact force row level security;
create policy reads on members.contact for select using (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|director|officer)(,|$)')
  or 'focal-point@' || organization_id = any ((select string_to_array(coalesce(current_setting('app.held', true), ''), ','))::text[])
);
create policy adds on members.contact for insert with check (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)')
  or 'focal-point@' || organization_id = any ((select string_to_array(coalesce(current_setting('app.held', true), ''), ','))::text[])
);
create policy changes on members.contact for update using (
  (select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|officer)(,|$)')
  or 'focal-point@' || organization_id = any ((select string_to_array(coalesce(current_setting('app.held', true), ''), ','))::text[])
);

-- Which countries are counted as developing, in versions: a list is never changed, the newest of a first day counts.
create table members.development_list (
  version integer primary key check (version > 0),
  from_day date not null,
  basis text not null,
  made_at timestamptz not null,
  -- null: the program's own proposal
  made_by uuid,
  confirmed_by uuid,
  confirmed_at timestamptz,
  check ((confirmed_by is null) = (confirmed_at is null))
);
create table members.development_entry (
  version integer not null references members.development_list,
  country text not null references members.country,
  primary key (version, country)
);

grant select, insert, update on members.membership, members.contact, members.development_list to throughline_app;
grant select, insert on members.development_entry to throughline_app;
