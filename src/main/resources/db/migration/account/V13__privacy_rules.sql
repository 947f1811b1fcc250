-- What an account rules on privacy (A6); days are null where nothing is deleted by age.
alter table account add column data_privacy boolean not null default false;
alter table account add column share_tracking boolean not null default false;
alter table account add column recipient_link boolean not null default false;
alter table account add column visibility_default varchar(16) not null default 'EVERYONE';
alter table account add column address_days int not null default 30;
alter table account add column engagement_days int;
alter table account add column logged_email_days int;
alter table account add column quarantine_days int;

-- The same kind of list says whose mail is never logged (LOG) and never tracked (TRACK).
alter table never_log rename to excluded_address;
alter table excluded_address add column exclusion varchar(8) not null default 'LOG';
