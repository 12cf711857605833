import { Link } from "@tanstack/react-router";
import type { ReactElement, ReactNode } from "react";

/** A link within the portal whose path is made at run time, such as that of a row; a query behind `?` is passed on. */
export function PathLink({ path, children, className }: { path: string; children: ReactNode; className?: string | undefined }): ReactElement {
  const [to = "", query] = path.split("?", 2);
  return (
    <Link to={to} className={className ?? ""} {...(query !== undefined && { search: Object.fromEntries(new URLSearchParams(query)) as never })}>
      {children}
    </Link>
  );
}
