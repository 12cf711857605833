-- An append-only Merkle log (RFC 9162). The application's role adds entries only through proof.append, which hashes them
-- itself, and can change or remove nothing.
create schema proof;

-- `body` is the entry as canonical JSON (RFC 8785), the very bytes that are hashed; the columns beside it quote it.
create table proof.entry (
  index bigint primary key check (index >= 0),
  body text not null,
  leaf_hash bytea not null check (length(leaf_hash) = 32),
  at timestamptz not null,
  type text not null,
  actor text,
  subject text,
  ref_kind text,
  ref_id text
);
create index entry_subject on proof.entry (subject, index) where subject is not null;
create index entry_ref on proof.entry (ref_kind, ref_id, index);
create index entry_type on proof.entry (type, index);

-- Roots of the full subtrees of 2^level leaves; level 0 stands in proof.entry.
create table proof.node (
  level smallint not null check (level between 1 and 62),
  index bigint not null check (index >= 0),
  hash bytea not null check (length(hash) = 32),
  primary key (level, index)
);

-- How long the log is, and the full subtree last finished on each level: all that the next append needs.
create table proof.head (
  one boolean primary key default true check (one),
  size bigint not null check (size >= 0),
  frontier bytea[] not null
);
insert into proof.head (size, frontier) values (0, '{}');

-- Signed tree heads, each as the exact text of its note (C2SP tlog-checkpoint).
create table proof.checkpoint (
  origin text not null,
  key_id bytea not null check (length(key_id) = 4),
  size bigint not null check (size >= 0),
  root bytea not null check (length(root) = 32),
  note text not null,
  at timestamptz not null,
  primary key (origin, key_id, size)
);
create index checkpoint_size on proof.checkpoint (size);

-- Appends entries given as canonical JSON and returns their places. The head's row lock makes the indices dense; it is held
-- until the caller's transaction ends, so append last.
create function proof.append(bodies text[]) returns table (entry_index bigint, entry_hash bytea)
language plpgsql security definer set search_path = '' as $$
declare
  n bigint;
  tops bytea[];
  body text;
  parts json;
  hash bytea;
  level integer;
  place bigint;
begin
  select h.size, h.frontier into n, tops from proof.head h for update;
  foreach body in array bodies loop
    parts := body::json;
    hash := sha256('\x00'::bytea || convert_to(body, 'UTF8'));
    insert into proof.entry (index, body, leaf_hash, at, type, actor, subject, ref_kind, ref_id)
      values (n, body, hash, (parts ->> 'at')::timestamptz, parts ->> 'type', parts ->> 'actor', parts ->> 'subject',
        parts #>> '{ref,kind}', parts #>> '{ref,id}');
    entry_index := n;
    entry_hash := hash;
    return next;
    -- Like adding one to a binary number: each carry joins two full subtrees into their parent.
    level := 0;
    place := n;
    while place % 2 = 1 loop
      hash := sha256('\x01'::bytea || tops[level + 1] || hash);
      place := place / 2;
      level := level + 1;
      insert into proof.node (level, index, hash) values (level, place, hash);
    end loop;
    tops[level + 1] := hash;
    n := n + 1;
  end loop;
  update proof.head set size = n, frontier = tops;
end $$;

grant usage on schema proof to ceyuan_app;
revoke all on all tables in schema proof from ceyuan_app;
grant select on all tables in schema proof to ceyuan_app;
grant insert on proof.checkpoint to ceyuan_app;
revoke all on all functions in schema proof from public, ceyuan_app;
grant execute on function proof.append to ceyuan_app;
