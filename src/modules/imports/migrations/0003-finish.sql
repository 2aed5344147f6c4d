-- Why what all rows say together (participants: how many came) was not taken after the last of them, as the fault of a row is kept.
alter table imports.import add column finish_fault jsonb;
