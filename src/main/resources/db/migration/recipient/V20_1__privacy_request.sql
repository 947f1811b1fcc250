-- What recipients asked for on their page (P7): their data, or that it be erased; to be answered within a month (GDPR Art. 12).
create table privacy_request (
    id          bigint        not null primary key,
    account_id  bigint        not null,
    email_id    bigint        not null,
    contact_id  bigint,
    address     varchar(320)  not null,
    shared      boolean       not null,
    kind        varchar(8)    not null,
    language    varchar(8)    not null,
    received_at datetime(6)   not null,
    due_at      datetime(6)   not null,
    state       varchar(8)    not null,
    decided_at  datetime(6),
    decided_by  bigint,
    note        varchar(2000)
);

create index privacy_request_of_account on privacy_request (account_id, state, due_at, id);
create index privacy_request_of_address on privacy_request (account_id, address);
