-- When a user wants no pop-ups, in minutes of the day by the user's clock (both null: never quiet); how pages talk and tell the time.
alter table preferences add column quiet_from int;
alter table preferences add column quiet_to int;
alter table preferences add column quiet_days varchar(64) not null default '';
alter table preferences add column language varchar(8);
alter table preferences add column time_zone varchar(64);

-- The mails that a user wants no notices about (F6).
create table muted_email (
    user_id    bigint      not null,
    email_id   bigint      not null,
    account_id bigint      not null,
    muted_at   datetime(6) not null,
    primary key (user_id, email_id)
);

-- An alias counts once it is proven (G2). Several users may claim an address; one of them can prove it.
alter table alias drop constraint alias_address;
alter table alias add column proof varchar(16);
alter table alias add column proven_address varchar(320);
alter table alias add column code_hash varchar(200);
alter table alias add column code_sent_at datetime(6);
alter table alias add column code_tries int not null default 0;
update alias set verified_at = created_at, proof = 'EARLIER', proven_address = address;
alter table alias add constraint alias_of_user_once unique (user_id, address);
alter table alias add constraint alias_proven unique (account_id, proven_address);

-- Counts what ends all of a user's sessions, such as another password.
alter table app_user add column era int not null default 0;
