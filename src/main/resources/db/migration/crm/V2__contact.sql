create table contact (
    id         bigint       not null primary key,
    account_id bigint       not null,
    email      varchar(320) not null,
    first_name varchar(200) not null,
    last_name  varchar(200) not null,
    owner_id   bigint,
    sample     boolean      not null,
    created_at datetime(6)  not null,
    constraint contact_email unique (account_id, email)
);
