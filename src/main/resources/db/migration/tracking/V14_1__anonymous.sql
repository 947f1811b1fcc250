-- Whether what becomes of the mail may be put down to nobody (P2).
alter table outgoing_email add column anonymous boolean not null default false;
