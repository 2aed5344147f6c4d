create schema members;

create table members.source (
  id text primary key,
  title text not null,
  url text not null,
  kind text not null
);

create table members.region (
  code text primary key check (code in ('AFR', 'AMS', 'ARB', 'ASP', 'CIS', 'EUR')),
  names jsonb not null,
  names_verified boolean not null,
  regional_organization text not null
);

create table members.country (
  alpha3 text primary key check (alpha3 ~ '^[A-Z]{3}$'),
  alpha2 text not null unique check (alpha2 ~ '^[A-Z]{2}$'),
  m49 text not null unique check (m49 ~ '^[0-9]{3}$'),
  slug text not null unique,
  names jsonb not null,
  region text not null references members.region,
  region_verified boolean not null,
  region_method text not null check (region_method in ('itu_source', 'regional_body_list', 'geographic_rule', 'none')),
  region_sources text[] not null,
  region_note text,
  version integer not null default 1
);

-- A status holds from its first day (inclusive) to its last (exclusive). A scheduled end takes effect only once a person confirms it.
create table members.status (
  id uuid primary key,
  country text not null references members.country,
  code text not null check (code in ('LDC', 'LLDC', 'SIDS', 'EIT')),
  from_value text,
  from_precision text check (from_precision in ('day', 'month', 'year')),
  to_value text,
  to_precision text check (to_precision in ('day', 'month', 'year')),
  to_kind text not null check (to_kind in ('none', 'effective', 'scheduled', 'scheduled_in_doubt')),
  verified boolean not null,
  sources text[] not null,
  note text,
  unique (country, code)
);

create table members.organization (
  id uuid primary key,
  key text not null unique,
  slug text not null unique,
  name text not null,
  kind text not null check (kind in ('company', 'regulator', 'association', 'research', 'vertical', 'media', 'sdo')),
  country text references members.country,
  country_basis text check (country_basis in ('name', 'general_knowledge')),
  region text references members.region,
  version integer not null default 1,
  check ((country is null) = (country_basis is null))
);

-- Whoever can be addressed, instructed or reported to: Sectors, bureaux, study groups, classes of members.
create table members.body (
  code text primary key check (code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'),
  name jsonb not null,
  kind text not null check (kind in ('organization', 'sector', 'bureau', 'focus_group', 'study_group', 'event', 'class', 'external_body', 'office', 'assembly')),
  sector text check (sector in ('ITU-T', 'ITU-R', 'ITU-D'))
);

grant usage on schema members to throughline_app;
grant select, insert, update on members.source, members.region, members.country, members.status, members.organization, members.body to throughline_app;
