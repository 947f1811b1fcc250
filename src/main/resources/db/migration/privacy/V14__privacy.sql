-- On what ground a contact's data is processed (P4): the row with the greatest id holds, the others are its history.
create table legal_basis_entry (
    id          bigint       not null primary key,
    account_id  bigint       not null,
    contact_id  bigint       not null,
    basis       varchar(40)  not null,
    since       date         not null,
    recorded_at datetime(6)  not null,
    actor_id    bigint,
    source      varchar(2000),
    note        varchar(2000)
);

create index legal_basis_of_contact on legal_basis_entry (account_id, contact_id, id);

-- The ledger of consents to tracking (P5): only ever added to. What is personal enters the hash as a salted commitment, so
-- that it can be taken away with its salt and the chain still holds. mailbox is the address without its tag.
create table consent_entry (
    account_id  bigint      not null,
    seq         bigint      not null,
    state       varchar(16) not null,
    at          datetime(6) not null,
    recorded_at datetime(6) not null,
    how         varchar(16) not null,
    actor_id    bigint,
    address     varchar(320),
    mailbox     varchar(320),
    contact_id  bigint,
    text        mediumtext,
    proof       mediumtext,
    note        varchar(2000),
    salt        binary(32),
    commitment  binary(32)  not null,
    forgets     mediumtext,
    hash        binary(32)  not null,
    primary key (account_id, seq)
);

create index consent_entry_of_mailbox on consent_entry (account_id, mailbox, seq);
create index consent_entry_of_contact on consent_entry (account_id, contact_id, seq);

-- Where each account's chain ends: a writer holds this row, so that entries follow one another.
create table consent_chain (
    account_id bigint     not null primary key,
    entries    bigint     not null,
    hash       binary(32) not null
);
