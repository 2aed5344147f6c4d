-- The text of documents, by their content: what the secretariat reads beside its entries. The reader runs apart, and writes it here once.
create table documents.reading (
  sha256 text primary key references documents.file,
  outcome text not null check (outcome in ('read', 'no-text', 'unreadable')),
  pages integer not null check (pages >= 0),
  at timestamptz not null
);

create table documents.paragraph (
  sha256 text not null references documents.reading,
  page integer not null check (page > 0),
  number integer not null check (number > 0),
  text text not null,
  primary key (sha256, page, number)
);

-- For the secretariat alone, even where the file is public: what stands on a page is the file's to say.
alter table documents.reading enable row level security;
alter table documents.reading force row level security;
create policy reads on documents.reading for select
  using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|director|officer|auditor)(,|$)'));
create policy adds on documents.reading for insert
  with check ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)system(,|$)'));
create policy changes on documents.reading for update
  using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)system(,|$)'));

alter table documents.paragraph enable row level security;
alter table documents.paragraph force row level security;
create policy reads on documents.paragraph for select
  using ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|director|officer|auditor)(,|$)'));
create policy adds on documents.paragraph for insert
  with check ((select coalesce(current_setting('app.roles', true), '') ~ '(^|,)system(,|$)'));

grant select, insert on documents.reading, documents.paragraph to throughline_app;
grant update (outcome, pages, at) on documents.reading to throughline_app;
