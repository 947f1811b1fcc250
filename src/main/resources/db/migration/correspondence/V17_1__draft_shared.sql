-- Whether what becomes of the letter is to be shared once it is sent (P11).
alter table mail_draft add column shared boolean not null default false;
