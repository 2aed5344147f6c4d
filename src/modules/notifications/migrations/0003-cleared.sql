-- When address, name and text of a letter were taken away, some time after it was settled; that it was sent stays.
alter table notifications.letter add column cleared_at timestamptz;
