create schema access;

create table access.account (
  id uuid primary key,
  login text not null unique,
  name text not null,
  password_hash text not null,
  disabled_at timestamptz,
  created_at timestamptz not null
);

-- A user acts through a membership: a role, for an organisation or in a department.
create table access.membership (
  id uuid primary key,
  account_id uuid not null references access.account,
  role text not null check (role in ('applicant', 'agency', 'bank', 'expert', 'officer', 'analyst', 'auditor', 'administrator')),
  subject_id uuid,
  department text,
  ended_at timestamptz,
  created_at timestamptz not null,
  check ((role in ('applicant', 'agency', 'bank')) <= (subject_id is not null)),
  check ((role = 'officer') = (department is not null))
);
create index membership_account on access.membership (account_id);
create index membership_subject on access.membership (subject_id);

create table access.session (
  -- SHA-256 of the cookie: a stolen copy of this table opens no session.
  token_sha256 bytea primary key,
  account_id uuid not null references access.account,
  membership_id uuid not null references access.membership,
  csrf_token text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_expiry on access.session (expires_at);
