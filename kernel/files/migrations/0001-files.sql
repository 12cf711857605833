-- What people attach. The bytes lie in the data folder under their SHA-256; here stands whose they are and who may read them.
create schema files;

create table files.file (
  id uuid primary key,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null check (name <> '' and length(name) <= 200),
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  owner_subject uuid,
  uploaded_by uuid,
  at timestamptz not null
);
-- The same content under the same name, sent again by the same person, is the same file: an upload is safe to repeat.
create unique index file_once on files.file (sha256, name, uploaded_by, owner_subject) nulls not distinct;
create index file_owner on files.file (owner_subject);

-- Organisations that may read a file beside its owner.
create table files.access (
  file_id uuid not null references files.file (id) on delete cascade,
  subject_id uuid not null,
  primary key (file_id, subject_id)
);
revoke update, truncate on files.file from ceyuan_app;
