-- When the secretariat read what a body said through its link; null: not yet. What it wrote down itself, it knows.
alter table follow_up.statement add column read_at timestamptz;
