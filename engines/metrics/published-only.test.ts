import { expect, test } from "vitest";
import { unpublishedSource } from "./published-only.ts";

test.each([
  "select count(*) as value from vouchers.published_grant where at >= :from",
  "select count(*) as value from vouchers.published_grant where at >= :from and at < :to",
  "with g as (select * from vouchers.published_grant), h as (select 1 as one) select sum(amount_fen) / 100.0 as value from g join h on true",
  "select count(*) as value from (select distinct subject_id from registry.published_subject) s",
  "select count(*) as value from a.published_x where note = 'delete; from secret.table'",
])("allows %s", (text) => expect(unpublishedSource(text)).toBeNull());

test.each([
  ["select count(*) as value from vouchers.voucher", "vouchers.voucher is not a published view"],
  ["select 1 as value from a.published_x join access.account on true", "access.account is not a published view"],
  ["delete from a.published_x", "it must begin with SELECT or WITH"],
  ["with gone as (delete from a.published_x returning 1) select 1 as value", "\"delete\" has no place in a definition"],
  ["select 1 as value; drop table x", "\";\" has no place in a definition"],
  ["select pg_read_file('/etc/passwd') as value", "\"pg_read_file\" has no place in a definition"],
  ["select 1 as value -- from here", "\"--\" has no place in a definition"],
])("refuses %s", (text, reason) => expect(unpublishedSource(text)).toBe(reason));
