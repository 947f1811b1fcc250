-- Whether a copy of the mail is kept on records.
alter table outgoing_email add column logged boolean not null default false;
