-- What a user wrote down on a record; its line in the timeline says which (R2).
create table note (
    id         bigint      not null primary key,
    account_id bigint      not null,
    author_id  bigint      not null,
    text       mediumtext  not null,
    created_at datetime(6) not null,
    edited_at  datetime(6),
    deleted_at datetime(6)
);
