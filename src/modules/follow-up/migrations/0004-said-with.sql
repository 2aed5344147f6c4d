-- The statement a piece of evidence came with: taken back, it takes its evidence with it.
alter table follow_up.evidence add column statement_id uuid references follow_up.statement;
