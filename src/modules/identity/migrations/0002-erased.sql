-- Name and address were taken away for good; the account stays shut, and what it did stays done by its id.
alter table identity.person add column erased_at timestamptz;
