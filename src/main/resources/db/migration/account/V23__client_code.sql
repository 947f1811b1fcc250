-- One-time codes that a signed-in user hands to a mail client, which exchanges one for a token. Only hashes are kept.
create table client_code (
    id         bigint       not null primary key,
    account_id bigint       not null,
    user_id    bigint       not null,
    hash       binary(32)   not null,
    challenge  varchar(43)  not null,
    expires_at datetime(6)  not null,
    constraint client_code_user foreign key (user_id) references app_user (id),
    constraint client_code_hash unique (hash)
);
