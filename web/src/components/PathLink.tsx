import { Link } from "@tanstack/react-router";
import type { ReactElement, ReactNode } from "react";

/** A link within the portal whose path is made at run time, such as that of a row. */
export function PathLink({ path, children, className }: { path: string; children: ReactNode; className?: string | undefined }): ReactElement {
  return (
    <Link to={path} className={className ?? ""}>
      {children}
    </Link>
  );
}
