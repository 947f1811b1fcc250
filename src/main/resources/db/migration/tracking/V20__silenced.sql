-- Tokens whose person may not be tracked now (P6): a hit on one is answered like any other and kept nowhere. changed numbers
-- the decisions, so that each node learns of new ones by asking for what came after those it knows.
create table silenced_token (
    token      binary(16) not null primary key,
    account_id bigint     not null,
    email_id   bigint     not null,
    silenced   boolean    not null,
    for_good   boolean    not null,
    changed    bigint     not null,
    constraint silenced_token_token foreign key (token) references tracking_token (token) on delete cascade
);

create index silenced_token_changed on silenced_token (changed);
create index silenced_token_of_email on silenced_token (account_id, email_id);

-- The number of the latest decision, in one row: whoever decides holds it, so that numbers are committed in their order.
create table silencing (
    id      int    not null primary key,
    changes bigint not null
);

insert into silencing (id, changes) values (1, 0);

-- After what somebody may have to be silenced, or no longer: a person's contact, or whose address fits a pattern, or anybody.
create table silencing_due (
    id         bigint not null primary key,
    account_id bigint not null,
    contact_id bigint,
    pattern    varchar(320)
);
