-- Whether the sender shows the account's other users what became of the mail (P11).
alter table outgoing_email add column shared boolean not null default false;
